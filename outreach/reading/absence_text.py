"""What an automatic reply says, in sentences, each with the language it is most likely in."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Final

from outreach.reading.absence_languages import ENGLISH, LANGUAGES
from outreach.reading.absence_words import Language, fold, pattern
from outreach.reading.html_text import html_to_text
from outreach.reading.message import Message

__all__ = ["Sentence", "Wording", "fresh_text", "in_sentences", "reply_prefix"]

MAX_TEXT: Final = 6_000
MAX_HTML: Final = 65_536
MAX_SENTENCES: Final = 80
MAX_SENTENCE: Final = 600
MAX_LANGUAGES: Final = 5
BY_SUBJECT: Final = 3
"""How many frequent words the beginning of an automatic reply's subject is worth."""

_QUOTE = re.compile(
    r"^[ \t]*(?:>|-{2,} ?(?:original|ursprungliche|urspr|message d'origine|mensaje original"
    r"|messaggio originale|oorspronkelijk"
    r"|mensagem original|oprindelig|alkuperainen|puvodni|wiadomosc oryginalna|forwarded|weitergeleitet)"
    r"|_{20,}[ \t]*$|(?:on|am|le|el|il|op|em|den|pa|dnia|dne) .{6,120} (?:wrote|schrieb.{0,60}|a ecrit"
    r"|escribio|ha scritto|schreef.{0,60}"
    r"|escreveu|skrev.{0,60}|napisal.{0,30}|kirjoitti):? ?$"
    r"|(?:from|von|de|da|van|fra|fran|od|lahettaja) ?: (?:[^\n]{0,80}@|[^\n]{2,120}\n(?:sent|gesendet"
    r"|envoye|enviado|inviato|verzonden|enviada|skickat|sendt|date|datum|fecha|data|wyslano|odeslano"
    r"|lahetetty) ?: ))",
    re.MULTILINE,
)
_PREFIX = re.compile(
    r"^\s*(?:(?:re|aw|antw|antwort|sv|vs|ref|rif|res|r|odp|odpověď|vá|yn|ynt|ta|回复|答复|答覆|回覆|返信|fw|fwd|wg"
    r"|tr|rv|i|enc|vl|"
    r"doorst|vb|pd|továbbítás|転送|转发|fs|trs)(?:\[\d{1,3}\]|\(\d{1,3}\))?\s*[:：]\s*)+",
    re.IGNORECASE,
)
_STOP = re.compile(
    r"[.!?]+(?=[\s\"')»]|$)|[。！？]|\n[ \t]*\n|\n(?=[ \t]*(?:[-*•·]|\d\)) )|\n(?=-{3,}|={3,}|_{3,}|\*{3,})"
)
_ABBREVIATION = re.compile(
    r"(?:\b(?:dr|mr|mrs|ms|prof|st|tel|inkl|incl|einschl|bzw|ca|sr|sra|mme|sig|dott|ing|mag|dipl|vs|nr|no"
    r"|z\.b|t\.o\.m|m\.i\.v|t\.e\.m"
    r"|f\.o\.m|m|k|d|wk|vsl|voraussichtl|jan|feb|mar|apr|jun|jul|aug|sep|sept|oct|okt|nov|dec|dez|mon|tue"
    r"|wed|thu|fri|mo|di|mi|do|fr)"
    r"|(?<![\d.])\d{1,2}|\d{1,2}\.\s?\d{1,2})$",
    re.IGNORECASE,
)
_NOISE = re.compile(r"(?<!\S)\S{1,80}@\S{1,80}|https?://\S+|\be-?mails?\b|\be-?post\w*")
_WORD = re.compile(r"[^\W\d_]+(?:'[^\W\d_]+)?")


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence as written, the same folded on one line, and the languages it may be in, likeliest first."""

    text: str
    folded: str
    languages: tuple[Language, ...]

    def says(self, field: str) -> str:
        """The words of that field of a language's table in the sentence; "" if there are none."""
        for language in self.languages:
            found = pattern(getattr(language, field), spaced=language.spaced).search(self.folded[:MAX_SENTENCE])
            if found:
                return found[0][:80]
        return ""


@dataclass(frozen=True, slots=True)
class Wording:
    """The subject without reply prefixes and the sentences of the text; `languages` as found, the main"
    " one first."""

    subject: Sentence
    sentences: tuple[Sentence, ...]
    languages: tuple[Language, ...]


