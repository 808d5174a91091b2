"""The tables of what the mentee told of themselves."""

from sqlalchemy import Column, Date, Index, PrimaryKeyConstraint, String, Table, Text, UniqueConstraint

from outreach.adapters.store.column_types import Instant, Words, mentee, metadata, position

tasks = Table(
    "tasks",
    metadata,
    position(),
    mentee(),
    Column("id", String(64), nullable=False),
    Column("journey_id", String(64)),
    Column("at", Instant, nullable=False),
    Column("text", Words, nullable=False),
    Column("due_on", Date),
    Column("done_at", Instant),
    UniqueConstraint("mentee_id", "id"),
)
Index("tasks_journey", tasks.c.mentee_id, tasks.c.journey_id)
OPEN_WITH_A_DAY = tasks.c.done_at.is_(None) & tasks.c.due_on.is_not(None)
Index(
    "tasks_due",
    tasks.c.mentee_id,
    tasks.c.due_on,
    sqlite_where=OPEN_WITH_A_DAY,
)

reflections = Table(
    "reflections",
    metadata,
    mentee(),
    Column("question", Words, nullable=False),
    Column("text", Words, nullable=False),
    Column("at", Instant, nullable=False),
    PrimaryKeyConstraint("mentee_id", "question"),
)

needs = Table(
    "needs",
    metadata,
    position(),
    mentee(),
    Column("name", Words, nullable=False),
    Column("knowing", Text, nullable=False),
    UniqueConstraint("mentee_id", "name"),
)
