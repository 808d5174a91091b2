"""Mail on disk at its edges: other programs at work, clocks that are wrong, names of other makers."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from outreach.adapters.maildir import Maildir, open_maildir
from outreach.adapters.maildir_cursor import MARGIN, MOST, MaildirCursor
from outreach.adapters.raw_mail import header_of, without_attachments
from outreach.ports.errors import FolderMissing, Unreachable
from outreach.ports.mail import Folder, Role
from outreach.reading.message import parse
from tests.contracts.mailbox_benches import AT, MaildirBench

INBOX = Folder("INBOX", Role.INBOX)
LONG_AGO = AT - timedelta(days=365)


@pytest.fixture
def bench(tmp_path: Path) -> MaildirBench:
    return MaildirBench(tmp_path)


def letter(number: int) -> bytes:
    return f"From: ada@example.test\r\nSubject: Letter {number}\r\n\r\nHello.\r\n".encode()


def put(bench: MaildirBench, name: str, raw: bytes = letter(1)) -> Path:
    path = bench.root / "new" / name
    path.write_bytes(raw)
    return path


def read(mailbox: Maildir, cursor: str | None) -> tuple[list[str], str]:
    news = mailbox.news(INBOX, cursor, LONG_AGO)
    return [parse(one.header).subject for one in news.listed], news.cursor


def test_a_directory_that_is_no_maildir_is_unreachable(tmp_path: Path) -> None:
    with pytest.raises(Unreachable) as caught, open_maildir(tmp_path)():
        pass
    assert caught.value.remedy


def test_a_maildir_that_goes_away_is_unreachable_and_not_empty(bench: MaildirBench) -> None:
    with bench.open() as mailbox:
        bench.root.rename(bench.root.with_name("elsewhere"))
        with pytest.raises(Unreachable):
            mailbox.news(INBOX, None, LONG_AGO)
        with pytest.raises(Unreachable):
            mailbox.look_for(["ada@example.test"], AT.date())


def test_a_folder_that_cannot_be_read_is_refused_and_not_empty(bench: MaildirBench) -> None:
    bench.refuse("Sent")
    with bench.open() as mailbox, pytest.raises(FolderMissing):
        mailbox.headers_since(Folder("Sent", Role.SENT), LONG_AGO)


def test_a_name_out_of_the_future_hides_nothing(bench: MaildirBench) -> None:
    put(bench, f"{int(datetime(2099, 1, 1, tzinfo=UTC).timestamp())}.M1.host", letter(1))
    mailbox = Maildir(bench.root)
    first, cursor = read(mailbox, None)
    put(bench, f"{int((bench.root / 'new').stat().st_mtime) - 60}.M2.host", letter(2))
    second, cursor = read(mailbox, cursor)
    assert (first, second, read(mailbox, cursor)[0]) == (["Letter 1"], ["Letter 2"], [])


def test_a_delivery_that_comes_late_is_not_missed(bench: MaildirBench) -> None:
    now = int((bench.root / "new").stat().st_mtime)
    put(bench, f"{now}.M1.host", letter(1))
    mailbox = Maildir(bench.root)
    _, cursor = read(mailbox, None)
    put(bench, f"{now - MARGIN + 5}.M2.host", letter(2))
    assert read(mailbox, cursor)[0] == ["Letter 2"]


@pytest.mark.parametrize("name", ["no-number.host", "msg", "99999999999999.x"])
def test_a_name_without_a_time_counts_by_the_date_of_its_file(bench: MaildirBench, name: str) -> None:
    path = put(bench, name)
    mailbox = Maildir(bench.root)
    subjects, cursor = read(mailbox, None)
    path.rename(bench.root / "cur" / f"{name}:2,RS")
    assert (subjects, read(mailbox, cursor)[0]) == (["Letter 1"], [])


def test_a_message_is_found_though_another_program_renames_it(bench: MaildirBench) -> None:
    bench.deliver(letter(1))
    with bench.open() as mailbox:
        (one,) = mailbox.news(INBOX, None, LONG_AGO).listed
        bench.read_and_mark_deleted()
        assert mailbox.fetch(one) is not None


def test_what_is_appended_is_for_its_owner_alone_and_nothing_stays_in_tmp(bench: MaildirBench) -> None:
    with bench.open() as mailbox:
        mailbox.append(Folder("Drafts", Role.DRAFTS), letter(1), AT, seen=False)
    (path,) = (bench.root / ".Drafts" / "new").iterdir()
    assert path.stat().st_mode & 0o777 == 0o600
    assert not list((bench.root / ".Drafts" / "tmp").iterdir())


def test_a_mail_that_cannot_be_written_is_unreachable(bench: MaildirBench) -> None:
    (bench.root / "tmp").rmdir()
    mailbox = Maildir(bench.root)
    with pytest.raises(Unreachable):
        mailbox.append(INBOX, letter(1), AT, seen=True)


def test_folder_names_are_decoded(bench: MaildirBench) -> None:
    bench.add_folder("Entw&APw-rfe.2026")
    with bench.open() as mailbox:
        assert Folder("Entwürfe.2026") in mailbox.folders()


# the cursor


def test_what_the_cursor_costs_does_not_grow_with_the_mailbox() -> None:
    cursor = MaildirCursor.beginning(AT)
    second = int(AT.timestamp())
    for start in range(0, 4 * MOST, 1000):
        numbers = range(start, start + 1000)
        batch = [(second + number // 10, f"{second + number // 10}.M{number}.host") for number in numbers]
        cursor = cursor.after(batch, up_to=None, now=second + 10**6)
        assert not any(cursor.is_new(*one) for one in batch)
    assert len(cursor.seen) <= MOST + 10


@given(st.lists(st.tuples(st.integers(0, 4 * MARGIN), st.integers(0, 9)), unique=True), st.integers(1, 7))
def test_every_message_is_new_once(arrivals: list[tuple[int, int]], chunk: int) -> None:
    """Messages that are all there from the beginning, read in chunks in order."""
    begin = int(AT.timestamp())
    waiting = sorted((begin + second, f"{begin + second}.M{number}.host") for second, number in arrivals)
    cursor, read = MaildirCursor.beginning(AT), []
    while unseen := [one for one in waiting if cursor.is_new(*one)]:
        rest = unseen[chunk:]
        read += unseen[:chunk]
        cursor = cursor.after(unseen[:chunk], up_to=rest[0][0] if rest else None, now=begin + 4 * MARGIN)
        again = MaildirCursor.parse(str(cursor))
        assert again == cursor
    assert read == waiting


@pytest.mark.parametrize("text", ["", "7 11", "[]", "{}", '{"form":"maildir 2","horizon":1,"seen":{}}', "nonsense"])
def test_what_is_no_cursor_of_ours_is_none(text: str) -> None:
    assert MaildirCursor.parse(text) is None


# the bytes of a mail


def pieces(raw: bytes) -> Iterator[bytes]:
    yield from raw.splitlines(keepends=True)


@given(st.binary(max_size=300))
def test_no_bytes_break_the_cutting(raw: bytes) -> None:
    assert len(without_attachments(pieces(raw), 10_000)) <= len(raw)


@given(st.lists(st.sampled_from("ab-\n ."), max_size=200).map("".join))
def test_a_mail_of_text_alone_stays_whole(text: str) -> None:
    raw = b"Subject: x\n\n" + text.encode() + b"\n"
    assert without_attachments(pieces(raw), 10_000) == raw


@pytest.mark.parametrize("ending", [b"\n", b"\r\n"])
def test_a_header_ends_at_the_first_empty_line(tmp_path: Path, ending: bytes) -> None:
    path = tmp_path / "mail"
    block = b"From: a@example.test" + ending + b"X-Long: " + b"x" * 40_000 + ending + ending
    path.write_bytes(block + b"body" + ending * 2)
    with path.open("rb") as file:
        assert header_of(file) == block


def test_reading_changes_no_file(bench: MaildirBench) -> None:
    bench.deliver(letter(1))
    path = next((bench.root / "new").iterdir())
    before = path.stat()
    with bench.open() as mailbox:
        (one,) = mailbox.news(INBOX, None, LONG_AGO).listed
        mailbox.fetch(one)
    after = path.stat()
    assert (after.st_mtime_ns, after.st_ctime_ns) == (before.st_mtime_ns, before.st_ctime_ns)
