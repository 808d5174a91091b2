"""After an opt-out nothing more goes; only a corrected misreading, of each message that said so, lifts it.

A decline binds until the person writes again, or REOPEN.
"""

from dataclasses import replace
from datetime import timedelta

import pytest

from outreach.application.asking import Refusal
from outreach.application.commanding import command_by_name
from outreach.application.importing import apply, save_edited
from outreach.application.offering import offered
from outreach.application.recording import hashes
from outreach.application.rereading import reread
from outreach.domain.contact_import import ContactRow
from outreach.domain.contact_import import Refused as ImportRefused
from outreach.domain.correspondence import Question, Status
from outreach.domain.events import Stage
from outreach.domain.people import Address, ContactId
from outreach.ports.mail import InDoubt, Refused, Submission
from outreach.ports.mail import Stage as At
from tests.makers import World, contact, mail_from

JULIE = "julie@partner.test"
FROM_JULIE = f"Julie Adams <{JULIE}>"
NO_MORE = "Please do not write to me again."


def written_to_julie() -> World:
    world = World()
    world.add(contact("Julie Adams", JULIE))
    world.run()
    world.reply("SEND")
    world.run(minutes=5)
    return world


def opted_out() -> World:
    world = written_to_julie()
    world.hears_from(FROM_JULIE, NO_MORE)
    world.run(days=1)
    assert world.journey("julie").opted_out
    return world


def suppressed(world: World) -> set[str]:
    with world.app.store.reading() as records:
        return {one.reason for one in records.suppressions.all()}


def test_undo_of_a_no_suppresses_again() -> None:
    world = opted_out()
    world.reply("NO")
    world.run(minutes=5)
    assert suppressed(world) == set()
    command_by_name(world.app, ["Julie", "UNDO"])
    assert world.journey("julie").opted_out
    assert suppressed(world) == {"opted_out"}


def test_no_to_another_message_lifts_nothing() -> None:
    world = opted_out()
    world.hears_from(FROM_JULIE, "Yes, gladly, I would love to talk to you.", subject="Another thing")
    world.run(minutes=5)
    other = [one for one in world.prompts() if one["Auto-Submitted"] == "auto-generated"][-1]
    world.reply("NO", prompt=other)
    world.run(minutes=5)
    assert world.journey("julie").opted_out
    assert suppressed(world) == {"opted_out"}


def test_two_messages_that_opt_out_need_two_corrections() -> None:
    world = written_to_julie()
    world.hears_from(FROM_JULIE, NO_MORE)
    world.hears_from(FROM_JULIE, "Again: please do not write to me any more.", subject="Again")
    world.run(days=1)
    asked = [one for one in world.prompts() if one["Auto-Submitted"] == "auto-generated"][-2:]
    assert len([item for item in world.items() if item.question is Question.ANSWERED]) == 2
    world.reply("NO", prompt=asked[0])
    world.run(minutes=5)
    assert world.journey("julie").opted_out
    assert suppressed(world) == {"opted_out"}
    world.reply("NO", prompt=asked[1])
    world.run(minutes=5)
    assert not world.journey("julie").opted_out
    assert suppressed(world) == set()


def test_an_address_is_refused_after_an_opt_out_even_where_no_address_is_listed() -> None:
    world = opted_out()
    with world.app.store.transaction() as records:
        records.suppressions.lift(ContactId("julie"), "opted_out")
    with pytest.raises(Refusal, match="asked not to be written to"):
        command_by_name(world.app, ["Julie", "ADDRESS", "julie@else.test"])


