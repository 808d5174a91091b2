"""IMAP at its edges: half answers, lost connections, odd servers; TLS; the login."""

import re
import ssl
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from imap_tools.imap_utf7 import utf7_encode

from outreach.adapters.folder_names import NOTHING, from_utf7, to_utf7, with_roles
from outreach.adapters.imap import ImapAccount, open_imap
from outreach.adapters.imap_answers import answers, date_of, uid_of
from outreach.adapters.tls import Security
from outreach.ports.errors import (
    FolderMissing,
    LoginRefused,
    MailboxTrouble,
    NotTrusted,
    SettingsFault,
    Unreachable,
)
from outreach.ports.mail import Folder, Listed, Mailbox, Role
from outreach.reading.message import parse
from outreach.settings.providers import named
from tests.contracts.mailbox_benches import AT, DovecotBench
from tests.contracts.scripted_imap import (
    HANG_UP,
    SILENCE,
    Script,
    examined,
    header,
    no,
    ok,
    scripted_imap,
    status,
)
from tests.servers.mailhost import MailHost
from tests.servers.tls import Authority, make_authority

INBOX = Folder("INBOX", Role.INBOX)
SENT = Folder("Sent", Role.SENT)
LONG_AGO = datetime(2026, 1, 1, tzinfo=UTC)
CURSOR = '{"uidvalidity":7,"last":10}'
USER, PASSWORD = "chris@example.org", "correct horse"


@contextmanager
def opened(script: Script, timeout: float = 10, folders: Mapping[Role, str] = NOTHING) -> Iterator[Mailbox]:
    with scripted_imap(script) as port:
        account = ImapAccount("127.0.0.1", port, USER, Security.NONE, timeout=timeout, folders=folders)
        with open_imap(account, lambda: PASSWORD)() as mailbox:
            yield mailbox


def listed(place: str = "7 11", size: int = 99) -> Listed:
    return Listed("INBOX", place, b"Subject: x\r\n\r\n", size)


def subjects(found: tuple[Listed, ...]) -> list[str]:
    return [parse(one.header).subject for one in found]


def news_rules(special: Mapping[str, Sequence[bytes]] | None = None) -> dict[str, Sequence[bytes]]:
    """A folder with the UIDs 11 and 12 behind the cursor, but for what is special about it."""
    usual = {
        "STATUS": [status(13)],
        "EXAMINE": [examined(13)],
        r"UID SEARCH UID 11:": [ok(b"SEARCH 11 12")],
        "UID FETCH": [ok(header(11, 2), header(12, 3))],
    }
    first = special or {}
    return {**first, **{name: answers for name, answers in usual.items() if name not in first}}


# news


def test_a_folder_that_stands_still_is_not_opened() -> None:
    script = Script({"STATUS": [status(11)]})
    with opened(script) as mailbox:
        news = mailbox.news(INBOX, CURSOR, LONG_AGO)
    assert (news.listed, news.cursor, news.more) == ((), CURSOR, False)
    assert not [one for one in script.said if one.startswith(("EXAMINE", "SELECT", "UID"))]


def test_reading_says_nothing_that_changes_anything() -> None:
    script = Script(news_rules())
    with opened(script) as mailbox:
        mailbox.news(INBOX, None, LONG_AGO)
        mailbox.fetch(listed())
        mailbox.fetch(listed(size=9_000_000))
        mailbox.look_for(["ada@example.test"], AT.date())
        mailbox.headers_since(INBOX, AT)
    words = {" ".join(one.split()[: 2 if one.startswith("UID") else 1]) for one in script.said}
    assert words <= {
        "CAPABILITY",
        "LOGIN",
        "LIST",
        "STATUS",
        "EXAMINE",
        "NOOP",
        "UID SEARCH",
        "UID FETCH",
        "LOGOUT",
    }
    assert not [one for one in script.said if "BODY[" in one]


