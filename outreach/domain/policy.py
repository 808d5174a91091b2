"""What comes next in a journey, and when. Pure: facts in, one action out."""

from dataclasses import replace
from datetime import datetime, timedelta

from outreach.domain.actions import (
    Action,
    AskMentee,
    Because,
    Circumstances,
    Close,
    DraftLetter,
    ReleaseLetter,
    Wait,
    asked_once,
)
from outreach.domain.correspondence import Question
from outreach.domain.events import Outcome, Stage, Step
from outreach.domain.journey import Journey, LetterState, OpenLetter, OpenQuestion
from outreach.domain.policy_mentoring import LASTING, agreement, keep_in_touch, mentoring
from outreach.domain.policy_talk import after_the_talk, conversing, meeting, reply_step, request
from outreach.domain.rules import Rules
from outreach.domain.working_time import Place, next_opening, working_days_after

__all__ = [
    "Action",
    "AskMentee",
    "Because",
    "Circumstances",
    "Close",
    "DraftLetter",
    "ReleaseLetter",
    "Wait",
    "decide",
]


def decide(journey: Journey, around: Circumstances, now: datetime, rules: Rules) -> Action:
    """The one next action for this journey at this instant (design, "Life of a pass", step 5)."""
    wanted = _wanted(journey, around, now, rules)
    if journey.declined_in and isinstance(wanted, DraftLetter) and wanted.steps != (Step.THANK_YOU,):
        return Wait(None, Because.DECLINED)  # design, promise 2: a no binds, but for one thank-you
    return wanted


def _wanted(journey: Journey, around: Circumstances, now: datetime, rules: Rules) -> Action:
    return (
        _open_question(journey, around)
        or _standstill(journey, around, now, rules)
        or _letter_of_the_talk(journey, around, now, rules)
        or _last_letter(journey, around)
        or _by_stage(journey, around, now, rules)
    )


def _open_question(journey: Journey, around: Circumstances) -> Action | None:
    """With the question about an answer comes the reply that would fit it."""
    for question in journey.questions:
        if question not in around.asked:
            reply = reply_step(journey, around) if question.question is Question.ANSWERED else None
            return DraftLetter((reply,)) if reply else AskMentee(question.question, question.about)
    return Wait(None, Because.MENTEE_ASKED) if journey.questions else None


def _standstill(journey: Journey, around: Circumstances, now: datetime, rules: Rules) -> Action | None:
    if journey.stage is Stage.CLOSED and not _goes_on(journey):
        return Wait(None, Because.CLOSED)
    if journey.paused_until and now < journey.paused_until:
        return Wait(journey.paused_until, Because.PAUSED)
    if around.suppressed or journey.opted_out:
        return Wait(None, Because.SUPPRESSED)
    if journey.not_before and now < journey.not_before and not _under_way(journey):
        return Wait(journey.not_before, Because.POSTPONED)
    back = _expected_back(journey, around.place, rules)
    if back and now < back and journey.stage in FIRST_APPROACH:
        return Wait(back, Because.AWAY)
    return None


FIRST_APPROACH = (Stage.IDENTIFIED, Stage.CONTACTED)


def _goes_on(journey: Journey) -> bool:
    """Closed, yet not over: a light rhythm with a valuable contact, or a question to a go-between."""
    return journey.outcome in LASTING or any(one.step is Step.INTRODUCTION for one in journey.letters)


def _under_way(journey: Journey) -> bool:
    """A reply that the mentee approved goes, also where it says that both will wait."""
    on_the_way = (one.step for one in journey.letters if one.state in (LetterState.APPROVED, LetterState.QUEUED))
    return any(step not in (Step.FIRST_CONTACT, Step.FOLLOW_UP) for step in on_the_way)


def _expected_back(journey: Journey, place: Place, rules: Rules) -> datetime | None:
    """When somebody who is away may be written to again: back plus two working days, or 14 days unsaid."""
    if journey.away_since is None:
        return None
    if journey.back_on is None:
        return journey.away_since + timedelta(days=rules.away_without_date_days)
    back = place.instant(journey.back_on, rules.window_start)
    return working_days_after(back, rules.back_after_working_days, place, rules)


def _letter_of_the_talk(journey: Journey, around: Circumstances, now: datetime, rules: Rules) -> Action | None:
    """Any letter but a follow-up, which has a time of its own, goes on at once."""
    letter = next((one for one in reversed(journey.letters) if one.step is not Step.FOLLOW_UP), None)
    if letter is None:
        return None
    action = _open_letter(letter, around, journey.stage)
    waits = isinstance(action, Wait) and letter.state is LetterState.DRAFTED
    goes_on = journey.stage in GOES_ON and journey.leaving is None
    return _beside(journey, around, now, rules) if waits and goes_on else action


GOES_ON = (Stage.MEETING_SET, Stage.MET, Stage.ASKED, Stage.MENTORING)
"""Here time brings questions also while a letter waits for the mentee's word: a talk comes near, or is over."""


def _beside(journey: Journey, around: Circumstances, now: datetime, rules: Rules) -> Action:
    """What is asked while a letter waits. The next letter comes behind it, and holds up no question either."""
    action = _by_stage(journey, around, now, rules)
    match action:
        case AskMentee():
            return action
        case DraftLetter() if Step.MENTORING_REQUEST not in action.steps:
            return _beside(replace(journey, settled=journey.settled.union(action.steps)), around, now, rules)
        case _:
            return Wait(action.until if isinstance(action, Wait) else None, Because.NOT_APPROVED)


