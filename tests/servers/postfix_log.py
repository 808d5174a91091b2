"""Postfix's log as facts: what was accepted at submission, what was delivered.

It is written a moment after the client has its answer: wait with until() before you count.
"""

import re
from dataclasses import dataclass
from pathlib import Path

QUEUE_ID = r"(?P<queue_id>[0-9A-F]{6,}|[0-9B-Zb-z]{10,})"
SUBMITTED = re.compile(rf"postfix/submission/smtpd\[\d+\]: {QUEUE_ID}: client=.*sasl_username=")
NAMED = re.compile(rf"postfix/\S*cleanup\[\d+\]: {QUEUE_ID}: message-id=(?P<message_id>.*)")
QUEUED = re.compile(rf"postfix/qmgr\[\d+\]: {QUEUE_ID}: from=<.*queue active")
ATTEMPT = re.compile(
    rf"postfix/(?P<by>lmtp|smtp|error)\[\d+\]: {QUEUE_ID}: to=<(?P<recipient>[^>]*)>.*"
    r"status=(?P<status>\w+) \((?P<answer>.*)\)"
)


@dataclass(frozen=True, slots=True)
class Attempt:
    """One try to hand a mail on: `status` is sent, deferred or bounced; `by` is lmtp (to Dovecot) or smtp."""

    queue_id: str
    by: str
    recipient: str
    status: str
    answer: str


@dataclass(frozen=True, slots=True)
class PostfixLog:
    path: Path

    def text(self) -> str:
        return self.path.read_text("utf-8", "replace") if self.path.exists() else ""

    def accepted(self, message_id: str) -> int:
        """How many mails with this Message-ID the submission ports have taken (250 to the final dot)."""
        text = self.text()
        submitted = {found["queue_id"] for found in SUBMITTED.finditer(text)}
        queued = {found["queue_id"] for found in QUEUED.finditer(text)}
        return len(self._named(text, message_id) & submitted & queued)

    def attempts(self, message_id: str) -> list[Attempt]:
        """Every try to hand on a mail with this Message-ID, in order."""
        text = self.text()
        ours = self._named(text, message_id)
        return [Attempt(**found.groupdict()) for found in ATTEMPT.finditer(text) if found["queue_id"] in ours]

    def deliveries(self, message_id: str) -> list[Attempt]:
        """The mails with this Message-ID that Dovecot took into a mailbox."""
        return [one for one in self.attempts(message_id) if (one.by, one.status) == ("lmtp", "sent")]

    def _named(self, text: str, message_id: str) -> set[str]:
        return {found["queue_id"] for found in NAMED.finditer(text) if found["message_id"].strip() == message_id}
