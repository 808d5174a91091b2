"""The reasons of a reading as sentences in plain words. `inspect` shows them as the readers wrote them."""

import re
from collections.abc import Mapping, Sequence
from datetime import date
from typing import Final

from outreach.reading.delivery_phrases import Reason
from outreach.reading.intent_says import Says

SAID: Final[Mapping[Says, str]] = {
    Says.YES: "They agree",
    Says.NO: "They say no",
    Says.HOLLOW: "They would have, but",
    Says.BUSY: "They are busy",
    Says.REGRET: "They are sorry",
    Says.WISHES: "They wish you luck",
    Says.NOT_NOW: "Not now, they say",
    Says.LATER: "They speak of a later time",
    Says.SORRY_NOT: "They are sorry that it cannot be",
    Says.UNABLE: "They say what they cannot do",
    Says.FOR_NOW: "They speak of the time being",
    Says.STOP: "They want no more mail",
    Says.WRONG: "They are not the right person, they say",
    Says.REFERS: "They name somebody else",
    Says.MOVED: "They have another address",
    Says.SUITS: "A time suits them",
    Says.OFFERS: "They ask for a time, or offer one",
    Says.ASKS: "They ask back",
    Says.UNDECIDED: "They want to know more first",
}

REASONS: Final[Mapping[str, str]] = {
    Reason.NO_SUCH_ADDRESS: "It says that there is no such address",
    Reason.MOVED: "It says that they have another address",
    Reason.FULL: "It says that their mailbox is full",
    Reason.TEMPORARY: "It names trouble that may pass",
    Reason.POLICY: "It says that their server does not accept the letter by its own rules",
    Reason.SPAM: "It says that the letter was taken for spam",
    Reason.TOO_BIG: "It says that the letter is too big",
    Reason.UNKNOWN: "It gives a reason that we do not know",
}

HEADERS: Final[Mapping[str, str]] = {
    "auto-submitted": "It is marked as written by a program.",
    "x-ms-exchange-inbox-rules-loop": "A rule of their mailbox sent it.",
    "x-ms-exchange-generated-message-source": "A rule of their mailbox sent it.",
}
MARKED: Final = "A hidden mark tells that a program wrote it."

CALENDAR: Final[Mapping[str, str]] = {
    "REQUEST": "It holds an invitation for a calendar.",
    "PUBLISH": "It holds an appointment for a calendar.",
    "COUNTER": "It holds another time, proposed by a calendar.",
    "REPLY": "It holds a calendar's answer.",
    "CANCEL": "It holds a calendar's word that an appointment is off.",
}

WHOLE: Final[Mapping[str, str]] = {
    "Its headers ask for no automatic answers.": "It asks other programs not to answer it.",
    "It was sent with an empty return path.": "It was sent so that nothing comes back to it, as programs do.",
    "It is a receipt of the reader's mail program (RFC 8098).": "It is a receipt of their mail program.",
    "It is a feedback report (RFC 5965).": "It is a report of their provider that the letter was called unwanted.",
    "The zone is assumed to be that of its date.": "It names no time zone: the one it was sent in is assumed.",
}

TOLD_APART: Final = ("Stand-in: ", "New address: ")
"""What stands among the things that the message tells."""

_WORDS = '[“"](?P<words>.*)[”"]'
_SAID = re.compile(rf"(?P<says>[a-z ,]+): {_WORDS}", re.DOTALL)
_HEADER = re.compile(r"Header (?P<name>[\w-]+): .*", re.DOTALL)
_REASON = re.compile(r"Reason: (?P<reason>[a-z ]+) \((?P<words>.*)\)\.", re.DOTALL)
_REPORT = re.compile(r"A delivery report says (?P<action>failed|delayed) for (?P<whom>.+)\.", re.DOTALL)
_BACK = re.compile(rf"(?P<last>Last day of absence named; b|B)ack on \S+: {_WORDS}\.", re.DOTALL)
_NOTHING = re.compile(r"nothing in the words tells: .*")
_LIST = re.compile(r"It came by a mailing list \(.*\)\.")
_METHOD = re.compile(r"It has a calendar part with METHOD:(\w+)\.")
_DAY = re.compile(r"\b(\d{4}-\d\d-\d\d)\b")
_A_WORD = re.compile(r"[^\W\d_]{3}")


def in_plain_words(evidence: Sequence[str]) -> tuple[str, ...]:
    """Each reason once, in its order; what the message tells besides is left out."""
    kept = (plain(one) for one in evidence if not one.startswith(TOLD_APART))
    return tuple(dict.fromkeys(kept))


def plain(one: str) -> str:
    """One reason as a sentence for somebody who knows nothing of mail."""
    if one in WHOLE:
        return WHOLE[one]
    for shape, words in SHAPES:
        if found := shape.fullmatch(one):
            return words(found)
    return _DAY.sub(lambda day: f"{date.fromisoformat(day[1]):%-d %B %Y}", one)


def _said(found: re.Match[str]) -> str:
    named = {"a time": "They name a time", **{says.value: words for says, words in SAID.items()}}
    lead = named.get(found["says"], "")
    if found["says"] == Says.SUITS and found["words"].endswith("?"):
        lead = "They ask what time suits"
    return f"{lead}: “{found['words']}”" if lead else found[0]


def _reason(found: re.Match[str]) -> str:
    """The words that say so where they are words, and no repetition."""
    reason = found["reason"]
    lead = REASONS.get(reason.replace(" ", "_"), REASONS[Reason.UNKNOWN])
    more = bool(_A_WORD.search(found["words"])) and found["words"] != reason
    return f"{lead}: “{found['words']}”." if more else f"{lead}."


def _report(found: re.Match[str]) -> str:
    if found["action"] == "failed":
        return f"A delivery report says that the letter did not reach {found['whom']}."
    return f"A delivery report says that the letter to {found['whom']} is late."


def _back(found: re.Match[str]) -> str:
    lead = "It names the last day away" if found["last"] != "B" else "It names the day of return"
    return f"{lead}: “{found['words']}”."


SHAPES: Final = (
    (_SAID, _said),
    (_HEADER, lambda found: HEADERS.get(found["name"], MARKED)),
    (_REASON, _reason),
    (_REPORT, _report),
    (_BACK, _back),
    (_NOTHING, lambda _: "No words in it say so outright."),
    (_LIST, lambda _: "It came by a mailing list."),
    (_METHOD, lambda found: CALENDAR.get(found[1], "It holds something for a calendar.")),
)
