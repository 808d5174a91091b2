"""The mail writer: what is approved is what a client shows, and nothing in it can break out of its place."""

import email
import email.policy
import re
from dataclasses import replace
from datetime import UTC, datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from outreach.adapters.mime import MimeWriter, as_read, written
from outreach.domain.correspondence import Attachment, Content, Outgoing, Purpose, Status
from outreach.domain.events import LetterId
from outreach.domain.people import Address

WRITER = MimeWriter()
AT = datetime(2026, 11, 23, 9, 30, tzinfo=UTC)
CONTENT = Content(
    sender="Chris Morgan <chris@example.org>",
    to=Address("ada@example.test"),
    to_name="Ada Byron",
    subject="Twenty minutes about your work on looms?",
    text="Dear Ada,\n\nmay I ask you something?\n\n-- \nChris\n",
)
ONE_LINE = st.text(st.characters(exclude_categories=["Cc", "Cs", "Zl", "Zp"]), max_size=120)
LINES = st.text(st.characters(exclude_categories=["Cs"]), max_size=600)
NAMES = ONE_LINE.filter(lambda name: not set("\"'\\") & set(name))
ATTACHMENTS = st.builds(
    Attachment,
    filename=st.text("abcä .-'()", min_size=1, max_size=30).map(str.strip).filter(bool),
    content_type=st.sampled_from(["application/pdf", "text/plain", "text/calendar"]),
    content=st.binary(max_size=300),
)


def mail(content: Content = CONTENT, purpose: Purpose = Purpose.LETTER) -> Outgoing:
    return Outgoing(
        id=LetterId("letter-1"),
        purpose=purpose,
        content=content,
        our_id="0r7Zk2",
        message_id="<0r7Zk2@example.org>",
        status=Status.QUEUED,
        due_at=AT,
    )


def parsed(outgoing: Outgoing, date: datetime = AT) -> email.message.EmailMessage:
    """As an independent reader sees it."""
    return email.message_from_bytes(WRITER.compose(outgoing, date), policy=email.policy.default)


def test_a_plain_letter_is_readable_as_it_stands() -> None:
    assert WRITER.compose(replace(mail(), references=("<a@x.test>",), in_reply_to="<a@x.test>"), AT) == (
        b"From: Chris Morgan <chris@example.org>\r\n"
        b"To: Ada Byron <ada@example.test>\r\n"
        b"Subject: Twenty minutes about your work on looms?\r\n"
        b"Date: Mon, 23 Nov 2026 09:30:00 +0000\r\n"
        b"Message-ID: <0r7Zk2@example.org>\r\n"
        b"In-Reply-To: <a@x.test>\r\n"
        b"References: <a@x.test>\r\n"
        b"Outreach-Id: 0r7Zk2\r\n"
        b"MIME-Version: 1.0\r\n"
        b'Content-Type: text/plain; charset="utf-8"\r\n'
        b"Content-Transfer-Encoding: 7bit\r\n"
        b"\r\n"
        b"Dear Ada,\r\n\r\nmay I ask you something?\r\n\r\n-- \r\nChris\r\n"
    )


@given(sender=NAMES, to_name=NAMES, subject=ONE_LINE, text=LINES, html=LINES)
def test_what_is_approved_is_what_a_client_shows(
    sender: str, to_name: str, subject: str, text: str, html: str
) -> None:
    content = replace(
        CONTENT,
        sender=written(sender.strip(), "chris@example.org"),
        to_name=to_name,
        subject=subject,
        text=text,
        html=html,
    )
    assert WRITER.read_back(WRITER.compose(mail(content), AT)).digest == as_read(content).digest


@given(attachments=st.lists(ATTACHMENTS, max_size=3).map(tuple), html=st.sampled_from(["", "<p>Hello</p>\n"]))
def test_attachments_arrive_byte_by_byte(attachments: tuple[Attachment, ...], html: str) -> None:
    content = replace(CONTENT, attachments=attachments, html=html)
    assert WRITER.read_back(WRITER.compose(mail(content), AT)) == content


@given(sender=NAMES, to_name=NAMES, subject=ONE_LINE, text=LINES)
def test_an_independent_reader_sees_the_same(sender: str, to_name: str, subject: str, text: str) -> None:
    sender = " ".join(sender.split()) or "Chris"
    content = replace(
        CONTENT,
        sender=written(sender, "chris@example.org"),
        to_name=" ".join(to_name.split()),
        subject=" ".join(subject.split()),
        text=text.replace("\r\n", "\n").replace("\r", "\n"),
    )
    message = email.message_from_bytes(WRITER.compose(mail(content), AT))
    shown = email.header.make_header(email.header.decode_header(message["Subject"] or ""))
    assert str(shown) == content.subject
    assert email.utils.parseaddr(str(message["To"]))[1] == content.to
    body = message.get_payload(decode=True)
    assert isinstance(body, bytes)
    assert body.decode().replace("\r\n", "\n") == content.text.rstrip("\n") + "\n"


@given(subject=ONE_LINE, name=NAMES, text=LINES)
def test_every_line_is_ascii_ends_in_crlf_and_is_short(subject: str, name: str, text: str) -> None:
    content = replace(CONTENT, subject=subject, to_name=name, text=text)
    raw = WRITER.compose(mail(content), AT)
    assert raw.isascii()
    assert raw.endswith(b"\r\n")
    assert not re.search(rb"\r(?!\n)|(?<!\r)\n", raw)
    assert max(map(len, raw.split(b"\r\n"))) <= 78


