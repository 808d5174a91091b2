"""What each family of IMAP servers does in its own way, and must not matter: names, rights, limits, renaming."""

from contextlib import ExitStack

import pytest

from outreach.adapters.imap import open_imap
from outreach.adapters.tls import Security
from outreach.ports.errors import FolderMissing, LoginRefused, MailboxTrouble, Unreachable
from outreach.ports.mail import Folder, Role
from tests.contracts.imap_bench import AT, ImapBench
from tests.contracts.imap_benches import CourierBench, CyrusBench, DovecotBench
from tests.contracts.scripted_imap import Script, no, status
from tests.contracts.test_imap import LONG_AGO, SENT, opened, subjects
from tests.servers.courier import MAX_PER_ADDRESS
from tests.servers.families import CourierHost, CyrusHost

LETTER = b"From: ada@example.test\r\nSubject: x\r\n\r\n"
DOVECOT = pytest.param((DovecotBench, "mail_host"), marks=pytest.mark.servers, id="dovecot")
CYRUS = pytest.param((CyrusBench, "cyrus_host"), marks=pytest.mark.families, id="cyrus")
COURIER = pytest.param((CourierBench, "courier_host"), marks=pytest.mark.families, id="courier")


@pytest.fixture(params=[DOVECOT, CYRUS, COURIER])
def bench(request: pytest.FixtureRequest) -> ImapBench:
    kind, host = request.param
    made: ImapBench = kind(request.getfixturevalue(host), Security.TLS)
    return made


@pytest.fixture
def cyrus(cyrus_host: CyrusHost) -> CyrusBench:
    return CyrusBench(cyrus_host, Security.STARTTLS)


@pytest.fixture
def courier(courier_host: CourierHost) -> CourierBench:
    return CourierBench(courier_host, Security.TLS)


# names


@pytest.mark.parametrize("name", ["Entwürfe & Pläne", "日本語", "in two words (new)"])
def test_folders_have_names_of_all_kinds(bench: ImapBench, name: str) -> None:
    bench.add_folder(name)
    folder = Folder(bench.named(name))
    with bench.open() as mailbox:
        assert folder in mailbox.folders()
        mailbox.append(folder, LETTER, AT, seen=True)
        assert [one.folder for one in mailbox.look_for(["ada@example.test"], AT.date()).listed] == [folder.name]
        assert subjects(mailbox.news(folder, None, LONG_AGO).listed) == ["x"]


@pytest.mark.families
def test_what_another_program_wrote_in_utf8_is_found_on_courier(courier: CourierBench) -> None:
    with courier.other_program() as client:
        client.enable("UTF8=ACCEPT")
        assert client.create('"INBOX.Frühling 春"')[0] == "OK"
    courier.deliver(LETTER, "Frühling 春")
    with courier.open() as mailbox:
        (found,) = mailbox.look_for(["ada@example.test"], AT.date()).listed
    assert found.folder == "INBOX.Frühling 春"


def test_without_special_use_the_usual_names_below_the_inbox_have_the_roles_of_no_other_folder(
    bench: ImapBench,
) -> None:
    bench.add_folder("Projects")
    with bench.open() as mailbox:
        roles = {one.role: one.name for one in mailbox.folders() if one.role}
    usual = {Role.SENT: "Sent", Role.DRAFTS: "Drafts", Role.JUNK: "Junk", Role.TRASH: "Trash"}
    assert roles == {Role.INBOX: "INBOX", **{role: bench.named(name) for role, name in usual.items()}}


def test_a_folder_that_was_renamed_and_made_again_is_read_anew(bench: ImapBench) -> None:
    bench.deliver(LETTER, "Sent")
    sent = Folder(bench.named("Sent"), Role.SENT)
    with bench.open() as mailbox:
        cursor = mailbox.news(sent, None, LONG_AGO).cursor
    with bench.other_program() as client:
        assert client.rename(bench.quoted("Sent"), bench.quoted("Old"))[0] == "OK"
        assert client.create(bench.quoted("Sent"))[0] == "OK"
    bench.deliver(LETTER.replace(b"x", b"y"), "Sent")
    with bench.open() as mailbox:
        news = mailbox.news(sent, cursor, LONG_AGO)
    assert (news.rescanned, subjects(news.listed)) == (True, ["y"])


