"""Many large messages at once: each is kept and read once, and only a few are in memory at a time."""

from collections.abc import Sequence
from dataclasses import replace

from outreach.application.inbox import HELD
from outreach.domain.correspondence import Incoming
from outreach.ports.errors import Unreachable
from outreach.ports.mail import WHOLE_LIMIT, Fetched, Listed
from tests.fakes_mail import FakeMailbox
from tests.makers import World, contact

JULIE = "julie@partner.test"
COUNT = 12
EACH = HELD // 5
WORDS = "Let me tell you how the rota came about.\n"


class CountedMailbox(FakeMailbox):
    """Counts the bytes that it handed out and that are not in the store yet. Breaks at that many messages."""

    def __init__(self, world: World, breaks_at: int = 0) -> None:
        super().__init__(world.clock.instant)
        self.world = world
        self.breaks_at = breaks_at
        self.handed = 0
        self.most_held = 0

    def fetch(self, listed: Listed, limit: int = WHOLE_LIMIT) -> Fetched | None:
        if self.asked.count("fetch") == self.breaks_at - 1:
            self.breaks["fetch"] = Unreachable("the connection broke")
        found = super().fetch(listed, limit)
        assert found is not None
        self.handed += len(found.raw)
        self.most_held = max(self.most_held, self.handed - sum(len(one.raw) for one in kept(self.world)))
        return found


def kept(world: World) -> Sequence[Incoming]:
    with world.app.store.reading() as records:
        return list(records.incoming.all())


def flooded(breaks_at: int = 0) -> tuple[World, CountedMailbox]:
    """A contact has sent many large messages since the last pass."""
    world = World()
    mailbox = CountedMailbox(world, breaks_at)
    world.mailbox, world.app = mailbox, replace(world.app, open_mailbox=mailbox)
    world.add(contact("Julie Adams", JULIE))
    for number in range(COUNT):
        text, name = WORDS * (EACH // len(WORDS)), f"<{number}@partner.test>"
        world.hears_from(JULIE, text, message_id=name, subject=f"Part {number}")
    return world, mailbox


def test_of_many_large_messages_a_few_are_held_at_a_time() -> None:
    world, mailbox = flooded()
    assert world.run().trouble is None
    assert HELD < mailbox.most_held < HELD + 2 * EACH
    assert [one.message_id for one in kept(world)] == [f"<{number}@partner.test>" for number in range(COUNT)]
    assert all(one.reading_version for one in kept(world))
    assert mailbox.asked.count("fetch") == COUNT
    assert world.kinds("julie").count("AnswerReceived") == COUNT


def test_what_was_kept_before_the_line_broke_is_known_when_it_is_listed_again() -> None:
    world, mailbox = flooded(breaks_at=COUNT - 2)
    assert isinstance(world.run().trouble, Unreachable)
    before = len(kept(world))
    assert 0 < before < COUNT
    assert world.run(minutes=5).trouble is None
    assert [one.message_id for one in kept(world)] == [f"<{number}@partner.test>" for number in range(COUNT)]
    assert mailbox.asked.count("fetch") == COUNT - 2 + COUNT - before
    assert world.kinds("julie").count("AnswerReceived") == COUNT
