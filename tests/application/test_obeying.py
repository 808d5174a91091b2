"""Commands by mail: only the mentee's, only under a token of ours, each once, all or none."""

from dataclasses import replace

import pytest

from outreach.application.asking import Refusal
from outreach.application.commanding import command_by_name
from outreach.application.restoring import tell_of_restore
from outreach.application.status import status, status_words
from outreach.domain.correspondence import Question, Status
from outreach.domain.events import Outcome, Stage
from outreach.domain.people import ContactId
from tests.end_to_end.client import text_of
from tests.makers import MENTEE, World, contact, mail_from

JULIE = "julie@partner.test"


def asked_about_julie() -> World:
    world = World()
    world.add(contact("Julie Adams", JULIE))
    world.run()
    return world


def written_to_julie() -> World:
    world = asked_about_julie()
    world.reply("SEND")
    world.run(minutes=5)
    return world


def answers(world: World) -> list[str]:
    """Our answers to command mails, newest last."""
    mails = [one for one in world.prompts() if one["Auto-Submitted"] == "auto-replied"]
    return [body.get_content() for one in mails if (body := one.get_body(("plain",)))]


def nothing_changed(world: World) -> bool:
    return "CommandObeyed" not in world.kinds("julie") and world.letters() == []


@pytest.mark.parametrize(
    "text",
    [
        "SEND",
        "send",
        " Send. ",
        "*SEND*",
        "SEND\n\nSent from my phone",
        "SEND\n\n> SKIP\n> x",
        "SEND\n\nThanks,\nChris",
        "SEND\n\nChris Morgan\nStaff Nurse\nLeeds General Infirmary\nT: +44 113 496 0000",
    ],
)
def test_case_punctuation_signatures_and_quotes_do_not_matter(text: str) -> None:
    world = asked_about_julie()
    world.reply(text)
    world.run(minutes=5)
    assert len(world.letters()) == 1


@pytest.mark.parametrize(
    "text",
    [
        "Send her my best",
        "Stop by Thursday?",
        "Later, perhaps",
        "Close to the station there is a café",
        "Skip it if you like",
        "No idea",
        "MEETING 31 Nov 10:00",
        "LATER yesterday",
        "",
        "Hello",
    ],
)
def test_ordinary_sentences_and_impossible_dates_change_nothing_and_get_one_answer(text: str) -> None:
    world = asked_about_julie()
    world.reply(text)
    world.run(minutes=5)
    world.run(minutes=5)
    assert nothing_changed(world)
    assert len(answers(world)) == 1


def test_a_command_from_a_forged_sender_without_a_token_changes_nothing() -> None:
    world = asked_about_julie()
    world.mailbox.deliver(mail_from(MENTEE, "SEND", subject="Re: a letter waits"))
    world.run(minutes=5)
    assert nothing_changed(world)
    assert answers(world) == []


def test_a_guessed_token_changes_nothing() -> None:
    world = asked_about_julie()
    world.mailbox.deliver(mail_from(MENTEE, "SEND", subject="Re: a letter waits [#aaaaaaaaaaaaaaaaaaaa]"))
    world.run(minutes=5)
    assert nothing_changed(world)


def test_the_token_from_an_unlisted_address_is_void_and_reported() -> None:
    world = asked_about_julie()
    old = world.prompts()[-1]
    world.reply("SEND", sender="mallory@evil.test")
    world.run(minutes=5)
    assert nothing_changed(world)
    assert "mallory@evil.test" in answers(world)[-1]
    world.reply("SEND", prompt=old)
    world.run(minutes=5)
    assert nothing_changed(world)


def test_a_reply_that_goes_to_others_too_is_refused_and_asked_afresh() -> None:
    world = asked_about_julie()
    old = world.prompts()[-1]
    world.reply("SEND", Cc=f"Julie <{JULIE}>")
    world.run(minutes=5)
    world.run(minutes=5)
    assert nothing_changed(world)
    fresh = [one for one in world.prompts() if "waits" in str(one["Subject"])][-1]
    assert fresh["Subject"] != old["Subject"]
    world.reply("SEND", prompt=old)
    world.run(minutes=5)
    assert nothing_changed(world)
    world.reply("SEND", prompt=fresh)
    world.run(minutes=5)
    assert len(world.letters()) == 1


