"""The shapes that the store has had, one file a step, run by Alembic. Steps are only ever added."""
