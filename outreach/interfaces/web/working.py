"""Work that takes its time: it is done beside the pages, and a page tells how far it is."""

import sys
import traceback
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import partial
from threading import Event, Lock, Thread

from outreach.application.app import OutreachError

GIVES_WAY = 1.0
"""Seconds, at the most, at a time: a page that takes so long is not held up by a little more."""


@dataclass(slots=True)
class Work:
    """What was found up to now, what is being done (`doing`), how much of it is done (`part`, from 0 to 1, where
    that can be told), and whether that is all. `about` is what it follows from; it is right for as long as that is.
    `give_way` waits while a page is being answered: what reckons much without it holds every page up.
    """

    about: object = None
    give_way: Callable[[], None] = lambda: None
    found: list[object] = field(default_factory=list)
    doing: str = ""
    part: float = 0
    over: bool = False
    trouble: str = ""

    def tell(self, words: str) -> None:
        self.doing = words


def in_a_thread(work: Callable[[], None]) -> None:
    """It ends with the server, wherever it is then."""
    Thread(target=work, daemon=True).start()


class Works:
    """Of each name one work at a time; the last one is remembered. `aside` does them, beside the pages."""

    def __init__(self, aside: Callable[[Callable[[], None]], None] = in_a_thread) -> None:
        self._aside = aside
        self._lock = Lock()
        self._pages = 0
        self._nobody_asks = Event()
        self._nobody_asks.set()
        self._known: dict[str, Work] = {}

    def begin(self, name: str, task: Callable[[Work], None], *, about: object = None, beside: bool = True) -> Work:
        """Begins it, unless it is being done already, or was done about the same. What is not done `beside` the
        page is over when this returns, if it was begun here."""
        with self._lock:
            known = self._known.get(name)
            if known and (not known.over or (about is not None and known.about == about)):
                return known
            work = self._known[name] = Work(about, self._give_way if beside else lambda: None)
        if beside:
            self._aside(partial(_done, work, task))
        else:
            _done(work, task)
        return work

    @contextmanager
    def page(self) -> Iterator[None]:
        """A page is being answered until the block ends."""
        with self._lock:
            self._pages += 1
            self._nobody_asks.clear()
        try:
            yield
        finally:
            with self._lock:
                self._pages -= 1
                if not self._pages:
                    self._nobody_asks.set()

    def _give_way(self) -> None:
        if not self._nobody_asks.is_set():
            self._nobody_asks.wait(GIVES_WAY)

    def get(self, name: str) -> Work | None:
        return self._known.get(name)


def _done(work: Work, task: Callable[[Work], None]) -> None:
    try:
        task(work)
    except OutreachError as fault:
        work.trouble = str(fault)
    except Exception:  # noqa: BLE001 - a thread has nobody above it
        sys.stderr.write(traceback.format_exc())
        work.trouble = "Something went wrong that should not have; what exactly stands in the terminal."
    finally:
        work.doing, work.over = "", True
