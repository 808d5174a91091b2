"""What a named day is for an absence: the day of return, its last day, or one of the days away."""

import re
from dataclasses import dataclass
from datetime import date, timedelta
from enum import IntEnum
from functools import cached_property
from typing import Final

from outreach.reading.absence_calendar import Mention
from outreach.reading.absence_words import Language, at_end, pattern

__all__ = ["Near", "Role", "judge"]

MAX_CLAUSE: Final = 110

_SEPARATOR = re.compile(r"[;.()|]|, (?!\d)| (?:and|und|et|y|e|en|och|og|ja|i|a|oraz|bzw\.|sowie|ve) ")
_UNTIL_SIGN = re.compile(r"(?:\d\.?(?:st|nd|rd|th|er)?|[a-z]{3,12}\.?|[日月)年]) ?(?:-|to|~|〜|～|->|/) ?$")
_NOT_BEFORE = re.compile(
    r"(?:on or after|not before|nicht vor|pas avant|no antes|non prima|niet voor|nao antes) ?\S{0,4} ?$"
)
_INCLUSIVE = re.compile(
    r"(?<!\w)(?:och med|og med|en met|t\.? ?o\.? ?m\.?|t/m|tom|ut|incl\w*|einschl\w*|und mit|including"
    r"|through|thru"
    r"|inkl\w*|compreso|incluso|wlacznie|vcetne|inclus\w*|включительно|включно)(?!\w)"
)
_RANGE_WORD = re.compile(r"(?<!\w)(?:a|al|au|ao|all'|to|-)$")
_NEW_CLAUSE = re.compile(r";|(?<!\d)\.(?!\d)|[。]")
_ANSWERS = re.compile(
    r"(?:will|shall|'ll) (?:respond|reply|answer|get back|be in touch|be able to)|(?:antworte|melde mich"
    r"|beantworte)"
    r"|repondrai|recontacterai|respondere|contestare|rispondero|responderei|beantwoord ik|svarar|svarer"
    r"|odpowiem|odpovim"
)
_ON = re.compile(
    r"(?<!\w)(?:on|from|starting|by|am|ab|le|des le|a partir du|el|a partir del|il|dal|op|vanaf|den|d\.|fra|tj\.)$"
)
_FILLER = re.compile(
    r"(?: (?:next|this|coming|the|about|approximately|roughly|at least|kommenden?|nachste[nr]?|diesen|ca\.?"
    r"|circa|etwa|wahrscheinlich|voraussichtlich|prochain|le|proximo|prossimo|el|il|lo|volgende|komende"
    r"|nasta|naeste"
    r"|neste|den|kommande|ensi|przyszly|pristi)[ .]*){1,3}$"
)


class Role(IntEnum):
    """What a named day is for the absence, the most telling first."""

    RETURN = 1
    ANSWER = 2
    LAST = 3
    AWAY = 4


Verdict = tuple[Role, date]


@dataclass(frozen=True)
class Near:
    """A named day with the words around it, read in one language. `sentence` is folded, like the rest.

    before, after: the words up to the days named before and after it · last: no other day follows.
    """

    mention: Mention
    before: str
    after: str
    sentence: str
    language: Language
    last: bool

    def without_replies(self, text: str) -> str:
        """The text without phrases like "get back to you", which speak of answers, not of a return."""
        return pattern(self.language.replies, spaced=self.language.spaced).sub(" ", text)

    @cached_property
    def left(self) -> str:
        return _FILLER.sub("", self.without_replies(self.before)[-64:]).rstrip(" :,(\"'")

    @cached_property
    def clause(self) -> str:
        return _NEW_CLAUSE.split(self.without_replies(self.before)[-MAX_CLAUSE:])[-1]

    @cached_property
    def right(self) -> str:
        """What follows in the same clause; up to a comma or "and" if another day follows."""
        after = self.without_replies(self.after[:MAX_CLAUSE])
        return _NEW_CLAUSE.split(after if self.last else _SEPARATOR.split(after)[0])[0]

    def find(self, field: str, text: str, start: int = 0) -> re.Match[str] | None:
        return pattern(getattr(self.language, field), spaced=self.language.spaced).search(text, start)

    def follows(self, field: str) -> bool:
        """Do words of that field stand right before the day?"""
        return bool(at_end(getattr(self.language, field)).search(self.left))

    def day_after(self) -> date:
        return self.mention.last + timedelta(days=1)


