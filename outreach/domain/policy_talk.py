"""What comes next around a conversation: replies, the meeting, what follows it, the request for mentoring."""

from collections.abc import Mapping
from datetime import datetime, time, timedelta

from outreach.domain.actions import (
    Action,
    AskMentee,
    Because,
    Circumstances,
    DraftLetter,
    Wait,
    asked_once,
)
from outreach.domain.correspondence import Question
from outreach.domain.events import Answer, Stage, Step
from outreach.domain.journey_state import Journey, OpenQuestion, Talk
from outreach.domain.rules import Rules
from outreach.domain.working_time import DAY, working_days_after

IN_CONVERSATION: Mapping[Answer, Step] = {
    Answer.ACCEPTS: Step.ARRANGE,
    Answer.PROPOSES_TIME: Step.CONFIRM,
    Answer.LATER: Step.ARRANGE,
    Answer.ASKS: Step.ARRANGE,
    Answer.REFERS: Step.ARRANGE,
    Answer.DECLINES: Step.THANK_YOU,
}
LATER_ON: Mapping[Answer, Step] = {Answer.PROPOSES_TIME: Step.CONFIRM}

REPLIES: Mapping[Stage, Mapping[Answer, Step]] = {
    Stage.CONVERSING: IN_CONVERSATION,
    Stage.MEETING_SET: LATER_ON,
    Stage.MET: LATER_ON,
    Stage.MENTORING: LATER_ON,
}
"""The letter that would answer what a person seems to have said; none where only the mentee's own words will do."""


def reply_step(journey: Journey, around: Circumstances) -> Step | None:
    """The reply to draft beside the question about their mail, unless it lies there or was settled."""
    step = REPLIES.get(journey.stage, {}).get(journey.heard) if journey.heard else None
    if journey.called_off and journey.stage in REPLIES:
        step = Step.ARRANGE
    elif journey.heard is Answer.ACCEPTS and step and around.time_proposed:
        step = Step.CONFIRM
    if step is Step.CONFIRM and not around.time_proposed:
        step = Step.ARRANGE if journey.stage is Stage.CONVERSING else None
    if step is None or around.by_hand or around.suppressed or journey.opted_out:
        return None
    return step if journey.lacks(step) else None


def conversing(journey: Journey, around: Circumstances, now: datetime, rules: Rules) -> Action:
    """A reminder on the day that the mentee named, or after some days in which neither of the two wrote."""
    if journey.not_before:
        return asked_once(OpenQuestion(Question.RESUME_TALK, journey.not_before.isoformat()), around)
    since = journey.last_contact
    if since is None or journey.declined_in:
        return Wait(None, Because.CONVERSATION)
    due = working_days_after(since, rules.follow_up_after_working_days, around.place, rules)
    if now < due:
        return Wait(due, Because.CONVERSATION)
    return asked_once(OpenQuestion(Question.RESUME_TALK, since.isoformat()), around)


def meeting(journey: Journey, around: Circumstances, now: datetime, rules: Rules) -> Action | None:
    """Around the time that is set; None when none is."""
    at = journey.meeting_at
    if at is None:
        return None
    over = at + timedelta(minutes=journey.meeting_minutes or rules.minutes_asked_for)
    if now >= over:
        return asked_once(OpenQuestion(Question.MEETING_PASSED, at.isoformat()), around)
    if now >= at:
        return Wait(over, Because.MEETING_AHEAD)
    if _owes_a_word(journey) and not around.by_hand:
        return DraftLetter((Step.CONFIRM,))
    agenda, sheet = at - AGENDA_AHEAD, day_before(at, around, rules)
    if journey.stage is Stage.MENTORING and journey.lacks(Step.AGENDA) and around.letters:
        return DraftLetter((Step.AGENDA,)) if now >= agenda else Wait(agenda, Because.MEETING_AHEAD)
    prepare = OpenQuestion(Question.PREPARE, at.isoformat())
    if now >= sheet and prepare not in around.asked:
        return AskMentee(prepare.question, prepare.about)
    return Wait(sheet if now < sheet else at, Because.MEETING_AHEAD)


