"""What a diagnostic says in words of no list: a thing, and within the same sentence what is wrong with it.

Servers word their refusals freely. Of an address it is said that it is unknown, invalid or closed; of a mailbox
or a quota that it is full or exceeded. The text is lower case, with single spaces and without accents.
"""

import re
from typing import Final

from outreach.reading.delivery_phrases import Reason

_WITHIN: Final = r"(?:[^.!?:;]|[.:](?=\S)){0,60}?"  # the dots of an address or host do not end a sentence

_STORE: Final = (
    r"mail ?box(?:es)?|mail ?drop|maildir|inbox|quota|storage|disk|space|account|mail folder|message store|"
    r"postfach|posteingang|mailkonto|speicher\w*|boite|messagerie|espace|buzon|bandeja|almacenamiento|casella|spazio|"
    r"caixa|armazenamento|postvak|brievenbus|opslag\w*|brevlada|lagrings\w*|postkasse\w*|postboks|innboks\w*|"
    r"indbakke\w*|skrzynk\w*|schrank\w*|postilaatikko|postafiok\w*|posta kutu\w*|casut\w*|ящик\w*"
)
_FULL: Final = (
    r"(?:is |are |was |already |almost )?full|exceed(?:s|ed|ing)?|over (?:its|the|his|their|her) (?:\w+ )?(?:limit|"
    r"allowance|size|maximum)|limit (?:is |has been |was )?(?:reached|exceeded)|reached (?:its|the|his|their)|"
    r"exhausted|insufficient|used up|no (?:more|free|remaining)|too full|overfull|overflow\w*|"
    r"ist (?:\w+ )?voll|ist (?:\w+ )?erschopft|uberschritten|uberfullt|pleine?|sature\w*|depasse\w*|llen[oa]|"
    r"agotad[oa]|superad[oa]|excedid[oa]|pien[oa]|esaurit[oa]|superat[oa]|chei[oa]|esgotad[oa]|\bvol\b|"
    r"megtelt|\bplin[aă]?\b|\bdolu\b|overschreden|\bfull\b|overskredet|overskriden|\bfuld\b|pelna|przekroczon\w*|plna|prekrocen\w*|переполн\w*"
)
_NAMED: Final = (
    r"users?|recipients?|mail ?box(?:es)?|accounts?|address(?:es|ees?|ee)?|alias(?:es)?|person|customer|subscriber|"
    r"login|local[ -]part|domain(?: name)?|host ?name|user ?name|employee|e-?mail id|mail id|"
    r"empfanger\w*|benutzer\w*|adresse|adressat\w*|konto|teilnehmer|postfach|domane|"
    r"destinataires?|utilisateur|boite|compte|domaine|usuari[oa]|destinatari[oa]s?|buzon|cuenta|direccion|dominio|"
    r"utente|casella|indirizzo|account|utilizador|caixa|conta|endereco|gebruiker|ontvanger|geadresseerde|adres|"
    r"postvak|mottagare\w*|anvandare\w*|adress\w*|modtager\w*|bruger\w*|mottaker\w*|bruker\w*|odbiorc\w*|"
    r"uzytkownik\w*|prijemce|uzivatel\w*|получател\w*|пользовател\w*|адрес\w*"
)
_WRONG: Final = (
    r"(?:is |are |was )?(?:unknown|unrecogni[sz]ed|undefined|invalid|nonexistent|non-existent|obsolete|defunct)|"
    r"not (?:\w+ )?(?:known|found|valid|exist\w*|recogni[sz]ed|listed|defined|registered|located|hosted|handled|"
    r"a valid|an? (?:active|local|existing)|"
    r"one of (?:our|the)|among (?:our|the)|(?:currently )?(?:active|in use))|could(?:n't| not) be (?:found|"
    r"located|resolved|verified)|"
    r"cannot be (?:found|located|resolved)|no longer (?:\w+)|has never existed|"
    r"(?:is|are|was|were|has been|have been|been) (?:\w+ )?(?:disabled|deactivated|inactive|closed|deleted|removed|"
    r"terminated|cancell?ed|discontinued|expired|retired|shut down|decommissioned|abandoned)|"
    r"ist (?:\w+ ){0,3}(?:unbekannt|ungultig|nicht bekannt|nicht vorhanden|geloscht|deaktiviert|gesperrt)|"
    r"existiert (?:\w+ )?nicht|gibt es nicht|nicht (?:mehr )?(?:bekannt|vorhanden|gultig|aktiv|vergeben)|"
    r"n'(?:existe|est) (?:pas|plus)(?: (?:valide|connue?|active?))?|inconnue?|invalide|introuvable|desactivee?|"
    r"(?:ya )?no (?:existe|es valid\w+|se encuentra|esta activ\w+)|desconocid[oa]|inexistente|"
    r"non (?:esiste|(?:e )?(?:piu )?(?:valid|attiv)[oa]\w*)|in?activ[oa]|inativ[oa]|inattiv[oa]|"
    r"sconosciut[oa]|inesistente|disattivat[oa]|"
    r"(?:ja )?nao (?:existe|e valid\w+|foi encontrad\w+)|desconhecid[oa]|desativad[oa]|"
    r"bestaat niet|is (?:\w+ )?(?:onbekend|ongeldig|opgeheven)|niet (?:meer )?(?:bekend|gevonden|actief|geldig)|"
    r"(?:ar|er) (?:\w+ )?(?:okand|ukendt|ukjent|ogiltig|ugyldig|nedlagt|lukket|sperret)|finns inte|findes ikke|"
    r"finnes ikke|nie (?:istnieje|znaleziono)|nieznan\w+|neexistuje|neznam\w+|не (?:существует|найден)"
)
_BEFORE: Final = (
    r"(?:no such|unknown|invalid|bad|nonexistent|non-existent|unrecogni[sz]ed|inactive|disabled|expired|closed|"
    r"no valid|no matching|unbekannter?|ungultiger?|kein(?:e|en)? (?:gultige[rn]? )?)"
)

