"""The table of choices: what can be said to each question, and to what a person seems to have said."""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from outreach.domain.correspondence import Question
from outreach.domain.events import Answer, Stage


@dataclass(frozen=True, slots=True)
class Choice:
    """`words` are the command as it is written; `needs_more` tells that what follows its verb may be changed.

    `only_example` tells that it must be: the words behind the verb are made up. `below` tells that what is asked
    for goes on the lines below the verb.
    """

    words: str
    explains: str
    needs_more: bool = False
    only_example: bool = False
    below: bool = False

    @property
    def verb(self) -> str:
        return self.words.partition(" ")[0]

    @property
    def ready(self) -> str:
        """What a ready reply holds. An example is left out: sent as it is, it must change nothing."""
        return f"{self.verb} " if self.only_example else self.words


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
ANSWER_BELOW = Choice("SEND", "with your answer on the lines below it: it is shown to you once more", below=True)
YES_TO_THE_TIME = Choice("YES", "that time is agreed, and this reply says so")
VALUABLE = Choice("CLOSE valuable", "a good contact, and no more than that")
ALL_WELL = Choice("NOTHING", "there is nothing to decide: all stays as it is")
COMPLETED = Choice("CLOSE completed", "the mentoring has come to its end: a goodbye is drafted")
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
        replace(
            NOTE, explains="one thing you learned, as you would say it to them: the thank-you letter quotes it"
        ),
        replace(SKIP, explains="no thank-you letter"),
    ),
    Question.RATE: (
        Choice("RATE 4 4", "rapport and purpose, each from 1 to 5; a private note may follow", needs_more=True),
        replace(SKIP, explains="not this time"),
    ),
    Question.ADVICE: (
        Choice(
            "ACTION ...",
            "what you will do; several things are separated by semicolons",
            needs_more=True,
            only_example=True,
        ),
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
        Choice("YES", "they offered it by themselves: a letter on what you agreed is drafted"),
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
        Choice("YES", "they said yes in another way"),
        Choice("NO", "they said no in another way"),
        VALUABLE,
    ),
    Question.CHECK_IN: (
        MEETING,
        replace(REMIND, explains="ask me again then"),
        Choice("SKIP", "all is well: ask again in one more round"),
        COMPLETED,
    ),
    Question.EVALUATE: (
        Choice("RATE 4 4", "rapport and purpose, each from 1 to 5; a private note may follow", needs_more=True),
        replace(SKIP, explains="not this time"),
        COMPLETED,
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

INTRODUCED_BY_MAIL = (
    Choice("SEND", "this text goes to them, from your mailbox"),
    Choice("SENT", "I have asked them by myself"),
    Choice("NO", "write without them, naming nobody"),
    CLOSE,
)
"""Where the go-between has an address."""

BY_PHONE = (
    Choice("SENT", "I have rung, or left word: ask me whether anything came"),
    Choice("ANSWERED ...", "what they said at once, in their words", needs_more=True, only_example=True),
    replace(SKIP, explains="I will not ring about this"),
    LATER,
)
"""Somebody who is rung up may answer there and then."""

GO_BETWEEN_ASKED = (
    Choice("YES", "they agreed: the letter may name them"),
    Choice("NO", "write without naming them"),
    replace(CLOSE, explains="better not: no letter to this person"),
)

GO_BETWEEN_WROTE = (
    Choice("YES", "they agreed: the letter may name them"),
    Choice("NO", "write without naming them"),
    Choice("CLOSE", "put this mail away; nothing follows from it"),
)
"""What the go-between's own mail may mean."""

AFTER: Mapping[Answer, tuple[Choice, ...]] = {
    Answer.ACCEPTS: (replace(SEND, explains="this reply goes, and looks for a time"), MEETING, REMIND, CLOSE),
    Answer.PROPOSES_TIME: (YES_TO_THE_TIME, MEETING, REMIND, CLOSE),
    Answer.LATER: (
        replace(SEND, explains="this reply thanks them; you are reminded when they said"),
        replace(REMIND, explains="remind me of them then"),
        MEETING,
        CLOSE,
    ),
    Answer.ASKS: (
        ANSWER_BELOW,
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
    Choice("YES", "they will be your mentor: a short letter on what you agreed is drafted"),
    Choice(
        "LATER 3 months",
        "not now: they are not asked again before then, and then only if you say so",
        needs_more=True,
    ),
    Choice("NO", "they would rather not: a word of thanks is drafted, and they are never asked again"),
    Choice("CLOSE valuable", "leave it at a good contact"),
)
"""What an answer means once mentoring was asked for."""

ACCEPT_THEIR_OFFER = Choice(
    "YES", "they offered it and you accept: they are your mentor, and a letter on what you agreed is drafted"
)
"""Either person may begin; no request is needed then."""

CALLED_OFF = (
    replace(SEND, explains="it is off; this reply says so, and looks for another time"),
    Choice("MISSED", "it is off, and I write to them by myself"),
    MEETING,
    CLOSE,
)
"""Their calendar calls off the talk that is set."""

NOT_THEN = (replace(SEND, explains="this reply goes, and looks for another time"), MEETING, REMIND, CLOSE)
"""Their calendar calls off a time that was not agreed yet."""

CHECK_IN_BY_LETTER = (replace(SEND, explains="this letter goes, and looks for a time"), MEETING, REMIND, COMPLETED)

IN_TOUCH: Mapping[Stage, tuple[Choice, ...]] = {
    Stage.MEETING_SET: (ALL_WELL, MEETING, CLOSE),
    Stage.MET: (ALL_WELL, MEETING, VALUABLE),
    Stage.MENTORING: (ALL_WELL, MEETING, REMIND, COMPLETED),
}
"""What their mail may mean once a talk is set or took place: often nothing that has to be decided."""