def test_an_answer_nobody_asked_for_shifts_nothing() -> None:
    mixed = ok(header(12, 3), b"2 FETCH (FLAGS (\\Seen))", header(11, 2), b"9 FETCH (FLAGS () UID 99)")
    with opened(Script(news_rules({"UID FETCH": [mixed]}))) as mailbox:
        news = mailbox.news(INBOX, CURSOR, LONG_AGO)
    assert subjects(news.listed) == ["Letter 11", "Letter 12"]
    assert [one.place for one in news.listed] == ["7 11", "7 12"]


def test_a_message_that_is_gone_is_passed_over() -> None:
    rules = news_rules({"UID FETCH": [ok(header(12, 3))], "UID SEARCH UID 11$": [ok(b"SEARCH")]})
    with opened(Script(rules)) as mailbox:
        news = mailbox.news(INBOX, CURSOR, LONG_AGO)
    assert subjects(news.listed) == ["Letter 12"]
    assert news.cursor == '{"uidvalidity":7,"last":12}'


@pytest.mark.parametrize("first", [ok(header(11, 2)), no(b"some are gone", header(11, 2)), ok()])
def test_a_message_that_was_not_answered_is_asked_for_again(first: bytes) -> None:
    rules = news_rules(
        {
            "UID FETCH": [first, ok(header(11, 2), header(12, 3))],
            "UID SEARCH UID 1[12]": [ok(b"SEARCH 11 12")],
        }
    )
    with opened(Script(rules)) as mailbox:
        assert subjects(mailbox.news(INBOX, CURSOR, LONG_AGO).listed) == ["Letter 11", "Letter 12"]


def test_the_cursor_stops_before_a_message_that_the_server_keeps_back() -> None:
    rules = news_rules({"UID FETCH": [ok(header(11, 2))], "UID SEARCH UID 12$": [ok(b"SEARCH 12")]})
    rules["UID SEARCH UID 12:"] = [ok(b"SEARCH 12")]
    with opened(Script(rules)) as mailbox:
        news = mailbox.news(INBOX, CURSOR, LONG_AGO)
        assert (subjects(news.listed), news.more) == (["Letter 11"], True)
        assert news.cursor == '{"uidvalidity":7,"last":11}'
        with pytest.raises(Unreachable, match="UID 12"):
            mailbox.news(INBOX, news.cursor, LONG_AGO)


def test_the_last_message_that_every_search_names_is_not_new() -> None:
    rules = news_rules(
        {"STATUS": [status(14)], "EXAMINE": [examined(14)], "UID SEARCH UID 11:": [ok(b"SEARCH 10")]}
    )
    with opened(Script(rules)) as mailbox:
        news = mailbox.news(INBOX, CURSOR, LONG_AGO)
    assert (news.listed, news.cursor) == ((), '{"uidvalidity":7,"last":13}')


def test_numbers_that_went_back_have_lost_their_meaning_though_the_server_does_not_say_so() -> None:
    rules = {
        "STATUS": [status(9)],
        "EXAMINE": [examined(9)],
        "UID SEARCH": [ok(b"SEARCH 7 8")],
        "UID FETCH": [ok(header(7, 1), header(8, 2))],
    }
    with opened(Script(rules)) as mailbox:
        news = mailbox.news(INBOX, CURSOR, LONG_AGO)
    assert subjects(news.listed) == ["Letter 7", "Letter 8"]
    assert (news.cursor, news.rescanned) == ('{"uidvalidity":7,"last":8}', True)


@pytest.mark.parametrize("end", [HANG_UP, SILENCE], ids=["hang up", "silence"])
@pytest.mark.parametrize("at", ["STATUS", "EXAMINE", "UID SEARCH", "UID FETCH"])
def test_a_lost_connection_is_never_an_empty_folder(at: str, end: bytes) -> None:
    rules = news_rules({at: [end]})
    with pytest.raises(Unreachable), opened(Script(rules), timeout=0.3) as mailbox:
        mailbox.news(INBOX, CURSOR, LONG_AGO)


def test_a_lost_connection_is_not_waited_for_again() -> None:
    script = Script({"STATUS": [SILENCE]})
    with opened(script, timeout=0.3) as mailbox:
        for _ in range(3):
            with pytest.raises(Unreachable):
                mailbox.news(INBOX, CURSOR, LONG_AGO)
    assert len([one for one in script.said if one.startswith("STATUS")]) == 1


