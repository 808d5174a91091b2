"""Mails of ours, from draft to settled."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import datetime
from operator import itemgetter

from sqlalchemy import Executable, and_, bindparam, literal_column, or_, select

from outreach.adapters.store.claiming import statement_of, values_asked, values_written
from outreach.adapters.store.errors import understood
from outreach.adapters.store.outbox_rows import mail_of, settlement_of, values_of
from outreach.adapters.store.prepared import Row
from outreach.adapters.store.rows import Rows, theirs
from outreach.adapters.store.schema_mail import COPY_OWED, HANDED_OVER, SENT_LETTER, SENT_WHOLE
from outreach.adapters.store.schema_mail import outbox as table
from outreach.adapters.store.subject_key import subject_key
from outreach.domain.correspondence import Copy, Outgoing, Purpose, Status
from outreach.domain.events import LetterId
from outreach.domain.people import ContactId
from outreach.ports.store import Claim

GONE = (Status.SENT, Status.IN_DOUBT, Status.SENDING)
"""What the addressee has, or may have."""

_LETTER = table.c.purpose == Purpose.LETTER.value
_GONE_LETTER = _LETTER & or_(*(table.c.status == one.value for one in GONE))
# Sorted by `_in_order` alone: asked for the order of `position`, SQLite reads the whole table in that order.
_SENT_SINCE = select(table).where(
    or_(
        and_(theirs(table), SENT_LETTER, table.c.sent_at >= bindparam("since")),
        and_(
            theirs(table),
            _LETTER,
            HANDED_OVER,
            table.c.claimed_at >= bindparam("since"),
        ),
    )
)
_UNAPPROVED = select(table).where(
    theirs(table), _LETTER, table.c.status == Status.DRAFT.value, table.c.approved_digest == ""
)
# Not `!=`: a range is looked up in the index, also where nothing is found.
_REWRITTEN = select(table.c.id).where(theirs(table), table.c.provider_id > literal_column("''")).limit(1)
_ALIKE = (
    select(table)
    .where(theirs(table), _GONE_LETTER, table.c.subject_key == bindparam("subject"))
    .order_by(table.c.position)
)
_SETTLEMENT = table.update().where(
    theirs(table),
    table.c.id == bindparam("letter"),
    HANDED_OVER,
)


@dataclass(frozen=True, slots=True)
class SqlOutbox:
    rows: Rows

    def add(self, mail: Outgoing) -> None:
        self.rows.put(table, values_of(mail))

    def get(self, letter: LetterId) -> Outgoing | None:
        row = self.rows.first(table, id=letter)
        return mail_of(row) if row else None

    def update(self, mail: Outgoing, was: Status) -> bool:
        return self.rows.change(table, values_of(mail), id=mail.id, status=was.value)

    def claim(self, claim: Claim) -> bool:
        return self.rows.change_by(statement_of(claim), values_written(claim), **values_asked(claim))

    def settle(self, mail: Outgoing) -> bool:
        return self.rows.change_by(_SETTLEMENT, settlement_of(mail), letter=mail.id)

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

    def unapproved(self) -> Sequence[Outgoing]:
        return self._mails(_in_order(self.rows.asked(_UNAPPROVED)))

    def of_journey(self, journey: ContactId) -> Sequence[Outgoing]:
        return self._mails(self.rows.every(table, "position", journey_id=journey))

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
        return self._mails(_in_order(self.rows.asked(_SENT_SINCE, since=since)))

    def subjects(self, subject: str) -> Sequence[Outgoing]:
        return self._mails(self.rows.asked(_ALIKE, subject=subject_key(subject)))

    def provider_rewrites(self) -> bool:
        return bool(self.rows.asked(_REWRITTEN))

    def _found(self, statement: Executable) -> list[Outgoing]:
        return self._mails(self.rows.all_of(statement))

    def _mails(self, rows: Sequence[Row]) -> list[Outgoing]:
        with understood(self.rows.where):
            return [mail_of(row) for row in rows]


def _in_order(rows: Sequence[Row]) -> Sequence[Row]:
    """In the order in which they were made."""
    return sorted(rows, key=itemgetter("position"))
