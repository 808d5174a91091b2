"""Worlds in which the mentee has just been asked about a talk, about what follows it, or about another channel."""

from collections.abc import Callable, Mapping
from datetime import date

from outreach.application.prompting import ask, open_item
from outreach.domain.correspondence import Question
from outreach.domain.events import TaskId
from outreach.domain.keeping import Task
from outreach.domain.people import Channel, Source
from tests.application.prompt_situations import JULIE, answered, asked_to_approve, julie
from tests.makers import MENTEE, World, mail_from


def says(world: World, words: str, **forward: float) -> World:
    """The mentee answers the newest prompt; then time goes on, by five minutes unless told otherwise."""
    world.reply(words)
    world.run(minutes=5)
    if forward:
        world.run(**forward)
    return world


def hears(world: World, words: str) -> World:
    world.hears_from(f"Julie Adams <{JULIE}>", words)
    world.run(minutes=10)
    return world


def talk_agreed() -> World:
    """The time is noted, and the letter that confirms it has gone."""
    world = says(answered("Gladly! Thursday at 10?"), "MEETING Thu 5 Nov 10:00")
    return says(world, "SEND")


def the_day_before() -> World:
    world = talk_agreed()
    says(world, "NOTE she began as a night nurse")
    world.run(days=2)
    return world


def talk_over() -> World:
    world = talk_agreed()
    world.run(days=3, hours=1)
    return world


def met() -> World:
    return says(talk_over(), "MET")


def to_rate() -> World:
    return says(met(), "SKIP")


def rated(marks: str = "RATE 4 4") -> World:
    return says(to_rate(), marks)


def advised() -> World:
    """Two things to do, and two weeks have passed."""
    return says(rated(), "ACTION read her report by 3 Dec; stand in for a sister once", days=15)


def ready(marks: str = "RATE 4 4") -> World:
    return says(rated(marks), "NOTHING", days=8)


def ready_in_all() -> World:
    """They wrote after the talk, and trust and purpose are there."""
    world = hears(says(rated(), "NOTHING"), "Thank you, that was a good talk.")
    return says(world, "NOTHING", days=8)


def requested(marks: str = "RATE 4 4") -> World:
    return says(ready(marks), "ASK")


def asked() -> World:
    return says(requested(), "SEND")


def written_by_hand() -> World:
    """About to ask, the mentee writes a mail of their own."""
    world = requested()
    own = mail_from(MENTEE, "Dear Julie, one more thing ...", to=JULIE, subject="Our talk", at=world.clock.instant)
    world.mailbox.deliver(own, "Sent", at=world.clock.instant)
    world.run(minutes=5)
    return world


def mentoring() -> World:
    """She said yes; the letter on what was agreed has gone."""
    world = says(hears(asked(), "Yes, with pleasure, let us do that."), "YES")
    return says(world, "SEND")


def in_mentoring(text: str) -> World:
    return hears(mentoring(), text)


def check_in() -> World:
    world = mentoring()
    world.run(days=29)
    return world


def evaluate() -> World:
    world = check_in()
    for _ in range(5):
        says(world, "LATER 5 weeks", days=36)
    return world


def keep_in_touch() -> World:
    return says(ready(), "CLOSE valuable", days=140)


def by_linkedin() -> World:
    return asked_to_approve(
        julie(channel=Channel.LINKEDIN, profile_url="https://www.linkedin.example/in/julie-adams")
    )


def silence_on_linkedin() -> World:
    return says(by_linkedin(), "SENT", days=12)


def through_a_friend() -> World:
    return asked_to_approve(julie(source=Source.FRIEND_OF_A_FRIEND, introduced_by="Ann Lee"))


def one_of_the_guides_questions() -> World:
    return _own_question(Question.REFLECT, "purpose")


def the_day_of_a_task() -> World:
    world = World()
    with world.app.store.transaction() as records:
        records.tasks.add(Task(TaskId("join"), None, world.clock.instant, "join the forum", date(2026, 11, 2)))
    return _own_question(Question.TASK, "join", world)


def _own_question(question: Question, about: str, world: World | None = None) -> World:
    world = world or World()
    with world.app.store.transaction() as records:
        ask(world.app, records, [open_item(world.app, records, question, None, about)])
    world.run(minutes=5)
    return world


LATE: Mapping[str, Callable[[], World]] = {
    "the day before the talk": the_day_before,
    "after the talk": talk_over,
    "one thing learned": met,
    "how the talk was": to_rate,
    "what they advised": rated,
    "what came of it": advised,
    "is it time to ask": ready,
    "is it time to ask, with low trust": lambda: ready("RATE 2 4"),
    "is it time to ask, with all signs": ready_in_all,
    "the request": requested,
    "the request, with low trust": lambda: requested("RATE 1 4"),
    "a yes to the request": lambda: hears(asked(), "Yes, with pleasure, let us do that."),
    "a mail by hand instead of the request": written_by_hand,
    "silence after the request": lambda: _later(asked(), days=20),
    "what was agreed": lambda: says(hears(asked(), "Yes, with pleasure."), "YES"),
    "a mail that asks for nothing": lambda: in_mentoring("Thank you for the summary, that is how I see it too."),
    "no contact for weeks": check_in,
    "how the mentoring goes": evaluate,
    "a line of news": keep_in_touch,
    "words for LinkedIn": by_linkedin,
    "silence on LinkedIn": silence_on_linkedin,
    "somebody could introduce you": through_a_friend,
    "the go-between was asked": lambda: says(through_a_friend(), "SENT"),
    "one of the guide's questions": one_of_the_guides_questions,
    "the day of a task": the_day_of_a_task,
}


def _later(world: World, **forward: float) -> World:
    world.run(**forward)
    return world