# folders that may only be read


@pytest.fixture
def share(cyrus: CyrusBench, cyrus_host: CyrusHost) -> CyrusBench:
    """Somebody else's folders Team and Sent, which they let us read."""
    owner = CyrusBench(cyrus_host, Security.TLS)
    owner.add_folder("Team")
    for folder in ("Team", "Sent"):
        owner.deliver(LETTER, folder)
        cyrus_host.allow(owner.user, folder, cyrus.user.address, "lr")
    return owner


@pytest.mark.families
def test_a_share_is_looked_into_and_left_as_it_was(cyrus: CyrusBench, share: CyrusBench) -> None:
    before = share.state("Team")
    team = Folder(f"Other Users/{share.user.address.partition('@')[0]}/Team")
    with cyrus.open() as mailbox:
        assert team in mailbox.folders()
        look = mailbox.look_for(["ada@example.test"], AT.date())
        (one,) = [one for one in look.listed if one.folder == team.name]
        assert mailbox.fetch(one) is not None
        assert subjects(mailbox.news(team, None, LONG_AGO).listed) == ["x"]
        with pytest.raises(MailboxTrouble, match="Permission denied"):
            mailbox.append(team, LETTER, AT, seen=True)
        assert not mailbox.remove_one(one)
        assert mailbox.fetch(one) is not None
    assert share.state("Team") == before


@pytest.mark.families
def test_somebody_elses_sent_mail_is_not_ours(cyrus: CyrusBench, share: CyrusBench) -> None:
    with cyrus.open() as mailbox:
        assert [one.name for one in mailbox.folders() if one.role is Role.SENT] == ["Sent"]
        assert not mailbox.look_for_written_to([share.user.address], AT.date()).listed


# what is refused


@pytest.mark.parametrize("refused", [True, False], ids=["no folder", "a folder"])
def test_a_refused_mail_without_a_code_is_looked_into(refused: bool) -> None:
    script = Script({"APPEND": [no(b"Not so.")], "STATUS": [no(b"Nowhere.") if refused else status(13)]})
    with opened(script) as mailbox, pytest.raises(MailboxTrouble, match=r"Nowhere\.|Not so\.") as caught:
        mailbox.append(SENT, b"x", AT, seen=True)
    assert isinstance(caught.value, FolderMissing) is refused


def test_a_refused_mail_with_a_code_is_not_tried_again() -> None:
    script = Script({"APPEND": [no(b"[OVERQUOTA] Full.")]})
    with opened(script) as mailbox, pytest.raises(MailboxTrouble, match="OVERQUOTA"):
        mailbox.append(SENT, b"x", AT, seen=True)
    assert len(script.texts) == 1


def test_a_wrong_password_is_refused_and_never_told(bench: ImapBench) -> None:
    with pytest.raises(LoginRefused) as caught, open_imap(bench.account, lambda: "hunter2-secret")():
        pass
    assert "hunter2-secret" not in f"{caught.value} {caught.value!r}"
    assert bench.user.address in str(caught.value)


# limits


@pytest.mark.parametrize("security", [Security.TLS, Security.STARTTLS])
@pytest.mark.parametrize(
    ("kind", "host", "words"),
    [
        pytest.param(DovecotBench, "mail_host", "LIMIT", marks=pytest.mark.servers, id="dovecot"),
        pytest.param(CourierBench, "courier_host", "hung up", marks=pytest.mark.families, id="courier"),
    ],
)
def test_too_many_connections_are_told_and_pass(
    request: pytest.FixtureRequest, kind: type[ImapBench], host: str, words: str, security: Security
) -> None:
    bench = kind(request.getfixturevalue(host), security)
    with ExitStack() as others:
        for _ in range(MAX_PER_ADDRESS):
            others.enter_context(bench.open())
        with pytest.raises(Unreachable, match=words) as caught, bench.open():
            pass
    assert "Too many mail programs" in caught.value.remedy
    with bench.open() as mailbox:
        assert mailbox.folders()
