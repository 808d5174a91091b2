"""The heartbeat: how passes began and ended is known, and after a long silence nothing bursts out."""

from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager
from dataclasses import replace
from datetime import timedelta

import pytest

from outreach.application.commanding import approve_letters
from outreach.application.heartbeat import GAP, Kind, Pulse, pulse
from outreach.application.worker import Pass, run_pass
from outreach.domain.correspondence import Status
from outreach.ports.errors import (
    LoginRefused,
    MailboxTrouble,
    NotTrusted,
    OutreachError,
    SettingsFault,
    StoreTrouble,
    Unreachable,
)
from outreach.ports.mail import Mailbox
from tests.makers import MONDAY, FakeHolder, World, contact


class NotedPing:
    def __init__(self) -> None:
        self.said: list[str] = []

    def start(self) -> None:
        self.said.append("start")

    def success(self) -> None:
        self.said.append("success")

    def fail(self) -> None:
        self.said.append("fail")


@pytest.fixture
def world() -> World:
    return World()


def pulse_in(world: World) -> Pulse:
    with world.app.store.reading() as records:
        return pulse(world.app, records)


def breaks(world: World, fault: BaseException) -> None:
    """From now on nobody gets into the mailbox."""

    def closed() -> AbstractContextManager[Mailbox]:
        raise fault

    world.app = replace(world.app, open_mailbox=closed)


def heals(world: World) -> None:
    world.app = replace(world.app, open_mailbox=world.mailbox)


def test_a_pass_that_ended_well_is_the_last_good_one(world: World) -> None:
    world.run()
    assert pulse_in(world) == Pulse(last_good=MONDAY, last_begun=MONDAY)


@pytest.mark.parametrize(
    ("fault", "kind"),
    [
        (Unreachable("gone"), Kind.MAILBOX_UNREACHABLE),
        (LoginRefused("no"), Kind.MAILBOX_LOGIN),
        (NotTrusted("expired"), Kind.MAILBOX_NOT_TRUSTED),
        (SettingsFault("no password"), Kind.SETTINGS),
        (StoreTrouble("full"), Kind.STORE),
        (ZeroDivisionError("who knows"), Kind.UNEXPECTED),
        (KeyboardInterrupt(), Kind.INTERRUPTED),
    ],
)
def test_what_broke_a_pass_is_noted_by_its_kind(world: World, fault: BaseException, kind: Kind) -> None:
    breaks(world, fault)
    if isinstance(fault, MailboxTrouble):
        assert world.run().trouble is fault
    else:
        with pytest.raises(type(fault)):
            world.run()
    noted = pulse_in(world)
    assert (noted.trouble, noted.failing_since, noted.last_good) == (kind, MONDAY, None)
    assert noted.words == (fault.what if isinstance(fault, OutreachError) else type(fault).__name__)


def test_failing_is_told_from_the_first_pass_that_failed_on_until_a_good_one(world: World) -> None:
    world.run()
    breaks(world, Unreachable("gone"))
    world.run(minutes=5)
    world.run(minutes=5)
    assert pulse_in(world).failing_since == MONDAY + timedelta(minutes=5)
    heals(world)
    world.run(minutes=5)
    assert (pulse_in(world).failing_since, pulse_in(world).trouble) == (None, "")


def test_a_pass_that_was_killed_is_known_by_its_missing_end(world: World) -> None:
    world.run()
    with world.app.store.transaction() as records:
        killed = records.heartbeats.last()
        assert killed is not None
        records.heartbeats.save(replace(killed, ended_at=None))
    assert pulse_in(world).trouble == Kind.INTERRUPTED
    breaks(world, Unreachable("gone"))
    world.run(minutes=5)
    assert (pulse_in(world).trouble, pulse_in(world).failing_since) == (Kind.MAILBOX_UNREACHABLE, MONDAY)


def test_a_pass_at_work_is_not_taken_for_a_killed_one() -> None:
    world = World(holder=FakeHolder(living=frozenset({4711})))
    seen: list[Pulse] = []

    @contextmanager
    def looking() -> Iterator[Mailbox]:
        seen.append(pulse_in(world))
        with world.mailbox() as mailbox:
            yield mailbox

    world.app = replace(world.app, open_mailbox=looking)
    world.run()
    assert (seen[0].running_since, seen[0].trouble) == (MONDAY, "")


@pytest.mark.parametrize(("broken", "said"), [(False, ["start", "success"]), (True, ["start", "fail"])])
def test_somebody_outside_is_told_of_each_pass(world: World, broken: bool, said: list[str]) -> None:
    ping = NotedPing()
    world.app = replace(world.app, ping=ping)
    if broken:
        breaks(world, Unreachable("gone"))
    world.run()
    assert ping.said == said


# -- after a long silence


def follow_ups_due(world: World, people: int) -> None:
    """So many people have a first letter, and their follow-ups are approved."""
    names = [f"Person{number} Example" for number in range(people)]
    for number, name in enumerate(names):
        world.add(contact(name, f"person{number}@place{number}.example"))
    for _ in range(people):
        world.run(days=1)
        for name in names:
            if any(one.status is Status.DRAFT for one in world.outbox(name.split()[0].lower())):
                approve_letters(world.app, [name])
        for _ in range(8):
            world.run(minutes=15)


def comes_back(world: World) -> Pass:
    """The first pass after a silence, three weeks after the beginning, on a Monday morning."""
    world.clock.instant = MONDAY + timedelta(days=21)
    return world.run()


def catch_up_mails(world: World) -> list[str]:
    return [one["Subject"] for one in world.prompts() if "quiet days" in one["Subject"]]


def test_after_a_long_silence_the_letters_are_told_and_go_over_some_days(world: World) -> None:
    follow_ups_due(world, 7)
    before = len(world.letters())
    assert before == 7
    assert comes_back(world).silent_since is not None
    assert len(catch_up_mails(world)) == 1
    assert catch_up_mails(world)[0].startswith("7 letters are due after 13 quiet days")
    for _ in range(30):
        world.run(minutes=15)
    assert len(world.letters()) - before == 5
    for _ in range(30):
        world.run(hours=1)
    assert len(world.letters()) - before == 7
    assert len(catch_up_mails(world)) == 1


def test_a_reply_to_that_mail_is_a_command(world: World) -> None:
    follow_ups_due(world, 3)
    before = len(world.letters())
    comes_back(world)
    asked = next(one for one in world.prompts() if "quiet days" in one["Subject"])
    gone = len(world.letters()) - before
    world.reply("STOP", prompt=asked)
    for _ in range(30):
        world.run(minutes=15)
    assert len(world.letters()) - before == gone


def test_a_weekend_is_no_silence(world: World) -> None:
    world.run()
    assert world.run(days=3).silent_since is None
    assert world.run(days=3, seconds=1).silent_since == MONDAY + GAP


def test_a_single_letter_after_a_silence_needs_no_word(world: World) -> None:
    follow_ups_due(world, 1)
    assert comes_back(world).silent_since is not None
    assert catch_up_mails(world) == []


def test_another_pass_that_runs_leaves_the_heartbeat_to_itself() -> None:
    world = World(holder=FakeHolder(pid=1, living=frozenset({2})))
    other = replace(world.app, holder=FakeHolder(pid=2, living=frozenset({2})))

    @contextmanager
    def meanwhile() -> Iterator[Mailbox]:
        assert run_pass(world.app).held_by
        with world.mailbox() as mailbox:
            yield mailbox

    assert not run_pass(replace(other, open_mailbox=meanwhile)).held_by
    assert pulse_in(world).last_good == MONDAY
