"""Contact files as strangers write them."""

import unicodedata
from collections.abc import Mapping
from contextlib import suppress
from datetime import UTC, datetime
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from outreach.adapters.contact_cells import COLUMNS
from outreach.adapters.contact_files import Expected, read_contact_bytes, read_contact_file, write_csv
from outreach.adapters.shipped import shipped
from outreach.domain.contact_import import ContactFile, ContactRow, RowFault
from outreach.domain.events import Stage
from outreach.domain.people import Address, Channel, Contact, ContactId, Source
from outreach.ports.errors import ContactFileFault

EXPECTED = Expected(needs=("leading teams", "Research"), languages=("en", "pt-BR"), zone="Europe/London")


def read(text: str, encoding: str = "utf-8") -> ContactFile:
    return read_contact_bytes(text.encode(encoding), EXPECTED)


def one(text: str) -> ContactRow:
    found = read(text)
    assert found.faults == ()
    (row,) = found.rows
    return row


def fault(text: str) -> RowFault:
    found = read(text)
    assert found.rows == ()
    (only,) = found.faults
    return only


def with_cell(column: str, cell: str) -> str:
    if column == "name":
        return f"name\n{cell}\n"
    return f"name,{column}\nAda Hill,{cell}\n"


def test_every_column_is_read() -> None:
    row = one(
        "name,email,salutation,role,organisation,need,source,introduced_by,channel,profile_url,time_zone,country,"
        "language,why_them,notes,stage,last_contact,Team colour\n"
        "Ada Hill,ada@example.org,Dr Hill,Dean,Leeds,LEADING TEAMS,Friend of a friend,Sam,linkedin,"
        "https://l.example/ada,europe/berlin,de,PT-br,You taught me.,Old friend,Contacted,2026-11-03,red\n"
    )
    assert row.contact == Contact(
        ContactId(""),
        "Ada Hill",
        (Address("ada@example.org"),),
        salutation="Dr Hill",
        role="Dean",
        organisation="Leeds",
        need="leading teams",
        source=Source.FRIEND_OF_A_FRIEND,
        introduced_by="Sam",
        channel=Channel.LINKEDIN,
        profile_url="https://l.example/ada",
        time_zone="Europe/Berlin",
        country="DE",
        language="pt-BR",
        why_them="You taught me.",
        notes="Old friend",
        extra={"team_colour": "red"},
    )
    assert (row.line, row.stage) == (2, Stage.CONTACTED)
    assert row.last_contact == datetime(2026, 11, 3, 11, tzinfo=UTC)
    assert row.given == {*COLUMNS, "addresses", "extra"} - {"email"}


def test_the_shipped_example_is_read_without_a_fault() -> None:
    found = read_contact_file(shipped("config") / "contacts.example.csv", Expected())
    assert found.faults == ()
    assert [row.contact.by_hand for row in found.rows] == [False, False, True, False]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "latin-1", "cp1252"])
@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
@pytest.mark.parametrize("line_end", ["\n", "\r\n", "\r"])
def test_any_usual_encoding_delimiter_and_line_end_is_read(encoding: str, delimiter: str, line_end: str) -> None:
    lines = [["name", "email", "role"], ["Zoë Müller", "zoe@example.org", "Leiterin für Größe"]]
    (row,) = read(line_end.join(map(delimiter.join, lines)), encoding).rows
    assert (row.contact.name, row.contact.role) == ("Zoë Müller", "Leiterin für Größe")


def test_stray_blanks_and_case_in_headers_and_cells_do_not_matter() -> None:
    row = one(' Name , E-Mail,"Why\nThem" \n  Ada Hill , ada@example.org ,"You ""really"" taught me." \n')
    assert row.contact.name == "Ada Hill"
    assert row.contact.addresses == ("ada@example.org",)
    assert row.contact.why_them == 'You "really" taught me.'


