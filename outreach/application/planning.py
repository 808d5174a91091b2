"""`plan`: the policy run ahead in pretended time, on copies. Reads no mailbox, writes nothing."""

import heapq
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from datetime import date, datetime, time, timedelta
from typing import assert_never

from outreach.application.app import App
from outreach.application.event_words import STEP_WORDS
from outreach.application.gathering import circumstances, first_letters_sent, home, place_of
from outreach.application.offering import blocking_reasons, waiting_items
from outreach.application.preparing import locked
from outreach.application.recording import load
from outreach.application.status import QUESTION_WORDS
from outreach.application.warmth import by_warmth
from outreach.domain import events as e
from outreach.domain.correspondence import Question
from outreach.domain.events import Handover, JourneyEvent, LetterId, Stage, Step, Withdrawal
from outreach.domain.journey import UNTIL_RESUMED, Journey, LetterState, OpenLetter, OpenQuestion, evolve
from outreach.domain.people import Channel, Contact, ContactId, organisation_key
from outreach.domain.policy import (
    AskMentee,
    Because,
    Circumstances,
    Close,
    DraftLetter,
    ReleaseLetter,
    Wait,
    decide,
)
from outreach.domain.rules import Rules
from outreach.domain.sending import SentToday, departure, is_bound
from outreach.domain.working_time import DAY, Place
from outreach.ports.store import Records

APPROVAL_HOUR = time(8)
SMALLEST_STEP = timedelta(minutes=1)
MOST_STEPS = 100_000


@dataclass(frozen=True, slots=True)
class Planned:
    """One thing to come, at an instant in UTC."""

    at: datetime
    name: str
    what: str


@dataclass(frozen=True, slots=True)
class Plan:
    """What would happen if nobody answered and each letter were approved at the next 08:00.

    `by_hand` are people without an address; `halted` tells why nothing would go, `locked` why no first letter.
    """

    planned: tuple[Planned, ...]
    by_hand: tuple[str, ...]
    halted: bool
    locked: str = ""


@dataclass(slots=True)
class _Traveller:
    """One journey on its way through pretended time."""

    contact: Contact
    journey: Journey
    around: Circumstances
    asked: set[OpenQuestion] = field(default_factory=set)
    blocked: bool = False  # by the letter check: nobody can approve this letter as it stands


@dataclass(slots=True)
class _Simulation:
    """Everybody's journeys side by side: they share the day's number and the gap."""

    rules: Rules
    home: Place
    end: datetime
    travellers: dict[ContactId, _Traveller]
    new_people: dict[date, int]
    last_letter: datetime | None = None
    paused_until: datetime | None = None
    planned: list[Planned] = field(default_factory=list)
    agenda: list[tuple[datetime, int, ContactId]] = field(default_factory=list)
    letters: int = 0

    def run(self, now: datetime) -> None:
        for number, contact in enumerate(self.travellers):
            self.agenda.append((now, number, contact))
        heapq.heapify(self.agenda)
        for _ in range(MOST_STEPS):
            if not self.agenda:
                return
            at, number, contact = heapq.heappop(self.agenda)
            again = self._step(self.travellers[contact], at)
            if again and again <= self.end:
                heapq.heappush(self.agenda, (max(again, at), number, contact))

    def _step(self, one: _Traveller, now: datetime) -> datetime | None:
        """One decision; when to look again (None: never by itself)."""
        queued = next((mail for mail in one.journey.letters if mail.state is LetterState.QUEUED), None)
        if queued and not one.journey.questions:
            return self._send(one, queued.letter, queued.step, now)
        action = decide(one.journey, self._around(one, now), now, self.rules)
        match action:
            case DraftLetter():
                for step in action.steps:
                    self._happen(one, e.LetterDrafted(at=now, letter=self._new_letter(), step=step))
                return now
            case AskMentee():
                return self._ask(one, action, now)
            case ReleaseLetter():
                step = next(mail.step for mail in one.journey.letters if mail.letter == action.letter)
                self._happen(one, e.LetterQueued(at=now, letter=action.letter, step=step))
                return now
            case Close():
                self._note(now, one, f"closed: {action.outcome.value.replace('_', ' ')}")
                self._happen(one, e.JourneyClosed(at=now, outcome=action.outcome))
                return None
            case Wait(because=Because.NOT_APPROVED):
                return None if one.blocked else self._approve(one, now)
            case Wait():
                return max(action.until, now + SMALLEST_STEP) if action.until else None
            case _ as other:
                assert_never(other)

    def _ask(self, one: _Traveller, action: AskMentee, now: datetime) -> datetime | None:
        one.asked.add(OpenQuestion(action.question, action.about))
        if action.question in (Question.APPROVE, Question.LOOK):
            what = "put the letter right: it cannot go like this" if one.blocked else "approve the letter"
            self._note(now, one, f"you are asked to {what}")
            return None if one.blocked else self._next_approval(now)
        self._note(now, one, f"you are asked: {QUESTION_WORDS[action.question]}")
        return None

    def _next_approval(self, now: datetime) -> datetime:
        """The next 08:00 of the mentee's; a question asked before is taken to be answered then too."""
        today = self.home.local(now).date()
        morning = self.home.instant(today, APPROVAL_HOUR)
        return morning if now < morning else self.home.instant(today + DAY, APPROVAL_HOUR)

    def _approve(self, one: _Traveller, now: datetime) -> datetime:
        if self.home.local(now).time() != APPROVAL_HOUR:
            return self._next_approval(now)
        for mail in one.journey.letters:
            if one.journey.latest(mail.step) is not mail:
                self._happen(one, _replaced(mail, now))
            elif mail.state is LetterState.DRAFTED:
                self._happen(one, e.LetterApproved(at=now, letter=mail.letter, step=mail.step, digest=""))
        return now

    def _send(self, one: _Traveller, letter: LetterId, step: Step, now: datetime) -> datetime:
        day = self.home.local(now).date()
        gap = timedelta(minutes=sum(self.rules.gap_minutes) / 2)
        sent = SentToday(self.new_people.get(day, 0), self.last_letter, gap)
        leaves = departure(step, one.around.place, self.home, sent, now, self.rules)
        held_until = max(leaves.at, self.paused_until or now)
        if held_until > now:
            return held_until
        if step is Step.FIRST_CONTACT:
            self.new_people[day] = self.new_people.get(day, 0) + 1
        if is_bound(step, self.rules):
            self.last_letter = now
        self._note(now, one, f"the {STEP_WORDS[step]} goes")
        self._happen(one, e.LetterSent(at=now, letter=letter, step=step, how=Handover.SUBMITTED))
        return now

    def _around(self, one: _Traveller, now: datetime) -> Circumstances:
        day = self.home.local(now).date()
        waiting = sum(_first_letter_open(other.journey) for other in self.travellers.values())
        return replace(
            one.around,
            asked=frozenset(one.asked),
            new_people=waiting + self.new_people.get(day, 0),
            organisation_busy=self._organisation_busy(one),
        )

    def _organisation_busy(self, one: _Traveller) -> bool:
        key = organisation_key(one.contact)
        return bool(key) and any(
            other is not one and organisation_key(other.contact) == key and _approached(other.journey)
            for other in self.travellers.values()
        )

    def _happen(self, one: _Traveller, event: JourneyEvent) -> None:
        one.journey = evolve(one.journey, event)

    def _note(self, at: datetime, one: _Traveller, what: str) -> None:
        self.planned.append(Planned(at, one.contact.name, what))

    def _new_letter(self) -> LetterId:
        self.letters += 1
        return LetterId(f"planned-{self.letters}")


