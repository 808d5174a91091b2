"""Why the server suites cannot run here, if they cannot."""

import os
import shutil
import subprocess

from tests.servers.process import SEARCH_PATH

# program: the Debian package that brings it
PROGRAMS = {
    "dovecot": "dovecot-core",
    "doveadm": "dovecot-core",
    "sievec": "dovecot-sieve",
    "postconf": "postfix",
    "postqueue": "postfix",
    "setpriv": "util-linux",
}
KNOWN_DOVECOT = "2.3"


def missing() -> str | None:
    """One line for people, or None when the server suites can run."""
    absent = {package for name, package in PROGRAMS.items() if shutil.which(name, path=SEARCH_PATH) is None}
    if absent:
        return f"not installed: {', '.join(sorted(absent))} (make servers installs them)"
    if os.geteuid() != 0:
        return "Postfix starts for root only"
    version = subprocess.run(
        ["dovecot", "--version"], check=True, capture_output=True, text=True, env={"PATH": SEARCH_PATH}
    ).stdout.split()[0]
    if not version.startswith(KNOWN_DOVECOT):
        return f"Dovecot {version} is here; the test-bed writes the configuration of {KNOWN_DOVECOT}"
    return None
