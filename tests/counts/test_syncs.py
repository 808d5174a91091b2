"""What is brought to the disk, call by call: durable steps are all that a sync is spent on, however many journeys
there are."""

import shutil
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from outreach.adapters.smtp import SmtpAccount, open_smtp
from outreach.adapters.store.store import SqlStore
from outreach.adapters.tls import Security
from outreach.application.app import App
from outreach.application.followups import decide_journey
from outreach.application.lease import Taken, take_lease
from outreach.application.outbox import Sent, hand_over, letters_in_order
from outreach.application.tally import Tally
from outreach.application.worker import run_pass
from outreach.domain.correspondence import Status
from outreach.domain.people import ContactId
from tests.contracts.scripted_smtp import Script, scripted_server
from tests.counts.counting import counted, turn_of
from tests.counts.syncs import synced
from tests.histories import THIN, Life, lived
from tests.makers import MONDAY
from tests.store_worlds import app_on, queue_letters, store_at

pytestmark = pytest.mark.strace

LOG, HOME = "fdatasync store.db-wal", "fdatasync store.db"
A_COMMIT = [LOG]
WRITTEN_HOME = [LOG, HOME]
FIRST_COMMIT_AFTER_THAT = [LOG, LOG]
"""The log begins anew, and its head is brought to the disk before what follows."""

AT_REST_STATEMENTS = 31
AT_REST = 4
"""Lease, heartbeat, last good pass, lease given back."""


@pytest.fixture(scope="module", params=[1_000, 100_000])
def ready(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = Path(tmp_path_factory.mktemp("syncs")) / "ready.db"
    lived(path, [Life("kqwaits", request.param)], copied=THIN)
    return path


@pytest.fixture
def store(ready: Path, tmp_path: Path) -> Iterator[SqlStore]:
    """At rest, and with a log that has begun."""
    with store_at(Path(shutil.copy(ready, tmp_path / "store.db"))) as opened:
        for _ in range(2):
            assert run_pass(without_digest(opened)).trouble is None
        yield opened


def without_digest(store: SqlStore) -> App:
    """It is Monday, and all these journeys were made a moment ago: there would be a long week to tell of."""
    app = app_on(store)
    return replace(app, preferences=replace(app.preferences, digest=False))


def test_a_pass_with_nothing_to_do_notes_that_it_ran(store: SqlStore) -> None:
    with counted(store) as said, synced() as calls:
        run_pass(without_digest(store))
    assert calls.calls == AT_REST * A_COMMIT
    assert len(said.statements) == AT_REST_STATEMENTS


def test_a_due_journey_is_one_durable_step(store: SqlStore) -> None:
    due = ContactId("kqwaits")
    with store.transaction() as records:
        row = records.journeys.get(due)
        assert row is not None
        records.journeys.save(replace(row, due_at=MONDAY))
    with synced() as calls:
        decide_journey(app_on(store), due, Tally())
    assert calls.calls == A_COMMIT
    with store.reading() as records:
        assert [one.journey for one in records.outbox.with_status(Status.QUEUED)] == [due]


def test_a_letter_is_two_durable_steps_and_its_claim_is_home_before_the_server_hears_of_it(store: SqlStore) -> None:
    app = app_on(store)
    queue_letters(app, 2)
    lease = take_lease(app)
    assert isinstance(lease, Taken)
    with store.reading() as records:
        first, second = [turn_of(records, mail) for mail in letters_in_order(app)]
    with scripted_server(Script()) as port:
        account = SmtpAccount("127.0.0.1", port, security=Security.NONE)
        with open_smtp(account, str)() as sender:
            assert hand_over(app, sender, first, lease.fencing, Tally()) is Sent.GONE
            with synced() as calls:
                assert hand_over(app, sender, second, lease.fencing, Tally()) is Sent.GONE
    assert calls.calls == A_COMMIT + WRITTEN_HOME + FIRST_COMMIT_AFTER_THAT
