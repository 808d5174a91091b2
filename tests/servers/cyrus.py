"""Cyrus IMAP 3.6 in a directory of its own, all of it under one unprivileged account."""

from dataclasses import dataclass
from pathlib import Path

from tests.servers.dovecot import ACCOUNT, User, own
from tests.servers.process import LOOPBACK, Daemon, start
from tests.servers.tls import Certificate
from tests.servers.unpacked import Unpacked

PACKAGES = Unpacked("cyrus")
PROGRAMS = "usr/lib/cyrus/bin"
REALM = "imap.example.test"
ADMIN = User(f"cyrus@{REALM}", "admin-password", Path("/nonexistent"))
DIRECTORIES = ("", "conf", "conf/db", "conf/socket", "spool", "run", "run/proc", "run/lock", "run/socket")

# All paths are set: Debian's are elsewhere. A user without a domain would be looked up under `servername`.
# Without `duplicatesuppression: no` a second delivery of a Message-ID would vanish, and hide a letter sent twice.
CONFIGURATION = """
configdirectory: {dir}/conf
defaultpartition: default
partition-default: {dir}/spool
proc_path: {dir}/run/proc
mboxname_lockpath: {dir}/run/lock
idlesocket: {dir}/run/socket/idle
lmtpsocket: {dir}/run/socket/lmtp
notifysocket: {dir}/run/socket/notify
ptscache_db_path: {dir}/conf/ptscache.db
cyrus_user: {account}
cyrus_group: {account}
servername: {realm}
virtdomains: userid
defaultdomain: default.invalid
unixhierarchysep: yes
altnamespace: yes
admins: cyrus
allowplaintext: yes
sasl_mech_list: PLAIN LOGIN
sasl_pwcheck_method: auxprop
sasl_auxprop_plugin: sasldb
sasl_sasldb_path: {dir}/sasldb2
tls_server_cert: {chain}
tls_server_key: {key}
tls_versions: tls1_2 tls1_3
autocreate_quota: 0
autocreate_post: yes
autocreate_inbox_folders: Sent|Drafts|Junk|Trash
autocreate_subscribe_folders: Sent|Drafts|Junk|Trash
xlist-sent: Sent
xlist-drafts: Drafts
xlist-junk: Junk
xlist-trash: Trash
expunge_mode: immediate
delete_mode: immediate
duplicatesuppression: no
failedloginpause: 0
conversations: no
"""

SERVICES = """
START {{
  recover cmd="{programs}/ctl_cyrusdb -C {configuration} -r"
}}
SERVICES {{
  imap  cmd="{programs}/imapd -C {configuration}"    listen="{loopback}:{imap}"
  imaps cmd="{programs}/imapd -C {configuration} -s" listen="{loopback}:{imaps}"
  lmtp  cmd="{programs}/lmtpd -C {configuration} -a" listen="{loopback}:{lmtp}"
}}
DAEMON {{
  idled cmd="{programs}/idled -C {configuration}"
}}
EVENTS {{
  checkpoint cmd="{programs}/ctl_cyrusdb -C {configuration} -c" period=30
}}
"""


@dataclass(frozen=True, slots=True)
class CyrusPorts:
    imap: int
    imaps: int
    lmtp: int


@dataclass(frozen=True, slots=True)
class Cyrus:
    """Its directory and log. It tells the log little: the rest goes to syslog."""

    directory: Path
    log: Path

    @property
    def configuration(self) -> Path:
        return self.directory / "imapd.conf"

    def add(self, user: User) -> None:
        """Makes a login; the mailboxes are made at the first one, or when mail comes."""
        name, _, realm = user.address.partition("@")
        passwords = self.directory / "sasldb2"
        words = ("-p", "-c", "-f", passwords, "-u", realm, name)
        PACKAGES.call("usr/sbin/saslpasswd2", *words, said=user.password, account=ACCOUNT)

    def write(self, ports: CyrusPorts, certificate: Certificate) -> None:
        for name in DIRECTORIES:
            (self.directory / name).mkdir()
            own(self.directory / name)
        self.log.touch()
        own(certificate.key)
        files = {"dir": self.directory, "chain": certificate.chain, "key": certificate.key}
        self.configuration.write_text(CONFIGURATION.format(account=ACCOUNT, realm=REALM, **files))
        (self.directory / "cyrus.conf").write_text(
            SERVICES.format(
                programs=PACKAGES.root / PROGRAMS,
                configuration=self.configuration,
                loopback=LOOPBACK,
                imap=ports.imap,
                imaps=ports.imaps,
                lmtp=ports.lmtp,
            )
        )
        self.add(ADMIN)

    def start(self) -> Daemon:
        master = PACKAGES.root / PROGRAMS / "master"
        files = ("-C", self.configuration, "-M", self.directory / "cyrus.conf", "-p", self.directory / "run/pid")
        words = [str(one) for one in (master, "-D", *files)]
        return start("Cyrus", words, log=self.log, account=ACCOUNT, environ=PACKAGES.environ)
