"""Chris, who answers each prompt in a word, as real mentees do."""

from collections.abc import Mapping
from datetime import datetime
from email.message import EmailMessage, Message
from email.utils import format_datetime, make_msgid

from outreach.demo.people import MENTEE, PEOPLE

OFFERED: Mapping[str, tuple[tuple[str, str], ...]] = {
    "Julie Adams": (("MISSED", "MET"), ("MEETING", "MEETING Thu 12 Nov 10:00 30 min")),
    "Omar Haddad": (("MEETING", "MEETING Mon 30 Nov 15:00"),),
    "Mei Tanaka": (("CLOSE declined", "CLOSE declined"),),
    "Tom Becker": (("CLOSE unreachable", "CLOSE unreachable"),),
}
"""What Chris says about whom, if the prompt offers the first."""


TOLD: Mapping[str, str] = {
    "purpose": "find my way from the ward into leading a team",
    "context": "my profession and career",
    "needs": "leading a team in public health: how",
    "looking_for": "people who came from practice themselves",
    "good_mentee": "I come prepared, and I tell what came of the advice",
}
"""What Chris thought about first."""


def reply_to(prompt: Message, at: datetime) -> bytes | None:
    """Chris's reply to a prompt of ours; None where Chris says nothing."""
    subject = str(prompt["Subject"])
    words = _words(subject, _text(prompt))
    if words is None:
        return None
    mail = EmailMessage()
    mail["From"] = f"Chris Morgan <{MENTEE}>"
    mail["To"] = MENTEE
    mail["Subject"] = f"Re: {subject}"
    mail["Date"] = format_datetime(at)
    mail["Message-ID"] = make_msgid(domain="example.org")
    mail["In-Reply-To"] = str(prompt["Message-ID"])
    mail.set_content(words)
    return mail.as_bytes()


def _words(subject: str, text: str) -> str | None:
    for name, answers in OFFERED.items():
        if name in subject:
            for offered, words in answers:
                if offered in text:
                    return words
    names = [one.name for one in PEOPLE if one.name in text]
    if "SEND" not in text or "SEND AGAIN" in text or not names:
        return None
    return "SEND" if len(names) == 1 else "\n".join(f"{name}: SEND" for name in names)


def _text(prompt: Message) -> str:
    part = next((one for one in prompt.walk() if one.get_content_type() == "text/plain"), prompt)
    payload = part.get_payload(decode=True)
    return payload.decode() if isinstance(payload, bytes) else ""
