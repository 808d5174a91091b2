"""How well the corpus is read, and how fast, beside the libraries that do parts of it.

The yardsticks come with the dependency group `bench`; those that are not installed are left out.
"""

import email
import json
import logging
import statistics
import time
from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from importlib.util import find_spec
from pathlib import Path
from typing import Final

from outreach.reading.message import Message, parse
from outreach.reading.read import Known, Reading, read
from outreach.reading.visible_text import html_to_text, visible_text

CORPUS: Final = Path(__file__).parent.parent / "tests" / "corpus"
LANGUAGES: Final = ["en", "de", "fr", "es", "it", "nl", "pt", "sv", "da", "fi", "pl", "cs", "ja", "ko", "zh"]
MAX_FLUFL: Final = 65_536


@dataclass(frozen=True, slots=True)
class Sample:
    """A message of the corpus with what is expected of it and what was read."""

    cell: str
    raw: bytes
    message: Message
    language: str
    expect: Mapping[str, object]
    reading: Reading
    milliseconds: float

    @property
    def kind(self) -> str:
        return str(self.expect.get("kind", "human"))

    @property
    def main_intent(self) -> str:
        intents = self.expect.get("intents")
        first = str(intents[0]) if isinstance(intents, list) and intents else ""
        return str(self.expect.get("main_intent", first))


def samples() -> list[Sample]:
    return [_sample(path) for path in sorted(CORPUS.rglob("*.eml"))]


def _sample(path: Path) -> Sample:
    twin = json.loads(path.with_suffix(".json").read_text(encoding="utf-8"))
    given = twin["given"]
    known = Known(frozenset(given.get("sent_to", ())), frozenset(given.get("message_ids", ())), given.get("zone"))
    raw = path.read_bytes()
    started = time.process_time()  # a busy machine must not make a message look slow
    reading = read(raw, known)
    spent = (time.process_time() - started) * 1000
    cell = path.parent.relative_to(CORPUS).as_posix()
    return Sample(cell, raw, parse(raw), twin["language"], twin["expect"], reading, spent)


def main() -> None:
    everything = samples()
    print(f"reading: {len(everything)} messages of the corpus")
    _print_confusion(everything)
    _print_languages(everything)
    _print_failures(everything)
    _print_intents(everything)
    _print_visible_text([sample for sample in everything if "visible_text" in sample.expect])
    times = sorted(sample.milliseconds for sample in everything)
    print(f"\nread(): median {statistics.median(times):.2f} ms, maximum {times[-1]:.1f} ms a message")


def _print_confusion(everything: Sequence[Sample]) -> None:
    pairs = Counter((sample.kind, sample.reading.kind.value) for sample in everything)
    told = sorted({kind for pair in pairs for kind in pair})
    _print_table(
        "kind, expected (down) and read (across)",
        ["", *told],
        [[kind, *(str(pairs[kind, other] or ".") for other in told)] for kind in told],
    )


def _print_languages(everything: Sequence[Sample]) -> None:
    rows = []
    for kind in sorted({sample.kind for sample in everything}):
        of_kind = [sample for sample in everything if sample.kind == kind]
        right = Counter(s.language for s in of_kind if s.reading.kind.value == kind)
        total = Counter(s.language for s in of_kind)
        rows.append([kind, "  ".join(f"{name} {right[name]}/{count}" for name, count in total.most_common())])
    _print_table("kind, right of all, by language", ["kind", ""], rows)


def _print_failures(everything: Sequence[Sample]) -> None:
    failures = {"delivery_failure", "delivery_delay"}
    yes = [sample for sample in everything if sample.kind in failures]
    no = [sample for sample in everything if sample.kind not in failures]
    readers: list[tuple[str, Callable[[Sample], bool]]] = [("outreach", lambda s: s.reading.kind.value in failures)]
    if find_spec("flufl.bounce"):
        readers.append(("flufl.bounce alone", _flufl))
    rows = []
    for name, is_failure in readers:
        found, wrong = sum(map(is_failure, yes)), sum(map(is_failure, no))
        rows.append([name, _share(found, found + wrong), _share(found, len(yes))])
    _print_table("delivery failures and delays", ["", "precision", "recall"], rows)


def _flufl(sample: Sample) -> bool:
    from flufl.bounce import all_failures

    logging.getLogger("flufl.bounce").setLevel(logging.CRITICAL)  # it logs what its detectors raise

    try:
        temporary, permanent = all_failures(email.message_from_bytes(sample.raw[:MAX_FLUFL]))
    except Exception:  # noqa: BLE001 - it raises on odd headers; that counts as not found
        return False
    return bool(temporary or permanent)


def _print_intents(everything: Sequence[Sample]) -> None:
    asked = [sample for sample in everything if sample.main_intent]
    rows = []
    for intent in sorted({sample.main_intent for sample in asked}):
        of_intent = [sample for sample in asked if sample.main_intent == intent]
        told = Counter(_first_intent(s) for s in of_intent)
        others = "  ".join(f"{name} {count}" for name, count in told.most_common() if name != intent)
        rows.append([intent, f"{told[intent]}/{len(of_intent)}", others])
    if rows:
        _print_table("main intent", ["", "right", "read instead as"], rows)
        _print_intents_by_language(asked)


