"""Every question reaches the mentee whole: in words and in HTML, with its choices, its letter and our reading."""

import re
from email.message import EmailMessage

import pytest

from outreach.adapters.shipped import shipped
from outreach.application import offering
from outreach.application.message_views import main_answer
from outreach.application.replies import shown_letter
from outreach.domain import command_words
from outreach.domain import commands as c
from outreach.domain.choice_table import CHECK_IN_BY_LETTER
from outreach.domain.choices import AFTER, AFTER_A_REQUEST, CHOICES, Choice, choices
from outreach.domain.correspondence import Item, Question
from outreach.domain.events import Answer
from tests.application.prompt_situations import answered, failed, letter_gone
from tests.application.situations import SITUATIONS, seen
from tests.makers import MONDAY, World

MARKED = re.compile(r"^----- .*? -----$(.*?)^----- end of the .*? -----$", re.MULTILINE | re.DOTALL)
WIDEST = 78


def part(mail: EmailMessage, kind: str) -> str:
    found = mail.get_body((kind,))
    assert found is not None
    return str(found.get_content()).replace("\r\n", "\n")


def flat(mail: EmailMessage, kind: str) -> str:
    """Without line breaks."""
    return " ".join(part(mail, kind).split())


def asked_last(world: World) -> list[Item]:
    """The items of the newest prompt."""
    items = world.items()
    return [one for one in items if one.prompt == items[-1].prompt]


@pytest.fixture(params=SITUATIONS)
def situation(request: pytest.FixtureRequest) -> World:
    return seen(request.param)


def offered(world: World, item: Item) -> tuple[Choice, ...]:
    with world.app.store.reading() as records:
        return offering.offered(world.app, records, item)


def fitting(world: World, item: Item) -> tuple[Choice, ...]:
    """The choices as the table has them, before anything that is known stands behind them."""
    with world.app.store.reading() as records:
        row = records.journeys.get(item.journey) if item.journey else None
        shown = shown_letter(records, item)
        stage, reply = row.stage if row else None, shown.step if shown else None
        return choices(item.question, main_answer(records, item), stage, reply)


def test_the_situations_ask_every_question_and_follow_every_answer() -> None:
    items = [(world, asked_last(world)[0]) for world in map(seen, SITUATIONS)]
    assert {item.question for _, item in items} == set(Question)
    others = (Question.ANSWERED, Question.CHECK_IN)
    usual = {row for question, row in CHOICES.items() if question not in others} | {CHECK_IN_BY_LETTER}
    after = {row for answer, row in AFTER.items() if answer is not Answer.PROPOSES_TIME}
    assert {fitting(world, item) for world, item in items} >= {*usual, *after, AFTER_A_REQUEST}


@pytest.mark.parametrize("question", Question)
@pytest.mark.parametrize("ending", ["txt", "html"])
def test_every_question_has_a_template_in_both_forms(question: Question, ending: str) -> None:
    assert (shipped("templates") / "en" / "prompts" / f"{question.value}.{ending}").is_file()


def test_every_choice_stands_in_both_forms(situation: World) -> None:
    prompt = situation.prompts()[-1]
    for item in asked_last(situation):
        for choice in offered(situation, item):
            wanted = choice.verb if choice.needs_more else choice.words
            assert re.search(rf"^  {wanted}\b", part(prompt, "plain"), re.MULTILINE), choice
            assert re.search(rf">{wanted}\b", part(prompt, "html")), choice


def test_lines_of_our_own_prose_are_short(situation: World) -> None:
    ours = MARKED.sub("", part(situation.prompts()[-1], "plain"))
    assert [line for line in ours.splitlines() if len(line) > WIDEST] == []


def test_a_letter_is_shown_as_it_will_arrive() -> None:
    world = seen("one letter to approve")
    first, follow_up = world.outbox("julie")
    text = part(world.prompts()[-1], "plain")
    for letter in (first, follow_up):
        assert f"Subject: {letter.content.subject}\n\n{letter.content.text}\n-----" in text
    assert "SEND approves both" in flat(world.prompts()[-1], "plain")


def test_several_letters_are_asked_about_in_one_mail() -> None:
    text = part(seen("three letters to approve").prompts()[-1], "plain")
    assert len(MARKED.findall(text)) == 6
    for name in ("Julie Adams", "Ben Cole", "Zoë Łukasz-Featherstone"):
        assert f"  {name}: SEND\n" in text


def test_what_blocks_a_letter_is_told_below_it() -> None:
    prompt = seen("own words that cannot go").prompts()[-1]
    for kind in ("plain", "html"):
        assert "This must be mended before it can go:" in part(prompt, kind)
        assert "asks for mentoring" in part(prompt, kind)


