"""What it costs to read a message: the corpus, and mail that grows up to 5 MB."""

import email
import logging
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from functools import partial
from importlib.util import find_spec
from statistics import median

from flufl.bounce import all_failures

from bench.reading import CORPUS
from bench.row import Absent, Contender, Part, Reach, Row, Sample
from outreach.reading.message import parse
from outreach.reading.read import Known, read
from outreach.reading.visible_text import html_to_text

SIZES = (1_000, 10_000, 100_000, 1_000_000, 5_000_000)
EVERY = 4  # a part of the corpus will do for times
PARAGRAPH = "Thank you for your letter. I could talk on Thursday, or else in the week after.\r\n"


def _corpus() -> list[bytes]:
    return [path.read_bytes() for path in sorted(CORPUS.rglob("*.eml"))[::EVERY]]


def _ours(raw: bytes) -> object:
    return read(raw, Known())


def _peers(raw: bytes) -> object:
    """Parsing, the failures that flufl.bounce finds, the reply that email-reply-parser cuts out."""
    from email_reply_parser import EmailReplyParser

    message = email.message_from_bytes(raw)
    with suppress(Exception):  # it raises on odd headers
        all_failures(message)
    shown = parse(raw)
    text = shown.text if shown.text.strip() else html_to_text(shown.html)
    return EmailReplyParser.parse_reply(text)


def _parsed(raw: bytes) -> object:
    return email.message_from_bytes(raw)


def _median_of(do: Callable[[bytes], object], messages: Sequence[bytes]) -> Sample:
    times = sorted(_cpu(do, raw) for raw in messages)
    return Sample(median(times), {"ms at most": times[-1]})


def _cpu(do: Callable[[bytes], object], raw: bytes) -> float:
    started = time.process_time()
    do(raw)
    return (time.process_time() - started) * 1000


@contextmanager
def _mixed() -> Iterator[Sequence[Contender]]:
    if not find_spec("email_reply_parser"):
        raise Absent("email-reply-parser is not installed: make bench")
    logging.getLogger("flufl.bounce").setLevel(logging.CRITICAL)  # it logs what its detectors raise
    messages = _corpus()
    yield [
        Contender("outreach", Part.OURS, partial(_median_of, _ours, messages)),
        Contender("flufl.bounce, email-reply-parser", Part.PEER, partial(_median_of, _peers, messages)),
        Contender("parsing alone", Part.FLOOR, partial(_median_of, _parsed, messages)),
    ]


def _grown(size: int) -> bytes:
    head = "From: Ada Lind <ada@example.test>\r\nTo: chris@example.org\r\nSubject: Re: A short talk?\r\n\r\n"
    return (head + PARAGRAPH * (size // len(PARAGRAPH) + 1))[:size].encode()


@contextmanager
def _growing() -> Iterator[Sequence[Contender]]:
    messages = {size: _grown(size) for size in SIZES}
    yield [
        Contender(name, part, partial(_median_of, do, [raw]), size)
        for size, raw in messages.items()
        for name, part, do in (("outreach", Part.OURS, _ours), ("parsing alone", Part.FLOOR, _parsed))
    ]


ROWS = (
    Row(
        "read",
        "Read a message: every fourth of the corpus",
        "ms CPU, median message",
        _mixed,
        (
            Reach("median under 3 ms", lambda of: of.ours().median < 3),
            Reach("none over 300 ms", lambda of: of.ours().counted["ms at most"] < 300),
        ),
        repeats=3,
        warm=False,
    ),
    Row(
        "read-big",
        "Read a reply of 1 kB to 5 MB",
        "ms CPU",
        _growing,
        (
            Reach("none over 300 ms", lambda of: all(of.ours(size).median < 300 for size in SIZES)),
            Reach(
                "no more than linear: 5 MB at most 6 times 1 MB",
                lambda of: of.ours(SIZES[-1]).median <= 6 * of.ours(SIZES[-2]).median + 5,
            ),
        ),
        repeats=3,
    ),
)
