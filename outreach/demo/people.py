"""The people of the story: what each does when a letter comes."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from email.message import EmailMessage, Message
from email.utils import format_datetime, make_msgid

MENTEE = "chris@example.org"


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody in the story. `answers` tells, for each letter they get, what they write and how late."""

    name: str
    address: str
    row: Mapping[str, str]
    answers: tuple["Answer | None", ...] = ()


@dataclass(frozen=True, slots=True)
class Answer:
    """One answer; `machine` makes it an automatic one, `failure` a report that the letter found nobody."""

    text: str
    after: timedelta
    machine: bool = False
    failure: bool = False


HOUR = timedelta(hours=1)

NOTHING = None
"""No answer to this letter."""

PEOPLE = (
    Person(
        "Julie Adams",
        "julie.adams@partner.example",
        {
            "salutation": "Julie",
            "role": "Head of Community Care",
            "organisation": "Northern Health",
            "need": "leading a team in public health",
            "source": "professional body",
            "why_them": "Your account of bringing night nurses and planners to one table stayed with me for weeks",
        },
        (
            Answer(
                "Dear Chris,\n\nthat is a nice letter to get on a grey morning. Yes, gladly: how about Thursday"
                " 12 November at 10:00?\n\nBest wishes,\nJulie",
                26 * HOUR,
            ),
            NOTHING,  # the time confirmed
            Answer(
                "Dear Chris,\n\nit was a pleasure, and do tell me what comes of it.\n\nJulie",
                30 * HOUR,
            ),
            NOTHING,  # what came of it
            Answer(
                "Dear Chris,\n\nyes, gladly. An hour a month is just right, and I look forward to it."
                "\n\nWarmly,\nJulie",
                50 * HOUR,
            ),
        ),
    ),
    Person(
        "Omar Haddad",
        "omar.haddad@clinic.example",
        {
            "salutation": "Omar",
            "role": "Medical Director",
            "organisation": "Harbour Clinic",
            "need": "moving from practice to leadership",
            "source": "immediate circle",
            "why_them": "When I was on your ward you asked everybody's opinion before you gave your own",
        },
        (
            Answer(
                "I am out of the office until 20 November 2026 and will read my mail when I am back.",
                HOUR / 60,
                machine=True,
            ),
            Answer(
                "Hello Chris,\n\nback at last, and glad you asked again. Monday 30 November at 15:00 would suit me."
                "\n\nOmar",
                5 * HOUR,
            ),
        ),
    ),
    Person(
        "Ingrid Solberg",
        "ingrid@fjord.example",
        {
            "salutation": "Ingrid",
            "role": "Policy Adviser",
            "organisation": "Fjord Institute",
            "need": "how health policy is made",
            "why_them": "Your paper on small hospitals is the only one I know that quotes the cleaners",
            "time_zone": "Europe/Oslo",
            "country": "NO",
        },
    ),
    Person(
        "Tom Becker",
        "tom.becker@old-office.example",
        {
            "salutation": "Tom",
            "role": "Programme Lead",
            "organisation": "Becker Partners",
            "need": "a wider network",
            "source": "academic institution",
            "why_them": "You wrote that you answer everybody who has done their homework, so I did mine",
        },
        (Answer("", HOUR / 60, failure=True),),
    ),
    Person(
        "Mei Tanaka",
        "mei.tanaka@campus.example",
        {
            "salutation": "Mei",
            "role": "Senior Lecturer",
            "organisation": "City University",
            "need": "research beside a full-time job",
            "source": "academic institution",
            "why_them": "Your seminar on field notes made me keep some, and they changed how I see my shifts",
        },
        (
            Answer(
                "Dear Chris,\n\nthank you for your kind words. I am the wrong person for this, I am afraid. Please"
                " ask my colleague Lena Fischer <lena.fischer@campus.example>, who did just that."
                "\n\nWith all good wishes,\nMei",
                50 * HOUR,
            ),
        ),
    ),
    Person(
        "Ruth Osei",
        "ruth.osei@council.example",
        {
            "salutation": "Ruth",
            "role": "Director of Services",
            "organisation": "Town Council",
            "need": "a wider network",
            "why_them": "Your open evenings were the first at which somebody asked me what I would change",
        },
        (
            Answer(
                "Dear Chris,\n\nthank you for asking, but I have to decline: I have taken on more than I can do"
                " well this year.\n\nRuth",
                70 * HOUR,
            ),
        ),
    ),
    Person(
        "Sam Rivera",
        "",
        {
            "salutation": "Sam",
            "role": "Founder",
            "organisation": "Rivera Labs",
            "need": "a wider network",
            "source": "LinkedIn",
            "channel": "LinkedIn",
            "profile_url": "https://www.linkedin.com/in/sam-rivera-example",
            "why_them": "Your post on first hires is the one that I send to friends",
        },
    ),
)

