"""Settings -> App: the one place where concrete meets abstract."""

import shlex
import tempfile
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import replace
from datetime import datetime
from pathlib import Path

from outreach.adapters.clock import SystemClock, SystemIds
from outreach.adapters.holidays import PublicHolidays
from outreach.adapters.mime import MimeWriter
from outreach.adapters.shipped import shipped
from outreach.adapters.store.store import SqlStore, open_store
from outreach.adapters.templates import FileTemplates
from outreach.adapters.this_process import this_process
from outreach.application.app import App
from outreach.application.rehearsing import NotingSender, only_read
from outreach.ports.errors import SettingsFault
from outreach.ports.mail import OpenMailbox, OpenSender
from outreach.ports.world import Clock
from outreach.settings import Settings
from outreach.settings.sections import IMAP_PORTS, SMTP_PORTS

NOW = "OUTREACH_NOW"


@contextmanager
def opened(settings: Settings, environ: Mapping[str, str]) -> Iterator[App]:
    """The App that the settings describe; its store is closed behind it."""
    clock = clock_for(settings, environ)
    store = open_store(settings.store.url, clock.now(), SystemIds(clock).new())
    try:
        yield app(settings, environ, clock, store)
    finally:
        store.close()


@contextmanager
def rehearsal(app: App) -> Iterator[tuple[App, NotingSender]]:
    """The same App on a copy of its store, with nothing that could change mailbox, server or store."""
    sender = NotingSender()
    with tempfile.TemporaryDirectory(prefix="outreach-") as folder:
        copy = Path(folder) / "copy.db"
        app.store.backup(copy)
        store = open_store(f"sqlite:///{copy}", app.clock.now(), "")
        try:
            yield replace(app, store=store, open_mailbox=only_read(app.open_mailbox), open_sender=sender), sender
        finally:
            store.close()


def app(settings: Settings, environ: Mapping[str, str], clock: Clock, store: SqlStore) -> App:
    return App(
        mentee=settings.person,
        rules=settings.policy,
        preferences=settings.preferences,
        clock=clock,
        ids=SystemIds(clock),
        store=store,
        open_mailbox=mailbox_for(settings, environ),
        open_sender=sender_for(settings, environ),
        templates=templates_for(settings.templates.directory),
        writer=MimeWriter(),
        holidays=PublicHolidays(),
        holder=this_process(),
    )


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


def mailbox_for(settings: Settings, environ: Mapping[str, str]) -> OpenMailbox:
    """A Maildir on disk, else the IMAP server. Libraries are imported only for what is used."""
    mailbox = settings.mailbox
    if mailbox.maildir:
        from outreach.adapters.maildir import open_maildir

        return open_maildir(mailbox.maildir)
    from outreach.adapters.imap import ImapAccount, open_imap

    server = mailbox.imap
    if server is None:
        raise SettingsFault("neither [mailbox] imap nor maildir is set")
    account = ImapAccount(
        host=server.host,
        port=server.port or IMAP_PORTS[server.security],
        username=settings.username,
        security=server.security,
        ca_file=str(mailbox.ca_file or ""),
    )
    return open_imap(account, settings.password_sources(environ).read)


def sender_for(settings: Settings, environ: Mapping[str, str]) -> OpenSender:
    """A sendmail program, else the submission server."""
    mailbox = settings.mailbox
    if mailbox.sendmail:
        from outreach.adapters.sendmail import open_sendmail

        return open_sendmail(shlex.split(mailbox.sendmail))
    from outreach.adapters.smtp import SmtpAccount, open_smtp

    server = mailbox.smtp
    if server is None:
        raise SettingsFault("neither [mailbox] smtp nor sendmail is set")
    account = SmtpAccount(
        host=server.host,
        port=server.port or SMTP_PORTS[server.security],
        username=settings.username,
        security=server.security,
        ca_file=str(mailbox.ca_file or ""),
    )
    return open_smtp(account, settings.password_sources(environ).read)
