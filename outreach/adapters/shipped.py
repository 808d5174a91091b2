"""Where the files lie that travel with the program."""

from pathlib import Path
from typing import Literal

PACKAGE = Path(__file__).resolve().parent.parent


def shipped(kind: Literal["templates", "config", "cron"], package: Path = PACKAGE) -> Path:
    """The folder of that kind: inside an installed copy, else beside the package in a checkout."""
    installed = package / "_shipped" / kind
    return installed if installed.is_dir() else package.parent / kind
