"""What single events do to a journey: each function gives the journey after one thing has happened."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime
from functools import reduce

from outreach.domain import events as e
from outreach.domain.correspondence import Question
from outreach.domain.events import Answer, Handover, LetterId, Outcome, Stage, Step, Withdrawal
from outreach.domain.journey_state import Journey, LetterState, OpenLetter, OpenQuestion
from outreach.domain.talk_transitions import calls_off

BEYOND_SILENCE = (Stage.CONVERSING, Stage.MEETING_SET, Stage.MET, Stage.ASKED, Stage.MENTORING)


def begun(journey: Journey, event: e.ContactAdded) -> Journey:
    """Somebody who comes here on the way was written to before, even where nobody knows when."""
    since = event.last_contact or (None if event.stage is Stage.IDENTIFIED else event.at)
    written_to = event.stage not in (Stage.IDENTIFIED, Stage.CLOSED) or event.last_contact is not None
    return replace(
        journey,
        stage=event.stage,
        outcome=Outcome.WITHDRAWN if event.stage is Stage.CLOSED else None,
        channel=event.channel,
        touches=int(written_to),
        last_touch=event.last_contact,
        waiting_since=since,
        answered_at=since if event.stage in BEYOND_SILENCE else None,
    )


def with_letter(journey: Journey, letter: OpenLetter) -> Journey:
    """In place of what was known of it."""
    others = without_letter(journey, letter.letter).letters
    return replace(journey, letters=(*others, letter))


def without_letter(journey: Journey, letter: LetterId) -> Journey:
    return replace(journey, letters=tuple(one for one in journey.letters if one.letter != letter))


def in_state(journey: Journey, letter: LetterId, state: LetterState) -> Journey:
    changed = tuple(replace(one, state=state) if one.letter == letter else one for one in journey.letters)
    return replace(journey, letters=changed)


def doubted(journey: Journey, event: e.LetterInDoubt) -> Journey:
    """Also a letter that the journey had given up, while it was on its way, is open again."""
    if journey.letter(event.letter) is None:
        return with_letter(journey, OpenLetter(event.letter, event.step, LetterState.IN_DOUBT))
    return in_state(journey, event.letter, LetterState.IN_DOUBT)


def settled(journey: Journey, letter: LetterId, step: Step) -> Journey:
    """A request for mentoring and a greeting come again on the mentee's word, each with words of its own."""
    gone = without_letter(journey, letter)
    if step is Step.MENTORING_REQUEST:
        return replace(gone, asking=False)
    if step is Step.KEEP_IN_TOUCH:
        return replace(gone, news=None)
    return replace(gone, settled=gone.settled | {step})


def touched(journey: Journey, at: datetime) -> Journey:
    """What is learned late does not make the waiting begin earlier."""
    stage = Stage.CONTACTED if journey.stage is Stage.IDENTIFIED else journey.stage
    last = max(at, journey.last_touch or at)
    return replace(journey, stage=stage, touches=journey.touches + 1, last_touch=last, waiting_since=last)


def sent(journey: Journey, event: e.LetterSent) -> Journey:
    gone = replace(not_asking(without_letter(journey, event.letter), event.letter), never_arrived=False)
    if event.how is Handover.BY_HAND and event.step is not Step.CONFIRM:  # a time is set by the mentee's word alone
        gone = replace(gone, questions=tuple(one for one in gone.questions if one.question not in ANSWERED_BY_HAND))
    if event.step is Step.MENTORING_REQUEST:
        gone = requested(gone, event.at)
    if event.step is Step.FOLLOW_UP:
        return touched(replace(gone, follow_ups=gone.follow_ups + 1, silence_told=False), event.at)
    if event.step is Step.INTRODUCTION:
        last = max(event.at, gone.last_touch or event.at)
        return replace(gone, touches=gone.touches + 1, introductions=gone.introductions + 1, last_touch=last)
    if event.step is Step.KEEP_IN_TOUCH:
        return touched(replace(gone, news=None, not_before=None), event.at)
    return touched(replace(gone, settled=gone.settled | {event.step}, silence_told=False), event.at)


def requested(journey: Journey, at: datetime) -> Journey:
    """Also where a talk is set, or was missed, after the one that led to it."""
    here = journey.stage in (Stage.CONVERSING, Stage.MEETING_SET, Stage.MET)
    return replace(journey, stage=Stage.ASKED if here else journey.stage, asking=False, asked_at=at)


def skipped(journey: Journey, event: e.LetterSkipped) -> Journey:
    """A letter in doubt that is skipped may have arrived: it counts as a touch."""
    letter = journey.letter(event.letter)
    if letter and letter.state is LetterState.IN_DOUBT:
        return sent(journey, e.LetterSent(at=event.at, letter=event.letter, step=event.step, how=Handover.FOUND))
    passed_over = settled(journey, event.letter, event.step)
    greeting = event.step is Step.KEEP_IN_TOUCH
    return replace(passed_over, rhythm_from=event.at, not_before=None) if greeting else passed_over


