"""What `plan` knows of each person on the way, and what it tells. Plain values."""

from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum

from outreach.domain.journey import Journey, OpenQuestion
from outreach.domain.people import Contact, organisation_key
from outreach.domain.policy import Circumstances


class Kind(StrEnum):
    """What a line of the calendar tells: a letter that goes, a prompt, an end, or something assumed."""

    LETTER = "letter"
    PROMPT = "prompt"
    END = "end"
    ASSUMED = "assumed"


@dataclass(frozen=True, slots=True)
class Planned:
    """One thing to come, at an instant in UTC."""

    at: datetime
    name: str
    what: str
    kind: Kind


@dataclass(frozen=True, slots=True)
class Coming:
    """Something assumed to come: the mentee's word to a question, or (None) the person's answer."""

    at: datetime
    question: OpenQuestion | None = None


@dataclass(slots=True)
class Traveller:
    """One journey on its way through pretended time. `proposed` is the time that they named last."""

    contact: Contact
    journey: Journey
    around: Circumstances
    asked: set[OpenQuestion] = field(default_factory=set)
    blocked: bool = False  # by the letter check: nobody can approve this letter as it stands
    proposed: datetime | None = None
    coming: list[Coming] = field(default_factory=list)
    organisation: str = field(init=False)  # "" if unknown

    def __post_init__(self) -> None:
        self.organisation = organisation_key(self.contact)
