"""From the settings to what logs in by token."""

from collections.abc import Callable
from datetime import datetime
from pathlib import Path

from outreach.adapters.credential import Credential, SignIn, TokenCommand
from outreach.adapters.keyring_secrets import KeyringSlot
from outreach.adapters.oauth import AuthorizationServer
from outreach.adapters.secret_slots import FileSlot, Slot
from outreach.adapters.secrets import from_file
from outreach.adapters.token_keep import TokenKeep
from outreach.settings.loading import Settings
from outreach.settings.oauth_section import registration
from outreach.settings.sources import SQLITE

FILE = "sign-in.json"


def credential_of(settings: Settings, now: Callable[[], datetime]) -> Credential:
    """Nothing is read, and nobody asked, before it is called."""
    if settings.oauth.token_command:
        return TokenCommand(settings.oauth.token_command)
    return sign_in_of(settings, now)


def sign_in_of(settings: Settings, now: Callable[[], datetime]) -> SignIn:
    """Raises SettingsFault for a client secret that cannot be read."""
    return SignIn(keep_of(settings, now), server_of(settings))


def server_of(settings: Settings) -> AuthorizationServer:
    section = settings.oauth
    secret = section.client_secret.get_secret_value()
    if not secret and section.client_secret_file:
        secret = from_file(section.client_secret_file, "client secret")
    return AuthorizationServer(
        registration(section, settings.provider, secret, str(settings.mailbox.ca_file or ""))
    )


def keep_of(settings: Settings, now: Callable[[], datetime]) -> TokenKeep:
    """A file, and beside it one for answers on their way; or two entries of the keyring. The lock is a file."""
    file = token_file(settings)
    owner = f"{settings.oauth.client_id} {settings.username}"
    slot, answer = _entries(settings.username) if settings.oauth.keyring else _files(file)
    return TokenKeep(slot, answer, file.with_name(f"{file.name}.lock"), owner, now)


def token_file(settings: Settings) -> Path:
    """As set, else beside the store: there a scheduled pass may write."""
    beside = Path(settings.store.url.removeprefix(SQLITE)).expanduser().with_name(FILE)
    return settings.oauth.token_file or beside


def _entries(username: str) -> tuple[Slot, Slot]:
    return KeyringSlot(f"sign-in {username}"), KeyringSlot(f"sign-in {username}, answer")


def _files(file: Path) -> tuple[Slot, Slot]:
    return FileSlot(file), FileSlot(file.with_name(f"{file.name}.answer"))
