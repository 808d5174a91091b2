"""A private authority and the certificates that the servers show: one good, two bad."""

import datetime as dt
import ssl
from dataclasses import dataclass
from pathlib import Path

import trustme

LONG_AGO = dt.datetime(2001, 1, 1, tzinfo=dt.UTC)


@dataclass(frozen=True, slots=True)
class Certificate:
    """One file each for the chain and the key (PEM)."""

    chain: Path
    key: Path

    def server_context(self) -> ssl.SSLContext:
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        context.load_cert_chain(self.chain, self.key)
        return context


@dataclass(frozen=True, slots=True)
class Authority:
    """`good` stands for localhost and 127.0.0.1; `expired` too, until 2001; `wrong_name` for another host."""

    ca_file: Path
    good: Certificate
    expired: Certificate
    wrong_name: Certificate

    def client_context(self) -> ssl.SSLContext:
        """Trusts this authority alone, and is as strict as Python 3.13 (VERIFY_X509_STRICT)."""
        context = ssl.create_default_context(cafile=self.ca_file)
        context.verify_flags |= ssl.VERIFY_X509_STRICT
        return context


def make_authority(directory: Path) -> Authority:
    """Writes all the files into a directory, which it makes."""
    directory.mkdir()
    authority = trustme.CA()
    ca_file = directory / "ca.pem"
    authority.cert_pem.write_to_path(str(ca_file))

    def written(name: str, leaf: trustme.LeafCert) -> Certificate:
        chain, key = directory / f"{name}.pem", directory / f"{name}.key"
        for number, blob in enumerate(leaf.cert_chain_pems):
            blob.write_to_path(str(chain), append=number > 0)
        key.touch(mode=0o600)
        leaf.private_key_pem.write_to_path(str(key))
        return Certificate(chain, key)

    here = ("localhost", "127.0.0.1")
    past = LONG_AGO - dt.timedelta(days=365)
    return Authority(
        ca_file=ca_file,
        good=written("good", authority.issue_cert(*here)),
        expired=written("expired", authority.issue_cert(*here, not_before=past, not_after=LONG_AGO)),
        wrong_name=written("wrong-name", authority.issue_cert("elsewhere.example.org")),
    )