def test_a_connection_lost_in_the_middle_of_an_answer_tells_nothing() -> None:
    half = header(11, 2)[:-60]
    rules = news_rules({"UID FETCH": [b"* " + half + HANG_UP]})
    with pytest.raises(Unreachable), opened(Script(rules)) as mailbox:
        mailbox.news(INBOX, CURSOR, LONG_AGO)


def test_a_date_that_cannot_be_read_is_none() -> None:
    rules = news_rules({"UID FETCH": [ok(header(11, 2, "31-Feb-2026 00:00:00 +0000"), header(12, 3, "yesterday"))]})
    with opened(Script(rules)) as mailbox:
        assert [one.arrived for one in mailbox.news(INBOX, CURSOR, LONG_AGO).listed] == [None, None]


# fetch


def test_a_place_of_another_uidvalidity_is_a_vanished_message() -> None:
    script = Script({"EXAMINE": [examined(13)]})
    with opened(script) as mailbox:
        assert mailbox.fetch(listed("6 11")) is None
    assert not [one for one in script.said if one.startswith("UID FETCH")]


def test_a_message_that_is_there_but_not_handed_out_has_not_vanished() -> None:
    rules = {"EXAMINE": [examined(13)], "UID FETCH": [ok()], "UID SEARCH": [ok(b"SEARCH 11")]}
    with pytest.raises(Unreachable), opened(Script(rules)) as mailbox:
        mailbox.fetch(listed())


@pytest.mark.parametrize("garbled", [b"NIL", b'("a" (("b")', b"((((((((((((((((((((((((", b'"text"'])
def test_of_a_structure_that_makes_no_sense_the_beginning_is_kept(garbled: bytes) -> None:
    raw = b"Subject: big\r\n\r\n"
    first = b"1 FETCH (UID 11 BODY[HEADER] {%d}\r\n%b BODYSTRUCTURE %b)" % (len(raw), raw, garbled)
    rules = {
        "EXAMINE": [examined(13)],
        "UID FETCH 11 .*STRUCTURE": [ok(first)],
        r"UID FETCH 11 .*TEXT": [ok(b"1 FETCH (UID 11 BODY[TEXT]<0> {5}\r\nHello)")],
    }
    with opened(Script(rules)) as mailbox:
        fetched = mailbox.fetch(listed(size=9_000_000))
    assert fetched is not None
    assert (fetched.raw, fetched.truncated) == (raw + b"Hello", True)


def test_of_a_message_larger_than_the_server_said_no_more_than_the_limit_is_asked_for() -> None:
    header_of_it = b"Subject: big\r\n\r\n"
    begins = b"1 FETCH (UID 11 BODY[]<0> {101}\r\n%b)" % (header_of_it + b"x" * 85)
    parts = b'1 FETCH (UID 11 BODYSTRUCTURE ("text" "plain" NIL NIL NIL "7bit" 99 9) BODY[HEADER]<0> {16}\r\n%b)'
    rules = {
        "EXAMINE": [examined(13)],
        r"UID FETCH 11 \(UID BODY.PEEK\[\]": [ok(begins)],
        r"UID FETCH 11 \(UID BODYSTRUCTURE": [ok(parts % header_of_it)],
        r"UID FETCH 11 \(UID BODY.PEEK\[1\]": [ok(b"1 FETCH (UID 11 BODY[1]<0> {5}\r\nHello)")],
    }
    script = Script(rules)
    with opened(script) as mailbox:
        fetched = mailbox.fetch(listed(size=7), limit=100)
    assert fetched is not None
    assert (fetched.raw, fetched.truncated) == (header_of_it + b"Hello", True)
    asked = [one for one in script.said if one.startswith("UID FETCH")]
    assert all(re.search(r"BODY\.PEEK\[[^]]*\]<0\.\d+>", one) for one in asked), asked


