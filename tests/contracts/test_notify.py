"""A word to the service manager and to the desktop, as they want it, and never in anybody's way."""

import os
import socket
from collections.abc import Iterator
from pathlib import Path

import pytest

from outreach.adapters.notify import ServiceManager, notify_desktop


@pytest.fixture
def listener() -> Iterator[socket.socket]:
    with socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) as listener:
        listener.setblocking(False)
        yield listener


def heard(listener: socket.socket) -> str:
    return listener.recv(4096).decode()


@pytest.mark.parametrize("abstract", [False, True])
def test_each_word_is_one_datagram(listener: socket.socket, abstract: bool, tmp_path: Path) -> None:
    address = f"@outreach-test-{os.getpid()}" if abstract else str(tmp_path / "notify")
    listener.bind(f"\0{address[1:]}" if abstract else address)
    manager = ServiceManager.of({"NOTIFY_SOCKET": address, "WATCHDOG_USEC": "180000000"}, os.getpid())
    assert manager.patience == 180
    manager.ready()
    assert heard(listener) == "READY=1"
    manager.alive()
    assert heard(listener) == "WATCHDOG=1"
    manager.busy(1800)
    assert heard(listener) == "WATCHDOG_USEC=1800000000\nWATCHDOG=1"
    manager.idle()
    assert heard(listener) == "WATCHDOG_USEC=180000000\nWATCHDOG=1"
    manager.status("two\nlines")
    assert heard(listener) == "STATUS=two lines"
    manager.stopping()
    assert heard(listener) == "STOPPING=1"


@pytest.mark.parametrize("environ", [{}, {"NOTIFY_SOCKET": "relative"}, {"NOTIFY_SOCKET": "/nowhere/at/all"}])
def test_without_a_manager_nothing_is_said_and_nothing_breaks(environ: dict[str, str]) -> None:
    manager = ServiceManager.of(environ, 1)
    manager.ready()
    manager.alive()
    manager.busy(10)
    manager.stopping()
    assert manager.patience is None


@pytest.mark.parametrize("environ", [{"WATCHDOG_USEC": "1000000", "WATCHDOG_PID": "1"}, {"WATCHDOG_USEC": "odd"}])
def test_a_watchdog_that_watches_somebody_else_gets_no_sign(
    listener: socket.socket, environ: dict[str, str], tmp_path: Path
) -> None:
    listener.bind(str(tmp_path / "notify"))
    manager = ServiceManager.of({**environ, "NOTIFY_SOCKET": str(tmp_path / "notify")}, 2)
    manager.alive()
    manager.busy(10)
    with pytest.raises(BlockingIOError):
        heard(listener)


def desktop(folder: Path, script: str) -> dict[str, str]:
    program = folder / "notify-send"
    program.write_text(f"#!/bin/sh\n{script}\n")
    program.chmod(0o755)
    return {"PATH": f"{folder}:{os.defpath}"}


def test_a_note_is_shown_where_there_is_a_desktop(tmp_path: Path) -> None:
    environ = desktop(tmp_path, f'printf "%s\\n" "$@" >"{tmp_path}/shown"')
    assert notify_desktop("--title", "words", environ)
    assert (tmp_path / "shown").read_text().splitlines() == ["--app-name=outreach", "--", "--title", "words"]


def test_without_a_desktop_nobody_is_told_there(tmp_path: Path) -> None:
    assert not notify_desktop("title", "words", {"PATH": str(tmp_path)})
    assert not notify_desktop("title", "words", desktop(tmp_path, "exit 1"))