def test_a_line_that_names_the_delimiter_is_no_header() -> None:
    assert one("sep=;\nname;role\nAda Hill;Dean, acting\n").contact.role == "Dean, acting"


def test_quoted_line_breaks_in_prose_become_blanks_and_later_lines_keep_their_numbers() -> None:
    found = read('name,notes\nAda Hill,"one\ntwo\r\nthree"\nTom Winter,x\n')
    assert [(row.line, row.contact.notes) for row in found.rows] == [(2, "one two three"), (5, "x")]


def test_each_faulty_row_is_told_with_its_line_and_the_good_ones_are_there() -> None:
    found = read(
        "name,email\nAda Hill,ada@example.org\nTom Winter,tom@\n\n,who@example.org\nEve Ray,eve@example.org\n"
    )
    assert [row.contact.name for row in found.rows] == ["Ada Hill", "Eve Ray"]
    assert [(one.line, one.name) for one in found.faults] == [(3, "Tom Winter"), (5, "")]
    assert "`email`" in found.faults[0].message
    assert "`name` is empty" in found.faults[1].message


def test_all_faults_of_a_row_are_told_together() -> None:
    message = fault("name,email,time_zone,need\nAda Hill,ada@,Leeds,fame\n").message
    assert all(column in message for column in ("`email`", "`time_zone`", "`need`"))


@pytest.mark.parametrize(
    ("column", "cell", "named"),
    [
        ("need", "fame", "leading teams, Research"),
        ("source", "the pub", "friend of a friend"),
        ("channel", "pigeon", "email, LinkedIn, phone, form"),
        ("stage", "nearly", "identified, contacted"),
        ("language", "cy", "en, pt-BR"),
        ("time_zone", "London", "Europe/London"),
        ("time_zone", "Europe/Lodnon", "Europe/London"),
        ("country", "Germany", "ISO 3166"),
        ("country", "GX", "GB"),
        ("last_contact", "03/11/2026", "2026-11-03"),
        ("profile_url", "javascript:alert(1)", "https://"),
        ("profile_url", "none", "https://"),
        ("email", "ada at example.org", "@-sign"),
        ("email", "ädä@example.org", "ädä"),
        ("name", "???", "???"),
    ],
)
def test_a_refused_cell_names_what_it_may_hold(column: str, cell: str, named: str) -> None:
    found = fault(with_cell(column, cell))
    assert f"`{column}`" in found.message
    assert named in found.message


@pytest.mark.parametrize("column", [*COLUMNS, "team"])
@pytest.mark.parametrize("mark", ["\x00", "\x07", "\x1b[31m", "\x7f", "\x85", "\u202e"])
def test_control_characters_are_refused_in_every_field(column: str, mark: str) -> None:
    assert f"`{column}`" in fault(with_cell(column, f"Ada{mark}Hill")).message


@pytest.mark.parametrize("column", [one for one in (*COLUMNS, "team") if one not in ("why_them", "notes")])
@pytest.mark.parametrize("mark", ["\n", "\r\n", "\r", "\u2028"])
def test_no_line_break_gets_into_a_field(column: str, mark: str) -> None:
    found = fault(with_cell(column, f'"Ada{mark}Bcc: other@example.org"'))
    assert f"`{column}`" in found.message
    assert found.line == 2


@pytest.mark.parametrize("ending", ["ada@", "", "Dean", 'Dean,"Lee'])
def test_a_file_cut_off_amid_a_row_keeps_the_whole_rows_and_tells_the_rest(ending: str) -> None:
    found = read(f"name,role,organisation\nTom Winter,Founder,Kent\nAda Hill,{ending}")
    assert [row.contact.name for row in found.rows] == ["Tom Winter"]
    assert [one.line for one in found.faults] == [3]


def test_a_file_cut_off_amid_a_character_is_still_utf_8() -> None:
    raw = "name,role\nZoë Müller,Dean\nJosé,x€".encode()[:-1]
    assert [row.contact.name for row in read_contact_bytes(raw, EXPECTED).rows] == ["Zoë Müller", "José"]


