"""Answers to the mentee's command mails: what was done, or what can be said instead. Five an hour at most."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime, timedelta

from outreach.application.app import App
from outreach.application.asides import set_aside
from outreach.application.drafting import new_mail
from outreach.application.matches import command_token
from outreach.application.namesakes import called_by
from outreach.application.offering import offered
from outreach.application.prompting import prompt_language, to_mentee
from outreach.application.recording import record_for_mentee
from outreach.application.tally import Tally
from outreach.application.tokens import find
from outreach.domain.correspondence import Content, Item, ItemState, Purpose, Status
from outreach.domain.events import CommandRefused
from outreach.ports.errors import TemplateBroken
from outreach.ports.store import MENTEE_STREAM, Records
from outreach.reading.message import Message

ANSWERS_AN_HOUR = 5
HOUR = timedelta(hours=1)
UNKNOWN = "unknown_token"
UNKNOWN_AN_HOUR = 10
"""So many mails under tokens that we never issued are noted; what comes beyond is passed over."""
UNKNOWN_ANSWERED = 2
"""Of these so many are answered: no guess keeps a true token from its answer."""

LAST_ONE = (
    "More of your mails are obeyed within this hour, but not answered. What came of them, outreach status tells, "
    "or STATUS when it is over; what cannot be obeyed stays open and is asked again."
)
TEMPLATE = "prompts/answer"


def answer(app: App, records: Records, tally: Tally, message: Message, words: str) -> None:
    """Queues one answer in the thread of the command, unless too many were made in the last hour; the last says so.

    The command counts even where its answer cannot be written.
    """
    now = app.clock.now()
    made = 1 + records.prompts.answers_since(now - HOUR)
    if made > ANSWERS_AN_HOUR:
        return
    told = f"{words}\n\n{LAST_ONE}" if made == ANSWERS_AN_HOUR else words
    try:
        content = _content(app, told, _living_token(app, records, message))
    except TemplateBroken as fault:
        set_aside(app, records, tally, "prompt", TEMPLATE, fault)
        return
    records.asides.remove("prompt", TEMPLATE)
    mail = new_mail(app, Purpose.ANSWER, content, now)
    references = (*message.references, message.message_id) if message.message_id else message.references
    records.outbox.add(replace(mail, status=Status.QUEUED, in_reply_to=message.message_id, references=references))


def _content(app: App, words: str, token: str) -> Content:
    """The token of the command goes back with the answer, so that one can reply to it."""
    language = prompt_language(app, TEMPLATE)
    filled = app.templates.render(TEMPLATE, language, {"words": words, "can_reply": bool(token)})
    subject = filled.headers["subject"]
    return to_mentee(app, f"{subject} [#{token}]" if token else subject, filled.text, filled.html)


def _living_token(app: App, records: Records, message: Message) -> str:
    """The token that the command came with, if more commands may come with it; "" if not."""
    token = command_token(message.subject)
    if not (token and app.mentee.owns(message.sender.address)):
        return ""
    under = find(records, token)
    living = under and not under.prompt.burned and app.clock.now() < under.prompt.expires_at
    return token if living else ""


def choices_words(app: App, records: Records, items: Sequence[Item]) -> str:
    """What can be said to each open item."""
    lines = [_item_words(app, records, item) for item in items if item.state is ItemState.OPEN]
    if not lines:
        return "Nothing in that mail is open any more. STATUS tells what is."
    return "What you can say:\n" + "\n".join(lines)


def _item_words(app: App, records: Records, item: Item) -> str:
    contact = records.contacts.get(item.journey) if item.journey else None
    words = (one.words for one in offered(app, records, item))
    return f"  {called_by(records, contact) if contact else 'You yourself'}: " + " | ".join(words)


def not_obeyed(app: App, records: Records, why: str, words: str) -> str:
    """The journal tells why; the words go to the mentee."""
    record_for_mentee(app, records, CommandRefused(at=app.clock.now(), why=why))
    return words


def unknown_token(app: App, records: Records) -> str:
    """A mistake, or somebody who guesses: noted and told, up to a number an hour. True tokens count all the while:
    a door that guesses could shut would be in their hands."""
    made = sum(one.why == UNKNOWN for one in _refused_since(records, app.clock.now() - HOUR))
    if made >= UNKNOWN_AN_HOUR:
        return ""
    words = (
        "We do not know the token in the subject of your mail, so nothing was changed. Please reply to the newest "
        "prompt. If that mail was not from you, somebody uses your address as theirs: they changed nothing, and "
        "tokens cannot be guessed."
    )
    return not_obeyed(app, records, UNKNOWN, words if made < UNKNOWN_ANSWERED else "")


def _refused_since(records: Records, since: datetime) -> list[CommandRefused]:
    events = (one.event for one in records.journal.read(MENTEE_STREAM))
    return [one for one in events if isinstance(one, CommandRefused) and one.at > since]
