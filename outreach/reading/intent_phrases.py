"""What the phrase tables of one language hold, and how a pattern of theirs is read."""

import re
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass, fields
from functools import cache
from typing import Final

_PLAIN_WORD: Final = re.compile(r"[^\W\d_]{2,}")
_APOSTROPHES: Final = str.maketrans({"’": "'", "‘": "'", "´": "'", "`": "'", "ʼ": "'", " ": " "})


def fold(text: str) -> str:
    """The text without case, accents and odd apostrophes or blanks: what every pattern is written for."""
    if text.isascii():
        return " ".join(text.replace("`", "'").lower().split())
    parts = unicodedata.normalize("NFKD", text.translate(_APOSTROPHES).casefold())
    return " ".join("".join(c for c in parts if not unicodedata.combining(c)).split())


@dataclass(frozen=True, slots=True)
class Phrases:
    """One language's words. Each field holds patterns over folded text, one a line, matched at word borders.

    A line indented deeper goes on with the pattern above it. `{talk}` stands for the alternatives of that name
    in `sets`, `{adv}` for any of the set `adverb` with a blank behind each, `{advs}` with one before each.
    """

    language: str
    common: str  # frequent words that tell the language
    spelling: tuple[tuple[str, str], ...]  # replaced first: contractions written out
    sets: Mapping[str, str]
    benign: str  # negative words that refuse nothing; blanked
    yes: str  # negative words that agree ('would not mind'), and plain consent
    willing: str  # agrees, unless negated in its clause
    opening: str  # agrees when a sentence begins with it
    wishful: str  # willingness in the conditional: a 'but' behind it takes it back
    hollow: str  # willingness that is not: 'would have loved to', 'I wish I could'
    declines: str
    load: str  # busy: no answer by itself
    regret: str
    wishes: str  # 'good luck with your search'
    unable: str  # cannot talk: a no, unless it speaks of a day or of now
    now: str  # limits a no to the present
    later: str
    opts_out: str
    wrong_person: str
    refers: str
    moved: str
    suits: str  # says that a time named is fine
    offers: str  # asks for or offers times
    before_yes: str  # 'before I decide'
    negation: str
    turn: str  # 'but'
    condition: str  # 'if'
    days: str  # words for a certain day or week
    empty_questions: str  # 'how are you?'


class Table:
    """The compiled patterns of one language."""

    __slots__ = ("_patterns", "_sets", "_vocabulary", "common", "language", "phrases")

    def __init__(self, phrases: Phrases) -> None:
        self.phrases = phrases
        self.language = phrases.language
        self.common = frozenset(fold(phrases.common).split())
        self._sets = {name: f"(?:{'|'.join(alternatives(block))})" for name, block in phrases.sets.items()}
        adverb = self._sets.get("adverb", "(?!)")
        self._sets |= {"adv": f"(?:{adverb} )*", "advs": f"(?: {adverb})*"}
        self._patterns: dict[str, re.Pattern[str]] = {}
        self._vocabulary: frozenset[str] | None = None

    def pattern(self, field: str) -> re.Pattern[str]:
        """The patterns of that field as one; it matches nothing when the field is empty."""
        if field not in self._patterns:
            self._patterns[field] = self._compiled(getattr(self.phrases, field))
        return self._patterns[field]

    def _compiled(self, block: str) -> re.Pattern[str]:
        joined = "|".join(alternatives(block)) or "(?!)"
        for name, words in self._sets.items():
            joined = joined.replace("{" + name + "}", words)
        return re.compile(rf"(?<!\w)(?:{joined})(?:(?<=\W)|(?!\w))")

    def vocabulary(self) -> frozenset[str]:
        """Every word that stands in the patterns: a cheap sign of the language of a short text."""
        if self._vocabulary is None:
            texts = [
                value
                for field in fields(self.phrases)
                if isinstance(value := getattr(self.phrases, field.name), str)
            ]
            texts += [*self.phrases.sets.values(), *(pattern for pattern, _ in self.phrases.spelling)]
            self._vocabulary = self.common | frozenset(_PLAIN_WORD.findall(" ".join(texts).replace("\\b", " ")))
        return self._vocabulary

    def written_out(self, folded: str) -> str:
        for pattern, replacement in self.phrases.spelling:
            folded = _compile(pattern).sub(replacement, folded)
        return folded


def alternatives(block: str) -> list[str]:
    """The patterns of a block: its lines, each with the deeper lines below it."""
    found: list[str] = []
    depth = None
    for line in block.split("\n"):
        if line.strip():
            indent = len(line) - len(line.lstrip())
            depth = indent if depth is None else depth
            if indent > depth:
                found[-1] += line.strip()
            else:
                found.append(line.strip())
    return found


@cache
def _compile(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern)
