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
        "NOTHING",
        "DONE",
        "ASK",
        "YES",
        "MEETING Thu 14 Jan 16:00 60 min",
    ),
    "Omar Haddad": ("YES", "MET", "NOTE how much can wait until tomorrow", "RATE 4 3", "NOTHING", "CLOSE valuable"),
    "Mei Tanaka": ("ADD Lena Fischer <lena.fischer@campus.example>", "CLOSE"),
    "Tom Becker": ("CLOSE unreachable",),
    "Lena Fischer": (
        "MEETING Thu 10 Dec 12:00",
        "MET",
        "NOTE to keep one evening a week free",
        "RATE 4 4",
        "NOTHING",
        "CLOSE valuable",
    ),
    "Sam Rivera": ("SENT", "ANSWERED Happy to, but not before the end of January.", "LATER 25 Jan"),
    "Ruth Osei": (),
    "": ("NOTE my former tutors, and the night team of my first ward", "SKIP", "SKIP", "SKIP", "SKIP", "SKIP"),
}
"""What Chris says about whom, in this order as far as it is offered; about nobody: to a question of the guide."""

SHEET = {"MOVED", "NOTE"}
"""What a prep sheet offers: nothing that has to be answered."""

OFFER = re.compile(r"^  ([A-Z]{3,})\b", re.MULTILINE)


TOLD: Mapping[str, str] = {
    "purpose": "find my way from the ward into leading a team",
    "context": "my profession and career",
    "needs": (
        "leading a team in public health: how; moving from practice to leadership: why; how health policy is made:"
        " how; research beside a full-time job: how; a wider network: whom"
    ),
    "looking_for": "people who came from practice themselves",
    "good_mentee": "I come prepared, and I tell what came of the advice",
}
"""What Chris thought about first."""


class Chris:
    """Says each thing once, and SEND whenever a letter waits."""

    def __init__(self) -> None:
        self.unsaid = {name: list(words) for name, words in WORDS.items()}

    def reply_to(self, prompt: Message, at: datetime) -> bytes | None:
        """The reply to a prompt of ours; None where Chris says nothing."""
        subject, text = str(prompt["Subject"]), _text(prompt)
        words = self._words(subject, text)
        return _mail(prompt, subject, words, at) if words else None

    def _words(self, subject: str, text: str) -> str | None:
        offered = set(OFFER.findall(text))
        if not offered or offered <= SHEET or subject.startswith(("Re: ", "Your week")):
            return None
        name = next((one for one in WORDS if one and one in subject), "")
        if not name and "SEND" in offered:
            return _all_sent(text)
        words = next((one for one in self.unsaid[name] if _offers(text, offered, one)), None)
        if words:
            self.unsaid[name].remove(words)
        return words or ("SEND" if "SEND" in offered else None)


def _offers(text: str, offered: set[str], words: str) -> bool:
    """Whether the prompt offers this: its verb, and of CLOSE also the reason."""
    verb = words.split()[0]
    return f"  {words}" in text.splitlines() if verb == "CLOSE" else verb in offered


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
