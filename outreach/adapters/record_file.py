"""The professional record as a CSV file that no spreadsheet calculates."""

import csv
import io
from collections.abc import Iterable
from dataclasses import fields

from outreach.adapters.csv_file import guarded
from outreach.guide.portfolio_record import RecordRow


def record_csv(rows: Iterable[RecordRow]) -> str:
    """One line a row, quoted, with CRLF (RFC 4180)."""
    target = io.StringIO(newline="")
    writer = csv.writer(target, quoting=csv.QUOTE_ALL, lineterminator="\r\n")
    names = [one.name for one in fields(RecordRow)]
    writer.writerow(names)
    for row in rows:
        writer.writerow([guarded(_cell(getattr(row, name))) for name in names])
    return target.getvalue()


def _cell(value: object) -> str:
    match value:
        case None:
            return ""
        case bool():
            return "yes" if value else "no"
        case _:
            return str(value)