_LATE: Final = (
    r"\b(?:deliver\w*|messages?|mail|queue|retry|retries|attempts?|lifetime|time ?limit|zustell\w*|remise|entrega|"
    r"consegna|bezorging)\b"
)
_SENDERS: Final = re.compile(
    r"\bsend(?:er|ing)\b|\bmail from\b|\boriginator\b|\babsender\b|\bexpediteur\b|\bremitente\b"
)
_IS_FULL: Final = re.compile(
    rf"\b(?:{_STORE})\b{_WITHIN}(?:{_FULL})|(?:exceed\w*|over|no more|out of|insufficient|not enough){_WITHIN}"
    rf"\b(?:quota|storage|disk space|mail ?box (?:size|limit|space))\b"
)
_IS_LATE: Final = re.compile(
    rf"{_LATE}{_WITHIN}\b(?:(?:has |have |is |was )?(?:now |already )?expired|timed out|elapsed|took too long|"
    rf"too old|"
    rf"unsuccessful (?:after|for)|abgelaufen|expiree?|caducad[oa]|scadut[oa]|verlopen)\b"
)
_BARE: Final = r"(?:disabled|deactivated|inactive|closed|suspended|expired|cancell?ed|deleted|removed|terminated)"
_IS_GONE: Final = re.compile(
    rf"\b(?:{_NAMED})\b{_WITHIN}(?:{_WRONG})|\b{_BEFORE} (?:\w+ )?(?:{_NAMED})\b|\b(?:{_NAMED}) {_BARE}\b"
)
_IS_TOO_FAST: Final = re.compile(
    r"\btoo (?:quickly|fast|frequently|often)\b|\btoo (?:many|much) (?:\w+ ){0,3}(?:per|in (?:a|the last|one)|"
    r"within) "
)
_IS_TOO_BIG: Final = re.compile(
    rf"\b(?:message|e-?mail|size|attachments?|nachricht|bericht)\b{_WITHIN}"
    r"\b(?:(?<!for )too (?:big|large|long|heavy)|over the (?:size )?limit|"
    r"exceeds? (?:the |our |its )?(?:\w+ )?(?:size|"
    r"limit|maximum))\b"
)
_IS_POLICY: Final = re.compile(
    r"\bonly (?:accept|receive|take)\w* (?:\w+ ){0,3}"
    r"(?:mail|messages?|e-?mails?|connections?|attachments?)\b"
)
SENSES: Final = (
    (Reason.FULL, _IS_FULL),
    (Reason.TEMPORARY, _IS_LATE),
    (Reason.TEMPORARY, _IS_TOO_FAST),
    (Reason.NO_SUCH_ADDRESS, _IS_GONE),
    (Reason.TOO_BIG, _IS_TOO_BIG),
    (Reason.POLICY, _IS_POLICY),
)


def sense_of(text: str) -> tuple[Reason, str] | None:
    """The reason and the words that say so; None where none is told, or what is told is said of the sender."""
    for reason, pattern in SENSES:
        found = pattern.search(text)
        if found and not _SENDERS.search(text, max(0, found.start() - 30), found.end()):
            return reason, found[0].strip()[:80]
    return None


_OF_THE_MAIL: Final = re.compile(
    r"\b(?:content|sender|sending|originator|client|ip|reverse|reputation|signature|envelope|body|header|html|links?|urls?|"
    r"inhalt|absender|contenu|expediteur|contenido|remitente|contenuto|mittente)\b"
)


def speaks_of_the_mail(text: str) -> str:
    """The word that shows that a refusal speaks of the letter or sender, not of the address; ""."""
    found = _OF_THE_MAIL.search(text)
    return found[0] if found else ""
