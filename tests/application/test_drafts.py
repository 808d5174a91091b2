"""Letters that wait also lie in Drafts: taken back untouched, finished by hand, or left to the mentee."""

import re
from dataclasses import replace
from datetime import date, datetime
from email import message_from_bytes
from email.message import EmailMessage
from email.policy import SMTP

import pytest

from outreach.adapters.mime import MimeWriter
from outreach.application.adopting import adopt_as_told
from outreach.application.app import Preferences
from outreach.application.recording import load, record
from outreach.application.rehearsing import only_read
from outreach.domain.correspondence import Outgoing, Question, Status
from outreach.domain.drafts import DraftState
from outreach.domain.events import Handover, LetterSent, Outcome, RequestChosen, Stage, Step, StopReason
from outreach.ports.errors import FolderMissing, MailboxTrouble, Unreachable
from tests.makers import World, contact

ADA = contact("Ada Marsh", "ada@marsh.test")
PROGRAM_ID = "<made.by@the.program.test>"
OTHERS = b"From: chris@example.org\r\nSubject: not ours\r\n\r\nhalf a thought\r\n"


def world_with_a_draft() -> World:
    """Ada's first letter waits, and lies in Drafts beside a draft of the mentee's own."""
    world = World()
    world.mailbox.deliver(OTHERS, "Drafts", flags=["\\Draft", "\\Deleted"])
    world.add(ADA)
    world.run()
    return world


def ours(world: World) -> list[EmailMessage]:
    parsed = [message_from_bytes(raw, EmailMessage, policy=SMTP) for raw in world.mailbox.messages("Drafts")]
    return [one for one in parsed if one["Outreach-Id"]]


def state(world: World, name: str = "ada", step: Step = Step.FIRST_CONTACT) -> DraftState | None:
    mail = next(one for one in world.outbox(name) if one.step is step)
    with world.app.store.reading() as records:
        known = records.drafts.get(mail.id)
    return known.state if known else None


def questions(world: World) -> list[Question]:
    return [one.question for one in world.items()]


def edited(world: World, change: bytes = b"A thought of mine.\r\n") -> None:
    """The mentee's program keeps the header, and puts a new message in the place of the old one."""
    folder = world.mailbox.inside["Drafts"]
    old = next(one for one in folder.kept if b"Outreach-Id" in one.raw)
    world.mailbox.remove(old.uid, "Drafts")
    world.mailbox.deliver(old.raw + change, "Drafts")


def discarded(world: World) -> None:
    folder = world.mailbox.inside["Drafts"]
    world.mailbox.remove(next(one.uid for one in folder.kept if b"Outreach-Id" in one.raw), "Drafts")


def finished(
    world: World, *, keeps_header: bool = False, keeps_id: bool = False, made: str = PROGRAM_ID, **fields: str
) -> None:
    """The mentee finishes the draft in their own program and sends it; the program keeps what it likes."""
    (draft,) = ours(world)
    discarded(world)
    sent = EmailMessage(SMTP)
    for name in ("From", "To", "Subject", "In-Reply-To", "References"):
        if draft[name]:
            sent[name] = draft[name]
    sent["Date"] = world.clock.instant
    sent["Message-ID"] = draft["Message-ID"] if keeps_id else made
    if keeps_header:
        sent["Outreach-Id"] = draft["Outreach-Id"]
    for name, value in fields.items():
        sent.replace_header(name, value)
    sent.set_content(draft.get_content() + "A better end.")
    world.mailbox.deliver(sent.as_bytes(), "Sent", flags=["\\Seen"])


def hand_sent(world: World, name: str = "ada") -> list[Step]:
    sent = [one for one in world.events(name) if isinstance(one, LetterSent)]
    return [one.step for one in sent if one.how is Handover.BY_HAND]


# laid down


def test_a_letter_that_waits_lies_in_drafts_as_it_would_go() -> None:
    world = world_with_a_draft()
    (draft,) = ours(world)
    (mail, _) = world.outbox("ada")
    assert (draft["To"], draft["Subject"]) == ("Ada Marsh <ada@marsh.test>", mail.content.subject)
    assert draft.get_content().replace("\r\n", "\n") == mail.content.text
    assert draft["Outreach-Id"] == mail.our_id
    assert world.mailbox.flags("Drafts")[-1] == {"\\Seen", "\\Draft"}
    assert state(world) is DraftState.PLACED


