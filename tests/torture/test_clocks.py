"""Clocks that jump, zones whose rules change, holders that died, two hosts on one store."""

import threading
import zoneinfo
from collections.abc import Iterator
from datetime import datetime, timedelta
from importlib import resources
from pathlib import Path

import pytest

from outreach.application.tally import Tally
from outreach.application.worker import Pass, run_pass
from outreach.domain.correspondence import Question
from outreach.ports.mail import Submission
from tests.end_to_end.client import parsed
from tests.fakes_mail import FakeSender
from tests.makers import MENTEE, FakeClock, FakeHolder
from tests.torture.small import PEOPLE, SmallMorning

ADA, BEN, CLEO = PEOPLE
YEAR = timedelta(days=365)


@pytest.fixture(scope="module")
def kept_morning(tmp_path_factory: pytest.TempPathFactory) -> SmallMorning:
    return SmallMorning(tmp_path_factory.mktemp("store"), tmp_path_factory.mktemp("kept"))


@pytest.fixture
def morning(kept_morning: SmallMorning) -> SmallMorning:
    kept_morning.again()
    return kept_morning


# -- clocks


@pytest.mark.parametrize("jump", [timedelta(hours=-1), timedelta(days=-1), timedelta(minutes=-10)])
def test_a_clock_that_was_set_back_between_passes_makes_nothing_go_twice(
    morning: SmallMorning, jump: timedelta
) -> None:
    assert morning.run().tally.letters_sent == 2
    morning.world.clock.instant += jump
    assert morning.run().tally.letters_sent == 0
    assert morning.broken_after_good_passes() == []


def test_a_clock_that_was_set_back_before_a_pass_costs_at_most_the_time_until_it_is_right(
    morning: SmallMorning,
) -> None:
    morning.world.clock.instant -= timedelta(hours=1)
    morning.run()
    morning.world.clock.instant += timedelta(hours=1)
    assert morning.broken_after_good_passes() == []


def test_a_clock_a_year_ahead_sends_nothing_old_and_what_lapsed_is_asked_about_again(morning: SmallMorning) -> None:
    morning.world.clock.instant += YEAR
    ahead = morning.run().tally
    assert morning.arrived(ADA) == 0
    morning.world.clock.instant -= YEAR
    for _ in range(2):
        morning.run(minutes=20)
    asked = {(one.journey, one.question) for one in morning.questions()}
    assert (ADA.id, Question.APPROVE) in asked
    assert (BEN.id, Question.ANSWERED) in asked
    assert ahead.answers == 1
    assert (morning.arrived(ADA), morning.arrived(CLEO)) in ((0, 0), (0, 1))


def test_a_year_ahead_and_back_after_a_letter_went_makes_nothing_go_twice(morning: SmallMorning) -> None:
    assert morning.run().tally.letters_sent == 2
    morning.world.clock.instant += YEAR
    morning.run()
    morning.world.clock.instant -= YEAR
    for _ in range(2):
        morning.run(minutes=20)
    ids = [parsed(one.raw)["Message-ID"] for one in morning.world.sender.handed]
    assert len(ids) == len(set(ids))
    assert max(morning.arrived(ADA), morning.arrived(CLEO)) <= 2  # the follow-up that was approved with it


class JumpingClock:
    """Jumps, once, between two times that it is asked."""

    def __init__(self, clock: FakeClock, after: int, jump: timedelta) -> None:
        self.clock, self.after, self.jump = clock, after, jump

    def now(self) -> datetime:
        self.after -= 1
        if self.after == 0:
            self.clock.instant += self.jump
        return self.clock.now()


@pytest.mark.parametrize("jump", [timedelta(hours=-1), YEAR], ids=["an hour back", "a year forward"])
def test_a_clock_that_jumps_in_the_midst_of_a_pass_makes_nothing_go_twice(
    morning: SmallMorning, jump: timedelta
) -> None:
    for after in range(1, 120, 7):
        morning.again()
        with morning.opened() as store:
            clock = JumpingClock(morning.world.clock, after, jump)
            run_pass(morning.app(store, clock=clock))
        morning.world.clock.instant -= jump
        for _ in range(2):
            morning.run(minutes=20)
        assert morning.arrived(ADA) <= 1, after
        assert morning.arrived(CLEO) <= 1, after
        if not (morning.arrived(ADA) and morning.arrived(CLEO)):
            assert morning.questions(), after


