"""Ten thousand new messages at once, on Dovecot: each header is asked for once, so many at a time and no more."""

import re
import shutil
from collections.abc import Sequence
from dataclasses import replace

import pytest

from outreach.adapters.imap import open_imap
from outreach.adapters.imap_session import CHUNK
from outreach.adapters.tls import Security
from tests.contracts.imap_benches import DovecotBench
from tests.contracts.test_large_mailbox import fill
from tests.makers import MONDAY, World
from tests.servers.faultproxy import FaultProxy, Protocol
from tests.servers.mailhost import MailHost

COUNT = 10_000
FETCH = re.compile(rb"UID FETCH (\S+) ")


def asked_for(line: FaultProxy) -> Sequence[Sequence[int]]:
    """The UIDs in each FETCH."""
    said = [FETCH.search(text) for where, text in line.trace if where == "> UID FETCH"]
    return [[int(uid) for uid in one[1].split(b",")] for one in said if one]


@pytest.mark.servers
def test_of_a_flood_of_new_messages_each_is_read_once_two_hundred_at_a_time(mail_host: MailHost) -> None:
    bench = DovecotBench(mail_host, Security.STARTTLS)
    with FaultProxy(("127.0.0.1", bench.port), Protocol.IMAP) as line:
        account = replace(bench.account, host="127.0.0.1", port=line.port, security=Security.NONE)
        world = World()
        world.app = replace(world.app, open_mailbox=open_imap(account, lambda: bench.user.password))
        assert world.run().tally.read == 0

        fill(bench.user.home / "Maildir", COUNT, MONDAY)
        line.trace.clear()
        assert world.run(minutes=5).tally.read == COUNT
        asked = asked_for(line)
        assert [len(one) for one in asked] == [CHUNK] * (COUNT // CHUNK)
        assert len({uid for one in asked for uid in one}) == COUNT
        assert sum(len(text) for where, text in line.trace if not where.startswith(">")) < COUNT * 400

        line.trace.clear()
        assert world.run(minutes=5).tally.read == 0
        assert asked_for(line) == []
    shutil.rmtree(bench.user.home)
