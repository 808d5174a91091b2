"""What people would use instead, for one user of the mail host: programs that fetch new mail."""

import hashlib
import ssl
import sys
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from bench.mailboxes import Large, as_users_have_it
from bench.spending import Spent, spend

FIRST_COPY: Final = 180.0
"""Seconds that another program may take to copy a mailbox of a thousand messages."""

SCRIPT = """\
import ssl, sys
from imap_tools import MailBox
host, port, user, password, ca, last = sys.argv[1:]
with MailBox(host, int(port), ssl_context=ssl.create_default_context(cafile=ca)).login(
    user, password, initial_folder=None
) as box:
    for folder in ("INBOX", "Sent", "Junk"):
        box.folder.status(folder, ["UIDNEXT", "UIDVALIDITY"])
    if int(last):
        box.folder.set("INBOX", readonly=True)
        list(box.fetch(f"UID {last}:*", headers_only=True, mark_seen=False, bulk=True))
"""

# To a server that keeps nothing: as root it writes no files itself, and of programs that it starts for each message
# it misses those that end quickly.
GETMAIL = """\
[retriever]
type = SimpleIMAPSSLRetriever
server = localhost
port = {port}
username = {user}
password = {password}
ca_certs = {ca}
mailboxes = ("INBOX",)
[destination]
type = MDA_lmtp
host = 127.0.0.1
port = {taker}
override = {user}
[options]
read_all = false
delete = false
verbose = 0
"""

MBSYNC = """\
IMAPAccount there
Host localhost
Port {port}
User {user}
Pass {password}
SSLType IMAPS
CertificateFile {ca}

IMAPStore far
Account there

MaildirStore near
Path {folder}/got/
Inbox {folder}/got/INBOX

Channel all
Far :far:
Near :near:
Patterns INBOX
Sync Pull
Create Near
SyncState *
"""

OFFLINEIMAP = """\
[general]
accounts = there
metadata = {folder}/meta
[Account there]
localrepository = near
remoterepository = far
[Repository near]
type = Maildir
localfolders = {folder}/got
[Repository far]
type = IMAP
remotehost = localhost
remoteport = {port}
remoteuser = {user}
remotepass = {password}
ssl = yes
cert_fingerprint = {fingerprint}
folderfilter = lambda name: name == "INBOX"
readonly = yes
"""

FETCHMAIL = """\
poll localhost protocol imap port {port}
  user "{user}" password "{password}" ssl no sslcertck keep mda "cat > /dev/null"
"""


@dataclass(frozen=True, slots=True)
class Beside:
    """Where these programs keep what is theirs, and the port that takes what one of them hands on."""

    folder: Path
    taker: int = 0


@dataclass(frozen=True, slots=True)
class Peer:
    """A program with its configuration, and how it is called. `codes` are those with which it ends well."""

    name: str
    configuration: str
    command: Callable[[Path], Sequence[str]]
    codes: Sequence[int] = (0,)

    def run(self, box: Large, beside: Beside) -> Spent:
        """One pass; the first one fetches what is there."""
        place = beside.folder / self.name
        place.mkdir(exist_ok=True)
        (place / "got").mkdir(exist_ok=True)
        settings = place / "rc"
        settings.touch(mode=0o600)
        settings.write_text(self.configuration.format(folder=place, taker=beside.taker, **_login(box)))
        environ = {**as_users_have_it(box.desk.environ), "HOME": str(place), "PYTHONPATH": ""}
        return spend(self.command(place), environ, place, self.codes, FIRST_COPY)


def _login(box: Large) -> Mapping[str, object]:
    desk = box.desk
    return {
        "port": desk.host.imap.imaps,
        "user": desk.me.address,
        "password": desk.me.password,
        "ca": desk.host.tls.ca_file,
        "fingerprint": hashlib.sha1(_certificate(desk.host.tls.good.chain), usedforsecurity=False).hexdigest(),
    }


def _certificate(chain: Path) -> bytes:
    """The first of the chain, in binary."""
    first = chain.read_text().partition("-----END CERTIFICATE-----")[0] + "-----END CERTIFICATE-----\n"
    return ssl.PEM_cert_to_DER_cert(first)


def script(box: Large, last: int = 0) -> Spent:
    """The bare library: the same STATUS, and the headers from that UID on (0: none)."""
    known = _login(box)
    arguments = ["localhost", str(known["port"]), str(known["user"]), str(known["password"]), str(known["ca"])]
    return spend([sys.executable, "-c", SCRIPT, *arguments, str(last)], box.environ)


PEERS = (
    Peer("getmail6", GETMAIL, lambda place: ["getmail", "--getmaildir", str(place), "--rcfile", str(place / "rc")]),
    Peer("mbsync", MBSYNC, lambda place: ["mbsync", "--quiet", "--config", str(place / "rc"), "--all"]),
    Peer("OfflineIMAP", OFFLINEIMAP, lambda place: ["offlineimap", "-c", str(place / "rc"), "-o", "-u", "quiet"]),
    Peer(
        "fetchmail",
        FETCHMAIL,
        lambda place: [
            "fetchmail",
            "-f",
            str(place / "rc"),
            "--nodetach",
            "--nosyslog",
            "--silent",
            "--pidfile",
            str(place / "pid"),
        ],
        codes=(0, 1),  # 1: there was no mail
    ),
)
