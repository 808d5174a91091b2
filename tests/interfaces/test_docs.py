"""The pages around the program are true: commands, words, settings, names, links, and the demo they quote.

`tests/guide_shingles.txt` holds the guide that the letters are modelled on as hashes alone: of each six words in a
row, in small letters and without punctuation, the first 16 hexadecimal digits of their SHA-256.
"""

import hashlib
import re
import shlex
import tomllib
from collections.abc import Iterator
from enum import StrEnum
from importlib import import_module
from pathlib import Path

import click
import pytest

from outreach.demo.story import play
from outreach.demo.telling import Line
from outreach.domain.command_words import READERS
from outreach.domain.correspondence import Question, Status
from outreach.domain.events import Answer, Outcome, Stage, Step
from outreach.domain.people import Channel, Source
from outreach.interfaces.cli.main import outreach
from outreach.settings import Settings
from outreach.settings.faults import table_of

ROOT = Path(__file__).parents[2]
NEVER_IN_A_FILE = {"password", "client_secret"}
PAGES = sorted(
    [*ROOT.glob("*.md"), *ROOT.glob("docs/**/*.md"), ROOT / "bench/README.md", ROOT / "tests/corpus/README.md"]
)
HASHES = ROOT / "tests" / "guide_shingles.txt"
ENUMS: tuple[type[StrEnum], ...] = (Stage, Outcome, Step, Source, Channel, Question, Answer, Status)

CODE = re.compile(r"```.*?```|`[^`\n]+`", re.DOTALL)
BLOCK = re.compile(r"```\n(.*?)```", re.DOTALL)
LINK = re.compile(r"\]\(([^)\s#]+)(?:#[^)\s]*)?\)")
CALLED = re.compile(r"(?m)(?:^|`)(?:\.venv/bin/)?outreach ([a-z][^`\n]*)")
FUNCTION = re.compile(r"`((?:domain|guide|reading|application|adapters|interfaces)\.[a-zA-Z_.]+)`")


def text(page: Path) -> str:
    return page.read_text(encoding="utf-8")


def name(page: Path) -> str:
    return str(page.relative_to(ROOT))


every_page = pytest.mark.parametrize("page", PAGES, ids=name)


# -- commands


def commands(group: click.Group = outreach, before: str = "") -> Iterator[tuple[str, click.Command]]:
    """All commands that can be called, with the words that call them."""
    context = click.Context(group)
    for one in group.list_commands(context):
        command = group.get_command(context, one)
        if isinstance(command, click.Group):
            yield from commands(command, f"{before}{one} ")
        elif command is not None:
            yield f"{before}{one}", command


COMMANDS = dict(commands())


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_is_documented(command: str) -> None:
    assert any(f"`outreach {command}" in text(page) for page in PAGES), (
        f"docs/operating.md has no `outreach {command}`"
    )


def called(page: Path) -> Iterator[tuple[str, list[str]]]:
    """The calls of the program that a page shows, and their words."""
    for code in CODE.findall(text(page)):
        for call in CALLED.findall(code):
            yield call, shlex.split(call.partition("#")[0])


@every_page
def test_every_call_that_a_page_shows_can_be_made(page: Path) -> None:
    for call, words in called(page):
        found = [one for one in COMMANDS if words[: len(one.split())] == one.split()]
        group = any(one.split()[0] == words[0] for one in COMMANDS) and len(words) == 1
        assert found or group, f"there is no `outreach {call}`"
        known = {option for one in found for param in COMMANDS[one].params for option in param.opts}
        unknown = [word for word in words if word.startswith("--") and word not in {*known, "--help"}]
        assert not unknown, f"`outreach {call}`: there is no {unknown[0]}"


@pytest.mark.parametrize("verb", [*READERS, "SEND AGAIN"])
def test_every_command_by_mail_is_in_the_readme(verb: str) -> None:
    assert re.search(rf"`{verb}\b", text(ROOT / "README.md"))


# -- words and names


@pytest.mark.parametrize("word", [one.value for enum in ENUMS for one in enum])
def test_every_word_of_the_domain_is_in_the_glossary(word: str) -> None:
    assert f"`{word}`" in text(ROOT / "docs" / "glossary.md")


