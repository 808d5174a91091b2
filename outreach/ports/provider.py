"""What is known of a mail provider: servers, ways to log in, and its habits."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from outreach.ports.mail import Role


class Security(StrEnum):
    """How a connection is protected. NONE is for loopback addresses only."""

    TLS = "tls"
    STARTTLS = "starttls"
    NONE = "none"


class AuthWay(StrEnum):
    """A way to log in."""

    PASSWORD = "password"  # noqa: S105 - a way, no password
    APP_PASSWORD = "app_password"  # noqa: S105 - likewise: made by the user for one program, at the provider's page
    XOAUTH2 = "xoauth2"


class BasicAuth(StrEnum):
    """Whether a user name with a password still logs in."""

    GONE = "gone"
    APP_PASSWORD = "app password only"  # noqa: S105 - a state, no password
    WORKS = "works"


@dataclass(frozen=True, slots=True)
class MailServer:
    host: str
    port: int
    security: Security

    @property
    def where(self) -> str:
        return f"{self.host}:{self.port}"


@dataclass(frozen=True, slots=True)
class ProviderOAuth:
    """Where tokens come from (RFC 6749, RFC 8628). `device` is "" where there is no such flow; `flow` is the one
    that suits a program best, "device" or "loopback"; `scopes` are the least that mail needs. `revocation` is ""
    where a sign-in cannot be taken back by a program (RFC 7009)."""

    authorization: str
    token: str
    device: str
    scopes: tuple[str, ...]
    flow: str
    revocation: str = ""


@dataclass(frozen=True, slots=True)
class Provider:
    """One provider, as it was on the day `noted`.

    `domains` are those of its addresses, `mx` the ends of mail exchangers' names that tell a hosted domain. `auth`
    has the ways to log in, the best first. `sent_copy` is "never" where it files what is sent by itself.
    `folders` names what has no special use there. `daily_limit` counts messages a day, None where none is known.
    `steps` say what to click for an app password, `help` is the provider's own page on it.
    """

    name: str
    title: str
    auth: tuple[AuthWay, ...]
    basic_auth: BasicAuth
    sent_copy: str
    rewrites_message_id: bool
    help: str
    note: str
    noted: date
    imap: MailServer | None = None
    smtp: MailServer | None = None
    domains: tuple[str, ...] = ()
    mx: tuple[str, ...] = ()
    daily_limit: int | None = None
    steps: tuple[str, ...] = ()
    folders: Mapping[Role, str] = field(default_factory=dict)
    oauth: ProviderOAuth | None = None

    @property
    def hosts(self) -> tuple[str, ...]:
        """The names of its servers."""
        return tuple(one.host for one in (self.imap, self.smtp) if one)
