"""Letters go out: an SMTP dialogue with the submission server, each stage known (RFC 5321, RFC 6409)."""

import asyncio
from collections.abc import Callable, Collection, Coroutine, Iterator, Mapping, Sequence
from contextlib import closing, contextmanager, suppress
from dataclasses import dataclass
from typing import TypeVar

import aiosmtplib

from outreach.adapters.smtp_connection import (
    Auth,
    Connection,
    SmtpAccount,
    breathe,
    connected,
    has_news,
    password_login,
)
from outreach.adapters.smtp_replies import as_text, lost, settled
from outreach.adapters.tls import refuse_open_talk
from outreach.ports.mail import InDoubt, NotSent, OpenSender, Refused, Sender, Stage, Submission

__all__ = ["SmtpAccount", "SmtpSender", "open_smtp"]

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class _Envelope:
    sender: str
    recipient: str

    @property
    def international(self) -> Stage | None:
        """The first stage that needs SMTPUTF8 (RFC 6531), if one does."""
        if not self.sender.isascii():
            return Stage.MAIL
        return None if self.recipient.isascii() else Stage.RCPT

    @property
    def commands(self) -> Iterator[tuple[Stage, Sequence[bytes], Collection[int]]]:
        """What is said before the text, and which answers let the dialogue go on."""
        options = [b"SMTPUTF8"] if self.international else []
        yield Stage.MAIL, (b"MAIL", f"FROM:<{self.sender}>".encode(), *options), (250,)
        yield Stage.RCPT, (b"RCPT", f"TO:<{self.recipient}>".encode()), (250, 251)
        yield Stage.DATA, (b"DATA",), (354,)


class SmtpSender:
    """One connection, opened by the first letter; a private event loop, asleep between the letters."""

    def __init__(self, account: SmtpAccount, auth: Auth) -> None:
        refuse_open_talk(account.host, account.security)
        self._account = account
        self._auth = auth
        self._runner = asyncio.Runner()
        self._loop = self._runner.get_loop()
        self._smtp: Connection | None = None

    def submit(self, sender: str, recipient: str, raw: bytes) -> Submission:
        """One transaction. Raises ValueError for an address that cannot stand on a command line."""
        envelope = _Envelope(_on_the_line(sender), _on_the_line(recipient))
        return self._talk(self._submit(envelope, raw))

    def check(self) -> Mapping[str, str]:
        """Connects and logs in, as the first letter would; what the server can (RFC 5321, 4.1.1.1), its values by
        keyword in lower case. Raises what that one may raise."""
        return self._talk(self._connected()).esmtp_extensions

    def close(self) -> None:
        """Says goodbye and leaves nothing open."""
        with self._runner:
            self._talk(self._goodbye())

    def _talk(self, words: Coroutine[object, object, T]) -> T:
        """One run of the loop. Interrupted, it is never gone on with: the line is cut, without a goodbye.

        Not by `Runner.run`, which for each letter prepares to be interrupted, and takes longer than a round trip.
        """
        task = self._loop.create_task(words)
        try:
            return self._loop.run_until_complete(task)
        finally:
            if not task.done():
                task.cancel()
                self._cut()

    def _cut(self) -> None:
        if self._smtp is not None:
            self._smtp.close()

    async def _submit(self, envelope: _Envelope, raw: bytes) -> Submission:
        if self._smtp is not None and has_news(self._smtp):
            await breathe()  # a connection that the server closed since the last letter is seen as closed
        used_before = self._smtp is not None and self._smtp.is_connected
        stage, outcome = await self._transaction(envelope, raw)
        if used_before and _gone_before_mail(stage, outcome):
            _, outcome = await self._transaction(envelope, raw)
        return outcome

    async def _transaction(self, envelope: _Envelope, raw: bytes) -> tuple[Stage, Submission]:
        smtp = await self._connected()
        stage, outcome = await _dialogue(smtp, self._account, envelope, raw)
        if isinstance(outcome, InDoubt | NotSent):
            smtp.close()
        elif isinstance(outcome, Refused) and smtp.is_connected:
            with suppress(aiosmtplib.SMTPException, OSError):
                await smtp.rset()
        return stage, outcome

    async def _connected(self) -> Connection:
        if self._smtp is None or not self._smtp.is_connected:
            self._smtp = await connected(self._account, self._auth)
        return self._smtp

    async def _goodbye(self) -> None:
        if self._smtp is not None:
            with suppress(aiosmtplib.SMTPException, OSError):
                await self._smtp.quit()
            self._smtp.close()
        await breathe()


async def _dialogue(
    smtp: aiosmtplib.SMTP, account: SmtpAccount, envelope: _Envelope, raw: bytes
) -> tuple[Stage, Submission]:
    """One transaction: how far it got, and what became of the letter."""
    stage = Stage.MAIL
    needed = envelope.international
    if needed and not smtp.supports_extension("smtputf8"):
        return needed, Refused(needed, 553, "5.6.7", "the server carries no address beyond ASCII (SMTPUTF8)")
    try:
        for stage, words, well in envelope.commands:
            reply = await smtp.execute_command(*words)
            if reply.code not in well:
                return stage, settled(stage, reply.code, reply.message)
        if smtp.protocol is None:
            return stage, lost(stage, "nothing is connected")
        stage = Stage.TEXT
        smtp.protocol.write(as_text(raw))
        reply = await smtp.protocol.read_response(timeout=account.final_timeout)
    except aiosmtplib.SMTPResponseException as error:
        return stage, settled(stage, error.code, error.message)
    except (aiosmtplib.SMTPException, OSError) as error:
        return stage, lost(stage, str(error) or type(error).__name__)
    return stage, settled(stage, reply.code, reply.message)


def _gone_before_mail(stage: Stage, outcome: Submission) -> bool:
    """Whether the connection turns out to have been lost between two letters."""
    match outcome:
        case NotSent() | Refused(code=421):
            return stage is Stage.MAIL
        case _:
            return False


def _on_the_line(address: str) -> str:
    if not address or any(char.isspace() or not char.isprintable() or char in "<>" for char in address):
        raise ValueError("this cannot be an address of an envelope")
    local, at, domain = address.rpartition("@")
    return f"{local}{at}{domain.encode('idna').decode('ascii')}" if not domain.isascii() else address


def open_smtp(account: SmtpAccount, password: Callable[[], str], auth: Auth | None = None) -> OpenSender:
    """`auth` takes the place of the password, for other ways to log in."""

    @contextmanager
    def opened() -> Iterator[Sender]:
        sender = SmtpSender(account, auth or password_login(account, password))
        try:
            yield sender
        finally:
            sender.close()

    return opened


def check_smtp(account: SmtpAccount, password: Callable[[], str], auth: Auth | None = None) -> Mapping[str, str]:
    """What the server can. Connects, logs in and says goodbye; sends nothing. Raises as the first letter does."""
    with closing(SmtpSender(account, auth or password_login(account, password))) as sender:
        return sender.check()
