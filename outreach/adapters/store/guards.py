"""How far we have read, whom not to write to, what was set aside, and who is at work."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import bindparam, literal_column, select

from outreach.adapters.store.prepared import Row
from outreach.adapters.store.rows import Rows, columns_of, theirs
from outreach.adapters.store.schema_asking import asides, cursors, leases, suppressions
from outreach.domain.correspondence import Suppression
from outreach.domain.people import ContactId
from outreach.ports.store import Lease, SetAside

_SUPPRESSED = (
    select(suppressions)
    .where(theirs(suppressions), suppressions.c.address_hash.in_(bindparam("hashes", expanding=True)))
    .order_by(suppressions.c.at, suppressions.c.address_hash)
)
_RENEWAL = leases.update().where(
    theirs(leases), leases.c.fencing == bindparam("fencing_number"), leases.c.pid != literal_column("0")
)


@dataclass(frozen=True, slots=True)
class SqlCursors:
    rows: Rows

    def get(self, folder: str) -> str | None:
        return self.all().get(folder)

    def save(self, folder: str, cursor: str) -> None:
        self.rows.save(cursors, {"folder": folder, "cursor": cursor}, "folder")

    def all(self) -> Mapping[str, str]:
        mine = select(cursors).where(self.rows.mine(cursors)).order_by(cursors.c.folder)
        return {row["folder"]: row["cursor"] for row in self.rows.all_of(mine)}


@dataclass(frozen=True, slots=True)
class SqlSuppressions:
    rows: Rows

    def add(self, suppression: Suppression) -> None:
        values = {
            "address_hash": suppression.address_hash,
            "journey_id": suppression.journey,
            "reason": suppression.reason,
            "at": suppression.at,
        }
        self.rows.save(suppressions, values, "address_hash", "journey_id", "reason")

    def lift(self, journey: ContactId, reason: str) -> None:
        self.rows.remove(suppressions, journey_id=journey, reason=reason)

    def of(self, address_hashes: Collection[str]) -> Sequence[Suppression]:
        found = self.rows.among(_SUPPRESSED, hashes=list(address_hashes)) if address_hashes else []
        return [_suppression(row) for row in found]

    def all(self) -> Sequence[Suppression]:
        mine = select(suppressions).where(self.rows.mine(suppressions))
        found = self.rows.all_of(mine.order_by(suppressions.c.at, suppressions.c.address_hash))
        return [_suppression(row) for row in found]


@dataclass(frozen=True, slots=True)
class SqlAsides:
    rows: Rows

    def add(self, one: SetAside) -> bool:
        known = self.rows.first(asides, kind=one.kind, ref=one.ref, reason=one.reason)
        self.rows.save(asides, columns_of(one), "kind", "ref")
        return known is None

    def remove(self, kind: str, ref: str) -> None:
        self.rows.remove(asides, kind=kind, ref=ref)

    def all(self) -> Sequence[SetAside]:
        mine = select(asides).where(self.rows.mine(asides))
        found = self.rows.all_of(mine.order_by(asides.c.at, asides.c.kind, asides.c.ref))
        return [SetAside(row["kind"], row["ref"], row["reason"], row["at"]) for row in found]


@dataclass(frozen=True, slots=True)
class SqlLeases:
    rows: Rows

    def get(self) -> Lease | None:
        row = self.rows.first(leases)
        return Lease(**{name: value for name, value in row.items() if name != "mentee_id"}) if row else None

    def take(self, lease: Lease, seen: Lease | None) -> bool:
        if self.get() != seen:
            return False
        self.rows.save(leases, columns_of(lease))
        return True

    def renew(self, fencing: int, at: datetime) -> bool:
        return self.rows.change_by(_RENEWAL, {"renewed_at": at}, fencing_number=fencing)

    def release(self, fencing: int) -> None:
        self.rows.change(leases, {"pid": 0}, fencing=fencing)


def _suppression(row: Row) -> Suppression:
    return Suppression(row["address_hash"], ContactId(row["journey_id"]), row["reason"], row["at"])
