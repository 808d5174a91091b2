"""The mentee's own templates on disk: written whole, taken away, and nothing outside their folder touched."""

import stat
from pathlib import Path

import pytest

from outreach.adapters.own_templates import OwnTemplateFiles
from outreach.adapters.shipped import shipped
from outreach.adapters.templates import FileTemplates
from outreach.ports.errors import TemplateUnwritable
from outreach.ports.own_templates import OwnTemplates

NAME = "letters/first_contact"
MINE = "Subject: Mine\n\nDear {{ greeting }},\n"


@pytest.fixture
def own(tmp_path: Path) -> OwnTemplates:
    return OwnTemplateFiles(shipped("templates"), tmp_path / "mine")


def test_a_saved_text_takes_the_place_of_the_shipped_one(own: OwnTemplates, tmp_path: Path) -> None:
    path = Path(own.save(NAME, "en", MINE))
    assert path == tmp_path / "mine" / "en" / "letters" / "first_contact.txt"
    assert path.read_text() == MINE
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert FileTemplates(shipped("templates"), tmp_path / "mine").render(NAME, "en", {"greeting": "Ada"}).text
    assert [one.name for one in path.parent.iterdir()] == ["first_contact.txt"]


def test_what_is_restored_is_gone_and_the_shipped_text_is_as_before(own: OwnTemplates, tmp_path: Path) -> None:
    before = own.shipped(NAME, "en")
    own.save(NAME, "en", MINE)
    assert own.shipped(NAME, "en") == before
    own.restore(NAME, "en")
    assert list((tmp_path / "mine" / "en" / "letters").iterdir()) == []
    assert own.shipped(NAME, "en") == before
    own.restore(NAME, "en")


def test_a_text_is_tried_without_being_written(own: OwnTemplates, tmp_path: Path) -> None:
    assert own.trying(NAME, "en", MINE).render(NAME, "en", {"greeting": "Ada"}).text == "Dear Ada,\n"
    assert not (tmp_path / "mine").exists()


@pytest.mark.parametrize(
    ("name", "language"),
    [
        ("../../escaped", "en"),
        ("letters/../../escaped", "en"),
        ("/etc/cron.d/escaped", "en"),
        ("letters/x", ".."),
        ("letters/x", "../en"),
        ("letters/x", ""),
        ("letters/x\0", "en"),
        ("letters/x\n", "en"),
    ],
)
def test_no_name_leads_out_of_the_folder(own: OwnTemplates, tmp_path: Path, name: str, language: str) -> None:
    for act in (lambda: own.save(name, language, MINE), lambda: own.restore(name, language)):
        with pytest.raises(TemplateUnwritable):
            act()
    assert own.shipped(name, language) is None
    assert list(tmp_path.iterdir()) == []


def test_no_link_leads_out_of_the_folder(own: OwnTemplates, tmp_path: Path) -> None:
    secret = tmp_path / "secret.txt"
    secret.write_text("mine")
    letters = tmp_path / "mine" / "en" / "letters"
    letters.mkdir(parents=True)
    (letters / "first_contact.txt").symlink_to(secret)
    (tmp_path / "mine" / "de").symlink_to(tmp_path)
    for language in ("en", "de"):
        with pytest.raises(TemplateUnwritable):
            own.save(NAME, language, MINE)
        with pytest.raises(TemplateUnwritable):
            own.restore(NAME, language)
    assert secret.read_text() == "mine"


def test_without_a_folder_nothing_is_written_and_the_way_out_is_told() -> None:
    own = OwnTemplateFiles(shipped("templates"))
    assert own.folder() == ""
    with pytest.raises(TemplateUnwritable) as caught:
        own.save(NAME, "en", MINE)
    assert '[templates] directory = "my-templates"' in caught.value.remedy


def test_a_folder_that_cannot_be_written_is_named(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    own = OwnTemplateFiles(shipped("templates"), tmp_path / "file")
    with pytest.raises(TemplateUnwritable) as caught:
        own.save(NAME, "en", MINE)
    assert "cannot be written" in caught.value.what
