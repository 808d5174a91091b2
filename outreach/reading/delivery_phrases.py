"""What mail servers say when they refuse a letter, sorted by what it means for the address.

All phrases are lower case, with single spaces, and looked for in text of that shape with a space at each end.
`CERTAIN` explanations beat a status code; `LOOSE` ones are used by servers for more than one thing and only
count where the code says nothing. Both are tried in order.
"""

import unicodedata
from enum import StrEnum
from functools import cache
from typing import Final


class Reason(StrEnum):
    """Why a letter failed."""

    NO_SUCH_ADDRESS = "no_such_address"
    MOVED = "moved"
    FULL = "full"
    TEMPORARY = "temporary"
    POLICY = "policy"
    SPAM = "spam"
    TOO_BIG = "too_big"
    UNKNOWN = "unknown"


GAVE_UP: Final = (
    "host not found, try again", "unable to deliver this message after", "unable to deliver message after",
    "past its expiration", "allowed queue period", "queue period", "retries exhausted",
    "been failing for a long time", "been in the queue too long", "retry timeout exceeded",
    "retry time not reached for any host", "delivery time expired", "message expired", "message too old",
    "delivery expired", "timed out in queue", "after multiple retries", "queue lifetime", "maximum retry",
    "max retries", "message timed out", "exceeded the maximum time", "exceeded maximum retry",
    "too many retries", "retry limit", "could not be delivered within", "not be delivered for too long",
    "undeliverable for too long", "has expired after", "giving up after", "gave up after",
    "i've been trying to deliver", "unable to deliver your message after", "max time in queue",
    "delivery attempts have failed for", "expired in queue", "have been trying to deliver your message for",
    "delivery retry time exceeded", "retried for too long", "greylist", "graylist", "grey list",
    "grey-list", "gray-list", "too quickly", "too fast", "too frequently", "at a rate that", "rate limit",
    "over rate", "rate-limit", "ratelimit",
)  # fmt: skip
FULL: Final = (
    "brevlåda är full", "postlåda är full", "innboksen er full", "indbakken er fuld", "postkassen er fuld",
    "täynnä", "boîte est pleine", "è piena", "está cheia", "está llena", "está lleno", "vol is",
    "est plein", "reached its limit", "reached the limit", "has reached its quota", "空间不足", "已满",
    "容量不足", "переполнен", "превышена квота", "exceeded the local limit", "mailbox exceeded",
    "volume of the recipient", "quota-issues", "over allocated", "全部用完", "pełna", "přeplněn",
    "mailbox capacity", "skrzynka przepełniona", "przepełnion", "mailbox full", "mailbox is full",
    "mailbox has exceeded", "mail box full", "mail box is full", "over quota", "overquota", "over-quota",
    "quota exceeded", "exceeded quota", "quota exceded", "exceeds quota", "exceeds the quota",
    "exceeded its quota", "exceeded his quota", "exceeded their quota", "exceeds mailbox quota",
    "exceeds user quota", "exceeded his/her quota", "quota violation", "quota reached", "quota limit",
    "quota is full", "quota_exceeded", "exceeded email quota", "exceeded mailbox", "disk quota",
    "diskspace quota", "disk full", "disc quota", "out of quota", "quotaexceeded", "inbox is full",
    "inbox full", "account is full", "account full", "user is over", "is over the limit",
    "over its disk quota", "over the maximum allowed", "over the allowed quota", "over disk quota",
    "over the quota", "over their quota", "over his quota", "above quota", "not enough space",
    "not enough storage", "not enough free space", "insufficient disk space", "insufficient quota",
    "insufficient storage", "out of storage", "no space left", "storage limit", "storage allocation",
    "storage quota", "storage space", "exceeded the storage", "exceeded storage", "mailbox size limit",
    "mailbox limit", "mailbox quota", "maildir over", "maildir delivery failed: user disk",
    "would exceed mailbox", "would exceed quota", "would be over quota", "would exceed the quota",
    "mailfolder is full", "mail folder is full", "recipient's mailbox is full", "user has exhausted",
    "too much mail data", "user's mailbox is full", "has too many messages", "message count quota",
    "too many messages in", "recipient storage full", "recipient reached disk quota", "no room in mailbox",
    "posteingang ist voll", "postfach ist voll", "postfach voll", "mailbox voll", "speicherplatz",
    "boîte aux lettres pleine", "boîte pleine", "boite pleine", "boîte de réception est pleine",
    "boîte aux lettres du destinataire est pleine", "buzón lleno", "buzón está lleno", "casilla llena",
    "casella piena", "casella di posta piena", "casella del destinatario è piena", "caixa cheia",
    "caixa de correio está cheia", "caixa postal cheia", "brevlådan är full", "postkassen er full",
    "postvak is vol", "postvak vol", "mailbox is vol", "postvak in is vol", "skrzynka jest pełna",
    "skrzynka pełna", "skrzynka odbiorcy jest pełna", "schránka je plná", "メールボックスが一杯",
    "メールボックスがいっぱい", "メールボックスの容量", "容量を超え", "容量超過",
)  # fmt: skip
TOO_BIG: Final = (
    "サイズが大き", "サイズを超え", "trop gros", "trop lourd", "te groot", "för stor", "for stor",
    "za duża", "příliš velk", "слишком больш", "过大", "太大", "message is too long",
    "too long for this system", "message too large", "message too big", "message is too large",
    "message is too big", "mail too large", "mail is too large", "too large to be delivered",
    "message size exceeds", "message size exceeded", "message size limit", "message length exceeds",
    "message exceeds", "exceeds maximum message size", "exceeds the maximum message size",
    "exceeds the maximum size", "exceeds maximum size", "exceeds size limit", "exceeds the size limit",
    "exceeds fixed maximum", "exceeds fixed limit", "exceeded maximum message size",
    "exceeded max message size", "exceeded message size", "size limit exceeded", "maximum message size",
    "max message size", "larger than the", "larger than allowed", "larger than maximum", "too much data",
    "datasize", "data size exceeds", "size exceeds", "size of the message exceeds", "oversized",
    "over size limit", "attachment too large", "attachments are too large", "message file too big",
    "message content too large", "header size exceeds", "headers too large", "nachricht ist zu groß",
    "nachricht zu groß", "message trop volumineux", "mensaje demasiado grande", "messaggio troppo grande",
    "mensagem muito grande", "bericht is te groot",
)  # fmt: skip
MOVED: Final = (
    "has moved", "user has moved", "has moved to", "address has changed", "address changed",
    "has changed address", "has changed to", "new address is", "new address:", "new e-mail address",
    "new email address", "please use the following address", "please try <", "please send to",
    "please use <", "moved permanently", "mailbox has moved", "recipient has moved",
    "destination mailbox has moved", "user moved", "resend your message to", "hat sich geändert",
    "neue adresse", "neue e-mail-adresse", "nouvelle adresse", "nueva dirección", "nuovo indirizzo",
    "novo endereço", "nieuw adres", "nieuwe e-mailadres", "ny adress", "ny adresse",
)  # fmt: skip
GONE: Final = (
    "due to inactivity", "unable to look up host", "name or service not known", "nodename nor servname",
    "不存在", "无此用户", "用户不存在", "查无此", "не существует", "не найден", "неизвестен",
    "not a mailbox", "no valid recipient", "no valid recipients", "bad-mailbox", "bad-domain",
    "отсутствует", "nesprávn", "not active at this time", "unknown customer", "not reachable by this",
    "address is incorrect", "non-existent", "nonexistent", "non existent", "doesn't seem to exist",
    "no recipient with", "brak takiego", "not unique", "no route found to domain",
    "nicht im domino-verzeichnis", "domino directory", "user unknown", "unknown user", "no such user",
    "no such recipient", "no such mailbox", "no such address", "no such person", "no such local user",
    "no such account", "no such email", "no such customer", "no such domain", "no such host",
    "no such virtual user", "no such name", "no such addr", "no such alias", "no mailbox here",
    "no mailbox", "not a known user", "not known here", "not our customer", "nobody here by that name",
    "nobody by that name", "unknown recipient", "recipient unknown", "unknown address", "address unknown",
    "addressee unknown", "unknown mailbox", "mailbox unknown", "unknown account", "account unknown",
    "unknown local part", "unknown local-part", "unknown or illegal alias", "unknown or invalid",
    "unknown alias", "unknown virtual user", "unknown e-mail address", "unknown email address",
    "unknown domain", "unknown host", "host unknown", "domain unknown", "domain not found",
    "name service error for", "host not found", "host or domain name not", "null mx", "nullmx",
    "does not accept mail", "doesn't accept mail", "nxdomain", "domain does not exist",
    "domain doesn't exist", "domain name not found", "unrouteable", "unroutable", "unrouted",
    "no route to recipient", "dns name does not exist", "illegal host/domain name found", "unresolvable",
    "could not be resolved", "cannot resolve", "does not exist", "doesn't exist", "doesnt exist",
    "no longer exists", "no longer valid", "no longer in use", "no longer active", "no longer available",
    "no longer on server", "no longer here", "no longer an active", "no longer employed", "no longer with",
    "no longer works", "couldn't be found", "wasn't found", "could not be found",
    "cannot find your recipient", "not listed in", "not listed in domino directory", "invalid recipient",
    "invalid address", "invalid mailbox", "invalid user", "invalid local part", "invalid email",
    "invalid account", "invalid e-mail", "invalid rcpt", "bad address", "bad recipient", "bad destination",
    "bad mailbox", "illegal recipient", "illegal user", "incorrect address", "wrong address",
    "recipient invalid", "address invalid", "mailbox invalid", "malformed address", "user invalid",
    "user not found", "user doesn't have", "user does not have", "doesn't have a",
    "does not have an account", "doesn't have an account", "doesn't have a yahoo",
    "account that you tried to reach", "not valid here", "not a user", "is not known", "isn't known",
    "not known at this site", "unknown at", "unkown user", "user unkown", "mailbox not found",
    "invalid domain", "not hosted", "isn't hosted", "we do not host", "undeliverable address",
    "user is unknown", "unknown person", "not in directory", "not in our directory", "not a local",
    "not our user", "no forwarding address", "cannot be found", "recipnotfound", "recipientnotfound",
    "resolver.adr", "unbekannter empfänger", "existiert nicht", "nicht gefunden", "n'existe pas",
    "n’existe pas", "no existe", "non esiste", "inesistente", "non valido", "não existe", "inexistente",
    "bestaat niet", "niet gevonden", "finns inte", "hittades inte", "findes ikke", "finnes ikke",
    "ei ole olemassa", "ei löydy", "nie istnieje", "neexistuje", "存在しません", "存在しない", "宛先不明",
    "宛先が見つかりません", "使われておりません",
    "nicht mehr existiert", "nicht existiert", "existiert nicht mehr", "unbekannte adresse", "falsche adresse",
    "n'existe plus", "adresse invalide", "adresse inconnue", "utilisateur inconnu", "destinataire inconnu",
    "ya no existe", "no es válida", "dirección incorrecta", "usuario desconocido", "dirección inválida",
    "non esiste più", "utente sconosciuto", "indirizzo errato", "indirizzo non valido",
    "não existe mais", "já não existe", "deixou de existir", "endereço inválido", "usuário desconhecido",
    "niet (meer) bestaat", "niet meer bestaat", "niet bestaat", "bestaat niet meer", "onbekende gebruiker",
    "onbekend adres", "existerar inte", "finns ej", "inte finns", "eksisterer ikke", "ikke finnes",
    "ikke findes", "okänd mottagare", "ukendt modtager", "ukjent mottaker", "tuntematon vastaanottaja",
    "nie ma takiego", "nieznany odbiorca", "neznámý příjemce", "nem létezik", "ismeretlen címzett",
    "δεν υπάρχει", "mevcut değil", "bulunamadı", "nu există", "не існує", "пользователь не найден",
    "нет такого", "존재하지 않", "地址错误", "收件人不存在", "找不到", "账号不存在", "帐号不存在",
)  # fmt: skip
RELAY_OR_SENDER: Final = (
    "client host rejected", "reverse hostname", "security issue", "your hostname",
    "recipient address rejected: access denied", "administrative prohibition", " relaying",
    "relay access denied", "relaying denied", "relay denied", "relaying not", "relay not", "not relay",
    "unable to relay", "cannot relay", "can't relay", "relaying to", "relaying prohibited", "no relaying",
    "relay operation rejected", "open relay", "isn't in my list of allowed rcpthosts", "rcpthosts",
    "not a gateway", "we don't relay", "we do not relay", "relay is prohibited", "not permitted to relay",
    "insufficient permission to relay", "mail relaying", "not an open relay", "user not local",
    "authentication required", "authentication is required", "must authenticate", "not authenticated",
    "authentication failed", "unauthenticated", " spf", " dkim", "dmarc", "sender policy framework",
    "reverse dns", " rdns", "ptr record", "no ptr", " helo ", " ehlo ", "sender address rejected",
    "sender rejected", "sender verify failed", "sender verification failed", "sender denied",
    "sender not allowed", "sender domain", "sender unknown", "unknown sender", "domain of sender",
    "invalid sender", "bad sender", "sender address", "sending domain", "(spf",
)  # fmt: skip
PERHAPS_FULL: Final = (
    "can't create output", "exceeds allowed size", "mailbox exceeds", "maildir exceeds", " quota",
    "exceeded its disk", "disk space", "mailbox size", "speicher", "can't create user output file",
)  # fmt: skip
SPAM: Final = (
    "unerwünscht", "werbung eingestuft", "indésirable", "pourriel", "no deseado", "indesiderat",
    "indesejad", "ongewenst", "skräppost", "uønsket", "oönskad", "niechcian", "nevyžádan", "迷惑メール",
    "スパム", "roskaposti", "垃圾邮件", "спам", " blocked", "spam", "unsolicited", "junk mail", "junkmail",
    "bulk mail", "bulk email", "blacklist", "black list", "blocklist", "block list", "blocked list",
    "denylist", "dnsbl", "dns-bl", " rbl", "barracuda reputation", "sorbs", "spamcop",
    "proofpoint dynamic reputation", "senderbase", "sender score", "senderscore", "poor reputation",
    "bad reputation", "low reputation", "ip reputation", "reputation of the", "reputation", "listed in",
    "listed at", "listed on", "is listed", "content filter", "message content rejected", "content rejected",
    "content restriction", "rejected due to content", "unacceptable content", "message contains",
    "suspicious", "phishing", "looks like", "classified as", "abusive", "mail abuse", "blocked using",
    "blocked by", "was blocked", "has been blocked", "your host is blocked", "banned sending ip", "banned",
    "cloudmark", "trustwave", "message filtered", "message was rejected by filter", "identified as",
    "high probability of", "virus", "malware", "infected",
)  # fmt: skip
TEMPORARY: Final = (
    " attempts:", " attempts to", "several attempts", "all attempts",
    "n'a pas répondu", "ne répond pas", "no responde", "ha expirado", "non risponde", "tempo massimo",
    "non raggiungibile", "não responde", "expirou", "tempo limite", "antwortet nicht", "nicht erreichbar",
    "reageert niet", "svarar inte", "svarer ikke", "nie odpowiada", "neodpovídá", "応答がありません",
    "タイムアウト", "не отвечает", "upłynął", "vypršel", "handshake", "start tls", "tls is required",
    "starttls is required", "超时", "稍后", "not reachable within", "временно", "позже",
    "is not responding", "try again", "try later", "retry later", "come back later", "please retry",
    "temporarily", "temporary", "temporary failure", "temporarily deferred", "deferred", "timed out",
    "timeout", "time out", "timed-out", "time-out", "connection refused", "connection reset",
    "connection dropped", "connection closed", "connection lost", "connection failed", "lost connection",
    "connection died", "connection was", "connection failure", "unable to connect", "could not connect",
    "cannot connect", "can't connect", "failed to connect", "not able to connect",
    "establish an smtp connection", "no route to host", "network is unreachable", "network unreachable",
    "host is unreachable", "host unreachable", "host is down", "host down", "server is down",
    "not responding", "no answer from host", "did not respond", "no response", "unreachable", "server busy",
    "system busy", "too busy", "overloaded", "high load", "load too high", "load average",
    "too many connections", "too many concurrent", "too many sessions", "too many messages",
    "too many emails", "too many mails", "throttl", "sending limit", "hourly limit", "daily limit",
    "insufficient system resources", "insufficient resources", "insufficient system storage",
    "out of memory", "resources temporarily", "resource temporarily", "local error in processing",
    "service unavailable", "service not available", "service currently unavailable", "server unavailable",
    "currently unavailable", "internal error", "system error", "i/o error", "error reading",
    "lookup failed", "dns error", "dns lookup", "name server", "nameserver", "servfail", "soft error",
    "transient", "tls handshake", "certificate", "mailbox busy", "mailbox is locked", "mailbox locked",
    "locked mailbox", "mailbox in use", "being migrated", "maintenance", "vorübergehend", "später erneut",
    "zeitüberschreitung", "zeitlimit", "temporairement", "réessayer", "temporalmente", "temporaneamente",
    "temporariamente", "tijdelijk", "tillfälligt", "一時的",
)  # fmt: skip
PERHAPS_GONE: Final = (
    "no user", "no account", "host name lookup", "no mx", "no dns", "not exist", "has left", "not found",
    "notfound", "unable to find", "cannot find", "can't find", "not a valid", "is not valid", "isn't valid",
    "unknown to", "is unknown", "mailbox unavailable", "mailbox not available", "mailbox is unavailable",
    "mailbox temporarily disabled", "mailbox disabled", "mailbox is disabled", "mailbox is inactive",
    "mailbox inactive", "mailbox has been disabled", "mailbox is not active", "inactive user",
    "inactive mailbox", "user is inactive", "user inactive", "user disabled", "disabled user",
    "account disabled", "account is disabled", "account has been disabled", "account is inactive",
    "account inactive", "account expired", "account is not active", "account not active",
    "account deactivated", "deactivated", "account suspended", "account is suspended", "suspended",
    "discontinued", "account closed", "closed account", "account has been closed", "is disabled",
    "has been disabled", "address disabled", "deleted", "not active", "inactive", "recipient rejected",
    "recipient address rejected", "rejected recipient", "address rejected", "recipient not accepted",
    "no valid recipients", "no valid recipient", "user rejected", "rcpt rejected", "rejected rcpt",
    "recipient is rejected", "recipient refused", "all recipients", "recipient address denied",
    "delivery to this address", "domain isn't", "domain is not", "address is not", "bad dest", "rewrite: ",
    "unable to determine", "unable to verify user", "user verification failed", "recipient verify failed",
    "verify failed", "verification failed", "callout verification", "unbekannt", "ungültig", "inconnu",
    "introuvable", "invalide", "desconocido", "no encontrad", "no se encontr", "inválid", "sconosciuto",
    "desconhecido", "não encontrad", "não foi encontrad", "onbekend", "okänd", "ukendt", "ukjent",
    "tuntematon", "nieznany", "neznámý", "見つかりません",
)  # fmt: skip
POLICY: Final = (
    "politique", "política", "politica", "zasad", "beleid", "sikkerhed", "säkerhet", "not authorized",
    "not authorised", "unauthorized", "policy", "policies", "prohibited", "not permitted", "permission",
    "not allowed to", "isn't allowed to", "aren't allowed to", "not accepting mail from",
    "not accept mail from", "not accept messages from", "only accepts messages from",
    "only accepts mail from", "restricted", "restriction", "access denied",
    "access to this mail system has been rejected", "delivery not authorized", "closed to outsiders",
    "members only", "not a member", "only members", "moderated", "message rejected by",
    "rejected by administrator", "rejected by the recipient", "refused by recipient", "message refused",
    "message was rejected", "message rejected", "administrative prohibition", "administratively",
    "security reasons", "transaction failed", "tls required", "must issue a starttls",
    "encryption required", "rule imposed", "attachment", "file type", "executable", "header", "rfc 2822",
    "rfc 5322", "rfc5322", "not rfc compliant", "protocol error", "syntax error", "too many recipients",
    "nicht berechtigt", "nicht autorisiert", "richtlinie", "non autorisé", "no autorizado",
    "non autorizzato", "não autorizado", "niet toegestaan",
)  # fmt: skip