def test_nothing_is_ever_asked_for_without_a_bound() -> None:
    """Headers, wholes and parts: a server or a sender may put a hundred megabytes behind each."""
    inner = b'"7bit" 9 NIL ("text" "plain" NIL NIL NIL "7bit" 9 9) 9'
    message = b'("message" "rfc822" NIL NIL NIL %b)' % inner.replace(b"NIL (", b"(NIL NIL NIL) (")
    structure = b'(("text" "plain" NIL NIL NIL "7bit" 9 9)%b "mixed")' % message
    rules = news_rules(
        {
            "UID FETCH 11 .*STRUCTURE": [
                ok(b"1 FETCH (UID 11 BODYSTRUCTURE %b BODY[HEADER] {2}\r\n\r\n)" % structure)
            ]
        }
    )
    script = Script(rules)
    with opened(script) as mailbox:
        mailbox.news(INBOX, None, LONG_AGO)
        mailbox.look_for(["ada@example.test"], AT.date())
        mailbox.headers_since(INBOX, AT)
        mailbox.fetch(listed(size=9_000_000))
    sections = [one for said in script.said for one in re.findall(r"BODY\.PEEK\[[^]]*\]\S*", said)]
    assert {one.partition("[")[2].partition("]")[0] for one in sections} >= {"HEADER", "1", "1.MIME", "2.HEADER"}
    assert [one for one in sections if not re.search(r"\]<0\.\d+>", one)] == []


@pytest.mark.parametrize("size", [b"-1", b"9" * 5000, b"NIL", b"1e9", b'"99"', b"()"])
def test_a_size_that_is_none_is_no_trouble(size: bytes) -> None:
    lie = header(11, 2).replace(b"RFC822.SIZE 99", b"RFC822.SIZE " + size)
    with opened(Script(news_rules({"UID FETCH": [ok(lie, header(12, 3))]}))) as mailbox:
        assert subjects(mailbox.news(INBOX, CURSOR, LONG_AGO).listed) == ["Letter 11", "Letter 12"]


UNASKED = (
    b"0 EXISTS", b"3 EXPUNGE", b"1 EXPUNGE", b"99 RECENT", b"OK [ALERT] Buy more room", b"OK [UIDVALIDITY 8] new",
    b"FLAGS (\\Seen)", b"STATUS INBOX (UIDNEXT 1)", b"SEARCH 1 2 3", b"LIST () \"/\" Evil", b"VANISHED 1:99",
    b"CAPABILITY IMAP4rev1", b"NO odd", b"BAD odd", b"1 FETCH (FLAGS (\\Deleted))", b"-7 FETCH", b"", b"\xff\xfe",
)  # fmt: skip
"""What a server may say at any time (RFC 9051, 7), and what it may not."""


@pytest.mark.parametrize("unasked", UNASKED, ids=lambda one: one.decode("latin-1")[:12] or "nothing")
@pytest.mark.parametrize("command", ["STATUS", "EXAMINE", "UID FETCH"])
def test_what_a_server_says_unasked_loses_no_message(command: str, unasked: bytes) -> None:
    """Either both are listed, or the cursor stays where both will be listed again."""
    usual = news_rules()
    rules = {**usual, command: [b"* " + unasked + b"\r\n" + usual[command][0]]}
    try:
        with opened(Script(rules), timeout=2) as mailbox:
            news = mailbox.news(INBOX, CURSOR, LONG_AGO)
    except MailboxTrouble:
        return
    assert set(subjects(news.listed)) >= {"Letter 11", "Letter 12"} or news.cursor == CURSOR


# folders


def listing(*lines: str) -> bytes:
    return ok(*(f"LIST {line}".encode() for line in lines))


def test_special_use_is_read_in_either_case_and_names_are_decoded() -> None:
    answer = listing(
        r'(\HasNoChildren \SENT) "/" "Postausgang"',
        r'(\junk) "/" "Spam-Verdacht"',
        r'(\HasChildren \Noselect) "/" "[Gmail]"',
        r'(\NonExistent) "/" "gone"',
        r'(\HasNoChildren) "/" "Entw&APw-rfe"',
        r'(\HasNoChildren) "/" "Q&-A"',
        r'() "/" INBOX',
        r'(\All) "/" "[Gmail]/All Mail"',
    )
    with opened(Script({"LIST": [answer]})) as mailbox:
        assert list(mailbox.folders()) == [
            INBOX,
            Folder("Postausgang", Role.SENT),
            Folder("Spam-Verdacht", Role.JUNK),
            Folder("Entwürfe", Role.DRAFTS),
            Folder("Q&A"),
            Folder("[Gmail]/All Mail", Role.ALL),
        ]


