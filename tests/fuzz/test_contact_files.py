"""Contact files: any file is read or refused in plain words, and what was read is written and read again."""

import csv
import io
import unicodedata

from hypothesis import given
from hypothesis import strategies as st

from outreach.adapters.contact_cells import COLUMNS
from outreach.adapters.contact_files import Expected, read_contact_bytes, write_csv
from outreach.adapters.csv_file import FORMULA, GUARD
from outreach.domain.contact_import import ContactFile, changes
from outreach.domain.people import Address, Mentee
from outreach.ports.errors import ContactFileFault
from tests.fuzz.hostile import texts

MENTEE = Mentee("Chris Morgan", (Address("chris@example.org"),), "Europe/London", "Chris")
NAMES = st.sampled_from([*COLUMNS, "first_name", "last_name", "Team colour", "E-Mail Address", "", "1st", "Name "])
GOOD = st.sampled_from(
    ["Ada Hill", "ada@example.org", "linkedin", "Europe/Berlin", "de", "2026-11-03", "met", "GB"]
)
CELLS = st.one_of(GOOD, texts)
PROPERTIES = st.sampled_from(
    ["BEGIN:VCARD", "END:VCARD", "VERSION:3.0", "FN:Ada Hill", "N:Hill;Ada;;;", "EMAIL;TYPE=pref:ada@example.org",
     "EMAIL;PREF=²:a@b.test", "item1.URL:https://l.example/ada", "NOTE;ENCODING=QUOTED-PRINTABLE:=C3=A4=",
     "ORG:Leeds\\;x;y", "KIND:group", "TZ:Europe/Berlin", "NOTE;CHARSET=idna;ENCODING=QUOTED-PRINTABLE:=FF",
     " continued", "X;Y=\"a;b\":z", "TITLE:", "N:", "ORG:;"]
)  # fmt: skip


def read(raw: bytes) -> ContactFile | None:
    """What stands in the file; None when it is refused, which must be said well."""
    try:
        found = read_contact_bytes(raw, Expected(zone="Europe/London"))
    except ContactFileFault as fault:
        assert fault.what
        assert fault.remedy
        return None
    last = raw.count(b"\n") + raw.count(b"\r") + raw.count("\u2028".encode()) + 2
    for wrong in found.faults:
        assert wrong.message
        assert 0 < wrong.line <= last
    return found


def holds(raw: bytes) -> None:
    found = read(raw)
    if found is None:
        return
    for row in found.rows:
        one = row.contact
        assert one.name.strip() == one.name != ""
        for text in (one.name, one.salutation, one.role, one.organisation, *one.addresses, *one.extra.values()):
            assert not [char for char in text if unicodedata.category(char) in ("Cc", "Zl", "Zp", "Cs")]
    again = write_csv(found.rows)
    cells = [cell for row in csv.reader(io.StringIO(again, newline="")) for cell in row]
    assert not [cell for cell in cells if FORMULA.match(cell) and not cell.startswith(GUARD)]
    written = read_contact_bytes(again.encode(), Expected(zone="Europe/London"))
    assert written.faults == ()
    assert [one.contact for one in written.rows] == [one.contact for one in found.rows]
    assert len(changes((), found.rows, MENTEE)) == len(found.rows)


@given(
    st.lists(NAMES, min_size=1, max_size=5),
    st.lists(st.lists(CELLS, max_size=6), max_size=5),
    st.sampled_from(",;\t"),
    st.sampled_from(["\n", "\r\n", "\r"]),
    st.booleans(),
)
def test_any_table_is_read_and_written_again(
    names: list[str], rows: list[list[str]], delimiter: str, end: str, quoted: bool
) -> None:
    def cell(text: str) -> str:
        return '"' + text.replace('"', '""') + '"' if quoted else text

    table = [["name", *names], *rows]
    holds(end.join(delimiter.join(map(cell, row)) for row in table).encode("utf-8", "surrogatepass"))


@given(st.one_of(st.binary(max_size=400), texts.map(lambda text: text.encode("utf-16", "surrogatepass"))))
def test_any_bytes_are_read_or_refused(raw: bytes) -> None:
    holds(raw)
    holds(b"name,email\n" + raw)


@given(st.lists(st.one_of(PROPERTIES, texts), max_size=14), st.sampled_from(["\n", "\r\n", "\r"]))
def test_any_cards_are_read_and_written_again(properties: list[str], end: str) -> None:
    holds(end.join(["BEGIN:VCARD", *properties, "END:VCARD"]).encode("utf-8", "surrogatepass"))
