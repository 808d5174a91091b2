"""Words of others made fit to be shown: on one line, not too long, without secrets."""

import re
from typing import Final

_CONTROLS = re.compile(r"[\x00-\x1f\x7f-\x9f]+")
_LIKE_A_TOKEN = re.compile(r"(?<![\w\-.~+/=%*])(?![/~.])[\w\-.~+/=%*]{40,}")
"""No word of a language is that long; tokens are. Paths are left alone."""

_LONGEST: Final = 300


def one_line(text: str) -> str:
    return _CONTROLS.sub(" ", text).strip()[:_LONGEST]


def without(words: object, *secrets: str) -> str:
    """What somebody said, without the secrets and without anything that looks like another one."""
    text = str(words or "")
    for secret in filter(None, secrets):
        text = text.replace(secret, "…")
    return one_line(_LIKE_A_TOKEN.sub("…", text))
