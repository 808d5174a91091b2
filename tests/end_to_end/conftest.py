"""A desk on the mail host: the fixture of these stories."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.end_to_end.desk import Desk
from tests.end_to_end.lines import Lines
from tests.end_to_end.program import Program, kept_loaded
from tests.servers.faultlink import Tls
from tests.servers.faultproxy import Protocol
from tests.servers.fixtures import ProxyMaker
from tests.servers.mailhost import MailHost

DeskMaker = Callable[..., Desk]


@pytest.fixture(scope="session")
def program() -> Iterator[Program]:
    with kept_loaded() as program:
        yield program


@pytest.fixture
def desk_of(mail_host: MailHost, program: Program, tmp_path: Path) -> DeskMaker:
    """desk_of("second", smtp_port=...): a desk in a folder of that name."""

    def make(name: str = "desk", smtp_port: int | None = None) -> Desk:
        (tmp_path / name).mkdir()
        return Desk(mail_host, tmp_path / name, smtp_port, program)

    return make


@pytest.fixture
def desk(desk_of: DeskMaker) -> Desk:
    return desk_of()


@pytest.fixture
def lines(mail_host: MailHost, program: Program, tmp_path: Path, fault_proxy: ProxyMaker) -> Lines:
    """A desk whose lines to both servers can break."""
    imap, smtp = fault_proxy(Protocol.IMAP, Tls.IMPLICIT), fault_proxy(Protocol.SMTP, Tls.STARTTLS)
    return Lines(mail_host, tmp_path, imap, smtp, program)
