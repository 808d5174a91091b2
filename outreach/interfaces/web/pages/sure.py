"""What cannot be undone is shown once more before it is done, with the way back."""

from outreach.application.app import Records
from outreach.application.desk import waiting
from outreach.application.sayable import COMMANDS
from outreach.domain.events import ItemId
from outreach.domain.people import ContactId
from outreach.interfaces.web.commanding import line_of
from outreach.interfaces.web.forms import Form
from outreach.interfaces.web.visiting import Place, Shown, Visit, local


def ask(visit: Visit) -> Shown:
    """The command as it would be given. Nothing is changed yet."""
    with visit.app.store.reading() as records:
        name, explains = _about(visit, records)
    values = {
        "name": name,
        "line": line_of(visit.form),
        "below": visit.form.get("text"),
        "explains": explains,
        "fields": _again(visit.form),
        "back": local(visit.form.get("back")),
    }
    return Shown("sure.html", values)


def _about(visit: Visit, records: Records) -> tuple[str, str]:
    """Whom the command is about, and what it means; "" for what is not known."""
    item = records.prompts.item(ItemId(visit.form.get("item")))
    contact = records.contacts.get(item.journey if item and item.journey else ContactId(visit.form.get("contact")))
    verb = visit.form.get("words")
    choices = waiting(visit.app, records, [item])[0].shown.choices if item else COMMANDS
    explains = next((one.explains for one in choices if one.verb == verb), "")
    return contact.name if contact else "", explains


def _again(form: Form) -> list[tuple[str, str]]:
    """All that was sent, to be sent once more."""
    return [(name, value) for name, values in form.fields.items() for value in values if name != "csrf"]


PLACES = (Place("/sure", post=ask),)
