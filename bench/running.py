"""Measures a row: its contenders side by side, in shuffled order, round after round."""

import random
import time
from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from math import inf
from statistics import median

from bench.row import Absent, Contender, Figure, Figures, Part, Row, Sample

Key = tuple[str, int]


@dataclass(frozen=True, slots=True)
class Outcome:
    """What a row came to. `failed` names each contender that could not be measured, with the reason."""

    row: Row
    parts: Mapping[str, Part]
    figures: Mapping[Key, Figure]
    failed: Mapping[str, str]
    missed: Sequence[str] = ()
    seconds: float = 0.0
    rounds: int = 0

    @property
    def verdict(self) -> str:
        if self.failed:
            return "FAILED"
        return "missed" if self.missed else "reached"

    def all_of(self) -> Figures | None:
        ours = next((name for name, part in self.parts.items() if part is Part.OURS), None)
        return Figures(self.figures, ours) if ours else None


@dataclass(slots=True)
class _Taken:
    samples: dict[Key, list[Sample]] = field(default_factory=lambda: defaultdict(list))
    failed: dict[str, str] = field(default_factory=dict)
    rounds: int = 0

    def take(self, one: Contender, *, counts: bool = True) -> None:
        if one.name in self.failed:
            return
        try:
            sample = one.measure()
        except Exception as why:  # noqa: BLE001 - whatever it is, the others are measured still
            self.failed[one.name] = _words(why)
            return
        if counts:
            self.samples[one.name, one.size].append(sample)


def run(
    row: Row, rng: random.Random, tell: Callable[[str], object] = lambda _: None, until: float = inf
) -> Outcome:
    """Raises nothing: what keeps a row or a contender from being measured stands in the outcome. Tells how far it
    is. Behind `until` (of the monotonic clock) one round is all."""
    started = time.monotonic()
    taken = _Taken()
    parts: dict[str, Part] = {}
    try:
        with row.contenders() as contenders:
            parts.update({one.name: one.part for one in contenders})
            _measure(row, contenders, taken, rng, tell, until)
    except Exception as why:  # noqa: BLE001 - the rows behind it are measured still
        taken.failed[row.name] = _words(why)
    figures = {key: _figure(samples) for key, samples in taken.samples.items()}
    outcome = Outcome(row, parts, figures, taken.failed, (), time.monotonic() - started, taken.rounds)
    return replace(outcome, missed=_missed(row, outcome.all_of()))


def _words(why: Exception) -> str:
    return str(why) if isinstance(why, Absent) else f"{type(why).__name__}: {why}"


def _measure(
    row: Row,
    contenders: Sequence[Contender],
    taken: _Taken,
    rng: random.Random,
    tell: Callable[[str], object],
    until: float,
) -> None:
    if row.warm:
        tell("once without counting")
        for one in contenders:
            taken.take(one, counts=False)
    for turn in range(1, row.repeats + 1):
        tell(f"{turn} of {row.repeats}")
        for one in rng.sample(list(contenders), len(contenders)):
            taken.take(one)
        taken.rounds = turn
        if time.monotonic() > until:
            return


def _figure(samples: Sequence[Sample]) -> Figure:
    values = [one.value for one in samples]
    counted = {name: median(one.counted[name] for one in samples) for name in samples[0].counted}
    return Figure(median(values), min(values), max(values), counted)


def _missed(row: Row, figures: Figures | None) -> list[str]:
    """The goals that were not met; one whose figures are not there is missed too."""
    return [goal.words for goal in row.reach if figures is None or not _is_met(goal.met, figures)]


def _is_met(met: object, figures: Figures) -> bool:
    try:
        return bool(met(figures)) if callable(met) else False
    except KeyError:
        return False
