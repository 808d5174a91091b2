"""The sections that say who the mentee is and where mail and memory lie. Each key's description explains it."""

from pathlib import Path
from typing import Annotated, Literal

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, SecretStr, ValidationInfo, field_validator

from outreach.adapters.tls import Security
from outreach.application.app import PromptDelivery, SentCopy
from outreach.domain.people import Knowing
from outreach.settings import words


class Section(BaseModel):
    """What all sections share: no unknown keys, no change once read, no value in an error."""

    model_config = ConfigDict(extra="forbid", frozen=True, hide_input_in_errors=True)


def split(value: object) -> object:
    """Several values in one line, as an environment variable gives them."""
    return [one for one in value.split(",") if one.strip()] if isinstance(value, str) else value


def _home(value: object) -> object:
    """A path with `~` expanded; "" means none."""
    return (words.from_home(value) if value else None) if isinstance(value, str) else value


Line = Annotated[str, Field(min_length=1)]
HomePath = Annotated[Path | None, BeforeValidator(_home)]


class MenteeSection(Section):
    """You."""

    name: Line = Field(description="Your name, as it stands in From.", examples=["Chris Morgan"])
    addresses: Annotated[tuple[str, ...], BeforeValidator(split)] = Field(
        min_length=1,
        description="Your own mail addresses. The first one is From; commands are obeyed from all of them.",
        examples=[["chris@example.org"]],
    )
    time_zone: str = Field(description="Where you live, as an IANA time zone.", examples=["Europe/London"])
    signature: str = Field(
        default="", description="How you sign letters. Empty: with your name.", examples=["Chris"]
    )
    organisation: str = Field(
        default="",
        description="Where you work. The portfolio tells when all your people are there, too.",
        examples=["Northern Trust"],
    )
    needs: dict[str, Knowing] = Field(
        default={},
        description="What you look for, each a kind of knowing: why, how or whom. Left out: contacts may name any.",
        examples=[{"leading a team": "how", "a wider network": "whom"}],
    )

    @field_validator("name", "signature", "organisation")
    @classmethod
    def _one_line(cls, value: str) -> str:
        return words.one_line(value)

    @field_validator("needs")
    @classmethod
    def _needs(cls, value: dict[str, Knowing]) -> dict[str, Knowing]:
        named = {words.one_line(name): knowing for name, knowing in value.items()}
        if "" in named:
            raise ValueError("names a need without words")
        return named

    @field_validator("addresses")
    @classmethod
    def _addresses(cls, value: tuple[str, ...]) -> tuple[str, ...]:
        return tuple(dict.fromkeys(words.address(one) for one in value))

    @field_validator("time_zone")
    @classmethod
    def _time_zone(cls, value: str) -> str:
        return words.time_zone(value)


class Server(Section):
    """A mail server."""

    host: Line = Field(description="its name")
    port: int | None = Field(default=None, ge=1, le=65535, description="its port; left out: the usual one")
    security: Security = Field(
        default=Security.TLS,
        description='"tls", "starttls", or "none" (this machine itself only)',
        validate_default=True,
    )

    @field_validator("security")
    @classmethod
    def _never_open(cls, value: Security, info: ValidationInfo) -> Security:
        if value is Security.NONE and not words.is_loopback(str(info.data.get("host", "localhost"))):
            raise ValueError('"none" is for this machine itself only; write "tls" or "starttls"')
        return value

    @property
    def loopback(self) -> bool:
        return words.is_loopback(self.host)


IMAP_PORTS = {Security.TLS: 993, Security.STARTTLS: 143, Security.NONE: 143}
SMTP_PORTS = {Security.TLS: 465, Security.STARTTLS: 587, Security.NONE: 25}


