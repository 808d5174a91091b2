"""A mentee's way to a mentor over two months of pretended time; told as it goes."""

import csv
import io
import shutil
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from email import message_from_bytes
from email.policy import default
from pathlib import Path

from outreach.adapters.contact_files import Expected, read_contact_bytes
from outreach.adapters.private_files import write_private
from outreach.adapters.store.store import open_store
from outreach.application.app import App
from outreach.application.importing import apply, save_edited
from outreach.application.portfolio import portfolio
from outreach.application.portfolio_page import portfolio_page
from outreach.application.reflecting import tell
from outreach.application.worker import run_pass
from outreach.bootstrap import app as build_app
from outreach.demo.mentee import TOLD, Chris
from outreach.demo.people import LENA, MENTEE, PEOPLE, Person, answer_mail
from outreach.demo.post_office import Maildir, post_office
from outreach.demo.telling import Line, lines_of, speaking
from outreach.domain.correspondence import OUR_HEADER
from outreach.ports.errors import OutreachError
from outreach.ports.world import Rendered
from outreach.settings import load, write_settings

START = datetime(2026, 11, 2, 8, 30, tzinfo=UTC)
END = datetime(2027, 1, 13, 0, 0, tzinfo=UTC)
FIRST_DAY = (8.5, 9.1, 9.3, 9.5, 9.7, 9.9, 12.0, 15.5)
LATER_DAYS = (8.6, 12.0)
"""When a pass runs, on working days; often while the first letters go, with a gap between them."""

MARK = ".outreach-demo"
PORTFOLIO = "portfolio.html"
REPLY_AFTER = timedelta(minutes=12)

Tell = Callable[[Line], None]


@dataclass(slots=True)
class StoryClock:
    """Pretended time."""

    instant: datetime = START

    def now(self) -> datetime:
        return self.instant


@dataclass(order=True, slots=True)
class Due:
    """A mail on its way to the mentee, arriving at that instant."""

    at: datetime
    number: int
    raw: bytes = field(compare=False)


@dataclass(slots=True)
class Story:
    """The world around the app: who gets what, and what comes back."""

    app: App
    clock: StoryClock
    inbox: Maildir
    folder: Path
    on_the_way: list[Due] = field(default_factory=list)
    letters: dict[str, int] = field(default_factory=dict)
    chris: Chris = field(default_factory=Chris)
    seen: int = 0
    mails: int = 0

    def delivered(self, recipient: str, raw: bytes) -> None:
        """The post office has a mail for somebody."""
        person = next((one for one in (*PEOPLE, LENA) if one.address == recipient), None)
        if person is None:
            self._keep("to-chris", raw)
            self.inbox.deliver(raw, self.clock.now())
            self._chris_reads(raw)
        else:
            self._keep(f"to-{person.address.partition('@')[0]}", raw)
            self._person_reads(person, raw)

    def _chris_reads(self, raw: bytes) -> None:
        prompt = message_from_bytes(raw, policy=default)
        reply = self.chris.reply_to(prompt, self.clock.now() + REPLY_AFTER) if prompt[OUR_HEADER] else None
        if reply:
            self._send("from-chris", reply, REPLY_AFTER)

    def _person_reads(self, person: Person, raw: bytes) -> None:
        number = self.letters.get(person.address, 0)
        self.letters[person.address] = number + 1
        answer = person.answers[number] if number < len(person.answers) else None
        if answer:
            mail = answer_mail(person, answer, message_from_bytes(raw), self.clock.now() + answer.after)
            self._send(f"from-{person.address.partition('@')[0]}", mail, answer.after)

    def _send(self, name: str, raw: bytes, after: timedelta) -> None:
        self.on_the_way.append(Due(self.clock.now() + after, len(self.on_the_way), raw))
        self._keep(name, raw)

    def arrive(self) -> None:
        """What was on its way until now lies in the inbox."""
        for due in sorted(self.on_the_way):
            if due.at <= self.clock.now():
                self.on_the_way.remove(due)
                self.inbox.deliver(due.raw, due.at)

    def _keep(self, name: str, raw: bytes) -> None:
        self.mails += 1
        (self.folder / f"{self.mails:03d}-{self.clock.now():%m-%d}-{name}.eml").write_bytes(raw)


