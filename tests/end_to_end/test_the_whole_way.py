"""From a go-between to a mentor, a goodbye and a light rhythm: a year on real servers, with three mailboxes."""

from datetime import UTC, datetime
from email.message import EmailMessage

import pytest

from tests.end_to_end.client import text_of
from tests.end_to_end.desk import Desk
from tests.end_to_end.person import Person

pytestmark = pytest.mark.servers

BEGINNING = datetime(2025, 9, 1, 10, 0, tzinfo=UTC)
"""A Monday long enough before the servers' clocks."""

WHY = "Your account of the night rota that everybody kept changed how I plan my own week."


class Way:
    """The mentee answers each prompt in a word; what goes and comes is looked at as its receiver sees it."""

    def __init__(self, desk: Desk) -> None:
        self.desk = desk
        desk.now = BEGINNING
        self.gus = self._somebody("Gus Lind")
        self.ada = self._somebody("Ada Marsh")
        desk.says("reflect", "purpose", "learn to lead a team that wants to stay")
        desk.says("reflect", "context", "1")
        desk.says("reflect", "needs", "leading a team: how")
        named = f"source=friend of a friend|introduced_by=Gus Lind <{self.gus.address}>|time_zone=Europe/London"
        sets = [word for one in named.split("|") for word in ("--set", one)]
        desk.says("contacts", "add", "Ada Marsh", self.ada.address, *sets, "--set", f"why_them={WHY}")

    def _somebody(self, name: str) -> Person:
        user = self.desk.host.new_user(name.split()[0].lower(), "partner.test")
        return Person(name, user.address, self.desk.host, user)

    def says(self, words: str, about: str, count: int = 1) -> EmailMessage:
        """The answer to the prompt with that subject, and the pass that obeys it; the prompt."""
        prompt = self.desk.prompt(about, count)
        self.desk.reply(prompt, words)
        assert self.desk.run(minutes=10)["commands"] == 1
        return prompt

    def hears(self, person: Person, letter: EmailMessage, text: str) -> None:
        self.desk.awaits(person.answer(letter, text, self.desk.now))
        assert self.desk.run(hours=2)["answers"] == 1

    def waits(self, days: int) -> None:
        self.desk.run(days=days)


def in_one_line(mail: EmailMessage) -> str:
    return " ".join(text_of(mail).split())


def test_from_a_go_between_to_a_mentor_and_a_kind_goodbye(desk: Desk) -> None:
    way = Way(desk)
    ada, gus = way.ada, way.gus

    # a friend of a friend: the go-between is asked first
    desk.run()
    assert ada.letters() == []
    way.says("SEND", "Gus Lind could introduce you to Ada Marsh")
    asked = gus.letter()
    assert "Ada Marsh" in text_of(asked)
    way.hears(gus, asked, "Of course, do mention my name to her. Good luck!")
    way.says("YES", "Gus Lind answered")
    way.says("SEND", "Ada Marsh: the first letter waits")
    first = ada.letter()
    assert "Gus Lind" in text_of(first)
    assert "mentor" not in text_of(first).lower()

    # the talk
    way.hears(ada, first, "Gladly. Could we talk on Thursday at 10?")
    answered = way.says("YES", "Ada Marsh answered")
    confirmed = ada.letter(2)
    assert text_of(confirmed) in text_of(answered)
    assert first["Message-ID"] in confirmed["References"]
    assert "Thursday 4 September at 10:00" in text_of(confirmed)
    way.waits(days=2)
    assert WHY in in_one_line(desk.prompt("a page to prepare it"))
    way.waits(days=1)
    way.says("MET", "Did you and Ada Marsh talk?")
    way.says("NOTE that a rota which everybody may refuse is kept by everybody", "What did you learn from")
    way.says("SEND", "Ada Marsh: the thank-you letter waits")
    assert "a rota which everybody may refuse" in in_one_line(ada.letter(3))
    way.says("RATE 5 4 warm and frank", "How was it with Ada Marsh?")
    way.says("ACTION let the team write the next rota", "What will you do after the talk")

    # what came of it, and the request on its own word
    way.waits(days=15)
    way.says("DONE", "What came of Ada Marsh")
    way.says("SEND", "Ada Marsh: the letter on what came of it waits")
    assert "let the team write the next rota" in in_one_line(ada.letter(4))
    way.waits(days=1)
    way.says("ASK", "Ada Marsh: is it time to ask for mentoring?")
    shown = way.says("SEND", "Your request to Ada Marsh, before it goes")
    request = ada.letter(5)
    assert text_of(request) in text_of(shown)
    assert desk.stage(ada) == "asked"

    # the relationship
    way.hears(ada, request, "Yes, gladly. An hour a month would suit me very well.")
    way.says("YES", "Ada Marsh answered", 2)
    assert desk.stage(ada) == "mentoring"
    way.says("SEND", "Ada Marsh: the letter on what was agreed waits")
    ada.letter(6)
    desk.do("Ada", "MEETING", "20", "Oct", "16:00")
    way.waits(days=27 - (desk.now.date() - BEGINNING.date()).days + 20)
    way.says("SEND", "Ada Marsh: the agenda waits")
    ada.letter(7)

    # a kind goodbye, and a light rhythm after it
    desk.do("Ada", "CLOSE", "completed")
    desk.run(minutes=5)
    way.says("SEND", "Ada Marsh: the farewell letter waits")
    desk.run(minutes=5)
    ada.letter(8)
    assert desk.stage(ada) == "closed completed"
    way.waits(days=123)
    way.says("NOTE the new rota has held for a winter", "A line of news for Ada Marsh?")
    way.says("SEND", "Ada Marsh: the greeting waits")
    assert "the new rota has held for a winter" in in_one_line(ada.letter(9))
    assert all(desk.host.log.accepted(letter["Message-ID"]) == 1 for letter in ada.letters())
    assert [name for name, _ in desk.questions() if name] == []
