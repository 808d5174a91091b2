"""doctor: everything a pass needs is tried, each by itself, and each red light says what to do."""

import json
import re
from collections.abc import Callable, Mapping
from contextlib import AbstractContextManager
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Never

import pytest
from click.testing import CliRunner, Result

from outreach.adapters.private_files import write_private
from outreach.adapters.shipped import shipped
from outreach.adapters.store.condition import condition
from outreach.adapters.templates import FileTemplates
from outreach.application.checkup import Check, Light, Parts, Subject, check_all
from outreach.application.checkup_values import Reached
from outreach.domain.events import StopReason
from outreach.interfaces.cli.checking import exit_code
from outreach.interfaces.cli.main import outreach
from outreach.ports.errors import FolderMissing, LoginRefused, SettingsFault, StoreLocked, Unreachable
from outreach.ports.store import Condition, Lease, SetAside, Store
from tests.end_to_end.desk import Desk
from tests.fakes_mail import FakeMailbox
from tests.interfaces.sound_parts import given, store_with
from tests.makers import MONDAY
from tests.servers.mailboxes import flags as mail_flags
from tests.servers.mailboxes import messages
from tests.servers.mailhost import MailHost


def checked(parts: Parts) -> Mapping[Subject, list[Check]]:
    found: dict[Subject, list[Check]] = {}
    for one in check_all(parts):
        found.setdefault(one.name, []).append(one)
    return found


def not_green(parts: Parts) -> list[Check]:
    return [one for one in check_all(parts) if one.light is not Light.GREEN]


def only(parts: Parts) -> Check:
    """The one light that is not green; that no pass has run yet is left out."""
    found = [one for one in not_green(parts) if "no pass has ended well yet" not in one.words]
    assert len(found) == 1, found
    assert found[0].remedy
    return found[0]


def raising(error: Exception) -> Callable[[], Never]:
    def fails() -> Never:
        raise error

    return fails


def test_a_sound_set_of_parts_is_green_but_for_the_first_pass() -> None:
    found = not_green(given())
    assert [one.name for one in found] == [Subject.PASSES]
    assert exit_code(found) == 0


def test_each_part_is_tried_though_all_the_others_fail(tmp_path: Path) -> None:
    def locked() -> AbstractContextManager[Store]:
        raise StoreLocked("in use", where="/store", remedy="wait")

    mailbox = FakeMailbox(MONDAY)
    refusal = LoginRefused("chris may not log in", where="imap.example.org:993", remedy="check the password")
    mailbox.fails["login"] = refusal
    found = checked(
        given(
            open_mailbox=mailbox,
            try_submission=raising(Unreachable("no answer", where="smtp.example.org:465", remedy="try later")),
            templates=FileTemplates(tmp_path),
            open_store=locked,
        )
    )
    assert {name for name, lights in found.items() if lights[-1].light is Light.RED} == {
        Subject.MAILBOX,
        Subject.SUBMISSION,
        Subject.TEMPLATES,
        Subject.STORE,
    }
    assert found[Subject.MAILBOX][0].words == "chris may not log in (imap.example.org:993)"
    assert found[Subject.MAILBOX][0].remedy == "check the password"


def test_without_the_password_nothing_is_tried_that_would_need_it() -> None:
    opened: list[str] = []

    def submission() -> Reached:
        opened.append("submission")
        return Reached("")

    fault = SettingsFault("no password for the mailbox", where="[mailbox]", remedy="name a file")
    found = checked(given(password=raising(fault), try_submission=submission))
    assert found[Subject.PASSWORD][0].remedy == "name a file"
    assert found[Subject.MAILBOX][0].words == "not tried without the password"
    assert opened == []
    assert exit_code([one for lights in found.values() for one in lights]) == 2


def test_folders_that_are_missing_are_named_with_what_that_costs() -> None:
    mailbox = FakeMailbox(MONDAY)
    del mailbox.inside["Sent"]
    found = checked(given(open_mailbox=mailbox))[Subject.FOLDERS]
    assert [one.light for one in found] == [Light.GREEN, Light.RED]
    assert "no folder for sent" in found[1].words
    assert "make a folder named Sent" in found[1].remedy


def test_folders_that_the_server_does_not_search_are_named() -> None:
    mailbox = FakeMailbox(MONDAY)
    mailbox.add_folder("Shared/Team")
    mailbox.refused.add("Shared/Team")
    one = only(given(open_mailbox=mailbox))
    assert (one.name, one.light) == (Subject.FOLDERS, Light.YELLOW)
    assert "Shared/Team" in one.words


