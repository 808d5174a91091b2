"""The style sheet: one part of it for each page, and what all share above."""

import re
from collections import defaultdict
from pathlib import Path

import outreach.interfaces.web as web

SHEET = Path(web.__file__).parent / "static" / "outreach.css"


def test_a_class_is_laid_out_in_one_part_alone() -> None:
    """Two pages that call different things by one name would lay out each other's."""
    parts = re.split(r"/\* -- (.*?) \*/", SHEET.read_text(encoding="utf-8"))
    where = defaultdict(set)
    for part, rules in zip(parts[1::2], parts[2::2], strict=True):
        for name in re.findall(r"^\.([a-z][\w-]*) \{", rules, re.MULTILINE):
            where[name].add(part)
    assert {name: found for name, found in where.items() if len(found) > 1} == {}
