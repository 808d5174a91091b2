"""After a backup was put in place of the store."""

from outreach.application.app import App
from outreach.application.prompting import open_item
from outreach.application.recording import record_for_mentee
from outreach.domain.correspondence import Question
from outreach.domain.events import SendingStopped, StopReason


def tell_of_restore(app: App) -> None:
    """Notes in the journal that sending stopped, and asks the mentee to look before it goes on."""
    now = app.clock.now()
    with app.store.transaction() as records:
        record_for_mentee(app, records, SendingStopped(at=now, why=StopReason.RESTORED))
        open_item(app, records, Question.STOPPED, None, f"{StopReason.RESTORED.value} {now.isoformat()}")
