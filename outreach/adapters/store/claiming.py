"""The claim: one statement that either makes a letter ours to send, or changes nothing."""

from datetime import datetime

from sqlalchemy import Update, exists, or_
from sqlalchemy.sql.elements import ColumnElement

from outreach.adapters.store.schema_asking import leases, suppressions
from outreach.adapters.store.schema_journeys import journeys, mentees
from outreach.adapters.store.schema_mail import outbox
from outreach.domain.correspondence import Status
from outreach.ports.store import Claim


def claim_statement(mentee: str, claim: Claim) -> Update:
    """`queued -> sending` if everything that the claim names still holds."""
    conditions = [
        outbox.c.mentee_id == mentee,
        outbox.c.id == claim.letter,
        outbox.c.status == Status.QUEUED.value,
        _lease_is_ours(mentee, claim.fencing),
        ~exists().where(suppressions.c.mentee_id == mentee, suppressions.c.address_hash.in_(claim.address_hashes)),
    ]
    if claim.journey_seq is not None:
        conditions.append(_journey_is_as_read(mentee, claim.journey_seq))
    if not claim.even_when_stopped:
        conditions += [_mentee_sends(mentee, claim.at), _journey_is_not_paused(mentee, claim.at)]
    return outbox.update().where(*conditions).values(_claimed(claim))


def _claimed(claim: Claim) -> dict[str, object]:
    return {
        "status": Status.SENDING.value,
        "raw": claim.raw,
        "in_reply_to": claim.in_reply_to,
        "references": " ".join(claim.references),
        "claimed_at": claim.at,
    }


def _lease_is_ours(mentee: str, fencing: int) -> ColumnElement[bool]:
    return exists().where(leases.c.mentee_id == mentee, leases.c.fencing == fencing, leases.c.pid != 0)


def _journey_is_as_read(mentee: str, seq: int) -> ColumnElement[bool]:
    return exists().where(
        journeys.c.mentee_id == mentee, journeys.c.id == outbox.c.journey_id, journeys.c.seq == seq
    )


def _mentee_sends(mentee: str, at: datetime) -> ColumnElement[bool]:
    running = or_(mentees.c.paused_until.is_(None), mentees.c.paused_until <= at)
    return exists().where(mentees.c.id == mentee, mentees.c.stopped == "", running)


def _journey_is_not_paused(mentee: str, at: datetime) -> ColumnElement[bool]:
    return ~exists().where(
        journeys.c.mentee_id == mentee, journeys.c.id == outbox.c.journey_id, journeys.c.paused_until > at
    )