def test_a_broken_template_is_named_with_its_line(tmp_path: Path) -> None:
    (tmp_path / "en" / "letters").mkdir(parents=True)
    mine = tmp_path / "en" / "letters" / "follow_up.txt"
    mine.write_text("Subject: Hello\n\nDear {{ greeting }},\n{% if %}\n")
    one = only(given(templates=FileTemplates(shipped("templates"), tmp_path)))
    assert (one.name, one.light) == (Subject.TEMPLATES, Light.RED)
    assert f"{mine}:4" in one.words


def test_a_letter_that_cannot_be_filled_in_is_named_with_its_line(tmp_path: Path) -> None:
    (tmp_path / "en" / "letters").mkdir(parents=True)
    mine = tmp_path / "en" / "letters" / "follow_up.txt"
    mine.write_text("Subject: Hello\n\nDear {{ greting }},\n")
    one = only(given(templates=FileTemplates(shipped("templates"), tmp_path)))
    assert "'greting' is undefined" in one.words
    assert f"{mine}:3" in one.words


def test_a_folder_of_templates_that_is_not_there_is_told(tmp_path: Path) -> None:
    one = only(given(templates=FileTemplates(shipped("templates"), tmp_path / "mistyped")))
    assert (one.name, one.light) == (Subject.TEMPLATES, Light.YELLOW)
    assert "mistyped, so the shipped words are used" in one.words


@pytest.mark.parametrize(
    ("found", "light", "words"),
    [
        (Condition("/store", 0o644, 10**10), Light.YELLOW, "others might read it"),
        (Condition("/store", 0o600, 150_000_000), Light.YELLOW, "only 150 MB are free"),
        (Condition("/store", 0o600, 5_000_000), Light.RED, "only 5 MB are free"),
        (Condition("/store", 0o600, 10**10, "page 3 is torn"), Light.RED, "damaged: page 3 is torn"),
    ],
)
def test_a_store_in_a_bad_state_is_told(found: Condition, light: Light, words: str) -> None:
    one = only(given(condition=lambda: found))
    assert (one.name, one.light) == (Subject.STORE, light)
    assert words in one.words


def test_a_recent_good_pass_is_green() -> None:
    assert not_green(given(store_with())) == []


def test_passes_that_have_stopped_coming_are_told() -> None:
    one = only(given(store_with(last_good_pass=MONDAY - timedelta(days=3))))
    assert one.name is Subject.PASSES
    assert "2026-10-30" in one.words
    assert "outreach schedule show" in one.remedy


def test_halted_sending_is_told() -> None:
    one = only(given(store_with(stopped=StopReason.BY_MENTEE)))
    assert "all sending is halted: you said STOP" in one.words
    assert "RESUME" in one.remedy


def test_a_pass_that_runs_and_what_was_set_aside_are_told() -> None:
    store = store_with()
    with store.transaction() as records:
        records.leases.take(Lease("desk", "boot-1", 12, MONDAY, 1), None)
        records.asides.add(SetAside("journey", "julie", "the template is broken", MONDAY))
    found = checked(given(store))
    assert "one is running now (desk, process 12)" in [one.words for one in found[Subject.PASSES]]
    assert [one.words for one in found[Subject.SET_ASIDE]] == ["journey julie: the template is broken"]


def test_what_was_set_aside_keeps_its_own_remedy() -> None:
    store = store_with()
    fault = FolderMissing("there is no Sent", remedy="make one")
    with store.transaction() as records:
        records.asides.add(SetAside("folder", "Sent", str(fault), MONDAY))
    found = checked(given(store))[Subject.SET_ASIDE]
    assert [(one.words, one.remedy) for one in found] == [("folder Sent: there is no Sent", "make one")]


def test_a_lease_of_the_dead_is_not_told() -> None:
    store = store_with()
    with store.transaction() as records:
        records.leases.take(Lease("desk", "boot-1", 13, MONDAY, 1), None)
    assert [one.words for one in checked(given(store))[Subject.PASSES]][1:] == []


