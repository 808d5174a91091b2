"""Whatever breaks between the program and its servers: one letter or one question, each answer read once."""

import pytest

from outreach.adapters.tls import Security
from tests.servers.faultproxy import Protocol
from tests.torture import counts
from tests.torture.matrix import FAULTS, PROTOCOLS, Lines, Point, all_points, dealt, play, shuffled, whole

pytestmark = pytest.mark.servers

PARTS = 8
"""Workers share the work by these."""


@pytest.fixture(scope="session")
def points(lines: list[Lines]) -> list[tuple[Security, Point]]:
    return all_points(lines[0])


@pytest.mark.parametrize("part", range(PARTS))
def test_after_any_fault_and_good_passes_all_promises_hold(
    lines: list[Lines], points: list[tuple[Security, Point]], part: int
) -> None:
    outcomes = play(lines, dealt(points)[part::PARTS])
    assert [f"{one.case}: {', '.join(one.broken)}" for one in outcomes if one.broken] == []


def test_every_turn_of_the_conversation_meets_a_fault_and_every_turn_of_the_submission_each(
    points: list[tuple[Security, Point]],
) -> None:
    cases = dealt(points)
    turns = {point for _, point in points if point.is_turn}
    submission = {point for point in turns if point.protocol is Protocol.SMTP}
    assert {one.point for one in cases} == turns
    assert {(one.point, one.fault) for one in cases} >= {(point, fault) for point in submission for fault in FAULTS}
    assert {(one.point.protocol, one.security, one.fault) for one in cases} == {
        (protocol, security, fault) for protocol in PROTOCOLS for security in Security for fault in FAULTS
    }
    assert len(whole(points)) == len(points) * len(FAULTS)


def test_a_seed_draws_the_same_cases_in_the_same_order_and_leaves_none_out(
    points: list[tuple[Security, Point]],
) -> None:
    cases = dealt(points)
    drawn = shuffled(cases, 6)
    assert drawn == shuffled(cases, 6) != cases
    assert set(drawn) == set(cases)


def test_what_is_counted_is_what_is_tried(points: list[tuple[Security, Point]]) -> None:
    told = "\n".join(counts.told(points, ["network: connect", "store: COMMIT"]))
    assert f" {len(dealt(points))} " in told
    assert f" {len(whole(points))} " in told
    assert "2 points: 1 network, 1 store" in told
