"""Where the mailbox's password comes from. It is read when it is needed, and never shown."""

import shlex
import subprocess
from dataclasses import dataclass, field
from pathlib import Path

from outreach.ports.errors import SettingsFault

CREDENTIAL_NAMES = ("outreach-password", "mailbox.password", "password")
"""Under which of systemd's credentials (`LoadCredential=`) the password is looked for."""

COMMAND_SECONDS = 60


@dataclass(frozen=True, slots=True)
class PasswordSources:
    """What the settings and the environment offer; the first one there counts."""

    given: str = field(default="", repr=False)
    credentials: Path | None = None  # systemd's directory of credentials
    file: Path | None = None
    command: str = field(default="", repr=False)  # may name accounts

    def read(self) -> str:
        """The password. Raises SettingsFault when there is none, or when its place is not safe."""
        if self.given:
            return self.given
        credential = _credential(self.credentials) if self.credentials else None
        if credential:
            return _first_line(credential)
        if self.file:
            return from_file(self.file)
        if self.command:
            return from_command(self.command)
        raise SettingsFault(
            "no password for the mailbox",
            where="[mailbox]",
            remedy="name a `password_file` (mode 0600) or a `password_command`, or set OUTREACH_MAILBOX__PASSWORD",
        )


def from_file(path: Path) -> str:
    """The first line of a file that only its owner may read."""
    try:
        mode = path.stat().st_mode
    except OSError as fault:
        raise _unreadable(path, fault) from fault
    if mode & 0o077:
        raise SettingsFault(
            "the password file can be read by others, so it is not used",
            where=str(path),
            remedy=f"chmod 600 {shlex.quote(str(path))}",
        )
    return _first_line(path)


def from_command(line: str) -> str:
    """The first line that the command prints. It runs without a shell and without input."""
    try:
        command = shlex.split(line)
    except ValueError as fault:
        raise _command_failed(line, str(fault).lower()) from fault
    program = next(iter(command), "")
    if not program:
        raise _command_failed(program, "it names no program")
    try:
        ran = subprocess.run(
            command, stdin=subprocess.DEVNULL, capture_output=True, timeout=COMMAND_SECONDS, check=False
        )
    except (OSError, subprocess.TimeoutExpired) as fault:
        raise _command_failed(program, _why(fault)) from None
    if ran.returncode:
        said = ran.stderr.decode("utf-8", "replace").strip().splitlines()[:1]
        raise _command_failed(program, f"exit code {ran.returncode}" + "".join(f": {line[:200]}" for line in said))
    return _checked(ran.stdout, f"password_command ({program})")


def _why(fault: OSError | subprocess.TimeoutExpired) -> str:
    if isinstance(fault, subprocess.TimeoutExpired):
        return f"no answer within {COMMAND_SECONDS} s"
    return (fault.strerror or str(fault)).lower()


def _command_failed(program: str, why: str) -> SettingsFault:
    return SettingsFault(
        f"the password command failed: {why}",
        where=f"[mailbox] password_command, {program}",
        remedy="run the command by hand, as the user that runs outreach; it must print the password without asking",
    )


def _credential(directory: Path) -> Path | None:
    return next((directory / name for name in CREDENTIAL_NAMES if (directory / name).is_file()), None)


def _first_line(path: Path) -> str:
    try:
        return _checked(path.read_bytes(), str(path))
    except OSError as fault:
        raise _unreadable(path, fault) from fault


def _checked(raw: bytes, where: str) -> str:
    first = raw.splitlines()[0] if raw.splitlines() else b""
    try:
        password = first.decode("utf-8")
    except UnicodeDecodeError:
        raise SettingsFault(
            "the password is not written in UTF-8", where=where, remedy="save it as UTF-8"
        ) from None
    if not password.strip():
        raise SettingsFault("there is no password", where=where, remedy="its first line must be the password")
    return password


def _unreadable(path: Path, fault: OSError) -> SettingsFault:
    return SettingsFault(
        f"the password file cannot be read: {(fault.strerror or str(fault)).lower()}",
        where=str(path),
        remedy="look at `[mailbox] password_file`; the file must be readable by the user that runs outreach",
    )
