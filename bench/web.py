"""The page with 500 contacts and 20,000 messages: the size of each page, its time, and what an idle server holds.

`python -m bench.web` prints it; a figure beyond its limit is marked.
"""

import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final

from outreach.adapters.store.store import SqlStore, open_store
from outreach.application.app import App
from outreach.bootstrap import templates_for
from outreach.interfaces.web.visiting import House
from outreach.interfaces.web.working import Works
from tests.interfaces.desktop import desktop_of_questions
from tests.makers import World
from tests.web.history import MESSAGES, PEOPLE, long_history
from tests.web.site import Site, unlike

KILOBYTES, MILLISECONDS, MEGABYTES = 100, 150, 80
"""The limits."""

ROUNDS: Final = 9

BESIDES: Final = ("/portfolio?first=480",)
"""What is not the first look at a page, and takes more time."""

PLANS: Final = ("/plan", "/plan?assume=yes")
"""What is reckoned beside them comes later: both looks are measured, and the reckoning by itself."""


def main() -> None:
    print(f"The page: {PEOPLE} contacts, {MESSAGES} messages; processor time, the best of {ROUNDS}")
    print(f"  {'page':<32}{'KB':>7}{'ms':>8}")
    with TemporaryDirectory() as folder:
        world = long_history(Path(folder) / "history.db")
        site = Site(world.app, house=_house(world)).enter()
        for where in (*unlike(world.app), *BESIDES):
            if where not in PLANS:
                size = len(site.page(where).encode())
                _told(where, size, min(_spent(partial(site.page, where)) for _ in range(ROUNDS)))
        for where in PLANS:
            _tell_of_plan(world, where)
        site.browser.close()
        store = world.app.store
        assert isinstance(store, SqlStore)
        store.close()
        held = idle_megabytes(Path(folder))
    print(f"  an idle server holds {held:.0f} MB{' !' if held > MEGABYTES else ''}")


def _told(what: str, size: int, spent: float) -> None:
    beyond = " !" if size > KILOBYTES * 1000 or spent > MILLISECONDS / 1000 else ""
    print(f"  {what[:31]:<32}{size / 1000:>7.1f}{spent * 1000:>8.1f}{beyond}")


def _tell_of_plan(world: World, where: str) -> None:
    first, beside, then, sizes = zip(*(_plan(world, where) for _ in range(ROUNDS)), strict=True)
    _told(f"{where}, at first", sizes[0][0], min(first))
    _told(f"{where}, reckoned", sizes[0][1], min(then))
    print(f"  {'  what is reckoned beside it':<39}{min(beside) * 1000:>8.1f}")


def _plan(world: World, where: str) -> tuple[float, float, float, tuple[int, int]]:
    """Seconds at first, for the reckoning, and then; with the size of both looks."""
    begun: list[Callable[[], None]] = []
    site, looks = Site(world.app, house=_house(world, Works(begun.append))).enter(), list[str]()
    first = _spent(lambda: looks.append(site.page(where)))
    (reckoning,) = begun
    beside = _spent(reckoning)
    then = _spent(lambda: looks.append(site.page(where)))
    site.browser.close()
    assert "<progress" in looks[0]
    assert "<table" in looks[1]
    return first, beside, then, (len(looks[0].encode()), len(looks[1].encode()))


def _house(world: World, works: Works | None = None) -> House:
    """As the server has it: the store is opened, and templates are read, for each request anew."""
    store = world.app.store
    assert isinstance(store, SqlStore)

    @contextmanager
    def open_app() -> Iterator[App]:
        with open_store(f"sqlite:///{store.path}", world.clock.now(), "") as own:
            yield replace(world.app, store=own, templates=templates_for(None))

    return House(open_app, works=works or Works())


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
