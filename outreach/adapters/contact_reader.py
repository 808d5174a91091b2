"""What a page hands in about people: whole files, and the cells of a form. What reads them is loaded at need."""

from collections.abc import Mapping
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from outreach.domain.contact_import import ContactFile, ContactRow, Expected, RowFault


class ContactReader:
    def read(self, raw: bytes, expected: "Expected") -> "ContactFile":
        from outreach.adapters.contact_files import read_contact_bytes

        return read_contact_bytes(raw, expected)

    def row(self, cells: Mapping[str, str], expected: "Expected") -> "ContactRow | RowFault":
        from outreach.adapters.contact_cells import contact_row

        return contact_row(cells, 1, expected)
