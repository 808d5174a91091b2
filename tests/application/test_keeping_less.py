"""Old mail loses its bytes; the journal, what was understood, and the words of letters stay."""

from dataclasses import replace
from datetime import timedelta

import pytest

from outreach.application.exporting import export_person
from outreach.application.rebuilding import rebuild
from outreach.application.rereading import reread
from outreach.application.soundness import record_faults
from outreach.domain.correspondence import Copy, Incoming, Outgoing, Purpose, Status
from outreach.domain.people import ContactId
from outreach.reading.message import parse
from tests.makers import World, contact

JULIE = "julie@partner.test"


@pytest.fixture
def world() -> World:
    """A letter went to Julie, and she answered."""
    world = World()
    world.add(contact("Julie Adams", JULIE))
    world.run()
    world.reply("SEND")
    world.run(minutes=5)
    world.hears_from(f"Julie Adams <{JULIE}>", "Gladly! Thursday at 10?")
    world.run(minutes=5)
    return world


def answer(world: World) -> Incoming:
    with world.app.store.reading() as records:
        (found,) = records.incoming.of_journey(ContactId("julie"))
    return found


def sent(world: World) -> list[Outgoing]:
    with world.app.store.reading() as records:
        return list(records.outbox.with_status(Status.SENT))


def later(world: World, days: int) -> None:
    """Time passes without passes: the store alone grows old."""
    world.clock.forward(days=days)
    world.run()


def test_mail_is_whole_for_as_long_as_the_settings_say(world: World) -> None:
    before, went = answer(world), sent(world)
    later(world, 729)
    assert answer(world) == before
    assert [one for one in sent(world) if one.id in {old.id for old in went}] == went


def test_of_an_old_message_head_and_reading_stay(world: World) -> None:
    before = answer(world)
    later(world, 731)
    after = answer(world)
    assert b"Gladly" not in after.raw
    old, new = parse(before.raw), parse(after.raw)
    assert (new.sender, new.to, new.subject, new.date) == (old.sender, old.to, old.subject, old.date)
    assert (new.message_id, new.references, new.text) == (old.message_id, old.references, "")
    assert (after.reading, after.reading_version, after.digest) == (
        before.reading,
        before.reading_version,
        before.digest,
    )
    assert "Thursday at 10?" in after.reading


def test_of_an_old_letter_the_words_stay_and_of_a_mail_to_oneself_that_it_went(world: World) -> None:
    old = {one.id: one for one in sent(world)}
    assert {one.purpose for one in old.values()} >= {Purpose.LETTER, Purpose.PROMPT}
    later(world, 731)
    for one in (one for one in sent(world) if one.id in old):
        assert one.raw is None
        words = old[one.id].content.text if one.purpose is Purpose.LETTER else ""
        assert (one.content.text, one.content.html, one.content.attachments) == (words, "", ())
        assert one.ids == old[one.id].ids


def test_a_copy_that_is_owed_keeps_its_bytes(world: World) -> None:
    with world.app.store.transaction() as records:
        (letter,) = [one for one in records.outbox.with_status(Status.SENT) if one.purpose is Purpose.LETTER]
        records.outbox.update(replace(letter, copy=Copy.OWED), was=Status.SENT)
        old = world.clock.now() + timedelta(days=731)
        assert letter.id not in [one.id for one in records.outbox.whole_before(old, 99)]


def test_the_journal_and_all_that_is_made_from_it_stay(world: World) -> None:
    kinds = world.kinds("julie")
    later(world, 731)
    assert world.kinds("julie")[: len(kinds)] == kinds
    assert rebuild(world.app).differing == ()
    with world.app.store.reading() as records:
        assert list(record_faults(records)) == []
        julie = records.contacts.get(ContactId("julie"))
        assert julie is not None
        assert "message-001.eml" in [one.name for one in export_person(world.app, records, julie).mails]


def test_a_shortened_message_is_not_read_again(world: World) -> None:
    later(world, 731)
    reading = answer(world).reading
    assert reread(world.app).messages == 0
    assert answer(world).reading == reading


def test_nothing_is_dropped_where_the_settings_keep_everything(world: World) -> None:
    world.app = replace(world.app, preferences=replace(world.app.preferences, keep_mail_days=0))
    before = answer(world)
    later(world, 5000)
    assert answer(world) == before


def test_a_shortened_message_is_known_when_it_is_seen_again(world: World) -> None:
    later(world, 731)
    before = len(world.kinds("julie"))
    world.mailbox.inside["INBOX"].renumber()
    world.run(minutes=5)
    assert len(world.kinds("julie")) == before
