"""Mails to the mentee that ask for decisions: items are opened, gathered into prompts, and repeated once."""

import hashlib
import re
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import replace
from datetime import datetime, time, timedelta

from outreach.application.app import App
from outreach.application.asides import SettingAside
from outreach.application.drafting import new_mail, sender
from outreach.application.home import home
from outreach.application.open_items import is_repeated_now
from outreach.application.prompt_values import item_values
from outreach.application.tally import Tally
from outreach.domain.correspondence import (
    Content,
    Item,
    ItemState,
    Outgoing,
    Prompt,
    PromptId,
    Purpose,
    Question,
    Status,
)
from outreach.domain.events import ItemId, LetterId, Stage
from outreach.domain.journey import Journey, LetterState, OpenQuestion
from outreach.domain.people import ContactId
from outreach.domain.working_time import next_hour
from outreach.ports.store import Records

TOKEN_ANYWHERE = re.compile(r"(\[#|%5B%23)[a-z0-9]{16,64}", re.IGNORECASE)
AT_ANY_HOUR = (Question.LOOK, Question.STOPPED)

AGAIN = "-again"


def token_hash(token: str) -> str:
    """How a token is kept: only its hash (SHA-256, hexadecimal)."""
    return hashlib.sha256(token.lower().encode()).hexdigest()


def open_item(app: App, records: Records, question: Question, journey: ContactId | None, about: str) -> Item:
    """Opens the question, or finds it open already."""
    for item in records.prompts.open_items_of(journey):
        if (item.question, item.about) == (question, about):
            return item
    item = Item(ItemId(app.ids.new()), question, journey, about, app.clock.now())
    records.prompts.add_item(item)
    return item


def lapse_items(records: Records, journey: Journey, now: datetime) -> None:
    """Closes the items of a journey whose question no longer stands; a sheet is of no use once the talk begins."""
    begun = journey.meeting_at is not None and now >= journey.meeting_at
    for item in records.prompts.open_items_of(journey.id):
        late = begun and item.question is Question.PREPARE
        if late or not still_asked(journey, item):
            _close_item(records, item, ItemState.LAPSED)


def still_asked(journey: Journey, item: Item | OpenQuestion) -> bool:
    """Whether the question stands, as the journey tells it."""
    match item.question:
        case Question.APPROVE | Question.LOOK | Question.REQUEST | Question.BY_HAND:
            return any(one.letter == item.about and one.state is LetterState.DRAFTED for one in journey.letters)
        case Question.RESUME_TALK:
            return journey.stage is Stage.CONVERSING and _resumes(journey) == item.about
        case Question.INTRODUCTION:
            asked = journey.introduction_asked_at
            fits = item.about.startswith(asked.isoformat()) if asked else item.about == "ask"
            return journey.stage is Stage.IDENTIFIED and not journey.introduced and fits
        case Question.HEARD:
            waits = journey.stage is Stage.CONTACTED and not journey.silence_told
            return waits or OpenQuestion(item.question, item.about) in journey.questions
        case Question.LEARNED | Question.RATE | Question.ADVICE | Question.ACTED | Question.READY:
            return _asks_of_talk(journey, item)
        case Question.SILENT_REQUEST:
            return journey.stage is Stage.ASKED
        case Question.CHECK_IN:
            return _goes_on(journey) and journey.meeting_at is None and _is_there(journey, item)
        case Question.EVALUATE:
            return _goes_on(journey)
        case Question.KEEP_IN_TOUCH:
            return journey.stage is Stage.CLOSED and journey.news is None
        case Question.MEETING_PASSED | Question.PREPARE:
            return journey.meeting_at is not None and journey.meeting_at.isoformat() == item.about
        case _:
            return OpenQuestion(item.question, item.about) in journey.questions


def _resumes(journey: Journey) -> str:
    """The day that the mentee named, else when the two last wrote."""
    at = journey.not_before or journey.last_contact
    return at.isoformat() if at else ""


def _goes_on(journey: Journey) -> bool:
    return journey.stage is Stage.MENTORING and journey.leaving is None


def _is_there(journey: Journey, item: Item | OpenQuestion) -> bool:
    """A check-in is about its letter, or about the day on which it fell due."""
    with suppress(ValueError):
        return datetime.fromisoformat(item.about) is not None
    return journey.letter(LetterId(item.about)) is not None


def _asks_of_talk(journey: Journey, item: Item | OpenQuestion) -> bool:
    """A question about the last talk stands until it is told, or until the journey has gone on."""
    talk = journey.talk
    if talk is None or talk.name != item.about or item.question in talk.told:
        return False
    if item.question is Question.READY:
        return journey.stage is Stage.MET and not journey.asking
    return journey.stage is not Stage.CLOSED


def ask_open_items(app: App, tally: Tally) -> None:
    """Makes prompts of the items that nobody has been asked yet, and repeats old ones."""
    with app.store.reading() as records:
        fresh = [item for item in records.prompts.unasked_items() if _hour_fits(app, item)]
    for batch in _batches(fresh):
        with SettingAside(app, tally, "prompt", batch[0].question.value), app.store.transaction() as records:
            ask(app, records, batch)
            records.asides.remove("prompt", batch[0].question.value)
    if next_hour(app.clock.now(), home(app), *_hours(app)) <= app.clock.now():
        with app.store.transaction() as records:
            repeat(app, records)


