"""What a prompt's template may name: one view for each item."""

from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from datetime import datetime
from typing import Any
from urllib.parse import quote

from outreach.application import introducing
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
from outreach.application.preparing import lacking, lock_of
from outreach.application.reading_words import moment_words
from outreach.application.signs import sign_words
from outreach.domain.choices import Choice
from outreach.domain.correspondence import Item, Outgoing, Purpose, Question, Status
from outreach.domain.events import LetterId, Step, TaskId
from outreach.domain.people import Channel, Contact
from outreach.guide.letter_check import Severity
from outreach.guide.questions import CONTEXTS, QUESTIONS
from outreach.guide.sources import advice, go_between_name, is_register
from outreach.ports.store import Records


@dataclass(frozen=True, slots=True)
class LetterView:
    """A letter as it will arrive, with what the letter check found."""

    to: str
    subject: str
    text: str
    blocks: tuple[str, ...] = ()  # why it cannot go yet: it must be mended, or first letters are locked
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
class ItemView:
    """All that a prompt shows of one item; what does not belong to its question is empty.

    `sent` is the letter that a message answers or that failed, `when` the time that the question is about,
    `people` whom it concerns when it is about all sending. `asks`, `how` and `options` are a question of the
    guide, `task` something to do, `told` what the mentee said of it in reflection. `channel` and `profile_url`
    tell where a text is carried to, `go_between` who can introduce, `advice` what fits where they were found.
    `asked` tells that the go-between has been asked, `sign` what LinkedIn says, `register` that it is no person.
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
    asks: str = ""
    how: str = ""
    options: tuple[str, ...] = ()
    task: str = ""
    told: str = ""
    channel: str = ""
    profile_url: str = ""
    advice: str = ""
    go_between: str = ""
    asked: bool = False
    sign: str = ""
    register: bool = False


def item_values(app: App, records: Records, item: Item, token: str) -> dict[str, object]:
    """The item as plain values for a template."""
    contact = records.contacts.get(item.journey) if item.journey else None
    view = _of_contact(app, records, item, contact, token) if contact else _of_all(app, records, item, token)
    return asdict(view)


def _of_contact(app: App, records: Records, item: Item, contact: Contact, token: str) -> ItemView:
    letter, addressee = records.outbox.get(LetterId(item.about)), contact
    if item.question is Question.INTRODUCTION and item.about == "ask":
        letter, addressee = introducing.shown(records, contact), introducing.go_between(records, contact)
    incoming = message_about(records, item, contact)
    return ItemView(
        name=contact.name,
        choices=_choice_views(app, records, item, token),
        letter=letter_view(app, records, addressee, letter) if letter else None,
        follow_up=_follow_up(app, records, contact, item),
        message=message_view(app, contact, incoming) if incoming else None,
        sent=sent_view(app, records, contact, incoming),
        server_said=server_said(letter, incoming),
        when=_when(app, contact, item, letter),
        about=item.about,
        told=told_about(records, item.question),
        channel="" if contact.channel is Channel.EMAIL else contact.channel.value,
        profile_url=contact.profile_url,
        advice=advice(contact) if item.question in WITH_ADVICE else "",
        go_between=go_between_name(contact),
        asked=item.question is Question.INTRODUCTION and item.about != "ask",
        sign=sign_words(contact, incoming) if item.question is Question.HEARD and incoming else "",
        register=is_register(contact),
    )


WITH_ADVICE = (Question.APPROVE, Question.BY_HAND)
TOLD_ABOUT: Mapping[Question, str] = {Question.PREPARE: "approach", Question.READY: "transition"}
"""The answer of reflection that belongs to a question about somebody."""


def told_about(records: Records, question: Question) -> str:
    told = records.reflections.get(TOLD_ABOUT.get(question, ""))
    return told.text if told else ""


def _of_all(app: App, records: Records, item: Item, token: str) -> ItemView:
    """A question about all sending, or about the mentee's own: who is unreachable, what the server said last."""
    dead = [one.journey for one in records.suppressions.all() if one.reason == "dead_address"]
    waiting = records.outbox.with_status(Status.QUEUED, purpose=Purpose.LETTER)
    named = [one for one in map(records.contacts.get, dict.fromkeys(dead)) if one]
    return ItemView(
        name="",
        choices=_choice_views(app, records, item, token),
        server_said=next((one.last_answer for one in reversed(waiting) if one.last_answer), ""),
        about=item.about,
        **(_of_the_mentee(app, records, item) or _of_the_dead(item, named)),
    )


def _of_the_dead(item: Item, named: Sequence[Contact]) -> dict[str, Any]:
    return {"people": tuple(one.name for one in named)} if item.about.startswith("dead_addresses") else {}


def _of_the_mentee(app: App, records: Records, item: Item) -> dict[str, Any]:
    asked = QUESTIONS.get(item.about) if item.question is Question.REFLECT else None
    task = records.tasks.get(TaskId(item.about)) if item.question is Question.TASK else None
    giver = records.contacts.get(task.journey) if task and task.journey else None
    if asked:
        options = CONTEXTS if asked.key == "context" else ()
        waits = "First letters wait for this answer." if asked.key in lacking(app.mentee, records) else ""
        return {"asks": asked.words, "how": asked.how, "options": options, "told": waits}
    if task:
        due = f"{task.due_on:%A %-d %B}" if task.due_on else ""
        return {"task": task.text, "when": due, "people": (giver.name,) if giver else ()}
    return {}


def _when(app: App, contact: Contact, item: Item, letter: Outgoing | None) -> str:
    match item.question:
        case Question.MEETING_PASSED:
            return moment_words(app, contact, datetime.fromisoformat(item.about))
        case Question.HEARD if "T" in item.about:
            return on_day(app, datetime.fromisoformat(item.about))
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


def _to(contact: Contact, mail: Outgoing) -> str:
    if mail.content.to:
        return f"{mail.content.to_name} <{mail.content.to}>"
    return f"{mail.content.to_name}, by {'hand' if contact.channel is Channel.EMAIL else contact.channel.value}"


def letter_view(app: App, records: Records, contact: Contact, mail: Outgoing) -> LetterView:
    found = findings(app, records, contact, mail.step, mail.content) if mail.step else ()
    lock = lock_of(app, records, mail.step)
    blocked = tuple(one.message for one in found if one.severity is Severity.BLOCKS)
    return LetterView(
        to=_to(contact, mail),
        subject=mail.content.subject,
        text=mail.content.text,
        blocks=(lock, *blocked) if lock else blocked,
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