def test_an_unclosed_quotation_mark_costs_the_rows_it_swallows_and_no_others() -> None:
    found = read('name,role\nAda Hill,Dean\nTom Winter,"Founder\nEve Ray,"Nurse"\nIda Low,Cook\n')
    assert [row.contact.name for row in found.rows] == ["Ada Hill", "Ida Low"]
    assert found.faults[0].line == 3
    assert "up to line 4" in found.faults[0].message


def test_more_cells_than_columns_are_told() -> None:
    assert "more cells" in fault("name,role\nAda Hill,Dean, acting\n").message


@pytest.mark.parametrize(
    ("text", "what"),
    [
        ("", "empty"),
        ("email,role\na@example.org,x\n", "name"),
        ("name,role,Role\nA,b,c\n", "`role` is there twice"),
    ],
)
def test_a_file_without_a_usable_header_is_refused_with_a_remedy(text: str, what: str) -> None:
    with pytest.raises(ContactFileFault) as caught:
        read(text)
    assert what in caught.value.what
    assert text == "" or caught.value.remedy


def test_a_missing_file_is_named(tmp_path: Path) -> None:
    with pytest.raises(ContactFileFault) as caught:
        read_contact_file(tmp_path / "people.csv", EXPECTED)
    assert caught.value.where.endswith("people.csv")
    assert caught.value.remedy


@pytest.mark.parametrize(
    ("cell", "addresses"),
    [
        ("Ada@Example.ORG", ("ada@example.org",)),
        ("ada@bÜro.example", ("ada@xn--bro-hoa.example",)),
        ("ada@straße.example", ("ada@xn--strae-oqa.example",)),
        ('"ada@example.org; hill@example.net"', ("ada@example.org", "hill@example.net")),
        ("", ()),
    ],
)
def test_addresses_are_kept_in_the_form_in_which_they_are_compared(cell: str, addresses: tuple[str, ...]) -> None:
    assert one(with_cell("email", cell)).contact.addresses == addresses


@pytest.mark.parametrize("formula", ["=1+1", "+1", "-1", "@SUM(A1)", "＝1", "'=1", "  =1"])
def test_no_cell_of_an_export_can_be_taken_for_a_formula(formula: str) -> None:
    text = write_csv(
        [ContactRow(Contact(ContactId("1"), "Ada", role=formula, extra={"team": formula}), 2, frozenset())]
    )
    cells = text.splitlines()[1].split(",")
    assert [cell for cell in cells if cell.strip('"')[:1] in ("=", "+", "-", "@", "＝", " ")] == []
    assert one(text).contact.role == formula.strip()


words = st.text(st.characters(exclude_categories=["Cc", "Cs", "Zl", "Zp", "Cf", "Cn", "Co"]), max_size=12).map(
    lambda text: " ".join(text.split())
)
prefixed = st.builds(str.__add__, st.sampled_from(["", "=", "+", "-", "@", "'", "''=", '"', ";", ","]), words)
NFC = prefixed.filter(lambda text: read_as_nfc(text) == text)


def read_as_nfc(text: str) -> str:
    return unicodedata.normalize("NFC", text).strip()


kept_contacts = st.builds(
    Contact,
    id=st.just(ContactId("")),
    name=NFC.map(lambda text: f"Ada {text}".strip()).filter(lambda text: read_as_nfc(text) == text),
    addresses=st.sampled_from([(), ("ada@example.org",), ("b@example.org", "ada@xn--bro-hoa.example")]),
    role=NFC,
    organisation=NFC,
    introduced_by=NFC,
    why_them=NFC,
    notes=NFC,
    source=st.sampled_from(Source),
    channel=st.sampled_from(Channel),
    country=st.sampled_from(["", "GB", "DE"]),
    time_zone=st.sampled_from(["", "Europe/London"]),
    profile_url=st.sampled_from(["", "https://l.example/ada"]),
    extra=st.dictionaries(st.sampled_from(["team", "city_2"]), NFC.filter(bool)),
)


