"""Old mail is kept by its head alone: since when."""

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("incoming", sa.Column("shortened_at", sa.DateTime(timezone=True), nullable=True))
    op.create_index(
        "incoming_whole",
        "incoming",
        ["mentee_id", "seen_at"],
        unique=False,
        sqlite_where=sa.text("shortened_at IS NULL"),
        postgresql_where=sa.text("shortened_at IS NULL"),
    )
    op.create_index(
        "outbox_whole",
        "outbox",
        ["mentee_id", "sent_at"],
        unique=False,
        sqlite_where=sa.text("raw IS NOT NULL OR html <> ''"),
        postgresql_where=sa.text("raw IS NOT NULL OR html <> ''"),
    )
