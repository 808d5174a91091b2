"""What the mentee told of themselves, and what lies in their Drafts, as the store keeps it."""

from collections.abc import Sequence
from datetime import date
from typing import Protocol

from outreach.domain.drafts import Draft
from outreach.domain.events import LetterId, TaskId
from outreach.domain.keeping import Reflection, Task
from outreach.domain.people import ContactId, Need


class Tasks(Protocol):
    def add(self, task: Task) -> None: ...

    def save(self, task: Task) -> None: ...

    def remove(self, task: TaskId) -> None: ...

    def get(self, task: TaskId) -> Task | None: ...

    def of_journey(self, journey: ContactId | None) -> Sequence[Task]:
        """In the order they were taken on; of None: the mentee's own."""
        ...

    def all(self) -> Sequence[Task]:
        """Everybody's, in the order they were taken on."""
        ...

    def still_open(self) -> Sequence[Task]:
        """All that are not done, in the order they were taken on."""
        ...

    def due(self, today: date) -> Sequence[Task]:
        """Open tasks whose day has come, earliest first."""
        ...


class Reflections(Protocol):
    def save(self, reflection: Reflection) -> None:
        """Keeps the answer in place of an earlier one to the same question."""
        ...

    def get(self, question: str) -> Reflection | None: ...

    def all(self) -> Sequence[Reflection]:
        """By the instant at which they were given."""
        ...


class Needs(Protocol):
    """Needs that the mentee told in reflection; those of the settings stand beside them."""

    def save(self, need: Need) -> None:
        """Adds the need, or replaces one of the same name (compared casefolded)."""
        ...

    def all(self) -> Sequence[Need]: ...


class Drafts(Protocol):
    """Which letters also lie in the mailbox's Drafts; one that never did has no row."""

    def save(self, draft: Draft) -> None:
        """Adds or replaces what is known of the letter's draft."""
        ...

    def get(self, letter: LetterId) -> Draft | None: ...

    def looked_for(self) -> Sequence[Draft]:
        """Those that are owed or placed, oldest first."""
        ...
