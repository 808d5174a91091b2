"""What a reply of an SMTP server means for the letter (RFC 5321, 4.2 and 4.5.3.2)."""

import re

from outreach.ports.mail import Accepted, InDoubt, NotSent, Refused, Stage, Submission

_ENHANCED = re.compile(r"([245]\.\d{1,3}\.\d{1,3})(?![\d.])")
_CONTROLS = re.compile(r"[\x00-\x1f\x7f-\x9f]+")
_CLOSING = 421
_LONGEST = 1_000


def settled(stage: Stage, code: int, message: str) -> Submission:
    """What a complete reply settles. Once the text has begun, 421 says that the server goes away: not what
    became of the text (RFC 5321, 3.8)."""
    text = one_line(message)
    if stage is Stage.TEXT and 200 <= code < 300:
        return Accepted(f"{code} {text}")
    if stage is Stage.TEXT and (code == _CLOSING or not 400 <= code < 600):
        return InDoubt(f"the server said {code} {text} instead of taking or refusing the letter")
    if 400 <= code < 600:
        return Refused(stage, code, enhanced_code(text), text)
    return NotSent(f"the server answered {stage} with {code} {text}")


def lost(stage: Stage, why: str) -> Submission:
    """What a connection that broke, or a server that stayed silent, leaves behind."""
    if stage is Stage.TEXT:
        return InDoubt(f"the server had the text, and no answer came: {why}")
    return NotSent(f"the connection ended at {stage}: {why}")


def enhanced_code(text: str) -> str:
    """The enhanced status code that the text begins with (RFC 2034, 4); "" if there is none."""
    found = _ENHANCED.match(text)
    return found[1] if found else ""


def one_line(message: str) -> str:
    """The text of a reply on one line, fit to be stored and shown."""
    text = message.encode("utf-8", "surrogateescape").decode("utf-8", "replace")
    return _CONTROLS.sub(" ", text).strip()[:_LONGEST]


def as_text(raw: bytes) -> bytes:
    """The message as it follows DATA, final dot included (RFC 5321, 4.5.2). No bare CR or LF is left in it:
    servers that take one for a line end could be made to see a second message."""
    lines = [b"." + line if line.startswith(b".") else line for line in raw.splitlines()]
    return b"\r\n".join([*lines, b".", b""])
