"""A friend of a friend: the go-between is asked first, then the letter names them, or does not."""

from email.message import EmailMessage

import pytest

from outreach.application.asking import Refusal
from outreach.application.commanding import command_by_name
from outreach.application.portfolio import portfolio
from outreach.application.portfolio_page import portfolio_page
from outreach.domain.correspondence import Question
from outreach.domain.events import Outcome, Stage, Step
from outreach.domain.people import Contact, Source
from outreach.domain.rules import Rules
from tests.makers import World, contact

SAM = "sam@lee.test"
ASKED_FIRST = "Sam Lee could introduce you to Julie Adams"


def julie(introduced_by: str = f"Sam Lee <{SAM}>") -> Contact:
    return contact(
        "Julie Adams", "julie@partner.test", source=Source.FRIEND_OF_A_FRIEND, introduced_by=introduced_by
    )


def asked(introduced_by: str = f"Sam Lee <{SAM}>", *others: Contact) -> World:
    world = World(Rules(automatic=frozenset()))
    for one in (julie(introduced_by), *others):
        world.add(one)
    world.run()
    return world


def prompt(world: World, beginning: str) -> EmailMessage:
    return next(one for one in reversed(world.prompts()) if str(one["Subject"]).startswith(beginning))


def text(mail: EmailMessage) -> str:
    body = mail.get_body(("plain",))
    assert body is not None
    return str(body.get_content()).replace("\r\n", "\n")


def say(world: World, words: str, beginning: str) -> None:
    world.reply(words, prompt=prompt(world, beginning))
    world.run(minutes=5)


def introductions(world: World) -> list[str]:
    return [one.about for one in world.items() if one.question is Question.INTRODUCTION]


def sam(world: World) -> Contact:
    with world.app.store.reading() as records:
        return next(one for one in records.contacts.all() if one.name == "Sam Lee")


def sent() -> World:
    """The mentee said SEND, and the letter to Sam has gone."""
    world = asked()
    say(world, "SEND", ASKED_FIRST)
    world.run(minutes=5)
    return world


def test_the_go_between_is_asked_before_any_letter_is_drafted() -> None:
    world = asked()
    assert introductions(world) == ["ask"]
    shown = text(prompt(world, ASKED_FIRST))
    assert "Dear Sam Lee," in shown
    assert "I believe you know Julie Adams" in shown
    assert "\n  SEND\n" in shown
    assert "must be mended" not in shown
    assert Step.FIRST_CONTACT not in [one.step for one in world.outbox("julie")]


def test_send_goes_to_the_go_between_in_a_journey_of_their_own() -> None:
    world = sent()
    assert len(world.letters()) == 1
    assert b"To: Sam Lee <sam@lee.test>" in world.letters()[0]
    journey = world.journey(sam(world).id)
    assert (journey.stage, journey.outcome, journey.touches) == (Stage.CLOSED, Outcome.WITHDRAWN, 1)
    assert "IntroductionAsked" in world.kinds("julie")


def test_what_goes_to_the_go_between_is_what_was_shown() -> None:
    world = asked()
    shown = world.outbox("julie")[0].content
    say(world, "SEND", ASKED_FIRST)
    world.run(minutes=5)
    assert world.outbox(sam(world).id)[0].content == shown


def test_no_first_letter_and_no_follow_up_goes_to_the_go_between() -> None:
    world = sent()
    for _ in range(40):
        world.run(days=1)
    assert len(world.letters()) == 1
    assert [one.step for one in world.outbox(sam(world).id)] == [Step.INTRODUCTION]


def test_after_five_working_days_of_silence_it_is_asked_again_once() -> None:
    world = sent()
    assert len(introductions(world)) == 1
    for _ in range(6):
        world.run(days=1)
    before = introductions(world)
    assert [one.endswith("again") for one in before] == [False]
    world.run(days=1)
    assert [one.endswith("again") for one in introductions(world)] == [True]
    world.run(days=7)
    assert [one.endswith("again") for one in introductions(world)] == [True]


def test_yes_lets_the_letter_name_them_and_no_does_not() -> None:
    letters = {}
    for word in ("YES", "NO"):
        world = sent()
        say(world, word, "What did Sam Lee say")
        world.run(minutes=5)
        letters[word] = next(one.content.text for one in world.outbox("julie") if one.step is Step.FIRST_CONTACT)
    assert "Sam Lee was kind enough to point me to you." in letters["YES"]
    assert SAM not in letters["YES"]
    assert "Sam" not in letters["NO"]


def test_their_own_answer_is_shown_and_yes_to_it_settles_the_introduction() -> None:
    world = sent()
    letter = world.outbox(sam(world).id)[0]
    world.hears_from(f"Sam Lee <{SAM}>", "Of course, say hello from me!", subject=f"Re: {letter.content.subject}")
    world.run(hours=1)
    assert "say hello from me" in text(prompt(world, "Sam Lee answered"))
    assert world.journey(sam(world).id).stage is Stage.CLOSED
    say(world, "YES", "Sam Lee answered")
    world.run(minutes=5)
    assert world.journey("julie").named
    assert introductions(world) == []
    assert [one.question for one in world.items()] == [Question.APPROVE]