Tables = tuple[tuple[Reason, tuple[str, ...]], ...]

CERTAIN: Final[Tables] = (
    (Reason.FULL, FULL),
    (Reason.TEMPORARY, GAVE_UP),
    (Reason.TOO_BIG, TOO_BIG),
    (Reason.MOVED, MOVED),
    (Reason.POLICY, RELAY_OR_SENDER),
    (Reason.NO_SUCH_ADDRESS, GONE),
)
LOOSE: Final[Tables] = (
    (Reason.FULL, PERHAPS_FULL),
    (Reason.SPAM, SPAM),
    (Reason.TEMPORARY, TEMPORARY),
    (Reason.NO_SUCH_ADDRESS, PERHAPS_GONE),
    (Reason.POLICY, POLICY),
)


def plain(text: str) -> str:
    """Without accents: notices are often written without them."""
    if text.isascii():
        return text
    parts = unicodedata.normalize("NFKD", text)
    return unicodedata.normalize("NFC", "".join(one for one in parts if not unicodedata.combining(one)))


@cache
def _plain(phrases: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(plain(phrase) for phrase in phrases)


def first_of(text: str, phrases: tuple[str, ...]) -> str:
    """The first of the phrases that occurs in the text, accents aside; "" if none does."""
    said = plain(text)
    return next((phrase for phrase, bare in zip(phrases, _plain(phrases), strict=True) if bare in said), "")


def first_match(text: str, tables: Tables) -> tuple[Reason, str] | None:
    """The first table with a phrase that occurs in the text, and that phrase."""
    said = plain(text)
    for reason, phrases in tables:
        phrase = first_of(said, phrases)
        if phrase:
            return reason, phrase.strip(" (")
    return None
