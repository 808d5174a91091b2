"""The tables of what goes out and what came in."""

from sqlalchemy import (
    Boolean,
    Column,
    ForeignKeyConstraint,
    Index,
    Integer,
    LargeBinary,
    String,
    Table,
    Text,
    UniqueConstraint,
    and_,
    literal_column,
    or_,
)

from outreach.adapters.store.column_types import Instant, Words, mentee, metadata, position

outbox = Table(
    "outbox",
    metadata,
    position(),
    mentee(),
    Column("id", String(64), nullable=False),
    Column("purpose", Text, nullable=False),
    Column("status", Text, nullable=False),
    Column("due_at", Instant, nullable=False),
    Column("journey_id", String(64)),
    Column("step", Text),
    Column("sender", Words, nullable=False),
    Column("to_address", Words, nullable=False),
    Column("to_name", Words, nullable=False),
    Column("subject", Words, nullable=False),
    Column("subject_key", Words, nullable=False),
    Column("text", Words, nullable=False),
    Column("html", Words, nullable=False),
    Column("attachments", Text, nullable=False),
    Column("our_id", Words, nullable=False),
    Column("message_id", Words, nullable=False),
    Column("provider_id", Words, nullable=False),
    Column("in_reply_to", Words, nullable=False),
    Column("references", Words, nullable=False),
    Column("own_source", Boolean, nullable=False),
    Column("approved_digest", Text, nullable=False),
    Column("could_go_at", Instant),
    Column("good_until", Instant),
    Column("raw", LargeBinary),
    Column("claimed_at", Instant),
    Column("sent_at", Instant),
    Column("copy", Text, nullable=False),
    Column("tries", Integer, nullable=False),
    Column("last_answer", Words, nullable=False),
    UniqueConstraint("mentee_id", "id"),
)
Index("outbox_status", outbox.c.mentee_id, outbox.c.status, outbox.c.due_at)
Index("outbox_journey", outbox.c.mentee_id, outbox.c.journey_id)
Index("outbox_message", outbox.c.mentee_id, outbox.c.message_id)
Index("outbox_provider", outbox.c.mentee_id, outbox.c.provider_id)
Index("outbox_our", outbox.c.mentee_id, outbox.c.our_id)
Index("outbox_subject", outbox.c.mentee_id, outbox.c.subject_key)
# Literals, not parameters: SQLite uses a partial index only for a condition that it can compare beforehand.
COPY_OWED = outbox.c.copy == literal_column("'owed'")
Index("outbox_owed", outbox.c.mentee_id, sqlite_where=COPY_OWED)
# Written out, as in each condition here: SQLite plans with what a statement says, not with what is told later.
HANDED_OVER = outbox.c.status.in_([literal_column("'sending'"), literal_column("'in_doubt'")])
SENT_LETTER = and_(outbox.c.purpose == literal_column("'letter'"), outbox.c.sent_at.is_not(None))
Index("outbox_sent", outbox.c.mentee_id, outbox.c.sent_at, sqlite_where=SENT_LETTER)
SENT_WHOLE = or_(outbox.c.raw.is_not(None), outbox.c.html != literal_column("''"))
Index("outbox_whole", outbox.c.mentee_id, outbox.c.sent_at, sqlite_where=SENT_WHOLE)

drafts = Table(
    "drafts",
    metadata,
    position(),
    mentee(),
    Column("letter_id", String(64), nullable=False),
    Column("state", Text, nullable=False),
    Column("at", Instant, nullable=False),
    Column("content", Text, nullable=False),
    Column("seen", Text, nullable=False),
    UniqueConstraint("mentee_id", "letter_id"),
)
LOOKED_FOR = drafts.c.state.in_([literal_column("'owed'"), literal_column("'placed'")])
Index("drafts_looked_for", drafts.c.mentee_id, sqlite_where=LOOKED_FOR)

incoming = Table(
    "incoming",
    metadata,
    position(),
    mentee(),
    Column("id", String(64), nullable=False),
    Column("message_id", Words, nullable=False),
    Column("digest", String(64), nullable=False),
    Column("folder", Words, nullable=False),
    Column("place", Words, nullable=False),
    Column("seen_at", Instant, nullable=False),
    Column("packed", LargeBinary, nullable=False),
    Column("truncated", Boolean, nullable=False),
    Column("reading", Words, nullable=False),
    Column("reading_version", Integer, nullable=False),
    Column("shortened_at", Instant),
    UniqueConstraint("mentee_id", "id"),
)
Index("incoming_message", incoming.c.mentee_id, incoming.c.message_id)
Index("incoming_digest", incoming.c.mentee_id, incoming.c.digest)
WHOLE = incoming.c.shortened_at.is_(None)
Index("incoming_whole", incoming.c.mentee_id, incoming.c.seen_at, sqlite_where=WHOLE)

incoming_journeys = Table(
    "incoming_journeys",
    metadata,
    position(),
    mentee(),
    Column("incoming_id", String(64), nullable=False),
    Column("journey_id", String(64), nullable=False),
    UniqueConstraint("mentee_id", "incoming_id", "journey_id"),
    ForeignKeyConstraint(["mentee_id", "incoming_id"], ["incoming.mentee_id", "incoming.id"]),
)
Index("incoming_journeys_journey", incoming_journeys.c.mentee_id, incoming_journeys.c.journey_id)
UNREAD = incoming.c.reading_version == literal_column("0")
Index("incoming_unread", incoming.c.mentee_id, sqlite_where=UNREAD)
