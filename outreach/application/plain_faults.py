"""The words of mail servers, explained wherever they are told: faults of the mailbox, and refusals of letters."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import timedelta

from outreach.domain.server_sayings import SAYINGS
from outreach.domain.server_words import NOBODY, Explained, KnownProvider, Moment, explained, wait_named
from outreach.ports.errors import MailboxTrouble
from outreach.ports.mail import Mailbox, OpenMailbox, OpenSender, Sender, Submission
from outreach.ports.provider import Provider


def explain(said: str, provider: Provider | None, at: Moment = Moment.LETTER) -> Explained | None:
    """What the server's words mean; None for words that nobody has explained yet."""
    return explained(said, SAYINGS, _known(provider), at)


def told(said: str, provider: Provider | None) -> str:
    """What a server said of a letter, with its meaning and the next step below it where they are known."""
    found = explain(said, provider)
    return f"{said}\n  What it means: {found.meaning}\n  What to do: {found.step}" if found else said


def wait_after(said: str, provider: Provider | None) -> timedelta:
    """How long a letter waits after these words: as the server asks, or as the provider is known to want it."""
    found = explain(said, provider)
    return found.wait if found else wait_named(said)


@contextmanager
def explaining(provider: Provider | None) -> Iterator[None]:
    """Whatever trouble with the mailbox comes out of this says what it means and what to do next."""
    try:
        yield
    except MailboxTrouble as trouble:
        _enrich(trouble, provider)
        raise


def explaining_mailbox(opener: OpenMailbox, provider: Provider | None) -> OpenMailbox:
    @contextmanager
    def opened() -> Iterator[Mailbox]:
        with explaining(provider), opener() as mailbox:
            yield mailbox

    return opened


def explaining_sender(opener: OpenSender, provider: Provider | None) -> OpenSender:
    @contextmanager
    def opened() -> Iterator[Sender]:
        with explaining(provider), opener() as sender:
            yield _ExplainingSender(sender, provider)

    return opened


@dataclass(frozen=True, slots=True)
class _ExplainingSender:
    inner: Sender
    provider: Provider | None

    def submit(self, sender: str, recipient: str, raw: bytes) -> Submission:
        with explaining(self.provider):
            return self.inner.submit(sender, recipient, raw)


def _enrich(trouble: MailboxTrouble, provider: Provider | None) -> None:
    found = None if trouble.meaning else explain(trouble.what, provider, Moment.MAILBOX)
    if found:
        trouble.meaning, trouble.remedy = found.meaning, found.step


def _known(provider: Provider | None) -> KnownProvider:
    if provider is None or not provider.imap or not provider.smtp:
        return NOBODY
    servers = f"{provider.imap.where} for imap, {provider.smtp.where} for smtp"
    return KnownProvider(provider.name, provider.title, provider.help, servers)
