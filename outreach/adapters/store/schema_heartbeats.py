"""The table of passes."""

from sqlalchemy import Column, Integer, PrimaryKeyConstraint, Table, Text

from outreach.adapters.store.column_types import Instant, Words, mentee, metadata

heartbeats = Table(
    "heartbeats",
    metadata,
    mentee(),
    Column("number", Integer, nullable=False),
    Column("started_at", Instant, nullable=False),
    Column("ended_at", Instant),
    Column("trouble", Text, nullable=False),
    Column("words", Words, nullable=False),
    Column("failing_since", Instant),
    Column("silent_since", Instant),
    Column("catch_up_until", Instant),
    PrimaryKeyConstraint("mentee_id", "number"),
)
