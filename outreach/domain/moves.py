"""From stage to stage by the mentee's own word: the commands that move a journey on, from where it stands."""

from collections.abc import Mapping
from dataclasses import replace

from outreach.domain.choice_table import CLOSE, COMPLETED, MEETING, VALUABLE, Choice
from outreach.domain.events import Outcome, Stage

MET = Choice("MET", "we talked")
MOVED = Choice("MOVED Fri 4 Dec 10:00", "the talk has a new time", needs_more=True, only_example=True)
ANOTHER = replace(MEETING, explains="note the time of your next talk")

MOVES: Mapping[Stage, tuple[Choice, ...]] = {
    Stage.IDENTIFIED: (MEETING, MET, CLOSE),
    Stage.CONTACTED: (MEETING, MET, CLOSE),
    Stage.CONVERSING: (MEETING, MET, CLOSE),
    Stage.MEETING_SET: (MET, MOVED, Choice("MISSED", "the talk did not happen"), CLOSE),
    Stage.MET: (Choice("ASK", "draft the letter that asks for mentoring"), ANOTHER, VALUABLE),
    Stage.ASKED: (ANOTHER, VALUABLE),
    Stage.MENTORING: (ANOTHER, MET, COMPLETED),
    Stage.CLOSED: (Choice("REOPEN", "open it again"),),
}


def moves(stage: Stage, outcome: Outcome | None) -> tuple[Choice, ...]:
    """What may be said of a journey at this stage; the journey itself may still refuse. Whoever asked not to be
    written to is left in peace."""
    return () if outcome is Outcome.OPTED_OUT else MOVES[stage]
