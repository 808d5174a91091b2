"""However much there is, a page stays small and is there at once: 500 contacts, 20,000 messages."""

import re
from pathlib import Path

from outreach.adapters.store.store import SqlStore
from tests.makers import World
from tests.web.crowd import LARGEST_PAGE
from tests.web.history import MESSAGES, PEOPLE, long_history
from tests.web.site import Site, every_address, unlike


def test_first_paint_waits_for_no_script(here: Site, world: World) -> None:
    for where in every_address(world.app):
        page = here.page(where)
        assert "<h1" in page, where
        assert [one for one in re.findall(r"<script[^>]*>", page) if " defer" not in one] == [], where


def test_no_page_is_larger_than_100_kilobytes(tmp_path: Path) -> None:
    world = long_history(tmp_path / "history.db")
    store = world.app.store
    assert isinstance(store, SqlStore)
    with store.reading() as records:
        people = records.contacts.all()
        mails = sum(
            len(records.outbox.of_journey(one.id)) + len(records.incoming.of_journey(one.id)) for one in people
        )
    assert (len(people), mails >= MESSAGES) == (PEOPLE, True)
    site = Site(world.app).enter()
    sizes = {where: len(site.page(where).encode()) for where in unlike(world.app)}
    site.browser.close()
    store.close()
    assert {where: size for where, size in sizes.items() if size > LARGEST_PAGE} == {}
