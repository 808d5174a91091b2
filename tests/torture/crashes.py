"""A pass killed at every write and every network call: `python -m tests.torture.crashes [KILLS] [SEED]`.

The points are counted on a good pass (see mortal.py). At each a pass is killed by SIGKILL, then come two good ones,
and the promises must hold. At random, passes that are to make good what a killed one left are killed, too.
"""

import random
import secrets
import sys
import tempfile
from collections import Counter
from collections.abc import Iterator, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path
from signal import SIGKILL

from tests.end_to_end.program import Ended, Program, kept_loaded
from tests.servers.mailhost import MailHost
from tests.torture.scene import Morning

KILLS = 1000
IN_A_ROW = 3
"""So many passes, one after another, are killed at most."""


@dataclass(frozen=True, slots=True)
class Survived:
    """`number` is that of the point, `died_at` what the pass was about to do; "" if it came to its end."""

    number: int
    died_at: str
    broken: tuple[str, ...]


class Mortal:
    """A morning whose passes are processes that can be killed at a number."""

    def __init__(self, morning: Morning, program: Program) -> None:
        self.morning = morning
        self._program = program
        self._notes = morning.desk.folder / "notes"

    def counted(self) -> list[str]:
        """What a good pass does, point by point."""
        self.morning.again()
        ended, points = self._pass()
        assert ended.code == 0, ended
        self.morning.settle()
        return points

    def killed_at(self, number: int) -> Survived:
        """A pass, killed at that point."""
        self.morning.again()
        ended, points = self._pass(number)
        died_at = points[-1] if ended.code == -SIGKILL and len(points) == number else ""
        return Survived(number, died_at, self._afterwards())

    def killed_again_and_again(self, chance: random.Random, points: int) -> tuple[list[int], tuple[str, ...]]:
        """Some passes in a row, each killed somewhere: where, and what is broken after good ones."""
        self.morning.again()
        numbers = [chance.randint(1, points) for _ in range(chance.randint(1, IN_A_ROW))]
        for number in numbers:
            self._pass(number)
            self.morning.desk.forward(minutes=5)
        return numbers, self._afterwards()

    def _afterwards(self) -> tuple[str, ...]:
        self.morning.settle()
        self.morning.run(minutes=20)
        again = self.morning.run(minutes=20).tally
        self.morning.settle()
        late = ["a third pass still had letters to send"] if again.letters_sent else []
        return (*self.morning.broken(), *late)

    def _pass(self, dies_at: int = 0) -> tuple[Ended, list[str]]:
        self._notes.unlink(missing_ok=True)
        desk = self.morning.desk
        environ = {**desk.environ, "TORTURE_NOTES": str(self._notes), "TORTURE_DIES_AT": str(dies_at)}
        ended = self._program(desk.configured(["run", "--json"]), environ, desk.folder)
        return ended, self._notes.read_text().splitlines()


@contextmanager
def mortal_on(host: MailHost, folder: Path) -> Iterator[Mortal]:
    with kept_loaded("tests.torture.mortal") as program:
        yield Mortal(Morning(host, folder, program), program)


def words(points: Sequence[str]) -> str:
    """How many points there are, by their kind."""
    kinds = Counter(one.partition(":")[0] for one in points)
    return f"{len(points)} points: {', '.join(f'{count} {kind}' for kind, count in sorted(kinds.items()))}"


def some_kills(mortal: Mortal, points: int, kills: int, seed: int) -> list[str]:
    """So many lives with passes killed at random; those after which a promise was broken, in words."""
    found = []
    for life in range(kills):
        numbers, broken = mortal.killed_again_and_again(random.Random(f"{seed} {life}"), points)  # noqa: S311
        if broken:
            found.append(f"seed {seed}, life {life}, killed at {numbers}: {', '.join(broken)}")
    return found


def main() -> None:
    kills = int(sys.argv[1]) if len(sys.argv) > 1 else KILLS
    seed = int(sys.argv[2]) if len(sys.argv) > 2 else secrets.randbelow(10**9)
    with ExitStack() as stack:
        folder = Path(stack.enter_context(tempfile.TemporaryDirectory()))
        mortal = stack.enter_context(mortal_on(stack.enter_context(MailHost()), folder))
        points = mortal.counted()
        sys.stdout.write(f"{words(points)}\n")
        survived = [mortal.killed_at(number) for number in range(1, len(points) + 1)]
        visited = [one.died_at for one in survived]
        found = [
            f"killed at {one.number} ({one.died_at}): {', '.join(one.broken)}" for one in survived if one.broken
        ]
        sys.stdout.write(f"{sum(map(bool, visited))} visited, {len(found)} with a broken promise\n")
        found += some_kills(mortal, len(points), kills, seed)
    sys.stdout.write(f"{kills} lives killed at random, seed {seed}\n")
    sys.stdout.writelines(f"{line}\n" for line in found)
    sys.exit(bool(found) or visited != points)


if __name__ == "__main__":
    main()
