"""Mails of ours, from draft to settled."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Executable, or_, select
from sqlalchemy.sql.elements import ColumnElement

from outreach.adapters.store.claiming import claim_statement
from outreach.adapters.store.errors import understood
from outreach.adapters.store.outbox_rows import mail_of, values_of
from outreach.adapters.store.rows import Rows
from outreach.adapters.store.schema_mail import COPY_OWED, SENT_WHOLE
from outreach.adapters.store.schema_mail import outbox as table
from outreach.adapters.store.subject_key import subject_key
from outreach.domain.correspondence import Copy, Outgoing, Purpose, Status
from outreach.domain.events import LetterId
from outreach.domain.people import ContactId
from outreach.ports.store import Claim

GONE = (Status.SENT, Status.IN_DOUBT, Status.SENDING)
"""What the addressee has, or may have."""


@dataclass(frozen=True, slots=True)
class SqlOutbox:
    rows: Rows

    def add(self, mail: Outgoing) -> None:
        self.rows.put(table, values_of(mail))

    def get(self, letter: LetterId) -> Outgoing | None:
        row = self.rows.one_of(select(table).where(self.rows.mine(table, table.c.id == letter)))
        return mail_of(row) if row else None

    def update(self, mail: Outgoing, was: Status) -> bool:
        return self.rows.replace(table, values_of(mail), table.c.id == mail.id, table.c.status == was.value)

    def claim(self, claim: Claim) -> bool:
        return self.rows.run(claim_statement(self.rows.mentee, claim)).rowcount == 1

    def with_status(self, *statuses: Status, purpose: Purpose | None = None) -> Sequence[Outgoing]:
        chosen = self.rows.mine(table, table.c.status.in_([one.value for one in statuses]))
        if purpose:
            chosen &= table.c.purpose == purpose.value
        return self._found(select(table).where(chosen).order_by(table.c.due_at, table.c.position))

    def due(self, now: datetime, purposes: Collection[Purpose]) -> Sequence[Outgoing]:
        chosen = self.rows.mine(
            table,
            table.c.status == Status.QUEUED.value,
            table.c.due_at <= now,
            table.c.purpose.in_([one.value for one in purposes]),
        )
        return self._found(select(table).where(chosen).order_by(table.c.due_at, table.c.position))

    def of_journey(self, journey: ContactId) -> Sequence[Outgoing]:
        theirs = self.rows.mine(table, table.c.journey_id == journey)
        return self._found(select(table).where(theirs).order_by(table.c.position))

    def by_ids(self, message_ids: Collection[str], our_ids: Collection[str]) -> Sequence[Outgoing]:
        named, ours = [one for one in message_ids if one], [one for one in our_ids if one]
        if not named and not ours:
            return []
        chosen = self.rows.mine(
            table,
            or_(
                table.c.message_id.in_(named),
                table.c.provider_id.in_(named),
                table.c.our_id.in_(ours),
            ),
        )
        return self._found(select(table).where(chosen).order_by(table.c.position))

    def owed_copies(self) -> Sequence[Outgoing]:
        owed = self.rows.mine(table, COPY_OWED)
        return self._found(select(table).where(owed).order_by(table.c.position))

    def whole_before(self, before: datetime, limit: int) -> Sequence[Outgoing]:
        settled = table.c.status == Status.SENT.value, table.c.copy != Copy.OWED.value
        old = self.rows.mine(table, SENT_WHOLE, table.c.sent_at < before, *settled)
        return self._found(select(table).where(old).order_by(table.c.sent_at).limit(limit))

    def sent_since(self, since: datetime) -> Sequence[Outgoing]:
        recent = or_(table.c.sent_at >= since, table.c.sent_at.is_(None) & (table.c.claimed_at >= since))
        chosen = self._gone_letters() & recent
        return self._found(select(table).where(chosen).order_by(table.c.position))

    def subjects(self, subject: str) -> Sequence[Outgoing]:
        alike = self._gone_letters() & (table.c.subject_key == subject_key(subject))
        return self._found(select(table).where(alike).order_by(table.c.position))

    def provider_rewrites(self) -> bool:
        # Not `!=`: a range is looked up in the index, also where nothing is found.
        rewritten = select(table.c.id).where(self.rows.mine(table, table.c.provider_id > "")).limit(1)
        return self.rows.one_of(rewritten) is not None

    def _gone_letters(self) -> ColumnElement[bool]:
        gone = table.c.status.in_([one.value for one in GONE])
        return self.rows.mine(table, table.c.purpose == Purpose.LETTER.value, gone)

    def _found(self, statement: Executable) -> list[Outgoing]:
        rows = self.rows.all_of(statement)
        with understood(self.rows.where):
            return [mail_of(row) for row in rows]
