"""Readers over other channels than mail, what came back of mails, and what readers were told beside the news."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

from notifier.edges.store.columns import UtcDateTime

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("subscriber", sa.Column("channel", sa.String(), nullable=True))
    op.create_table(
        "returned",
        sa.Column("subscriber", sa.String(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("why", sa.String(), nullable=False),
        sa.Column("soft", sa.Integer(), nullable=False),
        sa.Column("key", sa.String(), nullable=False),
        sa.Column("at", UtcDateTime(), nullable=False),
        sa.ForeignKeyConstraint(["subscriber"], ["subscriber.id"], name="fk_returned_subscriber_subscriber", ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("subscriber", name="pk_returned"),
    )
    op.create_table(
        "notice",
        sa.Column("subscriber", sa.String(), nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("told_at", UtcDateTime(), nullable=False),
        sa.ForeignKeyConstraint(["subscriber"], ["subscriber.id"], name="fk_notice_subscriber_subscriber", ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("subscriber", "name", name="pk_notice"),
    )
