"""All tables; `metadata` knows them once this module is imported."""

from outreach.adapters.store import schema_asking, schema_heartbeats, schema_journeys, schema_keeping, schema_mail
from outreach.adapters.store.column_types import metadata

__all__ = ["metadata", "schema_asking", "schema_heartbeats", "schema_journeys", "schema_keeping", "schema_mail"]
