"""The one way in which a button changes a journey: a command goes through the same door as those by mail."""

from outreach.application.app import App
from outreach.application.commanding import About, command_by_button
from outreach.application.undoing import can_be_undone
from outreach.domain.events import ItemId
from outreach.domain.people import ContactId
from outreach.interfaces.web.session import Said
from outreach.interfaces.web.visiting import GoTo, Place, Visit, local


def do(visit: Visit) -> GoTo:
    """Obeys `words` and what was typed behind them (`more`) or below (`text`), about an item or a contact, else
    about everything; then back to where the button stood."""
    form = visit.form
    about = About(ItemId(form.get("item")) or None, ContactId(form.get("contact")) or None)
    line = f"{form.get('words')} {form.get('more')}"
    done = command_by_button(visit.app, about, line, form.get("text"))
    return GoTo(local(form.get("back")), Said(done.words, undo=_undo(visit.app, about)))


def _undo(app: App, about: About) -> str:
    """The contact whose last command UNDO would take back now; "" if none."""
    with app.store.reading() as records:
        item = records.prompts.item(about.item) if about.item else None
        contact = item.journey if item else about.contact
        return contact if contact and can_be_undone(records, contact) else ""


PLACES = (Place("/do", post=do),)
