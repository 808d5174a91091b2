"""Mutates the corpus and reads what comes of it: does anything raise, or take longer than its size allows?

    python -m bench.fuzz_reading --seconds 600 --seed 1

Prints a line for each fault (the message is kept beside, in --keep) and a summary. Exit code 1 if there was one.
"""

import argparse
import random
import sys
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from statistics import median
from typing import Final

from outreach.reading.message import parse
from outreach.reading.read import Known, from_dict, read_message, to_dict

CORPUS: Final = Path(__file__).parents[1] / "tests" / "corpus"
BIG: Final = 5_000_000
ALLOWED_MS: Final = 300.0  # for any message up to BIG
EXPLOSIVE: Final = 12  # one mutation in so many repeats a piece until the message is big

TOKENS: Final = (
    b"From: ", b"Return-Path: <>\n", b"Content-Type: multipart/mixed; boundary=x\n\n", b"--x\n",
    b"Subject: =?utf-8?q?", b"?=", b"=?", b">", b"> ", b"\n", b"\n\n", b"<", b"@", b"a@b.example ",
    b"On Monday, Ann wrote:\n", b"-- \n", b"<div>", b"<blockquote>", b"</div>",
    b"Content-Type: text/html\n\n", b"Content-Type: message/rfc822\n\n", b"\xff\xfe", b"=\n",
    b"Final-Recipient: rfc822; a@b.example\n", b"Action: failed\n", b"550 5.1.1 ", b"(", b'"', b";", b",",
    b"0", b"a", b" ", b"BEGIN:VCALENDAR\n", b"BEGIN:VEVENT\n", b"DTSTART:", b"until ", b"Tuesday at 10 ",
    b"3 Dec ", b"1.", b":", b"\x00", b"&", b"http://", b"From: a\nTo: b\nSubject: c\n",
    b"________________________________\n", b"Sent from my ", b"* ", b"\t", b"-",
)  # fmt: skip


@dataclass(slots=True)
class Tally:
    """What was seen: times of small messages in ms, the slowest of all, and the faults in words."""

    times: list[float] = field(default_factory=list)
    slowest: float = 0.0
    slowest_size: int = 0
    big: int = 0
    faults: list[str] = field(default_factory=list)


def mutations(rng: random.Random, seeds: list[bytes]) -> Iterator[bytes]:
    """Endless changed copies of the seeds."""
    changes: tuple[Callable[[random.Random, bytes, list[bytes]], bytes], ...] = (
        _insert, _delete, _duplicate, _flip, _splice, _cut,
    )  # fmt: skip
    while True:
        raw = rng.choice(seeds)
        for _ in range(rng.randint(1, 6)):
            raw = rng.choice(changes)(rng, raw, seeds)
        yield _explode(rng, raw) if rng.randrange(EXPLOSIVE) == 0 else raw[:BIG]


def _place(rng: random.Random, raw: bytes) -> int:
    return rng.randint(0, len(raw))


def _insert(rng: random.Random, raw: bytes, _: list[bytes]) -> bytes:
    at = _place(rng, raw)
    return raw[:at] + rng.choice(TOKENS) * rng.choice((1, 1, 2, 10, 500)) + raw[at:]


def _delete(rng: random.Random, raw: bytes, _: list[bytes]) -> bytes:
    at = _place(rng, raw)
    return raw[:at] + raw[at + rng.randint(1, 200) :]


def _duplicate(rng: random.Random, raw: bytes, _: list[bytes]) -> bytes:
    at = _place(rng, raw)
    return raw[:at] + raw[at : at + rng.randint(1, 300)] * rng.choice((2, 3, 50)) + raw[at:]


def _flip(rng: random.Random, raw: bytes, _seeds: list[bytes]) -> bytes:
    changed = bytearray(raw)
    for _ in range(rng.randint(1, 20)):
        if changed:
            changed[rng.randrange(len(changed))] = rng.randrange(256)
    return bytes(changed)


def _splice(rng: random.Random, raw: bytes, seeds: list[bytes]) -> bytes:
    other = rng.choice(seeds)
    return raw[: _place(rng, raw)] + other[_place(rng, other) :]


def _cut(rng: random.Random, raw: bytes, _: list[bytes]) -> bytes:
    return raw[: _place(rng, raw)]


def _explode(rng: random.Random, raw: bytes) -> bytes:
    """Some pieces repeated until the message is big: what takes more than linear time shows."""
    at = _place(rng, raw)
    pieces = [rng.choice(TOKENS) for _ in range(rng.randint(1, 4))]
    pieces.append(raw[at : at + rng.randint(1, 100)])
    piece = b"".join(rng.sample(pieces, rng.randint(1, len(pieces)))) or b"a"
    size = rng.choice((100_000, 1_000_000, BIG)) - len(raw)
    return raw[:at] + piece * max(0, size // len(piece)) + raw[at:]


def check(raw: bytes, tally: Tally) -> str:
    """Reads it once; the fault in words, or ""."""
    began = time.process_time()
    try:
        reading = read_message(parse(raw), Known(zone="Europe/London"))
        took = (time.process_time() - began) * 1_000
        if from_dict(to_dict(reading)) != reading:
            return "the reading does not survive being kept"
    except Exception as error:  # noqa: BLE001 - finding these is the purpose
        return f"{type(error).__name__}: {str(error)[:200]}"
    _count(tally, took, len(raw))
    if took > ALLOWED_MS:
        again = _best_of_two(raw)
        if again > ALLOWED_MS:
            return f"{again:.0f} ms for {len(raw)} bytes"
    return ""


def _best_of_two(raw: bytes) -> float:
    """The machine may have been busy: only a message that is slow each time is slow."""
    best = float("inf")
    for _ in range(2):
        began = time.process_time()
        read_message(parse(raw), Known())
        best = min(best, (time.process_time() - began) * 1_000)
    return best


def _count(tally: Tally, took: float, size: int) -> None:
    if size < 50_000:
        tally.times.append(took)
    else:
        tally.big += 1
    if took > tally.slowest:
        tally.slowest, tally.slowest_size = took, size


def main() -> int:
    options = _options()
    rng = random.Random(options.seed)  # noqa: S311 - repeatable, not secret
    seeds = [path.read_bytes() for path in sorted(CORPUS.rglob("*.eml"))]
    tally = Tally()
    ends = time.monotonic() + options.seconds
    for raw in mutations(rng, seeds):
        if time.monotonic() > ends:
            break
        fault = check(raw, tally)
        if fault:
            tally.faults.append(fault)
            kept = options.keep / f"fault-{options.seed}-{len(tally.faults)}.eml"
            kept.write_bytes(raw)
            print(f"{kept}: {fault}", flush=True)
    print(_summary(tally))
    return 1 if tally.faults else 0


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    parser.add_argument("--seconds", type=float, default=60)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--keep", type=Path, default=Path(), help="folder for messages that showed a fault")
    return parser.parse_args()


def _summary(tally: Tally) -> str:
    small = f"{len(tally.times)} messages under 50 kB, median {median(tally.times or [0.0]):.2f} ms"
    big = f"{tally.big} from there to 5 MB, slowest {tally.slowest:.0f} ms ({tally.slowest_size} bytes)"
    return f"{small}; {big}; {len(tally.faults)} faults"


if __name__ == "__main__":
    sys.exit(main())
