"""Whether a person says how they would like to talk: a number to ring, a link, a program, a place."""

import re
from typing import Final

LONGEST: Final = 8000
"""Characters of an answer that are looked at."""

_NUMBER: Final = re.compile(r"(?<![\w.,/:-])(?:\+|\(0|0)(?:[ ()-]{0,2}\d){8,14}(?![\w/:.]\d)")
_LINK: Final = re.compile(r"https?://\S+|\b[\w-]+\.(?:zoom\.us|webex\.com)\b", re.IGNORECASE)
_MEANS: Final = re.compile(
    r"\b(?:(?:ms |microsoft )?teams(?= ?[?!.,;)]|\s+(?:call|link|meeting|invite|works?|is|would)\b)|"
    r"(?:on|by|via|over|per|über|mit|sur|par|por) (?:ms |microsoft )?teams|"
    r"zoom|google meet|skype|facetime|whatsapp|webex|jitsi|"
    r"(?:call|ring|phone) me|give me a (?:call|ring|bell)|"
    r"(?:i can|i'll|i will|let me|shall i) (?:call|ring|phone) you|"
    r"(?:by|over the|on the) (?:tele)?phone|in person|face to face|"
    r"my (?:office|place|desk|clinic|ward)|(?:for|over|grab|have|get) (?:a |some )?(?:coffee|lunch|tea)|"
    r"telefonisch|am telefon|rufen sie mich|ruf mich|par téléphone|appelez-moi|por teléfono|per telefono)\b",
    re.IGNORECASE,
)


def names_a_way(text: str) -> bool:
    """Whether the words say how to talk; a telephone number begins with 0 or +."""
    said = text[:LONGEST]
    return any(one.search(said) for one in (_NUMBER, _LINK, _MEANS))
