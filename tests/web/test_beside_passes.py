"""The page works while passes run beside it, each with a store of its own that is open on the same file."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from threading import Thread

from outreach.application.app import App
from outreach.application.worker import run_pass
from outreach.interfaces.web.visiting import House
from tests.makers import World, contact
from tests.web.history import opened
from tests.web.site import Site

NOTES = 12


def test_what_is_said_on_the_page_while_passes_run_is_neither_lost_nor_doubled(tmp_path: Path) -> None:
    path = tmp_path / "store.db"
    store = opened(path)
    world = World(store=store)
    for name in ("Julie Adams", "Ben Cole", "Amara Okafor"):
        world.add(contact(name, f"{name.split()[0].lower()}@partner.test", organisation=name))
    world.run()

    @contextmanager
    def open_app() -> Iterator[App]:
        with opened(path) as own:
            yield replace(world.app, store=own)

    site = Site(world.app, house=House(open_app)).enter()
    passes = Thread(target=lambda: [run_pass(world.app) for _ in range(4)])
    passes.start()
    codes = [site.get("/").status_code]
    for number in range(NOTES):
        codes.append(site.post("/do", {"contact": "julie", "words": "NOTE", "more": f"note {number}"}).status_code)
        codes.append(site.get("/people/julie").status_code)
    assert site.post("/do", {"contact": "julie", "words": "SEND"}).status_code == 303
    passes.join()
    world.run(minutes=30)
    site.browser.close()
    assert set(codes) == {200, 303}
    with store.reading() as records:
        assert [one.text for one in records.notes.of_journey(contact("Julie Adams").id)] == [
            f"note {number}" for number in range(NOTES)
        ]
        assert [one.seq for one in records.journal.read("julie")] == list(range(1, len(world.events("julie")) + 1))
    assert len(world.letters()) == 1
    store.close()