def test_an_answer_is_quoted_with_our_reading_and_why() -> None:
    text = part(seen("a yes with two times").prompts()[-1], "plain")
    assert "the first letter that you sent on Monday 2 November" in text
    assert "| Gladly! How about Thursday at 10, or Friday at 14:30?" in text
    assert "We read it as a proposal for a time" in text
    assert "Thursday 5 November 2026, 10:00" in text
    assert "Mary Ward <mary@ward.test>" in text
    assert "What led us there:" in text


def test_nobody_is_told_to_write_to_somebody_who_opted_out() -> None:
    for kind in ("plain", "html"):
        assert "from your own mail program" not in flat(seen("an opt-out").prompts()[-1], kind)
        assert "from your own mail program" in flat(seen("a no").prompts()[-1], kind)


def test_yes_agrees_to_the_time_that_was_named_and_another_is_ready_to_be_noted() -> None:
    text = part(seen("a yes with two times").prompts()[-1], "plain")
    assert "  YES\n" in text
    assert "  MEETING Fri 6 Nov 14:30\n" in text


@pytest.mark.parametrize(
    ("situation", "ready"),
    [
        ("a new address", "  ADDRESS julie@new.test\n"),
        ("a not now", "  LATER 1 Jan 2027\n"),
        ("an invitation", "  YES\n"),
    ],
    indirect=["situation"],
)
def test_what_the_reading_found_stands_behind_its_command(situation: World, ready: str) -> None:
    assert ready in part(situation.prompts()[-1], "plain")


def test_a_time_is_told_in_both_zones() -> None:
    world = letter_gone()
    with world.app.store.transaction() as records:
        person = records.contacts.all()[0]
        records.contacts.save(type(person)(person.id, person.name, person.addresses, time_zone="America/New_York"))
    world.hears_from("Julie Adams <julie@partner.test>", "Gladly! How about Thursday at 10?")
    world.run(minutes=10)
    prompt = world.prompts()[-1]
    assert "Thursday 5 November 2026, 15:00 your time (Thursday 10:00" in flat(prompt, "plain")
    assert "  YES\n" in part(prompt, "plain")


def test_an_example_is_a_time_to_come(situation: World) -> None:
    world = situation
    for words in re.findall(r"^  ((?:MEETING|MOVED) .*)$", part(world.prompts()[-1], "plain"), re.MULTILINE):
        assert not isinstance(command_words.parse(words, world.clock.instant, "Europe/London"), c.NotACommand), (
            words
        )


def test_a_dead_address_comes_with_the_servers_words() -> None:
    by_report = failed("5.1.1", "550 5.1.1 <julie@partner.test>: user unknown here")
    assert "| 550 5.1.1 <julie@partner.test>: user unknown here" in part(by_report.prompts()[-1], "plain")
    at_once = seen("an address refused at once")
    assert "| 550 5.1.1 <julie@partner.test>: no such user here" in part(at_once.prompts()[-1], "plain")


def test_somebody_who_left_is_told_with_the_stand_in() -> None:
    text = part(seen("somebody has left").prompts()[-1], "plain")
    assert "says that Julie Adams has left" in text
    assert "Pat Moss <pat@office.test>" in text
    assert "could not be delivered" not in text


def test_a_message_that_could_not_be_read_is_said_to_be_one() -> None:
    world = answered("Gladly!")
    item = world.items()[-1]
    with world.app.store.transaction() as records:
        records.incoming.save_reading(item.about, "{}", -1)  # type: ignore[arg-type]  # about names a message here
        records.prompts.save_item(Item(item.id, item.question, item.journey, item.about, item.opened_at))
    world.run(minutes=1)
    for kind in ("plain", "html"):
        assert "could not read this message" in flat(world.prompts()[-1], kind)
        assert "We read it as" not in flat(world.prompts()[-1], kind)


def test_the_reminder_shows_what_they_wrote_last() -> None:
    text = part(seen("the day of a reminder").prompts()[-1], "plain")
    assert "on Monday 16 November" in text
    assert "| I would be glad to, but not before 16 November." in text


def test_after_the_talk_its_time_is_named() -> None:
    assert "on Thursday 5 November 2026, 10:00" in part(seen("after the talk").prompts()[-1], "plain")


def test_prompts_say_that_a_machine_wrote_them(situation: World) -> None:
    """RFC 3834, 5."""
    assert situation.prompts()[-1]["Auto-Submitted"] == "auto-generated"


def test_the_world_begins_on_a_monday() -> None:
    """The dates above count from it."""
    assert f"{MONDAY:%A %-d %B %Y}" == "Monday 2 November 2026"
