"""Why the server suites cannot run here, if they cannot."""

import os
import shutil
import subprocess

from tests.servers.process import SEARCH_PATH

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
