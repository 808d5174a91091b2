"""Commands given outside of any mail: by name (`outreach do`, `outreach approve`) or by a button of a page."""

import shlex
from collections.abc import Sequence
from dataclasses import dataclass, replace

from outreach.application.app import App
from outreach.application.asking import Done, Refusal
from outreach.application.followups import again, decide_journey
from outreach.application.organisations import pause_or_resume
from outreach.application.preparing import waive
from outreach.application.recording import load
from outreach.application.replying import not_agreed
from outreach.application.requests import FOR_EVERYTHING, ONE_MORE, Request, fits, handle, named
from outreach.application.tally import Tally
from outreach.application.warmth import drafts_only
from outreach.domain import command_words
from outreach.domain import commands as c
from outreach.domain.correspondence import Item, ItemState, Question
from outreach.domain.events import ItemId, LetterId, Step
from outreach.domain.people import Contact, ContactId
from outreach.ports.store import Records

TOGETHER = (Question.APPROVE, Question.LOOK)
"""Of these questions several may be answered at once."""


@dataclass(frozen=True, slots=True)
class Approval:
    """What came of approving one person's letter."""

    name: str
    approved: bool
    words: str


def command_by_name(app: App, words: Sequence[str], text: str = "") -> Done:
    """Obeys `[NAME] COMMAND…`. Raises Refusal when it is no command, or not clear about whom."""
    return again(app, lambda records: _obey(app, records, words, text))


def _obey(app: App, records: Records, words: Sequence[str], text: str) -> Done:
    name, command = understood(app, words)
    command = _with_text(command, text)
    if isinstance(command, c.Pause | c.Resume) and (command.whom or name):
        return pause_or_resume(app, records, replace(command, whom=command.whom or name))
    if not name:
        return handle(app, records, Request(command, item=_own_item(records, command)))
    return handle(app, records, Request(command, named(records, name).id))


def _with_text(command: c.Command, text: str) -> c.Command:
    """The command with what stands below it: a letter's new text, more of their words, a note."""
    below = text.strip("\n")
    match command:
        case c.Send() if below.strip():
            return c.Send(below)
        case c.TakeNote() if below.strip():
            return c.TakeNote(f"{command.text}\n{below}")
        case c.Answered() if below.strip():
            return c.Answered(f"{command.words}\n{below}")
        case c.Rate() if below.strip():
            return replace(command, note=f"{command.note}\n{below}".strip())
        case _:
            return command


def _own_item(records: Records, command: c.Command) -> Item | None:
    """The one open question about the mentee alone that this command answers."""
    if isinstance(command, FOR_EVERYTHING | c.AddContact):
        return None
    own = [one for one in records.prompts.open_items_of(None) if fits(command, one)]
    if len(own) > 1:
        raise Refusal("ambiguous", f"{len(own)} questions about you are open that {c.verb(command)} would answer")
    return own[0] if own else None


@dataclass(frozen=True, slots=True)
class About:
    """What a button stands beside: an open question, else a person, else everything."""

    item: ItemId | None = None
    contact: ContactId | None = None


def command_by_button(app: App, about: About, line: str, below: str = "") -> Done:
    """Obeys the line, with what was written below it; whoever PAUSE or RESUME name goes before the button's place.
    Raises Refusal when it is no command, or cannot be obeyed."""
    command = command_words.parse(line, app.clock.now(), app.mentee.time_zone)
    if isinstance(command, c.NotACommand):
        raise Refusal("not_a_command", command.why)
    if isinstance(command, c.Pause | c.Resume) and command.whom:
        return again(app, lambda records: pause_or_resume(app, records, command))
    return again(app, lambda records: handle(app, records, _request(records, about, _with_text(command, below))))


def _request(records: Records, about: About, command: c.Command) -> Request:
    if about.item is None:
        return Request(command, about.contact)
    item = records.prompts.item(about.item)
    if item is None or (item.state is not ItemState.OPEN and not isinstance(command, ONE_MORE)):
        raise Refusal("answered", "that question was answered before, or has lapsed")
    if item.journey is None and isinstance(command, FOR_EVERYTHING):
        return Request(command)
    return Request(command, item.journey, item)


def approve_items(app: App, items: Sequence[ItemId]) -> list[Approval]:
    """SEND to each of these questions about a letter, each for itself: a refusal of one keeps back no other."""
    return [_approve_item(app, one) for one in dict.fromkeys(items)]