class MailboxSection(Section):
    """Where your mail is read and sent: `provider`, or `imap` and `smtp`; for mail on this disk `maildir` and
    `sendmail`."""

    provider: str = Field(
        default="",
        description="Your provider, whose servers and habits are known; what you set below goes before it.",
        examples=["gmail"],
    )
    imap: Server | None = Field(
        default=None,
        description="The server on which your mail is read.",
        examples=[{"host": "imap.example.org", "port": 993, "security": "tls"}],
    )
    smtp: Server | None = Field(
        default=None,
        description="The server that takes your letters.",
        examples=[{"host": "smtp.example.org", "port": 465, "security": "tls"}],
    )
    username: str | None = Field(
        default=None,
        description="Your login there. Left out: your first address. Empty: no login for sending.",
        examples=["chris@example.org"],
    )
    auth: Literal["password", "xoauth2"] = Field(
        default="password",
        description="How to log in: password (also an app password), or xoauth2 (by token, see [oauth]).",
    )
    password_command: str = Field(
        default="",
        description="A command that prints the password. It runs without a shell.",
        examples=["pass show mail/chris"],
    )
    password_file: HomePath = Field(
        default=None,
        description="Or a file with the password in its first line, readable by you only (mode 0600).",
        examples=["~/.config/outreach/password"],
    )
    keyring: bool = Field(
        default=False,
        description="Or whether the system's keyring has it (the extra `keyring`): keyring set outreach LOGIN",
    )
    password: SecretStr = Field(
        default=SecretStr(""),
        description="Only from the environment (OUTREACH_MAILBOX__PASSWORD), never in this file.",
    )
    ca_file: HomePath = Field(
        default=None,
        description="The certificate of a private authority (PEM). Empty: those that this machine trusts.",
        examples=["/etc/ssl/private-authority.pem"],
    )
    sent_copy: SentCopy = Field(
        default=SentCopy.AUTO,
        description="Copies in Sent: auto (look, then add what is missing), append (always add), never.",
    )
    maildir: HomePath = Field(
        default=None,
        description="Instead of imap: a Maildir. Reading never moves anything in it.",
        examples=["~/Maildir"],
    )
    sendmail: str = Field(
        default="", description="Instead of smtp: a program that takes letters.", examples=["/usr/sbin/sendmail"]
    )

    @field_validator("provider")
    @classmethod
    def _provider(cls, value: str) -> str:
        return words.provider(value) if value else ""

    @field_validator("password_command", "sendmail")
    @classmethod
    def _command(cls, value: str) -> str:
        return words.command(value)

    @property
    def loopback(self) -> bool:
        """Whether nothing here leaves this machine by a server."""
        servers = [one for one in (self.imap, self.smtp) if one]
        return bool(servers) and not self.sendmail and all(one.loopback for one in servers)


SHORTEST = 90
"""Days for which mail is kept whole in any case: questions about it may be open as long."""


class StoreSection(Section):
    """Where everything is remembered."""

    url: str = Field(
        default="sqlite:///~/.local/state/outreach/outreach.db",
        description="One file, made at first use, readable by you only.",
    )
    keep_mail_days: int = Field(
        default=730,
        ge=0,
        description="Days after which of a mail only its head is kept, and what was understood. 0: all, for good.",
    )

    @field_validator("keep_mail_days")
    @classmethod
    def _long_enough(cls, value: int) -> int:
        if 0 < value < SHORTEST:
            raise ValueError(f"write at least {SHORTEST}, or 0 to keep everything")
        return value

    @field_validator("url")
    @classmethod
    def _sqlite(cls, value: str) -> str:
        if not value.removeprefix("sqlite:///") or not value.startswith("sqlite:///") or ":memory:" in value:
            raise ValueError('write it as "sqlite:///~/outreach.db"')
        words.from_home(value.removeprefix("sqlite:///"))
        return value


class PromptsSection(Section):
    """The mails in which you are asked."""

    delivery: PromptDelivery = Field(
        default=PromptDelivery.SMTP, description="smtp (sent to you like any mail) or append (put into your inbox)."
    )
    hours: str = Field(default="08:00-20:00", description="When you are asked, in your time zone.")
    drafts: bool = Field(
        default=True,
        description="Letters that wait for your word also lie in your Drafts folder, to be finished there.",
    )
    digest: bool = Field(
        default=True, description="Whether a mail on Monday tells of the week and what waits for you."
    )

    @field_validator("hours")
    @classmethod
    def _hours(cls, value: str) -> str:
        words.hours(value)
        return value


class TemplatesSection(Section):
    """The words of letters and prompts."""

    directory: HomePath = Field(
        default=None,
        description="Your own templates, which take the place of the shipped ones file by file.",
        examples=["my-templates"],
    )
    language: str = Field(
        default="en",
        pattern="^[a-z]{2,3}(-[A-Za-z]{2,8})?$",
        description="The language of prompts, and of letters if none is known.",
    )