@given(
    contacts=st.lists(kept_contacts, max_size=4),
    stage=st.sampled_from(Stage),
    last=st.none() | st.datetimes(timezones=st.just(UTC)),
)
def test_an_export_reads_back_as_the_same_contacts(
    contacts: list[Contact], stage: Stage, last: datetime | None
) -> None:
    text = write_csv(ContactRow(contact, 2, frozenset(), stage, last) for contact in contacts)
    found = read_contact_bytes(text.encode(), Expected())
    assert found.faults == ()
    assert [(row.contact, row.stage, row.last_contact) for row in found.rows] == [
        (contact, stage, last) for contact in contacts
    ]


@given(
    raw=st.binary(max_size=200)
    | st.text('",;\n\r\tnameila@.=', max_size=80).map(lambda text: f"name,x\n{text}".encode())
)
def test_no_bytes_whatever_raise_anything_but_a_contact_file_fault(raw: bytes) -> None:
    with suppress(ContactFileFault):
        assert all(row.contact.name for row in read_contact_bytes(raw, EXPECTED).rows)


LINKEDIN = """Notes:
"When you export your connections, some addresses may be missing, because members ""chose"" so."

First Name,Last Name,URL,Email Address,Company,Position,Connected On
Julie,Okafor,https://www.linkedin.com/in/example-julie,,Northfield Hospital,"Director, Nursing",03 Nov 2026
Tom,Winter,https://www.linkedin.com/in/example-tom,tom@example.org,,,12 Jan 2020
,,,,,,01 Jan 2020
"""


def test_linkedins_connections_are_read_behind_their_notes() -> None:
    found = read(LINKEDIN)
    julie, tom = (row.contact for row in found.rows)
    assert (julie.name, julie.organisation, julie.role) == (
        "Julie Okafor",
        "Northfield Hospital",
        "Director, Nursing",
    )
    assert (julie.source, julie.channel, julie.addresses) == (Source.LINKEDIN, Channel.LINKEDIN, ())
    assert julie.profile_url == "https://www.linkedin.com/in/example-julie"
    assert julie.extra == {"connected_on": "03 Nov 2026"}
    assert (tom.channel, tom.addresses) == (Channel.EMAIL, ("tom@example.org",))
    assert [(one.line, one.message) for one in found.faults] == [(7, "`name` is empty")]


CARD_3 = """BEGIN:VCARD
VERSION:3.0
N:Okafor;Julie;;Dr.;
FN:Dr. Julie Okafor
ORG:Northfield Hospital;Nursing
TITLE:Director\\, Nursing
item1.EMAIL;TYPE=INTERNET:old@example.org
EMAIL;TYPE="WORK,pref":julie@example.org
TZ;VALUE=text:Europe/London
URL:https://www.example.org/julie
NOTE:A long note that is
  folded\\nand has a second line
PHOTO;ENCODING=b;TYPE=JPEG:AAAA
 BBBB
END:VCARD
"""

CARD_4 = """begin:vcard
VERSION:4.0
KIND:individual
N:Winter;Tom;;;
FN:Tom Winter
EMAIL;PREF=2:later@example.org
EMAIL;PREF=1;TYPE=work:mailto:tom@example.org
TZ:-0500
END:VCARD
BEGIN:VCARD
VERSION:4.0
KIND:group
FN:Everybody
END:VCARD
"""

CARD_21 = """BEGIN:VCARD
VERSION:2.1
N;CHARSET=ISO-8859-1;ENCODING=QUOTED-PRINTABLE:M=FCller;Zo=EB
TITLE;ENCODING=QUOTED-PRINTABLE;CHARSET=UTF-8:Leiterin f=C3=BCr =
Gr=C3=B6=C3=9Fe
EMAIL;INTERNET;PREF:zoe@example.org
END:VCARD
"""


