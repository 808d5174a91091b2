"""What a mentee may ask, and what only sounds like it."""

from datetime import UTC, date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from outreach.domain import command_words
from outreach.domain import commands as c
from outreach.domain.command_mail import Line, begins_a_letter, command_lines
from outreach.domain.events import Outcome
from outreach.domain.people import normalised

NOW = datetime(2026, 11, 2, 10, tzinfo=UTC)
ZONE = "Europe/London"


@pytest.mark.parametrize(
    ("words", "command"),
    [
        ("SEND", c.Send()),
        ("send.", c.Send()),
        ("Send again!", c.SendAgain()),
        ("skip", c.Skip()),
        ("LATER 2 weeks", c.Later(date(2026, 11, 16))),
        ("later until 3 Dec", c.Later(date(2026, 12, 3))),
        ("WITHDRAW", c.Withdraw()),
        ("ARRIVED", c.Arrived()),
        ("MET", c.Met()),
        ("MET today", c.Met(date(2026, 11, 2))),
        ("MET 2026-11-02", c.Met(date(2026, 11, 2))),
        ("MET 2026-10-30", c.Met(date(2026, 10, 30))),
        ("MISSED", c.Missed()),
        ("yes", c.Yes()),
        ("No.", c.No()),
        ("ADDRESS Jane@Example.ORG", c.NewAddress(normalised("jane@example.org"))),
        ("ADDRESS X@Ward.test", c.NewAddress(normalised("x@ward.test"))),
        ("ADDRESS <mailto:jane@example.org>", c.NewAddress(normalised("jane@example.org"))),
        ("NOTE call her in May", c.TakeNote("call her in May")),
        ("CLOSE", c.CloseJourney(Outcome.WITHDRAWN)),
        ("close declined", c.CloseJourney(Outcome.DECLINED)),
        ("CLOSE valuable", c.CloseJourney(Outcome.VALUABLE_CONTACT)),
        ("RATE 4 5", c.Rate(4, 5)),
        ("Rate 4, 5: easy to talk to", c.Rate(4, 5, "easy to talk to")),
        ("ACTION read her report", c.NoteTasks((("read her report", None),))),
        (
            "ACTION read her report by 3 Dec; stand by the door",
            c.NoteTasks((("read her report", date(2026, 12, 3)), ("stand by the door", None))),
        ),
        (
            "ACTION look by and by by 3 Dec; tomorrow",
            c.NoteTasks((("look by and by", date(2026, 12, 3)), ("tomorrow", None))),
        ),
        ("DONE", c.DoneTask()),
        ("DONE read", c.DoneTask("read")),
        ("ASK", c.Ask()),
        ("SENT", c.SentByHand()),
        ("ANSWERED yes, gladly", c.Answered("yes, gladly")),
        ("NOTHING", c.Nothing()),
        ("ADD Mary Ward", c.AddContact("Mary Ward")),
        ("ADD Mary Ward <Mary@Ward.test>", c.AddContact("Mary Ward", normalised("mary@ward.test"))),
        ("ADD Ludwig van der Rohe", c.AddContact("Ludwig van der Rohe")),
        ("add mary <mary@ward.test>", c.AddContact("mary", normalised("mary@ward.test"))),
        ("ADD 王小明", c.AddContact("王小明")),
        ("ADD Mary Ward via Ann Lee", c.AddContact("Mary Ward", None, "Ann Lee")),
        ("ADD Mary Ward VIA Ann via Bo", c.AddContact("Mary Ward", None, "Ann via Bo")),
        ("ADD Max X, via Bo", c.AddContact("Max X", None, "Bo")),
        ("ADD , Max Ward, <m@x.test>", c.AddContact("Max Ward", normalised("m@x.test"))),
        ("REOPEN", c.Reopen()),
        ("UNDO", c.Undo()),
        ("PAUSE", c.Pause()),
        ("PAUSE all until 3 Jan", c.Pause("", date(2027, 1, 3))),
        ("PAUSE Julie", c.Pause("Julie")),
        ("PAUSE Julie UNTIL 3 Jan", c.Pause("Julie", date(2027, 1, 3))),
        ("PAUSE Everything", c.Pause()),
        ("RESUME", c.Resume()),
        ("RESUME all", c.Resume()),
        ("RESUME Everything", c.Resume()),
        ("RESUME Julie", c.Resume("Julie")),
        ("STOP", c.Stop()),
        ("status", c.AskStatus()),
        ("Help!", c.AskHelp()),
    ],
)
def test_each_command_is_read(words: str, command: c.Command) -> None:
    assert command_words.parse(words, NOW, ZONE) == command


