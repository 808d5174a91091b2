"""Facts made up, to show how a letter will read before there is anything to tell."""

from collections.abc import Mapping
from dataclasses import dataclass, fields, replace
from datetime import datetime, time, timedelta

from outreach.domain.events import Step
from outreach.domain.people import Address, Contact, ContactId
from outreach.domain.working_time import DAY, Place
from outreach.guide import letter_names, letter_times
from outreach.guide.letter_values import Told
from outreach.guide.questions import AGREED, FULL

SAMPLE = Contact(
    id=ContactId("sample"),
    name="Julie Adams",
    addresses=(Address("julie@example.org"),),
    role="Head of Nursing",
    organisation="Example Hospital",
    need="leading a team",
    introduced_by="Sam Lee",
    why_them="your talk on night shifts changed how I plan my week",
)
"""Somebody made up, whom a letter is tried with."""

AHEAD = timedelta(days=10)
AFTERNOON = time(14)
WEEK = timedelta(weeks=1)
REVIEWED_AFTER = 26 * WEEK

NEEDED: Mapping[Step, tuple[str, ...]] = {
    Step.CONFIRM: ("meeting",),
    Step.THANK_YOU: ("talk_on", "learned"),
    Step.UPDATE: ("talk_on", "done"),
    Step.MENTORING_REQUEST: ("talk_on",),
    Step.AGENDA: ("meeting", "done"),
    Step.KEEP_IN_TOUCH: ("news",),
    Step.INTRODUCTION: ("go_between",),
}
"""Without these the letter would not be written."""

NEEDED_ON: Mapping[str, tuple[str, ...]] = {
    letter_names.LATER: ("later",),
    letter_names.REFERS: ("named",),
    letter_names.CHECK_IN: ("talk_on",),
    letter_names.CALLED_OFF: (),
    letter_names.DECLINES: (),
}
"""The same for the occasions that have words of their own."""

CALLED: Mapping[str, str] = {
    "meeting": "the time of the talk",
    "talk_on": "the day of the talk",
    "learned": "what you learned",
    "done": "what you have done",
    "news": "your news",
    "go_between": "who introduces you",
    "later": "when to come back",
    "named": "whom they named",
}


@dataclass(frozen=True, slots=True)
class Sampled:
    """What a letter may say, and which of it is made up, in plain words."""

    told: Told
    made_up: tuple[str, ...]


MADE_UP = Told(
    named=("Mary Ward",),
    later="in January",
    talk_on="on Thursday",
    learned="a rota is a promise to those who work by it.",
    done=("ask the night shift what they would change",),
    to_do=("read the report on rotas",),
    news="the new rota has been running for a month, and it holds.",
    purpose="to lead a team well within two years.",
    context="professional and career development.",
    looking_for="somebody who asks good questions.",
    good_mentee="I come prepared, and tell what came of the advice.",
    approach="a talk a month, and a line in between.",
    transition="by asking what they would do in my place.",
    agreement_details=AGREED[FULL],
    rhythm=letter_times.rhythm(4),
    length=30,
    span=letter_times.span(REVIEWED_AFTER // WEEK),
    go_between="Sam Lee",
    thread_subject="15 minutes to ask you about your work",
)
"""All but the times."""


def sample(now: datetime, home: Place, there: Place) -> Told:
    """Everything that a letter could say, made up."""
    at = home.instant(home.local(now + AHEAD).date(), AFTERNOON)
    slots = (at, at + DAY)
    return replace(
        MADE_UP,
        meeting=letter_times.moment(at, home, there),
        meeting_day=f"{there.local(at):%A %-d %B}",
        meeting_at=there.local(at),
        slots=tuple(letter_times.moment(one, home, there) for one in slots),
        slots_at=tuple(there.local(one) for one in slots),
        review=letter_times.whole_day((now + REVIEWED_AFTER).date()),
    )


MEETING = ("meeting", "meeting_day", "meeting_at")


def with_samples(told: Told, step: Step, occasion: str, made_up: Told) -> Sampled:
    """What is known, and what the letter cannot do without taken from `made_up`."""
    needed = NEEDED_ON.get(occasion, NEEDED.get(step, ()))
    missing = tuple(one for one in needed if not getattr(told, one))
    taken = {name for one in missing for name in (MEETING if one == "meeting" else (one,))}
    values = {one.name: getattr(made_up, one.name) for one in fields(Told) if one.name in taken}
    return Sampled(replace(told, **values), tuple(CALLED[one] for one in missing))
