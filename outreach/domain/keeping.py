"""What the mentee tells of themselves: tasks they took on, and answers to the guide's questions."""

from dataclasses import dataclass
from datetime import date, datetime

from outreach.domain.events import TaskId
from outreach.domain.people import ContactId


@dataclass(frozen=True, slots=True)
class Task:
    """Something that the mentee will do: advice they were given, or a step of their own (`journey` None).

    `due_on` is a day of the mentee's; None: no day was named.
    """

    id: TaskId
    journey: ContactId | None
    at: datetime
    text: str
    due_on: date | None = None
    done_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class Reflection:
    """The mentee's answer to one of the guide's questions (`guide.questions`); a newer one takes its place."""

    question: str
    text: str
    at: datetime
