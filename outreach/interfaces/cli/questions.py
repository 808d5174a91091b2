"""Questions at the command line: answered by an option, by a default, or by the person."""

from collections.abc import Callable
from dataclasses import dataclass

import click

from outreach.adapters.oauth import refuse_open_endpoint
from outreach.adapters.tls import Security
from outreach.ports.errors import SettingsFault
from outreach.settings import words

WORKING_HOURS = "Mon-Fri 09:00-17:00"
PORTS_OF_STARTTLS = frozenset({143, 587})


@dataclass(frozen=True, slots=True)
class Questions:
    """With `silent` nothing is asked: what no option says is the default, or an error that names the option."""

    silent: bool

    def ask(self, option: str, question: str, given: str | None, default: str, judged: Callable[[str], str]) -> str:
        """The answer as `judged` gives it back; a ValueError of it is told, and asked again where possible."""
        if given is not None:
            return named(option, judged)(given)
        if not self.silent:
            answer: str = click.prompt(question, default=default or None, value_proc=named("", judged))
            return answer
        if not default:
            raise click.UsageError(f"--yes asks nothing, so say {option}, too")
        return named(option, judged)(default)


def named(option: str, judged: Callable[[str], str]) -> Callable[[str], str]:
    """The same judgement, its ValueError told by click under the option's name."""

    def checked(text: str) -> str:
        try:
            return judged(text)
        except ValueError as fault:
            raise click.UsageError(f"{option}: {fault}" if option else str(fault)) from fault

    return checked


def one_of(*allowed: str) -> Callable[[str], str]:
    def checked(text: str) -> str:
        if text.strip().lower() not in allowed:
            raise ValueError(f"it is one of {', '.join(allowed)}")
        return text.strip().lower()

    return checked


def yes_or_no(text: str) -> str:
    """`yes` or `no`, also as y and n."""
    said = {"y": "yes", "n": "no"}.get(text.strip().lower(), text.strip().lower())
    return one_of("yes", "no")(said)


def not_empty(text: str) -> str:
    """One line with something in it."""
    if not words.one_line(text):
        raise ValueError("must not be empty")
    return words.one_line(text)


def host_and_port(text: str) -> tuple[str, int | None]:
    """HOST or HOST:PORT; an IPv6 address with a port stands in brackets. Raises ValueError."""
    text = not_empty(text)
    host, colon, port = text.rpartition(":")
    if not colon or (":" in host and not host.endswith("]")):
        host, port = text, "1"
    if not host.strip("[]") or not port.isascii() or not port.isdigit() or not 0 < int(port) < 65536:
        raise ValueError("write it as HOST or HOST:PORT, such as imap.example.org:993")
    return host.strip("[]"), int(port) if host != text else None


def server_name(text: str) -> str:
    host_and_port(text)
    return text.strip()


def usual_security(text: str) -> str:
    """What a port tells of how the connection is protected."""
    return (Security.STARTTLS if host_and_port(text)[1] in PORTS_OF_STARTTLS else Security.TLS).value


def protected(server: str, text: str) -> str:
    """How that server is reached; open talk never leaves this machine."""
    found = one_of(*Security)(text)
    if found == Security.NONE and not words.is_loopback(host_and_port(server)[0]):
        raise ValueError('"none" is for this machine itself only; say tls or starttls')
    return found


def addresses(text: str) -> str:
    """One address of the person, or more of them, a comma between."""
    return ",".join(dict.fromkeys(words.address(one) for one in text.split(",")))


def endpoint(text: str) -> str:
    """An address that may be asked for tokens."""
    try:
        refuse_open_endpoint(text)
    except SettingsFault:
        raise ValueError("must be an https:// address (http is for this machine itself only)") from None
    return text.strip()


def working_hours(text: str) -> str:
    """`Mon-Fri 09:00-17:00`: days, then a span of hours."""
    days, _, span = text.strip().rpartition(" ")
    if not days:
        raise ValueError(f'write it as "{WORKING_HOURS}"')
    words.week_days(days)
    words.hours(span)
    return f"{days.strip()} {span}"
