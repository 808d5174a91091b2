"""What a pass asks of every journey is looked up, however many there are."""

import sqlalchemy as sa
from alembic import op

revision = "0006"
down_revision = "0005"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_index("journeys_rules", "journeys", ["mentee_id", "rules_digest"], unique=False)
    op.create_index(
        "prompt_items_open",
        "prompt_items",
        ["mentee_id", "journey_id"],
        unique=False,
        sqlite_where=sa.text("state = 'open'"),
        postgresql_where=sa.text("state = 'open'"),
    )
