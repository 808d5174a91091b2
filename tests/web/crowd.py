"""Five hundred people at every stage, once for all tests."""

from functools import cache

from tests.application.portfolio_worlds import populated
from tests.makers import World
from tests.web.site import copied

LARGEST_PAGE = 100_000
"""Bytes."""


@cache
def _made() -> World:
    return populated(500)


def crowd() -> World:
    return copied(_made())