def test_an_item_is_answered_once() -> None:
    world = asked_about_julie()
    prompt = world.prompts()[-1]
    world.reply("SKIP", prompt=prompt)
    world.run(minutes=5)
    world.reply("SEND", prompt=prompt)
    world.run(minutes=5)
    assert world.letters() == []
    assert "answered before" in answers(world)[-1]


def test_one_mail_is_obeyed_once_even_if_seen_in_sent_too() -> None:
    world = written_to_julie()
    note = mail_from(
        MENTEE, "NOTE call her in May", subject=f"Re: {world.prompts()[0]['Subject']}", message_id="<n@x>"
    )
    world.mailbox.deliver(note)
    world.mailbox.deliver(note, "Sent")
    world.run(minutes=5)
    world.run(minutes=5)
    assert world.kinds("julie").count("NoteAdded") == 1


def test_the_mentees_own_out_of_office_is_met_with_silence() -> None:
    world = asked_about_julie()
    world.reply("I am away until Monday.", Auto_Submitted="auto-replied")
    world.run(minutes=5)
    assert nothing_changed(world)
    assert answers(world) == []


def test_several_people_are_answered_line_by_line_and_all_or_none() -> None:
    world = World()
    world.add(contact("Julie Adams", JULIE))
    world.add(contact("Bo Lind", "bo@north.test"))
    world.run()
    world.reply("Julie: SEND\nBo: FLY")
    world.run(minutes=5)
    assert nothing_changed(world)
    world.reply("Julie: SEND\nBo: SKIP", prompt=world.prompts()[0])
    world.run(minutes=5)
    assert len(world.letters()) == 1
    assert "LetterSkipped" in world.kinds("bo")


def test_two_answers_to_one_question_change_nothing() -> None:
    world = asked_about_julie()
    world.reply("Julie: SEND\nJulie: SKIP")
    world.run(minutes=5)
    assert nothing_changed(world)


def test_a_command_interrupted_before_it_was_carried_out_is_obeyed_by_the_next_pass() -> None:
    world = asked_about_julie()
    world.reply("SEND")
    ids = world.app.ids
    token, ids.token = ids.token, interrupted  # type: ignore[method-assign]  # the answer to the command needs one
    with pytest.raises(KeyboardInterrupt):
        world.run(minutes=5)
    ids.token = token  # type: ignore[method-assign]  # back as it was
    world.run(minutes=5)
    assert len(world.letters()) == 1


def interrupted() -> str:
    raise KeyboardInterrupt


def test_a_bare_command_in_a_prompt_about_several_people_is_not_guessed() -> None:
    world = World()
    world.add(contact("Julie Adams", JULIE))
    world.add(contact("Bo Lind", "bo@north.test"))
    world.run()
    world.reply("SEND")
    world.run(minutes=5)
    assert nothing_changed(world)


def test_a_new_text_comes_back_and_goes_only_after_a_second_send() -> None:
    world = asked_about_julie()
    text = (
        "Dear Julie Adams,\n\nyour talk on nursing at the Leeds meeting, Julie Adams, changed how I plan my week."
        " Could you spare 15 minutes to tell me how you came to lead your team? Any time suits.\n\nThanks,\nChris"
    )
    world.reply(f"SEND\n\n{text}")
    world.run(minutes=5)
    assert world.letters() == []
    look = world.prompts()[-1]
    assert "Could you spare 15 minutes to tell me how you came" in look.as_string().replace("=\n", "")
    world.reply("SEND\nand some words that do not count", prompt=look)
    world.run(minutes=5)
    assert len(world.letters()) == 1
    assert b"how you came to lead your team" in world.letters()[0].replace(b"=\r\n", b"")


@pytest.mark.parametrize(
    "text",
    [
        "but without the last line",
        "Thanks, but not before Monday\nChris",
        f"Chris\n{'and here is what I would rather write to her, in a few words of my own, ' * 2}",
    ],
)
def test_anything_said_below_send_holds_the_letter(text: str) -> None:
    world = asked_about_julie()
    world.reply(f"SEND\n\n{text}")
    world.run(minutes=5)
    world.run(minutes=30)
    assert world.letters() == []
    assert [item.question for item in world.items()] == [Question.LOOK]


