"""Taking one draft of ours out of a folder over IMAP: what is said to the server, and what never is."""

import pytest

from outreach.ports.errors import FolderMissing, Unreachable
from tests.contracts.imap_bench import AT
from tests.contracts.scripted_imap import HANG_UP, Script, examined, header, no, ok
from tests.contracts.test_imap import INBOX, listed, opened

THERE = {"SELECT": [examined(13)], "EXAMINE": [examined(13)], "UID SEARCH": [ok(b"SEARCH 11")]}


def words(script: Script) -> list[str]:
    return [one for one in script.said if not one.startswith(("CAPABILITY", "LOGIN", "LOGOUT", "NOOP"))]


def test_one_uid_is_marked_and_expunged_and_the_folder_is_read_only_again() -> None:
    script = Script(THERE)
    with opened(script) as mailbox:
        assert mailbox.remove_one(listed())
    assert words(script) == [
        'SELECT "INBOX"',
        "UID SEARCH UID 11",
        r"UID STORE 11 +FLAGS.SILENT (\Deleted)",
        "UID EXPUNGE 11",
        'EXAMINE "INBOX"',
    ]


def test_without_uidplus_nothing_is_marked() -> None:
    script = Script(THERE, capabilities="IMAP4rev1 AUTH=PLAIN")
    with opened(script) as mailbox:
        assert not mailbox.remove_one(listed())
    assert words(script) == []


def test_what_the_server_can_do_is_asked_behind_the_login() -> None:
    plain, able = ok(b"CAPABILITY IMAP4rev1 AUTH=PLAIN"), ok(b"CAPABILITY IMAP4rev1 UIDPLUS")
    script = Script({"CAPABILITY": [plain, able], **THERE})
    with opened(script) as mailbox:
        assert mailbox.remove_one(listed())


@pytest.mark.parametrize("answer", [no(b"not now"), b"{tag} BAD what?\r\n"], ids=["no", "bad"])
def test_an_expunge_that_is_refused_takes_the_mark_back(answer: bytes) -> None:
    script = Script({"UID EXPUNGE": [answer], **THERE})
    with opened(script) as mailbox:
        assert not mailbox.remove_one(listed())
    assert r"UID STORE 11 -FLAGS.SILENT (\Deleted)" in script.said


def test_a_mark_that_is_refused_leaves_the_message() -> None:
    script = Script({"UID STORE": [no(b"read-only")], **THERE})
    with opened(script) as mailbox:
        assert not mailbox.remove_one(listed())
    assert not [one for one in script.said if "EXPUNGE" in one]


def test_a_connection_lost_on_the_way_is_told() -> None:
    script = Script({"UID EXPUNGE": [HANG_UP], **THERE})
    with pytest.raises(Unreachable), opened(script) as mailbox:
        mailbox.remove_one(listed())


def test_a_folder_that_cannot_be_opened_for_writing_is_missing() -> None:
    script = Script({**THERE, "SELECT": [no(b"no such folder")]})
    with opened(script) as mailbox, pytest.raises(FolderMissing):
        mailbox.remove_one(listed())


def test_in_a_folder_that_may_only_be_read_nothing_is_marked() -> None:
    read_only = ok(b"3 EXISTS", b"OK [READ-ONLY] look, but do not touch")
    script = Script({**THERE, "SELECT": [read_only], "UID FETCH": [ok(header(11))]})
    with opened(script) as mailbox:
        assert not mailbox.remove_one(listed())
        assert len(mailbox.headers_since(INBOX, AT)) == 1
    assert not [one for one in script.said if "STORE" in one]
