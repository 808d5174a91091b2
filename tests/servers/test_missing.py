"""Machines without the servers are told so."""

from pathlib import Path

from tests.servers.missing import missing, missing_families, missing_strace


def test_what_is_not_installed_is_named_by_its_package() -> None:
    said = missing(path="/nonexistent")
    assert said is not None
    for package in ("dovecot-core", "dovecot-lmtpd", "dovecot-sieve", "postfix", "make servers"):
        assert package in said


def test_what_is_not_unpacked_is_named(tmp_path: Path) -> None:
    (tmp_path / "cyrus").mkdir()
    (tmp_path / "cyrus" / "packages").touch()
    assert missing_families(tmp_path) == "not unpacked: courier, exim (make servers fetches them)"


def test_strace_is_named_where_it_is_not() -> None:
    assert missing_strace(path="/nonexistent") == "not installed: strace (make servers installs it)"