def test_a_follow_up_that_is_shown_below_another_letter_does_not_lie_there() -> None:
    world = world_with_a_draft()
    assert state(world, step=Step.FOLLOW_UP) is None
    assert len(ours(world)) == 1


def test_a_second_pass_touches_nothing() -> None:
    world = world_with_a_draft()
    before = list(world.mailbox.inside["Drafts"].kept)
    world.run(minutes=5)
    assert world.mailbox.inside["Drafts"].kept == before


def test_a_follow_up_that_waits_alone_lies_there_in_its_thread_and_counts_when_sent_by_hand() -> None:
    world = world_with_a_draft()
    finished(world)
    world.run(minutes=5)
    world.run(days=10)
    (draft,) = ours(world)
    assert draft["In-Reply-To"] == PROGRAM_ID
    finished(world, made="<another@the.program.test>")
    world.run(minutes=5)
    assert hand_sent(world) == [Step.FIRST_CONTACT, Step.FOLLOW_UP]


def in_conversation(text: str) -> World:
    """Ada's letter went by hand, and she answered."""
    world = world_with_a_draft()
    finished(world)
    world.run(minutes=5)
    world.hears_from("ada@marsh.test", text, subject="Re: 15 minutes", In_Reply_To=PROGRAM_ID)
    world.run(days=1)
    return world


def test_a_reply_lies_there_in_its_thread_and_sent_by_hand_answers_the_question() -> None:
    world = in_conversation("Gladly! When would it suit you?")
    (draft,) = ours(world)
    assert PROGRAM_ID in draft["References"]
    assert questions(world) == [Question.ANSWERED]
    finished(world, made="<another@the.program.test>")
    world.run(minutes=5)
    assert (hand_sent(world), questions(world)) == ([Step.FIRST_CONTACT, Step.ARRANGE], [])


def test_thanks_for_a_no_that_are_sent_by_hand_end_the_journey() -> None:
    world = in_conversation("Thank you, but I am afraid I cannot help with this.")
    finished(world, made="<another@the.program.test>")
    world.run(minutes=5)
    journey = world.journey("ada")
    assert (hand_sent(world)[-1], journey.stage, journey.outcome) == (
        Step.THANK_YOU,
        Stage.CLOSED,
        Outcome.DECLINED,
    )


def test_a_time_is_not_set_by_a_mail_that_confirms_it() -> None:
    world = in_conversation("Gladly! How about Thursday at 10?")
    finished(world, made="<another@the.program.test>")
    world.run(minutes=5)
    assert (hand_sent(world)[-1], world.journey("ada").meeting_at) == (Step.CONFIRM, None)
    assert questions(world) == [Question.ANSWERED]


@pytest.mark.parametrize("keeps_header", [True, False])
def test_that_a_mail_asks_for_mentoring_is_known_by_our_header_alone(keeps_header: bool) -> None:
    world = world_with_a_draft()
    adopt_as_told(world.app, "Ada", Stage.MET, date(2026, 10, 1))
    with world.app.store.transaction() as records:
        record(world.app, records, load(records, ADA.id), RequestChosen(at=world.clock.instant))
    world.run(minutes=5)
    assert Question.REQUEST in questions(world)
    finished(world, keeps_header=keeps_header)
    world.run(minutes=5)
    asked = Question.ASKED_BY_HAND in questions(world)
    assert (world.journey("ada").stage, asked) == ((Stage.ASKED, False) if keeps_header else (Stage.MET, True))


def test_a_letter_that_is_locked_does_not_lie_where_it_could_be_sent() -> None:
    world = World(prepared=False)
    world.add(ADA)
    world.run()
    assert Question.APPROVE in questions(world)
    assert ours(world) == []


def test_drafts_can_be_switched_off() -> None:
    world = World()
    world.app = replace(world.app, preferences=Preferences(drafts=False))
    world.add(ADA)
    world.run()
    assert ours(world) == []
    world.reply("SEND")
    world.run(minutes=5)
    assert len(world.letters()) == 1


