"""Machine-readable reports: delivery status (RFC 3464, RFC 6533), feedback (RFC 5965), disposition (RFC 8098)."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from outreach.reading.header_text import bare_address, decode_words
from outreach.reading.message import Message, Part, headers_of

MAX_REPORT: Final = 200_000
MAX_RECIPIENTS: Final = 200
MAX_VALUE: Final = 4_000

STATUS_TYPES: Final = frozenset({"message/delivery-status", "message/global-delivery-status"})
FEEDBACK_TYPE: Final = "message/feedback-report"
DISPOSITION_TYPES: Final = frozenset(
    {"message/disposition-notification", "message/global-disposition-notification"}
)

_FIELD = re.compile(r"([A-Za-z][A-Za-z-]{2,40})\s{0,5}:[ \t]*(.*)")
_RECIPIENT_FIELDS: Final = frozenset(
    {
        "original-recipient",
        "final-recipient",
        "action",
        "status",
        "diagnostic-code",
        "remote-mta",
        "x-actual-recipient",
    }
)
_XTEXT = {"+40": "@", "+2B": "+", "+3D": "="}  # RFC 3461 section 4, left undone by some servers
_STATUS_CLASS = re.compile(r"\b([245])\.\d")


class Action(StrEnum):
    """What became of the message for one recipient (RFC 3464 section 2.3.3)."""

    FAILED = "failed"
    DELAYED = "delayed"
    DONE = "delivered"


@dataclass(frozen=True, slots=True)
class Outcome:
    """One recipient's group. `wanted` is the address that was written to, `final` the one it became."""

    wanted: str
    final: str
    action: Action
    status: str
    diagnostic: str


def status_parts(message: Message) -> tuple[Part, ...]:
    return tuple(part for part in message.parts if not part.in_message and _is_status(part))


def _is_status(part: Part) -> bool:
    """Some servers label the report as plain text or as a file; its first fields tell."""
    if part.content_type in STATUS_TYPES:
        return True
    head = part.text[:4_000].lower()
    return part.depth > 0 and head.lstrip().startswith(
        ("reporting-mta:", "final-recipient:", "original-envelope-id:")
    )


def outcomes(message: Message) -> tuple[Outcome, ...]:
    """What the delivery status parts of the outer message say, recipient by recipient."""
    found = (outcome for part in status_parts(message) for outcome in _outcomes(part.text[:MAX_REPORT]))
    return tuple(outcome for outcome, _ in zip(found, range(MAX_RECIPIENTS), strict=False))


def _outcomes(text: str) -> Iterator[Outcome]:
    for group in _groups(text):
        outcome = _outcome(group)
        if outcome is not None:
            yield outcome


def _groups(text: str) -> Iterator[dict[str, str]]:
    """Recipient groups, also where the blank lines between them are missing or stand between all fields."""
    group: dict[str, str] = {}
    name, gap = "", False
    for line in text.split("\n"):
        found = _FIELD.match(line)
        if not line.strip():
            gap = True
        elif line[0] in " \t" and name in group:
            group[name] = _longer(group[name], line)
        elif found:
            name = found[1].lower()
            if name in group and name in _RECIPIENT_FIELDS and (gap or name in ("final-recipient", "action")):
                yield group
                group = {}
            gap = False
            if name in _RECIPIENT_FIELDS:
                group[name] = _longer(group.get(name, ""), found[2])
    if group:
        yield group


def _longer(value: str, more: str) -> str:
    return value if len(value) > MAX_VALUE else f"{value} {more.strip()}".strip()


def _outcome(group: dict[str, str]) -> Outcome | None:
    wanted = _typed_address(group.get("original-recipient", ""))
    final = _typed_address(group.get("final-recipient", "")) or _typed_address(group.get("x-actual-recipient", ""))
    status = group.get("status", "")
    diagnostic = decode_words(group.get("diagnostic-code", ""))
    action = _action(group.get("action", ""), status, diagnostic)
    if action is None or not (wanted or final or group.get("action")):
        return None
    return Outcome(wanted or final, final or wanted, action, status, diagnostic)


def _typed_address(value: str) -> str:
    """The address of "rfc822; name@example.org" (RFC 3464 section 2.3.1); "" for one of another kind."""
    kind, semicolon, rest = value.partition(";")
    address = rest if semicolon else kind
    for code, char in _XTEXT.items():
        address = address.replace(code, char)
    found = bare_address(address.strip().strip("<>()"))
    foreign = found.startswith("imcea") or "." not in found.rpartition("@")[2]  # names of Exchange and Notes
    return "" if foreign else found


def _action(action: str, status: str, diagnostic: str) -> Action | None:
    word = action.strip().lower()
    if word.startswith(("fail", "error", "hard", "soft", "reject", "bounce")):
        return Action.FAILED
    if word.startswith(("delay", "defer", "transient")):
        return Action.DELAYED
    if word.startswith(("deliver", "relay", "expand")):
        return Action.DONE
    severity = _STATUS_CLASS.search(status) or _STATUS_CLASS.search(diagnostic)
    if severity is None:
        return Action.FAILED if word or diagnostic else None
    return {"2": Action.DONE, "4": Action.DELAYED, "5": Action.FAILED}[severity[1]]


def complaint_about(message: Message) -> tuple[str, ...] | None:
    """Who complained, as far as the feedback report tells; None if it is no feedback report."""
    reports = [part for part in message.parts if not part.in_message and part.content_type == FEEDBACK_TYPE]
    kind = message.parts[0].params.get("report-type", "").lower()
    if not reports and kind != "feedback-report" and not message.headers.has("x-hmxmroriginalrecipient"):
        return None
    values = [message.headers.get("x-hmxmroriginalrecipient")]
    for report in reports:
        headers = headers_of(report.text.lstrip("\n"))
        values += [*headers.all("original-rcpt-to"), *headers.all("removal-recipient")]
    return _addresses(values)


def _addresses(values: Iterable[str]) -> tuple[str, ...]:
    found = (_typed_address(value.partition(";")[2] or value) for value in values)
    return tuple(dict.fromkeys(address for address in found if address))


def is_disposition(message: Message) -> bool:
    """A receipt: the message was displayed, deleted or the like (RFC 8098)."""
    return any(part.content_type in DISPOSITION_TYPES and not part.in_message for part in message.parts)
