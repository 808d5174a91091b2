"""What a row of the bench is made of.

To add one: a `Row` in the `ROWS` of a module `bench/rows_*.py`; nothing else needs to know of it.
"""

from collections.abc import Callable, Mapping, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass, field
from enum import StrEnum


class Absent(Exception):
    """A contender cannot be measured here: not installed, or refused to run. Its row has failed."""


class Part(StrEnum):
    OURS = "ours"
    PEER = "peer"
    FLOOR = "floor"


@dataclass(frozen=True, slots=True)
class Sample:
    """One measurement: its figure in the unit of the row, and what was counted on the way."""

    value: float
    counted: Mapping[str, float] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Contender:
    """One that is measured. `measure` makes one measurement, and raises Absent where it cannot.

    `size` tells how big its world was, in rows that grow: 1_000 messages, 100_000 journeys.
    """

    name: str
    part: Part
    measure: Callable[[], Sample]
    size: int = 0


@dataclass(frozen=True, slots=True)
class Figure:
    """The median of one contender's measurements, its least and greatest, and the medians of what was counted."""

    median: float
    least: float
    most: float
    counted: Mapping[str, float] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Figures:
    """What a row's contenders came to. A name without a size finds the greatest."""

    of_all: Mapping[tuple[str, int], Figure]
    ours_name: str

    def of(self, name: str, size: int | None = None) -> Figure:
        """Raises KeyError if there is no figure of it."""
        sizes = [one for known, one in self.of_all if known == name]
        if not sizes:
            raise KeyError(name)
        return self.of_all[name, max(sizes) if size is None else size]

    def ours(self, size: int | None = None) -> Figure:
        return self.of(self.ours_name, size)

    def ratio(self, name: str, size: int | None = None) -> float:
        """Ours to theirs."""
        return self.ours(size).median / self.of(name, size).median

    def slope(self, name: str | None = None) -> float | None:
        """How much the figure grows from the least size to the greatest: 0.05 is five in a hundred."""
        sizes = sorted(size for known, size in self.of_all if known == (name or self.ours_name))
        if len(sizes) < 2:
            return None
        first, last = self.of(name or self.ours_name, sizes[0]), self.of(name or self.ours_name, sizes[-1])
        return last.median / first.median - 1


@dataclass(frozen=True, slots=True)
class Reach:
    """A goal of a row: its words, and whether the figures meet it."""

    words: str
    met: Callable[[Figures], bool]


@dataclass(frozen=True, slots=True)
class Row:
    """One line of the table. All figures: the less, the better.

    `contenders` prepares their worlds and takes them down again. It may raise Absent for all of them at once.
    `repeats` says how often each is measured; the first, uncounted round warms caches when `warm` is set.
    """

    name: str
    title: str
    unit: str
    contenders: Callable[[], AbstractContextManager[Sequence[Contender]]]
    reach: Sequence[Reach] = ()
    repeats: int = 7
    warm: bool = True
    notes: str = ""
