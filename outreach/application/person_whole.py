"""Who a person is, and what is open between the two: a question only."""

from dataclasses import dataclass

from outreach.application.app import App
from outreach.application.reading_words import moment_words
from outreach.application.recording import load
from outreach.application.talk_views import (
    PersonView,
    TalkView,
    TaskView,
    last_contact,
    person_view,
    talk_view,
    task_view,
)
from outreach.domain.people import Contact
from outreach.ports.store import Records


@dataclass(frozen=True, slots=True)
class PersonWhole:
    """`meeting` is the time of the talk ahead in words, on both clocks; `tasks` are open, numbered as DONE counts
    them."""

    person: PersonView
    addresses: tuple[str, ...]
    meeting: str
    talk: TalkView | None
    tasks: tuple[TaskView, ...]
    last_contact: str


def whole(app: App, records: Records, contact: Contact) -> PersonWhole:
    journey = load(records, contact.id)
    open_tasks = [one for one in records.tasks.of_journey(contact.id) if one.id in journey.open_tasks]
    return PersonWhole(
        person=person_view(records, contact),
        addresses=contact.addresses,
        meeting=moment_words(app, contact, journey.meeting_at) if journey.meeting_at else "",
        talk=talk_view(journey),
        tasks=tuple(task_view(number, one) for number, one in enumerate(open_tasks, 1)),
        last_contact=last_contact(app, journey),
    )
