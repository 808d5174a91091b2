"""Either person may begin the mentoring: an offer of theirs is taken by YES, and no request letter is sent."""

import pytest

from outreach.application.asking import Refusal
from outreach.application.commanding import command_by_name
from outreach.domain.correspondence import Question, Status
from outreach.domain.events import Stage, Step
from tests.application.prompt_situations import answered
from tests.application.talk_situations import hears, met, ready, requested, says, talk_agreed
from tests.makers import World

OFFER = "Thank you for your kind words. I'd be happy to mentor you, if you like."


def choices_in(world: World) -> list[str]:
    """The commands that the newest prompt offers, in order."""
    text = world.prompts()[-1].get_body(("plain",)).get_content()  # type: ignore[union-attr]  # prompts have a text
    return [line.strip() for line in text.splitlines() if line.startswith("  ") and line.strip()[:2].isupper()]


def steps(world: World, status: Status) -> list[Step | None]:
    return [one.step for one in world.outbox("julie") if one.status is status]


@pytest.mark.parametrize("so_far", [lambda: hears(talk_agreed(), OFFER), lambda: hears(met(), OFFER)])
def test_an_offer_is_accepted_by_yes_and_leads_to_the_agreement_without_a_request(so_far: object) -> None:
    world = so_far()  # type: ignore[operator]  # a situation
    assert choices_in(world)[0] == "YES"
    says(world, "YES")
    assert world.journey("julie").stage is Stage.MENTORING
    assert Step.AGREEMENT in steps(world, Status.DRAFT)
    says(world, "SEND")
    assert Step.AGREEMENT in steps(world, Status.SENT)
    assert Step.MENTORING_REQUEST not in {one.step for one in world.outbox("julie")}


def test_an_offer_in_the_first_answer_is_accepted_by_yes_too() -> None:
    world = says(answered(OFFER), "YES")
    assert world.journey("julie").stage is Stage.MENTORING
    [agreement] = [one for one in world.outbox("julie") if one.step is Step.AGREEMENT]
    assert "Thank you for offering to be my mentor" in agreement.content.text
    assert "saying yes" not in agreement.content.text


def test_the_prompt_says_that_they_offer_and_that_no_request_is_needed() -> None:
    world = answered(OFFER)
    text = " ".join(world.prompts()[-1].get_body(("plain",)).get_content().split())  # type: ignore[union-attr]  # prompts have a text
    assert "Julie Adams seems to offer to be your mentor" in text
    assert "no request is needed" in text
    assert 2 <= len(choices_in(world)) <= 4


def test_an_offer_together_with_a_time_is_accepted_by_yes_and_the_time_by_send() -> None:
    mail = "I'd be happy to mentor you. How about Thursday at 10:00 for a first talk?"
    world = says(answered(mail), "SEND")
    assert world.journey("julie").stage is Stage.MEETING_SET
    world = says(answered(mail), "YES")
    assert world.journey("julie").stage is Stage.MENTORING
    assert world.journey("julie").meeting_at is None


def test_an_offer_made_in_the_talk_itself_is_accepted_when_it_is_time_to_ask() -> None:
    world = ready()
    assert "YES" in choices_in(world)
    says(world, "YES")
    assert world.journey("julie").stage is Stage.MENTORING
    assert Step.MENTORING_REQUEST not in {one.step for one in world.outbox("julie")}


def test_an_offer_that_comes_while_the_request_lies_ready_takes_its_place() -> None:
    world = says(hears(requested(), OFFER), "YES")
    assert world.journey("julie").stage is Stage.MENTORING
    world.run(days=1)
    assert Step.MENTORING_REQUEST not in {*steps(world, Status.SENT), *steps(world, Status.DRAFT)}
    assert Question.REQUEST not in {one.question for one in world.items()}


def test_yes_to_a_mail_that_offers_nothing_makes_nobody_a_mentor() -> None:
    world = hears(met(), "Thank you, that was a good talk.")
    with pytest.raises(Refusal):
        command_by_name(world.app, ["Julie", "YES"])
    assert world.journey("julie").stage is Stage.MET


def test_yes_can_be_taken_back() -> None:
    world = says(answered(OFFER), "YES")
    says(world, "UNDO")
    assert world.journey("julie").stage is Stage.CONVERSING
