"""Organisations that rest as a whole: whoever comes to one of them rests as well."""

from collections.abc import Mapping
from datetime import datetime

from outreach.application.app import App
from outreach.application.recording import load, record
from outreach.domain.events import JourneyPaused
from outreach.domain.journey import UNTIL_RESUMED
from outreach.domain.people import Contact, organisation_key
from outreach.ports.store import Records


def resting_organisations(app: App, records: Records) -> Mapping[str, datetime]:
    """Until when each rests, by its key."""
    now, found = app.clock.now(), {}
    for row in records.journeys.all():
        contact = records.contacts.get(row.id) if row.paused_until and row.paused_until > now else None
        if contact and row.paused_until and contact.organisation and load(records, row.id).rests_with_organisation:
            found[organisation_key(contact)] = row.paused_until
    return found


def rest_with_the_others(app: App, records: Records, contact: Contact, resting: Mapping[str, datetime]) -> None:
    """Of somebody who has come to an organisation that rests."""
    until = resting.get(organisation_key(contact)) if contact.organisation else None
    journey = load(records, contact.id)
    if until and journey.paused_until is None:
        end = None if until == UNTIL_RESUMED else until
        record(app, records, journey, JourneyPaused(at=app.clock.now(), until=end, organisation=True))
