"""An item that raises is set aside with its reason, told once, and the pass goes on."""

from dataclasses import dataclass
from types import TracebackType

from outreach.application.app import App
from outreach.application.tally import Tally
from outreach.ports.errors import MailboxTrouble, StoreTrouble
from outreach.ports.store import Records, SetAside


@dataclass(frozen=True, slots=True)
class SettingAside:
    """Around the work on one item: keeps what it raises, and tells it if it is news; behind it the pass goes on.

    Troubles of the mailbox and of the store are the whole pass's, and go on up.
    """

    app: App
    tally: Tally
    kind: str
    ref: str

    def __enter__(self) -> None:
        return

    def __exit__(
        self, kind: type[BaseException] | None, fault: BaseException | None, trace: TracebackType | None
    ) -> bool:
        if not isinstance(fault, Exception) or isinstance(fault, MailboxTrouble | StoreTrouble):
            return False
        with self.app.store.transaction() as records:
            set_aside(self.app, records, self.tally, self.kind, self.ref, fault)
        return True


def set_aside(app: App, records: Records, tally: Tally, kind: str, ref: str, fault: Exception) -> None:
    """The same, inside a transaction that goes on."""
    reason = str(fault) or type(fault).__name__
    news = records.asides.add(SetAside(kind, ref, reason, app.clock.now()))
    if news and reason not in tally.trouble:
        tally.trouble.append(reason)
