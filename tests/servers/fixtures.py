"""The fixtures of the server suites.

One mail host serves all tests of a pytest process; each test makes its own users, so none meets another's mail.
"""

from collections.abc import Iterator

import pytest

from tests.servers.mailhost import MailHost


@pytest.fixture(scope="session")
def _mail_host_of_this_process() -> Iterator[MailHost]:
    with MailHost() as host:
        yield host


@pytest.fixture
def mail_host(_mail_host_of_this_process: MailHost) -> Iterator[MailHost]:
    """A running mail host without users, rules or waiting mail."""
    yield _mail_host_of_this_process
    _mail_host_of_this_process.reset()
