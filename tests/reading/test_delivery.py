"""What a failure means is told by code and words together; persons are never taken for mail systems."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from outreach.reading.delivery import Delivery, DeliveryKind, find_delivery
from outreach.reading.delivery_phrases import CERTAIN, LOOSE, Reason
from outreach.reading.delivery_status import PERMANENT, diagnose
from outreach.reading.failed_addresses import copy_for_others
from outreach.reading.known import Known
from outreach.reading.message import parse
from tests.reading.diagnostics import SAID

NOBODY = Known()


@pytest.mark.parametrize(
    ("status", "said", "reason", "permanent"),
    [
        ("5.1.1", "smtp; 550 5.1.1 User unknown", Reason.NO_SUCH_ADDRESS, True),
        ("5.0.0", "550 No such user here", Reason.NO_SUCH_ADDRESS, True),
        ("5.1.1", "smtp; 552 5.2.2 mailbox full", Reason.FULL, False),
        ("5.2.2", "", Reason.FULL, False),
        ("4.2.2", "452 4.2.2 over quota", Reason.FULL, False),
        ("4.1.1", "450 4.1.1 unverified address: user unknown", Reason.TEMPORARY, False),
        ("4.4.7", "delivery time expired", Reason.TEMPORARY, False),
        ("5.4.7", "", Reason.TEMPORARY, False),
        ("5.0.0", "450 greylisted, retry timeout exceeded", Reason.TEMPORARY, False),
        ("5.7.1", "554 5.7.1 relay access denied", Reason.POLICY, None),
        ("5.1.8", "553 5.1.8 sender address rejected: domain not found", Reason.POLICY, None),
        ("5.7.1", "550 5.7.1 blocked using zen.spamhaus.example", Reason.SPAM, None),
        ("5.3.4", "552 message size exceeds fixed limit", Reason.TOO_BIG, None),
        ("5.4.1", "550 5.4.1 Recipient address rejected: Access denied", Reason.NO_SUCH_ADDRESS, True),
        ("5.7.1", "554 5.7.1 Recipient address rejected: Access denied", Reason.POLICY, None),
        ("5.4.4", "Host or domain name not found", Reason.NO_SUCH_ADDRESS, True),
        ("4.4.3", "Host not found, try again", Reason.TEMPORARY, False),
        ("5.1.6", "551 5.1.6 has moved to new@example.org", Reason.MOVED, True),
        ("", "550", Reason.NO_SUCH_ADDRESS, True),
        ("", "552", Reason.FULL, False),
        ("", "451", Reason.TEMPORARY, False),
        ("", "We cannot take it.\n\n451 wait", Reason.TEMPORARY, False),
        ("", "550 the sender has a disabled account", Reason.POLICY, None),
        ("5.0.0", "554 cannot accept", Reason.UNKNOWN, None),
        ("", "", Reason.UNKNOWN, None),
    ],
)
def test_code_and_words_tell_why(status: str, said: str, reason: Reason, permanent: bool | None) -> None:
    found = diagnose(status, said, "")
    assert (found.reason, found.permanent) == (reason, permanent)


@pytest.mark.parametrize(("reason", "said"), [(reason, said) for reason, texts in SAID.items() for said in texts])
def test_wordings_of_servers_are_understood(reason: Reason, said: str) -> None:
    found = diagnose("", said, "")
    assert (found.reason, found.permanent) == (reason, PERMANENT[reason]), found.words


@given(st.text(max_size=300), st.text(max_size=300), st.text(max_size=300))
def test_every_diagnosis_is_consistent(status: str, said: str, notice: str) -> None:
    found = diagnose(status, said, notice)
    assert found.permanent is PERMANENT[found.reason]


@given(st.sampled_from(["1.1", "2.1", "7.1", "3.0"]), st.text(alphabet="abc ", max_size=40))
def test_class_4_is_never_for_good(detail: str, said: str) -> None:
    assert diagnose(f"4.{detail}", said, "").permanent is False


@pytest.mark.parametrize("tables", [CERTAIN, LOOSE])
def test_phrases_have_the_shape_of_the_text_they_are_sought_in(
    tables: tuple[tuple[Reason, tuple[str, ...]], ...],
) -> None:
    for _, phrases in tables:
        for phrase in phrases:
            assert phrase == phrase.lower()
            assert "  " not in phrase


def test_addresses_in_a_diagnostic_are_no_codes() -> None:
    found = diagnose("", "host 192.0.2.5.1.1 refused; see 4.5.5.0.example", "")
    assert found.reason is Reason.UNKNOWN


NOTICE = """Return-Path: <>
From: {sender}
To: chris@example.org
Subject: {subject}
Date: Tue, 17 Nov 2026 09:12:44 +0000
Message-ID: <n@mx.example>

