"""docs/security.md names a test that is there beside each attack, and says where a guard can be switched off."""

import pytest

from tests.guards import Guard, faults
from tests.security.rows import ROOT, Row, functions, rows
from tests.security.switches import NO_SWITCH, SWITCHES

ROWS = rows()


def test_there_are_rows_each_under_a_name_of_its_own() -> None:
    names = [one.name for one in ROWS]
    assert len(names) > 40
    assert len(names) == len(set(names))


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row.name)
def test_each_row_names_tests_that_exist(row: Row) -> None:
    assert row.attack
    assert row.guard
    assert row.tests
    for one in row.tests:
        file, _, function = one.partition("::")
        assert (ROOT / file).is_file(), one
        assert function in functions(ROOT / file), one


def test_each_row_has_a_guard_to_switch_off_or_a_reason_why_not() -> None:
    switched = {one.name for one in SWITCHES}
    assert switched | set(NO_SWITCH) == {one.name for one in ROWS}
    assert not switched & set(NO_SWITCH)
    assert all(NO_SWITCH.values())


@pytest.mark.parametrize("one", SWITCHES, ids=lambda one: one.name)
def test_what_is_switched_off_stands_in_the_source_once(one: Guard) -> None:
    assert faults(one) == []
