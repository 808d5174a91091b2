"""Whether a person offers by themselves to be the mentee's mentor (guide, part "effective": either may begin)."""

import re
from typing import Final

_END: Final = re.compile(r"[.!?]+(?:\s|$)|\n\s*\n|;")
LONGEST: Final = 8000
"""Characters of an answer that are looked at: who offers this does not hide it further below."""

_OFFER: Final = re.compile(
    # English
    r"\b(?:i|i'd|i'll|we|we'd|me|let me|happy|glad|delighted|pleased|willing|honou?red|love|like|open|ready)\b"
    r"[^.!?]{0,60}?\b(?:mentor(?:ing)? you|(?:be|become|being|act as|serve as) (?:your|a) mentor\b|"
    r"tak(?:e|ing) you on\b[^.!?]{0,20}\bmentee|tak(?:e|ing) you under (?:my|our) wing|"
    r"offer(?:ing)? (?:you )?(?:\w+ ){0,2}mentor(?:ing|ship))|"
    # other languages: "gladly ... your mentor be"
    r"\bich\b[^.!?]{0,60}\b(?:ihre?|deine?|eure?) mentor(?:in)?\b|\bich\b[^.!?]{0,40}\bals mentee\b|"
    r"\b(?:je|j'\w+)\b[^.!?]{0,60}\b(?:votre|ta|ton) mentore?\b|"
    r"\b(?:ser|ser[ií]a|ser[eé]) (?:tu|su|vuestr[oa]) mentora?\b|"
    r"\b(?:essere|far(?:ti|le) da) (?:il |la )?(?:tuo |tua |suo |sua )?mentor[ea]?\b|"
    r"\bser (?:o |a )?(?:seu|sua|teu|tua) mentora?\b|"
    r"\bik\b[^.!?]{0,60}\b(?:je|jouw|uw) mentor\b|"
    r"\bjag\b[^.!?]{0,60}\bdin mentor\b|\bjeg\b[^.!?]{0,60}\b(?:din|deres) mentor\b",
    re.IGNORECASE,
)
_NOT_OFFERED: Final = re.compile(
    # refused, asked back, wished for, over, or somebody else's
    r"(?i:\b(?:not|cannot|never|unable|unfortunately|afraid|disappoint|no time|too busy|wish|\w+n't|leider|nicht|"
    r"kein\w*|ne|pas|no puedo|non posso|n[aã]o|niet|geen|inte|ikke)\b|"
    r"\b(?:are|were|was) you (?:asking|hoping|looking|thinking)|^if you (?:hope|ask)\b|"
    r"\b(?:asked?|asking|want(?:ed)?) me to\b|\bi mentored\b|"
    r"\b(?:was|were|been|have|had) (?:\w+ )?(?:happy|glad|delighted|pleased)|"
    r"\b(?:he|she|they|colleagues?|friend|who|somebody|someone)\b(?: \w+){0,3} "
    r"(?:would|could|can|will|might|may|is|are|loves?|offers?)\b)|"
    r"\b[A-Z][a-z]+ (?:would|could|can|will|might|may|is) (?:\w+ ){0,3}(?:to )?"
    r"(?:mentor|be|become|act|serve|take|offer)",
)


def offers_mentoring(text: str) -> bool:
    """Whether a sentence of the visible text offers to mentor the reader. A hint only: the mentee decides."""
    sentences = (" ".join(one.split()).replace("’", "'") for one in _END.split(text[:LONGEST]))
    return any(_OFFER.search(one) and not _NOT_OFFERED.search(one) for one in sentences)
