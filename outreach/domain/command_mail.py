"""Which lines of a mail are commands."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import chain, pairwise, takewhile, zip_longest

from outreach.domain.command_words import READERS

FAREWELLS = frozenset(
    "thanks|thank you|many thanks|thanks a lot|best|all the best|best wishes|best regards|kind regards|regards|"
    "warm regards|cheers|yours|yours sincerely|sincerely|mfg|lg|vg|danke|viele grüsse|liebe grüsse|"
    "mit freundlichen grüssen|herzliche grüsse|merci|cordialement|bien à vous|groetjes|groeten|saludos|gracias|"
    "hälsningar|hilsen|saluti|grazie".split("|")
)
"""Casefolded: ß is ss."""

SIGNATURE_LINES = 8
LINE = 70

TAKE_WORDS = frozenset({"NOTE", "ACTION", "ANSWERED"})
"""Commands whose text may go on below them."""

NAMED = re.compile(r"\s*([^:]{1,80}):\s+(\S.{0,500})")


@dataclass(frozen=True, slots=True)
class Line:
    """One command line: the words, the NAME before the colon ("" if there is none), and the text below them."""

    name: str
    words: str
    below: str = ""


@dataclass(frozen=True, slots=True)
class CommandLines:
    """The commands of a mail."""

    commands: tuple[Line, ...]

    @property
    def first_word(self) -> str:
        """The first line if it is one word, upper case: STOP counts alone on its line."""
        words = self.commands[0].words.strip(" .!") if self.commands and not self.commands[0].name else ""
        return words.upper()


def command_lines(text: str) -> CommandLines:
    """The first line that says anything is a command, and with `NAME: COMMAND` lines each that follows.

    People can be added in several lines, one each.
    """
    lines = text.strip().split("\n")
    if _named(lines[0]):
        return CommandLines(tuple(_named_lines(lines)))
    first = max(1, len(list(takewhile(_adds, lines))))
    commands = [Line("", one.strip()) for one in lines[:first] if one.strip()]
    return CommandLines((*commands[:-1], *(replace(one, below=_text(lines[first:])) for one in commands[-1:])))


def _adds(line: str) -> bool:
    return _first_word(line).upper() == "ADD"


def _first_word(words: str) -> str:
    return next(iter(words.split()), "")


def is_signed_only(text: str, name: str, signature: str) -> bool:
    """Whether the text below a command is nothing but a farewell and the name of who wrote it, and what mail
    programs put behind that: a few short lines. A letter says something before its name."""
    lines = [line.strip(" ,.!*_-–—").casefold() for line in text.splitlines() if line.strip()]
    while lines and lines[0] in ("", *FAREWELLS):
        del lines[0]
    if lines:
        lines[0] = _behind_farewell(lines[0])
    initials = "".join(one[:1] for one in name.split())
    told = (name, name.split(" ")[0], initials, initials[:1], *signature.splitlines())
    names = {one.strip(" ,.").casefold() for one in told if one}
    return not lines or (lines[0] in names and len(lines) <= SIGNATURE_LINES and max(map(len, lines)) <= LINE)


def _behind_farewell(line: str) -> str:
    """`Thanks, Chris` without its `Thanks`."""
    first, comma, name = line.partition(",")
    return name.strip() if comma and first.strip() in FAREWELLS else line


def gone_on(words: str, below: str, name: str, signature: str) -> str:
    """The words of a command with those that go on below it, up to a farewell or the name of who wrote them.

    A line that a mail program broke is made whole; a break behind a short one was meant, and stays.
    """
    lines = [words, *map(str.strip, _without_farewell(below, name, signature))]
    breaks = (" " if len(above) > BROKEN and line else "\n" for above, line in pairwise(lines))
    return "".join(chain.from_iterable(zip_longest(lines, breaks, fillvalue=""))).strip()


BROKEN = 50
"""Mail programs break a line at 65 columns or later, and a longer word may have stood at its end."""


def _without_farewell(text: str, name: str, signature: str) -> Sequence[str]:
    lines = text.splitlines()
    ends = (at for at in range(len(lines)) if is_signed_only("\n".join(lines[at:]), name, signature))
    return lines[: next(ends, len(lines))]


GREETING = re.compile(
    r"(?:dear|hello|hi|hey|good (?:morning|afternoon|evening)|liebe[rs]?|hallo|guten (?:tag|morgen|abend)|"
    r"sehr geehrte[rs]?|bonjour|ch[eè]re?|hola|estimad[oa]|querid[oa]|ciao|gentile|buongiorno|beste|geachte|"
    r"k[aä]ra|hej|hei)\b[^.?!]{0,60}[,!:–—-]?",
    re.IGNORECASE,
)


def begins_a_letter(text: str) -> bool:
    """Whether the first line greets somebody and others follow."""
    first, _, more = text.strip().partition("\n")
    return bool(GREETING.fullmatch(first.strip())) and bool(more.strip())


def _named_lines(lines: Sequence[str]) -> Iterator[Line]:
    """Each with what goes on below it. Below text, and below a command that takes some, only a known one begins."""
    line, below = Line("", ""), list[str]()
    for one in lines:
        found = _named(one)
        if found and (_is_command(found.words) or not (below or _first_word(line.words).upper() in TAKE_WORDS)):
            yield from _ended(line, below)
            line, below = found, []
        else:
            below.append(one)
    yield from _ended(line, below)


def _ended(line: Line, below: Sequence[str]) -> Iterator[Line]:
    if line.words:
        yield replace(line, below=_text(below))


def _text(lines: Sequence[str]) -> str:
    return "\n".join(lines).strip()


def _is_command(words: str) -> bool:
    return _first_word(words).strip(" .,!").upper() in READERS


def _named(line: str) -> Line | None:
    """`Julie: SEND`; not `Note: …` or `NOTE leading a team: how`, whose first word is a command itself."""
    found = NAMED.fullmatch(line)
    if found is None or (_is_command(found[1]) and (" " not in found[1].strip() or not _is_command(found[2]))):
        return None
    return Line(found[1].strip(), found[2].strip())
