"""Letters and prompts from files: the user's folder and the shipped one. What fills them in is loaded at need."""

from collections.abc import Mapping, Sequence
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from outreach.adapters.template_files import TemplateFolders
from outreach.ports.errors import TemplateBroken
from outreach.ports.world import Rendered, TemplateSource

if TYPE_CHECKING:
    from outreach.adapters.template_engine import Engine


class FileTemplates:
    """Templates of the user's folder and the shipped one, as when they were first read; each is compiled once.

    `instead` has texts that are tried in the place of some, by name and language.
    """

    def __init__(
        self, shipped: Path, own: Path | None = None, instead: Mapping[tuple[str, str], str] | None = None
    ) -> None:
        self._folders = TemplateFolders(own, shipped, instead or {})

    @cached_property
    def _engine(self) -> "Engine":
        from outreach.adapters.template_engine import Engine

        return Engine(self._folders)

    def render(self, name: str, language: str, values: Mapping[str, object]) -> Rendered:
        """Fills in the template; empty lines left by absent values are drawn together.

        Raises TemplateBroken, naming file and line: also for an unknown variable and for a header that would
        take more than one line.
        """
        return self._engine.render(name, language, values)

    def part(self, name: str, language: str, values: Mapping[str, object]) -> str:
        """Fills in a piece of HTML that pages share. Raises TemplateBroken."""
        return self._engine.part(name, language, values)

    def has(self, name: str, language: str) -> bool:
        return self._folders.find(name, language) is not None

    def languages(self, name: str) -> Sequence[str]:
        return tuple(language for one, language in self._names if one == name)

    def sources(self) -> Sequence[TemplateSource]:
        """Each template once: of two files with one name the user's."""
        return self._sources

    @cached_property
    def _names(self) -> Sequence[tuple[str, str]]:
        return tuple(self._folders.all_names())

    @cached_property
    def _sources(self) -> Sequence[TemplateSource]:
        return tuple(
            TemplateSource(name, language, str(place.path), place.text(), place.overrides)
            for name, language in self._names
            if (place := self._folders.find(name, language)) is not None
        )

    def missing_folder(self) -> str:
        """The user's folder, if there is to be one and it is not there; else ""."""
        own = self._folders.own
        return str(own) if own is not None and not own.is_dir() else ""

    def faults(self) -> Sequence[TemplateBroken]:
        """What keeps templates from being compiled, all of it, one fault a template."""
        return self._engine.faults()
