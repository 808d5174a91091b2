"""A text cut into sentences and clauses, each with the words around it that change its meaning."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import islice
from typing import Final

from outreach.reading.intent_phrases import Table, fold

LONGEST_TEXT: Final = 8_000
"""Characters of an answer that are read for its intent."""
LONGEST_SENTENCE: Final = 700
MOST_CLAUSES: Final = 150
_WRAPPED: Final = 45
"""A line at least this long that is followed by text goes on in the next one."""

_FOOTER: Final = re.compile(
    r"(?:unsubscribe|opt[ -]?out|abmelden|abbestellen|désabonner|désinscri\w+|desuscri\w+|darse de baja|"
    r"cancel\w+ la "
    r"suscri\w+|disiscri\w+|annulla l'iscrizione|afmelden|uitschrijven|cancelar (?:a )?(?:inscrição|"
    r"subscrição)|"
    r"descadastr\w+|avregistrera|avsluta prenumeration|afmeld|frameld|avmeld|avslutte abonnement|"
    r"mailing list)",
    re.IGNORECASE,
)
_FOOTER_SHAPE: Final = re.compile(
    r"https?://|www\.|<mailto|\bclick\b|\bhere\b|\blink\b|\bklick\w*|\bhier\b|\bcliqu\w+|\baqu[íi]\b|"
    r"\bclicca\w*|\bqui\b|"
    r"\bklik\w*|\bclique\b|\bher\b|\bhär\b|\bview\b|preferences|newsletter|received this|"
    r"you are receiving|\||privacy",
    re.IGNORECASE,
)
_SENTENCE_END: Final = re.compile(r"(?<=[.!?…])[\"')\]]*\s+(?=[^\s.])|(?<=[!?…])(?=[A-Z])|[;•]|\n")
_ABBREVIATED: Final = re.compile(
    r"(?:\b(?:e\.g|i\.e|z\.\s?b|d\.\s?h|bzw|usw|dr|mr|mrs|ms|prof|kl|ca|st|nr|no|vs|approx|bl\.a|f\.eks|"
    r"p\.ej|sr|sra|dhr|mevr|"
    r"t\.ex|m\.m|evtl|ggf|tel|ing|dott)|\d)\.$",
    re.IGNORECASE,
)
_BREAK: Final = re.compile(r"[,:](?!\d)|[()–—]|\s-\s|\s-(?=\w)|\.\.+")
_NOT_THINKING: Final = re.compile(
    r"\b(?:glaube?|denke?|finde?|meine?|fürchte|synes|tror|tycker|think|believe|feel|denk|geloof|vind|pense|crois|creo|"
    r"credo|penso|acho)(?: (?:ich|jeg|jag|ik|eu))?(?: \w+)? (?:nicht|ikke|inte|not|niet|pas|no|non|não)\s*$",
    re.IGNORECASE,
)
"""'I do not think, that I am the right one': the 'not' belongs to what follows the comma."""
_IF_NOT: Final = re.compile(
    r"(?:if (?:not|so)|wenn (?:nicht|ja)|falls (?:nicht|ja)|sinon|si no|se no|zo niet|om inte|hvis ikke)\b "
)
"""'If not I would still love to talk' holds after all."""
_ADDRESS: Final = re.compile(r"<[^<>\s]{1,80}@[^<>\s]{1,80}>|\S{1,80}@\S{1,80}|https?://\S+")
_ASCII_FACE: Final = re.compile(r"\s[:;]-?[)(DP](?=\s|$)")


_BARE_NOT: Final = re.compile(r"\s+(?:not|nicht|pas|niet|inte|ikke|ei)\s*[.!]*\s*", re.IGNORECASE)
"""'Das geht aber nicht': no other side of anything."""


@dataclass(frozen=True, slots=True)
class Clause:
    """A piece of a sentence between its signs and turns."""

    words: str  # as written
    folded: str  # for the patterns
    sentence: int
    first: bool  # of its sentence
    question: bool
    turned: bool  # behind a 'but', in this sentence or at its start
    conditional: bool  # 'if ...'


def own_lines(text: str) -> str:
    """The text without quoted lines, without the signature, and without the footers of lists and newsletters."""
    kept: list[str] = []
    for line in text[:LONGEST_TEXT].split("\n"):
        if line.rstrip("\r") in {"--", "-- "}:
            break
        bare = line.strip()
        footer = _FOOTER.search(bare) and _FOOTER_SHAPE.search(bare)
        if not footer and not bare.startswith((">", "|")):
            kept.append(bare)
    return "\n".join(kept)


def sentences(text: str) -> Iterator[str]:
    """The sentences of a text; hard-wrapped lines are joined first."""
    joined = _ASCII_FACE.sub(" .", _unwrapped(text))
    start = 0
    for end in _SENTENCE_END.finditer(joined):
        if end[0].strip() == "" and "\n" not in end[0] and _abbreviated(joined, end):
            continue
        piece = joined[start : end.end()].strip()
        start = end.end()
        if piece:
            yield piece[:LONGEST_SENTENCE]
    if joined[start:].strip():
        yield joined[start:].strip()[:LONGEST_SENTENCE]


def _abbreviated(text: str, end: re.Match[str]) -> bool:
    """'Dr. Patel', 'No. 7'; but 'No. And please' are two sentences."""
    found = _ABBREVIATED.search(text[max(0, end.start() - 8) : end.start()])
    counted = text[end.end() : end.end() + 1].isdigit()
    return found is not None and (found[0].lower() != "no." or counted)


def _unwrapped(text: str) -> str:
    lines = text.split("\n")
    out: list[str] = []
    for n, line in enumerate(lines):
        out.append(line)
        follows = lines[n + 1] if n + 1 < len(lines) else ""
        goes_on = len(line) >= _WRAPPED and follows and not follows.startswith(("-", "*", "•", "·", "–"))
        out.append(" " if goes_on and not line.endswith((".", "!", "?", ":")) else "\n")
    return "".join(out)


def clauses(text: str, table: Table) -> tuple[Clause, ...]:
    """The clauses of a text in one language, in order."""
    pieces = (
        clause
        for number, sentence in enumerate(sentences(text))
        for clause in _of_sentence(sentence, number, table)
    )
    return tuple(islice(pieces, MOST_CLAUSES))


def _of_sentence(sentence: str, number: int, table: Table) -> Iterator[Clause]:
    question = sentence.rstrip("\"')]} ").endswith("?")
    turned, first = False, True
    for piece in _pieces(sentence, table):
        folded = table.written_out(fold(_ADDRESS.sub(" @ ", piece)))
        turn = table.pattern("turn").match(folded)
        turned = turned or turn is not None
        if folded.strip(" .!?"):
            conditional = table.pattern("condition").match(_IF_NOT.sub("", folded.lstrip(" .!?"))) is not None
            yield Clause(piece.strip(), _masked(folded, table), number, first, question, turned, conditional)
            first = False


def _masked(folded: str, table: Table) -> str:
    """With harmless negations blanked and double ones turned into a plain yes."""
    agreed = table.pattern("yes").sub(" §yes ", folded)
    return " ".join(table.pattern("benign").sub(" ", agreed).split()).strip(" .!?\"'")


def _pieces(sentence: str, table: Table) -> Sequence[str]:
    pieces: list[str] = []
    for piece in _BREAK.split(sentence):
        if pieces and _NOT_THINKING.search(pieces[-1]):
            pieces[-1] = f"{pieces[-1]} {piece.strip()}"
        else:
            pieces.extend(_at_turns(piece, table))
    return [piece for piece in pieces if piece.strip()]


def _at_turns(piece: str, table: Table) -> Iterator[str]:
    """Cut before each 'but' inside the piece. Words are compared one by one, so places stay true."""
    start = 0
    if table.pattern("turn").search(fold(piece)) is None:
        yield piece
        return
    for word in re.finditer(r"\w[\w'’]*", piece):
        inner = word.start() > start and piece[start : word.start()].strip()
        cut = inner and table.pattern("turn").fullmatch(fold(word[0]))
        if cut and not _BARE_NOT.fullmatch(piece[word.end() :]):
            yield piece[start : word.start()]
            start = word.start()
    yield piece[start:]