@pytest.mark.parametrize(
    "name", ["Sent", "Sent Items", "Sent Messages", "INBOX.Sent", "INBOX/Sent", "Gesendet", "Envoyés", "SENT ITEMS"]
)
def test_sent_is_known_by_its_name_where_the_server_says_nothing(name: str) -> None:
    assert Folder(name, Role.SENT) in with_roles([(name, None), ("INBOX", None), ("Projects/Sent", None)])


def test_the_names_of_the_provider_count_before_the_usual_ones() -> None:
    found = with_roles([("Drafts", None), ("Entwurf", None)], {Role.DRAFTS: "Entwurf"})
    assert found == [Folder("Drafts"), Folder("Entwurf", Role.DRAFTS)]
    said = with_roles([("Drafts", Role.DRAFTS), ("Entwurf", None)], {Role.DRAFTS: "Entwurf"})
    assert said == [Folder("Drafts", Role.DRAFTS), Folder("Entwurf")]


def test_folders_of_a_provider_without_special_use_are_found_by_its_names() -> None:
    answer = listing('() "/" INBOX', '() "/" "Entwurf"', '() "/" "Unbekannt"', '() "/" "Gesendet"')
    with opened(Script({"LIST": [answer]}), folders=named("webde").folders) as mailbox:
        roles = {one.role: one.name for one in mailbox.folders()}
    assert (roles[Role.DRAFTS], roles[Role.SENT]) == ("Entwurf", "Gesendet")


def test_what_the_server_says_beats_a_name() -> None:
    folders = with_roles([("Sent", None), ("Ausgang", Role.SENT)])
    assert folders == [Folder("Sent"), Folder("Ausgang", Role.SENT)]


@given(st.text(st.characters(exclude_categories=["Cs"])))
def test_folder_names_survive_modified_utf7(name: str) -> None:
    assert from_utf7(to_utf7(name)) == name
    assert to_utf7(name).encode("ascii") == utf7_encode(name)


# look_for


FOLDERS = listing(r'() "/" INBOX', r'() "/" Work', r'(\Trash) "/" Trash', r'(\Junk) "/" Junk')


def searched(script: Script) -> list[str]:
    return [one.split()[1].strip('"') for one in script.said if one.startswith("EXAMINE")]


def test_a_folder_of_all_mail_is_enough_but_for_what_it_leaves_out() -> None:
    everything = listing(*(line for line in (r'() "/" INBOX', r'() "/" Work', r'(\All) "/" "Everything"')))
    both = everything.replace(b"{tag} OK", b'* LIST (\\Junk) "/" Junk\r\n{tag} OK')
    script = Script({"LIST": [both], "STATUS": [status(13)], "EXAMINE": [examined(13)]})
    with opened(script) as mailbox:
        mailbox.look_for(["ada@example.test"], AT.date())
    assert searched(script) == ["Everything", "Junk"]


def test_when_all_mail_is_refused_the_folders_are_searched_one_by_one() -> None:
    everything = listing(r'() "/" INBOX', r'() "/" Work', r'(\All) "/" "Everything"')
    script = Script(
        {"LIST": [everything], 'STATUS "Every': [no(b"no")], "STATUS": [status(9)], "EXAMINE": [examined(9)]}
    )
    with opened(script) as mailbox:
        look = mailbox.look_for(["ada@example.test"], AT.date())
    assert searched(script) == ["INBOX", "Work"]
    assert look.refused == ("Everything",)


