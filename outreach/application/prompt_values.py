"""What a prompt's template may name: one view for each item."""

from contextlib import suppress
from dataclasses import asdict, dataclass
from datetime import datetime

from outreach.application import talk_views as views
from outreach.application.app import App
from outreach.application.choice_views import ChoiceView, choice_view
from outreach.application.introducing import awaited_of
from outreach.application.letter_views import LetterView, follow_up_view, letter_asked_about, letter_view
from outreach.application.message_views import (
    MessageView,
    SentView,
    message_about,
    message_view,
    offers_to_mentor,
    on_day,
    sent_view,
    server_said,
)
from outreach.application.namesakes import called_by
from outreach.application.offering import offered
from outreach.application.own_views import AskedView, asked_view, task_asked_about
from outreach.application.plain_faults import explain
from outreach.application.preparing import lock_of
from outreach.application.readiness_words import ReadinessView, readiness_view
from outreach.application.reading_words import moment_words
from outreach.application.recording import load
from outreach.application.refusals import last_answer
from outreach.application.signs import sign_words
from outreach.domain.correspondence import Item, Outgoing, Question
from outreach.domain.events import Step
from outreach.domain.journey import Journey
from outreach.domain.people import Contact
from outreach.domain.transitions import only_introduces
from outreach.guide.sources import advice, is_register
from outreach.ports.store import Records


@dataclass(frozen=True, slots=True)
class ItemView:
    """All that a prompt shows of one item; what does not belong to its question is empty.

    `sent` is the letter that a message answers or that failed, `when` the time that the question is about,
    `server_means` and `server_step` say what the server's words mean and what to do, `people` whom it concerns when
    it is about all sending. `last_contact` and `asked_on` are days, `since` the day
    from which on they are mentor and mentee; "" where there is none. `asked` and `task` are of questions about
    the mentee alone. `called` is what a line for the person begins with.
    `locked` tells why no first letter may go yet, `advice` what fits a first letter to people
    found there, `sign` what LinkedIn says of them, `register` that it is no person, `offers` that their mail
    seems to offer mentoring, `quiet` that neither wrote for some days, `friends` whom a go-between was asked to
    introduce the mentee to.
    """

    name: str
    called: str
    choices: tuple[ChoiceView, ...]
    letter: LetterView | None = None
    follow_up: LetterView | None = None
    message: MessageView | None = None
    sent: SentView | None = None
    server_said: str = ""
    server_means: str = ""
    server_step: str = ""
    when: str = ""
    people: tuple[str, ...] = ()
    about: str = ""
    stage: str = ""
    person: views.PersonView | None = None
    talk: views.TalkView | None = None
    tasks: tuple[views.TaskView, ...] = ()
    sheet: views.SheetView | None = None
    look_back: views.LookBack | None = None
    readiness: ReadinessView | None = None
    last_contact: str = ""
    asked_on: str = ""
    since: str = ""
    asked: AskedView | None = None
    task: views.TaskView | None = None
    locked: str = ""
    advice: str = ""
    sign: str = ""
    register: bool = False
    offers: bool = False
    quiet: bool = False
    friends: tuple[str, ...] = ()


def item_values(app: App, records: Records, item: Item, token: str) -> dict[str, object]:
    """The item as plain values for a template."""
    return asdict(view_of(app, records, item, token))


def view_of(app: App, records: Records, item: Item, token: str) -> ItemView:
    """The item as a prompt shows it; `token` stands in the links of its choices."""
    contact = records.contacts.get(item.journey) if item.journey else None
    return _of_contact(app, records, item, contact, token) if contact else _of_all(app, records, item, token)


