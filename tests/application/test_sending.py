"""The outbox keeps its promises: at most once, only what was approved, within the rules, never past an answer."""

from dataclasses import replace
from datetime import timedelta
from itertools import pairwise

import pytest

from outreach.application.commanding import command_by_name
from outreach.application.importing import save_edited
from outreach.domain.correspondence import Question, Status
from outreach.domain.events import Stage
from outreach.domain.people import Contact, ContactId
from outreach.domain.rules import Rules
from outreach.ports.errors import FolderMissing, StoreFull, Unreachable
from outreach.ports.mail import Accepted, InDoubt, NotSent, Refused, Submission
from outreach.ports.mail import Stage as At
from tests.fakes_store import FakeStore
from tests.makers import MENTEE, World, contact, mail_from

JULIE = "julie@partner.test"


def world_with_approved_letter(**rules: object) -> World:
    world = World(rules=Rules(**rules))  # type: ignore[arg-type]  # rules by name
    world.add(contact("Julie Adams", JULIE))
    world.run()
    world.reply("SEND")
    return world


def questions(world: World) -> list[Question]:
    return [item.question for item in world.items()]


def copies_of_letters(world: World) -> list[bytes]:
    return [raw for raw in world.mailbox.messages("Sent") if b"To: Julie" in raw]


def test_a_letter_in_doubt_is_never_sent_again_by_itself() -> None:
    world = world_with_approved_letter()
    world.sender.script(InDoubt("the connection broke behind the final dot"), taken=True)
    result = world.run(minutes=5)
    assert result.tally.in_doubt == 1
    for _ in range(5):
        world.run(minutes=30)
    assert len(world.letters()) == 1
    assert questions(world) == [Question.IN_DOUBT]


def test_a_letter_in_doubt_that_lies_in_sent_has_gone() -> None:
    world = world_with_approved_letter()
    world.sender.copies_to = world.mailbox
    world.sender.script(InDoubt("broken"), taken=True)
    world.run(minutes=5)
    world.run(minutes=5)
    assert world.journey("julie").stage is Stage.CONTACTED
    assert questions(world) == []
    assert len(copies_of_letters(world)) == 1


def test_without_a_readable_sent_there_is_no_verdict() -> None:
    world = world_with_approved_letter()
    world.sender.script(InDoubt("broken"), taken=True)
    world.run(minutes=5)
    del world.mailbox.inside["Sent"]
    world.run(minutes=5)
    assert world.outbox("julie")[0].status is Status.SENDING


def test_arrived_settles_a_doubt() -> None:
    world = world_in_doubt()
    world.reply("ARRIVED")
    world.run(minutes=5)
    assert world.journey("julie").stage is Stage.CONTACTED
    assert world.journey("julie").touches == 1
    assert len(world.letters()) == 1


def test_send_again_hands_over_the_very_same_bytes() -> None:
    world = world_in_doubt()
    world.reply("SEND AGAIN")
    world.run(minutes=5)
    first, second = world.letters()
    assert first == second
    assert world.journey("julie").stage is Stage.CONTACTED


def test_a_doubt_that_is_skipped_counts_as_a_touch() -> None:
    world = world_in_doubt()
    world.reply("SKIP")
    world.run(minutes=5)
    assert world.journey("julie").stage is Stage.CONTACTED
    assert len(world.letters()) == 1


def world_in_doubt() -> World:
    world = world_with_approved_letter()
    world.sender.script(InDoubt("broken"), taken=True)
    world.run(minutes=5)
    world.run(minutes=5)
    assert questions(world) == [Question.IN_DOUBT]
    return world


def test_a_connection_lost_before_the_text_costs_nothing() -> None:
    world = world_with_approved_letter()
    world.sender.script(NotSent("reset"))
    world.run(minutes=5)
    world.run(minutes=5)
    assert len(world.letters()) == 1


class CrampedStore(FakeStore):
    """Once there is no room to write what the log holds into the store's file."""

    cramped = True

    def write_home(self) -> None:
        if self.cramped:
            self.cramped = False
            raise StoreFull("no room left")


