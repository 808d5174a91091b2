"""Work beside the pages: of each name one at a time, and a page that is being answered comes first."""

from collections.abc import Callable
from threading import Event
from time import sleep

from outreach.interfaces.web.working import Work, Works

SOON = 30.0
"""Seconds that a test waits before it gives up."""


def test_work_gives_way_while_a_page_is_being_answered() -> None:
    works, order, begun, over = Works(), list[str](), Event(), Event()

    def reckon(work: Work) -> None:
        begun.set()
        work.give_way()
        order.append("work")
        over.set()

    with works.page():
        works.begin("plan", reckon)
        assert begun.wait(SOON)
        sleep(0.05)
        order.append("page")
    assert over.wait(SOON)
    assert order == ["page", "work"]


def test_it_gives_way_until_the_last_of_several_pages_is_answered() -> None:
    works, order, begun, over = Works(), list[str](), Event(), Event()

    def reckon(work: Work) -> None:
        begun.set()
        work.give_way()
        order.append("work")
        over.set()

    with works.page():
        with works.page():
            works.begin("plan", reckon)
            assert begun.wait(SOON)
        sleep(0.05)
        order.append("page")
    assert over.wait(SOON)
    assert order == ["page", "work"]


def test_what_is_done_in_the_page_itself_waits_for_nobody() -> None:
    works = Works()
    with works.page():
        work = works.begin("plan", lambda work: work.give_way(), beside=False)
    assert work.over


def test_of_one_name_there_is_one_work_at_a_time() -> None:
    waiting: list[Callable[[], None]] = []
    works = Works(waiting.append)
    first = works.begin("pass", lambda _work: None)
    assert works.begin("pass", lambda _work: None) is first
    assert works.begin("doctor", lambda _work: None) is not first
    waiting[0]()
    assert works.begin("pass", lambda _work: None) is not first


def test_what_was_done_about_the_same_is_not_done_again() -> None:
    waiting: list[Callable[[], None]] = []
    works = Works(waiting.append)
    first = works.begin("plan", lambda work: work.found.append(1), about=("facts", 1))
    waiting.pop()()
    assert works.begin("plan", lambda work: work.found.append(2), about=("facts", 1)) is first
    other = works.begin("plan", lambda work: work.found.append(2), about=("facts", 2))
    waiting.pop()()
    assert (first.found, other.found) == ([1], [2])
    assert works.get("plan") is other