def test_send_again_is_refused_after_an_opt_out_and_a_letter_found_in_sent_is_only_noted() -> None:
    world = World()
    world.add(contact("Julie Adams", JULIE))
    world.run()
    world.reply("SEND")
    world.sender.script(InDoubt("broken"), taken=True)
    world.run(minutes=5)
    world.run(minutes=5)
    world.hears_from(FROM_JULIE, NO_MORE, subject="No")
    world.run(minutes=5)
    with pytest.raises(Refusal, match="asked not to be written to"):
        command_by_name(world.app, ["Julie", "SEND", "AGAIN"])
    world.mailbox.deliver(world.letters()[0], "Sent")
    world.run(minutes=5)
    assert world.outbox("julie")[0].status is Status.SENT
    assert world.journey("julie").opted_out
    assert len(world.letters()) == 1


def test_an_opt_out_seen_only_by_a_better_reader_suppresses_when_the_mentee_agrees() -> None:
    world = opted_out_seen_late()
    reread(world.app)
    world.run(minutes=5)
    world.reply("YES")
    world.run(minutes=5)
    assert world.journey("julie").opted_out
    assert suppressed(world) == {"opted_out"}


def opted_out_seen_late() -> World:
    """An older reader took the opt-out for an automatic reply."""
    world = written_to_julie()
    world.hears_from(FROM_JULIE, "I am away until 9 November 2026.", Auto_Submitted="auto-replied")
    world.run(minutes=5)
    with world.app.store.transaction() as records:
        one = next(each for each in records.incoming.all() if each.journeys)
        raw = one.raw.replace(b"I am away until 9 November 2026.", NO_MORE.encode())
        records.incoming.scrub_tokens(one.id, raw.replace(b"Auto-Submitted: auto-replied\n", b""))
    return world


def test_an_opt_out_that_was_none_for_a_better_reader_is_lifted_when_the_mentee_agrees() -> None:
    world = written_to_julie()
    world.hears_from(FROM_JULIE, "I am away until 9 November 2026.", Auto_Submitted="auto-replied")
    world.run(minutes=5)
    with world.app.store.reading() as records:
        known = next(each for each in records.incoming.all() if each.journeys)
    world = opted_out()
    with world.app.store.transaction() as records:
        one = next(each for each in records.incoming.all() if each.journeys)
        records.incoming.scrub_tokens(one.id, known.raw)
    assert reread(world.app).asked == 1
    world.run(minutes=5)
    world.reply("YES")
    world.run(minutes=5)
    assert not world.journey("julie").opted_out
    assert suppressed(world) == set()
    assert world.journey("julie").stage is Stage.CONTACTED


def test_a_stranger_who_wants_no_more_mail_and_is_the_contact_has_opted_out_at_every_address() -> None:
    world = written_to_julie()
    letter = world.outbox("julie")[0]
    about = {"subject": f"Re: {letter.content.subject}", "In_Reply_To": letter.message_id}
    world.hears_from("J. Adams <ja@private.test>", NO_MORE, **about)
    world.run(minutes=5)
    assert not world.journey("julie").opted_out
    world.reply("YES")
    world.run(minutes=5)
    assert world.journey("julie").opted_out
    with world.app.store.reading() as records:
        assert {one.reason for one in records.suppressions.of(hashes((JULIE, "ja@private.test")))} == {"opted_out"}
        assert len(records.suppressions.all()) == 2
    with pytest.raises(Refusal, match="not reopened"):
        command_by_name(world.app, ["Julie", "REOPEN"])


@pytest.mark.parametrize("submission", [InDoubt("broken"), Refused(At.TEXT, 554, "5.7.1", "looks like spam")])
def test_a_letter_of_the_first_approach_does_not_go_again_to_somebody_who_has_answered(
    submission: Submission,
) -> None:
    world = World()
    world.add(contact("Julie Adams", JULIE))
    world.run()
    world.reply("SEND")
    world.sender.script(submission)
    world.run(minutes=5)
    world.run(minutes=5)
    world.hears_from(FROM_JULIE, "Thank you for writing. What exactly would you like to know?", subject="Sorry")
    world.run(minutes=5)
    with pytest.raises(Refusal, match="has written to you since"):
        command_by_name(world.app, ["Julie", "SEND", "AGAIN"])
    command_by_name(world.app, ["Julie", "MEETING", "Thu", "5", "Nov", "10:00"])
    world.run(days=1)
    assert world.letters() == []


