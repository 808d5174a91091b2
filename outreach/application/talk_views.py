"""What a prompt shows of a person, of the talk with them, and of what came of it."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from outreach.application.app import App
from outreach.application.home import home
from outreach.application.reading_words import day_words
from outreach.domain.correspondence import Item, Question
from outreach.domain.journey import Journey
from outreach.domain.keeping import Task
from outreach.domain.people import Channel, Contact, Knowing
from outreach.guide.sources import go_between_name
from outreach.guide.talk_questions import EXPLORE, PURPOSE, RAPPORT, Point, good_questions
from outreach.ports.store import Records


@dataclass(frozen=True, slots=True)
class PersonView:
    """Who they are: what the mentee noted, and since.

    `work` is role and organisation in one line, `notes` the words of NOTE, the newest last. `way` is the channel as
    it stands in a sentence, "on LinkedIn" say. `letters` tells whether letters are made for them at all.
    """

    work: str
    organisation: str
    profile_url: str
    need: str
    why_them: str
    research: str
    notes: tuple[str, ...]
    channel: str
    way: str
    introduced_by: str
    letters: bool


@dataclass(frozen=True, slots=True)
class TaskView:
    """Something the mentee took on; `number` is what DONE calls it, `due` the day as words, or ""."""

    number: int
    text: str
    due: str


@dataclass(frozen=True, slots=True)
class TalkView:
    """The last talk: its day, and how it was rated (0: not yet)."""

    on: str
    rapport: int
    clarity: int


@dataclass(frozen=True, slots=True)
class SheetView:
    """The sheet before a talk. `first` tells that the two have not talked yet."""

    first: bool
    minutes: int
    explore: tuple[Point, ...]
    questions: tuple[str, ...]
    approach: str


@dataclass(frozen=True, slots=True)
class LookBack:
    """What to look at when rapport and purpose are rated."""

    rapport: tuple[Point, ...]
    purpose: tuple[Point, ...]


MOST_NOTES = 8

WAYS: Mapping[Channel, str] = {
    Channel.EMAIL: "by mail",
    Channel.LINKEDIN: "on LinkedIn",
    Channel.PHONE: "by phone",
    Channel.FORM: "by their form",
}


def person_view(records: Records, contact: Contact) -> PersonView:
    return PersonView(
        work=", ".join(filter(None, (contact.role, contact.organisation))),
        organisation=contact.organisation,
        profile_url=contact.profile_url,
        need=" and ".join(contact.needs),
        why_them=contact.why_them,
        research=contact.notes.strip(),
        notes=tuple(" ".join(one.text.split()) for one in records.notes.of_journey(contact.id)[-MOST_NOTES:]),
        channel=contact.channel.value,
        way=WAYS[contact.channel],
        introduced_by=go_between_name(contact),
        letters=not contact.by_hand or contact.channel is not Channel.EMAIL,
    )


def task_views(records: Records, journey: Journey, item: Item) -> tuple[TaskView, ...]:
    """What is open, numbered as DONE counts it; after a talk only what that talk led to."""
    open_tasks = [one for one in records.tasks.of_journey(journey.id) if one.id in journey.open_tasks]
    of_talk = journey.talk.tasks if journey.talk and item.question is Question.ACTED else journey.tasks
    return tuple(task_view(n, one) for n, one in enumerate(open_tasks, 1) if one.id in of_talk)


def task_view(number: int, task: Task) -> TaskView:
    return TaskView(number, task.text, day_words(task.due_on) if task.due_on else "")


def talk_view(journey: Journey) -> TalkView | None:
    talk = journey.talk
    return TalkView(_day(talk.held_on), talk.rapport, talk.clarity) if talk else None


def _day(day: date) -> str:
    return f"{day:%A %-d %B}"


def sheet_view(app: App, records: Records, journey: Journey, contact: Contact) -> SheetView:
    """The question by kind of knowing follows the need that the contact was chosen for."""
    approach = records.reflections.get("approach")
    return SheetView(
        first=journey.talks == 0,
        minutes=journey.meeting_minutes or app.rules.minutes_asked_for,
        explore=EXPLORE,
        questions=good_questions(contact, knowing_of(app, records, contact)),
        approach=approach.text if approach else "",
    )


def knowing_of(app: App, records: Records, contact: Contact) -> Knowing | None:
    """The kind of knowing of the first need that they were chosen for, where it is known."""
    wanted, needs = [one.casefold() for one in contact.needs[:1]], (*records.needs.all(), *app.mentee.needs)
    return next((one.knowing for one in needs if one.name.casefold() in wanted), None)


def look_back() -> LookBack:
    return LookBack(RAPPORT, PURPOSE)


def last_contact(app: App, journey: Journey) -> str:
    """When the two last had to do with each other, as in "Monday 2 November 2026"; "" if never."""
    return day_words(home(app).local(journey.last_contact).date()) if journey.last_contact else ""


def since(app: App, journey: Journey) -> str:
    """Since when they are mentor and mentee, as in "2 November 2026"."""
    return f"{home(app).local(journey.agreed_at):%-d %B %Y}" if journey.agreed_at else ""
