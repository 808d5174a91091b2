"""Postfix as an instance of its own: submission, mail from outside, and the host of all foreign domains."""

import os
import shutil
import subprocess
from dataclasses import dataclass
from pathlib import Path

from tests.servers.process import LOOPBACK, SEARCH_PATH, Daemon, start
from tests.servers.tls import Certificate

# Every domain in .test is ours and ends in Dovecot, but for these. `dead.test` and all that is not in .test
# goes to the `world` port, which refuses it: real bounces. Nobody listens where `slow.test` goes.
OUR_DOMAINS = "if /\\.test$/\n!/^(dead|slow)\\.test$/ ours\nendif\n"
ROUTES = "/@slow\\.test$/ smtp:[127.0.0.1]:1\n"
# The login a@b may send as a@b and as a+tag@b.
SENDER_LOGINS = "/^([^+@]+)(\\+[^@]*)?@(.*)$/ $1@$3\n"

MAIN = """
compatibility_level = 3.6
queue_directory = {dir}/spool
data_directory = {dir}/data
maillog_file = {log}
maillog_file_prefixes = {log_dir}
mail_owner = postfix
setgid_group = postdrop
myhostname = mx.example.test
mydomain = example.test
myorigin = $mydomain
mydestination =
inet_interfaces = {loopback}
inet_protocols = ipv4
smtp_dns_support_level = disabled
smtp_host_lookup = native
smtpd_peername_lookup = no
biff = no
alias_maps =
alias_database =
local_recipient_maps =
notify_classes =
virtual_mailbox_domains = regexp:{dir}/etc/domains
virtual_mailbox_maps = static:everyone
virtual_transport = lmtp:inet:{loopback}:{lmtp}
transport_maps = regexp:{dir}/etc/routes
default_transport = smtp:[{loopback}]:{world}
relay_domains =
recipient_delimiter = +
queue_run_delay = 2s
minimal_backoff_time = 2s
maximal_backoff_time = 4s
maximal_queue_lifetime = 1h
bounce_queue_lifetime = 1h
delay_warning_time = 1s
message_size_limit = 10000000
smtpd_tls_cert_file = {chain}
smtpd_tls_key_file = {key}
smtpd_tls_security_level = may
smtpd_tls_auth_only = yes
smtpd_sasl_type = dovecot
smtpd_sasl_path = inet:{loopback}:{sasl}
smtpd_sasl_security_options = noanonymous
smtpd_sender_login_maps = regexp:{dir}/etc/sender_logins
mua_clients = permit_sasl_authenticated, reject
mua_senders = reject_sender_login_mismatch
smtpd_relay_restrictions = permit_sasl_authenticated, reject_unauth_destination
smtpd_recipient_restrictions = check_policy_service inet:{loopback}:{policy}
smtpd_data_restrictions = check_policy_service inet:{loopback}:{policy}
smtpd_end_of_data_restrictions = check_policy_service inet:{loopback}:{policy}
smtpd_error_sleep_time = 0
"""

# `world` has another name, or Postfix would see a mail loop.
MASTER = """
{loopback}:{submission} inet n - n - - smtpd
  -o syslog_name=postfix/submission -o smtpd_tls_security_level=encrypt
  -o smtpd_sasl_auth_enable=yes -o smtpd_client_restrictions=$mua_clients
  -o smtpd_sender_restrictions=$mua_senders
{loopback}:{submissions} inet n - n - - smtpd
  -o syslog_name=postfix/submission -o smtpd_tls_wrappermode=yes -o smtpd_tls_security_level=encrypt
  -o smtpd_sasl_auth_enable=yes -o smtpd_client_restrictions=$mua_clients
  -o smtpd_sender_restrictions=$mua_senders
{loopback}:{submission_plain} inet n - n - - smtpd
  -o syslog_name=postfix/submission -o smtpd_tls_security_level=none -o smtpd_tls_auth_only=no
  -o smtpd_sasl_auth_enable=yes -o smtpd_client_restrictions=$mua_clients
  -o smtpd_sender_restrictions=$mua_senders
{loopback}:{mx} inet n - n - - smtpd
  -o syslog_name=postfix/mx -o smtpd_sasl_auth_enable=no
{loopback}:{world} inet n - n - - smtpd
  -o syslog_name=postfix/world -o myhostname=mx.world.test -o smtpd_policy_service_policy_context=world
  -o {{ smtpd_relay_restrictions = check_policy_service inet:{loopback}:{policy}, reject }}
pickup unix n - n 60 1 pickup
cleanup unix n - n - 0 cleanup
qmgr unix n - n 300 1 qmgr
tlsmgr unix - - n 1000? 1 tlsmgr
rewrite unix - - n - - trivial-rewrite
bounce unix - - n - 0 bounce
defer unix - - n - 0 bounce
trace unix - - n - 0 bounce
verify unix - - n - 1 verify
flush unix n - n 1000? 0 flush
proxymap unix - - n - - proxymap
smtp unix - - n - - smtp
showq unix n - n - - showq
error unix - - n - - error
retry unix - - n - - error
lmtp unix - - n - - lmtp
anvil unix - - n - 1 anvil
scache unix - - n - 1 scache
postlog unix-dgram n - n - 1 postlogd
"""