def test_a_go_between_who_wants_no_mail_gets_none() -> None:
    world = sent()
    world.hears_from(f"Sam Lee <{SAM}>", "Please do not write to me again.")
    world.run(hours=1)
    world.add(
        contact("Tom Field", "tom@field.test", source=Source.FRIEND_OF_A_FRIEND, introduced_by=f"Sam Lee <{SAM}>")
    )
    world.run(minutes=5)
    say(world, "SEND", "Sam Lee could introduce you to Tom Field")
    world.run(minutes=5)
    assert len(world.letters()) == 1
    assert "opted out" in text(world.prompts()[-1])


def test_an_opt_out_that_was_misread_is_put_right_as_ever() -> None:
    world = sent()
    world.hears_from(f"Sam Lee <{SAM}>", "Please do not write to me again.")
    world.run(hours=1)
    say(world, "NO", "Sam Lee answered")
    assert not world.journey(sam(world).id).opted_out
    assert not world.journey("julie").introduced


def test_a_go_between_may_become_somebody_to_write_to() -> None:
    world = sent()
    command_by_name(world.app, ["Sam", "REOPEN"])
    assert world.journey(sam(world).id).stage is Stage.IDENTIFIED
    world.run(minutes=5)
    assert Step.FIRST_CONTACT in [one.step for one in world.outbox(sam(world).id)]


def test_without_an_address_the_mentee_asks_by_hand() -> None:
    world = asked("Sam Lee")
    shown = text(prompt(world, ASKED_FIRST))
    assert "\n  SEND\n" not in shown
    assert "Dear Sam Lee," in shown
    say(world, "SENT", ASKED_FIRST)
    assert world.letters() == []
    assert len(introductions(world)) == 1
    say(world, "YES", "What did Sam Lee say")
    assert world.journey("julie").named


def test_a_go_between_among_the_contacts_is_written_to_in_the_journey_that_is_there() -> None:
    world = asked("Sam Lee", contact("Sam Lee", SAM, organisation="Elsewhere"))
    say(world, "SEND", ASKED_FIRST)
    world.run(minutes=5)
    assert [one.step for one in world.outbox("sam")] == [Step.FIRST_CONTACT, Step.FOLLOW_UP, Step.INTRODUCTION]
    assert len(world.letters()) == 1
    assert world.journey("sam").stage is Stage.IDENTIFIED


def test_a_text_that_changed_since_it_was_shown_is_shown_again() -> None:
    world = asked()
    with world.app.store.transaction() as records:
        known = records.contacts.get(julie().id)
        assert known is not None
        records.contacts.save(
            contact(
                "Julie Adams",
                known.address or "",
                source=known.source,
                introduced_by=known.introduced_by,
                organisation="Northern Trust",
            )
        )
    say(world, "SEND", ASKED_FIRST)
    assert world.letters() == []
    assert "Northern Trust" in text(prompt(world, ASKED_FIRST))


def test_no_at_once_writes_without_anybody() -> None:
    world = asked()
    command_by_name(world.app, ["Julie", "NO"])
    world.run(minutes=5)
    first = next(one for one in world.outbox("julie") if one.step is Step.FIRST_CONTACT)
    assert "Sam" not in first.content.text


@pytest.mark.parametrize("word", ["SEND", "SENT"])
def test_a_go_between_who_was_asked_is_not_asked_again(word: str) -> None:
    world = sent()
    say(world, word, "What did Sam Lee")
    assert any("You can say: YES, NO, CLOSE" in " ".join(text(one).split()) for one in world.prompts())
    assert len(world.letters()) == 1
    with pytest.raises(Refusal, match=f"nothing about Julie Adams that {word} would answer now"):
        command_by_name(world.app, ["julie", word])
    assert world.kinds("julie").count("IntroductionAsked") == 1


def test_the_prompt_about_a_go_betweens_answer_says_whom_it_is_about() -> None:
    world = sent()
    world.hears_from(f"Sam Lee <{SAM}>", "Yes, do name me. She is expecting you.")
    world.run(minutes=10)
    shown = prompt(world, "Sam Lee answered about Julie Adams")
    assert "You asked them about Julie Adams." in " ".join(text(shown).split())
    page = shown.get_body(("html",))
    assert page is not None
    assert "You asked them about Julie Adams." in " ".join(page.get_content().split())


def test_the_portfolio_counts_a_go_between_apart() -> None:
    world = sent()
    world.hears_from(f"Sam Lee <{SAM}>", "Yes, do name me. She is expecting you.")
    world.run(minutes=10)
    with world.app.store.reading() as records:
        page = portfolio_page(world.app, portfolio(world.app, records)).text
    assert "1  on your list (besides 1 go-between)" in page
    assert "0  letters gone" in page
    assert "Sam Lee: a go-between; asked to introduce you" in page
    assert "ended by you" not in page
