"""The mentee's desk: the settings, the contacts, the program, and the mentee's own mail client.

Passes and commands are processes of their own. Questions and preparations are asked of the same command line inside
the process of the tests, which saves each its start.

Time is pretended (OUTREACH_NOW) and lies before the servers' clocks, so that nothing has arrived too early for a
search by date.
"""

import csv
import html
import json
import os
import re
from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from email.message import EmailMessage
from email.policy import SMTP
from email.utils import formataddr, getaddresses
from pathlib import Path
from typing import Any
from urllib.parse import unquote

from click.testing import CliRunner

from outreach.bootstrap import opened
from outreach.interfaces.cli.main import outreach
from outreach.settings import load
from tests.end_to_end.client import answer_to, parsed, quoted_below
from tests.end_to_end.person import Person, Somebody
from tests.end_to_end.program import PATIENCE_SECONDS, Ended, Program, started_anew
from tests.makers import prepare
from tests.servers.mailboxes import deliver, messages, submit
from tests.servers.mailhost import MailHost
from tests.servers.process import until

__all__ = ["MONDAY", "PATIENCE_SECONDS", "Desk", "buttons"]

MONDAY = datetime(2026, 10, 5, 10, 0, tzinfo=UTC)
OUR_FIELD = b"\nOutreach-Id: "
BUTTON = re.compile(r'href="mailto:([^"?]+)\?subject=([^"&]*)&body=([^"]*)"')

SETTINGS = """\
[mentee]
name = "Chris Morgan"
addresses = ["{address}"]
time_zone = "Europe/London"
signature = "Chris"

[mailbox]
imap = {{ host = "localhost", port = {imap}, security = "tls" }}
smtp = {{ host = "127.0.0.1", port = {smtp}, security = "starttls" }}
password_file = "password"
ca_file = "{ca_file}"

[store]
url = "sqlite:///{store}"

[rules]
gap_minutes = [0, 0]
"""