def test_without_a_folder_for_drafts_everything_else_goes_on() -> None:
    world = World()
    del world.mailbox.inside["Drafts"]
    world.add(ADA)
    done = world.run()
    assert (done.trouble, done.tally.trouble) == (None, [])
    world.reply("SEND")
    world.run(minutes=5)
    assert len(world.letters()) == 1


def test_a_folder_without_room_is_told_once_and_the_prompt_comes() -> None:
    world = World()
    world.mailbox.fails["append"] = MailboxTrouble("no room")
    world.add(ADA)
    assert world.run().tally.trouble == ["no room"]
    assert world.run(minutes=5).tally.trouble == []
    assert len(world.prompts()) == 1
    world.reply("SEND")
    world.run(minutes=5)
    assert len(world.letters()) == 1


def test_a_draft_whose_answer_was_lost_is_not_laid_down_twice() -> None:
    world = World()
    world.add(ADA)
    world.mailbox.loses_answers = True
    assert isinstance(world.run().trouble, Unreachable)
    world.mailbox.loses_answers = False
    world.run(minutes=5)
    assert len(ours(world)) == 1
    world.reply("SEND")
    world.run(minutes=5)
    assert (len(world.letters()), ours(world)) == (1, [])


def test_a_draft_follows_the_words_of_its_source() -> None:
    world = world_with_a_draft()
    with world.app.store.transaction() as records:
        records.contacts.save(replace(ADA, why_them="Your book on nursing changed how I see my ward"))
        row = records.journeys.get(ADA.id)
        assert row
        records.journeys.save(replace(row, due_at=world.clock.instant))
    world.run(minutes=5)
    (draft,) = ours(world)
    assert "Your book on nursing" in draft.get_content()


# taken back


def test_at_send_an_untouched_draft_is_removed_and_the_letter_goes() -> None:
    world = world_with_a_draft()
    world.reply("SEND")
    world.run(minutes=5)
    assert len(world.letters()) == 1
    assert world.mailbox.messages("Drafts") == [OTHERS]
    assert state(world) is DraftState.REMOVED


def test_a_letter_whose_draft_was_not_looked_at_does_not_go() -> None:
    world = world_with_a_draft()
    world.reply("SEND")
    world.mailbox.fails["headers_since"] = Unreachable("gone")
    world.run(minutes=5)
    assert world.letters() == []
    world.mailbox.fails.clear()
    world.run(minutes=5)
    assert len(world.letters()) == 1


def test_that_a_draft_is_removed_is_noted_before_it_is_done() -> None:
    world = world_with_a_draft()
    world.reply("SEND")
    world.mailbox.breaks["remove_one"] = Unreachable("the connection broke")
    world.run(minutes=5)
    assert (world.letters(), state(world)) == ([], DraftState.REMOVED)
    world.run(minutes=5)
    assert (len(world.letters()), len(ours(world))) == (1, 1)


@pytest.mark.parametrize("touch", [edited, discarded])
def test_a_draft_that_is_gone_or_changed_sends_nothing_and_asks(touch: object) -> None:
    world = world_with_a_draft()
    assert callable(touch)
    touch(world)
    lying = world.mailbox.messages("Drafts")
    world.reply("SEND")
    world.run(minutes=5)
    assert (world.letters(), questions(world)) == ([], [Question.DRAFT_CHANGED])
    assert "not as it was" in world.prompts()[-1]["Subject"]
    assert world.mailbox.messages("Drafts") == lying
    world.run(days=1)
    assert world.letters() == []


def test_asked_about_a_changed_draft_send_means_the_letter_as_shown() -> None:
    world = world_with_a_draft()
    edited(world)
    world.reply("SEND")
    world.run(minutes=5)
    world.reply("SEND")
    world.run(minutes=5)
    (letter,) = world.letters()
    assert b"A thought of mine" not in letter
    assert (len(ours(world)), state(world)) == (1, DraftState.LEFT)


def test_asked_about_a_changed_draft_sent_means_that_it_has_gone() -> None:
    world = world_with_a_draft()
    discarded(world)
    world.reply("SEND")
    world.run(minutes=5)
    world.reply("SENT")
    world.run(minutes=5)
    assert (world.letters(), hand_sent(world)) == ([], [Step.FIRST_CONTACT])
    assert world.journey("ada").stage is Stage.CONTACTED


