"""The fixtures of the server suites.

One mail host of each family serves all tests of a pytest process; each test makes its own users, so none meets
another's mail.
"""

import contextlib
from collections.abc import Callable, Iterator

import pytest

from tests.servers.families import CourierHost, CyrusHost
from tests.servers.faultlink import Tls
from tests.servers.faultproxy import FaultProxy, Protocol
from tests.servers.mailhost import MailHost
from tests.servers.rewriting import RewritingSubmission
from tests.servers.tls import Certificate

ProxyMaker = Callable[..., FaultProxy]
SubmissionMaker = Callable[..., RewritingSubmission]


@pytest.fixture(scope="session")
def _mail_host_of_this_process() -> Iterator[MailHost]:
    with MailHost() as host:
        yield host


@pytest.fixture
def mail_host(_mail_host_of_this_process: MailHost) -> Iterator[MailHost]:
    """A running mail host without users, rules or waiting mail."""
    yield _mail_host_of_this_process
    _mail_host_of_this_process.reset()


@pytest.fixture(scope="session")
def cyrus_host() -> Iterator[CyrusHost]:
    with CyrusHost() as host:
        yield host


@pytest.fixture(scope="session")
def courier_host() -> Iterator[CourierHost]:
    with CourierHost() as host:
        yield host


@pytest.fixture
def fault_proxy(mail_host: MailHost) -> Iterator[ProxyMaker]:
    """fault_proxy(Protocol.SMTP, Tls.STARTTLS): a proxy before the fitting port of the mail host.

    Another certificate than the good one, or another port, may be named.
    """
    ports = {
        (Protocol.SMTP, Tls.NONE): mail_host.smtp.submission_plain,
        (Protocol.SMTP, Tls.STARTTLS): mail_host.smtp.submission,
        (Protocol.SMTP, Tls.IMPLICIT): mail_host.smtp.submissions,
        (Protocol.IMAP, Tls.NONE): mail_host.imap.imap,
        (Protocol.IMAP, Tls.STARTTLS): mail_host.imap.imap,
        (Protocol.IMAP, Tls.IMPLICIT): mail_host.imap.imaps,
    }
    with contextlib.ExitStack() as stack:

        def make(
            protocol: Protocol = Protocol.SMTP,
            tls: Tls = Tls.NONE,
            *,
            port: int | None = None,
            certificate: Certificate | None = None,
        ) -> FaultProxy:
            shown = None if tls is Tls.NONE else certificate or mail_host.tls.good
            target = (mail_host.host, port or ports[protocol, tls])
            return stack.enter_context(FaultProxy(target, protocol, tls, shown))

        yield make


@pytest.fixture
def rewriting_submission(mail_host: MailHost) -> Iterator[SubmissionMaker]:
    """rewriting_submission(Tls.IMPLICIT, names_id=False): a listener that replaces Message-IDs."""
    with contextlib.ExitStack() as stack:

        def make(tls: Tls = Tls.STARTTLS, *, names_id: bool = True, files_copy: bool = True) -> RewritingSubmission:
            submission = RewritingSubmission(mail_host, tls, names_id=names_id, files_copy=files_copy)
            return stack.enter_context(submission)

        yield make