def test_a_letter_that_could_not_be_noted_in_the_file_was_not_handed_over_and_goes_with_the_next_pass() -> None:
    world = World(store=CrampedStore())
    world.add(contact("Julie Adams", JULIE))
    world.run()
    world.reply("SEND")
    with pytest.raises(StoreFull):
        world.run(minutes=5)
    assert world.letters() == []
    world.run(minutes=5)
    assert len(world.letters()) == 1
    assert questions(world) == []


def test_a_greylisted_letter_goes_later_with_growing_delay() -> None:
    world = world_with_approved_letter()
    world.sender.answers[JULIE] = Refused(At.RCPT, 451, "4.7.1", "greylisted")
    tried = []
    for _ in range(20):
        before = len(world.sender.tried)
        world.run(minutes=5)
        tried += [world.clock.now()] * world.sender.tried[before:].count(JULIE)
        if len(tried) == 2:
            world.sender.answers.clear()
    gaps = [later - earlier for earlier, later in pairwise(tried)]
    assert gaps == [timedelta(minutes=15), timedelta(minutes=30)]
    assert len(world.letters()) == 1


def test_five_transient_refusals_refuse_the_letter_and_ask() -> None:
    world = world_with_approved_letter()
    world.sender.answers[JULIE] = Refused(At.RCPT, 451, "4.3.0", "try again")
    for _ in range(60):
        world.run(minutes=30)
    assert world.sender.tried.count(JULIE) == 5
    assert questions(world) == [Question.REFUSED]


@pytest.mark.parametrize(
    "refusal",
    [
        Refused(At.RCPT, 550, "5.1.1", "no such user"),
        Refused(At.RCPT, 550, "", f"<{JULIE}>: unknown here"),
        Refused(At.RCPT, 553, "5.1.3", "bad address syntax"),
    ],
)
def test_a_refusal_that_speaks_of_the_address_suppresses_it_and_asks(refusal: Refused) -> None:
    world = world_with_approved_letter()
    world.sender.script(refusal)
    world.run(minutes=5)
    assert questions(world) == [Question.DEAD_ADDRESS]
    for _ in range(30):
        world.run(days=1)
    assert world.letters() == []


@pytest.mark.parametrize(
    "refusal",
    [
        Refused(At.MAIL, 550, "5.7.1", "not today"),
        Refused(At.RCPT, 553, "5.7.1", "Sender address rejected: not owned by user chris"),
        Refused(At.RCPT, 550, "5.1.8", "bad sender"),
        Refused(At.MAIL, 535, "5.7.8", "authentication failed"),
    ],
)
def test_a_refusal_that_speaks_of_us_stops_the_pass_and_keeps_the_letters(refusal: Refused) -> None:
    world = world_with_approved_letter()
    world.sender.answers[JULIE] = refusal
    result = world.run(minutes=5)
    assert result.tally.sending_refused
    assert questions(world) == [Question.STOPPED]
    del world.sender.answers[JULIE]
    world.run(minutes=5)
    assert len(world.letters()) == 1


def test_any_other_refusal_refuses_this_letter_and_asks() -> None:
    world = world_with_approved_letter()
    world.sender.script(Refused(At.TEXT, 554, "5.7.1", "looks like spam"))
    world.run(minutes=5)
    assert questions(world) == [Question.REFUSED]
    assert world.journey("julie").stage is Stage.IDENTIFIED


def test_two_dead_addresses_within_a_day_stop_everything() -> None:
    world = World(rules=Rules(gap_minutes=(0, 0)))
    for name in ("Ann Ash", "Ben Birch", "Cleo Cedar"):
        world.add(contact(name, f"{name.split()[0].lower()}@{name.split()[1].lower()}.test"))
    world.run()
    world.reply("Ann: SEND\nBen: SEND\nCleo: SEND")
    for who in ("ann@ash.test", "ben@birch.test"):
        world.sender.answers[who] = Refused(At.RCPT, 550, "5.1.1", "no such user")
    world.run(minutes=5)
    world.run(minutes=5)
    world.run(minutes=5)
    assert Question.STOPPED in questions(world)
    assert len(world.letters()) <= 1