def _of_contact(app: App, records: Records, item: Item, contact: Contact, token: str) -> ItemView:
    letter = letter_asked_about(records, item)
    incoming = message_about(records, item, contact)
    journey = load(records, contact.id)
    said = server_said(letter, incoming)
    means, step = _explained(app, said)
    return ItemView(
        name=contact.name,
        called=called_by(records, contact),
        choices=_choice_views(app, records, item, token, letter),
        letter=letter_view(app, records, contact, letter) if letter else None,
        follow_up=follow_up_view(app, records, contact, item),
        message=message_view(app, records, contact, incoming) if incoming else None,
        sent=sent_view(app, records, contact, None if item.question is Question.RESUME_TALK else incoming),
        server_said=said,
        server_means=means,
        server_step=step,
        when=_when(app, contact, item, letter),
        about=item.about,
        stage=journey.stage.value,
        person=views.person_view(records, contact),
        talk=views.talk_view(journey),
        tasks=views.task_views(records, journey, item),
        sheet=_sheet(app, records, item, journey, contact),
        look_back=views.look_back() if item.question in (Question.RATE, Question.EVALUATE) else None,
        readiness=readiness_view(records, journey) if item.question in OF_ASKING else None,
        last_contact=views.last_contact(app, journey),
        asked_on=on_day(app, journey.asked_at) if journey.asked_at else "",
        since=views.since(app, journey),
        locked=lock_of(app, records, letter.step if letter else None),
        advice=advice(contact) if letter and letter.step is Step.FIRST_CONTACT else "",
        sign=sign_words(contact, incoming) if item.question is Question.HEARD and incoming else "",
        register=is_register(contact),
        offers=offers_to_mentor(records, item, journey.stage),
        quiet=journey.not_before is None,
        friends=_friends(records, item, journey, contact),
    )


def _friends(records: Records, item: Item, journey: Journey, contact: Contact) -> tuple[str, ...]:
    """Of the mail of somebody who only introduces: the people it may be about."""
    if item.question is not Question.ANSWERED or not only_introduces(journey):
        return ()
    return tuple(one.name for one in awaited_of(records, contact))


OF_ASKING = (Question.READY, Question.REQUEST)


def _sheet(app: App, records: Records, item: Item, journey: Journey, contact: Contact) -> views.SheetView | None:
    if item.question is not Question.PREPARE:
        return None
    return views.sheet_view(app, records, journey, contact)


def _of_all(app: App, records: Records, item: Item, token: str) -> ItemView:
    """A question to the mentee alone, or about all sending: who is unreachable, what the server said last."""
    dead = [one.journey for one in records.suppressions.all() if one.reason == "dead_address"]
    named = [one for one in map(records.contacts.get, dict.fromkeys(dead)) if one]
    said = last_answer(records)
    means, step = _explained(app, said)
    return ItemView(
        name="",
        called="",
        choices=_choice_views(app, records, item, token),
        server_said=said,
        server_means=means,
        server_step=step,
        people=tuple(one.name for one in named) if item.about.startswith("dead_addresses") else (),
        about=item.about,
        asked=asked_view(app, records, item),
        task=task_asked_about(records, item),
    )


def _explained(app: App, said: str) -> tuple[str, str]:
    found = explain(said, app.preferences.provider)
    return (found.meaning, found.step) if found else ("", "")


def _when(app: App, contact: Contact, item: Item, letter: Outgoing | None) -> str:
    match item.question:
        case Question.MEETING_PASSED | Question.PREPARE:
            return moment_words(app, contact, datetime.fromisoformat(item.about))
        case Question.HEARD:
            return _day_of(app, item.about)
        case Question.RESUME_TALK:
            return on_day(app, datetime.fromisoformat(item.about))
        case Question.INTRODUCTION if item.about != "ask":
            return on_day(app, datetime.fromisoformat(item.about.removesuffix(" again")))
        case Question.ANSWERED if letter and letter.step is Step.CONFIRM and letter.good_until:
            return moment_words(app, contact, letter.good_until)
        case Question.IN_DOUBT if letter and letter.claimed_at:
            return moment_words(app, None, letter.claimed_at)
        case _:
            return ""


def _day_of(app: App, about: str) -> str:
    """The day of an instant; "" of a notice of LinkedIn's."""
    with suppress(ValueError):
        return on_day(app, datetime.fromisoformat(about))
    return ""


def _choice_views(
    app: App, records: Records, item: Item, token: str, letter: Outgoing | None = None
) -> tuple[ChoiceView, ...]:
    below = letter.content.text if letter else ""
    return tuple(choice_view(app, one, token, below) for one in offered(app, records, item))
