"""The vocabulary of the fault proxy: at which point of a conversation what goes wrong, and how often.

A point is seen when it passes the proxy, before it is passed on:

    connect         a client has connected (and shaken hands, with implicit TLS); the server knows nothing yet
    < greeting      the server's first line
    > MAIL          a command of the client (of IMAP without its tag; "> UID STORE")
    > body:5000     5000 bytes of the text (IMAP: of a literal; raw: of anything) have been passed on
    > .             the end of the text: the server has all but the dot
    < .             the server's answer to it: IT HAS THE MESSAGE
    < MAIL          the server's final answer to a command (of IMAP: the tagged one)
    * EXISTS        an untagged line of IMAP with this word in it
    +               a continuation of IMAP
    < body:5000     raw only: so many bytes of the server
"""

import asyncio
import re
from dataclasses import dataclass, field
from enum import StrEnum

POINT = re.compile(r"connect|< greeting|[<>] body:\d+|[<>] \S+( \S+)?|\* \S+|\+")


class Act(StrEnum):
    CLOSE = "close"  # FIN on both sides (the kernel makes it RST for a client that goes on sending)
    RESET = "reset"  # RST to the client, FIN to the server
    HANG = "hang"  # half-open: the client waits for ever, the server's side is closed
    FREEZE = "freeze"  # silence on both sides, both stay open
    DROP = "drop"  # this line (in a text: the rest of it) vanishes, all else goes on; no connection at all


@dataclass(frozen=True, slots=True)
class Delay:
    """This line waits so long, and what comes after it."""

    seconds: float


@dataclass(frozen=True, slots=True)
class Say:
    """The client is given these words instead; nothing is passed on. Several lines: CRLF between them."""

    words: str


@dataclass(frozen=True, slots=True)
class Hold:
    """This line waits, and what comes after it, until the proxy is told to `let_go`."""


@dataclass(frozen=True, slots=True)
class Garble:
    """Of this line no byte but its end arrives as it was."""


Failure = Act | Delay | Say | Hold | Garble


def garbled(line: bytes) -> bytes:
    """What it becomes: no reply code, tag or verb of SMTP or IMAP survives."""
    return bytes(byte if byte in b"\r\n" else byte ^ 0x10 for byte in line)


@dataclass(slots=True)
class Fault:
    """`times` None: always. `skip`: so often it passes unharmed first."""

    where: str
    act: Failure
    times: int | None = 1
    skip: int = 0


@dataclass(slots=True)
class FaultPlan:
    """The faults to come, those that struck (`hits`), and all points seen with their lines (`trace`).

    What is held goes on once `released` is set.
    """

    faults: list[Fault] = field(default_factory=list)
    hits: list[str] = field(default_factory=list)
    trace: list[tuple[str, bytes]] = field(default_factory=list)
    released: asyncio.Event = field(default_factory=asyncio.Event)

    def add(self, fault: Fault) -> None:
        if not POINT.fullmatch(fault.where):
            raise ValueError(f"no such point: {fault.where}")
        self.faults.append(fault)

    def take(self, where: str) -> Failure | None:
        """What is to go wrong here, if anything; it is used up once."""
        for fault in self.faults:
            if fault.where != where or fault.times == 0:
                continue
            if fault.skip:
                fault.skip -= 1
                continue
            if fault.times is not None:
                fault.times -= 1
            self.hits.append(where)
            return fault.act
        return None

    def stops(self, sign: str, passed: int, coming: int) -> list[int]:
        """The byte counts within the coming bytes at which a fault waits."""
        prefix = f"{sign} body:"
        counts = {int(f.where.removeprefix(prefix)) for f in self.faults if f.where.startswith(prefix)}
        return sorted(count for count in counts if passed < count <= passed + coming)
