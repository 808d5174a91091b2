"""What every host of mail servers is: a directory, an authority for TLS, ports, and daemons that end with it."""

import contextlib
import os
import shutil
import tempfile
from abc import ABC, abstractmethod
from collections.abc import Callable
from pathlib import Path
from types import TracebackType
from typing import ClassVar, Self

from tests.servers.process import LOOPBACK, Daemon, ServerError, free_ports, is_free
from tests.servers.tls import Authority, make_authority

STARTS = 3
# Not the place of pytest's tmp_path: other accounts must enter, and socket paths end at 107 bytes. In memory, where
# there is room, thousands of small files take a tenth of the time.
PLACES = ("/dev/shm", "/tmp")
ROOM_BYTES = 2**30


class Host(ABC):
    """Made by start(), or as a context. Everything it writes lies below `directory`, which stop() removes."""

    host = LOOPBACK
    port_count: ClassVar[int]
    directory: Path
    tls: Authority

    def __init__(self, choose_ports: Callable[[int], list[int]] = free_ports) -> None:
        self._choose_ports = choose_ports
        self._daemons: list[Daemon] = []
        self._to_close = contextlib.ExitStack()

    def __enter__(self) -> Self:
        self.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.stop()

    def start(self) -> None:
        """All ports answer when it returns. Ports taken by somebody else meanwhile are changed for others."""
        for left in reversed(range(STARTS)):
            ports = self._choose_ports(self.port_count)
            try:
                self._make_place()
                self._boot(ports)
            except BaseException as error:
                self.stop()
                taken = [port for port in ports if not is_free(port)]
                if not taken or not isinstance(error, ServerError):
                    raise
                if not left:
                    raise ServerError(f"{error}\nIn use by others: {taken}") from error
            else:
                return

    def stop(self) -> None:
        for daemon in reversed(self._daemons):
            daemon.stop()
        self._daemons.clear()
        self._to_close.close()

    @abstractmethod
    def _boot(self, ports: list[int]) -> None:
        """Writes the configurations and starts the daemons, each by _started()."""

    def _started(self, daemon: Daemon) -> Daemon:
        self._daemons.append(daemon)
        return daemon

    def _make_place(self) -> None:
        self.directory = Path(tempfile.mkdtemp(prefix="mh-", dir=roomy_place()))
        self._to_close.callback(shutil.rmtree, self.directory)
        self.directory.chmod(0o711)
        for name in ("log", "mail"):
            (self.directory / name).mkdir()
        self.tls = make_authority(self.directory / "tls")


def roomy_place() -> str:
    """The first of the places that has room, or else the last one."""
    roomy = (one for one in PLACES if os.access(one, os.W_OK) and shutil.disk_usage(one).free > ROOM_BYTES)
    return next(roomy, PLACES[-1])
