"""Text and bytes as nobody means well: what has broken parsers, templates, terminals and spreadsheets before."""

from functools import cache
from pathlib import Path
from typing import Final

from hypothesis import strategies as st

CORPUS: Final = Path(__file__).parents[1] / "corpus"

SCRAPS: Final = (
    "\r\nBcc: eve@evil.test", "\n", "\r", "\0", "\x1b[2J", "\u2028", "\u202e", "\ufeff", "\ud800", "e\u0301",
    "<script>alert(1)</script>", "<img src=x onerror=alert(1)>", "</p>", "&amp;", '"', "'", "`",
    "{{ 7 * 7 }}", "{% raw %}", "{{ self }}", "{#", "%}", "${7*7}", "{0.__class__}", "%s%n",
    "=1+1", "@SUM(A1)", "+44 20", "-- \n", ";", ",", "\t", "../../etc/passwd", "file:///etc/passwd",
    "javascript:alert(1)", "http://evil.test/", "[#abcdefghijklmnop]", "SEND", "STOP", "> ", "On Monday, Ann wrote:",
    "9" * 400, "a" * 3000, "(" * 200, "ſ", "İ", "ß", "ﷺ", "١٢", "²", "1e999", "0x10", "-1", "",
    "until 99999999 weeks", "31 Feb", "29.2.2027", "9999-12-31", "0001-01-01", "24:61", "Thu 3 Dec 14:00 Mars/Olympus",
    "a@b", "<a@b.test>", "@", "xn--", "Europe/London", "=?utf-8?q?=0A?=", "\N{PILE OF POO}", "ADD <x@y.test>", ": ",
)  # fmt: skip

texts: Final = st.one_of(
    st.text(max_size=200),
    st.text(st.characters(), max_size=60),  # lone surrogates among them
    st.lists(st.one_of(st.sampled_from(SCRAPS), st.text(max_size=8)), max_size=8).map("".join),
    st.lists(st.sampled_from(SCRAPS), max_size=8).map(" ".join),
)
"""Any text, and scraps with a purpose put together."""

lines: Final = texts.map(lambda text: " ".join(text.split()))

plain: Final = st.recursive(
    st.one_of(st.none(), st.booleans(), st.integers(), st.floats(), texts),
    lambda inner: st.one_of(st.lists(inner, max_size=4), st.dictionaries(texts, inner, max_size=4)),
    max_leaves=12,
)
"""Any value that JSON or TOML can hold."""


@cache
def mails() -> tuple[bytes, ...]:
    """The messages of the corpus up to 50 kB."""
    found = (path.read_bytes() for path in sorted(CORPUS.rglob("*.eml")))
    return tuple(raw for raw in found if len(raw) <= 50_000)
