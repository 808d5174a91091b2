"""The numbers of the policy."""

from dataclasses import fields, replace
from datetime import time

import pytest

from outreach.domain.events import Step
from outreach.domain.rules import Rules

ANOTHER: dict[type, object] = {
    int: 42,
    bool: False,
    time: time(11, 11),
    tuple: (1.0, 2.0),
    frozenset: frozenset({Step.AGENDA}),
}


@pytest.mark.parametrize("rule", [one.name for one in fields(Rules)])
def test_due_dates_are_reckoned_again_when_any_rule_changes(rule: str) -> None:
    changed = replace(Rules(), **{rule: ANOTHER[type(getattr(Rules(), rule))]})  # type: ignore[arg-type]
    assert changed.digest != Rules().digest


def test_the_same_rules_are_told_by_the_same_digest_in_every_process() -> None:
    """A set has no order of its own that would last."""
    assert Rules(window_days=frozenset({4, 3, 2, 1, 0})).digest == Rules().digest
    assert len(Rules().digest) == 16


@pytest.mark.parametrize(("a_day", "most"), [(0, 2), (1, 4), (5, 12), (20, 42)])
def test_the_brake_is_twice_the_daily_number_and_two(a_day: int, most: int) -> None:
    assert Rules(new_people_a_day=a_day).brake == most
