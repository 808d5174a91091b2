"""HTML mail to lines of text, each marked as own words, quote or signature by the containers of the clients.

Only the beginning of an HTML part is read (MAX_HTML), after styles, scripts and comments were dropped; the tree
is walked without recursion. HTML nested too deeply for the parser is read by dropping its tags.
"""

import html as entities
import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from outreach.reading.html_containers import Attributes, Mark, begins_rest, is_hidden, is_tight, mark_of

if TYPE_CHECKING:
    from selectolax.lexbor import LexborNode

__all__ = ["Line", "Mark", "html_to_lines", "html_to_text", "tidy"]

MAX_HTML: Final = 65_536
MAX_RAW: Final = 400_000
MAX_DEPTH: Final = 250


@dataclass(frozen=True, slots=True)
class Line:
    """One line of text and its mark."""

    text: str
    mark: Mark = Mark.OWN


_DROPPED = re.compile(
    r"<!--.*?(?:-->|\Z)|<!\[[^>]{0,60}>"
    r"|<(style|script|title|xml|svg)\b[^>]{0,500}>.*?(?:</\1\s*>|\Z)"
    r"|(?<=[\"'])data:[^\"'>]{100,}",
    re.DOTALL | re.IGNORECASE,
)
_TAG = re.compile(r"<(/?)([a-zA-Z][a-zA-Z0-9]{0,15})")
_ANY_TAG = re.compile(r"<[^<>]{0,2000}>")
_BREAKING_TAG = re.compile(r"<(?:br|/p|/div|/tr|/li|/h[1-6]|hr)\b", re.IGNORECASE)
_SPACE = re.compile(r"[ \t\r\n\f]+")

_SKIPPED = frozenset(
    ("head", "style", "script", "title", "template", "noscript", "select", "object", "svg", "xml", "meta", "link")
)
_BLOCKS = frozenset(
    """address article aside blockquote body center dd div dl dt fieldset figure footer form h1 h2 h3 h4 h5 h6
    header hr li main nav ol p pre section table tbody thead tfoot tr ul""".split()
)
_SPACED = frozenset(("p", "h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "pre", "blockquote"))
_UNCLOSED = frozenset(
    "p li td tr th br img hr meta input link o option dt dd col area base wbr body html tbody".split()
)


def html_to_text(html: str) -> str:
    """What a reader of this HTML sees, as text: a line for each block, nothing hidden, no addresses of links."""
    return tidy([line.text for line in html_to_lines(html)])


def tidy(lines: list[str]) -> str:
    """The lines as one text without blank lines at its ends and with at most one in a row."""
    kept: list[str] = []
    for line in lines:
        text = line.rstrip(" \t\xa0\u200b\u200c\u200d\ufeff\u200e\u200f")
        if text or (kept and kept[-1]):
            kept.append(text)
    while kept and not kept[-1]:
        kept.pop()
    return "\n".join(kept)


def html_to_lines(html: str) -> list[Line]:
    """The lines of this HTML in order, marked. The parser is loaded with the first of it."""
    beginning = _DROPPED.sub("", html[:MAX_RAW])
    if len(beginning) > MAX_HTML:
        beginning = beginning[:MAX_HTML].rpartition("<")[0]
    if _is_too_deep(beginning):
        return [Line(line) for line in _without_tags(beginning).split("\n")]
    from selectolax.lexbor import LexborHTMLParser

    body = LexborHTMLParser(beginning).body
    return _Walk().lines(body) if body is not None else []


def _is_too_deep(html: str) -> bool:
    depth = deepest = 0
    for closing, tag in _TAG.findall(html):
        if tag.lower() in _UNCLOSED:
            continue
        depth = max(0, depth - 1) if closing else depth + 1
        deepest = max(deepest, depth)
    return deepest > MAX_DEPTH


def _without_tags(html: str) -> str:
    text = _ANY_TAG.sub(" ", _BREAKING_TAG.sub("\n<", html))
    return entities.unescape(text)


@dataclass(frozen=True, slots=True)
class _Opened:
    """An element whose children are being walked."""

    node: "LexborNode"
    tag: str
    spaced: bool
    marked: bool


@dataclass(slots=True)
class _Walk:
    """One walk over a tree in document order, writing lines."""

    done: list[Line] = field(default_factory=list)
    current: list[str] = field(default_factory=list)
    marks: list[Mark] = field(default_factory=lambda: [Mark.OWN])
    rest: Mark = Mark.OWN
    preformatted: int = 0

    def lines(self, root: "LexborNode") -> list[Line]:
        node: LexborNode | None = root
        opened: list[_Opened] = []
        while node is not None:
            entered = self._enter(node)
            if entered is not None:
                opened.append(entered)
                node = node.child
                continue
            while node is not None and node.next is None:
                node = self._leave(opened)
            node = node.next if node is not None else None
        self._end_line()
        return self.done

    def _leave(self, opened: list[_Opened]) -> "LexborNode | None":
        if not opened:
            return None
        last = opened.pop()
        self._close(last)
        return last.node if opened else None

    def _enter(self, node: "LexborNode") -> _Opened | None:
        """What a node without children writes; one that has some and is shown is opened."""
        tag = node.tag or ""
        if tag == "-text":
            self._write(node.text_content or "")
        elif tag == "br":
            self._end_line(blank=True)
        elif not tag.startswith(("-", "!")) and tag not in _SKIPPED:
            return self._enter_element(node, tag)
        return None

    def _enter_element(self, node: "LexborNode", tag: str) -> _Opened | None:
        attributes = node.attributes
        if begins_rest(node, attributes):
            self._end_line()
            self.rest = Mark.QUOTE
        if tag in _BLOCKS:
            self._end_line()
        if node.child is None or (attributes and is_hidden(attributes)):
            return None
        return self._open(node, tag, attributes)

    def _open(self, node: "LexborNode", tag: str, attributes: Attributes) -> _Opened:
        spaced = tag in _SPACED and not (attributes and is_tight(attributes))
        if spaced:
            self._space()
        if tag == "pre":
            self.preformatted += 1
        mark = mark_of(node, attributes) if attributes or tag == "blockquote" else Mark.OWN
        if mark is not Mark.OWN:
            self._end_line()
            self.marks.append(max(mark, self.marks[-1]))
        return _Opened(node, tag, spaced=spaced, marked=mark is not Mark.OWN)

    def _close(self, opened: _Opened) -> None:
        if opened.tag in _BLOCKS or opened.marked:
            self._end_line()
        if opened.spaced:
            self._space()
        if opened.tag in ("td", "th"):
            self.current.append(" ")
        if opened.tag == "pre":
            self.preformatted -= 1
        if opened.marked:
            self.marks.pop()

    def _write(self, text: str) -> None:
        if self.preformatted:
            first, *others = text.split("\n")
            self.current.append(first)
            for other in others:
                self._end_line(blank=True)
                self.current.append(other)
            return
        collapsed = _SPACE.sub(" ", text)
        if collapsed == " " and not self.current:
            return
        if collapsed[:1] == " " and (not self.current or self.current[-1][-1:] == " "):
            collapsed = collapsed[1:]
        if collapsed:
            self.current.append(collapsed)

    def _end_line(self, *, blank: bool = False) -> None:
        text = "".join(self.current).rstrip()
        mark = max(self.marks[-1], self.rest)
        if text or blank or self.current:
            self.done.append(Line(text.replace("\xa0", " ") if text.strip() else "", mark))
        self.current.clear()

    def _space(self) -> None:
        if self.done and self.done[-1].text:
            self.done.append(Line("", max(self.marks[-1], self.rest)))
