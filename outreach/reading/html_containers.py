"""The containers in which mail clients put quotes and signatures, known by class, id, name and style."""

import re
from enum import IntEnum
from typing import TYPE_CHECKING, Final, TypeAlias

from outreach.reading.word_table import table

if TYPE_CHECKING:
    from selectolax.lexbor import LexborNode

Attributes: TypeAlias = dict[str, str | None]

MAX_STYLE: Final = 1_000
MAX_CLASSES: Final = 500


class Mark(IntEnum):
    """Whose words a line holds; of the containers around a line the greatest mark wins."""

    OWN = 0
    SIGNATURE = 1
    QUOTE = 2


QUOTE_CLASSES: Final = frozenset(
    table(
        """
        yahoo_quoted | zmail_extra | moz-forward-container | tutanota_quote | mailru-blockquote | front-blockquote |
        gmail_quote_attribution | gmail_attr | moz-cite-prefix | hs_reply | ms-outlook-mobile-reference-message |
        history_container | wlmail_quote | hushmail_quote | quotetext
        """
    )
)
# In these people type between the quoted pieces; there only the pieces are quotes, unless there are none.
MIXED_CLASSES: Final = frozenset(table("gmail_quote | gmail_quote_container | protonmail_quote | gmail_extra"))
QUOTE_IDS: Final = frozenset(
    table(
        """
        olk_src_body_section | isreplycontent | isforwardcontent | mail-editor-reference-message-container |
        ms-outlook-mobile-body-separator-line | reply-intro | replybody | yahoo_quoted | quoted_body_id | orig_msg |
        divquotedtext | includedmessage
        """
    )
)
QUOTE_NAMES: Final = frozenset(table("quote | messagereplysection | messageforwardsection"))
# Outlook and Zimbra put no container around the quote: from this mark on all is quoted.
REST_IDS: Final = frozenset(table("divrplyfwdmsg | appendonsend | stopspelling | zwchr"))
SIGNATURE_CLASSES: Final = frozenset(
    table(
        """
        gmail_signature | gmail_signature_prefix | moz-signature | protonmail_signature_block | k9mail-signature |
        front-signature | bloop_sign | tutanota_signature | hs_signature | fastmail-signature
        """
    )
)
SIGNATURE_IDS: Final = frozenset(
    table(
        "signature | ms-outlook-mobile-signature | composer_signature | bloop_sign | airmailsig | signature_block"
    )
)
SIGNATURE_NAMES: Final = frozenset(table("messagesignaturesection"))

_HIDDEN = re.compile(
    r"display\s*:\s*none|mso-hide\s*:\s*all|font-size\s*:\s*0(?:px)?\s*(?:;|\Z)|visibility\s*:\s*hidden",
    re.IGNORECASE,
)
_NO_MARGIN = re.compile(r"margin(?:-top|-bottom)?\s*:\s*0", re.IGNORECASE)
_LEFT_BORDER = re.compile(r"border-left\s*:\s*(?!none|0)[^;]*(?:solid|px|pt)", re.IGNORECASE)
_TOP_BORDER = re.compile(r"border-top\s*:\s*solid\s+(?:#[0-9a-f]{6}|windowtext|black)\s+1", re.IGNORECASE)
_INDENT = re.compile(r"border\s*:\s*(?:none|0)|margin\s*:\s*0(?:px)?\s+0(?:px)?\s+0(?:px)?\s+40px", re.IGNORECASE)
_TIGHT_CLASSES: Final = ("Mso", "x_Mso", "p1", "elementToProof")


def is_hidden(attributes: Attributes) -> bool:
    """Whether a reader does not see this (preview lines of newsletters)."""
    style = attributes.get("style")
    return style is not None and _HIDDEN.search(style[:MAX_STYLE]) is not None


def is_tight(attributes: Attributes) -> bool:
    """Whether a paragraph has no blank line around it (Outlook's MsoNormal; blank lines are paragraphs there)."""
    classes = attributes.get("class") or ""
    return classes.startswith(_TIGHT_CLASSES) or bool(_NO_MARGIN.search(_style(attributes)))


def begins_rest(node: "LexborNode", attributes: Attributes) -> bool:
    """Whether from here to the end all is quoted: Outlook's and Zimbra's marks, Outlook's border above a header."""
    if not attributes:
        return False
    if _name(attributes, "id") in REST_IDS:
        return True
    return bool(_TOP_BORDER.search(_style(attributes))) and len(node.css("b, strong")) >= 3


def mark_of(node: "LexborNode", attributes: Attributes) -> Mark:
    """What a container is for."""
    if node.tag == "blockquote":
        return _mark_of_blockquote(attributes)
    if not attributes:
        return Mark.OWN
    classes = _classes(attributes)
    identity, name = _name(attributes, "id"), _name(attributes, "name")
    if classes & QUOTE_CLASSES or identity in QUOTE_IDS or name in QUOTE_NAMES:
        return Mark.QUOTE
    if any(word.endswith("yahoo_quoted") for word in classes):
        return Mark.QUOTE
    if classes & MIXED_CLASSES:
        return Mark.OWN if node.css_first("blockquote") is not None else Mark.QUOTE
    if classes & SIGNATURE_CLASSES or identity in SIGNATURE_IDS or name in SIGNATURE_NAMES:
        return Mark.SIGNATURE
    bordered = node.tag == "div" and _LEFT_BORDER.search(_style(attributes)) is not None
    return Mark.QUOTE if bordered else Mark.OWN


def _mark_of_blockquote(attributes: Attributes) -> Mark:
    """A quote, unless it is used to indent: without a border, and not called a citation."""
    if _name(attributes, "type") == "cite" or _classes(attributes) & MIXED_CLASSES:
        return Mark.QUOTE
    style = _style(attributes)
    return Mark.OWN if _INDENT.search(style) and not _LEFT_BORDER.search(style) else Mark.QUOTE


def _classes(attributes: Attributes) -> set[str]:
    """The classes, without the "x_" that Outlook puts before those of a mail it quotes."""
    return {word.removeprefix("x_").lower() for word in (attributes.get("class") or "")[:MAX_CLASSES].split()}


def _name(attributes: Attributes, key: str) -> str:
    return (attributes.get(key) or "").removeprefix("x_").lower()


def _style(attributes: Attributes) -> str:
    return (attributes.get("style") or "")[:MAX_STYLE]
