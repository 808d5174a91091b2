"""Made-up stories of contacts, and portfolios of them."""

from datetime import UTC, datetime, timedelta

from outreach.domain import events as e
from outreach.domain.events import (
    Answer,
    Handover,
    IncomingId,
    JourneyEvent,
    LetterId,
    Outcome,
    Stage,
    Step,
)
from outreach.domain.people import Channel, Contact, ContactId, Knowing, Need
from outreach.guide.portfolio import Portfolio, Relation, portfolio
from outreach.guide.portfolio_story import Story

START = datetime(2026, 11, 2, 10, tzinfo=UTC)
NOW = START + timedelta(days=60)
ASKED_FOR = 15
TEAM = Need("leading a team", Knowing.HOW)
DIRECTION = Need("what to do next", Knowing.WHY)
NETWORK = Need("a wider network", Knowing.WHOM)


def day(number: int) -> datetime:
    return START + timedelta(days=number)


def added(stage: Stage = Stage.IDENTIFIED) -> JourneyEvent:
    return e.ContactAdded(at=day(0), stage=stage, channel=Channel.EMAIL)


def sent(on: int = 1, step: Step = Step.FIRST_CONTACT) -> JourneyEvent:
    return e.LetterSent(at=day(on), letter=LetterId(f"letter {step} {on}"), step=step, how=Handover.SUBMITTED)


def answer(on: int = 3, said: Answer = Answer.ACCEPTS) -> JourneyEvent:
    return e.AnswerReceived(at=day(on), message=IncomingId(f"message {on}"), answer=said)


def met(on: int = 10, minutes: int | None = 30) -> tuple[JourneyEvent, ...]:
    held = e.MeetingHeld(at=day(on), held_on=day(on).date())
    return e.MeetingSet(at=day(on - 5), starts=day(on), minutes=minutes), held


def closed(outcome: Outcome, on: int = 30) -> JourneyEvent:
    return e.JourneyClosed(at=day(on), outcome=outcome)


MENTOR = (added(), sent(), answer(), *met(), sent(20, Step.MENTORING_REQUEST), e.MentoringAgreed(at=day(25)))


def story(*events: JourneyEvent, need: str = TEAM.name, name: str = "Julie Adams", own: bool = False) -> Story:
    person = Contact(ContactId(name.lower()), name, need=need)
    return Story(person, events or (added(),), {}, own_organisation=own)


def of(*stories: Story, needs: tuple[Need, ...] = (TEAM,)) -> Portfolio:
    return portfolio(stories, needs, NOW, ASKED_FOR)


def only(told: Story, needs: tuple[Need, ...] = (TEAM,)) -> Relation:
    return of(told, needs=needs).relations[0]
