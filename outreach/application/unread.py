"""Mail that was kept and not interpreted yet."""

from collections.abc import Iterator

from outreach.application.app import App
from outreach.domain.correspondence import Incoming


def unread_mail(app: App, *, commands: bool) -> Iterator[Incoming]:
    """What is about a journey, or else the commands; listed once, then read from the store one by one: a flood is
    never in memory as a whole."""
    with app.store.reading() as records:
        unread = records.incoming.unread(commands=commands)
    for one in unread:
        with app.store.reading() as records:
            incoming = records.incoming.get(one)
        if incoming:
            yield incoming
