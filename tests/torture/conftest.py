"""Mornings on the mail host of this process, made once: each costs more than many passes."""

from collections.abc import Iterator
from contextlib import ExitStack

import pytest

from tests.servers.mailhost import MailHost
from tests.torture.matrix import Lines, lines_on


@pytest.fixture(scope="session")
def torture_host() -> Iterator[MailHost]:
    """A mail host of its own, which no other test resets."""
    with MailHost() as host:
        yield host


@pytest.fixture(scope="session")
def lines(torture_host: MailHost, tmp_path_factory: pytest.TempPathFactory) -> Iterator[list[Lines]]:
    with ExitStack() as stack:
        yield lines_on(torture_host, tmp_path_factory.mktemp("mornings"), stack)
