"""What a prompt's template may name: one view for each item."""

from dataclasses import asdict, dataclass
from datetime import datetime
from urllib.parse import quote

from outreach.application.app import App
from outreach.application.drafting import findings
from outreach.application.message_views import (
    MessageView,
    SentView,
    message_about,
    message_view,
    on_day,
    sent_view,
    server_said,
)
from outreach.application.offering import offered
from outreach.application.reading_words import moment_words
from outreach.domain.choices import Choice
from outreach.domain.correspondence import Item, Outgoing, Purpose, Question, Status
from outreach.domain.events import LetterId, Step, TaskId
from outreach.domain.people import Contact
from outreach.guide.letter_check import Severity
from outreach.ports.store import Records


@dataclass(frozen=True, slots=True)
class LetterView:
    """A letter as it will arrive, with what the letter check found."""

    to: str
    subject: str
    text: str
    blocks: tuple[str, ...] = ()
    warns: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class ChoiceView:
    """One thing to answer: its words, what it does, and a link that opens a ready reply.

    `label` stands on the button. `needs_more` tells that the text of the reply may be changed, `only_example`
    that it must be filled in.
    """

    words: str
    verb: str
    label: str
    explains: str
    mailto: str
    needs_more: bool
    only_example: bool


@dataclass(frozen=True, slots=True)
class TaskView:
    """Something that the mentee took on; `due` as in "Monday 2 November", "" where no day was named."""

    text: str
    due: str = ""


@dataclass(frozen=True, slots=True)
class ItemView:
    """All that a prompt shows of one item; what does not belong to its question is empty.

    `sent` is the letter that a message answers or that failed, `when` the time that the question is about,
    `people` whom it concerns when it is about all sending.
    """

    name: str
    choices: tuple[ChoiceView, ...]
    letter: LetterView | None = None
    follow_up: LetterView | None = None
    message: MessageView | None = None
    sent: SentView | None = None
    server_said: str = ""
    when: str = ""
    people: tuple[str, ...] = ()
    about: str = ""
    task: TaskView | None = None


def item_values(app: App, records: Records, item: Item, token: str) -> dict[str, object]:
    """The item as plain values for a template."""
    contact = records.contacts.get(item.journey) if item.journey else None
    view = _of_contact(app, records, item, contact, token) if contact else _of_all(app, records, item, token)
    return asdict(view)


def _of_contact(app: App, records: Records, item: Item, contact: Contact, token: str) -> ItemView:
    letter = records.outbox.get(LetterId(item.about))
    incoming = message_about(records, item, contact)
    return ItemView(
        name=contact.name,
        choices=_choice_views(app, records, item, token),
        letter=letter_view(app, records, contact, letter) if letter else None,
        follow_up=_follow_up(app, records, contact, item),
        message=message_view(app, contact, incoming) if incoming else None,
        sent=sent_view(app, records, contact, incoming),
        server_said=server_said(letter, incoming),
        when=_when(app, contact, item, letter),
        about=item.about,
    )


def _of_all(app: App, records: Records, item: Item, token: str) -> ItemView:
    """A question about all sending: who is unreachable, and what the server said last."""
    dead = [one.journey for one in records.suppressions.all() if one.reason == "dead_address"]
    waiting = records.outbox.with_status(Status.QUEUED, purpose=Purpose.LETTER)
    named = [one for one in map(records.contacts.get, dict.fromkeys(dead)) if one]
    return ItemView(
        name="",
        choices=_choice_views(app, records, item, token),
        server_said=next((one.last_answer for one in reversed(waiting) if one.last_answer), ""),
        people=tuple(one.name for one in named) if item.about.startswith("dead_addresses") else (),
        about=item.about,
        task=_task_asked_about(records, item),
    )


def _task_asked_about(records: Records, item: Item) -> TaskView | None:
    task = records.tasks.get(TaskId(item.about)) if item.question is Question.TASK else None
    return TaskView(task.text, f"{task.due_on:%A %-d %B}" if task.due_on else "") if task else None


def _when(app: App, contact: Contact, item: Item, letter: Outgoing | None) -> str:
    match item.question:
        case Question.MEETING_PASSED:
            return moment_words(app, contact, datetime.fromisoformat(item.about))
        case Question.RESUME_TALK:
            return on_day(app, datetime.fromisoformat(item.about))
        case Question.IN_DOUBT if letter and letter.claimed_at:
            return moment_words(app, None, letter.claimed_at)
        case _:
            return ""


def _choice_views(app: App, records: Records, item: Item, token: str) -> tuple[ChoiceView, ...]:
    return tuple(choice_view(app, one, token) for one in offered(app, records, item))


def choice_view(app: App, choice: Choice, token: str) -> ChoiceView:
    """The button's subject carries the item's own token, so that its reply needs no name (RFC 6068)."""
    subject, body = quote(f"Re: {choice.verb} [#{token}]"), quote(choice.ready)
    return ChoiceView(
        words=choice.words,
        verb=choice.verb,
        label=f"{choice.verb} …" if choice.only_example else choice.words,
        explains=choice.explains,
        mailto=f"mailto:{quote(app.mentee.addresses[0], safe='@')}?subject={subject}&body={body}",
        needs_more=choice.needs_more,
        only_example=choice.only_example,
    )


def letter_view(app: App, records: Records, contact: Contact, mail: Outgoing) -> LetterView:
    found = findings(app, records, contact, mail.step, mail.content) if mail.step else ()
    return LetterView(
        to=f"{mail.content.to_name} <{mail.content.to}>",
        subject=mail.content.subject,
        text=mail.content.text,
        blocks=tuple(one.message for one in found if one.severity is Severity.BLOCKS),
        warns=tuple(one.message for one in found if one.severity is Severity.WARNS),
    )


def _follow_up(app: App, records: Records, contact: Contact, item: Item) -> LetterView | None:
    """A first letter is shown with the follow-up that SEND approves too."""
    if item.question is not Question.APPROVE:
        return None
    shown = records.outbox.get(LetterId(item.about))
    if shown is None or shown.step is not Step.FIRST_CONTACT:
        return None
    drafts = [one for one in records.outbox.of_journey(contact.id) if one.step is Step.FOLLOW_UP]
    waiting = [one for one in drafts if one.status is Status.DRAFT]
    return letter_view(app, records, contact, waiting[-1]) if waiting else None