def test_no_keeps_the_earlier_draft() -> None:
    world = asked_about_julie()
    world.reply("SEND\n\nDear Julie, short and rough. Chris")
    world.run(minutes=5)
    assert [item.question for item in world.items()] == [Question.LOOK]
    world.reply("NO", prompt=[one for one in world.prompts() if one["Auto-Submitted"] == "auto-generated"][-1])
    world.run(minutes=5)
    assert [item.question for item in world.items()] == [Question.APPROVE]
    assert world.letters() == []


def test_a_blocked_text_is_never_approved() -> None:
    world = asked_about_julie()
    world.reply("SEND\n\nDear Julie, will you be my mentor? Chris")
    world.run(minutes=5)
    look = [one for one in world.prompts() if one["Auto-Submitted"] == "auto-generated"][-1]
    world.reply("SEND", prompt=look)
    world.run(minutes=5)
    assert world.letters() == []


def test_stop_halts_everything_at_once_and_resume_ends_it() -> None:
    world = asked_about_julie()
    world.reply("SEND")
    world.clock.forward(minutes=1)
    world.reply("STOP")
    world.run(minutes=5)
    assert world.letters() == []
    world.reply("RESUME", prompt=world.prompts()[0])
    world.run(minutes=5)
    assert len(world.letters()) == 1


def test_pause_until_a_date_ends_by_itself() -> None:
    world = asked_about_julie()
    command_by_name(world.app, ["PAUSE", "all", "until", "9", "Nov"])
    world.reply("SEND")
    world.run(minutes=5)
    assert world.letters() == []
    for _ in range(8):
        world.run(days=1)
    assert len(world.letters()) == 1


def test_later_rests_and_asks_again() -> None:
    world = asked_about_julie()
    world.reply("LATER 2 weeks")
    world.run(minutes=5)
    assert world.items() == []
    for _ in range(15):
        world.run(days=1)
    assert [item.question for item in world.items()] == [Question.APPROVE]


def test_a_late_answer_reopens_what_was_closed_by_silence() -> None:
    world = written_to_julie()
    for _ in range(40):
        world.run(days=1)
    assert world.journey("julie").outcome is Outcome.NO_ANSWER
    world.hears_from(f"Julie Adams <{JULIE}>", "Sorry for the silence! Yes, let us talk.")
    world.run(days=1)
    assert world.journey("julie").stage is Stage.CONVERSING
    assert [item.question for item in world.items()] == [Question.ANSWERED]


def test_after_an_opt_out_nothing_goes_at_any_address_and_reopen_is_refused() -> None:
    world = written_to_julie()
    world.hears_from(f"Julie Adams <{JULIE}>", "Please do not write to me again.")
    world.run(days=1)
    assert world.journey("julie").opted_out
    world.reply("CLOSE opted out")
    world.run(minutes=5)
    with pytest.raises(Refusal, match="asked not to be written to"):
        command_by_name(world.app, ["Julie", "REOPEN"])
    with pytest.raises(Refusal):
        command_by_name(world.app, ["Julie", "ADDRESS", "julie@else.test"])
    for _ in range(20):
        world.run(days=1)
    assert len(world.letters()) == 1


def test_a_misread_opt_out_is_lifted_by_no() -> None:
    world = written_to_julie()
    world.hears_from(f"Julie Adams <{JULIE}>", "Please do not write to me again.")
    world.run(days=1)
    world.reply("NO")
    world.run(minutes=5)
    assert not world.journey("julie").opted_out
    with world.app.store.reading() as records:
        assert records.suppressions.all() == []


def test_a_stranger_in_the_thread_holds_letters_until_the_mentee_says_whose_mail_it_is() -> None:
    world = written_to_julie()
    first = world.outbox("julie")[0]
    world.hears_from(
        "Pat Office <pat@partner.test>", "Julie asked me to find a time for you.",
        subject=f"Re: {first.content.subject}", In_Reply_To=first.message_id, References=first.message_id,
    )  # fmt: skip
    for _ in range(12):
        world.run(days=1)
    assert len(world.letters()) == 1
    assert [item.question for item in world.items()] == [Question.STRANGER]
    world.reply("NO")
    world.run(minutes=5)
    assert world.items() == []
    assert world.journey("julie").stage is Stage.CONTACTED


