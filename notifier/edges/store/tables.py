"""The rows. Nothing here is seen outside the store: `convert.py` makes them model values.

Rows are written and read through `Table` objects (SQLAlchemy core); the classes say their shape once, for the
migrations too. A moment is a `UtcDateTime`, a calendar day an EDTF string inside JSON.
"""
# no `from __future__ import annotations` here: SQLModel reads the annotations when the class is made

from datetime import datetime
from typing import Any, cast

import sqlalchemy as sa
from sqlmodel import Field, SQLModel

from notifier.edges.store.columns import NAMING, UtcDateTime, json_type

METADATA = sa.MetaData(naming_convention=NAMING)


class Row(SQLModel):
    """Rows of this store have a metadata of their own, so that an embedding program's models stay apart."""

    metadata = METADATA


def _moment(*, nullable: bool = True) -> Any:
    return Field(default=None, sa_type=UtcDateTime, nullable=nullable)


def _json(*, nullable: bool = False) -> Any:
    return Field(default=None, sa_type=json_type(), nullable=nullable)


def _number(*, primary_key: bool = False) -> Any:
    """A number that we count ourselves, with room for years."""
    kind = sa.BigInteger().with_variant(sa.Integer(), "sqlite")  # SQLite: only INTEGER is its own row's number
    return Field(primary_key=primary_key, sa_type=kind, sa_column_kwargs={"autoincrement": False})


class SettingRow(Row, table=True):
    __tablename__ = "setting"
    name: str = Field(primary_key=True)
    value: str


class FeedRow(Row, table=True):
    """What is remembered of a feed between polls; `recent` are the ids of the items that it showed last."""

    __tablename__ = "feed"
    url: str = Field(primary_key=True)
    name: str
    etag: str | None = None
    last_modified: str | None = None
    moved_to: str | None = None
    body_key: str | None = None
    next_at: datetime | None = _moment()
    last_attempt_at: datetime | None = _moment()
    last_success_at: datetime | None = _moment()
    last_item_at: datetime | None = _moment()
    failures: int
    failing_since_at: datetime | None = _moment()
    last_error: str | None = None
    gone_at: datetime | None = _moment()
    items: int
    recent: list[str] = _json()
    pause_s: int | None = None


class GapRow(Row, table=True):
    __tablename__ = "gap"
    id: int | None = Field(default=None, primary_key=True)
    feed: str = Field(index=True)
    after_at: datetime | None = _moment()
    before_at: datetime = _moment(nullable=False)


class ItemRow(Row, table=True):
    """An item as it was last read. `n` rises in the order of reading: an edited item gets a new one."""

    __tablename__ = "item"
    n: int = _number(primary_key=True)
    id: str = Field(unique=True)
    feed_url: str
    feed: str
    kind: str
    url: str | None = None
    title: str
    text: str
    published_at: datetime | None = _moment()
    outlet: str
    court: str | None = None
    language: str | None = None
    entry: dict[str, Any] | None = _json(nullable=True)
    content_key: str
    seen_at: datetime = _moment(nullable=False)
    read_at: datetime = _moment(nullable=False)


class ItemKeyRow(Row, table=True):
    """What an item is known by. A feed's keys begin with the same letters, so they stand on a few pages.

    `item` refers to the item without a foreign key: the index that it would need costs a first poll a fifth of its time.
    """

    __tablename__ = "item_key"
    __table_args__ = ({"sqlite_with_rowid": False},)
    key: str = Field(primary_key=True)
    item: str


class CaseRow(Row, table=True):
    """A case that is or was tracked. `trial_date` is the one that the configuration gave when it was last looked at.

    `version` rises whenever anything is written of its state.
    """

    __tablename__ = "court_case"
    id: str = Field(primary_key=True)
    name: str
    trial_date: str | None = None
    version: int


class MatchRow(Row, table=True):
    __tablename__ = "item_match"
    case: str = Field(primary_key=True, foreign_key="court_case.id")
    item: str = Field(primary_key=True, foreign_key="item.id", ondelete="CASCADE", index=True)
    score: float
    why: list[str] = _json()


class DevelopmentRow(Row, table=True):
    """A development; `n` rises in the order in which they were first met."""

    __tablename__ = "development"
    id: str = Field(primary_key=True)
    n: int = _number()
    case: str = Field(foreign_key="court_case.id", index=True)
    kind: str
    facts: dict[str, Any] = _json()
    first_at: datetime = _moment(nullable=False)
    novelty: str
    confidence: str
    corrects: str | None = None
    retracts: str | None = None
    withdrawn: bool
    superseded_by: str | None = None


class SourceRow(Row, table=True):
    """One item's report of a development. It outlives the item: nothing here refers to the item's row."""

    __tablename__ = "source"
    development: str = Field(primary_key=True, foreign_key="development.id", ondelete="CASCADE")
    place: int = Field(primary_key=True)
    item: str = Field(index=True)
    outlet: str
    feed: str
    kind: str
    url: str | None = None
    title: str
    published_at: datetime | None = _moment()
    seen_at: datetime = _moment(nullable=False)
    quote: str
    start: int
    end: int
    novelty: str
    facts: dict[str, Any] = _json()
    text_key: str


class ChangeRow(Row, table=True):
    """`development` refers to no row: a reread may find that there was none."""

    __tablename__ = "change"
    __table_args__ = ({"sqlite_autoincrement": True},)
    id: int | None = Field(default=None, primary_key=True)
    case: str = Field(foreign_key="court_case.id")
    development: str = Field(index=True)
    due_at: datetime = _moment(nullable=False)
    cause: str
    recorded_at: datetime = _moment(nullable=False)


