"""What is known of providers: their data, whom an address belongs to, and what a name in the settings fills in."""

import tomllib
from dataclasses import fields
from datetime import date
from pathlib import Path
from urllib.parse import urlsplit

import pytest

from outreach.adapters.shipped import shipped
from outreach.adapters.tls import Security
from outreach.application.app import SentCopy
from outreach.domain.rules import Rules
from outreach.ports.errors import SettingsFault
from outreach.ports.provider import AuthWay, BasicAuth, MailServer, Provider, ProviderOAuth
from outreach.settings import Settings, load
from outreach.settings.providers import all_providers, for_address, for_host, named
from outreach.settings.words import is_loopback
from tests.providers_page import PAGE, page

every_provider = pytest.mark.parametrize("provider", all_providers(), ids=lambda one: one.name)
WANTED = frozenset(
    "gmail google_workspace outlook microsoft365 yahoo icloud fastmail proton zoho gmx webde posteo mailbox_org "
    "nhsmail generic".split()
)

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


@pytest.mark.parametrize(
    ("host", "copies"),
    [
        ("smtp.gmail.com", SentCopy.NEVER),
        ("smtp.office365.com", SentCopy.NEVER),
        ("smtp.example.org", SentCopy.AUTO),
    ],
)
def test_a_server_that_files_copies_itself_is_known_without_the_providers_name(
    tmp_path: Path, host: str, copies: SentCopy
) -> None:
    servers = f'imap = {{ host = "imap.example.org" }}\nsmtp = {{ host = "{host}" }}'
    assert settings(tmp_path, servers).mailbox.sent_copy is copies
    assert settings(tmp_path, f'{servers}\nsent_copy = "append"').mailbox.sent_copy is SentCopy.APPEND


@pytest.mark.parametrize("other", ['sendmail = "/usr/sbin/sendmail"', 'smtp = { host = "smtp.example.org" }'])
def test_where_another_server_sends_the_providers_way_with_copies_does_not_count(
    tmp_path: Path, other: str
) -> None:
    assert settings(tmp_path, f'provider = "gmail"\n{other}').mailbox.sent_copy is SentCopy.AUTO


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


@pytest.mark.parametrize(
    ("host", "address", "name"),
    [
        ("smtp.gmail.com", "chris@gmail.com", "gmail"),
        ("smtp.gmail.com", "chris@example.org", "google_workspace"),
        ("smtp.office365.com", "chris@nhs.net", "nhsmail"),
        ("smtp.office365.com", "chris@example.org", "microsoft365"),
        ("outlook.office365.com", "chris@hotmail.com", "outlook"),
        ("posteo.de", "chris@example.org", "posteo"),
    ],
)
def test_of_providers_that_share_a_server_the_address_tells_which(host: str, address: str, name: str) -> None:
    assert for_host(host, address) == named(name)


def test_an_address_belongs_to_the_provider_of_its_domain() -> None:
    assert for_address("chris@GoogleMail.com") == named("gmail")
    assert for_address("chris@example.org") is None
    assert for_host("IMAP.gmail.com") == named("gmail")


@pytest.mark.parametrize(
    ("exchangers", "name"),
    [
        (["aspmx.l.google.com", "alt1.aspmx.l.google.com"], "google_workspace"),
        (["smtp.google.com."], "google_workspace"),
        (["Example-org.mail.protection.outlook.com"], "microsoft365"),
        (["example-org.b-v1.mx.microsoft"], "microsoft365"),
        (["in1-smtp.messagingengine.com"], "fastmail"),
        (["mail.protonmail.ch"], "proton"),
        (["mx.zoho.eu"], "zoho_hosted_eu"),
        (["mx01.mail.icloud.com"], "icloud"),
        (["mxext1.mailbox.org"], "mailbox_org"),
    ],
)
def test_a_domain_of_ones_own_belongs_to_whoever_takes_its_mail(exchangers: list[str], name: str) -> None:
    assert for_address("chris@example.org", exchangers) == named(name)


def test_a_host_that_only_ends_alike_takes_no_mail_for_a_provider() -> None:
    assert for_address("chris@example.org", ["mx.notgoogle.com", "google.com.example.org"]) is None


