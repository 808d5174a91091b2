"""Stores with a long history, made quickly: one life of each kind is lived once, and its rows are copied in SQL.

Every value of such a life that must differ from person to person holds a mark of it, as a rule its key; in a copy
the number of the copy stands behind each mark.
"""

import json
import sqlite3
from collections.abc import Collection, Mapping, Sequence
from contextlib import closing
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from pathlib import Path
from typing import Final

from outreach.application.app import App
from outreach.application.recording import begin_journey, projected, record
from outreach.domain import events as e
from outreach.domain.correspondence import Content, Incoming, Item, Outgoing, Purpose, Question, Status
from outreach.domain.events import Answer, Handover, IncomingId, ItemId, JourneyEvent, LetterId, Outcome, Step
from outreach.domain.journey import Journey
from outreach.domain.people import Contact, ContactId, normalised
from outreach.ports.store import Records
from outreach.reading.message import parse
from outreach.reading.read import Known, read_message, to_dict
from outreach.reading.record import READING_VERSION
from tests.makers import MONDAY, mail_from, prepare
from tests.store_worlds import app_on, person, store_at

TABLES: Final[Mapping[str, str]] = {
    "contacts": "id",
    "addresses": "contact_id",
    "contact_keys": "contact_id",
    "events": "stream_id",
    "journeys": "id",
    "outbox": "journey_id",
    "incoming_journeys": "journey_id",
    "prompt_items": "journey_id",
    "notes": "journey_id",
    "tasks": "journey_id",
}
"""Whose rows they are; `incoming` is found by its id."""


THIN: Final = ("contacts", "journeys")
"""Enough where only the number of people and journeys matters."""


@dataclass(frozen=True, slots=True)
class Life:
    """What a person of one kind has behind them: so many mails from them and to them, and where it stands."""

    key: str
    count: int
    mails_in: int = 0
    mails_out: int = 1
    closed: bool = False
    answered: bool = False
    due: bool = False


def lived(path: Path, lives: Sequence[Life], copied: Collection[str] = (*TABLES, "incoming")) -> None:
    """A store at `path` in which all those lives were lived; of the copies of those that are not due only the rows
    of the tables `copied`."""
    with store_at(path) as store:
        app = app_on(store)
        prepare(app)
        for life in lives:
            if life.count:
                _live(app, life)
    with closing(sqlite3.connect(path, isolation_level=None)) as database:
        database.executescript(
            "PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA cache_size = -400000; BEGIN"
        )
        for life in lives:
            if life.count:
                multiply(database, life.key, life.count - 1, (*TABLES, "incoming") if life.due else copied)
        database.create_function("approved", 5, _approved, deterministic=True)
        content = 'sender, to_address, to_name, subject, "text"'
        database.execute(f"UPDATE outbox SET approved_digest = approved({content}) WHERE status = 'draft'")
        database.execute("COMMIT")
        database.execute("PRAGMA journal_mode = WAL")


def _live(app: App, life: Life) -> None:
    now = app.clock.now()
    contact = replace(
        person(0),
        id=ContactId(life.key),
        name=life.key,
        organisation=f"Society {life.key}",
        why_them=f"Your talk on {life.key} changed how I plan my week",
    )
    contact = replace(contact, addresses=(normalised(f"{life.key}@example.test"),))
    began = now - timedelta(days=400 if life.closed else 12)
    with app.store.transaction() as records:
        journey = begin_journey(app, records, contact)
        journey = _written_to(app, records, journey, contact, life, began)
        if life.answered:
            answer = e.AnswerReceived(at=now - timedelta(days=1), message=_id(life, 0), answer=Answer.ASKS)
            journey = record(app, records, journey, answer)
            _ask(records, life, now)
        if life.closed:
            journey = record(app, records, journey, e.JourneyClosed(at=began, outcome=Outcome.NO_ANSWER))
        _hear_from(records, contact, life, began)
        due_at = now if life.due else None if life.closed else now + timedelta(days=20)
        records.journeys.save(projected(journey, due_at, app.rules.digest, now))


def _written_to(
    app: App, records: Records, journey: Journey, contact: Contact, life: Life, began: datetime
) -> Journey:
    """A first letter that went, further ones, and a follow-up that is approved and waits."""
    for number in range(life.mails_out):
        step = Step.FIRST_CONTACT if number == 0 else Step.FOLLOW_UP
        mail = _letter(contact, life, number, step)
        at = began + timedelta(days=number)
        records.outbox.add(replace(mail, status=Status.SENT, claimed_at=at, sent_at=at))
        journey = record(app, records, journey, *_went(mail.id, step, mail.approved_digest, at))
    if life.closed:
        return journey
    waiting = _letter(contact, life, life.mails_out, Step.FOLLOW_UP)
    records.outbox.add(replace(waiting, status=Status.DRAFT, own_source=True))
    drafted = e.LetterDrafted(at=began, letter=waiting.id, step=Step.FOLLOW_UP, own=True)
    approved = e.LetterApproved(at=began, letter=waiting.id, step=Step.FOLLOW_UP, digest=waiting.approved_digest)
    return record(app, records, journey, drafted, approved)


