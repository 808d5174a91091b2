"""What `python -m tests.guards` takes away stands in the source, so its table tells of the product as it is."""

import pytest

from tests.guards import GUARDS, Guard, faults


@pytest.mark.parametrize("one", GUARDS, ids=lambda one: one.name)
def test_a_guard_that_the_laws_are_tried_with_stands_in_the_source_once(one: Guard) -> None:
    assert faults(one) == []
