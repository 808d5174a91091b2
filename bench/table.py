"""The table: a line for each contender, under the row's title and verdict."""

from collections.abc import Iterable, Mapping

from bench.row import Figure, Part
from bench.running import Key, Outcome

ORDER = {Part.OURS: 0, Part.PEER: 1, Part.FLOOR: 2}


def lines_of(outcome: Outcome) -> list[str]:
    row = outcome.row
    spent = f"{outcome.rounds} rounds, {outcome.seconds:.0f} s"
    return [
        f"{row.title}  [{row.name}]  {outcome.verdict}  ({row.unit}, {spent})",
        *_contender_lines(outcome),
        *(f"  FAILED {name}: {why}" for name, why in outcome.failed.items()),
        *(f"  missed: {words}" for words in outcome.missed),
    ]


def _contender_lines(outcome: Outcome) -> Iterable[str]:
    figures = outcome.all_of()
    for key in sorted(outcome.figures, key=lambda one: (ORDER[outcome.parts[one[0]]], one)):
        name, size = key
        ratio = ratio_of(outcome, key)
        slope = figures.slope(name) if figures else None
        last = max(known for one, known in outcome.figures if one == name) == size
        yield "  ".join(
            [
                f"  {outcome.parts[name]:<5}",
                f"{name:<38}",
                f"{size or '':>7}",
                f"{numbers(outcome.figures[key]):<26}",
                f"{ratio:>6.2f}x" if ratio else " " * 7,
                f"{slope:+7.1%}" if slope is not None and last else " " * 7,
                counts(outcome.figures[key].counted),
            ]
        ).rstrip()


def ratio_of(outcome: Outcome, key: Key) -> float | None:
    """Ours to theirs, of the same size; nothing for ours."""
    figures = outcome.all_of()
    if figures is None or outcome.parts[key[0]] is Part.OURS:
        return None
    ours = outcome.figures.get((figures.ours_name, key[1]))
    return ours.median / outcome.figures[key].median if ours and outcome.figures[key].median else None


def numbers(figure: Figure) -> str:
    return f"{short(figure.median)} ({short(figure.least)}-{short(figure.most)})"


def counts(counted: Mapping[str, float]) -> str:
    return ", ".join(f"{short(value)} {name}" for name, value in counted.items())


def short(value: float) -> str:
    """About three digits."""
    if value == int(value):
        return f"{int(value)}"
    size = abs(value)
    return f"{value:.0f}" if size >= 100 else f"{value:.1f}" if size >= 10 else f"{value:.3g}"