def _went(letter: LetterId, step: Step, digest: str, at: datetime) -> tuple[JourneyEvent, ...]:
    return (
        e.LetterDrafted(at=at, letter=letter, step=step),
        e.LetterApproved(at=at, letter=letter, step=step, digest=digest),
        e.LetterQueued(at=at, letter=letter, step=step),
        e.LetterSent(at=at, letter=letter, step=step, how=Handover.SUBMITTED),
    )


def _letter(contact: Contact, life: Life, number: int, step: Step) -> Outgoing:
    ask = "Would you have twenty minutes for a talk next week? If not, please say so."
    text = f"Dear {contact.name},\n\n{contact.why_them}.\n\n{ask}\n\nChris\n"
    subject = f"A short talk, {contact.name}?"
    content = Content("Chris Morgan <chris@example.org>", contact.addresses[0], contact.name, subject, text)
    name = f"{life.key}-out-{number}"
    return Outgoing(
        id=LetterId(name),
        purpose=Purpose.LETTER,
        content=content,
        our_id=f"our-{name}",
        message_id=f"<{name}@example.org>",
        status=Status.DRAFT,
        due_at=MONDAY,
        journey=contact.id,
        step=step,
        approved_digest=content.digest,
    )


def _hear_from(records: Records, contact: Contact, life: Life, began: datetime) -> None:
    for number in range(life.mails_in):
        name = f"{life.key}-in-{number}"
        at = began + timedelta(days=number)
        text = "Thank you for your letter. What would you like to talk about?\n\nBest wishes\n" + life.key
        raw = mail_from(f"{contact.name} <{contact.address}>", text, at=at, message_id=f"<{name}@example.test>")
        reading = _reading(raw)
        records.incoming.add(
            Incoming(
                id=_id(life, number),
                message_id=f"<{name}@example.test>",
                digest=f"digest-{name}",
                folder="inbox",
                place=f"1:{number}",
                seen_at=at,
                raw=raw,
                journeys=(contact.id,),
                reading=reading,
                reading_version=READING_VERSION,
                shortened_at=at,
            )
        )


def _ask(records: Records, life: Life, now: datetime) -> None:
    item = Item(ItemId(f"{life.key}-item"), Question.ANSWERED, ContactId(life.key), _id(life, 0), now)
    records.prompts.add_item(item)


def _id(life: Life, number: int) -> IncomingId:
    return IncomingId(f"{life.key}-in-{number}")


def _reading(raw: bytes) -> str:
    return json.dumps(to_dict(read_message(parse(raw), Known())))


def multiply(
    database: sqlite3.Connection,
    key: str,
    copies: int,
    tables: Collection[str] = (*TABLES, "incoming"),
    marks: Sequence[str] = (),
) -> None:
    """So many further people with the life of the one whose id is `key`. The number of the copy stands behind the
    key, and behind each of the other `marks`, wherever a text of theirs holds one."""
    numbers = f"WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < {copies})"
    owned = {table: f"{owner} = :key" for table, owner in TABLES.items()}
    owned["incoming"] = "id IN (SELECT incoming_id FROM incoming_journeys WHERE journey_id = :key)"
    given = {"key": key, **{f"mark{place}": one for place, one in enumerate(marks)}}
    for table, condition in owned.items():
        if copies and table in tables:
            database.execute(f"{numbers} {_copied(database, table, list(given))} WHERE {condition}", given)


def _copied(database: sqlite3.Connection, table: str, marks: Sequence[str]) -> str:
    columns = [(name, kind) for _, name, kind, *_ in database.execute(f"PRAGMA table_info({table})")]
    kept = [(name, kind) for name, kind in columns if name != "position"]
    own = [name for name, kind in kept if _is_text(kind) and name != "mentee_id"]
    values = ", ".join(_marked(name, marks) if name in own else f'"{name}"' for name, _ in kept)
    names = ", ".join(f'"{name}"' for name, _ in kept)
    return f"INSERT INTO {table} ({names}) SELECT {values} FROM {table}, n"


def _marked(column: str, marks: Sequence[str]) -> str:
    found = f'"{column}"'
    for one in marks:
        found = f"replace({found}, :{one}, :{one} || '-' || i)"
    return found


def _approved(sender: str, to: str, name: str, subject: str, text: str) -> str:
    return Content(sender, normalised(to), name, subject, text).digest


def _is_text(kind: str) -> bool:
    return kind == "TEXT" or kind.startswith("VARCHAR")