def test_asked_about_a_changed_draft_skip_leaves_both() -> None:
    world = world_with_a_draft()
    edited(world)
    world.reply("SEND")
    world.run(minutes=5)
    world.reply("SKIP")
    world.run(minutes=5)
    world.run(days=1)
    assert (world.letters(), questions(world), len(ours(world))) == ([], [], 1)


def test_a_changed_draft_lapses_as_a_question_when_the_person_writes() -> None:
    world = world_with_a_draft()
    discarded(world)
    world.reply("SEND")
    world.run(minutes=5)
    world.hears_from("ada@marsh.test", "Hm.")
    world.run(minutes=5)
    assert Question.DRAFT_CHANGED not in questions(world)


@pytest.mark.parametrize("word", ["SKIP", "CLOSE"])
def test_a_letter_that_will_not_go_takes_its_untouched_draft_along(word: str) -> None:
    world = world_with_a_draft()
    world.reply(word)
    world.run(minutes=5)
    assert world.mailbox.messages("Drafts") == [OTHERS]


def test_an_answer_takes_the_untouched_draft_along() -> None:
    world = world_with_a_draft()
    world.hears_from("ada@marsh.test", "Hello Chris, I heard of you from Sam. Shall we talk?", subject="Sam")
    world.run(minutes=5)
    assert state(world) is DraftState.REMOVED


def test_a_changed_draft_of_a_letter_that_will_not_go_is_left_alone() -> None:
    world = world_with_a_draft()
    edited(world)
    lying = world.mailbox.messages("Drafts")
    world.reply("SKIP")
    world.run(minutes=5)
    assert (world.mailbox.messages("Drafts"), state(world)) == (lying, DraftState.LEFT)


def test_where_no_single_message_can_be_removed_the_draft_is_left_and_told_once() -> None:
    world = World()
    world.mailbox.removes_single = False
    world.add(ADA)
    world.add(contact("Ben Cole", "ben@cole.test"))
    world.run()
    world.reply("Ada: SEND\nBen: SEND")
    told = world.run(minutes=5).tally.trouble + world.run(minutes=30).tally.trouble
    assert len([one for one in told if "cannot remove a single message" in one]) == 1
    assert (len(world.letters()), len(ours(world))) == (2, 2)


def test_a_rehearsal_lays_nothing_down() -> None:
    world = World()
    world.add(ADA)
    world.app = replace(world.app, open_mailbox=only_read(world.mailbox))
    world.run()
    assert world.mailbox.messages("Drafts") == []


def test_a_folder_that_may_be_read_but_not_changed_keeps_the_draft_and_holds_up_nothing() -> None:
    world = world_with_a_draft()
    world.reply("SEND")
    world.mailbox.fails["remove_one"] = FolderMissing("read-only")
    done = world.run(minutes=5)
    assert done.trouble is None
    assert (len(world.letters()), state(world)) == (1, DraftState.LEFT)


def test_a_letter_that_cannot_be_laid_down_is_set_aside_and_told_once() -> None:
    class Unwilling(MimeWriter):
        def compose(self, mail: Outgoing, date: datetime) -> bytes:
            if mail.step is Step.FIRST_CONTACT:
                raise ValueError("a character that no header can hold")
            return super().compose(mail, date)

    world = World()
    world.app = replace(world.app, writer=Unwilling())
    world.add(ADA)
    assert world.run().tally.trouble == ["a character that no header can hold"]
    assert world.run(minutes=5).tally.trouble == []
    assert len(world.prompts()) == 1
    world.reply("SKIP")
    world.run(minutes=5)
    world.run(minutes=5)
    with world.app.store.reading() as records:
        assert records.asides.all() == []


# finished by hand


@pytest.mark.parametrize("keeps_header", [True, False], ids=["header", "no header"])
@pytest.mark.parametrize("keeps_id", [True, False], ids=["same id", "another id"])
def test_a_draft_finished_in_the_own_program_counts_as_the_letter(keeps_header: bool, keeps_id: bool) -> None:
    world = world_with_a_draft()
    finished(world, keeps_header=keeps_header, keeps_id=keeps_id)
    world.run(minutes=5)
    first, follow_up = world.outbox("ada")
    assert (first.status, follow_up.status) == (Status.SENT, Status.DRAFT)
    assert "A better end." in first.content.text
    assert (hand_sent(world), world.journey("ada").touches) == ([Step.FIRST_CONTACT], 1)
    assert (world.journey("ada").stage, questions(world)) == (Stage.CONTACTED, [])
    for _ in range(3):
        world.run(days=1)
    assert world.letters() == []
    with world.app.store.reading() as records:
        assert not records.mentees.get().stopped
        assert len(records.incoming.of_journey(ADA.id)) == 1


