"""The mentee's answers to the guide's questions."""

from datetime import datetime

from outreach.application.app import App
from outreach.application.asking import Done
from outreach.application.recording import record_for_mentee
from outreach.domain import events as e
from outreach.domain.keeping import Reflection
from outreach.ports.store import Records


def tell(app: App, records: Records, question: str, text: str) -> Done:
    """Keeps the answer in place of an earlier one."""
    now = app.clock.now()
    records.reflections.save(Reflection(question, text.strip(), now))
    record_for_mentee(app, records, e.ReflectionTold(at=now, question=question))
    return Done("Kept. It is yours alone, except where a letter template of yours uses it.")


def pass_over(app: App, records: Records, question: str, until: datetime | None) -> Done:
    record_for_mentee(app, records, e.ReflectionPassed(at=app.clock.now(), question=question, until=until))
    return Done("Left open.")
