"""The watch on a mailbox on this disk, as a process: it hears of a new file, and ends when told."""

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from outreach.bootstrap import opened
from outreach.settings import load
from tests.interfaces.desktop import ME, Desktop, desktop_on_disk
from tests.servers.process import until

SECONDS = 60


@pytest.fixture
def desk(tmp_path: Path) -> Desktop:
    return desktop_on_disk(tmp_path)


def passes(desk: Desktop) -> int:
    """The number of the last pass that ended well; each has the next one."""
    with opened(load(desk.settings, {}), {}) as app, app.store.reading() as records:
        beat = records.heartbeats.last()
        return beat.number if beat and beat.good else 0


def test_a_new_file_in_the_inbox_is_followed_by_a_pass(desk: Desktop) -> None:
    output = desk.folder / "output"
    with output.open("wb") as out:
        child = subprocess.Popen(
            [sys.executable, "-m", "outreach", "--config", str(desk.settings), "watch"],
            env={**os.environ, "HOME": str(desk.folder)},
            stdin=subprocess.DEVNULL,
            stdout=out,
            stderr=out,
        )
    try:
        until(lambda: passes(desk) > 0, SECONDS, "the first pass")
        before = passes(desk)
        mail = desk.folder / "Maildir" / "new" / "1790000000.M1P1.host"
        mail.write_text(f"From: shop@elsewhere.test\nTo: {ME}\nSubject: Your order\n\nIt is on its way.\n")
        until(lambda: passes(desk) > before, SECONDS, f"a pass behind the mail; said: {output.read_text()}")
        child.send_signal(signal.SIGTERM)
        assert child.wait(SECONDS) == 0
    finally:
        child.kill()
        child.wait()
    assert output.read_text().splitlines()[0] == "Watching. Ctrl-C ends it."
    assert output.read_text().splitlines()[-1] == "Stopped."
