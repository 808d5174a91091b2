"""Reading: whatever bytes arrive, something is read from them, and what was read survives being kept."""

import json
import random
from itertools import islice

from hypothesis import given
from hypothesis import strategies as st

from bench.fuzz_reading import TOKENS, mutations
from outreach.application.inbox import content_digest
from outreach.reading.known import Known
from outreach.reading.matching import keys
from outreach.reading.message import parse
from outreach.reading.read import Kind, from_dict, read, read_message, to_dict
from tests.fuzz.hostile import mails

LARGEST = 200_000
ZONES = st.sampled_from(["Europe/London", "America/New_York", "Asia/Kolkata", "UTC"])
HEADS = ("From: ", "To: ", "Subject: ", "Date: ", "Message-ID: ", "Content-Type: ", "Auto-Submitted: ", "X: ")


def is_read(raw: bytes, zone: str = "UTC") -> None:
    message = parse(raw)
    reading = read_message(message, Known(zone=zone))
    kept = json.dumps(to_dict(reading), ensure_ascii=False)
    assert from_dict(json.loads(kept)) == reading
    assert reading.kind is not Kind.UNREADABLE or reading.evidence
    assert len(content_digest(message)) == 64
    assert keys(message) == keys(message)
    assert read(raw, Known(zone=zone)) == reading


@given(st.integers(0, 2**32), ZONES)
def test_a_mail_that_was_changed_on_its_way_is_read(seed: int, zone: str) -> None:
    (raw,) = islice(mutations(random.Random(seed), list(mails())), 1)  # noqa: S311 - repeatable, not secret
    is_read(raw[:LARGEST], zone)


@given(st.lists(st.one_of(st.sampled_from(TOKENS), st.binary(max_size=12)), max_size=30).map(b"".join))
def test_pieces_of_mail_in_any_order_are_read(raw: bytes) -> None:
    is_read(raw)


@given(
    st.lists(st.tuples(st.sampled_from(HEADS), st.text(st.characters(exclude_categories=["Cs"]), max_size=40))),
    st.binary(max_size=300),
)
def test_any_header_fields_and_any_body_are_read(fields: list[tuple[str, str]], body: bytes) -> None:
    head = "".join(f"{name}{value}\r\n" for name, value in fields).encode()
    is_read(head + b"\r\n" + body)
