"""Where the password comes from."""

import os
import sys
from pathlib import Path

import pytest

from outreach.adapters.secrets import PasswordSources, from_command
from outreach.ports.errors import SettingsFault


def kept(path: Path, text: str | bytes = "hunter2\n", mode: int = 0o600) -> Path:
    path.write_bytes(text if isinstance(text, bytes) else text.encode())
    path.chmod(mode)
    return path


def test_the_first_line_of_a_private_file_is_the_password(tmp_path: Path) -> None:
    file = kept(tmp_path / "password", " höhe 2 \r\nsecond line\n")
    assert PasswordSources(file=file).read() == " höhe 2 "


@pytest.mark.parametrize("mode", [0o640, 0o604, 0o660, 0o644, 0o610])
def test_a_file_that_others_may_touch_is_refused_with_the_way_out(tmp_path: Path, mode: int) -> None:
    file = kept(tmp_path / "pass word", mode=mode)
    with pytest.raises(SettingsFault, match="by others") as told:
        PasswordSources(file=file).read()
    assert told.value.remedy == f"chmod 600 '{file}'"
    assert "hunter2" not in str(told.value)


@pytest.mark.parametrize("text", ["", "\n", "  \nsecond"])
def test_an_empty_password_is_no_password(tmp_path: Path, text: str) -> None:
    with pytest.raises(SettingsFault, match="no password"):
        PasswordSources(file=kept(tmp_path / "password", text)).read()


def test_a_password_that_is_no_text_is_told_without_showing_it(tmp_path: Path) -> None:
    with pytest.raises(SettingsFault, match="UTF-8") as told:
        PasswordSources(file=kept(tmp_path / "password", b"h\xfcnter")).read()
    assert "nter" not in str(told.value)


def test_a_missing_file_is_named(tmp_path: Path) -> None:
    with pytest.raises(SettingsFault, match="no such file") as told:
        PasswordSources(file=tmp_path / "absent").read()
    assert told.value.where == str(tmp_path / "absent")


def test_a_command_prints_the_password() -> None:
    assert PasswordSources(command=f"{sys.executable} -c 'print(\"hunter2\")'").read() == "hunter2"


def test_a_command_is_not_given_to_a_shell(tmp_path: Path) -> None:
    assert PasswordSources(command=f"echo a > {tmp_path}/b; $HOME").read() == f"a > {tmp_path}/b; $HOME"
    assert not list(tmp_path.iterdir())


@pytest.mark.parametrize(
    ("command", "why"),
    [
        (f"{sys.executable} -c 'raise SystemExit(\"no key\")'", "exit code 1: no key"),
        ("/nowhere/pass", "no such file"),
        ("true", "there is no password"),
        (" ", "names no program"),
        ("pass 'show", "no closing quotation"),
    ],
)
def test_a_command_that_fails_is_told(command: str, why: str) -> None:
    with pytest.raises(SettingsFault, match=why) as told:
        from_command(command)
    assert told.value.remedy


@pytest.mark.parametrize("name", ["outreach-password", "mailbox.password", "password"])
def test_a_credential_of_systemd_is_found(tmp_path: Path, name: str) -> None:
    kept(tmp_path / name, mode=0o440)
    assert PasswordSources(credentials=tmp_path, file=tmp_path / "absent").read() == "hunter2"


def test_without_that_credential_the_settings_count(tmp_path: Path) -> None:
    sources = PasswordSources(credentials=tmp_path, file=kept(tmp_path / "mine"))
    assert sources.read() == "hunter2"


def test_the_environment_comes_first(tmp_path: Path) -> None:
    assert PasswordSources(given="from there", file=tmp_path / "absent").read() == "from there"


def test_without_any_source_the_ways_are_named() -> None:
    with pytest.raises(SettingsFault) as told:
        PasswordSources().read()
    for way in ("password_file", "password_command", "OUTREACH_MAILBOX__PASSWORD"):
        assert way in told.value.remedy


def test_no_password_is_shown_when_the_sources_are() -> None:
    assert "hunter2" not in repr(PasswordSources(given="hunter2", command=f"echo hunter2 {os.sep}"))
