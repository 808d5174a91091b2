"""Copies of the store that lie beside it: backups, and stores that a restore has replaced."""

from collections.abc import Callable
from contextlib import AbstractContextManager
from dataclasses import dataclass

from outreach.ports.store import Store


@dataclass(frozen=True, slots=True)
class StoreCopy:
    """`open` brings it up to date; behind it the copy is one self-contained file again. Raises StoreTrouble."""

    where: str
    open: Callable[[], AbstractContextManager[Store]]
