"""A busy morning that can be lived again and again: what one pass finds in the store and in the mailbox.

A pass before it has asked about the letters to Ada, Ben and Cleo. Since then Ada's was approved on the command
line, Cleo's by mail, and Ben wrote by himself. So the pass reads, obeys, takes drafts back, looks, sends two
letters, files their copies, and asks about Ben.
"""

import shutil
import subprocess
from dataclasses import dataclass, replace
from pathlib import Path

from outreach.adapters.clock import SystemClock
from outreach.adapters.imap import ImapAccount, open_imap
from outreach.adapters.smtp import SmtpAccount, open_smtp
from outreach.adapters.store import open_store
from outreach.adapters.tls import Security
from outreach.application.app import App
from outreach.application.plain_faults import explaining_mailbox, explaining_sender
from outreach.application.worker import Pass, run_pass
from outreach.bootstrap import app
from outreach.settings import load
from tests.application.laws_world import TEMPLATES
from tests.end_to_end.client import parsed
from tests.end_to_end.desk import Desk
from tests.end_to_end.person import Person
from tests.end_to_end.program import Program
from tests.servers.mailboxes import deliver, messages
from tests.servers.mailhost import MailHost
from tests.servers.process import until
from tests.torture.promises import Letter, broken

BEN_WROTE = "<gladly@partner.test>"
PATIENCE = 30.0
FILES = ("outreach.db", "outreach.db-wal", "outreach.db-shm")


@dataclass(frozen=True, slots=True)
class Way:
    """Which ports of this machine the program talks to, and how long it waits for an answer, in seconds."""

    imap: int
    smtp: int
    security: Security = Security.NONE
    seconds: float = PATIENCE


class Morning:
    """One mentee and three contacts on a mail host, brought back to the same instant by `again`."""

    def __init__(self, host: MailHost, folder: Path, program: Program) -> None:
        self.desk = desk = Desk(host, folder, None, program)
        self.host = host
        self._speak_in_clear(folder / "outreach.toml")
        self.straight = Way(host.imap.imap, host.smtp.submission_plain)
        self.ada, self.ben, self.cleo = (desk.meets(one) for one in ("Ada Marsh", "Ben Ito", "Cleo Park"))
        assert desk.run(minutes=5)["prompts_sent"] == 1
        desk.says("approve", "Ada Marsh")
        desk.reply(desk.prompt("3 letters wait"), "Cleo Park: SEND")
        deliver(host, desk.me, self._hello())
        desk.settled()
        self.prompts = len(desk.prompts())
        self.begins = desk.now
        self._kept = folder / "kept"
        self._keep()
        # One store object for all mornings: what it has prepared for SQLite need not be prepared each time.
        settings = load(folder / "outreach.toml", {})
        self._store = open_store(settings.store.url, desk.now, "")
        self._app = replace(app(settings, desk.environ, SystemClock(desk.now), self._store), templates=TEMPLATES)
        with self._store.reading() as records:
            self._ids = {one.name: one.id for one in records.contacts.all()}

    @property
    def letters(self) -> tuple[Person, ...]:
        """Who is to get one letter each."""
        return (self.ada, self.cleo)

    def again(self) -> None:
        """Store, mailboxes and clock are as they were."""
        self.desk.now = self.begins
        self._store.close()
        for name in FILES:
            (self.desk.folder / name).unlink(missing_ok=True)
        for file in self._kept.glob("outreach.db*"):
            shutil.copy2(file, self.desk.folder)
        for home in self._homes:
            shutil.rmtree(home)
        _copy(sorted(self._kept.glob("mail/*")), self.desk.me.home.parent)

    def app(self, way: Way | None = None) -> App:
        """The program in this process, on that way to the servers (the straight one). `again` closes its store."""
        way = way or self.straight
        me, ca_file = self.desk.me, str(self.host.tls.ca_file)
        imap = ImapAccount("localhost", way.imap, me.address, way.security, ca_file, way.seconds)
        smtp = SmtpAccount(
            "localhost", way.smtp, me.address, way.security, ca_file, way.seconds, final_timeout=way.seconds
        )
        mailbox = explaining_mailbox(open_imap(imap, lambda: me.password), None)
        sender = explaining_sender(open_smtp(smtp, lambda: me.password), None)
        return replace(self._app, clock=SystemClock(self.desk.now), open_mailbox=mailbox, open_sender=sender)

    def run(self, way: Way | None = None, **forward: float) -> Pass:
        self.desk.forward(**forward)
        return run_pass(self.app(way))

    def broken(self) -> list[str]:
        """Which promises do not hold now that all has come to rest; see `promises.broken`."""
        sent = [parsed(raw)["To"] for raw in messages(self.desk.me, "Sent")]
        letters = [
            Letter(self._ids[one.name], len(one.letters()), sum(one.address in to for to in sent))
            for one in self.letters
        ]
        return broken(self._app, letters, self._ids["Ben Ito"], BEN_WROTE, self._ids["Cleo Park"])

    def settle(self) -> None:
        """Waits until nothing for these people is on its way."""
        mine = (self.desk.me.address, self.ada.address, self.ben.address, self.cleo.address)
        until(lambda: not any(one in self.host.postqueue() for one in mine), PATIENCE, "an empty queue")

    def _speak_in_clear(self, settings: Path) -> None:
        """Processes of the program, too, take the straight way."""
        words = settings.read_text().replace('"tls"', '"none"').replace('"starttls"', '"none"')
        words = words.replace(f"port = {self.host.imap.imaps}", f"port = {self.host.imap.imap}")
        words = words.replace(f"port = {self.host.smtp.submission},", f"port = {self.host.smtp.submission_plain},")
        settings.write_text(words)

    def _hello(self) -> bytes:
        head = f"From: Ben Ito <{self.ben.address}>\r\nTo: {self.desk.me.address}\r\nSubject: Hello\r\n"
        return f"{head}Message-ID: {BEN_WROTE}\r\n\r\nGladly, ring me on any Monday.\r\n".encode()

    def _keep(self) -> None:
        (self._kept / "mail").mkdir(parents=True)
        for name in FILES:
            if (self.desk.folder / name).exists():
                shutil.copy2(self.desk.folder / name, self._kept)
        _copy(self._homes, self._kept / "mail")

    @property
    def _homes(self) -> list[Path]:
        return [self.desk.me.home, *(one.user.home for one in (self.ada, self.ben, self.cleo))]


def _copy(trees: list[Path], to: Path) -> None:
    """With owners, times and modes: the mail server's own notes lie among them."""
    subprocess.run(["cp", "-a", *map(str, trees), str(to)], check=True)
