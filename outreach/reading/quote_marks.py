"""Which lines of a plain text carry a mark of their own: ">", initials, code fences, the armour of PGP."""

import re
from collections import Counter
from collections.abc import Callable, Sequence

from outreach.reading.attribution import is_border
from outreach.reading.html_containers import Mark

_INITIALS = re.compile(r"[ \t]{0,8}([A-Z][A-Za-z]{0,9}|[A-Z]{2,4})>(?: |\Z)|[ \t]{0,8}([A-Z]{2})>(?=[A-Za-z>])")
_INVISIBLE = " \t\xa0\ufeff\u200b"
_BARS = ("|", ":", "}", "]")
_SIGN = re.compile(r"[ \t]{0,8}(\|>|[|:}\]]|[#%]|=>|[A-Za-z]{1,4}>)")
_INDENTED = re.compile(r"(?: {3,}|\t)")
MAX_BELOW = 400


def marks_of(lines: Sequence[str]) -> list[Mark]:
    """The mark of each line, by itself."""
    marks = [_mark(line) for line in lines]
    _mark_initials(lines, marks)
    _unmark_fenced(lines, marks)
    _unmark_escaped(lines, marks)
    _mark_armour(lines, marks)
    return marks


def mark_bars(lines: Sequence[str], marks: list[Mark], start: int) -> bool:
    """Below an attribution at `start`: mark the lines quoted in another way than with ">", if it quotes so.

    Ways are a bar or the like ("| …", "# …"), the writer's initials ("CM> …"), or the first paragraph indented.
    """
    own = _sign_of_quote(lines, start)
    quoted = (lambda line: line.lstrip().startswith(own)) if own else _indents(lines, start)
    if quoted is None:
        return False
    for index in range(start, len(lines)):
        if marks[index] is Mark.OWN and lines[index].strip() and quoted(lines[index]):
            marks[index] = Mark.QUOTE
    return True


def begins_with_bar(lines: Sequence[str], start: int) -> bool:
    """Whether the lines there may be quoted by a sign of their own ("| …", "# …", "CM> …")."""
    return bool(_sign_of_quote(lines, start))


def _sign_of_quote(lines: Sequence[str], start: int) -> str:
    """The sign that the first lines below `start` share; "" if they have none."""
    below = [i for i in range(start, min(len(lines), start + 8)) if lines[i].strip()][:3]
    found = _SIGN.match(lines[below[0]]) if below else None
    if found is None:
        return ""
    sign = found[1]
    together = [i for i in below[1:2] if i == below[0] + 1 or sign in _BARS]
    shared = all(lines[i].lstrip().startswith(sign) for i in together)
    return sign if shared and (together or sign in _BARS or sign.endswith(">")) else ""


def _indents(lines: Sequence[str], start: int) -> Callable[[str], bool] | None:
    """Whether a line is indented, where the first paragraph below is and a later one is not."""
    solid = [line for line in lines[start : start + MAX_BELOW] if line.strip()]
    if not solid or not _INDENTED.match(solid[0]) or all(_INDENTED.match(line) for line in solid):
        return None
    return lambda line: _INDENTED.match(line) is not None


def _mark(line: str) -> Mark:
    text = line.lstrip(_INVISIBLE)
    if not text.startswith((">", "＞")) or text.rstrip().endswith("<<<"):
        return Mark.OWN
    if text.startswith(">>>") and not text.startswith((">>>>", ">>> >")) and is_border(text):
        return Mark.OWN
    return Mark.QUOTE


def _mark_initials(lines: Sequence[str], marks: list[Mark]) -> None:
    """Quotes marked "CM> …" as news readers did: the same initials on three lines or more, two letters on two."""
    matches = {index: match for index, line in enumerate(lines) if (match := _INITIALS.match(line))}
    found = {index: match[1] or match[2] for index, match in matches.items()}
    usual = Counter(found.values())
    announced = any(line.startswith(('>>>>> "', ">>>>> On ")) for line in lines)  # Supercite
    for index, initials in found.items():
        paired = (
            len(initials) == 2 and initials.isupper() and initials in (found.get(index - 1), found.get(index + 1))
        )
        if announced or usual[initials] >= 3 or paired:
            marks[index] = Mark.QUOTE


def _unmark_fenced(lines: Sequence[str], marks: list[Mark]) -> None:
    """Between two fences (```), ">" is part of what was typed."""
    fences = [index for index, line in enumerate(lines) if line.startswith("```")]
    for start, end in zip(fences[::2], fences[1::2], strict=False):
        for index in range(start, end):
            marks[index] = Mark.OWN


def _unmark_escaped(lines: Sequence[str], marks: list[Mark]) -> None:
    """Mailbox files escape a typed "From " at the beginning of a line as ">From " (RFC 4155 appendix A)."""
    for index, line in enumerate(lines):
        if line.startswith(">From ") and Mark.QUOTE not in (
            *marks[max(0, index - 1) : index],
            *marks[index + 1 : index + 2],
        ):
            marks[index] = Mark.OWN


def _mark_armour(lines: Sequence[str], marks: list[Mark]) -> None:
    """The lines that a PGP signature put around the text (RFC 9580 section 7)."""
    inside = False
    for index, line in enumerate(lines):
        if line.startswith("-----BEGIN PGP SIGNED MESSAGE-----"):
            marks[index] = Mark.SIGNATURE
            if index + 1 < len(lines) and lines[index + 1].startswith("Hash:"):
                marks[index + 1] = Mark.SIGNATURE
        inside = inside or line.startswith(("-----BEGIN PGP SIGNATURE-----", "-----BEGIN PGP PUBLIC KEY"))
        if inside:
            marks[index] = Mark.SIGNATURE
        if line.startswith("-----END PGP"):
            inside = False
