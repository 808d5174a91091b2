"""The tables of what the mentee was asked, whom not to write to, how far we have read, and who is at work."""

from sqlalchemy import (
    Boolean,
    Column,
    Index,
    Integer,
    PrimaryKeyConstraint,
    String,
    Table,
    Text,
    UniqueConstraint,
    literal_column,
)

from outreach.adapters.store.column_types import Instant, Words, mentee, metadata, position

cursors = Table(
    "cursors",
    metadata,
    mentee(),
    Column("folder", Words, nullable=False),
    Column("cursor", Words, nullable=False),
    PrimaryKeyConstraint("mentee_id", "folder"),
)

prompts = Table(
    "prompts",
    metadata,
    mentee(),
    Column("id", String(64), nullable=False),
    Column("token_hash", String(64), nullable=False),
    Column("letter_id", String(64), nullable=False),
    Column("asked_at", Instant, nullable=False),
    Column("expires_at", Instant, nullable=False),
    Column("burned", Boolean, nullable=False),
    PrimaryKeyConstraint("mentee_id", "id"),
)
Index("prompts_token", prompts.c.mentee_id, prompts.c.token_hash)

prompt_items = Table(
    "prompt_items",
    metadata,
    position(),
    mentee(),
    Column("id", String(64), nullable=False),
    Column("question", Text, nullable=False),
    Column("journey_id", String(64)),
    Column("about", Words, nullable=False),
    Column("opened_at", Instant, nullable=False),
    Column("state", Text, nullable=False),
    Column("prompt_id", String(64)),
    Column("token_hash", String(64), nullable=False),
    Column("asked_at", Instant),
    Column("repeated", Boolean, nullable=False),
    UniqueConstraint("mentee_id", "id"),
)
Index("prompt_items_state", prompt_items.c.mentee_id, prompt_items.c.state)
# A literal, not a parameter: SQLite uses a partial index only for a condition that it can compare beforehand.
OPEN_ITEM = prompt_items.c.state == literal_column("'open'")
Index(
    "prompt_items_open",
    prompt_items.c.mentee_id,
    prompt_items.c.journey_id,
    sqlite_where=OPEN_ITEM,
)
Index("prompt_items_prompt", prompt_items.c.mentee_id, prompt_items.c.prompt_id)
Index("prompt_items_token", prompt_items.c.mentee_id, prompt_items.c.token_hash)

obeyed = Table(
    "obeyed",
    metadata,
    mentee(),
    Column("message_id", Words, nullable=False),
    Column("at", Instant, nullable=False),
    PrimaryKeyConstraint("mentee_id", "message_id"),
)

suppressions = Table(
    "suppressions",
    metadata,
    mentee(),
    Column("address_hash", String(64), nullable=False),
    Column("journey_id", String(64), nullable=False),
    Column("reason", Text, nullable=False),
    Column("at", Instant, nullable=False),
    PrimaryKeyConstraint("mentee_id", "address_hash", "journey_id", "reason"),
)

asides = Table(
    "asides",
    metadata,
    mentee(),
    Column("kind", Text, nullable=False),
    Column("ref", Words, nullable=False),
    Column("reason", Words, nullable=False),
    Column("at", Instant, nullable=False),
    PrimaryKeyConstraint("mentee_id", "kind", "ref"),
)

leases = Table(
    "leases",
    metadata,
    mentee(),
    Column("host", Words, nullable=False),
    Column("boot", Words, nullable=False),
    Column("pid", Integer, nullable=False),
    Column("renewed_at", Instant, nullable=False),
    Column("fencing", Integer, nullable=False),
    PrimaryKeyConstraint("mentee_id"),
)
