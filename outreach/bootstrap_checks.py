"""What `init` and `doctor` look at, made from the settings; nothing of it is opened here."""

import shlex
import shutil
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import AbstractContextManager
from functools import cache, partial
from pathlib import Path
from typing import TYPE_CHECKING

from outreach.adapters.clock import SystemIds, pause, seconds_forward
from outreach.adapters.credential import SignIn, TokenCommand
from outreach.adapters.file_states import Named, states
from outreach.adapters.mime import MimeWriter
from outreach.adapters.schedulers import Crontab, UserUnits, runs, unit_directory
from outreach.adapters.store.condition import condition
from outreach.adapters.store.engine import path_of
from outreach.adapters.store.soundness import file_faults, row_faults
from outreach.adapters.store.store import SqlStore, open_store
from outreach.adapters.this_process import this_process
from outreach.application.checkup_values import Parts, Reached, Sending
from outreach.application.plain_faults import explaining
from outreach.application.round_trip import Patience, Traveller
from outreach.application.soundness import record_faults
from outreach.bootstrap import (
    clock_for,
    mailbox_for,
    secret_for,
    sender_for,
    smtp_account,
    smtp_login,
    templates_for,
)
from outreach.ports.soundness import Damage, Fault
from outreach.settings import Settings
from outreach.settings.providers import for_address
from outreach.settings.sign_in import token_file

if TYPE_CHECKING:
    from outreach.adapters.discovery import Found
    from outreach.adapters.dns import Dns

NAMESERVER = "OUTREACH_NAMESERVER"


def traveller_for(
    settings: Settings, environ: Mapping[str, str], seconds: float, secret: Callable[[], str] | None = None
) -> Traveller:
    """Who sends a mail to themselves, and waits for it at most that long."""
    clock = clock_for(settings, environ)
    return Traveller(
        mentee=settings.person,
        open_mailbox=mailbox_for(settings, environ, secret),
        open_sender=sender_for(settings, environ, secret),
        writer=MimeWriter(),
        ids=SystemIds(clock),
        clock=clock,
        patience=Patience(seconds, pause, seconds_forward),
    )


def dns_for(environ: Mapping[str, str]) -> "Dns":
    """This machine's name servers, or the one in OUTREACH_NAMESERVER (HOST:PORT): for tests, which must not leave
    this machine."""
    from outreach.adapters.dns import Dns

    host, colon, port = environ.get(NAMESERVER, "").rpartition(":")
    return Dns([(host.strip("[]"), int(port))] if colon and port.isdecimal() else ())


def discover_servers(
    address: str, tell: Callable[[str], None], environ: Mapping[str, str], ca_file: str = ""
) -> "Found":
    """The provider and mail servers of an address, for `init`: some seconds, and no secret sent anywhere."""
    from outreach.adapters.discovery import Way, discover
    from outreach.adapters.server_probe import reach, reach_here
    from outreach.adapters.tls import tls_context

    by = reach_here if environ.get(NAMESERVER) else reach
    return discover(address, Way(for_address, dns_for(environ), tls_context(ca_file), by), tell)


def parts(
    settings: Settings,
    environ: Mapping[str, str],
    file: Path,
    *,
    send_test: float | None = None,
    telling: Callable[[str], None] = lambda _words: None,
) -> Parts:
    """What `doctor` tries, nothing of it opened. The password is asked for once. `file`: the settings';
    `send_test`: for how many seconds a mail to oneself is waited for, None to send none."""
    clock = clock_for(settings, environ)
    url = settings.store.url
    secret = secret_for(settings, environ)
    password = secret if isinstance(secret, SignIn | TokenCommand) else cache(secret)
    return Parts(
        mentee=settings.person,
        rules=settings.policy,
        holder=this_process(),
        now=clock.now(),
        needs_password=bool(settings.mailbox.imap or (settings.mailbox.smtp and settings.username)),
        password=password,
        open_mailbox=mailbox_for(settings, environ, password),
        drafts=settings.prompts.drafts,
        try_submission=partial(reached_submission, settings, environ, password),
        templates=templates_for(settings.templates.directory),
        condition=partial(condition, url),
        open_store=lambda: open_store(url, clock.now(), SystemIds(clock).new()),
        sending=_sending(settings),
        names=dns_for(environ),
        traveller=None if send_test is None else traveller_for(settings, environ, send_test, password),
        runs=partial(runs, UserUnits(unit_directory(environ), shutil.which("systemctl")), Crontab(), file),
        files=partial(states, _files(settings, file)),
        telling=telling,
    )


def _sending(settings: Settings) -> Sending:
    server = settings.mailbox.smtp
    host, login = (server.host, settings.username) if server else ("", "")
    return Sending(host, login, settings.provider, for_address)


def _files(settings: Settings, file: Path) -> Sequence[Named]:
    store = path_of(settings.store.url)
    named: list[Named] = [("the settings", file, False), ("the folder of the store", store.parent, True)]
    if settings.mailbox.password_file:
        named.append(("the password", settings.mailbox.password_file, True))
    if settings.mailbox.auth == "xoauth2" and not settings.oauth.keyring:
        named.append(("the sign-in", token_file(settings), True))
    return named


def check_store(
    url: str, understood: Callable[[str], bool], open_it: Callable[[], AbstractContextManager[SqlStore]]
) -> Iterator[Fault]:
    """What does not hold in the store. Each look wants that the one before found nothing it could stumble on."""
    broken = file_faults(url)
    yield from broken
    if broken:
        return
    with open_it() as store:
        rows = row_faults(url, understood)
        yield from rows
        if not any(one.kind in (Damage.ROW, Damage.JOURNAL) for one in rows):
            with store.reading() as records:
                yield from record_faults(records)


def is_cursor(text: str) -> bool:
    """Whether one of the mailboxes that there are understands it."""
    from outreach.adapters.imap_cursor import ImapCursor
    from outreach.adapters.maildir_cursor import MaildirCursor

    return bool(ImapCursor.parse(text) or MaildirCursor.parse(text))


def try_submission(settings: Settings, environ: Mapping[str, str], secret: Callable[[], str] | None = None) -> str:
    """What was reached, in words. Sends nothing; raises as a sender's first letter does."""
    return reached_submission(settings, environ, secret).words


def reached_submission(
    settings: Settings, environ: Mapping[str, str], secret: Callable[[], str] | None = None
) -> Reached:
    """What was reached, and what it can. Sends nothing; raises as a sender's first letter does."""
    if settings.mailbox.sendmail:
        from outreach.adapters.sendmail import check_sendmail

        check_sendmail(shlex.split(settings.mailbox.sendmail))
        return Reached(f"{settings.mailbox.sendmail} is there")
    from outreach.adapters.smtp import check_smtp

    account = smtp_account(settings)
    secret = secret or secret_for(settings, environ)
    with explaining(settings.provider):
        abilities = check_smtp(account, secret, smtp_login(account, secret))
    return Reached(f"{account.where} takes letters from {settings.username or 'this machine'}", abilities)
