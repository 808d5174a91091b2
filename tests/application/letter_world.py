"""A world in which a conversation can be carried from answer to goodbye, by commands as at the desk."""

from collections.abc import Collection
from dataclasses import replace
from datetime import time
from email import message_from_bytes
from email.message import EmailMessage
from email.policy import default

from outreach.application.asking import Done
from outreach.application.commanding import command_by_name
from outreach.domain.correspondence import Outgoing, Question, Status
from outreach.domain.events import Step
from outreach.domain.people import Contact
from outreach.domain.rules import Rules
from outreach.domain.slots import Availability, FreeHours
from tests.makers import World, contact

NOON = Availability(tuple(FreeHours(day, time(12), time(18)) for day in range(5)))
FROM_JULIE = "Julie Adams <julie@partner.test>"


def text_of(mail: EmailMessage) -> str:
    """The text as its reader sees it."""
    part = mail.get_body(("plain",))
    assert part is not None
    return str(part.get_content()).replace("\r\n", "\n")


class LetterWorld(World):
    """Julie, who was written to; what she says and what the mentee says is up to the test."""

    def __init__(
        self, free: Availability | None = None, automatic: Collection[Step] = (), zone: str = "Europe/London"
    ) -> None:
        super().__init__(Rules(automatic=frozenset(automatic)))
        preferences = replace(self.app.preferences, availability=free or Availability())
        self.app = replace(self.app, preferences=preferences)
        self.julie: Contact = self.add(contact("Julie Adams", "julie@partner.test", time_zone=zone))
        self.run(hours=5)  # a working hour on both sides of the Atlantic
        self.says("julie SEND")
        self.run(minutes=5)

    def says(self, words: str, text: str = "") -> Done:
        """The mentee gives a command at the desk."""
        return command_by_name(self.app, words.split(), text)

    def hears(self, text: str, **fields: str) -> None:
        """Julie writes, and the next pass reads it."""
        self.clock.forward(minutes=30)
        self.hears_from(FROM_JULIE, text, **fields)
        self.run(minutes=5)

    def waits(self, step: Step) -> Outgoing:
        """The letter of this step that waits, the only one."""
        (found,) = [one for one in self.outbox("julie") if one.step is step and one.status is Status.DRAFT]
        return found

    def statuses(self, step: Step) -> list[Status]:
        return [one.status for one in self.outbox("julie") if one.step is step]

    def asked(self) -> list[Question]:
        return [one.question for one in self.items()]

    def last(self) -> EmailMessage:
        """The last letter that Julie received."""
        return message_from_bytes(self.letters()[-1], EmailMessage, policy=default)

    def met(self) -> None:
        """The talk takes place on the next day at two in the afternoon."""
        self.says("julie MEETING tomorrow 14:00")
        self.says("julie SKIP")  # the letter that confirms it
        self.clock.forward(days=2)
        self.says("julie MET")
