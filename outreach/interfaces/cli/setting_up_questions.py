"""What `init` asks, in order, given what was answered so far. Pure: nobody is asked here, nothing is looked up."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import partial

from outreach.interfaces.cli.questions import (
    WORKING_HOURS,
    addresses,
    endpoint,
    host_and_port,
    not_empty,
    one_of,
    protected,
    server_name,
    usual_security,
    working_hours,
    yes_or_no,
)
from outreach.interfaces.cli.setting_up_words import AUTH_WORDS, PLACE_WORDS, provider_found, way_explained
from outreach.ports.provider import AuthWay, MailServer, Provider, Security
from outreach.settings import words
from outreach.settings.oauth_section import Flow

Answers = Mapping[str, str]
"""What was answered, by key; never a secret."""

OTHER = "other"
"""In place of a provider's name: the servers are named one by one."""

LEFT_OUT = "left out"
"""Of a deed that was passed over."""

SECURITY = tuple(one.value for one in Security)


class Place(StrEnum):
    """Where the password is kept."""

    FILE = "file"
    COMMAND = "command"
    KEYRING = "keyring"
    CREDENTIAL = "credential"
    ENVIRONMENT = "environment"


class Login(StrEnum):
    """How the servers are told who logs in."""

    PASSWORD = "password"  # noqa: S105 - a way, no password
    XOAUTH2 = "xoauth2"


@dataclass(frozen=True, slots=True)
class Question:
    """`default` is offered; `before` is told before it."""

    key: str
    words: str
    judged: Callable[[str], str] = not_empty
    default: str = ""
    before: tuple[str, ...] = ()


class Deed(StrEnum):
    """What is done between the questions; its name is the key that says it is done."""

    SECRET = "kept"  # noqa: S105 - the password is kept where it was said
    CLIENT_SECRET = "client_secret_kept"  # noqa: S105 - the client's secret, if it has one, likewise
    SIGN_IN = "signed_in"  # for a token
    PROOF = "proof"


Step = Question | Deed


@dataclass(frozen=True, slots=True)
class Found:
    """What was found out here and about the address: nothing of it counts before it is confirmed."""

    zone: str = ""
    languages: tuple[str, ...] = ("en",)
    places: tuple[Place, ...] = (Place.FILE, Place.COMMAND, Place.ENVIRONMENT)
    provider: Provider | None = None
    providers: tuple[str, ...] = ()
    imap: MailServer | None = None
    smtp: MailServer | None = None
    how: tuple[str, ...] = ()  # how the servers were found, or that they were not, for people


def next_step(answers: Answers, found: Found) -> Step | None:
    """The first that is left; None when all is answered and done."""
    return next((one for one in steps(answers, found) if key_of(one) not in answers), None)


def key_of(step: Step) -> str:
    return step.key if isinstance(step, Question) else step.value


def steps(answers: Answers, found: Found) -> Iterator[Step]:
    """All that is asked and done. It goes on behind a question only where that one is answered."""
    yield Question("name", "Your name, as it stands in From")
    yield Question("address", "Your mail address (more of your own: a comma between)", addresses)
    yield from _mailbox(answers, found)
    if needs_login(answers):
        yield from _login(answers, found)
    yield Deed.PROOF
    yield Question("time_zone", "Your time zone", words.time_zone, found.zone)
    yield _language(found)
    before = ("Letters to new people go in working hours, by the clock where each person lives.",)
    yield Question("working_hours", "Working hours", working_hours, WORKING_HOURS, before)
    before = ("A pass reads what came, sends what you approved, and asks you by mail when it needs your word.",)
    yield Question("schedule", "Let one run every five minutes, by itself (yes, no)", yes_or_no, "yes", before)


def needs_login(answers: Answers) -> bool:
    return "maildir" not in answers or "sendmail" not in answers


def _mailbox(answers: Answers, found: Found) -> Iterator[Step]:
    named = {"imap", "smtp", "maildir", "sendmail"} & answers.keys()
    if "provider" in answers or not named:
        yield _provider(found)
    if answers.get("provider", OTHER) != OTHER:
        return
    domain = first_address(answers).rpartition("@")[2]
    if "maildir" not in answers:
        yield from _server("imap", found.imap, f"imap.{domain}", answers)
    if "sendmail" not in answers:
        yield from _server("smtp", found.smtp, f"smtp.{domain}", answers)


