"""Messages about a journey, kept as bytes before they are interpreted."""

import zlib
from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import bindparam, exists, select

from outreach.adapters.store.prepared import Row
from outreach.adapters.store.rows import Rows, theirs
from outreach.adapters.store.schema_mail import UNREAD, WHOLE
from outreach.adapters.store.schema_mail import incoming as table
from outreach.adapters.store.schema_mail import incoming_journeys as links
from outreach.domain.correspondence import Incoming
from outreach.domain.events import IncomingId
from outreach.domain.people import ContactId

CHUNK = 50
"""How many messages are held in memory at once when all are read."""

_MAILS = select(table).where(theirs(table)).order_by(table.c.position)
_ONE = _MAILS.where(table.c.id == bindparam("incoming"))
_IDS = select(links.c.incoming_id).where(theirs(links), links.c.journey_id == bindparam("journey"))
_OF_JOURNEY = _MAILS.where(table.c.id.in_(_IDS))
_NEXT = _MAILS.where(table.c.position > bindparam("last")).limit(CHUNK)
_LINKS = (
    select(links)
    .where(theirs(links), links.c.incoming_id.in_(bindparam("ids", expanding=True)))
    .order_by(links.c.position)
)

SAME = "id message_id digest folder place seen_at truncated reading reading_version shortened_at".split()


@dataclass(frozen=True, slots=True)
class SqlIncoming:
    rows: Rows

    def add(self, incoming: Incoming) -> None:
        values = {name: getattr(incoming, name) for name in SAME} | {"packed": zlib.compress(incoming.raw)}
        self.rows.put(table, values)
        self._add_links(incoming.id, incoming.journeys)

    def get(self, incoming: IncomingId) -> Incoming | None:
        return next(iter(self._with_links(self.rows.asked(_ONE, incoming=incoming))), None)

    def known(self, message_id: str, digest: str) -> IncomingId | None:
        for column, value in ((table.c.message_id, message_id), (table.c.digest, digest)):
            seen = select(table.c.id).where(self.rows.mine(table, column == value)).order_by(table.c.position)
            row = self.rows.one_of(seen.limit(1)) if value else None
            if row:
                return IncomingId(row["id"])
        return None

    def unread(self, *, commands: bool) -> Sequence[IncomingId]:
        linked = exists().where(self.rows.mine(links, links.c.incoming_id == table.c.id))
        unread = self.rows.mine(table, UNREAD, ~linked if commands else linked)
        found = self.rows.all_of(select(table.c.id).where(unread).order_by(table.c.position))
        return [IncomingId(row["id"]) for row in found]

    def save_reading(self, incoming: IncomingId, reading: str, version: int) -> None:
        self.rows.change(table, {"reading": reading, "reading_version": version}, id=incoming)

    def link(self, incoming: IncomingId, journeys: Collection[ContactId]) -> None:
        linked = self._links([incoming])[incoming]
        self._add_links(incoming, [one for one in journeys if one not in linked])

    def unlink(self, incoming: IncomingId, journey: ContactId) -> None:
        self.rows.remove(links, incoming_id=incoming, journey_id=journey)

    def remove(self, incoming: IncomingId) -> None:
        self.rows.remove(links, incoming_id=incoming)
        self.rows.remove(table, id=incoming)

    def of_journey(self, journey: ContactId) -> Sequence[Incoming]:
        return self._with_links(self.rows.asked(_OF_JOURNEY, journey=journey))

    def all(self) -> Iterator[Incoming]:
        last = 0
        while chunk := self.rows.asked(_NEXT, last=last):
            yield from self._with_links(chunk)
            last = chunk[-1]["position"]

    def whole_before(self, before: datetime, limit: int) -> Sequence[Incoming]:
        old = self.rows.mine(table, WHOLE, table.c.seen_at < before, table.c.reading_version > 0)
        found = self.rows.all_of(select(table).where(old).order_by(table.c.seen_at).limit(limit))
        return self._with_links(found)

    def shorten(self, incoming: IncomingId, raw: bytes, at: datetime) -> None:
        values = {"packed": zlib.compress(raw), "truncated": True, "shortened_at": at}
        self.rows.change(table, values, id=incoming)

    def scrub_tokens(self, incoming: IncomingId, raw: bytes) -> None:
        # The digest stays that of the message as it lies in the mailbox, so that it is recognised again.
        self.rows.change(table, {"packed": zlib.compress(raw)}, id=incoming)

    def _with_links(self, found: Sequence[Row]) -> list[Incoming]:
        linked = self._links([row["id"] for row in found]) if found else {}
        return [_incoming(row, linked[row["id"]]) for row in found]

    def _add_links(self, incoming: IncomingId, journeys: Collection[ContactId]) -> None:
        new: list[dict[str, object]] = [
            {"incoming_id": incoming, "journey_id": one} for one in dict.fromkeys(journeys)
        ]
        if new:
            self.rows.put_all(links, new)

    def _links(self, ids: Sequence[str]) -> Mapping[str, list[ContactId]]:
        by_message: dict[str, list[ContactId]] = defaultdict(list)
        for row in self.rows.among(_LINKS, ids=ids):
            by_message[row["incoming_id"]].append(ContactId(row["journey_id"]))
        return by_message


def _incoming(row: Row, journeys: Sequence[ContactId]) -> Incoming:
    return Incoming(
        **{name: row[name] for name in SAME}, raw=zlib.decompress(row["packed"]), journeys=tuple(journeys)
    )
