"""docs/performance.md, its table made from the figures that the bench kept."""

from pathlib import Path


def write_page(results: Path) -> None:
    raise NotImplementedError(results)
