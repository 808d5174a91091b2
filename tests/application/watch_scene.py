"""A watch in pretended time: waiting moves the clock, mail comes and servers go away at given seconds."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field, replace

from outreach.application.watching import Around, Watch
from outreach.application.worker import Pass
from outreach.ports.errors import MailboxTrouble, Unreachable
from outreach.ports.mail import Mailbox
from outreach.ports.watching import Line
from tests.makers import MONDAY, FakeClock, World


@dataclass
class Scene:
    """The world around a watch. Waiting moves the clock; `mails` are the seconds at which mail comes.

    The line is dead, and the mailbox as well, between the seconds of `outages`.
    """

    clock: FakeClock
    ends: float
    mails: list[float] = field(default_factory=list)
    outages: list[tuple[float, float]] = field(default_factory=list)
    idle_only: bool = False  # an outage concerns the line alone
    fault: MailboxTrouble = field(default_factory=lambda: Unreachable("gone"))
    passes: list[tuple[float, str]] = field(default_factory=list)
    told: list[str] = field(default_factory=list)
    words: list[str] = field(default_factory=list)
    opened: list[float] = field(default_factory=list)
    notices: int = 0
    heard: float = 0

    def seconds(self) -> float:
        return (self.clock.instant - MONDAY).total_seconds()

    @property
    def away(self) -> bool:
        return any(begin <= self.seconds() < end for begin, end in self.outages)

    # the bell

    @property
    def rung(self) -> bool:
        return self.seconds() >= self.ends

    def fileno(self) -> int:
        return -1

    # the line

    def wait(self, seconds: float) -> bool:
        """As a line: until the next mail, or an outage."""
        until = self.seconds() + seconds
        begins = [one for one, _ in self.outages if self.seconds() < one <= until]
        news = [one for one in self.mails if self.heard < one <= until]
        self._forward(min([until, *begins, *news]))
        if self.away:
            raise self.fault
        found = [one for one in self.mails if self.heard < one <= self.seconds()]
        self.heard = self.seconds()
        return bool(found)

    def _forward(self, to: float) -> None:
        assert to >= self.seconds()
        self.clock.forward(seconds=min(to, self.ends) - self.seconds() + 0.001)

    @contextmanager
    def open_line(self) -> Iterator[Line]:
        self.opened.append(self.seconds())
        if self.away:
            raise self.fault
        self.heard = self.seconds()
        yield self

    # the manager

    patience: float | None = None

    def ready(self) -> None:
        self.words.append("ready")

    def alive(self) -> None:
        return

    def busy(self, seconds: float) -> None:
        assert seconds > 60

    def idle(self) -> None:
        return

    def status(self, words: str) -> None:
        self.words.append(words)

    def stopping(self) -> None:
        self.words.append("stopping")

    # the teller

    def passed(self, result: Pass) -> None:
        self.passes.append((self.seconds(), result.held_by or ("failed" if result.trouble else "good")))

    def trouble(self, words: str) -> None:
        self.told.append(words)

    def well_again(self) -> None:
        self.told.append("well again")

    def notice(self) -> None:
        self.notices += 1


class Bell:
    """Rung when the scene ends; waiting for it moves the clock."""

    def __init__(self, scene: Scene) -> None:
        self._scene = scene

    @property
    def rung(self) -> bool:
        return self._scene.rung

    def fileno(self) -> int:
        return -1

    def wait(self, seconds: float) -> bool:
        self._scene._forward(self._scene.seconds() + seconds)
        return self.rung


def watched(world: World, ends: float, **values: object) -> Scene:
    """What a watch did until that second."""
    scene = Scene(world.clock, ends, **values)  # type: ignore[arg-type]  # its fields by name

    @contextmanager
    def mailbox() -> Iterator[Mailbox]:
        if scene.away and not scene.idle_only:
            raise scene.fault
        with world.mailbox() as opened:
            yield opened

    around = Around(
        open_line=scene.open_line,
        bell=Bell(scene),
        manager=scene,
        teller=scene,
        seconds=scene.seconds,
        notice=scene.notice,
    )
    Watch(replace(world.app, open_mailbox=mailbox), around).run()
    return scene
