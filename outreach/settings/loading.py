"""The settings as one value, from the file and the environment above it; every fault is reported at once."""

from collections.abc import Mapping
from pathlib import Path

from pydantic import Field, ValidationError
from pydantic_settings import BaseSettings, EnvSettingsSource, PydanticBaseSettingsSource, SettingsConfigDict

from outreach.adapters.keyring_secrets import password_entry
from outreach.adapters.secrets import PasswordSources
from outreach.application.app import Preferences
from outreach.domain.people import Address, Mentee, Need
from outreach.domain.rules import Rules
from outreach.settings.availability_section import AvailabilitySection
from outreach.settings.faults import Fault, faults_in, raise_all, unknown_key
from outreach.settings.heartbeat_section import HeartbeatSection
from outreach.settings.oauth_section import OAuthSection, lacking
from outreach.settings.provided import filled, provider_of
from outreach.settings.providers import Provider
from outreach.settings.rules_section import ApprovalSection, RulesSection, rules_of
from outreach.settings.sections import MailboxSection, MenteeSection, PromptsSection, StoreSection, TemplatesSection
from outreach.settings.sources import BETWEEN, PREFIX, Key, Table, anchored, laid_over, read_file, variables


class Settings(BaseSettings):
    """Everything that the user sets."""

    model_config = SettingsConfigDict(
        extra="forbid",
        frozen=True,
        hide_input_in_errors=True,
        env_prefix=PREFIX,
        env_nested_delimiter=BETWEEN,
        enable_decoding=False,
    )

    mentee: MenteeSection = Field(description="Who you are.")
    mailbox: MailboxSection = Field(description="Where your mail is read and sent.")
    oauth: OAuthSection = Field(
        default=OAuthSection(), description='Logging in by token, for auth = "xoauth2": docs/oauth.md.'
    )
    store: StoreSection = Field(default=StoreSection(), description="Where everything is remembered.")
    rules: RulesSection = Field(
        default=RulesSection(), description="How fast and when letters go. These are the defaults."
    )
    approval: ApprovalSection = Field(default=ApprovalSection(), description="Whose word lets a letter go.")
    availability: AvailabilitySection = Field(
        default=AvailabilitySection(), description="When you can talk: letters offer times from it."
    )
    prompts: PromptsSection = Field(default=PromptsSection(), description="The mails in which you are asked.")
    templates: TemplatesSection = Field(default=TemplatesSection(), description="The words of letters and prompts.")
    heartbeat: HeartbeatSection = Field(
        default=HeartbeatSection(), description="Somebody outside who misses the passes when they stop."
    )

    @classmethod
    def settings_customise_sources(
        cls,
        settings_cls: type[BaseSettings],  # noqa: ARG003  # the signature is pydantic's
        init_settings: PydanticBaseSettingsSource,
        env_settings: PydanticBaseSettingsSource,  # noqa: ARG003  # `load` puts file and environment together
        dotenv_settings: PydanticBaseSettingsSource,  # noqa: ARG003  # never read
        file_secret_settings: PydanticBaseSettingsSource,  # noqa: ARG003  # never read
    ) -> tuple[PydanticBaseSettingsSource, ...]:
        return (init_settings,)

    @property
    def person(self) -> Mentee:
        """The mentee as the domain knows them."""
        me = self.mentee
        return Mentee(
            name=me.name,
            addresses=tuple(Address(one) for one in me.addresses),
            time_zone=me.time_zone,
            signature=me.signature or me.name,
            language=self.templates.language,
            needs=tuple(Need(name, knowing) for name, knowing in me.needs.items()),
            organisation=me.organisation,
        )

    @property
    def policy(self) -> Rules:
        """The numbers of the policy."""
        return rules_of(self.rules, self.approval, self.prompts)

    @property
    def preferences(self) -> Preferences:
        return Preferences(
            prompt_delivery=self.prompts.delivery,
            sent_copy=self.mailbox.sent_copy,
            language=self.templates.language,
            drafts=self.prompts.drafts,
            availability=self.availability.availability,
            digest=self.prompts.digest,
            keep_mail_days=self.store.keep_mail_days,
            provider=self.provider,
        )

    @property
    def provider(self) -> Provider | None:
        """The provider that is named, else the one whose servers these are; None for one that is not known."""
        return provider_of(self.mailbox, self.mentee.addresses[0])

    @property
    def username(self) -> str:
        """The login of the mail servers; "" for none."""
        return self.mentee.addresses[0] if self.mailbox.username is None else self.mailbox.username

    def password_sources(self, environ: Mapping[str, str]) -> PasswordSources:
        """Where the password comes from; nothing is read before its `read()`."""
        directory = environ.get("CREDENTIALS_DIRECTORY")
        return PasswordSources(
            given=self.mailbox.password.get_secret_value(),
            credentials=Path(directory) if directory else None,
            file=self.mailbox.password_file,
            command=self.mailbox.password_command,
            keyring=password_entry(self.username) if self.mailbox.keyring else None,
        )


