"""The guide's questions to the mentee: what is asked."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final


@dataclass(frozen=True, slots=True)
class GuideQuestion:
    """`words` ask it, `how` tells how to answer."""

    key: str
    words: str
    how: str


QUESTIONS: Final[Mapping[str, GuideQuestion]] = {
    "purpose": GuideQuestion(
        "purpose", "What do you hope mentoring will do for you?", "One sentence: I want to ..."
    ),
}
