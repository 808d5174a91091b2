"""Where the mailbox's password comes from. It is read when it is needed, and never shown."""

import shlex
import subprocess
from dataclasses import dataclass, field
from pathlib import Path

from outreach.adapters.redacting import without
from outreach.adapters.secret_slots import Slot
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
    keyring: Slot | None = None

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
        if self.keyring and (kept := self.keyring.read()):
            return kept
        raise self._none()

    def _none(self) -> SettingsFault:
        if self.keyring:
            remedy = "put it there: keyring set outreach NAME, with your login as NAME"
            return SettingsFault(
                "the keyring has no password for the mailbox", where=self.keyring.where, remedy=remedy
            )
        remedy = "name a `password_file` (mode 0600) or a `password_command`, or set OUTREACH_MAILBOX__PASSWORD"
        return SettingsFault("no password for the mailbox", where="[mailbox]", remedy=remedy)


def from_file(path: Path, kind: str = "password") -> str:
    """The first line of a file that only its owner may read."""
    try:
        mode = path.stat().st_mode
    except OSError as fault:
        raise _unreadable(path, fault, kind) from fault
    if mode & 0o077:
        raise SettingsFault(
            f"the {kind} file can be read by others, so it is not used",
            where=str(path),
            remedy=f"chmod 600 {shlex.quote(str(path))}",
        )
    return _first_line(path, kind)


def from_command(line: str, kind: str = "password", section: str = "[mailbox]") -> str:
    """The first line that the command prints: a password, or a token. It runs without a shell and without input."""
    key = f"{section} {kind}_command"
    try:
        command = shlex.split(line)
    except ValueError as fault:
        raise _command_failed(kind, key, str(fault).lower()) from fault
    program = next(iter(command), "")
    if not program:
        raise _command_failed(kind, key, "it names no program")
    try:
        ran = subprocess.run(
            command, stdin=subprocess.DEVNULL, capture_output=True, timeout=COMMAND_SECONDS, check=False
        )
    except (OSError, subprocess.TimeoutExpired) as fault:
        raise _command_failed(kind, f"{key}, {program}", _why(fault)) from None
    if ran.returncode:
        said = without(ran.stderr.decode("utf-8", "replace").strip().partition("\n")[0])
        why = f"exit code {ran.returncode}" + (f": {said}" if said else "")
        raise _command_failed(kind, f"{key}, {program}", why)
    return _checked(ran.stdout, f"{kind}_command ({program})", kind)


def _why(fault: OSError | subprocess.TimeoutExpired) -> str:
    if isinstance(fault, subprocess.TimeoutExpired):
        return f"no answer within {COMMAND_SECONDS} s"
    return (fault.strerror or str(fault)).lower()


def _command_failed(kind: str, where: str, why: str) -> SettingsFault:
    remedy = f"run the command by hand, as the user that runs outreach; it must print the {kind} without asking"
    return SettingsFault(f"the {kind} command failed: {why}", where=where, remedy=remedy)


def _credential(directory: Path) -> Path | None:
    return next((directory / name for name in CREDENTIAL_NAMES if (directory / name).is_file()), None)


def _first_line(path: Path, kind: str = "password") -> str:
    try:
        return _checked(path.read_bytes(), str(path), kind)
    except OSError as fault:
        raise _unreadable(path, fault, kind) from fault


def _checked(raw: bytes, where: str, kind: str = "password") -> str:
    first = raw.splitlines()[0] if raw.splitlines() else b""
    try:
        secret = first.decode("utf-8")
    except UnicodeDecodeError:
        raise SettingsFault(f"the {kind} is not written in UTF-8", where=where, remedy="save it as UTF-8") from None
    if not secret.strip():
        raise SettingsFault(f"there is no {kind}", where=where, remedy=f"its first line must be the {kind}")
    return secret


def _unreadable(path: Path, fault: OSError, kind: str) -> SettingsFault:
    return SettingsFault(
        f"the {kind} file cannot be read: {(fault.strerror or str(fault)).lower()}",
        where=str(path),
        remedy=f"look at `{kind.replace(' ', '_')}_file`; the file must be readable by the user that runs outreach",
    )
