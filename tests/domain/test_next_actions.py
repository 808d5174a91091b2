"""The policy wants in each situation what it is meant to want."""

from tests.next_actions import PAGE, page


def test_what_comes_next_is_what_is_written_down() -> None:
    assert PAGE.read_text(encoding="utf-8") == page(), "read what differs, then say: make docs"
