"""Who we are on this machine, and whether another one still lives: for the lease."""

import os
import socket
from dataclasses import dataclass
from pathlib import Path

BOOT_ID = Path("/proc/sys/kernel/random/boot_id")


@dataclass(frozen=True, slots=True)
class ThisProcess:
    """The holder of a lease. A process of another boot of this host is dead whatever its number."""

    host: str
    boot: str
    pid: int

    def alive(self, boot: str, pid: int) -> bool:
        """Whether that process of this host still runs."""
        if boot != self.boot:
            return False
        try:
            os.kill(pid, 0)
        except ProcessLookupError:
            return False
        except PermissionError:
            return True
        return not _defunct(pid)


def this_process() -> ThisProcess:
    boot = BOOT_ID.read_text().strip() if BOOT_ID.exists() else ""
    return ThisProcess(socket.gethostname(), boot, os.getpid())


def _defunct(pid: int) -> bool:
    """Dead, but not yet reaped by its parent."""
    try:
        state = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
    except OSError:
        return False
    return bool(state) and state[0] == "Z"
