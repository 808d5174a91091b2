"""schedule: passes run by themselves, told before it is done, done once."""

import os
import re
import shlex
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from outreach.adapters.schedule_files import SERVICE, Task, crontab_line, program_path, units, with_line
from outreach.adapters.shipped import shipped
from outreach.interfaces.cli.scheduling import Scheduler, scheduler
from outreach.ports.errors import SettingsFault

SETTINGS = """\
[mentee]
name = "Chris Morgan"
addresses = ["chris@example.org"]
time_zone = "Europe/London"
[mailbox]
imap = { host = "imap.example.org" }
smtp = { host = "smtp.example.org" }
password_file = "password"
[store]
url = "sqlite:///state/store.db"
"""

FAKE_CRONTAB = """\
#!/bin/sh
if [ "$1" = -l ]; then
  [ -f "$HOME/table" ] || { echo "no crontab for chris" >&2; exit 1; }
  exec cat "$HOME/table"
fi
echo written >>"$HOME/crontab-calls"
exec cat >"$HOME/table"
"""

FAKE_SYSTEMCTL = """\
#!/bin/sh
case "$*" in
  *is-enabled*|*is-active*) [ -f "$HOME/enabled" ]; exit ;;
  *broken*) exit 1 ;;
  *enable*) [ -f "$HOME/no-bus" ] && { echo "Failed to connect to bus: No medium found" >&2; exit 1; }
    touch "$HOME/enabled" ;;
esac
echo "$*" >>"$HOME/systemctl-calls"
"""


