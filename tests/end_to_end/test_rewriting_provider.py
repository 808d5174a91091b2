"""The whole story at a provider that replaces Message-IDs, tells them or not, and files copies or not."""

import pytest

from tests.end_to_end.conftest import DeskMaker
from tests.end_to_end.person import Somebody
from tests.end_to_end.test_absences import AWAY
from tests.servers.faultlink import Tls
from tests.servers.faultproxy import Protocol
from tests.servers.faults import Act
from tests.servers.fixtures import ProxyMaker, SubmissionMaker
from tests.servers.mailboxes import messages
from tests.servers.rewriting import RewritingSubmission

pytestmark = pytest.mark.servers


@pytest.mark.parametrize("files_copy", [True, False])
@pytest.mark.parametrize("names_id", [True, False])
def test_answer_failure_absence_command_and_follow_up_come_home(
    desk_of: DeskMaker, rewriting_submission: SubmissionMaker, names_id: bool, files_copy: bool
) -> None:
    submission = rewriting_submission(names_id=names_id, files_copy=files_copy)
    desk = desk_of(smtp_port=submission.port)
    ada, ben, dora = (
        desk.meets("Ada Marsh"),
        desk.meets("Ben Ito", "college.test"),
        desk.meets("Dora Lind", "lab.test"),
    )
    lena = Somebody("Lena Holt", "lena@late.test")
    desk.knows(lena)
    desk.host.set_sieve(ben.user, AWAY)
    desk.run()
    everybody = "".join(f"{one.name}: SEND\n" for one in (ada, ben, dora, lena))
    desk.reply(desk.prompt("4 letters wait"), everybody)
    assert desk.run(minutes=5)["letters_sent"] == 4

    desk.awaits(ada.answer(ada.letter(), "Gladly! Could we talk on Thursday at 10?", desk.now))
    desk.awaits("Away from my desk")
    desk.awaits("Undelivered Mail Returned to Sender")
    summary = desk.run(hours=1)
    assert (summary["answers"], summary["absences"], summary["failures"]) == (1, 1, 1)
    desk.press(desk.prompt("Lena Holt cannot be reached"), "CLOSE")
    desk.reply(desk.prompt("Ada Marsh answered"), "MEETING Thu 8 Oct 10:00")
    assert desk.run(minutes=5)["commands"] == 2
    stages = {one.name: desk.stage(one) for one in (ada, ben, dora, lena)}
    assert list(stages.values()) == ["meeting_set", "contacted", "contacted", "closed unreachable"]

    assert desk.run(days=9)["letters_sent"] == 1
    first, follow_up, ours = dora.letters()[0], dora.letter(2), first_id_of_ours(submission, dora)
    assert follow_up["In-Reply-To"] == (first["Message-ID"] if names_id or files_copy else ours)
    # The prompt came back under another id: so the letter names its own, by which the receiver's client joins them.
    assert first["References"] == ours
    assert {follow_up["In-Reply-To"], ours} <= set(follow_up["References"].split())
    assert len(ada.letters()) == len(ben.letters()) == 1


def test_where_copies_are_the_providers_business_its_ids_are_learned_and_the_follow_up_goes(
    desk_of: DeskMaker, rewriting_submission: SubmissionMaker
) -> None:
    submission = rewriting_submission(names_id=False, files_copy=True)
    desk = desk_of(smtp_port=submission.port)
    settings = desk.folder / "outreach.toml"
    known = '[mailbox]\nprovider = "outlook"\nsent_copy = "never"\n'
    settings.write_text(settings.read_text().replace("[mailbox]\n", known))
    dora = desk.meets("Dora Lind", "lab.test")
    desk.says("approve", "Dora")
    assert desk.run(minutes=5)["letters_sent"] == 1
    assert desk.run(minutes=15)["letters_sent"] == 0
    assert desk.run(days=9)["letters_sent"] == 1
    first, follow_up = dora.letters()[0], dora.letter(2)
    assert first["References"] == first_id_of_ours(submission, dora)
    assert follow_up["In-Reply-To"] == first["Message-ID"]
    assert "WrittenByHand" not in desk.kinds("Dora")
    assert len([one for one in messages(desk.me, "Sent") if dora.address.encode() in one]) == 2


def first_id_of_ours(submission: RewritingSubmission, to: Somebody) -> str:
    return next(one.old_id for one in submission.taken if one.recipients == (to.address,))


@pytest.mark.parametrize("files_copy", [True, False])
def test_in_doubt_a_copy_settles_the_letter_and_else_the_mentee_does(
    desk_of: DeskMaker,
    rewriting_submission: SubmissionMaker,
    fault_proxy: ProxyMaker,
    files_copy: bool,
) -> None:
    submission = rewriting_submission(files_copy=files_copy)
    proxy = fault_proxy(Protocol.SMTP, Tls.STARTTLS, port=submission.port)
    desk = desk_of(smtp_port=proxy.port)
    ada = desk.meets("Ada Marsh")
    desk.says("approve", "Ada")
    proxy.fault("< .", Act.CLOSE)
    assert desk.run(code=1)["in_doubt"] == 1
    ada.letter()

    assert desk.run(code=0 if files_copy else 1, minutes=5)["letters_sent"] == 0
    assert desk.questions() == ([] if files_copy else [("Ada Marsh", "in_doubt")])
    if not files_copy:
        desk.reply(desk.prompt("Did this letter to Ada Marsh go out?"), "ARRIVED")
        desk.run(minutes=5)
    assert desk.stage(ada) == "contacted"
    desk.awaits(ada.answer(ada.letter(), "Gladly!", desk.now))
    assert desk.run(hours=1)["answers"] == 1
    ada.letter()
