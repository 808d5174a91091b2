"""Letters that went lately, and who has a talk ahead, are looked up, however many there were before."""

import sqlalchemy as sa
from alembic import op

revision = "0007"
down_revision = "0006"
branch_labels = None
depends_on = None

SENT_LETTER = "purpose = 'letter' AND sent_at IS NOT NULL"


def upgrade() -> None:
    op.create_index(
        "outbox_sent",
        "outbox",
        ["mentee_id", "sent_at"],
        unique=False,
        sqlite_where=sa.text(SENT_LETTER),
        postgresql_where=sa.text(SENT_LETTER),
    )
    op.create_index("journeys_stage", "journeys", ["mentee_id", "stage"], unique=False)
