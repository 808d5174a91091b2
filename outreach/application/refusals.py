"""What the mail server said that a question to the mentee is about."""

from outreach.application.replies import shown_letter
from outreach.domain.correspondence import Item, Purpose, Question, Status
from outreach.domain.events import StopReason
from outreach.ports.store import Records


def refusal_asked_about(records: Records, item: Item) -> str:
    """In the server's own words; "" where the question is about something else."""
    match item.question:
        case Question.STOPPED if item.about.startswith(StopReason.REFUSED.value):
            return last_answer(records)
        case Question.REFUSED:
            letter = shown_letter(records, item)
            return letter.last_answer if letter else ""
        case _:
            return ""


def last_answer(records: Records) -> str:
    """The server's last word about any letter that waits to go."""
    waiting = records.outbox.with_status(Status.QUEUED, purpose=Purpose.LETTER)
    return next((one.last_answer for one in reversed(waiting) if one.last_answer), "")
