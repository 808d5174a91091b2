"""What mail servers say reaches the mentee with its meaning: by run, by doctor, by status."""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from outreach.interfaces.cli.main import outreach
from tests.contracts import scripted_imap, scripted_smtp

SECRET = "correct horse battery"
SETTINGS = """
[mentee]
name = "Chris Morgan"
addresses = ["chris@gmx.net"]
time_zone = "Europe/London"

[mailbox]
provider = "gmx"
imap = {{ host = "127.0.0.1", port = {imap}, security = "none" }}
smtp = {{ host = "127.0.0.1", port = {smtp}, security = "none" }}
"""


@dataclass(frozen=True, slots=True)
class Desk:
    settings: Path

    def says(self, *words: str) -> Result:
        environ = {"OUTREACH_MAILBOX__PASSWORD": SECRET, "HOME": str(self.settings.parent)}
        result = CliRunner().invoke(outreach, ["--config", str(self.settings), *words], env=environ)
        assert SECRET not in result.output
        return result


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    """Both servers refuse the login, as GMX does while IMAP is switched off."""
    reading = scripted_imap.Script({"LOGIN": [scripted_imap.no(b"authentication failed")]})
    sending = scripted_smtp.Script({"AUTH": ["535 Authentication credentials invalid"] * 5})
    with scripted_imap.scripted_imap(reading) as imap, scripted_smtp.scripted_server(sending) as smtp:
        path = tmp_path / "outreach.toml"
        store = f'\n[store]\nurl = "sqlite:///{tmp_path}/outreach.db"\n'
        path.write_text(SETTINGS.format(imap=imap, smtp=smtp) + store)
        yield Desk(path)


def test_a_pass_that_cannot_log_in_says_what_it_means_and_what_to_do(desk: Desk) -> None:
    result = desk.says("run")
    assert result.exit_code == 3
    assert "authentication failed" in result.output
    assert "What it means: the password is wrong, or IMAP is switched off at GMX" in result.output
    assert "What to do: switch IMAP on in the settings of your mailbox on the web first" in result.output
    assert "https://hilfe.gmx.net" in result.output


def test_the_trouble_of_a_pass_says_so_to_programs_too(desk: Desk) -> None:
    (trouble,) = json.loads(desk.says("run", "--json").stdout)["trouble"]
    assert "What it means: the password is wrong, or IMAP is switched off at GMX" in trouble


def test_doctor_says_of_both_servers_what_their_words_mean(desk: Desk) -> None:
    result = desk.says("doctor", "--json")
    found = {one["name"]: one for one in json.loads(result.stdout)["checks"] if one["light"] == "red"}
    assert result.exit_code == 3
    for name in ("mailbox", "submission"):
        assert "IMAP is switched off at GMX" in found[name]["words"]
        assert "switch IMAP on" in found[name]["remedy"]