def withdrawn(journey: Journey, event: e.LetterWithdrawn) -> Journey:
    """A newer mail of theirs takes back the reply to an older one, and gets a reply of its own. Thanks are only put
    off by it."""
    asked_no_more = not_asking(journey, event.letter)
    if event.why is Withdrawal.REPLACED or (event.why is Withdrawal.ANSWERED and event.step in REPLIES):
        return without_letter(asked_no_more, event.letter)
    if event.why is Withdrawal.ANSWERED and event.step is Step.THANK_YOU:
        talk = replace(journey.talk, thanks_put_off=True) if journey.talk else None
        return replace(without_letter(asked_no_more, event.letter), talk=talk)
    return settled(asked_no_more, event.letter, event.step)


def answered(journey: Journey, at: datetime, answer: Answer = Answer.UNCLEAR) -> Journey:
    """A person wrote: silence is over. An opt-out stays what it is.

    A time that was confirmed is not confirmed anew for a friendly word, only for another time.
    """
    confirmed = journey.meeting_at is not None and answer is not Answer.PROPOSES_TIME
    here = replace(
        not_awaiting(journey),
        answered_at=at,
        not_before=None,
        away_since=None,
        back_on=None,
        silence_told=False,
        leaving=None,
        declined_in="",
        called_off=False,
        settled=journey.settled - (REPLIES - {Step.CONFIRM} if confirmed else REPLIES),
    )
    early = journey.stage in (Stage.IDENTIFIED, Stage.CONTACTED)
    late = journey.stage is Stage.CLOSED and not journey.opted_out and not only_introduces(journey)
    return replace(here, stage=Stage.CONVERSING, outcome=None) if early or late else here


def only_introduces(journey: Journey) -> bool:
    """Whether all that they got were requests for introductions: their answer opens no approach to them."""
    return 0 < journey.introductions == journey.touches and not journey.opted_out


def not_awaiting(journey: Journey) -> Journey:
    """Whether something has come elsewhere is no question any more."""
    return replace(journey, questions=tuple(one for one in journey.questions if one.question is not Question.HEARD))


def sign_noticed(journey: Journey, event: e.SignNoticed) -> Journey:
    if journey.opted_out or journey.asks(Question.HEARD):
        return journey
    return asking(replace(journey, silence_told=False), Question.HEARD, event.message)


REPLIES = frozenset({Step.ARRANGE, Step.CONFIRM})
"""Letters that answer what a person wrote: a new mail of theirs may get one again."""


def heard(journey: Journey, event: e.AnswerReceived) -> Journey:
    """Their last word counts, in the order in which they wrote."""
    said = answered(journey, event.at, event.answer)
    if event.before_their_no:
        return replace(said, declined_in=journey.declined_in, leaving=journey.leaving)
    return replace(declined(said, event), heard=event.answer, called_off=calls_off(journey, event))


def declined(journey: Journey, event: e.AnswerReceived) -> Journey:
    """A no binds; a mentor's no to one meeting is none to the mentoring."""
    no = event.answer is Answer.DECLINES and journey.stage is not Stage.MENTORING
    return replace(journey, declined_in=event.message) if no else journey


def undelivered(journey: Journey, event: e.DeliveryFailed) -> Journey:
    if event.permanent:
        dead = replace(journey, address_dead=True, never_arrived=True)
        return asking(dead, Question.DEAD_ADDRESS, event.message)
    return asking(replace(journey, never_arrived=True), Question.REFUSED, event.message)


def written_by_hand(journey: Journey, event: e.WrittenByHand) -> Journey:
    """The mentee's own mail fulfils what was open and answers what the person wrote."""
    fulfilled = journey.settled | {one.step for one in journey.letters} | OPEN_STEP.get(journey.stage, frozenset())
    questions = tuple(one for one in journey.questions if one.question not in ANSWERED_BY_HAND)
    written = touched(replace(journey, settled=fulfilled, questions=questions), event.at)
    return asking(written, Question.ASKED_BY_HAND, event.message) if journey.asking else written


OPEN_STEP: Mapping[Stage, frozenset[Step]] = {
    Stage.IDENTIFIED: frozenset({Step.FIRST_CONTACT}),
    Stage.CONTACTED: frozenset({Step.FOLLOW_UP}),
    Stage.CONVERSING: REPLIES,
    Stage.MEETING_SET: frozenset({Step.CONFIRM}),
    Stage.MET: frozenset({Step.THANK_YOU}),
}
"""What the next letter of the stage is, whether it was drafted yet or not."""


ANSWERED_BY_HAND = (Question.ANSWERED, Question.EARLIER_MAIL, Question.RESUME_TALK)


