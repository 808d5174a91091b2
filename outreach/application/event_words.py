"""What happened, in plain words: one sentence an event."""

from collections.abc import Mapping

from outreach.domain import events as e
from outreach.domain.events import Event, Handover, Step, Withdrawal
from outreach.domain.working_time import Place

STEP_WORDS: Mapping[Step, str] = {
    Step.FIRST_CONTACT: "first letter",
    Step.FOLLOW_UP: "follow-up",
    Step.ARRANGE: "letter to find a time",
    Step.CONFIRM: "letter to confirm the time",
    Step.THANK_YOU: "thank-you letter",
    Step.UPDATE: "letter on what came of it",
    Step.MENTORING_REQUEST: "request for mentoring",
    Step.AGREEMENT: "letter on what was agreed",
    Step.AGENDA: "agenda",
    Step.KEEP_IN_TOUCH: "greeting",
    Step.FAREWELL: "farewell letter",
}
"""What each letter is called, behind "the"."""

WITHDRAWN_WORDS: Mapping[Withdrawal, str] = {
    Withdrawal.BY_MENTEE: "you took it back",
    Withdrawal.ANSWERED: "they have written",
    Withdrawal.WRITTEN_BY_HAND: "you have written yourself",
    Withdrawal.SUPPRESSED: "nothing may go there",
    Withdrawal.CLOSED: "the journey is closed",
    Withdrawal.REPLACED: "another one takes its place",
    Withdrawal.ALREADY_SENT: "it had gone already",
}

HANDOVER_WORDS = {
    Handover.SUBMITTED: "went out",
    Handover.FOUND: "had gone out, as the mailbox shows",
    Handover.CONFIRMED: "went out, as you told",
    Handover.BY_HAND: "was sent by your own hand",
}


def event_words(event: Event, home: Place) -> str:  # noqa: C901 (one line a word of the journal)
    """One sentence without a name: the journal holds none. Times are those of `home`."""
    match event:
        case e.LetterSent():
            return f"the {STEP_WORDS[event.step]} {HANDOVER_WORDS[event.how]}"
        case e.LetterWithdrawn():
            return f"the {STEP_WORDS[event.step]} was taken back: {WITHDRAWN_WORDS[event.why]}"
        case e.LetterApproved():
            return f"the {STEP_WORDS[event.step]} was approved" + (" (auto)" if event.automatic else "")
        case e.AboutLetter():
            return f"the {STEP_WORDS[event.step]}: {_plain(type(event).__name__.removeprefix('Letter'))}"
        case e.AnswerReceived():
            return f"they answered ({_plain(event.answer)})"
        case e.AbsenceNoticed():
            back = f", back on {event.back_on:%-d %B}" if event.back_on else ""
            return "an automatic reply says they left" if event.left else f"an automatic reply: away{back}"
        case e.DeliveryFailed():
            return f"a letter could not be delivered ({_plain(event.reason)})"
        case e.CommandObeyed():
            return f"you said {event.command}"
        case e.JourneyClosed():
            return f"closed ({_plain(event.outcome)})"
        case e.MeetingSet() | e.MeetingMoved():
            return f"{_plain(type(event).__name__)} for {home.local(event.starts):%a %-d %b %Y %H:%M}"
        case e.JourneyPostponed():
            return f"postponed until {event.until:%-d %B %Y}"
        case e.JourneyAdopted():
            return f"you told that it stood at {_plain(event.stage)} since {event.day:%-d %B %Y}"
        case e.ContactAdded():
            return "added to your contacts"
        case _:
            return _plain(type(event).__name__)


def _plain(word: str) -> str:
    """CamelCase or snake_case as words."""
    spaced = "".join(f" {letter.lower()}" if letter.isupper() else letter for letter in word)
    return spaced.replace("_", " ").strip()
