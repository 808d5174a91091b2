"""A conversation older than the journey is taken up where it stands. Nothing is sent by that."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest

from outreach.application.adopting import MOST_MESSAGES, adopt, adopt_as_told, written_with
from outreach.application.asking import Refusal
from outreach.domain.correspondence import Question, Status
from outreach.domain.events import AnswerReceived, Stage, Step, WrittenByHand
from outreach.domain.people import Channel
from outreach.ports.errors import Unreachable
from outreach.ports.store import Lease
from tests.makers import MENTEE, World, contact, mail_from

ADA = contact("Ada Marsh", "ada@marsh.test")
JUNE = datetime(2026, 6, 15, 9, tzinfo=UTC)
AUTUMN = datetime(2026, 10, 26, 9, tzinfo=UTC)


def world_with(person: object = ADA) -> World:
    world = World()
    assert isinstance(person, type(ADA))
    world.add(person)
    return world


def wrote(world: World, at: datetime, text: str = "It was good to meet you.", to: str = "ada@marsh.test") -> None:
    world.mailbox.deliver(mail_from(f"Chris Morgan <{MENTEE}>", text, to=to, at=at), "Sent", at=at)


def answered(world: World, at: datetime, text: str = "Hm, who are you?", folder: str = "INBOX") -> None:
    world.mailbox.deliver(mail_from("Ada <ada@marsh.test>", text, at=at), folder, at=at)


def asked(world: World) -> list[Question]:
    return [one.question for one in world.journey("ada").questions]


def test_a_mail_without_answer_is_a_first_contact_of_its_day() -> None:
    world = world_with()
    wrote(world, AUTUMN)
    done = adopt(world.app, "Ada")
    journey = world.journey("ada")
    assert (done.stage, done.messages) == (Stage.CONTACTED, 1)
    assert (journey.last_touch, journey.touches, asked(world)) == (AUTUMN, 1, [])


def test_after_the_usual_days_the_follow_up_is_drafted_and_no_first_letter() -> None:
    world = world_with()
    world.run()  # its first letter and follow-up are drafted already
    wrote(world, AUTUMN)
    adopt(world.app, "Ada")
    world.run(days=7)
    waiting = [one.step for one in world.outbox("ada") if one.status is Status.DRAFT]
    assert waiting == [Step.FOLLOW_UP]
    assert world.letters() == []


def test_their_answer_is_asked_about_and_the_one_before_it_is_not() -> None:
    world = world_with()
    wrote(world, JUNE)
    answered(world, JUNE + timedelta(days=2), "Glad you wrote.")
    answered(world, AUTUMN, "Are you still there?")
    done = adopt(world.app, "Ada")
    world.run()
    assert (done.stage, asked(world)) == (Stage.CONVERSING, [Question.ANSWERED])
    (answer,) = [one for one in world.events("ada") if isinstance(one, AnswerReceived)]
    assert answer.at == AUTUMN
    with world.app.store.reading() as records:
        kept = records.incoming.of_journey(ADA.id)
    assert (len(kept), {one.reading_version > 0 for one in kept}) == (3, {True})


def test_a_conversation_in_which_the_mentee_wrote_last_waits() -> None:
    world = world_with()
    answered(world, JUNE)
    wrote(world, AUTUMN)
    assert adopt(world.app, "Ada").stage is Stage.CONVERSING
    world.run()
    assert (asked(world), world.letters()) == ([], [])


def test_an_answer_that_was_filed_away_is_found_and_one_in_the_bin_is_not() -> None:
    world = world_with()
    world.mailbox.add_folder("Projects")
    wrote(world, JUNE)
    answered(world, JUNE + timedelta(days=1), folder="Trash")
    assert adopt(world.app, "Ada").stage is Stage.CONTACTED
    answered(world, JUNE + timedelta(days=2), folder="Projects")
    assert adopt(world.app, "Ada").stage is Stage.CONVERSING


def test_that_they_want_no_mail_counts_however_long_ago_they_said_it() -> None:
    world = world_with()
    answered(world, JUNE, "Please do not write to me again.")
    answered(world, AUTUMN, "Hm.")
    adopt(world.app, "Ada")
    assert world.journey("ada").opted_out
    with pytest.raises(Refusal, match="asked not to be written to"):
        adopt(world.app, "Ada")


def test_adopting_again_changes_nothing() -> None:
    world = world_with()
    wrote(world, JUNE)
    answered(world, AUTUMN)
    first = adopt(world.app, "Ada")
    before = world.events("ada")
    again = adopt(world.app, "Ada")
    assert (again.stage, again.messages, again.known) == (first.stage, 0, 2)
    assert world.events("ada") == before
    world.run()
    world.run(minutes=5)
    assert [type(one) for one in world.events("ada")].count(WrittenByHand) == 1


def test_adopting_sends_nothing_and_leaves_no_trace_in_the_mailbox() -> None:
    world = world_with()
    wrote(world, JUNE)
    answered(world, AUTUMN)
    before = {name: list(one.kept) for name, one in world.mailbox.inside.items()}
    adopt(world.app, "Ada")
    assert {name: list(one.kept) for name, one in world.mailbox.inside.items()} == before
    assert world.sender.tried == []


def test_mail_of_long_ago_is_not_looked_at() -> None:
    world = world_with()
    wrote(world, datetime(2026, 2, 2, 9, tzinfo=UTC))
    done = adopt(world.app, "Ada")
    assert (done.stage, done.messages) == (Stage.IDENTIFIED, 0)


def test_of_very_much_mail_the_newest_counts() -> None:
    world = world_with()
    for number in range(MOST_MESSAGES + 5):
        wrote(world, JUNE + timedelta(hours=number), f"Number {number}")
    done = adopt(world.app, "Ada")
    assert done.messages == MOST_MESSAGES
    assert world.journey("ada").last_touch == JUNE + timedelta(hours=MOST_MESSAGES + 4)


def test_earlier_mail_that_was_asked_about_is_answered_by_adopting() -> None:
    world = world_with()
    wrote(world, AUTUMN)
    world.run()
    world.reply("SEND")
    world.run(minutes=5)
    assert [one.question for one in world.items()] == [Question.EARLIER_MAIL]
    adopt(world.app, "Ada")
    world.run(minutes=5)
    assert (world.items(), world.journey("ada").stage) == ([], Stage.CONTACTED)


def test_a_journey_that_a_letter_began_is_not_adopted() -> None:
    world = world_with()
    world.run()
    world.reply("SEND")
    world.run(minutes=5)
    with pytest.raises(Refusal, match="a letter went"):
        adopt(world.app, "Ada")
    with pytest.raises(Refusal, match="a letter went"):
        adopt_as_told(world.app, "Ada", Stage.MET, date(2026, 11, 2))


def test_somebody_without_an_address_is_told_of_only() -> None:
    world = world_with(replace(ADA, addresses=(), channel=Channel.PHONE))
    with pytest.raises(Refusal, match="--stage"):
        adopt(world.app, "Ada")
    assert adopt_as_told(world.app, "Ada", Stage.CONVERSING, date(2026, 10, 1)).stage is Stage.CONVERSING


def test_without_the_mailbox_nothing_changes() -> None:
    world = world_with()
    world.mailbox.fails["look_for"] = Unreachable("gone")
    before = world.events("ada")
    with pytest.raises(Unreachable):
        adopt(world.app, "Ada")
    assert world.events("ada") == before


# what is told


def test_a_talk_that_is_told_of_is_asked_about_from_today_on() -> None:
    world = world_with()
    world.run()
    done = adopt_as_told(world.app, "Ada", Stage.MET, date(2026, 10, 30))
    journey = world.journey("ada")
    assert (done.stage, journey.letters) == (Stage.MET, ())
    assert journey.talk
    assert (journey.talk.held_on, journey.talk.told) == (date(2026, 10, 30), frozenset())
    assert world.letters() == []


def test_nobody_is_thanked_weeks_after_the_talk() -> None:
    world = world_with()
    adopt_as_told(world.app, "Ada", Stage.MET, date(2026, 9, 1))
    talk = world.journey("ada").talk
    assert talk
    assert talk.told == {Question.LEARNED}


@pytest.mark.parametrize("stage", [Stage.CONTACTED, Stage.CONVERSING, Stage.ASKED, Stage.MENTORING])
def test_a_stage_that_is_told_stands_since_that_day(stage: Stage) -> None:
    world = world_with()
    adopt_as_told(world.app, "Ada", stage, date(2026, 10, 30))
    journey = world.journey("ada")
    assert (journey.stage, journey.touches) == (stage, 1)
    assert journey.last_touch
    assert journey.last_touch.date() == date(2026, 10, 30)


def test_telling_the_same_again_changes_nothing_and_another_day_counts() -> None:
    world = world_with()
    adopt_as_told(world.app, "Ada", Stage.MET, date(2026, 10, 30))
    before = world.events("ada")
    adopt_as_told(world.app, "Ada", Stage.MET, date(2026, 10, 30))
    assert world.events("ada") == before
    adopt_as_told(world.app, "Ada", Stage.MET, date(2026, 10, 29))
    assert len(world.events("ada")) == len(before) + 1


# on import


def test_who_of_many_has_written_with_the_mentee_is_told() -> None:
    world = World()
    ben, eve = contact("Ben Cole", "ben@cole.test"), contact("Eve Dale", "eve@dale.test")
    wrote(world, AUTUMN, to="Ben <ben@cole.test>")
    answered(world, AUTUMN)
    assert written_with(world.app, [ADA, ben, eve, contact("Tom Winter")]) == [ADA, ben]
    assert written_with(world.app, [contact("Tom Winter")]) == []
    assert world.mailbox.logins == 1


def pass_elsewhere(world: World) -> None:
    with world.app.store.transaction() as records:
        records.leases.take(Lease("elsewhere", "boot", 7, world.clock.now(), 1), None)


def test_nothing_is_taken_up_while_a_pass_runs() -> None:
    world = world_with()
    wrote(world, AUTUMN)
    pass_elsewhere(world)
    before = world.events("ada")
    refused = r"a pass is running \(elsewhere, process 7\): try again when it has ended"
    with pytest.raises(Refusal, match=refused):
        adopt(world.app, "Ada")
    with pytest.raises(Refusal, match=refused):
        adopt_as_told(world.app, "Ada", Stage.MET, JUNE.date())
    assert world.events("ada") == before


def test_a_pass_waits_for_nobody_once_all_is_taken_up_or_could_not_be() -> None:
    world = world_with()
    wrote(world, AUTUMN)
    adopt(world.app, "Ada")
    assert world.run(minutes=5).held_by == ""
    world.mailbox.fails["login"] = Unreachable("no server")
    with pytest.raises(Unreachable):
        adopt(world.app, "Ada")
    del world.mailbox.fails["login"]
    assert world.run(minutes=5).held_by == ""
