"""The calendar of `plan` in words."""

from outreach.application.event_words import STEP_WORDS
from outreach.application.status import asked_words
from outreach.domain.correspondence import Question
from outreach.domain.events import LetterId, Outcome, Stage, Step
from outreach.domain.journey import Journey, OpenQuestion

APPROVING = (Question.APPROVE, Question.LOOK)
THEIR_WORDS = {
    Stage.CONVERSING: "they name a time for the talk",
    Stage.ASKED: "they agree to be your mentor",
}
"""What a kind answer says, by where things stand; else that they say yes."""


def they_said(journey: Journey) -> str:
    return THEIR_WORDS.get(journey.stage, "they answer, and say yes")


def letter_goes(step: Step) -> str:
    return f"the {STEP_WORDS[step]} goes"


def ended(outcome: Outcome) -> str:
    return f"closed: {outcome.value.replace('_', ' ')}"


def you_are_asked(journey: Journey, asked: OpenQuestion, *, blocked: bool) -> str:
    """A prompt; `blocked` tells that the letter check would not let the letter go."""
    letter = journey.letter(LetterId(asked.about))
    called = STEP_WORDS[letter.step] if letter else "letter"
    if asked.question in APPROVING and blocked:
        return "you are asked to put the letter right: it cannot go like this"
    if asked.question in APPROVING:
        return f"you are asked to approve the {called}"
    if asked.question is Question.BY_HAND:
        return f"you get the {called} to carry over"
    if asked.question is Question.ANSWERED:
        return "you are shown their answer, and asked what to reply"
    return asked_words(asked.question)
