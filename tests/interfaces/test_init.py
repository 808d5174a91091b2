"""init: a settings file by a few questions or options, never over another one unasked, never with the password."""

import functools
import json
import os
import re
import tomllib
from collections.abc import Callable, Iterator
from contextlib import suppress
from datetime import time
from pathlib import Path

import keyring
import pytest
from click.testing import CliRunner, Result
from hypothesis import given
from hypothesis import strategies as st
from keyring.backend import KeyringBackend
from keyring.backends.fail import Keyring as NoKeyring

from outreach.adapters.local_zone import local_zone
from outreach.adapters.private_files import write_private
from outreach.interfaces.cli.main import outreach
from outreach.interfaces.cli.questions import host_and_port, usual_security
from outreach.settings import Settings, load
from tests.contracts.test_keyring import InMemory
from tests.interfaces.desktop import desktop_on_disk

SECRET = "correct-horse-battery"
ENOUGH = ("--yes", "--name", "Chris Morgan", "--address", "chris@example.org", "--time-zone", "Europe/London")


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "config" / "outreach.toml"


def called(file: Path | None, *options: str, text: str = "", **environ: str) -> Result:
    named = ["--config", str(file)] if file else []
    runner = CliRunner(env={"TZ": "Europe/Madrid", "OUTREACH_CONFIG": None, **environ})
    return runner.invoke(outreach, [*named, "init", *options], input=text)


def made(file: Path, *options: str, text: str = "") -> Settings:
    done = called(file, *options, text=text)
    assert done.exit_code == 0, done.output
    return load(file, {})


def mode(path: Path) -> int:
    return path.stat().st_mode & 0o777


# -- by questions


def asked(file: Path, *mailbox: str) -> Result:
    """What a person types: who they are, then `mailbox`, then Enter for all that is left."""
    answers = ["Chris Morgan", "Chris@Example.org", *mailbox, "", "", "", "n"]
    return called(file, "--no-proof", text="\n".join(answers) + "\n")


def test_a_few_answers_are_enough(file: Path) -> None:
    done = asked(file, "", "", "", "", "", "", "", "", SECRET)
    assert done.exit_code == 0, done.output
    settings = load(file, {})
    assert settings.person.name == "Chris Morgan"
    assert settings.person.time_zone == "Europe/Madrid"
    assert settings.mailbox.imap is not None
    assert settings.mailbox.imap.host == "imap.example.org"
    assert settings.username == "chris@example.org"
    assert settings.password_sources({}).read() == SECRET
    assert SECRET not in done.output
    assert SECRET not in file.read_text()


def test_file_and_password_are_readable_by_their_owner_only(file: Path) -> None:
    made(file, *ENOUGH, "--password-stdin", text=SECRET + "\n")
    assert (mode(file), mode(file.with_name("password")), mode(file.parent)) == (0o600, 0o600, 0o700)


@pytest.mark.parametrize(("answers", "password"), [(["n", SECRET], SECRET), (["y"], "mistyped")])
def test_a_password_that_was_written_before_is_kept_or_typed_anew(
    file: Path, answers: list[str], password: str
) -> None:
    write_private(file.with_name("password"), "mistyped\n")
    assert asked(file, "", "", "", "", "", "", "", "", *answers).exit_code == 0
    assert load(file, {}).password_sources({}).read() == password


def test_an_answer_that_cannot_be_is_told_and_asked_again(file: Path) -> None:
    answers = ["", "Chris Morgan", "chris", "chris@example.org", "gmial", "other"]
    answers += ["imap.example.org:143", "", "smtp.example.org:fünf", "smtp.example.org:587", "none", "", "", ""]
    answers += ["command", "pass show mail", "Londres", "Europe/London", "", "9 to 5", "Mon-Thu 09:00-17:00", "n"]
    done = called(file, "--no-proof", text="\n".join(answers) + "\n")
    assert done.exit_code == 0, done.output
    assert "it is one of gmail" in done.output
    assert '"none" is for this machine itself only' in done.output
    assert '"chris" is not an e-mail address' in done.output
    assert '"Londres" is not a time zone' in done.output
    assert "write it as HOST or HOST:PORT" in done.output
    mailbox = load(file, {}).mailbox
    assert mailbox.imap is not None
    assert mailbox.smtp is not None
    assert (mailbox.imap.port, mailbox.imap.security.value) == (143, "starttls")
    assert (mailbox.smtp.port, mailbox.smtp.security.value) == (587, "starttls")


