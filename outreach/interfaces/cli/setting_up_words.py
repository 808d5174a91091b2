"""What `init` explains, in few words: the provider it found, the ways to log in, the places for a password."""

from collections.abc import Mapping

from outreach.ports.provider import AuthWay, Provider

AUTH_WORDS: Mapping[str, str] = {
    "password": "password: a password that you type once, and that stays where you say.",
    "xoauth2": "xoauth2: no password here. You say yes in your browser, and may take that back there at any time.",
}

PLACE_WORDS: Mapping[str, str] = {
    "file": "in a file that only you can read, beside the settings",
    "command": "where it is already: your password manager prints it",
    "keyring": "in the keyring of your desktop",
    "credential": "in a file that systemd encrypts for this machine",
    "environment": "not at all: OUTREACH_MAILBOX__PASSWORD says it each time",
}


USUALLY = (
    "The servers want your user name and your password. Where your provider makes app passwords, each for a single "
    "program, take one of these."
)

BY_BROWSER = (
    "lets a program in after you said yes in your browser; no password is kept here. For that it wants a client id "
    "of your own: docs/oauth.md tells how to make one in some minutes."
)


def provider_found(provider: Provider) -> tuple[str, ...]:
    """What is known of it: its name, and its servers."""
    servers = [f"{one.where} ({one.security})" for one in (provider.imap, provider.smtp) if one]
    return (f"Found: {provider.title}. Mail is read and sent at {' and '.join(servers)}.",)


def way_explained(provider: Provider | None, way: str) -> tuple[str, ...]:
    """Two sentences on how to log in there, and what to click where something must be made first."""
    if way == "xoauth2":
        return _token_explained(provider)
    if provider is None or AuthWay.APP_PASSWORD not in provider.auth:
        return (USUALLY,)
    why = f"{provider.title} wants an app password here: one that is made for a single program, instead of yours."
    return (f"{why} {_first_sentence(provider.note)}", *_steps(provider))


def _token_explained(provider: Provider | None) -> tuple[str, ...]:
    title = provider.title if provider else "Your provider"
    return (f"{title} {BY_BROWSER}",)


def _first_sentence(text: str) -> str:
    head, end, _ = text.partition(". ")
    return f"{head}." if end else text


def _steps(provider: Provider) -> tuple[str, ...]:
    numbered = [f"  {number}. {step}" for number, step in enumerate(provider.steps, 1)]
    return (*numbered, *([f"  More: {provider.help}"] if provider.help else []))
