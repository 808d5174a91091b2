"""Every fault at every command and answer of a whole pass: `python -m tests.torture.matrix` prints what came.

`--part dealt` plays what the tests play, `imap` or `smtp` one protocol; `--minutes` as many as begin in that time,
in the order of `--seed`, and `--after` goes on after so many of that order.

The points are those that a good pass goes by. At each the line to the server is cut, reset, left hanging, held up
for longer than the program waits, or garbled; then come good passes, and the promises must hold.
"""

import argparse
import random
import secrets
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack
from dataclasses import dataclass
from itertools import product
from math import inf
from pathlib import Path
from queue import SimpleQueue

from outreach.adapters.tls import Security
from tests.end_to_end.program import kept_loaded
from tests.servers.faultlink import Tls
from tests.servers.faultproxy import FaultProxy, Protocol
from tests.servers.faults import Act, Delay, Failure, Garble
from tests.servers.mailhost import MailHost
from tests.servers.process import until
from tests.torture.scene import Morning, Way

SECONDS = 1.0
"""How long a client waits whose server may fall silent."""
TRIES = 4
"""A busy machine may be too slow for that: then each try waits longer."""

SIDE_BY_SIDE = 3

FAULTS: dict[str, Failure] = {
    "cut": Act.CLOSE,
    "reset": Act.RESET,
    "hang": Act.HANG,
    "late": Delay(2 * SECONDS),
    "garbled": Garble(),
}
TLS = {Security.NONE: Tls.NONE, Security.STARTTLS: Tls.STARTTLS, Security.TLS: Tls.IMPLICIT}
PROTOCOLS = (Protocol.IMAP, Protocol.SMTP)
PATIENT = 30.0


@dataclass(frozen=True, slots=True)
class Point:
    """The so-manieth time that this place is passed, counted from 0; see tests/servers/faults.py."""

    protocol: Protocol
    where: str
    number: int

    @property
    def is_turn(self) -> bool:
        """A whole command or its final answer, and no line between them."""
        return self.where[0] not in "*+"


@dataclass(frozen=True, slots=True)
class Case:
    point: Point
    security: Security
    fault: str

    def __str__(self) -> str:
        one = self.point
        return f"{one.protocol} {self.security}: {self.fault} at {one.where} ({one.number + 1})"


@dataclass(frozen=True, slots=True)
class Outcome:
    """What came of a case: promises that were broken, and how the faulted pass ended."""

    case: Case
    broken: tuple[str, ...]
    ended: str


class Lines:
    """The ways from one morning to the servers, each through proxies in which faults can be set."""

    def __init__(self, morning: Morning, stack: ExitStack) -> None:
        host = morning.host
        ports = {
            Security.NONE: (host.imap.imap, host.smtp.submission_plain),
            Security.STARTTLS: (host.imap.imap, host.smtp.submission),
            Security.TLS: (host.imap.imaps, host.smtp.submissions),
        }
        self.morning = morning
        self._proxies: dict[tuple[Protocol, Security], FaultProxy] = {}
        for security, (imap, smtp) in ports.items():
            for protocol, port in ((Protocol.IMAP, imap), (Protocol.SMTP, smtp)):
                shown = None if security is Security.NONE else host.tls.good
                proxy = FaultProxy((host.host, port), protocol, TLS[security], shown)
                self._proxies[protocol, security] = stack.enter_context(proxy)

    def way(self, security: Security, seconds: float) -> Way:
        imap, smtp = (self._proxies[one, security].port for one in PROTOCOLS)
        return Way(imap, smtp, security, seconds)

    def points(self, security: Security) -> list[Point]:
        """Those of a good pass, in the order in which each protocol passes them."""
        self.morning.again()
        both = [self._proxies[protocol, security] for protocol in PROTOCOLS]
        seen = [len(one.trace) for one in both]
        good = self.morning.run(self.way(security, PATIENT))
        assert good.trouble is None, good
        self.morning.settle()
        found = []
        for proxy, start, protocol in zip(both, seen, PROTOCOLS, strict=True):
            counts: dict[str, int] = {}
            for where, _ in proxy.trace[start:]:
                found.append(Point(protocol, where, counts.get(where, 0)))
                counts[where] = counts.get(where, 0) + 1
        return found

    def meet(self, case: Case) -> Outcome:
        """A pass with this fault, then two good ones; what is broken then."""
        for tries in range(1, TRIES + 1):
            ended = self._faulted(case, SECONDS * tries)
            if ended is not None:
                break
        else:
            return Outcome(case, (f"the point was not reached in {TRIES} tries",), "")
        morning = self.morning
        morning.run(minutes=20)
        again = morning.run(minutes=20).tally
        morning.settle()
        late = ["a third pass still had letters to send"] if again.letters_sent else []
        return Outcome(case, (*morning.broken(), *late), ended)

    def _faulted(self, case: Case, seconds: float) -> str | None:
        """How the pass ended; None if it did not come to the point."""
        proxy = self._proxies[case.point.protocol, case.security]
        self.morning.again()
        silent = case.fault in ("hang", "late", "garbled")
        proxy.fault(case.point.where, FAULTS[case.fault], skip=case.point.number)
        before = len(proxy.hits)
        ended = self.morning.run(self.way(case.security, seconds if silent else PATIENT))
        struck = len(proxy.hits) > before
        proxy.heal()
        until(lambda: proxy.connections == 0, PATIENT, "the end of all connections")
        self.morning.settle()
        if ended.tally.in_doubt:
            return "in doubt" if struck else None
        return (type(ended.trouble).__name__ if ended.trouble else "fine") if struck else None


