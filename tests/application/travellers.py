"""Who sends a mail to themselves in a world in memory, and the time that passes while they wait."""

from collections.abc import Callable
from dataclasses import dataclass, field, replace

from outreach.adapters.mime import MimeWriter
from outreach.application.round_trip import Patience, Traveller
from tests.fakes_mail import FakeMailbox, FakeSender
from tests.makers import FakeClock, FakeIds, World


@dataclass
class Waiting:
    """Time that passes only while somebody waits; `then` happens after so many pauses, `at_each` at all of them."""

    passed: float = 0.0
    pauses: int = 0
    then: dict[int, Callable[[], object]] = field(default_factory=dict)
    at_each: Callable[[float], object] = lambda _passed: None

    def pause(self, seconds: float) -> None:
        self.passed += seconds
        self.pauses += 1
        self.then.get(self.pauses, lambda: None)()
        self.at_each(self.passed)

    def patience(self, seconds: float = 60) -> Patience:
        return Patience(seconds, self.pause, lambda: self.passed)


def traveller(waiting: Waiting, mailbox: FakeMailbox, sender: FakeSender, **changed: object) -> Traveller:
    one = Traveller(
        mentee=World().app.mentee,
        open_mailbox=mailbox,
        open_sender=sender,
        writer=MimeWriter(),
        ids=FakeIds(),
        clock=FakeClock(),
        patience=waiting.patience(),
    )
    return replace(one, **changed)  # type: ignore[arg-type]  # names of its fields, each with a fitting value
