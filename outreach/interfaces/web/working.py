"""Work that takes its time: it is done beside the pages, and a page tells how far it is."""

import sys
import traceback
from collections.abc import Callable
from dataclasses import dataclass, field
from threading import Lock, Thread

from outreach.application.app import OutreachError


@dataclass(slots=True)
class Work:
    """What was found up to now, what is being done (`doing`), and whether that is all."""

    found: list[object] = field(default_factory=list)
    doing: str = ""
    over: bool = False
    trouble: str = ""

    def tell(self, words: str) -> None:
        self.doing = words


class Works:
    """Of each name one work at a time; the last one is remembered."""

    def __init__(self) -> None:
        self._lock = Lock()
        self._known: dict[str, Work] = {}

    def begin(self, name: str, task: Callable[[Work], None]) -> Work:
        """Begins it, unless it is being done already."""
        with self._lock:
            known = self._known.get(name)
            if known and not known.over:
                return known
            work = self._known[name] = Work()
        Thread(target=_done, args=(work, task), name=name, daemon=True).start()
        return work

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
