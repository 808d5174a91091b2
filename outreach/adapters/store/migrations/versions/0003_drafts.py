"""Letters that also lie in the mailbox's Drafts."""

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "drafts",
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("mentee_id", sa.String(length=64), nullable=False),
        sa.Column("letter_id", sa.String(length=64), nullable=False),
        sa.Column("state", sa.Text(), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("content", sa.Text(), nullable=False),
        sa.Column("seen", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(
            ["mentee_id"],
            ["mentees.id"],
        ),
        sa.PrimaryKeyConstraint("position"),
        sa.UniqueConstraint("mentee_id", "letter_id"),
    )
    op.create_index(
        "drafts_looked_for",
        "drafts",
        ["mentee_id"],
        unique=False,
        sqlite_where=sa.text("state IN ('owed', 'placed')"),
        postgresql_where=sa.text("state IN ('owed', 'placed')"),
    )
