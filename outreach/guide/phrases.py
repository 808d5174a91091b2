"""How lists of phrases become patterns."""

import re

GAP = r"[^.!?]{0,60}"
"""Some words of the same sentence; `...` in a phrase."""


def phrases(*given: str) -> re.Pattern[str]:
    """One of these phrases as whole words, in any case. They are regular expressions over text with single
    blanks; `...` stands for some words of the same sentence."""
    either = "|".join(f"(?:{one.replace('...', GAP)})" for one in given)
    return re.compile(rf"(?<!\w)(?:{either})(?!\w)", re.IGNORECASE)


def shapes(*given: str) -> re.Pattern[str]:
    """One of these regular expressions, as they stand."""
    return re.compile("|".join(f"(?:{one})" for one in given), re.MULTILINE)
