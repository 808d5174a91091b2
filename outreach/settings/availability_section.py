"""The section that says when the mentee can talk."""

from pydantic import Field, field_validator

from outreach.domain.slots import Availability
from outreach.settings import words
from outreach.settings.sections import Section


class AvailabilitySection(Section):
    """Times for talks."""

    hours: str = Field(
        default="",
        description="Your free hours, in your time zone. Empty: your letters ask them to name a time.",
        examples=["Mon-Fri 12:00-14:00, Thu 17:00-19:00"],
    )
    minutes: int = Field(
        default=30,
        ge=5,
        le=180,
        description="Minutes kept free for a talk, and proposed as the length of a meeting with a mentor.",
    )
    slots: int = Field(default=3, ge=2, le=5, description="How many times a letter offers, each on another day.")
    notice_days: int = Field(default=2, ge=1, le=28, description="Days between now and the first time offered.")
    invitation: bool = Field(
        default=False, description="Whether the letter that confirms a time carries a calendar file."
    )

    @field_validator("hours")
    @classmethod
    def _hours(cls, value: str) -> str:
        words.free_hours(value)
        return value

    @property
    def availability(self) -> Availability:
        values = self.model_dump() | {"hours": words.free_hours(self.hours)}
        return Availability(**values)
