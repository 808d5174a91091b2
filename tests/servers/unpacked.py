"""Servers whose packages are unpacked beside each other, not installed: `make servers` puts them here."""

import os
import subprocess
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from tests.servers.process import SEARCH_PATH, ServerError

PLACE = Path(os.environ.get("OUTREACH_SERVERS", "/var/cache/outreach-servers"))
LIBRARIES = ("usr/lib/x86_64-linux-gnu", "usr/lib/aarch64-linux-gnu", "usr/lib")


@dataclass(frozen=True, slots=True)
class Unpacked:
    """The packages of one server."""

    name: str
    place: Path = PLACE

    @property
    def root(self) -> Path:
        return self.place / self.name / "root"

    @property
    def environ(self) -> Mapping[str, str]:
        """Lets the programs find their libraries, and spares them fsync: what is written here may be lost."""
        libraries = ":".join(str(self.root / one) for one in LIBRARIES)
        return {"LD_LIBRARY_PATH": libraries, "LD_PRELOAD": str(self.library("libeatmydata.so"))}

    def library(self, name: str) -> Path:
        return next(found for one in LIBRARIES if (found := self.root / one / name).exists())

    def call(self, program: str, *arguments: str | Path, said: str = "", account: str | None = None) -> str:
        """What a program of the packages prints, `said` being its input; ServerError when it fails."""
        done = subprocess.run(
            [self.root / program, *arguments],
            check=False,
            capture_output=True,
            cwd="/",
            env={"PATH": SEARCH_PATH, **self.environ},
            input=said,
            text=True,
            user=account,
            group=account,
            extra_groups=None if account is None else [],
        )
        if done.returncode:
            raise ServerError(f"{program} {' '.join(map(str, arguments))}: {done.stdout}{done.stderr}")
        return done.stdout
