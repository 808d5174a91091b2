"""The one way in which a button changes a journey: a command goes through the same door as those by mail."""

from outreach.application.app import App
from outreach.application.commanding import About, command_by_button
from outreach.application.undoing import can_be_undone
from outreach.domain.events import ItemId
from outreach.domain.people import ContactId
from outreach.interfaces.web.forms import Form
from outreach.interfaces.web.session import Said
from outreach.interfaces.web.visiting import GoTo, Place, Visit, local


def do(visit: Visit) -> GoTo:
    """Obeys the line with what was typed below it (`text`), about an item or a contact, else about everything; then
    back to where the button stood."""
    form = visit.form
    about = About(ItemId(form.get("item")) or None, ContactId(form.get("contact")) or None)
    done = command_by_button(visit.app, about, line_of(form), form.get("text"))
    return GoTo(local(form.get("back")), Said(done.words, undo=_undo(visit.app, about)))


def line_of(form: Form) -> str:
    """The command as it is written: `words`, what was typed or chosen behind them (each `more`), and the day behind
    `by` or `until`, if one is named."""
    days = [f"{word} {form.get(word)}" for word in ("by", "until") if form.get(word)]
    return " ".join([form.get("words"), *form.all("more"), *days])


def _undo(app: App, about: About) -> str:
    """The contact whose last command UNDO would take back now; "" if none."""
    with app.store.reading() as records:
        item = records.prompts.item(about.item) if about.item else None
        contact = item.journey if item else about.contact
        return contact if contact and can_be_undone(records, contact) else ""


PLACES = (Place("/do", post=do),)
