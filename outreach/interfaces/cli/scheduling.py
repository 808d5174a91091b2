"""schedule: show, install."""

import os
import shlex
import shutil
import sys
from enum import StrEnum
from pathlib import Path

import click

from outreach.adapters.schedule_files import SERVICE, TIMER, WATCH, Task, crontab_line, program_path, units
from outreach.adapters.schedulers import Crontab, UserUnits
from outreach.adapters.shipped import shipped
from outreach.adapters.store.engine import make_directory, path_of
from outreach.interfaces.cli.session import settings_of
from outreach.ports.errors import SettingsFault
from outreach.settings import Settings, find_file


class Scheduler(StrEnum):
    SYSTEMD = "systemd"
    CRONTAB = "crontab"


def scheduler(platform: str, asked: str | None, *, systemctl: bool) -> Scheduler:
    """Which one: as asked, else systemd where there is one, else cron. Raises SettingsFault on Windows."""
    if platform == "win32":
        raise SettingsFault(
            "on Windows there is neither systemd nor cron",
            remedy="let the Task Scheduler start `outreach run` every five minutes, or use WSL",
        )
    if asked:
        return Scheduler(asked)
    return Scheduler.SYSTEMD if systemctl and platform.startswith("linux") else Scheduler.CRONTAB


@click.group()
def schedule() -> None:
    """Let passes run by themselves: every five minutes, by a timer of systemd or a line of cron; or as soon as mail
    comes, by a watch under systemd."""


which = click.option(
    "--systemd", "asked", flag_value="systemd", help="Units of your systemd user manager (usual on Linux)."
)
or_cron = click.option("--crontab", "asked", flag_value="crontab", help="A line in your crontab (usual on macOS).")
or_watch = click.option(
    "--watch", is_flag=True, help="A service that makes a pass as soon as mail comes (systemd)."
)


@schedule.command()
@which
@or_cron
@or_watch
@click.pass_context
def show(ctx: click.Context, asked: str | None, watch: bool) -> None:
    """Print what would be installed, with the paths of this program and of your settings. Changes nothing."""
    task = _task(ctx)
    if _chosen(asked, watch=watch) is Scheduler.CRONTAB:
        click.echo(f"# One line for your crontab (crontab -e):\n{crontab_line(task)}")
    else:
        place = _unit_directory()
        for name, text in units(shipped("cron"), task, watch=watch).items():
            click.echo(f"# ---- {place / name}\n{text}")
    options = f"{f' --{asked}' if asked else ''}{' --watch' if watch else ''}"
    click.echo(f"# Install it with: outreach schedule install{options}")
    _warn(ctx)


@schedule.command()
@which
@or_cron
@or_watch
@click.option("--yes", is_flag=True, help="Do not ask.")
@click.pass_context
def install(ctx: click.Context, asked: str | None, watch: bool, yes: bool) -> None:
    """Install the timer, the watch or the crontab line, telling each change. A second time changes nothing."""
    task = _task(ctx)
    if _chosen(asked, watch=watch) is Scheduler.CRONTAB:
        _install_line(task, yes)
    else:
        _install_units(task, yes, watch=watch)
    _warn(ctx)


def _chosen(asked: str | None, *, watch: bool) -> Scheduler:
    """Raises SettingsFault for a watch without systemd."""
    found = scheduler(sys.platform, asked, systemctl=shutil.which("systemctl") is not None)
    if watch and found is Scheduler.CRONTAB:
        remedy = "let another program start `outreach watch` and start it again when it ends, or leave out --watch"
        raise SettingsFault("cron cannot keep a watch running", remedy=remedy)
    return found


def _task(ctx: click.Context) -> Task:
    settings = settings_of(ctx)
    file = find_file(ctx.find_root().obj, os.environ, Path.cwd())
    mailbox = settings.mailbox
    store = path_of(settings.store.url).parent
    return Task(
        program=program_path(sys.argv[0], sys.executable),
        settings=file.absolute(),
        writable=(store, *([mailbox.maildir] if mailbox.maildir else []), *_kept_elsewhere(settings, store)),
        password_file=mailbox.password_file,
        password_command=bool(mailbox.password_command or mailbox.keyring or settings.oauth.keyring),
        own_privileges=bool(mailbox.sendmail or settings.oauth.token_command),
    )


def _kept_elsewhere(settings: Settings, store: Path) -> list[Path]:
    """Where a sign-in is kept and renewed, if that is not beside the store."""
    file = settings.oauth.token_file if settings.mailbox.auth == "xoauth2" else None
    return [file.parent] if file and file.parent != store else []


def _unit_directory() -> Path:
    base = os.environ.get("XDG_CONFIG_HOME")
    return (Path(base) if base else Path.home() / ".config") / "systemd" / "user"


def _install_units(task: Task, yes: bool, *, watch: bool) -> None:
    found = UserUnits(_unit_directory(), shutil.which("systemctl"), WATCH if watch else TIMER)
    wanted = units(shipped("cron"), task, watch=watch)
    changing = found.to_write(wanted)
    if not changing and found.runs():
        runs = "the watch runs" if watch else "the timer runs"
        click.echo(f"Nothing to change: the units in {found.directory} are as they should be, and {runs}.")
        return
    for path in changing:
        click.echo(f"{'Replaces' if path.exists() else 'Writes'} {path}")
    _ask(yes)
    # A path must be there to be writable inside the unit's sandbox.
    make_directory(task.writable[0])
    for path in found.write(wanted):
        click.echo(f"Wrote {path}")
    _start(found)


def _start(found: UserUnits) -> None:
    words = [shlex.join(one) for one in found.commands()]
    if found.systemctl is None:
        click.echo("There is no systemctl here. Where your user manager runs, say:\n  " + "\n  ".join(words))
        return
    found.start()
    for one in words:
        click.echo(f"Ran {one}")
    watch = found.unit == WATCH
    often = "as soon as mail comes" if watch else "every five minutes"
    click.echo(f"A pass runs {often} while you are logged in; for always: loginctl enable-linger")
    click.echo(f"Its words: journalctl --user -u {WATCH if watch else SERVICE}")
    if watch:
        click.echo(f"A timer that was there may stay. To end it: systemctl --user disable --now {TIMER}")


def _install_line(task: Task, yes: bool) -> None:
    table = Crontab()
    line = crontab_line(task)
    after = table.changed(line)
    if after is None:
        click.echo("Nothing to change: the line stands in your crontab.")
        return
    click.echo(f"Adds to your crontab (or puts in place of an older line of outreach):\n  {line}")
    _ask(yes)
    table.write(after)
    click.echo("Wrote your crontab; all other lines are as they were. A pass runs every five minutes.")


def _ask(yes: bool) -> None:
    if not yes:
        click.confirm("Do this?", default=True, abort=True)


def _warn(ctx: click.Context) -> None:
    """Of what works at a prompt and fails without one."""
    settings = settings_of(ctx)
    if _secret_from_here_only(settings):
        by_token = settings.mailbox.auth == "xoauth2"
        what = "the client's secret" if by_token else "the password"
        places = "client_secret_file" if by_token else "password_file or a password_command"
        click.echo(
            f"Beware: {what} comes from this shell's environment, which no scheduled pass has. Name a {places} in "
            "the settings.",
            err=True,
        )


def _secret_from_here_only(settings: Settings) -> bool:
    mailbox = settings.mailbox
    if mailbox.auth == "xoauth2":
        return bool(settings.oauth.client_secret.get_secret_value())
    needed = mailbox.imap or (mailbox.smtp and settings.username)
    return bool(needed) and not (mailbox.password_file or mailbox.password_command or mailbox.keyring)
