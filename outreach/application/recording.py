"""Reading a journey from the journal, and writing what happened, with its projection."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import datetime
from typing import cast

from outreach.application.app import App
from outreach.domain import events as e
from outreach.domain.correspondence import Suppression
from outreach.domain.events import Event, JourneyEvent, MenteeEvent, Outcome, Stage
from outreach.domain.journey import REMARKS, Journey, evolve, replay
from outreach.domain.people import Contact, ContactId, address_hash
from outreach.ports.errors import Collision
from outreach.ports.store import MENTEE_STREAM, JourneyRow, MenteeRow, Records


def load(records: Records, journey: ContactId) -> Journey:
    """The journey as its journal tells it."""
    return replay(journey, (cast("JourneyEvent", one.event) for one in records.journal.read(journey)))


def load_all(records: Records, journeys: Collection[ContactId]) -> Mapping[ContactId, Journey]:
    """These journeys, their journals read together, to be looked at only: what is written to one needs its `seq`,
    which tells less here than in `load`."""
    told = records.journal.events_of(journeys, without=REMARKS)
    return {one: replay(one, cast("Sequence[JourneyEvent]", told[one])) for one in journeys}


def record(app: App, records: Records, journey: Journey, *events: JourneyEvent) -> Journey:
    """Appends the events and projects the journey, which is thereby due for a decision.

    Raises Collision when somebody else has written to the journey since it was loaded.
    """
    now = app.clock.now()
    records.journal.append(journey.id, journey.seq, events, now)
    for event in events:
        journey = evolve(journey, event)
    records.journeys.save(projected(journey, now, app.rules.digest, now))
    return journey


def record_onto(app: App, records: Records, known: Journey, *events: JourneyEvent) -> Journey:
    """As `record`, of a journey that was read some transactions ago: if it has gone on since, it is read anew."""
    try:
        return record(app, records, known, *events)
    except Collision:
        return record(app, records, load(records, known.id), *events)


def projected(journey: Journey, due_at: datetime | None, rules_digest: str, now: datetime) -> JourneyRow:
    return JourneyRow(
        id=journey.id,
        stage=journey.stage,
        outcome=journey.outcome,
        seq=journey.seq,
        due_at=due_at,
        rules_digest=rules_digest,
        paused_until=journey.paused_until,
        changed_at=now,
    )


def record_for_mentee(app: App, records: Records, *events: MenteeEvent) -> MenteeRow:
    """Appends to the mentee's own stream and projects what it says about sending."""
    row = records.mentees.get()
    seq = records.journal.append(MENTEE_STREAM, row.seq, events, app.clock.now())
    for event in events:
        row = mentee_after(row, event)
    row = replace(row, seq=seq)
    records.mentees.save(row)
    return row


def mentee_after(row: MenteeRow, event: Event) -> MenteeRow:
    match event:
        case e.SendingStopped():
            restored = row.restored or event.why is e.StopReason.RESTORED
            return replace(row, stopped=event.why.value, restored=restored)
        case e.SendingPaused():
            return replace(row, paused_until=event.until)
        case e.SendingResumed():
            return replace(row, stopped="", paused_until=None, restored=False)
        case _:
            return row


def begin_journey(
    app: App, records: Records, contact: Contact, stage: Stage = Stage.IDENTIFIED, last: datetime | None = None
) -> Journey:
    """Adds the contact and the first event of its journey; of somebody who was forgotten after a no the journey is
    closed, until they write or it is reopened."""
    records.contacts.save(contact)
    now = app.clock.now()
    added = e.ContactAdded(at=now, stage=stage, channel=contact.channel, last_contact=last)
    journey = record(app, records, Journey(contact.id), added)
    if take_over_a_no(records, contact):
        return record(app, records, journey, e.JourneyClosed(at=now, outcome=Outcome.DECLINED))
    return journey


def said_no_before(records: Records, contact: Contact) -> list[Suppression]:
    """What is kept of a no that somebody said at one of these addresses before they were forgotten."""
    return [one for one in records.suppressions.of(hashes(contact.addresses)) if one.reason == "declined"]


def take_over_a_no(records: Records, contact: Contact) -> bool:
    """The no that was kept of these addresses is the contact's journey's from here on, or is lifted."""
    listed = said_no_before(records, contact)
    for journey in {one.journey for one in listed}:
        kept = [one for one in records.suppressions.all() if one.journey == journey and one.reason == "declined"]
        records.suppressions.lift(journey, "declined")
        for one in kept:
            if one not in listed:
                records.suppressions.add(one)
    return bool(listed)


def suppress(app: App, records: Records, contact: Contact, reason: str) -> None:
    """Puts every address known of the contact on the suppression list, if it is not there already."""
    listed = records.suppressions.of(hashes(contact.addresses))
    known = {one.address_hash for one in listed if (one.journey, one.reason) == (contact.id, reason)}
    for address in contact.addresses:
        if address_hash(address) not in known:
            records.suppressions.add(Suppression(address_hash(address), contact.id, reason, app.clock.now()))


def suppress_after_opt_out(app: App, records: Records, contact: Contact) -> None:
    """An address that becomes known of somebody who opted out is one of those to which nothing goes."""
    if load(records, contact.id).opted_out:
        suppress(app, records, contact, "opted_out")


def suppress_as_told(app: App, records: Records, journey: Journey, contact: Contact) -> None:
    """Makes the suppression list say of this contact what the journey says."""
    for reason, holds in (("opted_out", journey.opted_out), ("dead_address", journey.address_dead)):
        if holds:
            suppress(app, records, contact, reason)
        else:
            records.suppressions.lift(journey.id, reason)


def hashes(addresses: Iterable[str]) -> tuple[str, ...]:
    return tuple(address_hash(one) for one in addresses)