@pytest.mark.parametrize("command", ["STATUS", "EXAMINE", "UID SEARCH"])
@pytest.mark.parametrize("answer", [no(b"[NOPERM] not yours"), b"{tag} BAD what\r\n"], ids=["NO", "BAD"])
def test_a_refused_folder_is_named_and_the_look_goes_on(command: str, answer: bytes) -> None:
    usual = {"STATUS": [status(13)], "EXAMINE": [examined(13)], "UID SEARCH": [ok(b"SEARCH")]}
    first_refused = {command: [answer, usual[command][0]]}
    with opened(Script({"LIST": [FOLDERS], **usual, **first_refused})) as mailbox:
        assert mailbox.look_for(["ada@example.test"], AT.date()).refused == ("INBOX",)


@pytest.mark.parametrize("command", ["LIST", "STATUS", "EXAMINE", "UID SEARCH", "UID FETCH"])
def test_a_lost_connection_is_not_a_look(command: str) -> None:
    usual = {"STATUS": [status(13)], "EXAMINE": [examined(13)], "UID SEARCH": [ok(b"SEARCH 11")]}
    rules = {"LIST": [FOLDERS], **usual, command: [HANG_UP]}
    with pytest.raises(Unreachable), opened(Script(rules)) as mailbox:
        mailbox.look_for(["ada@example.test"], AT.date())


def test_a_look_sees_a_folder_again_only_after_a_noop() -> None:
    script = Script({"LIST": [listing(r'() "/" INBOX')], "STATUS": [status(13)], "EXAMINE": [examined(13)]})
    with opened(script) as mailbox:
        for _ in range(2):
            mailbox.look_for(["ada@example.test"], AT.date())
    words = [one.split()[0] for one in script.said]
    second = words[words.index("LIST", words.index("LIST") + 1) :]
    assert second.index("NOOP") < second.index("UID")


def test_an_address_that_servers_may_write_otherwise_is_compared_here_alone() -> None:
    rules = {"LIST": [listing(r'() "/" INBOX')], "STATUS": [status(13)], "EXAMINE": [examined(13)]}
    script = Script(rules)
    with opened(script) as mailbox:
        mailbox.look_for(["ada@xn--bcher-kva.example.test"], AT.date())
    (search,) = [one for one in script.said if one.startswith("UID SEARCH")]
    assert "FROM" not in search
    assert "SINCE 4-Oct-2026" in search


# append


def test_a_mail_is_appended_with_date_and_flag() -> None:
    script = Script()
    with opened(script) as mailbox:
        mailbox.append(SENT, b"Subject: x\r\n\r\n", AT, seen=True)
        mailbox.append(SENT, b"Subject: y\r\n\r\n", AT, seen=False)
    first, second = (one for one in script.said if one.startswith("APPEND"))
    assert first.startswith(r'APPEND "Sent" (\Seen) "05-Oct-2026 09:00:00 +0000" {')
    assert second.startswith('APPEND "Sent" "05-Oct-2026 09:00:00 +0000" {')
    assert script.texts == [b"Subject: x\r\n\r\n", b"Subject: y\r\n\r\n"]


def test_a_mail_that_finds_no_room_is_refused() -> None:
    script = Script({"APPEND": [no(b"[OVERQUOTA] full")]})
    with opened(script) as mailbox, pytest.raises(MailboxTrouble, match="OVERQUOTA") as caught:
        mailbox.append(SENT, b"x", AT, seen=True)
    assert not isinstance(caught.value, FolderMissing | Unreachable)


@pytest.mark.parametrize("end", [HANG_UP, SILENCE], ids=["hang up", "silence"])
def test_an_append_whose_answer_is_lost_is_unreachable(end: bytes) -> None:
    with pytest.raises(Unreachable), opened(Script({"APPEND": [end]}), timeout=0.3) as mailbox:
        mailbox.append(SENT, b"x", AT, seen=True)


# the login


@pytest.mark.parametrize(
    ("answer", "error"),
    [
        (no(b"[AUTHENTICATIONFAILED] Authentication failed."), LoginRefused),
        (no(b"LOGIN failed"), LoginRefused),
        (b"{tag} BAD what\r\n", LoginRefused),
        (no(b"[LIMIT] Maximum number of connections exceeded"), Unreachable),
        (no(b"[UNAVAILABLE] Temporary authentication failure."), Unreachable),
        (b"* BYE going down\r\n" + HANG_UP, Unreachable),
        (HANG_UP, Unreachable),
        (SILENCE, Unreachable),
    ],
)
def test_a_login_fails_for_a_reason(answer: bytes, error: type[Exception]) -> None:
    with pytest.raises(error) as caught, opened(Script({"LOGIN": [answer]}), timeout=0.5):
        pass
    assert PASSWORD not in f"{caught.value} {caught.value!r}"


