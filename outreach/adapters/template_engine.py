"""Templates compiled and filled in by Jinja (sandboxed, strict)."""

import posixpath
import re
import traceback
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from difflib import get_close_matches
from pathlib import Path
from types import CodeType
from typing import Final

from jinja2 import (
    BaseLoader,
    BytecodeCache,
    StrictUndefined,
    Template,
    TemplateError,
    TemplateSyntaxError,
    UndefinedError,
)
from jinja2 import Environment as JinjaEnvironment
from jinja2.bccache import Bucket
from jinja2.exceptions import TemplateNotFound
from jinja2.sandbox import ImmutableSandboxedEnvironment

from outreach.adapters.template_files import Place, TemplateFolders, split
from outreach.ports.errors import TemplateBroken
from outreach.ports.world import Rendered

FAULTS = (TemplateError, ArithmeticError, LookupError, TypeError, ValueError, AttributeError, RecursionError)
"""What the expressions of a template may raise."""

MORE_THAN_ONE_LINE = re.compile(r"[\x00-\x08\x0a-\x1f\x7f\x85\u2028\u2029]")
LOCAL_PART = re.compile(r"([^/]+)/(.+)\.(txt|html)\Z")
NO_ATTRIBUTE = re.compile(r"'(?:[\w.]+\.)?(\w+) object' has no attribute '(\w+)'")
NO_FIELD = re.compile(r"a (\w+) has no '(\w+)'")
NO_VARIABLE = re.compile(r"'(\w+)' is undefined")
ALIKE = 0.7
"""How much of a misspelt name has to be right, of 1."""
TAG_BEHIND_WORDS = re.compile(r"^(?!\s*(?:\{%(?:(?!%\}).)*%\}\s*)+$)(.*[^-+\s])\s*%\}$", re.MULTILINE)
"""A line of text that ends with a tag; a line of tags alone is none."""


def _shown(value: object) -> object:
    if value is None:
        raise UndefinedError("a value is missing here")
    return value


def _with_line_ends(body: str) -> str:
    """The body, in which a tag behind words leaves the end of its line standing; tags alone take theirs along."""
    return TAG_BEHIND_WORDS.sub(r"\1 +%}", body)


class _Loader(BaseLoader):
    """Bodies by "en/letters/first_contact.txt"; empty lines stand for the headers, so that line numbers hold."""

    def __init__(self, folders: TemplateFolders) -> None:
        self.folders = folders

    def get_source(
        self,
        environment: JinjaEnvironment,  # noqa: ARG002 - the library's signature
        template: str,
    ) -> tuple[str, str | None, Callable[[], bool] | None]:
        parts = LOCAL_PART.match(template)
        place = self.folders.find(parts[2], parts[1], parts[3]) if parts else None
        if place is None:
            raise TemplateNotFound(template)
        text = place.text()
        if place.path.suffix == ".txt" and not place.path.name.startswith("_"):
            whole = split(text, place.path)
            text = "\n" * (whole.body_line - 1) + _with_line_ends(whole.body)
        return text, str(place.path), None


class _Kept(BytecodeCache):
    """What templates were compiled to, as long as this program runs: pages read them anew for each request, and
    compile only what has changed."""

    def __init__(self) -> None:
        self._code: dict[str, tuple[str, CodeType | None]] = {}

    def load_bytecode(self, bucket: Bucket) -> None:
        checksum, code = self._code.get(bucket.key, ("", None))
        if checksum == bucket.checksum:
            bucket.code = code

    def dump_bytecode(self, bucket: Bucket) -> None:
        self._code[bucket.key] = (bucket.checksum, bucket.code)


KEPT: Final = _Kept()


class _Environment(ImmutableSandboxedEnvironment):
    def join_path(self, template: str, parent: str) -> str:
        """What a template extends or includes lies beside it, in the same language."""
        return posixpath.join(posixpath.dirname(parent), template)


@dataclass(frozen=True, slots=True)
class _Compiled:
    place: Place
    headers: tuple[tuple[str, Template, int], ...]  # name, template, line
    body: Template
    html: Template | None


