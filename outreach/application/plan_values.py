"""What `plan` knows of each person on the way, and what it tells. Plain values."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime
from enum import StrEnum

from outreach.domain.journey import Journey, OpenQuestion
from outreach.domain.people import Contact, ContactId, organisation_key
from outreach.domain.policy import Circumstances
from outreach.domain.rules import Rules
from outreach.domain.working_time import Place
from outreach.ports.store import JourneyRow


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
    contact: ContactId
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

    def at_its_beginning(self) -> "Traveller":
        """One that may go its way, while this one stays as it is."""
        return replace(self, asked=set(self.asked), coming=list(self.coming))


@dataclass(frozen=True, slots=True)
class Facts:
    """All that a plan follows from. Those of one `hour` (the mentee's) are equal while nothing has changed of which
    the plan speaks; they follow from `now`, an instant in that hour.

    `new_people` counts the first letters that went today, `last_letter` is when one went last; `stopped` tells that
    sending was stopped, `locked` why no first letter goes. `stood` is each journey as its row told of it.
    """

    now: datetime = field(compare=False)
    hour: datetime
    days: int
    rules: Rules
    home: Place
    people: tuple[Traveller, ...]
    new_people: int
    last_letter: datetime | None
    stopped: bool
    paused_until: datetime | None
    locked: str
    stood: Mapping[JourneyRow, Journey] = field(compare=False)
