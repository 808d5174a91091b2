"""Dovecot 2.3 in a directory of its own, all of it under one unprivileged account."""

import os
import pwd
from dataclasses import dataclass
from pathlib import Path

from tests.servers.process import LOOPBACK, Daemon, start
from tests.servers.tls import Certificate

ACCOUNT = "mail"

# `chroot =` and the three accounts let it run unprivileged. The anvil listener would delay every login
# from this address after a refused one (2, 4, 8, 15 s), and so would auth_failure_delay.
CONFIGURATION = r"""
protocols = imap lmtp
listen = {loopback}
base_dir = {dir}/run
state_dir = {dir}/state
log_path = {log}
auth_verbose = yes
hostname = imap.example.test
postmaster_address = postmaster@example.test
default_internal_user = {account}
default_internal_group = {group}
default_login_user = {account}
first_valid_uid = 1
auth_failure_delay = 0
service anvil {{
  chroot =
  unix_listener anvil-auth-penalty {{
    mode = 0
  }}
}}
ssl = yes
# Loopback counts as safe, so a password is taken there without TLS; at this address it is not.
local 127.0.0.2 {{
  ssl = required
}}
ssl_cert = <{chain}
ssl_key = <{key}
auth_mechanisms = plain login xoauth2
auth_username_format = %Lu
passdb {{
  driver = oauth2
  mechanisms = xoauth2
  args = {dir}/oauth2.conf.ext
}}
passdb {{
  driver = passwd-file
  mechanisms = plain login
  args = {dir}/users/%Lu
}}
userdb {{
  driver = passwd-file
  args = {dir}/users/%Lu
}}
mail_location = maildir:~/Maildir
mail_fsync = never
mail_plugins = quota
recipient_delimiter = +
namespace inbox {{
  inbox = yes
  separator = /
  mailbox Sent {{
    special_use = \Sent
    auto = subscribe
  }}
  mailbox Drafts {{
    special_use = \Drafts
    auto = subscribe
  }}
  mailbox Junk {{
    special_use = \Junk
    auto = subscribe
  }}
  mailbox Trash {{
    special_use = \Trash
    auto = subscribe
  }}
}}
plugin {{
  quota = count:User quota
  quota_vsizes = yes
  quota_grace = 0
  quota_rule = *:storage=100M
  sieve = file:~/sieve;active=~/.dovecot.sieve
  sieve_extensions = +vacation-seconds
  sieve_vacation_min_period = 0
}}
service imap-login {{
  chroot =
  inet_listener imap {{
    address = {loopback} 127.0.0.2
    port = {imap}
  }}
  inet_listener imaps {{
    port = {imaps}
    ssl = yes
  }}
}}
service lmtp {{
  inet_listener lmtp {{
    port = {lmtp}
  }}
}}
service auth {{
  inet_listener sasl {{
    port = {sasl}
  }}
}}
protocol imap {{
  mail_plugins = $mail_plugins imap_quota
  mail_max_userip_connections = 20
}}
protocol lmtp {{
  mail_plugins = $mail_plugins sieve
}}
submission_host = {loopback}:{mx}
"""

# A token is asked about at each login: Dovecot keeps no answer.
TOKENS = """
introspection_mode = post
introspection_url = {introspection}
username_attribute = username
active_attribute = active
active_value = true
client_id = dovecot
client_secret = dovecot-secret
"""


@dataclass(frozen=True, slots=True)
class User:
    """A mailbox and the login to it."""

    address: str
    password: str
    home: Path


@dataclass(frozen=True, slots=True)
class DovecotPorts:
    imap: int
    imaps: int
    lmtp: int
    sasl: int


@dataclass(frozen=True, slots=True)
class Dovecot:
    """Its directory and log."""

    directory: Path
    log: Path

    @property
    def configuration(self) -> Path:
        return self.directory / "dovecot.conf"

    def add(self, user: User, quota: int | None) -> None:
        """Makes the home and the passwd-file of a user; `quota` in bytes.

        A file for each: of one for all, Dovecot would notice a change only in the next second.
        """
        entry = pwd.getpwnam(ACCOUNT)
        extra = "" if quota is None else f"userdb_quota_rule=*:bytes={quota}"
        line = f"{user.address}:{{PLAIN}}{user.password}:{entry.pw_uid}:{entry.pw_gid}::{user.home}::{extra}"
        user.home.mkdir()
        own(user.home)
        (self.directory / "users" / user.address).write_text(line + "\n")

    def write(self, ports: DovecotPorts, mx_port: int, certificate: Certificate, introspection: str) -> None:
        """`mx_port` is where Sieve hands over what it sends; `introspection` where tokens are asked about."""
        for name in ("", "run", "state", "users"):
            (self.directory / name).mkdir()
            own(self.directory / name)
        self.log.touch()
        own(self.log)
        own(certificate.key)
        (self.directory / "oauth2.conf.ext").write_text(TOKENS.format(introspection=introspection))
        self.configuration.write_text(
            CONFIGURATION.format(
                loopback=LOOPBACK,
                dir=self.directory,
                log=self.log,
                account=ACCOUNT,
                group="mail",
                chain=certificate.chain,
                key=certificate.key,
                mx=mx_port,
                imap=ports.imap,
                imaps=ports.imaps,
                lmtp=ports.lmtp,
                sasl=ports.sasl,
            )
        )

    def start(self) -> Daemon:
        return start("Dovecot", ["dovecot", "-F", "-c", str(self.configuration)], log=self.log, account=ACCOUNT)


def own(path: Path) -> None:
    """Gives a file or directory to Dovecot's account."""
    entry = pwd.getpwnam(ACCOUNT)
    os.chown(path, entry.pw_uid, entry.pw_gid)
