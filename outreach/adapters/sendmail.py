"""Letters go out through a local program that keeps to the sendmail interface (LSB, "sendmail")."""

import os
import shutil
import subprocess
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from typing import Final

from outreach.adapters.smtp_replies import enhanced_code, one_line
from outreach.ports.errors import Unreachable
from outreach.ports.mail import Accepted, InDoubt, NotSent, OpenSender, Refused, Sender, Stage, Submission

# Exit codes (sysexits.h) as the replies of a server that would say the same (RFC 5321, RFC 3463).
_REFUSALS: Final[Mapping[int, tuple[Stage, int, str, str]]] = {
    os.EX_USAGE: (Stage.MAIL, 554, "5.5.4", "the program does not take these arguments"),
    os.EX_DATAERR: (Stage.TEXT, 554, "5.6.0", "the program refuses the letter"),
    os.EX_NOINPUT: (Stage.TEXT, 451, "4.3.0", "the program could not read the letter"),
    os.EX_NOUSER: (Stage.RCPT, 550, "5.1.1", "the recipient is unknown"),
    os.EX_NOHOST: (Stage.RCPT, 550, "5.1.2", "the recipient's domain is unknown"),
    os.EX_UNAVAILABLE: (Stage.TEXT, 451, "4.3.0", "the program's service is not there"),
    os.EX_SOFTWARE: (Stage.TEXT, 451, "4.3.0", "the program has an internal error"),
    os.EX_OSERR: (Stage.TEXT, 451, "4.3.0", "the program was refused by the system"),
    os.EX_OSFILE: (Stage.MAIL, 451, "4.3.5", "the program misses a file of its own"),
    os.EX_CANTCREAT: (Stage.TEXT, 452, "4.3.1", "the program cannot write its queue"),
    os.EX_IOERR: (Stage.TEXT, 451, "4.3.0", "the program could not read or write"),
    os.EX_TEMPFAIL: (Stage.TEXT, 451, "4.3.0", "the program asks to try again later"),
    os.EX_PROTOCOL: (Stage.TEXT, 451, "4.5.0", "the program could not talk to the next server"),
    os.EX_NOPERM: (Stage.MAIL, 550, "5.7.1", "the program does not let this user send"),
    os.EX_CONFIG: (Stage.MAIL, 451, "4.3.5", "the program is not configured"),
}


class SendmailSender:
    """One run of the program a letter. It has the letter when it ends well, or when nobody can tell."""

    def __init__(self, command: Sequence[str], timeout: float) -> None:
        self._command = tuple(command)
        self._timeout = timeout

    def submit(self, sender: str, recipient: str, raw: bytes) -> Submission:
        """Raises Unreachable when the program is not there, ValueError for an address that cannot be one."""
        if any(not one or not one.isprintable() or one != one.strip() for one in (sender, recipient)):
            raise ValueError("this cannot be an address of an envelope")
        # -i: a line with one dot does not end the letter; "--": an address is never an option
        command = [*self._command, "-i", "-f", sender, "--", recipient]
        try:
            run = subprocess.run(
                command,
                input=raw.replace(b"\r\n", b"\n"),  # the interface wants the system's line ends
                capture_output=True,
                timeout=self._timeout,
                check=False,
            )
        except subprocess.TimeoutExpired:
            return InDoubt(f"{self._command[0]} had the text, and did not end within {self._timeout:g} s")
        except FileNotFoundError as error:
            raise _not_there(self._command[0], "is not there") from error
        except PermissionError as error:
            raise _not_there(self._command[0], "may not be run") from error
        except OSError as error:
            return NotSent(f"{self._command[0]} could not be started: {error.strerror}")
        return _outcome(
            self._command[0], run.returncode, one_line((run.stderr or run.stdout).decode("utf-8", "replace"))
        )


def _outcome(program: str, code: int, said: str) -> Submission:
    """A negative code is the signal that killed the program (subprocess)."""
    if code == os.EX_OK:
        return Accepted(said or f"taken by {program}")
    if code not in _REFUSALS:
        ending = f"was killed by signal {-code}" if code < 0 else f"ended with {code}"
        return InDoubt(f"{program} had the text, and {ending}: {said}".rstrip(": "))
    stage, reply, enhanced, meaning = _REFUSALS[code]
    return Refused(stage, reply, enhanced_code(said) or enhanced, said or meaning)


def _not_there(program: str, what: str) -> Unreachable:
    remedy = "Set `sendmail` in [mailbox] to a program that takes mail, or use `smtp`."
    return Unreachable(f"the program for sending {what}", where=program, remedy=remedy)


def check_sendmail(command: Sequence[str]) -> None:
    """Raises Unreachable when there is no such program that may be run. Runs nothing."""
    if shutil.which(command[0]) is None:
        raise _not_there(command[0], "is not there, or may not be run")


def open_sendmail(command: Sequence[str], timeout: float = 120.0) -> OpenSender:
    """`command` is the program, with arguments that it always gets."""

    @contextmanager
    def opened() -> Iterator[Sender]:
        yield SendmailSender(command, timeout)

    return opened
