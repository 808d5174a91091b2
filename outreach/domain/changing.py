"""A value with some of its parts changed."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from dataclasses import replace as changed
else:

    def changed(before: object, **values: object) -> object:
        """What `dataclasses.replace` gives, ten times as fast: a fold makes several journeys of fifty values an
        event, and `replace` asks for each value by name. For dataclasses without slots. mypy checks names and types
        as those of `replace`.
        """
        after = object.__new__(type(before))
        after.__dict__.update(before.__dict__, **values)
        return after


__all__ = ["changed"]
