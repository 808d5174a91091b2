"""Apps on a store on disk, with everything else at hand: what rows measure that need no mailbox."""

import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

from outreach.adapters.store.store import SqlStore, open_store
from outreach.application.app import App, Preferences, SentCopy
from outreach.application.recording import begin_journey, record
from outreach.domain import events as e
from outreach.domain.correspondence import Content, Outgoing, Purpose, Status
from outreach.domain.events import JourneyEvent, LetterId, Step
from outreach.domain.people import Contact, ContactId
from tests.makers import MONDAY, World, contact

MEMORY = Path("/dev/shm")


@contextmanager
def place(*, in_memory: bool = False) -> Iterator[Path]:
    """A folder for a while; on a disk that lies in memory, where asked for and there is one."""
    where = MEMORY if in_memory and MEMORY.is_dir() else None
    with tempfile.TemporaryDirectory(prefix="outreach-bench-", dir=where) as folder:
        yield Path(folder)


def store_at(path: Path) -> SqlStore:
    return open_store(f"sqlite:///{path}", MONDAY - timedelta(days=1), "mentee-1")


def app_on(store: SqlStore) -> App:
    """As in the tests, at a fixed hour; no Sent copies are owed."""
    return replace(World(store=store, prepared=False).app, preferences=Preferences(sent_copy=SentCopy.NEVER))


def person(number: int) -> Contact:
    key = f"person-{number:06d}"
    return replace(contact(key, f"{key}@example.test"), organisation=f"Society {number}")


def queue_letters(app: App, count: int) -> None:
    """So many people, each with a first letter that may leave now; in one transaction."""
    with app.store.transaction() as records:
        for number in range(count):
            one = person(number)
            letter = _letter(one, number)
            journey = begin_journey(app, records, one)
            record(app, records, journey, *_on_its_way(letter))
            records.outbox.add(letter)


def _on_its_way(letter: Outgoing) -> tuple[JourneyEvent, ...]:
    step, digest = Step.FIRST_CONTACT, letter.content.digest
    return (
        e.LetterDrafted(at=MONDAY, letter=letter.id, step=step),
        e.LetterApproved(at=MONDAY, letter=letter.id, step=step, digest=digest),
        e.LetterQueued(at=MONDAY, letter=letter.id, step=step),
    )


def _letter(one: Contact, number: int) -> Outgoing:
    text = f"Dear {one.name},\n\n{one.why_them}.\n\n" + "Would you have twenty minutes for a talk?\n" * 20
    content = Content("Chris Morgan <chris@example.org>", one.addresses[0], one.name, "A short talk?", text, "", ())
    return Outgoing(
        id=LetterId(f"letter-{number:06d}"),
        purpose=Purpose.LETTER,
        content=content,
        our_id=f"our-{number:06d}",
        message_id=f"<letter-{number:06d}@example.org>",
        status=Status.QUEUED,
        due_at=MONDAY,
        journey=ContactId(one.id),
        step=Step.FIRST_CONTACT,
        approved_digest=content.digest,
        could_go_at=MONDAY,
    )
