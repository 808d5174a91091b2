"""What a pass with nothing to do costs, counted: IMAP commands, bytes, statements, modules. It does not grow."""

import shutil
import subprocess
import sys
from collections.abc import Sequence

import pytest

from outreach.adapters.store.store import SqlStore
from outreach.application.worker import run_pass
from outreach.bootstrap import opened
from outreach.settings import load
from tests.contracts.test_large_mailbox import fill, letter
from tests.counts.counting import counted
from tests.end_to_end.desk import Desk
from tests.end_to_end.lines import Lines
from tests.end_to_end.program import ROOT
from tests.servers.mailboxes import deliver

pytestmark = pytest.mark.servers

LOADED = """
import sys
from outreach.__main__ import main
try:
    main()
finally:
    print(*sys.modules, file=sys.stderr)
"""
NEEDED = {"click", "imap_tools", "pydantic", "pydantic_settings", "sqlalchemy", "platformdirs", "tzdata"}
LIBRARIES = NEEDED | {
    "aiosmtpd",
    "aiosmtplib",
    "alembic",
    "authlib",
    "dns",
    "email_validator",
    "flufl",
    "holidays",
    "httpx2",
    "icalendar",
    "jinja2",
    "keyring",
    "rich",
    "selectolax",
}
DIALECTS = {"mssql", "mysql", "oracle", "postgresql", "sqlite"}
STATEMENTS = 32
OWN_MODULES = 133


def waiting(desk: Desk) -> None:
    """Somebody was written to and has not answered; all that this brought about has settled."""
    desk.writes_to(desk.meets("Julie Adams"))
    for _ in range(3):
        desk.settled().run(minutes=5)


@pytest.mark.parametrize("count", [1_000, 10_000])
def test_of_any_mailbox_it_asks_for_its_folders_and_the_state_of_three(lines: Lines, count: int) -> None:
    deliver(lines.host, lines.me, letter(0))
    fill(lines.me.home / "Maildir", count)
    waiting(lines)
    lines.imap.trace.clear()
    lines.smtp.trace.clear()
    lines.run(minutes=5)
    said = [where.removeprefix("> ") for where, _ in lines.imap.trace if where.startswith("> ")]
    assert [one for one in said if one != "CAPABILITY"] == ["LOGIN", "LIST", "STATUS", "STATUS", "STATUS", "LOGOUT"]
    assert sum(len(text) for where, text in lines.imap.trace if not where.startswith(">")) < 2_000
    assert not lines.smtp.trace
    shutil.rmtree(lines.me.home)


def test_it_asks_the_store_a_fixed_number_of_times(desk: Desk) -> None:
    waiting(desk)
    with opened(load(desk.folder / "outreach.toml", {}), desk.environ) as app:
        assert isinstance(app.store, SqlStore)
        with counted(app.store) as said:
            assert run_pass(app).trouble is None
    assert len(said.statements) == STATEMENTS, "\n".join(said.statements)


def modules(desk: Desk) -> Sequence[str]:
    done = subprocess.run(
        [sys.executable, "-c", LOADED, *desk.configured(["run"])],
        check=True,
        capture_output=True,
        cwd=desk.folder,
        env={**desk.environ, "PYTHONPATH": str(ROOT)},
        text=True,
        timeout=60,
    )
    return done.stderr.split()


def test_it_loads_four_libraries_and_nothing_that_reads_or_sends_mail(desk: Desk) -> None:
    waiting(desk)
    loaded = modules(desk)
    assert {one for one in LIBRARIES if one in loaded} <= NEEDED
    assert {one for one in DIALECTS if f"sqlalchemy.dialects.{one}" in loaded} == {"sqlite"}
    assert "outreach.application.steps" not in loaded
    assert "outreach.reading.read" not in loaded
    own = sorted(one for one in loaded if one.startswith("outreach."))
    assert len(own) == OWN_MODULES, "\n".join(own)
