"""Messages are parsed however broken they are: nothing raises, and what is left out is said."""

from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from outreach.reading.decoding import decode_base64, decode_text, unflow
from outreach.reading.header_text import (
    Mailbox,
    decode_words,
    parse_date,
    parse_ids,
    parse_mailboxes,
    parse_params,
)
from outreach.reading.message import headers_of, parse
from outreach.reading.mime_tree import MAX_BYTES, MAX_DEPTH, MAX_FIELDS, MAX_HEADER_BYTES, MAX_PARTS

HOSTILE = st.one_of(
    st.binary(max_size=2_000),
    st.lists(
        st.sampled_from(
            [
                b"From: a@b.example\n", b"Subject: =?utf-8?q?", b"?=", b"=?", b"\n", b"\r\n", b"--x\n", b"--x--\n",
                b"Content-Type: multipart/mixed; boundary=x\n", b"Content-Type: message/rfc822\n", b'"', b"(", b"<",
                b">", b";", b"Content-Type: text/plain; format=flowed; charset=", b"utf-7", b"idna", b"\xff\xfe",
                b"=C3", b"\x00", b"Content-Transfer-Encoding: base64\n", b"To: ", b"group: a@b, ", b"Date: ",
                b"31 Feb 99999", b"*0*=", b"\\",
            ]
        ),
        max_size=60,
    ).map(b"".join),
)  # fmt: skip


@given(HOSTILE)
def test_nothing_raises_and_text_can_be_written_as_utf8(raw: bytes) -> None:
    message = parse(raw)
    message.text.encode("utf-8")
    message.subject.encode("utf-8")
    for part in message.parts:
        part.text.encode("utf-8")
        part.filename.encode("utf-8")
    assert message.size == len(raw)


@given(HOSTILE)
def test_parsing_is_deterministic(raw: bytes) -> None:
    assert parse(raw) == parse(raw)


@given(HOSTILE)
def test_header_values_hold_no_control_characters(raw: bytes) -> None:
    headers = parse(raw).headers
    for name in headers.names():
        assert all(char >= " " and char != "\x7f" for value in headers.all(name) for char in value)


@pytest.mark.parametrize(
    ("raw", "words"),
    [
        (b"Subject: x\n\n" + b"a" * MAX_BYTES, "bytes were read"),
        (b"X-Long: " + b"a" * MAX_HEADER_BYTES + b"\n\nx", "header is too long"),
        (b"X-A: b\n" * (MAX_FIELDS + 1) + b"\nx", "header fields were read"),
        (b"Content-Type: multipart/mixed; boundary=b\n\n" + b"--b\n\nx\n" * (MAX_PARTS + 5), "parts were read"),
        (b"Content-Type: message/rfc822\n\n" * (MAX_DEPTH + 3), "nested deeper"),
        (b"Subject: x\n\n" + b"word " * 200_000, "text over"),
    ],
)
def test_each_limit_is_named(raw: bytes, words: str) -> None:
    message = parse(raw)
    assert message.truncated
    assert any(words in limit for limit in message.limits)


def test_an_ordinary_message_hits_no_limit() -> None:
    message = parse(b"From: a@b.example\nSubject: hi\n\ntext\n")
    assert not message.truncated
    assert message.limits == ()


@pytest.mark.parametrize(
    ("value", "text"),
    [
        ("=?utf-8?q?caf=C3=A9?=", "café"),
        ("=?ISO-8859-1?Q?Gr=FC=DFe?= =?ISO-8859-1?Q?_aus?= Bonn", "Grüße aus Bonn"),
        ("=?utf-8?b?4oI=?= =?utf-8?b?rA==?=", "€"),  # one character in two words
        ("=?utf-8*en?q?hello?=", "hello"),  # RFC 2231 section 5
        ("=?x-unknown?q?plain?=", "plain"),
        ("=?utf-8?q?broken", "=?utf-8?q?broken"),
        ("Re: =?gb2312?B?xOO6ww==?=", "Re: 你好"),
        ("=?utf-8?q?a=0Ab?=", "a b"),
    ],
)
def test_encoded_words_are_decoded(value: str, text: str) -> None:
    assert decode_words(value) == text


