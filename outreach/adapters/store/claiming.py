"""The claim: one statement that either makes a letter ours to send, or changes nothing."""

from collections.abc import Mapping
from functools import cache

from sqlalchemy import Update, bindparam, exists, or_
from sqlalchemy.sql.elements import ColumnElement

from outreach.adapters.store.rows import theirs
from outreach.adapters.store.schema_asking import leases, suppressions
from outreach.adapters.store.schema_journeys import journeys, mentees
from outreach.adapters.store.schema_mail import outbox
from outreach.domain.correspondence import Status
from outreach.ports.store import Claim


def statement_of(claim: Claim) -> Update:
    """`queued -> sending` if everything that the claim names still holds."""
    return _statement(len(claim.address_hashes), claim.journey_seq is not None, claim.even_when_stopped)


@cache
def _statement(addresses: int, at_seq: bool, even_when_stopped: bool) -> Update:
    conditions = [
        theirs(outbox),
        outbox.c.id == bindparam("letter"),
        outbox.c.status == bindparam("queued"),
        exists().where(theirs(leases), leases.c.fencing == bindparam("fencing_number"), leases.c.pid != 0),
    ]
    if addresses:
        conditions.append(~exists().where(theirs(suppressions), _listed(addresses)))
    if at_seq:
        conditions.append(_journey(journeys.c.seq == bindparam("at_seq")))
    if not even_when_stopped:
        conditions += [_mentee_sends(), ~_journey(journeys.c.paused_until > bindparam("now"))]
    return outbox.update().where(*conditions)


def values_asked(claim: Claim) -> Mapping[str, object]:
    """What the statement looks at."""
    return {
        "letter": claim.letter,
        "queued": Status.QUEUED.value,
        "fencing_number": claim.fencing,
        "at_seq": claim.journey_seq,
        "now": claim.at,
        **{_hash(number): one for number, one in enumerate(claim.address_hashes)},
    }


def values_written(claim: Claim) -> Mapping[str, object]:
    """What it writes."""
    return {
        "status": Status.SENDING.value,
        "raw": claim.raw,
        "in_reply_to": claim.in_reply_to,
        "references": " ".join(claim.references),
        "claimed_at": claim.at,
    }


def _listed(addresses: int) -> ColumnElement[bool]:
    return or_(*(suppressions.c.address_hash == bindparam(_hash(number)) for number in range(addresses)))


def _hash(number: int) -> str:
    return f"hash_{number}"


def _mentee_sends() -> ColumnElement[bool]:
    running = or_(mentees.c.paused_until.is_(None), mentees.c.paused_until <= bindparam("now"))
    return exists().where(mentees.c.id == bindparam("whose"), mentees.c.stopped == "", running)


def _journey(condition: ColumnElement[bool]) -> ColumnElement[bool]:
    return exists().where(theirs(journeys), journeys.c.id == outbox.c.journey_id, condition)