def test_the_next_steps_are_told(file: Path) -> None:
    done = called(file, *ENOUGH)
    steps = [line.strip() for line in done.output.splitlines() if re.match(r"[1-5]\.", line.strip())]
    call = f"outreach --config {file}"
    for step, command in zip(steps, ("doctor", "reflect", "contacts import", "run", "web"), strict=True):
        assert f"{call} {command}" in step


def test_a_proof_that_fails_can_be_left_and_its_exit_code_is_told(file: Path, tmp_path: Path) -> None:
    disk = ("--maildir", str(tmp_path / "nowhere"), "--sendmail", "/nowhere/sendmail")
    done = called(file, *disk, text="Chris Morgan\nchris@example.org\nstop\n")
    assert "That did not work" in done.output
    assert done.exit_code == 3
    assert not file.exists()


def test_a_mailbox_on_disk_is_proven_too(file: Path, tmp_path: Path) -> None:
    desktop_on_disk(tmp_path)
    inbox = tmp_path / "Maildir" / "new"
    (tmp_path / "sendmail").write_text(f'#!/bin/sh\ncat > "$(mktemp "{inbox}/XXXXXX")"\n')
    disk = ("--maildir", str(tmp_path / "Maildir"), "--sendmail", str(tmp_path / "sendmail"))
    done = called(file, *disk, text="Chris Morgan\nchris@example.org\n\n\n\nn\n")
    assert done.exit_code == 0, done.output
    assert "It arrived in INBOX" in done.output
    assert len(list(inbox.iterdir())) == 1


def test_when_the_questions_are_left_only_the_answers_are_kept(file: Path) -> None:
    done = called(file, text="Chris Morgan\n")
    assert done.exit_code == 1
    assert "outreach init goes on from there" in done.output
    (draft,) = file.parent.iterdir()
    assert json.loads(draft.read_text()) == {"name": "Chris Morgan"}
    assert mode(draft) == 0o600


def test_what_was_answered_is_told_and_not_asked_again(file: Path) -> None:
    called(file, text="Chris Morgan\nchris@example.org\n")
    done = called(file, text="\n")
    assert "your name            Chris Morgan" in done.output
    assert "Your name" not in done.output
    assert "Your provider" in done.output


@pytest.mark.parametrize(("options", "text"), [((), "n\n"), (("--start-over",), "")])
def test_starting_over_forgets_what_was_answered(file: Path, options: tuple[str, ...], text: str) -> None:
    called(file, text="Chris Morgan\nchris@example.org\n")
    assert "Your name" in called(file, *options, text=text).output
    assert list(file.parent.iterdir()) == []


def test_another_address_leaves_nothing_of_the_mailbox_that_was_answered_before(file: Path) -> None:
    called(file, "--imap", "mail.example.org", "--smtp", "mail.example.org", text="Chris\nchris@example.org\n\n\n")
    done = called(file, "--address", "chris@gmail.com", text="\n")
    assert "Found: Gmail" in done.output
    assert "Your name" not in done.output


def test_a_draft_that_cannot_be_understood_is_no_draft(file: Path) -> None:
    write_private(file.with_name("outreach.toml.draft"), "[1, 2")
    assert "Your name" in called(file).output


def test_a_provider_that_is_known_by_the_address_fills_in_its_servers(file: Path) -> None:
    answers = ["Chris", "chris@gmail.com", "", "password", "file", SECRET, "", "", "", "n"]
    done = called(file, "--no-proof", text="\n".join(answers) + "\n")
    assert done.exit_code == 0, done.output
    assert "Found: Gmail" in done.output
    assert "wants an app password" in done.output
    mailbox = load(file, {}).mailbox
    assert mailbox.provider == "gmail"
    assert mailbox.imap is not None
    assert mailbox.imap.host == "imap.gmail.com"


def test_the_working_hours_are_those_in_which_letters_go(file: Path) -> None:
    rules = made(file, *ENOUGH, "--working-hours", "Sun-Thu 08:30-16:00").policy
    assert rules.window_days == {6, 0, 1, 2, 3}
    assert (rules.window_start, rules.window_end) == (time(8, 30), time(16))


# -- by options


