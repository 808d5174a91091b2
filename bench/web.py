"""The page with 500 contacts and 20,000 messages: the size of each page, its time, and what an idle server holds.

`python -m bench.web` prints it; a figure beyond its limit is marked.
"""

import subprocess
import sys
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final

from outreach.adapters.store.store import SqlStore
from tests.interfaces.desktop import desktop_of_questions
from tests.web.history import MESSAGES, PEOPLE, long_history
from tests.web.site import Site, unlike

KILOBYTES, MILLISECONDS, MEGABYTES = 100, 150, 80
"""The limits."""

ROUNDS: Final = 5

BESIDES: Final = ("/plan?whole=1", "/plan/days", "/plan/days?assume=yes", "/portfolio?first=480")
"""What is not the first look at a page, and takes more time."""


def main() -> None:
    print(f"The page: {PEOPLE} contacts, {MESSAGES} messages; processor time, the best of {ROUNDS}")
    print(f"  {'page':<28}{'KB':>7}{'ms':>8}")
    with TemporaryDirectory() as folder:
        world = long_history(Path(folder) / "history.db")
        site = Site(world.app).enter()
        for where in (*unlike(world.app), *BESIDES):
            size = len(site.page(where).encode()) / 1000
            spent = min(_spent(partial(site.page, where)) for _ in range(ROUNDS)) * 1000
            beyond = " !" if size > KILOBYTES or spent > MILLISECONDS else ""
            print(f"  {where[:27]:<28}{size:>7.1f}{spent:>8.1f}{beyond}")
        site.browser.close()
        store = world.app.store
        assert isinstance(store, SqlStore)
        store.close()
        held = idle_megabytes(Path(folder))
    print(f"  an idle server holds {held:.0f} MB{' !' if held > MEGABYTES else ''}")


def _spent(work: Callable[[], object]) -> float:
    """Seconds of this process, which others on the machine do not lengthen."""
    began = time.process_time()
    work()
    return time.process_time() - began


def idle_megabytes(folder: Path) -> float:
    """What `outreach web` holds once it has shown its first page."""
    desk = desktop_of_questions(folder)
    command = [sys.executable, "-m", "outreach", "--config", str(desk.settings), "web", "--no-open"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True, env=desk.environ | _path()) as running:
        assert running.stdout
        link = next(line.strip() for line in running.stdout if "http://" in line)
        try:
            _first_page(link)
            status = Path(f"/proc/{running.pid}/status").read_text()
        finally:
            running.terminate()
    return int(next(line.split()[1] for line in status.splitlines() if line.startswith("VmRSS"))) / 1024


def _path() -> dict[str, str]:
    return {"PATH": "/usr/bin:/bin", "PYTHONUNBUFFERED": "1"}


def _first_page(link: str) -> None:
    from httpx2 import Client

    with Client(follow_redirects=True, timeout=60) as client:
        assert client.get(link).status_code == 200


if __name__ == "__main__":
    main()
