"""Questions that are asked once: for a page, which looks at much at one instant and changes nothing meanwhile."""

from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import cast

from outreach.application.app import App
from outreach.ports.store import Records, Store
from outreach.ports.world import Templates

CHANGES = tuple(
    "add append claim clear lift link release remember remove renew save scrub shorten take unlink update".split()
)
"""How the calls begin that write; what was asked before them is forgotten."""


def remembering(app: App) -> App:
    """The same App, in whose reading each question has one answer, and whose templates are looked up once."""
    store = RememberingStore(app.store)
    return replace(app, store=cast("Store", store), templates=cast("Templates", Remembered(app.templates, {})))


@dataclass(frozen=True, slots=True)
class RememberingStore:
    store: Store

    @contextmanager
    def reading(self) -> Iterator[Records]:
        with self.store.reading() as records:
            yield cast("Records", RememberingRecords(records))

    def transaction(self) -> AbstractContextManager[Records]:
        return self.store.transaction()

    def write_home(self) -> None:
        self.store.write_home()

    def must_be_sound(self) -> None:
        self.store.must_be_sound()

    def wipe(self) -> None:
        self.store.wipe()

    def backup(self, to: Path) -> None:
        self.store.backup(to)


@dataclass(frozen=True, slots=True)
class RememberingRecords:
    """The tables, each of which remembers what it was asked."""

    records: Records
    answers: dict[object, object] = field(default_factory=dict)

    def __getattr__(self, table: str) -> "Remembered":
        return Remembered(getattr(self.records, table), self.answers)


@dataclass(frozen=True, slots=True)
class Remembered:
    """Something that is asked, and what it answered by whom, what and with what it was asked."""

    asked: object
    answers: dict[object, object]

    def __getattr__(self, name: str) -> object:
        ask = getattr(self.asked, name)

        def once(*given: object, **named: object) -> object:
            if name.startswith(CHANGES):
                self.answers.clear()
                return ask(*given, **named)
            key = (type(self.asked), name, given, tuple(named.items()))
            try:
                known = key in self.answers
            except TypeError:  # asked with a list: that is asked anew
                return ask(*given, **named)
            if not known:
                answer = ask(*given, **named)
                if isinstance(answer, Iterator):
                    return answer
                self.answers[key] = answer
            return self.answers[key]

        return once
