"""What the mentee can answer to each question: two to four choices, the likeliest first."""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from outreach.domain.correspondence import Question
from outreach.domain.events import Answer


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

    `example` is a time to come, written as MEETING takes it.
    """

    times: tuple[str, ...] = ()
    address: str = ""
    not_before: str = ""
    example: str = ""


SEND = Choice("SEND", "it goes as it stands, as soon as the rules allow")
SKIP = Choice("SKIP", "this letter never goes")
LATER = Choice("LATER 2 weeks", "ask me again then (any time you name)", needs_more=True)
CLOSE = Choice("CLOSE", "no more letters to this person")
MEETING = Choice("MEETING Thu 3 Dec 14:00", "note the time you agreed on", needs_more=True, only_example=True)
ADDRESS = Choice("ADDRESS new@example.org", "write to this address instead", needs_more=True, only_example=True)
REMIND = Choice("LATER 2 weeks", "remind me of this conversation then", needs_more=True)

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
    Question.STOPPED: (Choice("RESUME", "letters may go again"), Choice("STATUS", "how things stand")),
}

AFTER: Mapping[Answer, tuple[Choice, ...]] = {
    Answer.LATER: (replace(REMIND, explains="remind me of them then"), MEETING, CLOSE),
    Answer.REFERS: (CLOSE, MEETING, REMIND),
    Answer.DECLINES: (
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

MOST_TIMES = 2


def choices(question: Question, answer: Answer | None = None) -> tuple[Choice, ...]:
    """The choices for a question; for an answered letter they follow what the person seems to have said."""
    fitting = AFTER.get(answer) if question is Question.ANSWERED and answer else None
    return fitting or CHOICES[question]


def with_hints(offered: tuple[Choice, ...], hints: Hints) -> tuple[Choice, ...]:
    """The choices with what is known in place of examples; a second time that was named has its own choice."""
    return tuple(filled for one in offered for filled in _filled(one, hints))


def _filled(choice: Choice, hints: Hints) -> tuple[Choice, ...]:
    match choice.verb:
        case "MEETING" if hints.times:
            return tuple(_known(choice, one, "note this time as agreed") for one in hints.times[:MOST_TIMES])
        case "MEETING" | "MOVED" if hints.example:
            return (replace(choice, words=f"{choice.verb} {hints.example}"),)
        case "ADDRESS" if hints.address:
            return (_known(choice, hints.address, choice.explains),)
        case "LATER" if hints.not_before:
            return (_known(choice, hints.not_before, choice.explains),)
        case _:
            return (choice,)


def _known(choice: Choice, rest: str, explains: str) -> Choice:
    return Choice(f"{choice.verb} {rest}", explains, needs_more=True)
