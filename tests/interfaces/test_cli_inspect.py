"""inspect: any file, folder, Maildir or mbox, each message one object with all of its keys."""

import json
import resource
import subprocess
import sys
from functools import partial
from pathlib import Path

import pytest

from outreach.interfaces.cli.message_files import LARGEST, messages_in
from tests.interfaces.desktop import Called, Desktop

KEYS = (
    "file kind permanent failure_reason recipients back_on stand_in left intents times not_before refers_to "
    "new_address invitation visible_text evidence reading_version"
).split()

FROM_ADA = (
    "From: Ada Marsh <ada@example.net>\nTo: chris@example.org\nSubject: Re: 15 minutes\n"
    "Date: Mon, 02 Nov 2026 10:00:00 +0000\nMessage-ID: <ada.1@example.net>\n\n"
)
GLADLY = f"{FROM_ADA}Gladly. Thursday 5 November at 10:00?\n"
SEPARATOR = "From ada@example.net Mon Nov  2 10:00:00 2026\n"


@pytest.fixture
def desk(tmp_path: Path) -> Desktop:
    """A desk without any settings: inspect needs none."""
    return Desktop(tmp_path)


def inspected(desk: Desktop, *arguments: str, code: int = 0) -> list[dict[str, object]]:
    ran = desk("inspect", "--json", *arguments)
    assert ran.code == code, ran
    return ran.rows


def named(desk: Desktop, *arguments: str) -> list[str]:
    """The messages that were found, by their names below the folder."""
    return [str(row["file"]).removeprefix(f"{desk.folder}/") for row in inspected(desk, *arguments)]


def test_all_keys_in_their_order_whatever_the_message_is(desk: Desktop) -> None:
    for content in (GLADLY, "", "no message at all", b"\0\xff" * 100):
        (row,) = inspected(desk, desk.file("a.eml", content))
        assert list(row) == KEYS


def test_a_persons_mail_whole(desk: Desktop) -> None:
    file = desk.file("ada.eml", f"{FROM_ADA}No, thank you.\n")
    (row,) = inspected(desk, file)
    assert row["evidence"]
    assert {key: value for key, value in row.items() if key not in ("evidence", "reading_version")} == {
        "file": file,
        "kind": "human",
        "permanent": None,
        "failure_reason": None,
        "recipients": [],
        "back_on": None,
        "stand_in": None,
        "left": False,
        "intents": ["declines"],
        "times": [],
        "not_before": None,
        "refers_to": [],
        "new_address": None,
        "invitation": None,
        "visible_text": "No, thank you.",
    }


def test_a_file_is_named_as_it_was_given(desk: Desktop) -> None:
    file = Path(desk.file("ada.eml", GLADLY))
    odd = f"{file.parent}/../{file.parent.name}/ada.eml"
    assert [row["file"] for row in inspected(desk, odd, str(file))] == [odd, str(file)]


def test_an_empty_file_is_unreadable_and_no_fault(desk: Desktop) -> None:
    (row,) = inspected(desk, desk.file("empty.eml", ""))
    assert row["kind"] == "unreadable"


@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_the_messages_of_an_mbox_are_numbered_whatever_its_line_ends(desk: Desktop, end: str) -> None:
    both = f"{SEPARATOR}{GLADLY}\n{SEPARATOR}{FROM_ADA}No, thank you.\n\n".replace("\n", end)
    rows = inspected(desk, desk.file("box", both))
    assert [str(row["file"]).rpartition("/")[2] for row in rows] == ["box#1", "box#2"]
    assert [row["visible_text"] for row in rows] == ["Gladly. Thursday 5 November at 10:00?", "No, thank you."]


def test_from_within_a_text_begins_no_message(desk: Desktop) -> None:
    text = ">From the start I liked it.\n\n>>From me, too.\n\nFrom my side: yes.\n"
    ((_, raw),) = messages_in([Path(desk.file("box", f"{SEPARATOR}{FROM_ADA}{text}\n"))])
    assert isinstance(raw, bytes)
    assert raw.endswith(b"\n\nFrom the start I liked it.\n\n>From me, too.\n\nFrom my side: yes.\n")


def test_an_mbox_with_nothing_but_its_separator(desk: Desktop) -> None:
    (row,) = inspected(desk, desk.file("box", SEPARATOR))
    assert row["kind"] == "unreadable"


def test_folders_are_read_by_name_and_hidden_files_are_no_messages(desk: Desktop) -> None:
    for name in ("b.eml", "a.eml", ".DS_Store", "sub/c.eml", ".git/config"):
        (desk.folder / "mail" / name).parent.mkdir(parents=True, exist_ok=True)
        desk.file(f"mail/{name}", GLADLY)
    assert named(desk, str(desk.folder / "mail")) == ["mail/a.eml", "mail/b.eml", "mail/sub/c.eml"]


def test_a_maildir_is_read_with_its_folders_and_without_what_is_still_arriving(desk: Desktop) -> None:
    for folder in ("", ".Sent/", ".Lists.Nursing/"):
        for part in ("cur", "new", "tmp"):
            (desk.folder / "Maildir" / folder / part).mkdir(parents=True)
            desk.file(f"Maildir/{folder}{part}/1.desk:2,S", GLADLY)
    desk.file("Maildir/dovecot-uidlist", "3 V1 N2\n")
    assert named(desk, str(desk.folder / "Maildir")) == [
        f"Maildir/{folder}{part}/1.desk:2,S"
        for folder in (".Lists.Nursing/", ".Sent/", "")
        for part in ("cur", "new")
    ]


