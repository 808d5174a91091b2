"""Is it time to ask for mentoring? Four signs, each with what is known of it, and a recommendation (guide, parts
"approaching a mentor" and "effective relationship")."""

from dataclasses import dataclass
from enum import StrEnum

from outreach.domain.journey_state import Journey

GOOD = 4
"""From this mark on, out of five, rapport or purpose is there."""

LOW = 2
"""Up to this mark there is little trust."""

ENOUGH = 3
"""So many of the four signs make it a good moment."""


class Sign(StrEnum):
    """What speaks for asking."""

    RAPPORT = "rapport"
    INTEREST = "interest"
    PURPOSE = "purpose"
    ADVICE = "advice"


class Seen(StrEnum):
    """Whether a sign is there; unknown where nothing was told of it."""

    MET = "met"
    NOT_YET = "not_yet"
    UNKNOWN = "unknown"


class Advice(StrEnum):
    """What the signs recommend. It is never more than that."""

    ASK = "ask"
    WAIT = "wait"
    LEAVE = "leave"


@dataclass(frozen=True, slots=True)
class Readiness:
    """`low_trust`: the mentee rated the rapport 1 or 2."""

    signs: tuple[tuple[Sign, Seen], ...]
    advice: Advice
    low_trust: bool

    @property
    def met(self) -> int:
        return sum(seen is Seen.MET for _, seen in self.signs)


def readiness(journey: Journey) -> Readiness:
    """What is known after the last talk. Low trust outweighs every other sign."""
    rapport, purpose = _mark(journey.talk.rapport if journey.talk else 0), _purpose(journey)
    signs = (
        (Sign.RAPPORT, rapport),
        (Sign.INTEREST, _interest(journey)),
        (Sign.PURPOSE, purpose),
        (Sign.ADVICE, _acted(journey)),
    )
    low = low_trust(journey)
    felt = rapport is Seen.MET and purpose is not Seen.NOT_YET
    ready = felt and sum(seen is Seen.MET for _, seen in signs) >= ENOUGH
    return Readiness(signs, Advice.LEAVE if low else Advice.ASK if ready else Advice.WAIT, low)


def low_trust(journey: Journey) -> bool:
    """Whether the mentee rated the rapport of the last talk 1 or 2."""
    return journey.talk is not None and 0 < journey.talk.rapport <= LOW


def _mark(mark: int) -> Seen:
    if not mark:
        return Seen.UNKNOWN
    return Seen.MET if mark >= GOOD else Seen.NOT_YET


def _purpose(journey: Journey) -> Seen:
    return _mark(journey.talk.clarity if journey.talk else 0)


def _interest(journey: Journey) -> Seen:
    """They wrote after the talk, there was a second one, or one is set; what was said in the talk nobody sees."""
    talk = journey.talk
    if talk is None:
        return Seen.UNKNOWN
    wrote = journey.answered_at is not None and journey.answered_at > talk.at
    return Seen.MET if wrote or journey.talks > 1 or journey.meeting_at else Seen.NOT_YET


def _acted(journey: Journey) -> Seen:
    """One piece of advice that was acted on is enough; where none was noted there is nothing to see."""
    if journey.done & frozenset(journey.tasks):
        return Seen.MET
    return Seen.NOT_YET if journey.tasks else Seen.UNKNOWN
