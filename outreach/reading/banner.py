"""What the reader's own mail system put above the typed words: "[EXTERNAL]", "You don't often get email from …"."""

import re
from collections.abc import Sequence
from typing import Final

from outreach.reading.plain_line import alternatives, is_ruler, plain
from outreach.reading.signature_words import BANNER_PHRASES, BANNER_TAGS, BANNER_WORDS

MAX_BANNER: Final = 6
MAX_BANNER_TEXT: Final = 390
WRAPPED: Final = 60

_BANNER_HINT = re.compile(rf"(?<!\w)(?:{alternatives(BANNER_WORDS)})(?!\w)")
_CLOSED: Final = (".", "!", "?", ">", ")", "]", "*", "。")


def banner_end(lines: Sequence[str]) -> int:
    """How many lines at the top are a banner of the reader's own mail system ("[EXTERNAL] …")."""
    end = 0
    index = 0
    for _ in range(MAX_BANNER):
        while index < len(lines) and (not lines[index].strip() or is_ruler(lines[index])):
            index += 1
        stop = index
        while stop < len(lines) and lines[stop].strip() and stop - index < MAX_BANNER and not is_ruler(lines[stop]):
            stop += 1
        banner = _banner_lines(lines[index:stop])
        if not banner:
            break
        index += banner
        end = index
    return end


def _banner_lines(paragraph: Sequence[str]) -> int:
    """How many lines of the paragraph are the banner, which may share it with typed words below."""
    whole = plain(" ".join(paragraph)[:MAX_BANNER_TEXT])
    phrased = any(phrase in whole for phrase in BANNER_PHRASES) and ("@" in whole or bool(_hints(whole)))
    first = plain(paragraph[0]) if paragraph else ""
    tagged = first.startswith(BANNER_TAGS) and (
        len(_hints(first)) >= 2 or first.endswith(("]", "*", ":", "sender"))
    )
    if not phrased and not tagged:
        return 0
    found = 1 if tagged else 0
    for number, line in enumerate(paragraph, 1):
        text = plain(line)
        if any(phrase in text for phrase in BANNER_PHRASES) or len(_hints(text)) >= 2:
            found = number
        elif found and number - found > 1:
            break
    while 0 < found < len(paragraph) and _is_wrapped(paragraph[found - 1]):
        found += 1
    return found


def _is_wrapped(line: str) -> bool:
    """Whether the sentence goes on in the next line."""
    return len(line) >= WRAPPED and not line.rstrip().endswith(_CLOSED)


def _hints(text: str) -> set[str]:
    return set(_BANNER_HINT.findall(text))