def test_a_name_in_no_encoding_is_still_a_file(desk: Desktop) -> None:
    desk.file("gr\udcfc\udcdfe.eml", GLADLY)
    assert len(inspected(desk, str(desk.folder))) == 1


def test_links_that_lead_nowhere_or_round_in_circles_are_no_messages(desk: Desktop) -> None:
    folder = desk.folder / "mail"
    folder.mkdir()
    desk.file("mail/a.eml", GLADLY)
    (folder / "loop.eml").symlink_to("loop.eml")
    (folder / "gone.eml").symlink_to("nowhere.eml")
    (folder / "round").symlink_to(folder)
    assert named(desk, str(folder)) == ["mail/a.eml"]


def test_what_cannot_be_opened_is_one_object_and_exit_code_1(desk: Desktop) -> None:
    """A process's own memory opens and does not read: a file that fails in the middle, also for root."""
    ran = desk("inspect", "--json", desk.file("a.eml", GLADLY), "/proc/self/mem")
    assert ran.code == 1
    assert [(row["kind"], list(row) == KEYS) for row in ran.rows] == [("human", True), ("unreadable", True)]
    assert ran.rows[1]["evidence"] == ["The file cannot be read: Input/output error."]
    assert ran.err == "outreach: /proc/self/mem: Input/output error\n"


def test_what_a_pass_would_know_can_be_told_more_than_once(desk: Desktop) -> None:
    failure = (
        "From: MAILER-DAEMON@example.org\nTo: chris@example.org\nSubject: Undelivered\n"
        "Date: Mon, 02 Nov 2026 10:00:00 +0000\n"
        'Content-Type: multipart/report; report-type=delivery-status; boundary="b"\n\n'
        "--b\nContent-Type: message/delivery-status\n\nReporting-MTA: dns; example.org\n\n"
        "Final-Recipient: rfc822; ada@example.net\nAction: failed\nStatus: 5.1.1\n\n--b--\n"
    )
    file = desk.file("dsn.eml", failure)
    known = ["--sent-to", "Tom@example.net", "--sent-to", "<Ada@Example.net>", "--message-id", "a@b"]
    (row,) = inspected(desk, file, *known, "--message-id", "<c@d>", "--zone", "Europe/Paris")
    assert (row["kind"], row["permanent"], row["recipients"]) == ("delivery_failure", True, ["ada@example.net"])


def test_a_zone_gives_the_times_their_offset(desk: Desktop) -> None:
    (row,) = inspected(desk, desk.file("a.eml", GLADLY), "--zone", "America/New_York")
    assert [one["at"] for one in row["times"]] == ["2026-11-05T10:00:00-05:00"]  # type: ignore[attr-defined]  # JSON


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        ([], "Missing argument 'FILES...'"),
        (["nowhere.eml"], "'nowhere.eml' does not exist"),
        ([".", "--zone", "Europe/Londn"], "'Europe/Londn' is no time zone; write it as Europe/London"),
        ([".", "--zone", "/etc/passwd"], "'/etc/passwd' is no time zone"),
        ([".", "--zone", ""], "'' is no time zone"),
    ],
)
def test_usage_errors(desk: Desktop, arguments: list[str], words: str) -> None:
    ran = desk("inspect", *arguments)
    assert (ran.code, ran.out) == (2, "")
    assert words in ran.err


def test_for_people_it_says_what_and_why(desk: Desktop) -> None:
    file = desk.file("ada.eml", f"{FROM_ADA}No, thank you.\n")
    ran = desk("inspect", file)
    assert ran == Called(0, ran.out, "")
    assert ran.out.startswith(f"{file}: human\n  intents: declines\n  because: ")


def test_a_file_larger_than_memory_is_read_to_its_limit(desk: Desktop) -> None:
    """A sparse file of 3 GB, and an mbox of 300 MB without line ends, in a process of 700 MB."""
    for name, begin in (("one.eml", FROM_ADA), ("box", SEPARATOR + FROM_ADA)):
        with Path(desk.file(name, begin)).open("r+b") as file:
            file.truncate(3_000_000_000 if name == "one.eml" else 300_000_000)
    room = 700_000_000
    code = (
        "import json, sys; from pathlib import Path\n"
        "from outreach.interfaces.cli.message_files import messages_in\n"
        "print(json.dumps([len(raw) for _, raw in messages_in(map(Path, sys.argv[1:]))]))"
    )
    done = subprocess.run(
        [sys.executable, "-c", code, str(desk.folder / "one.eml"), str(desk.folder / "box")],
        check=True,
        capture_output=True,
        text=True,
        preexec_fn=partial(resource.setrlimit, resource.RLIMIT_AS, (room, room)),
    )
    lengths = json.loads(done.stdout)
    assert lengths[0] == LARGEST
    assert LARGEST <= lengths[1] <= LARGEST + 1_000_000
