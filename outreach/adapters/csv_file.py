"""Contacts as CSV: read leniently, written so that no spreadsheet takes a cell for a formula."""

import csv
import io
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import islice

from outreach.adapters.contact_cells import COLUMNS
from outreach.domain.contact_import import ContactRow, RowFault
from outreach.domain.people import Channel, Source
from outreach.ports.errors import ContactFileFault

DELIMITERS = ",;\t"
LINES_BEFORE_HEADER = 10
"""So many lines may stand before the header: LinkedIn's notes, `sep=;`."""

ALIASES = {
    "e_mail": "email", "mail": "email", "email_address": "email", "e_mail_address": "email",
    "full_name": "name", "organization": "organisation", "company": "organisation", "position": "role",
    "job_title": "role", "timezone": "time_zone", "url": "profile_url", "linkedin_url": "profile_url",
}  # fmt: skip
"""Other names of our columns, as address books write them."""

FIRST_AND_LAST = frozenset({"first_name", "last_name"})
FORMULA = re.compile(r"[\s']*[=+\-@\t\r＝＋－＠]")
"""What a spreadsheet might take for a formula (OWASP, "CSV injection"), and what we have guarded already."""

GUARD = "'"
BLANKS_AFTER_QUOTE = re.compile(r'" +(?=[,;\t\r\n]|\Z)')


@dataclass(frozen=True, slots=True)
class Line:
    """One row of the file, and the line of the file with which it begins."""

    number: int
    cells: Sequence[str]

    @property
    def blank(self) -> bool:
        return not any(cell.strip() for cell in self.cells)


@dataclass(frozen=True, slots=True)
class CellsOfRow:
    line: int
    cells: Mapping[str, str]


def csv_rows(text: str) -> Iterator[CellsOfRow | RowFault]:
    """The cells of each row by column, LinkedIn's export included; of faulty rows what is wrong.

    Raises ContactFileFault when no header line is found, or when it names a column twice.
    """
    text = BLANKS_AFTER_QUOTE.sub('"', text)  # the strict reader, which alone sees an open quote, minds them
    delimiter = max(DELIMITERS, key=lambda one: len(_header(text, one).cells))
    header = _header(text, delimiter)
    names = [column(cell, place) for place, cell in enumerate(header.cells, start=1)]
    _refuse_header(names, text)
    for line in _lines(text, delimiter):
        if isinstance(line, RowFault):
            yield line
        elif line.number > header.number and not line.blank:
            yield _row(line, names)


def column(cell: str, place: int) -> str:
    """The name of a column, fit for a template: `Why them ` is `why_them`."""
    name = re.sub(r"\W+", "_", cell.strip().casefold()).strip("_") or f"column_{place}"
    return ALIASES.get(name, f"column_{name}" if name[0].isdigit() else name)


def _knows_people(names: Iterable[str]) -> bool:
    return "name" in names or set(names) >= FIRST_AND_LAST


def _header(text: str, delimiter: str) -> Line:
    """The first line that names people; a line without cells when there is none."""
    for line in islice(_lines(text, delimiter), LINES_BEFORE_HEADER):
        if isinstance(line, Line) and _knows_people([column(cell, 0) for cell in line.cells]):
            return line
    return Line(0, ())


def _refuse_header(names: Sequence[str], text: str) -> None:
    twice = sorted({name for name in names if names.count(name) > 1})
    if twice:
        raise ContactFileFault(
            f"the column `{twice[0]}` is there twice", remedy="Rename or remove one of the two columns."
        )
    if not names:
        first = next((line.strip() for line in text.splitlines() if line.strip()), "")
        raise ContactFileFault(
            f"the file has no column `name`; it begins with {first[:80]!r}" if first else "the file is empty",
            remedy=f"Give it a first line with column names. Known are: {', '.join(COLUMNS)}.",
        )


def _lines(text: str, delimiter: str) -> Iterator[Line | RowFault]:
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True, skipinitialspace=True)
    while True:
        number = reader.line_num + 1
        try:
            yield Line(number, next(reader))
        except StopIteration:
            return
        except csv.Error:
            upto = f" (up to line {reader.line_num})" if reader.line_num > number else ""
            message = f"a quotation mark is not closed, or not doubled{upto}"
            yield RowFault(number, "", message)


def _row(line: Line, names: Sequence[str]) -> CellsOfRow | RowFault:
    cells = {name: unguarded(cell) for name, cell in zip(names, line.cells, strict=False)}
    name = cells.get("name", "")
    if len(line.cells) < len(names):
        message = f"{len(line.cells)} cells where there are {len(names)} columns; is the file cut off here?"
        return RowFault(line.number, name.strip(), message)
    if any(cell.strip() for cell in line.cells[len(names) :]):
        message = f"more cells than the {len(names)} columns; a text that holds the delimiter needs quotation marks"
        return RowFault(line.number, name.strip(), message)
    return CellsOfRow(line.number, _with_whole_name(cells))


def _with_whole_name(cells: Mapping[str, str]) -> Mapping[str, str]:
    """Exports of LinkedIn and of address books have the two halves of a name in two columns."""
    if "name" in cells or not cells.keys() >= FIRST_AND_LAST:
        return cells
    whole = {key: cell for key, cell in cells.items() if key not in FIRST_AND_LAST}
    whole["name"] = f"{cells['first_name'].strip()} {cells['last_name'].strip()}".strip()
    if "connected_on" in cells:
        whole["source"] = Source.LINKEDIN.value
        if not cells.get("email", "").strip():
            whole["channel"] = Channel.LINKEDIN.value
    return whole


def guarded(cell: str) -> str:
    """The cell so that no spreadsheet calculates it; `unguarded` takes that back."""
    return GUARD + cell if FORMULA.match(cell) else cell


def unguarded(cell: str) -> str:
    return cell[1:] if cell.startswith(GUARD) and FORMULA.match(cell) else cell


def write_csv(rows: Iterable[ContactRow]) -> str:
    """The contacts as CSV that reads back as the same contacts (addresses in one cell, the first one first)."""
    kept = list(rows)
    others = sorted({name for row in kept for name in row.contact.extra})
    target = io.StringIO(newline="")
    writer = csv.writer(target, quoting=csv.QUOTE_ALL, lineterminator="\r\n")  # RFC 4180
    writer.writerow([*COLUMNS, *others])
    for row in kept:
        writer.writerow([guarded(cell) for cell in _cells(row, others)])
    return target.getvalue()


def _cells(row: ContactRow, others: Sequence[str]) -> Iterator[str]:
    contact = row.contact
    computed = {
        "email": " ".join(contact.addresses),
        "source": contact.source.value,
        "channel": contact.channel.value,
        "stage": row.stage.value,
        "last_contact": row.last_contact.isoformat() if row.last_contact else "",
    }
    for name in COLUMNS:
        yield computed[name] if name in computed else getattr(contact, name)
    for name in others:
        yield contact.extra.get(name, "")