@pytest.mark.parametrize(
    "bad", ["a\r\nBcc: x@example.org", "a\nb", "a\rb", "a\x00b", "a\x1bb", "a\x85b", "a\u2028b"]
)
@pytest.mark.parametrize("place", ["sender", "to", "to_name", "subject", "our_id", "message_id", "filename"])
def test_no_value_can_begin_a_field_of_its_own(place: str, bad: str) -> None:
    outgoing = mail()
    match place:
        case "sender":
            broken = replace(outgoing, content=replace(CONTENT, sender=f"{bad} <chris@example.org>"))
        case "to":
            broken = replace(outgoing, content=replace(CONTENT, to=Address(f"ada@example.test{bad}")))
        case "to_name":
            broken = replace(outgoing, content=replace(CONTENT, to_name=bad))
        case "subject":
            broken = replace(outgoing, content=replace(CONTENT, subject=bad))
        case "our_id":
            broken = replace(outgoing, our_id=bad)
        case "message_id":
            broken = replace(outgoing, message_id=f"<{bad}@example.org>")
        case _:
            attachment = Attachment(bad, "application/pdf", b"x")
            broken = replace(outgoing, content=replace(CONTENT, attachments=(attachment,)))
    with pytest.raises(ValueError, match=r".+"):
        WRITER.compose(broken, AT)


@given(name=NAMES, subject=ONE_LINE, filename=ONE_LINE.filter(bool))
def test_the_fields_are_those_that_we_wrote(name: str, subject: str, filename: str) -> None:
    attachment = Attachment(filename, "application/pdf", b"x")
    content = replace(CONTENT, to_name=name, subject=subject, attachments=(attachment,))
    fields = email.message_from_bytes(WRITER.compose(mail(content), AT)).keys()
    assert fields == ["From", "To", "Subject", "Date", "Message-ID", "Outreach-Id", "MIME-Version", "Content-Type"]


@pytest.mark.parametrize(
    ("purpose", "value"),
    [(Purpose.LETTER, None), (Purpose.PROMPT, "auto-generated"), (Purpose.ANSWER, "auto-replied")],
)
def test_only_what_goes_to_the_mentee_says_that_a_program_wrote_it(purpose: Purpose, value: str | None) -> None:
    assert parsed(mail(purpose=purpose))["Auto-Submitted"] == value


def test_long_references_fold_between_the_ids_and_foreign_rubbish_is_left_out() -> None:
    good = tuple(f"<{'x' * 60}{number}@example.test>" for number in range(5))
    outgoing = replace(mail(), references=("<bjørn@example.test>", *good, "<a b@c>", "no id"), in_reply_to="<ø@x>")
    message = parsed(outgoing)
    assert message["References"].split() == list(good)
    assert message["In-Reply-To"] is None


def test_a_line_that_begins_with_from_is_not_changed_by_mailbox_files() -> None:
    text = "From here on.\n" + "From " * 40 + "\n"
    raw = WRITER.compose(mail(replace(CONTENT, text=text)), AT)
    assert b"\r\nFrom " not in raw.partition(b"\r\n\r\n")[2]
    assert b"\r\n\r\nFrom " not in raw
    assert WRITER.read_back(raw).text == text


def test_text_and_html_are_two_forms_of_one_message() -> None:
    message = parsed(mail(replace(CONTENT, html="<p>Grüße</p>\n"), Purpose.PROMPT))
    assert message.get_content_type() == "multipart/alternative"
    assert [part.get_content_type() for part in message.iter_parts()] == ["text/plain", "text/html"]


def test_names_are_quoted_or_encoded_as_they_need() -> None:
    content = replace(CONTENT, sender="Morgan, Chris (Dr.) <chris@example.org>", to_name="Zoë Müller")
    message = parsed(mail(content))
    assert message["From"].addresses[0].display_name == "Morgan, Chris (Dr.)"
    assert message["To"].addresses[0].display_name == "Zoë Müller"


def test_a_quoted_sender_loses_its_quotes() -> None:
    content = replace(CONTENT, sender='"Morgan, Chris" <chris@example.org>')
    assert WRITER.read_back(WRITER.compose(mail(content), AT)).sender == "Morgan, Chris <chris@example.org>"


def test_an_address_beyond_ascii_stands_in_utf8() -> None:
    content = replace(CONTENT, to=Address("bjørn@example.test"))
    raw = WRITER.compose(mail(content), AT)
    assert "To: Ada Byron <bjørn@example.test>\r\n".encode() in raw
    assert WRITER.read_back(raw).to == "bjørn@example.test"


def test_the_date_is_told_in_utc_and_a_naive_one_refused() -> None:
    there = datetime(2026, 11, 23, 10, 30, tzinfo=timezone(timedelta(hours=1)))
    assert parsed(mail(), there)["Date"] == "Mon, 23 Nov 2026 09:30:00 +0000"
    with pytest.raises(ValueError, match="zone"):
        WRITER.compose(mail(), AT.replace(tzinfo=None))


@pytest.mark.parametrize("content_type", ["message/rfc822", "multipart/mixed", "text/plain\r\nX: y", "pdf"])
def test_attachments_have_plain_types(content_type: str) -> None:
    content = replace(CONTENT, attachments=(Attachment("a", content_type, b"x"),))
    with pytest.raises(ValueError, match="type"):
        WRITER.compose(mail(content), AT)


def test_the_same_mail_gives_the_same_bytes() -> None:
    outgoing = mail(replace(CONTENT, html="<p>x</p>", attachments=(Attachment("a", "text/plain", b"x"),)))
    assert WRITER.compose(outgoing, AT) == WRITER.compose(outgoing, AT)