def play(folder: Path, tell: Tell) -> Path:
    """Plays the story and leaves every mail of it in the folder; the folder. Raises OutreachError."""
    make_folder(folder)
    with tempfile.TemporaryDirectory(prefix="outreach-demo-") as place, _world(Path(place), folder) as story:
        _think_first(story.app)
        _import_people(story.app)
        for now in passes():
            story.clock.instant = now
            story.arrive()
            run_pass(story.app)
            _say_why_lena(story.app)
            for line in lines_of(story.app, story.seen):
                tell(line)
                story.seen = line.number
        page = folder / PORTFOLIO
        write_private(page, portfolio_of(story.app).html)
        for words in speaking(story.app, story.folder, story.mails, page):
            tell(words)
    return folder


def portfolio_of(app: App) -> Rendered:
    with app.store.reading() as records:
        return portfolio_page(app, portfolio(app, records))


def make_folder(folder: Path) -> None:
    """An empty folder for the mails: a new one, or that of an earlier demo."""
    if folder.exists() and any(folder.iterdir()) and not (folder / MARK).exists():
        raise OutreachError(
            f"{folder} holds other things", remedy="name another folder: outreach demo --folder NAME"
        )
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    (folder / MARK).touch()


@contextmanager
def _world(place: Path, folder: Path) -> Iterator[Story]:
    clock = StoryClock()
    stories: list[Story] = []
    with post_office(lambda recipient, raw: stories[0].delivered(recipient, raw)) as port:
        inbox = Maildir(place / "Maildir")
        settings_file = place / "outreach.toml"
        write_settings(settings_file, _answers(place, port))
        settings = load(settings_file, {})
        store = open_store(settings.store.url, clock.now(), "demo")
        try:
            stories.append(Story(build_app(settings, {}, clock, store), clock, inbox, folder))
            yield stories[0]
        finally:
            store.close()


def _answers(place: Path, port: int) -> dict[str, dict[str, object]]:
    return {
        "mentee": {
            "name": "Chris Morgan",
            "addresses": [MENTEE],
            "time_zone": "Europe/London",
            "signature": "Chris",
        },
        "mailbox": {
            "maildir": str(place / "Maildir"),
            "smtp": {"host": "127.0.0.1", "port": port, "security": "none"},
            "username": "",
        },
        "store": {"url": f"sqlite:///{place / 'outreach.db'}"},
    }


def _think_first(app: App) -> None:
    """What Chris told before the first letter: outreach reflect."""
    with app.store.transaction() as records:
        for question, words in TOLD.items():
            tell(app, records, question, words)


def _import_people(app: App) -> None:
    columns = ["name", "email", *dict.fromkeys(key for one in PEOPLE for key in one.row)]
    text = io.StringIO()
    writer = csv.DictWriter(text, columns)
    writer.writeheader()
    for one in PEOPLE:
        writer.writerow({"name": one.name, "email": one.address, **one.row})
    apply(app, read_contact_bytes(text.getvalue().encode(), Expected(zone="Europe/London")).rows)


def _say_why_lena(app: App) -> None:
    """At the desk Chris adds what only Chris can know: why this person."""
    with app.store.transaction() as records:
        fresh = [one for one in records.contacts.all() if one.name == LENA.name and not one.why_them]
        for before in fresh:
            save_edited(app, records, before, replace(before, why_them=LENA.row["why_them"]))


def passes() -> Iterator[datetime]:
    """The instants of the passes: on working days, some a day."""
    day = START.replace(hour=0, minute=0)
    while day < END:
        if day.weekday() < 5:
            hours = FIRST_DAY if day.date() == START.date() else LATER_DAYS
            yield from (day + timedelta(hours=hour) for hour in hours)
        day += timedelta(days=1)
