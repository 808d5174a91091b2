"""Templates of `html/` with the values of a page: everything is escaped, nothing may be missing."""

from collections.abc import Mapping
from datetime import date, datetime, timedelta
from functools import cache
from pathlib import Path
from zoneinfo import ZoneInfo

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from outreach.application.status import QUESTION_WORDS, STAGE_WORDS
from outreach.domain.events import Stage

HTML = Path(__file__).parent / "html"

AHEAD = timedelta(days=14)
"""The day that a field for a time to come begins with."""

NAVIGATION = (
    ("today", "/", "Today"),
    ("letters", "/letters", "Letters"),
    ("people", "/people", "People"),
    ("portfolio", "/portfolio", "Portfolio"),
    ("templates", "/templates", "Templates"),
    ("plan", "/plan", "Plan"),
    ("settings", "/settings", "Settings"),
)
"""Key, address, words."""


def rendered(template: str, values: Mapping[str, object]) -> str:
    return environment().get_template(template).render(values)


@cache
def environment() -> Environment:
    made = Environment(
        loader=FileSystemLoader(HTML),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        auto_reload=False,
    )
    made.globals["navigation"] = NAVIGATION
    made.filters.update(
        stage=lambda stage: STAGE_WORDS[Stage(stage)],
        question=lambda question: QUESTION_WORDS[question],
        sentence=lambda words: f"{words[:1].upper()}{words[1:]}",
    )
    return made


def some_days(now: datetime, zone: str) -> Mapping[str, str]:
    """Today and days to come where the mentee lives, as date fields take them."""
    today = now.astimezone(ZoneInfo(zone)).date()
    return {
        "today": today.isoformat(),
        "tomorrow": (today + timedelta(days=1)).isoformat(),
        "ahead": (today + AHEAD).isoformat(),
    }


def time_words(zone: str) -> Mapping[str, object]:
    """How a page tells instants, in the mentee's zone: `moment(at)` and `day(at)`."""
    place = ZoneInfo(zone)

    def moment(at: datetime) -> str:
        return f"{at.astimezone(place):%a %-d %b %Y, %H:%M}"

    def day(at: datetime | date) -> str:
        local = at.astimezone(place) if isinstance(at, datetime) else at
        return f"{local:%a %-d %b %Y}"

    return {"moment": moment, "day": day}
