"""The first shape of the store."""

from __future__ import annotations

from typing import Any

import sqlalchemy as sa
from alembic import op

from notifier.edges.store.columns import UtcDateTime, json_type

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None


def _number() -> sa.types.TypeEngine[Any]:
    return sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    op.create_table(
        "court_case",
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("trial_date", sa.String(), nullable=True),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_court_case"),
    )
    op.create_table(
        "feed",
        sa.Column("url", sa.String(), nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("etag", sa.String(), nullable=True),
        sa.Column("last_modified", sa.String(), nullable=True),
        sa.Column("moved_to", sa.String(), nullable=True),
        sa.Column("body_key", sa.String(), nullable=True),
        sa.Column("next_at", UtcDateTime(), nullable=True),
        sa.Column("last_attempt_at", UtcDateTime(), nullable=True),
        sa.Column("last_success_at", UtcDateTime(), nullable=True),
        sa.Column("last_item_at", UtcDateTime(), nullable=True),
        sa.Column("failures", sa.Integer(), nullable=False),
        sa.Column("failing_since_at", UtcDateTime(), nullable=True),
        sa.Column("last_error", sa.String(), nullable=True),
        sa.Column("gone_at", UtcDateTime(), nullable=True),
        sa.Column("items", sa.Integer(), nullable=False),
        sa.Column("recent", json_type(), nullable=False),
        sa.PrimaryKeyConstraint("url", name="pk_feed"),
    )
    op.create_table(
        "frozen",
        sa.Column("key", sa.String(), nullable=False),
        sa.Column("body", sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint("key", name="pk_frozen"),
    )
    op.create_table(
        "gap",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("feed", sa.String(), nullable=False),
        sa.Column("after_at", UtcDateTime(), nullable=True),
        sa.Column("before_at", UtcDateTime(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_gap"),
    )
    op.create_index("ix_gap_feed", "gap", ["feed"], unique=False)
    op.create_table(
        "item",
        sa.Column("n", _number(), autoincrement=False, nullable=False),
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("feed_url", sa.String(), nullable=False),
        sa.Column("feed", sa.String(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("url", sa.String(), nullable=True),
        sa.Column("title", sa.String(), nullable=False),
        sa.Column("text", sa.String(), nullable=False),
        sa.Column("published_at", UtcDateTime(), nullable=True),
        sa.Column("outlet", sa.String(), nullable=False),
        sa.Column("court", sa.String(), nullable=True),
        sa.Column("language", sa.String(), nullable=True),
        sa.Column("entry", json_type(), nullable=True),
        sa.Column("content_key", sa.String(), nullable=False),
        sa.Column("seen_at", UtcDateTime(), nullable=False),
        sa.Column("read_at", UtcDateTime(), nullable=False),
        sa.PrimaryKeyConstraint("n", name="pk_item"),
        sa.UniqueConstraint("id", name="uq_item_id"),
    )
    op.create_table(
        "item_key",
        sa.Column("key", sa.String(), nullable=False),
        sa.Column("item", sa.String(), nullable=False),
        sa.PrimaryKeyConstraint("key", name="pk_item_key"),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "setting",
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("value", sa.String(), nullable=False),
        sa.PrimaryKeyConstraint("name", name="pk_setting"),
    )
    op.create_table(
        "subscriber",
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("email", sa.String(), nullable=False),
        sa.Column("folded", sa.String(), nullable=False),
        sa.Column("cases", json_type(), nullable=False),
        sa.Column("events", json_type(), nullable=False),
        sa.Column("cadence", sa.String(), nullable=False),
        sa.Column("confidence", sa.String(), nullable=False),
        sa.Column("timezone", sa.String(), nullable=False),
        sa.Column("since_at", UtcDateTime(), nullable=True),
        sa.Column("origin", sa.String(), nullable=False),
        sa.Column("status", sa.String(), nullable=False),
        sa.Column("quiet", sa.String(), nullable=True),
        sa.Column("reminder_days", sa.Integer(), nullable=True),
        sa.Column("still_watching", sa.Boolean(), nullable=False),
        sa.Column("cursor", sa.Integer(), nullable=False),
        sa.Column("next_digest_at", UtcDateTime(), nullable=True),
        sa.Column("configured", json_type(), nullable=True),
        sa.Column("ended_by", sa.String(), nullable=True),
        sa.Column("created_at", UtcDateTime(), nullable=False),
        sa.Column("changed_at", UtcDateTime(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_subscriber"),
        sa.UniqueConstraint("folded", name="uq_subscriber_folded"),
    )
    op.create_table(
        "change",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("case", sa.String(), nullable=False),
        sa.Column("development", sa.String(), nullable=False),
        sa.Column("due_at", UtcDateTime(), nullable=False),
        sa.Column("cause", sa.String(), nullable=False),
        sa.Column("recorded_at", UtcDateTime(), nullable=False),
        sa.ForeignKeyConstraint(["case"], ["court_case.id"], name="fk_change_case_court_case"),
        sa.PrimaryKeyConstraint("id", name="pk_change"),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_change_development", "change", ["development"], unique=False)
    op.create_table(
        "delivery",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("subscriber", sa.String(), nullable=False),
        sa.Column("channel", sa.String(), nullable=False),
        sa.Column("purpose", sa.String(), nullable=False),
        sa.Column("recipient", sa.String(), nullable=False),
        sa.Column("message_id", sa.String(), nullable=False),
        sa.Column("subject", sa.String(), nullable=False),
        sa.Column("frozen", sa.String(), nullable=False),
        sa.Column("fills", json_type(), nullable=False),
        sa.Column("created_at", UtcDateTime(), nullable=False),
        sa.Column("due_at", UtcDateTime(), nullable=False),
        sa.Column("touched_at", UtcDateTime(), nullable=False),
        sa.Column("attempts", sa.Integer(), nullable=False),
        sa.Column("first_attempt_at", UtcDateTime(), nullable=True),
        sa.Column("status", sa.String(), nullable=False),
        sa.Column("sent_at", UtcDateTime(), nullable=True),
        sa.Column("error", sa.String(), nullable=True),
        sa.Column("error_at", UtcDateTime(), nullable=True),
        sa.ForeignKeyConstraint(["frozen"], ["frozen.key"], name="fk_delivery_frozen_frozen"),
        sa.PrimaryKeyConstraint("id", name="pk_delivery"),
        sa.UniqueConstraint("channel", "recipient", "message_id", name="uq_delivery_channel_recipient_message_id"),
        sqlite_autoincrement=True,
    )
    op.create_index(
        "ix_delivery_error",
        "delivery",
        ["error_at"],
        unique=False,
        sqlite_where=sa.text("error_at IS NOT NULL"),
        postgresql_where=sa.text("error_at IS NOT NULL"),
    )
    op.create_index("ix_delivery_frozen", "delivery", ["frozen"], unique=False)
    op.create_index("ix_delivery_queue", "delivery", ["status", "due_at"], unique=False)
    op.create_index("ix_delivery_subscriber", "delivery", ["subscriber"], unique=False)
    op.create_table(
        "development",
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("n", _number(), autoincrement=False, nullable=False),
        sa.Column("case", sa.String(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("facts", json_type(), nullable=False),
        sa.Column("first_at", UtcDateTime(), nullable=False),
        sa.Column("novelty", sa.String(), nullable=False),
        sa.Column("confidence", sa.String(), nullable=False),
        sa.Column("corrects", sa.String(), nullable=True),
        sa.Column("retracts", sa.String(), nullable=True),
        sa.Column("withdrawn", sa.Boolean(), nullable=False),
        sa.Column("superseded_by", sa.String(), nullable=True),
        sa.ForeignKeyConstraint(["case"], ["court_case.id"], name="fk_development_case_court_case"),
        sa.PrimaryKeyConstraint("id", name="pk_development"),
    )
    op.create_index("ix_development_case", "development", ["case"], unique=False)
    op.create_table(
        "item_match",
        sa.Column("case", sa.String(), nullable=False),
        sa.Column("item", sa.String(), nullable=False),
        sa.Column("score", sa.Float(), nullable=False),
        sa.Column("why", json_type(), nullable=False),
        sa.ForeignKeyConstraint(["case"], ["court_case.id"], name="fk_item_match_case_court_case"),
        sa.ForeignKeyConstraint(["item"], ["item.id"], name="fk_item_match_item_item", ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("case", "item", name="pk_item_match"),
    )
    op.create_index("ix_item_match_item", "item_match", ["item"], unique=False)
    op.create_table(
        "told",
        sa.Column("subscriber", sa.String(), nullable=False),
        sa.Column("development", sa.String(), nullable=False),
        sa.Column("facts", json_type(), nullable=False),
        sa.Column("told_at", UtcDateTime(), nullable=False),
        sa.Column("message_id", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(["subscriber"], ["subscriber.id"], name="fk_told_subscriber_subscriber", ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("subscriber", "development", name="pk_told"),
    )
    op.create_index("ix_told_development", "told", ["development"], unique=False)
    op.create_table(
        "source",
        sa.Column("development", sa.String(), nullable=False),
        sa.Column("place", sa.Integer(), nullable=False),
        sa.Column("item", sa.String(), nullable=False),
        sa.Column("outlet", sa.String(), nullable=False),
        sa.Column("feed", sa.String(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("url", sa.String(), nullable=True),
        sa.Column("title", sa.String(), nullable=False),
        sa.Column("published_at", UtcDateTime(), nullable=True),
        sa.Column("seen_at", UtcDateTime(), nullable=False),
        sa.Column("quote", sa.String(), nullable=False),
        sa.Column("start", sa.Integer(), nullable=False),
        sa.Column("end", sa.Integer(), nullable=False),
        sa.Column("novelty", sa.String(), nullable=False),
        sa.Column("facts", json_type(), nullable=False),
        sa.Column("text_key", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(["development"], ["development.id"], name="fk_source_development_development", ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("development", "place", name="pk_source"),
    )
    op.create_index("ix_source_item", "source", ["item"], unique=False)
