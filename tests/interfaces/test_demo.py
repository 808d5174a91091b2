"""The demo: the whole job on an embedded post office, told as it goes."""

from pathlib import Path

import pytest

from outreach.demo.story import play
from outreach.demo.telling import Line
from outreach.ports.errors import OutreachError
from outreach.reading.message import parse


@pytest.fixture(scope="module")
def told(tmp_path_factory: pytest.TempPathFactory) -> tuple[list[Line], Path]:
    lines: list[Line] = []
    folder = play(tmp_path_factory.mktemp("demo") / "mail", lines.append)
    return lines, folder


def about(lines: list[Line], name: str) -> str:
    return "\n".join(line.words for line in lines if name in line.words)


WRITTEN_TO = (
    "Julie Adams",
    "Omar Haddad",
    "Ingrid Solberg",
    "Tom Becker",
    "Mei Tanaka",
    "Ruth Osei",
    "Lena Fischer",
)


def test_everybody_gets_one_first_letter(told: tuple[list[Line], Path]) -> None:
    lines, folder = told
    for name in WRITTEN_TO:
        assert about(lines, name).count("← the first letter") == 1
    assert about(lines, "Sam Rivera").count("← the first words, carried over by Chris") == 1
    firsts = [parse(one.read_bytes()).subject for one in folder.glob("*-to-*.eml")]
    assert len([one for one in firsts if "15 minutes" in one and not one.startswith("Re:")]) == len(WRITTEN_TO)


def test_each_of_them_ends_as_told(told: tuple[list[Line], Path]) -> None:
    lines, _ = told
    assert "is Chris's mentor now" in about(lines, "Julie Adams")
    assert about(lines, "Omar Haddad").index("automatic reply") < about(lines, "Omar Haddad").index("follow-up, in")
    assert "closed: valuable contact" in about(lines, "Omar Haddad")
    assert "closed: no answer" in about(lines, "Ingrid Solberg")
    assert "closed: unreachable" in about(lines, "Tom Becker")
    assert "Chris says ADD" in about(lines, "Mei Tanaka")
    assert "new on the list" in about(lines, "Lena Fischer")
    assert "closed: declined" in about(lines, "Ruth Osei")
    assert "Chris says ANSWERED" in about(lines, "Sam Rivera")


def test_the_way_to_a_mentor_goes_step_by_step(told: tuple[list[Line], Path]) -> None:
    steps = (
        "the first letter",
        "proposed a time",
        "the letter to confirm the time",
        "they talked",
        "the thank-you letter",
        "the letter on what came of it",
        "the request for mentoring",
        "is Chris's mentor now",
        "the letter on what was agreed",
        "the agenda",
    )
    story = about(told[0], "Julie Adams")
    places = [story.index(f"← {one}") if one.startswith("the ") else story.index(one) for one in steps]
    assert places == sorted(places)


def test_only_the_silent_and_the_absent_get_a_follow_up(told: tuple[list[Line], Path]) -> None:
    lines, _ = told
    followed = {name for name in (*WRITTEN_TO, "Sam Rivera") if "one follow-up" in about(lines, name)}
    assert followed == {"Omar Haddad", "Ingrid Solberg"}


def test_it_ends_with_the_portfolio_as_a_page_and_a_digest_came_each_week(told: tuple[list[Line], Path]) -> None:
    _, folder = told
    page = (folder / "portfolio.html").read_text()
    assert "Julie Adams" in page
    assert "leading a team in public health" in page
    digests = [
        one for one in folder.glob("*-to-chris.eml") if parse(one.read_bytes()).subject.startswith("Your week")
    ]
    assert len(digests) >= 8


def test_two_mails_are_shown_whole_and_all_are_left_to_read(told: tuple[list[Line], Path]) -> None:
    lines, folder = told
    words = "\n".join(line.words for line in lines)
    assert "The first letter, as Julie got it" in words
    assert "Julie Adams answered" in words
    assert len(list(folder.glob("*.eml"))) >= 20


def test_a_folder_with_other_things_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / "thesis.txt").write_text("mine")
    told: list[Line] = []
    with pytest.raises(OutreachError, match="holds other things"):
        play(tmp_path, told.append)
    assert (tmp_path / "thesis.txt").read_text() == "mine"
