"""Which letters also lie in the mailbox's Drafts."""

from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import select

from outreach.adapters.store.prepared import Row
from outreach.adapters.store.rows import Rows
from outreach.adapters.store.schema_mail import LOOKED_FOR
from outreach.adapters.store.schema_mail import drafts as table
from outreach.domain.drafts import Draft, DraftState
from outreach.domain.events import LetterId


@dataclass(frozen=True, slots=True)
class SqlDrafts:
    rows: Rows

    def save(self, draft: Draft) -> None:
        values = {
            "letter_id": draft.letter,
            "state": draft.state.value,
            "at": draft.at,
            "content": draft.content,
            "seen": draft.seen,
        }
        self.rows.save(table, values, "letter_id")

    def get(self, letter: LetterId) -> Draft | None:
        row = self.rows.one_of(select(table).where(self.rows.mine(table, table.c.letter_id == letter)))
        return _draft(row) if row else None

    def looked_for(self) -> Sequence[Draft]:
        chosen = select(table).where(self.rows.mine(table, LOOKED_FOR))
        return [_draft(row) for row in self.rows.all_of(chosen.order_by(table.c.at, table.c.position))]


def _draft(row: Row) -> Draft:
    return Draft(LetterId(row["letter_id"]), DraftState(row["state"]), row["at"], row["content"], row["seen"])