def test_an_answer_to_what_was_finished_by_hand_finds_its_letter() -> None:
    world = world_with_a_draft()
    finished(world)
    world.run(minutes=5)
    world.hears_from("Ada at home <ada@home.test>", "Happy to!", In_Reply_To=PROGRAM_ID, subject="Re: x")
    world.run(days=1)
    assert Question.STRANGER in questions(world)


def test_send_after_the_draft_went_by_hand_sends_nothing() -> None:
    world = world_with_a_draft()
    finished(world)
    world.reply("SEND")
    world.run(minutes=5)
    world.run(minutes=30)
    assert world.letters() == []


def test_a_letter_that_is_queued_is_not_sent_when_its_draft_went_by_hand() -> None:
    world = world_with_a_draft()
    world.reply("SEND")
    world.mailbox.fails["look_for"] = Unreachable("gone")  # so it waits on, its draft removed
    draft = ours(world)[0]
    world.run(minutes=5)
    assert (world.letters(), ours(world)) == ([], [])
    world.mailbox.fails.clear()
    world.mailbox.deliver(re.sub(rb"(?m)^Outreach-Id.*\r\n", b"", draft.as_bytes()), "Sent")
    world.run(minutes=5)
    assert (world.letters(), hand_sent(world)) == ([], [Step.FIRST_CONTACT])


def test_another_mail_to_the_same_person_is_no_finished_draft() -> None:
    world = world_with_a_draft()
    finished(world, Subject="Lunch?")
    world.run(minutes=5)
    assert (hand_sent(world), world.kinds("ada").count("WrittenByHand")) == ([], 1)


def test_a_letter_in_sent_under_its_own_id_tells_of_a_store_rolled_back_as_ever() -> None:
    world = world_with_a_draft()
    (mail, _) = world.outbox("ada")
    raw = world.app.writer.compose(mail, world.clock.instant)
    world.mailbox.deliver(raw, "Sent")
    world.run(minutes=5)
    with world.app.store.reading() as records:
        assert records.mentees.get().stopped == StopReason.ROLLED_BACK.value


def test_undo_after_send_lays_the_draft_down_again() -> None:
    world = world_with_a_draft()
    world.clock.forward(hours=9)  # the evening: it waits for the morning
    world.reply("SEND")
    world.run()
    assert (world.letters(), ours(world)) == ([], [])
    world.reply("UNDO", prompt=world.prompts()[0])
    world.run(minutes=1)
    assert (state(world), len(ours(world))) == (DraftState.PLACED, 1)


def test_a_missing_folder_at_the_wrong_time_is_no_reason_to_send() -> None:
    world = world_with_a_draft()
    world.reply("SEND")
    world.mailbox.fails["headers_since"] = FolderMissing("refused")
    world.run(minutes=5)
    assert (world.letters(), questions(world)) == ([], [Question.DRAFT_CHANGED])


IN_DRAFTS = "It also lies in your Drafts: finished and sent from there, it counts as well."


def asked(world: World) -> str:
    prompt = next(one for one in world.prompts() if "Ada Marsh" in one["Subject"])
    part = prompt.get_body(("plain",))
    return " ".join(str(part.get_content()).split()) if part else ""


def test_the_mail_that_asks_about_a_letter_says_where_it_lies_too() -> None:
    assert IN_DRAFTS in asked(world_with_a_draft())


@pytest.mark.parametrize("why", ["settings", "no folder", "not prepared"])
def test_the_mail_that_asks_about_a_letter_names_no_draft_that_is_not_there(why: str) -> None:
    world = World(prepared=why != "not prepared")
    if why == "settings":
        world.app = replace(world.app, preferences=replace(world.app.preferences, drafts=False))
    if why == "no folder":
        world.mailbox.fails["append"] = MailboxTrouble("no room")
    world.add(ADA)
    world.run()
    assert "Drafts" not in asked(world)
