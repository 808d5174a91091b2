"""The program at the desk finds no name in these tests but those that a test gives."""

import os
from collections.abc import Iterator

import pytest

from tests.servers.dns import NameServer, name_server


@pytest.fixture(scope="session", autouse=True)
def _names_on_loopback() -> Iterator[NameServer]:
    with name_server() as server:
        before = dict(os.environ)
        os.environ.update(server.environ)
        yield server
        os.environ.clear()
        os.environ.update(before)


@pytest.fixture
def names(_names_on_loopback: NameServer) -> Iterator[NameServer]:
    """The name server that is asked; it forgets what a test told it."""
    yield _names_on_loopback
    _names_on_loopback.records.clear()
    _names_on_loopback.asked.clear()