def values(row: ContactRow, *names: str) -> Mapping[str, object]:
    return {name: getattr(row.contact, name) for name in names}


def test_a_vcard_3_is_read() -> None:
    row = one(CARD_3)
    assert row.contact == Contact(
        ContactId(""),
        "Dr. Julie Okafor",
        (Address("julie@example.org"), Address("old@example.org")),
        role="Director, Nursing",
        organisation="Northfield Hospital",
        profile_url="https://www.example.org/julie",
        time_zone="Europe/London",
        notes="A long note that is folded and has a second line",
    )


def test_a_vcard_4_is_read_and_groups_are_left_out() -> None:
    row = one(CARD_4)
    assert values(row, "name", "addresses", "time_zone") == {
        "name": "Tom Winter",
        "addresses": ("tom@example.org", "later@example.org"),
        "time_zone": "",
    }


def test_quoted_printable_of_older_cards_is_read_in_its_charset() -> None:
    row = one(CARD_21)
    assert values(row, "name", "role") == {"name": "Zoë Müller", "role": "Leiterin für Größe"}


@pytest.mark.parametrize("line_end", ["\n", "\r\n"])
def test_several_cards_are_told_apart_and_a_broken_one_costs_no_other(line_end: str) -> None:
    broken = "BEGIN:VCARD\nVERSION:3.0\nFN:Half Card\n"
    found = read((CARD_21 + broken + CARD_3 + broken).replace("\n", line_end))
    assert [row.contact.name for row in found.rows] == ["Zoë Müller", "Dr. Julie Okafor"]
    assert [(one.line, one.name) for one in found.faults] == [(8, "Half Card"), (26, "Half Card")]


def test_a_line_break_in_a_cards_name_is_refused() -> None:
    assert "`name`" in fault("BEGIN:VCARD\nVERSION:3.0\nFN:Ada\\nBcc: x@example.org\nEND:VCARD\n").message


def test_an_unknown_charset_of_a_card_is_no_obstacle() -> None:
    card = "BEGIN:VCARD\nFN;ENCODING=QUOTED-PRINTABLE;CHARSET=unicode_escape:Zo=EB\nEND:VCARD\n"
    assert one(card).contact.name == "Zoë"


def test_the_name_is_put_together_when_a_card_has_only_its_parts() -> None:
    card = "BEGIN:VCARD\nVERSION:3.0\nN:Okafor;Julie;Ada;Dr.;PhD\nURL:https://www.linkedin.com/in/x\nEND:VCARD\n"
    assert one(card).contact.name == "Dr. Julie Ada Okafor PhD"
    assert one(card).contact.profile_url == "https://www.linkedin.com/in/x"


@pytest.mark.parametrize("rank", ["²", "١", "9" * 5000, "-1", "x"])
def test_a_rank_that_is_no_number_is_none(rank: str) -> None:
    card = f"BEGIN:VCARD\nFN:Ada Hill\nEMAIL;PREF={rank}:b@x.test\nEMAIL;PREF=1:a@x.test\nEND:VCARD\n"
    assert one(card).contact.addresses[0] == "a@x.test"


card_lines = st.sampled_from(
    [
        "BEGIN:VCARD",
        "END:VCARD",
        "FN:Ada",
        "N;X=:;;",
        "EMAIL:a@",
        " ",
        "=",
        "NOTE;ENCODING=QUOTED-PRINTABLE:=",
        ";:",
        ":",
    ]
)


@given(lines=st.lists(card_lines, max_size=12))
def test_no_card_however_broken_raises(lines: list[str]) -> None:
    found = read("\n".join(["BEGIN:VCARD", *lines]))
    assert all(row.contact.name == "Ada" for row in found.rows)
