"""docs/providers.md, made from config/providers.toml by `python -m tests.providers_page`."""

from collections.abc import Iterator
from pathlib import Path

from outreach.ports.provider import AuthWay, BasicAuth, MailServer, Provider
from outreach.settings.providers import all_providers

PAGE = Path(__file__).parent.parent / "docs" / "providers.md"

HEAD = """\
# Providers

Made from [config/providers.toml](../config/providers.toml) by `make docs`; a test keeps it true. Providers change
their pages and rules: each entry says on which day it was noted. Where something is otherwise today, what the
provider says counts, and whatever you set yourself goes before what stands here. It was gathered from providers'
own pages and from what others met there; not every one was tried with an account.

`[mailbox] provider = "NAME"` fills in the servers, the way with copies in Sent, and what else is known. Your
provider is recognised by your address, or for a domain of your own by where its mail goes.
"""

WAYS = {
    AuthWay.PASSWORD: "the password of the account",
    AuthWay.APP_PASSWORD: "an app password",
    AuthWay.XOAUTH2: "a token (OAuth)",
}

BASIC = {
    BasicAuth.GONE: "No password logs in any more, not even an app password.",
    BasicAuth.APP_PASSWORD: "Of passwords, only one made for a program logs in.",
    BasicAuth.WORKS: "A password logs in.",
}

COPIES = {
    "never": "files a copy of each letter in Sent by itself",
    "auto": "may or may not file a copy in Sent: it is looked for, and added where it is missing",
    "append": "files no copy in Sent: one is added",
}


def page() -> str:
    providers = all_providers()
    table = [
        "| provider | name in the settings | how to log in | messages a day |",
        "| --- | --- | --- | --- |",
        *(_row(one) for one in providers),
    ]
    return "\n".join([HEAD, *table, "", *(line for one in providers for line in _part(one))])


def _row(one: Provider) -> str:
    return f"| [{one.title}](#{_anchor(one)}) | `{one.name}` | {_ways(one)} | {_limit(one)} |"


def _part(one: Provider) -> Iterator[str]:
    yield from (f"## {one.title}", "")
    yield f'`provider = "{one.name}"` · noted on {one.noted:%-d %B %Y} · [its own page]({one.help})'
    yield ""
    if belongs := _belongs(one):
        yield from (belongs, "")
    yield f"Log in with {_ways(one)}. {BASIC[one.basic_auth]} {one.note}"
    yield ""
    yield from (f"{number}. {step}" for number, step in enumerate(one.steps, 1))
    yield ""
    if one.oauth:
        yield from ("By token: [signing in](oauth.md) tells how, from the client id on.", "")
    if one.imap and one.smtp:
        yield f"Servers: {_server(one.imap)} for reading, {_server(one.smtp)} for sending."
        yield f"It {COPIES[one.sent_copy]}."
    if one.rewrites_message_id:
        yield "It may give a letter a Message-ID of its own; answers are found all the same."
    yield ""


def _belongs(one: Provider) -> str:
    domains = f"Addresses in {', '.join(one.domains)}." if one.domains else ""
    hosted = f"Own domains whose mail goes to {', '.join(one.mx)}." if one.mx else ""
    return " ".join(part for part in (domains, hosted) if part)


def _ways(one: Provider) -> str:
    return " or ".join(WAYS[way] for way in one.auth)


def _limit(one: Provider) -> str:
    return f"{one.daily_limit:,}" if one.daily_limit else "not published"


def _server(one: MailServer) -> str:
    return f"`{one.host}`, port {one.port} ({one.security.value})"


def _anchor(one: Provider) -> str:
    kept = (char for char in one.title.lower().replace(" ", "-") if char.isalnum() or char == "-")
    return "".join(kept)


if __name__ == "__main__":
    PAGE.write_text(page(), encoding="utf-8")
