"""Why the server suites cannot run here, if they cannot."""

import os
import shutil
import subprocess
from collections.abc import Callable, Mapping
from pathlib import Path

from tests.servers import courier, cyrus, exim
from tests.servers.process import SEARCH_PATH
from tests.servers.unpacked import PLACE

# program: the Debian package that brings it
PROGRAMS = {
    "dovecot": "dovecot-core",
    "doveadm": "dovecot-core",
    "imap": "dovecot-imapd",
    "lmtp": "dovecot-lmtpd",
    "sievec": "dovecot-sieve",
    "postconf": "postfix",
    "postqueue": "postfix",
}
KNOWN_DOVECOT = "2.3"
HERE = f"{SEARCH_PATH}:/usr/lib/dovecot:/usr/libexec/dovecot"


BROWSERS = ("chromium", "chromium-browser", "google-chrome", "chrome")
FAMILIES = (courier.PACKAGES.name, cyrus.PACKAGES.name, exim.PACKAGES.name)


def missing(path: str = HERE) -> str | None:
    """One line for people, or None when the server suites can run. Programs are looked for along `path`."""
    absent = {package for name, package in PROGRAMS.items() if shutil.which(name, path=path) is None}
    if absent:
        return f"not installed: {', '.join(sorted(absent))} (make servers installs them)"
    if os.geteuid() != 0:
        return "Postfix starts for root only"
    version = subprocess.run(
        ["dovecot", "--version"], check=True, capture_output=True, text=True, env={"PATH": path}
    ).stdout.split()[0]
    if not version.startswith(KNOWN_DOVECOT):
        return f"Dovecot {version} is here; the test-bed writes the configuration of {KNOWN_DOVECOT}"
    return None


def missing_families(place: Path = PLACE) -> str | None:
    """The same for the servers that are unpacked below `place`."""
    absent = [name for name in FAMILIES if not (place / name / "packages").exists()]
    if absent:
        return f"not unpacked: {', '.join(absent)} (make servers fetches them)"
    if os.geteuid() != 0:
        return "Courier starts for root only"
    if subprocess.run(
        ["unshare", "--mount", "--pid", "--fork", "true"], check=False, capture_output=True
    ).returncode:
        return "Courier needs namespaces of its own, and this machine gives none (unshare --mount --pid)"
    return None


def missing_browser(path: str | None = None) -> str | None:
    """The same for the browser that the page's suites drive."""
    found = any(shutil.which(name, path=path) for name in BROWSERS)
    return None if found else "not installed: chromium (make servers installs it)"


def missing_strace(path: str | None = None) -> str | None:
    """The same for what hears each call that a process makes of the kernel."""
    if shutil.which("strace", path=path) is None:
        return "not installed: strace (make servers installs it)"
    # A process is rarely let listen to the one that started it.
    return None if os.geteuid() == 0 else "strace listens to a running process for root only"


WHY: Mapping[str, Callable[[], str | None]] = {
    "servers": missing,
    "families": missing_families,
    "browser": missing_browser,
    "strace": missing_strace,
}
"""For each marker of suites that need servers, what says why they cannot run."""
