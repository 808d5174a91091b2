"""The figures as JSON, with what they were measured on. It is what `docs/performance.md` is made from."""

import json
import os
import platform
import shutil
import sqlite3
import subprocess
import sys
from collections.abc import Mapping, Sequence
from dataclasses import asdict
from importlib.metadata import distributions
from pathlib import Path
from typing import Final

from bench.running import Outcome
from outreach import __version__

RESULTS: Final = Path(__file__).parent / "results" / "latest.json"

PROGRAMS: Final[Mapping[str, Sequence[str]]] = {
    "mbsync": ("mbsync", "--version"),
    "offlineimap": ("offlineimap", "--version"),
    "getmail": ("getmail", "--version"),
    "fetchmail": ("fetchmail", "--version"),
    "dovecot": ("dovecot", "--version"),
    "postfix": ("dpkg-query", "--show", "--showformat=${Version}", "postfix"),
    "mailmerge": (".venv-bench/bin/mailmerge", "--version"),
    "valgrind": ("valgrind", "--version"),
}


def kept(outcomes: Sequence[Outcome], path: Path) -> None:
    """Writes the outcomes; rows that were measured earlier, and not now, stay."""
    known = read(path)["rows"] if path.exists() else {}
    rows = {**known, **{one.row.name: _plain(one) for one in outcomes}}
    path.parent.mkdir(parents=True, exist_ok=True)
    whole = path.with_suffix(".new")
    whole.write_text(json.dumps({"machine": machine(), "rows": rows}, indent=1) + "\n", encoding="utf-8")
    whole.replace(path)


def read(path: Path) -> dict[str, dict[str, dict[str, object]]]:
    found: dict[str, dict[str, dict[str, object]]] = json.loads(path.read_text(encoding="utf-8"))
    return found


def _plain(outcome: Outcome) -> dict[str, object]:
    figures = outcome.all_of()
    return {
        "title": outcome.row.title,
        "unit": outcome.row.unit,
        "verdict": outcome.verdict,
        "reach": [goal.words for goal in outcome.row.reach],
        "missed": list(outcome.missed),
        "failed": dict(outcome.failed),
        "notes": outcome.row.notes,
        "rounds": outcome.rounds,
        "seconds": round(outcome.seconds, 1),
        "slope": figures.slope() if figures else None,
        "figures": [
            {"name": name, "part": outcome.parts[name].value, "size": size, **asdict(figure)}
            for (name, size), figure in outcome.figures.items()
        ],
    }


def machine() -> dict[str, object]:
    """Versions and configuration: what would have to be alike for figures to be alike."""
    return {
        "outreach": __version__,
        "python": sys.version.split()[0],
        "sqlite": sqlite3.sqlite_version,
        "system": f"{platform.system()} {platform.machine()}",
        "processors": os.cpu_count(),
        "processor": _processor(),
        "store": "WAL, synchronous=FULL, secure_delete=ON",
        "transport": "TLS 1.2 or newer, on loopback",
        "programs": {name: found for name, argv in PROGRAMS.items() if (found := _version(argv))},
        "libraries": {one.name: one.version for one in sorted(distributions(), key=lambda one: one.name.lower())},
    }


def _processor() -> str:
    try:
        lines = Path("/proc/cpuinfo").read_text(encoding="utf-8").splitlines()
    except OSError:
        return platform.processor()
    return next((line.partition(":")[2].strip() for line in lines if line.startswith("model name")), "")


def _version(argv: Sequence[str]) -> str:
    if shutil.which(argv[0]) is None:
        return ""
    said = subprocess.run(argv, capture_output=True, text=True, check=False, timeout=20)
    return next(iter((said.stdout or said.stderr).strip().splitlines()), "")