def test_a_password_beyond_ascii_is_carried() -> None:
    script = Script()
    with scripted_imap(script) as port:
        account = ImapAccount("127.0.0.1", port, USER, Security.NONE, timeout=10)
        with open_imap(account, lambda: "Schlüssel")():
            pass
    assert "AUTHENTICATE PLAIN" in script.said


@pytest.mark.parametrize("greeting", [HANG_UP, SILENCE, b"* BYE too busy\r\n", b"220 this is no IMAP\r\n"])
def test_a_server_that_does_not_greet_is_unreachable(greeting: bytes) -> None:
    with pytest.raises(Unreachable), opened(Script(greeting=greeting), timeout=0.3):
        pass


@pytest.mark.parametrize("host", ["127.0.0.1", "no-such-host.invalid"])
def test_a_server_that_is_not_there_is_unreachable(host: str) -> None:
    with scripted_imap(Script()) as port:
        pass
    with pytest.raises(Unreachable) as caught, open_imap(ImapAccount(host, port, USER), lambda: PASSWORD)():
        pass
    assert caught.value.where == f"{host}:{port}"
    assert caught.value.remedy


# TLS


@pytest.fixture(scope="module")
def authority(tmp_path_factory: pytest.TempPathFactory) -> Authority:
    return make_authority(tmp_path_factory.mktemp("authority") / "tls")


def protected(script: Script, security: Security, context: ssl.SSLContext, ca_file: Path) -> None:
    implicit = security is Security.TLS
    script.capabilities += "" if implicit else " STARTTLS"
    with scripted_imap(script, tls=context if implicit else None, start_tls=None if implicit else context) as port:
        account = ImapAccount("127.0.0.1", port, USER, security, str(ca_file), timeout=10)
        with open_imap(account, lambda: PASSWORD)():
            pass


@pytest.mark.parametrize("security", [Security.TLS, Security.STARTTLS])
@pytest.mark.parametrize(
    ("certificate", "words"), [("expired", "expired"), ("wrong_name", "another"), ("unknown", "unknown authority")]
)
def test_a_certificate_that_cannot_be_trusted_ends_it(
    security: Security, authority: Authority, certificate: str, words: str, tmp_path: Path
) -> None:
    script = Script()
    ca_file = authority.ca_file
    if certificate == "unknown":
        ca_file = make_authority(tmp_path / "other").ca_file
        certificate = "good"
    with pytest.raises(NotTrusted, match=words) as caught:
        protected(script, security, getattr(authority, certificate).server_context(), ca_file)
    assert caught.value.remedy
    assert not [one for one in script.said if one.startswith("LOGIN")]


@pytest.mark.parametrize("security", [Security.TLS, Security.STARTTLS])
def test_the_login_happens_over_tls(security: Security, authority: Authority) -> None:
    script = Script()
    protected(script, security, authority.good.server_context(), authority.ca_file)
    assert len([one for one in script.said if one.startswith("LOGIN")]) == 1


@pytest.mark.parametrize("rules", [{}, {"STARTTLS": [no(b"not now")]}], ids=["not offered", "refused"])
def test_a_server_without_starttls_gets_no_password(authority: Authority, rules: dict[str, list[bytes]]) -> None:
    script = Script(rules, capabilities="IMAP4rev1 STARTTLS" if rules else "IMAP4rev1")
    with scripted_imap(script) as port:
        account = ImapAccount("127.0.0.1", port, USER, Security.STARTTLS, str(authority.ca_file), timeout=10)
        with pytest.raises(NotTrusted), open_imap(account, lambda: PASSWORD)():
            pass
    assert not [one for one in script.said if one.startswith("LOGIN")]


