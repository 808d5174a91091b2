"""A third of the rows of docs/security.md lose their guard, and their tests miss it; `make security` tries all."""

import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.guards import guard
from tests.security.rows import Row, rows
from tests.security.switches import SWITCHES, base_in, found

SWITCHED = {one.name for one in SWITCHES}
QUICK = [one for one in rows() if one.name in SWITCHED and "tests/end_to_end" not in str(one.tests)]


@pytest.fixture(scope="module")
def base() -> Iterator[Path]:
    with tempfile.TemporaryDirectory() as folder:
        yield base_in(Path(folder))


@pytest.mark.parametrize("row", QUICK[::3], ids=lambda row: row.name)
def test_the_tests_of_a_row_fail_without_its_guard(row: Row, base: Path) -> None:
    assert found(row, base).wrong == ""


def test_a_row_whose_tests_pass_without_its_guard_is_told(base: Path) -> None:
    row = Row("shell", "an attack", "a guard", ("tests/test_secrets.py::test_a_missing_file_is_named",))
    nothing = guard("shell", ("adapters/secrets.py", "COMMAND_SECONDS = 60", "COMMAND_SECONDS = 61"))
    assert found(row, base, [nothing]).wrong.startswith("PASSED WITHOUT ITS GUARD: 1 passed")


def test_a_guard_that_has_gone_from_the_source_is_told(base: Path) -> None:
    row = Row("shell", "an attack", "a guard", ("tests/test_secrets.py::test_a_missing_file_is_named",))
    gone = guard("shell", ("adapters/secrets.py", "words that stand nowhere", ""))
    assert "0 times" in found(row, base, [gone]).wrong
