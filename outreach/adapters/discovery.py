"""The mail servers of an address, where nobody told us: what is known of its provider, else what its domain says in
its autoconfig file and in the DNS (RFC 6186, RFC 8314), else the usual names. What is found answered over TLS."""

import queue
import ssl
import threading
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import partial
from typing import Final, Protocol, TypeVar

from outreach.adapters import autoconfig, server_probe
from outreach.adapters.dns import Dns
from outreach.adapters.server_probe import Kind, Reach
from outreach.ports.errors import MailboxTrouble
from outreach.ports.provider import MailServer, Provider, Security

T = TypeVar("T")
Tell = Callable[[str], None]

SECONDS: Final = 12.0
"""How long all of it may take."""

_EACH: Final = 4.0
_MOST: Final = 24
"""So many candidates are tried: a domain may publish as many as it likes."""

_SERVICES: Final = (
    ("_imaps._tcp", Kind.IMAP, Security.TLS),
    ("_submissions._tcp", Kind.SMTP, Security.TLS),
    ("_imap._tcp", Kind.IMAP, Security.STARTTLS),
    ("_submission._tcp", Kind.SMTP, Security.STARTTLS),
)
_USUAL: Final = (
    (Kind.IMAP, 993, Security.TLS),
    (Kind.IMAP, 143, Security.STARTTLS),
    (Kind.SMTP, 465, Security.TLS),
    (Kind.SMTP, 587, Security.STARTTLS),
)


class Recognise(Protocol):
    def __call__(self, address: str, mx: Sequence[str] = ()) -> Provider | None: ...


@dataclass(frozen=True, slots=True)
class Candidate:
    """A server that may be the one, and where that came from, in words. `vouched` tells that the domain itself says
    so over https, or that the server's name lies in the domain; else ask before a password goes there: an answer of
    the DNS can be forged (RFC 6186, 6)."""

    kind: Kind
    server: MailServer
    source: str
    vouched: bool
    username: str = ""


@dataclass(frozen=True, slots=True)
class Tried:
    """A candidate, and why it is not the one; "" where it greeted over TLS with a certificate for its name."""

    candidate: Candidate
    why_not: str = ""


@dataclass(frozen=True, slots=True)
class Found:
    """What was found for an address. With a `provider` that is known, its own servers, untried; else the first
    candidate of each kind that answered. `notes` tell what could not be looked up."""

    provider: Provider | None = None
    reason: str = ""
    tried: tuple[Tried, ...] = ()
    notes: tuple[str, ...] = ()

    def best(self, kind: Kind) -> Candidate | None:
        """The first one that answered."""
        return next((one.candidate for one in self.tried if not one.why_not and one.candidate.kind is kind), None)

    @property
    def imap(self) -> MailServer | None:
        best = self.best(Kind.IMAP)
        return self.provider.imap if self.provider else best.server if best else None

    @property
    def smtp(self) -> MailServer | None:
        best = self.best(Kind.SMTP)
        return self.provider.smtp if self.provider else best.server if best else None


@dataclass(frozen=True, slots=True)
class Way:
    """How the world is reached, and how long all of it may take, in seconds."""

    recognise: Recognise
    dns: Dns
    context: ssl.SSLContext
    reach: Reach = server_probe.reach
    seconds: float = SECONDS


@dataclass(slots=True)
class _Search:
    address: str
    domain: str
    way: Way
    end: float
    notes: list[str] = field(default_factory=list)

    @property
    def left(self) -> float:
        return self.end - time.monotonic()


def discover(address: str, way: Way, tell: Tell = lambda _: None) -> Found:
    """Looks for the servers of that address, and says by `tell` what it is about to do.

    Sends neither the address nor any secret anywhere. Raises nothing: what could not be done stands in the notes.
    """
    domain = _ascii(address.rpartition("@")[2])
    if provider := way.recognise(address):
        return Found(provider, f"addresses in {domain} belong to {provider.title}")
    search = _Search(address, domain, way, time.monotonic() + way.seconds)
    tell(f"asking where mail for {domain} goes")
    exchangers = _exchangers(search)
    if provider := way.recognise(address, exchangers):
        return Found(provider, f"mail for {domain} goes to {exchangers[0]}", notes=tuple(search.notes))
    tell(f"looking for what {domain} says about its servers")
    published = _together(_publications(search), time.monotonic() + search.left / 2)
    candidates = list(_once([*published, *_guesses(domain, exchangers)]))[:_MOST]
    tell(f"trying {len(candidates)} places, over TLS and without logging in")
    return Found(tried=tuple(_tried(candidates, search)), notes=tuple(search.notes))


