"""SQL is built by the library alone, and what others send is never run, unpacked or fetched."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.security.rows import ROOT

SOURCES = sorted((ROOT / "outreach").rglob("*.py"))
TAKES_SQL = {"text", "exec_driver_sql", "execute", "executescript", "executemany", "literal_column"}
NEVER = {
    "zipfile", "tarfile", "gzip", "bz2", "lzma", "shelve", "pickle", "marshal", "ftplib", "telnetlib", "xml.sax",
    "ctypes", "dill", "yaml",
}  # fmt: skip
"""What unpacks, or makes objects of bytes."""

UNPACKS = {f"outreach/adapters/store/{name}.py": {"zlib"} for name in ("incoming", "soundness")}
"""Ours: stored messages are compressed there by ourselves, and looked through."""

PACKS = ROOT / "outreach/application/exporting.py"
"""Writes what is kept of a person into an archive, and opens none."""


def tree(path: Path) -> ast.Module:
    return ast.parse(path.read_text(encoding="utf-8"))


def calls(path: Path, names: set[str]) -> Iterator[ast.Call]:
    for node in ast.walk(tree(path)):
        if isinstance(node, ast.Call):
            called = node.func
            name = called.attr if isinstance(called, ast.Attribute) else getattr(called, "id", "")
            if name in names:
                yield node


def built(node: ast.expr) -> bool:
    """Whether the words are put together at run time: from values, by +, %, format, join or an f-string."""
    if isinstance(node, ast.JoinedStr):
        return any(isinstance(one, ast.FormattedValue) for one in node.values)
    if isinstance(node, ast.IfExp):
        return built(node.body) or built(node.orelse)
    if isinstance(node, ast.BinOp):
        return True
    methods = {"format", "join", "replace", "format_map"}
    return isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr in methods


PRAGMAS = "PRAGMA {pragma}"
"""The one statement that is put together: of pragmas that stand beside it, since no parameter may stand there."""


def test_no_statement_is_put_together_from_values() -> None:
    mine = [one for path in SOURCES for call in calls(path, TAKES_SQL) for one in call.args[:1] if built(one)]
    assert [ast.unparse(one) for one in mine if PRAGMAS not in ast.unparse(one)] == []


def imported(path: Path) -> set[str]:
    found: set[str] = set()
    for node in ast.walk(tree(path)):
        if isinstance(node, ast.Import):
            found |= {one.name for one in node.names}
        if isinstance(node, ast.ImportFrom) and node.module:
            found.add(node.module)
    return found


def test_nothing_is_unpacked_and_no_bytes_become_objects() -> None:
    for path in SOURCES:
        assert imported(path) & NEVER <= ({"zipfile"} if path == PACKS else set()), path
        assert imported(path) & {"zlib"} <= UNPACKS.get(str(path.relative_to(ROOT)), set()), path


def test_archives_are_written_and_never_opened() -> None:
    assert [ast.unparse(one.args[1]) for one in calls(PACKS, {"ZipFile"})] == ["'w'"]


def test_no_text_is_run_and_no_command_goes_through_a_shell() -> None:
    for path in SOURCES:
        assert [ast.unparse(one) for one in calls(path, {"eval", "exec", "system", "popen"})] == []
        keywords = [one.arg for call in calls(path, {"run", "Popen", "check_output"}) for one in call.keywords]
        assert "shell" not in keywords, path


@pytest.mark.parametrize("room", ["reading", "domain", "guide"])
def test_what_reads_mail_opens_no_file_no_line_and_no_program(room: str) -> None:
    """Attachments are looked at by their headers alone; nothing of a message can be fetched from here."""
    banned = {"os", "io", "pathlib", "socket", "subprocess", "urllib.request", "http.client", "ssl", "tempfile"}
    assert not set().union(*(imported(one) for one in SOURCES if room in one.parts)) & banned
