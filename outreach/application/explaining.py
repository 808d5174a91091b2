"""`why NAME`: what happened, what comes next, when, and why not sooner."""

from dataclasses import dataclass
from datetime import datetime
from typing import assert_never

from outreach.application.app import App
from outreach.application.event_words import STEP_WORDS, event_words
from outreach.application.gathering import circumstances, home, place_of, sent_today
from outreach.application.offering import blocking_reasons
from outreach.application.recording import load, sending_halted
from outreach.application.status import HALTED_WORDS, QUESTION_WORDS
from outreach.domain.journey import Journey, LetterState
from outreach.domain.people import Contact
from outreach.domain.policy import Action, AskMentee, Because, Close, DraftLetter, ReleaseLetter, Wait, decide
from outreach.domain.sending import Held, departure
from outreach.ports.store import Records

BECAUSE_WORDS = {
    Because.CLOSED: "the journey is closed; a late answer of theirs or REOPEN would open it",
    Because.PAUSED: "you paused it",
    Because.MENTEE_ASKED: "you were asked, and your answer decides",
    Because.BY_HAND: "there is no e-mail address, so the words are yours to carry over",
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
    Because.MEETING_AHEAD: "the talk has a time",
    Because.YOURS: "the next step is yours",
    Because.INTRODUCTION: "the person who can introduce you has some days to answer",
}

HELD_WORDS = {
    Held.WINDOW: "outside working hours where they live",
    Held.DAILY_NUMBER: "today's number of new people is reached",
    Held.GAP: "a gap is kept between letters",
}


@dataclass(frozen=True, slots=True)
class Explanation:
    """The journey in plain words. `next_at` is in UTC; None when nothing happens by itself."""

    name: str
    stage: str
    outcome: str
    happened: tuple[tuple[datetime, str], ...]
    next_step: str
    next_at: datetime | None
    because: str


def explain(app: App, records: Records, contact: Contact) -> Explanation:
    """What happened with this contact, what comes next, when, and why not sooner."""
    journey = load(records, contact.id)
    now = app.clock.now()
    action = decide(journey, circumstances(app, records, contact, now), now, app.rules)
    step, at, because = _next(app, records, journey, contact, action)
    halted = records.mentees.get()
    if sending_halted(halted, now):
        because += f"; besides, all sending is halted: {HALTED_WORDS.get(halted.stopped, 'paused')}"
    because += _set_aside(records, journey)
    return Explanation(
        name=contact.name,
        stage=journey.stage.value,
        outcome=journey.outcome.value if journey.outcome else "",
        happened=tuple(
            (one.event.at, event_words(one.event, home(app))) for one in records.journal.read(contact.id)
        ),
        next_step=step,
        next_at=at,
        because=because,
    )


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
            return "you are asked", now, QUESTION_WORDS[action.question]
        case Close():
            return "the journey is closed", now, action.outcome.value.replace("_", " ")
        case Wait(because=Because.NOT_APPROVED) if reasons := blocking_reasons(app, records, contact):
            return "wait", None, f"the letter must be mended before it can go: {'; '.join(reasons)}"
        case Wait(because=Because.WAITS_TO_GO):
            return _departing(app, records, journey, contact, now)
        case Wait():
            return "wait", action.until, BECAUSE_WORDS[action.because]
        case _ as other:
            assert_never(other)


def _departing(
    app: App, records: Records, journey: Journey, contact: Contact, now: datetime
) -> tuple[str, datetime | None, str]:
    letter = next(one for one in journey.letters if one.state is LetterState.QUEUED)
    sent = sent_today(app, records, now)
    leaves = departure(letter.step, place_of(app, contact, now), home(app), sent, now, app.rules)
    held = HELD_WORDS[leaves.held] if leaves.held else "it goes with the next pass, after a last look"
    at = leaves.at
    mail, mentee = records.outbox.get(letter.letter), records.mentees.get()
    if mail and mail.due_at > at:
        at, held = mail.due_at, f"the server wants it later: {mail.last_answer}"
    goes = None if mentee.stopped else max(at, mentee.paused_until or at)
    return f"the {STEP_WORDS[letter.step]} goes", goes, held


def _set_aside(records: Records, journey: Journey) -> str:
    """What could not be done about this journey, and holds it up."""
    refs = {journey.id, *(one.letter for one in journey.letters)}
    refs |= {one.id for one in records.incoming.of_journey(journey.id)}
    return "".join(f"; set aside: {one.reason}" for one in records.asides.all() if one.ref in refs)
