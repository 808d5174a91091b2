"""Contacts as people hand them in: what a form or a file may hold, and what it tells."""

from collections.abc import Mapping

from outreach.application.app import App
from outreach.domain.contact_import import ContactFile, ContactRow, Expected, RowFault

OF_THE_JOURNEY = ("stage", "last_contact")
"""Columns that tell where a journey begins; later its events tell."""


def expected(app: App) -> Expected:
    """What cells may name: the mentee's needs, told in the settings or in reflection."""
    needs = [one.name for one in app.mentee.needs]
    if needs:  # none in the settings: any need is taken
        with app.store.reading() as records:
            needs += [one.name for one in records.needs.all()]
    return Expected(needs=needs or None, zone=app.mentee.time_zone, now=app.clock.now())


def entered(app: App, cells: Mapping[str, str]) -> ContactRow | RowFault:
    """The person that these cells tell of, or everything that is wrong with them."""
    return app.contact_files.row(cells, expected(app))


def handed_in(app: App, raw: bytes) -> ContactFile:
    """The people of a file. Raises ContactFileFault when it cannot be read at all."""
    return app.contact_files.read(raw, expected(app))
