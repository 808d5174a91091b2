"""Two processes at once: a pass that is held just before it claims a letter, and what is done meanwhile."""

import pytest

from tests.end_to_end.lines import LAST_LOOK, Lines, struck, summary
from tests.servers.faults import Hold

pytestmark = pytest.mark.servers


@pytest.mark.parametrize(
    ("words", "stage"),
    [(("Ada", "CLOSE"), "closed withdrawn"), (("Ada", "WITHDRAW"), "identified"), (("STOP",), "identified")],
)
def test_what_is_said_between_decision_and_claim_keeps_the_letter_here(
    lines: Lines, words: tuple[str, ...], stage: str
) -> None:
    ada = lines.meets("Ada Marsh")
    lines.approves(ada)
    where, skip = LAST_LOOK
    lines.imap.fault(where, Hold(), skip=skip)
    with lines.started("run", "--json") as running:
        struck(lines.imap)
        lines.do(*words)
        lines.imap.let_go()
        assert summary(running.ended())["letters_sent"] == 0
    assert "> MAIL" not in [where for where, _ in lines.smtp.trace]
    assert lines.stage(ada) == stage
    assert lines.run(minutes=30)["letters_sent"] == 0
    lines.settled()
    assert ada.letters() == []


def test_of_two_passes_at_once_one_says_so_and_leaves_everything_to_the_other(lines: Lines) -> None:
    ada = lines.meets("Ada Marsh")
    lines.approves(ada)
    where, skip = LAST_LOOK
    lines.imap.fault(where, Hold(), skip=skip)
    with lines.started("run", "--json") as running:
        struck(lines.imap)
        said = lines.outreach("run")
        assert said.startswith("Another pass is running")
        assert f"process {running.pid}" in said
        lines.imap.let_go()
        assert summary(running.ended())["letters_sent"] == 1
    assert lines.imap.hits == [where]
    letter = ada.letter()
    assert lines.settled().host.log.accepted(letter["Message-ID"]) == 1
