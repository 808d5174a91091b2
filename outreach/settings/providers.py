"""The providers that are known, from config/providers.toml, and which of them an address belongs to."""

import tomllib
from collections.abc import Sequence
from functools import cache

from pydantic import TypeAdapter

from outreach.adapters.shipped import shipped
from outreach.ports.provider import Provider, ProviderOAuth

__all__ = ["Provider", "ProviderOAuth", "all_providers", "for_address", "for_host", "named"]

FILE = "providers.toml"


@cache
def all_providers() -> tuple[Provider, ...]:
    """All of them, in the order of the file."""
    tables = tomllib.loads((shipped("config") / FILE).read_text("utf-8"))
    judge = TypeAdapter(Provider)
    return tuple(judge.validate_python({"name": name, **table}) for name, table in tables.items())


def named(name: str) -> Provider:
    """The provider of that name, as `[mailbox] provider` takes it. Raises KeyError if there is none."""
    return {one.name: one for one in all_providers()}[name]


def for_address(address: str, mx: Sequence[str] = ()) -> Provider | None:
    """By the address's domain, else by the mail exchangers of that domain; None when neither is known."""
    domain = address.rpartition("@")[2].lower()
    known = next((one for one in all_providers() if domain in one.domains), None)
    return known or next((one for one in all_providers() if _exchanges(one, mx)), None)


def for_host(host: str, address: str = "") -> Provider | None:
    """The provider with a server of that name; None if there is none.

    Where several share it, the one that the address belongs to, else the one for domains of one's own.
    """
    having = [one for one in all_providers() if host.lower() in one.hosts and not _is_local(one)]
    domain = address.rpartition("@")[2].lower()
    belonging = [one for one in having if domain in one.domains]
    hosting = [one for one in having if domain and not one.domains]
    return next(iter((*belonging, *hosting, *having)), None)


def _is_local(provider: Provider) -> bool:
    """Proton's Bridge answers on this machine, and so does many another server."""
    return "127.0.0.1" in provider.hosts


def _exchanges(provider: Provider, mx: Sequence[str]) -> bool:
    hosts = [one.rstrip(".").lower() for one in mx]
    return any(host == end or host.endswith(f".{end}") for host in hosts for end in provider.mx)