def fresh_text(message: Message) -> str:
    """The beginning of what the message says, without what it quotes."""
    text = message.text if message.text.strip() else html_to_text(message.html[:MAX_HTML])
    head = text[:MAX_TEXT].replace("\u00a0", " ").strip("\n")
    quote = _QUOTE.search(fold_lines(head))
    return _lines(head, quote.start()) if quote else head


def fold_lines(text: str) -> str:
    """Folded line by line, so that the lines stay."""
    return "\n".join(fold(line) for line in text.split("\n"))


def _lines(text: str, folded_start: int) -> str:
    """The lines of the text before the one in which that place of its folded form lies."""
    kept, size = [], 0
    for line in text.split("\n"):
        size += len(fold(line)) + 1
        if size > folded_start:
            break
        kept.append(line)
    return "\n".join(kept)


def reply_prefix(subject: str) -> str:
    """The reply and forward prefixes that a subject begins with, as written."""
    found = _PREFIX.match(subject[:200])
    return found[0] if found else ""


def in_sentences(subject: str, text: str) -> Wording:
    """The subject and the text cut into sentences, each with its language."""
    rest = subject[len(reply_prefix(subject)) :][:300]
    languages = _languages(fold(rest), fold(text))
    sentences, last = [], languages[0]
    for piece in list(_pieces(text))[:MAX_SENTENCES]:
        folded = " ".join(fold(piece).split())
        last = _language_of(folded, languages, last)
        sentences.append(Sentence(piece, folded, _first_of(last, languages)))
    folded = " ".join(fold(rest).split())
    own = _first_of(_language_of(folded, languages, languages[0]), languages)
    return Wording(Sentence(rest, folded, own), tuple(sentences), languages)


def _first_of(own: Language, languages: Sequence[Language]) -> tuple[Language, ...]:
    return (own, *(one for one in languages if one is not own))


def _pieces(text: str) -> Iterator[str]:
    start = 0
    for stop in _STOP.finditer(text):
        if stop[0].startswith(".") and _ABBREVIATION.search(text[max(start, stop.start() - 14) : stop.start()]):
            continue
        piece = text[start : stop.end()].strip()
        start = stop.end()
        if piece:
            yield piece
    if text[start:].strip():
        yield text[start:].strip()


@cache
def _common() -> dict[str, tuple[str, ...]]:
    """Which languages a frequent word belongs to."""
    table: dict[str, tuple[str, ...]] = {}
    for language in LANGUAGES:
        for word in fold(language.common).split():
            table[word] = (*table.get(word, ()), language.code)
    return table


def _counts(folded: str) -> Counter[str]:
    table, counts = _common(), Counter[str]()
    for word in _WORD.findall(_NOISE.sub(" ", folded)):
        for code in table.get(word, ()):
            counts[code] += 1
    return counts


def _languages(subject: str, text: str) -> tuple[Language, ...]:
    """The languages of a message, likeliest first: by script, by frequent words, by how its subject begins."""
    whole = f"{subject}\n{text}"
    counts = _counts(whole)
    begun = subject.lstrip("[(*\"' ")
    for one in LANGUAGES:
        if pattern(one.notice, spaced=one.spaced).match(begun):
            counts[one.code] += BY_SUBJECT
    found = [one for one in LANGUAGES if not one.spaced and _in_script(whole, one.code)]
    likely = sorted((one for one in LANGUAGES if counts[one.code]), key=lambda one: -counts[one.code])
    most = counts[likely[0].code] if likely else 0
    found.extend(one for one in likely if 3 * counts[one.code] >= most)
    return tuple(dict.fromkeys(found))[:MAX_LANGUAGES] or (ENGLISH,)


def _in_script(text: str, code: str) -> bool:
    if text.isascii():
        return False
    kana = re.search(r"[\u3040-\u30ff]", text)
    if code == "ja":
        return kana is not None
    if code == "ko":
        return re.search(r"[\uac00-\ud7af]", text) is not None
    return kana is None and re.search(r"[\u4e00-\u9fff]", text) is not None


def _language_of(folded: str, languages: Sequence[Language], otherwise: Language) -> Language:
    if len(languages) == 1:
        return languages[0]
    for language in languages:
        if not language.spaced and _in_script(folded, language.code):
            return language
    counts = _counts(folded)
    best = max((one for one in languages if one.spaced), key=lambda one: counts[one.code], default=otherwise)
    return best if counts[best.code] > counts[otherwise.code] else otherwise
