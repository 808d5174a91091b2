"""What a pass asks of every journey is looked up, however many there are."""

import sqlalchemy as sa
from alembic import op

from outreach.domain.people import Contact, ContactId
from outreach.guide.mistaken_for import keys_of

revision = "0006"
down_revision = "0005"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "contact_keys",
        sa.Column("mentee_id", sa.String(length=64), nullable=False),
        sa.Column("key", sa.Text(), nullable=False),
        sa.Column("contact_id", sa.String(length=64), nullable=False),
        sa.ForeignKeyConstraint(["mentee_id"], ["mentees.id"]),
        sa.PrimaryKeyConstraint("mentee_id", "key", "contact_id"),
        comment="by what a letter to somebody else could be taken for one to them",
    )
    op.create_index("contact_keys_contact", "contact_keys", ["mentee_id", "contact_id"], unique=False)
    _fill(op.get_bind())
    op.create_index("journeys_rules", "journeys", ["mentee_id", "rules_digest"], unique=False)
    op.create_index(
        "prompt_items_open",
        "prompt_items",
        ["mentee_id", "journey_id"],
        unique=False,
        sqlite_where=sa.text("state = 'open'"),
        postgresql_where=sa.text("state = 'open'"),
    )


def _fill(connection: sa.Connection) -> None:
    contacts = sa.table("contacts", *map(sa.column, ("mentee_id", "id", "name", "salutation", "why_them")))
    keys = sa.table("contact_keys", *map(sa.column, ("mentee_id", "key", "contact_id")))
    for row in connection.execute(sa.select(contacts)).all():
        contact = Contact(ContactId(row.id), row.name, salutation=row.salutation, why_them=row.why_them)
        for key in sorted(keys_of(contact)):
            connection.execute(sa.insert(keys).values(mentee_id=row.mentee_id, key=key, contact_id=row.id))
