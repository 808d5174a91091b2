"""Honest small numbers of all journeys together, and the flow between their stages."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from outreach.domain import events as e
from outreach.domain.events import JourneyEvent, Outcome, Stage, Step
from outreach.guide.portfolio_story import ORDER, HeldTalk, Way, answered, only_introduces, written_to

ENOUGH_FOR_A_SHARE = 10
"""Under so many people a percentage says less than the numbers themselves."""


@dataclass(frozen=True, slots=True)
class Numbers:
    """What came of it all. Automatic replies and failures are no answers; `minutes` are those of the talks.

    `assumed` counts the talks whose length nobody noted. `go_betweens` only introduce: they are none of the people,
    and letters that ask for an introduction are none of the letters.
    """

    people: int = 0
    written_to: int = 0
    letters: int = 0
    answered: int = 0
    talks: int = 0
    minutes: int = 0
    assumed: int = 0
    requests: int = 0
    mentors: int = 0
    go_betweens: int = 0

    @property
    def answered_share(self) -> int | None:
        """How many of a hundred answered, to the nearest whole; None where the people are too few to say so."""
        if self.written_to < ENOUGH_FOR_A_SHARE:
            return None
        return round(100 * self.answered / self.written_to)


def numbers(journeys: Sequence[Sequence[JourneyEvent]], talks: Sequence[HeldTalk]) -> Numbers:
    """Counted over the (effective) events of everybody, those who were forgotten included."""
    people = [events for events in journeys if not only_introduces(events)]
    steps = [one.step for events in people for one in events if isinstance(one, e.LetterSent)]
    approached = [events for events in people if written_to(events)]
    return Numbers(
        people=len(people),
        written_to=len(approached),
        letters=len(steps) - steps.count(Step.INTRODUCTION),
        answered=sum(map(answered, approached)),
        talks=len(talks),
        minutes=sum(one.minutes for one in talks),
        assumed=sum(not one.known for one in talks),
        requests=steps.count(Step.MENTORING_REQUEST),
        mentors=sum(any(isinstance(one, e.MentoringAgreed) for one in events) for events in people),
        go_betweens=len(journeys) - len(people),
    )


@dataclass(frozen=True, slots=True)
class FlowStage:
    """How many came this far, how many of them are here, went on, or ended here, and how."""

    stage: Stage
    reached: int
    here: int
    went_on: int
    ended: Mapping[Outcome, int]


def flow(ways: Sequence[Way]) -> tuple[FlowStage, ...]:
    """One row a stage; the people of each are those who went on, are here, or ended here."""
    return tuple(_flow_stage(stage, ways) for stage in ORDER)


def _flow_stage(stage: Stage, ways: Sequence[Way]) -> FlowStage:
    place = ORDER.index(stage)
    furthest = [one for one in ways if one.furthest is stage]
    further = sum(ORDER.index(one.furthest) > place for one in ways)
    ended = Counter(one.outcome for one in furthest if one.outcome)
    ordered = {outcome: ended[outcome] for outcome in Outcome if ended[outcome]}
    here = len(furthest) - sum(ordered.values())
    return FlowStage(stage, len(furthest) + further, here, further, ordered)
