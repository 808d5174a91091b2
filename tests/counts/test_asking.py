"""What questions about many people ask of the store: no more of five hundred than of fifty."""

from pathlib import Path

import pytest

from outreach.application.planning import plan
from outreach.application.portfolio import so_far
from outreach.application.portfolio_page import Links, portfolio_part
from outreach.application.status import status
from tests.counts.counting import counted
from tests.histories import Life, lived
from tests.store_worlds import app_on, store_at

SIZES = (50, 500)
SO_FAR = 6
"""People, their addresses, journeys, events, tasks; needs."""
DRAWN = 16
A_PAGE = 103
"""The same, and for some thirty people what comes next: those who are drawn, and those of the next dates."""


@pytest.mark.parametrize("people", SIZES)
def test_a_portfolio_asks_as_much_of_five_hundred_people_as_of_fifty(people: int, tmp_path: Path) -> None:
    path = tmp_path / "store.db"
    lived(
        path, [Life("kqwaits", people - 10, mails_in=2, mails_out=2), Life("kqanswered", 10, 2, 2, answered=True)]
    )
    with store_at(path) as store:
        app = app_on(store)
        with counted(store) as told, store.reading() as records:
            assert len(so_far(app, records).relations) == people
        with counted(store) as page, store.reading() as records:
            assert portfolio_part(app, records, 0, DRAWN, Links()).shown == DRAWN
    assert len(told.statements) == SO_FAR
    assert len(page.statements) == A_PAGE


STATUS, AN_ANSWER = 24, 3
"""How things stand; and of each open answer the mail, what it is linked with, and the letter that waits beside."""
PLAN, IN_CONVERSATION = 13, 3
"""Everybody on the way; and of each conversation the mails, and the letter that waits for a word."""


@pytest.mark.parametrize("waiting", [40, 490])
def test_status_and_plan_ask_one_by_one_only_about_answers(waiting: int, tmp_path: Path) -> None:
    path, answers = tmp_path / "store.db", 10
    lived(path, [Life("kqwaits", waiting, 2, 2), Life("kqanswered", answers, 2, 2, answered=True)])
    with store_at(path) as store:
        app = app_on(store)
        with counted(store) as stands, store.reading() as records:
            assert len(status(app, records).waiting_for_you) == answers
        with counted(store) as comes:
            assert plan(app, 30).planned
    assert len(stands.statements) == STATUS + answers * AN_ANSWER
    assert len(comes.statements) == PLAN + answers * IN_CONVERSATION
