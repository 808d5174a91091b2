"""A secret encrypted for this machine or user by systemd (systemd-creds(1)): useless anywhere else."""

import os
import shlex
import shutil
import subprocess
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from outreach.adapters.private_files import write_private
from outreach.ports.errors import SettingsFault

PROGRAM = "systemd-creds"
NAME = "--name=outreach-password"
SECONDS = 60


def there_is_one() -> bool:
    """Whether this machine has the program."""
    return shutil.which(PROGRAM) is not None


@dataclass(frozen=True, slots=True)
class SystemdCredential:
    """A file with the encrypted secret; for a user other than root it wants systemd 256 or newer."""

    path: Path
    user: bool = True

    @property
    def command(self) -> str:
        """What prints the secret."""
        return shlex.join([PROGRAM, "decrypt", *self._options, str(self.path), "-"])

    def write(self, secret: str) -> None:
        """Raises SettingsFault, with what systemd said, when it cannot; then nothing is written."""
        encrypted = self._run([PROGRAM, "encrypt", *self._options, "-", "-"], secret)
        try:
            write_private(self.path, encrypted)
        except OSError as fault:
            raise self._failed((fault.strerror or str(fault)).lower()) from fault

    @property
    def _options(self) -> Sequence[str]:
        return [*(["--user"] if self.user else []), NAME]

    def _run(self, command: Sequence[str], secret: str) -> str:
        try:
            done = subprocess.run(
                command, input=secret, capture_output=True, text=True, timeout=SECONDS, check=False
            )
        except (OSError, subprocess.TimeoutExpired) as fault:
            raise self._failed(type(fault).__name__) from None
        if done.returncode:
            raise self._failed(next(iter(done.stderr.strip().splitlines()), f"exit code {done.returncode}"))
        return done.stdout

    def _failed(self, why: str) -> SettingsFault:
        remedy = "choose another place; for a user's own secrets systemd 256 or newer is needed"
        return SettingsFault(f"systemd does not keep the password: {why}", where=str(self.path), remedy=remedy)


def credential(path: Path) -> SystemdCredential:
    """For whoever runs this program: root's are the machine's."""
    return SystemdCredential(path, user=os.geteuid() != 0)