@pytest.mark.parametrize(
    ("value", "mailboxes"),
    [
        ("Ann Lee <Ann@Example.ORG>", [Mailbox("Ann Lee", "ann@example.org")]),
        ('"Lee, Ann" <ann@example.org>', [Mailbox("Lee, Ann", "ann@example.org")]),
        ("a@example.org, bob@example.org", [Mailbox("", "a@example.org"), Mailbox("", "bob@example.org")]),
        ("ann@example.org (Ann Lee)", [Mailbox("Ann Lee", "ann@example.org")]),
        ("=?utf-8?q?M=C3=BCller=2C_Jo?= <jo@example.org>", [Mailbox("Müller, Jo", "jo@example.org")]),
        ("Friends: a@example.org, b@example.org;", [Mailbox("", "a@example.org"), Mailbox("", "b@example.org")]),
        ("undisclosed-recipients:;", []),
        ("ann@evil.example <ann@example.org>", [Mailbox("ann@evil.example", "ann@example.org")]),
        ("Ann [mailto:ann@example.org]", [Mailbox("Ann", "ann@example.org")]),
        ("<>", [Mailbox("", "")]),
        ('"unclosed <ann@example.org>', [Mailbox("unclosed", "ann@example.org")]),
        ("", []),
    ],
)  # fmt: skip
def test_mailboxes_are_read(value: str, mailboxes: list[Mailbox]) -> None:
    assert list(parse_mailboxes(value)) == mailboxes


@pytest.mark.parametrize(
    ("value", "ids"),
    [
        ("<a@b> <c@d>", ("<a@b>", "<c@d>")),
        ("<a.very.long.id@\n b.example>", ("<a.very.long.id@b.example>",)),
        ("a@b.example", ("<a@b.example>",)),
        ("Your message of Monday <A@B> (Ann)", ("<A@B>",)),
        ("", ()),
    ],
)
def test_message_ids_keep_their_case_and_lose_their_folds(value: str, ids: tuple[str, ...]) -> None:
    assert parse_ids(value) == ids


@pytest.mark.parametrize(
    ("value", "instant"),
    [
        ("Tue, 17 Nov 2026 09:12:44 +0000", datetime(2026, 11, 17, 9, 12, 44, tzinfo=UTC)),
        ("17 Nov 2026 10:12:44 +0100 (CET)", datetime(2026, 11, 17, 9, 12, 44, tzinfo=UTC)),
        ("Tue, 17 Nov 2026 09:12 GMT", datetime(2026, 11, 17, 9, 12, tzinfo=UTC)),
        ("Tue, 31 Feb 2026 09:12:44 +0000", None),
        ("Mon, 1 Jan 1900 00:00:00 +0000", None),
        ("Tue, 17 Nov 2026 09:12:44 +9999999999", None),
        ("soon", None),
        ("", None),
    ],
)
def test_dates_are_aware_or_none(value: str, instant: datetime | None) -> None:
    assert parse_date(value) == instant


@pytest.mark.parametrize(
    ("value", "main", "params"),
    [
        ("text/plain; charset=utf-8", "text/plain", {"charset": "utf-8"}),
        ('Text/HTML; Charset="iso-8859-1"; x="a;b\\"c"', "text/html", {"charset": "iso-8859-1", "x": 'a;b"c'}),
        ("a/b; name*=utf-8''gr%C3%BC%C3%9Fe.txt", "a/b", {"name": "grüße.txt"}),
        ("a/b; name*0=one; name*1=two", "a/b", {"name": "onetwo"}),
        ("a/b; name*0=f; name*1=%C3", "a/b", {"name": "f%C3"}),
        ("a/b; name*1*=%C3%BC; name*0*=utf-8''f", "a/b", {"name": "fü"}),
        ("a/b; name==?utf-8?q?f=C3=BCnf?=", "a/b", {"name": "fünf"}),
        ("a/b; boundary=", "a/b", {"boundary": ""}),
        ("", "", {}),
    ],
)
def test_parameters_are_read(value: str, main: str, params: dict[str, str]) -> None:
    assert parse_params(value) == (main, params)


