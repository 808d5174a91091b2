"""Whom an automatic reply names: the stand-in, and a new address of the person."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from outreach.reading.absence_text import Sentence, Wording
from outreach.reading.absence_words import fold

__all__ = ["StandIn", "find_new_address", "find_stand_in"]

MAX_REACH: Final = 400

_ADDRESS = re.compile(r"(?<![\w.+-])[\w.+'-]{1,64}@(?:[\w-]{1,63}\.){1,6}[a-zA-Z]{2,24}(?![\w-])")
_TOKEN = re.compile(r"[^\W\d_](?:[\w'’.-]*[\w])?\.?")
_TITLES: Final = frozenset(
    "mr mrs ms miss mx frau herr herrn fr hr m mme mlle madame monsieur sr sra srta señor señora don"
    " doña sig sig.ra sig.na signor "
    "signora dott.ssa dhr mevr mevrouw meneer de heer pan pani pán paní senhor senhora dna dl bay bayan".split()
)
_RANKS: Final = frozenset("dr prof dott ing mag univ.-prof med phil dipl.-ing lic mgr bc".split())
_PARTICLES: Final = frozenset(
    "von van der den de da di del della dos das do la le du zu ten ter al el bin ibn y e af av zum zur".split()
)
_NOT_NAMES: Final = frozenset(
    fold(
        """
        in for please if or and contact email e-mail mail tel phone telephone mobile call my our the his
        her your you i we at on to should urgent matters issues thank thanks best kind regards sincerely
        monday tuesday wednesday thursday friday saturday sunday office team support help desk service
        hello dear department manager director assistant colleague sales hr it customer reception during
        until out ooo january february march april june july august september october november december
        bitte in bei für wenden sie sich an meine meinen kollegin kollegen kollege herrn frau herr
        dringenden fällen fall anliegen angelegenheiten telefon mobil vertretung vertreterin vertreter
        sekretariat assistentin assistent team montag dienstag mittwoch donnerstag freitag mit
        freundlichen grüßen grüße viele beste ihr ihre während notfällen unter oder und per rufnummer en
        cas urgence merci de contacter veuillez vous pouvez mon ma notre collègue assistante
        cordialement madame monsieur pour toute je si le la les bien bonjour secrétariat service para
        por favor en caso urgencias contacte con mi compañera compañero saludos puede gracias si
        contactar asuntos urgentes per il in caso di contattare mia mio collega cordiali saluti saluti
        grazie si prega urgenze voor neem contact op met mijn collega vriendelijke groet groeten
        dringende zaken bij spoed kunt dank em caso contacte contactar colega obrigado obrigada
        cumprimentos com atenciosamente vid brådskande ärenden kontakta min kollega hälsningar med
        vänliga ved hvis kontakt venlig hilsen hilsener vennlig mvh kiireellisissä asioissa ota yhteyttä
        terveisin w pilnych sprawach proszę kontakt pozdrawiam z poważaniem v naléhavých případech
        kontaktujte prosím pozdravem срочно обращайтесь пожалуйста по с уважением acil sürgős esetben
        kérem
        """
    ).split()
)
_CJK_NAME = re.compile(
    r"([\u4e00-\u9fff々ァ-ヶー]{1,4}[ \u3000]?[\u4e00-\u9fff々ァ-ヶーぁ-ん]{0,4}|[가-힣]{2,4})"
    r"(?:さん|様|氏|先生|经理|女士|同事|님)?\s*[（(<:：,、]?\s*$"
)
_BY_MAIL = re.compile(
    r"[\s(<\[:,;-]*(?:(?:at|on|via|under|unter|per|auf|pa|på|sur|à|en|em)[\s:]+)?"
    r"(?:e-?mail|mail|e-?post)?[\s:(<\[]*",
    re.IGNORECASE,
)


_REACHES_SELF: Final = re.compile(
    r"\bi (?:can|may|will) (?:still |now )?be (?:reached|contacted|found)|\b(?:reach|contact|find|write to|"
    r"e-?mail) me\b|"
    r"\b(?:erreichen sie mich|mich erreichen|schreiben sie mir|me joindre|m'ecrire|me contacter|contactarme|"
    r"escribirme|contattarmi|scrivermi|mij bereiken|contactar-me|na mig|nas jag|kontakte meg|kontakte mig)\b"
)
_CONTACTS: Final = re.compile(
    r"\b(?:contact\w*|kontakt\w*|contatt\w*|e-?mail(?: to)?|wenden|wende|schreib\w*|ecri\w+|adress\w+|joindre|"
    r"escrib\w+|dirig\w+|scriv\w+|rivolg\w+|mailen|mail naar|fale|escrev\w+|envi\w+|yhteytta|skontakt\w+|"
    r"obrat\w+|call|reach|speak|send|(?:re)?direct|refer|henvend\w*|vand dig|skriv\w*)\b"
)


@dataclass(frozen=True, slots=True)
class StandIn:
    """Who answers meanwhile. At least one of the two is told."""

    name: str | None
    address: str | None


def find_stand_in(wording: Wording, own: frozenset[str]) -> StandIn | None:
    """The first person or address to turn to; `own` are the addresses of the sender and of the mentee."""
    for index, sentence in enumerate(wording.sentences):
        if not _turns_to(sentence):
            continue
        reach = "\n".join(one.text for one in wording.sentences[index : index + 4])[:MAX_REACH]
        found = _with_address(reach, own) or _by_name(sentence)
        if found:
            return found
    return _contacted(wording, own)


def _contacted(wording: Wording, own: frozenset[str]) -> StandIn | None:
    """Without words that delegate: the first address that a sentence asks to turn to."""
    asked = (
        one.text for one in wording.sentences
        if "@" in one.text and _CONTACTS.search(one.folded) and not one.says("moved")
        and not _REACHES_SELF.search(one.folded)
    )  # fmt: skip
    return next((found for text in asked if (found := _with_address(text[:MAX_REACH], own))), None)


def find_successor(wording: Wording, own: frozenset[str]) -> StandIn | None:
    """Of somebody who has left: whose address is named beside those words, however it is put."""
    for index, sentence in enumerate(wording.sentences):
        if sentence.says("left"):
            near = [
                one
                for one in wording.sentences[index : index + 4]
                if not one.says("moved") and not _REACHES_SELF.search(one.folded)
            ]
            return _with_address("\n".join(one.text for one in near)[:MAX_REACH], own)
    return None


def _turns_to(sentence: Sentence) -> bool:
    return bool(sentence.says("delegates"))


def _with_address(text: str, own: frozenset[str]) -> StandIn | None:
    previous = 0
    for hit in _ADDRESS.finditer(text):
        address = hit[0].strip("'.").lower()
        if address not in own:
            name = _name_before(text[previous : hit.start()]) or _name_after(text[hit.end() : hit.end() + 60])
            return StandIn(name, address)
        previous = hit.end()
    return None


def _name_before(text: str) -> str | None:
    """The last name in the 120 characters before an address; one word is enough right before it."""
    tail = text[-120:]
    eastern = _CJK_NAME.search(tail)
    if eastern:
        name = re.sub(r"^.*(?:[のは者的给與与和找]|担当|联系|聯繫|联络|聯絡|同事|致电)", "", eastern[1]).strip()
        return name or None
    runs = list(_names(tail))
    if not runs:
        return None
    name, end, words = runs[-1]
    between = tail[end:]
    if words >= 2 and len(between) <= 70 and between.count("\n") <= 2:
        return name
    return name if _BY_MAIL.fullmatch(between) else None


def _name_after(text: str) -> str | None:
    inside = re.match(r"\s*[(,-]\s*([^)\n]{3,50})", text)
    runs = list(_names(inside[1])) if inside else []
    return runs[0][0] if runs and runs[0][2] >= 2 else None


def _by_name(sentence: Sentence) -> StandIn | None:
    """A name without an address must follow the words that delegate, and have two parts or a title."""
    for name, _, words in _names(sentence.text[:MAX_REACH]):
        if words >= 2:
            return StandIn(name, None)
    return None


def _names(text: str) -> Iterator[tuple[str, int, int]]:
    """Runs of capitalised words on one line: the name, where it ends, how many words it has (a title"
    " counts)."""
    run: list[re.Match[str]] = []
    for token in (*_TOKEN.finditer(text), None):
        if token is not None and _continues(run, token, text):
            run.append(token)
            continue
        named = _named(run)
        if named:
            yield named[0], run[-1].end(), named[1]
        run = [token] if token is not None and _begins(token) else []


def _continues(run: Sequence[re.Match[str]], token: re.Match[str], text: str) -> bool:
    if not run or text[run[-1].end() : token.start()] not in (" ", "  ", "\u00a0"):
        return False
    if run[-1][0].endswith(".") and not _is_short(run[-1][0]):
        return False
    return _is_name(token[0]) or (token[0].lower() in _PARTICLES and token[0].islower())


def _is_short(word: str) -> bool:
    plain = word.rstrip(".").lower()
    return len(plain) <= 2 or plain in _TITLES or plain in _RANKS


def _begins(token: re.Match[str]) -> bool:
    return _is_name(token[0])


def _is_name(word: str) -> bool:
    plain = word.rstrip(".")
    if not plain[:1].isupper() or (plain.isupper() and len(plain) > 12):
        return False
    return plain.lower() in _TITLES or fold(plain) not in _NOT_NAMES


def _named(run: Sequence[re.Match[str]]) -> tuple[str, int] | None:
    """The run as a name without its titles, and its weight."""
    words = [token[0] for token in run]
    while words and words[-1].lower() in _PARTICLES:
        words.pop()
    titles = 0
    while words and words[0].rstrip(".").lower() in _TITLES:
        words.pop(0)
        titles += 1
    count = sum(word[0].isupper() and word.rstrip(".").lower() not in _RANKS for word in words)
    if not count or count > 5:
        return None
    return " ".join(words).rstrip("."), count + titles


def find_new_address(wording: Wording, own: frozenset[str], *, left: bool) -> str | None:
    """An address that the reply gives as the person's new one."""
    for index, sentence in enumerate(wording.sentences):
        moved = sentence.says("moved")
        following = wording.sentences[index + 1 : index + 2]
        more = following and not (left and _turns_to(following[0]))
        reach = sentence.text + ("\n" + following[0].text if more else "")
        if left and _REACHES_SELF.search(sentence.folded):
            moved, reach = moved or "reached", sentence.text
        if moved and (not left or not _turns_to(sentence)):
            found = next(
                (hit[0].lower() for hit in _ADDRESS.finditer(reach[:MAX_REACH]) if hit[0].lower() not in own), None
            )
            if found:
                return found
    return None
