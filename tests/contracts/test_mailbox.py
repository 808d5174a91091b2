"""The mailbox port: the same promises for the fake, mail on disk, and IMAP servers of three families."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from outreach.adapters.tls import Security
from outreach.ports.errors import FolderMissing
from outreach.ports.mail import Folder, Listed, Mailbox, News, Role
from outreach.reading.message import parse
from tests.contracts.mailbox_benches import (
    AT,
    Bench,
    CourierBench,
    CyrusBench,
    DovecotBench,
    FakeBench,
    MaildirBench,
)

INBOX = Folder("INBOX", Role.INBOX)
LONG_AGO = AT - timedelta(days=30)
BENCHES = [
    "fake",
    "maildir",
    pytest.param((DovecotBench, "mail_host", Security.TLS), marks=pytest.mark.servers, id="dovecot-tls"),
    pytest.param((DovecotBench, "mail_host", Security.STARTTLS), marks=pytest.mark.servers, id="dovecot-starttls"),
    pytest.param((CyrusBench, "cyrus_host", Security.TLS), marks=pytest.mark.families, id="cyrus"),
    pytest.param((CourierBench, "courier_host", Security.STARTTLS), marks=pytest.mark.families, id="courier"),
]


@pytest.fixture(params=BENCHES)
def bench(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Bench]:
    match request.param:
        case "fake":
            yield FakeBench()
        case "maildir":
            yield MaildirBench(tmp_path)
        case kind, host, security:
            yield kind(request.getfixturevalue(host), security)


def sent(bench: Bench) -> Folder:
    return Folder(bench.named("Sent"), Role.SENT)


def drafts(bench: Bench) -> Folder:
    return Folder(bench.named("Drafts"), Role.DRAFTS)


def letter(number: int = 1, sender: str = "Ada Byron <ada@example.test>", body: str = "Hello.") -> bytes:
    lines = [
        f"From: {sender}",
        "To: chris@example.org",
        f"Subject: Letter {number}",
        f"Message-ID: <{number}@a.test>",
    ]
    return "\r\n".join([*lines, "", body, ""]).encode()


def with_attachment(size: int) -> bytes:
    """Text first, then a large attachment, then text again, and a returned message with one of its own."""
    filler = b"QUJDREVGR0hJSktMTU5PUFFSU1RVVldYWVowMTIzNDU2Nzg5QUJDREVGR0hJ\r\n" * (size // 62)
    return (
        b"From: ada@example.test\r\nSubject: big\r\nMIME-Version: 1.0\r\n"
        b'Content-Type: multipart/mixed; boundary="out"\r\n\r\n'
        b"--out\r\nContent-Type: text/plain\r\n\r\nthe beginning\r\n"
        b"--out\r\nContent-Type: application/pdf\r\nContent-Transfer-Encoding: base64\r\n\r\n"
        + filler
        + b"--out\r\n"
        b'Content-Type: multipart/alternative; boundary="in"\r\n\r\n'
        b"--in\r\nContent-Type: text/plain; charset=utf-8\r\n\r\nthe end\r\n"
        b"--in\r\nContent-Type: text/html\r\n\r\n<p>the end</p>\r\n--in--\r\n"
        b"--out\r\nContent-Type: message/rfc822\r\n\r\n"
        b"Subject: returned\r\nMessage-ID: <ours@example.org>\r\nMIME-Version: 1.0\r\n"
        b'Content-Type: multipart/mixed; boundary="deep"\r\n\r\n'
        b"--deep\r\n\r\nwhat was returned\r\n"
        b"--deep\r\nContent-Type: image/png\r\nContent-Transfer-Encoding: base64\r\n\r\n" + filler + b"--deep--\r\n"
        b"--out--\r\n"
    )


def subjects(listed: tuple[Listed, ...] | list[Listed]) -> list[str]:
    return [
        line[9:].decode() for one in listed for line in one.header.splitlines() if line.startswith(b"Subject: ")
    ]


def read_all(mailbox: Mailbox, cursor: str | None = None, folder: Folder = INBOX) -> tuple[list[Listed], str]:
    """Everything new, chunk by chunk."""
    listed: list[Listed] = []
    more = True
    while more:
        news = mailbox.news(folder, cursor, LONG_AGO)
        listed += news.listed
        cursor, more = news.cursor, news.more
    assert cursor is not None
    return listed, cursor


def news_of(bench: Bench, cursor: str | None, since: datetime = LONG_AGO) -> News:
    with bench.open() as mailbox:
        return mailbox.news(INBOX, cursor, since)


# folders


def test_folders_come_with_their_roles_the_inbox_first(bench: Bench) -> None:
    bench.add_folder("Projects")
    with bench.open() as mailbox:
        folders = mailbox.folders()
    assert folders[0] == INBOX
    assert {
        sent(bench),
        drafts(bench),
        Folder(bench.named("Junk"), Role.JUNK),
        Folder(bench.named("Projects")),
    } <= set(folders)


def test_a_folder_that_is_not_there_is_missing(bench: Bench) -> None:
    nowhere = Folder("Nowhere")
    with bench.open() as mailbox:
        with pytest.raises(FolderMissing):
            mailbox.news(nowhere, None, LONG_AGO)
        with pytest.raises(FolderMissing):
            mailbox.headers_since(nowhere, LONG_AGO)
        with pytest.raises(FolderMissing):
            mailbox.append(nowhere, letter(), AT, seen=True)


def test_what_the_server_can_is_told_in_one_way(bench: Bench) -> None:
    with bench.open() as mailbox:
        found = mailbox.abilities()
    assert all(one == one.upper() and one.strip() == one for one in found)
    assert not found or {"IDLE", "UIDPLUS"} <= found


# news


def test_news_tells_each_message_once_in_order_of_arrival(bench: Bench) -> None:
    for number in (1, 2, 3):
        bench.deliver(letter(number), at=AT + timedelta(minutes=number))
    first = news_of(bench, None)
    assert subjects(first.listed) == ["Letter 1", "Letter 2", "Letter 3"]
    bench.deliver(letter(4), at=AT + timedelta(minutes=4))
    second = news_of(bench, first.cursor)
    assert subjects(second.listed) == ["Letter 4"]
    assert not news_of(bench, second.cursor).listed


def test_a_folder_stands_still_from_its_cursor_on_until_something_comes(bench: Bench) -> None:
    bench.deliver(letter(1))
    cursor = news_of(bench, None).cursor
    with bench.open() as mailbox:
        assert mailbox.stands_still(INBOX, cursor)
        assert not mailbox.stands_still(INBOX, None)
        assert not mailbox.stands_still(INBOX, "somebody else's cursor")
        with pytest.raises(FolderMissing):
            mailbox.stands_still(Folder("Nowhere"), cursor)
    bench.deliver(letter(2), at=AT + timedelta(minutes=1))
    with bench.open() as mailbox:
        assert not mailbox.stands_still(INBOX, cursor)


def test_a_listed_message_tells_header_size_and_arrival(bench: Bench) -> None:
    bench.deliver(letter(1))
    (one,) = news_of(bench, None).listed
    assert one.folder == "INBOX"
    assert one.header.replace(b"\r\n", b"\n") == letter(1).partition(b"Hello.")[0].replace(b"\r\n", b"\n")
    assert abs(one.size - len(letter(1))) <= letter(1).count(b"\n")
    assert one.arrived == AT


def test_an_empty_folder_has_no_news_and_a_cursor(bench: Bench) -> None:
    empty = news_of(bench, None)
    assert (empty.listed, empty.more, empty.rescanned) == ((), False, False)
    bench.deliver(letter(1))
    assert subjects(news_of(bench, empty.cursor).listed) == ["Letter 1"]


def test_without_a_cursor_only_recent_mail_is_news(bench: Bench) -> None:
    bench.deliver(letter(1), at=AT - timedelta(days=10))
    bench.deliver(letter(2), at=AT)
    first = news_of(bench, None, since=AT - timedelta(days=2))
    assert subjects(first.listed) == ["Letter 2"]
    assert not news_of(bench, first.cursor, since=AT - timedelta(days=2)).listed


def test_old_mail_is_no_news_later_either(bench: Bench) -> None:
    bench.deliver(letter(1), at=AT - timedelta(days=10))
    first = news_of(bench, None, since=AT - timedelta(days=2))
    bench.deliver(letter(2))
    second = news_of(bench, first.cursor, since=AT - timedelta(days=2))
    assert (subjects(first.listed), subjects(second.listed)) == ([], ["Letter 2"])


def test_much_mail_comes_in_chunks_and_nothing_is_lost(bench: Bench) -> None:
    bench.deliver_many([letter(number) for number in range(450)])
    first = news_of(bench, None)
    assert first.more
    assert len(first.listed) < 450
    with bench.open() as mailbox:
        rest, cursor = read_all(mailbox, first.cursor)
        again, _ = read_all(mailbox, cursor)
    assert sorted(subjects([*first.listed, *rest])) == sorted(f"Letter {number}" for number in range(450))
    assert not again


def test_what_other_programs_do_to_messages_makes_no_news(bench: Bench) -> None:
    for number in range(5):
        bench.deliver(letter(number))
    cursor = news_of(bench, None).cursor
    bench.read_and_mark_deleted()
    assert not news_of(bench, cursor).listed


def test_a_cursor_survives_that_everything_was_removed(bench: Bench) -> None:
    bench.deliver(letter(1))
    cursor = news_of(bench, None).cursor
    bench.remove_all()
    bench.deliver(letter(2), at=AT + timedelta(minutes=1))
    assert subjects(news_of(bench, cursor).listed) == ["Letter 2"]


def test_a_cursor_without_meaning_leads_to_a_new_scan(bench: Bench) -> None:
    bench.deliver(letter(1), at=AT - timedelta(days=10))
    bench.deliver(letter(2))
    cursor = bench.spoiled(news_of(bench, None).cursor)
    news = news_of(bench, cursor, since=AT - timedelta(days=2))
    assert news.rescanned
    assert subjects(news.listed) == ["Letter 2"]
    after = news_of(bench, news.cursor, since=AT - timedelta(days=2))
    assert (after.listed, after.rescanned) == ((), False)


def test_folders_have_cursors_of_their_own(bench: Bench) -> None:
    bench.deliver(letter(1))
    bench.deliver(letter(2), "Sent")
    with bench.open() as mailbox:
        assert subjects(mailbox.news(sent(bench), None, LONG_AGO).listed) == ["Letter 2"]
        assert subjects(mailbox.news(INBOX, None, LONG_AGO).listed) == ["Letter 1"]


# fetch


def test_a_message_is_fetched_byte_by_byte(bench: Bench) -> None:
    raw = letter(1, body="Grüße, schön\r\n.\r\n..two\r\n\r\nFrom here")
    bench.deliver(raw)
    with bench.open() as mailbox:
        (one,) = mailbox.news(INBOX, None, LONG_AGO).listed
        fetched = mailbox.fetch(one)
    assert fetched is not None
    assert fetched.raw.replace(b"\r\n", b"\n") == raw.replace(b"\r\n", b"\n")
    assert not fetched.truncated


def test_a_message_that_has_vanished_is_none(bench: Bench) -> None:
    bench.deliver(letter(1))
    with bench.open() as mailbox:
        (one,) = mailbox.news(INBOX, None, LONG_AGO).listed
        bench.remove_all()
        assert mailbox.fetch(one) is None


def test_of_a_large_message_header_and_texts_come_without_attachments(bench: Bench) -> None:
    bench.deliver(with_attachment(size=100_000))
    with bench.open() as mailbox:
        (one,) = mailbox.news(INBOX, None, LONG_AGO).listed
        fetched = mailbox.fetch(one, limit=50_000)
    assert fetched is not None
    assert fetched.truncated
    assert len(fetched.raw) < 2_000
    message = parse(fetched.raw)
    assert message.subject == "big"
    assert message.text == parse(with_attachment(100)).text
    assert "the end" in message.text
    assert message.html == "<p>the end</p>\n"
    returned = next(part for part in message.parts if part.in_message)
    assert returned.headers.get("message-id") == "<ours@example.org>"
    assert any("what was returned" in part.text for part in message.parts)


def test_of_a_large_message_without_parts_the_text_ends_at_the_limit(bench: Bench) -> None:
    bench.deliver(letter(1, body="So many words.\r\n" * 5_000))
    with bench.open() as mailbox:
        (one,) = mailbox.news(INBOX, None, LONG_AGO).listed
        fetched = mailbox.fetch(one, limit=10_000)
    assert fetched is not None
    assert fetched.truncated
    assert 9_000 < len(fetched.raw) < 11_000
    assert parse(fetched.raw).text.startswith("So many words.\n")


# look_for


def test_a_look_finds_mail_of_a_person_in_every_folder(bench: Bench) -> None:
    bench.add_folder("Projects")
    bench.deliver(letter(1))
    bench.deliver(letter(2), "Projects")
    bench.deliver(letter(3), "Trash")
    bench.deliver(letter(4, sender="Someone <someone@example.test>"))
    with bench.open() as mailbox:
        look = mailbox.look_for(["ada@example.test"], AT.date() - timedelta(days=1))
    assert sorted(subjects(look.listed)) == ["Letter 1", "Letter 2", "Letter 3"]
    assert look.refused == ()


def test_a_look_compares_whole_addresses_without_case(bench: Bench) -> None:
    bench.deliver(letter(1, sender="ADA@Example.TEST"))
    bench.deliver(letter(2, sender="nada@example.test"))
    bench.deliver(letter(3, sender='"ada@example.test" <other@example.test>'))
    bench.deliver(letter(4, sender="=?utf-8?q?Ad=C3=A4?= <ada@work.test>"))
    with bench.open() as mailbox:
        look = mailbox.look_for(["ada@example.test", "ada@work.test"], AT.date() - timedelta(days=1))
    assert sorted(subjects(look.listed)) == ["Letter 1", "Letter 4"]


def test_a_look_goes_back_to_a_day_and_no_further(bench: Bench) -> None:
    bench.deliver(letter(1), at=AT - timedelta(days=5))
    bench.deliver(letter(2), at=AT - timedelta(days=2))
    with bench.open() as mailbox:
        look = mailbox.look_for(["ada@example.test"], (AT - timedelta(days=2)).date())
    assert subjects(look.listed) == ["Letter 2"]


def test_a_look_sees_what_came_after_the_login(bench: Bench) -> None:
    with bench.open() as mailbox:
        mailbox.news(INBOX, None, LONG_AGO)
        assert not mailbox.look_for(["ada@example.test"], AT.date()).listed
        bench.deliver(letter(1))
        assert subjects(mailbox.look_for(["ada@example.test"], AT.date()).listed) == ["Letter 1"]


def test_a_look_names_the_folders_that_were_refused_and_searches_the_others(bench: Bench) -> None:
    bench.add_folder("Locked")
    bench.deliver(letter(1))
    bench.refuse("Locked")
    with bench.open() as mailbox:
        look = mailbox.look_for(["ada@example.test"], AT.date())
    assert look.refused == (bench.named("Locked"),)
    assert subjects(look.listed) == ["Letter 1"]


def test_what_a_look_finds_can_be_fetched(bench: Bench) -> None:
    bench.add_folder("Projects")
    bench.deliver(letter(1), "Projects")
    with bench.open() as mailbox:
        (one,) = mailbox.look_for(["ada@example.test"], AT.date()).listed
        fetched = mailbox.fetch(one)
    assert one.folder == bench.named("Projects")
    assert fetched is not None


def test_a_look_for_what_was_written_to_a_person_reads_to_and_cc_in_sent(bench: Bench) -> None:
    def written(number: int, to: str) -> bytes:
        return letter(number, sender="chris@example.org").replace(b"To: chris@example.org", to.encode())

    bench.deliver(written(1, "To: Ada <ADA@example.test>"), "Sent")
    bench.deliver(written(2, "To: x@example.test\r\nCc: y@example.test, ada@example.test"), "Sent")
    bench.deliver(written(3, "To: nada@example.test"), "Sent")
    bench.deliver(written(4, "To: ada@example.test"), "Sent", at=AT - timedelta(days=9))
    bench.deliver(written(5, "To: ada@example.test"))
    with bench.open() as mailbox:
        look = mailbox.look_for_written_to(["ada@example.test"], AT.date())
    assert sorted(subjects(look.listed)) == ["Letter 1", "Letter 2"]


# headers_since


def test_headers_since_an_instant_leave_out_older_mail(bench: Bench) -> None:
    bench.deliver(letter(1), "Sent", at=AT - timedelta(days=5))
    bench.deliver(letter(2), "Sent", at=AT - timedelta(hours=1))
    bench.deliver(letter(3), "Sent", at=AT)
    with bench.open() as mailbox:
        listed = mailbox.headers_since(sent(bench), AT - timedelta(hours=2))
    assert subjects(list(listed)) == ["Letter 2", "Letter 3"]


# append


@pytest.mark.parametrize("seen", [True, False], ids=["seen", "unseen"])
def test_an_appended_message_is_there_as_it_was_given(bench: Bench, seen: bool) -> None:
    raw = letter(7, body="Grüße\r\nFrom here on.\r\n.")
    at = AT + timedelta(hours=5)
    with bench.open() as mailbox:
        mailbox.append(sent(bench), raw, at, seen=seen)
        (one,) = mailbox.headers_since(sent(bench), AT)
        fetched = mailbox.fetch(one)
    assert fetched is not None
    assert fetched.raw == raw
    assert one.arrived == at
    assert bench.is_read("Sent") == [seen]


def test_the_same_message_can_be_appended_twice(bench: Bench) -> None:
    with bench.open() as mailbox:
        mailbox.append(sent(bench), letter(1), AT, seen=True)
        mailbox.append(sent(bench), letter(1), AT, seen=True)
        assert len(mailbox.headers_since(sent(bench), AT)) == 2


def test_a_draft_is_marked_as_one(bench: Bench) -> None:
    with bench.open() as mailbox:
        mailbox.append(drafts(bench), letter(1), AT, seen=True, draft=True)
        assert subjects(list(mailbox.headers_since(drafts(bench), AT))) == ["Letter 1"]
    assert (bench.is_read("Drafts"), bench.is_draft("Drafts")) == ([True], [True])


def test_a_mail_is_appended_to_the_folder_that_was_just_read(bench: Bench) -> None:
    bench.deliver(letter(1), "Drafts")
    bench.read_and_mark_deleted("Drafts")
    before = bench.state("Drafts")
    with bench.open() as mailbox:
        assert len(mailbox.headers_since(drafts(bench), AT)) == 1
        mailbox.append(drafts(bench), letter(2), AT, seen=False, draft=True)
        assert subjects(list(mailbox.headers_since(drafts(bench), AT))) == ["Letter 1", "Letter 2"]
        assert mailbox.remove_one(mailbox.headers_since(drafts(bench), AT)[-1])
    assert bench.state("Drafts") == before


# remove_one


def test_one_message_is_removed_and_no_other(bench: Bench) -> None:
    bench.deliver(letter(1), "Drafts")
    bench.read_and_mark_deleted("Drafts")
    before = bench.state("Drafts")
    bench.deliver(letter(2), "Drafts", at=AT + timedelta(minutes=1))
    with bench.open() as mailbox:
        ours = mailbox.headers_since(drafts(bench), AT)[-1]
        assert mailbox.remove_one(ours)
        assert subjects(list(mailbox.headers_since(drafts(bench), AT))) == ["Letter 1"]
    assert bench.state("Drafts") == before


def test_a_message_that_is_gone_is_removed_without_a_word(bench: Bench) -> None:
    bench.deliver(letter(1), "Drafts")
    with bench.open() as mailbox:
        (one,) = mailbox.headers_since(drafts(bench), AT)
        bench.remove_all("Drafts")
        assert mailbox.remove_one(one)
        assert mailbox.remove_one(one)


def test_a_place_that_has_lost_its_meaning_removes_nothing(bench: Bench) -> None:
    bench.deliver(letter(1), "Drafts")
    with bench.open() as mailbox:
        (one,) = mailbox.headers_since(drafts(bench), AT)
        mailbox.remove_one(replace(one, place=f"7{one.place}"))
        assert len(mailbox.headers_since(drafts(bench), AT)) == 1


def test_after_a_removal_everything_is_read_as_before(bench: Bench) -> None:
    bench.deliver(letter(1))
    bench.deliver(letter(2), "Drafts")
    with bench.open() as mailbox:
        mailbox.remove_one(mailbox.headers_since(drafts(bench), AT)[0])
        listed, _ = read_all(mailbox)
        assert mailbox.fetch(listed[0]) is not None
        bench.deliver(letter(3), "Drafts")
        assert subjects(list(mailbox.headers_since(drafts(bench), AT))) == ["Letter 3"]
    assert bench.is_read("INBOX") == [False]


# the mailbox stays theirs


def test_reading_leaves_no_trace(bench: Bench) -> None:
    bench.deliver(letter(1))
    bench.deliver(with_attachment(10_000))
    bench.read_and_mark_deleted()
    bench.deliver(letter(3), at=AT + timedelta(minutes=1))
    before = bench.state()
    with bench.open() as mailbox:
        mailbox.folders()
        listed, _ = read_all(mailbox)
        for one in listed:
            mailbox.fetch(one)
            mailbox.fetch(one, limit=100)
        mailbox.look_for(["ada@example.test"], LONG_AGO.date())
        mailbox.headers_since(INBOX, LONG_AGO)
        mailbox.append(sent(bench), letter(9), AT, seen=True)
    assert len(listed) == 3
    assert bench.state() == before