def judge(near: Near) -> Verdict | None:
    """The role of a day by the words around it, and the day of return that follows from it."""
    if not near.language.spaced:
        return _unspaced(near)
    return (
        _until(near) or _after(near) or _return_before(near) or _return_behind(near) or _answer(near) or _away(near)
    )


def _until(near: Near) -> Verdict | None:
    behind = pattern(near.language.until_behind).match(near.after)
    if not (near.follows("until") or _UNTIL_SIGN.search(near.before[-24:]) or behind):
        return None
    returns = near.find("back", near.clause)
    if returns and (near.find("not_back", near.clause) or _RANGE_WORD.search(near.left)) and not behind:
        return (Role.RETURN, near.mention.first) if not _is_range(near) else (Role.LAST, near.day_after())
    return Role.LAST, _day_after_until(near)


def _is_range(near: Near) -> bool:
    """Is the day joined to the one before it by a sign or "to"?"""
    return bool(_UNTIL_SIGN.search(near.before[-24:])) and len(near.before) <= 8


def _day_after_until(near: Near) -> date:
    """A whole month or a bare Monday after "until" is when the person is there again; else the day after."""
    mention = near.mention
    if _INCLUSIVE.search(near.before[-24:]) or _INCLUSIVE.search(near.after[:16]):
        return near.day_after()
    if mention.unit == "month" or (mention.unit == "weekday" and mention.first.isoweekday() == 1):
        return mention.first
    return near.day_after()


def _after(near: Near) -> Verdict | None:
    if _NOT_BEFORE.search(near.before[-40:]):
        return Role.RETURN, near.mention.first
    return (Role.RETURN, near.day_after()) if near.follows("after") else None


def _return_before(near: Near) -> Verdict | None:
    """ "Back on Monday", unless somebody is away again after those words: "back today but away from"."""
    returns = list(pattern(near.language.back).finditer(near.clause))
    if not returns or near.find("away", near.clause, returns[-1].end()):
        return None
    return Role.RETURN, near.mention.first


def _return_behind(near: Near) -> Verdict | None:
    """ "From Monday I am here again", unless the words around it say that an absence begins."""
    there, gone = near.find("back", near.right), near.find("away", near.right)
    if there is None or (gone and gone.start() <= there.start()):
        return None
    if near.find("away", _SEPARATOR.split(near.clause)[-1]):
        return None
    return Role.RETURN, near.mention.first


def _answer(near: Near) -> Verdict | None:
    """ "I will reply on Monday" implies that the person is there."""
    return (Role.ANSWER, near.mention.first) if _ANSWERS.search(near.clause) and _ON.search(near.left) else None


def _away(near: Near) -> Verdict | None:
    if near.mention.unit == "range":
        return Role.AWAY, near.day_after()
    if near.follows("since"):
        return None
    return (Role.AWAY, near.day_after()) if near.find("away", near.sentence) else None


def _unspaced(near: Near) -> Verdict | None:
    """Where the telling word follows the day: 8月12日まで, 8月13日から出社."""
    after = near.after[:MAX_CLAUSE]
    head = after.lstrip(" )）")
    if pattern(near.language.until, spaced=False).match(head) or _UNTIL_SIGN.search(f"日{near.before[-24:]}"):
        return Role.LAST, near.day_after()
    clause = re.split(r"[、,。.;]", after)[0]
    if pattern(near.language.after, spaced=False).match(head):
        return Role.RETURN, near.day_after() if "后" in head[:3] else near.mention.first
    if near.find("back", clause) or near.find("back", near.before[-14:]):
        return Role.RETURN, near.mention.first
    if re.search(r"連絡|返信|回答|対応|回复|答复|联系|회신|답변", clause):
        return Role.ANSWER, near.mention.first
    if near.mention.unit == "range":
        return Role.AWAY, near.day_after()
    if pattern(near.language.since, spaced=False).match(head):
        return None
    return (Role.AWAY, near.day_after()) if near.find("away", clause) else None
