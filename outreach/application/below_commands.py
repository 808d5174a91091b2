"""What stands below a command: a text for it, a signature, or a second wish, of which none is guessed to count."""

from dataclasses import replace

from outreach.application.app import App
from outreach.application.asking import Refusal
from outreach.domain import command_words
from outreach.domain import commands as c
from outreach.domain.command_mail import Line, begins_a_letter, gone_on, is_signed_only


def refuse_what_stands_below(app: App, command: c.Command, rest: str) -> None:
    """One command, and a letter only below SEND. Raises Refusal."""
    if isinstance(command, c.Answered | c.Rate):
        return
    line, _, more = rest.partition("\n")
    second = command_words.parse(line, app.clock.now(), app.mentee.time_zone) if line else c.NotACommand("")
    lonely = is_signed_only(more, app.mentee.name, app.mentee.signature)
    if lonely and not isinstance(second, c.NotACommand):
        verbs = f"{c.verb(command)} and {c.verb(second)}"
        raise Refusal("both", f"{verbs} stand below each other: send one command, or a line NAME: COMMAND for each")
    if not isinstance(command, c.Send) and begins_a_letter(rest):
        raise Refusal(
            "both",
            f"below {c.verb(command)} stands a letter: {c.verb(command)} stands alone, "
            "and a letter of your own goes below SEND",
        )


def with_what_goes_on(app: App, command: c.Command, line: Line) -> c.Command:
    """The command of this line with its words whole, where they may go on below it. Raises Refusal."""
    name, signature = app.mentee.name, app.mentee.signature
    match command:
        case c.TakeNote(text):
            return c.TakeNote(gone_on(text, line.below, name, signature))
        case c.Answered(words) if line.below:
            return c.Answered(f"{words}\n{line.below}")
        case c.Rate(note=note):
            return replace(command, note=gone_on(note, line.below, name, signature))
        case c.NoteTasks():
            words = gone_on(line.words, line.below, name, signature).replace("\n", "; ")
            whole = command_words.parse(words, app.clock.now(), app.mentee.time_zone)
            if isinstance(whole, c.NotACommand):
                raise Refusal("not_a_command", whole.why)
            return whole
        case _:
            return command