def lines_on(host: MailHost, folder: Path, stack: ExitStack, count: int = SIDE_BY_SIDE) -> list[Lines]:
    """So many that while some wait for a silent server, others have something to do."""
    program = stack.enter_context(kept_loaded())
    places = [folder / f"morning-{number}" for number in range(count)]
    for one in places:
        one.mkdir()
    return [Lines(Morning(host, one, program), stack) for one in places]


def all_points(lines: Lines) -> list[tuple[Security, Point]]:
    return [(security, point) for security in Security for point in lines.points(security)]


def whole(points: Iterable[tuple[Security, Point]]) -> list[Case]:
    """Every fault at every point."""
    return [Case(point, security, fault) for (security, point), fault in product(points, FAULTS)]


def dealt(points: Iterable[tuple[Security, Point]]) -> list[Case]:
    """Every turn of the conversation once, and of the submission with every fault; security and fault in turn."""
    securities: dict[Point, list[Security]] = {}
    for security, point in points:
        if point.is_turn:
            securities.setdefault(point, []).append(security)
    cases = []
    for number, (point, known) in enumerate(securities.items()):
        first = number // len(Security) % len(FAULTS)
        faults = list(FAULTS) if point.protocol is Protocol.SMTP else list(FAULTS)[first : first + 1]
        cases += [Case(point, known[(number + place) % len(known)], fault) for place, fault in enumerate(faults)]
    return cases


def shuffled(cases: Iterable[Case], seed: int) -> list[Case]:
    drawn = list(cases)
    random.Random(seed).shuffle(drawn)  # noqa: S311 - repeatable, not secret
    return drawn


def play(
    lines: Sequence[Lines],
    cases: Iterable[Case],
    seconds: float = inf,
    telling: Callable[[Sequence[Outcome]], None] = lambda _known: None,
) -> list[Outcome]:
    """All cases that begin in the given time, side by side on these lines, each of which plays one at a time.

    Interrupted, it gives what came so far.
    """
    end = time.monotonic() + seconds
    known: list[Outcome] = []
    free: SimpleQueue[Lines] = SimpleQueue()
    for one in lines:
        free.put(one)

    def meet(case: Case) -> Outcome | None:
        mine = free.get()
        try:
            return mine.meet(case) if time.monotonic() < end else None
        finally:
            free.put(mine)

    with ThreadPoolExecutor(len(lines)) as pool:
        try:
            for outcome in pool.map(meet, cases):
                if outcome:
                    known.append(outcome)
                    telling(known)
        except KeyboardInterrupt:
            end = 0
    return known


def passed_by(points: Sequence[tuple[Security, Point]]) -> Iterator[str]:
    """How many points a good pass goes by."""
    for security in Security:
        found = [point for one, point in points if one is security]
        parts = [f"{sum(one.protocol is protocol for one in found)} of {protocol}" for protocol in PROTOCOLS]
        yield f"{security}: a good pass goes by {' and '.join(parts)} points"


def table(points: Sequence[tuple[Security, Point]], outcomes: Sequence[Outcome]) -> Iterator[str]:
    """The counts, and what came of each fault in each protocol and security."""
    yield from passed_by(points)
    yield f"{'':24}{'cases':>7}{'fine':>7}{'broken off':>12}{'in doubt':>10}{'promises broken':>17}"
    for protocol, security, fault in product(PROTOCOLS, Security, FAULTS):
        here = [
            one
            for one in outcomes
            if (one.case.point.protocol, one.case.security, one.case.fault) == (protocol, security, fault)
        ]
        ended = Counter(one.ended for one in here)
        fine, doubt = ended["fine"], ended["in doubt"]
        lost = sum(bool(one.broken) for one in here)
        row = f"{len(here):7}{fine:7}{len(here) - fine - doubt:12}{doubt:10}{lost:17}"
        yield f"{protocol:6}{security:10}{fault:8}{row}"
    yield from (f"{one.case}: {', '.join(one.broken)}" for one in outcomes if one.broken)


def tell(known: Sequence[Outcome], of: int) -> None:
    if len(known) % 50 == 0:
        sys.stderr.write(f"\r{len(known)} of {of}, {sum(bool(one.broken) for one in known)} with a broken promise ")
        sys.stderr.flush()


def main() -> None:
    parser = argparse.ArgumentParser(description="Every fault at every point of a pass, on Postfix and Dovecot.")
    parser.add_argument("--part", choices=["whole", "dealt", *PROTOCOLS], default="whole")
    parser.add_argument("--minutes", type=float, default=inf, help="as many cases, in any order, as begin by then")
    parser.add_argument("--seed", type=int, default=secrets.randbelow(10**9), help="which order that is")
    parser.add_argument("--after", type=int, default=0, help="how many of that order were played before")
    parser.add_argument("--lines", type=int, default=SIDE_BY_SIDE, help="how many are played side by side")
    options = parser.parse_args()
    with ExitStack() as stack:
        folder = Path(stack.enter_context(tempfile.TemporaryDirectory()))
        lines = lines_on(stack.enter_context(MailHost()), folder, stack, options.lines)
        points = all_points(lines[0])
        cases = dealt(points) if options.part == "dealt" else whole(points)
        mine = [one for one in cases if options.part in ("whole", "dealt", one.point.protocol)]
        sys.stderr.write(
            f"{len(mine)} cases in the order of seed {options.seed}; Ctrl-C ends it and tells what came\n"
        )
        drawn = shuffled(mine, options.seed)[options.after :]
        outcomes = play(lines, drawn, options.minutes * 60, lambda known: tell(known, len(drawn)))
    came = options.after + len(outcomes)
    sys.stdout.write(f"{len(outcomes)} of {len(mine)} cases; to go on: --seed {options.seed} --after {came}\n")
    sys.stdout.writelines(f"{line}\n" for line in table(points, outcomes))
    sys.exit(any(one.broken for one in outcomes))


if __name__ == "__main__":
    main()
