"""systemd's user manager and cron, as their own programs reach them."""

import shutil
import subprocess
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from outreach.adapters.schedule_files import MARK, SERVICE, TIMER, WATCH, differing, with_line
from outreach.ports.errors import OutreachError
from outreach.ports.machine import Runs

SECONDS = 60


class SchedulerFault(OutreachError):
    """The scheduler of this machine could not be told."""


@dataclass(frozen=True, slots=True)
class UserUnits:
    """The units of a user manager: files in a directory, and `systemctl --user` (None: there is none).

    `unit` is the one that makes passes run.
    """

    directory: Path
    systemctl: str | None
    unit: str = TIMER

    def to_write(self, wanted: Mapping[str, str]) -> Sequence[Path]:
        return differing(self.directory, wanted)

    def write(self, wanted: Mapping[str, str]) -> Sequence[Path]:
        """Writes what differs; tells which files."""
        changed = self.to_write(wanted)
        try:
            self.directory.mkdir(parents=True, exist_ok=True)
            for path in changed:
                path.write_text(wanted[path.name], encoding="utf-8")
        except OSError as fault:
            raise SchedulerFault(
                f"the unit cannot be written: {fault.strerror}", where=str(self.directory)
            ) from fault
        return changed

    def runs(self) -> bool:
        """Whether that unit is enabled and active."""
        return self.systemctl is not None and all(
            _run([self.systemctl, "--user", "--quiet", asked, self.unit]).returncode == 0
            for asked in ("is-enabled", "is-active")
        )

    def is_for(self, settings: Path) -> bool | None:
        """Whether its service runs passes with these settings; None where there is no service."""
        try:
            text = (self.directory / (SERVICE if self.unit == TIMER else self.unit)).read_text(encoding="utf-8")
        except OSError:
            return None
        return any(line.startswith("ExecStart=") and str(settings) in line for line in text.splitlines())

    def commands(self) -> Sequence[Sequence[str]]:
        """What brings changed units to life; a watch at work begins anew."""
        alive = ["enable", "--now", self.unit] if self.unit == TIMER else ["enable", self.unit]
        again = [] if self.unit == TIMER else [["systemctl", "--user", "restart", self.unit]]
        return [["systemctl", "--user", "daemon-reload"], ["systemctl", "--user", *alive], *again]

    def start(self) -> None:
        """Runs those. Raises SchedulerFault."""
        for command in self.commands():
            done = _run([self.systemctl or command[0], *command[1:]])
            if done.returncode:
                raise SchedulerFault(
                    f"{' '.join(command)} failed: {_said(done)}",
                    remedy="see whether your user manager runs (loginctl enable-linger), or use --crontab",
                )


@dataclass(frozen=True, slots=True)
class Crontab:
    """The user's own table of cron."""

    program: str = "crontab"

    def read(self) -> str:
        """The table; "" when there is none yet."""
        done = _run([self.program, "-l"])
        if done.returncode and "no crontab" not in _said(done).lower():
            raise SchedulerFault(f"the crontab cannot be read: {_said(done)}", remedy="try: crontab -l")
        return done.stdout if done.returncode == 0 else ""

    def has(self, settings: Path) -> bool:
        """Whether a line of ours is in it for these settings."""
        mark = f"{MARK}{settings}"
        return any(one.endswith(mark) and not one.startswith("#") for one in self.read().splitlines())

    def changed(self, line: str) -> str | None:
        """The table with the line; None when it stands there already."""
        before = self.read()
        after = with_line(before, line)
        return None if after.splitlines() == before.splitlines() else after

    def write(self, table: str) -> None:
        done = _run([self.program, "-"], table)
        if done.returncode:
            raise SchedulerFault(f"the crontab cannot be written: {_said(done)}", remedy="try: crontab -e")


def unit_directory(environ: Mapping[str, str]) -> Path:
    """Where a user's own units lie."""
    base = environ.get("XDG_CONFIG_HOME")
    return (Path(base) if base else Path.home() / ".config") / "systemd" / "user"


def runs(units: UserUnits, table: Crontab, settings: Path) -> Runs:
    """What starts passes with these settings. Raises SchedulerFault where cron's table cannot be read."""
    watch = replace(units, unit=WATCH)
    for one, found in ((units, Runs.TIMER), (watch, Runs.WATCH)):
        if one.is_for(settings) and one.runs():
            return found
    if shutil.which(table.program) and table.has(settings):
        return Runs.CRONTAB
    for one, found in ((units, Runs.STOPPED_TIMER), (watch, Runs.STOPPED_WATCH)):
        if one.is_for(settings):
            return found
    return Runs.NOTHING if units.is_for(settings) is watch.is_for(settings) is None else Runs.OTHERS


def _run(command: Sequence[str], text: str = "") -> subprocess.CompletedProcess[str]:
    try:
        return subprocess.run(
            command, input=text, capture_output=True, text=True, timeout=SECONDS, check=False, errors="replace"
        )
    except (OSError, subprocess.TimeoutExpired) as fault:
        what = (fault.strerror or str(fault)).lower() if isinstance(fault, OSError) else "it does not answer"
        remedy = "see whether it is installed; or let another program call what `outreach schedule show` prints"
        raise SchedulerFault(f"{command[0]} cannot be run: {what}", remedy=remedy) from fault


def _said(done: subprocess.CompletedProcess[str]) -> str:
    lines = (done.stderr or done.stdout).strip().splitlines()
    return lines[0][:200] if lines else f"exit code {done.returncode}"
