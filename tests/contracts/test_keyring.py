"""Secrets in the keyring, and what is said where there is none."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import keyring
import keyring.backend
import keyring.errors
import pytest
from keyring.backends.fail import Keyring as NoKeyring

from outreach.adapters.keyring_secrets import KeyringSlot, password_entry
from outreach.adapters.secrets import PasswordSources
from outreach.adapters.token_keep import TokenKeep
from outreach.ports.errors import SettingsFault
from tests.contracts.sign_in_bench import LATER, signed_in
from tests.interfaces.desktop import ME, MENTEE, Desktop
from tests.servers.authorization import AuthorizationServer


class InMemory(keyring.backend.KeyringBackend):
    priority = 1

    def __init__(self, *, locked: bool = False) -> None:
        super().__init__()  # type: ignore[no-untyped-call]  # the library's
        self.entries: dict[tuple[str, str], str] = {}
        self._locked = locked

    def get_password(self, service: str, username: str) -> str | None:
        if self._locked:
            raise keyring.errors.KeyringLocked("Failed to unlock the collection!")
        return self.entries.get((service, username))

    def set_password(self, service: str, username: str, password: str) -> None:
        self.entries[service, username] = password

    def delete_password(self, service: str, username: str) -> None:
        del self.entries[service, username]


@pytest.fixture
def used() -> Iterator[None]:
    before = keyring.get_keyring()
    yield
    keyring.set_keyring(before)


@pytest.fixture
def ring(used: None) -> InMemory:
    made = InMemory()
    keyring.set_keyring(made)
    return made


def test_a_password_can_lie_there(ring: InMemory) -> None:
    password_entry("chris@example.org").write("correct horse")
    assert ring.entries == {("outreach", "chris@example.org"): "correct horse"}
    assert PasswordSources(keyring=password_entry("chris@example.org")).read() == "correct horse"


def test_a_keyring_without_the_password_says_how_to_put_it_there(ring: InMemory) -> None:
    with pytest.raises(SettingsFault, match="the keyring has no password") as told:
        PasswordSources(keyring=password_entry("chris@example.org")).read()
    assert "keyring set outreach" in told.value.remedy


def test_what_is_removed_is_gone_and_removing_nothing_is_nothing(ring: InMemory) -> None:
    slot = KeyringSlot("sign-in")
    slot.write("text", room=100)
    slot.remove()
    slot.remove()
    assert (slot.read(), ring.entries) == ("", {})


def test_a_sign_in_can_lie_there_and_no_file_has_it(tmp_path: Path, ring: InMemory) -> None:
    with AuthorizationServer() as oauth:
        on_disk = signed_in(tmp_path, oauth)
        slot, answer = KeyringSlot("sign-in"), KeyringSlot("answer")
        slot.write(on_disk.keep.slot.read())
        on_disk.keep.forget()
        keep = TokenKeep(slot, answer, tmp_path / "lock", on_disk.keep.owner, lambda: LATER)
        assert oauth.introspected(replace(on_disk, keep=keep)())
        assert list(ring.entries) == [("outreach", "sign-in")]
        assert [one.name for one in tmp_path.iterdir()] == ["lock"]
        assert (tmp_path / "lock").read_bytes() == b""


def test_a_locked_keyring_is_told(used: None) -> None:
    keyring.set_keyring(InMemory(locked=True))
    with pytest.raises(SettingsFault, match="the keyring gives nothing: Failed to unlock the collection!"):
        KeyringSlot("sign-in").read()


def test_a_machine_without_a_keyring_is_told_what_to_do_instead(tmp_path: Path, used: None) -> None:
    keyring.set_keyring(NoKeyring())  # type: ignore[no-untyped-call]  # the library's
    mailbox = 'imap = { host = "imap.example.org" }\nsmtp = { host = "smtp.example.org" }\nkeyring = true\n'
    store = f'[store]\nurl = "sqlite:///{tmp_path}/outreach.db"\n'
    (tmp_path / "outreach.toml").write_text(f"{MENTEE}[mailbox]\n{mailbox}{store}")
    told = Desktop(tmp_path)("doctor")
    assert told.code == 2
    assert (
        "red     password    this machine has no keyring, or none that can be asked without a desktop "
        f"(keyring, outreach: {ME})\n"
        "        What to do: take out `keyring = true`: a password can stand in a `password_file` or come from a "
        "`password_command`, a sign-in is kept in a file that only you can read\n"
    ) in told.out
