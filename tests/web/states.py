"""The states in which a page may be found: nobody there yet, one person, five hundred, and trouble all over."""

from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager, nullcontext
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from threading import Event
from typing import Final

from outreach.adapters.store.store import SqlStore
from outreach.application.checkup import Check, Light, Subject
from outreach.interfaces.web.visiting import House
from outreach.interfaces.web.working import Work
from outreach.ports.errors import Unreachable
from outreach.ports.mail import InDoubt, Refused
from outreach.ports.mail import Stage as Reply
from outreach.ports.store import SetAside
from outreach.settings.telling import told
from tests.application.portfolio_worlds import add
from tests.makers import World
from tests.web.history import long_history
from tests.web.own_words import with_folder
from tests.web.worlds import busy, nobody, one, say

SILENT: Final = Unreachable(
    "imap.example.org does not answer",
    where="imap.example.org:993",
    remedy="see whether this computer is online; it is tried again",
)
NO_SUCH_PERSON: Final = Refused(Reply.RCPT, 550, "5.1.1", "<tom@winter.example>: user unknown")
SETTINGS: Final = """\
[mentee]
name = "Chris Morgan"
addresses = ["chris@example.org"]
time_zone = "Europe/London"

[mailbox]
imap = { host = "imap.example.org", port = 993, security = "tls" }
smtp = { host = "smtp.example.org", port = 465, security = "tls" }
username = "chris@example.org"
password_command = "pass show mail/chris"
"""


@dataclass(frozen=True)
class State:
    """A world and the house around it. `refused`: each page tells of something that was just refused."""

    world: World
    house: House
    refused: bool = False


@contextmanager
def state(name: str) -> Iterator[State]:
    """One of STATES, in a folder of its own."""
    with TemporaryDirectory() as folder:
        yield from _kept(STATES[name](Path(folder)))


def _kept(made: State) -> Iterator[State]:
    try:
        yield made
    finally:
        store = made.world.app.store
        if isinstance(store, SqlStore):
            store.close()


def empty(folder: Path) -> State:
    world = with_folder(nobody(), folder / "mine")
    return State(world, _house(world, folder))


def one_person(folder: Path) -> State:
    world = one()
    return State(world, _house(world, folder, _lights))


def some(folder: Path) -> State:
    """Some weeks on the way, as in the README."""
    world = busy()
    return State(world, _house(world, folder, _lights))


def five_hundred(folder: Path) -> State:
    """Among them people at each stage."""
    world = long_history(folder / "history.db")
    for number in range(16):
        add(world, number, f"Maria Silva-{number}", number % 8)
    return State(world, _house(world, folder, _lights))


def an_error(folder: Path) -> State:
    """The mailbox does not answer; one letter is in doubt, one was refused, a folder cannot be read; a template of
    the mentee's own is broken; the plan on a yes of everybody's never comes to its end."""
    world = busy()
    world.sender.script(InDoubt("the connection broke before the server's answer"))
    world.sender.answers["tom@winter.example"] = NO_SUCH_PERSON
    say(world, "Henrik SEND", "Tom SEND")
    world.run(hours=13)
    world.run(minutes=15)
    world.run(minutes=15)
    with world.app.store.transaction() as records:
        records.asides.add(SetAside("folder", "Junk", "the server refuses to open it", world.clock.now()))
    world.mailbox.fails["folders"] = SILENT
    world.run(hours=1)
    own = folder / "mine" / "en" / "letters"
    own.mkdir(parents=True)
    (own / "update.txt").write_text("Subject: News\n\nDear {{ greting }},\n", encoding="utf-8")
    house = _house(world, folder, _red_lights)
    house.works.begin("pass", _fails)
    house.works.begin("plan yes", _does_not_end)
    return State(with_folder(world, folder / "mine"), house, refused=True)


def _house(world: World, folder: Path, lights: Callable[[], list[Check]] = list) -> House:
    """The doctor was called once, where it has `lights`."""
    file = folder / "outreach.toml"
    file.write_text(SETTINGS, encoding="utf-8")
    house = House(lambda: nullcontext(world.app), settings=lambda: told(file, {}), doctor=lambda _telling: lights())
    found = lights()
    if found:
        house.works.begin("doctor", lambda work: work.found.extend(found))
    return house


def _lights() -> list[Check]:
    return [
        Check(Subject.SETTINGS, Light.GREEN, "understood (outreach.toml)"),
        Check(Subject.MAILBOX, Light.GREEN, "imap.example.org: logged in as chris@example.org"),
        Check(Subject.SENDER, Light.YELLOW, "no SPF record", "ask whoever looks after example.org"),
    ]


def _red_lights() -> list[Check]:
    return [
        Check(Subject.SETTINGS, Light.GREEN, "understood (outreach.toml)"),
        Check(Subject.MAILBOX, Light.RED, SILENT.what, SILENT.remedy),
        Check(Subject.SUBMISSION, Light.RED, "smtp.example.org refuses the password", "make a new one, and set it"),
    ]


def _fails(work: object) -> None:
    del work
    raise SILENT


def _does_not_end(work: Work) -> None:
    work.part = 0.4
    Event().wait()


STATES: Mapping[str, Callable[[Path], State]] = {
    "empty": empty,
    "one": one_person,
    "some": some,
    "many": five_hundred,
    "error": an_error,
}
