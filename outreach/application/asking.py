"""A command on its way: what it is about, what came of it, and why it may be refused."""

from dataclasses import dataclass

from outreach.application.app import App
from outreach.application.recording import record
from outreach.domain.commands import Command, verb
from outreach.domain.correspondence import Item
from outreach.domain.events import CommandObeyed
from outreach.domain.journey import Journey
from outreach.domain.people import Contact
from outreach.ports.errors import OutreachError
from outreach.ports.store import Records


@dataclass(frozen=True, slots=True)
class Asked:
    """A command about one journey, and the open item it answers, if any."""

    command: Command
    journey: Journey
    contact: Contact
    item: Item | None


@dataclass(frozen=True, slots=True)
class Done:
    """What was done, in words for the mentee."""

    words: str


class Refusal(OutreachError):
    """A command that changes nothing. `why` is a code for the journal; the text says what to do instead."""

    def __init__(self, why: str, words: str) -> None:
        super().__init__(words)
        self.why = why


def obeyed(app: App, records: Records, asked: Asked) -> Journey:
    """Notes that the command was obeyed; what it causes is recorded behind it."""
    item = asked.item
    event = CommandObeyed(
        at=app.clock.now(),
        command=verb(asked.command),
        item=item.id if item else None,
        question=item.question.value if item else "",
        about=item.about if item else "",
    )
    return record(app, records, asked.journey, event)
