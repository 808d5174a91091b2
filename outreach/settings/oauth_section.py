"""[oauth]: where tokens come from, and where they are kept."""

from enum import StrEnum
from typing import Annotated

from pydantic import BeforeValidator, Field, SecretStr, field_validator

from outreach.adapters.oauth import Registration, refuse_open_endpoint
from outreach.ports.errors import SettingsFault
from outreach.ports.provider import Provider
from outreach.settings import words
from outreach.settings.sections import HomePath, Section, split


class Flow(StrEnum):
    """How somebody signs in."""

    DEVICE = "device"
    LOOPBACK = "loopback"


class OAuthSection(Section):
    """Logging in by token: for `auth = "xoauth2"`. docs/oauth.md has the steps for each provider."""

    client_id: str = Field(
        default="",
        description="The id of your own client, as docs/oauth.md tells how to get one.",
        examples=["12345-abcde.apps.googleusercontent.com"],
    )
    client_secret: SecretStr = Field(
        default=SecretStr(""),
        description="Only from the environment (OUTREACH_OAUTH__CLIENT_SECRET) or its file, never in this file.",
    )
    client_secret_file: HomePath = Field(
        default=None,
        description="The client's secret, if it has one: a file readable by you only (mode 0600).",
        examples=["~/.config/outreach/client-secret"],
    )
    flow: Flow | None = Field(
        default=None,
        description="How you sign in: device (by a code, anywhere) or loopback (in a browser on this machine).",
        examples=["device"],
    )
    authorization_url: str = Field(
        default="",
        description="Where a browser goes to sign in. This and the next three: known for known providers.",
        examples=["https://login.example.org/authorize"],
    )
    token_url: str = Field(
        default="", description="Where tokens are given.", examples=["https://login.example.org/token"]
    )
    device_url: str = Field(
        default="", description="Where codes for devices are given.", examples=["https://login.example.org/device"]
    )
    revocation_url: str = Field(
        default="", description="Where a sign-in is taken back.", examples=["https://login.example.org/revoke"]
    )
    scopes: Annotated[tuple[str, ...], BeforeValidator(split)] = Field(
        default=(),
        description="What is asked for. Left out: the least that your provider needs for mail.",
        examples=[["imap", "smtp", "offline_access"]],
    )
    token_file: HomePath = Field(
        default=None,
        description="Where the sign-in is kept, readable by you only. Left out: beside the store.",
        examples=["~/.local/state/outreach/sign-in.json"],
    )
    keyring: bool = Field(
        default=False, description="Whether it is kept in the system's keyring instead (the extra `keyring`)."
    )
    token_command: str = Field(
        default="",
        description="Instead of all of this: a command of yours that prints an access token.",
        examples=["oama access chris@example.org"],
    )
    timeout: float = Field(default=20, gt=0, le=300, description="Seconds to wait for the sign-in server.")

    @field_validator("authorization_url", "token_url", "device_url", "revocation_url")
    @classmethod
    def _https(cls, value: str) -> str:
        try:
            refuse_open_endpoint(value)
        except SettingsFault:
            raise ValueError("must be an https:// address (http is for this machine itself only)") from None
        return value

    @field_validator("token_command")
    @classmethod
    def _command(cls, value: str) -> str:
        return words.command(value)


def registration(section: OAuthSection, provider: Provider | None, secret: str, ca_file: str) -> Registration:
    """What is set, and below it what is known of the provider."""
    known = provider.oauth if provider else None
    return Registration(
        client_id=section.client_id,
        client_secret=secret,
        authorization_url=section.authorization_url or (known.authorization if known else ""),
        token_url=section.token_url or (known.token if known else ""),
        device_url=section.device_url or (known.device if known else ""),
        revocation_url=section.revocation_url or (known.revocation if known else ""),
        scopes=section.scopes or (known.scopes if known else ()),
        ca_file=ca_file,
        timeout=section.timeout,
    )


def flow(section: OAuthSection, provider: Provider | None) -> Flow:
    """As set, else as suits the provider, else by what the server has."""
    known = provider.oauth if provider else None
    if section.flow:
        return section.flow
    if known and not section.token_url:
        return Flow(known.flow)
    return Flow.DEVICE if section.device_url else Flow.LOOPBACK


def lacking(section: OAuthSection, provider: Provider | None) -> list[tuple[str, str]]:
    """The keys without which nobody can sign in, each with what is to be said of it."""
    if section.token_command:
        return []
    known = registration(section, provider, "", "")
    door, url = ("device_url", known.device_url)
    if flow(section, provider) is Flow.LOOPBACK:
        door, url = ("authorization_url", known.authorization_url)
    told = {"client_id": known.client_id, "token_url": known.token_url, door: url}
    said = 'is needed for auth = "xoauth2"; docs/oauth.md tells where it comes from'
    return [(key, said) for key, value in told.items() if not value]
