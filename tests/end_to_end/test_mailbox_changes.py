"""Other programs work in the mailbox while we read it: nothing is lost, nothing read twice, nothing touched."""

from collections.abc import Callable

import pytest

from tests.end_to_end.desk import OUR_FIELD, Desk
from tests.end_to_end.lines import Lines, struck
from tests.end_to_end.person import Person
from tests.end_to_end.traces import mailbox_rows
from tests.servers.faults import Hold
from tests.servers.mailboxes import deliver, messages

pytestmark = pytest.mark.servers

GLADLY = "Gladly! Ring me on any Monday."
ARCHIVE = "Kept 2026"
FOLDERS = ["Sent", "Junk", "Drafts", ARCHIVE]


def renamed(desk: Desk, folder: str) -> None:
    desk.host.doveadm("mailbox", "rename", "-u", desk.me.address, folder, f"Old {folder}")


def deleted(desk: Desk, folder: str) -> None:
    desk.host.doveadm("mailbox", "delete", "-u", desk.me.address, folder)


def moved(desk: Desk, folder: str, sender: Person) -> None:
    desk.host.doveadm("move", "-u", desk.me.address, folder, "mailbox", "INBOX", "from", sender.address)


def expunged(desk: Desk, sender: Person) -> None:
    desk.host.doveadm("expunge", "-u", desk.me.address, "mailbox", "INBOX", "from", sender.address)


def written_to(desk: Desk) -> Person:
    """Ada, who has got her first letter, and a folder of the mentee's own."""
    desk.host.doveadm("mailbox", "create", "-u", desk.me.address, ARCHIVE)
    ada = desk.meets("Ada Marsh")
    desk.writes_to(ada)
    return ada


def read_once(desk: Desk, ada: Person) -> None:
    """By the passes until now, and by no later one."""
    for _ in range(2):
        assert desk.kinds("Ada").count("AnswerReceived") == 1
        assert (desk.stage(ada), desk.questions()) == ("conversing", [("Ada Marsh", "answered")])
        assert desk.run(hours=1)["answers"] == 0
    ada.letter()


@pytest.mark.parametrize("change", [renamed, deleted])
def test_folders_that_go_between_two_passes_cost_nothing(desk: Desk, change: Callable[[Desk, str], None]) -> None:
    ada = written_to(desk)
    desk.run(minutes=5)
    for folder in FOLDERS:
        change(desk, folder)
    desk.awaits(ada.answer(ada.letter(), GLADLY, desk.now))
    assert desk.run(hours=1)["answers"] == 1
    read_once(desk, ada)


@pytest.mark.parametrize("change", [renamed, deleted])
def test_folders_that_go_while_a_pass_runs_cost_nothing(lines: Lines, change: Callable[[Desk, str], None]) -> None:
    ada = written_to(lines)
    lines.awaits(ada.answer(ada.letter(), GLADLY, lines.now))
    lines.forward(hours=1)
    lines.imap.fault("< LIST", Hold())
    with lines.started("run") as running:
        struck(lines.imap)
        for folder in FOLDERS:
            change(lines, folder)
        lines.imap.let_go()
        running.ended()
    read_once(lines, ada)


@pytest.fixture
def listed(lines: Lines) -> Callable[[Callable[[Person], None]], Person]:
    """Ada has answered; something happens to her answer between the listing of its header and its fetching."""

    def happens(what: Callable[[Person], None]) -> Person:
        ada = written_to(lines)
        lines.awaits(ada.answer(ada.letter(), GLADLY, lines.now))
        lines.forward(hours=1)
        lines.imap.fault("< UID FETCH", Hold())
        with lines.started("run") as running:
            struck(lines.imap)
            what(ada)
            lines.imap.let_go()
            running.ended()
        return ada

    return happens


def test_an_answer_moved_away_between_listing_and_fetching_is_found_before_the_next_letter(
    lines: Lines, listed: Callable[[Callable[[Person], None]], Person]
) -> None:
    ada = listed(lambda ada: moved(lines, ARCHIVE, ada))
    assert "AnswerReceived" not in lines.kinds("Ada")
    later = lines.run(days=9)  # a follow-up is due
    assert (later["answers"], later["letters_sent"]) == (1, 0)
    read_once(lines, ada)


