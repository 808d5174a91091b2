"""The policy run ahead in pretended time, on copies: every date is one that `decide` names. Pure."""

import heapq
from collections import defaultdict
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from typing import assert_never

from outreach.application.plan_assumptions import (
    ANSWERED_AFTER_WORKING_DAYS,
    THEIR_TURN,
    Assume,
    Moment,
    mentee_says,
    they_answer,
)
from outreach.application.plan_values import Coming, Kind, Planned, Traveller
from outreach.application.plan_words import ended, letter_goes, they_said, you_are_asked
from outreach.application.prompting import AT_ANY_HOUR, still_asked
from outreach.domain import events as e
from outreach.domain.changing import changed
from outreach.domain.correspondence import Question
from outreach.domain.events import Answer, Handover, JourneyEvent, LetterId, Stage, Step
from outreach.domain.journey import Journey, LetterState, OpenQuestion, evolve
from outreach.domain.people import ContactId
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
from outreach.domain.sending import Held, SentToday, departure, is_bound
from outreach.domain.working_time import DAY, Place, next_hour, next_opening, working_days_after

ANSWER_HOUR = time(8)
SMALLEST_STEP = timedelta(minutes=1)
MOST_STEPS = 100_000


@dataclass(slots=True)
class Simulation:
    """Everybody's journeys side by side: they share the day's number and the gap.

    `cut_short` tells that so much would happen that not all of it was reckoned.
    """

    rules: Rules
    home: Place
    end: datetime
    travellers: dict[ContactId, Traveller]
    new_people: dict[date, int]
    assume: Assume = Assume.SILENT
    last_letter: datetime | None = None
    last_turn: datetime | None = None  # that is promised to a letter
    paused_until: datetime | None = None
    planned: list[Planned] = field(default_factory=list)
    agenda: list[tuple[datetime, int, ContactId]] = field(default_factory=list)
    drawn: int = 0
    cut_short: bool = False
    first_letters: set[ContactId] = field(default_factory=set)  # whose first letter waits to go
    approached: dict[str, set[ContactId]] = field(default_factory=lambda: defaultdict(set))  # by organisation

    def run(self, now: datetime, passing: Callable[[datetime], None] = lambda _at: None) -> None:
        """`passing` is told of each instant that is reached."""
        for number, (contact, one) in enumerate(self.travellers.items()):
            self._count_approach(one)
            self.agenda.append((now, number, contact))
            for question in sorted(one.asked, key=lambda each: (each.question, each.about)):
                self._expect(one, question, self._morning(now))
            if one.journey.meeting_at and one.journey.meeting_at > now:
                self._note(one.journey.meeting_at, one, "the talk", Kind.ASSUMED)
        heapq.heapify(self.agenda)
        for _ in range(MOST_STEPS):
            if not self.agenda:
                return
            at, number, contact = heapq.heappop(self.agenda)
            passing(at)
            one = self.travellers[contact]
            moments = [self._step(one, at), *(each.at for each in one.coming)]
            again = min((each for each in moments if each), default=None)
            if again and again <= self.end:
                heapq.heappush(self.agenda, (max(again, at), number, contact))
        self.cut_short = True

    def _step(self, one: Traveller, now: datetime) -> datetime | None:
        """One decision; when to look again (None: never by itself)."""
        come = next((each for each in one.coming if each.at <= now), None)
        if come:
            one.coming.remove(come)
            self._came(one, come, now)
            return now
        queued = next((mail for mail in one.journey.letters if mail.state is LetterState.QUEUED), None)
        if queued and not one.journey.questions:
            return self._send(one, queued.letter, queued.step, now)
        action = decide(one.journey, self._around(one, now), now, self.rules)
        match action:
            case DraftLetter():
                for step in action.steps:
                    drafted = e.LetterDrafted(at=now, letter=LetterId(self._new_id()), step=step)
                    self._happen(one, drafted)
                return now
            case AskMentee():
                self._ask(one, OpenQuestion(action.question, action.about), now)
                return now
            case ReleaseLetter():
                step = next(mail.step for mail in one.journey.letters if mail.letter == action.letter)
                self._happen(one, e.LetterQueued(at=now, letter=action.letter, step=step))
                return now
            case Close():
                self._note(now, one, ended(action.outcome), Kind.END)
                self._happen(one, e.JourneyClosed(at=now, outcome=action.outcome))
                return now
            case Wait():
                self._expect_answer(one, action, now)
                return max(action.until, now + SMALLEST_STEP) if action.until else None
            case _ as other:
                assert_never(other)

    # what is asked and answered

    def _ask(self, one: Traveller, question: OpenQuestion, now: datetime) -> None:
        one.asked.add(question)
        hours = (self.rules.prompt_start, self.rules.prompt_end)
        at = now if question.question in AT_ANY_HOUR else next_hour(now, self.home, *hours)
        self._note(at, one, you_are_asked(one.journey, question, blocked=one.blocked), Kind.PROMPT)
        self._expect(one, question, max(at, self._morning(now)))

    def _expect(self, one: Traveller, question: OpenQuestion, at: datetime) -> None:
        if not (one.blocked and question.question in LETTERS):
            one.coming.append(Coming(at, question))

    def _expect_answer(self, one: Traveller, wait: Wait, now: datetime) -> None:
        """Where it is their turn, they answer some working days later; who is away, once they are back."""
        if self.assume is Assume.SILENT or wait.because not in THEIR_TURN:
            return
        if all(each.question for each in one.coming):
            since = wait.until if wait.because is Because.AWAY and wait.until else now
            days = ANSWERED_AFTER_WORKING_DAYS
            one.coming.append(Coming(working_days_after(since, days, one.around.place, self.rules)))

    def _came(self, one: Traveller, come: Coming, now: datetime) -> None:
        moment = Moment(now, one.around.place, self.rules, self._new_id(), self._still_to_come(one, now))
        if come.question is None:
            self._note(now, one, they_said(one.journey), Kind.ASSUMED)
            self._all_happen(one, they_answer(one.journey, moment), moment)
        elif come.question in one.asked and still_asked(one.journey, come.question):
            self._say(one, come.question, moment)
        else:
            one.asked.discard(come.question)

    def _say(self, one: Traveller, asked: OpenQuestion, moment: Moment) -> None:
        said = mentee_says(asked, one.journey, self.assume, moment)
        if said is None:
            return
        one.asked.discard(asked)
        obeyed = e.CommandObeyed(at=moment.now, command=said.verb, question=asked.question, about=asked.about)
        self._all_happen(one, (obeyed, *said.events), moment)

    def _all_happen(self, one: Traveller, events: tuple[JourneyEvent, ...], moment: Moment) -> None:
        for event in events:
            self._happen(one, event)
            match event:
                case e.AnswerReceived():
                    one.proposed = moment.talk_at if event.answer is Answer.PROPOSES_TIME else None
                case e.MeetingSet():
                    self._note(event.starts, one, "the talk", Kind.ASSUMED)
                case e.LetterSent(how=Handover.BY_HAND):
                    self._count(event.step, moment.now)

    def _still_to_come(self, one: Traveller, now: datetime) -> datetime | None:
        return one.proposed if one.proposed and one.proposed > now else None

    def _morning(self, now: datetime) -> datetime:
        """The next 08:00 of the mentee's; what was asked is taken to be answered then."""
        today = self.home.local(now).date()
        morning = self.home.instant(today, ANSWER_HOUR)
        return morning if now < morning else self.home.instant(today + DAY, ANSWER_HOUR)

    # letters on their way

    def _send(self, one: Traveller, letter: LetterId, step: Step, now: datetime) -> datetime:
        day = self.home.local(now).date()
        gap = timedelta(minutes=sum(self.rules.gap_minutes) / 2)
        sent = SentToday(self.new_people.get(day, 0), self.last_letter, gap)
        leaves = departure(step, one.around.place, self.home, sent, now, self.rules)
        held_until = max(leaves.at, self.paused_until or now)
        if held_until > now:
            in_turn = leaves.held is Held.GAP and held_until == leaves.at
            return self._turn(held_until, gap, one.around.place) if in_turn else held_until
        self._count(step, now)
        if is_bound(step, self.rules):
            self.last_letter = now
        self._note(now, one, letter_goes(step), Kind.LETTER)
        self._happen(one, e.LetterSent(at=now, letter=letter, step=step, how=Handover.SUBMITTED))
        return now

    def _turn(self, earliest: datetime, gap: timedelta, place: Place) -> datetime:
        """Letters that only wait for the one before go in the order in which they came, each in its turn."""
        turn = max(earliest, self.last_turn + gap) if self.last_turn else earliest
        opening = next_opening(turn, place, self.rules)
        if opening == turn:
            self.last_turn = turn
        return opening

    def _count(self, step: Step, now: datetime) -> None:
        if step is Step.FIRST_CONTACT:
            day = self.home.local(now).date()
            self.new_people[day] = self.new_people.get(day, 0) + 1

    def _around(self, one: Traveller, now: datetime) -> Circumstances:
        one.asked = {each for each in one.asked if still_asked(one.journey, each)}
        named = self._still_to_come(one, now) is not None
        around = changed(one.around, asked=frozenset(one.asked), time_proposed=named)
        if one.journey.stage is not Stage.IDENTIFIED:
            return around
        day = self.home.local(now).date()
        new_people = len(self.first_letters) + self.new_people.get(day, 0)
        return changed(around, new_people=new_people, organisation_busy=self._organisation_busy(one))

    def _organisation_busy(self, one: Traveller) -> bool:
        return bool(one.organisation) and not self.approached[one.organisation] <= {one.contact.id}

    def _happen(self, one: Traveller, event: JourneyEvent) -> None:
        one.journey = evolve(one.journey, event)
        self._count_approach(one)

    def _count_approach(self, one: Traveller) -> None:
        there, waits = self.approached[one.organisation], _first_letter_open(one.journey)
        (self.first_letters.add if waits else self.first_letters.discard)(one.contact.id)
        approached = waits or one.journey.stage is Stage.CONTACTED
        (there.add if approached else there.discard)(one.contact.id)

    def _note(self, at: datetime, one: Traveller, what: str, kind: Kind) -> None:
        if at <= self.end:
            self.planned.append(Planned(at, one.contact.id, one.contact.name, what, kind))

    def _new_id(self) -> str:
        self.drawn += 1
        return f"planned-{self.drawn}"


LETTERS = (Question.APPROVE, Question.LOOK, Question.REQUEST, Question.BY_HAND)


def _first_letter_open(journey: Journey) -> bool:
    return journey.stage is Stage.IDENTIFIED and journey.latest(Step.FIRST_CONTACT) is not None