def test_what_somebody_wrote_from_another_address_is_asked_about_as_their_answer_at_yes() -> None:
    world = written_to_julie()
    first = world.outbox("julie")[0]
    world.hears_from(
        "Pat Office <pat@partner.test>", "Julie would be glad to talk. Would Tuesday 10 November at 10:00 do?",
        subject=f"Re: {first.content.subject}", In_Reply_To=first.message_id, References=first.message_id,
    )  # fmt: skip
    world.run(minutes=5)
    world.reply("YES")
    world.run(minutes=5)
    assert [item.question for item in world.items()] == [Question.ANSWERED]
    assert "YES agrees to Tuesday 10 November" in text_of(world.prompts()[-1])
    world.reply("YES")
    world.run(minutes=5)
    assert world.journey("julie").stage is Stage.MEETING_SET
    world.hears_from("Pat Office <pat@partner.test>", "Could we make it eleven?", subject="A time")
    world.run(minutes=5)
    assert [item.question for item in world.items()] == [Question.ANSWERED]


def test_undo_takes_the_last_command_back_until_something_was_sent() -> None:
    world = asked_about_julie()
    command_by_name(world.app, ["Julie", "SKIP"])
    command_by_name(world.app, ["Julie", "UNDO"])
    world.run(minutes=5)
    assert [item.question for item in world.items()] == [Question.APPROVE]
    command_by_name(world.app, ["Julie", "SEND"])
    world.run(minutes=5)
    assert len(world.letters()) == 1
    with pytest.raises(Refusal, match="nothing can be undone"):
        command_by_name(world.app, ["Julie", "UNDO"])


def test_undo_of_an_address_says_how_to_go_back() -> None:
    world = written_to_julie()
    command_by_name(world.app, ["Julie", "ADDRESS", "julie@mistyped.test"])
    with pytest.raises(Refusal, match="say ADDRESS with the one"):
        command_by_name(world.app, ["Julie", "UNDO"])


def test_undo_of_send_holds_the_letter() -> None:
    world = asked_about_julie()
    command_by_name(world.app, ["Julie", "SEND"])
    command_by_name(world.app, ["Julie", "UNDO"])
    world.run(minutes=5)
    assert world.letters() == []
    assert [item.question for item in world.items()] == [Question.APPROVE]


def namesakes() -> World:
    world = World()
    world.add(contact("Anna Smith", "anna@north.test", organisation="North"))
    other = contact("Anna Smith", "smith@south.test", organisation="South", why_them="Your book on rotas")
    world.add(replace(other, id=ContactId("smith")))
    world.run()
    return world


def test_of_two_people_with_one_name_each_line_that_a_prompt_shows_means_one_of_them() -> None:
    world = namesakes()
    prompt = text_of(world.prompts()[-1])
    lines = [one.strip() for one in prompt.splitlines() if one.strip().endswith(": SEND")]
    assert lines == ["Anna Smith <anna@north.test>: SEND", "Anna Smith <smith@south.test>: SEND"]
    world.reply("\n".join([lines[0], lines[1].replace("SEND", "SKIP")]))
    world.run(minutes=5)
    assert [b"anna@north.test" in raw for raw in world.letters()] == [True]


def test_status_and_refusals_tell_people_with_one_name_apart() -> None:
    world = namesakes()
    with world.app.store.reading() as records:
        told = status_words(status(world.app, records))
    assert "Anna Smith <smith@south.test>: a letter waits" in told
    world.reply("Anna Smith: SEND")
    world.run(minutes=5)
    assert "Anna Smith <smith@south.test>: SEND" in " ".join(answers(world)[-1].split())


