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


def test_everybody_gets_one_first_letter(told: tuple[list[Line], Path]) -> None:
    lines, folder = told
    for name in ("Julie Adams", "Omar Haddad", "Ingrid Solberg", "Tom Becker", "Mei Tanaka"):
        assert about(lines, name).count("← the first letter") == 1
    firsts = [parse(one.read_bytes()).subject for one in folder.glob("*-to-*.eml")]
    assert len([one for one in firsts if "15 minutes" in one and not one.startswith("Re:")]) == 5


def test_each_of_the_five_ends_as_told(told: tuple[list[Line], Path]) -> None:
    lines, _ = told
    assert "a talk is set for Thursday 12 November" in about(lines, "Julie Adams")
    assert "they talked" in about(lines, "Julie Adams")
    assert about(lines, "Omar Haddad").index("automatic reply") < about(lines, "Omar Haddad").index("follow-up, in")
    assert "closed: no answer" in about(lines, "Ingrid Solberg")
    assert "closed: unreachable" in about(lines, "Tom Becker")
    assert "closed: declined" in about(lines, "Mei Tanaka")


def test_only_the_silent_and_the_absent_get_a_follow_up(told: tuple[list[Line], Path]) -> None:
    lines, _ = told
    followed = {name for name in ("Julie", "Omar", "Ingrid", "Tom", "Mei") if "one follow-up" in about(lines, name)}
    assert followed == {"Omar", "Ingrid"}


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
