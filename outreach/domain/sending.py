"""When a letter that is approved and due may leave: window, daily number, gap."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from outreach.domain.events import Step
from outreach.domain.rules import Rules
from outreach.domain.working_time import DAY, Place, next_opening


class Held(StrEnum):
    """Why a letter that is due does not leave at once."""

    WINDOW = "window"
    DAILY_NUMBER = "daily_number"
    GAP = "gap"
    CATCH_UP = "catch_up"


@dataclass(frozen=True, slots=True)
class Departure:
    """The earliest instant at which a letter may leave, and what holds it until then."""

    at: datetime
    held: Held | None = None


@dataclass(frozen=True, slots=True)
class SentToday:
    """What went out on the mentee's day, and when the last letter did. `gap` is drawn for this letter.

    `bound` counts the letters that windows and caps bind; it matters while `catching_up` after a long silence.
    """

    new_people: int
    last_letter: datetime | None
    gap: timedelta
    bound: int = 0
    catching_up: bool = False


def is_bound(step: Step, rules: Rules) -> bool:
    """Whether windows, caps and gap bind this step: first approaches, and whatever nobody looks at."""
    return step in (Step.FIRST_CONTACT, Step.FOLLOW_UP) or step in rules.automatic


def departure(step: Step, place: Place, home: Place, sent: SentToday, now: datetime, rules: Rules) -> Departure:
    """When a letter of this step may leave. What the mentee sends inside a conversation goes at once."""
    if not is_bound(step, rules):
        return Departure(now)
    full = _full_today(step, sent, rules)
    if full:
        tomorrow = home.instant(home.local(now).date() + DAY, rules.window_start)
        return Departure(next_opening(tomorrow, place, rules), full)
    opening = next_opening(now, place, rules)
    if opening > now:
        return Departure(opening, Held.WINDOW)
    rested = sent.last_letter + sent.gap if sent.last_letter else now
    if rested > now:
        return Departure(next_opening(rested, place, rules), Held.GAP)
    return Departure(now)


def _full_today(step: Step, sent: SentToday, rules: Rules) -> Held | None:
    """After a long silence follow-ups count to the daily number as well: what piled up goes over some days."""
    if step is Step.FIRST_CONTACT and sent.new_people >= rules.new_people_a_day:
        return Held.DAILY_NUMBER
    return Held.CATCH_UP if sent.catching_up and sent.bound >= rules.new_people_a_day else None
