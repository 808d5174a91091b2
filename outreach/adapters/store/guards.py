"""How far we have read, whom not to write to, what was set aside, and who is at work."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import asdict, dataclass
from datetime import datetime

from sqlalchemy import RowMapping, select

from outreach.adapters.store.rows import Rows
from outreach.adapters.store.schema_asking import asides, cursors, leases, suppressions
from outreach.domain.correspondence import Suppression
from outreach.domain.people import ContactId
from outreach.ports.store import Lease, SetAside


@dataclass(frozen=True, slots=True)
class SqlCursors:
    rows: Rows

    def get(self, folder: str) -> str | None:
        return self.all().get(folder)

    def save(self, folder: str, cursor: str) -> None:
        self.rows.save(cursors, {"folder": folder, "cursor": cursor}, cursors.c.folder == folder)

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
        key = [suppressions.c[name] == values[name] for name in ("address_hash", "journey_id", "reason")]
        self.rows.save(suppressions, values, *key)

    def lift(self, journey: ContactId, reason: str) -> None:
        theirs = self.rows.mine(suppressions, suppressions.c.journey_id == journey, suppressions.c.reason == reason)
        self.rows.run(suppressions.delete().where(theirs))

    def of(self, address_hashes: Collection[str]) -> Sequence[Suppression]:
        theirs = self.rows.mine(suppressions, suppressions.c.address_hash.in_(list(address_hashes)))
        found = select(suppressions).where(theirs).order_by(suppressions.c.at, suppressions.c.address_hash)
        return [_suppression(row) for row in self.rows.all_of(found)]

    def all(self) -> Sequence[Suppression]:
        mine = select(suppressions).where(self.rows.mine(suppressions))
        found = self.rows.all_of(mine.order_by(suppressions.c.at, suppressions.c.address_hash))
        return [_suppression(row) for row in found]


@dataclass(frozen=True, slots=True)
class SqlAsides:
    rows: Rows

    def add(self, one: SetAside) -> bool:
        about = (asides.c.kind == one.kind, asides.c.ref == one.ref)
        same = self.rows.mine(asides, *about, asides.c.reason == one.reason)
        known = self.rows.one_of(select(asides.c.reason).where(same)) is not None
        self.rows.save(asides, asdict(one), *about)
        return not known

    def remove(self, kind: str, ref: str) -> None:
        self.rows.run(asides.delete().where(self.rows.mine(asides, asides.c.kind == kind, asides.c.ref == ref)))

    def all(self) -> Sequence[SetAside]:
        mine = select(asides).where(self.rows.mine(asides))
        found = self.rows.all_of(mine.order_by(asides.c.at, asides.c.kind, asides.c.ref))
        return [SetAside(row["kind"], row["ref"], row["reason"], row["at"]) for row in found]


@dataclass(frozen=True, slots=True)
class SqlLeases:
    rows: Rows

    def get(self) -> Lease | None:
        row = self.rows.one_of(select(leases).where(self.rows.mine(leases)))
        return Lease(**{name: value for name, value in row.items() if name != "mentee_id"}) if row else None

    def take(self, lease: Lease, seen: Lease | None) -> bool:
        if self.get() != seen:
            return False
        self.rows.save(leases, asdict(lease))
        return True

    def renew(self, fencing: int, at: datetime) -> bool:
        return self.rows.replace(leases, {"renewed_at": at}, leases.c.fencing == fencing, leases.c.pid != 0)

    def release(self, fencing: int) -> None:
        self.rows.replace(leases, {"pid": 0}, leases.c.fencing == fencing)


def _suppression(row: RowMapping) -> Suppression:
    return Suppression(row["address_hash"], ContactId(row["journey_id"]), row["reason"], row["at"])