def test_letters_keep_a_gap_and_the_days_number() -> None:
    world = World(rules=Rules(new_people_a_day=2))
    for name in ("Ann Ash", "Ben Birch", "Cleo Cedar"):
        world.add(contact(name, f"{name.split()[0].lower()}@{name.split()[1].lower()}.test"))
    world.run()
    world.reply("\n".join(f"{one}: SEND" for one in ("Ann", "Ben")))
    world.run(minutes=5)
    world.run(minutes=1)
    assert len(world.letters()) == 1
    world.run(minutes=20)
    world.run(minutes=20)
    world.run(minutes=20)
    assert len(world.letters()) == 2


def test_letters_wait_for_working_hours_where_the_contact_lives() -> None:
    world = World()
    world.add(contact("Kim Park", "kim@far.test", time_zone="America/Los_Angeles", country="US"))
    world.run()
    world.reply("SEND")
    world.run(minutes=5)
    assert world.letters() == []
    world.run(hours=7)  # 17:05 in London is 9:05 there
    assert len(world.letters()) == 1


def test_without_the_last_look_nothing_goes() -> None:
    world = world_with_approved_letter()
    world.mailbox.breaks["look_for"] = Unreachable("gone")
    result = world.run(minutes=5)
    assert result.trouble is not None
    assert world.letters() == []
    world.run(minutes=5)
    assert len(world.letters()) == 1


def test_an_inbox_that_cannot_be_read_holds_every_letter() -> None:
    world = World()
    world.add(contact("Julie Adams", JULIE))
    world.run()
    command_by_name(world.app, ["Julie", "SEND"])
    world.mailbox.fails["news"] = FolderMissing("the server refuses INBOX")
    assert isinstance(world.run(minutes=5).trouble, FolderMissing)
    assert world.letters() == []


def test_an_inbox_that_cannot_be_searched_holds_every_letter() -> None:
    world = world_with_approved_letter()
    world.mailbox.refused.add("INBOX")
    assert isinstance(world.run(minutes=5).trouble, FolderMissing)
    assert world.letters() == []
    world.mailbox.refused.clear()
    world.run(minutes=5)
    assert len(world.letters()) == 1


def test_a_mailbox_without_an_inbox_is_no_mailbox() -> None:
    world = world_with_approved_letter()
    del world.mailbox.inside["INBOX"]
    assert isinstance(world.run(minutes=5).trouble, FolderMissing)
    assert world.letters() == []


def test_an_answer_filed_elsewhere_is_found_by_the_last_look() -> None:
    world = world_with_approved_letter()
    world.run(minutes=5)
    world.mailbox.add_folder("Mentors")
    world.mailbox.deliver(mail_from(f"Julie Adams <{JULIE}>", "Yes, gladly."), "Mentors")
    for _ in range(12):
        world.run(days=1)
    assert len(world.letters()) == 1
    assert world.journey("julie").stage is Stage.CONVERSING
    assert "Julie Adams answered" in str(world.prompts()[-1]["Subject"])


def test_a_list_post_of_the_same_person_withdraws_nothing() -> None:
    world = world_with_approved_letter()
    world.run(minutes=5)
    world.mailbox.add_folder("Lists")
    post = mail_from(
        f"Julie Adams <{JULIE}>", "Dear all, the minutes are up.", to="nursing@lists.example.org",
        subject="[nursing] minutes", List_Id="<nursing.lists.example.org>", Precedence="list",
    )  # fmt: skip
    world.mailbox.deliver(post, "Lists")
    for _ in range(12):
        world.run(days=1)
    assert len(world.letters()) == 2


def test_earlier_mail_of_the_mentee_is_asked_about_not_written_over() -> None:
    world = World()
    a_month_ago = world.clock.now() - timedelta(days=30)
    world.mailbox.deliver(
        mail_from(f"Chris <{MENTEE}>", "Hello ...", to=JULIE, at=a_month_ago), "Sent", at=a_month_ago
    )
    world.add(contact("Julie Adams", JULIE))
    world.run()
    world.reply("SEND")
    world.run(minutes=5)
    assert world.letters() == []
    assert questions(world) == [Question.EARLIER_MAIL]
    world.reply("SEND")
    world.run(minutes=5)
    assert len(world.letters()) == 1


