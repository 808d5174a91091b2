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
ENDINGS = "withdrawn, declined, no answer, opted out, unreachable, valuable, completed"


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
        ("MET Today", c.Met(date(2026, 11, 2))),
        ("Met yesterday!", c.Met(date(2026, 11, 1))),
        ("MET on Thursday", c.Met(date(2026, 10, 29))),
        ("MET last Fri", c.Met(date(2026, 10, 30))),
        ("MET 30 Oct", c.Met(date(2026, 10, 30))),
        ("Yes, please", c.Yes()),
        ("Skip, thanks.", c.Skip()),
        ("Send please", c.Send()),
        ("Note: they like tea", c.TakeNote("they like tea")),
        ("MISSED", c.Missed()),
        ("yes", c.Yes()),
        ("No.", c.No()),
        ("ADDRESS Jane@Example.ORG", c.NewAddress(normalised("jane@example.org"))),
        ("ADDRESS X@Ward.test", c.NewAddress(normalised("x@ward.test"))),
        ("ADDRESS <mailto:jane@example.org>", c.NewAddress(normalised("jane@example.org"))),
        ("ADDRESS <jane@example.org>", c.NewAddress(normalised("jane@example.org"))),
        ("ADDRESS mailto:jane@example.org", c.NewAddress(normalised("jane@example.org"))),
        ("ADDRESS X.Lee@example.org", c.NewAddress(normalised("x.lee@example.org"))),
        ("NOTE call her in May", c.TakeNote("call her in May")),
        ("NOTE reads Malcolm X", c.TakeNote("reads Malcolm X")),
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
        (
            "ACTION read the piece by Ann Lee of 3 October 2026 by 3 Dec",
            c.NoteTasks((("read the piece by Ann Lee of 3 October 2026", date(2026, 12, 3)),)),
        ),
        ("ACTION Friday", c.NoteTasks((("Friday", None),))),
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
        ("ADD Mary Ward, via Ann Lee", c.AddContact("Mary Ward", None, "Ann Lee")),
        ("ADD Mary Ward VIA Ann Lee via the fair", c.AddContact("Mary Ward", None, "Ann Lee via the fair")),
        ("ADD Malcolm X via Ann Lee", c.AddContact("Malcolm X", None, "Ann Lee")),
        ("REOPEN", c.Reopen()),
        ("UNDO", c.Undo()),
        ("PAUSE", c.Pause()),
        ("PAUSE all until 3 Jan", c.Pause("", date(2027, 1, 3))),
        ("PAUSE until 3 Jan", c.Pause("", date(2027, 1, 3))),
        ("PAUSE Everything UNTIL 3 Jan", c.Pause("", date(2027, 1, 3))),
        ("PAUSE Julie", c.Pause("Julie")),
        ("PAUSE Julie UNTIL 3 Jan", c.Pause("Julie", date(2027, 1, 3))),
        ("PAUSE Everything", c.Pause()),
        ("RESUME", c.Resume()),
        ("RESUME all", c.Resume()),
        ("RESUME Everything", c.Resume()),
        ("PAUSE Julie Adams until 3 Jan", c.Pause("Julie Adams", date(2027, 1, 3))),
        ("RESUME ALL", c.Resume()),
        ("RESUME everything", c.Resume()),
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
        "Ask her next week",
        "Close to the station",
        "LATER",
        "LATER 31 Nov",
        "LATER 1 Jan 2020",
        "MEETING",
        "MEETING Thu 4 Dec 14:00",
        "MEETING 3 Dec",
        "MET tomorrow",
        "MET 3 Nov",
        "MET 2 weeks",
        "Yes, but later",
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


@pytest.mark.parametrize(
    ("words", "why"),
    [
        (" > ", "an empty line is not a command"),
        ("hello you", '"hello" is not a command'),
        ("XYES", '"XYES" is not a command'),
        ("Skip this one", "SKIP stands alone on its line"),
        ("No idea", "NO stands alone on its line"),
        ("SEND it to her", "a new text goes below the line that says SEND"),
        ("LATER", "LATER wants a time to come, as in LATER 2 weeks or LATER 3 Dec"),
        ("MEETING", "MEETING wants a time to come, as in MEETING Thu 3 Dec 14:00"),
        ("MOVED", "MOVED wants the new time, as in MOVED Fri 4 Dec 10:00"),
        (
            "MOVED 31 Nov 10:00",
            "there is no 31 November: November has 30 days. MOVED wants the new time, as in MOVED Fri 4 Dec 10:00",
        ),
        ("MET 2026-11-03", "MET takes the day it was: MET 3 Nov, MET yesterday, or MET alone"),
        ("ADDRESS nobody", "ADDRESS wants one address: ADDRESS jane@example.org"),
        ("RATE 9 9", "RATE wants two numbers from 1 to 5, rapport and purpose: RATE 4 5"),
        ("ACTION ;", "ACTION wants what you will do: ACTION read the report by 3 Dec"),
        ("ANSWERED", "ANSWERED wants their words: ANSWERED yes, Tuesday at 10"),
        (
            "ADD mary@ward.test",
            "ADD wants a name, and an address if you have one: ADD Mary Ward <mary@example.org>",
        ),
        ("NOTE", "NOTE wants the words to keep: NOTE met at the spring fair"),
        (
            "CLOSE to the station",
            f"CLOSE stands alone or with one of: {ENDINGS}",
        ),
        ("PAUSE all until soon", "PAUSE until wants a date to come: PAUSE all until 3 Jan"),
        (
            "PAUSE all until 3 Oct 2026",
            "3 October 2026 has passed. PAUSE until wants a date to come: PAUSE all until 3 Jan",
        ),
    ],
)
def test_what_is_no_command_is_answered_with_what_would_be_one(words: str, why: str) -> None:
    assert command_words.parse(words, NOW, ZONE) == c.NotACommand(why)


