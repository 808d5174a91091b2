"""A process that renews a sign-in and kills itself just before the n-th change on the disk.

python -m tests.contracts.dying_sign_in FOLDER URL N
"""

import os
import signal
import sys
from dataclasses import dataclass
from itertools import count
from pathlib import Path

from outreach.adapters.secret_slots import FileSlot
from tests.contracts.sign_in_bench import sign_in_at


@dataclass(frozen=True, slots=True)
class Dying:
    """A slot that lets the process end by SIGKILL in place of its n-th change; all slots count together."""

    real: FileSlot
    steps: "count[int]"
    last: int

    @property
    def where(self) -> str:
        return self.real.where

    def read(self) -> str:
        return self.real.read()

    def write(self, text: str, room: int = 0) -> None:
        self._step()
        self.real.write(text, room)

    def overwrite(self, text: str) -> None:
        self._step()
        self.real.overwrite(text)

    def remove(self) -> None:
        self._step()
        self.real.remove()

    def _step(self) -> None:
        if next(self.steps) == self.last:
            os.kill(os.getpid(), signal.SIGKILL)


def main(folder: str, url: str, last: str) -> None:
    steps = count(1)
    sign_in_at(Path(folder), url, lambda slot: Dying(slot, steps, int(last)))()


if __name__ == "__main__":
    main(*sys.argv[1:])
