"""Parts of a pass that are all sound: what a check-up finds nothing to say about, until something is changed."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import timedelta

from outreach.adapters.shipped import shipped
from outreach.adapters.templates import FileTemplates
from outreach.application.checkup_values import Parts, Reached, Sending
from outreach.domain.rules import Rules
from outreach.ports.machine import Runs
from outreach.ports.store import Condition, Store
from tests.fakes_store import FakeStore
from tests.makers import MENTEE, MONDAY, FakeHolder, World

ENOUGH = {"size": "35000000", "smtputf8": "", "auth": "PLAIN"}
TEMPLATES = FileTemplates(shipped("templates"))
SOUND = Condition("/store", 0o600, 10_000_000_000)


def given(store: FakeStore | None = None, **changed: object) -> Parts:
    """Parts that are all sound, but for what is changed."""
    world = World(store=store)
    held = world.app.store

    @contextmanager
    def opened() -> Iterator[Store]:
        yield held

    sound = Parts(
        mentee=world.app.mentee,
        rules=Rules(),
        holder=FakeHolder(living=frozenset({12})),
        now=MONDAY,
        needs_password=True,
        password=lambda: "made up",
        open_mailbox=world.mailbox,
        try_submission=lambda: Reached("smtp.example.org takes letters", ENOUGH),
        templates=TEMPLATES,
        condition=lambda: SOUND,
        sending=Sending("smtp.example.org", MENTEE),
        runs=lambda: Runs.TIMER,
        open_store=opened,
    )
    return replace(sound, **changed)  # type: ignore[arg-type]  # names of its fields, each with a fitting value


def store_with(**mentee: object) -> FakeStore:
    store = FakeStore(created_at=MONDAY - timedelta(days=30))
    with store.transaction() as records:
        values = {"last_good_pass": MONDAY - timedelta(minutes=5), **mentee}
        records.mentees.save(replace(records.mentees.get(), **values))  # type: ignore[arg-type]  # its fields
    return store