class _Environment(EnvSettingsSource):
    """The variables of an environment that is handed in."""

    def __init__(self, environ: Mapping[str, str]) -> None:
        self._environ = environ
        super().__init__(Settings)

    def _load_env_vars(self) -> Mapping[str, str | None]:
        return {name.lower(): value for name, value in self._environ.items()}


def load(path: Path, environ: Mapping[str, str]) -> Settings:
    """The settings of that file and environment. Raises one SettingsFault that lists all that is wrong."""
    data = read_file(path)
    return judged(data, path, environ)


def judged(data: Table, path: Path, environ: Mapping[str, str]) -> Settings:
    """The settings that the file's table and the environment make. Raises as `load` does."""
    named = variables(environ)
    faults = [*_secrets_in(data), *_unknown_variables(named)]
    values = filled(laid_over(anchored(data, path.absolute().parent), _Environment(environ)()))
    faults += _contradictions(values)
    made = None
    try:
        made = Settings(**values)  # type: ignore[arg-type]  # strangers wrote it: judging it is the purpose
        faults += _lacking(made)
    except ValidationError as error:
        faults += faults_in(error, Settings)
    raise_all(faults, path, named)
    assert made is not None  # noqa: S101  # without a fault there are settings
    return made


def _lacking(made: Settings) -> list[Fault]:
    """What a login by token needs."""
    if made.mailbox.auth != "xoauth2":
        return []
    return [Fault(("oauth", key), what) for key, what in lacking(made.oauth, made.provider)]


SECRETS = (
    ("mailbox", "password", "password_command, password_file"),
    ("oauth", "client_secret", "client_secret_file"),
)
"""What never stands in the file, and the keys to use instead."""


def _secrets_in(data: Table) -> list[Fault]:
    found = []
    for section, key, ways in SECRETS:
        table = data.get(section)
        if isinstance(table, dict) and key in table:
            del table[key]
            variable = f"{PREFIX}{section}{BETWEEN}{key}".upper()
            what = f"does not belong into a file; use {ways}, or the environment variable {variable}"
            found.append(Fault((section, key), what, in_file=True))
    return found


def _unknown_variables(named: Mapping[Key, str]) -> list[Fault]:
    """The environment's unknown sections; unknown keys of known sections are found like the file's."""
    unknown = [key for key in named if key[0] not in Settings.model_fields]
    return [Fault(key, unknown_key(key[:1], Settings)) for key in unknown]


EITHER = (
    ("imap", "maildir", "where your mail is read"),
    ("smtp", "sendmail", "how your letters are sent"),
)


def _contradictions(values: Table) -> list[Fault]:
    mailbox = values.get("mailbox")
    if not isinstance(mailbox, dict):
        return []
    faults = []
    for server, local, purpose in EITHER:
        if bool(mailbox.get(server)) == bool(mailbox.get(local)):
            both = "both are set" if mailbox.get(server) else "neither is set"
            by = f"by provider, by {server} or by {local}"
            faults.append(Fault(("mailbox",), f"must say {purpose}, {by}; {both}"))
    if mailbox.get("password_file") and mailbox.get("password_command"):
        faults.append(Fault(("mailbox",), "names a password_file and a password_command; keep one of them"))
    return faults
