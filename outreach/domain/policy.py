"""What comes next in a journey, and when. Pure: facts in, one action out."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from outreach.domain.correspondence import Question
from outreach.domain.events import LetterId, Outcome, Stage, Step
from outreach.domain.journey import Journey, LetterState, OpenLetter, OpenQuestion
from outreach.domain.rules import Rules
from outreach.domain.working_time import Place, next_opening, working_days_after


@dataclass(frozen=True, slots=True)
class Circumstances:
    """What the policy must know besides the journey, gathered outside of it.

    `asked` are the questions that stand open before the mentee. `new_people` counts the first letters that went
    today or wait to go. `organisation_busy`: another first approach is open at the same organisation.
    """

    place: Place
    home: Place
    by_hand: bool = False
    suppressed: bool = False
    organisation_busy: bool = False
    new_people: int = 0
    asked: frozenset[OpenQuestion] = frozenset()


class Because(StrEnum):
    """Why nothing happens yet."""

    CLOSED = "closed"
    PAUSED = "paused"
    MENTEE_ASKED = "mentee_asked"
    BY_HAND = "by_hand"
    SUPPRESSED = "suppressed"
    POSTPONED = "postponed"
    AWAY = "away"
    NOT_APPROVED = "not_approved"
    WAITS_TO_GO = "waits_to_go"
    SETTLED = "settled"
    ENOUGH_NEW_PEOPLE = "enough_new_people"
    ORGANISATION = "organisation"
    ANSWER_EXPECTED = "answer_expected"
    LAST_CHANCE = "last_chance"
    CONVERSATION = "conversation"
    MEETING_AHEAD = "meeting_ahead"
    YOURS = "yours"


@dataclass(frozen=True, slots=True)
class DraftLetter:
    """Draft these steps together: a first letter shows its follow-up too."""

    steps: tuple[Step, ...]


@dataclass(frozen=True, slots=True)
class ReleaseLetter:
    """The time of an approved letter has come: queue it."""

    letter: LetterId


@dataclass(frozen=True, slots=True)
class AskMentee:
    question: Question
    about: str


@dataclass(frozen=True, slots=True)
class Close:
    outcome: Outcome


@dataclass(frozen=True, slots=True)
class Wait:
    """Nothing to do until then (None: until something happens)."""

    until: datetime | None
    because: Because


Action = DraftLetter | ReleaseLetter | AskMentee | Close | Wait


def decide(journey: Journey, around: Circumstances, now: datetime, rules: Rules) -> Action:
    """The one next action for this journey at this instant (design, "Life of a pass", step 5)."""
    return (
        _open_question(journey, around)
        or _standstill(journey, around, now, rules)
        or _letter_of_the_talk(journey, around)
        or _by_stage(journey, around, now, rules)
    )


def _open_question(journey: Journey, around: Circumstances) -> Action | None:
    for question in journey.questions:
        if question not in around.asked:
            return AskMentee(question.question, question.about)
    return Wait(None, Because.MENTEE_ASKED) if journey.questions else None


def _standstill(journey: Journey, around: Circumstances, now: datetime, rules: Rules) -> Action | None:
    if journey.stage is Stage.CLOSED:
        return Wait(None, Because.CLOSED)
    if journey.paused_until and now < journey.paused_until:
        return Wait(journey.paused_until, Because.PAUSED)
    if around.suppressed or journey.opted_out:
        return Wait(None, Because.SUPPRESSED)
    if journey.not_before and now < journey.not_before:
        return Wait(journey.not_before, Because.POSTPONED)
    back = expected_back(journey, around.place, rules)
    if back and now < back and journey.stage in FIRST_APPROACH:
        return Wait(back, Because.AWAY)
    return None


FIRST_APPROACH = (Stage.IDENTIFIED, Stage.CONTACTED)


def expected_back(journey: Journey, place: Place, rules: Rules) -> datetime | None:
    """When somebody who is away may be written to again: back plus two working days, or 14 days unsaid."""
    if journey.away_since is None:
        return None
    if journey.back_on is None:
        return journey.away_since + timedelta(days=rules.away_without_date_days)
    back = place.instant(journey.back_on, rules.window_start)
    return working_days_after(back, rules.back_after_working_days, place, rules)


def _letter_of_the_talk(journey: Journey, around: Circumstances) -> Action | None:
    """Any letter but a follow-up, which has a time of its own, goes on at once."""
    letter = next((one for one in reversed(journey.letters) if one.step is not Step.FOLLOW_UP), None)
    return _open_letter(letter, around) if letter else None


def _by_stage(journey: Journey, around: Circumstances, now: datetime, rules: Rules) -> Action:
    match journey.stage:
        case Stage.IDENTIFIED:
            return _identified(journey, around, now, rules)
        case Stage.CONTACTED:
            return _contacted(journey, around, now, rules)
        case Stage.CONVERSING if journey.not_before:
            about = journey.not_before.isoformat()
            return _asked_once(OpenQuestion(Question.RESUME_TALK, about), around)
        case Stage.MEETING_SET if journey.meeting_at:
            return _meeting_set(journey.meeting_at, around, now)
        case Stage.CONVERSING:
            return Wait(None, Because.CONVERSATION)
        case _:
            return Wait(None, Because.YOURS)


def _identified(journey: Journey, around: Circumstances, now: datetime, rules: Rules) -> Action:
    if around.by_hand:
        return Wait(None, Because.BY_HAND)
    if Step.FIRST_CONTACT in journey.settled:
        return Wait(None, Because.SETTLED)
    tomorrow = next_opening(now + timedelta(days=1), around.place, rules)
    if rules.one_per_organisation and around.organisation_busy:
        return Wait(tomorrow, Because.ORGANISATION)
    if around.new_people >= rules.new_people_a_day:
        return Wait(tomorrow, Because.ENOUGH_NEW_PEOPLE)
    follow_up = (Step.FOLLOW_UP,) if rules.follow_ups else ()
    return DraftLetter((Step.FIRST_CONTACT, *follow_up))


def _contacted(journey: Journey, around: Circumstances, now: datetime, rules: Rules) -> Action:
    since = journey.waiting_since or now
    letter = journey.latest(Step.FOLLOW_UP)
    if letter and letter.state is LetterState.QUEUED:
        return _open_letter(letter, around)
    if journey.follow_ups < rules.follow_ups and (letter or Step.FOLLOW_UP not in journey.settled):
        due = max(
            working_days_after(since, rules.follow_up_after_working_days, around.place, rules),
            expected_back(journey, around.place, rules) or since,
        )
        if now < due:
            return Wait(due, Because.ANSWER_EXPECTED)
        return _open_letter(letter, around) if letter else _draft_follow_up(around)
    closes = working_days_after(since, rules.close_after_working_days, around.place, rules)
    return Wait(closes, Because.LAST_CHANCE) if now < closes else Close(Outcome.NO_ANSWER)


def _draft_follow_up(around: Circumstances) -> Action:
    return Wait(None, Because.BY_HAND) if around.by_hand else DraftLetter((Step.FOLLOW_UP,))


def _open_letter(letter: OpenLetter, around: Circumstances) -> Action:
    match letter.state:
        case LetterState.APPROVED:
            return ReleaseLetter(letter.letter)
        case LetterState.QUEUED:
            return Wait(None, Because.WAITS_TO_GO)
        case LetterState.IN_DOUBT:
            return Wait(None, Because.MENTEE_ASKED)
        case LetterState.DRAFTED:
            question = Question.LOOK if letter.own else Question.APPROVE
            asked = _asked_once(OpenQuestion(question, letter.letter), around)
            return Wait(None, Because.NOT_APPROVED) if isinstance(asked, Wait) else asked


def _meeting_set(meeting_at: datetime, around: Circumstances, now: datetime) -> Action:
    if now < meeting_at:
        return Wait(meeting_at, Because.MEETING_AHEAD)
    return _asked_once(OpenQuestion(Question.MEETING_PASSED, meeting_at.isoformat()), around)


def _asked_once(question: OpenQuestion, around: Circumstances) -> AskMentee | Wait:
    if question in around.asked:
        return Wait(None, Because.MENTEE_ASKED)
    return AskMentee(question.question, question.about)
