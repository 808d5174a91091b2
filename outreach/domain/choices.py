"""What the mentee can answer to each question: two to four choices, the likeliest first."""

from collections.abc import Mapping
from dataclasses import dataclass

from outreach.domain.correspondence import Question
from outreach.domain.events import Answer


@dataclass(frozen=True, slots=True)
class Choice:
    """`words` are the command as it is written; `needs_more` tells that something must be filled in."""

    words: str
    explains: str
    needs_more: bool = False


SEND = Choice("SEND", "it goes as it stands, as soon as the rules allow")
SKIP = Choice("SKIP", "this letter never goes")
LATER = Choice("LATER 2 weeks", "ask me again then (any time you name)", needs_more=True)
CLOSE = Choice("CLOSE", "no more letters to this person")
MEETING = Choice("MEETING Thu 3 Dec 14:00", "note the time you agreed on", needs_more=True)
ADDRESS = Choice("ADDRESS new@example.org", "write to this address instead", needs_more=True)

CHOICES: Mapping[Question, tuple[Choice, ...]] = {
    Question.APPROVE: (SEND, SKIP, LATER, CLOSE),
    Question.LOOK: (Choice("SEND", "your text goes as shown"), Choice("NO", "keep the earlier draft")),
    Question.ANSWERED: (
        MEETING,
        Choice("LATER 2 weeks", "remind me of this conversation then", needs_more=True),
        CLOSE,
    ),
    Question.STRANGER: (
        Choice("YES", "it is their mail: count it as their answer, and learn the address"),
        Choice("NO", "it is somebody else's: go on as before"),
        CLOSE,
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
    Question.RESUME_TALK: (MEETING, Choice("LATER 2 weeks", "remind me again then", needs_more=True), CLOSE),
    Question.MEETING_PASSED: (
        Choice("MET", "we talked"),
        Choice("MOVED Fri 4 Dec 10:00", "it has a new time", needs_more=True),
        Choice("MISSED", "it did not happen"),
    ),
    Question.STOPPED: (Choice("RESUME", "letters may go again"), Choice("STATUS", "how things stand")),
}

AFTER_A_NO = (
    Choice("CLOSE declined", "take it as a no, kindly"),
    Choice("LATER 2 weeks", "it was a not now: remind me then", needs_more=True),
    MEETING,
)
AFTER_AN_OPT_OUT = (
    Choice("CLOSE opted out", "never write to them again"),
    Choice("NO", "they did not ask for that: we misread it"),
)
AFTER_A_MOVE = (ADDRESS, MEETING, CLOSE)


def choices(question: Question, answer: Answer | None = None) -> tuple[Choice, ...]:
    """The choices for a question; for an answered letter they follow what the person seems to have said."""
    if question is not Question.ANSWERED:
        return CHOICES[question]
    match answer:
        case Answer.DECLINES:
            return AFTER_A_NO
        case Answer.OPTS_OUT:
            return AFTER_AN_OPT_OUT
        case Answer.MOVED:
            return AFTER_A_MOVE
        case _:
            return CHOICES[question]
