"""What people say to the front: that they want to be readers, and that an alert was wrong."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

from notifier.edges.store.columns import UtcDateTime, json_type

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "signup",
        sa.Column("nonce", sa.String(), nullable=False),
        sa.Column("folded", sa.String(), nullable=False),
        sa.Column("wants", json_type(), nullable=False),
        sa.Column("asked_at", UtcDateTime(), nullable=False),
        sa.Column("expires_at", UtcDateTime(), nullable=False),
        sa.Column("used_at", UtcDateTime(), nullable=True),
        sa.PrimaryKeyConstraint("nonce", name="pk_signup"),
    )
    op.create_index("ix_signup_folded", "signup", ["folded"], unique=False)
    op.create_table(
        "wrong_alert",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("development", sa.String(), nullable=False),
        sa.Column("case", sa.String(), nullable=False),
        sa.Column("subscriber", sa.String(), nullable=False),
        sa.Column("note", sa.String(), nullable=False),
        sa.Column("item", sa.String(), nullable=True),
        sa.Column("said", sa.String(), nullable=False),
        sa.Column("reported_at", UtcDateTime(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_wrong_alert"),
        sa.UniqueConstraint("development", "subscriber", name="uq_wrong_alert_development_subscriber"),
    )
