"""A desk whose mailbox takes tokens, and conversations with `auth login`."""

import http.client
import re
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlsplit

from outreach.adapters.token_keep import TokenKeep
from outreach.settings import load
from outreach.settings.sign_in import keep_of
from tests.end_to_end.desk import Desk
from tests.end_to_end.program import PATIENCE_SECONDS
from tests.servers.authorization import CLIENT, AuthorizationServer

OAUTH = """
[oauth]
client_id = "{client}"
flow = "{flow}"
authorization_url = "{url}/authorize"
token_url = "{url}/token"
device_url = "{url}/device"
revocation_url = "{url}/revoke"
scopes = ["imap", "smtp"]
timeout = 1
"""


def by_token(desk: Desk, flow: str = "device") -> Desk:
    """The same desk, with tokens in place of the password."""
    file = desk.folder / "outreach.toml"
    text = file.read_text().replace('password_file = "password"', 'auth = "xoauth2"')
    file.write_text(text + OAUTH.format(client=CLIENT, flow=flow, url=desk.host.oauth.url("").rstrip("/")))
    (desk.folder / "password").unlink()
    return desk


def signed_in(desk: Desk, user: str = "") -> Desk:
    """As after `auth login`, by the mentee or by somebody else."""
    keep = keep_at(desk)
    with keep.held():
        keep.asking(anew=True)
        keep.came(desk.host.oauth.sign_in(user or desk.me.address))
        keep.take_in()
    return desk


def keep_at(desk: Desk) -> TokenKeep:
    return keep_of(load(desk.folder / "outreach.toml", {}), lambda: desk.now)


def time_passes(desk: Desk, seconds: float, *, our_clock: float | None = None) -> None:
    """For the authorization server; here as well, if our clock is right."""
    desk.host.oauth.forward(seconds)
    desk.forward(seconds=seconds if our_clock is None else our_clock)


@dataclass(frozen=True, slots=True)
class Conversation:
    """A process of `auth login` that waits for a person."""

    process: subprocess.Popen[str]
    heard: list[str]

    def hears(self, pattern: str) -> str:
        """The first group of the pattern in what it prints from now on."""
        assert self.process.stdout is not None
        for line in self.process.stdout:
            self.heard.append(line)
            if found := re.search(pattern, line):
                return found[1]
        raise AssertionError(f"it never said {pattern!r}: {''.join(self.heard)}{self.process.communicate()[1]}")

    def ends(self, typed: str | None = None) -> tuple[int, str, str]:
        """Its exit code, and all that it said."""
        one = self.process
        assert one.stdin
        assert one.stdout
        assert one.stderr
        with one.stdin:
            one.stdin.write(typed or "")
        said = "".join(self.heard) + one.stdout.read(), one.stderr.read()  # few words: neither pipe fills
        return one.wait(PATIENCE_SECONDS), *said


@contextmanager
def logging_in(desk: Desk, *options: str) -> Iterator[Conversation]:
    environ = {**desk.environ, "PYTHONUNBUFFERED": "1"}
    for desktop in ("DISPLAY", "WAYLAND_DISPLAY"):
        environ.pop(desktop, None)
    with subprocess.Popen(
        [sys.executable, "-m", "outreach", *desk.configured(["auth", "login", *options])],
        cwd=desk.folder,
        env=environ,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    ) as process:
        try:
            yield Conversation(process, [])
        finally:
            process.kill()


def visit(url: str) -> int:
    """A browser goes there: the status that it gets."""
    parts = urlsplit(url)
    line = http.client.HTTPConnection(str(parts.hostname), parts.port, timeout=10)
    try:
        line.request("GET", f"{parts.path}?{parts.query}")
        return line.getresponse().status
    finally:
        line.close()


def files_of(desk: Desk) -> list[Path]:
    return sorted(desk.folder.glob("sign-in.json*"))


def without_secrets(oauth: AuthorizationServer, *texts: str) -> bool:
    return not any(secret in text for secret in oauth.given() for text in texts)
