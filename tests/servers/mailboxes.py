"""What tests put into mailboxes and find there, beside the protocol under test."""

import smtplib
from collections.abc import Sequence

from tests.servers.dovecot import User
from tests.servers.families import FamilyHost
from tests.servers.maildirs import messages_in
from tests.servers.mailhost import MailHost


def deliver(host: MailHost, user: User, raw: bytes, folder: str = "INBOX") -> None:
    """Puts these very bytes into a folder, as a provider does."""
    host.doveadm("save", "-u", user.address, "-m", folder, data=raw)


def messages(user: User, folder: str = "INBOX") -> list[bytes]:
    """The messages of a folder in the user's Maildir, oldest first, with CRLF as IMAP shows them."""
    return messages_in(user.home / "Maildir", folder)


def flags(host: MailHost, user: User, folder: str = "INBOX") -> list[frozenset[str]]:
    r"""The flags of each message, in order of UID, without \Recent."""
    rows = host.doveadm("-f", "flow", "fetch", "-u", user.address, "flags", "mailbox", folder).splitlines()
    return [frozenset(row.removeprefix("flags=").split()) - {"\\Recent"} for row in rows]


def submit(
    host: MailHost | FamilyHost,
    user: User,
    to: Sequence[str],
    raw: bytes,
    *,
    port: int | None = None,
    sender: str | None = None,
) -> str:
    """Sends as a user over STARTTLS, to the submission port unless another is named.

    Returns the server's last answer ("250 2.0.0 Ok: ..."); SMTPResponseException at the first refusal.
    """
    with smtplib.SMTP(host.host, port or host.smtp.submission, local_hostname="localhost", timeout=10) as smtp:
        smtp.starttls(context=host.tls.client_context())
        smtp.login(user.address, user.password)
        _demand(smtp.mail(sender or user.address))
        for recipient in to:
            _demand(smtp.rcpt(recipient))
        return _demand(smtp.data(raw))


def _demand(reply: tuple[int, bytes]) -> str:
    code, text = reply
    if code >= 400:
        raise smtplib.SMTPResponseException(code, text.decode())
    return f"{code} {text.decode()}"
