"""[oauth]: what is set, what is known of the provider, and what is missing."""

from pathlib import Path

import pytest

from outreach.adapters.credential import TokenCommand
from outreach.adapters.oauth import Registration
from outreach.ports.errors import SettingsFault
from outreach.settings import Settings, load
from outreach.settings.oauth_section import Flow, flow
from outreach.settings.sign_in import credential_of, keep_of, server_of, token_file
from tests.makers import MONDAY

MENTEE = """
[mentee]
name = "Chris Morgan"
addresses = ["chris@example.org"]
time_zone = "Europe/London"
"""
OWN = """
imap = { host = "imap.example.org" }
smtp = { host = "smtp.example.org" }
"""


def loaded(folder: Path, mailbox: str, oauth: str = "", **environ: str) -> Settings:
    file = folder / "outreach.toml"
    file.write_text(f'{MENTEE}\n[mailbox]\nauth = "xoauth2"\n{mailbox}\n[oauth]\n{oauth}', encoding="utf-8")
    return load(file, environ)


def fault(folder: Path, mailbox: str, oauth: str = "") -> str:
    with pytest.raises(SettingsFault) as told:
        loaded(folder, mailbox, oauth)
    return told.value.what


def about(settings: Settings) -> Registration:
    return server_of(settings).about


def test_of_a_known_provider_only_the_client_must_be_said(tmp_path: Path) -> None:
    gmail = loaded(tmp_path, 'provider = "gmail"', 'client_id = "mine"')
    assert flow(gmail.oauth, gmail.provider) is Flow.LOOPBACK
    assert about(gmail).token_url == "https://oauth2.googleapis.com/token"
    assert about(gmail).revocation_url == "https://oauth2.googleapis.com/revoke"
    assert about(gmail).scopes == ("https://mail.google.com/",)
    outlook = loaded(tmp_path, 'provider = "outlook"', 'client_id = "mine"')
    assert flow(outlook.oauth, outlook.provider) is Flow.DEVICE
    assert about(outlook).device_url.startswith("https://login.microsoftonline.com/")


def test_what_is_set_goes_before_what_is_known(tmp_path: Path) -> None:
    said = 'client_id = "mine"\nflow = "loopback"\ntoken_url = "https://login.example.org/t"\nscopes = ["mail"]'
    found = loaded(tmp_path, 'provider = "outlook"', said)
    assert (about(found).token_url, about(found).scopes) == ("https://login.example.org/t", ("mail",))
    assert flow(found.oauth, found.provider) is Flow.LOOPBACK
    assert about(found).device_url.startswith("https://login.microsoftonline.com/")


@pytest.mark.parametrize(("key", "expected"), [("device_url", Flow.DEVICE), ("authorization_url", Flow.LOOPBACK)])
def test_another_server_is_known_by_its_addresses(key: str, expected: Flow, tmp_path: Path) -> None:
    said = f'client_id = "mine"\ntoken_url = "https://login.example.org/t"\n{key} = "https://login.example.org/x"'
    found = loaded(tmp_path, OWN, said)
    assert flow(found.oauth, found.provider) is expected


def test_all_that_is_missing_is_told_at_once(tmp_path: Path) -> None:
    told = fault(tmp_path, OWN)
    for key in ("client_id", "token_url", "authorization_url"):
        assert f"outreach.toml, [oauth] {key}: is needed" in told


def test_with_a_password_nothing_of_it_is_needed(tmp_path: Path) -> None:
    (tmp_path / "outreach.toml").write_text(f"{MENTEE}\n[mailbox]{OWN}")
    assert load(tmp_path / "outreach.toml", {}).mailbox.auth == "password"


def test_with_a_command_nothing_else_is_needed(tmp_path: Path) -> None:
    found = loaded(tmp_path, OWN, 'token_command = "oama access chris@example.org"')
    assert credential_of(found, lambda: MONDAY) == TokenCommand("oama access chris@example.org")


def test_an_address_without_tls_is_refused(tmp_path: Path) -> None:
    said = 'client_id = "mine"\ntoken_url = "http://login.example.org/t"\ndevice_url = "http://127.0.0.1:80/d"'
    told = fault(tmp_path, OWN, said)
    assert "[oauth] token_url: must be an https:// address" in told
    assert "device_url" not in told


def test_the_clients_secret_never_stands_in_the_file(tmp_path: Path) -> None:
    told = fault(tmp_path, 'provider = "gmail"', 'client_id = "mine"\nclient_secret = "made-up"')
    assert "[oauth] client_secret: does not belong into a file; use client_secret_file" in told
    assert "OUTREACH_OAUTH__CLIENT_SECRET" in told
    assert "made-up" not in told


def test_the_clients_secret_comes_from_the_environment_or_a_file_of_ones_own(tmp_path: Path) -> None:
    by_environment = loaded(
        tmp_path, 'provider = "gmail"', 'client_id = "mine"', OUTREACH_OAUTH__CLIENT_SECRET="made-up"
    )
    assert about(by_environment).client_secret == "made-up"
    assert "made-up" not in repr(by_environment)
    secret = tmp_path / "secret"
    secret.write_text("from a file\n")
    secret.chmod(0o600)
    by_file = loaded(tmp_path, 'provider = "gmail"', 'client_id = "mine"\nclient_secret_file = "secret"')
    assert about(by_file).client_secret == "from a file"
    secret.chmod(0o644)
    with pytest.raises(SettingsFault, match="the client secret file can be read by others"):
        server_of(by_file)


def test_the_sign_in_lies_beside_the_store_or_where_one_says(tmp_path: Path) -> None:
    store = f'client_id = "mine"\n[store]\nurl = "sqlite:///{tmp_path}/state/outreach.db"'
    assert token_file(loaded(tmp_path, 'provider = "gmail"', store)) == tmp_path / "state" / "sign-in.json"
    said = loaded(tmp_path, 'provider = "gmail"', 'client_id = "mine"\ntoken_file = "mine.json"')
    assert token_file(said) == tmp_path / "mine.json"
    assert keep_of(said, lambda: MONDAY).slot.where == str(tmp_path / "mine.json")


def test_in_the_keyring_it_has_an_entry_by_login(tmp_path: Path) -> None:
    found = loaded(tmp_path, 'provider = "gmail"', 'client_id = "mine"\nkeyring = true')
    assert keep_of(found, lambda: MONDAY).slot.where == "keyring, outreach: sign-in chris@example.org"
