"""The portfolio in plain words: gaps, relations, what they gave, and the numbers."""

from collections.abc import Iterable, Iterator
from typing import assert_never

from outreach.application.event_words import OUTCOME_WORDS, STEP_WORDS
from outreach.application.status import STAGE_WORDS
from outreach.domain.events import Outcome, Step
from outreach.domain.people import Knowing
from outreach.guide.portfolio import Gap, Horizon, Missing, Portfolio, Relation, Scope
from outreach.guide.portfolio_numbers import FlowStage, Numbers
from outreach.guide.portfolio_story import HeldTalk, Mark, Moment

KNOWING_WORDS = {
    Knowing.WHY: "direction and values",
    Knowing.HOW: "skill",
    Knowing.WHOM: "people and networks",
}
"""What each kind of knowing is about."""

MARK_WORDS = {
    Mark.LETTER: "your letter",
    Mark.ANSWER: "their answer",
    Mark.TALK: "a talk",
    Mark.TASK: "something done",
    Mark.MENTORING: "mentoring agreed",
    Mark.END: "ended",
}

SCOPE_WORDS = {Scope.NARROW: "narrow", Scope.BROAD: "broad"}
HORIZON_WORDS = {Horizon.NONE: "nothing heard yet", Horizon.SHORT: "short", Horizon.LONG: "long"}


def stage_words(one: Relation) -> str:
    """Where it stands; of an ended one how it ended. A go-between never began."""
    if one.go_between:
        return GO_BETWEEN
    if one.way.outcome:
        return OUTCOME_WORDS[one.way.outcome]
    return STAGE_WORDS[one.way.stage]


GO_BETWEEN = "a go-between"


def gap_words(gap: Gap) -> str:
    """What is missing, and what would help."""
    match gap.missing:
        case Missing.NEEDS:
            return "You have not said yet what you look for: name a need or two, each a kind of knowing."
        case Missing.NOBODY:
            name = gap.need.name if gap.need else ""
            so_far = "nobody any more" if gap.ended else "nobody yet"
            return f"For “{name}” there is {so_far}. Whom do you know who might know somebody?"
        case Missing.OWN_ORGANISATION:
            return "Everybody here works where you work. Somebody from outside sees what colleagues no longer see."
        case Missing.ONE_KIND:
            lacking = " and ".join(f"{KNOWING_WORDS[kind]} ({kind.value})" for kind in gap.kinds)
            return f"All your people serve one kind of knowing. Nobody stands for {lacking}."
        case _ as other:
            assert_never(other)


def scope_words(one: Relation) -> str:
    """How much it is about, and for how long."""
    if one.go_between:
        return "asked to introduce you"
    if one.horizon is Horizon.NONE:
        return "nothing heard" if one.way.outcome else HORIZON_WORDS[Horizon.NONE]
    return f"{SCOPE_WORDS[one.scope]} focus, {HORIZON_WORDS[one.horizon]} horizon"


def gave_words(one: Relation) -> list[str]:
    """What a relation gave: time together, learnings, things done."""
    return [
        *([talk_words(one.talks)] if one.talks else []),
        *(f"Learned: {gain.words}" for gain in one.learned),
        *(f"Done: {gain.words}" for gain in one.done),
    ]


def talk_words(talks: Iterable[HeldTalk]) -> str:
    held = list(talks)
    assumed = sum(not one.known for one in held)
    reckoned = ", in part reckoned" if assumed else ""
    return f"{_counted(len(held), 'talk')}, {length(sum(one.minutes for one in held))}{reckoned}"


def length(minutes: int) -> str:
    """Minutes as people say them: "45 minutes", "1 hour 30"."""
    hours, rest = divmod(minutes, 60)
    if not hours:
        return _counted(rest, "minute")
    return _counted(hours, "hour") + (f" {rest}" if rest else "")


def moment_words(one: Moment) -> str:
    if one.mark is Mark.LETTER:
        return f"the {STEP_WORDS[Step(one.step)]}" if one.step else "a letter of your own"
    if one.mark is Mark.END:
        return OUTCOME_WORDS[Outcome(one.step)]
    return MARK_WORDS[one.mark]


def number_words(found: Numbers) -> Iterator[tuple[str, str, str]]:
    """Each number with its label and, where there is more to say, a remark."""
    yield str(found.people), "on your list", _besides(found)
    yield str(found.letters), "letter gone" if found.letters == 1 else "letters gone", _to(found)
    yield str(found.answered), "answered", _share(found)
    yield str(found.talks), "talk" if found.talks == 1 else "talks", _time(found)
    yield str(found.requests), "request for mentoring" if found.requests == 1 else "requests for mentoring", ""
    yield str(found.mentors), "mentor" if found.mentors == 1 else "mentors", ""


def _besides(found: Numbers) -> str:
    return f"besides {_counted(found.go_betweens, 'go-between')}" if found.go_betweens else ""


def _to(found: Numbers) -> str:
    return f"{_counted(found.written_to, 'person', 'people')} written to" if found.letters else ""


def _share(found: Numbers) -> str:
    if not found.written_to:
        return ""
    share = found.answered_share
    of_all = f"of {_counted(found.written_to, 'person', 'people')}"
    return of_all if share is None else f"{of_all}, {share} %"


def _time(found: Numbers) -> str:
    if not found.talks:
        return ""
    reckoned = f"; {found.assumed} of unknown length" if found.assumed else ""
    return f"{length(found.minutes)}{reckoned}"


def ended_words(stage: FlowStage) -> str:
    return ", ".join(_ended(outcome, count) for outcome, count in stage.ended.items())


def _ended(outcome: Outcome, count: int) -> str:
    if outcome is Outcome.VALUABLE_CONTACT:
        return _counted(count, "valuable contact")
    return f"{count} {OUTCOME_WORDS[outcome]}"


def flow_words(stage: FlowStage) -> str:
    """What became of those who came this far."""
    ended = sum(stage.ended.values())
    parts = [f"{stage.here} here now" if stage.here else "", f"{ended} ended" if ended else ""]
    return ", ".join(one for one in parts if one)


def next_dates(found: Portfolio) -> list[Relation]:
    """Whose next step has a date, the earliest first."""
    dated = [(one.next_at, one.contact.name, one) for one in found.relations if one.next_at]
    return [one for _, _, one in sorted(dated, key=lambda each: each[:2])]


def _counted(count: int, one: str, more: str = "") -> str:
    return f"{count} {one if count == 1 else more or one + 's'}"
