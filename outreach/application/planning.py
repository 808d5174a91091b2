"""`plan`: what the days to come hold, told by the policy on copies. Reads no mailbox, writes nothing."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from outreach.application.app import App
from outreach.application.gathering import circumstances_alone, first_letters_sent, proposed_time, questions_of
from outreach.application.home import home
from outreach.application.offering import blocked_by, by_send
from outreach.application.plan_assumptions import Assume
from outreach.application.plan_simulation import Simulation
from outreach.application.plan_values import Facts, Kind, Planned, Traveller
from outreach.application.preparing import locked
from outreach.application.recording import hashes, load_all
from outreach.application.warmth import by_warmth
from outreach.domain.changing import changed
from outreach.domain.correspondence import Item
from outreach.domain.events import Stage
from outreach.domain.journey import UNTIL_RESUMED, Journey
from outreach.domain.people import Contact, ContactId
from outreach.domain.policy import Circumstances
from outreach.domain.policy_mentoring import LASTING
from outreach.ports.store import JourneyRow, Records

__all__ = ["Assume", "Facts", "Kind", "Plan", "Planned", "gathered", "plan", "reckoned", "waits_by_hand"]


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
    return reckoned(gathered(app, days), assume)


def gathered(app: App, days: int, before: Facts | None = None) -> Facts:
    """What the plan of these days follows from, on any assumption. Journeys of which nothing was written since
    `before` are not read again."""
    now, here = app.clock.now(), home(app)
    with app.store.reading() as records:
        rows = [row for row in by_warmth(records) if not _over(row)]
        people = records.contacts.some([row.id for row in rows])
        stood = _stood(records, [row for row in rows if row.id in people], before.stood if before else {})
        letters = records.outbox.sent_since(now - timedelta(hours=1))
        mentee = records.mentees.get()
        return Facts(
            now=now,
            hour=here.local(now).replace(minute=0, second=0, microsecond=0),
            days=days,
            rules=app.rules,
            home=here,
            people=tuple(_travellers(app, records, people, stood.values(), now + timedelta(days=days))),
            new_people=len({one.journey for one in first_letters_sent(app, records, now)}),
            last_letter=max((one.sent_at for one in letters if one.sent_at), default=None),
            stopped=bool(mentee.stopped),
            paused_until=mentee.paused_until,
            locked=locked(app.mentee, records),
            stood=stood,
        )


def _stood(
    records: Records, rows: Sequence[JourneyRow], before: Mapping[JourneyRow, Journey]
) -> Mapping[JourneyRow, Journey]:
    """In the order of the rows. What counts events and what UNDO would take back is left out: nothing that comes
    depends on it."""
    read = load_all(records, [row.id for row in rows if row not in before])
    return {row: before.get(row) or changed(read[row.id], seq=0, undo=None) for row in rows}


def reckoned(facts: Facts, assume: Assume, passing: Callable[[datetime], None] = lambda _at: None) -> Plan:
    """What follows from that, and from nothing else; `passing` is told of each instant that is reached."""
    simulation = Simulation(
        rules=facts.rules,
        home=facts.home,
        end=facts.now + timedelta(days=facts.days),
        travellers={one.contact.id: one.at_its_beginning() for one in facts.people},
        new_people={facts.home.local(facts.now).date(): facts.new_people},
        assume=assume,
        last_letter=facts.last_letter,
        paused_until=facts.paused_until,
    )
    simulation.run(facts.now, passing)
    return Plan(
        assume=assume,
        planned=tuple(sorted(simulation.planned, key=lambda one: one.at)),
        by_hand=tuple(one.contact.name for one in facts.people if waits_by_hand(one)),
        halted=facts.stopped or facts.paused_until == UNTIL_RESUMED,
        cut_short=simulation.cut_short,
        locked=facts.locked,
    )


def waits_by_hand(one: Traveller) -> bool:
    """Whether nothing comes by itself: no address, and no channel for which texts are made."""
    return one.journey.stage is Stage.IDENTIFIED and one.around.by_hand and not one.around.pasted


def _travellers(
    app: App,
    records: Records,
    people: Mapping[ContactId, Contact],
    journeys: Iterable[Journey],
    end: datetime,
) -> Iterator[Traveller]:
    """What is known of all of them is read together."""
    items = _items_by_journey(records)
    suppressed = {one.address_hash for one in records.suppressions.all()}
    for journey in journeys:
        contact = people[journey.id]
        around = replace(
            circumstances_alone(app, contact, app.clock.now(), until=end),
            suppressed=not suppressed.isdisjoint(hashes(contact.addresses)),
            asked=questions_of(items[contact.id]),
        )
        yield _traveller(app, records, contact, journey, around, items[contact.id])


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
