"""What was written now: no quotes, no signature block, no "Sent from my …", no banner, no disclaimer.

Greeting, sign-off and typed name stay; of inline answers the answers alone stay, in order. When it cannot be told
who wrote a line, the line stays. What is returned is made of lines of the text, in their order.
"""

from collections.abc import Sequence
from typing import Final, TypeVar

from outreach.reading.attribution import attribution_start, is_border, is_forward_border, is_reply_above
from outreach.reading.banner import banner_end
from outreach.reading.contact_block import NOBODY
from outreach.reading.header_block import Role, field_roles, find_header_block
from outreach.reading.header_text import Mailbox
from outreach.reading.html_text import Line, Mark, html_to_lines, html_to_text, tidy
from outreach.reading.message import Message
from outreach.reading.plain_line import is_ruler, next_solid, plain
from outreach.reading.quote_marks import begins_with_bar, mark_bars, marks_of
from outreach.reading.quote_words import FORWARD_PREFIXES
from outreach.reading.signature import mark_known, typed_lines, unmark_names

__all__ = ["cut", "cut_html", "html_to_text", "visible_text"]

MAX_SEARCHED: Final = 120_000
MAX_LINES: Final = 1_600
MAX_TRIED: Final = 300  # lines that might end an attribution

_STUBS: Final = (
    "html",
    "does not support",
    "view this email",
    "text version",
    "textversion",
    "nur-text",
)
_L = TypeVar("_L", str, Line)
_HTML_STARTS: Final = ("<html", "<!doctype", "<div", "<body", "<p>", "<head")


def visible_text(message: Message) -> str:
    """What the person typed now, of the plain text if it is there and sensible, else of the HTML."""
    sender = message.sender
    passed_on = _is_forward(message.subject) or not _is_reply(message)
    if _is_sensible(message.text, message.html):
        typed = cut(message.text, sender=sender, forwarded=passed_on, signature=_signature(message))
        if typed or not message.html.strip():
            return typed
    return cut_html(message.html or message.text, sender=sender, forwarded=passed_on)


def cut(
    text: str, *, sender: Mailbox = NOBODY, forwarded: bool | None = None, signature: Sequence[str] = ()
) -> str:
    """The typed lines of a plain text. `forwarded`: whether the subject says so, None if unknown.

    `signature` holds the lines of the signature where they are known from the HTML of the same mail.
    """
    texts = _both_ends(text.split("\n"))
    marks = marks_of(texts)
    mark_known(texts, marks, signature)
    return _typed(texts, marks, sender=sender, forwarded=forwarded)


def cut_html(html: str, *, sender: Mailbox = NOBODY, forwarded: bool | None = None) -> str:
    """The typed lines of an HTML text."""
    lines = _both_ends(html_to_lines(html))
    texts, marks = [line.text for line in lines], [line.mark for line in lines]
    unmark_names(texts, marks, sender)
    return _typed(texts, marks, sender=sender, forwarded=forwarded)