@pytest.mark.parametrize(
    ("line", "command"), [("MEETING Thu 3 Dec 14:00", c.Meeting), ("MOVED 3 Dec 2pm", c.Moved)]
)
def test_a_meeting_is_meant_in_the_mentees_zone(line: str, command: type[c.Meeting | c.Moved]) -> None:
    found = command_words.parse(line, NOW, "Europe/Berlin")
    assert isinstance(found, c.Meeting | c.Moved)
    assert type(found) is command
    assert found.moment.at.astimezone(UTC) == datetime(2026, 12, 3, 13, tzinfo=UTC)


def test_today_is_the_day_where_the_mentee_lives() -> None:
    assert command_words.parse("MET today", NOW, "Pacific/Kiritimati") == c.Met(date(2026, 11, 3))
    assert command_words.parse("LATER 1 week", NOW, "Pacific/Kiritimati") == c.Later(date(2026, 11, 10))


@given(st.text(max_size=300))
def test_any_text_is_a_command_or_none_and_nothing_raises(text: str) -> None:
    assert command_words.parse(text, NOW, ZONE) is not None
    assert command_lines(text) is not None


def test_each_line_with_a_name_has_what_goes_on_below_it() -> None:
    found = command_lines("Julie: NOTE she told of bees,\nand of hives\n\nBo Lind: LATER 2 weeks\n\nThanks!")
    assert found.commands == (
        Line("Julie", "NOTE she told of bees,", "and of hives"),
        Line("Bo Lind", "LATER 2 weeks", "Thanks!"),
    )


def test_behind_other_text_only_a_known_command_begins_anew() -> None:
    found = command_lines("Julie: NOTE she told of bees\nher words: start small\nBo: SKIP\n\nPhone: 123")
    assert found.commands == (
        Line("Julie", "NOTE she told of bees", "her words: start small"),
        Line("Bo", "SKIP", "Phone: 123"),
    )


@pytest.mark.parametrize(
    ("text", "commands", "below"),
    [
        ("SEND\n\nDear Julie,\n...", ["SEND"], "Dear Julie,\n..."),
        (" SEND \nDear Julie,\n...\n", ["SEND"], "Dear Julie,\n..."),
        ("ADD Sam Roe\n add Ida Roe\n\nBest,\nChris\n", ["ADD Sam Roe", "add Ida Roe"], "Best,\nChris"),
        ("SEND", ["SEND"], ""),
        (" \n ", [], ""),
    ],
)
def test_below_the_command_lies_the_new_text(text: str, commands: list[str], below: str) -> None:
    found = command_lines(text).commands
    assert [one.words for one in found] == commands
    assert [one.below for one in found] == ["" for _ in commands[1:]] + [below for _ in commands[-1:]]


@pytest.mark.parametrize(
    ("text", "letter"),
    [
        ("Dear Julie,\n\nthank you.", True),
        ("Liebe Frau Adams,\n\ndanke.", True),
        ("Dear Julie,\n\nthank you.\nChris", True),
        ("Dear Julie,\nthank you for the hour.\nChris", True),
        ("Dear me.", False),
        ("Best wishes,\nChris", False),
        ("Hello world is what I wrote. Nothing came.\nChris", False),
        ("", False),
    ],
)
def test_a_letter_begins_by_greeting_somebody(text: str, letter: bool) -> None:
    assert begins_a_letter(text) is letter


def test_a_misspelt_command_for_somebody_is_taken_for_one_and_not_for_text() -> None:
    found = command_lines("Julie: SEND\nBo: SEDN")
    assert found.commands == (Line("Julie", "SEND"), Line("Bo", "SEDN"))


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