def _hours(app: App) -> tuple[time, time]:
    return app.rules.prompt_start, app.rules.prompt_end


def _hour_fits(app: App, item: Item) -> bool:
    now = app.clock.now()
    return item.question in AT_ANY_HOUR or next_hour(now, home(app), *_hours(app)) <= now


def _batches(items: Sequence[Item]) -> list[list[Item]]:
    """Letters waiting for approval go into one mail, an item each; every other question has a mail of its own."""
    letters = [item for item in items if item.question is Question.APPROVE]
    return ([letters] if letters else []) + [[item] for item in items if item.question is not Question.APPROVE]


def ask(app: App, records: Records, items: Sequence[Item]) -> Outgoing:
    """One prompt that asks these items; its tokens are drawn here and kept as hashes."""
    now = app.clock.now()
    tokens = {item.id: app.ids.token() for item in items}
    whole = app.ids.token()
    content = prompt_content(app, records, items, tokens, whole)
    mail = replace(new_mail(app, Purpose.PROMPT, content, now), status=Status.QUEUED)
    prompt = Prompt(
        id=PromptId(app.ids.new()),
        token_hash=token_hash(whole),
        letter=mail.id,
        asked_at=now,
        expires_at=now + timedelta(days=app.rules.token_days),
    )
    records.outbox.add(mail)
    records.prompts.add(prompt)
    for item in items:
        records.prompts.save_item(
            replace(item, prompt=prompt.id, token_hash=token_hash(tokens[item.id]), asked_at=now)
        )
    return mail


def prompt_content(
    app: App, records: Records, items: Sequence[Item], tokens: dict[ItemId, str], whole: str
) -> Content:
    """The prompt's words, from the template named after its question."""
    name = f"prompts/{items[0].question.value}"
    views = [item_values(app, records, item, tokens[item.id]) for item in items]
    values = {"mentee": {"name": app.mentee.name}, "items": views, "item": views[0], "single": len(views) == 1}
    filled = app.templates.render(name, prompt_language(app, name), values)
    return to_mentee(app, f"{filled.headers['subject']} [#{whole}]", filled.text, filled.html)


def prompt_language(app: App, name: str) -> str:
    return app.preferences.language if app.templates.has(name, app.preferences.language) else "en"


def to_mentee(app: App, subject: str, text: str, html: str) -> Content:
    return Content(sender(app), app.mentee.addresses[0], app.mentee.name, subject, text, html)


def repeat(app: App, records: Records) -> None:
    """Asks once more, gently, under the same tokens, what has not been answered for some days."""
    now = app.clock.now()
    stale = [one for one in records.prompts.unrepeated_items(now) if is_repeated_now(one, now, app.rules)]
    found = (records.prompts.get(one) for one in dict.fromkeys(item.prompt for item in stale if item.prompt))
    for prompt in found:
        if prompt:
            _repeat_one(app, records, prompt)
    for item in stale:
        records.prompts.save_item(replace(item, repeated=True))


def _repeat_one(app: App, records: Records, prompt: Prompt) -> None:
    """Queues the same mail again, in the thread of the first."""
    first, again = records.outbox.get(prompt.letter), repeat_of(prompt.letter)
    if first is None or records.outbox.get(again):
        return
    content = replace(first.content, subject=f"Once more: {first.content.subject}")
    mail = replace(new_mail(app, Purpose.PROMPT, content, app.clock.now()), id=again, status=Status.QUEUED)
    records.outbox.add(replace(mail, in_reply_to=first.message_id, references=(first.message_id,)))


def answer_item(records: Records, item: Item) -> None:
    """Uses an item up; when none of its prompt is open any more, the stored prompt loses its tokens."""
    _close_item(records, item, ItemState.ANSWERED)


def _close_item(records: Records, item: Item, state: ItemState) -> None:
    records.prompts.save_item(replace(item, state=state))
    prompt = records.prompts.get(item.prompt) if item.prompt else None
    if prompt and not any(one.state is ItemState.OPEN for one in records.prompts.items_of(prompt.id)):
        forget_tokens(records, prompt)


def forget_tokens(records: Records, prompt: Prompt) -> None:
    """Makes the tokens illegible in the stored prompt and its repeat; one that has not gone yet never goes."""
    for mail in map(records.outbox.get, (prompt.letter, repeat_of(prompt.letter))):
        if mail and mail.status is Status.QUEUED:
            records.outbox.update(replace(scrubbed(mail), status=Status.WITHDRAWN), was=mail.status)
        elif mail and mail.status in (Status.SENT, Status.WITHDRAWN):
            records.outbox.update(scrubbed(mail), was=mail.status)


def repeat_of(letter: LetterId) -> LetterId:
    """The id of the one mail that repeats this prompt."""
    return LetterId(f"{letter}{AGAIN}")


def first_of(letter: LetterId) -> LetterId:
    """The id of the prompt that this mail is, or repeats."""
    return LetterId(letter.removesuffix(AGAIN))


def scrubbed(mail: Outgoing) -> Outgoing:
    """The mail without its bytes, and with its tokens illegible."""
    content = replace(
        mail.content,
        subject=without_tokens(mail.content.subject),
        text=without_tokens(mail.content.text),
        html=without_tokens(mail.content.html),
    )
    return replace(mail, content=content, raw=None)


def without_tokens(text: str) -> str:
    """The text with each token, plain or percent-encoded, made illegible."""
    return TOKEN_ANYWHERE.sub(r"\1…", text)
