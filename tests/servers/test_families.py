"""The hosts of other families do what a test relies on."""

import shutil
import smtplib
import subprocess
import sys

import pytest

from tests.servers.families import CourierHost, CyrusHost, FamilyHost
from tests.servers.mailboxes import submit
from tests.servers.process import is_free, until

pytestmark = pytest.mark.families

LETTER = (
    b"From: chris@example.test\r\nDate: Mon, 05 Oct 2026 09:00:00 +0000\r\nMessage-ID: <one@example.test>\r\n"
    b"Subject: Hello\r\n\r\nHello.\r\n"
)
HOST_ALONE = """
from tests.servers.families import {0}
host = {0}()
host.start()
print(host.imap.imap, host.imap.imaps, host.smtp.submission, host.directory, flush=True)
input()
"""


@pytest.fixture(params=["cyrus_host", "courier_host"])
def host(request: pytest.FixtureRequest) -> FamilyHost:
    found: FamilyHost = request.getfixturevalue(request.param)
    return found


def test_a_letter_that_is_handed_over_twice_arrives_twice(host: FamilyHost) -> None:
    mentee, contact = host.new_user("mentee"), host.new_user("ada", "partner.test")
    for _ in range(2):
        assert submit(host, mentee, [contact.address], LETTER).startswith("250 ")
    until(lambda: len(host.messages(contact)) == 2)
    assert all(raw.endswith(LETTER) for raw in host.messages(contact))


def test_nobody_unknown_gets_mail_and_nobody_unknown_sends_it(host: FamilyHost) -> None:
    mentee = host.new_user("mentee")
    with pytest.raises(smtplib.SMTPResponseException, match=r"5\.1\.1"):
        submit(host, mentee, ["nobody@example.test"], LETTER)
    with smtplib.SMTP(host.host, host.smtp.submission, local_hostname="localhost") as smtp:
        smtp.starttls(context=host.tls.client_context())
        smtp.ehlo()
        assert smtp.mail(mentee.address)[0] == 530
        with pytest.raises(smtplib.SMTPAuthenticationError):
            smtp.login(mentee.address, "not the password")


def test_what_lies_in_a_folder_is_read_without_a_trace(host: FamilyHost) -> None:
    user = host.new_user("mentee")
    host.deliver(user, LETTER, "Sent")
    assert host.messages(user, "Sent") == [LETTER]
    with host.client_of(user) as client:
        client.select(host.named("Sent"), readonly=True)
        assert b"Seen" not in b"".join(one for one in client.fetch("1", "(FLAGS)")[1] if isinstance(one, bytes))


@pytest.mark.parametrize("kind", [CyrusHost, CourierHost])
def test_servers_do_not_outlive_the_tests_that_started_them(kind: type[FamilyHost]) -> None:
    with subprocess.Popen(
        [sys.executable, "-c", HOST_ALONE.format(kind.__name__)], stdin=subprocess.PIPE, stdout=subprocess.PIPE
    ) as child:
        assert child.stdout is not None
        *ports, directory = child.stdout.readline().decode().split()
        child.kill()
    try:
        until(lambda: all(is_free(int(port)) for port in ports))
    finally:
        shutil.rmtree(directory)