def _both_ends(lines: list[_L]) -> list[_L]:
    """Of a very long text its beginning and its end: people write above what they quote, or below it."""
    return lines if len(lines) <= MAX_LINES else lines[: MAX_LINES * 2 // 3] + lines[-(MAX_LINES // 3) :]


def _signature(message: Message) -> list[str]:
    """The lines of the signature, if the HTML of the mail keeps it in a container of its own."""
    if "signature" not in message.html[:MAX_SEARCHED].casefold():
        return []
    lines = html_to_lines(message.html)[:MAX_LINES]
    texts, marks = [line.text for line in lines], [line.mark for line in lines]
    unmark_names(texts, marks, message.sender)
    return [text for text, mark in zip(texts, marks, strict=True) if mark is Mark.SIGNATURE and text.strip()]


def _is_reply(message: Message) -> bool:
    """Whether it answers something; what answers nothing is new, and is kept even where it looks quoted."""
    prefix, colon, _ = message.subject.partition(":")
    return bool(message.in_reply_to or message.references or (colon and len(prefix.strip()) <= 5))


def _is_forward(subject: str) -> bool:
    prefix, colon, _ = subject.partition(":")
    return bool(colon) and prefix.strip().casefold() in FORWARD_PREFIXES


def _is_sensible(text: str, html: str) -> bool:
    """Whether the plain text is worth reading: it is there, is not HTML itself, and is no stub beside real HTML."""
    bare = text.strip()
    if not bare:
        return not html.strip()
    start = bare[:200].casefold()
    if start.startswith(_HTML_STARTS):
        return False
    return not html.strip() or len(bare) > 250 or not any(stub in start for stub in _STUBS)


def _typed(texts: list[str], marks: list[Mark], *, sender: Mailbox, forwarded: bool | None) -> str:
    _mark_banner(texts, marks)
    kept = list(marks)
    _mark_quotes(texts, kept)
    _mark_rewrapped(texts, kept)
    typed = _assemble(texts, kept, sender)
    if typed.strip() or not _holds_forward(texts, marks, forwarded):
        return typed
    return _assemble(texts, [Mark.OWN if mark is Mark.QUOTE else mark for mark in marks], NOBODY) or tidy(texts)


def _holds_forward(texts: Sequence[str], marks: Sequence[Mark], forwarded: bool | None) -> bool:
    """Nothing typed is left: was it a mail passed on without a word, or an answer that only quotes?"""
    if any(is_forward_border(text) for text in texts[:40] if len(text) < 200):
        return True
    unmarked = any(mark is Mark.OWN and text.strip() for text, mark in zip(texts, marks, strict=True))
    return (unmarked and forwarded is not False) or bool(forwarded)


def _mark_banner(texts: Sequence[str], marks: list[Mark]) -> None:
    for index in range(banner_end(texts[:60])):
        marks[index] = max(marks[index], Mark.SIGNATURE)


def _mark_quotes(texts: Sequence[str], marks: list[Mark]) -> None:
    """Mark every line that belongs to a mail quoted or forwarded."""
    roles = field_roles(texts)
    index = tried = 0
    while index < len(texts):
        if marks[index] is not Mark.OWN or not texts[index].strip():
            index += 1
            continue
        tried += texts[index].rstrip()[-1:] in (":", "：") or Mark.QUOTE in marks[index + 1 : index + 2]
        if tried > MAX_TRIED:
            return
        border = _border(texts, marks, roles, index)
        if border is None:
            index += 1
            continue
        start, end, rest = border
        stop = len(texts) if rest else end
        marks[start:stop] = [Mark.QUOTE] * (stop - start)
        index = stop


def _border(
    texts: Sequence[str], marks: list[Mark], roles: Sequence[Role | None], index: int
) -> tuple[int, int, bool] | None:
    """A border at this line: its first line, the line after its last, and whether all below is quoted."""
    if is_reply_above(texts[index]):
        return index, index + 1, True
    if is_border(texts[index]):
        below = next_solid(texts, index + 1)
        block = None
        if below is not None and marks[below] is Mark.OWN:
            block = find_header_block(texts, roles, below)
        end = block[1] if block else index + 1
        return index, end, not _is_quoted_below(texts, marks, end)
    block = find_header_block(texts, roles, index)
    if block is not None:
        return block[0], block[1], not _is_quoted_below(texts, marks, block[1])
    return _attribution(texts, marks, index)


def _attribution(texts: Sequence[str], marks: list[Mark], index: int) -> tuple[int, int, bool] | None:
    below = next_solid(texts, index + 1)
    follows = below is not None and (marks[below] is Mark.QUOTE or begins_with_bar(texts, below))
    start = attribution_start(texts, index, quote_follows=follows)
    if start is None or (below is None and start == 0):
        return None
    marked = marks[below] is Mark.QUOTE if below is not None else False
    return start, index + 1, not (marked or mark_bars(texts, marks, index + 1))


def _is_quoted_below(texts: Sequence[str], marks: Sequence[Mark], start: int) -> bool:
    """Whether the mail below a header block carries quote marks, so that unmarked lines are answers."""
    below = [marks[i] for i in range(start, len(texts)) if texts[i].strip()]
    return bool(below) and below[0] is Mark.QUOTE and below.count(Mark.QUOTE) * 2 >= len(below)


def _mark_rewrapped(texts: Sequence[str], marks: list[Mark]) -> None:
    """A quoted line that a mailer broke at about 76 columns goes on without its mark in the next line."""
    for index in range(1, len(texts) - 1):
        if marks[index] is not Mark.OWN or marks[index - 1] is not Mark.QUOTE or marks[index + 1] is not Mark.QUOTE:
            continue
        above, text = texts[index - 1].rstrip(), texts[index].strip()
        if not text or not above.lstrip().startswith(">") or not texts[index + 1].lstrip().startswith(">"):
            continue
        words = text.split(maxsplit=3)
        broken = text[:1].islower() or len(words) <= 2
        if 60 <= len(above) <= 100 and len(above) + len(words[0]) >= 68 and broken and above[-1:] not in ".!?:":
            marks[index] = Mark.QUOTE


def _assemble(texts: Sequence[str], marks: list[Mark], sender: Mailbox) -> str:
    """The typed lines of each stretch of own words; signatures are looked for in the first and the last stretch."""
    stretches = [(a, b) for a, b in _stretches(marks) if any(text.strip() for text in texts[a:b])]
    kept: list[str] = []
    for number, (start, end) in enumerate(stretches):
        lines = texts[start:end]
        typed = typed_lines(lines, sender) if number in (0, len(stretches) - 1) else [True] * len(lines)
        piece = [line if keep else "" for line, keep in zip(lines, typed, strict=True)]
        kept.extend(["", *_without_rulers(piece), ""])
    return tidy(kept).strip()


def _stretches(marks: Sequence[Mark]) -> list[tuple[int, int]]:
    found: list[tuple[int, int]] = []
    start: int | None = None
    for index, mark in enumerate([*marks, Mark.QUOTE]):
        if mark is Mark.OWN and start is None:
            start = index
        elif mark is not Mark.OWN and start is not None:
            found.append((start, index))
            start = None
    return found


def _without_rulers(lines: list[str]) -> list[str]:
    """Lines that only draw a line are borders when they stand at an end."""
    start, end = 0, len(lines)
    while start < end and (not plain(lines[start]) or is_ruler(lines[start])):
        start += 1
    while end > start and (not plain(lines[end - 1]) or is_ruler(lines[end - 1])):
        end -= 1
    return lines[start:end]
