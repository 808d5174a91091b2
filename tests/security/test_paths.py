"""Names that others chose lead to no other file; and what is opened, is opened within limits."""

import zipfile
from email.message import EmailMessage
from io import BytesIO
from pathlib import Path

import pytest

from outreach.adapters.templates import FileTemplates
from outreach.ports.errors import TemplateBroken
from outreach.reading.read import read
from outreach.reading.record import Kind
from tests.interfaces.desktop import Desktop, desktop_of_questions

OUTSIDE = ["../../evil", "/etc/evil", "..\\evil", "~/evil", "a/../../evil", "evil\x00.txt"]


@pytest.fixture
def desk(tmp_path: Path) -> Desktop:
    (tmp_path / "inner").mkdir()
    return desktop_of_questions(tmp_path / "inner")


def files(folder: Path) -> set[Path]:
    return {one for one in folder.rglob("*") if one.is_file() and "inner/outreach.db" not in str(one)}


def add(desk: Desktop, name: str) -> None:
    row = f'name,email,why_them\n"{name}",julie@partner.test,Your talk changed how I plan my week\n'
    assert desk("contacts", "import", desk.file("people.csv", row), "--yes").code in (0, 1)


@pytest.mark.parametrize("name", [one for one in OUTSIDE if "\0" not in one])
def test_an_export_of_somebody_with_the_name_of_a_path_stays_in_its_folder(desk: Desktop, name: str) -> None:
    add(desk, name)
    before = files(desk.folder.parent)
    assert desk("export", "--person", "julie@partner.test", str(desk.folder / "out")).code == 0
    new = files(desk.folder.parent) - before
    assert new
    assert {one.parent for one in new} == {desk.folder / "out"}


@pytest.mark.parametrize("language", ["../en", "..", "/etc", "en/../..", "en\\..", "."])
def test_no_language_of_a_contact_list_leads_out_of_the_templates(desk: Desktop, language: str) -> None:
    row = f"name,email,language,why_them\nJulie Adams,julie@partner.test,{language},Your talk changed my week\n"
    told = desk("contacts", "import", desk.file("people.csv", row), "--yes")
    assert "language" in told.out + told.err
    assert desk("contacts", "list").out.count("Julie") == 0


def test_a_template_that_is_a_link_out_of_the_folder_is_not_followed(tmp_path: Path) -> None:
    """A folder of templates from somebody else may hold links."""
    (tmp_path / "secret.txt").write_text("Subject: s\n\nhunter2\n")
    letters = tmp_path / "own" / "en" / "letters"
    letters.mkdir(parents=True)
    (letters / "hello.txt").symlink_to(tmp_path / "secret.txt")
    (letters / "other.txt").write_text("Subject: s\n\n{% include 'hello.txt' %}\n")
    shipped = tmp_path / "shipped"
    shipped.mkdir()
    templates = FileTemplates(shipped, tmp_path / "own")
    for name in ("letters/hello", "letters/other"):
        with pytest.raises(TemplateBroken) as told:
            templates.render(name, "en", {})
        assert "hunter2" not in str(told.value)
    assert all("hunter2" not in one.text for one in templates.sources())


def test_a_folder_of_templates_that_is_itself_a_link_is_the_users_own(tmp_path: Path) -> None:
    letters = tmp_path / "real" / "en" / "letters"
    letters.mkdir(parents=True)
    (letters / "hello.txt").write_text("Subject: s\n\nHello\n")
    (tmp_path / "own").symlink_to(tmp_path / "real")
    (tmp_path / "shipped").mkdir()
    assert FileTemplates(tmp_path / "shipped", tmp_path / "own").render("letters/hello", "en", {}).text == "Hello\n"


def test_what_is_written_takes_the_place_of_no_link(desk: Desktop) -> None:
    """Somebody else who may write there lays a link where our file will be."""
    victim = desk.folder / "victim"
    victim.write_text("mine")
    for name, arguments in (
        ("people-out.csv", ["contacts", "export"]),
        ("copy.db", ["backup"]),
        ("page.html", ["portfolio", "--html"]),
        ("record.json", ["portfolio", "--record"]),
    ):
        place = desk.folder / name
        place.symlink_to(victim)
        assert desk(*arguments, str(place)).code == 2, name
        assert victim.read_text() == "mine", name
    assert (desk.folder / "page.html").readlink() == victim


def bomb() -> bytes:
    """A few kilobytes that unpack to a hundred megabytes of zeros, were anybody to open it."""
    packed = BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as whole, whole.open("zeros", "w") as inside:
        for _ in range(100):
            inside.write(bytes(1_000_000))
    return packed.getvalue()


def test_an_attachment_is_never_opened() -> None:
    message = EmailMessage()
    message["From"], message["Subject"] = "Julie <julie@partner.test>", "Hello"
    message.set_content("Gladly!\n")
    packed = bomb()
    for kind in ("zip", "x-gzip", "pdf", "octet-stream"):
        message.add_attachment(packed, "application", kind, filename=f"../../{kind}")
    message.add_attachment(b"SEND\n<script>", "text", "html", filename="page.html")
    reading = read(message.as_bytes())
    assert reading.kind is Kind.HUMAN
    assert reading.visible_text.strip() == "Gladly!"


@pytest.mark.parametrize(
    "raw",
    [
        b"Content-Type: message/rfc822\n\n" * 5000 + b"x",
        b"--b\n".join([b"Content-Type: multipart/mixed; boundary=b\n\n"] * 5000),
        b"Content-Type: multipart/mixed; boundary=b\n\n" + b"--b\n\n" * 100_000,
        b"X: " + b"=?utf-8?q?=41?= " * 50_000 + b"\n\nx",
        b"To: " + b"(" * 100_000 + b"\n\nx",
        b"To: " + b"a@b.test, " * 50_000 + b"\n\nx",
        b"Content-Type: text/html\n\n" + b"<div>" * 200_000,
        b"Content-Type: text/html\n\n" + b"&#" * 200_000,
        b"Content-Transfer-Encoding: base64\n\n" + b"A" * 2_000_000,
        b"Content-Type: text/calendar; method=REQUEST\n\nBEGIN:VCALENDAR\n" + b"BEGIN:VEVENT\n" * 50_000,
        b"Content-Type: text/plain; charset=utf-7\n\n" + b"+" * 200_000,
        b"Content-Type: text/plain; " + b"a*0*=x; " * 20_000 + b"\n\nx",
    ],
    ids=[
        "enclosed", "nested", "parts", "encoded words", "comments", "addresses", "html", "entities", "base64",
        "calendar", "charset", "parameters",
    ],
)  # fmt: skip
def test_a_message_made_to_burst_is_read_within_limits(raw: bytes) -> None:
    reading = read(b"From: Julie <julie@partner.test>\n" + raw)
    assert len(reading.visible_text) < 1_000_000
    assert len(reading.evidence) < 100