class Engine:
    """Compiles the templates of these folders, each once."""

    def __init__(self, folders: TemplateFolders) -> None:
        self._folders = folders
        self._compiled: dict[tuple[str, str], _Compiled] = {}
        self._environment = _Environment(
            loader=_Loader(folders),
            bytecode_cache=KEPT,
            undefined=StrictUndefined,
            autoescape=lambda name: name is not None and name.endswith(".html"),
            finalize=_shown,
            trim_blocks=True,
            lstrip_blocks=True,
            keep_trailing_newline=True,
            auto_reload=False,
        )

    def render(self, name: str, language: str, values: Mapping[str, object]) -> Rendered:
        """As `FileTemplates` promises."""
        compiled = self._compile(name, language)
        try:
            headers = {
                header: _one_line(template.render(values)[line - 1 :].strip(" "), compiled.place, line)
                for header, template, line in compiled.headers
            }
            text = re.sub(r"\n{3,}", "\n\n", compiled.body.render(values)).strip("\n") + "\n"
            html = compiled.html.render(values).strip("\n") + "\n" if compiled.html else ""
        except FAULTS as error:
            raise _broken(error, compiled.place, values) from error
        return Rendered(headers, text, html)

    def part(self, name: str, language: str, values: Mapping[str, object]) -> str:
        """As `FileTemplates` promises."""
        place = self._folders.find(name, language, "html")
        if place is None:
            raise TemplateBroken(f"there is no template {name!r}", where=f"{language}/{name}.html")
        try:
            filled: str = self._environment.get_template(f"{language}/{name}.html").render(values)
        except FAULTS as error:
            raise _broken(error, place, values) from error
        return filled

    def faults(self) -> Sequence[TemplateBroken]:
        """What keeps templates from being compiled, all of it, one fault a template."""
        found: list[TemplateBroken] = []
        for name, language in self._folders.all_names():
            try:
                self._compile(name, language)
            except TemplateBroken as fault:
                found.append(fault)
        return tuple(found)

    def _compile(self, name: str, language: str) -> _Compiled:
        known = self._compiled.get((name, language))
        if known is None:
            known = self._compiled[name, language] = self._read(name, language)
        return known

    def _read(self, name: str, language: str) -> _Compiled:
        place = self._folders.find(name, language)
        if place is None:
            raise TemplateBroken(
                f"there is no template {name!r} in the language {language!r}",
                where=f"{language}/{name}.txt",
                remedy="See `outreach letters list`, or add the file to the folder of your templates.",
            )
        try:
            twin = self._folders.twin(place, name, language)
            return _Compiled(
                place,
                tuple(
                    (header.name, self._header(header.value, header.line, place.path), header.line)
                    for header in split(place.text(), place.path).headers
                ),
                self._environment.get_template(f"{language}/{name}.txt"),
                self._environment.get_template(f"{language}/{name}.html") if twin else None,
            )
        except FAULTS as error:
            raise _broken(error, place, {}) from error

    def _header(self, value: str, line: int, path: Path) -> Template:
        source = "\n" * (line - 1) + value
        code = self._environment.compile(source, name=f"{path.name} header", filename=str(path))
        return Template.from_code(self._environment, code, self._environment.make_globals(None))


def _one_line(value: str, place: Place, line: int) -> str:
    if MORE_THAN_ONE_LINE.search(value):
        raise TemplateBroken(
            "a value would break this header line in two",
            where=f"{place.path}:{line}",
            remedy="Use only values without line breaks in a header line.",
        )
    return value


def _broken(error: Exception, place: Place, values: Mapping[str, object]) -> TemplateBroken:
    """The error with the file and line of the innermost template that led to it."""
    if isinstance(error, TemplateSyntaxError):
        where = f"{error.filename or place.path}:{error.lineno}"
    else:
        frames = [
            frame
            for frame in traceback.extract_tb(error.__traceback__)
            if frame.filename.endswith((".txt", ".html"))
        ]
        where = f"{frames[-1].filename}:{frames[-1].lineno}" if frames else f"{place.path}:1"
    what = f"there is no template {error.name!r}" if isinstance(error, TemplateNotFound) else _said(error, values)
    may_use = f" It may use: {', '.join(sorted(values))}." if values else ""
    remedy = f"Correct that line.{may_use}"
    if isinstance(error, UndefinedError):
        remedy += " Words that a value may lack go between {% if ... %} and {% endif %}."
    return TemplateBroken(what, where=where, remedy=remedy)


def _said(error: Exception, values: Mapping[str, object]) -> str:
    """The library's words, without the names of our classes, and what may have been meant."""
    said = NO_ATTRIBUTE.sub(r"a \1 has no '\2'", str(error))
    if field := NO_FIELD.fullmatch(said):
        return said + _meant(field[2], [name for one in values.values() for name in _fields(one, field[1])])
    unknown = NO_VARIABLE.fullmatch(said)
    return said + _meant(unknown[1], values) if unknown else said


def _fields(value: object, kind: str) -> Iterable[str]:
    """What such a value has; nothing of a value of another kind."""
    if type(value).__name__ != kind:
        return ()
    return value if isinstance(value, dict) else [name for name in dir(value) if not name.startswith("_")]


def _meant(name: str, known: Iterable[str]) -> str:
    near = get_close_matches(name, list(known), n=1, cutoff=ALIKE)
    return f"; did you mean {near[0]}?" if near else ""