def test_a_changed_contact_lapses_the_approval() -> None:
    world = world_with_approved_letter()
    world.clock.forward(hours=9)  # outside the window: it waits
    world.run()
    change(world, why_them="Your new book on night shifts is on my desk, and half of it is underlined")
    world.run(hours=15)
    world.run(minutes=5)
    assert world.letters() == []
    assert questions(world) == [Question.APPROVE]
    assert "night shifts" in world.prompts()[-1].as_string()


def change(world: World, **values: str) -> Contact:
    with world.app.store.transaction() as records:
        before = records.contacts.get(ContactId("julie"))
        assert before is not None
        after = replace(before, **values)  # type: ignore[arg-type]  # fields by name
        save_edited(world.app, records, before, after)
    return after


def test_an_approval_lapses_fourteen_days_after_it_could_first_have_gone() -> None:
    world = world_with_approved_letter()
    world.sender.script(*[NotSent("down")] * 20)
    for _ in range(16):
        world.run(days=1)
    assert world.letters() == []
    assert questions(world) == [Question.APPROVE]


def test_withdraw_works_until_the_letter_goes() -> None:
    world = world_with_approved_letter()
    world.clock.forward(hours=9)
    world.run()
    world.reply("WITHDRAW", prompt=world.prompts()[0])
    world.run(hours=15)
    for _ in range(5):
        world.run(days=1)
    assert world.letters() == []


def test_mail_written_by_hand_takes_the_waiting_letter_back_and_counts() -> None:
    world = world_with_approved_letter()
    world.clock.forward(hours=9)
    world.run()
    by_hand = mail_from(f"Chris <{MENTEE}>", "Dear Julie, we met...", to=JULIE, at=world.clock.now())
    world.mailbox.deliver(by_hand, "Sent", at=world.clock.now())
    world.run(hours=15)
    for _ in range(3):
        world.run(days=1)
    assert world.letters() == []
    assert world.journey("julie").stage is Stage.CONTACTED


def test_the_brake_stops_a_flood_and_asks() -> None:
    world = World(rules=Rules(new_people_a_day=1, one_per_organisation=False, gap_minutes=(0, 0)))
    for number in range(6):
        person = contact(f"P{number} Person", f"p{number}@place{number}.test")
        world.add(person)
    for _ in range(10):
        world.run()
        if any(item.question is Question.APPROVE for item in world.items()):
            world.reply("SEND")
        world.run(days=1)
    sent_on_busiest_day = max(_letters_by_day(world).values())
    assert sent_on_busiest_day <= Rules(new_people_a_day=1).brake


def _letters_by_day(world: World) -> dict[str, int]:
    days: dict[str, int] = {}
    for name in range(6):
        for mail in world.outbox(f"p{name}"):
            if mail.sent_at:
                days[str(mail.sent_at.date())] = days.get(str(mail.sent_at.date()), 0) + 1
    return days


def test_the_sent_copy_is_made_once_even_when_its_answer_is_lost() -> None:
    world = world_with_approved_letter()
    world.mailbox.loses_answers = True
    world.run(minutes=5)
    world.mailbox.loses_answers = False
    world.run(minutes=5)
    world.run(minutes=5)
    assert len(copies_of_letters(world)) == 1


def test_two_passes_in_a_row_change_nothing() -> None:
    world = world_with_approved_letter()
    world.run(minutes=5)
    before = (world.kinds("julie"), len(world.mailbox.messages()), len(world.sender.handed))
    world.run()
    world.run()
    assert (world.kinds("julie"), len(world.mailbox.messages()), len(world.sender.handed)) == before