def test_somebody_who_opted_out_is_not_imported_anew_under_another_address() -> None:
    world = opted_out()
    again = contact("Julie Adams", "julie@else.test")
    (found,) = apply(world.app, [ContactRow(again, 2, frozenset({"name", "addresses"}))])
    assert isinstance(found, ImportRefused)
    with world.app.store.reading() as records:
        assert [one.name for one in records.contacts.all()] == ["Julie Adams"]


NO = "Thank you for asking, but I must decline. I do not mentor people."


def declined(outcome: Submission) -> World:
    """The first letter met trouble, and then the person said no without naming it."""
    world = World()
    world.add(contact("Julie Adams", JULIE))
    world.run()
    world.reply("SEND")
    world.sender.script(outcome)
    world.run(minutes=5)
    world.run(minutes=5)
    world.hears_from(FROM_JULIE, NO, subject="Another thing")
    world.run(minutes=5)
    return world


@pytest.mark.parametrize("outcome", [InDoubt("broken"), Refused(At.TEXT, 554, "5.7.1", "looks like spam")])
def test_after_a_decline_no_letter_is_sent_again(outcome: Submission) -> None:
    world = declined(outcome)
    with pytest.raises(Refusal, match="said no"):
        command_by_name(world.app, ["Julie", "SEND", "AGAIN"])
    command_by_name(world.app, ["Julie", "MEETING", "7", "Jan", "14:00"])
    world.run(minutes=30)
    assert world.letters() == []


def test_after_a_decline_sending_again_is_not_offered() -> None:
    world = declined(InDoubt("broken"))
    with world.app.store.reading() as records:
        item = next(one for one in records.prompts.open_items() if one.question is Question.IN_DOUBT)
        assert [one.words for one in offered(world.app, records, item)] == ["ARRIVED", "SKIP"]


def test_reopening_lifts_a_decline() -> None:
    world = declined(InDoubt("broken"))
    assert world.journey("julie").declined_in
    command_by_name(world.app, ["Julie", "CLOSE", "declined"])
    command_by_name(world.app, ["Julie", "REOPEN"])
    assert world.journey("julie").declined_in == ""


def test_an_address_learned_of_somebody_who_opted_out_gets_nothing_either() -> None:
    world = opted_out()
    letter = world.outbox("julie")[0]
    about = {"subject": f"Re: {letter.content.subject}", "In_Reply_To": letter.message_id}
    world.hears_from("Pat Moss <pat@office.test>", "I keep the diary for Julie.", **about)
    world.run(minutes=5)
    world.reply("YES")
    world.run(minutes=5)
    with world.app.store.reading() as records:
        assert len(records.suppressions.of(hashes((JULIE, "pat@office.test")))) == 2


def test_an_address_noted_of_somebody_who_opted_out_gets_nothing_either() -> None:
    world = opted_out()
    with world.app.store.transaction() as records:
        known = records.contacts.get(ContactId("julie"))
        assert known is not None
        save_edited(
            world.app, records, known, replace(known, addresses=(*known.addresses, Address("julie@home.test")))
        )
    with world.app.store.reading() as records:
        assert len(records.suppressions.of(hashes((JULIE, "julie@home.test")))) == 2


def test_an_older_mail_that_is_found_later_does_not_lift_a_no() -> None:
    world = declined(InDoubt("broken"))
    before = world.clock.instant - timedelta(days=1)
    world.mailbox.deliver(mail_from(FROM_JULIE, "Gladly, ring me on Monday.", subject="Another thing", at=before))
    world.run(minutes=5)
    assert world.journey("julie").declined_in
    with pytest.raises(Refusal, match="said no"):
        command_by_name(world.app, ["Julie", "SEND", "AGAIN"])
