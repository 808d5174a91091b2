"""What comes next in a running relationship, and in the light rhythm after it (guide, part "effective")."""

from datetime import datetime, timedelta

from outreach.domain.actions import Action, Because, Circumstances, DraftLetter, Wait, asked_once
from outreach.domain.correspondence import Question
from outreach.domain.events import Outcome, Step
from outreach.domain.journey_state import Journey, OpenQuestion
from outreach.domain.rules import Rules

LASTING = (Outcome.VALUABLE_CONTACT, Outcome.COMPLETED)
YEAR = timedelta(days=365)


def agreement(journey: Journey, around: Circumstances) -> Action | None:
    """What was agreed is written down first, also where the next talk is set already."""
    return DraftLetter((Step.AGREEMENT,)) if journey.lacks(Step.AGREEMENT) and around.letters else None


def mentoring(journey: Journey, around: Circumstances, now: datetime, rules: Rules) -> Action:
    """A check-in when no meeting is set; a review when the mentee wants one."""
    talk = journey.talk
    agreed = journey.agreed_at or now
    if talk and talk.at > agreed and Question.ADVICE not in talk.told:
        advice = OpenQuestion(Question.ADVICE, talk.name)
        if advice not in around.asked:
            return asked_once(advice, around)
    check_in = journey.not_before or _rhythm_from(journey, agreed) + timedelta(weeks=rules.check_in_weeks)
    review = _review_at(journey, agreed, rules)
    if now >= check_in and not _checking_in(journey, around):
        return _check_in(journey, around, check_in)
    evaluate = OpenQuestion(Question.EVALUATE, review.isoformat()) if review and now >= review else None
    if evaluate and evaluate not in around.asked:
        return asked_once(evaluate, around)
    later = [at for at in (check_in, review) if at and at > now]
    return Wait(min(later, default=None), Because.RHYTHM)


def _checking_in(journey: Journey, around: Circumstances) -> bool:
    """Whether it is asked about already, or its letter lies there, be it in the mentee's own words."""
    asked = any(one.question is Question.CHECK_IN for one in around.asked)
    return asked or journey.latest(Step.ARRANGE) is not None


def _check_in(journey: Journey, around: Circumstances, due: datetime) -> Action:
    """With a letter that offers times, and is asked about; without one where it went before and got no answer."""
    if Step.ARRANGE not in journey.settled and not around.by_hand:
        return DraftLetter((Step.ARRANGE,))
    return asked_once(OpenQuestion(Question.CHECK_IN, due.isoformat()), around)


def _rhythm_from(journey: Journey, begun: datetime) -> datetime:
    """Real contact of any kind begins the rhythm anew, also what was written by hand."""
    known = (journey.last_contact, journey.rhythm_from)
    return max([begun, *(one for one in known if one)])


def _review_at(journey: Journey, begun: datetime, rules: Rules) -> datetime | None:
    if not rules.review_weeks:
        return None
    return (journey.evaluated_at or begun) + timedelta(weeks=rules.review_weeks)


def keep_in_touch(journey: Journey, around: Circumstances, now: datetime, rules: Rules) -> Action:
    """A greeting now and then to somebody who was worth knowing; it wants a line of news from the mentee."""
    since = journey.last_contact
    if journey.outcome not in LASTING or not rules.keep_in_touch_a_year or since is None or not around.letters:
        return Wait(None, Because.CLOSED)
    if journey.news:
        return DraftLetter((Step.KEEP_IN_TOUCH,))
    due = journey.not_before or _rhythm_from(journey, since) + YEAR / rules.keep_in_touch_a_year
    if now < due:
        return Wait(due, Because.RHYTHM)
    return asked_once(OpenQuestion(Question.KEEP_IN_TOUCH, due.isoformat()), around)
