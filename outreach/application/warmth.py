"""Warmer people first, for mentees who told that strangers are hard to approach."""

from collections.abc import Mapping, Sequence
from datetime import datetime

from outreach.domain.events import Step
from outreach.domain.people import Contact, Source, organisation_key
from outreach.guide.questions import names_in
from outreach.ports.store import JourneyRow, Records

DRAFTS_ONLY = 2
WARMER_FIRST = 3
"""Up to which comfort, from 1 to 5."""

NEAR, NETWORK, INTRODUCED, STRANGER = range(4)
RANKS: Mapping[Source, int] = {Source.IMMEDIATE_CIRCLE: NEAR, Source.FRIEND_OF_A_FRIEND: INTRODUCED}
EVERYBODY = 100_000


def comfort(records: Records) -> int | None:
    told = records.reflections.get("comfort")
    return int(told.text) if told else None


def rank(records: Records, contact: Contact) -> int:
    """How far away somebody is: near, of a network that the mentee named, by a friend, a stranger."""
    told = records.reflections.get("networks")
    networks = {name.casefold() for name in names_in(told.text)} if told else set()
    of_network = {contact.organisation.casefold(), organisation_key(contact)} & networks
    return min(RANKS.get(contact.source, STRANGER), NETWORK if of_network else STRANGER)


def warmest_first(records: Records, now: datetime, limit: int) -> Sequence[JourneyRow]:
    """The journeys that are due; the daily number of new people goes to those who are decided first."""
    if not _order_matters(records):
        return records.journeys.due(now, limit)
    return _sorted(records, records.journeys.due(now, EVERYBODY))[:limit]


def by_warmth(records: Records) -> Sequence[JourneyRow]:
    """All journeys, in the order in which new people would be written to."""
    return _sorted(records, records.journeys.all()) if _order_matters(records) else records.journeys.all()


def _order_matters(records: Records) -> bool:
    told = comfort(records)
    return told is not None and told <= WARMER_FIRST


def _sorted(records: Records, rows: Sequence[JourneyRow]) -> list[JourneyRow]:
    ranks = {one.id: rank(records, one) for one in records.contacts.all()}
    return sorted(rows, key=lambda row: ranks.get(row.id, STRANGER))


def drafts_only(records: Records, contact: Contact, step: Step | None) -> bool:
    """Whether a first letter to this person goes on a SEND of its own alone: neither by `auto` nor with all."""
    told = comfort(records)
    hard = told is not None and told <= DRAFTS_ONLY
    return hard and step is Step.FIRST_CONTACT and rank(records, contact) > NETWORK
