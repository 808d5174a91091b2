"""ADD: somebody was named, and becomes a contact."""

from outreach.application.app import App
from outreach.application.asking import Asked, Done, Refusal, obeyed
from outreach.application.prompting import answer_item
from outreach.application.recording import begin_journey, hashes, load, record
from outreach.application.withdrawing import withdraw_all
from outreach.domain import commands as c
from outreach.domain.contact_import import SAID_NO_BEFORE
from outreach.domain.events import IntroductionGiven, JourneyClosed, Outcome, Stage, Withdrawal
from outreach.domain.people import Contact, ContactId, Source
from outreach.guide.sources import is_register
from outreach.ports.store import Records


def add_contact(
    app: App,
    records: Records,
    command: c.AddContact,
    asked: Asked | None = None,
    source: Source | None = None,
) -> Done:
    """Raises Refusal where somebody is there already, or the address is the mentee's own."""
    address = command.address
    if address and app.mentee.owns(address):
        raise Refusal("own_address", f"{address} is your own address")
    known = records.contacts.by_addresses((address,)) if address else ()
    if known:
        raise Refusal("known", f"{address} belongs to {known[0].name}, who is among your contacts already")
    listed = records.suppressions.of(hashes((address,))) if address else ()
    if any(one.reason == "opted_out" for one in listed):
        raise Refusal("opted_out", f"whoever reads {address} asked not to be written to")
    if asked:
        obeyed(app, records, asked)
    register = asked.contact if asked and is_register(asked.contact) else None
    via = command.via or (asked.contact.name if asked else "")
    source = register.source if register else source
    fresh = Contact(
        id=ContactId(app.ids.new()),
        name=command.name,
        addresses=(address,) if address else (),
        source=source or (Source.FRIEND_OF_A_FRIEND if via else Source.OTHER),
        introduced_by=via,
        need=asked.contact.need if asked else "",
    )
    journey = begin_journey(app, records, fresh)
    if register and asked:
        _has_named(app, records, asked)
    if via:
        # Whoever names somebody to the mentee may be named: no go-between has to be asked first.
        record(app, records, journey, IntroductionGiven(at=app.clock.now(), named=True))
    added = f"Added: {fresh.name}{f', named by {via}' if via else ''}."
    if journey.outcome is Outcome.DECLINED:
        return Done(f"{added} {SAID_NO_BEFORE}: nothing goes to them unless you say REOPEN.")
    return Done(
        f"{added} Say why you write to them, and a letter can go: "
        f'outreach contacts edit "{fresh.name}" --set why_them="..."'
    )


def _has_named(app: App, records: Records, asked: Asked) -> None:
    """A register that named somebody has done what it is there for; nobody keeps in touch with it."""
    journey = load(records, asked.contact.id)
    if journey.stage is Stage.CLOSED:
        return
    for item in records.prompts.open_items_of(asked.contact.id):
        answer_item(records, item)
    journey = withdraw_all(app, records, journey, Withdrawal.CLOSED)
    record(app, records, journey, JourneyClosed(at=app.clock.now(), outcome=Outcome.WITHDRAWN))
