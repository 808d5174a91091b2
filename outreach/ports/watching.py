"""What a watch needs from the world: a line to hear new mail on, a bell that ends it, somebody to tell."""

from contextlib import AbstractContextManager
from typing import Protocol


class Line(Protocol):
    """Hears of new mail in the inbox, of everything since it was opened."""

    def wait(self, seconds: float) -> bool:
        """Whether something new has come; False when nothing came in that time, or the bell was rung.

        Raises MailboxTrouble when the line is dead, as far as that can be seen.
        """
        ...


class OpenLine(Protocol):
    def __call__(self) -> AbstractContextManager[Line]:
        """Raises MailboxTrouble, SettingsFault."""
        ...


class Bell(Protocol):
    """Rung by those who want the watch to end."""

    @property
    def rung(self) -> bool: ...

    def fileno(self) -> int:
        """Readable from the instant on at which it is rung."""
        ...

    def wait(self, seconds: float) -> bool:
        """Waits so long, or until it is rung; tells whether it was."""
        ...


class Stopwatch(Protocol):
    def __call__(self) -> float:
        """Seconds of a clock that only runs forward."""
        ...


class Manager(Protocol):
    """The service manager that started us, if there is one. Never raises."""

    @property
    def patience(self) -> float | None:
        """Within so many seconds it wants a sign of life; None: it wants none."""
        ...

    def ready(self) -> None: ...

    def alive(self) -> None: ...

    def busy(self, seconds: float) -> None:
        """From now on the next sign of life may take so long."""
        ...

    def idle(self) -> None:
        """It is given as often as before again."""
        ...

    def status(self, words: str) -> None: ...

    def stopping(self) -> None: ...
