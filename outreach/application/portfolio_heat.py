"""The weeks of the portfolio as a heat strip: where each cell lies, how dark it is, and what it says. Pure."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass

from outreach.application.portfolio_axis import Tick
from outreach.guide.portfolio_weeks import Week

NAMES = (("Letters", "letter"), ("Answers", "answer"), ("Talks", "talk"))
DARKEST = 3
BETWEEN = 0.3
"""Hundredths of the width between two cells."""


@dataclass(frozen=True, slots=True)
class Cell:
    """`level` is 0 for nothing, up to DARKEST."""

    x: float
    count: int
    level: int
    words: str


@dataclass(frozen=True, slots=True)
class Row:
    name: str
    whole: int
    cells: tuple[Cell, ...]


@dataclass(frozen=True, slots=True)
class WeekView:
    on: str
    counts: tuple[int, ...]
    any: bool


def heat(found: Sequence[Week]) -> Mapping[str, object]:
    """What the drawing is made of."""
    step = 100 / len(found)
    columns = [WeekView(f"{one.monday:%-d %b %Y}", one.counts, any(one.counts)) for one in found]
    return {
        "any": any(one.any for one in columns),
        "wide": round(step - BETWEEN, 2),
        "columns": [asdict(one) for one in columns],
        "rows": [asdict(_row(found, place, step)) for place in range(len(NAMES))],
        "ticks": [asdict(one) for one in _ticks(found, step)],
    }


def _row(found: Sequence[Week], place: int, step: float) -> Row:
    cells = tuple(_cell(one, place, round(number * step, 2)) for number, one in enumerate(found))
    return Row(NAMES[place][0], sum(one.count for one in cells), cells)


def _cell(week: Week, place: int, x: float) -> Cell:
    count, name = week.counts[place], NAMES[place][1]
    words = f"{count} {name}{'' if count == 1 else 's'} in the week of {week.monday:%-d %b %Y}"
    return Cell(x, count, min(count, DARKEST), words)


def _ticks(found: Sequence[Week], step: float) -> Iterator[Tick]:
    """Months, four or five of them at the most: where one begins."""
    begins = [(number, one.monday) for number, one in enumerate(found) if number == 0 or one.monday.day <= 7]
    each = max(1, round(len(begins) / 4))
    for number, monday in begins[::each]:
        yield Tick(round(number * step, 2), f"{monday:%b %Y}", monday.month == 1)
