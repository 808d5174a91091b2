"""What a provider's name fills in where the settings leave it out."""

from collections.abc import Mapping

from outreach.settings.providers import Provider, for_host, named
from outreach.settings.sections import MailboxSection
from outreach.settings.sources import Table, laid_over

LOCAL = {"imap": "maildir", "smtp": "sendmail"}
"""What takes a server's place."""


def filled(values: Table) -> Table:
    """The same table with what the provider knows below what is set: one that is named fills in all of it, one that
    is only recognised by the server for sending its way with copies. An unknown name changes nothing."""
    mailbox = values.get("mailbox")
    if not isinstance(mailbox, dict):
        return values
    name = mailbox.get("provider")
    known = _known_of(str(name), mailbox) if name else _copies(mailbox.get("smtp"))
    return {**values, "mailbox": laid_over(known, mailbox)}


def provider_of(mailbox: MailboxSection, address: str) -> Provider | None:
    """The provider that is named, else the one whose servers these are, for that address."""
    if mailbox.provider:
        return named(mailbox.provider)
    hosts = (one.host for one in (mailbox.smtp, mailbox.imap) if one)
    return next((found for host in hosts if (found := for_host(host, address))), None)


def _known_of(name: str, mailbox: Mapping[str, object]) -> Table:
    try:
        return _known(named(name), mailbox)
    except KeyError:
        return {}


def _copies(smtp: object) -> Table:
    provider = for_host(str(smtp.get("host"))) if isinstance(smtp, dict) else None
    return {"sent_copy": provider.sent_copy} if provider else {}


def _known(provider: Provider, mailbox: Mapping[str, object]) -> Table:
    """Its servers where no others are named; its way with copies if it is the one that sends."""
    servers = {"imap": provider.imap, "smtp": provider.smtp}
    known: Table = {
        kind: {"host": server.host, "port": server.port, "security": server.security}
        for kind, server in servers.items()
        if server and not mailbox.get(LOCAL[kind]) and _same_host(mailbox.get(kind), server.host)
    }
    return {**known, "sent_copy": provider.sent_copy} if "smtp" in known else known


def _same_host(said: object, host: str) -> bool:
    """Whether what is said of a server is about the provider's: another host has ports of its own."""
    return said is None or (isinstance(said, dict) and str(said.get("host", host)).lower() == host)
