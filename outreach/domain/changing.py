"""A journey with some of its values changed."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from dataclasses import replace as changed
else:

    def changed(journey: object, **values: object) -> object:
        """What `dataclasses.replace` gives, ten times as fast: a fold makes several journeys of fifty values an
        event, and `replace` asks for each value by name. mypy checks names and types as those of `replace`.
        """
        after = object.__new__(type(journey))
        after.__dict__.update(journey.__dict__, **values)
        return after


__all__ = ["changed"]
