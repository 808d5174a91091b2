"""What is known of providers: their data, whom an address belongs to, and what a name in the settings fills in."""

from pathlib import Path

import pytest

from outreach.adapters.tls import Security
from outreach.application.app import SentCopy
from outreach.ports.errors import SettingsFault
from outreach.settings import Settings, load
from outreach.settings.providers import for_address, for_host, named

ME = """
[mentee]
name = "Chris Morgan"
addresses = ["chris@gmail.com"]
time_zone = "Europe/London"
"""


def settings(directory: Path, mailbox: str, **environ: str) -> Settings:
    path = directory / "outreach.toml"
    path.write_text(f"{ME}\n[mailbox]\n{mailbox}\n", encoding="utf-8")
    return load(path, environ)


# -- what a name in the settings fills in


def test_a_provider_fills_in_its_servers_and_its_way_with_copies(tmp_path: Path) -> None:
    mailbox = settings(tmp_path, 'provider = "gmail"').mailbox
    assert mailbox.imap is not None
    assert mailbox.smtp is not None
    assert (mailbox.imap.host, mailbox.imap.port, mailbox.imap.security) == ("imap.gmail.com", 993, Security.TLS)
    assert (mailbox.smtp.host, mailbox.smtp.port) == ("smtp.gmail.com", 465)
    assert mailbox.sent_copy is SentCopy.NEVER


def test_what_is_set_goes_before_what_the_provider_knows(tmp_path: Path) -> None:
    said = 'provider = "gmail"\nsent_copy = "append"\nsmtp = { host = "smtp.example.org", security = "starttls" }'
    mailbox = settings(tmp_path, said).mailbox
    assert mailbox.smtp is not None
    assert (mailbox.smtp.host, mailbox.smtp.port) == ("smtp.example.org", None)
    assert mailbox.sent_copy is SentCopy.APPEND
    assert mailbox.imap is not None
    assert mailbox.imap.host == "imap.gmail.com"


def test_one_key_of_a_server_may_be_set_and_the_others_stay_the_providers(tmp_path: Path) -> None:
    smtp = settings(tmp_path, 'provider = "gmail"\nsmtp = { port = 587, security = "starttls" }').mailbox.smtp
    assert smtp is not None
    assert (smtp.host, smtp.port, smtp.security) == ("smtp.gmail.com", 587, Security.STARTTLS)


def test_mail_on_this_disk_takes_the_place_of_a_providers_servers(tmp_path: Path) -> None:
    mailbox = settings(tmp_path, 'provider = "gmail"\nmaildir = "Mail"').mailbox
    assert mailbox.imap is None
    assert mailbox.smtp is not None


def test_a_provider_can_be_named_in_the_environment(tmp_path: Path) -> None:
    mailbox = settings(tmp_path, "", OUTREACH_MAILBOX__PROVIDER="outlook").mailbox
    assert mailbox.smtp is not None
    assert (mailbox.smtp.port, mailbox.smtp.security) == (587, Security.STARTTLS)


def test_a_provider_that_is_not_known_is_told_with_the_one_that_was_meant(tmp_path: Path) -> None:
    with pytest.raises(SettingsFault, match='"gmial" is not a provider that is known; did you mean "gmail"'):
        settings(tmp_path, 'provider = "gmial"')


def test_a_provider_without_servers_of_its_own_wants_them_named(tmp_path: Path) -> None:
    with pytest.raises(SettingsFault, match="must say where your mail is read, by provider, by imap or by maildir"):
        settings(tmp_path, 'provider = "generic"')


# -- whose it is


def test_the_provider_is_the_named_one_else_the_one_whose_servers_these_are(tmp_path: Path) -> None:
    servers = 'imap = { host = "imap.gmail.com" }\nsmtp = { host = "smtp.gmail.com" }'
    assert settings(tmp_path, servers).provider == named("gmail")
    assert settings(tmp_path, f'provider = "outlook"\n{servers}').provider == named("outlook")
    own = 'imap = { host = "imap.example.org" }\nsmtp = { host = "smtp.example.org" }'
    assert settings(tmp_path, own).provider is None


def test_an_address_belongs_to_the_provider_of_its_domain() -> None:
    assert for_address("chris@GoogleMail.com") == named("gmail")
    assert for_address("chris@example.org") is None
    assert for_host("IMAP.gmail.com") == named("gmail")
