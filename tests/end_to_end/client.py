"""What a mail client does to a mail that is answered."""

from datetime import datetime
from email import message_from_bytes
from email.message import EmailMessage
from email.policy import SMTP


def parsed(raw: bytes) -> EmailMessage:
    return message_from_bytes(raw, EmailMessage, policy=SMTP)


def text_of(mail: EmailMessage) -> str:
    """The plain text, lines ended by LF."""
    part = mail.get_body(("plain",))
    assert part is not None
    return str(part.get_content()).replace("\r\n", "\n")


def answer_to(mail: EmailMessage, sender: str, at: datetime) -> EmailMessage:
    """A reply without text: threaded (RFC 5322, 3.6.4) as far as the mail itself can be named."""
    reply = EmailMessage(SMTP)
    reply["From"], reply["To"] = sender, mail["Reply-To"] or mail["From"]
    reply["Subject"] = mail["Subject"] if mail["Subject"].startswith("Re: ") else f"Re: {mail['Subject']}"
    reply["Date"] = at
    reply["In-Reply-To"] = mail["Message-ID"]
    reply["References"] = " ".join(filter(None, [mail["References"], mail["Message-ID"]]))
    return reply


def quoted_below(mail: EmailMessage, text: str) -> str:
    """The text, and below it the mail that it answers."""
    lines = "".join(f"> {line}\n" for line in text_of(mail).splitlines())
    return f"{text}\n\nOn {mail['Date']}, {mail['From']} wrote:\n\n{lines}"
