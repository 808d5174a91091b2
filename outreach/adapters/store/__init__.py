"""What is remembered, in SQLite: the journal, its projections, and the work tables beside it."""

from outreach.adapters.store.restoring import restore
from outreach.adapters.store.store import SqlStore, open_store

__all__ = ["SqlStore", "open_store", "restore"]
