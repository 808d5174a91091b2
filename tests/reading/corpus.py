"""The corpus and its table: which cells there are, and which messages belong to each."""

import json
from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Final

from outreach.reading.read import Known

CORPUS: Final = Path(__file__).parent.parent / "corpus"
DOCUMENT: Final = Path(__file__).parents[2] / "docs" / "corpus.md"

ABSENCE_LANGUAGES: Final = ("en", "de", "fr", "es", "it", "nl", "pt", "sv", "da", "no", "fi", "pl", "cs", "ja")
INTENT_LANGUAGES: Final = ("en", "de", "fr", "es", "it", "nl", "pt", "sv", "da", "no")
SHARED_INTENTS: Final = ("accepts", "declines", "opts_out", "later")


@dataclass(frozen=True, slots=True)
class Twin:
    """What stands beside a message: whom it imitates, what it exercises, what we know, what we expect."""

    path: Path
    imitates: str
    feature: str
    language: str
    before_rule: bool
    known: Known
    expect: Mapping[str, object]

    @property
    def name(self) -> str:
        return self.path.relative_to(CORPUS).with_suffix("").as_posix()

    @property
    def kind(self) -> str:
        return str(self.expect.get("kind", "human"))

    @property
    def main_intent(self) -> str:
        intents = self.expect.get("intents")
        listed = str(intents[0]) if isinstance(intents, list) and intents else ""
        return str(self.expect.get("main_intent", listed))

    @property
    def raw(self) -> bytes:
        return self.path.with_suffix(".eml").read_bytes()


@cache
def twins() -> tuple[Twin, ...]:
    return tuple(_twin(path) for path in sorted(CORPUS.rglob("*.json")))


def _twin(path: Path) -> Twin:
    data = json.loads(path.read_text(encoding="utf-8"))
    given = data["given"]
    known = Known(frozenset(given.get("sent_to", ())), frozenset(given.get("message_ids", ())), given.get("zone"))
    return Twin(
        path,
        data["imitates"],
        data["feature"],
        data["language"],
        data["before_rule"],
        known,
        data["expect"],
    )


@dataclass(frozen=True, slots=True)
class Cell:
    """A row of the table: its messages, and the least number of those and of what they are spread over."""

    name: str
    holds: Callable[[Twin], bool]
    spread: Callable[[Twin], str]
    least: int
    over: int
    each: int = 1


def _is(kind: str) -> Callable[[Twin], bool]:
    return lambda twin: twin.kind == kind


def _folder(name: str) -> Callable[[Twin], bool]:
    return lambda twin: twin.name.startswith(name + "/")


def _intent(name: str) -> Callable[[Twin], bool]:
    return lambda twin: twin.kind == "human" and twin.main_intent == name


def family(twin: Twin) -> str:
    """Of a delivery failure: the first word of its file name."""
    return twin.path.stem.partition("-")[0]


def language(twin: Twin) -> str:
    return twin.language


def client(twin: Twin) -> str:
    return twin.imitates


def cells() -> tuple[Cell, ...]:
    """The rows of the table, in order."""
    return tuple(_cells())


def _cells() -> Iterator[Cell]:
    yield Cell("automatic replies", _is("auto_reply"), language, 14 * 3, 14, 3)
    yield Cell("delivery failures", _is("delivery_failure"), family, 12 * 12, 12, 3)
    yield Cell("delivery delays", _is("delivery_delay"), family, 12, 6)
    yield Cell("complaints", _is("complaint"), family, 12, 3)
    yield Cell("receipts", _folder("receipt"), family, 12, 4)
    for name in SHARED_INTENTS:
        yield Cell(name.replace("_", " "), _intent(name), language, 12, 3)
    yield Cell("visible text, by client", _folder("visible_text"), client, 12, 15)
    yield Cell("visible text, by language", _folder("visible_text"), language, 12, 12)
    yield Cell("invitations", _is("invitation"), client, 12, 3)
    yield Cell("lists", _is("list"), client, 12, 3)
    yield Cell("people who write about failures", _folder("human_about_failures"), client, 12, 3)
    yield Cell("broken and hostile", _folder("hostile"), client, 12, 3)


def of(cell: Cell) -> tuple[Twin, ...]:
    return tuple(twin for twin in twins() if cell.holds(twin))


INTRODUCTION: Final = """# The corpus

`tests/corpus/` holds mail of our own making that looks like what real clients and servers write; a few notices were
taken from servers running on loopback. Each message has a twin beside it that names the client it imitates, the
feature it exercises, and what is expected of its reading. `tests/reading/test_corpus.py` reads them all; how to add
one is told in `tests/corpus/README.md`.

This page is written by `python -m tests.reading.corpus`, and a test fails when it is out of date.
"""


def document() -> str:
    """docs/corpus.md: the table and what is in it."""
    before = sum(twin.before_rule for twin in twins())
    total = f"{len(twins())} messages, {before} of them written before the rule that reads them.\n"
    head = "| cell | messages | spread |\n| --- | --- | --- |\n"
    return f"{INTRODUCTION}\n{total}\n{head}{''.join(_row(cell) for cell in cells())}"


def _row(cell: Cell) -> str:
    counted = Counter(cell.spread(twin) for twin in of(cell))
    spread = ", ".join(f"{name} {count}" for name, count in sorted(counted.items()))
    return f"| {cell.name} | {counted.total()} | {spread} |\n"


if __name__ == "__main__":
    DOCUMENT.write_text(document(), encoding="utf-8")
