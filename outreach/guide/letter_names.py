"""Which template a letter is written from."""

from collections.abc import Mapping
from typing import Final

from outreach.domain.events import Step
from outreach.domain.people import Source

LATER: Final = "later"
ASKS: Final = "asks"
REFERS: Final = "refers"
CHECK_IN: Final = "check_in"
CALLED_OFF: Final = "called_off"
DECLINES: Final = "declines"

OCCASIONS: Mapping[Step, tuple[str, ...]] = {
    Step.ARRANGE: (LATER, ASKS, REFERS, CHECK_IN, CALLED_OFF),
    Step.THANK_YOU: (DECLINES,),
}
"""The occasions, besides the usual one, for which a letter has words of its own."""


def meant_by(template: str) -> tuple[Step, str]:
    """The letter that a template is for, and its occasion: of "letters/arrange.later" these two. Raises ValueError
    for what is none."""
    named, *rest = template.removeprefix("letters/").split(".")
    step = Step(named)
    return step, next((one for one in rest if one in OCCASIONS.get(step, ())), "")


def variant(step: Step, source: Source, occasion: str = "") -> tuple[str, ...]:
    """The names in the folder `letters` of the templates for this letter, the fitting one first, the plain last."""
    plain = f"{step.value}.{occasion}" if occasion else step.value
    if source is Source.OTHER:
        return (plain,)
    return f"{plain}.{source.value.lower().replace(' ', '_')}", plain


def chosen(step: Step, source: Source, own: Mapping[str, bool], occasion: str = "") -> str | None:
    """The template to use: words of the mentee's go before shipped ones, then the variant before the plain.

    `own` has the names of the templates that exist in the letter's language, and whether each is the mentee's:
    somebody who rewrites the plain letter does not expect a shipped variant for a source in its place. For another
    occasion it is another letter: the plain one never stands in for it.
    """
    names = [name for name in variant(step, source, occasion) if name in own]
    return min(names, key=lambda name: not own[name], default=None)
