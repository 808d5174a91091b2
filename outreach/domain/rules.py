"""The numbers of the policy: cadence, limits, windows, approval."""

import hashlib
from dataclasses import dataclass
from datetime import time

from outreach.domain.events import Step

WEEKDAYS = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")


@dataclass(frozen=True, slots=True)
class Rules:
    """What a mentee may set; the defaults are the product's manners."""

    new_people_a_day: int = 5
    gap_minutes: tuple[float, float] = (4.0, 12.0)
    window_days: frozenset[int] = frozenset(range(5))  # Monday is 0
    window_start: time = time(9)
    window_end: time = time(17)
    holidays: bool = True
    follow_up_after_working_days: int = 7
    follow_ups: int = 1
    close_after_working_days: int = 10
    one_per_organisation: bool = True
    back_after_working_days: int = 2
    away_without_date_days: int = 14
    prompt_start: time = time(8)
    prompt_end: time = time(20)
    repeat_after_days: int = 3
    token_days: int = 60
    approval_days: int = 14
    automatic: frozenset[Step] = frozenset()
    thank_you_within_hours: int = 24
    update_after_days: int = 14
    readiness_after_days: int = 7
    keep_in_touch_a_year: int = 3
    check_in_weeks: int = 4
    review_weeks: int = 26  # 0: never
    minutes_asked_for: int = 15

    def __post_init__(self) -> None:
        if Step.MENTORING_REQUEST in self.automatic:
            raise ValueError("a request for mentoring is never automatic")

    @property
    def brake(self) -> int:
        """More letters than this due in a day, conversations aside: none goes, and the mentee is asked."""
        return 2 * self.new_people_a_day + 2

    @property
    def digest(self) -> str:
        """Changes whenever a rule does: the due dates are then reckoned again."""
        values = (getattr(self, name) for name in sorted(self.__slots__))
        plain = (sorted(map(str, one)) if isinstance(one, frozenset) else one for one in values)
        return hashlib.sha256(repr(list(plain)).encode()).hexdigest()[:16]
