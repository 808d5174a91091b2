"""What an approval covers, and by which names a mail of ours is known."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from outreach.domain.correspondence import Attachment, Content, Outgoing, Purpose, Status
from outreach.domain.events import LetterId
from outreach.domain.people import normalised

CONTENT = Content(
    "Chris Morgan <chris@example.org>",
    normalised("julie@example.net"),
    "Julie Adams",
    "A question",
    "Dear Julie",
    "<p>Dear Julie</p>",
    (Attachment("talk.ics", "text/calendar", b"BEGIN"), Attachment("b.txt", "text/plain", b"b")),
)


@pytest.mark.parametrize(
    "changed",
    [
        {"sender": "Chris <chris@example.org>"},
        {"to": normalised("juliet@example.net")},
        {"to_name": "Julia Adams"},
        {"subject": "A question."},
        {"text": "Dear Julia"},
        {"html": ""},
        {"attachments": ()},
        {"attachments": CONTENT.attachments[:1]},
        {"attachments": CONTENT.attachments[::-1]},
        {"attachments": (Attachment("talk2.ics", "text/calendar", b"BEGIN"), CONTENT.attachments[1])},
        {"attachments": (Attachment("talk.ics", "text/plain", b"BEGIN"), CONTENT.attachments[1])},
        {"attachments": (Attachment("talk.ics", "text/calendar", b"END"), CONTENT.attachments[1])},
        {"subject": "A", "text": " questionDear Julie"},
    ],
)
def test_an_approval_covers_whom_it_goes_to_every_word_and_what_is_attached(changed: dict[str, object]) -> None:
    assert replace(CONTENT, **changed).digest != CONTENT.digest  # type: ignore[arg-type]


def test_the_same_words_are_approved_in_every_process_and_bytes_that_are_no_text_too() -> None:
    assert replace(CONTENT).digest == CONTENT.digest
    assert replace(CONTENT, attachments=()).digest.startswith("bb841a5ffd54b9d6")
    assert replace(CONTENT, text="caf\udce9").digest != CONTENT.digest


@pytest.mark.parametrize(("provider_id", "ids"), [("", ("<ours@x>",)), ("<theirs@y>", ("<ours@x>", "<theirs@y>"))])
def test_a_mail_is_known_by_our_name_for_it_and_by_the_providers(provider_id: str, ids: tuple[str, ...]) -> None:
    at = datetime(2026, 11, 2, 10, tzinfo=UTC)
    mail = Outgoing(
        LetterId("l"), Purpose.LETTER, CONTENT, "id", "<ours@x>", Status.SENT, at, provider_id=provider_id
    )
    assert mail.ids == ids
