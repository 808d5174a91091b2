"""Pictures of pages as a reader sees them: headless Chromium, driven over a pipe by the DevTools protocol."""

import base64
import json
import os
import shutil
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, BinaryIO

from tests.servers.missing import BROWSERS

FLAGS = ("--headless=new", "--no-sandbox", "--disable-gpu", "--hide-scrollbars", "--no-first-run")
OFFLINE = ("--disable-background-networking", "--host-resolver-rules=MAP * ~NOTFOUND")
"""Whatever a page would load from elsewhere is not found."""

EXCESS = "document.documentElement.scrollWidth - document.documentElement.clientWidth"


class Browser:
    """One page of a running browser. Messages are JSON, each ended by a zero byte."""

    def __init__(self, commands: BinaryIO, told: int) -> None:
        self._commands, self._told, self._number = commands, told, 0
        self._begun = bytearray()
        self._page: dict[str, str] = {}
        target = self._ask("Target.createTarget", url="about:blank")["targetId"]
        self._page = {"sessionId": self._ask("Target.attachToTarget", targetId=target, flatten=True)["sessionId"]}
        self._ask("Page.enable")

    def picture(self, page: Path, to: Path, *, width: int, scheme: str) -> int:
        """The whole page at this width, for a reader who likes it "light" or "dark".

        Width in CSS pixels. Returns by how many of them the page is wider than that.
        """
        self._ask("Emulation.setDeviceMetricsOverride", width=width, height=400, deviceScaleFactor=1, mobile=False)
        self._ask("Emulation.setEmulatedMedia", features=[{"name": "prefers-color-scheme", "value": scheme}])
        self._ask("Page.navigate", url=page.resolve().as_uri())
        self._until("method", "Page.loadEventFired")
        taken = self._ask("Page.captureScreenshot", format="png", captureBeyondViewport=True)
        to.write_bytes(base64.b64decode(taken["data"]))
        return int(self._ask("Runtime.evaluate", expression=EXCESS)["result"]["value"])

    def _ask(self, method: str, **params: object) -> dict[str, Any]:
        self._number += 1
        asked = {"id": self._number, "method": method, "params": params, **self._page}
        self._commands.write(json.dumps(asked).encode() + b"\0")
        self._commands.flush()
        answer = self._until("id", self._number)
        if "error" in answer:
            raise RuntimeError(f"{method}: {answer['error']['message']}")
        return dict(answer["result"])

    def _until(self, key: str, value: object) -> dict[str, Any]:
        while True:
            said: dict[str, Any] = json.loads(self._message())
            if said.get(key) == value:
                return said

    def _message(self) -> bytes:
        while b"\0" not in self._begun:
            more = os.read(self._told, 1 << 20)
            if not more:
                raise RuntimeError("the browser has ended")
            self._begun += more
        said, _, self._begun = self._begun.partition(b"\0")
        return bytes(said)


@contextmanager
def browser() -> Iterator[Browser | None]:
    """A browser of this machine, ended afterwards; None where there is none."""
    program = next((path for path in map(shutil.which, BROWSERS) if path), None)
    if program is None:
        yield None
        return
    commands_in, commands_out = os.pipe()
    told_in, told_out = os.pipe()
    with TemporaryDirectory() as profile:
        call = [program, *FLAGS, *OFFLINE, f"--user-data-dir={profile}", "--remote-debugging-pipe", "about:blank"]
        pipes = f'exec "$@" 3<&{commands_in} 4>&{told_out}'  # the browser reads from 3 and writes to 4
        running = subprocess.Popen(
            ["/bin/sh", "-c", pipes, "sh", *call], pass_fds=(commands_in, told_out), stderr=subprocess.DEVNULL
        )
        os.close(commands_in)
        os.close(told_out)
        with os.fdopen(commands_out, "wb") as commands:
            try:
                yield Browser(commands, told_in)
            finally:
                running.terminate()
                running.wait(10)
                os.close(told_in)
