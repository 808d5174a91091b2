"""A pass in which nothing happens."""

import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

from outreach.adapters.store.store import open_store
from outreach.application.app import App
from outreach.application.rehearsing import NotingSender, only_read
from outreach.ports.heartbeats import NoPing


@contextmanager
def rehearsal(app: App) -> Iterator[tuple[App, NotingSender]]:
    """The same App on a copy of its store, with nothing that could change mailbox, server or store."""
    sender = NotingSender()
    with tempfile.TemporaryDirectory(prefix="outreach-") as folder:
        copy = Path(folder) / "copy.db"
        app.store.backup(copy)
        store = open_store(f"sqlite:///{copy}", app.clock.now(), "")
        try:
            harmless = replace(app, open_mailbox=only_read(app.open_mailbox), open_sender=sender, ping=NoPing())
            yield replace(harmless, store=store), sender
        finally:
            store.close()