@pytest.mark.parametrize("said", ["Jurgen", "JÜRGEN MULLER", "muller", "Jürgen Müller <jm@uni.test>"])
def test_a_name_is_understood_without_its_accents(said: str) -> None:
    world = World()
    world.add(contact("Jürgen Müller", "jm@uni.test"))
    world.run()
    assert "Müller" in command_by_name(world.app, [said, "SKIP"]).words


def test_an_ambiguous_name_is_listed_never_guessed() -> None:
    world = World()
    world.add(contact("Julie Adams", JULIE))
    world.add(contact("Julia Berg", "julia@berg.test"))
    world.run()
    with pytest.raises(Refusal, match="Julia Berg"):
        command_by_name(world.app, ["Jul", "SEND"])


def test_a_note_for_somebody_goes_on_below_its_line_and_a_command_for_another_follows() -> None:
    world = World()
    for name in ("Ada", "Ben"):
        world.add(contact(f"{name} Adams", f"{name.lower()}@{name.lower()}.test", organisation=name))
    world.run()
    world.reply("Ada: NOTE she keeps bees\nand writes about them: look it up\n\nBen: SKIP\n\nThanks,\nChris")
    world.run(minutes=5)
    with world.app.store.reading() as records:
        (note,) = records.notes.of_journey(ContactId("ada"))
    assert note.text == "she keeps bees\nand writes about them: look it up"
    assert [one.journey for one in world.items()] == ["ada"]


def test_five_answers_an_hour_at_most() -> None:
    world = asked_about_julie()
    for number in range(9):
        world.reply(f"What is this, number {number}?", prompt=world.prompts()[0])
        world.run(minutes=2)
    assert len(answers(world)) == 5


def test_behind_the_last_answer_within_an_hour_mails_are_obeyed_and_what_cannot_be_is_asked_again() -> None:
    world = World()
    for name in ("Ada", "Ben", "Cleo"):
        world.add(contact(f"{name} Adams", f"{name.lower()}@{name.lower()}.test", organisation=name))
    world.run()
    prompt = world.prompts()[0]
    for words in ("NOTE one", "NOTE two", "NOTE three", "NOTE four", "SKIP"):
        world.reply(f"Ada: {words}", prompt=prompt)
        world.run(minutes=2)
    world.reply("Ben: SKIP", prompt=prompt)
    world.run(minutes=2)
    world.reply("Cleo: WOBBLE", prompt=prompt)
    world.run(minutes=2)
    assert [("obeyed within this hour" in one) for one in answers(world)] == [False, False, False, False, True]
    assert [one.journey for one in world.items()] == ["cleo"]
    world.run(days=4)
    assert "Cleo Adams" in text_of(world.prompts()[-1])


def test_when_the_hour_is_over_mails_are_answered_again() -> None:
    world = asked_about_julie()
    for number in range(6):
        world.reply(f"What is this, number {number}?", prompt=world.prompts()[0])
        world.run(minutes=2)
    world.reply("What is this still?", prompt=world.prompts()[0])
    world.run(hours=1)
    assert len(answers(world)) == 6
    assert "within this hour" not in answers(world)[-1]


def test_stored_command_mails_and_answered_prompts_keep_no_token() -> None:
    world = asked_about_julie()
    token = str(world.prompts()[-1]["Subject"]).rpartition("[#")[2].rstrip("]")
    world.reply("SKIP")
    world.run(minutes=5)
    with world.app.store.reading() as records:
        stored = b"".join(one.raw for one in records.incoming.all())
        sent = [one.content for one in records.outbox.with_status(*Status)]
    assert token.encode() not in stored
    assert all(token not in one.subject + one.text + one.html for one in sent)


def test_after_a_restore_commands_are_listed_not_obeyed_until_resume() -> None:
    world = asked_about_julie()
    with world.app.store.transaction() as records:
        records.mentees.save(replace(records.mentees.get(), restored=True))
    tell_of_restore(world.app)
    world.reply("SEND", prompt=world.prompts()[0])
    world.run(minutes=5)
    assert nothing_changed(world)
    assert "Julie" in answers(world)[-1] or "SEND" in answers(world)[-1]
    command_by_name(world.app, ["RESUME"])
    command_by_name(world.app, ["Julie", "SEND"])
    world.run(minutes=5)
    assert len(world.letters()) == 1
