"""Killed at any point, as a process: one letter or one question, each answer read once."""

import os
import secrets
import sys
from collections.abc import Iterator

import pytest

from tests.servers.mailhost import MailHost
from tests.torture.crashes import Mortal, mortal_on, some_kills, words

pytestmark = pytest.mark.servers

PARTS = 8
"""Workers share the work by these."""
KILLS = 50
SEED = int(os.environ.get("OUTREACH_SEED") or secrets.randbelow(10**9))
"""Printed where something is found; set it to live the same lives again."""


@pytest.fixture(scope="session")
def mortal(torture_host: MailHost, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Mortal]:
    with mortal_on(torture_host, tmp_path_factory.mktemp("mortal")) as mortal:
        yield mortal


@pytest.fixture(scope="session")
def points(mortal: Mortal) -> list[str]:
    return mortal.counted()


@pytest.mark.parametrize("part", range(PARTS))
def test_killed_at_any_point_all_promises_hold_after_good_passes(
    mortal: Mortal, points: list[str], part: int
) -> None:
    sys.stdout.write(f"{words(points)}\n")
    mine = range(1 + part, 1 + len(points), PARTS)
    survived = [mortal.killed_at(number) for number in mine]
    assert [f"{one.number} ({one.died_at}): {', '.join(one.broken)}" for one in survived if one.broken] == []
    assert [one.died_at for one in survived] == [points[number - 1] for number in mine]


def test_the_points_are_writes_and_commits_of_the_store_and_calls_of_the_network(points: list[str]) -> None:
    assert {one.split()[0] for one in points} >= {"store:", "network:"}
    assert {"store: COMMIT", "store: UPDATE outbox", "network: connect", "network: say"} <= set(points)


@pytest.mark.parametrize("part", range(5))
def test_killed_at_random_and_again_while_it_recovers_all_promises_hold(
    mortal: Mortal, points: list[str], part: int
) -> None:
    sys.stdout.write(f"OUTREACH_SEED={SEED}\n")
    assert some_kills(mortal, len(points), KILLS // 5, SEED + part) == []
