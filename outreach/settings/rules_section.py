"""The sections that say how fast, when, and with whose word letters go."""

from datetime import time
from typing import Annotated, Literal

from pydantic import BeforeValidator, Field, ValidationInfo, field_validator

from outreach.domain.events import Step
from outreach.domain.rules import Rules
from outreach.settings import words
from outreach.settings.sections import PromptsSection, Section


def _pair(value: object) -> object:
    """Two numbers, also as an environment variable gives them: `4,12`."""
    return value.split(",") if isinstance(value, str) else value


def _days(value: object) -> object:
    return ", ".join(map(str, value)) if isinstance(value, list | tuple) else value


class RulesSection(Section):
    """Cadence and limits. The defaults are good manners."""

    new_people_a_day: int = Field(default=5, ge=0, le=20, description="First letters a day; never above 20.")
    gap_minutes: Annotated[tuple[float, float], BeforeValidator(_pair)] = Field(
        default=(4, 12), description="Minutes between two letters, drawn between these."
    )
    window_days: Annotated[str, BeforeValidator(_days)] = Field(
        default="Mon-Fri", description="Days on which letters go, where the contact lives."
    )
    window_start: time = Field(default=time(9), description="From this hour on, where the contact lives.")
    window_end: time = Field(default=time(17), description="Until this hour.")
    holidays: bool = Field(
        default=True, description="Whether public holidays of the contact's country are left out."
    )
    follow_up_after_working_days: int = Field(default=7, ge=2, le=60, description="Silence before the follow-up.")
    follow_ups: int = Field(
        default=1, ge=0, le=2, description="How many follow-ups a person gets; two at the very most."
    )
    close_after_working_days: int = Field(
        default=10, ge=1, le=120, description="Silence after the last one: closed."
    )
    one_per_organisation: bool = Field(
        default=True, description="Whether only one person of an organisation is approached at a time."
    )
    thank_you_within_hours: int = Field(default=24, ge=1, le=168, description="Thanks after a conversation.")
    update_after_days: int = Field(default=14, ge=1, le=180, description="When to tell what came of the advice.")
    readiness_after_days: int = Field(
        default=7, ge=1, le=180, description="When to look at whether it is time to ask for mentoring."
    )
    keep_in_touch_a_year: int = Field(default=3, ge=0, le=12, description="Greetings a year to valuable contacts.")
    check_in_weeks: int = Field(
        default=4, ge=1, le=52, description="Weeks between check-ins, unless agreed otherwise."
    )
    review_weeks: int = Field(
        default=26, ge=0, le=104, description="Weeks until you are asked how a mentoring goes; 0: never."
    )

    @field_validator("gap_minutes")
    @classmethod
    def _gap(cls, value: tuple[float, float]) -> tuple[float, float]:
        if not 0 <= value[0] <= value[1] <= 24 * 60:
            raise ValueError("write the shorter time first, such as [4, 12]")
        return value

    @field_validator("window_days")
    @classmethod
    def _window_days(cls, value: str) -> str:
        words.week_days(value)
        return value

    @field_validator("window_start", "window_end")
    @classmethod
    def _wall_time(cls, value: time) -> time:
        if value.tzinfo is not None:
            raise ValueError("write it without a time zone, such as 09:00; it is meant where the contact lives")
        return value

    @field_validator("window_end")
    @classmethod
    def _later(cls, value: time, info: ValidationInfo) -> time:
        if value <= info.data.get("window_start", time.min):
            raise ValueError("must be later than window_start")
        return value


Approval = Literal["approve", "auto"]
APPROVAL = '"approve": you say SEND for each letter; "auto": it goes by itself.'


def _never_auto(value: object) -> object:
    if value == "auto":
        raise ValueError("a request for mentoring never goes without your word")
    return value


class ApprovalSection(Section):
    """Whose word lets a letter go."""

    first_contact: Approval = Field(default="approve", description=f"The first letter. {APPROVAL}")
    follow_up: Approval = Field(
        default="approve", description="The follow-up; approved together with the first letter."
    )
    arrange: Approval = Field(default="approve", description="Arranging the talk.")
    confirm: Approval = Field(default="approve", description="Confirming its time.")
    thank_you: Approval = Field(default="approve", description="Thanks after the talk.")
    update: Approval = Field(default="approve", description="What came of the advice.")
    mentoring_request: Annotated[Literal["approve"], BeforeValidator(_never_auto)] = Field(
        default="approve", description="The request for mentoring: always your word."
    )
    agreement: Approval = Field(default="approve", description="What was agreed.")
    agenda: Approval = Field(default="approve", description="The agenda of a meeting.")
    keep_in_touch: Approval = Field(default="approve", description="A greeting now and then.")
    farewell: Approval = Field(default="approve", description="A kind goodbye.")
    introduction: Literal["approve"] = Field(
        default="approve", description="A question to a go-between: always your word."
    )

    @property
    def automatic(self) -> frozenset[Step]:
        return frozenset(step for step in Step if getattr(self, step.value) == "auto")


def rules_of(rules: RulesSection, approval: ApprovalSection, prompts: PromptsSection) -> Rules:
    """The numbers of the policy as the three sections set them."""
    prompt_start, prompt_end = words.hours(prompts.hours)
    values = rules.model_dump() | {"window_days": words.week_days(rules.window_days)}
    return Rules(**values, automatic=approval.automatic, prompt_start=prompt_start, prompt_end=prompt_end)
