"""Each event changes the fields of a journey that it is meant to change, and no other."""

from tests.journey_fields import PAGE, page


def test_every_event_changes_what_is_written_down_of_it() -> None:
    assert PAGE.read_text(encoding="utf-8") == page(), "read what differs, then say: make docs"
