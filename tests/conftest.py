"""What all suites share: which of them can run here, and how hard Hypothesis tries."""

import os

import pytest
from hypothesis import HealthCheck, Phase, settings

from tests.servers.missing import WHY

pytest_plugins = ["tests.servers.fixtures"]

for name, examples in (("quick", 60), ("ci", 75)):
    # The same examples each time: what lands is not judged by luck. `long` looks for new ones.
    settings.register_profile(
        name,
        max_examples=examples,
        deadline=None,
        derandomize=True,
        suppress_health_check=[HealthCheck.too_slow],
    )
settings.register_profile("long", max_examples=5000, deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.register_profile(
    "guards",
    max_examples=500,
    deadline=None,
    database=None,
    phases=[Phase.generate],
    suppress_health_check=list(HealthCheck),
)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "ci" if os.environ.get("CI") else "quick"))

REQUIRED = "OUTREACH_REQUIRE_SERVERS"

WELL_TRODDEN = (
    "tests/torture/",
    "tests/fuzz/",
    "tests/security/test_growth.py",
    "tests/security/test_switches.py",
    "tests/application/test_laws",
)
"""Suites that walk many times where others have walked: to count lines there would but double their time."""


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Leaves the suites out, saying so, whose servers are not here; fails if they are required."""
    for item in items:
        if item.nodeid.startswith(WELL_TRODDEN):
            item.add_marker("no_cover")
    for marker, missing in WHY.items():
        with_servers = [item for item in items if item.get_closest_marker(marker)]
        why = missing() if with_servers else None
        if why is None:
            continue
        if os.environ.get(REQUIRED):
            raise pytest.UsageError(f"the {marker} suites are required ({REQUIRED}), but {why}")
        items[:] = [item for item in items if item not in set(with_servers)]
        config.hook.pytest_deselected(items=with_servers)
        config.stash.setdefault(LEFT_OUT, []).append(left_out(marker, why))


LEFT_OUT = pytest.StashKey[list[str]]()


def left_out(marker: str, why: str) -> str:
    return f"{marker.upper()} SUITES LEFT OUT: {why} `make servers` brings them in."


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter, config: pytest.Config) -> None:
    """Loud lines at the very end; with workers, those that the controller collected for itself."""
    for line in config.stash.get(LEFT_OUT, []) or _lines_of_controller(config):
        terminalreporter.write_line(line, yellow=True, bold=True)


def _lines_of_controller(config: pytest.Config) -> list[str]:
    """Under xdist only the workers collect, so the controller looks for itself."""
    if not config.pluginmanager.hasplugin("dsession"):
        return []
    reasons = {marker: missing() for marker, missing in WHY.items()}
    return [left_out(marker, why) for marker, why in reasons.items() if why]