class SubscriberRow(Row, table=True):
    """A reader. `configured` is what the configuration said of them when it was last looked at; None: nothing.

    `ended_by` says who ended it where the status is `removed`: the reader (also the operator for them), or the file,
    which they left. `channel` None is mail.
    """

    __tablename__ = "subscriber"
    id: str = Field(primary_key=True)
    email: str
    folded: str = Field(unique=True)
    cases: list[str] = _json()
    events: list[str] = _json()
    cadence: str
    confidence: str
    timezone: str
    since_at: datetime | None = _moment()
    origin: str
    status: str
    quiet: str | None = None
    reminder_days: int | None = None
    still_watching: bool
    cursor: int
    next_digest_at: datetime | None = _moment()
    configured: dict[str, Any] | None = _json(nullable=True)
    ended_by: str | None = None
    created_at: datetime = _moment(nullable=False)
    changed_at: datetime = _moment(nullable=False)
    channel: str | None = None


class ToldRow(Row, table=True):
    """`development` refers to no row: what was told stays told, whatever a reread finds."""

    __tablename__ = "told"
    subscriber: str = Field(primary_key=True, foreign_key="subscriber.id", ondelete="CASCADE")
    development: str = Field(primary_key=True, index=True)
    facts: dict[str, Any] = _json()
    told_at: datetime = _moment(nullable=False)
    message_id: str


class FrozenRow(Row, table=True):
    __tablename__ = "frozen"
    key: str = Field(primary_key=True)
    body: bytes


_FAILED = sa.text("error_at IS NOT NULL")


class DeliveryRow(Row, table=True):
    """A message on its way. `subscriber` refers to no row: service mails go to addresses that are no readers.

    `touched_at` is when `due_at` was set: a time ahead of now says that the clock was put back since.
    """

    __tablename__ = "delivery"
    __table_args__ = (
        sa.UniqueConstraint("channel", "recipient", "message_id"),
        sa.Index("ix_delivery_queue", "status", "due_at"),
        sa.Index("ix_delivery_error", "error_at", sqlite_where=_FAILED),
        {"sqlite_autoincrement": True},
    )
    id: int | None = Field(default=None, primary_key=True)
    subscriber: str = Field(index=True)
    channel: str
    purpose: str
    recipient: str
    message_id: str
    subject: str
    frozen: str = Field(foreign_key="frozen.key", index=True)
    fills: dict[str, str] = _json()
    created_at: datetime = _moment(nullable=False)
    due_at: datetime = _moment(nullable=False)
    touched_at: datetime = _moment(nullable=False)
    attempts: int
    first_attempt_at: datetime | None = _moment()
    status: str
    sent_at: datetime | None = _moment()
    error: str | None = None
    error_at: datetime | None = _moment()


class ReturnedRow(Row, table=True):
    """What came back last of mails to one reader. `soft` counts temporary refusals in a row.

    `key` is the report's own, so that it counts once.
    """

    __tablename__ = "returned"
    subscriber: str = Field(primary_key=True, foreign_key="subscriber.id", ondelete="CASCADE")
    kind: str
    why: str
    soft: int
    key: str
    at: datetime = _moment(nullable=False)


class NoticeRow(Row, table=True):
    """What a reader was told beside the news, by a name of its own: a reminder of one date, this year's question."""

    __tablename__ = "notice"
    subscriber: str = Field(primary_key=True, foreign_key="subscriber.id", ondelete="CASCADE")
    name: str = Field(primary_key=True)
    told_at: datetime = _moment(nullable=False)


class SignupRow(Row, table=True):
    """Somebody's wish to become a reader, or to follow further cases, until they confirm it by the mail that they got.

    `wants` is what they chose, as columns of a subscriber.
    """

    __tablename__ = "signup"
    nonce: str = Field(primary_key=True)
    folded: str = Field(index=True)
    wants: dict[str, Any] = _json()
    asked_at: datetime = _moment(nullable=False)
    expires_at: datetime = _moment(nullable=False)
    used_at: datetime | None = _moment()


class WrongAlertRow(Row, table=True):
    """A reader's word that an alert was wrong. It refers to no row: it outlives the development that it is about."""

    __tablename__ = "wrong_alert"
    __table_args__ = (sa.UniqueConstraint("development", "subscriber"),)
    id: int | None = Field(default=None, primary_key=True)
    development: str
    case: str
    subscriber: str
    note: str
    item: str | None = None
    said: str
    reported_at: datetime = _moment(nullable=False)


def _table(row: type[Row]) -> sa.Table:
    return cast("sa.Table", row.__table__)  # type: ignore[attr-defined]  # made by SQLModel's metaclass


SETTING = _table(SettingRow)
FEED = _table(FeedRow)
GAP = _table(GapRow)
ITEM = _table(ItemRow)
ITEM_KEY = _table(ItemKeyRow)
CASE = _table(CaseRow)
MATCH = _table(MatchRow)
DEVELOPMENT = _table(DevelopmentRow)
SOURCE = _table(SourceRow)
CHANGE = _table(ChangeRow)
SUBSCRIBER = _table(SubscriberRow)
TOLD = _table(ToldRow)
FROZEN = _table(FrozenRow)
DELIVERY = _table(DeliveryRow)
RETURNED = _table(ReturnedRow)
NOTICE = _table(NoticeRow)
SIGNUP = _table(SignupRow)
WRONG_ALERT = _table(WrongAlertRow)
