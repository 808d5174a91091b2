"""A watch: pass after pass, begun when mail comes, when something falls due, and after ten minutes in any case."""

from collections.abc import Callable
from contextlib import ExitStack, suppress
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from outreach.application.app import App
from outreach.application.home import home
from outreach.application.worker import Pass, run_pass
from outreach.domain.correspondence import Status
from outreach.domain.waking import Outlook, delay
from outreach.domain.working_time import DAY
from outreach.ports.errors import LoginRefused, MailboxTrouble, OutreachError, StoreTrouble
from outreach.ports.store import Records
from outreach.ports.watching import Bell, Line, Manager, OpenLine, Stopwatch

SLICE = 60.0
"""Seconds that a line is waited on without a look at it: so soon is it seen that the other side is gone."""

CONNECT_SECONDS = 300.0
"""How long it may take to log in: each answer of a slow server has its own patience."""

PASS_SECONDS = 1800.0
"""How long a pass may take before the service manager may think that it hangs."""


class Teller(Protocol):
    """Says what a person may want to know, where such words are kept."""

    def passed(self, result: Pass) -> None: ...

    def trouble(self, words: str) -> None: ...

    def well_again(self) -> None: ...


@dataclass(frozen=True, slots=True)
class Around:
    """What a watch works with, besides the App."""

    open_line: OpenLine
    bell: Bell
    manager: Manager
    teller: Teller
    seconds: Stopwatch
    notice: Callable[[], object]  # tells the mentee that passes fail, if that is worth it and was not done today


class Watch:
    """Runs until the bell is rung. Only what nobody foresaw is raised."""

    def __init__(self, app: App, around: Around) -> None:
        self._app = app
        self._around = around
        self._outlook = Outlook.at_start(around.seconds())
        self._last_begun: datetime | None = None
        self._mail = False
        self._failures = 0
        self._told: set[tuple[type[OutreachError], str]] = set()
        self._line: Line | None = None
        self._holding = ExitStack()
        self._line_failures = 0
        self._line_at = around.seconds()

    def run(self) -> None:
        around = self._around
        around.manager.ready()
        try:
            while not around.bell.rung:
                self._connect()
                pause = self._pause()
                if pause > 0:
                    self._wait(min(pause, SLICE, (around.manager.patience or SLICE) / 2))
                else:
                    self._pass()
                around.manager.alive()
        finally:
            around.manager.stopping()
            self._hang_up()

    # the line

    def _connect(self) -> None:
        """Opens the line if it is time for that. What came before it was opened, only a pass can tell."""
        if self._line or self._around.seconds() < self._line_at:
            return
        self._around.manager.busy(CONNECT_SECONDS)
        try:
            self._line = self._holding.enter_context(self._around.open_line())
        except OutreachError as trouble:
            self._line_broke(trouble)
            return
        finally:
            self._around.manager.idle()
        self._mail = True
        self._outlook = self._outlook.once_more(self._around.seconds())

    def _wait(self, seconds: float) -> None:
        if self._line is None:
            self._around.bell.wait(min(seconds, max(0.0, self._line_at - self._around.seconds())))
            return
        try:
            self._mail |= self._line.wait(seconds)
        except MailboxTrouble as trouble:
            self._line_broke(trouble)
            return
        self._line_failures = 0

    def _line_broke(self, trouble: OutreachError) -> None:
        self._hang_up()
        self._line_failures += 1
        wait = delay(self._line_failures, self._chance(), login=isinstance(trouble, LoginRefused))
        self._line_at = self._around.seconds() + wait
        if self._line_failures > 1:  # that a connection ends now and then is nothing to tell
            self._tell(trouble)

    def _hang_up(self) -> None:
        self._line = None
        with suppress(MailboxTrouble, OSError):
            self._holding.close()

    # the passes

    def _pause(self) -> float:
        return self._outlook.next_pass(self._around.seconds(), self._due_in(), mail=self._mail)

    def _due_in(self) -> float | None:
        """None also when the store cannot be asked: the next pass tells of that."""
        now = self._app.clock.now()
        with suppress(StoreTrouble), self._app.store.reading() as records:
            due = next_due(self._app, records, self._last_begun or now)
            return max(0.0, (due - now).total_seconds()) if due else None
        return None

    def _pass(self) -> None:
        around = self._around
        self._mail = False
        began, self._last_begun = around.seconds(), self._app.clock.now()
        around.manager.busy(PASS_SECONDS)
        try:
            result = run_pass(self._app)
        except OutreachError as trouble:
            self._failed(trouble)
        else:
            self._passed(result, began)
        around.manager.idle()

    def _passed(self, result: Pass, began: float) -> None:
        around = self._around
        around.teller.passed(result)
        if result.trouble:
            self._failed(result.trouble)
        elif result.held_by:
            self._outlook = self._outlook.after_held(around.seconds())
        else:
            self._failures = 0
            self._outlook = self._outlook.after_good(began, around.seconds())
            self._well_again()

    def _failed(self, trouble: OutreachError) -> None:
        self._failures += 1
        login = isinstance(trouble, LoginRefused)
        chance, now = self._chance(), self._around.seconds()
        self._outlook = self._outlook.after_failed(now, self._failures, chance, login=login)
        self._tell(trouble)
        self._around.notice()

    def _chance(self) -> float:
        return self._app.ids.between(0, 1)

    # what is told

    def _tell(self, trouble: OutreachError) -> None:
        """Each kind of it at each place once, in whatever words, until all is well again."""
        about = type(trouble), trouble.where
        if about not in self._told:
            self._told.add(about)
            self._around.teller.trouble(str(trouble))
        self._around.manager.status(f"in trouble: {trouble.what}")

    def _well_again(self) -> None:
        if self._told and self._line:
            self._told.clear()
            self._around.teller.well_again()
        last = f"last good pass {self._app.clock.now():%Y-%m-%d %H:%M} UTC"
        self._around.manager.status(f"{'listening' if self._line else 'not connected'}; {last}")


def next_due(app: App, records: Records, after: datetime) -> datetime | None:
    """The first instant behind `after` at which a letter, a mail to the mentee or a journey falls due, or the hours
    of prompts begin. What was due by then already was held by the pass that saw it."""
    mails = [one.due_at for one in records.outbox.with_status(Status.QUEUED)]
    journeys = [at for at in [records.journeys.next_due(after)] if at]
    return min((one for one in (*mails, *journeys, _prompt_hours(app, after)) if one > after), default=None)


def _prompt_hours(app: App, after: datetime) -> datetime:
    """When the hours of prompts begin the next time."""
    there, start = home(app), app.rules.prompt_start
    today = there.local(after).date()
    opens = there.instant(today, start)
    return opens if opens > after else there.instant(today + DAY, start)