def _ascii(domain: str) -> str:
    try:
        return domain.encode("idna").decode("ascii").lower()
    except UnicodeError:
        return domain.lower()


def _exchangers(search: _Search) -> tuple[str, ...]:
    try:
        return search.way.dns.mx(search.domain)
    except MailboxTrouble as trouble:
        search.notes.append(trouble.what)
        return ()


def _publications(search: _Search) -> list[Callable[[], list[Candidate]]]:
    """What may tell of servers, what is trusted most first."""
    files = [partial(_from_file, url, search) for url in autoconfig.places(search.domain)]
    services = [partial(_from_service, *one, search) for one in _SERVICES]
    return [*files, *services]


def _from_file(url: str, search: _Search) -> list[Candidate]:
    way = search.way
    try:
        content = autoconfig.fetched(url, way.context, max(0.1, min(_EACH, search.left)), way.reach)
    except MailboxTrouble as trouble:
        search.notes.append(f"no autoconfig file at {url}: {trouble.what}")
        return []
    found = autoconfig.servers_in(content, search.address)
    return [Candidate(one.kind, one.server, f"named by {url}", True, one.username) for one in found]


def _from_service(name: str, kind: Kind, security: Security, search: _Search) -> list[Candidate]:
    try:
        found = search.way.dns.srv(f"{name}.{search.domain}")
    except MailboxTrouble as trouble:
        search.notes.append(trouble.what)
        return []
    return [
        Candidate(
            kind, MailServer(one.host, one.port, security), f"named in the DNS ({name})", _within(one.host, search)
        )
        for one in found
    ]


def _within(host: str, search: _Search) -> bool:
    return host == search.domain or host.endswith(f".{search.domain}")


def _guesses(domain: str, exchangers: Sequence[str]) -> Iterator[Candidate]:
    """The usual names, on the usual ports; and whoever takes the domain's mail, if it is of the domain."""
    own = [one for one in exchangers[:1] if one.endswith(f".{domain}")]
    for kind, port, security in _USUAL:
        for name in (f"{kind.value}.{domain}", f"mail.{domain}", *own, domain):
            yield Candidate(kind, MailServer(name, port, security), "a usual name", vouched=True)


def _once(candidates: Sequence[Candidate]) -> Iterator[Candidate]:
    seen: set[tuple[Kind, MailServer]] = set()
    for one in candidates:
        if (one.kind, one.server) not in seen:
            seen.add((one.kind, one.server))
            yield one


def _tried(candidates: Sequence[Candidate], search: _Search) -> Iterator[Tried]:
    answers = dict(_numbered([partial(_try, one, search) for one in candidates], search.end))
    for number, one in enumerate(candidates):
        yield answers.get(number, Tried(one, "no answer in time"))


def _try(candidate: Candidate, search: _Search) -> Tried:
    way = search.way
    try:
        seconds = max(0.1, min(_EACH, search.left))
        server_probe.probe(candidate.kind, candidate.server, way.context, seconds, way.reach)
    except MailboxTrouble as trouble:
        return Tried(candidate, trouble.what)
    return Tried(candidate)


def _together(tasks: Sequence[Callable[[], list[Candidate]]], until: float) -> list[Candidate]:
    """The answers in the order of the tasks; of those that take too long, none."""
    answers = dict(_numbered(tasks, until))
    return [one for number in sorted(answers) for one in answers[number]]


def _numbered(tasks: Sequence[Callable[[], T]], until: float) -> Iterator[tuple[int, T]]:
    """Each answer with the number of its task, as they come, all of them begun at once; no more after `until`.

    The look-up of a name cannot be broken off: its thread is left behind, and ends with the program.
    """
    answers: queue.Queue[tuple[int, T]] = queue.Queue()
    for number, task in enumerate(tasks):
        threading.Thread(target=_answer, args=(number, task, answers), daemon=True).start()
    for _ in tasks:
        try:
            yield answers.get(timeout=max(0.0, until - time.monotonic()))
        except queue.Empty:
            return


def _answer(number: int, task: Callable[[], T], answers: "queue.Queue[tuple[int, T]]") -> None:
    answers.put((number, task()))
