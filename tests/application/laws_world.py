"""A world in which the program may be killed at any call, and others act while it looks into the mailbox."""

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import UTC, timedelta
from typing import Protocol
from zoneinfo import ZoneInfo

from outreach.adapters.shipped import shipped
from outreach.adapters.templates import FileTemplates
from outreach.application.restoring import tell_of_restore
from outreach.application.worker import Pass
from outreach.domain.correspondence import Item
from outreach.domain.events import Stage, Step, StopReason
from outreach.domain.people import ContactId
from outreach.domain.rules import Rules
from outreach.ports.mail import Refused, Submission
from outreach.ports.world import TemplateSource
from tests.fakes_mail import FakeMailbox, FakeSender, Handed
from tests.fakes_store import FakeRecords, FakeStore
from tests.fakes_store_state import State
from tests.makers import MENTEE, MONDAY, FakeHolder, World

HOME = ZoneInfo("Europe/London")


class StillTemplates(FileTemplates):
    """The shipped templates, looked for once: nobody changes files here."""

    def __init__(self) -> None:
        super().__init__(shipped("templates"))
        self._there = tuple(super().sources())

    def sources(self) -> Sequence[TemplateSource]:
        return self._there

    def languages(self, name: str) -> Sequence[str]:
        return tuple(one.language for one in self._there if one.name == name)

    def has(self, name: str, language: str) -> bool:
        return language in self.languages(name)


TEMPLATES = StillTemplates()
"""Compiled once for all lives."""


def as_automatic_as_can_be() -> Rules:
    """Everything that the settings may name as `auto`."""
    try:
        return Rules(gap_minutes=(0, 0), automatic=frozenset(Step))
    except ValueError:
        return Rules(gap_minutes=(0, 0), automatic=frozenset(Step) - {Step.MENTORING_REQUEST})


class Killed(BaseException):
    """The process ended here: nothing below this line runs, no `finally` does anything."""


@dataclass
class Fate:
    """After how many more calls to the outside the process is killed; None: it lives on."""

    calls: int | None = None

    def call(self) -> None:
        if self.calls is None:
            return
        self.calls -= 1
        if self.calls < 0:
            raise Killed

    @contextmanager
    def holding_off(self) -> Iterator[None]:
        """Others are at work, whom nobody kills."""
        calls, self.calls = self.calls, None
        try:
            yield
        finally:
            self.calls = calls


class MortalStore(FakeStore):
    def __init__(self, fate: Fate) -> None:
        super().__init__(created_at=MONDAY - timedelta(days=1))
        self.fate = fate

    @contextmanager
    def transaction(self) -> Iterator[FakeRecords]:
        self.fate.call()
        with super().transaction() as records:
            yield records

    @contextmanager
    def reading(self) -> Iterator[FakeRecords]:
        """Nobody writes while somebody reads here, so that nothing need be copied."""
        self.fate.call()
        yield FakeRecords(self.state)


class BusyMailbox(FakeMailbox):
    """`meanwhile` holds what somebody else does, once, when the program next asks for that."""

    def __init__(self, fate: Fate) -> None:
        super().__init__(MONDAY)
        self.fate = fate
        self.meanwhile: dict[str, Callable[[], None]] = {}

    def _asked(self, what: str) -> None:
        self.fate.call()
        super()._asked(what)
        act = self.meanwhile.pop(what, None)
        if act:
            with self.fate.holding_off():
                act()


class WatchedSender(FakeSender):
    """Tells `watch` of each mail at the instant at which the server takes it, or refuses it."""

    def __init__(self, mailbox: FakeMailbox, fate: Fate, watch: "Watch") -> None:
        super().__init__({MENTEE: mailbox})
        self.fate = fate
        self.watch = watch

    def submit(self, sender: str, recipient: str, raw: bytes) -> Submission:
        self.fate.call()
        known = len(self.handed)
        try:
            outcome = super().submit(sender, recipient, raw)
        finally:
            with self.fate.holding_off():
                for one in self.handed[known:]:
                    self.watch.leaves(one)
                self.watch.tried(raw)
        if isinstance(outcome, Refused) and outcome.enhanced == "5.1.1":
            self.watch.dead(recipient)
        return outcome


class Watch(Protocol):
    """Whoever wants to know what goes."""

    def leaves(self, handed: Handed) -> None: ...

    def tried(self, raw: bytes) -> None: ...

    def dead(self, recipient: str) -> None: ...


class LawsWorld(World):
    def __init__(self, rules: Rules, watch: Watch) -> None:
        self.fate = Fate()
        super().__init__(rules, MortalStore(self.fate), FakeHolder())
        self.busy = BusyMailbox(self.fate)
        self.mailbox = self.busy
        self.sender = WatchedSender(self.busy, self.fate, watch)
        self.app = replace(self.app, open_mailbox=self.busy, open_sender=self.sender, templates=TEMPLATES)

    def run(self, **forward: float) -> Pass:
        """A pass as ever; whoever was about to kill the program is late behind its end."""
        try:
            return super().run(**forward)
        finally:
            self.fate.calls = None

    def to_working_hours(self) -> None:
        """Time goes on to the next instant at which letters may go."""
        now = self.clock.instant.astimezone(HOME)
        while now.weekday() > 4 or not 9 <= now.hour < 16:
            now = (now.astimezone(UTC) + timedelta(hours=1)).replace(minute=0).astimezone(HOME)
        self.clock.instant = now.astimezone(UTC)

    @property
    def state(self) -> State:
        assert isinstance(self.app.store, FakeStore)
        return self.app.store.state

    def stage(self, who: str) -> Stage:
        return self.state.journeys[ContactId(who)].stage

    def open_items(self, who: str) -> list[Item]:
        return [one for one in self.items() if one.journey == who]

    def address(self, who: str) -> str:
        found = self.state.contacts[ContactId(who)].address
        assert found is not None
        return found

    def restore(self, backup: State) -> None:
        """As `outreach restore` does it: the backup in place of the store, stopped and marked, and told."""
        assert isinstance(self.app.store, FakeStore)
        state = backup.copied()
        state.mentee = replace(state.mentee, restored=True, stopped=StopReason.RESTORED.value)
        state.lease = None
        self.app.store.state = state
        tell_of_restore(self.app)
