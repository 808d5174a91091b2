"""Exim 4.96 as an ordinary account: submission with a login, for people of .test whose mail goes to one place."""

import pwd
from dataclasses import dataclass
from pathlib import Path

from tests.servers.dovecot import ACCOUNT, User, own
from tests.servers.process import LOOPBACK, Daemon, start
from tests.servers.tls import Certificate
from tests.servers.unpacked import Unpacked

PACKAGES = Unpacked("exim")
PROGRAM = "usr/sbin/exim4"
MAX_CONNECTIONS = 20

# Debian's Exim knows an account Debian-exim; libnss-wrapper tells it that this is ours. The tables are looked
# into for each mail.
CONFIGURATION = r"""
exim_path = {program}
primary_hostname = mx.exim.test
keep_environment = LD_PRELOAD : LD_LIBRARY_PATH : NSS_WRAPPER_PASSWD : NSS_WRAPPER_GROUP
spool_directory = {dir}/spool
log_file_path = {dir}/%slog
pid_file_path = {dir}/exim.pid
local_interfaces = {loopback}
daemon_smtp_ports = {submission} : {submissions}
tls_on_connect_ports = {submissions}
tls_advertise_hosts = *
tls_certificate = {chain}
tls_privatekey = {key}
auth_advertise_hosts = ${{if def:tls_in_cipher {{*}}}}
smtp_accept_max = {most}
disable_ipv6 = true
host_lookup =
deliver_drop_privilege = true
never_users =
acl_smtp_mail = mail
acl_smtp_rcpt = rcpt
acl_smtp_data = accept
begin acl
mail:
  deny  message       = 530 5.7.0 Authentication required
        !authenticated = *
  accept
rcpt:
  deny  condition = ${{if match{{${{lookup{{$local_part@$domain}}lsearch{{{dir}/answers}}}}}}{{^5}}}}
        message   = ${{lookup{{$local_part@$domain}}lsearch{{{dir}/answers}}}}
  defer condition = ${{if match{{${{lookup{{$local_part@$domain}}lsearch{{{dir}/answers}}}}}}{{^4}}}}
        message   = ${{lookup{{$local_part@$domain}}lsearch{{{dir}/answers}}}}
  deny  condition = ${{lookup{{$local_part@$domain}}lsearch{{{dir}/homes}}{{no}}{{yes}}}}
        message   = 550 5.1.1 No such person here
  accept
begin authenticators
plain:
  driver = plaintext
  public_name = PLAIN
  server_prompts = :
  server_condition = ${{if eq{{$auth3}}{{${{lookup{{$auth2}}lsearch{{{dir}/passwords}}{{$value}}fail}}}}}}
  server_set_id = $auth2
begin routers
people:
  driver = accept
  transport = mailbox
begin transports
mailbox:
{transport}begin retry
* * F,1h,2s
"""

INTO_MAILDIR = """\
  driver = appendfile
  directory = ${{lookup{{$local_part@$domain}}lsearch{{{dir}/homes}}}}/Maildir
  maildir_format
  user = {account}
"""
BY_LMTP = """\
  driver = smtp
  protocol = lmtp
  hosts = {loopback}
  hosts_override
  port = {lmtp}
  allow_localhost
  hosts_try_dane =
"""
ACCOUNTS = "root:x:0:0::/:/bin/sh\nDebian-exim:x:{uid}:{gid}::/:/bin/sh\n{account}:x:{uid}:{gid}::/:/bin/sh\n"
GROUPS = "root:x:0:\nDebian-exim:x:{gid}:\n{account}:x:{gid}:\n"


@dataclass(frozen=True, slots=True)
class EximPorts:
    submission: int
    submissions: int


@dataclass(frozen=True, slots=True)
class Exim:
    """Its directory, in which it makes its logs."""

    directory: Path

    @property
    def log(self) -> Path:
        return self.directory / "mainlog"

    def add(self, user: User) -> None:
        """From now on the user may send, and gets mail."""
        self._note("homes", user.address, str(user.home))
        self._note("passwords", user.address, user.password)

    def answer(self, address: str, words: str) -> None:
        """Every mail to this address gets this answer at RCPT: "550 5.7.1 words"."""
        self._note("answers", address, words)

    def write(self, ports: EximPorts, certificate: Certificate, lmtp: int | None) -> None:
        """Mail goes to a server that speaks LMTP on this port, or else into the Maildir below the user's home."""
        for name in ("", "spool"):
            (self.directory / name).mkdir()
            own(self.directory / name)
        for table in ("homes", "passwords", "answers"):
            (self.directory / table).touch()
        self.log.touch()
        own(self.log)
        own(certificate.key)
        entry = pwd.getpwnam(ACCOUNT)
        values = {"dir": self.directory, "account": ACCOUNT, "loopback": LOOPBACK, "lmtp": lmtp}
        texts = {
            "passwd": ACCOUNTS.format(uid=entry.pw_uid, gid=entry.pw_gid, account=ACCOUNT),
            "group": GROUPS.format(gid=entry.pw_gid, account=ACCOUNT),
            "exim.conf": CONFIGURATION.format(
                program=PACKAGES.root / PROGRAM,
                most=MAX_CONNECTIONS,
                submission=ports.submission,
                submissions=ports.submissions,
                chain=certificate.chain,
                key=certificate.key,
                transport=(INTO_MAILDIR if lmtp is None else BY_LMTP).format(**values),
                **values,
            ),
        }
        for name, text in texts.items():
            (self.directory / name).write_text(text)

    @property
    def configuration(self) -> Path:
        return self.directory / "exim.conf"

    def start(self) -> Daemon:
        environ = {
            **PACKAGES.environ,
            "LD_PRELOAD": f"{PACKAGES.environ['LD_PRELOAD']}:{PACKAGES.library('libnss_wrapper.so')}",
            "NSS_WRAPPER_PASSWD": str(self.directory / "passwd"),
            "NSS_WRAPPER_GROUP": str(self.directory / "group"),
        }
        words = [str(PACKAGES.root / PROGRAM), "-C", str(self.configuration), "-bdf", "-q2s"]
        return start("Exim", words, log=self.log, account=ACCOUNT, environ=environ)

    def _note(self, table: str, key: str, value: str) -> None:
        with (self.directory / table).open("a") as file:
            file.write(f"{key}: {value}\n")