LENA = Person(
    "Lena Fischer",
    "lena.fischer@campus.example",
    {"why_them": "You did your research beside a full-time job, she says, and kept both"},
    (
        Answer(
            "Hello Chris,\n\nMei told me about you. Sure, happy to talk.\n\nLena",
            20 * HOUR,
        ),
    ),
)
"""Not in the contact list: Mei names her."""


def answer_mail(person: Person, answer: Answer, letter: Message, at: datetime) -> bytes:
    """The answer as a mail program, or a machine, writes it."""
    if answer.failure:
        return _failure(person, letter, at)
    mail = EmailMessage()
    mail["From"] = f"{person.name} <{person.address}>"
    mail["To"] = MENTEE
    subject = str(letter["Subject"])
    mail["Subject"] = f"Automatic reply: {subject}" if answer.machine else f"Re: {subject.removeprefix('Re: ')}"
    mail["Date"] = format_datetime(at)
    mail["Message-ID"] = make_msgid(domain=person.address.partition("@")[2])
    mail["In-Reply-To"] = str(letter["Message-ID"])
    mail["References"] = str(letter["Message-ID"])
    if answer.machine:
        mail["Auto-Submitted"] = "auto-replied"
    quoted = "" if answer.machine else f"\n\nChris Morgan wrote:\n{_quoted(letter)}"
    mail.set_content(answer.text + quoted)
    return mail.as_bytes()


def _quoted(letter: Message) -> str:
    payload = letter.get_payload(decode=True)
    text = payload.decode() if isinstance(payload, bytes) else ""
    return "\n".join(f"> {line}" for line in text.strip().splitlines())


def _failure(person: Person, letter: Message, at: datetime) -> bytes:
    """A delivery status notification (RFC 3464)."""
    domain = person.address.partition("@")[2]
    boundary = "report-1"
    lines = [
        f"From: Mail Delivery System <mailer-daemon@{domain}>",
        f"To: {MENTEE}",
        "Subject: Undelivered Mail Returned to Sender",
        f"Date: {format_datetime(at)}",
        f"Message-ID: {make_msgid(domain=domain)}",
        "Auto-Submitted: auto-replied",
        "MIME-Version: 1.0",
        f'Content-Type: multipart/report; report-type=delivery-status; boundary="{boundary}"',
        "",
        f"--{boundary}",
        "Content-Type: text/plain; charset=utf-8",
        "",
        f"Your message to <{person.address}> could not be delivered: nobody of that name works here.",
        f"--{boundary}",
        "Content-Type: message/delivery-status",
        "",
        f"Reporting-MTA: dns; mx.{domain}",
        "",
        f"Final-Recipient: rfc822; {person.address}",
        "Action: failed",
        "Status: 5.1.1",
        "Diagnostic-Code: smtp; 550 5.1.1 User unknown",
        "",
        f"--{boundary}",
        "Content-Type: text/rfc822-headers",
        "",
        *(f"{name}: {value}" for name, value in letter.items()),
        "",
        f"--{boundary}--",
        "",
    ]
    return "\n".join(lines).encode()
