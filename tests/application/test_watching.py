"""The watch in pretended time: when it makes passes, what it tells, and what it does when the world breaks."""

from dataclasses import replace
from datetime import timedelta
from itertools import count

import pytest
from hypothesis import given
from hypothesis import strategies as st

from outreach.application.watching import Around, Watch
from outreach.domain.correspondence import Status
from outreach.ports.errors import LoginRefused, SettingsFault, Unreachable
from outreach.ports.mail import Mailbox
from outreach.ports.store import Lease
from tests.application.watch_scene import Bell, Scene, watched
from tests.makers import MONDAY, FakeHolder, World, contact


@pytest.fixture
def world() -> World:
    return World()


def begun(scene: Scene) -> list[int]:
    return [round(at) for at, _ in scene.passes]


def test_without_mail_there_is_a_pass_at_once_and_every_ten_minutes(world: World) -> None:
    assert begun(watched(world, 1900)) == [0, 600, 1200, 1800]


def test_mail_is_read_within_a_second_or_two(world: World) -> None:
    scene = watched(world, 500, mails=[30, 100])
    assert begun(scene) == [0, 30, 100]


def test_mails_that_come_together_are_read_together(world: World) -> None:
    scene = watched(world, 300, mails=[30, 30.1, 30.2, 30.3, 30.4])
    assert begun(scene) == [0, 30, 31]


def test_a_letter_that_falls_due_wakes_the_watch(world: World) -> None:
    world.add(contact("Julie Adams", "julie@example.net"))
    world.run()
    with world.app.store.transaction() as records:
        row = records.journeys.all()[0]
        records.journeys.save(replace(row, due_at=world.clock.instant + timedelta(seconds=90)))
    assert begun(watched(world, 300)) == [0, 90]


def test_the_hours_of_prompts_wake_the_watch(world: World) -> None:
    world.clock.instant = MONDAY.replace(hour=7, minute=56)
    scene = watched(world, (MONDAY.replace(hour=8, minute=2) - MONDAY).total_seconds())
    first, second = begun(scene)
    assert second - first == 240


def test_what_was_due_at_a_pass_and_held_does_not_wake_again_and_again(world: World) -> None:
    world.add(contact("Julie Adams", "julie@example.net"))
    world.run()
    with world.app.store.transaction() as records:
        for one in records.outbox.with_status(Status.DRAFT):
            records.outbox.update(replace(one, status=Status.QUEUED, due_at=MONDAY), was=Status.DRAFT)
    assert begun(watched(world, 500)) == [0]


def test_a_line_that_dies_is_opened_again_and_a_pass_reads_what_was_missed(world: World) -> None:
    scene = watched(world, 300, outages=[(50, 50.5)])
    assert begun(scene) == [0, 52]
    assert scene.told == []


def test_an_outage_is_told_once_and_its_end_once(world: World) -> None:
    scene = watched(world, 4000, outages=[(50, 3000)])
    assert scene.told == ["gone", "well again"]
    assert scene.passes[-1][1] == "good"
    assert scene.notices == sum(how == "failed" for _, how in scene.passes) > 0


def test_an_outage_in_ever_other_words_is_told_once_too(world: World) -> None:
    class Worded(Unreachable):
        """Says something else each time."""

        words = count(1)

        def __str__(self) -> str:
            return f"gone, {next(self.words)}"

    scene = watched(world, 4000, outages=[(50, 3000)], fault=Worded("gone"))
    assert scene.told == ["gone, 1", "well again"]


def test_an_outage_is_tried_ever_more_rarely(world: World) -> None:
    scene = watched(world, 3000, outages=[(50, 9999)])
    pauses = [later - sooner for sooner, later in zip(scene.opened[1:], scene.opened[2:], strict=False)]
    assert max(pauses) <= 301
    assert len(scene.opened) <= 25
    assert len(scene.passes) <= 25


def test_when_only_the_line_is_dead_passes_go_on_every_ten_minutes(world: World) -> None:
    scene = watched(world, 1900, outages=[(50, 9999)], idle_only=True)
    assert begun(scene) == [0, 600, 1200, 1800]


def test_a_refused_login_is_not_tried_often(world: World) -> None:
    scene = watched(world, 3600, outages=[(0, 9999)], fault=LoginRefused("no"))
    assert len(scene.opened) + len(scene.passes) <= 14
    assert scene.told == ["no"]


def test_settings_that_break_meanwhile_are_told_and_survived(world: World) -> None:
    def broken() -> Mailbox:
        raise SettingsFault("no password")

    world.app = replace(world.app, open_mailbox=broken)  # type: ignore[arg-type]  # it never opens
    scene = Scene(world.clock, 700)
    around = Around(scene.open_line, Bell(scene), scene, scene, scene.seconds, scene.notice)
    Watch(world.app, around).run()
    assert scene.told == ["no password"]
    assert scene.notices > 1


def test_behind_another_pass_the_next_one_follows_soon() -> None:
    world = World(holder=FakeHolder(pid=1, living=frozenset({2})))
    with world.app.store.transaction() as records:
        records.leases.take(Lease("desk", "boot-1", 2, MONDAY, 1), None)
    scene = watched(world, 21)
    assert begun(scene) == [0, 5, 10, 15, 20]


def test_it_says_that_it_is_ready_and_that_it_stops(world: World) -> None:
    scene = watched(world, 10)
    assert (scene.words[0], scene.words[-1]) == ("ready", "stopping")
    assert scene.words[1].startswith("listening; last good pass 2026-11-02 10:00")


@given(
    mails=st.lists(st.floats(0, 3600), max_size=200),
    outages=st.lists(st.tuples(st.floats(0, 3600), st.floats(0.1, 900)), max_size=4),
)
def test_whatever_comes_no_hour_has_a_flood_of_passes_or_connections_and_no_mail_is_missed(
    mails: list[float], outages: list[tuple[float, float]]
) -> None:
    world = World()
    down = [(begin, begin + long) for begin, long in outages]
    scene = watched(world, 3 * 3600, mails=sorted(mails), outages=down)
    assert len(scene.passes) <= 2 * len(mails) + 20 * len(outages) + 30
    assert len(scene.opened) <= 20 * (len(outages) + 1)
    last = max([*mails, *(end for _, end in down)], default=0)
    assert any(how == "good" and last <= at <= last + 610 for at, how in scene.passes)