# postfix-files(5): mode, owner, group of the queue directories
QUEUE = {
    "pid": (0o755, "root", "root"),
    "maildrop": (0o730, "postfix", "postdrop"),
    "public": (0o710, "postfix", "postdrop"),
} | dict.fromkeys(
    "active bounce corrupt defer deferred flush hold incoming private saved trace".split(),
    (0o700, "postfix", "root"),
)


@dataclass(frozen=True, slots=True)
class PostfixPorts:
    """`submission` speaks STARTTLS, `submissions` implicit TLS, `submission_plain` none; `mx` is for mail
    from outside, without login."""

    submission: int
    submissions: int
    submission_plain: int
    mx: int
    world: int


@dataclass(frozen=True, slots=True)
class Postfix:
    directory: Path
    log: Path

    @property
    def etc(self) -> Path:
        return self.directory / "etc"

    def write(
        self,
        ports: PostfixPorts,
        *,
        lmtp_port: int,
        sasl_port: int,
        policy_port: int,
        certificate: Certificate,
    ) -> None:
        values = {
            "dir": self.directory,
            "log": self.log,
            "log_dir": self.log.parent,
            "loopback": LOOPBACK,
            "lmtp": lmtp_port,
            "sasl": sasl_port,
            "policy": policy_port,
            "chain": certificate.chain,
            "key": certificate.key,
            "submission": ports.submission,
            "submissions": ports.submissions,
            "submission_plain": ports.submission_plain,
            "mx": ports.mx,
            "world": ports.world,
        }
        self._make_directories()
        for name, text in {
            "main.cf": MAIN.format(**values),
            "master.cf": MASTER.format(**values),
            "domains": OUR_DOMAINS,
            "routes": ROUTES,
            "sender_logins": SENDER_LOGINS,
        }.items():
            path = self.etc / name
            path.write_text(text)
            # Postfix waits 1.5 s in each program that reads a file changed within the last second.
            os.utime(path, (path.stat().st_mtime - 60,) * 2)

    def _make_directories(self) -> None:
        for name in ("", "etc", "spool", "data"):
            (self.directory / name).mkdir()
        shutil.chown(self.directory / "data", "postfix", "postfix")
        for name, (mode, owner, group) in QUEUE.items():
            place = self.directory / "spool" / name
            place.mkdir()
            shutil.chown(place, owner, group)
            place.chmod(mode)

    def start(self) -> Daemon:
        """Runs master in the foreground (-d), where it stays our child."""
        master = self._run("postconf", "-xh", "daemon_directory").strip() + "/master"
        return start("Postfix", [master, "-d", "-c", str(self.etc)], log=self.log)

    def queue(self) -> str:
        """What postqueue -j says: a JSON line for each mail that still waits."""
        return self._run("postqueue", "-j")

    def retry(self) -> None:
        """Tries everything that waits now."""
        self._run("postqueue", "-f")

    def empty_queue(self) -> None:
        """Forgets what could not be delivered yet."""
        if any(path.is_file() for path in (self.directory / "spool" / "deferred").rglob("*")):
            self._run("postsuper", "-d", "ALL")

    def _run(self, program: str, *arguments: str) -> str:
        found = shutil.which(program, path=SEARCH_PATH) or program
        done = subprocess.run([found, "-c", self.etc, *arguments], check=True, capture_output=True, text=True)
        return done.stdout
