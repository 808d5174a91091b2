"""A pass killed at every write and every network call: `python -m tests.torture.crashes` prints what came.

First at each point once (not with `--random`), then `--kills` lives, or as many as begin in `--minutes`, are killed
at random from `--seed` on.

The points are counted on a good pass (see mortal.py). At each a pass is killed by SIGKILL, then come two good ones,
and the promises must hold. At random, passes that are to make good what a killed one left are killed, too.
"""

import argparse
import random
import secrets
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Iterator, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from math import inf
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
    return [told for life in range(kills) if (told := _a_life(mortal, points, seed, life))]


def _a_life(mortal: Mortal, points: int, seed: int, life: int) -> str:
    numbers, broken = mortal.killed_again_and_again(random.Random(f"{seed} {life}"), points)  # noqa: S311
    return f"seed {seed}, life {life}, killed at {numbers}: {', '.join(broken)}" if broken else ""


def at_each(mortal: Mortal, points: Sequence[str]) -> list[str]:
    """Killed at each point once: what was broken, and which points were others than those that were counted."""
    survived = [mortal.killed_at(number) for number in range(1, len(points) + 1)]
    broken = [one for one in survived if one.broken]
    astray = [one for one in survived if one.died_at != points[one.number - 1]]
    sys.stdout.write(f"{sum(bool(one.died_at) for one in survived)} visited, {len(broken)} with a broken promise\n")
    return [
        *(f"killed at {one.number} ({one.died_at}): {', '.join(one.broken)}" for one in broken),
        *(f"at {one.number} is {one.died_at}, and {points[one.number - 1]} was counted" for one in astray),
    ]


def at_random(mortal: Mortal, points: int, kills: int, seed: int, seconds: float) -> list[str]:
    """As many lives as begin in that time."""
    end, lives, found = time.monotonic() + seconds, 0, []
    while lives < kills and time.monotonic() < end:
        found.append(_a_life(mortal, points, seed, lives))
        lives += 1
    sys.stdout.write(f"{lives} lives killed at random, seed {seed}\n")
    return [told for told in found if told]


def main() -> None:
    parser = argparse.ArgumentParser(description="A pass killed at every point, then at random.")
    parser.add_argument("--kills", type=int, default=KILLS, help="lives that are killed at random")
    parser.add_argument("--minutes", type=float, default=inf, help="no life begins later than that")
    parser.add_argument("--seed", type=int, default=secrets.randbelow(10**9))
    parser.add_argument("--random", action="store_true", help="not at each point first")
    options = parser.parse_args()
    with ExitStack() as stack:
        folder = Path(stack.enter_context(tempfile.TemporaryDirectory()))
        mortal = stack.enter_context(mortal_on(stack.enter_context(MailHost()), folder))
        points = mortal.counted()
        sys.stdout.write(f"{words(points)}\n")
        found = [] if options.random else at_each(mortal, points)
        found += at_random(mortal, len(points), options.kills, options.seed, options.minutes * 60)
    sys.stdout.writelines(f"{line}\n" for line in found)
    sys.exit(bool(found))


if __name__ == "__main__":
    main()
