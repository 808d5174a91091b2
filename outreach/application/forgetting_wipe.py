"""What was erased is wiped from the store's files; if another program keeps them open, a later pass does it."""

from datetime import datetime

from outreach.application.app import App
from outreach.ports.errors import StoreLocked
from outreach.ports.store import SetAside

STORE, WIPE = "store", "wipe"


def wipe_owed(at: datetime) -> SetAside:
    """Kept in the transaction that erases, until the files are wiped."""
    return SetAside(STORE, WIPE, "traces of what was erased are still in the store's log", at)


def wipe(app: App) -> None:
    """Wipes the files, and notes that nothing is owed any more. Raises StoreLocked."""
    app.store.wipe()
    with app.store.transaction() as records:
        records.asides.remove(STORE, WIPE)


def wipe_if_owed(app: App) -> None:
    """Makes good what a forget had to leave; tried again by the next pass while somebody reads."""
    with app.store.reading() as records:
        owed = any((one.kind, one.ref) == (STORE, WIPE) for one in records.asides.all())
    if owed:
        try:
            wipe(app)
        except StoreLocked:
            return
