"""What makes two subjects one, whatever a mail program put in front."""

import re

REPLY_PREFIXES = (
    "re aw sv vs antw antwort ref rif r res odp odg vá atb ynt απ "  # reply
    "fw fwd wg tr rv enc vl vb doorst i pd továbbítás fyi 回复 答复 回覆 转发 轉寄"  # forward
).split()

PREFIX = r"^\s*(?:(?:" + "|".join(map(re.escape, REPLY_PREFIXES)) + r")\s*(?:[\[(]\d+[\])]|\^\d+)?\s*[:\uff1a]\s*)+"


def subject_key(subject: str) -> str:
    """The subject casefolded, without reply and forward prefixes, its blanks made single."""
    return " ".join(re.sub(PREFIX, "", subject, flags=re.IGNORECASE).casefold().split())
