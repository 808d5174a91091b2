"""A pass in words: what it did, and what kept it from more."""

from outreach.application.worker import Pass


def summary_line(result: Pass) -> str:
    if result.held_by:
        return f"Another pass is running ({result.held_by}); this one did nothing."
    tally = result.tally
    counted = [
        (tally.letters_sent, "letter sent", "letters sent"),
        (tally.answers, "answer", "answers"),
        (tally.absences, "automatic reply", "automatic replies"),
        (tally.failures, "failure", "failures"),
        (tally.commands, "command of yours answered", "commands of yours answered"),
        (tally.prompts_sent, "mail to you", "mails to you"),
    ]
    words = [f"{count} {one if count == 1 else more}" for count, one, more in counted if count]
    if result.trouble:
        return f"Pass broken off: {', '.join(words) or 'nothing done'}."
    return f"Pass done: {', '.join(words) or 'nothing to do'}."


def troubles(result: Pass) -> list[str]:
    """What a person should look at."""
    found = [*result.tally.trouble]
    if result.taken_over_from:
        found.append(f"took over from {result.taken_over_from}, which has been silent for 15 minutes")
    if result.tally.sending_refused:
        found.append(f"the server refuses to take letters from you: {result.tally.sending_refused}")
    if result.trouble:
        found.append(str(result.trouble))
    return found