def test_a_server_that_speaks_no_tls_is_not_trusted(authority: Authority) -> None:
    with scripted_imap(Script()) as port:
        account = ImapAccount("127.0.0.1", port, USER, Security.TLS, str(authority.ca_file), timeout=10)
        with pytest.raises(NotTrusted, match="does not speak TLS"), open_imap(account, lambda: PASSWORD)():
            pass


def test_without_tls_no_other_machine_is_reached() -> None:
    account = ImapAccount("mail.example.test", 143, USER, Security.NONE)
    with pytest.raises(SettingsFault, match="TLS"), open_imap(account, lambda: PASSWORD)():
        pass


# answers by their grammar


@given(
    uid=st.integers(1, 2**32 - 1),
    raw=st.binary(max_size=200),
    quoted=st.binary(max_size=30).filter(lambda one: not set(one) & set(b"\r\n\0")),
    before=st.booleans(),
)
def test_an_answer_is_read_whatever_stands_in_its_strings(
    uid: int, raw: bytes, quoted: bytes, before: bool
) -> None:
    escaped = quoted.replace(b"\\", rb"\\").replace(b'"', rb"\"")
    number = b"UID %d" % uid
    start = b"3 (%b BODY[HEADER.FIELDS (FROM TO)] {%d}" % (number if before else b'X "%b"' % escaped, len(raw))
    pieces = [(start, raw), b' Y ("%b" NIL (a b)) %b)' % (escaped, b"Z NIL" if before else number)]
    (answer,) = answers(pieces)
    assert uid_of(answer) == uid
    assert answer[b"BODY[HEADER.FIELDS (FROM TO)]"] == raw
    assert answer[b"Y"] == [quoted, None, [b"a", b"b"]]


@given(st.lists(st.binary(max_size=60) | st.tuples(st.binary(max_size=60), st.binary(max_size=60)), max_size=4))
def test_no_answer_breaks_the_reader(pieces: list[object]) -> None:
    assert all(isinstance(one, dict) for one in answers(pieces))


def test_a_date_is_an_instant() -> None:
    assert date_of({b"INTERNALDATE": b" 5-Oct-2026 11:00:00 +0200"}) == datetime(2026, 10, 5, 9, 0, tzinfo=UTC)


# Dovecot alone


@pytest.fixture
def dovecot(mail_host: MailHost) -> DovecotBench:
    return DovecotBench(mail_host, Security.TLS)


@pytest.mark.servers
def test_dovecot_refuses_a_wrong_password(dovecot: DovecotBench) -> None:
    with pytest.raises(LoginRefused) as caught, open_imap(dovecot.account, lambda: "hunter2-secret")():
        pass
    assert "hunter2-secret" not in str(caught.value)


@pytest.mark.servers
def test_dovecot_folders_have_quotes_in_their_names(dovecot: DovecotBench) -> None:
    dovecot.add_folder('quoted "name"')
    dovecot.deliver(b"From: ada@example.test\r\nSubject: x\r\n\r\n", 'quoted "name"')
    with dovecot.open() as mailbox:
        (found,) = mailbox.look_for(["ada@example.test"], AT.date()).listed
    assert found.folder == 'quoted "name"'


@pytest.mark.servers
def test_dovecot_refuses_mail_when_the_mailbox_is_full(mail_host: MailHost, dovecot: DovecotBench) -> None:
    full = mail_host.new_user("full", quota=4096)
    account = replace(dovecot.account, username=full.address)
    with open_imap(account, lambda: full.password)() as mailbox:
        with pytest.raises(MailboxTrouble, match=r"(?i)quota") as caught:
            mailbox.append(SENT, b"x" * 50_000, AT, seen=True)
        assert mailbox.headers_since(SENT, LONG_AGO) == []
    assert not isinstance(caught.value, FolderMissing | Unreachable)


@pytest.mark.servers
def test_a_session_that_dovecot_ends_is_unreachable(dovecot: DovecotBench) -> None:
    with dovecot.open() as mailbox:
        mailbox.news(INBOX, None, LONG_AGO)
        dovecot.host.doveadm("kick", dovecot.user.address)
        with pytest.raises(Unreachable):
            mailbox.news(INBOX, None, LONG_AGO)
