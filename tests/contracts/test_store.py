"""What every store promises: the real one and the one in memory alike."""

import shutil
from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta, timezone
from pathlib import Path
from typing import Any, get_args, get_type_hints

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from outreach.adapters.store import open_store
from outreach.domain.correspondence import Copy, ItemState, Note, Purpose, Question, Status, Suppression
from outreach.domain.drafts import DraftState
from outreach.domain.events import (
    KINDS,
    Event,
    JourneyClosed,
    JourneyResumed,
    LetterId,
    NoteId,
    Outcome,
    Stage,
    TaskId,
)
from outreach.domain.people import ContactId, Knowing, Need, address_hash
from outreach.ports.errors import Collision, StoreLocked, StoreTrouble
from outreach.ports.store import MenteeRow, Records, SetAside, Store
from tests.contracts.store_makers import (
    ADA,
    ADA_ADDRESS,
    BEN,
    NOON,
    TODAY,
    beat,
    claim,
    contact,
    content,
    draft,
    hours,
    item,
    journey,
    lease,
    letter,
    message,
    prompt,
    reflection,
    task,
)
from tests.fakes_store import FakeStore

Open = Callable[[], Store]


@pytest.fixture(scope="session")
def new_store(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A store nobody has used yet, to be copied."""
    path = tmp_path_factory.mktemp("store") / "new.db"
    with open_store(f"sqlite:///{path}", NOON, "mentee-1") as made:
        made.backup(path.with_name("copy.db"))
    return path.with_name("copy.db")


@pytest.fixture(params=["sql", "fake"])
def open_again(request: pytest.FixtureRequest, tmp_path: Path, new_store: Path) -> Iterator[Open]:
    """Opens one and the same store once more: another connection to the same file."""
    if request.param == "fake":
        fake = FakeStore(created_at=NOON)
        yield lambda: fake
        return
    shutil.copy(new_store, tmp_path / "store.db")
    opened = []

    def once_more() -> Store:
        opened.append(open_store(f"sqlite:///{tmp_path}/store.db", NOON, "mentee-1", patience=0.05))
        return opened[-1]

    yield once_more
    for one in opened:
        one.close()


@pytest.fixture
def store(open_again: Open) -> Store:
    return open_again()


@pytest.fixture
def records(store: Store) -> Iterator[Records]:
    with store.transaction() as records:
        yield records


# -- transactions


def test_what_a_transaction_wrote_is_seen_by_another_connection(store: Store, open_again: Open) -> None:
    with store.transaction() as records:
        records.cursors.save("INBOX", "7")
    with open_again().reading() as seen:
        assert seen.cursors.get("INBOX") == "7"


def test_a_transaction_that_raises_leaves_nothing(store: Store) -> None:
    with suppress(ZeroDivisionError), store.transaction() as records:
        records.journal.append(ADA, 0, [JourneyResumed(at=NOON)], NOON)
        records.contacts.save(contact(ADA, ADA_ADDRESS))
        raise ZeroDivisionError
    with store.reading() as seen:
        assert not seen.journal.read(ADA)
        assert seen.contacts.get(ADA) is None


def test_what_is_written_while_reading_is_rolled_back(store: Store) -> None:
    with store.reading() as seen:
        seen.cursors.save("INBOX", "7")
        assert seen.cursors.get("INBOX") == "7"
    with store.reading() as seen:
        assert seen.cursors.get("INBOX") is None


def test_a_reader_sees_nothing_of_an_unfinished_transaction(store: Store, open_again: Open) -> None:
    with store.transaction() as records:
        records.cursors.save("INBOX", "7")
        with open_again().reading() as seen:
            assert seen.cursors.get("INBOX") is None


def test_a_second_writer_is_told_that_the_store_is_locked(store: Store, open_again: Open) -> None:
    other = open_again()
    with store.transaction(), pytest.raises(StoreLocked), other.transaction():
        pass


def test_a_new_store_knows_when_its_mentee_came(store: Store) -> None:
    with store.reading() as seen:
        assert seen.mentees.get() == MenteeRow(seq=0, created_at=NOON)


def test_the_state_of_the_mentee_is_kept(records: Records) -> None:
    row = MenteeRow(
        seq=4, created_at=NOON, stopped="by_mentee", paused_until=NOON, last_good_pass=NOON, restored=True
    )
    records.mentees.save(row)
    assert records.mentees.get() == row


def test_a_backup_never_overwrites(store: Store, tmp_path: Path) -> None:
    store.backup(tmp_path / "copy.db")
    with pytest.raises(StoreTrouble, match="already"):
        store.backup(tmp_path / "copy.db")
    assert (tmp_path / "copy.db").stat().st_mode & 0o777 == 0o600


# -- the journal


def test_the_journal_keeps_order_and_tells_its_end(records: Records) -> None:
    first, last = JourneyResumed(at=NOON), JourneyClosed(at=NOON, outcome=Outcome.DECLINED)
    assert records.journal.append(ADA, 0, [first], NOON) == 1
    assert records.journal.append(ADA, 1, [last, first], NOON + hours(1)) == 3
    read = records.journal.read(ADA)
    assert [(one.stream, one.seq, one.event) for one in read] == [(ADA, 1, first), (ADA, 2, last), (ADA, 3, first)]
    assert read[-1].recorded_at == NOON + hours(1)


@pytest.mark.parametrize("after", [0, 2])
def test_an_append_behind_anything_but_the_end_collides(records: Records, after: int) -> None:
    records.journal.append(ADA, 0, [JourneyResumed(at=NOON)], NOON)
    with pytest.raises(Collision):
        records.journal.append(ADA, after, [JourneyResumed(at=NOON)], NOON)


def test_appending_nothing_still_checks_the_end(records: Records) -> None:
    assert records.journal.append(ADA, 0, [], NOON) == 0
    with pytest.raises(Collision):
        records.journal.append(ADA, 1, [], NOON)


def test_a_writer_that_read_before_another_wrote_collides(store: Store, open_again: Open) -> None:
    with store.reading() as seen:
        end = len(seen.journal.read(ADA))
    with open_again().transaction() as records:
        records.journal.append(ADA, end, [JourneyResumed(at=NOON)], NOON)
    with pytest.raises(Collision), store.transaction() as records:
        records.journal.append(ADA, end, [JourneyResumed(at=NOON)], NOON)


def test_all_streams_are_read_each_in_its_order(records: Records) -> None:
    for stream in (BEN, ADA):
        records.journal.append(stream, 0, [JourneyResumed(at=NOON)] * 2, NOON)
    assert [(one.stream, one.seq) for one in records.journal.read_all()] == [
        (ADA, 1),
        (ADA, 2),
        (BEN, 1),
        (BEN, 2),
    ]


def test_the_events_of_many_streams_are_told_without_the_kinds_left_out(records: Records) -> None:
    told, closed = JourneyResumed(at=NOON), JourneyClosed(at=NOON, outcome=Outcome.DECLINED)
    crowd = [f"somebody {number}" for number in range(600)]
    for stream in (*crowd, ADA):
        records.journal.append(stream, 0, [told, closed, told], NOON)
    whole = records.journal.events_of([*crowd, BEN])
    assert (len(whole), whole[crowd[-1]], whole[BEN]) == (601, [told, closed, told], [])
    assert records.journal.events_of([ADA], without=[JourneyClosed]) == {ADA: [told, told]}
    assert records.journal.events_of([]) == {}


INSTANTS = st.datetimes(
    min_value=datetime(2000, 1, 1),  # noqa: DTZ001  # hypothesis adds the zone
    max_value=datetime(2100, 1, 1),  # noqa: DTZ001  # likewise
    timezones=st.sampled_from([UTC, timezone(timedelta(hours=5, minutes=30)), timezone(-hours(11))]),
)


def of_kind(kind: type[Event]) -> st.SearchStrategy[Event]:
    fields = {name: of_hint(hint) for name, hint in get_type_hints(kind).items()}
    return st.builds(kind, **fields)


def of_hint(hint: Any) -> st.SearchStrategy[Any]:
    if hint is datetime:
        return INSTANTS
    if hint is date:
        return st.dates()
    if type(None) in get_args(hint):
        return st.none() | of_hint(next(one for one in get_args(hint) if one is not type(None)))
    hint = getattr(hint, "__supertype__", hint)
    return st.text() if hint is str else st.from_type(hint)


@pytest.mark.parametrize("kind", sorted(KINDS))
@settings(max_examples=10, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(data=st.data())
def test_every_event_comes_back_as_it_was(store: Store, kind: str, data: st.DataObject) -> None:
    event = data.draw(of_kind(KINDS[kind]))  # type: ignore[arg-type]  # KINDS maps to the classes
    with suppress(ZeroDivisionError), store.transaction() as records:
        records.journal.append(ADA, 0, [event], NOON)
        assert [one.event for one in records.journal.read(ADA)] == [event]
        raise ZeroDivisionError


@pytest.mark.parametrize(
    "write",
    [
        lambda records, naive: records.journal.append(ADA, 0, [JourneyResumed(at=naive)], NOON),
        lambda records, naive: records.journal.append(ADA, 0, [JourneyResumed(at=NOON)], naive),
        lambda records, naive: records.journeys.save(journey(due_at=naive)),
        lambda records, naive: records.outbox.add(letter(due_at=naive)),
        lambda records, naive: records.incoming.add(message(seen_at=naive)),
        lambda records, naive: records.outbox.add(letter(good_until=naive)),
        lambda records, naive: records.leases.take(lease(renewed_at=naive), None),
        lambda records, naive: records.tasks.add(task(at=naive)),
        lambda records, naive: records.tasks.save(task(done_at=naive)),
        lambda records, naive: records.drafts.save(draft(at=naive)),
        lambda records, naive: records.reflections.save(reflection(at=naive)),
        lambda records, naive: records.heartbeats.save(beat(started_at=naive)),
    ],
    ids=[
        "event",
        "recorded",
        "journey",
        "letter",
        "incoming",
        "letter's words",
        "lease",
        "task",
        "task done",
        "draft",
        "reflection",
        "pass",
    ],
)
def test_a_naive_datetime_is_refused(records: Records, write: Callable[[Records, datetime], object]) -> None:
    with pytest.raises(ValueError, match="naive"):
        write(records, datetime(2026, 11, 23, 12))  # noqa: DTZ001  # naive on purpose


# -- journeys


def test_due_journeys_come_earliest_first_and_no_more_than_asked(records: Records) -> None:
    for name, due in (("late", hours(2)), ("b", hours(-1)), ("a", hours(-1)), ("first", hours(-3))):
        records.journeys.save(journey(ContactId(name), due_at=NOON + due))
    records.journeys.save(journey(ContactId("never"), due_at=None))
    assert [one.id for one in records.journeys.due(NOON, 10)] == ["first", "a", "b"]
    assert [one.id for one in records.journeys.due(NOON, 1)] == ["first"]


def test_the_next_instant_at_which_a_journey_falls_due_lies_behind_the_one_asked_about(records: Records) -> None:
    assert records.journeys.next_due(NOON) is None
    records.journeys.save(journey(ContactId("never"), due_at=None))
    for name, due in (("later", hours(2)), ("soon", hours(1)), ("now", hours(0)), ("before", hours(-1))):
        records.journeys.save(journey(ContactId(name), due_at=NOON + due))
    assert records.journeys.next_due(NOON) == NOON + hours(1)
    assert records.journeys.next_due(NOON + hours(2)) is None


def test_a_journey_is_kept_whole_and_replaced(records: Records) -> None:
    closed = journey(
        stage=Stage.CLOSED, outcome=Outcome.COMPLETED, due_at=None, paused_until=NOON, changed_at=NOON, seq=9
    )
    records.journeys.save(journey())
    records.journeys.save(closed)
    assert records.journeys.get(ADA) == closed
    assert records.journeys.all() == [closed]


def test_journeys_are_found_by_where_they_stand(records: Records) -> None:
    for name, stage in (("z", Stage.MET), ("a", Stage.MET), ("b", Stage.ASKED), ("c", Stage.CLOSED)):
        records.journeys.save(journey(ContactId(name), stage=stage))
    assert [one.id for one in records.journeys.at_stages(Stage.MET, Stage.ASKED)] == ["a", "b", "z"]
    assert not records.journeys.at_stages(Stage.MENTORING)


def test_journeys_under_other_rules_are_found_and_all_can_be_cleared(records: Records) -> None:
    records.journeys.save(journey(ADA, rules_digest="old"))
    records.journeys.save(journey(BEN, rules_digest="new"))
    assert [one.id for one in records.journeys.with_other_rules("new")] == [ADA]
    records.journeys.clear()
    assert not records.journeys.all()


# -- contacts


def test_a_contact_is_kept_whole(records: Records) -> None:
    ada = contact(ADA, ADA_ADDRESS, "ada@home.example", why_them="She built\nthe archive.", notes="ÅÄÖ 你好")
    records.contacts.save(ada)
    assert records.contacts.get(ADA) == ada
    assert records.contacts.all() == [ada]


def test_a_contact_is_found_by_every_address_ever_known(records: Records) -> None:
    records.contacts.save(contact(ADA, "old@example.org"))
    new = contact(ADA, "new@example.org", "second@example.org")
    records.contacts.save(new)
    records.contacts.save(contact(BEN, "ben@example.org"))
    for address in ("old@example.org", "OLD@Example.org", "second@example.org"):
        assert records.contacts.by_addresses([address]) == [new]
    assert not records.contacts.by_addresses(["else@example.org"])
    assert not records.contacts.by_addresses([])


def test_every_address_ever_known_is_told_and_goes_with_the_contact(records: Records) -> None:
    records.contacts.save(contact(ADA, "old@example.org"))
    records.contacts.save(contact(ADA, "new@example.org"))
    records.contacts.save(contact(BEN, "ben@example.org"))
    assert records.contacts.every_address(ADA) == ["new@example.org", "old@example.org"]
    records.contacts.remove(ADA)
    assert records.contacts.get(ADA) is None
    assert records.contacts.every_address(ADA) == []
    assert not records.contacts.by_addresses(["old@example.org"])
    assert [one.id for one in records.contacts.all()] == [BEN]


def test_an_address_that_returns_leads_again(records: Records) -> None:
    for addresses in (("a@example.org",), ("b@example.org",), ("a@example.org", "b@example.org")):
        records.contacts.save(contact(ADA, *addresses))
    found = records.contacts.get(ADA)
    assert found is not None
    assert found.addresses == ("a@example.org", "b@example.org")


def test_journeys_are_counted_by_their_stage_where_the_person_is_known(records: Records) -> None:
    records.contacts.save(contact(ADA))
    for one in (journey(ADA), journey(BEN)):
        records.journeys.save(one)
    assert dict(records.journeys.stages()) == {Stage.IDENTIFIED: 1}


def test_needs_are_told_once_as_they_were_written(records: Records) -> None:
    for name, need in ((ADA, "People; money"), (BEN, "People; money"), (ContactId("eve"), "Time")):
        records.contacts.save(contact(name, need=need))
    assert list(records.contacts.needs()) == ["People; money", "Time"]


def test_some_people_are_told_whole_and_who_is_not_known_is_left_out(records: Records) -> None:
    ada, ben = contact(ADA, "ada@example.org"), contact(BEN, "ben@example.org")
    for one in (ada, ben):
        records.contacts.save(one)
    assert records.contacts.some([ADA, ContactId("nobody")]) == {ADA: ada}
    assert records.contacts.some([ADA, BEN]) == {ADA: ada, BEN: ben}


def test_all_tasks_are_told_in_the_order_they_were_taken_on(records: Records) -> None:
    taken_on = [task("later", at=NOON + hours(1)), task("first"), task("done", done_at=NOON)]
    for one in taken_on:
        records.tasks.add(one)
    assert [one.id for one in records.tasks.all()] == ["first", "done", "later"]


def test_open_tasks_are_those_that_are_not_done(records: Records) -> None:
    for one in (task("later", at=NOON + hours(1)), task("first"), task("done", done_at=NOON)):
        records.tasks.add(one)
    assert [one.id for one in records.tasks.still_open()] == ["first", "later"]


def test_people_are_found_by_what_a_letter_could_be_taken_by(records: Records) -> None:
    ada, ben = contact(ADA, why_them="Your talk"), contact(BEN, why_them="Your book")
    for one in (ada, ben):
        records.contacts.save(one)
    nobody = ContactId("nobody")
    assert [one.id for one in records.contacts.with_keys(["name ada", "name eve"], but=nobody)] == [ADA]
    assert [one.id for one in records.contacts.with_keys(["name ada", "why your book"], but=nobody)] == [ADA, BEN]
    assert not records.contacts.with_keys(["name ada"], but=ADA)
    records.contacts.save(replace(ada, name="Eve"))
    assert not records.contacts.with_keys(["name ada"], but=nobody)
    records.contacts.remove(BEN)
    assert not records.contacts.with_keys(["name ben"], but=nobody)


def test_open_questions_of_one_journey_are_those_of_all_that_are_about_it(records: Records) -> None:
    for one in (
        item("hers"),
        item("ours", journey=None),
        item("his", journey=BEN),
        item("over", state=ItemState.LAPSED),
    ):
        records.prompts.add_item(one)
    assert [one.id for one in records.prompts.open_items_of(ADA)] == ["hers"]
    assert [one.id for one in records.prompts.open_items_of(None)] == ["ours"]


def test_open_questions_are_found_by_what_they_ask_and_whom_they_are_about_once(records: Records) -> None:
    for one in (
        item("z", question=Question.ANSWERED),
        item("a", question=Question.ANSWERED, about="another mail"),
        item("task", question=Question.TASK, journey=None),
        item("his", question=Question.ANSWERED, journey=BEN, state=ItemState.ANSWERED),
    ):
        records.prompts.add_item(one)
    assert [one.id for one in records.prompts.open_items_asking(Question.ANSWERED)] == ["z", "a"]
    found = records.prompts.open_items_asking(Question.TASK, Question.ANSWERED)
    assert [one.id for one in found] == ["z", "a", "task"]
    assert not records.prompts.open_items_asking(Question.APPROVE)
    assert records.prompts.asked_about(Question.ANSWERED) == {ADA}
    assert not records.prompts.asked_about(Question.TASK)


def test_open_questions_are_found_that_were_not_asked_or_not_asked_again(records: Records) -> None:
    asked = {"prompt": prompt().id, "token_hash": "i" * 64, "asked_at": NOON}
    for one in (
        item("asked", **asked),
        item("new"),
        item("later", **{**asked, "asked_at": NOON + timedelta(seconds=1)}),
        item("again", repeated=True, **asked),
        item("over", state=ItemState.LAPSED),
        item("answered", state=ItemState.ANSWERED, **asked),
    ):
        records.prompts.add_item(one)
    assert [one.id for one in records.prompts.unasked_items()] == ["new"]
    assert [one.id for one in records.prompts.unrepeated_items(NOON)] == ["asked"]


def test_letters_that_wait_for_a_word_are_drafts_that_nobody_approved(records: Records) -> None:
    for one in (
        letter("z", Status.DRAFT),
        letter("a", Status.DRAFT),
        letter("approved", Status.DRAFT, approved_digest="d" * 64),
        letter("queued", Status.QUEUED),
        letter("withdrawn", Status.WITHDRAWN),
        letter("prompt", Status.DRAFT, purpose=Purpose.PROMPT),
    ):
        records.outbox.add(one)
    assert [one.id for one in records.outbox.unapproved()] == ["z", "a"]


@pytest.mark.parametrize(
    ("stage", "status", "approached"),
    [
        (Stage.IDENTIFIED, Status.DRAFT, True),
        (Stage.IDENTIFIED, Status.QUEUED, True),
        (Stage.IDENTIFIED, Status.WITHDRAWN, False),
        (Stage.CONTACTED, Status.SENT, True),
        (Stage.CONVERSING, Status.QUEUED, False),
    ],
)
def test_who_is_being_approached_is_told(records: Records, stage: Stage, status: Status, approached: bool) -> None:
    records.contacts.save(contact(ADA, ADA_ADDRESS))
    records.journeys.save(journey(stage=stage))
    records.outbox.add(letter(status=status))
    assert [one.id for one in records.contacts.approached()] == ([ADA] if approached else [])


def test_notes_come_in_the_order_written_and_can_be_removed(records: Records) -> None:
    notes = [Note(NoteId(f"n{number}"), ADA, NOON, f"note {number}") for number in range(3)]
    for one in notes:
        records.notes.add(one)
    records.notes.remove(NoteId("n1"))
    assert records.notes.of_journey(ADA) == [notes[0], notes[2]]
    assert not records.notes.of_journey(BEN)
    assert records.notes.some([NoteId("n1"), NoteId("n2")]) == {"n2": notes[2]}


# -- what the mentee told


def test_a_draft_is_kept_whole_and_replaced(records: Records) -> None:
    placed = draft(state=DraftState.PLACED, at=NOON + hours(1), seen="digest of what was read back")
    records.drafts.save(draft())
    assert records.drafts.get(LetterId("letter-1")) == draft()
    records.drafts.save(placed)
    assert records.drafts.get(LetterId("letter-1")) == placed
    assert records.drafts.get(LetterId("unknown")) is None


def test_drafts_that_are_owed_or_placed_are_looked_for_oldest_first(records: Records) -> None:
    for name, state, at in (
        ("placed", DraftState.PLACED, 2),
        ("owed", DraftState.OWED, 1),
        ("removed", DraftState.REMOVED, 0),
        ("left", DraftState.LEFT, 0),
        ("as old", DraftState.OWED, 2),
    ):
        records.drafts.save(draft(name, state=state, at=NOON + hours(at)))
    assert [one.letter for one in records.drafts.looked_for()] == ["owed", "placed", "as old"]
    records.drafts.save(draft("owed", state=DraftState.REMOVED))
    assert [one.letter for one in records.drafts.looked_for()] == ["placed", "as old"]


def test_a_task_is_kept_whole_and_replaced(records: Records) -> None:
    done = task(journey=None, text="ÅÄÖ 你好", due_on=TODAY, done_at=NOON + hours(1))
    records.tasks.add(task())
    assert records.tasks.get(TaskId("task-1")) == task()
    records.tasks.save(done)
    assert records.tasks.get(TaskId("task-1")) == done
    assert records.tasks.get(TaskId("unknown")) is None


def test_a_task_is_added_once(store: Store) -> None:
    with store.transaction() as records:
        records.tasks.add(task())
    with pytest.raises(Collision), store.transaction() as records:
        records.tasks.add(task(text="another"))


def test_the_tasks_of_a_journey_come_in_the_order_they_were_taken_on(records: Records) -> None:
    for name, at in (("later", hours(1)), ("z", hours(0)), ("a", hours(0)), ("m", hours(0))):
        records.tasks.add(task(name, at=NOON + at))
    records.tasks.save(task("z", done_at=NOON + hours(2)))
    records.tasks.add(task("Ben's", journey=BEN))
    records.tasks.add(task("own", journey=None))
    assert [one.id for one in records.tasks.of_journey(ADA)] == ["z", "a", "m", "later"]
    assert [one.id for one in records.tasks.of_journey(BEN)] == ["Ben's"]
    assert [one.id for one in records.tasks.of_journey(None)] == ["own"]


def test_what_is_still_open_comes_in_the_order_it_was_taken_on(records: Records) -> None:
    for name, at in (("later", hours(1)), ("z", hours(0)), ("a", hours(0))):
        records.tasks.add(task(name, at=NOON + at))
    records.tasks.add(task("own", journey=None, at=NOON + hours(2), due_on=TODAY))
    records.tasks.add(task("done", done_at=NOON))
    assert [one.id for one in records.tasks.still_open()] == ["z", "a", "later", "own"]


def test_open_tasks_whose_day_has_come_are_due_earliest_first(records: Records) -> None:
    for name, days in (("today", 0), ("before", -3), ("same day", 0), ("tomorrow", 1)):
        records.tasks.add(task(name, journey=None, due_on=TODAY + timedelta(days)))
    records.tasks.add(task("some day"))
    records.tasks.add(task("done", due_on=TODAY, done_at=NOON))
    assert [one.id for one in records.tasks.due(TODAY)] == ["before", "today", "same day"]
    records.tasks.save(task("before", due_on=TODAY + timedelta(1)))
    assert [one.id for one in records.tasks.due(TODAY)] == ["today", "same day"]


def test_a_newer_reflection_takes_the_place_of_the_one_to_the_same_question(records: Records) -> None:
    first, other = reflection("strengths"), reflection("hopes", at=NOON + hours(1))
    newer = reflection("strengths", text="I ask well.", at=NOON + hours(2))
    for one in (first, other):
        records.reflections.save(one)
    assert records.reflections.all() == [first, other]
    records.reflections.save(newer)
    assert records.reflections.get("strengths") == newer
    assert records.reflections.all() == [other, newer]
    assert records.reflections.get("unknown") is None


def test_a_need_replaces_the_one_of_the_same_name_in_any_case(records: Records) -> None:
    for one in (Need("Straße finden", Knowing.HOW), Need("People", Knowing.WHOM)):
        records.needs.save(one)
    newer = Need("STRASSE finden", Knowing.WHY)
    records.needs.save(newer)
    assert records.needs.all() == [newer, Need("People", Knowing.WHOM)]


# -- the outbox


def test_a_letter_is_kept_whole(records: Records) -> None:
    whole = letter(
        status=Status.SENT,
        own_source=True,
        approved_digest=content().digest,
        could_go_at=NOON,
        good_until=NOON + hours(2),
        in_reply_to="<a@x.example>",
        references=("<a@x.example>", "<b@x.example>"),
        provider_id="<p@provider.example>",
        raw=b"bytes \x00\xff",
        claimed_at=NOON,
        sent_at=NOON + hours(1),
        copy=Copy.OWED,
        tries=2,
        last_answer="250 2.0.0 ok",
    )
    records.outbox.add(whole)
    assert records.outbox.get(whole.id) == whole
    assert whole.content.digest == content().digest


def test_a_letter_is_added_once(store: Store) -> None:
    with store.transaction() as records:
        records.outbox.add(letter())
    with pytest.raises(Collision), store.transaction() as records:
        records.outbox.add(letter())


def test_an_update_counts_only_from_the_status_that_was_read(records: Records) -> None:
    records.outbox.add(letter(status=Status.DRAFT))
    assert records.outbox.update(letter(status=Status.QUEUED, tries=1), Status.DRAFT)
    assert not records.outbox.update(letter(status=Status.WITHDRAWN), Status.DRAFT)
    assert not records.outbox.update(letter("unknown"), Status.DRAFT)
    kept = records.outbox.get(LetterId("letter-1"))
    assert kept == letter(status=Status.QUEUED, tries=1)


@pytest.mark.parametrize("was", [Status.SENDING, Status.IN_DOUBT])
def test_a_settlement_says_how_it_went_and_leaves_the_rest_as_it_is(records: Records, was: Status) -> None:
    kept = letter(status=was, provider_id="<theirs@mx.example>", raw=b"bytes", claimed_at=NOON, tries=1)
    records.outbox.add(kept)
    gone = replace(kept, status=Status.SENT, sent_at=NOON, copy=Copy.OWED, last_answer="250 2.0.0 ok")
    assert records.outbox.settle(replace(gone, provider_id="", raw=None, claimed_at=None, tries=0))
    assert records.outbox.get(kept.id) == gone


def test_a_settlement_names_the_id_that_the_provider_gave(records: Records) -> None:
    records.outbox.add(letter(status=Status.SENDING))
    assert records.outbox.settle(letter(status=Status.SENT, provider_id="<theirs@mx.example>"))
    settled = records.outbox.get(LetterId("letter-1"))
    assert settled is not None
    assert settled.ids == (letter().message_id, "<theirs@mx.example>")


@pytest.mark.parametrize("status", sorted(set(Status) - {Status.SENDING, Status.IN_DOUBT}))
def test_only_a_letter_that_may_have_gone_is_settled(records: Records, status: Status) -> None:
    records.outbox.add(letter(status=status))
    assert not records.outbox.settle(letter(status=Status.SENT, last_answer="250 ok"))
    assert not records.outbox.settle(letter("unknown", status=Status.SENT))
    assert records.outbox.get(LetterId("letter-1")) == letter(status=status)


def ready(records: Records) -> None:
    """Everything that a claim of letter-1 asks for."""
    records.journeys.save(journey())
    records.outbox.add(letter(good_until=NOON + hours(2)))
    assert records.leases.take(lease(), None)


def test_a_claim_fixes_bytes_references_and_instant(records: Records) -> None:
    ready(records)
    assert records.outbox.claim(claim())
    assert records.outbox.get(LetterId("letter-1")) == letter(
        status=Status.SENDING,
        good_until=NOON + hours(2),
        raw=claim().raw,
        in_reply_to=claim().in_reply_to,
        references=claim().references,
        claimed_at=NOON,
    )


def suppress_ada(records: Records) -> None:
    records.suppressions.add(Suppression(address_hash(ADA_ADDRESS), ADA, "opted_out", NOON))


def mentee_row(**changes: Any) -> Callable[[Records], None]:
    return lambda records: records.mentees.save(MenteeRow(seq=0, created_at=NOON, **changes))


REFUSALS: dict[str, Callable[[Records], object]] = {
    "the journey went on": lambda records: records.journeys.save(journey(seq=4)),
    "the journey is unknown": lambda records: records.journeys.clear(),
    "the journey is paused": lambda records: records.journeys.save(journey(paused_until=NOON + hours(1))),
    "the mentee paused": mentee_row(paused_until=NOON + hours(1)),
    "the mentee stopped": mentee_row(stopped="by_mentee"),
    "the address is suppressed": suppress_ada,
    "another pass holds the lease": lambda records: records.leases.take(lease(2), lease(1)),
    "the lease was released": lambda records: records.leases.release(1),
    "the letter is withdrawn": lambda records: records.outbox.update(
        letter(status=Status.WITHDRAWN), Status.QUEUED
    ),
    "the letter is claimed": lambda records: records.outbox.claim(claim()),
}


@pytest.mark.parametrize("reason", REFUSALS)
def test_no_claim_when(records: Records, reason: str) -> None:
    ready(records)
    REFUSALS[reason](records)
    before = records.outbox.get(LetterId("letter-1"))
    assert not records.outbox.claim(claim(raw=b"other bytes"))
    assert records.outbox.get(LetterId("letter-1")) == before


@pytest.mark.parametrize(
    "change",
    [
        lambda records: records.journeys.save(journey(paused_until=NOON)),
        mentee_row(paused_until=NOON),
        lambda records: records.suppressions.add(
            Suppression(address_hash("x@example.org"), BEN, "opted_out", NOON)
        ),
    ],
    ids=["the journey's pause is over", "the mentee's pause is over", "somebody else is suppressed"],
)
def test_a_claim_succeeds_although(records: Records, change: Callable[[Records], object]) -> None:
    ready(records)
    change(records)
    assert records.outbox.claim(claim())


def test_a_mail_to_the_mentee_goes_even_when_stopped_but_only_under_the_lease(records: Records) -> None:
    mentee_row(stopped="by_mentee")(records)
    records.leases.take(lease(), None)
    records.outbox.add(letter("prompt", purpose=Purpose.PROMPT, journey=None, step=None))
    to_mentee = claim("prompt", journey_seq=None, address_hashes=())
    assert not records.outbox.claim(to_mentee)
    assert not records.outbox.claim(
        claim("prompt", journey_seq=None, address_hashes=(), even_when_stopped=True, fencing=9)
    )
    assert records.outbox.claim(claim("prompt", journey_seq=None, address_hashes=(), even_when_stopped=True))


def test_of_two_connections_that_claim_one_letter_one_wins(store: Store, open_again: Open) -> None:
    with store.transaction() as records:
        ready(records)
    won = []
    for one in (store, open_again()):
        with one.transaction() as records:
            won.append(records.outbox.claim(claim()))
    assert won == [True, False]


def test_mails_with_a_status_come_earliest_due_first(records: Records) -> None:
    records.outbox.add(letter("late", due_at=NOON + hours(2)))
    records.outbox.add(letter("early", due_at=NOON))
    records.outbox.add(letter("same", due_at=NOON))
    records.outbox.add(letter("prompt", purpose=Purpose.PROMPT))
    records.outbox.add(letter("draft", status=Status.DRAFT))
    found = records.outbox.with_status(Status.QUEUED, Status.DRAFT, purpose=Purpose.LETTER)
    assert [one.id for one in found] == ["early", "same", "draft", "late"]
    assert [one.id for one in records.outbox.with_status(Status.DRAFT)] == ["draft"]
    assert [one.id for one in records.outbox.due(NOON, {Purpose.LETTER})] == ["early", "same"]
    assert [one.id for one in records.outbox.due(NOON, [Purpose.PROMPT])] == ["prompt"]


def test_the_mails_of_a_journey_come_in_the_order_made(records: Records) -> None:
    for name in ("z", "a", "m"):
        records.outbox.add(letter(name))
    records.outbox.add(letter("other", journey=BEN))
    assert [one.id for one in records.outbox.of_journey(ADA)] == ["z", "a", "m"]


def test_a_mail_is_known_by_our_id_and_by_both_message_ids(records: Records) -> None:
    records.outbox.add(letter("one", provider_id="<p1@provider.example>"))
    records.outbox.add(letter("two"))
    found = records.outbox.by_ids
    assert [one.id for one in found(["<one@ours.example>"], [])] == ["one"]
    assert [one.id for one in found(["<p1@provider.example>"], [])] == ["one"]
    assert [one.id for one in found(["<none@x.example>"], ["our-two"])] == ["two"]
    assert not found(["", "<none@x.example>"], [""])
    assert not found([], [])


def test_owed_copies_are_listed(records: Records) -> None:
    for name, owed in (("a", Copy.OWED), ("b", Copy.DONE), ("c", Copy.NONE)):
        records.outbox.add(letter(name, status=Status.SENT, copy=owed))
    assert [one.id for one in records.outbox.owed_copies()] == ["a"]


def test_mails_that_went_long_ago_are_listed_while_they_are_whole(records: Records) -> None:
    def went(name: str, status: Status = Status.SENT, **changes: object) -> None:
        values: dict[str, object] = {"sent_at": NOON - hours(2), "raw": b"x"}
        records.outbox.add(letter(name, status, **values | changes))

    went("late", sent_at=NOON)
    went("older", sent_at=NOON - hours(3))
    went("old")
    went("html", raw=None)
    went("bare", raw=None, content=replace(content(), html=""))
    went("owed", copy=Copy.OWED)
    went("doubt", Status.IN_DOUBT)
    assert [one.id for one in records.outbox.whole_before(NOON - hours(1), 9)] == ["older", "old", "html"]
    assert [one.id for one in records.outbox.whole_before(NOON - hours(1), 1)] == ["older"]


def test_what_went_out_or_may_have_gone_out_is_counted(records: Records) -> None:
    records.outbox.add(letter("sent", status=Status.SENT, sent_at=NOON, claimed_at=NOON - hours(1)))
    records.outbox.add(letter("doubt", status=Status.IN_DOUBT, claimed_at=NOON))
    records.outbox.add(letter("sending", status=Status.SENDING, claimed_at=NOON + hours(1)))
    records.outbox.add(letter("before", status=Status.SENT, sent_at=NOON - hours(1)))
    records.outbox.add(letter("refused", status=Status.REFUSED, claimed_at=NOON))
    records.outbox.add(letter("prompt", status=Status.SENT, sent_at=NOON, purpose=Purpose.PROMPT))
    assert [one.id for one in records.outbox.sent_since(NOON)] == ["sent", "doubt", "sending"]


@pytest.mark.parametrize(
    "subject",
    [
        "A short conversation?",
        "Re: A short conversation?",
        "AW: RE: a short  Conversation?",
        "Re[2]: SV: A short conversation?",
        "Fwd: A short conversation?",
        "回复：A short conversation?",
    ],
)
def test_a_subject_is_recognised_behind_reply_prefixes(records: Records, subject: str) -> None:
    records.outbox.add(letter("sent", status=Status.SENT))
    records.outbox.add(letter("draft", status=Status.DRAFT))
    assert [one.id for one in records.outbox.subjects(subject)] == ["sent"]
    assert not records.outbox.subjects("Reading: " + subject)


def test_a_provider_that_rewrites_ids_is_remembered(records: Records) -> None:
    records.outbox.add(letter("plain", status=Status.SENT))
    assert not records.outbox.provider_rewrites()
    records.outbox.add(letter("rewritten", status=Status.SENT, provider_id="<other@provider.example>"))
    assert records.outbox.provider_rewrites()


# -- incoming mail


def test_a_message_is_kept_to_the_byte(records: Records) -> None:
    kept = message(raw=bytes(range(256)) * 40, truncated=True, reading='{"kind": "human"}', reading_version=3)
    records.incoming.add(kept)
    assert records.incoming.get(kept.id) == kept
    assert list(records.incoming.all()) == [kept]


def test_a_message_is_known_by_its_id_and_without_one_by_its_digest(records: Records) -> None:
    named, nameless = message("named"), message("nameless", raw=b"no id", message_id="")
    records.incoming.add(named)
    records.incoming.add(nameless)
    assert records.incoming.known("<named@theirs.example>", "another digest") == "named"
    assert records.incoming.known("", nameless.digest) == "nameless"
    assert records.incoming.known("<else@theirs.example>", nameless.digest) == "nameless"
    assert records.incoming.known("", "another digest") is None


def test_a_message_may_touch_two_journeys(records: Records) -> None:
    records.incoming.add(message())
    records.incoming.link(message().id, [BEN, ADA])
    records.incoming.link(message().id, [BEN])
    for one in (ADA, BEN):
        assert [found.journeys for found in records.incoming.of_journey(one)] == [(ADA, BEN)]


def test_a_link_is_taken_back_alone_and_a_message_with_its_links(records: Records) -> None:
    records.incoming.add(message())
    records.incoming.link(message().id, [BEN])
    records.incoming.unlink(message().id, ADA)
    assert [one.journeys for one in records.incoming.all()] == [(BEN,)]
    records.incoming.remove(message().id)
    assert list(records.incoming.all()) == []
    assert records.incoming.of_journey(BEN) == []


def test_a_better_reading_replaces_the_earlier_one_and_nothing_else(records: Records) -> None:
    records.incoming.add(message())
    records.incoming.save_reading(message().id, '{"kind": "list"}', 2)
    assert records.incoming.get(message().id) == message(reading='{"kind": "list"}', reading_version=2)


def test_messages_not_read_yet_are_listed_commands_apart_from_those_about_a_journey(records: Records) -> None:
    for number, version in enumerate((0, 1, 0)):
        records.incoming.add(message(f"m{number}", raw=b"%d" % number, reading_version=version))
    for number, version in enumerate((1, 0)):
        records.incoming.add(message(f"c{number}", raw=b"c%d" % number, reading_version=version, journeys=()))
    assert records.incoming.unread(commands=False) == ["m0", "m2"]
    assert records.incoming.unread(commands=True) == ["c1"]


def test_scrubbed_bytes_replace_the_stored_ones_and_the_message_stays_known(records: Records) -> None:
    records.incoming.add(message(message_id=""))
    records.incoming.scrub_tokens(message().id, b"scrubbed")
    kept = records.incoming.get(message().id)
    assert kept is not None
    assert kept.raw == b"scrubbed"
    assert records.incoming.known("", message().digest) == message().id


def test_old_messages_are_listed_until_they_are_shortened(records: Records) -> None:
    for name, age, version in (("new", 1, 1), ("old", 5, 1), ("older", 9, 1), ("unread", 9, 0)):
        records.incoming.add(message(name, raw=name.encode(), seen_at=NOON - hours(age), reading_version=version))
    listed = records.incoming.whole_before
    assert [one.id for one in listed(NOON - hours(2), 9)] == ["older", "old"]
    assert [one.id for one in listed(NOON - hours(2), 1)] == ["older"]
    records.incoming.shorten(message("older").id, b"head", NOON)
    assert [one.id for one in listed(NOON - hours(2), 9)] == ["old"]
    kept = records.incoming.get(message("older").id)
    assert kept is not None
    assert (kept.raw, kept.truncated, kept.shortened_at, kept.journeys) == (b"head", True, NOON, (ADA,))


def test_all_messages_can_be_read_again_while_their_readings_change(records: Records) -> None:
    for number in range(120):
        records.incoming.add(message(f"m{number}", raw=b"%d" % number, journeys=()))
    for one in records.incoming.all():
        records.incoming.save_reading(one.id, one.id, 2)
    assert [one.reading for one in records.incoming.all()] == [f"m{number}" for number in range(120)]


# -- prompts


def test_a_prompt_is_found_by_its_token_and_can_be_burned(records: Records) -> None:
    records.prompts.add(prompt())
    assert records.prompts.get(prompt().id) == prompt()
    assert records.prompts.by_token("p" * 64) == prompt()
    assert records.prompts.by_token("q" * 64) is None
    assert records.prompts.by_token("") is None


def test_items_are_asked_in_the_order_opened_until_they_are_answered(records: Records) -> None:
    for name in ("z", "a", "m"):
        records.prompts.add_item(item(name))
    asked = item("a", prompt=prompt().id, token_hash="i" * 64, asked_at=NOON, repeated=True)
    records.prompts.save_item(asked)
    records.prompts.save_item(item("m", state=ItemState.ANSWERED))
    assert [one.id for one in records.prompts.open_items()] == ["z", "a"]
    assert records.prompts.items_of(prompt().id) == [asked]
    assert records.prompts.item(asked.id) == asked
    assert records.prompts.item_by_token("i" * 64) == asked
    assert records.prompts.item_by_token("") is None


def test_a_command_mail_is_obeyed_once(store: Store) -> None:
    with store.transaction() as records:
        assert not records.prompts.obeyed("<c@x.example>")
        records.prompts.remember_obeyed("<c@x.example>", NOON)
        assert records.prompts.obeyed("<c@x.example>")
    with pytest.raises(Collision), store.transaction() as records:
        records.prompts.remember_obeyed("<c@x.example>", NOON)


def test_recent_answers_are_counted(records: Records) -> None:
    for name, purpose, due in (("a", Purpose.ANSWER, NOON), ("b", Purpose.ANSWER, NOON - hours(2))):
        records.outbox.add(letter(name, purpose=purpose, due_at=due))
    records.outbox.add(letter("prompt", purpose=Purpose.PROMPT))
    assert records.prompts.answers_since(NOON - hours(1)) == 1


# -- guards


def test_a_suppression_is_found_by_hash_and_lifted_by_person_and_reason(records: Records) -> None:
    hashed = address_hash(ADA_ADDRESS)
    opted, dead = (
        Suppression(hashed, ADA, "opted_out", NOON),
        Suppression(hashed, ADA, "dead_address", NOON + hours(1)),
    )
    for one in (opted, dead, opted):
        records.suppressions.add(one)
    assert records.suppressions.of([hashed]) == [opted, dead]
    assert not records.suppressions.of([])
    records.suppressions.lift(ADA, "dead_address")
    records.suppressions.lift(BEN, "opted_out")
    assert records.suppressions.all() == [opted]


def test_a_cursor_is_replaced(records: Records) -> None:
    records.cursors.save("Sent", "1")
    records.cursors.save("Sent", "2")
    assert records.cursors.all() == {"Sent": "2"}
    assert records.cursors.get("INBOX") is None


def test_what_was_set_aside_is_new_once_for_each_reason(records: Records) -> None:
    first, again = SetAside("incoming", "m1", "odd", NOON), SetAside("incoming", "m1", "odd", NOON + hours(1))
    other = SetAside("incoming", "m1", "odder", NOON + hours(2))
    assert [records.asides.add(one) for one in (first, again, other)] == [True, False, True]
    assert records.asides.all() == [other]
    records.asides.remove("incoming", "m1")
    assert not records.asides.all()


def test_a_lease_is_taken_only_in_place_of_the_one_seen(records: Records) -> None:
    assert records.leases.get() is None
    assert records.leases.take(lease(1), None)
    assert not records.leases.take(lease(2), None)
    assert records.leases.renew(1, NOON + hours(1))
    assert not records.leases.take(lease(2), lease(1))
    assert records.leases.take(lease(2), lease(1, renewed_at=NOON + hours(1)))
    assert not records.leases.renew(1, NOON + hours(2))
    assert records.leases.get() == lease(2)


def test_a_released_lease_is_still_counted_on_from(records: Records) -> None:
    records.leases.take(lease(7), None)
    records.leases.release(7)
    assert records.leases.get() == lease(7, pid=0)
    assert not records.leases.renew(7, NOON)
    assert records.leases.take(lease(8), lease(7, pid=0))


# -- passes


def test_of_the_passes_the_last_one_is_known_as_it_ended(records: Records) -> None:
    assert records.heartbeats.last() is None
    records.heartbeats.save(beat(2))
    records.heartbeats.save(beat(1))
    assert records.heartbeats.last() == beat(2)
    whole = beat(2, ended_at=NOON, trouble="store", words="full", failing_since=NOON, silent_since=NOON)
    records.heartbeats.save(replace(whole, catch_up_until=NOON))
    assert records.heartbeats.last() == replace(whole, catch_up_until=NOON)


def test_passes_of_old_are_forgotten(records: Records) -> None:
    for number in (1, 2, 3):
        records.heartbeats.save(beat(number))
    records.heartbeats.forget_below(3)
    assert records.heartbeats.last() == beat(3)
    records.heartbeats.forget_below(4)
    assert records.heartbeats.last() is None
