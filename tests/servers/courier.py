"""Courier IMAP 5.0, which has its paths compiled in and wants to begin as root.

So it runs in a mount namespace of its own, whose root is this machine's with the unpacked packages laid over it:
what it writes there is in memory and gone with it. And in a process namespace, since its couriertcpd leaves the
process group it was started in.
"""

import pwd
import subprocess
from dataclasses import dataclass
from pathlib import Path

from tests.servers.dovecot import ACCOUNT, User, own
from tests.servers.process import LOOPBACK, Daemon, start
from tests.servers.tls import Certificate
from tests.servers.unpacked import Unpacked

PACKAGES = Unpacked("courier")
PREFIX = "INBOX."
FOLDERS = ("Sent", "Drafts", "Junk", "Trash")
MAX_PER_ADDRESS = 20

# STARTTLS wants an account `courier`. IMAP_EMPTYTRASH, left as it comes, deletes from Trash what is older than a
# week.
BOOT = r"""
set -e
mount --make-rprivate /
mount -t tmpfs tmpfs "$PLACE"
mkdir "$PLACE/work" "$PLACE/root"
cp -a "$PACKAGES" "$PLACE/up"
mount -t overlay overlay -o "lowerdir=/,upperdir=$PLACE/up,workdir=$PLACE/work" "$PLACE/root"
for shared in /proc /dev $SHARED; do mount --rbind "$shared" "$PLACE/root$shared"; done
exec chroot "$PLACE/root" /bin/bash -c '
set -e
cd /
mkdir -p /run/courier/authdaemon /var/lib/courier
echo "courier:x:$IDS::/:/bin/sh" >>/etc/passwd
ln -s "$USERS"/userdb.dat "$USERS"/userdbshadow.dat /etc/courier/
sed -i "s/^authmodulelist=.*/authmodulelist=authuserdb/; s/^daemons=.*/daemons=2/" /etc/courier/authdaemonrc
export LD_PRELOAD=libeatmydata.so
/usr/lib/courier/courier-authlib/authdaemond &
while [ ! -S /run/courier/authdaemon/socket ]; do sleep 0.02; done
set -a
. /etc/courier/imapd
. /etc/courier/imapd-ssl
IMAP_CAPABILITY="$IMAP_CAPABILITY AUTH=PLAIN"
IMAP_CAPABILITY_TLS="$IMAP_CAPABILITY"
IMAP_EMPTYTRASH=
TLS_CERTFILE=$PEM
TLS_DHPARAMS=
TLS_CACHEFILE=
IMAP_STARTTLS=YES
listen="couriertcpd -address=$LOOPBACK -maxprocs=100 -maxperip=$MAX_PER_ADDRESS -nodnslookup -noidentlookup"
login="/usr/lib/courier/courier/imaplogin /usr/bin/imapd Maildir"
$listen $IMAP_PORT $login &
IMAP_TLS=1 $listen $IMAPS_PORT /usr/bin/couriertls -server -tcpd $login &
trap exit TERM  # or process 1 of the namespace would not hear it
wait'
"""


@dataclass(frozen=True, slots=True)
class CourierPorts:
    imap: int
    imaps: int


@dataclass(frozen=True, slots=True)
class Courier:
    """Its directory and log, and where the homes of its users are."""

    directory: Path
    log: Path
    homes: Path

    def add(self, user: User) -> None:
        """Makes the Maildir of a user, and the login."""
        maildir = user.home / "Maildir"
        for folder in ("", *(f".{name}" for name in FOLDERS)):
            for part in ("cur", "new", "tmp"):
                (maildir / folder / part).mkdir(parents=True)
        (maildir / "courierimapsubscribed").write_text("".join(f"{PREFIX}{name}\n" for name in FOLDERS))
        for path in (user.home, *user.home.rglob("*")):
            own(path)
        entry = pwd.getpwnam(ACCOUNT)
        about = f"home={user.home}|mail={maildir}|uid={entry.pw_uid}|gid={entry.pw_gid}"
        self._note("userdb", f"{user.address}\t{about}|_=\n")
        self._note("userdbshadow", f"{user.address}\tsystempw={_hashed(user.password)}\n")

    def write(self, certificate: Certificate) -> None:
        for name in ("", "overlay", "users"):
            (self.directory / name).mkdir()
        both = self.directory / "users" / "both.pem"
        both.touch(mode=0o600)
        both.write_bytes(certificate.key.read_bytes() + certificate.chain.read_bytes())
        own(both)
        self.log.touch()
        for name in ("userdb", "userdbshadow"):
            self._note(name, "")

    def start(self, ports: CourierPorts) -> Daemon:
        users, entry = self.directory / "users", pwd.getpwnam(ACCOUNT)
        environ = {
            "PLACE": self.directory / "overlay",
            "PACKAGES": PACKAGES.root,
            "SHARED": f"{self.homes} {users}",
            "USERS": users,
            "PEM": users / "both.pem",
            "IDS": f"{entry.pw_uid}:{entry.pw_gid}",
            "LOOPBACK": LOOPBACK,
            "MAX_PER_ADDRESS": MAX_PER_ADDRESS,
            "IMAP_PORT": ports.imap,
            "IMAPS_PORT": ports.imaps,
        }
        words = ["unshare", "--mount", "--pid", "--fork", "--kill-child", "bash", "-c", BOOT]
        return start("Courier", words, log=self.log, environ={name: str(one) for name, one in environ.items()})

    def _note(self, name: str, line: str) -> None:
        """Adds a line to one of the two tables, and makes the database anew that is looked into."""
        table = self.directory / "users" / name
        table.touch(mode=0o600)
        lines = table.read_text() + line
        table.write_text(lines)
        made = ("-", table.with_suffix(".tmp"), table.with_suffix(".dat"))
        PACKAGES.call("usr/lib/courier/courier-authlib/makedatprog", *made, said=f"{lines}.\n")


def _hashed(password: str) -> str:
    done = subprocess.run(
        ["openssl", "passwd", "-5", "-stdin"], check=True, capture_output=True, input=password, text=True
    )
    return done.stdout.strip()