def test_every_question_has_an_option(file: Path) -> None:
    settings = made(
        file, *ENOUGH, "--address", "me@example.test", "--imap", "mail.example.org:10993", "--imap-security", "tls",
        "--smtp", "127.0.0.1:2525", "--smtp-security", "none", "--username", "chris", "--ca-file", "/etc/own.pem",
        "--password-command", "pass show mail/chris",
    )  # fmt: skip
    assert settings.person.addresses == ("chris@example.org", "me@example.test")
    assert settings.mailbox.imap is not None
    assert (settings.mailbox.imap.host, settings.mailbox.imap.port) == ("mail.example.org", 10993)
    assert settings.mailbox.smtp is not None
    assert settings.mailbox.smtp.security.value == "none"
    assert settings.username == "chris"
    assert settings.mailbox.ca_file == Path("/etc/own.pem")
    assert settings.mailbox.password_command == "pass show mail/chris"
    assert not file.with_name("password").exists()


def test_each_choice_of_an_option_is_taken(file: Path) -> None:
    """Written as the help shows it."""
    run = functools.partial(made, file, *ENOUGH, "--overwrite")
    assert run("--password-from", "environment").mailbox.password_file is None
    assert run("--password-from", "file", "--password-stdin", text=SECRET + "\n").mailbox.password_file
    by_token = ("--auth", "xoauth2", "--client-id", "me", "--token-url", "https://login.example.org/token")
    device = ("--flow", "device", "--device-url", "https://login.example.org/device", "--scopes", "imap, smtp")
    oauth = run(*by_token, *device).oauth
    assert (oauth.client_id, oauth.flow, oauth.scopes) == ("me", "device", ("imap", "smtp"))
    browser = (
        "--flow",
        "loopback",
        "--authorization-url",
        "https://login.example.org/authorize",
        "--scopes",
        "imap",
    )
    assert run(*by_token, *browser).oauth.flow == "loopback"
    assert run("--token-command", "oama access me").oauth.token_command == "oama access me"
    assert run("--provider", "posteo", "--password-command", "pass show").mailbox.provider == "posteo"
    assert run("--language", "en", "--no-schedule", "--no-proof").templates.language == "en"


STAND_IN = """#!/usr/bin/env python3
import base64, sys
wanted, given = sys.argv[1], sys.stdin.buffer.read() if sys.argv[-2] == "-" else open(sys.argv[-2], "rb").read()
assert "--name=outreach-password" in sys.argv
if wanted == "encrypt":
    sys.stdout.write(base64.b32encode(given).decode())
else:
    sys.stdout.buffer.write(base64.b32decode(given))
"""


def with_systemd(folder: Path, monkeypatch: pytest.MonkeyPatch, program: str = STAND_IN) -> None:
    folder.mkdir()
    (folder / "systemd-creds").write_text(program)
    (folder / "systemd-creds").chmod(0o755)
    monkeypatch.setenv("PATH", f"{folder}:{os.environ['PATH']}")


