"""docs/performance.md: the words stand there, the table between its marks is made from the kept figures."""

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any, Final

from bench.record import read
from bench.table import short

PAGE: Final = Path(__file__).parents[1] / "docs" / "performance.md"
BEGIN: Final = "<!-- table: made by `make page` -->"
END: Final = "<!-- end of the table -->"
HEAD: Final = ("what", "contender", "size", "median (least-most)", "ours to theirs", "slope", "counted")
NAMED: Final = ("outreach", "python", "sqlite", "system", "processors", "processor", "store", "transport")


def write_page(results: Path) -> None:
    """Puts the table in the place of the one that stands there. Raises ValueError where its marks are missing."""
    kept = read(results)
    text = PAGE.read_text(encoding="utf-8")
    before, begin, rest = text.partition(BEGIN)
    _, end, after = rest.partition(END)
    if not begin or not end:
        raise ValueError(f"{PAGE} has no place for the table")
    body = "\n".join([*_table(kept["rows"]), "", *_machine(kept["machine"])])
    PAGE.write_text(f"{before}{BEGIN}\n\n{body}\n\n{END}{after}", encoding="utf-8")


def _table(rows: Mapping[str, Mapping[str, Any]]) -> Iterator[str]:
    yield _line(HEAD)
    yield _line(["---"] * len(HEAD))
    for name, row in rows.items():
        yield _line([f"**{row['title']}** (`{name}`, {row['unit']})", _verdict(row), "", "", "", "", ""])
        for one in sorted(row["figures"], key=_order):
            yield _line(_cells(row, one))


def _verdict(row: Mapping[str, Any]) -> str:
    failed = [f"FAILED {name}: {why}" for name, why in row["failed"].items()]
    missed = [f"missed: {words}" for words in row["missed"]]
    met = [f"reached: {words}" for words in row["reach"] if words not in row["missed"]]
    return "; ".join([*failed, *missed, *met])


def _order(figure: Mapping[str, Any]) -> tuple[int, str, int]:
    return ("ours", "peer", "floor").index(figure["part"]), figure["name"], figure["size"]


def _cells(row: Mapping[str, Any], one: Mapping[str, Any]) -> list[str]:
    ours = [each for each in row["figures"] if each["part"] == "ours" and each["size"] == one["size"]]
    known = ours and one["part"] != "ours" and one["median"]
    same = sorted((each for each in row["figures"] if each["name"] == one["name"]), key=lambda each: each["size"])
    grown = len(same) > 1 and one is same[-1] and same[0]["median"]
    return [
        "",
        one["name"],
        f"{one['size']:,}" if one["size"] else "",
        f"{short(one['median'])} ({short(one['least'])}-{short(one['most'])})",
        f"{ours[0]['median'] / one['median']:.2f}x" if known else "",
        f"{one['median'] / same[0]['median'] - 1:+.0%}" if grown else "",
        ", ".join(f"{short(value)} {name}" for name, value in one["counted"].items()),
    ]


def _machine(machine: Mapping[str, Any]) -> Iterator[str]:
    yield "Measured on: " + "; ".join(f"{name} {machine[name]}" for name in NAMED if machine.get(name)) + "."
    yield "Programs beside: " + "; ".join(f"{name} {words}" for name, words in machine["programs"].items()) + "."


def _line(cells: "list[str] | tuple[str, ...]") -> str:
    return "| " + " | ".join(one.replace("|", "\\|") for one in cells) + " |"
