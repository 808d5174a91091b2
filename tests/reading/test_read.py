"""The order of judgement, the promise never to raise, and what is kept of a reading."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from outreach.domain.events import Answer
from outreach.reading.message import parse
from outreach.reading.read import READING_VERSION, Kind, Known, from_dict, read, read_message, to_dict
from outreach.reading.visible_text import visible_text

KEYS = [
    "kind",
    "permanent",
    "failure_reason",
    "recipients",
    "back_on",
    "stand_in",
    "left",
    "intents",
    "times",
    "not_before",
    "refers_to",
    "new_address",
    "invitation",
    "visible_text",
    "evidence",
    "reading_version",
]

PIECES = st.lists(
    st.sampled_from(
        [
            b"From: Ann <a@b.example>\n", b"Return-Path: <>\n", b"Subject: Re: call\n", b"Subject: Out of office\n",
            b"Auto-Submitted: auto-replied\n", b"Content-Type: multipart/report;boundary=x\n", b"--x\n", b"--x--\n",
            b"Content-Type: message/delivery-status\n", b"Final-Recipient: rfc822;a@b\n", b"\n",
            b"Content-Type: text/calendar; method=REQUEST\n", b"BEGIN:VCALENDAR\nBEGIN:VEVENT\nDTSTART:2026\n",
            b"On Monday, Ann wrote:\n", b"Yes, Tuesday at 10 works.\n", b"Content-Type: text/html\n", b"-- \n",
            b"I am away until 3 December.\n", b"List-Id: <x>\n", b"Date: Tue, 17 Nov 2026 09:12:44 +0000\n",
            b"> quoted\n", b"<div><blockquote>", b"\xff\xfe", b"\x00",
        ]
    ),
    max_size=40,
).map(b"".join)  # fmt: skip
ANYTHING = st.one_of(st.binary(max_size=1_000), PIECES)


@given(ANYTHING)
def test_nothing_raises_and_every_reading_can_be_kept(raw: bytes) -> None:
    reading = read(raw)
    told = to_dict(reading)
    assert list(told) == KEYS
    assert from_dict(json.loads(json.dumps(told, ensure_ascii=False))) == reading


@given(ANYTHING)
def test_no_rule_fails_on_its_own(raw: bytes) -> None:
    """`read` catches what a rule raises; none should have to be caught."""
    read_message(parse(raw), Known())


@given(ANYTHING)
def test_reading_is_deterministic(raw: bytes) -> None:
    assert read(raw) == read(raw)


@given(
    st.lists(
        st.sampled_from(["yes", "> old", "On Mon Ann wrote:", "-- ", "", "Ann", "Thanks", "> > older"]), max_size=30
    )
)
def test_visible_text_is_made_of_lines_of_the_text_in_order(lines: list[str]) -> None:
    text = "\n".join(lines)
    seen = visible_text(parse(f"From: a@b.example\nSubject: Re: x\n\n{text}\n".encode()))
    rest = iter(text)
    assert all(char in rest for char in seen)


def test_of_a_person_only_what_belongs_to_one_is_told() -> None:
    reading = read(b"From: Ann <ann@lake.example>\nTo: c@example.org\nSubject: Re: call\n\nHello there.\n")
    assert reading.kind is Kind.HUMAN
    assert reading.recipients == ()
    assert reading.permanent is None
    assert reading.visible_text == "Hello there."
    assert reading.reading_version == READING_VERSION


FAILURE = b"Return-Path: <>\nFrom: MAILER-DAEMON@mx.example\nTo: c@example.org\nX-Failed-Recipients: a@b.example\n"
CALENDAR = (
    b"Content-Type: text/calendar; method=REQUEST; charset=utf-8\n\nBEGIN:VCALENDAR\nMETHOD:REQUEST\nBEGIN:VEVENT\n"
    b"UID:1\nDTSTART:20261203T140000Z\nDTEND:20261203T143000Z\nSUMMARY:Call\nEND:VEVENT\nEND:VCALENDAR\n"
)


@pytest.mark.parametrize(
    ("raw", "kind"),
    [
        (
            FAILURE + b"Auto-Submitted: auto-replied\nSubject: Mail delivery failed\n\nfailed\n",
            Kind.DELIVERY_FAILURE,
        ),
        (FAILURE + b"Subject: failure notice\nList-Id: <x>\n\nfailed\n", Kind.DELIVERY_FAILURE),
        (b"From: a@b.example\nAuto-Submitted: auto-generated\nSubject: Call\n" + CALENDAR, Kind.INVITATION),
        (b"From: a@b.example\nSubject: Call\nList-Id: <x>\n" + CALENDAR, Kind.INVITATION),
        (
            (
                b"From: Ann <a@b.example>\nReturn-Path: <>\nAuto-Submitted: auto-replied\n"
                b"Subject: Automatic reply: call\nList-Id: <x>\n\nI am out of the office until 3 December 2026.\n"
            ),
            Kind.AUTO_REPLY,
        ),
        (b"From: a@b.example\nSubject: news\nList-Id: <x>\n\nhello all\n", Kind.LIST),
        (b"From: a@b.example\nSubject: news\nPrecedence: bulk\n\nHello Chris, yes.\n", Kind.HUMAN),
        (b"", Kind.UNREADABLE),
        (b"\x00\x01\x02", Kind.UNREADABLE),
        (b"X-Nothing: here\n\ntext\n", Kind.UNREADABLE),
    ],
)
def test_the_first_rule_that_holds_decides(raw: bytes, kind: Kind) -> None:
    assert read(raw).kind is kind


def test_an_answer_to_us_is_no_list_mail() -> None:
    raw = b"From: a@b.example\nSubject: Re: x\nList-Id: <x>\nIn-Reply-To: <ours@example.org>\n\nYes.\n"
    assert read(raw).kind is Kind.LIST
    assert read(raw, Known(message_ids=frozenset({"<ours@example.org>"}))).kind is Kind.HUMAN


def test_what_closes_a_long_letter_is_heard() -> None:
    long = "The bridge was built of stone and has stood for a hundred years.\n" * 150
    raw = f"From: Ann <a@b.example>\nSubject: Re: call\n\n{long}\nPlease do not write to me again.\n\nAnn\n"
    assert read(raw.encode()).intents[:1] == (Answer.OPTS_OUT,)


def test_limits_are_told() -> None:
    raw = b"From: a@b.example\nSubject: x\n\n" + b"word " * 400_000
    assert any("Not all of it was read" in words for words in read(raw).evidence)


@pytest.mark.parametrize("broken", [{}, {"kind": "human"}, {"kind": 3}])
def test_what_we_did_not_write_is_refused(broken: dict[str, object]) -> None:
    with pytest.raises((KeyError, TypeError, ValueError)):
        from_dict(broken)
