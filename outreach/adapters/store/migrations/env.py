"""How alembic runs a migration: on the connection, and in the transaction, that the store has open."""

from alembic import context

from outreach.adapters.store.schema import metadata

context.configure(connection=context.config.attributes["connection"], target_metadata=metadata)
with context.begin_transaction():
    context.run_migrations()
