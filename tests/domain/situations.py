"""A journey at a stage, what is known around it, and what the policy wants then."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

from outreach.domain.actions import Action, Circumstances
from outreach.domain.correspondence import Question
from outreach.domain.events import LetterId, Stage, Step
from outreach.domain.journey import Journey, LetterState, OpenLetter, OpenQuestion
from outreach.domain.people import ContactId
from outreach.domain.policy import decide
from outreach.domain.rules import Rules
from outreach.domain.working_time import Place

NOW = datetime(2026, 11, 2, 10, tzinfo=UTC)  # a Monday
LONDON = Place("Europe/London")
AROUND = Circumstances(place=LONDON, home=LONDON)
BY_HAND = replace(AROUND, by_hand=True)
PASTED = replace(AROUND, by_hand=True, pasted=True)
RULES = Rules()
SECOND = timedelta(seconds=1)
DAY = timedelta(days=1)
LATER = NOW + 20 * DAY
MINE = LetterId("mine")


def at(stage: Stage, *letters: OpenLetter, **values: object) -> Journey:
    return replace(Journey(ContactId("julie"), stage=stage, letters=letters), **values)  # type: ignore[arg-type]


def letter(step: Step, state: LetterState = LetterState.DRAFTED, *, own: bool = False) -> OpenLetter:
    return OpenLetter(MINE, step, state, own)


def having_asked(question: Question, about: str, around: Circumstances = AROUND) -> Circumstances:
    return replace(around, asked=around.asked | {OpenQuestion(question, about)})


def wants(journey: Journey, around: Circumstances = AROUND, now: datetime = NOW, rules: Rules = RULES) -> Action:
    return decide(journey, around, now, rules)
