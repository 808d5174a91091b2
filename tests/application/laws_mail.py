"""The mails of pretended lives."""

from datetime import datetime
from email import message_from_bytes
from email.message import EmailMessage
from email.policy import default
from functools import lru_cache

from tests.makers import MENTEE, mail_from


@lru_cache(maxsize=10_000)
def parsed(raw: bytes) -> EmailMessage:
    return message_from_bytes(raw, EmailMessage, policy=default)


@lru_cache(maxsize=10_000)
def text_of(raw: bytes) -> str:
    part = parsed(raw).get_body(("plain",))
    return str(part.get_content()).replace("\r\n", "\n").strip() if part else ""


def failure_notice(to: str, letter: bytes, status: str, words: str, at: datetime) -> bytes:
    """What a server says of a letter that it could not deliver, or not yet (RFC 3464)."""
    header = letter.partition(b"\r\n\r\n")[0].decode()
    action = "delayed" if status.startswith("4") else "failed"
    return (
        f"From: Mail Delivery System <mailer-daemon@example.org>\r\nTo: {MENTEE}\r\n"
        f"Date: {at:%a, %d %b %Y %T %z}\r\n"
        "Subject: Undelivered Mail Returned to Sender\r\nAuto-Submitted: auto-replied\r\nMIME-Version: 1.0\r\n"
        'Content-Type: multipart/report; report-type=delivery-status; boundary="b"\r\n\r\n'
        f"--b\r\nContent-Type: text/plain\r\n\r\n{words}\r\n"
        "--b\r\nContent-Type: message/delivery-status\r\n\r\nReporting-MTA: dns; mx.example.org\r\n\r\n"
        f"Final-Recipient: rfc822; {to}\r\nAction: {action}\r\nStatus: {status}\r\n"
        f"Diagnostic-Code: smtp; 550 {status} {words}\r\n\r\n"
        f"--b\r\nContent-Type: text/rfc822-headers\r\n\r\n{header}\r\n\r\n--b--\r\n"
    ).encode()


class Post:
    """Writes mails, each with a number of its own."""

    def __init__(self) -> None:
        self.number = 0

    def mail(self, sender: str, text: str, subject: str, at: datetime, to: str = MENTEE, **fields: str) -> bytes:
        """`#` in the text becomes the mail's number."""
        self.number += 1
        words = text.replace("#", str(self.number))
        message_id = f"<{self.number}@clients.test>"
        return mail_from(sender, words, to=to, subject=subject, at=at, message_id=message_id, **fields)