class Home:
    """A home with settings, and with crontab and systemctl that only write down what they are told."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        programs = folder / "bin"
        programs.mkdir()
        for name, text in (("crontab", FAKE_CRONTAB), ("systemctl", FAKE_SYSTEMCTL)):
            (programs / name).write_text(text)
            (programs / name).chmod(0o755)
        self.settings = folder / "outreach.toml"
        self.settings.write_text(SETTINGS)
        self.units = folder / ".config" / "systemd" / "user"

    def schedule(self, *arguments: str, code: int = 0, text: str = "", **environ: str) -> str:
        """What the real program says, on both of its outputs."""
        kept = {name: value for name, value in os.environ.items() if not name.startswith(("OUTREACH_", "XDG_"))}
        path = f"{self.folder / 'bin'}:{os.environ['PATH']}"
        done = subprocess.run(
            [sys.executable, "-m", "outreach", "--config", str(self.settings), "schedule", *arguments],
            check=False,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            input=text,
            env={**kept, "HOME": str(self.folder), "PATH": path, **environ},
        )
        assert done.returncode == code, done.stdout
        return done.stdout

    def said(self, name: str) -> list[str]:
        """What was written down, line by line."""
        file = self.folder / name
        return file.read_text().splitlines() if file.exists() else []


@pytest.fixture
def home(tmp_path: Path) -> Home:
    return Home(tmp_path)


# -- systemd


def test_show_prints_the_units_with_the_real_paths_and_changes_nothing(home: Home) -> None:
    before = sorted(home.folder.rglob("*"))
    shown = home.schedule("show", "--systemd")
    program = re.search(r"^ExecStart=(\S+) (?:-m outreach )?--config (\S+) run$", shown, re.MULTILINE)
    assert program
    assert Path(program[1]).is_file()
    assert Path(program[2]) == home.settings
    assert f"LoadCredential=outreach-password:{home.folder / 'password'}" in shown
    assert f"ReadWritePaths=-{home.folder / 'state'}" in shown
    assert "OnCalendar=" in shown
    assert sorted(home.folder.rglob("*")) == before


def test_install_writes_the_units_enables_the_timer_and_tells_all_of_it(home: Home) -> None:
    told = home.schedule("install", "--systemd", "--yes")
    assert home.said("systemctl-calls") == ["--user daemon-reload", "--user enable --now outreach.timer"]
    for name in ("outreach.service", "outreach.timer"):
        assert (home.units / name).is_file()
        assert f"Wrote {home.units / name}" in told
    assert "Ran systemctl --user enable --now outreach.timer" in told
    assert (home.folder / "state").is_dir()


def test_a_second_install_changes_nothing(home: Home) -> None:
    home.schedule("install", "--systemd", "--yes")
    calls, written = home.said("systemctl-calls"), (home.units / SERVICE).stat().st_mtime_ns
    assert "Nothing to change" in home.schedule("install", "--systemd", "--yes")
    assert home.said("systemctl-calls") == calls
    assert (home.units / SERVICE).stat().st_mtime_ns == written


def test_units_that_were_changed_are_replaced_and_that_is_told(home: Home) -> None:
    home.schedule("install", "--systemd", "--yes")
    (home.units / SERVICE).write_text("[Service]\nExecStart=/bin/false\n")
    told = home.schedule("install", "--systemd", "--yes")
    assert f"Replaces {home.units / SERVICE}" in told
    assert "outreach.timer" not in re.findall(r"Wrote (.*)", told)
    assert "/bin/false" not in (home.units / SERVICE).read_text()


@pytest.mark.parametrize("kind", ["--systemd", "--crontab"])
def test_nothing_is_installed_without_a_yes(kind: str, home: Home) -> None:
    home.schedule("install", kind, text="n\n", code=1)
    assert not home.units.exists()
    assert home.said("table") == home.said("systemctl-calls") == []


def test_a_user_manager_that_does_not_answer_is_told_with_the_way_out(home: Home) -> None:
    (home.folder / "no-bus").touch()
    told = home.schedule("install", "--systemd", "--yes", code=1)
    assert "Failed to connect to bus" in told
    assert "--crontab" in told


def test_a_watch_is_installed_in_place_of_the_timer_and_started(home: Home) -> None:
    told = home.schedule("install", "--systemd", "--watch", "--yes")
    assert home.said("systemctl-calls") == [
        "--user daemon-reload",
        "--user enable outreach-watch.service",
        "--user restart outreach-watch.service",
    ]
    assert sorted(one.name for one in home.units.iterdir()) == ["outreach-failed.service", "outreach-watch.service"]
    assert "as soon as mail comes" in told
    assert "Nothing to change" in home.schedule("install", "--systemd", "--watch", "--yes")


def test_each_unit_calls_its_own_command_with_the_same_settings(home: Home) -> None:
    shown = home.schedule("show", "--systemd", "--watch") + home.schedule("show", "--systemd")
    calls = re.findall(rf"^ExecStart=.*--config {home.settings} (.*)$", shown, re.MULTILINE)
    assert calls == ["watch", "notice --after 15", "run", "notice --after 15"]


def test_cron_is_no_place_for_a_watch(home: Home) -> None:
    assert "cron cannot keep a watch running" in home.schedule("install", "--crontab", "--watch", "--yes", code=2)


# -- cron


def test_cron_gets_one_marked_line_and_keeps_its_others(home: Home) -> None:
    (home.folder / "table").write_text("MAILTO=chris\n0 7 * * * backup\n")
    told = home.schedule("install", "--crontab", "--yes")
    *others, ours = home.said("table")
    assert others == ["MAILTO=chris", "0 7 * * * backup"]
    assert ours.startswith("*/5 * * * * ")
    assert ours.endswith(f">/dev/null # outreach: {home.settings}")
    assert ours in told


def test_a_second_time_cron_is_left_alone(home: Home) -> None:
    home.schedule("install", "--crontab", "--yes")
    table = home.said("table")
    assert "Nothing to change" in home.schedule("install", "--crontab", "--yes")
    assert home.said("table") == table
    assert home.said("crontab-calls") == ["written"]


def test_the_line_runs_as_a_shell_takes_it(home: Home) -> None:
    shown = home.schedule("show", "--crontab")
    assert shown.rstrip().endswith("# Install it with: outreach schedule install --crontab")
    line = next(one for one in shown.splitlines() if one.startswith("*/5"))
    command = line.split(" ", 5)[5].replace(" run ", " doctor --help ")
    subprocess.run(["sh", "-c", command], check=True, env={**os.environ, "HOME": str(home.folder)})


def test_a_password_that_no_scheduled_pass_would_have_is_warned_of(home: Home) -> None:
    home.settings.write_text(SETTINGS.replace('password_file = "password"\n', ""))
    told = home.schedule("show", "--crontab", OUTREACH_MAILBOX__PASSWORD="correct-horse")
    assert "Beware" in told
    assert "correct-horse" not in told


TOKENS = (
    SETTINGS.replace('password_file = "password"', 'auth = "xoauth2"')
    + """
