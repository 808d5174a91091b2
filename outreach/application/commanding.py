"""Commands given by name, outside of any mail: `outreach do` and `outreach approve`."""

import shlex
from collections.abc import Sequence
from dataclasses import dataclass, replace

from outreach.application.app import App
from outreach.application.asking import Done, Refusal
from outreach.application.followups import again, decide_journey
from outreach.application.requests import Request, handle, named
from outreach.application.tally import Tally
from outreach.domain import command_words
from outreach.domain import commands as c
from outreach.domain.correspondence import Question
from outreach.domain.people import Contact
from outreach.ports.store import Records


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
    if isinstance(command, c.Send) and text.strip():
        command = c.Send(text)
    if isinstance(command, c.Pause) and command.whom:
        name, command = command.whom, replace(command, whom="")
    journey = named(records, name).id if name else None
    return handle(app, records, Request(command, journey))


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


def approve_letters(app: App, names: Sequence[str]) -> list[Approval]:
    """Approves the letters that wait for these people, or all; each for itself."""
    with app.store.reading() as records:
        people = [named(records, name) for name in names] or _waiting(records)
    return [_approve(app, person) for person in {one.id: one for one in people}.values()]


def _waiting(records: Records) -> list[Contact]:
    asked = (one for one in records.prompts.open_items() if one.question is Question.APPROVE)
    people = (records.contacts.get(one.journey) for one in asked if one.journey)
    return [one for one in people if one]


def _approve(app: App, person: Contact) -> Approval:
    tally = Tally()
    decide_journey(app, person.id, tally)
    if tally.trouble:
        return Approval(person.name, False, tally.trouble[0])
    try:
        done = again(app, lambda records: handle(app, records, Request(c.Send(), person.id)))
    except Refusal as refusal:
        return Approval(person.name, False, _why_not(person, refusal))
    return Approval(person.name, True, done.words)


def _why_not(person: Contact, refusal: Refusal) -> str:
    if refusal.why != "nothing_asked":
        return refusal.what
    return f"no letter to {person.name} waits for approval: outreach why {shlex.quote(person.name)} tells more"
