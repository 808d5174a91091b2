"""Changes the pure rooms at random places and counts what their tests find.

    python -m tests.mutants domain guide --sample 300 --seed 6
    python -m tests.mutants reading --minutes 10
    python -m tests.mutants domain --whole

The sample takes from each file in turn, so that none is left out for being short. mutmut makes the mutants of a
room in a copy (`.mutants/`, kept: the next run goes on from there) and tries each with those tests of the room that
come by its function. Prints the score and the survivors; `mutmut show NAME` in the copy tells what a survivor is.
"""

import argparse
import json
import os
import random
import shutil
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from itertools import islice, zip_longest
from math import inf
from pathlib import Path
from typing import Final

ROOT: Final = Path(__file__).resolve().parent.parent
COPIED: Final = ("outreach", "tests", "templates", "config", "cron", "docs", "bench", "pyproject.toml", "README.md")
ALSO: Final = [one for one in COPIED if "." not in one]
AT_A_TIME: Final = 150
"""Between two looks at the clock: each time mutmut looks through the whole room first."""

KILLED: Final = frozenset({1, 3})  # how pytest ends when a test fails, or cannot even begin
OTHERWISE: Final = {0: "survived", 5: "no tests", 33: "no tests", 34: "skipped", 36: "timeout", -24: "timeout"}


def settings_for(room: str) -> str:
    return f"""
[tool.mutmut]
source_paths = ["outreach/{room}"]
also_copy = {json.dumps(ALSO)}
pytest_add_cli_args_test_selection = ["tests/{room}"]
pytest_add_cli_args = ["-n", "0", "-p", "no:cacheprovider", "-q"]
mutate_only_covered_lines = true
use_setproctitle = false
"""


def copied(room: str) -> Path:
    """The copy in which this room is changed; what stands there already stays, so that mutmut goes on."""
    place = ROOT / ".mutants" / room
    for name in COPIED:
        if (ROOT / name).is_dir():
            shutil.copytree(ROOT / name, place / name, dirs_exist_ok=True)
        else:
            shutil.copy2(ROOT / name, place / name)
    with (place / "pyproject.toml").open("a") as settings:
        settings.write(settings_for(room))
    return place


def mutmut(place: Path, names: Sequence[str]) -> None:
    """Tries these mutants; makes all of them at the first call."""
    with (place / "mutmut.log").open("a") as log:
        subprocess.run(
            [str(Path(sys.executable).parent / "mutmut"), "run", "--max-children", "1", *names],
            check=False,  # it ends with 1 where a mutant survives
            cwd=place,
            env={**os.environ, "HYPOTHESIS_PROFILE": "quick"},
            stdout=log,
            stderr=subprocess.STDOUT,
        )


def results(place: Path) -> Iterator[tuple[str, int | None]]:
    """Each mutant, and how its tests ended."""
    for file in sorted((place / "mutants").rglob("*.meta")):
        yield from json.loads(file.read_text())["exit_code_by_key"].items()


def sampled(place: Path, count: int, seed: int) -> Sequence[str]:
    """So many mutants, one of each file in turn while there are any."""
    if not any((place / "mutants").rglob("*.meta")):
        mutmut(place, ["none.of.them"])
    names = sorted(name for name, _ in results(place))
    random.Random(seed).shuffle(names)  # noqa: S311 - repeatable, not secret
    of_files: dict[str, list[str]] = {}
    for name in names:
        of_files.setdefault(name.rpartition(".")[0], []).append(name)
    in_turn = (name for turn in zip_longest(*of_files.values()) for name in turn if name)
    return list(islice(in_turn, count))


def told(room: str, ended: Mapping[str, int], of: int, drawn: str = "") -> str:
    counts = Counter(
        "killed" if one in KILLED else OTHERWISE.get(one, f"ended with {one}") for one in ended.values()
    )
    survivors = "".join(f"  {name}\n" for name, one in ended.items() if one not in KILLED)
    return f"{room}: {len(ended)} of {of} mutants tried{drawn}: {dict(counts)}\n{survivors}"


def tried_whole(room: str) -> str:
    """All mutants of the room; those that an earlier run tried are not tried again."""
    place = copied(room)
    mutmut(place, [])
    known = dict(results(place))
    return told(room, {name: one for name, one in known.items() if one is not None}, len(known))


def tried(room: str, count: int, seed: int, seconds: float) -> str:
    place = copied(room)
    names = sampled(place, count, seed)
    end = time.monotonic() + seconds
    for start in range(0, len(names), AT_A_TIME):
        if time.monotonic() < end:
            mutmut(place, names[start : start + AT_A_TIME])
    known = dict(results(place))
    ended = {name: one for name in names if (one := known[name]) is not None}
    return told(room, ended, len(known), f", drawn with seed {seed}")


def main() -> None:
    parser = argparse.ArgumentParser(description="Counts the mutants that the tests of a room find.")
    parser.add_argument("rooms", nargs="+", choices=["domain", "guide", "reading"])
    parser.add_argument("--sample", type=int, default=150, help="how many mutants of each room")
    parser.add_argument("--whole", action="store_true", help="all of them: hours")
    parser.add_argument("--minutes", type=float, default=inf, help="for each room, once its mutants are made")
    parser.add_argument("--seed", type=int, default=6)
    options = parser.parse_args()
    for room in options.rooms:
        seconds = options.minutes * 60
        sys.stdout.write(tried_whole(room) if options.whole else tried(room, options.sample, options.seed, seconds))
        sys.stdout.flush()


if __name__ == "__main__":
    main()
