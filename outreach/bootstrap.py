"""Settings -> App: the one place where concrete meets abstract."""

import shlex
from collections.abc import Callable, Iterator, Mapping
from contextlib import ExitStack, contextmanager
from dataclasses import replace
from datetime import datetime
from functools import cache, partial
from pathlib import Path
from typing import TYPE_CHECKING, TypeGuard

from outreach.adapters.calendar_file import CalendarFiles
from outreach.adapters.clock import SystemClock, SystemIds
from outreach.adapters.holidays import PublicHolidays
from outreach.adapters.mime import MimeWriter
from outreach.adapters.shipped import shipped
from outreach.adapters.store.engine import path_of
from outreach.adapters.store.store import SqlStore, open_store
from outreach.adapters.templates import FileTemplates
from outreach.adapters.this_process import this_process
from outreach.application.app import App
from outreach.application.plain_faults import explaining, explaining_mailbox, explaining_sender
from outreach.ports.errors import SettingsFault
from outreach.ports.heartbeats import NoPing, Ping
from outreach.ports.mail import OpenMailbox, OpenSender, Sender, Submission
from outreach.ports.watching import Bell, Line, OpenLine
from outreach.ports.world import Clock
from outreach.settings import Settings
from outreach.settings.sections import IMAP_PORTS, SMTP_PORTS

if TYPE_CHECKING:
    from outreach.adapters.credential import Credential
    from outreach.adapters.imap import ImapAccount
    from outreach.adapters.imap_connection import Auth as ImapAuth
    from outreach.adapters.smtp import SmtpAccount
    from outreach.adapters.smtp_connection import Auth as SmtpAuth

NOW = "OUTREACH_NOW"

LINE_SECONDS = 20.0
"""How long a watch waits for an answer before it takes its line for dead."""


@contextmanager
def opened(settings: Settings, environ: Mapping[str, str]) -> Iterator[App]:
    """The App that the settings describe; its store is closed behind it."""
    with opened_store(settings, environ) as store:
        yield app(settings, environ, clock_for(settings, environ), store)


def opened_store(settings: Settings, environ: Mapping[str, str]) -> SqlStore:
    """The store alone; to be closed."""
    clock = clock_for(settings, environ)
    return open_store(settings.store.url, clock.now(), SystemIds(clock).new())


def app(settings: Settings, environ: Mapping[str, str], clock: Clock, store: SqlStore) -> App:
    return App(
        mentee=settings.person,
        rules=settings.policy,
        preferences=settings.preferences,
        clock=clock,
        ids=SystemIds(clock),
        store=store,
        open_mailbox=_mailbox_at_need(settings, environ),
        open_sender=_sender_at_need(settings, environ),
        templates=templates_for(settings.templates.directory),
        writer=MimeWriter(),
        holidays=PublicHolidays(),
        calendar=CalendarFiles(),
        holder=this_process(),
        ping=ping_for(settings),
    )


def without_store(settings: Settings, environ: Mapping[str, str]) -> App:
    """The App where the store cannot be opened: for what needs none."""
    return app(settings, environ, clock_for(settings, environ), SqlStore(path_of(settings.store.url), ""))


def ping_for(settings: Settings) -> Ping:
    """Nothing of a web library is loaded where nobody is told."""
    if not settings.heartbeat.ping_url:
        return NoPing()
    from outreach.adapters.ping import UrlPing

    return UrlPing(settings.heartbeat.ping_url)


def _mailbox_at_need(settings: Settings, environ: Mapping[str, str]) -> OpenMailbox:
    """Nothing of a mail library is loaded before the mailbox is opened."""
    opener = cache(partial(mailbox_for, settings, environ))
    return lambda: opener()()


def _sender_at_need(settings: Settings, environ: Mapping[str, str]) -> OpenSender:
    opener = cache(partial(sender_for, settings, environ))

    @contextmanager
    def opened_sender() -> Iterator[Sender]:
        with ExitStack() as holding:
            yield _SenderAtNeed(lambda: holding.enter_context(opener()()))

    return opened_sender


class _SenderAtNeed:
    """Nothing of a sending library is loaded before the first letter."""

    def __init__(self, open_it: Callable[[], Sender]) -> None:
        self._opened = cache(open_it)

    def submit(self, sender: str, recipient: str, raw: bytes) -> Submission:
        return self._opened().submit(sender, recipient, raw)


def templates_for(directory: Path | None) -> FileTemplates:
    return FileTemplates(shipped("templates"), directory)