def test_the_domain_of_the_address_counts_before_its_exchangers() -> None:
    assert for_address("chris@nhs.net", ["nhs-net.mail.protection.outlook.com"]) == named("nhsmail")


# -- the data


def test_every_provider_that_people_come_with_is_there() -> None:
    assert {one.name for one in all_providers()} >= WANTED


def test_the_file_names_nothing_that_nobody_reads() -> None:
    known, tokens = {one.name for one in fields(Provider)}, {one.name for one in fields(ProviderOAuth)}
    for table in tomllib.loads((shipped("config") / "providers.toml").read_text("utf-8")).values():
        assert set(table) <= known
        assert set(table.get("oauth", {})) in (set(), tokens)


def test_no_domain_belongs_to_two_providers() -> None:
    domains = [domain for one in all_providers() for domain in one.domains]
    ends = [end for one in all_providers() for end in one.mx]
    assert len(domains) == len(set(domains))
    assert len(ends) == len(set(ends))
    assert all(one == one.lower() for one in (*domains, *ends))


@every_provider
def test_each_entry_is_complete_and_says_when_it_was_looked_at(provider: Provider) -> None:
    assert provider.title
    assert len(provider.note) > 40
    assert provider.steps
    assert all(step.endswith((".", ")")) for step in provider.steps)
    assert date(2026, 11, 1) <= provider.noted <= date(2100, 1, 1)
    most = Rules(new_people_a_day=20).brake
    assert provider.daily_limit is None or most < provider.daily_limit <= 10_000
    assert provider.sent_copy in set(SentCopy)
    assert provider.name == "generic" or provider.domains or provider.mx


@every_provider
def test_each_server_is_reached_by_tls_and_only_proton_answers_on_this_machine(provider: Provider) -> None:
    servers = [one for one in (provider.imap, provider.smtp) if one]
    assert len(servers) == (0 if provider.name == "generic" else 2)
    assert all(one.security is not Security.NONE for one in servers)
    assert all(is_loopback(one.host) == (provider.name == "proton") for one in servers)
    assert provider.name == "proton" or all(_usual(one) for one in servers)


def _usual(server: MailServer) -> bool:
    return (server.port, server.security) in {(993, Security.TLS), (465, Security.TLS), (587, Security.STARTTLS)}


@every_provider
def test_each_address_on_the_web_is_https(provider: Provider) -> None:
    oauth = provider.oauth
    pages = [
        provider.help,
        *([oauth.authorization, oauth.token, *([oauth.device] * bool(oauth.device))] if oauth else []),
    ]
    assert all(urlsplit(one).scheme == "https" and urlsplit(one).hostname for one in pages)
    assert "http://" not in " ".join(provider.steps)


@every_provider
def test_the_ways_to_log_in_agree_with_what_is_said_of_passwords(provider: Provider) -> None:
    passwords = {AuthWay.PASSWORD, AuthWay.APP_PASSWORD} & set(provider.auth)
    allowed = {
        BasicAuth.GONE: set[AuthWay](),
        BasicAuth.APP_PASSWORD: {AuthWay.APP_PASSWORD},
        BasicAuth.WORKS: {AuthWay.PASSWORD, AuthWay.APP_PASSWORD},
    }
    assert passwords == allowed[provider.basic_auth]
    assert AuthWay.XOAUTH2 not in provider.auth or provider.oauth or provider.name == "generic"


@every_provider
def test_tokens_are_asked_for_mail_alone_and_can_be_renewed(provider: Provider) -> None:
    oauth = provider.oauth
    if oauth is None:
        return
    assert oauth.flow in {"device", "loopback"}
    assert bool(oauth.device) == (oauth.flow == "device")
    assert all(
        "mail" in scope or scope.endswith(("IMAP.AccessAsUser.All", "SMTP.Send")) or scope == "offline_access"
        for scope in oauth.scopes
    )
    assert "microsoft" not in oauth.token or "offline_access" in oauth.scopes


def test_the_page_on_providers_is_made_from_the_data_as_it_is() -> None:
    assert PAGE.read_text("utf-8") == page(), "say: make docs"


@every_provider
def test_every_provider_can_be_named_in_the_settings(provider: Provider, tmp_path: Path) -> None:
    if provider.name != "generic":
        assert settings(tmp_path, f'provider = "{provider.name}"').provider == provider