def goes_with_others(records: Records, item: Item) -> bool:
    """Whether the letter's word may be given with that of others: it means no more than that the letter goes, so
    neither a request for mentoring nor a time agreed."""
    mail = records.outbox.get(LetterId(item.about))
    asks = mail is None or mail.step is Step.MENTORING_REQUEST
    return item.question in TOGETHER and not asks and not _agrees(records, item)


def _approve_item(app: App, item: ItemId) -> Approval:
    with app.store.reading() as records:
        asked = records.prompts.item(item)
        person = records.contacts.get(asked.journey) if asked and asked.journey else None
        alone = asked is not None and not goes_with_others(records, asked)
    name = person.name if person else "somebody who is not among your contacts any more"
    if alone:
        return Approval(name, False, f"the letter to {name} goes on its own word alone")
    try:
        done = command_by_button(app, About(item), "SEND")
    except Refusal as refusal:
        return Approval(name, False, refusal.what)
    return Approval(name, True, done.words)


def understood(app: App, words: Sequence[str]) -> tuple[str, c.Command]:
    """Splits NAME from COMMAND at the first word from which on the rest is a command."""
    whole = " ".join(words).split()
    why = "say a command, as in: outreach do Julie LATER 2 weeks"
    for split in range(len(whole)):
        command = command_words.parse(" ".join(whole[split:]), app.clock.now(), app.mentee.time_zone)
        if not isinstance(command, c.NotACommand):
            return " ".join(whole[:split]), command
        if whole[split].upper() in command_words.READERS:
            why = command.why
    raise Refusal("not_a_command", why)


def approve_letters(app: App, names: Sequence[str], *, anyway: bool = False) -> list[Approval]:
    """Approves the letters that wait for these people, or all; each for itself.

    `anyway` unlocks first letters though purpose, context or need are not told: once said it holds. A request for
    mentoring is never among all.
    """
    with app.store.reading() as records:
        people = [named(records, name) for name in names] or _waiting(records)
    if anyway:
        with app.store.transaction() as records:
            waive(app, records)
    return [_approve(app, person, by_name=bool(names)) for person in {one.id: one for one in people}.values()]


def _waiting(records: Records) -> list[Contact]:
    asked = records.prompts.open_items_asking(Question.APPROVE)
    people = (records.contacts.get(one.journey) for one in asked if one.journey)
    return [one for one in people if one]


def _approve(app: App, person: Contact, *, by_name: bool) -> Approval:
    tally = Tally()
    decide_journey(app, person.id, tally)
    if tally.trouble:
        return Approval(person.name, False, tally.trouble[0])
    try:
        done = again(app, lambda records: _send(app, records, person, by_name=by_name))
    except Refusal as refusal:
        return Approval(person.name, False, _why_not(person, refusal))
    return Approval(person.name, True, done.words)


def _send(app: App, records: Records, person: Contact, *, by_name: bool) -> Done:
    mine = records.prompts.open_items_of(person.id)
    letters = [one for one in mine if one.question is Question.APPROVE]
    if any(one.question is Question.REQUEST for one in mine) and not letters:
        raise Refusal(
            "own_prompt", f"the letter that asks {person.name} for mentoring goes on SEND to its own prompt alone"
        )
    if not by_name and any(_agrees(records, one) for one in letters):
        raise Refusal(
            "agrees",
            f"the letter to {person.name} agrees to a time: it goes on your word to it alone "
            f"(outreach approve {shlex.quote(person.name)})",
        )
    if not by_name and any(_on_its_own(records, person, one) for one in letters):
        raise Refusal(
            "drafts_only",
            f"{person.name} is somebody you do not know yet, which you told is hard: this letter stays a "
            f"draft until you say SEND to it by name (outreach approve {shlex.quote(person.name)})",
        )
    return handle(app, records, Request(c.Send(), person.id, letters[0] if letters else None))


def _agrees(records: Records, item: Item) -> bool:
    mail = records.outbox.get(LetterId(item.about))
    return mail is not None and item.journey is not None and bool(not_agreed(load(records, item.journey), mail))


def _on_its_own(records: Records, person: Contact, item: Item) -> bool:
    mail = records.outbox.get(LetterId(item.about))
    return mail is not None and drafts_only(records, person, mail.step)


def _why_not(person: Contact, refusal: Refusal) -> str:
    if refusal.why != "nothing_asked":
        return refusal.what
    return f"no letter to {person.name} waits for approval: outreach why {shlex.quote(person.name)} tells more"