@pytest.mark.parametrize(
    ("raw", "label", "text"),
    [
        ("Grüße".encode(), "iso-8859-1", "Grüße"),  # mislabelled
        ("Grüße".encode("cp1252"), "utf-8", "Grüße"),
        ("Grüße".encode("cp1252"), "x-none", "Grüße"),
        (b"\x93quoted\x94", "iso-8859-1", "“quoted”"),
        ("こんにちは".encode("iso2022_jp"), "ISO-2022-JP", "こんにちは"),
        ("привет".encode("koi8-r"), "koi8-r", "привет"),
        (b"abc", "idna", "abc"),  # no charset of mail: its decoder takes quadratic time
        (b"abc", "base64", "abc"),
        (b"abc", "\x00", "abc"),
    ],
)
def test_text_is_decoded_whatever_the_label(raw: bytes, label: str, text: str) -> None:
    assert decode_text(raw, label) == text


@pytest.mark.parametrize(
    ("raw", "decoded"),
    [
        (b"SGVsbG8=", b"Hello"),
        (b"SGVs\nbG8", b"Hello"),
        (b"SGVsbG8=SGVsbG8=", b"HelloHello"),
        (b"S*G:V s-bG8", decode_base64(b"SGVs+bG8")),
        (b"=====", b""),
        (b"S", b""),
    ],
)
def test_broken_base64_is_read_as_far_as_it_goes(raw: bytes, decoded: bytes) -> None:
    assert decode_base64(raw) == decoded


@pytest.mark.parametrize(
    ("flowed", "del_sp", "text"),
    [
        ("one \ntwo\nthree", False, "one two\nthree"),
        ("one \ntwo", True, "onetwo"),
        ("> quoted \n> more\nmine", False, "> quoted more\nmine"),
        ("> quoted \nmine", False, "> quoted \nmine"),
        (" From here", False, "From here"),
        ("text \n-- \nAnn", False, "text \n-- \nAnn"),
    ],
)
def test_flowed_lines_are_joined(flowed: str, del_sp: bool, text: str) -> None:
    assert unflow(flowed, del_sp=del_sp) == text


NESTED = b"""From: ann@example.org
Subject: outer
MIME-Version: 1.0
Content-Type: multipart/mixed; boundary="o"

preamble
--o
Content-Type: text/plain

outer text
--o
Content-Type: text/plain; name=notes.txt
Content-Disposition: attachment; filename="notes.txt"

attached text
--o
Content-Type: message/rfc822

From: bob@example.org
Subject: inner

inner text
--o--
epilogue
"""


def test_enclosed_messages_and_attachments_are_not_the_text() -> None:
    message = parse(NESTED)
    assert message.text == "outer text\n"
    assert [(part.content_type, part.depth, part.in_message) for part in message.parts] == [
        ("multipart/mixed", 0, 0),
        ("text/plain", 1, 0),
        ("text/plain", 1, 0),
        ("message/rfc822", 1, 0),
        ("text/plain", 2, 1),
    ]
    assert message.parts[2].filename == "notes.txt"
    assert message.parts[4].headers.get("subject") == "inner"


def test_line_ends_do_not_matter() -> None:
    assert parse(NESTED.replace(b"\n", b"\r\n")).parts == parse(NESTED).parts


def test_an_mbox_line_before_the_header_is_passed_over() -> None:
    message = parse(b"From ann@example.org Tue Nov 17 09:12:44 2026\nFrom: ann@example.org\n\ntext\n")
    assert message.sender.address == "ann@example.org"
    assert message.text == "text\n"


@pytest.mark.parametrize(
    ("header", "path"), [(b"", None), (b"Return-Path: <>\n", ""), (b"Return-Path: <A@b.example>\n", "a@b.example")]
)
def test_the_null_sender_is_told_from_none(header: bytes, path: str | None) -> None:
    assert parse(header + b"From: a@b.example\n\nx\n").return_path == path


def test_headers_in_a_text_are_read() -> None:
    headers = headers_of("Reporting-MTA: dns; mx\nFolded: one\n two\n\nnot: this\n")
    assert headers.get("folded") == "one two"
    assert not headers.has("not")


def test_calendar_files_are_text_by_any_label() -> None:
    header = b"Content-Type: application/ics; name=invite.ics\nContent-Transfer-Encoding: base64\n\n"
    assert parse(header + b"QkVHSU46VkNBTEVOREFS\n").parts[0].text == "BEGIN:VCALENDAR"
