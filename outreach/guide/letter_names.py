"""Which template a letter is written from."""

from collections.abc import Mapping

from outreach.domain.events import Step
from outreach.domain.people import Source


def variant(step: Step, source: Source) -> tuple[str, ...]:
    """The names in the folder `letters` of the templates for this letter, the fitting one first, the plain last."""
    plain = step.value
    if source is Source.OTHER:
        return (plain,)
    return f"{plain}.{source.value.lower().replace(' ', '_')}", plain


def chosen(step: Step, source: Source, own: Mapping[str, bool]) -> str | None:
    """The template to use: words of the mentee's go before shipped ones, then the variant before the plain.

    `own` has the names of the templates that exist in the letter's language, and whether each is the mentee's:
    somebody who rewrites the plain letter does not expect a shipped variant in its place.
    """
    names = [name for name in variant(step, source) if name in own]
    return min(names, key=lambda name: not own[name], default=None)
