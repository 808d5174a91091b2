"""Which addresses a notice in words speaks of, and what it says of each."""

import re
from collections.abc import Iterable
from email.message import Message as EmailMessage
from itertools import islice
from typing import Final

from outreach.reading.header_text import parse_mailboxes
from outreach.reading.informal_failures import ADVICE_FIELDS, ADVICE_WORDS, NOT_THE_FAILED_ONE
from outreach.reading.known import Known
from outreach.reading.message import Headers, Message

MAX_FOR_OTHERS: Final = 16_384
MAX_LINES_FOR_OTHERS: Final = 500
MAX_LINE_FOR_OTHERS: Final = 500
MAX_SAID: Final = 600
MAX_ADDRESSES: Final = 50

_ADDRESS = re.compile(
    r"(?<![\w.+@/=-])([\w+=!#$%&/^{|}~-][\w.+=!#$%&'*/?^{|}~-]{0,63}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,8})(?![\w@])"
)
_LEADING = re.compile(
    r"\s{0,12}[-*>|]{0,3}\s{0,4}(?:(?:to|recipients?|address|user|rcpt to|failed recipient|final-recipient|"
    r"original-recipient|for|an|empfänger|destinataire|destinat[aá]ri[oa])\b[^:<\n]{0,30}[:;]\s{0,4})?"
    r"(?:rfc822;\s{0,3})?[<(\"'\[]{0,2}(?:mailto:|smtp:)?$",
    re.IGNORECASE,
)


def failed_addresses(message: Message, notice: str, returned: tuple[Headers, ...], known: Known) -> tuple[str, ...]:
    """The addresses that failed: named by header, known to us, standing out in the text, or written to."""
    named = _from_headers(message)
    everywhere = _addresses(message, notice)
    written_to = _written_to(returned)
    ours = [address for address in (*named, *everywhere, *written_to) if address in known.sent_to]
    if ours or named:
        return _once(ours or named)
    candidates = _addresses(message, _without_advice(notice))
    standing_out = [address for address in candidates if _stands_out(address, notice)]
    return _once(
        standing_out
        or [address for address in candidates if address in written_to]
        or others_view(message)
        or candidates[:1]
        or _likely(written_to, notice)
        or everywhere[:1]
    )


def _once(addresses: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(addresses))[:MAX_ADDRESSES]


def _from_headers(message: Message) -> tuple[str, ...]:
    values = message.headers.all("x-failed-recipients")
    return _once(one.address for value in values for one in parse_mailboxes(value) if one.address)


def _addresses(message: Message, text: str) -> list[str]:
    """The addresses in a text that may be the failed ones: not our own, not the server's."""
    own = {one.address for one in message.to} | {message.sender.address}
    found = _ADDRESS.findall(text.lower())
    others = (one for one in dict.fromkeys(found) if one not in own and not is_of_the_server(one))
    return list(islice(others, MAX_ADDRESSES))


def _without_advice(notice: str) -> str:
    """Without the lines that say whom to turn to, or quote header fields."""
    return "\n".join(
        line for line in notice.split("\n") if "@" in line and not _is_advice(line[:1_000].lower().lstrip())
    )


def _is_advice(line: str) -> bool:
    if line.startswith("<"):
        return False
    return line.startswith(ADVICE_FIELDS) or any(word in line for word in ADVICE_WORDS)


def is_of_the_server(address: str) -> bool:
    """An address of those who run the server, such as its postmaster."""
    local = address.partition("@")[0]
    return local in NOT_THE_FAILED_ONE


def _stands_out(address: str, notice: str) -> bool:
    """At the beginning of a line, in the ways in which mail systems list failed addresses."""
    for line in notice.split("\n"):
        at = line[:1_000].lower().find(address)
        if at >= 0 and _LEADING.match(line[:at]):
            return True
    return False


def _written_to(returned: tuple[Headers, ...]) -> list[str]:
    if not returned:
        return []
    values = [value for name in ("x-original-to", "to", "cc") for value in returned[0].all(name)]
    return [one.address for value in values for one in parse_mailboxes(value) if one.address]


def _likely(written_to: list[str], notice: str) -> list[str]:
    """Of several addresses that were written to, those whose name the notice mentions; else all."""
    text = notice.lower()
    return [address for address in written_to if address.partition("@")[0] in text] or written_to


def others_view(message: Message) -> tuple[str, ...]:
    """What flufl.bounce finds, if anything: it knows many old formats, and raises on some odd ones."""
    from flufl.bounce import all_failures  # costs 60 ms, and few messages come here

    try:
        temporary, permanent = all_failures(copy_for_others(message))
    except Exception:  # noqa: BLE001 - another's library over hostile input: whatever it raises, it has no answer
        return ()
    own = {one.address for one in message.to}
    found = (address.decode("ascii", "replace").lower() for address in sorted(temporary | permanent))
    return _once(address for address in found if "@" in address and address not in own)


def copy_for_others(message: Message) -> EmailMessage:
    """The part of a message that another's library may see: few lines, short ones, of a plain text."""
    copy = EmailMessage()
    copy["From"] = message.sender.address or "unknown@invalid"
    copy["Subject"] = message.subject.encode("ascii", "replace").decode()
    copy["Content-Type"] = 'text/plain; charset="utf-8"'
    lines = message.text[:MAX_FOR_OTHERS].split("\n")[:MAX_LINES_FOR_OTHERS]
    text = "\n".join(line[:MAX_LINE_FOR_OTHERS] for line in lines)
    copy.set_payload(text.encode("ascii", "replace").decode())
    return copy


def said_of(address: str, notice: str) -> str:
    """What the notice says right after the address; "" if it does not name it."""
    at = notice.lower().find(address)
    return notice[at + len(address) : at + len(address) + MAX_SAID] if at >= 0 else ""
