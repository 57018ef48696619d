"""Run by Alembic itself, with the connection that `upgrade.py` gives it."""

from __future__ import annotations

from alembic import context

from notifier.edges.store.tables import METADATA

context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=METADATA,
    render_as_batch=True,  # SQLite cannot alter a column: the table is built anew
    compare_type=True,
    transactional_ddl=True,  # true of our SQLite connections too, which begin transactions themselves
    include_object=lambda thing, name, kind, reflected, compare_to: not str(name).startswith("procrastinate_"),
)
with context.begin_transaction():
    context.run_migrations()