def test_an_answer_moved_to_junk_between_listing_and_fetching_is_read_there(
    lines: Lines, listed: Callable[[Callable[[Person], None]], Person]
) -> None:
    ada = listed(lambda ada: moved(lines, "Junk", ada))
    if "AnswerReceived" not in lines.kinds("Ada"):
        assert lines.run(minutes=5)["answers"] == 1
    read_once(lines, ada)


def test_a_mail_that_another_program_expunges_between_listing_and_fetching_was_never_there(
    lines: Lines, listed: Callable[[Callable[[Person], None]], Person]
) -> None:
    ada = listed(lambda ada: expunged(lines, ada))
    assert "AnswerReceived" not in lines.kinds("Ada")
    lines.awaits(ada.answer(ada.letter(), "Did you get my last mail? Gladly!", lines.now))
    assert lines.run(hours=1)["answers"] == 1
    read_once(lines, ada)


# the mailbox stays theirs

OTHERS = b"From: shop@elsewhere.test\r\nSubject: %b\r\nMessage-ID: <%b@elsewhere.test>\r\n\r\nAn offer.\r\n"


def marked(desk: Desk, folder: str, name: bytes, flags: str = "") -> None:
    """A mail of nobody we know, as other programs have marked it."""
    deliver(desk.host, desk.me, OTHERS % (name, name), folder)
    query = ("mailbox", folder, "header", "Subject", name.decode())
    desk.host.doveadm("flags", "remove", "-u", desk.me.address, "\\Seen", *query)
    if flags:
        desk.host.doveadm("flags", "add", "-u", desk.me.address, flags, *query)


def not_ours(desk: Desk) -> list[str]:
    r"""Folder, UID, flags and content of each mail that another program has put there.

    In Drafts without \Recent, which goes when a folder is opened for writing: to remove a draft of our own.
    """
    rows = mailbox_rows(desk, desk.me)
    ours = {_id(raw) for folder in [*FOLDERS[:3], "INBOX"] for raw in messages(desk.me, folder) if OUR_FIELD in raw}
    theirs = [row for row in rows if not any(one in row for one in ours)]
    return sorted(row.replace(" \\Recent", "") if "mailbox=Drafts" in row else row for row in theirs)


def _id(raw: bytes) -> str:
    (line,) = [one for one in raw.splitlines() if one.lower().startswith(b"message-id:")]
    return line.partition(b"<")[2].partition(b">")[0].decode()


def unread(desk: Desk) -> str:
    return desk.host.doveadm("mailbox", "status", "-u", desk.me.address, "unseen uidvalidity", "Junk", ARCHIVE)


def test_whole_passes_leave_flags_unread_counts_and_deleted_marks_as_they_were(desk: Desk) -> None:
    """Among them: an answer read, commands obeyed, a draft laid down and taken back, a last look, a follow-up."""
    desk.host.doveadm("mailbox", "create", "-u", desk.me.address, ARCHIVE)
    for folder in (*FOLDERS, "INBOX"):
        marked(desk, folder, b"unread")
        marked(desk, folder, b"read", "\\Seen")
        marked(desk, folder, b"marked", "\\Deleted \\Flagged $Label1")
        marked(desk, folder, b"answered", "\\Answered \\Seen \\Deleted")
    ada, ben = desk.meets("Ada Marsh"), desk.meets("Ben Ito", "college.test")
    before, counted = not_ours(desk), unread(desk)
    assert len(before) == 4 * len(FOLDERS) + 4

    desk.run()
    assert len([raw for raw in messages(desk.me, "Drafts") if OUR_FIELD in raw]) == 2
    desk.writes_to(ada, ben)
    assert [raw for raw in messages(desk.me, "Drafts") if OUR_FIELD in raw] == []
    answer = ada.answer(ada.letter(), GLADLY, desk.now)
    desk.awaits(answer)
    arrived = [row for row in not_ours(desk) if answer.strip("<>") in row]
    assert desk.run(hours=1)["answers"] == 1
    assert desk.run(days=9)["letters_sent"] == 1
    ben.letter(2)
    desk.settled()

    assert len(arrived) == 1
    assert not_ours(desk) == sorted([*before, *arrived])
    assert unread(desk) == counted
