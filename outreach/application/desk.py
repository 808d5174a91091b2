"""What lies on the mentee's desk: questions only, the most important first."""

import hashlib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Final

from outreach.application.app import App
from outreach.application.choice_views import ChoiceView
from outreach.application.explaining import explain
from outreach.application.prompt_values import ItemView, view_of
from outreach.domain.choices import Choice, is_final
from outreach.domain.correspondence import Item, Purpose, Question, Status
from outreach.domain.events import ItemId
from outreach.domain.people import ContactId
from outreach.ports.store import Records

ORDER: Final[tuple[Question, ...]] = (
    Question.STOPPED,
    Question.ANSWERED,
    Question.STRANGER,
    Question.COMPLAINT,
    Question.IN_DOUBT,
    Question.PREPARE,
    Question.MEETING_PASSED,
    Question.LEARNED,
    Question.LOOK,
    Question.REQUEST,
    Question.DRAFT_CHANGED,
    Question.REFUSED,
    Question.DEAD_ADDRESS,
    Question.EARLIER_MAIL,
    Question.INTRODUCTION,
    Question.APPROVE,
    Question.BY_HAND,
    Question.HEARD,
    Question.RESUME_TALK,
    Question.CHECK_IN,
    Question.READY,
    Question.SILENT_REQUEST,
    Question.ASKED_BY_HAND,
    Question.RATE,
    Question.ADVICE,
    Question.ACTED,
    Question.TASK,
    Question.EVALUATE,
    Question.KEEP_IN_TOUCH,
    Question.REVISED,
    Question.REFLECT,
)
"""What halts everything, whoever waits for an answer, what has a day, then letters, then what is for the mentee."""


@dataclass(frozen=True, slots=True)
class Waiting:
    """One open question. `shown` is all that a prompt shows of it; `final` are the words of the choices that UNDO
    does not take back."""

    item: ItemId
    contact: ContactId | None
    question: str
    since: datetime
    final: frozenset[str]
    shown: ItemView


@dataclass(frozen=True, slots=True)
class Departure:
    """A letter that is approved and waits to go. `at` is in UTC; None: not by itself."""

    contact: ContactId
    name: str
    subject: str
    what: str
    at: datetime | None
    because: str


def in_order(items: Iterable[Item]) -> list[Item]:
    """Open questions, the most important first; of equal ones in the order given."""
    return sorted(items, key=lambda one: ORDER.index(one.question))


def waiting(app: App, records: Records, items: Sequence[Item]) -> list[Waiting]:
    """What a prompt would tell of each of these."""
    return [_waiting(app, records, one) for one in items]


def _waiting(app: App, records: Records, item: Item) -> Waiting:
    shown = view_of(app, records, item, "")
    return Waiting(
        item=item.id,
        contact=item.journey,
        question=item.question.value,
        since=item.opened_at,
        final=final_of(item.question, shown.choices),
        shown=shown,
    )


def final_of(question: Question, offered: Sequence[Choice] | Sequence[ChoiceView]) -> frozenset[str]:
    """The words of those choices that UNDO does not take back."""
    return frozenset(one.words for one in offered if is_final(question, one.verb))


def departures(app: App, records: Records, most: int) -> list[Departure]:
    """The letters that wait to go, the next one first."""
    queued = records.outbox.with_status(Status.QUEUED, purpose=Purpose.LETTER)[:most]
    people = [(mail, records.contacts.get(mail.journey)) for mail in queued if mail.journey]
    found = [
        Departure(person.id, person.name, mail.content.subject, told.next_step, told.next_at, told.because)
        for mail, person in people
        if person
        for told in [explain(app, records, person)]
    ]
    return sorted(found, key=lambda one: (one.at is None, one.at or app.clock.now()))


def news_mark(records: Records) -> str:
    """Changes when a question is opened or answered, and when a pass has ended well."""
    last = records.mentees.get().last_good_pass
    ids = sorted(one.id for one in records.prompts.open_items())
    return hashlib.sha256(f"{last} {ids}".encode()).hexdigest()[:16]
