"""Where template files lie, and how one is split: header lines, an empty line, the body."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from outreach.ports.errors import TemplateBroken

KNOWN_HEADERS = frozenset({"subject"})
NAME = re.compile(r"[a-z0-9_]+(?:/[a-z0-9_]+)*(?:\.[a-z0-9_]+)?\Z")
LANGUAGE = re.compile(r"[A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8})*\Z")  # RFC 5646, without its private corners


@dataclass(frozen=True, slots=True)
class HeaderLine:
    name: str  # in lower case
    value: str
    line: int


@dataclass(frozen=True, slots=True)
class Parts:
    """`body_line` is the line on which the body begins, counted from 1."""

    headers: tuple[HeaderLine, ...]
    body: str
    body_line: int


@dataclass(frozen=True, slots=True)
class Place:
    """A template file that exists. `overrides` tells that it is the user's own; `tried` is a text to be taken for
    what stands in it."""

    path: Path
    overrides: bool
    tried: str | None = None

    def text(self) -> str:
        """Raises TemplateBroken when the file cannot be read as UTF-8."""
        if self.tried is not None:
            return self.tried
        try:
            return self.path.read_text(encoding="utf-8-sig")
        except OSError as error:
            raise TemplateBroken(
                f"the template cannot be read: {error.strerror}",
                where=f"{self.path}:1",
                remedy="Make the file readable for the user who runs outreach.",
            ) from error
        except UnicodeDecodeError as error:
            line = error.object[: error.start].count(b"\n") + 1
            raise TemplateBroken(
                "the template is not UTF-8 text",
                where=f"{self.path}:{line}",
                remedy="Save the file with the encoding UTF-8.",
            ) from error


def inside(path: Path, root: Path) -> bool:
    """Whether no link leads out of the folder: templates from somebody else may hold one to a secret."""
    return path.resolve().is_relative_to(root.resolve())


def well_formed(name: str, language: str) -> bool:
    """Whether these can name a file inside the template folders, and never one outside."""
    return bool(NAME.match(name) and LANGUAGE.match(language))


@dataclass(frozen=True, slots=True)
class TemplateFolders:
    """The user's folder (None: there is none) and the shipped one; a file of the user's goes first. Before both
    goes what stands `instead` of a text: it is tried, and was not written."""

    own: Path | None
    shipped: Path
    instead: Mapping[tuple[str, str], str] = field(default_factory=dict)

    def roots(self) -> Iterator[tuple[Path, bool]]:
        if self.own is not None:
            yield self.own, True
        yield self.shipped, False

    def find(self, name: str, language: str, ending: str = "txt") -> Place | None:
        """The file of that template, or None. `ending` is `txt` or `html`."""
        if not well_formed(name, language):
            return None
        if ending == "txt" and (name, language) in self.instead:
            path = (self.own or self.shipped) / language / f"{name}.txt"
            return Place(path, overrides=True, tried=self.instead[name, language])
        for root, overrides in self.roots():
            path = root / language / f"{name}.{ending}"
            if path.is_file():
                return Place(path, overrides) if inside(path, root) else None
        return None

    def twin(self, text: Place, name: str, language: str) -> Place | None:
        """The HTML beside a text: never a shipped one beside a text of the user's, since their words differ."""
        html = self.find(name, language, "html")
        return None if html is None or (text.overrides and not html.overrides) else html

    def all_names(self) -> Iterator[tuple[str, str]]:
        """(name, language) of each template, each once, sorted. Parts that begin with `_` are none."""
        found = {
            (path.relative_to(root / folder.name).with_suffix("").as_posix(), folder.name)
            for root, _ in self.roots()
            if root.is_dir()
            for folder in root.iterdir()
            if folder.is_dir()
            for path in folder.rglob("*.txt")
            if not path.name.startswith("_")
        }
        return iter(sorted(one for one in found if well_formed(*one)))


def split(text: str, path: Path) -> Parts:
    """The header lines and the body. Lines before the body that begin with `#` are remarks.

    Raises TemplateBroken for a line that is no header line, for an unknown header, and when Subject is missing.
    """
    headers: list[HeaderLine] = []
    lines = text.splitlines()
    number = 0
    for number, line in enumerate(lines, start=1):
        if not line.strip():
            break
        if not line.startswith("#"):
            headers.append(_header(line, number, path))
    names = [one.name for one in headers]
    if "subject" not in names or len(names) != len(set(names)):
        raise TemplateBroken(
            "the template must have one Subject line",
            where=f"{path}:1",
            remedy="Begin the file with `Subject: ...`, then an empty line, then the text.",
        )
    return Parts(tuple(headers), "\n".join(lines[number:]) + "\n", number + 1)


def _header(line: str, number: int, path: Path) -> HeaderLine:
    name, colon, value = line.partition(":")
    if not colon or name.strip().lower() not in KNOWN_HEADERS:
        raise TemplateBroken(
            f"this is no header line that a template may have: {line.strip()[:60]!r}",
            where=f"{path}:{number}",
            remedy="A template begins with `Subject: ...`; an empty line parts it from the text.",
        )
    return HeaderLine(name.strip().lower(), value.strip(), number)
