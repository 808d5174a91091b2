"""What people hand in about others: whole files, and the cells of one form."""

from collections.abc import Mapping
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from outreach.domain.contact_import import ContactFile, ContactRow, Expected, RowFault


class ContactFiles(Protocol):
    def read(self, raw: bytes, expected: "Expected") -> "ContactFile":
        """The good rows of a CSV file or of vCards, and what is wrong with each of the others.

        Raises ContactFileFault when it cannot be read at all.
        """
        ...

    def row(self, cells: Mapping[str, str], expected: "Expected") -> "ContactRow | RowFault":
        """The contact that these cells tell of, or everything that is wrong with them. A cell of a name that has no
        meaning of its own is kept in `extra`."""
        ...
