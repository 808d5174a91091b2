"""The guide's questions to the mentee: what is asked, what is kept of the answer, and what is different then.

`docs/reflection.md` is made of this table.
"""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from typing import Final

from outreach.domain.people import Knowing, Need


@dataclass(frozen=True, slots=True)
class GuideQuestion:
    """`words` ask it, `how` tells how to answer, `kept` what is stored, `changes` what is different then."""

    key: str
    words: str
    how: str
    kept: str
    changes: str


PREPARATION: Final = (
    GuideQuestion(
        "purpose",
        "What do you hope mentoring will do for you?",
        "One sentence: I want to ...",
        "the sentence",
        "unlocks first letters (with context and a need); `purpose` in letter templates",
    ),
    GuideQuestion(
        "context",
        "Which part of your working life is it for?",
        "The number of a choice, or its words.",
        "one of the choices",
        "unlocks first letters; `context` in letter templates",
    ),
    GuideQuestion(
        "needs",
        "What do you need first, and is it to know why, how, or whom?",
        "A need and its kind, as in “leading a team: how”.",
        "a need with its kind of knowing",
        "unlocks first letters; contacts can be given this need",
    ),
    GuideQuestion(
        "looking_for",
        "What kind of person would be of help to you?",
        "A line about what matters to you in them.",
        "the words",
        "`looking_for` in letter templates",
    ),
    GuideQuestion(
        "good_mentee",
        "What will you bring that makes time with you well spent?",
        "A line about how you prepare, listen, act.",
        "the words",
        "`good_mentee` in letter templates",
    ),
)
"""Before the first letter, one at a time."""

REFLECTION: Final = (
    GuideQuestion(
        "known_people",
        "Whom do you know already who could help with one of your needs?",
        "A line for each: ADD Name <address>",
        "new contacts",
        "each person is a contact from your immediate circle, and is drafted to",
    ),
    GuideQuestion(
        "comfort",
        "How easy is it for you to approach people you have never met, from 1 (hard) to 5 (easy)?",
        "A number from 1 to 5, or low or high.",
        "a number",
        "up to 3: warmer people first; up to 2: letters to strangers are drafts only, each for your own SEND",
    ),
    GuideQuestion(
        "networks",
        "Which groups are you part of, near and wider, in which a mentor might be found?",
        "Their names, separated by semicolons.",
        "a list of names",
        "people of these organisations count as warm: they come before friends of friends and strangers",
    ),
    GuideQuestion(
        "new_networks",
        "Which group could you join in the next weeks to meet other people?",
        "ACTION join the forum by 3 Dec; or only its name.",
        "a task with a day",
        "you are asked about it when the day has come",
    ),
    GuideQuestion(
        "beyond",
        "Where could you look for people whom nobody you know would think of?",
        "Places, bodies, events: a line.",
        "the words",
        "`outreach status` reminds you of them for each need that nobody has",
    ),
    GuideQuestion(
        "formality",
        "Thinking of help you had before: did you do better with fixed terms, or with few?",
        "Little, some or much; or 1 to 5.",
        "light, plain or full",
        "how much the letter about what you agreed spells out",
    ),
    GuideQuestion(
        "approach",
        "If it were up to you, how would you go about such a relationship?",
        "A line or two about how you would like to work together.",
        "the words",
        "`approach` in letter templates; it stands in the sheet before a talk",
    ),
    GuideQuestion(
        "transition",
        "After a good first talk, how would you come to the question of mentoring?",
        "A line in your own words, such as you might say it.",
        "the words",
        "`transition` in letter templates; it stands where you are asked whether it is time to ask",
    ),
)
"""Later, one now and then."""

QUESTIONS: Final[Mapping[str, GuideQuestion]] = {one.key: one for one in (*PREPARATION, *REFLECTION)}
NEEDED: Final = ("purpose", "context", "needs")
"""Without these, first letters stay locked."""

