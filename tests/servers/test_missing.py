"""Machines without the servers are told so."""

from tests.servers.missing import missing


def test_what_is_not_installed_is_named_by_its_package() -> None:
    said = missing(path="/nonexistent")
    assert said is not None
    for package in ("dovecot-core", "dovecot-lmtpd", "dovecot-sieve", "postfix", "make servers"):
        assert package in said
