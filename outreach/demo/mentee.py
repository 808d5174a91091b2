"""Chris, who answers each prompt in a word, as real mentees do."""

import re
from collections.abc import Mapping, Sequence
from datetime import datetime
from email.message import EmailMessage, Message
from email.utils import format_datetime, make_msgid

from outreach.demo.people import LENA, MENTEE, PEOPLE

WORDS: Mapping[str, Sequence[str]] = {
    "Julie Adams": (
        "YES",
        "MET",
        "NOTE that people stay where their questions are taken seriously",
        "RATE 5 4",
        "ACTION keep a question book on the ward; read the Leeds report by 20 Nov",
        "DONE",
        "ASK",
        "NOTHING",
    ),
    "Omar Haddad": ("YES", "MET", "NOTE how much can wait until tomorrow", "RATE 4 3", "NOTHING"),
    "Mei Tanaka": ("ADD Lena Fischer <lena.fischer@campus.example>", "CLOSE"),
    "Ruth Osei": ("SEND",),
    "Tom Becker": ("CLOSE unreachable",),
    "Lena Fischer": ("SEND", "MEETING Thu 10 Dec 12:00"),
    "Sam Rivera": ("SENT", "ANSWERED Happy to. Send me your number and I will ring you in January."),
}
"""What Chris says about whom, the first that fits what the prompt offers and was not said before."""

SHEET = {"MOVED", "NOTE"}
"""What a prep sheet offers: nothing that has to be answered."""

OFFER = re.compile(r"^  ([A-Z]{3,})\b", re.MULTILINE)


class Chris:
    """Remembers what was said: each thing once, SEND whenever a letter waits."""

    def __init__(self) -> None:
        self.said: set[tuple[str, str]] = set()

    def reply_to(self, prompt: Message, at: datetime) -> bytes | None:
        """The reply to a prompt of ours; None where Chris says nothing."""
        subject, text = " ".join(str(prompt["Subject"]).split()), _text(prompt)
        words = self._words(subject, text)
        return _mail(prompt, subject, words, at) if words else None

    def _words(self, subject: str, text: str) -> str | None:
        offered = set(OFFER.findall(text))
        if not offered or offered <= SHEET or subject.startswith("Re: "):
            return None
        name = next((one for one in WORDS if one in subject), None)
        if name is None:
            return _all_sent(text) if "SEND" in offered else None
        fitting = (one for one in WORDS[name] if one.split()[0] in offered and (name, one) not in self.said)
        words = next(fitting, "SEND" if "SEND" in offered else None)
        if words:
            self.said.add((name, words))
        return words


def _all_sent(text: str) -> str:
    """Several letters in one prompt: a line for each."""
    names = [one.name for one in (*PEOPLE, LENA) if f"  {one.name}: SEND" in text]
    return "\n".join(f"{name}: SEND" for name in names)


def _mail(prompt: Message, subject: str, words: str, at: datetime) -> bytes:
    mail = EmailMessage()
    mail["From"] = f"Chris Morgan <{MENTEE}>"
    mail["To"] = MENTEE
    mail["Subject"] = f"Re: {subject}"
    mail["Date"] = format_datetime(at)
    mail["Message-ID"] = make_msgid(domain="example.org")
    mail["In-Reply-To"] = str(prompt["Message-ID"])
    mail.set_content(words)
    return mail.as_bytes()


def _text(prompt: Message) -> str:
    part = next((one for one in prompt.walk() if one.get_content_type() == "text/plain"), prompt)
    payload = part.get_payload(decode=True)
    return payload.decode() if isinstance(payload, bytes) else ""