def test_a_provider_that_rewrites_ids_is_named_in_the_follow_up() -> None:
    world = world_with_approved_letter()
    world.sender.rewrites_ids = True
    world.run(minutes=5)
    for _ in range(12):
        world.run(days=1)
    first, follow_up = world.letters()
    given = next(line for line in first.decode().splitlines() if line.lower().startswith("message-id:")).split(" ")[
        1
    ]
    threading = follow_up.decode().replace("\r\n ", " ")
    assert f"In-Reply-To: {given}" in threading
    assert given in next(line for line in threading.splitlines() if line.startswith("References:"))


def test_a_letter_whose_contact_said_close_between_decide_and_claim_stays() -> None:
    world = world_with_approved_letter()
    from outreach.application.commanding import command_by_name

    original = world.mailbox.look_for

    def close_meanwhile(addresses: object, since: object) -> object:
        if world.journey("julie").stage is not Stage.CLOSED:
            command_by_name(world.app, ["Julie", "CLOSE"])
        return original(addresses, since)  # type: ignore[arg-type]

    world.mailbox.look_for = close_meanwhile  # type: ignore[method-assign, assignment]
    world.run(minutes=5)
    assert world.letters() == []
    assert isinstance(world.sender.answers.get("x", Accepted("")), Accepted)


def test_what_happens_to_a_journey_while_its_letter_is_with_the_server_is_kept() -> None:
    world = world_with_approved_letter()
    original = world.sender.submit

    def note_meanwhile(sender: str, recipient: str, raw: bytes) -> Submission:
        if recipient == JULIE:
            command_by_name(world.app, ["Julie", "NOTE", "met at the fair"])
        return original(sender, recipient, raw)

    world.sender.submit = note_meanwhile  # type: ignore[method-assign]
    world.run(minutes=5)
    noted, sent = [one for one in world.kinds("julie") if one in ("NoteAdded", "LetterSent")]
    assert (noted, sent) == ("NoteAdded", "LetterSent")
    assert world.journey("julie").stage is Stage.CONTACTED


def test_a_late_copy_of_a_letter_in_doubt_settles_it_and_stops_nothing() -> None:
    world = world_in_doubt()
    world.reply("SKIP")
    world.run(minutes=5)
    world.mailbox.deliver(world.letters()[0], "Sent")
    world.run(minutes=5)
    assert Question.STOPPED not in questions(world)
    assert world.outbox("julie")[0].status is Status.SENT


def test_a_letter_of_ours_in_sent_that_the_store_never_sent_stops_everything() -> None:
    world = World()
    world.add(contact("Julie Adams", JULIE))
    world.run()
    waiting = world.outbox("julie")[0]
    world.mailbox.deliver(world.app.writer.compose(waiting, world.clock.now()), "Sent")
    world.run(minutes=5)
    assert Question.STOPPED in questions(world)
    assert world.journey("julie").stage is Stage.CONTACTED
    world.reply("RESUME")
    for _ in range(3):
        world.run(minutes=30)
    assert world.letters() == []


def test_a_letter_of_ours_that_the_store_has_forgotten_is_recorded_and_stops_everything() -> None:
    world = World()
    world.add(contact("Julie Adams", JULIE))
    world.run()
    waiting = world.outbox("julie")[0]
    forgotten = replace(waiting, our_id="forgottenletter00000", message_id="<forgotten@example.org>")
    world.mailbox.deliver(world.app.writer.compose(forgotten, world.clock.now()), "Sent")
    world.run(minutes=5)
    assert Question.STOPPED in questions(world)
    assert world.journey("julie").stage is Stage.CONTACTED
    assert world.outbox("julie")[0].status is Status.WITHDRAWN


def test_a_letter_sent_while_the_clock_was_ahead_holds_up_nobody_once_it_is_right() -> None:
    world = World()
    world.add(contact("Julie Adams", "julie@partner.test", organisation="First"))
    world.add(contact("Omar Haddad", "omar@college.test", organisation="Second"))
    world.run()
    command_by_name(world.app, ["Julie", "SEND"])
    world.run(days=8)
    assert len(world.letters()) == 1
    world.clock.forward(days=-8)
    command_by_name(world.app, ["Omar", "SEND"])
    world.run(minutes=30)
    assert len(world.letters()) == 2
