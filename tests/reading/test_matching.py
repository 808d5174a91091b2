"""Whose message it is: a known From beats the thread, the thread beats what is returned."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from outreach.reading.matching import Candidate, How, Match, choose, keys
from outreach.reading.message import parse
from outreach.reading.subject import bare_subject

MENTEE = frozenset({"chris@example.org"})
ANN = Candidate(
    journey="ann",
    name="Ann Müller",
    addresses=frozenset({"ann@lake.example"}),
    message_ids=frozenset({"<One.1@example.org>"}),
    our_ids=frozenset({"our-1"}),
    subjects=frozenset({"a short call"}),
)
BOB = Candidate(
    journey="bob",
    name="Bob Stone",
    addresses=frozenset({"bob@hill.example", "bob.stone@home.example"}),
    message_ids=frozenset({"<Two.2@example.org>"}),
    our_ids=frozenset({"our-2"}),
    subjects=frozenset({"stone walls"}),
)


def matched(raw: str, *candidates: Candidate) -> list[tuple[str, How, bool]]:
    message = parse(raw.encode())
    matches = choose(message, keys(message), candidates or (ANN, BOB), MENTEE)
    return [(match.journey, match.how, match.stranger) for match in matches]


def letter(
    sender: str, *, to: str = "chris@example.org", subject: str = "hello", headers: str = "", text: str = "hi"
) -> str:
    return f"From: {sender}\nTo: {to}\nSubject: {subject}\nMessage-ID: <m@mx.example>\n{headers}\n{text}\n"


def test_a_known_sender_is_the_contact_whatever_the_case() -> None:
    assert matched(letter("Ann <ANN@Lake.example>")) == [("ann", How.ADDRESS, False)]


def test_a_known_sender_beats_the_thread_which_is_touched_too() -> None:
    raw = letter("Bob <bob@hill.example>", headers="In-Reply-To: <One.1@example.org>\n")
    assert matched(raw) == [("bob", How.ADDRESS, False), ("ann", How.THREAD, True)]


def test_a_stranger_in_the_thread_is_told() -> None:
    raw = letter("Eve <assistant@lake.example>", headers="References: <zero@x> <One.1@example.org>\n")
    assert matched(raw) == [("ann", How.THREAD, True)]


@pytest.mark.parametrize(
    "other", ["<one.1@example.org>", "<xOne.1@example.org>", "<One.1@example.org.evil>", "<One.1@example>"]
)
def test_ids_are_compared_exactly(other: str) -> None:
    assert matched(letter("eve@far.example", headers=f"In-Reply-To: {other}\n")) == []


def test_a_folded_id_is_the_same_id() -> None:
    assert matched(letter("eve@far.example", headers="References: <One.1@\n example.org>\n")) == [
        ("ann", How.THREAD, True)
    ]


def test_a_failure_is_matched_by_the_letter_that_it_returns() -> None:
    raw = (
        "Return-Path: <>\nFrom: MAILER-DAEMON@mx.example\nTo: chris@example.org\nSubject: failure notice\n"
        "Content-Type: multipart/mixed; boundary=b\n\n--b\n\nfailed\n--b\nContent-Type: message/rfc822\n\n"
        "From: chris@example.org\nTo: other@lake.example\nMessage-ID: <One.1@example.org>\n\nhello\n--b--\n"
    )
    assert matched(raw) == [("ann", How.RETURNED, False)]


def test_a_failure_is_matched_by_our_header_in_returned_text() -> None:
    raw = letter(
        "MAILER-DAEMON@mx.example",
        subject="failure notice",
        text=(
            "could not be delivered\n\n"
            "Received: from x\nFrom: chris@example.org\nTo: x@y.example\nOutreach-Id: our-2\n"
        ),
    )
    assert matched(raw) == [("bob", How.RETURNED, False)]


def test_a_failure_without_ids_is_matched_by_the_failed_address() -> None:
    raw = letter("MAILER-DAEMON@mx.example", headers="X-Failed-Recipients: bob.stone@home.example\n")
    assert matched(raw) == [("bob", How.RETURNED, False)]


def test_a_failure_that_answers_our_letter_is_no_stranger() -> None:
    raw = letter(
        "Microsoft Outlook <MicrosoftExchange329e@t.example>", headers="In-Reply-To: <One.1@example.org>\n"
    )
    assert matched(raw) == [("ann", How.THREAD, False)]


def test_a_contact_who_copies_our_header_is_still_the_contact() -> None:
    raw = letter("Ann <ann@lake.example>", headers="Outreach-Id: our-1\n")
    assert matched(raw) == [("ann", How.ADDRESS, False)]


def test_our_header_in_a_strangers_mail_makes_it_not_ours() -> None:
    assert matched(letter("eve@far.example", headers="Outreach-Id: our-1\n")) == [("ann", How.THREAD, True)]


def test_our_own_letter_seen_in_sent_is_known_by_its_recipient() -> None:
    raw = letter("Chris <chris@example.org>", to="Ann <ann@lake.example>", headers="Outreach-Id: our-1\n")
    assert matched(raw) == [("ann", How.WRITTEN_TO, False)]


def test_a_mail_by_hand_to_two_contacts_touches_both() -> None:
    raw = letter("chris@example.org", to="ann@lake.example, Bob <bob@hill.example>")
    assert matched(raw) == [("ann", How.WRITTEN_TO, False), ("bob", How.WRITTEN_TO, False)]


def test_a_prompt_to_the_mentee_is_nobodys() -> None:
    assert matched(letter("chris@example.org", headers="Outreach-Id: prompt-7\n")) == []


def test_the_mentee_in_the_thread_without_the_contact_is_the_thread() -> None:
    raw = letter("chris@example.org", to="assistant@lake.example", headers="In-Reply-To: <One.1@example.org>\n")
    assert matched(raw) == [("ann", How.THREAD, False)]


def test_a_list_copy_is_known_by_where_answers_go() -> None:
    raw = letter("Ann via Walls <walls@lists.example>", headers="Reply-To: ann@lake.example\n")
    assert matched(raw) == [("ann", How.ADDRESS, False)]


@pytest.mark.parametrize("name", ["Ann Muller", "Müller, Ann", "Dr. Ann Müller"])
def test_subject_and_name_from_an_unknown_address_are_asked_about(name: str) -> None:
    raw = letter(f'"{name}" <ann@new.example>', subject="AW: Re: A short call")
    assert matched(raw) == [("ann", How.SUBJECT_AND_NAME, True)]


@pytest.mark.parametrize(
    ("name", "subject"), [("Ann", "a short call"), ("Ann Müller", "another thing"), ("", "a short call")]
)
def test_half_of_that_is_nothing(name: str, subject: str) -> None:
    assert matched(letter(f'"{name}" <ann@new.example>', subject=subject)) == []


def test_subject_and_name_count_only_where_nothing_surer_does() -> None:
    raw = letter('"Ann Müller" <bob@hill.example>', subject="a short call")
    assert matched(raw) == [("bob", How.ADDRESS, False)]


def test_a_message_without_id_or_sender_is_nobodys() -> None:
    assert matched("Subject: hello\n\nhi\n") == []


def test_each_match_says_why() -> None:
    message = parse(letter("ann@lake.example").encode())
    assert choose(message, keys(message), [ANN], MENTEE) == (
        Match("ann", How.ADDRESS, False, "It comes from ann@lake.example."),
    )


def test_keys_tell_apart_where_ids_stood() -> None:
    raw = letter("ann@lake.example", headers="In-Reply-To: <a@x>\nReferences: <b@x>\nOutreach-Id: top\n")
    found = keys(parse(raw.encode()))
    assert found.answers == {"<a@x>", "<b@x>"}
    assert found.own_id == "<m@mx.example>"
    assert found.our_ids_on_top == {"top"}
    assert found.our_ids_returned == frozenset()
    assert found.message_ids == {"<a@x>", "<b@x>", "<m@mx.example>"}
    assert found.addresses == {"ann@lake.example", "chris@example.org"}


@pytest.mark.parametrize(
    ("subject", "bare"),
    [
        ("Re: AW: [Walls] Hello  there", "hello there"),
        ("Re[2]: hello", "hello"),
        ("Automatic reply: Re: Hello", "hello"),
        ("[EXT] Fwd: Hello", "hello"),
        ("RE：你好", "你好"),
        ("Regarding: hello", "regarding: hello"),
        ("", ""),
    ],
)
def test_prefixes_and_tags_are_no_part_of_the_subject(subject: str, bare: str) -> None:
    assert bare_subject(subject) == bare


@given(st.text(max_size=200))
def test_a_bare_subject_stays_bare(subject: str) -> None:
    assert bare_subject(bare_subject(subject)) == bare_subject(subject)
