"""What the demo says: a line for each thing that happened, and two mails whole."""

from collections.abc import Iterator
from dataclasses import dataclass
from email import message_from_bytes
from email.message import EmailMessage
from email.policy import default
from pathlib import Path

from outreach.application.app import App
from outreach.application.event_words import STEP_WORDS
from outreach.application.status import status, status_words
from outreach.domain import events as e
from outreach.domain.events import Answer, Event, Handover, Step
from outreach.ports.store import MENTEE_STREAM


@dataclass(frozen=True, slots=True)
class Line:
    """One line of the story. `tone` is good, bad, quiet or plain; `number` counts the journal's events."""

    words: str
    tone: str = "plain"
    number: int = 0


ANSWERS = {
    Answer.ACCEPTS: ("said yes", "good"),
    Answer.PROPOSES_TIME: ("answered and proposed a time", "good"),
    Answer.DECLINES: ("declined, kindly", "quiet"),
}


def lines_of(app: App, seen: int) -> Iterator[Line]:
    """The lines for what the journal has gained."""
    with app.store.reading() as records:
        people = {str(one.id): one.name for one in records.contacts.all()}
        rows = sorted(records.journal.read_all(), key=lambda row: (row.recorded_at, row.stream, row.seq))
    for number, row in enumerate(rows, 1):
        if number > seen:
            words, tone = _told(row.event)
            if words and row.stream != MENTEE_STREAM:
                when = f"{row.recorded_at:%a %e %b %H:%M}"
                yield Line(f"{when}  {people.get(row.stream, ''):<15} {words}", tone, number)


def _told(event: Event) -> tuple[str, str]:  # noqa: C901 (one line a word of the journal)
    match event:
        case e.LetterSent(step=Step.FIRST_CONTACT, how=Handover.BY_HAND):
            return "← the first words, carried over by Chris", "plain"
        case e.LetterSent(step=Step.FIRST_CONTACT):
            return "← the first letter", "plain"
        case e.LetterSent(step=Step.FOLLOW_UP):
            return "← one follow-up, in the same thread", "plain"
        case e.LetterSent():
            return f"← the {STEP_WORDS[event.step]}", "plain"
        case e.AnswerReceived():
            words, tone = ANSWERS.get(event.answer, ("answered", "good"))
            return f"→ {words}; everything waiting is taken back, and Chris is asked", tone
        case e.AbsenceNoticed():
            back = f" until back on {event.back_on:%e %B}" if event.back_on else ""
            return f"→ an automatic reply: no answer, so the follow-up waits{back}", "quiet"
        case e.DeliveryFailed():
            return "→ the address is dead: nothing goes there again, and Chris is asked", "bad"
        case e.CommandObeyed():
            return f"   Chris says {event.command}", "quiet"
        case e.MeetingSet():
            return f"   a talk is set for {event.starts:%A %e %B, %H:%M}", "good"
        case e.MeetingHeld():
            return "   they talked", "good"
        case e.RequestChosen():
            return "   a request for mentoring is drafted; it goes only on its own SEND", "quiet"
        case e.MentoringAgreed():
            return "   is Chris's mentor now", "good"
        case e.IntroductionGiven(named=True):
            return "   new on the list: somebody named them", "good"
        case e.JourneyClosed():
            return f"   closed: {event.outcome.value.replace('_', ' ')}", "quiet"
        case _:
            return "", ""


def speaking(app: App, folder: Path, mails: int, portfolio: Path) -> Iterator[Line]:
    """The end: two mails whole, how things stand, and where everything lies."""
    first = next(iter(sorted(folder.glob("*-to-julie*.eml"))))
    yield from _shown("The first letter, as Julie got it", first)
    prompts = [one for one in sorted(folder.glob("*-to-chris.eml")) if b"Julie" in one.read_bytes()]
    answered = [one for one in prompts if "Julie Adams answered" in str(_parsed(one)["Subject"])]
    yield from _shown("The prompt when she answered, as Chris got it", (answered or prompts)[0])
    with app.store.reading() as records:
        yield Line("\n" + status_words(status(app, records)))
    yield Line(f"\nWho helps with what, as a page for your browser: {portfolio}", "good")
    yield Line(f"All {mails} mails lie in {folder}/ for you to read. Your own mailbox: outreach init", "good")


def _shown(title: str, file: Path) -> Iterator[Line]:
    mail = _parsed(file)
    yield Line(f"\n── {title} " + "─" * max(0, 66 - len(title)), "good")
    for name in ("From", "To", "Subject"):
        yield Line(f"{name}: {mail[name]}", "quiet")
    body = mail.get_body(("plain",))
    yield Line("\n" + (body.get_content().replace("\r\n", "\n").rstrip() if body else ""))
    yield Line("─" * 70, "quiet")


def _parsed(file: Path) -> EmailMessage:
    return message_from_bytes(file.read_bytes(), EmailMessage, policy=default)
