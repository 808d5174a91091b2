"""Contact files as people have them: CSV, LinkedIn's Connections.csv, vCards."""

import codecs
from pathlib import Path

from outreach.adapters.contact_cells import contact_row
from outreach.adapters.csv_file import CellsOfRow, csv_rows, write_csv
from outreach.adapters.vcard import vcard_rows
from outreach.domain.contact_import import ContactFile, ContactRow, Expected, RowFault
from outreach.ports.errors import ContactFileFault

__all__ = ["Expected", "read_contact_bytes", "read_contact_file", "write_csv"]

LARGEST_FILE = 20_000_000  # bytes


def read_contact_file(path: Path, expected: Expected) -> ContactFile:
    """The contacts of the file, whatever its kind. Raises ContactFileFault when it cannot be read at all."""
    try:
        with path.open("rb") as file:
            raw = file.read(LARGEST_FILE + 1)
    except OSError as error:
        raise ContactFileFault(
            f"the file cannot be read: {error.strerror}", where=str(path), remedy="Check its name and its rights."
        ) from error
    try:
        return read_contact_bytes(raw, expected)
    except ContactFileFault as fault:
        raise ContactFileFault(fault.what, where=str(path), remedy=fault.remedy) from fault


def read_contact_bytes(raw: bytes, expected: Expected) -> ContactFile:
    """The good rows, and what is wrong with each of the others. Raises ContactFileFault."""
    if len(raw) > LARGEST_FILE:
        raise ContactFileFault(
            "the file is larger than 20 MB", remedy="Split it, or check that it is the right one."
        )
    text = decoded(raw)
    is_vcard = text.lstrip().upper().startswith("BEGIN:VCARD")
    rows: list[ContactRow] = []
    faults: list[RowFault] = []
    for one in vcard_rows(text) if is_vcard else csv_rows(text):
        row = contact_row(one.cells, one.line, expected) if isinstance(one, CellsOfRow) else one
        if isinstance(row, ContactRow):
            rows.append(row)
        else:
            faults.append(row)
    return ContactFile(tuple(rows), tuple(faults))


def decoded(raw: bytes) -> str:
    """UTF-8 or UTF-16 by its mark, else UTF-8, else what Windows and older programs write (cp1252, Latin-1)."""
    if raw.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return raw.decode("utf-16", "replace")
    try:
        return raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        cut_off = error.end == len(raw) and not raw[3 : error.start].isascii()  # amid the last character of UTF-8
        return raw[: error.start].decode("utf-8-sig") if cut_off else _of_one_byte(raw)


def _of_one_byte(raw: bytes) -> str:
    try:
        return raw.decode("cp1252")
    except UnicodeDecodeError:
        return raw.decode("latin-1")
