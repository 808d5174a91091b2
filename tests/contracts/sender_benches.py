"""Senders under test: what is behind each, how letters arrive there, and how it is told to refuse one."""

import json
import sys
from collections.abc import Sequence
from contextlib import AbstractContextManager
from pathlib import Path
from typing import Protocol

from outreach.adapters.sendmail import open_sendmail
from outreach.adapters.smtp import SmtpAccount, open_smtp
from outreach.adapters.tls import Security
from outreach.ports.mail import Refused, Sender, Stage
from tests.contracts.scripted_smtp import PASSWORD, Script
from tests.fakes_mail import FakeMailbox, FakeSender
from tests.servers.families import CourierHost
from tests.servers.mailboxes import messages
from tests.servers.mailhost import MailHost
from tests.servers.policy import Rule


class Bench(Protocol):
    me: str
    ada: str

    def open(self) -> AbstractContextManager[Sender]: ...

    def arrived(self) -> Sequence[bytes]:
        """What ada has received so far."""
        ...

    def refuse(self, code: str) -> str:
        """An address to which every letter gets this answer, "550 5.7.1 words" or "451 4.3.0 words"."""
        ...


class FakeBench:
    me, ada = "chris@example.org", "ada@example.test"

    def __init__(self) -> None:
        self._mailbox = FakeMailbox()
        self._sender = FakeSender({self.ada: self._mailbox})

    def open(self) -> AbstractContextManager[Sender]:
        return self._sender()

    def arrived(self) -> Sequence[bytes]:
        return self._mailbox.messages()

    def refuse(self, code: str) -> str:
        number, enhanced, _ = code.split(" ", 2)
        self._sender.answers["refused@example.test"] = Refused(Stage.RCPT, int(number), enhanced, code[4:])
        return "refused@example.test"


class ScriptedBench:
    me, ada = "chris@example.org", "ada@example.test"

    def __init__(self, script: Script, port: int) -> None:
        self._script = script
        self._account = SmtpAccount("127.0.0.1", port, security=Security.NONE)

    def open(self) -> AbstractContextManager[Sender]:
        return open_smtp(self._account, lambda: PASSWORD)()

    def arrived(self) -> Sequence[bytes]:
        return self._script.taken

    def refuse(self, code: str) -> str:
        self._script.answers["RCPT"] = [code]
        return "refused@example.test"


class SubmissionBench:
    """A real server, by STARTTLS or TLS and a login; ada's mailbox is a Maildir."""

    def __init__(self, host: MailHost | CourierHost, security: Security) -> None:
        self._user, self._ada = host.new_user("chris"), host.new_user("ada")
        self.me, self.ada = self._user.address, self._ada.address
        port = host.smtp.submissions if security is Security.TLS else host.smtp.submission
        self._account = SmtpAccount("localhost", port, self.me, security, str(host.tls.ca_file))

    def open(self) -> AbstractContextManager[Sender]:
        return open_smtp(self._account, lambda: self._user.password)()

    def arrived(self) -> Sequence[bytes]:
        return [without_trace_fields(raw) for raw in messages(self._ada)]


class PostfixBench(SubmissionBench):
    def __init__(self, host: MailHost, security: Security) -> None:
        super().__init__(host, security)
        self._host = host

    def refuse(self, code: str) -> str:
        refused = self._host.new_user("refused").address
        self._host.add_policy(Rule(recipient=refused, answer=code))
        return refused


class EximBench(SubmissionBench):
    def __init__(self, host: CourierHost, security: Security) -> None:
        super().__init__(host, security)
        self._host = host

    def refuse(self, code: str) -> str:
        refused = self._host.new_user("refused").address
        self._host.exim.answer(refused, code)
        return refused


STUB = """#!{python}
import json, os, sys
place = {place!r}
refusals = json.load(open(place + "/refusals"))
assert sys.argv[1:3] == ["-i", "-f"] and sys.argv[4] == "--", sys.argv
code, words = refusals.get(sys.argv[5], (0, ""))
text = sys.stdin.buffer.read()
if not code:
    number = len(os.listdir(place + "/taken"))
    with open(place + "/taken/%04d" % number, "wb") as file:
        file.write(text)
print(words, file=sys.stderr)
if code < 0:
    os.kill(os.getpid(), -code)
sys.exit(code)
"""


class SendmailBench:
    """A program that takes letters, or ends as told."""

    me, ada = "chris@example.org", "ada@example.test"

    def __init__(self, place: Path) -> None:
        self._place = place
        self.program = place / "sendmail"
        (place / "taken").mkdir()
        self.program.write_text(STUB.format(python=sys.executable, place=str(place)))
        self.program.chmod(0o755)
        self.end({})

    def end(self, refusals: dict[str, tuple[int, str]]) -> None:
        """How the program ends for some recipients: exit code (a negative one is a signal) and words."""
        (self._place / "refusals").write_text(json.dumps(refusals))

    def open(self) -> AbstractContextManager[Sender]:
        return open_sendmail([str(self.program)])()

    def arrived(self) -> Sequence[bytes]:
        return [one.read_bytes() for one in sorted((self._place / "taken").iterdir())]

    def refuse(self, code: str) -> str:
        self.end({"refused@example.test": (77 if code.startswith("5") else 75, code[4:])})
        return "refused@example.test"


def without_trace_fields(raw: bytes) -> bytes:
    """The letter without what servers put before it on its way."""
    return raw[raw.index(b"From: ") :]
