"""Tasks and reflections of the mentee; until when the words of a letter are true."""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("outbox", sa.Column("good_until", sa.DateTime(timezone=True), nullable=True))
    op.create_table(
        "reflections",
        sa.Column("mentee_id", sa.String(length=64), nullable=False),
        sa.Column("question", sa.Text(), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(
            ["mentee_id"],
            ["mentees.id"],
        ),
        sa.PrimaryKeyConstraint("mentee_id", "question"),
    )
    op.create_table(
        "tasks",
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("mentee_id", sa.String(length=64), nullable=False),
        sa.Column("id", sa.String(length=64), nullable=False),
        sa.Column("journey_id", sa.String(length=64), nullable=True),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("due_on", sa.Date(), nullable=True),
        sa.Column("done_at", sa.DateTime(timezone=True), nullable=True),
        sa.ForeignKeyConstraint(
            ["mentee_id"],
            ["mentees.id"],
        ),
        sa.PrimaryKeyConstraint("position"),
        sa.UniqueConstraint("mentee_id", "id"),
    )
    op.create_index(
        "tasks_due",
        "tasks",
        ["mentee_id", "due_on"],
        unique=False,
        sqlite_where=sa.text("done_at IS NULL AND due_on IS NOT NULL"),
        postgresql_where=sa.text("done_at IS NULL AND due_on IS NOT NULL"),
    )
    op.create_index("tasks_journey", "tasks", ["mentee_id", "journey_id"], unique=False)
