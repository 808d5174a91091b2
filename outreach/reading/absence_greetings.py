"""Whom the first line of a mail greets: a person by name, or whoever may have written."""

import re
from typing import Final

__all__ = ["THANKS", "greeted_name", "greets_anybody"]

_GREETING = re.compile(
    r"^\W*(?:hi|hello|hey|dear|hallo|hej|hei|liebe[rs]?|sehr geehrter? (?:frau|herr)|cher|chere|bonjour|hola"
    r"|estimad[oa]|querid[oa]|ciao|gentile|car[oa]|beste|geachte|ola|kara|basta|ahoj|mil[ya]|drog[ia]"
    r"|czesc|moi)"
    r" ([\w.'-]{2,20})"
)
THANKS: Final = re.compile(r"thank|dank|merci|gracias|grazie|obrigad|\btack|\btak\b|takk|kiitos|dzieku|dekuj")
_TO_ANYBODY = re.compile(
    r"^\W*(?:dear (?:sender|sir|sirs|madam|customer|colleague|correspondent|client|mailer)"
    r"|sehr geehrte damen und herren"
    r"|sehr geehrter? (?:absender|kund)|liebe[rs]? (?:absender|kund)|madame, monsieur|bonjour madame, monsieur"
    r"|estimad[oa]s? (?:senor|cliente|remitente)|gentil[ei] (?:cliente|mittente|signor)|geachte (?:heer"
    r"|afzender|relatie)"
    r"|prezad[oa]s? (?:senhor|cliente|remetente)|szanowni panstwo|vazeni|tisztelt felado|уважаем(?:ые|ый"
    r"|ая)? (?:коллег|отправител|клиент))"
)

_ANYBODY: Final = frozenset(
    """
    there all everyone everybody sender colleague colleagues customer customers friend friends sir madam sirs
    team both folks correspondent client clients user reader student students partner partners valued contact
    applicant candidate
    zusammen kollegen kolleginnen damen absender absenderin kunde kunden kundin interessenten leser
    collegue collegues madame monsieur mesdames messieurs tous toutes
    collega colleghi tutti tutte cliente clienti signore signora mittente
    todos todas cliente clientes remitente senor senora senores
    allemaal iedereen relatie afzender heer mevrouw
    senhor senhora senhores
    alla alle avsandare kund kunde kollega kolleger afsender avsender
    vsem vsichni pane pani panie panowie panstwo
    thank thanks i we vielen danke merci je gracias grazie dank ik tack jag tak jeg takk kiitos dziekuje dekuji
    """.split()
)


def greeted_name(opening: str) -> str:
    """The name after the greeting in this folded text; "" if none, or if it greets anybody."""
    found = _GREETING.match(opening[:80])
    name = found[1].strip(".'-") if found else ""
    return "" if name in _ANYBODY else name


def greets_anybody(opening: str) -> bool:
    """Does this folded text greet a sender unknown to it ("Dear sender", "Sehr geehrte Damen und Herren")?"""
    return bool(_TO_ANYBODY.match(opening[:80]))
