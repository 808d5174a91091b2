"""The rows of docs/security.md: which attack is stood against by which test."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
PAGE = ROOT / "docs" / "security.md"
HEAD = "| row | attack | what stands against it | tests |"
TEST = re.compile(r"`(tests/[\w/]+\.py::\w+)`")


@dataclass(frozen=True, slots=True)
class Row:
    """`tests` are `FILE::FUNCTION`."""

    name: str
    attack: str
    guard: str
    tests: tuple[str, ...]


def rows(page: Path = PAGE) -> tuple[Row, ...]:
    """Every row of every table that begins as ours do. Raises ValueError for one with too few or many cells."""
    return tuple(_row(line) for line in _lines(page.read_text(encoding="utf-8")))


def _lines(text: str) -> Iterator[str]:
    inside = False
    for line in text.splitlines():
        inside = line == HEAD or (inside and line.startswith("|"))
        if inside and line != HEAD and not line.startswith("| ---"):
            yield line


def _row(line: str) -> Row:
    cells = [one.strip() for one in line.strip("|").split(" | ")]
    if len(cells) != 4:
        raise ValueError(f"a row has four cells: {line}")
    name, attack, guard, tests = cells
    return Row(name, attack, guard, tuple(TEST.findall(tests)))


def functions(file: Path) -> frozenset[str]:
    """The names of the tests in a file."""
    return frozenset(re.findall(r"^def (test_\w+)\(", file.read_text(encoding="utf-8"), re.MULTILINE))
