"""Between the first letter and the last: absences, follow-ups, and what ends or restarts the waiting."""

from datetime import UTC, datetime, timedelta

import pytest

from outreach.application.asking import Refusal
from outreach.application.commanding import command_by_name
from outreach.application.recording import begin_journey
from outreach.domain.correspondence import Question
from outreach.domain.events import Outcome, Stage, Step
from outreach.domain.rules import Rules
from outreach.ports.mail import NotSent
from tests.makers import MENTEE, World, contact, mail_from

JULIE = "julie@partner.test"
FROM_JULIE = f"Julie Adams <{JULIE}>"


def written_to_julie(rules: Rules | None = None) -> World:
    world = World(rules=rules)
    world.add(contact("Julie Adams", JULIE))
    world.run()
    world.reply("SEND")
    world.run(minutes=5)
    assert len(world.letters()) == 1
    return world


def questions(world: World) -> list[Question]:
    return [item.question for item in world.items()]


def absent(world: World, words: str) -> None:
    world.hears_from(FROM_JULIE, words, subject="Automatic reply: 15 minutes", Auto_Submitted="auto-replied")


def follow_ups(world: World) -> list[datetime]:
    return [one.sent_at for one in world.outbox("julie") if one.step is Step.FOLLOW_UP and one.sent_at]


def test_a_queued_follow_up_waits_when_an_automatic_reply_comes_before_it_goes() -> None:
    world = written_to_julie()
    world.sender.answers[JULIE] = NotSent("down")
    world.clock.instant = datetime(2026, 11, 11, 10, tzinfo=UTC)
    world.run()
    assert world.sender.tried.count(JULIE) == 2
    world.sender.answers.clear()
    absent(world, "I am out of the office until 20 November 2026.")
    world.run(hours=1)
    world.run(hours=1)
    assert follow_ups(world) == []
    for _ in range(20):
        world.run(days=1)
    assert [one.date() >= datetime(2026, 11, 24, tzinfo=UTC).date() for one in follow_ups(world)] == [True]


@pytest.mark.parametrize("back", ["9999-12-31", "9999-12-30", "2019-03-01"])
def test_an_absurd_day_of_return_neither_stops_a_pass_nor_the_journey_for_ever(back: str) -> None:
    world = written_to_julie()
    absent(world, f"I am out of the office. I will be back on {back}.")
    world.run(hours=1)
    assert world.run(hours=1).trouble is None
    assert world.journey("julie").away_since is not None


def test_a_second_follow_up_that_is_skipped_is_not_drafted_again() -> None:
    world = written_to_julie(Rules(follow_ups=2))
    for _ in range(12):
        world.run(days=1)
    assert len(follow_ups(world)) == 1
    for _ in range(12):
        world.run(days=1)
    assert questions(world) == [Question.APPROVE]
    world.reply("SKIP")
    world.run(minutes=5)
    world.run(days=1)
    assert questions(world) == []
    assert len([one for one in world.outbox("julie") if one.step is Step.FOLLOW_UP]) == 2


def test_two_follow_ups_at_most_go_each_after_its_time() -> None:
    world = written_to_julie(Rules(follow_ups=2, automatic=frozenset({Step.FOLLOW_UP})))
    for _ in range(60):
        world.run(days=1)
    first, second = follow_ups(world)
    assert second - first >= timedelta(days=9)
    assert world.journey("julie").outcome is Outcome.NO_ANSWER


def test_no_follow_up_at_all_when_the_rules_say_so() -> None:
    world = written_to_julie(Rules(follow_ups=0))
    for _ in range(40):
        world.run(days=1)
    assert len(world.letters()) == 1
    assert world.journey("julie").outcome is Outcome.NO_ANSWER


@pytest.mark.parametrize("last", [None, datetime(2026, 10, 30, 12, tzinfo=UTC)])
def test_somebody_imported_as_contacted_is_followed_up_and_closed_by_silence(last: datetime | None) -> None:
    world = World(rules=Rules(automatic=frozenset({Step.FOLLOW_UP})))
    with world.app.store.transaction() as records:
        begin_journey(world.app, records, contact("Julie Adams", JULIE), Stage.CONTACTED, last)
    for _ in range(40):
        world.run(days=1)
    assert len(follow_ups(world)) == 1
    assert world.journey("julie").outcome is Outcome.NO_ANSWER
    command_by_name(world.app, ["Julie", "REOPEN"])
    assert world.journey("julie").stage is Stage.CONTACTED


