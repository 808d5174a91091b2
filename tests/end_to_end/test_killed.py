"""Killed at an exact point, as a process: no letter goes twice, and what is in doubt is asked about once."""

import sqlite3
import subprocess
import sys
from contextlib import closing

import pytest

from tests.end_to_end.client import text_of
from tests.end_to_end.lines import LAST_LOOK, Lines, struck
from tests.end_to_end.person import Person
from tests.end_to_end.program import ROOT
from tests.servers.faultproxy import FaultProxy
from tests.servers.faults import Act

pytestmark = pytest.mark.servers

DOUBT = "Did this letter to Ada Marsh go out?"
APPROVED_AND_GONE = ["LetterApproved", "LetterApproved", "LetterQueued", "LetterSent"]

HOLDS_THE_STORE = """
import sys, time
from datetime import UTC, datetime
from outreach.adapters.store.store import open_store
with open_store(sys.argv[1], datetime(2026, 10, 5, tzinfo=UTC), "") as store, store.transaction() as records:
    records.cursors.save("INBOX", "half a transaction")
    print("held", flush=True)
    time.sleep(60)
"""


@pytest.fixture
def ada(lines: Lines) -> Person:
    """Ada, to whom a letter is approved and due."""
    ada = lines.meets("Ada Marsh")
    lines.approves(ada)
    return ada


def killed(lines: Lines, line: FaultProxy) -> None:
    """A pass, killed once a fault has struck on that line; it leaves its lease behind."""
    with lines.started("run") as running:
        struck(line)
        running.kill()
    with closing(sqlite3.connect(lines.store)) as store:
        assert store.execute("SELECT pid FROM leases").fetchall() == [(running.pid,)]


def went_out(lines: Lines, ada: Person, times: int = 1) -> None:
    """Postfix has taken the letter so often, and not once more; all are the same letter."""
    letter = ada.letter(times)
    lines.settled()
    assert {one["Message-ID"] for one in ada.letters()} == {letter["Message-ID"]}
    assert lines.host.log.accepted(letter["Message-ID"]) == times
    assert len(lines.host.log.deliveries(letter["Message-ID"])) == times


@pytest.mark.parametrize(("where", "skip"), [LAST_LOOK, ("< STATUS", 4)])
def test_killed_before_the_claim_it_goes_with_the_next_pass(
    lines: Lines, ada: Person, where: str, skip: int
) -> None:
    lines.imap.fault(where, Act.FREEZE, skip=skip)
    killed(lines, lines.imap)
    assert [line for _, line in lines.imap.trace if ada.address.encode() in line]
    assert lines.run(minutes=5)["letters_sent"] == 1
    assert lines.run(minutes=5)["letters_sent"] == 0
    went_out(lines, ada)
    assert lines.questions() == []


def test_killed_in_the_midst_of_a_transaction_it_leaves_no_lock_and_nothing_half_done(
    lines: Lines, ada: Person
) -> None:
    with subprocess.Popen(
        [sys.executable, "-c", HOLDS_THE_STORE, f"sqlite:///{lines.store}"], stdout=subprocess.PIPE, cwd=ROOT
    ) as child:
        assert child.stdout is not None
        assert child.stdout.readline() == b"held\n"
        child.kill()
    with closing(sqlite3.connect(lines.store)) as store:
        assert store.execute("SELECT * FROM cursors").fetchall() == []
    assert lines.run()["letters_sent"] == 1
    went_out(lines, ada)


@pytest.mark.parametrize("where", ["> MAIL", "> body:300", "> ."])
def test_killed_after_the_claim_nothing_has_gone_and_one_question_is_asked(
    lines: Lines, ada: Person, where: str
) -> None:
    lines.smtp.fault(where, Act.FREEZE)
    killed(lines, lines.smtp)
    summary = lines.run(code=1, minutes=5)
    assert (summary["held_by"], summary["letters_sent"], summary["in_doubt"]) == (None, 0, 1)
    assert lines.questions() == [("Ada Marsh", "in_doubt")]
    lines.reply(lines.prompt(DOUBT), "SEND AGAIN")
    assert lines.run(minutes=5)["letters_sent"] == 1
    went_out(lines, ada)
    assert lines.questions() == []


def answer_lost(lines: Lines, ada: Person, how: Act) -> None:
    """The server has taken the letter, and the program does not know it."""
    lines.smtp.fault("< .", how)
    if how is Act.FREEZE:
        killed(lines, lines.smtp)
    else:
        assert lines.run(code=1)["in_doubt"] == 1
    assert lines.smtp.hits == ["< ."]
    went_out(lines, ada)


@pytest.mark.parametrize("how", [Act.FREEZE, Act.RESET])
def test_killed_after_the_servers_250_a_copy_in_sent_settles_it(lines: Lines, ada: Person, how: Act) -> None:
    answer_lost(lines, ada, how)
    lines.files_copy(ada)
    for _ in range(2):
        summary = lines.run(minutes=5)
        assert (summary["letters_sent"], summary["prompts_sent"], summary["copies"]) == (0, 0, 0)
    assert lines.kinds("Ada")[-4:] == APPROVED_AND_GONE
    assert lines.stage(ada) == "contacted"
    assert lines.questions() == []
    went_out(lines, ada)


@pytest.mark.parametrize(
    ("how", "word", "times"),
    [(Act.FREEZE, "ARRIVED", 1), (Act.FREEZE, "SEND AGAIN", 2), (Act.FREEZE, "SKIP", 1), (Act.RESET, "ARRIVED", 1)],
)
def test_killed_after_the_servers_250_without_a_copy_the_mentee_is_asked_once_and_obeyed(
    lines: Lines, ada: Person, how: Act, word: str, times: int
) -> None:
    answer_lost(lines, ada, how)
    assert lines.run(code=1, minutes=5)["prompts_sent"] == 1
    asked = lines.prompt(DOUBT)
    assert text_of(ada.letter()) in text_of(asked)
    assert lines.questions() == [("Ada Marsh", "in_doubt")]

    lines.reply(asked, word)
    assert lines.run(minutes=5)["commands"] == 1
    assert lines.stage(ada) == "contacted"
    assert lines.questions() == []
    assert lines.run(minutes=5)["letters_sent"] == 0
    went_out(lines, ada, times)
    assert len(lines.prompts(DOUBT)) == 1