class Desk:
    """`smtp_port` is where letters are handed over, if not to Postfix itself."""

    def __init__(
        self, host: MailHost, folder: Path, smtp_port: int | None = None, program: Program = started_anew
    ) -> None:
        self.host = host
        self.program = program
        self.folder = folder
        self.now = MONDAY
        self.me = host.new_user("chris")
        self.store = folder / "outreach.db"
        self._handed = 0
        settings = SETTINGS.format(
            address=self.me.address,
            imap=host.imap.imaps,
            smtp=smtp_port or host.smtp.submission,
            ca_file=host.tls.ca_file,
            store=self.store,
        )
        (folder / "outreach.toml").write_text(settings)
        secret = folder / "password"
        secret.touch(mode=0o600)
        secret.write_text(self.me.password + "\n")
        with opened(load(folder / "outreach.toml", {}), self.environ) as app:
            prepare(app)

    # the program

    @property
    def environ(self) -> dict[str, str]:
        mine = {name: value for name, value in os.environ.items() if not name.startswith("OUTREACH_")}
        return {**mine, "HOME": str(self.folder), "OUTREACH_NOW": self.now.isoformat()}

    def outreach(self, *arguments: str, code: int = 0) -> str:
        """What a process of the program prints; it must end with that exit code."""
        ended = self.call(*arguments)
        assert ended.code == code, f"{arguments} ended with {ended.code}: {ended.out}{ended.err}"
        return ended.out

    def call(self, *arguments: str) -> Ended:
        """A process of the program, however it ends."""
        return self.program(self.configured(arguments), self.environ, self.folder)

    def says(self, *arguments: str) -> str:
        """The same without a process: for questions and preparations."""
        unset = {name: None for name in os.environ if name.startswith("OUTREACH_")}
        done = CliRunner().invoke(outreach, self.configured(arguments), env={**unset, **self.environ})
        assert done.exit_code == 0, f"{arguments} ended with {done.exit_code}: {done.output}{done.exception!r}"
        return done.stdout

    def configured(self, arguments: Sequence[str]) -> list[str]:
        return ["--config", str(self.folder / "outreach.toml"), *arguments]

    def forward(self, **span: float) -> None:
        self.now += timedelta(**span)

    def run(self, code: int = 0, **forward: float) -> dict[str, Any]:
        """Time goes on, then a pass: its summary."""
        self.forward(**forward)
        return dict(json.loads(self.outreach("run", "--json", code=code)))

    def do(self, *words: str, code: int = 0) -> str:
        return self.outreach("do", *words, code=code)

    def told(self, *arguments: str) -> dict[str, Any]:
        """What `status`, `why NAME` or `plan` says as JSON."""
        return dict(json.loads(self.says(*arguments, "--json")))

    def stage(self, person: Somebody) -> str:
        why = self.told("why", person.name)
        return f"{why['stage']} {why['outcome']}".strip()

    def questions(self) -> list[tuple[str, str]]:
        """Who and what stands open before the mentee."""
        return [(one["name"], one["question"]) for one in self.told("status")["waiting_for_you"]]

    def journal(self, name: str = "") -> list[dict[str, Any]]:
        rows = self.says("journal", *filter(None, [name]), "--json").splitlines()
        return [json.loads(row) for row in rows]

    def kinds(self, name: str) -> list[str]:
        return [one["kind"] for one in self.journal(name)]

    # the contacts

    def knows(self, *people: Somebody) -> None:
        """Imports these contacts from a CSV file."""
        file = self.folder / "contacts.csv"
        with file.open("w", encoding="utf-8", newline="") as out:
            rows = csv.writer(out)
            rows.writerow(["name", "email", "organisation", "need", "time_zone", "why_them"])
            for one in people:
                why = f"Your talk about night shifts, {one.name}, changed how I plan my week."
                rows.writerow([one.name, one.address, f"{one.name} and partners", "leading", "Europe/London", why])
        self.says("contacts", "import", str(file), "--yes")

    def meets(self, name: str, domain: str = "partner.test") -> Person:
        """Somebody with a mailbox of their own, who becomes a contact of the mentee's."""
        user = self.host.new_user(name.split()[0].lower(), domain)
        person = Person(name, user.address, self.host, user)
        self.knows(person)
        return person

    def writes_to(self, *people: Somebody) -> None:
        """Their first letters are drafted, approved on the command line, and go."""
        self.says("approve", *(one.name for one in people))
        assert self.run(minutes=5)["letters_sent"] == len(people)
        for one in people:
            if isinstance(one, Person):
                one.letter()

    # the mailbox

    def inbox(self) -> list[EmailMessage]:
        return [parsed(raw) for raw in messages(self.me)]

    def prompts(self, words: str = "") -> list[EmailMessage]:
        """The mails of the program in the inbox whose subject has these words."""
        ours = [parsed(raw) for raw in messages(self.me) if OUR_FIELD in raw]
        return [one for one in ours if one["Outreach-Id"] and words in one["Subject"]]

    def prompt(self, words: str, count: int = 1) -> EmailMessage:
        """The newest of them, once there are so many."""
        until(lambda: len(self.prompts(words)) >= count, what=f"{count} prompts with {words!r}")
        found = self.prompts(words)
        assert len(found) == count, [one["Subject"] for one in found]
        return found[-1]

    def settled(self) -> "Desk":
        """Waits until Postfix has handed on all that it has taken."""
        until(lambda: not self.host.postqueue().strip(), what="an empty queue")
        return self

    # the mentee's mail client

    def reply(self, prompt: EmailMessage, text: str, *, also_to: Sequence[str] = (), **fields: str) -> EmailMessage:
        """Reply, with the whole prompt quoted below; a copy lies in Sent."""
        reply = answer_to(prompt, formataddr(("Chris Morgan", self.me.address)), self.now)
        reply.replace_header("To", ", ".join([self.me.address, *also_to]))
        for name, value in fields.items():
            del reply[name]
            reply[name] = value
        reply.set_content(quoted_below(prompt, text))
        return self.sends(reply)

    def press(self, prompt: EmailMessage, words: str) -> EmailMessage:
        """The button with these words, whose mail is sent as it opens."""
        to, subject, body = next(one for one in buttons(prompt) if one[2].upper().startswith(words))
        return self.writes(to, subject, body)

    def writes(self, to: str, subject: str, text: str) -> EmailMessage:
        """A new mail, in no thread; a copy lies in Sent."""
        mail = EmailMessage(SMTP)
        mail["From"], mail["To"], mail["Subject"] = formataddr(("Chris Morgan", self.me.address)), to, subject
        mail["Date"] = self.now
        mail.set_content(text)
        return self.sends(mail)

    def sends(self, mail: EmailMessage) -> EmailMessage:
        """Returns once a mail to the mentee's own address has arrived there."""
        self._handed += 1
        mail["Message-ID"] = f"<client.{self._handed}.{self.me.address}>"
        recipients = [address for _, address in getaddresses([mail["To"]])]
        submit(self.host, self.me, recipients, mail.as_bytes())
        deliver(self.host, self.me, mail.as_bytes(), "Sent")
        if self.me.address in recipients:
            self.awaits(mail["Message-ID"])
        return mail

    def awaits(self, message_id: str, folder: str = "INBOX") -> None:
        """Returns once this message lies in that folder of the mentee's."""
        named = message_id.encode()
        until(lambda: any(named in raw for raw in messages(self.me, folder)), what=message_id)


def buttons(prompt: EmailMessage) -> list[tuple[str, str, str]]:
    """Address, subject and text of each mailto link in the HTML part."""
    part = prompt.get_body(("html",))
    assert part is not None
    found = BUTTON.findall(html.unescape(part.get_content()))
    return [(unquote(to), unquote(subject), unquote(body)) for to, subject, body in found]
