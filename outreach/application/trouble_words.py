"""What each kind of trouble with passes means, and what to do about it, for the mentee."""

from collections.abc import Mapping
from typing import Final

from outreach.application.heartbeat import Kind
from outreach.application.plain_faults import explain
from outreach.domain.server_words import Moment
from outreach.ports.provider import Provider

WHAT: Final[Mapping[Kind, str]] = {
    Kind.MAILBOX_UNREACHABLE: "your mailbox cannot be reached",
    Kind.MAILBOX_LOGIN: "your mail server refuses the login to your mailbox",
    Kind.MAILBOX_NOT_TRUSTED: "the certificate of your mail server cannot be trusted",
    Kind.MAILBOX_FOLDER: "a folder of your mailbox cannot be used",
    Kind.SENDING_UNREACHABLE: "the server that takes your letters cannot be reached",
    Kind.SENDING_LOGIN: "the server that takes your letters refuses the login",
    Kind.SENDING_NOT_TRUSTED: "the certificate of the server that takes your letters cannot be trusted",
    Kind.SENDING_REFUSED: "the server refuses to take letters from you",
    Kind.SETTINGS: "the settings or the password are not as they should be",
    Kind.STORE: "the store, in which everything is remembered, cannot be used",
    Kind.INTERRUPTED: "a pass was broken off before its end",
    Kind.UNEXPECTED: "a pass ended in a way that nobody foresaw",
}
"""What broke, as the middle of a sentence."""

REMEDY: Final[Mapping[Kind, str]] = {
    Kind.MAILBOX_UNREACHABLE: "See whether this computer is online and the provider well. It is tried again.",
    Kind.MAILBOX_LOGIN: "Perhaps the password was changed or has expired: set it anew, then say: outreach doctor",
    Kind.MAILBOX_NOT_TRUSTED: "Check the clock of this computer, and `ca_file` in the settings: outreach doctor",
    Kind.MAILBOX_FOLDER: "Look at the folder in your mail program, then say: outreach doctor",
    Kind.SENDING_UNREACHABLE: "See whether the provider has a fault. Letters wait, and it is tried again.",
    Kind.SENDING_LOGIN: "Perhaps the password was changed or has expired: set it anew, then say: outreach doctor",
    Kind.SENDING_NOT_TRUSTED: "Check the clock of this computer, and `ca_file` in the settings: outreach doctor",
    Kind.SENDING_REFUSED: "It speaks of your login, address or a limit: outreach doctor. The letters wait.",
    Kind.SETTINGS: "Say: outreach doctor",
    Kind.STORE: "See whether its disk is full and its folder yours to write, then say: outreach doctor",
    Kind.INTERRUPTED: "If it happens again, say: outreach run, and see what it does. Nothing is lost by it.",
    Kind.UNEXPECTED: "Say: outreach run, and report what it prints, without names.",
}
"""What to do next."""


def what(kind: str) -> str:
    """Of a kind that a newer program knew, nothing more is said."""
    return next((words for one, words in WHAT.items() if one == kind), "passes do not end well")


def remedy(kind: str, said: str = "", provider: Provider | None = None) -> str:
    """The next step: that of the server's own words where they are known, else that of the kind."""
    found = explain(said, provider, Moment.MAILBOX) if said else None
    return (
        found.step if found else next((step for one, step in REMEDY.items() if one == kind), "Say: outreach doctor")
    )


def meaning(said: str, provider: Provider | None) -> str:
    """What the server's words mean; "" where nobody has explained them yet."""
    found = explain(said, provider, Moment.MAILBOX) if said else None
    return found.meaning if found else ""