def _replaced(mail: OpenLetter, now: datetime) -> JourneyEvent:
    """The draft that gives way to the mentee's own words."""
    return e.LetterWithdrawn(at=now, letter=mail.letter, step=mail.step, why=Withdrawal.REPLACED)


def _first_letter_open(journey: Journey) -> bool:
    return journey.stage is Stage.IDENTIFIED and journey.latest(Step.FIRST_CONTACT) is not None


def _approached(journey: Journey) -> bool:
    return journey.stage is Stage.CONTACTED or _first_letter_open(journey)


def plan(app: App, days: int) -> Plan:
    """The letters and prompts of the days to come, if nobody answers."""
    now = app.clock.now()
    with app.store.reading() as records:
        travellers = dict(_travellers(app, now))
        sent = len({one.journey for one in first_letters_sent(app, records, now)})
        letters = records.outbox.sent_since(now - timedelta(hours=1))
        mentee = records.mentees.get()
        lock = locked(app.mentee, records)
    simulation = _Simulation(
        rules=app.rules,
        home=home(app),
        end=now + timedelta(days=days),
        travellers=travellers,
        new_people={home(app).local(now).date(): sent},
        last_letter=max((one.sent_at for one in letters if one.sent_at), default=None),
        paused_until=mentee.paused_until,
    )
    simulation.run(now)
    identified = [one for one in travellers.values() if one.journey.stage is Stage.IDENTIFIED]
    without = (one.contact for one in identified if one.contact.channel is Channel.EMAIL)
    by_hand = tuple(one.name for one in without if one.by_hand)
    halted = bool(mentee.stopped) or mentee.paused_until == UNTIL_RESUMED
    return Plan(tuple(sorted(simulation.planned, key=lambda one: one.at)), by_hand, halted, lock)


def _travellers(app: App, now: datetime) -> Iterator[tuple[ContactId, _Traveller]]:
    with app.store.reading() as records:
        for row in by_warmth(records):
            contact = records.contacts.get(row.id)
            if contact is None or row.stage is Stage.CLOSED:
                continue
            around = replace(circumstances(app, records, contact, now), place=place_of(app, contact, now))
            journey, blocked = load(records, row.id), _blocked(app, records, contact, row.stage)
            yield row.id, _Traveller(contact, journey, around, set(around.asked), blocked)


def _blocked(app: App, records: Records, contact: Contact, stage: Stage) -> bool:
    """Whether the letter check blocks the letter that waits, or the first one that would be drafted."""
    if waiting_items(records, contact):
        return bool(blocking_reasons(app, records, contact))
    return stage is Stage.IDENTIFIED and (not contact.why_them.strip() or bool(locked(app.mentee, records)))
