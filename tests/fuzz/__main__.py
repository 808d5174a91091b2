"""Tries each target for so many seconds with new examples: `python -m tests.fuzz SECONDS [TARGET...]`.

Targets are the modules `test_*` of this room. Prints a line for each of their tests: how many examples, how long, and
what was found, with its seed. Ends with 1 if anything was found.
"""

import importlib
import sys
import time
import traceback
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from types import ModuleType

from hypothesis import HealthCheck, Phase, is_hypothesis_test, settings
from hypothesis import seed as seeded

settings.register_profile(
    "fuzz",
    max_examples=500,  # between two looks at the clock
    deadline=None,
    database=None,
    phases=(Phase.explicit, Phase.generate, Phase.shrink),
    suppress_health_check=list(HealthCheck),
)


@dataclass(slots=True)
class Tried:
    """How often a test was lived through, and what was found."""

    name: str
    examples: int = 0
    seconds: float = 0
    fault: str = ""


def targets(names: list[str]) -> Iterator[ModuleType]:
    for file in sorted(Path(__file__).parent.glob("test_*.py")):
        if not names or file.stem.removeprefix("test_") in names:
            yield importlib.import_module(f"tests.fuzz.{file.stem}")


def tests_of(module: ModuleType) -> list[Callable[[], None]]:
    return [one for name, one in vars(module).items() if name.startswith("test_") and is_hypothesis_test(one)]


def tried(test: Callable[[], None], seconds: float) -> Tried:
    """Rounds of examples, each from a seed of its own, until the time is over or something is found."""
    began = time.monotonic()
    found = Tried(test.__name__)
    counted = _counting(test, found)
    while not found.fault and time.monotonic() - began < seconds:
        seed = time.time_ns()
        try:
            seeded(seed)(counted)()
        except Exception:  # noqa: BLE001 - finding these is the purpose
            found.fault = f"seed {seed}\n{traceback.format_exc()}"
    found.seconds = time.monotonic() - began
    return found


def _counting(test: Callable[[], None], found: Tried) -> Callable[[], None]:
    inner = test.hypothesis.inner_test  # type: ignore[attr-defined]  # Hypothesis' door for other runners

    def counted(*arguments: object, **named: object) -> None:
        found.examples += 1
        inner(*arguments, **named)

    test.hypothesis.inner_test = counted  # type: ignore[attr-defined]
    return test


def main(seconds: float, names: list[str]) -> int:
    settings.load_profile("fuzz")  # before the targets are imported
    faults = 0
    for module in targets(names):
        tests = tests_of(module)
        for test in tests:
            one = tried(test, seconds / len(tests))
            faults += bool(one.fault)
            said = one.fault or "nothing found"
            target = module.__name__.rpartition("test_")[2]
            sys.stdout.write(f"{target}: {one.name}: {one.examples} examples, {one.seconds:.0f} s: {said}\n")
            sys.stdout.flush()
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main(float(sys.argv[1]), sys.argv[2:]))