# -- zones


@pytest.fixture
def other_rules(tmp_path: Path) -> Iterator[Path]:
    """The zone data of this machine where London keeps the time of Tokyo."""
    (tmp_path / "Europe").mkdir()
    tokyo = resources.files("tzdata.zoneinfo.Asia").joinpath("Tokyo").read_bytes()
    (tmp_path / "Europe" / "London").write_bytes(tokyo)
    before = zoneinfo.TZPATH
    zoneinfo.reset_tzpath(to=[str(tmp_path)])
    zoneinfo.ZoneInfo.clear_cache()
    yield tmp_path
    zoneinfo.reset_tzpath(to=before)
    zoneinfo.ZoneInfo.clear_cache()


def test_zone_data_that_changes_moves_a_letter_and_loses_none(morning: SmallMorning, other_rules: Path) -> None:
    """What is ten in the morning becomes seven in the evening, when no letter goes; then it is morning again."""
    assert morning.run().tally.letters_sent == 0
    (other_rules / "Europe" / "London").unlink()
    zoneinfo.ZoneInfo.clear_cache()
    assert morning.broken_after_good_passes() == []


# -- two hosts, and holders that died


def test_of_two_hosts_that_begin_at_once_one_passes_and_the_other_says_who_does(morning: SmallMorning) -> None:
    for _ in range(5):
        morning.again()
        passes: list[Pass] = []
        together = threading.Barrier(2)

        def begin(host: str, together: threading.Barrier = together, passes: list[Pass] = passes) -> None:
            with morning.opened() as store:
                app = morning.app(store, holder=FakeHolder(host))
                together.wait(30)
                passes.append(run_pass(app))

        both = [threading.Thread(target=begin, args=(host,)) for host in ("desk", "laptop")]
        for one in both:
            one.start()
        for one in both:
            one.join(60)
        assert len(passes) == 2
        assert sum(one.tally.letters_sent for one in passes) == 2
        assert morning.broken_after_good_passes() == []


class Slow(FakeSender):
    """While it hands a letter over, the pass of another host takes over, after a quarter of an hour's silence."""

    def __init__(self, morning: SmallMorning, *, before: bool) -> None:
        super().__init__({MENTEE: morning.world.mailbox})
        self.handed.extend(morning.world.sender.handed)
        self.morning, self.before = morning, before
        self.other: Pass | None = None

    def submit(self, sender: str, recipient: str, raw: bytes) -> Submission:
        if self.before:
            self.take_over()
        answer = super().submit(sender, recipient, raw)
        self.take_over()
        return answer

    def take_over(self) -> None:
        if self.other is None:
            self.other = Pass(Tally())  # the other one sends through here, too
            self.other = self.morning.run(FakeHolder("laptop", "boot-9"), minutes=16)


@pytest.mark.parametrize("before", [True, False])
def test_a_host_that_was_slow_for_too_long_is_taken_over_and_nothing_goes_twice(
    morning: SmallMorning, before: bool
) -> None:
    morning.world.sender = slow = Slow(morning, before=before)
    ended = morning.run()
    assert slow.other is not None
    assert "desk" in slow.other.taken_over_from
    assert ended.tally.letters_sent <= 1
    assert morning.broken_after_good_passes() == []


def test_the_lease_of_a_holder_that_died_is_taken_at_once_on_its_host_and_told_on_another(
    morning: SmallMorning,
) -> None:
    with morning.opened() as store, store.transaction() as records:
        lease = records.leases.get()
        assert lease is not None
        died = type(lease)("desk", "boot-1", 99, morning.world.clock.instant, lease.fencing + 1)
        assert records.leases.take(died, lease)
    assert morning.run(FakeHolder("laptop", "boot-9")).held_by == "desk, process 99"
    assert morning.arrived(ADA) == 0
    assert morning.run().held_by == ""
    assert morning.broken_after_good_passes() == []
