"""However much there is, a page stays small: 500 contacts, 20,000 messages."""

from pathlib import Path

from outreach.adapters.store.store import SqlStore
from tests.web.crowd import LARGEST_PAGE
from tests.web.history import MESSAGES, PEOPLE, long_history
from tests.web.site import Site, unlike


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