def test_no_word_is_explained_twice_in_one_table_of_the_glossary() -> None:
    for part in text(ROOT / "docs" / "glossary.md").split("\n\n"):
        rows = re.findall(r"(?m)^\| ([^|]+) \|", part)
        assert len(rows) == len(set(rows)), rows


@every_page
def test_every_function_that_a_page_names_exists(page: Path) -> None:
    for dotted in FUNCTION.findall(text(page)):
        module, _, function = dotted.rpartition(".")
        assert hasattr(import_module(f"outreach.{module}"), function), dotted


def test_every_setting_is_in_the_example() -> None:
    example = text(ROOT / "config" / "outreach.example.toml")
    for section in Settings.model_fields:
        model = table_of(Settings, section)
        assert model is not None
        _, _, behind = example.partition(f"\n[{section}]")
        keys = re.findall(r"(?m)^(?:# )?([a-z_]+) = ", behind.partition("\n[")[0])
        assert set(keys) == set(model.model_fields) - NEVER_IN_A_FILE, section


def test_every_dependency_is_accounted_for_and_none_besides() -> None:
    project = tomllib.loads(text(ROOT / "pyproject.toml"))
    wanted = [
        *project["project"]["dependencies"],
        *(one for group in project["project"]["optional-dependencies"].values() for one in group),
        *(one for group in project["dependency-groups"].values() for one in group),
    ]
    names = {re.split(r"[\[<>=! ]", one)[0] for one in wanted}
    page = text(ROOT / "docs" / "adr" / "0011-dependencies.md")
    rows = [row.split("|")[1] for row in page.splitlines() if row.startswith("| `")]
    yardsticks = page.partition("as yardsticks only:")[2].partition(".")[0]
    listed = {found for row in [*rows, yardsticks] for found in re.findall(r"`([^`]+)`", row)}
    assert listed == names


# -- links


@every_page
def test_every_link_leads_to_a_file(page: Path) -> None:
    for target in LINK.findall(text(page)):
        if not target.startswith(("https://", "http://", "mailto:")):
            assert (page.parent / target).exists(), target


def test_every_choice_is_listed() -> None:
    folder = ROOT / "docs" / "adr"
    assert set(LINK.findall(text(folder / "README.md"))) == {one.name for one in folder.glob("0*.md")}


# -- the demo


def test_what_the_readme_shows_of_the_demo_is_what_it_says(tmp_path: Path) -> None:
    told: list[Line] = []
    play(tmp_path / "mail", told.append)
    said = "\n".join(one.words for one in told).replace("\r\n", "\n")
    shown = next(one for one in BLOCK.findall(text(ROOT / "README.md")) if "Chris says SEND" in one)
    pieces = shown.partition("\n\n")[2].split("…\n")
    place = 0
    for piece in pieces:
        found = said.find(piece.strip("\n"), place)
        assert found >= 0, f"the demo does not say:\n{piece}"
        place = found + len(piece.strip("\n"))


# -- the guide


def shingles(words: str) -> Iterator[str]:
    """Each six words in a row, as they stand in the file of hashes."""
    plain = re.findall(r"[a-z0-9]+(?:'[a-z]+)?", words.casefold().replace("’", "'"))
    for start in range(len(plain) - 5):
        yield hashlib.sha256(" ".join(plain[start : start + 6]).encode()).hexdigest()[:16]


def ours() -> Iterator[Path]:
    yield from PAGES
    yield from (one for one in (ROOT / "templates").rglob("*") if one.suffix in (".txt", ".html"))
    yield from (ROOT / "outreach").rglob("*.py")


def test_no_sentence_of_the_guide_stands_in_the_project() -> None:
    guide = set(HASHES.read_text(encoding="ascii").split())
    assert len(guide) > 1000
    for file in ours():
        without_tags = re.sub(r"\{[%{#].*?[#%}]\}", " ", text(file))
        assert guide.isdisjoint(shingles(without_tags)), f"{name(file)} quotes the guide"
