"""Secrets in the system's keyring (the extra `keyring`); loaded when it is asked for only."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

from outreach.ports.errors import SettingsFault

SERVICE = "outreach"
"""Under which name the keyring shows what is ours."""


@dataclass(frozen=True, slots=True)
class KeyringSlot:
    """One entry of the keyring, found by its name. Every method raises SettingsFault where there is no keyring."""

    name: str

    @property
    def where(self) -> str:
        return f"keyring, {SERVICE}: {self.name}"

    def read(self) -> str:
        with _told(self.where):
            import keyring

            return keyring.get_password(SERVICE, self.name) or ""

    def write(self, text: str, room: int = 0) -> None:
        del room  # not ours to reserve
        with _told(self.where):
            import keyring

            keyring.set_password(SERVICE, self.name, text)

    def overwrite(self, text: str) -> None:
        self.write(text)

    def remove(self) -> None:
        if self.read():
            with _told(self.where):
                import keyring

                keyring.delete_password(SERVICE, self.name)


def password_entry(username: str) -> KeyringSlot:
    """Where the password of that login is kept."""
    return KeyringSlot(username)


@contextmanager
def _told(where: str) -> Iterator[None]:
    try:
        import keyring.errors
    except ImportError:
        remedy = "install it (in the folder of outreach: pip install '.[keyring]'), or set keyring = false"
        raise SettingsFault("the keyring's library is not installed", where=where, remedy=remedy) from None
    try:
        yield
    except keyring.errors.NoKeyringError:
        remedy = (
            "take out `keyring = true`: a password can stand in a `password_file` or come from a "
            "`password_command`, a sign-in is kept in a file that only you can read"
        )
        what = "this machine has no keyring, or none that can be asked without a desktop"
        raise SettingsFault(what, where=where, remedy=remedy) from None
    except keyring.errors.KeyringError as fault:
        remedy = "unlock it, or keep the secret in a file; a timer runs without your desktop"
        raise SettingsFault(f"the keyring gives nothing: {_why(fault)}", where=where, remedy=remedy) from None


def _why(fault: Exception) -> str:
    return (str(fault) or type(fault).__name__).splitlines()[0][:200]
