"""The main job on servers of other families: Exim with Cyrus, Exim with Courier; and what only they can do."""

import re
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path

import pytest

from outreach.adapters.imap import ImapAccount, open_imap
from tests.end_to_end.client import parsed
from tests.end_to_end.desk import AnyDesk
from tests.end_to_end.program import Program
from tests.servers.courier import MAX_PER_ADDRESS
from tests.servers.families import CyrusHost
from tests.servers.process import until

DOVECOT = pytest.param("mail_host", marks=pytest.mark.servers, id="dovecot")
CYRUS = pytest.param("cyrus_host", marks=pytest.mark.families, id="cyrus")
COURIER = pytest.param("courier_host", marks=pytest.mark.families, id="courier")


@pytest.fixture
def desk(request: pytest.FixtureRequest, tmp_path: Path, program: Program) -> AnyDesk:
    return AnyDesk(request.getfixturevalue(request.param), tmp_path, program=program)


@pytest.mark.parametrize("desk", [CYRUS, COURIER], indirect=True)
def test_a_letter_goes_once_is_answered_and_the_mentees_reply_is_obeyed(desk: AnyDesk) -> None:
    ada = desk.meets("Ada Marsh")
    desk.run()
    prompt = desk.prompt("Ada Marsh: the first letter waits")
    assert waiting(desk, "Drafts") == [ada.address]

    desk.reply(prompt, "SEND")
    assert desk.run(minutes=5)["letters_sent"] == 1
    letter = ada.letter()
    assert waiting(desk, "Drafts") == []
    assert waiting(desk, "Sent").count(ada.address) == 1

    desk.awaits(ada.answer(letter, "Gladly! Could we talk on Thursday at 10?", desk.now))
    assert desk.run(hours=1)["answers"] == 1
    assert desk.stage(ada) == "conversing"
    desk.reply(desk.prompt("Ada Marsh answered"), "YES")
    assert desk.run(minutes=5)["commands"] == 1
    assert desk.stage(ada) == "meeting_set"
    ada.letter(2)
    assert desk.questions() == []


@pytest.mark.parametrize("desk", [DOVECOT, COURIER], indirect=True)
def test_a_pass_that_finds_no_free_connection_says_so_and_the_next_one_works(desk: AnyDesk) -> None:
    desk.meets("Ada Marsh")
    with other_programs(desk, MAX_PER_ADDRESS):
        (trouble,) = desk.run(code=3)["trouble"]
    assert re.search("too many (mail )?programs .*connected", trouble, re.IGNORECASE)
    assert desk.run(minutes=10)["prompts_sent"] == 1


@pytest.mark.parametrize("desk", [CYRUS], indirect=True)
def test_an_answer_in_a_folder_that_may_only_be_read_stops_the_follow_up(
    desk: AnyDesk, cyrus_host: CyrusHost
) -> None:
    ada, team = desk.meets("Ada Marsh"), cyrus_host.new_user("team")
    desk.writes_to(ada)
    ada.answer(ada.letter(), "Gladly! What is it about?", desk.now, To=team.address)
    until(lambda: cyrus_host.messages(team), what="the answer")
    cyrus_host.allow(team, "INBOX", desk.me.address, "lr")
    before = cyrus_host.messages(team)

    summary = desk.run(days=9)
    assert (summary["answers"], summary["letters_sent"], summary["refused_folders"]) == (1, 0, [])
    assert desk.stage(ada) == "conversing"
    assert cyrus_host.messages(team) == before


@contextmanager
def other_programs(desk: AnyDesk, count: int) -> Iterator[None]:
    """So many of them are connected to the mentee's mailbox."""
    host = desk.host
    account = ImapAccount("localhost", host.imap.imaps, desk.me.address, ca_file=str(host.tls.ca_file))
    with ExitStack() as stack:
        for _ in range(count):
            stack.enter_context(open_imap(account, lambda: desk.me.password)())
        yield


def waiting(desk: AnyDesk, folder: str) -> list[str]:
    """To whom the mails in a folder are addressed."""
    return [parsed(raw)["To"].addresses[0].addr_spec for raw in desk.host.messages(desk.me, folder)]
