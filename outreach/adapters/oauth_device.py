"""Signing in on any device that has a browser, while this one waits (RFC 8628)."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from time import monotonic, sleep

from outreach.adapters.oauth import AuthorizationServer, Came
from outreach.adapters.oauth_errors import AGAIN, refused
from outreach.ports.errors import LoginRefused, Unreachable

USUAL_INTERVAL = 5.0
"""Seconds between two questions where the server names none (RFC 8628, 3.2)."""

SLOWER = 5.0
"""How many seconds more after slow_down (RFC 8628, 3.5)."""


@dataclass(frozen=True, slots=True)
class Timer:
    """Seconds that pass, and how to let them pass."""

    elapsed: Callable[[], float] = monotonic
    sleep: Callable[[float], None] = sleep


@dataclass(frozen=True, slots=True)
class DeviceCode:
    """What the person is shown."""

    url: str
    code: str
    seconds: float  # as long as the code is good


def by_device(
    server: AuthorizationServer, show: Callable[[DeviceCode], None], came: Came, timer: Timer | None = None
) -> None:
    """Shows the code and asks until the person has signed in. Raises LoginRefused when they decline or are too
    late, and what the server's methods raise."""
    timer = timer or Timer()
    answer = server.device_code()
    shown = DeviceCode(
        str(answer["verification_uri"]), str(answer["user_code"]), _number(answer.get("expires_in"), 900)
    )
    show(shown)
    end = timer.elapsed() + shown.seconds
    interval = _number(answer.get("interval"), USUAL_INTERVAL)
    for reason in _reasons(server, str(answer["device_code"]), came):
        if not reason:
            return
        if reason in ("access_denied", "expired_token"):
            raise refused(reason, "", server.about.where)
        interval = _next(interval, reason)
        if timer.elapsed() + interval > end:
            break
        timer.sleep(interval)
    raise LoginRefused("nobody signed in before the code ran out", where=server.about.where, remedy=AGAIN)


def _reasons(server: AuthorizationServer, device_code: str, came: Came) -> Iterator[str]:
    """Why there is no sign-in yet, each time that it is asked for; "" at the end."""
    yield "authorization_pending"  # nobody can have signed in before the code was shown
    while True:
        try:
            yield server.poll(device_code, came)
        except Unreachable:
            yield "unreachable"


def _next(interval: float, reason: str) -> float:
    match reason:
        case "slow_down":
            return interval + SLOWER
        case "unreachable":
            return 2 * interval  # RFC 8628, 3.5: less often when the connection fails
        case _:
            return interval


def _number(value: object, otherwise: float) -> float:
    try:
        found = float(str(value))
    except ValueError:
        return otherwise
    return found if 0 < found < 86_400 else otherwise