def _provider(found: Found) -> Question:
    known = one_of(*found.providers, OTHER)
    if found.provider:
        return Question(
            "provider", f"Your provider (or {OTHER})", known, found.provider.name, provider_found(found.provider)
        )
    names = ", ".join(found.providers)
    before = (*found.how, f"Providers that are known by name: {names}.")
    return Question("provider", f"Your provider ({OTHER}: you name or confirm the servers)", known, OTHER, before)


SERVER_WORDS = {"imap": "The server on which your mail is read", "smtp": "The server that takes your letters"}


def _server(kind: str, known: MailServer | None, usual: str, answers: Answers) -> Iterator[Question]:
    default = known.where if known else usual
    yield Question(kind, f"{SERVER_WORDS[kind]} (HOST or HOST:PORT)", server_name, default)
    said = answers[kind]
    security = known.security.value if known and host_and_port(said)[0] == known.host else usual_security(said)
    asked = f"  protected by ({', '.join(SECURITY)})"
    yield Question(f"{kind}_security", asked, partial(protected, said), security)


def _login(answers: Answers, found: Found) -> Iterator[Step]:
    provider = chosen(answers, found)
    if provider is None:
        yield Question("username", "Your login there", words.one_line, first_address(answers))
    ways = logins(provider)
    if len(ways) > 1 or "auth" in answers:
        before = tuple(AUTH_WORDS[one] for one in ways)
        yield Question("auth", f"How to log in ({', '.join(ways)})", one_of(*Login), ways[0], before)
    if answers.get("auth", ways[0]) == Login.PASSWORD:
        yield from _password(answers, found, provider)
    else:
        yield from _token(answers, provider)


def chosen(answers: Answers, found: Found) -> Provider | None:
    """The provider whose servers these are; None where they are named one by one."""
    known = found.provider
    return known if known and answers.get("provider") == known.name else None


def logins(provider: Provider | None) -> tuple[Login, ...]:
    """The ways to log in there, the best first; of any other server both are told."""
    if provider is None:
        return (Login.PASSWORD, Login.XOAUTH2)
    ways = [Login.XOAUTH2 if one is AuthWay.XOAUTH2 else Login.PASSWORD for one in provider.auth]
    return tuple(dict.fromkeys(ways))


def _token(answers: Answers, provider: Provider | None) -> Iterator[Step]:
    if "token_command" in answers:
        return
    before = way_explained(provider, Login.XOAUTH2)
    yield Question("client_id", "The client id", not_empty, "", before)
    yield Deed.CLIENT_SECRET
    if provider is None or provider.oauth is None:
        yield from _endpoints(answers)
    yield Deed.SIGN_IN


def _endpoints(answers: Answers) -> Iterator[Question]:
    """Where a server that is nobody's we know gives its tokens (RFC 6749, RFC 8628)."""
    flows = tuple(one.value for one in Flow)
    before = ("device: by a code, on any device. loopback: in a browser on this machine.",)
    yield Question("flow", f"How you sign in ({', '.join(flows)})", one_of(*flows), flows[0], before)
    door = "device_url" if answers["flow"] == Flow.DEVICE else "authorization_url"
    yield Question(door, ENDPOINT_WORDS[door], endpoint)
    yield Question("token_url", ENDPOINT_WORDS["token_url"], endpoint)
    yield Question("scopes", "What is asked for there (scopes, a comma between)", not_empty)


ENDPOINT_WORDS = {
    "device_url": "Where codes for devices are given (https://…)",
    "authorization_url": "Where a browser goes to sign in (https://…)",
    "token_url": "Where tokens are given (https://…)",
}


def _password(answers: Answers, found: Found, provider: Provider | None) -> Iterator[Step]:
    before = (*way_explained(provider, Login.PASSWORD), *(f"  {one:<12}{PLACE_WORDS[one]}" for one in found.places))
    asked = f"Where is it to be kept ({', '.join(found.places)})"
    yield Question("password_from", asked, one_of(*found.places), found.places[0], before)
    if answers["password_from"] == Place.COMMAND:
        yield Question("password_command", "The command that prints it, such as: pass show mail/me")
    yield Deed.SECRET


def _language(found: Found) -> Question:
    asked = f"The language of letters and prompts ({', '.join(found.languages)})"
    default = "en" if "en" in found.languages else found.languages[0]
    return Question("language", asked, one_of(*found.languages), default)


def first_address(answers: Answers) -> str:
    return answers["address"].split(",")[0]
