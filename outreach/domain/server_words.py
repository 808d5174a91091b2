"""What the words of a mail server mean, and what to do next: a table of what people meet, without guessing."""

import re
from dataclasses import dataclass
from datetime import timedelta
from enum import StrEnum
from typing import Final


class Moment(StrEnum):
    """When the words were said: of our own mailbox or login, or of a letter on its way to somebody."""

    MAILBOX = "mailbox"
    LETTER = "letter"


@dataclass(frozen=True, slots=True)
class KnownProvider:
    """As much of a provider as a sentence about it needs; `name` as the settings take it, "" for an unknown one."""

    name: str = ""
    title: str = ""
    help: str = ""  # its own page on logging in
    servers: str = ""


@dataclass(frozen=True, slots=True)
class Saying:
    """Words that servers are known to say, and what they mean.

    `words` is an expression, searched without regard to case. In the sentences `{it}` stands for the provider,
    `{servers}` for its servers.
    `of` are the providers that mean it so, none for all of them; `at` the moment, none for both. `wait` is how
    long it is known to hold us back where it does not say; `limit` tells that it holds back all that we send.
    `page` tells whether the provider's own page helps.
    """

    words: str
    meaning: str
    step: str
    of: frozenset[str] = frozenset()
    at: Moment | None = None
    wait: timedelta = timedelta()
    limit: bool = False
    page: bool = False


@dataclass(frozen=True, slots=True)
class Explained:
    """What it means, in one sentence each, and how long nothing should be tried again."""

    meaning: str
    step: str
    wait: timedelta = timedelta()
    limit: bool = False


NOBODY: Final = KnownProvider()
LONGEST_WAIT: Final = timedelta(days=1)
"""A server that names more is not believed."""

_READ: Final = 1_000
"""So much of what a server says is looked at."""

_NAMED: Final = (
    r"(?:again|retry|wait|resume[sd]?|available)\b[^.;]{0,40}?\b(\d{1,5})\s*(s|secs?|seconds?|m|mins?|minutes?|h|hrs?|hours?)\b"
    r"|retry-after[:=]?\s*(\d{1,5})\b"
    r"|(?:greylisted|delayed)\s+for\s+(\d{1,5})\s*(s|secs?|seconds?|m|mins?|minutes?|h|hrs?|hours?)\b"
)
_UNITS: Final = {"s": "seconds", "m": "minutes", "h": "hours"}


def explained(
    said: str, sayings: tuple[Saying, ...], provider: KnownProvider = NOBODY, at: Moment = Moment.MAILBOX
) -> Explained | None:
    """The first saying that fits; None for words that nobody has explained yet."""
    text = said[:_READ]
    found = next((one for one in sayings if _fits(one, text, provider, at)), None)
    if found is None:
        return None
    it = provider.title or "the provider"
    page = f" See {provider.help}" if found.page and provider.help else ""
    servers = provider.servers or "the names that the provider documents"
    return Explained(
        found.meaning.format(it=it),
        found.step.format(it=it, servers=servers) + page,
        max(found.wait, wait_named(text)),
        found.limit,
    )


def wait_named(said: str) -> timedelta:
    """How long the server asks us to wait, a day at the most; nothing if it does not say."""
    found = re.search(_NAMED, said[:_READ], re.IGNORECASE)
    if found is None:
        return timedelta()
    number = int(found[1] or found[3] or found[4])
    unit = _UNITS[(found[2] or found[5] or "s")[0].lower()]
    return min(timedelta(**{unit: number}), LONGEST_WAIT)


def _fits(one: Saying, text: str, provider: KnownProvider, at: Moment) -> bool:
    if (one.of and provider.name not in one.of) or (one.at and one.at is not at):
        return False
    return re.search(one.words, text, re.IGNORECASE) is not None