def test_systemd_keeps_the_password_so_that_no_file_shows_it(
    file: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with_systemd(tmp_path / "bin", monkeypatch)
    settings = made(file, *ENOUGH, "--password-from", "credential", "--password-stdin", text=SECRET + "\n")
    assert not [one for one in file.parent.iterdir() if one.is_file() and SECRET in one.read_text()]
    assert mode(file.with_name("password.cred")) == 0o600
    assert settings.password_sources({}).read() == SECRET


def test_what_systemd_says_is_told_and_another_place_is_asked_for(
    file: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with_systemd(tmp_path / "bin", monkeypatch, "#!/bin/sh\necho 'no key here' >&2\nexit 1\n")
    done = asked(file, "", "", "", "", "", "", "", "credential", SECRET, "file", SECRET)
    assert done.exit_code == 0, done.output
    assert "systemd does not keep the password: no key here" in done.output
    assert load(file, {}).password_sources({}).read() == SECRET


@pytest.fixture
def ring() -> Iterator[Callable[[KeyringBackend], None]]:
    """Puts a keyring in place for a test."""
    before = keyring.get_keyring()
    yield keyring.set_keyring
    keyring.set_keyring(before)


def test_a_keyring_that_is_not_there_is_told_and_another_place_is_asked_for(
    file: Path, ring: Callable[[KeyringBackend], None]
) -> None:
    ring(NoKeyring())  # type: ignore[no-untyped-call]  # the library's
    done = asked(file, "", "", "", "", "", "", "", "keyring", SECRET, "file", SECRET)
    assert done.exit_code == 0, done.output
    assert "That did not work" in done.output
    assert load(file, {}).mailbox.keyring is False


def test_the_password_can_lie_in_the_keyring(file: Path, ring: Callable[[KeyringBackend], None]) -> None:
    ring(InMemory())
    settings = made(file, *ENOUGH, "--password-from", "keyring", "--password-stdin", text=SECRET + "\n")
    assert [one for one in file.parent.iterdir() if one.is_file() and SECRET in one.read_text()] == []
    assert settings.password_sources({}).read() == SECRET


def test_the_keyring_or_systemd_wants_the_password_to_keep_it(file: Path) -> None:
    done = called(file, *ENOUGH, "--password-from", "credential")
    assert done.exit_code == 2
    assert "--password-stdin" in done.output
    assert not file.exists()


def test_mail_on_this_disk_needs_no_password(file: Path, tmp_path: Path) -> None:
    settings = made(file, *ENOUGH, "--maildir", str(tmp_path / "Mail"), "--sendmail", "/usr/sbin/sendmail -t")
    assert settings.mailbox.maildir == tmp_path / "Mail"
    assert settings.mailbox.sendmail == "/usr/sbin/sendmail -t"
    assert settings.mailbox.imap is None
    assert settings.mailbox.password_file is None


def test_a_program_named_by_its_place_here_is_found_from_anywhere(
    file: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "mine").touch()
    settings = made(file, *ENOUGH, "--maildir", "Mail", "--sendmail", "mine")
    assert settings.mailbox.sendmail == str(tmp_path / "mine")


def test_a_password_file_that_is_there_is_used_as_it_is(file: Path, tmp_path: Path) -> None:
    mine = tmp_path / "mine"
    write_private(mine, SECRET + "\n")
    settings = made(file, *ENOUGH, "--password-file", str(mine))
    assert settings.password_sources({}).read() == SECRET


def test_what_yes_cannot_guess_is_named_by_its_option(file: Path) -> None:
    done = called(file, "--yes", "--name", "Chris")
    assert done.exit_code == 2
    assert "--address" in done.output
    assert not file.exists()


@pytest.mark.parametrize(
    ("options", "words"),
    [
        (("--imap-security", "none"), '"none" is for this machine itself only'),
        (("--time-zone", "Europe/Londn"), 'did you mean "Europe/London"?'),
        (("--imap", "imap.example.org:0"), "write it as HOST or HOST:PORT"),
        (("--name", "Chris\nBcc: all@example.org"), "must be one line"),
    ],
)
def test_options_that_make_no_settings_write_nothing(file: Path, options: tuple[str, str], words: str) -> None:
    done = called(file, *ENOUGH, "--password-stdin", *options, text=SECRET + "\n")
    assert done.exit_code == 2
    assert words in done.output
    assert not file.exists()
    assert not file.with_name("password").exists()


@pytest.mark.parametrize("place", ["environment", "command"])
def test_a_password_is_not_read_that_has_no_place(file: Path, place: str) -> None:
    command = ("--password-command", "pass show") if place == "command" else ()
    done = called(file, *ENOUGH, "--password-from", place, *command, "--password-stdin", text=SECRET + "\n")
    assert done.exit_code == 2
    assert "there is no place" in done.output
    assert not file.exists()


def test_a_draft_that_names_a_provider_that_is_gone_can_be_started_over(file: Path) -> None:
    kept = {"name": "Chris", "address": "chris@example.org", "provider": "gone"}
    write_private(file.with_name("outreach.toml.draft"), json.dumps(kept))
    assert "Your login there" in called(file, text="y\n").output
    assert "Your name" in called(file, text="n\n").output


def test_an_empty_password_is_not_written(file: Path) -> None:
    done = called(file, *ENOUGH, "--password-stdin", text="\n")
    assert done.exit_code == 2
    assert "the password is empty" in done.output
    assert not file.with_name("password").exists()


# -- never over another one


def test_a_file_that_is_there_is_kept_unless_the_person_says_so(file: Path) -> None:
    write_private(file, "# mine\n")
    for options, text, code in ((ENOUGH, "", 2), ((), "n\n", 1), ((), "", 1)):
        done = called(file, *options, text=text)
        assert done.exit_code == code
        assert str(file) in done.output
        assert file.read_text() == "# mine\n"


def test_overwrite_puts_the_new_one_in_its_place(file: Path) -> None:
    write_private(file, "# mine\n")
    assert made(file, *ENOUGH, "--overwrite").person.name == "Chris Morgan"


def test_a_yes_puts_the_new_one_in_its_place(file: Path) -> None:
    write_private(file, "# mine\n")
    who = ["y", "Chris Morgan", "chris@example.org"]
    answers = [*who, *[""] * 7, "command", "pass show", "", "", "", "n"]
    assert called(file, "--no-proof", text="\n".join(answers) + "\n").exit_code == 0
    assert load(file, {}).person.name == "Chris Morgan"


# -- where


def test_the_file_goes_to_the_users_config_directory(tmp_path: Path) -> None:
    done = called(None, *ENOUGH, XDG_CONFIG_HOME=str(tmp_path))
    assert done.exit_code == 0, done.output
    assert (tmp_path / "outreach" / "outreach.toml").is_file()


def test_letters_may_be_changed_at_once(tmp_path: Path) -> None:
    file = tmp_path / "outreach.toml"
    assert called(file, *ENOUGH).exit_code == 0
    folder = tmp_path / "my-templates"
    assert load(file, {}).templates.directory == folder
    assert folder.stat().st_mode & 0o777 == 0o700


def test_the_environment_may_name_the_file(tmp_path: Path) -> None:
    named = tmp_path / "o.toml"
    assert called(None, *ENOUGH, OUTREACH_CONFIG=str(named)).exit_code == 0
    assert named.is_file()


@pytest.mark.parametrize("option", ["--password-file", "--ca-file"])
def test_the_home_of_somebody_who_is_not_here_is_told(file: Path, option: str) -> None:
    done = called(file, *ENOUGH, option, "~nobody-here/it")
    assert done.exit_code == 2
    assert 'nobody here has the home "~nobody-here"' in done.output
    assert not file.exists()


def test_a_place_that_cannot_be_written_to_is_told(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    done = called(tmp_path / "file" / "outreach.toml", *ENOUGH)
    assert done.exit_code == 2
    assert "the settings cannot be written" in done.output


# -- what is guessed


def test_the_zone_is_where_this_machine_is_set_to(tmp_path: Path) -> None:
    link, words = tmp_path / "localtime", tmp_path / "timezone"
    assert local_zone({}, link, words) == ""
    words.write_text("America/Lima\n")
    assert local_zone({}, link, words) == "America/Lima"
    link.symlink_to("/usr/share/zoneinfo/Asia/Tokyo")
    assert local_zone({}, link, words) == "Asia/Tokyo"
    assert local_zone({"TZ": ":Europe/Berlin"}, link, words) == "Europe/Berlin"
    assert local_zone({"TZ": "CET-1CEST"}, link, words) == "Asia/Tokyo"


def test_a_machine_that_was_never_told_guesses_nothing(tmp_path: Path) -> None:
    link = tmp_path / "localtime"
    link.symlink_to("/usr/share/zoneinfo/Etc/UTC")
    assert local_zone({"TZ": "../../etc/passwd"}, link, tmp_path / "none") == ""


@pytest.mark.parametrize(
    ("text", "host", "port"),
    [
        ("imap.example.org", "imap.example.org", None),
        ("imap.example.org:993", "imap.example.org", 993),
        ("::1", "::1", None),
        ("[::1]:143", "::1", 143),
    ],
)
def test_hosts_and_ports_are_told_apart(text: str, host: str, port: int | None) -> None:
    assert host_and_port(text) == (host, port)


@given(st.text(st.sampled_from("ab.:[]0159 \n")))
def test_a_server_is_refused_or_has_a_host_and_a_port(text: str) -> None:
    with suppress(ValueError):
        host, port = host_and_port(text)
        assert host
        assert port is None or 0 < port < 65536


@pytest.mark.parametrize(("text", "security"), [("h:143", "starttls"), ("h:587", "starttls"), ("h:465", "tls")])
def test_the_port_tells_the_protection(text: str, security: str) -> None:
    assert usual_security(text) == security


def test_the_file_explains_every_setting(file: Path) -> None:
    made(file, *ENOUGH)
    text = file.read_text()
    assert set(tomllib.loads(text)) == set(Settings.model_fields)
    assert text.count("\n# ") > 50


def test_half_a_file_is_never_left(tmp_path: Path) -> None:
    place = tmp_path / "o.toml"
    place.mkdir()
    with pytest.raises(OSError, match="directory"):
        write_private(place, "text")
    assert list(place.iterdir()) == []
