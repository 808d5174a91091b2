"""A whole world for the application's tests: the real use cases on a store, a mailbox and a sender in memory."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta
from email import message_from_bytes
from email.message import EmailMessage
from email.policy import default
from functools import cache
from itertools import count

from outreach.adapters.calendar_file import CalendarFiles
from outreach.adapters.contact_reader import ContactReader
from outreach.adapters.mime import MimeWriter
from outreach.adapters.own_templates import OwnTemplateFiles
from outreach.adapters.shipped import shipped
from outreach.adapters.templates import FileTemplates
from outreach.application.app import App, Preferences
from outreach.application.followups import decide_journey
from outreach.application.preparing import waive
from outreach.application.recording import begin_journey, load
from outreach.application.reflecting import pass_over
from outreach.application.tally import Tally
from outreach.application.worker import Pass, run_pass
from outreach.domain.correspondence import Item, Outgoing, Purpose
from outreach.domain.events import Event
from outreach.domain.journey import Journey
from outreach.domain.people import Contact, ContactId, Mentee, normalised
from outreach.domain.rules import Rules
from outreach.guide.questions import QUESTIONS
from outreach.ports.store import Store
from tests.fakes_mail import FakeMailbox, FakeSender
from tests.fakes_store import FakeStore

MONDAY = datetime(2026, 11, 2, 10, 0, tzinfo=UTC)
MENTEE = "chris@example.org"


@dataclass
class FakeClock:
    """A clock that moves when it is told to."""

    instant: datetime = MONDAY

    def now(self) -> datetime:
        return self.instant

    def forward(self, **span: float) -> None:
        self.instant += timedelta(**span)


@dataclass
class FakeIds:
    """Ids in order; tokens that look like real ones; the middle of every range."""

    numbers: Iterator[int] = field(default_factory=lambda: count(1))

    def new(self) -> str:
        return f"id{next(self.numbers):08d}"

    def token(self) -> str:
        return f"token{next(self.numbers):015d}"

    def between(self, low: float, high: float) -> float:
        return (low + high) / 2


@dataclass(frozen=True)
class FakeHolidays:
    days: frozenset[date] = frozenset()

    def between(self, country: str, first: date, last: date) -> frozenset[date]:
        return frozenset(day for day in self.days if first <= day <= last) if country else frozenset()


@dataclass(frozen=True)
class FakeHolder:
    host: str = "desk"
    boot: str = "boot-1"
    pid: int = 4711
    living: frozenset[int] = frozenset()

    def alive(self, boot: str, pid: int) -> bool:
        return boot == self.boot and pid in self.living


def mail_from(
    sender: str, text: str, *, to: str = MENTEE, subject: str = "Hello", at: datetime = MONDAY, **fields: str
) -> bytes:
    """A person's mail; further header fields by name, `_` for `-`."""
    message = EmailMessage()
    message["From"], message["To"], message["Subject"] = sender, to, subject
    message["Date"] = at
    message["Message-ID"] = fields.pop("message_id", f"<{abs(hash((sender, text, at)))}@mail.example>")
    for name, value in fields.items():
        message[name.replace("_", "-")] = value
    message.set_content(text)
    return message.as_bytes()


def contact(name: str, address: str = "", **values: object) -> Contact:
    defaults: dict[str, object] = {
        "need": "leading a team in public health",
        "why_them": f"Your talk on nursing at the Leeds meeting, {name}, changed how I plan my week",
        "time_zone": "Europe/London",
        "country": "GB",
    }
    key = ContactId(name.split()[0].lower())
    addresses = (normalised(address),) if address else ()
    return Contact(id=key, name=name, addresses=addresses, **{**defaults, **values})  # type: ignore[arg-type]


def prepare(app: App) -> None:
    """The mentee has thought elsewhere: first letters may go, and no question of the guide is asked."""
    with app.store.transaction() as records:
        waive(app, records)
        for question in QUESTIONS:
            pass_over(app, records, question, None)


@cache
def shipped_templates() -> FileTemplates:
    """Compiled once for all worlds: nobody writes in them."""
    return FileTemplates(shipped("templates"))


class World:
    """The mentee's side and everybody else's, with passes of the real worker."""

    def __init__(
        self,
        rules: Rules | None = None,
        store: Store | None = None,
        holder: FakeHolder | None = None,
        *,
        prepared: bool = True,
    ) -> None:
        self.clock = FakeClock()
        self.mailbox = FakeMailbox(self.clock.instant)
        self.sender = FakeSender({MENTEE: self.mailbox})
        self.app = App(
            mentee=Mentee("Chris Morgan", (normalised(MENTEE),), "Europe/London", "Chris"),
            rules=rules or Rules(),
            preferences=Preferences(digest=False),  # the weekly mail comes where a test asks for it
            clock=self.clock,
            ids=FakeIds(),
            store=store or FakeStore(created_at=MONDAY - timedelta(days=1)),
            open_mailbox=self.mailbox,
            open_sender=self.sender,
            templates=shipped_templates(),
            own_templates=OwnTemplateFiles(shipped("templates")),
            contact_files=ContactReader(),
            writer=MimeWriter(),
            holidays=FakeHolidays(),
            calendar=CalendarFiles(),
            holder=holder or FakeHolder(),
        )
        if prepared:
            prepare(self.app)

    def add(self, person: Contact) -> Contact:
        with self.app.store.transaction() as records:
            begin_journey(self.app, records, person)
        return person

    def run(self, **forward: float) -> Pass:
        """Time goes on, then a pass."""
        self.clock.forward(**forward)
        self.mailbox.now = self.clock.instant
        return run_pass(self.app)

    def journey(self, name: str) -> Journey:
        with self.app.store.reading() as records:
            return load(records, ContactId(name))

    def events(self, name: str) -> list[Event]:
        with self.app.store.reading() as records:
            return [one.event for one in records.journal.read(name)]

    def kinds(self, name: str) -> list[str]:
        return [type(one).__name__ for one in self.events(name)]

    def letters(self) -> list[bytes]:
        """What contacts received."""
        return [one.raw for one in self.sender.handed if one.recipient != MENTEE]

    def outbox(self, name: str) -> list[Outgoing]:
        with self.app.store.reading() as records:
            return [one for one in records.outbox.of_journey(ContactId(name)) if one.purpose is Purpose.LETTER]

    def items(self) -> list[Item]:
        with self.app.store.reading() as records:
            return list(records.prompts.open_items())

    def prompts(self) -> list[EmailMessage]:
        """The mails of ours in the mentee's inbox."""
        parsed = [message_from_bytes(raw, EmailMessage, policy=default) for raw in self.mailbox.messages()]
        return [one for one in parsed if one["Outreach-Id"]]

    def reply(self, text: str, *, prompt: EmailMessage | None = None, sender: str = MENTEE, **fields: str) -> None:
        """The mentee answers a prompt (the newest unless told otherwise)."""
        asked = prompt or self.prompts()[-1]
        fields.setdefault("subject", f"Re: {asked['Subject']}")
        fields.setdefault("In_Reply_To", str(asked["Message-ID"]))
        self.mailbox.deliver(mail_from(f"Chris Morgan <{sender}>", text, at=self.clock.instant, **fields))

    def hears_from(self, sender: str, text: str, **fields: str) -> None:
        self.mailbox.deliver(mail_from(sender, text, at=self.clock.instant, **fields))

    def decide(self, name: str) -> None:
        decide_journey(self.app, ContactId(name), Tally())


__all__ = ["MENTEE", "MONDAY", "FakeHolder", "World", "contact", "mail_from"]