YES: Final = frozenset({"accepts", "proposes_time"})
NO: Final = frozenset({"declines", "opts_out"})


def _print_intents_by_language(asked: Sequence[Sample]) -> None:
    """One row a language: how many are right or unclear, how often a no was read as a yes or a yes as a no."""
    rows = []
    for language in sorted({sample.language for sample in asked}):
        pairs = Counter((s.main_intent, _first_intent(s)) for s in asked if s.language == language)
        wrong = {pair: count for pair, count in pairs.items() if pair[0] != pair[1]}
        unclear = sum(count for (_, told), count in wrong.items() if told == "unclear")
        turned = sum(
            n for (one, told), n in wrong.items() if (one in YES and told in NO) or (one in NO and told in YES)
        )
        right = pairs.total() - sum(wrong.values())
        confused = "  ".join(f"{one} as {told} {count}" for (one, told), count in sorted(wrong.items()))
        share = _share(right, pairs.total())
        rows.append([language, f"{right}/{pairs.total()}", share, str(unclear), str(turned), confused])
    _print_table("main intent by language", ["", "right", "", "unclear", "yes for no", "expected as read"], rows)


def _first_intent(sample: Sample) -> str:
    return sample.reading.intents[0].value if sample.reading.intents else "none"


def _print_visible_text(asked: Sequence[Sample]) -> None:
    rows = [_visible_row(name, reader, asked) for name, reader in _readers()]
    head = ["", "exact", "similar", "quoted lines deleted", "new lines lost", "median ms", "max ms"]
    _print_table(f"visible text of {len(asked)} messages", head, rows)
    total = Counter(sample.language for sample in asked)
    right = Counter(s.language for s in asked if _same(visible_text(s.message), _wanted(s)))
    print("by language: " + "  ".join(f"{name} {right[name]}/{count}" for name, count in total.most_common()))


def _readers() -> list[tuple[str, Callable[[Message], str]]]:
    found: list[tuple[str, Callable[[Message], str]]] = [("outreach", visible_text), ("nothing cut", _shown)]
    if find_spec("email_reply_parser"):
        found.append(("email-reply-parser", _email_reply_parser))
    if find_spec("mailparser_reply"):
        found.append(("mail-parser-reply", _mail_parser_reply))
    if find_spec("quotequail"):
        found.append(("quotequail", _quotequail))
    return found


def _shown(message: Message) -> str:
    return message.text if message.text.strip() else html_to_text(message.html)


def _email_reply_parser(message: Message) -> str:
    from email_reply_parser import EmailReplyParser

    return str(EmailReplyParser.parse_reply(_shown(message)))


def _mail_parser_reply(message: Message) -> str:
    from mailparser_reply import EmailReplyParser

    return str(EmailReplyParser(languages=LANGUAGES).parse_reply(text=_shown(message)) or "")


def _quotequail(message: Message) -> str:
    import quotequail

    return "\n".join(text for visible, text in quotequail.quote(_shown(message)) if visible)


def _visible_row(name: str, reader: Callable[[Message], str], asked: Sequence[Sample]) -> list[str]:
    exact, quoted, deleted, new, lost = 0, 0, 0, 0, 0
    likeness, times = [], []
    for sample in asked:
        started = time.perf_counter()
        got = _read_safely(reader, sample.message)
        times.append((time.perf_counter() - started) * 1000)
        wanted = _wanted(sample)
        exact += _same(got, wanted)
        likeness.append(SequenceMatcher(None, _flat(got), _flat(wanted), autojunk=False).ratio())
        own, seen = Counter(_lines(wanted)), Counter(_lines(got))
        others = Counter(_lines(_shown(sample.message))) - own
        quoted, deleted = quoted + others.total(), deleted + (others - seen).total()
        new, lost = new + own.total(), lost + (own - seen).total()
    similar = f"{statistics.mean(likeness):.3f}"
    spent = [f"{statistics.median(times):.2f}", f"{max(times):.1f}"]
    return [name, _share(exact, len(asked)), similar, _share(deleted, quoted), _share(lost, new), *spent]


def _read_safely(reader: Callable[[Message], str], message: Message) -> str:
    try:
        return reader(message)
    except Exception:  # noqa: BLE001 - a yardstick that raises has read nothing
        return ""


def _wanted(sample: Sample) -> str:
    return str(sample.expect["visible_text"])


def _lines(text: str) -> Iterable[str]:
    return (" ".join(line.split()) for line in text.split("\n") if line.strip())


def _flat(text: str) -> str:
    return " ".join(text.split())


def _same(one: str, other: str) -> bool:
    return _flat(one) == _flat(other)


def _share(part: int, whole: int) -> str:
    return f"{100 * part / whole:.1f} %" if whole else "-"


def _print_table(title: str, head: Sequence[str], rows: Sequence[Sequence[str]]) -> None:
    widths = [max(len(row[column]) for row in [head, *rows]) for column in range(len(head))]
    print(f"\n{title}")
    for row in [head, *rows]:
        cells = (cell.ljust(width) for cell, width in zip(row, widths, strict=True))
        print("  " + "  ".join(cells).rstrip())


if __name__ == "__main__":
    main()