AGENDA_AHEAD = timedelta(days=3)


def _owes_a_word(journey: Journey) -> bool:
    """Whether the other side wrote last: then the time is confirmed by a letter."""
    if journey.answered_at is None or not journey.lacks(Step.CONFIRM):
        return False
    return journey.last_touch is None or journey.answered_at > journey.last_touch


def day_before(at: datetime, around: Circumstances, rules: Rules) -> datetime:
    """When the prep sheet comes: the day before, at the hour from which prompts may come."""
    return around.home.instant(around.home.local(at).date() - DAY, max(rules.prompt_start, time(8)))


def after_the_talk(journey: Journey, around: Circumstances, now: datetime, rules: Rules) -> Action:
    """Thanks, reflection, advice, what came of it, and whether it is time to ask (guide, parts "approaching a
    mentor" and "effective relationship")."""
    talk = journey.talk
    if journey.asking:
        return DraftLetter((Step.MENTORING_REQUEST,))
    if talk is None:
        return Wait(None, Because.YOURS)
    if _owes_thanks(journey, talk, now) and around.letters:
        return DraftLetter((Step.THANK_YOU,))
    if talk.tasks & journey.done and journey.lacks(Step.UPDATE) and around.letters:
        return DraftLetter((Step.UPDATE,))
    due = {question: at for question, at in questions_of(journey, talk, rules) if question not in talk.told}
    for question, at in due.items():
        if now >= at and OpenQuestion(question, talk.name) not in around.asked:
            return AskMentee(question, talk.name)
    later = [at for at in due.values() if at > now]
    return Wait(min(later, default=None), Because.AFTER_THE_TALK if due else Because.YOURS)


def _owes_thanks(journey: Journey, talk: Talk, now: datetime) -> bool:
    """Thanks that had to wait for the answer to a mail of theirs are still written in the days after the talk."""
    late = talk.thanks_put_off and now - talk.at > THANKS_WITHIN
    return talk.learned is not None and journey.lacks(Step.THANK_YOU) and not late


THANKS_WITHIN = timedelta(days=7)
PATIENCE = timedelta(days=2)
"""How long one question about the talk waits for the answer to the one before."""


def questions_of(journey: Journey, talk: Talk, rules: Rules) -> list[tuple[Question, datetime]]:
    """Each question about a talk with the instant from which on it is asked; one waits for the other a while."""
    reviewed = talk.at + timedelta(days=rules.readiness_after_days)
    acted = talk.at + timedelta(days=rules.update_after_days)
    rate = talk.at if Question.LEARNED in talk.told else talk.at + PATIENCE
    advice = rate if Question.RATE in talk.told else rate + PATIENCE
    asked = [(Question.LEARNED, talk.at), (Question.RATE, rate), (Question.ADVICE, advice)]
    if talk.tasks:
        asked.append((Question.ACTED, acted))
        reviewed = max(reviewed, acted if Question.ACTED in talk.told else acted + timedelta(days=7))
    if journey.asked_at:
        return asked
    return [*asked, (Question.READY, max(reviewed, journey.ask_after or reviewed))]


def request(journey: Journey, around: Circumstances, now: datetime, rules: Rules) -> Action:
    """Silence after a request: one question to the mentee, never a second request by itself."""
    since = journey.asked_at or journey.last_touch or now
    if journey.not_before:
        return asked_once(OpenQuestion(Question.SILENT_REQUEST, journey.not_before.isoformat()), around)
    answered = journey.answered_at and journey.answered_at > since
    due = working_days_after(since, rules.close_after_working_days, around.place, rules)
    if answered:
        return Wait(None, Because.CONVERSATION)
    if now < due:
        return Wait(due, Because.REQUEST_OPEN)
    return asked_once(OpenQuestion(Question.SILENT_REQUEST, since.isoformat()), around)