def test_the_search_through_all_folders_leaves_no_trace() -> None:
    mailbox = FakeMailbox(MONDAY)
    mailbox.deliver(b"From: julie@example.org\r\n\r\nHello\r\n")
    before = (mailbox.messages(), mailbox.flags())
    list(check_all(given(open_mailbox=mailbox)))
    assert (mailbox.messages(), mailbox.flags()) == before


# -- how the store lies on its disk


def test_a_store_that_is_not_there_yet_has_no_mode(tmp_path: Path) -> None:
    found = condition(f"sqlite:///{tmp_path}/deep/down/new.db")
    assert found.mode is None
    assert found.damage == ""
    assert list(tmp_path.iterdir()) == []


def test_a_file_that_is_no_store_is_damaged(tmp_path: Path) -> None:
    path = tmp_path / "o.db"
    path.write_text("a letter, by mistake\n" * 500)
    assert "not a database" in condition(f"sqlite:///{path}").damage


def test_a_mode_open_to_others_is_seen_before_it_is_put_right(tmp_path: Path) -> None:
    path = tmp_path / "o.db"
    path.touch(mode=0o644)
    path.chmod(0o644)
    assert condition(f"sqlite:///{path}").mode == 0o644


# -- the command


SETTINGS = """\
[mentee]
name = "Chris Morgan"
addresses = ["chris@example.org"]
time_zone = "Europe/London"
[mailbox]
maildir = "mail"
sendmail = "{program}"
[store]
url = "sqlite:///store.db"
"""


def called(folder: Path, text: str, *arguments: str, **environ: str) -> Result:
    file = folder / "outreach.toml"
    write_private(file, text)
    return CliRunner(env={"HOME": str(folder), **environ}).invoke(
        outreach, ["--config", str(file), "doctor", *arguments]
    )


USUAL = {"domain", "passes", "preparation", "schedule"}
"""What is not green yet on a new machine, of a domain that says nothing about itself."""


@pytest.fixture
def desk(tmp_path: Path) -> Path:
    """A Maildir with its usual folders, and a program that takes letters."""
    for name in ("", ".Sent", ".Drafts", ".Junk"):
        for part in ("new", "cur", "tmp"):
            (tmp_path / "mail" / name / part).mkdir(parents=True)
    program = tmp_path / "takes-letters"
    program.write_text("#!/bin/sh\nexit 1\n")
    program.chmod(0o755)
    return tmp_path


def test_a_mailbox_on_disk_passes(desk: Path) -> None:
    done = called(desk, SETTINGS.format(program=desk / "takes-letters"), "--json")
    found = json.loads(done.output)
    assert done.exit_code == found["exit_code"] == 0
    assert {one["name"] for one in found["checks"] if one["light"] != "green"} == USUAL
    assert set(found["checks"][0]) == {"name", "light", "words", "remedy"}


def test_a_program_that_is_not_there_ends_with_3(desk: Path) -> None:
    done = called(desk, SETTINGS.format(program="/nowhere/sendmail"))
    assert done.exit_code == 3
    assert "the program for sending is not there" in done.output
    assert "What to do: Set `sendmail` in [mailbox]" in done.output


def test_all_faults_of_the_settings_are_told_and_end_with_2(desk: Path) -> None:
    wrong = SETTINGS.format(program="x").replace("Europe/London", "Europe/Londres").replace("maildir", "maildri")
    done = called(desk, wrong)
    assert done.exit_code == 2
    assert "[mentee] time_zone" in done.output
    assert '"maildir"?' in done.output


def test_a_damaged_store_ends_with_1(desk: Path) -> None:
    (desk / "store.db").write_text("a letter, by mistake\n" * 500)
    done = called(desk, SETTINGS.format(program=desk / "takes-letters"))
    assert done.exit_code == 1
    assert "outreach restore BACKUP" in done.output
    assert (desk / "store.db").read_text().startswith("a letter")


def test_the_password_is_never_shown(desk: Path) -> None:
    secret = "correct-horse-battery"
    text = SETTINGS.format(program="x").replace('sendmail = "x"', 'smtp = { host = "127.0.0.1", port = 1 }')
    done = called(desk, text, OUTREACH_MAILBOX__PASSWORD=secret)
    assert done.exit_code == 3
    assert secret not in done.output


# -- real servers


