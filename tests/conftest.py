"""What all suites share: which of them can run here, and how hard Hypothesis tries."""

import os

import pytest
from hypothesis import HealthCheck, Phase, settings

from tests.servers.missing import missing

pytest_plugins = ["tests.servers.fixtures"]

for name, examples in (("quick", 60), ("ci", 200)):
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


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Leaves the server suites out, saying so, when their servers are not here; fails if they are required."""
    with_servers = [item for item in items if item.get_closest_marker("servers")]
    why = missing() if with_servers else None
    if why is None:
        return
    if os.environ.get(REQUIRED):
        raise pytest.UsageError(f"the server suites are required ({REQUIRED}), but {why}")
    items[:] = [item for item in items if item not in set(with_servers)]
    config.hook.pytest_deselected(items=with_servers)
    config.stash[LEFT_OUT] = (
        f"SERVER SUITES LEFT OUT ({len(with_servers)} tests): {why} `make servers` brings them in."
    )


LEFT_OUT = pytest.StashKey[str]()


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter, config: pytest.Config) -> None:
    """One loud line at the very end; with workers it is the line that the controller collected for itself."""
    line = config.stash.get(LEFT_OUT, "") or _line_of_controller(config)
    if line:
        terminalreporter.write_line(line, yellow=True, bold=True)


def _line_of_controller(config: pytest.Config) -> str:
    """Under xdist only the workers collect, so the controller looks for itself."""
    if not config.pluginmanager.hasplugin("dsession"):
        return ""
    why = missing()
    return f"SERVER SUITES LEFT OUT: {why} `make servers` brings them in." if why else ""
