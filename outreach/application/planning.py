"""`plan`: what the days to come hold, told by the policy on copies. Reads no mailbox, writes nothing."""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from outreach.application.app import App
from outreach.application.gathering import circumstances_alone, first_letters_sent, proposed_time, questions_of
from outreach.application.home import home
from outreach.application.offering import blocked_by, by_send
from outreach.application.plan_assumptions import Assume
from outreach.application.plan_simulation import Simulation
from outreach.application.plan_values import Kind, Planned, Traveller
from outreach.application.preparing import locked
from outreach.application.recording import hashes, load_all
from outreach.application.warmth import by_warmth
from outreach.domain.correspondence import Item
from outreach.domain.events import Stage
from outreach.domain.journey import UNTIL_RESUMED, Journey
from outreach.domain.people import Contact, ContactId
from outreach.domain.policy import Circumstances
from outreach.domain.policy_mentoring import LASTING
from outreach.ports.store import JourneyRow, Records

__all__ = ["Assume", "Kind", "Plan", "Planned", "plan"]


@dataclass(frozen=True, slots=True)
class Plan:
    """What would happen on the assumption, each question being answered at the next 08:00 where it can be.

    `by_hand` are people without an address; `halted` tells why nothing would go, `locked` why no first letter;
    `cut_short` that there is more than was reckoned.
    """

    assume: Assume
    planned: tuple[Planned, ...]
    by_hand: tuple[str, ...]
    halted: bool
    cut_short: bool = False
    locked: str = ""


def plan(app: App, days: int, assume: Assume = Assume.SILENT) -> Plan:
    """The letters and prompts of the days to come."""
    now = app.clock.now()
    end = now + timedelta(days=days)
    with app.store.reading() as records:
        travellers = dict(_travellers(app, records, now, end))
        sent = len({one.journey for one in first_letters_sent(app, records, now)})
        letters = records.outbox.sent_since(now - timedelta(hours=1))
        mentee = records.mentees.get()
        lock = locked(app.mentee, records)
    by_hand = tuple(one.contact.name for one in travellers.values() if _waits_by_hand(one))
    simulation = Simulation(
        rules=app.rules,
        home=home(app),
        end=end,
        travellers=travellers,
        new_people={home(app).local(now).date(): sent},
        assume=assume,
        last_letter=max((one.sent_at for one in letters if one.sent_at), default=None),
        paused_until=mentee.paused_until,
    )
    simulation.run(now)
    halted = bool(mentee.stopped) or mentee.paused_until == UNTIL_RESUMED
    planned = tuple(sorted(simulation.planned, key=lambda one: one.at))
    return Plan(assume, planned, by_hand, halted, simulation.cut_short, lock)


def _waits_by_hand(one: Traveller) -> bool:
    """Whether nothing comes by itself: no address, and no channel for which texts are made."""
    return one.journey.stage is Stage.IDENTIFIED and one.around.by_hand and not one.around.pasted


def _travellers(app: App, records: Records, now: datetime, end: datetime) -> Iterator[tuple[ContactId, Traveller]]:
    """Whose journeys go on; what is known of all of them is read together."""
    rows = [row for row in by_warmth(records) if not _over(row)]
    people = records.contacts.some([row.id for row in rows])
    journeys, items = load_all(records, people), _items_by_journey(records)
    suppressed = {one.address_hash for one in records.suppressions.all()}
    for contact in (people[row.id] for row in rows if row.id in people):
        around = replace(
            circumstances_alone(app, contact, now, until=end),
            suppressed=not suppressed.isdisjoint(hashes(contact.addresses)),
            asked=questions_of(items[contact.id]),
        )
        yield contact.id, _traveller(app, records, contact, journeys[contact.id], around, items[contact.id])


def _items_by_journey(records: Records) -> Mapping[ContactId | None, list[Item]]:
    found: dict[ContactId | None, list[Item]] = defaultdict(list)
    for item in records.prompts.open_items():
        found[item.journey].append(item)
    return found


def _traveller(
    app: App, records: Records, contact: Contact, journey: Journey, around: Circumstances, items: list[Item]
) -> Traveller:
    named = proposed_time(app, records, journey, app.clock.now())
    blocked = _blocked(app, records, contact, journey, items)
    around = replace(around, time_proposed=named is not None)
    return Traveller(contact, journey, around, set(around.asked), blocked, proposed=named)


def _over(row: JourneyRow) -> bool:
    return row.stage is Stage.CLOSED and row.outcome not in LASTING


def _blocked(app: App, records: Records, contact: Contact, journey: Journey, items: list[Item]) -> bool:
    """Whether the letter check blocks the letter that waits, or the first one that would be drafted."""
    if waiting := by_send(items):
        return any(blocked_by(app, records, one, contact, journey) for one in waiting)
    untold = not contact.why_them.strip()
    return journey.stage is Stage.IDENTIFIED and (untold or bool(locked(app.mentee, records)))