CONTEXTS: Final = (
    "my profession and career",
    "knowledge of a sector",
    "the politics around me",
    "skills",
    "confidence and self-esteem",
    "change, and how to manage it",
)


class NoAnswer(ValueError):
    """Words that do not answer the question, and what would."""


def missing(told: Collection[str], needs: Collection[Need]) -> tuple[str, ...]:
    """What is not told yet of all that a first letter needs."""
    return tuple(key for key in NEEDED if key not in told and not (key == "needs" and needs))


def answer_to(key: str, words: str) -> str:
    """The answer as it is kept. Raises NoAnswer with what would be one, KeyError for a question nobody asks."""
    kept = " ".join(words.split())
    if not kept:
        raise NoAnswer("an answer has words")
    match QUESTIONS[key].key:
        case "context":
            return context(kept)
        case "comfort":
            return str(from_one_to_five(kept))
        case "formality":
            return formality(kept)
        case "needs":
            return "; ".join(f"{one.name}: {one.knowing.value}" for one in needs_in(words))
        case _:
            return kept


def context(words: str) -> str:
    """One of the choices, by its number or by words that only it has."""
    if words.isdecimal() and len(words) == 1 and 0 < int(words) <= len(CONTEXTS):
        return CONTEXTS[int(words) - 1]
    found = [one for one in CONTEXTS if words.casefold() in one.casefold()]
    if len(found) != 1:
        listed = ", ".join(f"{number} {one}" for number, one in enumerate(CONTEXTS, 1))
        raise NoAnswer(f"it is one of: {listed}")
    return found[0]


SCALE: Final = {"very low": 1, "low": 2, "little": 2, "middle": 3, "some": 3, "high": 4, "much": 4, "very high": 5}


def from_one_to_five(words: str) -> int:
    plain = words.casefold().rstrip(".!").removesuffix("/5").strip()
    if plain in SCALE:
        return SCALE[plain]
    if plain not in ("1", "2", "3", "4", "5"):
        raise NoAnswer("it is a number from 1 to 5, or low or high")
    return int(plain)


LIGHT, PLAIN, FULL = "light", "plain", "full"


def formality(words: str) -> str:
    if words.casefold() in (LIGHT, PLAIN, FULL):
        return words.casefold()
    try:
        degree = from_one_to_five(words)
    except NoAnswer:
        raise NoAnswer("it is little, some or much; or a number from 1 to 5") from None
    return LIGHT if degree < 3 else PLAIN if degree == 3 else FULL


AGREED: Final[Mapping[str, tuple[str, ...]]] = {
    LIGHT: ("aim", "ending"),
    PLAIN: ("aim", "rhythm", "confidentiality", "review", "ending"),
    FULL: ("aim", "rhythm", "length", "confidentiality", "review", "ending"),
}


def agreement_details(kept: str) -> tuple[str, ...]:
    """What the letter about the agreement spells out; without an answer the middle way."""
    return AGREED.get(kept, AGREED[PLAIN])


def needs_in(words: str) -> tuple[Need, ...]:
    """The needs of an answer, one a line or parted by semicolons, each as `name: kind`. Raises NoAnswer."""
    lines = [one.strip() for one in words.replace(";", "\n").splitlines() if one.strip()]
    if not lines:
        raise NoAnswer("say a need and its kind, as in: leading a team: how")
    return tuple(_need(one) for one in lines)


def _need(line: str) -> Need:
    name, _, kind = line.rpartition(":")
    word = kind.strip().casefold().rstrip(".").removeprefix("knowing ").strip()
    if not name.strip() or word not in {one.value for one in Knowing}:
        raise NoAnswer(f'"{line}" wants a kind behind a colon: why, how or whom, as in: leading a team: how')
    return Need(" ".join(name.split()), Knowing(word))


def names_in(words: str) -> tuple[str, ...]:
    return tuple(" ".join(one.split()) for one in words.replace(",", ";").split(";") if one.strip())
