"""The mentee's folder of templates on disk."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from outreach.adapters.private_files import remove_private, write_private
from outreach.adapters.template_files import TemplateFolders, inside, well_formed
from outreach.adapters.templates import FileTemplates
from outreach.ports.errors import TemplateUnwritable
from outreach.ports.world import Templates

NO_FOLDER = 'write into your settings: [templates] directory = "my-templates"'


class OwnTemplateFiles:
    """Beside the shipped ones, which are never touched. `own` None: the settings name no folder."""

    def __init__(self, shipped: Path, own: Path | None = None) -> None:
        self._shipped, self._own = shipped, own

    def folder(self) -> str:
        return str(self._own) if self._own is not None else ""

    def shipped(self, name: str, language: str) -> str | None:
        place = TemplateFolders(None, self._shipped).find(name, language)
        return place.text() if place else None

    def trying(self, name: str, language: str, text: str) -> Templates:
        return FileTemplates(self._shipped, self._own, instead={(name, language): text})

    def save(self, name: str, language: str, text: str) -> str:
        path = self._path(name, language)
        with _told(path):
            write_private(path, text)
        return str(path)

    def restore(self, name: str, language: str) -> None:
        path = self._path(name, language)
        with _told(path):
            remove_private(path)

    def _path(self, name: str, language: str) -> Path:
        """Where that file lies, inside the folder: no name and no link leads out of it."""
        if self._own is None:
            raise TemplateUnwritable("there is no folder for templates of your own", remedy=NO_FOLDER)
        path = self._own / language / f"{name}.txt"
        if not well_formed(name, language) or not inside(path, self._own):
            raise TemplateUnwritable("that is no place inside the folder of your templates", where=self.folder())
        return path


@contextmanager
def _told(path: Path) -> Iterator[None]:
    try:
        yield
    except OSError as error:
        raise TemplateUnwritable(
            f"your template cannot be written: {error.strerror}",
            where=str(path),
            remedy="see that the folder is yours and the disk has room",
        ) from error
