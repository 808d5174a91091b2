"""The tables of the first version."""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "mentees",
        sa.Column("id", sa.String(length=64), nullable=False),
        sa.Column("seq", sa.Integer(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("stopped", sa.Text(), nullable=False),
        sa.Column("paused_until", sa.DateTime(timezone=True), nullable=True),
        sa.Column("last_good_pass", sa.DateTime(timezone=True), nullable=True),
        sa.Column("restored", sa.Boolean(), nullable=False),
        sa.PrimaryKeyConstraint("id"),
    )
    op.create_table(
        "asides",
        sa.Column("mentee_id", sa.String(length=64), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("ref", sa.Text(), nullable=False),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(
            ["mentee_id"],
            ["mentees.id"],
        ),
        sa.PrimaryKeyConstraint("mentee_id", "kind", "ref"),
    )
    op.create_table(
        "contacts",
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("mentee_id", sa.String(length=64), nullable=False),
        sa.Column("id", sa.String(length=64), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("salutation", sa.Text(), nullable=False),
        sa.Column("role", sa.Text(), nullable=False),
        sa.Column("organisation", sa.Text(), nullable=False),
        sa.Column("need", sa.Text(), nullable=False),
        sa.Column("source", sa.Text(), nullable=False),
        sa.Column("introduced_by", sa.Text(), nullable=False),
        sa.Column("channel", sa.Text(), nullable=False),
        sa.Column("profile_url", sa.Text(), nullable=False),
        sa.Column("time_zone", sa.Text(), nullable=False),
        sa.Column("country", sa.Text(), nullable=False),
        sa.Column("language", sa.Text(), nullable=False),
        sa.Column("why_them", sa.Text(), nullable=False),
        sa.Column("notes", sa.Text(), nullable=False),
        sa.Column("extra", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(
            ["mentee_id"],
            ["mentees.id"],
        ),
        sa.PrimaryKeyConstraint("position"),
        sa.UniqueConstraint("mentee_id", "id"),
    )
    op.create_table(
        "cursors",
        sa.Column("mentee_id", sa.String(length=64), nullable=False),
        sa.Column("folder", sa.Text(), nullable=False),
        sa.Column("cursor", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(
            ["mentee_id"],
            ["mentees.id"],
        ),
        sa.PrimaryKeyConstraint("mentee_id", "folder"),
    )
    op.create_table(
        "events",
        sa.Column("mentee_id", sa.String(length=64), nullable=False),
        sa.Column("stream_id", sa.String(length=64), nullable=False),
        sa.Column("seq", sa.Integer(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("occurred_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("recorded_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("data", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(
            ["mentee_id"],
            ["mentees.id"],
        ),
        sa.PrimaryKeyConstraint("mentee_id", "stream_id", "seq"),
    )
    op.create_table(
        "incoming",
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("mentee_id", sa.String(length=64), nullable=False),
        sa.Column("id", sa.String(length=64), nullable=False),
        sa.Column("message_id", sa.Text(), nullable=False),
        sa.Column("digest", sa.String(length=64), nullable=False),
        sa.Column("folder", sa.Text(), nullable=False),
        sa.Column("place", sa.Text(), nullable=False),
        sa.Column("seen_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("packed", sa.LargeBinary(), nullable=False),
        sa.Column("truncated", sa.Boolean(), nullable=False),
        sa.Column("reading", sa.Text(), nullable=False),
        sa.Column("reading_version", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["mentee_id"],
            ["mentees.id"],
        ),
        sa.PrimaryKeyConstraint("position"),
        sa.UniqueConstraint("mentee_id", "id"),
    )
    op.create_index("incoming_digest", "incoming", ["mentee_id", "digest"], unique=False)
    op.create_index("incoming_message", "incoming", ["mentee_id", "message_id"], unique=False)
    op.create_index(
        "incoming_unread",
        "incoming",
        ["mentee_id"],
        unique=False,
        sqlite_where=sa.text("reading_version = 0"),
        postgresql_where=sa.text("reading_version = 0"),
    )
    op.create_table(
        "journeys",
        sa.Column("mentee_id", sa.String(length=64), nullable=False),
        sa.Column("id", sa.String(length=64), nullable=False),
        sa.Column("stage", sa.Text(), nullable=False),
        sa.Column("outcome", sa.Text(), nullable=True),
        sa.Column("seq", sa.Integer(), nullable=False),
        sa.Column("due_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("rules_digest", sa.Text(), nullable=False),
        sa.Column("paused_until", sa.DateTime(timezone=True), nullable=True),
        sa.Column("changed_at", sa.DateTime(timezone=True), nullable=True),
        sa.ForeignKeyConstraint(
            ["mentee_id"],
            ["mentees.id"],
        ),
        sa.PrimaryKeyConstraint("mentee_id", "id"),
    )
    op.create_index(
        "journeys_due",
        "journeys",
        ["mentee_id", "due_at"],
        unique=False,
        sqlite_where=sa.text("due_at IS NOT NULL"),
        postgresql_where=sa.text("due_at IS NOT NULL"),
    )
    op.create_table(
        "leases",
        sa.Column("mentee_id", sa.String(length=64), nullable=False),
        sa.Column("host", sa.Text(), nullable=False),
        sa.Column("boot", sa.Text(), nullable=False),
        sa.Column("pid", sa.Integer(), nullable=False),
        sa.Column("renewed_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("fencing", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["mentee_id"],
            ["mentees.id"],
        ),
        sa.PrimaryKeyConstraint("mentee_id"),
    )
    op.create_table(
        "needs",
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("mentee_id", sa.String(length=64), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("knowing", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(
            ["mentee_id"],
            ["mentees.id"],
        ),
        sa.PrimaryKeyConstraint("position"),
        sa.UniqueConstraint("mentee_id", "name"),
    )
    op.create_table(
        "notes",
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("mentee_id", sa.String(length=64), nullable=False),
        sa.Column("id", sa.String(length=64), nullable=False),
        sa.Column("journey_id", sa.String(length=64), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(
            ["mentee_id"],
            ["mentees.id"],
        ),
        sa.PrimaryKeyConstraint("position"),
        sa.UniqueConstraint("mentee_id", "id"),
    )
    op.create_index("notes_journey", "notes", ["mentee_id", "journey_id"], unique=False)
    op.create_table(
        "obeyed",
        sa.Column("mentee_id", sa.String(length=64), nullable=False),
        sa.Column("message_id", sa.Text(), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(
            ["mentee_id"],
            ["mentees.id"],
        ),
        sa.PrimaryKeyConstraint("mentee_id", "message_id"),
    )
    op.create_table(
        "outbox",
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("mentee_id", sa.String(length=64), nullable=False),
        sa.Column("id", sa.String(length=64), nullable=False),
        sa.Column("purpose", sa.Text(), nullable=False),
        sa.Column("status", sa.Text(), nullable=False),
        sa.Column("due_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("journey_id", sa.String(length=64), nullable=True),
        sa.Column("step", sa.Text(), nullable=True),
        sa.Column("sender", sa.Text(), nullable=False),
        sa.Column("to_address", sa.Text(), nullable=False),
        sa.Column("to_name", sa.Text(), nullable=False),
        sa.Column("subject", sa.Text(), nullable=False),
        sa.Column("subject_key", sa.Text(), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("html", sa.Text(), nullable=False),
        sa.Column("attachments", sa.Text(), nullable=False),
        sa.Column("our_id", sa.Text(), nullable=False),
        sa.Column("message_id", sa.Text(), nullable=False),
        sa.Column("provider_id", sa.Text(), nullable=False),
        sa.Column("in_reply_to", sa.Text(), nullable=False),
        sa.Column("references", sa.Text(), nullable=False),
        sa.Column("own_source", sa.Boolean(), nullable=False),
        sa.Column("approved_digest", sa.Text(), nullable=False),
        sa.Column("could_go_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("raw", sa.LargeBinary(), nullable=True),
        sa.Column("claimed_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("sent_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("copy", sa.Text(), nullable=False),
        sa.Column("tries", sa.Integer(), nullable=False),
        sa.Column("last_answer", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(
            ["mentee_id"],
            ["mentees.id"],
        ),
        sa.PrimaryKeyConstraint("position"),
        sa.UniqueConstraint("mentee_id", "id"),
    )
    op.create_index("outbox_journey", "outbox", ["mentee_id", "journey_id"], unique=False)
    op.create_index("outbox_message", "outbox", ["mentee_id", "message_id"], unique=False)
    op.create_index("outbox_our", "outbox", ["mentee_id", "our_id"], unique=False)
    op.create_index(
        "outbox_owed",
        "outbox",
        ["mentee_id"],
        unique=False,
        sqlite_where=sa.text("copy = 'owed'"),
        postgresql_where=sa.text("copy = 'owed'"),
    )
    op.create_index("outbox_provider", "outbox", ["mentee_id", "provider_id"], unique=False)
    op.create_index("outbox_status", "outbox", ["mentee_id", "status", "due_at"], unique=False)
    op.create_index("outbox_subject", "outbox", ["mentee_id", "subject_key"], unique=False)
    op.create_table(
        "prompt_items",
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("mentee_id", sa.String(length=64), nullable=False),
        sa.Column("id", sa.String(length=64), nullable=False),
        sa.Column("question", sa.Text(), nullable=False),
        sa.Column("journey_id", sa.String(length=64), nullable=True),
        sa.Column("about", sa.Text(), nullable=False),
        sa.Column("opened_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("state", sa.Text(), nullable=False),
        sa.Column("prompt_id", sa.String(length=64), nullable=True),
        sa.Column("token_hash", sa.String(length=64), nullable=False),
        sa.Column("asked_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("repeated", sa.Boolean(), nullable=False),
        sa.ForeignKeyConstraint(
            ["mentee_id"],
            ["mentees.id"],
        ),
        sa.PrimaryKeyConstraint("position"),
        sa.UniqueConstraint("mentee_id", "id"),
    )
    op.create_index("prompt_items_prompt", "prompt_items", ["mentee_id", "prompt_id"], unique=False)
    op.create_index("prompt_items_state", "prompt_items", ["mentee_id", "state"], unique=False)
    op.create_index("prompt_items_token", "prompt_items", ["mentee_id", "token_hash"], unique=False)
    op.create_table(
        "prompts",
        sa.Column("mentee_id", sa.String(length=64), nullable=False),
        sa.Column("id", sa.String(length=64), nullable=False),
        sa.Column("token_hash", sa.String(length=64), nullable=False),
        sa.Column("letter_id", sa.String(length=64), nullable=False),
        sa.Column("asked_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("expires_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("burned", sa.Boolean(), nullable=False),
        sa.ForeignKeyConstraint(
            ["mentee_id"],
            ["mentees.id"],
        ),
        sa.PrimaryKeyConstraint("mentee_id", "id"),
    )
    op.create_index("prompts_token", "prompts", ["mentee_id", "token_hash"], unique=False)
    op.create_table(
        "suppressions",
        sa.Column("mentee_id", sa.String(length=64), nullable=False),
        sa.Column("address_hash", sa.String(length=64), nullable=False),
        sa.Column("journey_id", sa.String(length=64), nullable=False),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(
            ["mentee_id"],
            ["mentees.id"],
        ),
        sa.PrimaryKeyConstraint("mentee_id", "address_hash", "journey_id", "reason"),
    )
    op.create_table(
        "addresses",
        sa.Column("mentee_id", sa.String(length=64), nullable=False),
        sa.Column("contact_id", sa.String(length=64), nullable=False),
        sa.Column("address", sa.Text(), nullable=False),
        sa.Column("rank", sa.Integer(), nullable=True),
        sa.ForeignKeyConstraint(
            ["mentee_id", "contact_id"],
            ["contacts.mentee_id", "contacts.id"],
        ),
        sa.ForeignKeyConstraint(
            ["mentee_id"],
            ["mentees.id"],
        ),
        sa.PrimaryKeyConstraint("mentee_id", "contact_id", "address"),
        comment="rank: 0 where letters go, 1 ... also in use, NULL known from earlier",
    )
    op.create_index("addresses_address", "addresses", ["mentee_id", "address"], unique=False)
    op.create_table(
        "incoming_journeys",
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("mentee_id", sa.String(length=64), nullable=False),
        sa.Column("incoming_id", sa.String(length=64), nullable=False),
        sa.Column("journey_id", sa.String(length=64), nullable=False),
        sa.ForeignKeyConstraint(
            ["mentee_id", "incoming_id"],
            ["incoming.mentee_id", "incoming.id"],
        ),
        sa.ForeignKeyConstraint(
            ["mentee_id"],
            ["mentees.id"],
        ),
        sa.PrimaryKeyConstraint("position"),
        sa.UniqueConstraint("mentee_id", "incoming_id", "journey_id"),
    )
    op.create_index("incoming_journeys_journey", "incoming_journeys", ["mentee_id", "journey_id"], unique=False)