@pytest.mark.parametrize(
    "words",
    [
        "",
        "hello",
        "Send it to her please",
        "Skip this one",
        "Stop by Thursday?",
        "No idea",
        "Yes please",
        "Ask her next week",
        "Close to the station",
        "LATER",
        "LATER 31 Nov",
        "LATER 1 Jan 2020",
        "MEETING",
        "MEETING Thu 4 Dec 14:00",
        "MEETING 3 Dec",
        "MET tomorrow",
        "ADDRESS",
        "ADDRESS nobody",
        "ADDRESS a@b c@d",
        "NOTE",
        "RATE 9 9",
        "RATE 4",
        "Rate us",
        "ACTION",
        "ANSWERED",
        "ADD",
        "ADD <mary@ward.test>",
        "Add me please",
        "Add Mary please",
        "Sent it yesterday",
        "Nothing new here",
        "PAUSE all until yesterday",
        "X SEND",
        "MET 2026-11-03",
    ],
)
def test_sentences_and_impossible_wishes_are_no_commands(words: str) -> None:
    assert isinstance(command_words.parse(words, NOW, ZONE), c.NotACommand)


def test_a_meeting_is_meant_in_the_mentees_zone() -> None:
    command = command_words.parse("MEETING Thu 3 Dec 14:00", NOW, "Europe/Berlin")
    assert isinstance(command, c.Meeting)
    assert command.moment.at.astimezone(UTC) == datetime(2026, 12, 3, 13, tzinfo=UTC)
    moved = command_words.parse("MOVED Thu 3 Dec 14:00", NOW, "Europe/Berlin")
    assert moved == c.Moved(command.moment)


def test_today_is_the_mentees() -> None:
    late = datetime(2026, 11, 2, 23, 30, tzinfo=UTC)
    assert command_words.parse("MET today", late, "Europe/Berlin") == c.Met(date(2026, 11, 3))
    assert command_words.parse("LATER 1 day", late, "America/New_York") == c.Later(date(2026, 11, 3))


@given(st.text(max_size=300))
def test_any_text_is_a_command_or_none_and_nothing_raises(text: str) -> None:
    assert command_words.parse(text, NOW, ZONE) is not None
    assert command_lines(text) is not None


def test_lines_with_names_are_taken_until_one_has_none() -> None:
    found = command_lines("Julie: SEND\nBo Lind: LATER 2 weeks\n\nThanks!")
    assert found.commands == (Line("Julie", "SEND"), Line("Bo Lind", "LATER 2 weeks"))


def test_below_a_single_command_lies_the_new_text() -> None:
    found = command_lines("SEND\n\nDear Julie,\n...")
    assert (found.commands, found.rest) == ((Line("", "SEND"),), "Dear Julie,\n...")
    assert command_lines("SEND\nDear Julie,").rest == "Dear Julie,"


def test_below_people_to_add_lies_the_rest_and_a_mail_without_words_has_no_command() -> None:
    found = command_lines("ADD Mary Ward\nadd Bo Lind\n\nMany thanks,\nChris")
    assert found.commands == (Line("", "ADD Mary Ward"), Line("", "add Bo Lind"))
    assert found.rest == "Many thanks,\nChris"
    assert command_lines(" \n ").commands == ()


@pytest.mark.parametrize(
    ("text", "letter"),
    [
        ("Dear Julie,\n\nthank you.", True),
        ("Liebe Frau Adams,\n\ndanke.", True),
        ("Dear Julie,\n\nthank you.\nChris", True),
        ("Dear me.", False),
        ("Best wishes,\nChris", False),
        ("Hello world is what I wrote. Nothing came.\nChris", False),
        ("", False),
    ],
)
def test_a_letter_begins_by_greeting_somebody(text: str, letter: bool) -> None:
    assert begins_a_letter(text) is letter


def test_note_with_a_colon_is_a_command_not_a_name() -> None:
    assert command_lines("NOTE: met at the fair").commands == (Line("", "NOTE: met at the fair"),)


@pytest.mark.parametrize("name", sorted(command_words.READERS))
def test_every_command_word_is_spelled_back(name: str) -> None:
    examples = {
        "LATER": "LATER 2 weeks",
        "MEETING": "MEETING Thu 3 Dec 14:00",
        "MOVED": "MOVED Fri 4 Dec 10:00",
        "ADDRESS": "ADDRESS a@b.org",
        "NOTE": "NOTE x",
        "ACTION": "ACTION read her report",
        "ADD": "ADD Mary Ward",
        "ANSWERED": "ANSWERED yes, gladly",
        "RATE": "RATE 4 5",
    }
    command = command_words.parse(examples.get(name, name), NOW, ZONE)
    assert not isinstance(command, c.NotACommand)
    assert c.verb(command) == name