def clock_for(settings: Settings, environ: Mapping[str, str]) -> SystemClock:
    """The system's clock, or the instant in OUTREACH_NOW: for tests against servers on this machine only."""
    pretended = environ.get(NOW)
    if not pretended:
        return SystemClock()
    if not settings.mailbox.loopback:
        raise SettingsFault(
            f"{NOW} is set, but the mail servers are real ones", remedy=f"unset {NOW}; it is for tests on loopback"
        )
    try:
        return SystemClock(datetime.fromisoformat(pretended))
    except ValueError:
        raise SettingsFault(f"{NOW} is no instant with its offset, such as 2026-11-23T09:00:00+00:00") from None


def secret_for(settings: Settings, environ: Mapping[str, str]) -> Callable[[], str]:
    """What logs in: a password that is read at need, or a Credential that gives tokens."""
    if settings.mailbox.auth == "xoauth2":
        from outreach.settings.sign_in import credential_of

        return credential_of(settings, clock_for(settings, environ).now)
    return settings.password_sources(environ).read


def mailbox_for(
    settings: Settings, environ: Mapping[str, str], secret: Callable[[], str] | None = None
) -> OpenMailbox:
    """A Maildir on disk, else the IMAP server. Libraries are imported only for what is used."""
    mailbox = settings.mailbox
    if mailbox.maildir:
        from outreach.adapters.maildir import open_maildir

        return open_maildir(mailbox.maildir)
    from outreach.adapters.imap import open_imap

    account = imap_account(settings)
    secret = secret or secret_for(settings, environ)
    return explaining_mailbox(open_imap(account, secret, imap_login(account, secret)), settings.provider)


def imap_account(settings: Settings) -> "ImapAccount":
    from outreach.adapters.imap import ImapAccount

    server = settings.mailbox.imap
    if server is None:
        raise SettingsFault("neither [mailbox] imap nor maildir is set")
    return ImapAccount(
        host=server.host,
        port=server.port or IMAP_PORTS[server.security],
        username=settings.username,
        security=server.security,
        ca_file=str(settings.mailbox.ca_file or ""),
        folders=settings.provider.folders if settings.provider else {},
    )


def _gives_tokens(secret: Callable[[], str]) -> TypeGuard["Credential"]:
    return hasattr(secret, "renewed")


def imap_login(account: "ImapAccount", secret: Callable[[], str]) -> "ImapAuth":
    """By token for a Credential, else by password."""
    if _gives_tokens(secret):
        from outreach.adapters.imap_xoauth2 import xoauth2_login

        return xoauth2_login(account, secret)
    from outreach.adapters.imap_connection import password_login

    return password_login(account, secret)


def line_for(settings: Settings, environ: Mapping[str, str], bell: Bell) -> OpenLine:
    """Where new mail is heard."""
    if settings.mailbox.maildir:
        from outreach.adapters.maildir_line import open_maildir_line

        return open_maildir_line(settings.mailbox.maildir, bell)
    from outreach.adapters.imap_idle import open_imap_line

    account = replace(imap_account(settings), timeout=LINE_SECONDS)
    opener = open_imap_line(account, imap_login(account, secret_for(settings, environ)), bell)

    @contextmanager
    def opened_line() -> Iterator[Line]:
        with explaining(settings.provider), opener() as line:
            yield line

    return opened_line


def sender_for(
    settings: Settings, environ: Mapping[str, str], secret: Callable[[], str] | None = None
) -> OpenSender:
    """A sendmail program, else the submission server."""
    mailbox = settings.mailbox
    if mailbox.sendmail:
        from outreach.adapters.sendmail import open_sendmail

        return open_sendmail(shlex.split(mailbox.sendmail))
    from outreach.adapters.smtp import open_smtp

    account, secret = smtp_account(settings), secret or secret_for(settings, environ)
    opener = open_smtp(account, secret, smtp_login(account, secret))
    return explaining_sender(opener, settings.provider)


def smtp_login(account: "SmtpAccount", secret: Callable[[], str]) -> "SmtpAuth":
    """By token for a Credential, else by password."""
    if _gives_tokens(secret):
        from outreach.adapters.smtp_xoauth2 import xoauth2_login

        return xoauth2_login(account, secret)
    from outreach.adapters.smtp_connection import password_login

    return password_login(account, secret)


def smtp_account(settings: Settings) -> "SmtpAccount":
    from outreach.adapters.smtp import SmtpAccount

    server = settings.mailbox.smtp
    if server is None:
        raise SettingsFault("neither [mailbox] smtp nor sendmail is set")
    return SmtpAccount(
        host=server.host,
        port=server.port or SMTP_PORTS[server.security],
        username=settings.username,
        security=server.security,
        ca_file=str(settings.mailbox.ca_file or ""),
    )
