"""portfolio: in words, as data, as a page, as a record."""

import csv
import json
import stat
from pathlib import Path

import pytest

from tests.interfaces.desktop import PEOPLE, Desktop, desktop_of_questions


@pytest.fixture
def desk(tmp_path: Path) -> Desktop:
    desk = desktop_of_questions(tmp_path)
    assert desk("contacts", "import", desk.file("people.csv", PEOPLE), "--yes").code == 0
    return desk


def met(desk: Desktop) -> None:
    assert desk("do", "tom", "MEETING", "Thu 5 Nov 10:00 30 min").code == 0
    assert desk("do", "tom", "MET", "2026-11-01").code == 0
    assert desk("do", "tom", "ACTION", "=1+1").code == 0
    assert desk("do", "tom", "DONE").code == 0


def mode(file: Path) -> int:
    return stat.S_IMODE(file.stat().st_mode)


def test_the_portfolio_in_words(desk: Desktop) -> None:
    told = desk("portfolio")
    assert told.code == 0
    assert "What is missing\n  - You have not said yet what you look for" in told.out
    assert "  Julie Adams: not written to yet\n" in told.out


def test_the_portfolio_as_data(desk: Desktop) -> None:
    found = desk("portfolio", "--json").data
    assert isinstance(found, dict)
    assert [one["name"] for one in found["people"]] == ["Julie Adams", "Tom Winter"]


def test_the_page_is_private_and_made_anew(desk: Desktop) -> None:
    page = desk.folder / "page.html"
    page.write_text("old" * 100_000)
    page.chmod(0o644)
    assert desk("portfolio", "--html", str(page)).code == 0
    assert page.read_text().startswith("<!DOCTYPE html>")
    assert page.read_text().endswith("</html>\n")
    assert mode(page) == 0o600


def test_the_record_lists_hours_and_gains_and_calculates_nothing(desk: Desktop) -> None:
    met(desk)
    file = desk.folder / "record.csv"
    assert "2 rows, 0.5 hours" in desk("portfolio", "--record", str(file)).out
    rows = list(csv.DictReader(file.read_text().splitlines()))
    assert [(row["on"], row["entry"], row["hours"], row["words"]) for row in rows] == [
        ("2026-11-01", "talk", "0.5", ""),
        ("2026-11-02", "done", "", "'=1+1"),
    ]
    assert mode(file) == 0o600


def test_the_record_as_json(desk: Desktop) -> None:
    met(desk)
    file = desk.folder / "record.json"
    assert desk("portfolio", "--record", str(file)).code == 0
    kept = json.loads(file.read_text())
    assert (kept["hours"], [row["entry"] for row in kept["rows"]]) == (0.5, ["talk", "done"])


def test_a_record_is_not_written_over_and_must_be_of_a_known_kind(desk: Desktop) -> None:
    file = desk.folder / "record.csv"
    file.write_text("mine")
    assert desk("portfolio", "--record", str(file)).code == 2
    assert file.read_text() == "mine"
    assert desk("portfolio", "--record", str(desk.folder / "record.pdf")).code == 2


def test_one_person_may_help_with_several_needs(desk: Desktop) -> None:
    needs = 'needs = { "leading a team" = "how", "direction" = "why" }\n'
    text = desk.settings.read_text()
    desk.settings.write_text(text.replace("[mailbox]", f"{needs}[mailbox]", 1))
    assert desk("contacts", "edit", "tom", "--set", "need=Leading a team; direction").code == 0
    assert desk("contacts", "edit", "tom", "--set", "need=direction; swimming").code == 2
    told = desk("portfolio").out
    assert told.count("  Tom Winter: not written to yet\n") == 2
