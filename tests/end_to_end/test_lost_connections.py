"""A connection breaks somewhere in a pass: one clear message, and the next good passes do what is left."""

import pytest

from tests.end_to_end.lines import LAST_LOOK, Lines
from tests.end_to_end.person import Person
from tests.servers.faults import Act
from tests.servers.mailboxes import deliver, messages

pytestmark = pytest.mark.servers

READING = [
    ("< LOGIN", 0),
    ("< EXAMINE", 0),
    ("< UID SEARCH", 0),
    ("< UID FETCH", 0),  # the headers
    ("< UID FETCH", 1),  # Ben's answer
    ("> STATUS", 0),
    LAST_LOOK,
    ("< APPEND", 0),
]
BEFORE_THE_TEXT = ["connect", "< AUTH", "> MAIL", "< RCPT", "< DATA"]
IN_THE_TEXT = ["> body:300", "> .", "< ."]


@pytest.fixture
def ada(lines: Lines) -> Person:
    """A letter to Ada is approved and due, and Ben has written."""
    ada, ben = lines.meets("Ada Marsh"), lines.meets("Ben Ito")
    lines.approves(ada)
    answer = f"From: Ben Ito <{ben.address}>\r\nTo: {lines.me.address}\r\nSubject: Hello\r\n"
    text = f"{answer}Message-ID: <hello@{ben.address}>\r\n\r\nGladly, ring me on any Monday.\r\n"
    deliver(lines.host, lines.me, text.encode())
    return ada


def all_is_done(lines: Lines, ada: Person) -> None:
    """One letter to Ada, and a copy of it; Ben's answer read once, and one prompt for it."""
    lines.settled()
    letter = ada.letter()
    assert lines.host.log.accepted(letter["Message-ID"]) == 1
    assert sum(letter["Message-ID"].encode() in raw for raw in messages(lines.me, "Sent")) == 1
    assert lines.kinds("Ben").count("AnswerReceived") == 1
    assert lines.questions() == [("Ben Ito", "answered")]
    lines.prompt("Ben Ito answered")


@pytest.mark.parametrize(("where", "skip"), READING)
def test_a_mailbox_lost_anywhere_costs_nothing(lines: Lines, ada: Person, where: str, skip: int) -> None:
    lines.imap.fault(where, Act.RESET, skip=skip)
    broken = lines.run(code=3)
    assert lines.imap.hits == [where]
    assert len(broken["trouble"]) == 1, broken
    again = lines.run(minutes=5)
    assert broken["letters_sent"] + again["letters_sent"] == 1
    assert again["trouble"] == []
    all_is_done(lines, ada)


@pytest.mark.parametrize("where", BEFORE_THE_TEXT)
def test_a_submission_lost_before_the_text_has_handed_nothing_over(lines: Lines, ada: Person, where: str) -> None:
    lines.smtp.fault(where, Act.RESET)
    broken = lines.run(code=3)
    assert lines.smtp.hits == [where]
    assert len(broken["trouble"]) == 1, broken
    again = lines.run(minutes=5)
    assert (broken["letters_sent"], again["letters_sent"], again["in_doubt"]) == (0, 1, 0)
    all_is_done(lines, ada)


@pytest.mark.parametrize("where", IN_THE_TEXT)
def test_a_submission_lost_in_the_text_is_asked_about_once(lines: Lines, ada: Person, where: str) -> None:
    lines.smtp.fault(where, Act.RESET)
    broken = lines.run(code=1)
    assert (broken["in_doubt"], len(broken["trouble"])) == (1, 1)
    assert lines.run(code=1, minutes=5)["letters_sent"] == 0
    lines.settled()
    assert len(ada.letters()) == (where == "< .")
    assert sorted(lines.questions()) == [("Ada Marsh", "in_doubt"), ("Ben Ito", "answered")]
    lines.prompt("Did this letter to Ada Marsh go out?")
    assert lines.kinds("Ben").count("AnswerReceived") == 1