@pytest.mark.parametrize("stage", [Stage.CONVERSING, Stage.CLOSED])
def test_somebody_imported_later_on_the_way_gets_no_letter_by_itself(stage: Stage) -> None:
    world = World(rules=Rules(automatic=frozenset({Step.FIRST_CONTACT, Step.FOLLOW_UP})))
    with world.app.store.transaction() as records:
        begin_journey(world.app, records, contact("Julie Adams", JULIE), stage, None)
    for _ in range(30):
        world.run(days=1)
    assert world.letters() == []
    assert world.journey("julie").stage is stage
    assert (world.journey("julie").outcome is None) == (stage is not Stage.CLOSED)


def test_later_lets_an_approved_follow_up_rest_and_asks_again() -> None:
    world = written_to_julie()
    command_by_name(world.app, ["Julie", "LATER", "3", "weeks"])
    for _ in range(25):
        world.run(days=1)
    assert follow_ups(world) == []
    assert questions(world) == [Question.APPROVE]


def test_later_for_a_closed_journey_is_refused() -> None:
    world = written_to_julie()
    command_by_name(world.app, ["Julie", "CLOSE"])
    with pytest.raises(Refusal, match="closed"):
        command_by_name(world.app, ["Julie", "LATER", "3", "weeks"])


def test_what_the_mentee_writes_by_hand_to_somebody_contacted_is_the_follow_up() -> None:
    world = World(rules=Rules(automatic=frozenset({Step.FOLLOW_UP})))
    with world.app.store.transaction() as records:
        begin_journey(world.app, records, contact("Julie Adams", JULIE), Stage.CONTACTED, world.clock.now())
    world.run(minutes=5)
    world.mailbox.deliver(mail_from(f"Chris <{MENTEE}>", "One more thing", to=JULIE, at=world.clock.now()), "Sent")
    for _ in range(40):
        world.run(days=1)
    assert world.letters() == []
    assert world.journey("julie").outcome is Outcome.NO_ANSWER


def test_a_misread_failure_that_is_corrected_gives_the_follow_up_back() -> None:
    world = written_to_julie()
    letter = world.outbox("julie")[0]
    world.mailbox.deliver(failure(letter.message_id, JULIE))
    world.run(minutes=5)
    assert questions(world) == [Question.DEAD_ADDRESS]
    world.reply("NO")
    world.run(minutes=5)
    for _ in range(12):
        world.run(days=1)
    assert questions(world) == [Question.APPROVE]


def failure(message_id: str, recipient: str, status: str = "5.1.1", said: str = "550 5.1.1 no such user") -> bytes:
    lines = [
        "From: MAILER-DAEMON@mx.example",
        "To: chris@example.org",
        "Subject: Undelivered Mail Returned to Sender",
        "Date: Mon, 02 Nov 2026 10:10:00 +0000",
        f"Message-ID: <{len(message_id)}.{recipient}.{status}@mx.example>",
        "Auto-Submitted: auto-replied",
        "Return-Path: <>",
        "MIME-Version: 1.0",
        'Content-Type: multipart/report; report-type=delivery-status; boundary="b"',
        *("", "--b", "Content-Type: text/plain", "", "Your message could not be delivered."),
        *("--b", "Content-Type: message/delivery-status", "", "Reporting-MTA: dns; mx.example", ""),
        *(f"Final-Recipient: rfc822; {recipient}", "Action: failed", f"Status: {status}"),
        *(f"Diagnostic-Code: smtp; {said}", ""),
        *(
            "--b",
            "Content-Type: text/rfc822-headers",
            "",
            f"Message-ID: {message_id}",
            "Subject: x",
            "",
            "--b--",
            "",
        ),
    ]
    return "\r\n".join(lines).encode()


def test_a_follow_up_that_came_back_for_a_time_is_tried_once_more_on_the_mentees_word() -> None:
    world = written_to_julie()
    for _ in range(12):
        world.run(days=1)
    assert len(world.letters()) == 2
    follow_up = world.outbox("julie")[1]
    world.mailbox.deliver(failure(follow_up.message_id, JULIE, "5.7.1", "554 5.7.1 looks like spam"))
    world.run(minutes=5)
    assert questions(world) == [Question.REFUSED]
    world.reply("SEND AGAIN")
    for _ in range(3):
        world.run(days=1)
    assert len(world.letters()) == 3


def test_a_late_failure_of_the_letter_to_the_old_address_says_nothing_of_the_new_one() -> None:
    world = written_to_julie()
    old = world.outbox("julie")[0]
    command_by_name(world.app, ["Julie", "ADDRESS", "julie@new.test"])
    world.mailbox.deliver(failure(old.message_id, "j.adams@internal.partner.test"))
    world.run(minutes=5)
    with world.app.store.reading() as records:
        assert records.suppressions.all() == []
    assert Question.DEAD_ADDRESS not in questions(world)
