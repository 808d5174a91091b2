"""`why NAME`: what happened, what comes next, when, and why not sooner."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import assert_never, cast

from outreach.application import plain_faults
from outreach.application.app import App
from outreach.application.event_words import STEP_WORDS, event_words
from outreach.application.gathering import circumstances, place_of, sent_today
from outreach.application.halting import HALTED_WORDS, sending_halted
from outreach.application.holding import held_back
from outreach.application.home import home
from outreach.application.message_views import on_day
from outreach.application.offering import blocking_reasons
from outreach.application.open_items import NEVER_REPEATED
from outreach.application.prompting import AT_ANY_HOUR
from outreach.application.reading_words import moment_words
from outreach.application.status import QUESTION_WORDS, asked_words
from outreach.domain.correspondence import Item, Outgoing
from outreach.domain.events import JourneyEvent
from outreach.domain.journey import Journey, LetterState, replay
from outreach.domain.people import Contact
from outreach.domain.policy import (
    Action,
    AskMentee,
    Because,
    Circumstances,
    Close,
    DraftLetter,
    ReleaseLetter,
    Wait,
    decide,
)
from outreach.domain.sending import Held, departure
from outreach.domain.working_time import next_hour
from outreach.ports.store import Records

BECAUSE_WORDS = {
    Because.CLOSED: "the journey is closed; a late answer of theirs or REOPEN would open it",
    Because.PAUSED: "you paused it",
    Because.MENTEE_ASKED: "you were asked, and your answer decides",
    Because.BY_HAND: "they are not reached by mail, so the words are yours to carry over",
    Because.SUPPRESSED: "nothing may go to this person: they opted out, or the address is dead",
    Because.POSTPONED: "you said LATER, or the date named has not come",
    Because.AWAY: "they are away; we wait until they are back, and two working days more",
    Because.NOT_APPROVED: "the letter waits for your SEND",
    Because.WAITS_TO_GO: "the letter waits for its turn: window, daily number and gap",
    Because.SETTLED: "you skipped or took back this letter, or it was refused; a new one needs your word",
    Because.ENOUGH_NEW_PEOPLE: "enough new people for today, counting first letters that wait for your word",
    Because.ORGANISATION: "somebody else at the same organisation is being approached",
    Because.ANSWER_EXPECTED: "they have time to answer before the follow-up",
    Because.LAST_CHANCE: "the follow-up has gone; after this date we take silence for an answer and close",
    Because.CONVERSATION: "you are in conversation; MEETING notes the time of your talk",
    Because.MEETING_AHEAD: "the talk has a time; the day before, a page to prepare it comes to you",
    Because.YOURS: "the next step is yours",
    Because.DECLINED: "their last word was a no, and it binds until they write again, you talk, or you REOPEN",
    Because.INTRODUCTION: "the go-between is asked first",
    Because.AFTER_THE_TALK: "the talk has its questions, one at a time",
    Because.REQUEST_OPEN: "they have time to think about your request; it is never sent a second time by itself",
    Because.RHYTHM: "you are in touch; on that day it is time for a word again",
}
"""Why nothing happens yet."""

HELD_WORDS = {
    Held.WINDOW: "outside working hours where they live",
    Held.DAILY_NUMBER: "today's number of new people is reached",
    Held.GAP: "a gap is kept between letters",
    Held.CATCH_UP: "what piled up while no pass ran goes out slowly, and today's number is reached",
}


@dataclass(frozen=True, slots=True)
class Explanation:
    """The journey in plain words. `next_at` is in UTC; None when nothing happens by itself.

    `then` is what comes at `next_at` where the next step is to wait.
    """

    name: str
    stage: str
    outcome: str
    happened: tuple[tuple[datetime, str], ...]
    next_step: str
    next_at: datetime | None
    because: str
    then: str = ""


@dataclass(frozen=True, slots=True)
class Ahead:
    """What comes next, as an Explanation tells it."""

    step: str
    at: datetime | None
    because: str
    then: str


def explain(app: App, records: Records, contact: Contact) -> Explanation:
    """What happened with this contact, what comes next, when, and why not sooner."""
    events = records.journal.events_of((contact.id,))[contact.id]
    journey = replay(contact.id, cast("Sequence[JourneyEvent]", events))
    comes = ahead(app, records, contact, journey)
    return Explanation(
        name=contact.name,
        stage=journey.stage.value,
        outcome=journey.outcome.value if journey.outcome else "",
        happened=tuple((one.at, event_words(one, home(app))) for one in events),
        next_step=comes.step,
        next_at=comes.at,
        because=comes.because,
        then=comes.then,
    )


def ahead(app: App, records: Records, contact: Contact, journey: Journey) -> Ahead:
    """What comes next with this contact, when, and why not sooner."""
    now = app.clock.now()
    around = circumstances(app, records, contact, journey, now)
    action = decide(journey, around, now, app.rules)
    step, at, because = _next(app, records, journey, contact, action)
    halted = records.mentees.get()
    if sending_halted(halted, now):
        because += f"; besides, all sending is halted: {HALTED_WORDS.get(halted.stopped, 'paused')}"
    because += _set_aside(records, journey)
    return Ahead(step, at, because, _then(app, journey, around, action))


def _then(app: App, journey: Journey, around: Circumstances, action: Action) -> str:
    """What the policy would do when the wait is over, if nothing happened until then."""
    if not isinstance(action, Wait) or action.until is None:
        return ""
    match decide(journey, around, action.until, app.rules):
        case DraftLetter(steps=steps):
            return f"the {STEP_WORDS[steps[0]]} is drafted"
        case ReleaseLetter(letter=letter):
            step = next(one.step for one in journey.letters if one.letter == letter)
            return f"the {STEP_WORDS[step]} goes"
        case AskMentee(question=question):
            return asked_words(question)
        case Close(outcome=outcome):
            return f"the journey is closed: {outcome.value.replace('_', ' ')}"
        case Wait():
            return ""


def _next(
    app: App, records: Records, journey: Journey, contact: Contact, action: Action
) -> tuple[str, datetime | None, str]:
    now = app.clock.now()
    match action:
        case DraftLetter():
            return f"the {STEP_WORDS[action.steps[0]]} is drafted", now, "it is due"
        case ReleaseLetter():
            return "the approved letter is queued", now, "its time has come"
        case AskMentee():
            hours = (app.rules.prompt_start, app.rules.prompt_end)
            at = now if action.question in AT_ANY_HOUR else next_hour(now, home(app), *hours)
            return "you are asked", at, QUESTION_WORDS[action.question]
        case Close():
            return "the journey is closed", now, action.outcome.value.replace("_", " ")
        case Wait(because=Because.NOT_APPROVED) if reasons := blocking_reasons(app, records, contact, journey):
            return "wait", None, f"the letter must be mended before it can go: {'; '.join(reasons)}"
        case Wait(because=Because.WAITS_TO_GO):
            return _departing(app, records, journey, contact, now)
        case Wait(because=Because.MENTEE_ASKED):
            return "wait", action.until, f"{BECAUSE_WORDS[action.because]}{_asked(app, records, contact)}"
        case Wait(because=Because.MEETING_AHEAD) if journey.meeting_at:
            when = moment_words(app, contact, journey.meeting_at)
            return "wait", action.until, f"{BECAUSE_WORDS[action.because]}: {when}"
        case Wait():
            return "wait", action.until, BECAUSE_WORDS[action.because]
        case _ as other:
            assert_never(other)


def _asked(app: App, records: Records, contact: Contact) -> str:
    """What stands open, and since when; and when it is asked once more."""
    found = records.prompts.open_items_of(contact.id)
    return "".join(f"; {QUESTION_WORDS[one.question]} ({_asked_when(app, one)})" for one in found)


def _asked_when(app: App, item: Item) -> str:
    if item.asked_at is None:
        return "the mail about it is on its way to you"
    asked = f"asked on {on_day(app, item.asked_at)}"
    if item.repeated or item.question in NEVER_REPEATED:
        return f"{asked}; the weekly digest lists it"
    again = item.asked_at + timedelta(days=app.rules.repeat_after_days)
    return f"{asked}; once more on {on_day(app, again)}"


def _departing(
    app: App, records: Records, journey: Journey, contact: Contact, now: datetime
) -> tuple[str, datetime | None, str]:
    letter = next(one for one in journey.letters if one.state is LetterState.QUEUED)
    sent = sent_today(app, records, now)
    leaves = departure(letter.step, place_of(app, contact, now), home(app), sent, now, app.rules)
    held = (
        HELD_WORDS[leaves.held]
        if leaves.held
        else "it goes with the next pass, after a last look into your mailbox"
    )
    at = leaves.at
    mail, mentee = records.outbox.get(letter.letter), records.mentees.get()
    for waiting in (mail, held_back(app, records)):
        if waiting and waiting.due_at > at:
            at, held = waiting.due_at, _wanted_later(app, waiting)
    goes = None if mentee.stopped else max(at, mentee.paused_until or at)
    return f"the {STEP_WORDS[letter.step]} goes", goes, held


def _wanted_later(app: App, mail: Outgoing) -> str:
    found = plain_faults.explain(mail.last_answer, app.preferences.provider)
    return f"the server wants it later: {mail.last_answer}" + (f" ({found.meaning.rstrip('.')})" if found else "")


def _set_aside(records: Records, journey: Journey) -> str:
    """What could not be done about this journey, and holds it up."""
    aside = records.asides.all()
    if not aside:
        return ""
    refs = {journey.id, *(one.letter for one in journey.letters)}
    refs |= {one.id for one in records.incoming.of_journey(journey.id)}
    return "".join(f"; set aside: {one.reason}" for one in aside if one.ref in refs)