[oauth]
client_id = "mine"
token_url = "https://login.example.org/token"
device_url = "https://login.example.org/device"
"""
)


def test_a_sign_in_can_be_renewed_by_a_scheduled_pass_wherever_it_is_kept(home: Home) -> None:
    home.settings.write_text(TOKENS)
    shown = home.schedule("show", "--systemd")
    assert "Beware" not in shown
    assert "LoadCredential" not in shown
    assert f"ReadWritePaths=-{home.folder / 'state'}\n" in shown
    home.settings.write_text(TOKENS + 'token_file = "elsewhere/mine.json"\n')
    shown = home.schedule("show", "--systemd")
    assert f"ReadWritePaths=-{home.folder / 'state'} -{home.folder / 'elsewhere'}\n" in shown


def test_a_keyring_can_be_asked_from_a_unit_and_a_token_command_may_do_what_it_needs(home: Home) -> None:
    home.settings.write_text(TOKENS + "keyring = true\n")
    assert "-%t" in home.schedule("show", "--systemd")
    home.settings.write_text(TOKENS + 'token_command = "oama access chris@example.org"\n')
    assert "NoNewPrivileges" not in home.schedule("show", "--systemd")


def test_a_clients_secret_that_no_scheduled_pass_would_have_is_warned_of(home: Home) -> None:
    home.settings.write_text(TOKENS)
    told = home.schedule("show", "--crontab", OUTREACH_OAUTH__CLIENT_SECRET="made-up")
    assert "Beware: the client's secret comes from this shell's environment" in told
    assert "made-up" not in told


# -- what is chosen and how it is written


def test_windows_gets_a_clear_word() -> None:
    with pytest.raises(SettingsFault, match="Task Scheduler"):
        scheduler("win32", None, systemctl=False)


@pytest.mark.parametrize(
    ("platform", "systemctl", "asked", "chosen"),
    [
        ("linux", True, None, Scheduler.SYSTEMD),
        ("linux", False, None, Scheduler.CRONTAB),
        ("linux", True, "crontab", Scheduler.CRONTAB),
        ("darwin", False, None, Scheduler.CRONTAB),
        ("freebsd14", False, None, Scheduler.CRONTAB),
        ("linux", False, "systemd", Scheduler.SYSTEMD),
    ],
)
def test_each_system_gets_what_it_has(platform: str, systemctl: bool, asked: str | None, chosen: Scheduler) -> None:
    assert scheduler(platform, asked, systemctl=systemctl) is chosen


def task(settings: str = "/home/chris/outreach.toml", **values: object) -> Task:
    plain = {"program": ("/usr/bin/outreach",), "settings": Path(settings), "writable": (Path("/state"),)}
    return Task(**{**plain, **values})  # type: ignore[arg-type]  # its fields, each with a fitting value


def service(one: Task) -> str:
    return units(shipped("cron"), one)[SERVICE]


def test_a_local_mail_program_is_left_its_privileges() -> None:
    assert "NoNewPrivileges" not in service(task(own_privileges=True))
    assert "NoNewPrivileges" in service(task())


def test_no_credential_is_asked_for_where_no_file_holds_the_password() -> None:
    assert "LoadCredential" not in service(task(password_command=True))
    assert "-%h/.gnupg" in service(task(password_command=True))


def test_signs_that_systemd_would_read_are_escaped() -> None:
    assert 'ExecStart=/usr/bin/outreach --config "/a $$b/100%%.toml" run' in service(task("/a $b/100%.toml"))


def test_signs_that_cron_or_the_shell_would_read_are_escaped() -> None:
    line = crontab_line(task("/a b/100%.toml"))
    assert re.search(r"(?<!\\)%", line) is None
    ours = ["/usr/bin/outreach", "--config", "/a b/100%.toml"]
    said = [*ours, "run", ">/dev/null", "||", *ours, "notice", "--after", "15", ">/dev/null"]
    assert shlex.split(line.replace("\\%", "%"), comments=True)[5:] == said


def test_an_older_line_for_the_same_settings_gives_way_and_others_stay() -> None:
    other = crontab_line(task("/other.toml"))
    old = crontab_line(task(program=("/old/outreach",)))
    new = crontab_line(task())
    assert with_line(f"{other}\n{old}\n# end\n", new).splitlines() == [other, new, "# end"]


@given(st.lists(st.text(st.characters(exclude_characters="\n", exclude_categories=["Cs"])), max_size=6))
def test_no_other_line_is_ever_touched_and_twice_is_once(lines: list[str]) -> None:
    line = crontab_line(task())
    table = "".join(f"{one}\n" for one in lines)
    after = with_line(table, line)
    assert after == table + line + "\n"
    assert with_line(after, line) == after


def test_the_program_is_found_beside_its_python_or_run_by_it(tmp_path: Path) -> None:
    python = tmp_path / "python3"
    assert program_path("/x/__main__.py", str(python)) == (str(python), "-m", "outreach")
    (tmp_path / "outreach").touch()
    assert program_path("/x/__main__.py", str(python)) == (str(tmp_path / "outreach"),)
    mine = tmp_path / "mine"
    mine.mkdir()
    (mine / "outreach").touch()
    assert program_path(str(mine / "outreach"), str(python)) == (str(mine / "outreach"),)
