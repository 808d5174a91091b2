"""adopt, and import --look: what a person reads and what a program reads."""

from datetime import timedelta
from pathlib import Path

import pytest

from outreach.adapters.clock import SystemClock
from tests.interfaces.desktop import PEOPLE, Desktop, desktop_of_questions, desktop_on_disk
from tests.makers import mail_from

ME = "Chris Morgan <chris@example.org>"


@pytest.fixture
def desk(tmp_path: Path) -> Desktop:
    return desktop_of_questions(tmp_path)


def test_a_stage_is_told_without_a_look_into_the_mailbox(desk: Desktop) -> None:
    desk("contacts", "import", desk.file("people.csv", PEOPLE), "--yes")
    done = desk("adopt", "julie", "--stage", "conversing", "--on", "2026-10-30", "--json")
    assert done.data == {"adopted": [{"name": "Julie Adams", "stage": "conversing", "messages": 0, "known": 0}]}
    assert "you told that it stood at conversing since 30 October 2026" in desk("why", "julie").out
    assert "Julie Adams: met. Next: outreach why 'Julie Adams'" in desk("adopt", "julie", "--stage", "met").out


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["nobody", "--stage", "met"], "nobody among your contacts"),
        (["julie", "--stage", "met", "--on", "2027-01-01"], "no day that has come"),
        (["julie", "--stage", "met", "--on", "31 Nov"], "no day that has come"),
        (["julie", "--on", "2026-10-30"], "--on belongs to --stage"),
        (["julie", "tom", "--stage", "met"], "one person at a time"),
        (["julie", "--stage", "closed"], "closed"),
        ([], "NAMES"),
    ],
)
def test_what_cannot_be_told_is_refused_and_changes_nothing(
    desk: Desktop, arguments: list[str], words: str
) -> None:
    desk("contacts", "import", desk.file("people.csv", PEOPLE), "--yes")
    refused = desk("adopt", *arguments)
    assert (refused.code, words in refused.err) == (2, True)
    assert [row["stage"] for row in desk("contacts", "list", "--json").rows] == ["identified"] * 2


def test_a_mailbox_that_cannot_be_reached_ends_adopt_and_not_the_import(desk: Desktop) -> None:
    done = desk("contacts", "import", desk.file("people.csv", PEOPLE), "--yes", "--look")
    assert "Written." in done.out
    assert "The mailbox could not be looked into" in done.out
    assert desk("adopt", "julie").code == 3


def test_an_import_looks_only_when_told_to(desk: Desktop) -> None:
    data = desk("contacts", "import", desk.file("people.csv", PEOPLE), "--yes", "--json").data
    assert isinstance(data, dict)
    assert set(data) == {"changes", "faults", "written"}


def test_what_lies_in_the_mailbox_is_taken_up_and_the_import_names_whom_it_fits(tmp_path: Path) -> None:
    desk = desktop_on_disk(tmp_path)
    then = SystemClock().now() - timedelta(days=3)
    mail = mail_from(ME, "It was good to meet you.", to="julie@example.net", at=then)
    (tmp_path / "Maildir" / ".Sent" / "cur" / f"{int(then.timestamp())}.M1P1.host:2,S").write_bytes(mail)
    done = desk("contacts", "import", desk.file("people.csv", PEOPLE), "--yes", "--look")
    assert "1 new person has written with you: adopt them with\n  outreach adopt 'Julie Adams'" in done.out
    assert "Julie Adams: written to, no answer yet (1 new message)" in desk("adopt", "julie").out
    assert "no new messages" in desk("adopt", "julie").out
    assert (desk("status").code, desk.sent()) == (0, [])


def test_nobody_of_an_import_may_have_written(tmp_path: Path) -> None:
    desk = desktop_on_disk(tmp_path)
    done = desk("contacts", "import", desk.file("people.csv", PEOPLE), "--yes", "--look", "--json")
    assert isinstance(done.data, dict)
    assert (done.data["written_with"], done.data["not_looked"]) == ([], "")
    assert "no mail of the last 180 days" in desk("adopt", "julie").out