{text}
"""


def found(sender: str, subject: str, text: str, known: Known = NOBODY, headers: str = "") -> Delivery | None:
    raw = headers + NOTICE.format(sender=sender, subject=subject, text=text)
    return find_delivery(parse(raw.encode()), known)


@pytest.mark.parametrize(
    ("sender", "subject", "text"),
    [
        (
            "Ann <ann@lake.example>",
            "Automatic reply: a call",
            "I am away. Mail could not be delivered to me today.",
        ),
        ("Ann <ann@lake.example>", "Out of office", "Your message was not delivered, I have left the company."),
        ("Ann <ann@lake.example>", "Re: a call", "My last mail could not be delivered, so here it is again."),
        ("Ann <ann@lake.example>", "a call", "Yes, gladly. Undeliverable mail is a plague."),
        ("Newsletter <news@lake.example>", "Delivery of your parcel failed", "Please choose a new day."),
    ],
)
def test_no_person_is_a_failure_even_with_an_empty_envelope(sender: str, subject: str, text: str) -> None:
    assert found(sender, subject, text) is None


QUOTED = "From: Chris <chris@example.org>\nTo: ann@lake.example\nSubject: hello\nSent: Monday\n\nold"
COPIED = "Received: from a by b\nFrom: chris@example.org\nTo: ann@lake.example\nMessage-ID: <o@example.org>\n\nold"


@pytest.mark.parametrize(
    ("subject", "text"),
    [
        ("Undeliverable", f"Undeliverable? I got your first mail twice.\n\n{QUOTED}"),
        ("hello", f"Did not reach you before, so again: Tuesday is fine.\n\n{QUOTED}"),
        ("Delivery failed", "The delivery failed on Monday, the courier comes again."),
        ("Returned mail", "I am returning your letter with comments."),
    ],
)
def test_a_persons_words_and_quotes_are_no_notice(subject: str, text: str) -> None:
    raw = NOTICE.format(sender="Ann <ann@lake.example>", subject=subject, text=text)
    assert find_delivery(parse(raw.replace("Return-Path: <>", "X: y").encode()), NOBODY) is None


def test_a_notice_signed_by_nobody_known_is_believed_with_the_letter_it_returns() -> None:
    text = f"Your message could not be delivered.\n\n<ann@lake.example>: 550 no such user\n\n{COPIED}"
    raw = NOTICE.format(sender="E500 <e500@mx.example>", subject="hello", text=text)
    delivery = find_delivery(parse(raw.replace("Return-Path: <>", "X: y").encode()), NOBODY)
    assert delivery is not None
    assert delivery.recipients == ("ann@lake.example",)


def test_what_we_know_beats_what_stands_out() -> None:
    text = "could not be delivered\n\n<first@lake.example>: unknown user\n\n<second@lake.example>: unknown user\n"
    known = Known(sent_to=frozenset({"second@lake.example"}))
    delivery = found("MAILER-DAEMON@mx.example", "failure notice", text, known)
    assert delivery is not None
    assert delivery.recipients == ("second@lake.example",)


def test_our_own_address_and_the_postmaster_are_not_failed_ones() -> None:
    text = (
        "Message from chris@example.org could not be delivered.\n"
        "For help write to postmaster@mx.example.\n\n  ann@lake.example\n    550 no such user\n"
    )
    delivery = found("MAILER-DAEMON@mx.example", "failure notice", text)
    assert delivery is not None
    assert delivery.recipients == ("ann@lake.example",)


@pytest.mark.parametrize("advice", ["Please contact desk@help.example for more.", "Reply-To: desk@help.example"])
def test_whom_a_notice_says_to_turn_to_is_no_failed_address(advice: str) -> None:
    text = f"Your message could not be delivered.\n{advice}\nThe name ann@lake.example is unknown here."
    delivery = found("MAILER-DAEMON@mx.example", "failure notice", text)
    assert delivery is not None
    assert delivery.recipients == ("ann@lake.example",)


def test_of_several_written_to_those_failed_whose_name_the_notice_mentions() -> None:
    copied = COPIED.replace("To: ann@lake.example", "To: ann@lake.example, bob@lake.example")
    text = f"Your message could not be delivered: bob is unknown here.\n\n{copied}"
    delivery = found("MAILER-DAEMON@mx.example", "failure notice", text)
    assert delivery is not None
    assert delivery.recipients == ("bob@lake.example",)


def test_a_failed_header_is_enough() -> None:
    delivery = found(
        "x@mx.example", "about your mail", "nothing", headers="X-Failed-Recipients: a@b.example, c@d.example\n"
    )
    assert delivery is not None
    assert delivery.recipients == ("a@b.example", "c@d.example")


REPORT = b"""Return-Path: <>
From: postmaster@mx.example
To: chris@example.org
Subject: report
MIME-Version: 1.0
Content-Type: multipart/report; report-type=delivery-status; boundary=r

--r
Content-Type: text/plain

See below.
--r
Content-Type: message/delivery-status