@pytest.mark.servers
def test_from_init_to_all_green_on_real_servers(mail_host: MailHost, tmp_path: Path) -> None:
    me = mail_host.new_user("chris")
    file = tmp_path / "outreach.toml"
    answers = [
        "--yes", "--name", "Chris Morgan", "--address", me.address, "--time-zone", "Europe/London",
        "--imap", f"localhost:{mail_host.imap.imaps}", "--imap-security", "tls",
        "--smtp", f"127.0.0.1:{mail_host.smtp.submission}", "--smtp-security", "starttls",
        "--ca-file", str(mail_host.tls.ca_file), "--password-stdin",
    ]  # fmt: skip
    runner = CliRunner(env={"HOME": str(tmp_path), "XDG_CONFIG_HOME": None})
    written = runner.invoke(outreach, ["--config", str(file), "init", *answers], input=me.password + "\n")
    assert written.exit_code == 0, written.output
    done = runner.invoke(outreach, ["--config", str(file), "doctor", "--json"])
    found = json.loads(done.output)
    assert done.exit_code == 0, done.output
    assert {one["name"] for one in found["checks"] if one["light"] != "green"} == USUAL
    assert messages(me) == []
    abilities = [one["words"] for one in found["checks"] if one["name"] == "abilities"]
    assert abilities == [
        "the mailbox has UIDPLUS, SPECIAL-USE, IDLE",
        "the sending server takes letters up to 10 MB",
    ]


@pytest.mark.servers
def test_a_mail_to_oneself_tells_seconds_and_the_clock(mail_host: MailHost, tmp_path: Path) -> None:
    desk = Desk(mail_host, tmp_path)
    desk.now = datetime.now(UTC)  # noqa: TID251 # the servers' clocks show it, too
    found = {one["name"]: one for one in json.loads(desk.outreach("doctor", "--json", "--send-test"))["checks"]}
    assert re.fullmatch(r"a mail to yourself arrived in INBOX after \d\.\d seconds", found["round trip"]["words"])
    assert found["round trip"]["light"] == found["clock"]["light"] == "green"
    (mail,) = messages(desk.me)
    assert b"Subject: outreach: a test mail to yourself" in mail
    assert mail_flags(mail_host, desk.me) == [frozenset()]
    assert desk.run()["commands"] == 0
    assert desk.told("status")["halted"] == ""


@pytest.mark.servers
@pytest.mark.parametrize(
    ("span", "light", "words"),
    [
        ({"minutes": -3}, "yellow", "behind the server"),
        ({"minutes": 3}, "yellow", "ahead of the server"),
        ({"days": 30}, "red", "ahead of the server"),
    ],
)
def test_a_clock_that_is_off_is_seen_by_the_servers_stamp(
    mail_host: MailHost, tmp_path: Path, span: dict[str, float], light: str, words: str
) -> None:
    desk = Desk(mail_host, tmp_path)
    desk.now = datetime.now(UTC) + timedelta(**span)  # noqa: TID251 # the servers' clocks show the present
    told = json.loads(desk.outreach("doctor", "--json", "--send-test", code=1 if light == "red" else 0))["checks"]
    clock = next(one for one in told if one["name"] == "clock")
    assert clock["light"] == light
    assert words in clock["words"]


@pytest.mark.servers
def test_a_server_that_refuses_the_mail_to_oneself_is_told_in_its_words(
    mail_host: MailHost, tmp_path: Path
) -> None:
    desk = Desk(mail_host, tmp_path)
    settings = tmp_path / "outreach.toml"
    elsewhere = settings.read_text().replace(
        f'addresses = ["{desk.me.address}"]', 'addresses = ["else@example.test"]'
    )
    settings.write_text(elsewhere.replace("password_file", f'username = "{desk.me.address}"\npassword_file'))
    found = {
        one["name"]: one for one in json.loads(desk.outreach("doctor", "--json", "--send-test", code=3))["checks"]
    }
    assert found["round trip"]["light"] == "red"
    assert "553" in found["round trip"]["words"]
    assert found["round trip"]["remedy"]


@pytest.mark.servers
def test_a_password_that_real_servers_refuse_fails_both_logins(mail_host: MailHost, tmp_path: Path) -> None:
    desk = Desk(mail_host, tmp_path)
    (tmp_path / "password").write_text("made-up-and-wrong\n")
    found = json.loads(desk.outreach("doctor", "--json", code=3))
    red = {one["name"]: one for one in found["checks"] if one["light"] == "red"}
    assert set(red) == {"mailbox", "submission"}
    assert all("may not log in" in one["words"] and "app password" in one["remedy"] for one in red.values())
