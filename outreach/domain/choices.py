"""What the mentee can answer to each question: two to four choices, the likeliest first."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import partial

from outreach.domain.correspondence import Question
from outreach.domain.events import Answer, Stage, Step


@dataclass(frozen=True, slots=True)
class Choice:
    """`words` are the command as it is written; `needs_more` tells that what follows its verb may be changed.

    `only_example` tells that it must be: the words behind the verb are made up.
    """

    words: str
    explains: str
    needs_more: bool = False
    only_example: bool = False

    @property
    def verb(self) -> str:
        return self.words.partition(" ")[0]

    @property
    def ready(self) -> str:
        """What a ready reply holds. An example is left out: sent as it is, it must change nothing."""
        return f"{self.verb} " if self.only_example else self.words


@dataclass(frozen=True, slots=True)
class Hints:
    """What is known to stand behind a verb: times that somebody named, an address, the day to come back.

    `example` is a time to come, written as MEETING takes it; `person` somebody they pointed to, as ADD takes it.
    """

    times: tuple[str, ...] = ()
    address: str = ""
    not_before: str = ""
    example: str = ""
    person: str = ""


SEND = Choice("SEND", "it goes as it stands, as soon as the rules allow")
SKIP = Choice("SKIP", "this letter never goes")
LATER = Choice("LATER 2 weeks", "ask me again then (any time you name)", needs_more=True)
CLOSE = Choice("CLOSE", "no more letters to this person")
MEETING = Choice("MEETING Thu 3 Dec 14:00", "note the time you agreed on", needs_more=True, only_example=True)
ADDRESS = Choice("ADDRESS new@example.org", "write to this address instead", needs_more=True, only_example=True)
REMIND = Choice("LATER 2 weeks", "remind me of this conversation then", needs_more=True)

ADD = Choice(
    "ADD Mary Ward <mary@example.org>", "they named somebody: a new contact", needs_more=True, only_example=True
)
YES_TO_THE_TIME = Choice("YES", "that time is agreed, and this reply says so")
VALUABLE = Choice("CLOSE valuable", "a good contact, and no more than that")
NOTE = Choice("NOTE ...", "the line to use", needs_more=True, only_example=True)

CHOICES: Mapping[Question, tuple[Choice, ...]] = {
    Question.APPROVE: (SEND, SKIP, LATER, CLOSE),
    Question.LOOK: (Choice("SEND", "your text goes as shown"), Choice("NO", "keep the earlier draft")),
    Question.ANSWERED: (MEETING, REMIND, CLOSE),
    Question.STRANGER: (
        Choice("YES", "it is their mail: count it as their answer, and learn the address"),
        Choice("NO", "it is somebody else's: go on as before"),
        CLOSE,
    ),
    Question.REVISED: (
        Choice("YES", "the new reading is right: go on from it"),
        Choice("NO", "leave everything as it is"),
    ),
    Question.DEAD_ADDRESS: (
        ADDRESS,
        Choice("CLOSE unreachable", "end it here"),
        Choice("NO", "the address is fine: we misread this"),
    ),
    Question.IN_DOUBT: (
        Choice("ARRIVED", "it did arrive, or I found it in Sent"),
        Choice("SEND AGAIN", "send the very same letter once more"),
        Choice("SKIP", "leave it; it counts as written"),
    ),
    Question.EARLIER_MAIL: (
        Choice("SEND", "write all the same, with the letter as it stands"),
        Choice("SKIP", "do not send this letter"),
        CLOSE,
    ),
    Question.DRAFT_CHANGED: (
        Choice("SEND", "it goes as it stands here"),
        Choice("SENT", "I have sent it by myself"),
        Choice("SKIP", "do not send this letter"),
    ),
    Question.REFUSED: (
        Choice("SEND AGAIN", "try once more"),
        Choice("SKIP", "leave it"),
        ADDRESS,
        CLOSE,
    ),
    Question.COMPLAINT: (
        Choice("CLOSE opted out", "never write to them again"),
        Choice("NO", "we misread this"),
    ),
    Question.RESUME_TALK: (MEETING, replace(REMIND, explains="remind me again then"), CLOSE),
    Question.MEETING_PASSED: (
        Choice("MET", "we talked"),
        Choice("MOVED Fri 4 Dec 10:00", "it has a new time", needs_more=True, only_example=True),
        Choice("MISSED", "it did not happen"),
    ),
    Question.BY_HAND: (
        Choice("SENT", "I have sent it"),
        replace(SKIP, explains="I will not send this one"),
        LATER,
        CLOSE,
    ),
    Question.HEARD: (
        Choice("ANSWERED ...", "what they said, in their words", needs_more=True, only_example=True),
        Choice("NOTHING", "nothing has come"),
        replace(REMIND, explains="ask me again then"),
        CLOSE,
    ),
    Question.INTRODUCTION: (
        Choice("SENT", "I have asked them by myself"),
        Choice("YES", "they agreed: the letter may name them"),
        Choice("NO", "write without naming them"),
        CLOSE,
    ),
    Question.PREPARE: (
        Choice("MOVED Fri 4 Dec 10:00", "it has a new time", needs_more=True, only_example=True),
        Choice("NOTE ...", "something to remember about them", needs_more=True, only_example=True),
    ),
    Question.LEARNED: (
        replace(NOTE, explains="one thing you learned: a thank-you letter is made with it"),
        replace(SKIP, explains="no thank-you letter"),
    ),
    Question.RATE: (
        Choice("RATE 4 4", "rapport and purpose, each from 1 to 5; a private note may follow", needs_more=True),
        replace(SKIP, explains="not this time"),
    ),
    Question.ADVICE: (
        Choice("ACTION ...", "what you will do; part several with ;", needs_more=True, only_example=True),
        Choice("NOTHING", "there was nothing to do"),
    ),
    Question.ACTED: (
        Choice("DONE", "I have acted on it: a short update is drafted"),
        Choice("LATER 1 week", "ask me again then", needs_more=True),
        Choice("NOTHING", "it came to nothing"),
    ),
    Question.READY: (
        Choice("ASK", "draft the letter that asks for mentoring; it goes only on your SEND"),
        VALUABLE,
        replace(LATER, explains="think about it again then"),
        MEETING,
    ),
    Question.REQUEST: (
        Choice("SEND", "ask them, in these words"),
        Choice("SKIP", "do not ask, or not like this"),
        replace(LATER, explains="show it to me again then"),
        VALUABLE,
    ),
    Question.ASKED_BY_HAND: (
        Choice("YES", "my mail asked them to be my mentor"),
        Choice("NO", "it was about something else"),
    ),
    Question.SILENT_REQUEST: (
        replace(REMIND, explains="leave them time: remind me then"),
        Choice("YES", "they said yes on another way"),
        Choice("NO", "they said no on another way"),
        VALUABLE,
    ),
    Question.CHECK_IN: (
        MEETING,
        replace(REMIND, explains="ask me again then"),
        Choice("SKIP", "all is well: ask again in one more round"),
        Choice("CLOSE completed", "the mentoring has come to its end: a goodbye is drafted"),
    ),
    Question.EVALUATE: (
        Choice("RATE 4 4", "rapport and purpose, each from 1 to 5; a private note may follow", needs_more=True),
        replace(SKIP, explains="not this time"),
        Choice("CLOSE completed", "the mentoring has come to its end: a goodbye is drafted"),
    ),
    Question.KEEP_IN_TOUCH: (
        replace(NOTE, explains="a line of news: a short greeting is made with it"),
        replace(SKIP, explains="not this time"),
        replace(REMIND, explains="ask me again then"),
    ),
    Question.REFLECT: (
        Choice("NOTE ...", "your answer", needs_more=True, only_example=True),
        replace(SKIP, explains="not this question"),
        replace(LATER, explains="ask me again then"),
    ),
    Question.TASK: (
        Choice("DONE", "it is done"),
        Choice("LATER 1 week", "ask me again then", needs_more=True),
        replace(SKIP, explains="it is not needed any more"),
    ),
    Question.STOPPED: (Choice("RESUME", "letters may go again"), Choice("STATUS", "how things stand")),
}

AFTER: Mapping[Answer, tuple[Choice, ...]] = {
    Answer.ACCEPTS: (replace(SEND, explains="this reply goes, and offers them times"), MEETING, REMIND, CLOSE),
    Answer.PROPOSES_TIME: (YES_TO_THE_TIME, MEETING, REMIND, CLOSE),
    Answer.LATER: (
        replace(SEND, explains="this reply thanks them; you are reminded when they said"),
        replace(REMIND, explains="remind me of them then"),
        MEETING,
        CLOSE,
    ),
    Answer.ASKS: (
        Choice("SEND", "with your answer in the lines below it", only_example=True),
        MEETING,
        REMIND,
        CLOSE,
    ),
    Answer.REFERS: (replace(SEND, explains="this reply thanks them for the name"), ADD, MEETING, CLOSE),
    Answer.DECLINES: (
        replace(SEND, explains="this reply thanks them, and it ends there"),
        Choice("CLOSE declined", "take it as a no, kindly"),
        replace(REMIND, explains="it was a not now: remind me then"),
        MEETING,
    ),
    Answer.OPTS_OUT: (
        Choice("CLOSE opted out", "never write to them again"),
        Choice("NO", "they did not ask for that: we misread it"),
    ),
    Answer.MOVED: (ADDRESS, MEETING, CLOSE),
}
"""What fits better than the usual choices when a person seems to have said this."""

AFTER_A_REQUEST = (
    Choice("YES", "they will be your mentor"),
    Choice("LATER 3 months", "they said not now: ask again no earlier than then", needs_more=True),
    Choice("NO", "they said no: you can thank them, and it ends there"),
    Choice("CLOSE valuable", "leave it at a good contact"),
)
"""What an answer means once mentoring was asked for."""

IN_MENTORING = (
    MEETING,
    REMIND,
    Choice("CLOSE completed", "the mentoring has come to its end: a goodbye is drafted"),
)

MOST_TIMES = 2


def choices(
    question: Question, answer: Answer | None = None, stage: Stage | None = None, reply: Step | None = None
) -> tuple[Choice, ...]:
    """The choices for a question; for an answer they follow what the person seems to have said, at which stage, and
    which reply was drafted (none: SEND and YES would mean nothing)."""
    if question is not Question.ANSWERED:
        return CHOICES[question]
    if answer in (Answer.OPTS_OUT, Answer.MOVED):
        return AFTER[answer]
    if stage is Stage.ASKED:
        return AFTER_A_REQUEST
    if stage is Stage.MENTORING and reply is None:
        return IN_MENTORING
    fitting = AFTER.get(answer, CHOICES[question]) if answer else CHOICES[question]
    return tuple(one for one in map(partial(_with_reply, reply), fitting) if one)


def _with_reply(reply: Step | None, choice: Choice) -> Choice | None:
    """SEND goes with any reply but a confirmation, which needs YES to the time that it confirms."""
    if choice.verb == "YES":
        return choice if reply is Step.CONFIRM else None
    if choice.verb == "SEND":
        return None if reply in (None, Step.CONFIRM) else choice
    return choice


def with_hints(offered: tuple[Choice, ...], hints: Hints) -> tuple[Choice, ...]:
    """The choices with what is known in place of examples; a second time that was named has its own choice."""
    return tuple(filled for one in offered for filled in _filled(one, hints))


def _filled(choice: Choice, hints: Hints) -> tuple[Choice, ...]:
    match choice.verb:
        case "MEETING" if hints.times:
            return tuple(_known(choice, one, "note this time as agreed") for one in hints.times[:MOST_TIMES])
        case "MEETING" | "MOVED" if hints.example:
            return (replace(choice, words=f"{choice.verb} {hints.example}"),)
        case "ADD" if hints.person:
            return (_known(choice, hints.person, choice.explains),)
        case "ADDRESS" if hints.address:
            return (_known(choice, hints.address, choice.explains),)
        case "LATER" if hints.not_before:
            return (_known(choice, hints.not_before, choice.explains),)
        case _:
            return (choice,)


def _known(choice: Choice, rest: str, explains: str) -> Choice:
    return Choice(f"{choice.verb} {rest}", explains, needs_more=True)
