"""Somebody to whom the mentee writes, with a mailbox and a mail client of their own."""

import uuid
from dataclasses import dataclass
from datetime import datetime
from email.message import EmailMessage
from email.utils import formataddr, getaddresses

from tests.end_to_end.client import answer_to, parsed, quoted_below
from tests.servers.dovecot import User
from tests.servers.families import FamilyHost
from tests.servers.mailboxes import submit
from tests.servers.mailhost import MailHost
from tests.servers.process import until


@dataclass(frozen=True, slots=True)
class Somebody:
    """A name and an address that perhaps leads nowhere."""

    name: str
    address: str


@dataclass(frozen=True, slots=True)
class Person(Somebody):
    """Somebody who reads and answers their mail."""

    host: MailHost | FamilyHost
    user: User

    def letters(self) -> list[EmailMessage]:
        """What has arrived, oldest first."""
        return [parsed(raw) for raw in self.host.messages(self.user)]

    def letter(self, number: int = 1) -> EmailMessage:
        """The newest letter, once there are so many; more are an error."""
        until(lambda: len(self.letters()) >= number, what=f"letter {number} to {self.name}")
        found = self.letters()
        assert len(found) == number, [one["Subject"] for one in found]
        return found[-1]

    def answer(self, letter: EmailMessage, text: str, at: datetime, **fields: str) -> str:
        """Answers as a mail client does, the letter quoted below. The Message-ID; see `Desk.awaits`."""
        reply = answer_to(letter, formataddr((self.name, self.address)), at)
        reply["Message-ID"] = f"<{uuid.uuid4().hex}@{self.address.partition('@')[2]}>"
        for name, value in fields.items():
            del reply[name.replace("_", "-")]
            reply[name.replace("_", "-")] = value
        reply.set_content(quoted_below(letter, text))
        recipients = [address for _, address in getaddresses([reply["To"]])]
        submit(self.host, self.user, recipients, reply.as_bytes())
        return str(reply["Message-ID"])
