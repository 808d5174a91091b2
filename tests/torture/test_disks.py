"""Disks that are full, read-only, or give back less than was written: nothing twice, nothing lost silently."""

import copy
import os
import shutil
import subprocess
from collections.abc import Iterator
from itertools import count
from pathlib import Path

import pytest

from outreach.application.commanding import command_by_name
from outreach.application.worker import run_pass
from outreach.domain.correspondence import Question
from outreach.ports.errors import StoreTrouble
from outreach.ports.mail import Submission
from tests.fakes_mail import FakeSender
from tests.makers import MENTEE, FakeHolder
from tests.torture.small import PEOPLE, SmallMorning

ADA, _, CLEO = PEOPLE
PAGE = 4096
SHARED = 8 * PAGE
"""What SQLite's index of its log takes."""
FRAME = 24
"""What stands before each page of the log."""

STEP = 1 if os.environ.get("OUTREACH_TORTURE") else 8

needs_root = pytest.mark.skipif(os.geteuid() != 0, reason="only root may mount a disk")


@pytest.fixture(scope="module")
def disk(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """A disk of its own, of four megabytes."""
    place = tmp_path_factory.mktemp("disk")
    subprocess.run(["mount", "-t", "tmpfs", "-o", "size=4m", "tmpfs", str(place)], check=True)
    yield place
    subprocess.run(["umount", str(place)], check=True)


@pytest.fixture(scope="module")
def on_disk(disk: Path, tmp_path_factory: pytest.TempPathFactory) -> SmallMorning:
    return SmallMorning(disk, tmp_path_factory.mktemp("kept"))


@pytest.fixture(scope="module")
def morning(tmp_path_factory: pytest.TempPathFactory) -> SmallMorning:
    return SmallMorning(tmp_path_factory.mktemp("store"), tmp_path_factory.mktemp("kept"))


# -- no room


def fill(disk: Path, room: int) -> Path:
    """Takes all the room of a disk but so much."""
    filler = disk / "filler"
    with filler.open("wb") as out:
        os.posix_fallocate(out.fileno(), 0, shutil.disk_usage(disk).free - room)
    return filler


@needs_root
def test_a_disk_that_is_full_at_any_write_costs_nothing_but_the_pass(disk: Path, on_disk: SmallMorning) -> None:
    """Some pages more of room each time, until there is enough for the whole pass; one more in `make torture`."""
    for pages in count(0, STEP):
        on_disk.again()
        filler = fill(disk, SHARED + pages * PAGE)
        told = remedy_of_pass(on_disk)
        filler.unlink()
        assert on_disk.broken_after_good_passes() == [], pages
        if not told:
            break
        assert told.startswith("make room"), pages
    assert pages > 20


@needs_root
def test_a_disk_that_can_only_be_read_ends_the_pass_and_says_what_to_do(disk: Path, on_disk: SmallMorning) -> None:
    on_disk.again()
    subprocess.run(["mount", "-o", "remount,ro", str(disk)], check=True)
    try:
        with pytest.raises(StoreTrouble) as told:
            on_disk.run()
    finally:
        subprocess.run(["mount", "-o", "remount,rw", str(disk)], check=True)
    assert str(disk) in str(told.value)
    assert "can only be read" in told.value.what
    assert "make the disk writable" in told.value.remedy
    assert on_disk.arrived(ADA) == on_disk.arrived(CLEO) == 0
    assert on_disk.broken_after_good_passes() == []


# -- what a power cut leaves


@pytest.fixture
def left(tmp_path: Path) -> Path:
    """What lies on the disk when the power comes back."""
    (tmp_path / "left").mkdir()
    return tmp_path / "left"


class PowerCut(FakeSender):
    """The power goes at the instant at which a server has the letter to Ada: the disk as it is then, Sent, too."""

    def __init__(self, morning: SmallMorning, to: Path) -> None:
        super().__init__({MENTEE: morning.world.mailbox})
        self.morning, self.to = morning, to

    def submit(self, sender: str, recipient: str, raw: bytes) -> Submission:
        answer = super().submit(sender, recipient, raw)
        if recipient == ADA.addresses[0]:
            copied(self.morning.files, self.to)
            raise PowerGone
        return answer


class PowerGone(BaseException):
    """Nothing that comes after this reaches the disk that is looked at."""


def copied(files: list[Path], to: Path) -> None:
    for one in files:
        shutil.copy2(one, to)


def laid_back(morning: SmallMorning, left: Path) -> None:
    for one in morning.files:
        one.unlink()
    copied(list(left.iterdir()), morning.path.parent)


def whole_pass(morning: SmallMorning, left: Path) -> None:
    """The disk at the end of a pass whose process is still there: its log is not yet written home."""
    morning.again()
    with morning.opened() as store:
        run_pass(morning.app(store))
        copied(morning.files, left)


def arrived_in_the_end(morning: SmallMorning) -> tuple[int, int]:
    """How many letters Ada and Cleo have after good passes, with RESUME where all was stopped."""
    for _ in range(2):
        morning.run(minutes=20)
        with morning.opened() as store:
            with store.reading() as records:
                stopped = records.mentees.get().stopped
            if stopped:
                command_by_name(morning.app(store), ["RESUME"])
    morning.run(minutes=20)
    return morning.arrived(ADA), morning.arrived(CLEO)


def test_a_store_whose_log_was_lost_while_a_letter_went_asks_and_does_not_send_again(
    morning: SmallMorning, left: Path
) -> None:
    morning.again()
    morning.world.sender = PowerCut(morning, left)
    with pytest.raises(PowerGone):
        morning.run()
    handed = morning.world.sender.handed
    for end in ("-wal", "-shm"):
        (left / f"outreach.db{end}").unlink()
    laid_back(morning, left)
    morning.with_mail(morning.world.mailbox, handed)
    assert arrived_in_the_end(morning)[0] == 1
    with morning.opened() as store, store.reading() as records:
        asked = [one.question for one in records.prompts.open_items() if one.journey == ADA.id]
    assert asked == [Question.IN_DOUBT]


def test_a_log_that_ends_anywhere_makes_nothing_go_twice(morning: SmallMorning, left: Path) -> None:
    """Cut at the end of each tenth page, and in the midst of it: what came after it is forgotten."""
    whole_pass(morning, left)
    mailbox, handed = copy.deepcopy((morning.world.mailbox, morning.world.sender.handed))
    log = (left / "outreach.db-wal").read_bytes()
    (left / "outreach.db-shm").unlink()
    for size in range(0, len(log), 10 * (PAGE + FRAME) + PAGE // 2):
        (left / "outreach.db-wal").write_bytes(log[:size])
        laid_back(morning, left)
        morning.with_mail(copy.deepcopy(mailbox), handed)
        assert arrived_in_the_end(morning) == (1, 1), size


def test_a_page_torn_while_the_log_was_written_home_is_mended_from_the_log(
    morning: SmallMorning, left: Path
) -> None:
    whole_pass(morning, left)
    file = left / "outreach.db"
    whole = file.read_bytes()
    file.write_bytes(whole[: -PAGE // 2] + bytes(PAGE // 2))
    laid_back(morning, left)
    assert morning.broken_after_good_passes() == []


def test_a_torn_page_is_told_with_a_way_out_and_makes_nothing_go_twice(morning: SmallMorning, left: Path) -> None:
    """Each page in turn has lost its second half. If that is not noticed it was empty: the pass does all."""
    morning.again()
    copied(morning.files, left)
    file = left / "outreach.db"
    whole = file.read_bytes()
    remedies = []
    for start in range(0, len(whole), PAGE):
        morning.again()
        morning.path.write_bytes(whole[: start + PAGE // 2] + bytes(PAGE // 2) + whole[start + PAGE :])
        remedies.append(remedy_of_pass(morning))
        gone = (morning.arrived(ADA), morning.arrived(CLEO))
        assert gone == ((0, 0) if remedies[-1] else (1, 1)), start
    told = [one for one in remedies if one]
    assert len(told) > 10
    assert [one for one in told if "outreach restore" not in one] == []


def remedy_of_pass(morning: SmallMorning) -> str:
    """What the first pass after the machine came back says is to be done about its store; "" if it can go on."""
    try:
        morning.run(FakeHolder(boot="boot-2"))
    except StoreTrouble as trouble:
        return trouble.remedy
    return ""