def _last_letter(journey: Journey, around: Circumstances) -> Action | None:
    """A journey that is being left closes once its last letter has gone or was passed over."""
    if journey.leaving is None:
        return None
    step = LAST_LETTER.get(journey.leaving)
    if step is None or step in journey.settled or not around.letters:
        return Close(journey.leaving)
    return DraftLetter((step,))


LAST_LETTER = {Outcome.DECLINED: Step.THANK_YOU, Outcome.COMPLETED: Step.FAREWELL}


def _by_stage(journey: Journey, around: Circumstances, now: datetime, rules: Rules) -> Action:
    match journey.stage:
        case Stage.IDENTIFIED:
            return _identified(journey, around, now, rules)
        case Stage.CONTACTED:
            return _contacted(journey, around, now, rules)
        case Stage.CONVERSING:
            return conversing(journey, around, now, rules)
        case Stage.MEETING_SET:
            return meeting(journey, around, now, rules) or Wait(None, Because.YOURS)
        case Stage.MET:
            return after_the_talk(journey, around, now, rules)
        case Stage.ASKED:
            return meeting(journey, around, now, rules) or request(journey, around, now, rules)
        case Stage.MENTORING:
            written = agreement(journey, around) or meeting(journey, around, now, rules)
            return written or mentoring(journey, around, now, rules)
        case Stage.CLOSED:
            return keep_in_touch(journey, around, now, rules)


def _identified(journey: Journey, around: Circumstances, now: datetime, rules: Rules) -> Action:
    if not around.letters:
        return Wait(None, Because.BY_HAND)
    if Step.FIRST_CONTACT in journey.settled:
        return Wait(None, Because.SETTLED)
    if around.go_between and not journey.introduced:
        return _introduction(journey, around, now, rules)
    tomorrow = next_opening(now + timedelta(days=1), around.place, rules)
    if rules.one_per_organisation and around.organisation_busy:
        return Wait(tomorrow, Because.ORGANISATION)
    if around.new_people >= rules.new_people_a_day:
        return Wait(tomorrow, Because.ENOUGH_NEW_PEOPLE)
    follow_up = (Step.FOLLOW_UP,) if rules.follow_ups else ()
    return DraftLetter((Step.FIRST_CONTACT, *follow_up))


def _introduction(journey: Journey, around: Circumstances, now: datetime, rules: Rules) -> Action:
    """Two steps: the go-between is asked; then, with their answer, the first letter (guide, part "identifying").

    For that answer the mentee is asked once more after some days of silence.
    """
    asked = journey.introduction_asked_at
    if asked is None:
        return asked_once(OpenQuestion(Question.INTRODUCTION, "ask"), around)
    again = working_days_after(asked, INTRODUCED_WITHIN, around.home, rules)
    if now >= again:
        return asked_once(OpenQuestion(Question.INTRODUCTION, f"{asked.isoformat()} again"), around)
    first = asked_once(OpenQuestion(Question.INTRODUCTION, asked.isoformat()), around)
    return Wait(again, Because.INTRODUCTION) if isinstance(first, Wait) else first


INTRODUCED_WITHIN = 5
"""Working days that a go-between has to answer."""


def _contacted(journey: Journey, around: Circumstances, now: datetime, rules: Rules) -> Action:
    since = journey.waiting_since or now
    letter = journey.latest(Step.FOLLOW_UP)
    if letter and letter.state is LetterState.QUEUED:
        return Wait(None, Because.WAITS_TO_GO)
    if journey.follow_ups < rules.follow_ups and (letter or Step.FOLLOW_UP not in journey.settled):
        due = working_days_after(since, rules.follow_up_after_working_days, around.place, rules)
        if now < due:
            return Wait(due, Because.ANSWER_EXPECTED)
        if around.pasted and not journey.silence_told:
            return _heard(since, around)
        return _open_letter(letter, around, journey.stage) if letter else _draft_follow_up(around)
    closes = working_days_after(since, rules.close_after_working_days, around.place, rules)
    if now < closes:
        return Wait(closes, Because.LAST_CHANCE)
    return _heard(since, around) if around.pasted and not journey.silence_told else Close(Outcome.NO_ANSWER)


def _heard(since: datetime, around: Circumstances) -> Action:
    """We cannot see the channel: only the mentee knows whether anything came."""
    return asked_once(OpenQuestion(Question.HEARD, since.isoformat()), around)


def _draft_follow_up(around: Circumstances) -> Action:
    if not around.letters:
        return Wait(None, Because.BY_HAND)
    return DraftLetter((Step.FOLLOW_UP,))


def _open_letter(letter: OpenLetter, around: Circumstances, stage: Stage) -> Action:
    match letter.state:
        case LetterState.APPROVED:
            return ReleaseLetter(letter.letter)
        case LetterState.QUEUED:
            return Wait(None, Because.WAITS_TO_GO)
        case LetterState.IN_DOUBT:
            return Wait(None, Because.MENTEE_ASKED)
        case LetterState.DRAFTED:
            asked = asked_once(OpenQuestion(_question_of(letter, around, stage), letter.letter), around)
            return Wait(None, Because.NOT_APPROVED) if isinstance(asked, Wait) else asked


def _question_of(letter: OpenLetter, around: Circumstances, stage: Stage) -> Question:
    if around.pasted:
        return Question.BY_HAND
    if letter.own:
        return Question.LOOK
    if letter.step is Step.ARRANGE and stage is Stage.MENTORING:
        return Question.CHECK_IN
    return Question.REQUEST if letter.step is Step.MENTORING_REQUEST else Question.APPROVE
