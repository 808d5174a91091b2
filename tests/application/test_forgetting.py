"""forget leaves nothing of a person in the store's files, and everything else as it was; export takes it along."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from datetime import timedelta
from email import message_from_bytes
from email.policy import default
from pathlib import Path

import pytest

from outreach.adapters.store import open_store
from outreach.application.app import Preferences
from outreach.application.asking import Refusal
from outreach.application.commanding import command_by_name
from outreach.application.digest_tokens import is_digest
from outreach.application.exporting import export_person
from outreach.application.forgetting import forget
from outreach.application.forgetting_mail import Traces
from outreach.application.importing import apply, preview
from outreach.application.planning import plan
from outreach.application.portfolio import portfolio
from outreach.application.rebuilding import rebuild
from outreach.application.soundness import record_faults
from outreach.application.status import status
from outreach.domain.contact_import import Added, ContactRow, Refused
from outreach.domain.correspondence import ItemState, Purpose, Status
from outreach.domain.events import IncomingId, Outcome, Stage
from outreach.domain.people import ContactId, Source, address_hash
from outreach.interfaces.cli.people_words import change_words
from outreach.ports.copies import StoreCopy
from outreach.ports.errors import StoreLocked, Unreachable
from outreach.ports.mail import InDoubt
from outreach.ports.store import Lease, SetAside
from tests.contracts.store_makers import message
from tests.makers import MENTEE, MONDAY, World, contact

JULIE = "julie.adams@partner.test"
BEN = "ben@second.test"
WORDS = (
    "Julie Adams",
    JULIE,
    "partner.test",
    "old-address.test",
    "Director of Nursing",
    "night shifts",
    "Leeds",
    "Wednesday is full",
    "Gladly! But Wednesday",
    "likes walking",
    "read the annual plan",
    "Thursday at 10",
)
"""Whatever stands in the world below about her, and nowhere else."""


@pytest.fixture
def world(tmp_path: Path) -> Iterator[World]:
    with open_store(f"sqlite:///{tmp_path}/outreach.db", MONDAY, "mentee-1") as store:
        yield World(store=store)


def known(world: World) -> World:
    """Julie has answered, was noted, and took part in prompts with Ben, who is asked about still."""
    why = "Your talk on night shifts at the Leeds meeting changed how I plan"
    julie = contact("Julie Adams", "julie@old-address.test", role="Director of Nursing", why_them=why)
    world.add(julie)
    with world.app.store.transaction() as records:
        records.contacts.save(replace(julie, addresses=(JULIE,)))  # type: ignore[arg-type]  # an address
    world.add(contact("Ben Cole", BEN, organisation="Second", why_them="Your paper on rotas helped us plan"))
    world.run()
    world.reply("Julie Adams: SEND")
    world.run(minutes=5)
    world.hears_from(f"Julie Adams <{JULIE}>", "Gladly! But Wednesday is full. Thursday at 10?")
    world.run(minutes=5)
    command_by_name(world.app, ["julie", "NOTE", "likes", "walking"])
    command_by_name(world.app, ["julie", "ACTION", "read", "the", "annual", "plan"])
    world.run(minutes=5)
    return world


def files(tmp_path: Path) -> bytes:
    return b"".join(one.read_bytes() for one in sorted(tmp_path.iterdir()) if one.is_file())


def test_nothing_of_the_person_is_left_in_the_stores_files(world: World, tmp_path: Path) -> None:
    known(world)
    before = files(tmp_path).lower()
    assert b"julie adams" in before
    forget(world.app, "julie")
    left = files(tmp_path).lower()
    assert [words for words in WORDS if words.casefold().encode() in left] == []
    with world.app.store.reading() as records:
        assert list(record_faults(records)) == []


def test_nothing_is_left_in_what_the_store_packs(world: World) -> None:
    known(world)
    forget(world.app, "julie")
    with world.app.store.reading() as records:
        packed = b"".join(one.raw for one in records.incoming.all()).lower()
        sent = b"".join(one.raw or b"" for one in records.outbox.with_status(*Status)).lower()
    assert [words for words in WORDS if words.casefold().encode() in packed + sent] == []


def test_the_events_stay_without_a_name(world: World) -> None:
    kinds = known(world).kinds("julie")
    forget(world.app, "julie")
    assert world.kinds("julie")[: len(kinds)] == kinds
    assert world.journey("julie").stage is Stage.CLOSED
    assert world.journey("julie").outcome is Outcome.WITHDRAWN


def test_who_wanted_no_more_mail_is_never_written_to_again(world: World) -> None:
    known(world)
    world.hears_from(f"Julie Adams <{JULIE}>", "Please do not write to me again.", message_id="<no@partner.test>")
    world.run(minutes=5)
    assert forget(world.app, "julie").suppressed
    with world.app.store.reading() as records:
        hashes = {one.address_hash for one in records.suppressions.all()}
    assert {address_hash(JULIE), address_hash("julie@old-address.test")} <= hashes
    world.add(replace(contact("Julia A.", JULIE), id=ContactId("again")))
    world.run(minutes=5)
    command_by_name(world.app, ["Ben", "SKIP"])
    for _ in range(3):
        world.run(days=1)
    assert world.outbox("again") == []


def declined(world: World) -> World:
    """Julie said a kind no, was thanked, and was forgotten."""
    known(world)
    no = "Thank you for asking, but I am afraid I must decline."
    world.hears_from(f"Julie Adams <{JULIE}>", no, message_id="<no@partner.test>")
    world.run(minutes=5)
    done = forget(world.app, "julie")
    assert (done.suppressed, done.declined) == (False, True)
    return world


def row(address: str) -> ContactRow:
    return ContactRow(contact("Julie Adams", address), 2, frozenset({"name", "email"}))


@pytest.mark.parametrize("address", [JULIE, "julie@old-address.test"])
def test_who_declined_is_known_again_when_they_are_imported(world: World, address: str) -> None:
    declined(world)
    (shown,) = preview(world.app, [row(address)])
    assert isinstance(shown, Added)
    assert shown.said_no
    assert "They said no to you before: nothing goes to them unless you say REOPEN" in change_words(shown)
    apply(world.app, [row(address)])
    for _ in range(3):
        world.run(days=1)
    with world.app.store.reading() as records:
        (again,) = records.contacts.by_addresses((address,))
    assert world.journey(again.id).outcome is Outcome.DECLINED
    assert world.outbox(again.id) == []
    command_by_name(world.app, ["julie", "REOPEN"])
    world.run(minutes=5)
    assert [one.status for one in world.outbox(again.id)] == [Status.DRAFT, Status.DRAFT]
    forget(world.app, "julie")
    (shown,) = preview(world.app, [row(address)])
    assert not getattr(shown, "said_no", True)


def test_who_declined_is_known_again_when_they_are_added(world: World) -> None:
    declined(world)
    done = command_by_name(world.app, f"ADD Julie Adams <{JULIE}> via Ben Cole".split())
    assert "They said no to you before: nothing goes to them unless you say REOPEN" in done.words
    (shown,) = preview(world.app, [row("julie@old-address.test")])
    assert getattr(shown, "said_no", False)


def test_a_no_is_not_got_round_by_the_address_of_somebody_else(world: World) -> None:
    declined(world)
    with pytest.raises(Refusal, match="said no to you before"):
        command_by_name(world.app, ["Ben", "ADDRESS", JULIE])


def test_who_wanted_no_more_mail_is_not_added_again(world: World) -> None:
    known(world)
    world.hears_from(f"Julie Adams <{JULIE}>", "Please do not write to me again.", message_id="<no@partner.test>")
    world.run(minutes=5)
    forget(world.app, "julie")
    assert isinstance(preview(world.app, [row(JULIE)])[0], Refused)
    with pytest.raises(Refusal, match="asked not to be written to"):
        command_by_name(world.app, f"ADD Julie Adams <{JULIE}>".split())


def test_the_other_person_goes_on_as_before(world: World) -> None:
    known(world)
    prompt = world.prompts()[0]
    forget(world.app, "julie")
    world.reply("Ben Cole: SEND", prompt=prompt)
    world.run(minutes=30)
    assert [one.status for one in world.outbox("ben")][:1] == [Status.SENT]


def test_a_prompt_whose_words_are_lost_is_not_repeated_empty(world: World) -> None:
    known(world)
    forget(world.app, "julie")
    before = len(world.prompts())
    world.run(days=4)
    assert len(world.prompts()) == before
    assert [one.state for one in world.items()] == [ItemState.OPEN]


def test_what_was_not_mailed_yet_is_asked_anew_about_the_others(world: World) -> None:
    world.add(contact("Julie Adams", JULIE))
    world.add(contact("Ben Cole", BEN, organisation="Second", why_them="Your paper on rotas helped us plan"))
    world.app = replace(world.app, preferences=Preferences(digest=False))
    world.clock.forward(hours=12)  # at night nobody is asked, and the items wait
    world.run()
    forget(world.app, "julie")
    world.run(hours=12)
    assert str(world.prompts()[-1]["Subject"]).startswith("Ben Cole: ")


@pytest.mark.parametrize(
    "text", ["met Anne\nO'Neil", "met ANNE  O'NEIL", "<p>Anne O&#39;Neil</p>", "to anne@partner.test"]
)
def test_a_name_is_found_however_it_is_written(text: str) -> None:
    assert Traces("Anne O'Neil", frozenset({"anne@partner.test"})).within("Dear Ben", text)


def to_the_mentee(world: World) -> str:
    """All that the mentee received, as read."""
    return " ".join(" ".join(str(one.as_string()) for one in world.prompts()).split())


def test_a_digest_that_waits_or_comes_later_does_not_name_them(world: World) -> None:
    world.app = replace(world.app, preferences=Preferences(digest=True))
    known(world)
    world.sender.answers[MENTEE] = InDoubt("no word from the server")
    world.mailbox.fails["append"] = Unreachable("no server")
    world.run(days=7)
    with world.app.store.reading() as records:
        waiting = [one for one in records.outbox.with_status(Status.QUEUED) if is_digest(one.id)]
    assert "Julie Adams" in waiting[0].content.text
    forget(world.app, "julie")
    world.sender.recover()
    del world.mailbox.fails["append"]
    before = len(world.prompts())
    world.run(minutes=5)
    world.run(days=7)
    later = world.prompts()[before:]
    assert any("Ben Cole" in str(one.get_body(("plain",))) for one in later)
    assert not any("Julie" in one.as_string() for one in later)


def test_a_mail_that_a_broken_pass_left_half_sent_does_not_go_empty_or_with_the_name(world: World) -> None:
    known(world)
    with world.app.store.transaction() as records:
        for mail in records.outbox.with_status(Status.SENT, Status.WITHDRAWN):
            if mail.purpose is not Purpose.LETTER:
                records.outbox.update(replace(mail, status=Status.SENDING), was=mail.status)
    forget(world.app, "julie")
    before = len(world.prompts())
    world.run(minutes=5)
    later = world.prompts()[before:]
    assert later
    assert all(one["Subject"] and one["To"] and "Julie" not in one.as_string() for one in later)


def introduced(world: World, by: str) -> World:
    mary = contact("Mary Ward", "mary@ward.test", source=Source.FRIEND_OF_A_FRIEND, introduced_by=by)
    world.add(replace(mary, organisation="Third"))
    return world


def test_nobody_is_asked_to_introduce_somebody_who_is_forgotten(world: World) -> None:
    introduced(world, "Sam Lee <sam@lee.test>").run()
    command_by_name(world.app, ["Mary", "SEND"])
    forget(world.app, "mary")
    world.run(minutes=5)
    assert world.letters() == []


@pytest.mark.parametrize("by", ["Julie Adams", f"Julie Adams <{JULIE}>", f"Jules <{JULIE}>"])
def test_nobody_is_introduced_by_somebody_who_is_forgotten(world: World, by: str) -> None:
    world.add(contact("Julie Adams", JULIE))
    introduced(world, by).run()
    assert "introduction" in [one.question for one in world.items()]
    forget(world.app, "julie")
    before = len(world.prompts())
    world.run(minutes=5)
    assert [one.question for one in world.items() if one.journey == "mary"] == ["approve"]
    later = world.prompts()[before:]
    assert later
    assert not any("Jul" in one.as_string() for one in later)


def test_their_next_mail_concerns_us_no_more(world: World) -> None:
    known(world)
    letter = world.outbox("julie")[0]
    forget(world.app, "julie")
    world.hears_from(f"Julie Adams <{JULIE}>", "Are you still there?", In_Reply_To=letter.message_id)
    world.run(minutes=5)
    with world.app.store.reading() as records:
        assert [one for one in records.incoming.all() if b"still there" in one.raw] == []


def test_the_letter_in_sent_does_not_look_like_a_store_rolled_back(world: World) -> None:
    known(world)
    forget(world.app, "julie")
    world.mailbox.inside["Sent"].renumber()
    world.run(minutes=5)
    with world.app.store.reading() as records:
        assert records.mentees.get().stopped == ""


def test_nobody_is_forgotten_while_a_letter_is_in_doubt(world: World) -> None:
    world.add(contact("Julie Adams", JULIE))
    world.run()
    world.reply("SEND")
    world.sender.script(InDoubt("the connection broke behind the final dot"))
    world.run(minutes=5)
    with pytest.raises(Refusal, match="in doubt"):
        forget(world.app, "julie")
    with world.app.store.reading() as records:
        assert records.contacts.get(ContactId("julie")) is not None


def test_nobody_is_forgotten_while_a_pass_runs(world: World) -> None:
    world.add(contact("Julie Adams", JULIE))
    pass_elsewhere(world)
    with pytest.raises(Refusal, match="a pass is running"):
        forget(world.app, "julie")


def pass_elsewhere(world: World) -> None:
    """Another process is in the middle of a pass."""
    with world.app.store.transaction() as records:
        records.leases.take(Lease("elsewhere", "boot", 7, world.clock.now(), 1), None)


def test_where_words_about_others_name_the_person_still_is_told(world: World) -> None:
    known(world)
    world.add(contact("Mary Ward", "mary@ward.test", organisation="Third", introduced_by="Julie Adams"))
    command_by_name(world.app, ["Ben", "NOTE", "Julie", "Adams", "spoke", "of", "him"])
    assert forget(world.app, "julie").named_elsewhere == ("what you noted about Ben Cole",)
    with world.app.store.reading() as records:
        mary = records.contacts.get(ContactId("mary"))
    assert mary is not None
    assert mary.introduced_by == ""


def test_passes_plans_and_numbers_go_on_without_the_person(world: World) -> None:
    known(world)
    forget(world.app, "julie")
    assert rebuild(world.app).differing == ()
    assert world.run(minutes=5).trouble is None
    plan(world.app, 30)
    with world.app.store.reading() as records:
        assert status(world.app, records).stages == {"identified": 1}
        found = portfolio(world.app, records)
        due = records.journeys.due(world.clock.now() + timedelta(days=900), 10)
    assert "julie" not in [one.id for one in due]
    assert (found.numbers.people, found.numbers.letters, found.numbers.answered) == (2, 1, 1)
    assert [one.contact.name for one in found.relations] == ["Ben Cole"]


def test_what_another_program_keeps_in_the_log_is_wiped_by_a_later_pass(world: World, tmp_path: Path) -> None:
    known(world)
    with closing(sqlite3.connect(tmp_path / "outreach.db")) as reader:
        reader.execute("BEGIN")
        reader.execute("SELECT count(*) FROM contacts").fetchone()
        with pytest.raises(StoreLocked):
            forget(world.app, "julie")
        assert [one.ref for one in asides(world)] == ["wipe"]
        assert world.run(minutes=5).trouble is None
        assert [one.ref for one in asides(world)] == ["wipe"]
    world.run(minutes=5)
    assert asides(world) == []
    assert [words for words in WORDS if words.casefold().encode() in files(tmp_path).lower()] == []


def asides(world: World) -> list[SetAside]:
    with world.app.store.reading() as records:
        return list(records.asides.all())


# -- copies and the mailbox


def copy_of(path: Path) -> StoreCopy:
    return StoreCopy(str(path), lambda: open_store(f"sqlite:///{path}", MONDAY, "another"))


def test_copies_made_at_any_time_forget_the_person_and_nobody_else(world: World, tmp_path: Path) -> None:
    copies = [tmp_path / "copies" / name for name in ("early.db", "in_doubt.db", "late.db")]
    copies[0].parent.mkdir()
    world.app.store.backup(copies[0])
    known(world)
    with world.app.store.transaction() as records:
        sent = next(one for one in records.outbox.of_journey(ContactId("julie")) if one.status is Status.SENT)
        records.outbox.update(replace(sent, status=Status.SENDING), was=Status.SENT)
    world.app.store.backup(copies[1])
    with world.app.store.transaction() as records:
        records.outbox.update(sent, was=Status.SENDING)
    world.app.store.backup(copies[2])
    done = forget(world.app, "julie", [copy_of(one) for one in copies])
    assert (done.copies, done.copies_left) == (tuple(str(one) for one in copies[1:]), ())
    left = files(copies[0].parent).lower()
    assert [words for words in WORDS if words.casefold().encode() in left] == []
    with copy_of(copies[1]).open() as store, store.reading() as records:
        assert [one.name for one in records.contacts.all()] == ["Ben Cole"]
        assert next(one.status for one in records.outbox.of_journey(ContactId("julie"))) is Status.WITHDRAWN
        assert list(record_faults(records)) == []


def test_a_copy_that_cannot_be_opened_is_told_and_hinders_nothing(world: World, tmp_path: Path) -> None:
    known(world)
    (tmp_path / "copies").mkdir()
    (tmp_path / "copies" / "bad.db").write_bytes(b"damaged" * 1000)
    done = forget(world.app, "julie", [copy_of(tmp_path / "copies" / "bad.db")])
    assert [one.where for one in done.copies_left] == [str(tmp_path / "copies" / "bad.db")]
    with world.app.store.reading() as records:
        assert records.contacts.get(ContactId("julie")) is None


def test_what_lies_in_the_mailbox_is_listed(world: World) -> None:
    known(world)
    with world.app.store.reading() as records:
        first = records.outbox.of_journey(ContactId("julie"))[0].content.subject
    found = forget(world.app, "julie").in_mailbox
    assert ("Sent", first) in [(one.folder, one.subject) for one in found]
    assert ("inbox", "Hello") in [(one.folder, one.subject) for one in found]
    assert any(one.folder == "your inbox" and "Julie Adams" in one.subject for one in found)
    assert not any("[#token" in one.subject for one in found)
    assert [one.at for one in found] == sorted(one.at for one in found if one.at)


def test_a_draft_in_the_mailbox_is_taken_back_by_the_next_pass(world: World) -> None:
    world.add(contact("Julie Adams", JULIE))
    world.run()
    assert any(b"Julie" in raw for raw in world.mailbox.messages("Drafts"))
    assert "Drafts" in [one.folder for one in forget(world.app, "julie").in_mailbox]
    world.run(minutes=5)
    assert not any(b"Julie" in raw for raw in world.mailbox.messages("Drafts"))


def test_nobody_is_forgotten_before_a_reply_that_quotes_them_is_obeyed(world: World) -> None:
    known(world)
    raw = f"From: {MENTEE}\r\n\r\nBen Cole: SEND\r\n\r\n> Julie Adams wrote\r\n".encode()
    with world.app.store.transaction() as records:
        records.incoming.add(message("waits", raw, journeys=()))
    with pytest.raises(Refusal, match="say outreach run first"):
        forget(world.app, "julie")


def test_a_mail_of_theirs_that_no_journey_was_found_for_goes_too(world: World, tmp_path: Path) -> None:
    known(world)
    raw = f"From: {JULIE}\r\n\r\nA word beside.\r\n".encode()
    with world.app.store.transaction() as records:
        records.incoming.add(message("stray", raw, journeys=(), reading_version=1))
    forget(world.app, "julie")
    with world.app.store.reading() as records:
        assert records.incoming.get(IncomingId("stray")) is None


# -- export


def test_an_export_holds_all_that_is_kept(world: World) -> None:
    known(world)
    with world.app.store.reading() as records:
        julie = records.contacts.get(ContactId("julie"))
        assert julie is not None
        found = export_person(world.app, records, julie)
    whole = str(found.data) + "".join(
        str(message_from_bytes(one.raw, policy=default).get_body(("plain",))) for one in found.mails
    )
    assert [words for words in WORDS if words not in whole] == []
    assert found.data["every_address"] == [JULIE, "julie@old-address.test"]
    kinds = {one.name.partition("-")[0] for one in found.mails}
    assert kinds == {"letter", "message", "prompt"}


def test_an_export_holds_no_token(world: World) -> None:
    known(world)
    with world.app.store.reading() as records:
        julie = records.contacts.get(ContactId("julie"))
        assert julie is not None
        found = export_person(world.app, records, julie)
    prompts = [one.raw.decode() for one in found.mails if one.name.startswith("prompt")]
    assert prompts
    assert not any("[#token" in one for one in prompts)
    assert "token_hash" not in str(found.data)


def test_an_export_changes_nothing(world: World) -> None:
    known(world)
    before = world.kinds("julie")
    with world.app.store.reading() as records:
        julie = records.contacts.get(ContactId("julie"))
        assert julie is not None
        export_person(world.app, records, julie)
    assert world.kinds("julie") == before
