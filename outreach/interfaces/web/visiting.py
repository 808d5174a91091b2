"""What a page is: where it stands, what it is asked with, and what it may answer."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from outreach.application.app import App
from outreach.application.forgetting import Copies
from outreach.application.settings_view import SettingView
from outreach.interfaces.web.forms import Form
from outreach.interfaces.web.session import Said, Session
from outreach.interfaces.web.working import Works

if TYPE_CHECKING:
    from outreach.application.checkup import Check


@dataclass(frozen=True, slots=True)
class House:
    """What the site stands on. `open_app` opens the App for one request or one work, as a command does for itself;
    `settings` tells them all, `settings_file` where they are written; `doctor` tries everything and is told what
    takes its time; `copies` are those of the store, which forget whom it forgets."""

    open_app: Callable[[], AbstractContextManager[App]]
    settings: Callable[[], Sequence[SettingView]] = tuple
    settings_file: str = "outreach.toml"
    doctor: Callable[[Callable[[str], None]], Iterable["Check"]] = lambda _telling: ()
    works: Works = field(default_factory=Works)
    copies: Callable[[], Copies] = tuple


@dataclass(frozen=True, slots=True)
class Visit:
    """One request. `app` is opened for it alone; `path` are the named parts of its address; `fragment` tells that
    the script asks for a part of a page."""

    app: App
    session: Session
    house: House
    path: Mapping[str, str] = field(default_factory=dict)
    query: Mapping[str, str] = field(default_factory=dict)
    form: Form = field(default_factory=Form)
    fragment: bool = False

    def number(self, name: str) -> int:
        """A number that the address asks with: six digits at the most; 0 for whatever else stands there."""
        text = self.query.get(name, "")
        return int(text) if text.isascii() and text.isdigit() and len(text) < 7 else 0


@dataclass(frozen=True, slots=True)
class Shown:
    """A template of `html/` and the values it names; `here` is its entry in the navigation."""

    template: str
    values: Mapping[str, object]
    here: str = ""
    status: int = 200


@dataclass(frozen=True, slots=True)
class GoTo:
    """On to another page, which tells `said` first. `where` is an address of ours."""

    where: str
    said: Said | None = None


@dataclass(frozen=True, slots=True)
class Handed:
    """A file to be saved."""

    name: str
    content_type: str
    content: bytes


Answer = Shown | GoTo | Handed
Handler = Callable[[Visit], Answer]


@dataclass(frozen=True, slots=True)
class Place:
    """An address, and what stands there. What is in braces, as in "/people/{contact}", comes with the visit.

    `part`: the script alone asks for it, and puts it into a page.
    """

    path: str
    get: Handler | None = None
    post: Handler | None = None
    part: bool = False


class NotHere(LookupError):
    """There is nothing at this address, or not any more. The words say what there is instead."""


def local(where: str, otherwise: str = "/") -> str:
    """The address if it is one of this site, else another one: no form sends a person elsewhere."""
    inside = where.startswith("/") and not where.startswith("//") and "\\" not in where
    return where if inside and where.isprintable() else otherwise