%s
--r--
"""


@pytest.mark.parametrize(
    ("groups", "kind", "recipients"),
    [
        # blank lines between all fields
        (
            b"Reporting-MTA: dns; mx\n\nFinal-Recipient: rfc822; a@b.example\n\nAction: failed\n\nStatus: 5.1.1",
            DeliveryKind.FAILURE,
            ("a@b.example",),
        ),
        # no blank line between recipients
        (
            (
                b"Reporting-MTA: dns; mx\nFinal-Recipient: rfc822;a@b.example\nAction: failed\nStatus: 5.1.1\n"
                b"Final-Recipient: rfc822;c@d.example\nAction: failed\n"
            ),
            DeliveryKind.FAILURE,
            ("a@b.example", "c@d.example"),
        ),
        # one failed, one delivered
        (
            (
                b"Reporting-MTA: dns;x\n\nFinal-Recipient: rfc822;a@b.example\nAction: delivered\nStatus: 2.0.0\n\n"
                b"Final-Recipient: rfc822;c@d.example\nAction: failed\n"
            ),
            DeliveryKind.FAILURE,
            ("c@d.example",),
        ),
        # action missing: the status tells
        (
            b"Reporting-MTA: dns; mx\n\nFinal-Recipient: rfc822;a@b.example\nStatus: 4.4.1",
            DeliveryKind.DELAY,
            ("a@b.example",),
        ),
        # the action tells, whatever the status
        (
            b"Reporting-MTA: dns; mx\n\nFinal-Recipient: rfc822; a@b.example\nAction: bounced\nStatus: 4.4.1",
            DeliveryKind.FAILURE,
            ("a@b.example",),
        ),
        # the address before an alias was followed
        (
            (
                b"Reporting-MTA: dns; mx\n\nOriginal-Recipient: rfc822;we+2Bwrote@b.example\n"
                b"Final-Recipient: rfc822;x@y.example\nAction: failed\nStatus: 5.1.1"
            ),
            DeliveryKind.FAILURE,
            ("we+wrote@b.example",),
        ),
        (
            b"Reporting-MTA: dns; mx\n\nFinal-Recipient: rfc822;<A@B.example>\nAction: Relayed (to mx2)",
            DeliveryKind.RECEIPT,
            ("a@b.example",),
        ),
    ],
)
def test_reports_are_read_as_servers_write_them(
    groups: bytes, kind: DeliveryKind, recipients: tuple[str, ...]
) -> None:
    delivery = find_delivery(parse(REPORT % groups), NOBODY)
    assert delivery is not None
    assert (delivery.kind, delivery.recipients) == (kind, recipients)


def test_a_refusal_sent_as_a_receipt_is_a_failure() -> None:
    raw = b"""Return-Path: <>
From: Mail Delivery Subsystem <postmaster@lake.example>
To: chris@example.org
Subject: Automatically rejected mail
Content-Type: multipart/report; report-type=disposition-notification; boundary=r

--r
Content-Type: text/plain

Your message to <ann@lake.example> was automatically rejected:
Quota exceeded (mailbox for user is full)
--r
Content-Type: message/disposition-notification

Final-Recipient: rfc822; ann@lake.example
Disposition: automatic-action/MDN-sent-automatically; deleted
--r--
"""
    delivery = find_delivery(parse(raw), NOBODY)
    assert delivery is not None
    assert (delivery.kind, delivery.failure_reason) == (DeliveryKind.FAILURE, Reason.FULL)
    assert delivery.recipients == ("ann@lake.example",)


def test_a_new_address_in_a_failure_is_told() -> None:
    text = "<ann@lake.example>: 551 5.1.6 user has moved; please try <ann@hill.example>\n\ncould not be delivered"
    delivery = found("MAILER-DAEMON@mx.example", "failure notice", text)
    assert delivery is not None
    assert (delivery.permanent, delivery.new_address) == (True, "ann@hill.example")


HOSTILE_LINES = st.sampled_from(
    [
        "Final-Recipient: rfc822;",
        "Action: failed",
        "Status: 5",
        "<a@b.example>:",
        "550 5.1.1",
        "From: x@y",
        "To: a@b",
        "\n",
    ]
)


@given(st.lists(HOSTILE_LINES, max_size=40).map("\n".join))
def test_no_report_raises(text: str) -> None:
    find_delivery(parse(REPORT.replace(b"%s", text.encode())), NOBODY)
    found("MAILER-DAEMON@mx.example", "failure notice", text)


def test_anothers_library_sees_no_long_text_and_no_long_line() -> None:
    message = parse(b"From: MAILER-DAEMON@a.example\n\n" + b"," * 100_000 + b"\nx" * 100_000)
    seen = str(copy_for_others(message).get_payload())
    assert len(seen) <= 16_384
    assert max(len(line) for line in seen.split("\n")) <= 500


def test_anothers_library_sees_a_subject_of_plain_letters() -> None:
    message = parse("From: MAILER-DAEMON@a.example\nSubject: Unzustellbar: Grüße\n\nx".encode())
    assert copy_for_others(message)["Subject"] == "Unzustellbar: Gr??e"
