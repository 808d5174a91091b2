"""The tables of journal, journeys and people."""

from sqlalchemy import (
    Boolean,
    Column,
    ForeignKeyConstraint,
    Index,
    Integer,
    PrimaryKeyConstraint,
    String,
    Table,
    Text,
    UniqueConstraint,
)

from outreach.adapters.store.column_types import Instant, Words, mentee, metadata, position

mentees = Table(
    "mentees",
    metadata,
    Column("id", String(64), primary_key=True),
    Column("seq", Integer, nullable=False),
    Column("created_at", Instant, nullable=False),
    Column("stopped", Text, nullable=False),
    Column("paused_until", Instant),
    Column("last_good_pass", Instant),
    Column("restored", Boolean, nullable=False),
)

events = Table(
    "events",
    metadata,
    mentee(),
    Column("stream_id", String(64), nullable=False),
    Column("seq", Integer, nullable=False),
    Column("kind", Text, nullable=False),
    Column("version", Integer, nullable=False),
    Column("occurred_at", Instant, nullable=False),
    Column("recorded_at", Instant, nullable=False),
    Column("data", Text, nullable=False),
    PrimaryKeyConstraint("mentee_id", "stream_id", "seq"),
)

journeys = Table(
    "journeys",
    metadata,
    mentee(),
    Column("id", String(64), nullable=False),
    Column("stage", Text, nullable=False),
    Column("outcome", Text),
    Column("seq", Integer, nullable=False),
    Column("due_at", Instant),
    Column("rules_digest", Text, nullable=False),
    Column("paused_until", Instant),
    Column("changed_at", Instant),
    PrimaryKeyConstraint("mentee_id", "id"),
)
_DUE = journeys.c.due_at.is_not(None)
Index("journeys_stage", journeys.c.mentee_id, journeys.c.stage)
Index("journeys_rules", journeys.c.mentee_id, journeys.c.rules_digest)
Index("journeys_due", journeys.c.mentee_id, journeys.c.due_at, sqlite_where=_DUE)

contacts = Table(
    "contacts",
    metadata,
    position(),
    mentee(),
    Column("id", String(64), nullable=False),
    Column("name", Words, nullable=False),
    Column("salutation", Words, nullable=False),
    Column("role", Words, nullable=False),
    Column("organisation", Words, nullable=False),
    Column("need", Words, nullable=False),
    Column("source", Text, nullable=False),
    Column("introduced_by", Words, nullable=False),
    Column("channel", Text, nullable=False),
    Column("profile_url", Words, nullable=False),
    Column("time_zone", Words, nullable=False),
    Column("country", Words, nullable=False),
    Column("language", Words, nullable=False),
    Column("why_them", Words, nullable=False),
    Column("notes", Words, nullable=False),
    Column("extra", Words, nullable=False),
    UniqueConstraint("mentee_id", "id"),
)

addresses = Table(
    "addresses",
    metadata,
    mentee(),
    Column("contact_id", String(64), nullable=False),
    Column("address", Words, nullable=False),
    Column("rank", Integer),
    PrimaryKeyConstraint("mentee_id", "contact_id", "address"),
    ForeignKeyConstraint(["mentee_id", "contact_id"], ["contacts.mentee_id", "contacts.id"]),
    comment="rank: 0 where letters go, 1 ... also in use, NULL known from earlier",
)
Index("addresses_address", addresses.c.mentee_id, addresses.c.address)

contact_keys = Table(
    "contact_keys",
    metadata,
    mentee(),
    Column("key", Words, nullable=False),
    Column("contact_id", String(64), nullable=False),
    PrimaryKeyConstraint("mentee_id", "key", "contact_id"),
    comment="by what a letter to somebody else could be taken for one to them",
)
Index("contact_keys_contact", contact_keys.c.mentee_id, contact_keys.c.contact_id)

notes = Table(
    "notes",
    metadata,
    position(),
    mentee(),
    Column("id", String(64), nullable=False),
    Column("journey_id", String(64), nullable=False),
    Column("at", Instant, nullable=False),
    Column("text", Words, nullable=False),
    UniqueConstraint("mentee_id", "id"),
)
Index("notes_journey", notes.c.mentee_id, notes.c.journey_id)