def corrected(journey: Journey, event: e.ReadingCorrected) -> Journey:
    asked = replace(not_asking(journey, event.message), address_dead=False, never_arrived=False)
    lifted = with_follow_up_open(without_opt_out(asked, event.message))
    ended = journey.stage is Stage.CLOSED and journey.outcome in (Outcome.OPTED_OUT, Outcome.UNREACHABLE)
    if ended and not lifted.opted_out:
        return replace(lifted, stage=Stage.CONVERSING if journey.answered_at else Stage.CONTACTED, outcome=None)
    return lifted


def retracted(journey: Journey, message: str) -> Journey:
    """Back to waiting for an answer."""
    if journey.stage is Stage.CLOSED:
        return journey
    lifted = without_opt_out(journey, message)
    if journey.stage is not Stage.CONVERSING or not journey.touches:
        return lifted
    return with_follow_up_open(replace(lifted, stage=Stage.CONTACTED, answered_at=None))


def with_follow_up_open(journey: Journey) -> Journey:
    """A follow-up may be drafted again that was taken back for nothing; `follow_ups` counts those that went."""
    return replace(journey, settled=journey.settled - {Step.FOLLOW_UP})


def opted_out(journey: Journey, message: str) -> Journey:
    return replace(journey, opted_out=True, opt_outs=journey.opt_outs | {message})


def without_opt_out(journey: Journey, message: str) -> Journey:
    """One message said no by our mistake; what another one said still stands."""
    said_no = journey.declined_in == message
    here = replace(journey, declined_in="") if said_no else journey
    if message not in journey.opt_outs:
        return here
    left = journey.opt_outs - {message}
    return replace(here, opt_outs=left, opted_out=bool(left))


def with_new_address(journey: Journey) -> Journey:
    """A first letter that never arrived is no touch: the journey begins again at the new address.

    Else they have been written to, and the new address is where the rest goes.
    """
    questions = tuple(one for one in journey.questions if one.question is not Question.DEAD_ADDRESS)
    fresh = replace(
        journey, questions=questions, address_dead=False, never_arrived=False, away_since=None, back_on=None
    )
    silent = journey.stage in (Stage.IDENTIFIED, Stage.CONTACTED) and journey.answered_at is None
    unread = silent and (journey.never_arrived or journey.address_dead or not journey.touches)
    closed = journey.stage is Stage.CLOSED and journey.outcome is Outcome.UNREACHABLE
    if unread or closed:
        return replace(fresh, stage=Stage.IDENTIFIED, outcome=None, settled=frozenset(), follow_ups=0)
    return with_follow_up_open(fresh) if silent else fresh


def closed(journey: Journey, outcome: Outcome) -> Journey:
    doubtful = tuple(one for one in journey.letters if one.state is LetterState.IN_DOUBT)
    ended = replace(
        journey,
        stage=Stage.CLOSED,
        outcome=outcome,
        letters=doubtful,
        questions=(),
        not_before=None,
        meeting_at=None,
        meeting_minutes=None,
        asking=False,
        leaving=None,
        called_off=False,
    )
    told = outcome is Outcome.OPTED_OUT and not journey.opted_out
    return opted_out(ended, BY_MENTEE) if told else ended


BY_MENTEE = "the mentee"
"""Stands among the messages that opted out when the mentee closed a journey so."""


def reopened(journey: Journey, at: datetime) -> Journey:
    if journey.opted_out or journey.stage is not Stage.CLOSED:
        return journey
    begun = Stage.CONTACTED if journey.touches > journey.introductions else Stage.IDENTIFIED
    stage = Stage.CONVERSING if journey.answered_at else begun
    fresh = replace(journey, settled=frozenset(), declined_in="", not_before=None)
    open_again = replace(fresh, stage=stage, outcome=None, waiting_since=at)
    return reduce(_asking_of_doubt, journey.letters, open_again)


def _asking_of_doubt(journey: Journey, letter: OpenLetter) -> Journey:
    """Nobody said yet whether a letter arrived that was in doubt when the journey closed."""
    return asking(journey, Question.IN_DOUBT, letter.letter)


def asking(journey: Journey, question: Question, about: str) -> Journey:
    asked = OpenQuestion(question, about)
    return journey if asked in journey.questions else replace(journey, questions=(*journey.questions, asked))


def not_asking(journey: Journey, about: str) -> Journey:
    return replace(journey, questions=tuple(one for one in journey.questions if one.about != about))


def without_question(journey: Journey, question: str, about: str) -> Journey:
    """What the mentee says to a newer mail answers the older ones too, but for a wish for no more mail."""
    answered = next(
        (one for one in journey.questions if (one.question.value, one.about) == (question, about)), None
    )
    if answered is None:
        return journey
    older = journey.questions[: journey.questions.index(answered)] if question == Question.ANSWERED else ()
    done = {answered, *(one for one in older if one.question is Question.ANSWERED)}
    kept = (one for one in journey.questions if one not in done or (one in older and one.about in journey.opt_outs))
    return replace(journey, questions=tuple(kept))
