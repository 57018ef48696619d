"""Rows <-> the model's values. Facts and entries are JSON objects without what is None."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import Any

import sqlalchemy as sa

from notifier.core.model.developments import Change, Development, Source
from notifier.core.model.evidence import Match
from notifier.core.model.facts import Amount, Facts
from notifier.core.model.items import Entry, Item
from notifier.core.model.mail import Delivery, DeliveryRecord, Frozen, Message
from notifier.core.model.polling import FeedState
from notifier.core.model.readers import Reader, Subscriber, Told

Values = dict[str, Any]
Row = sa.Row[Any]

_FACTS = tuple(name for name in Facts.__slots__ if name != "amount")


# --- facts --------------------------------------------------------------------------------------------------------


def facts_values(facts: Facts) -> Values:
    values = {name: value for name in _FACTS if (value := getattr(facts, name)) is not None}
    if facts.amount is not None:
        values["amount"] = {"value": facts.amount.value, "currency": facts.amount.currency}
    return values


def facts_from(values: Mapping[str, Any]) -> Facts:
    amount = values.get("amount")
    known = {name: values[name] for name in _FACTS if name in values}
    return Facts(**known, amount=Amount(amount["value"], amount["currency"]) if amount else None)


# --- feeds and items ----------------------------------------------------------------------------------------------

_FEED = tuple(FeedState.__slots__)


def feed_values(state: FeedState) -> Values:
    return {name: getattr(state, name) for name in _FEED}


def feed_from(row: Row) -> FeedState:
    return FeedState(**row._mapping)


def item_values(item: Item, *, n: int, feed_url: str, content_key: str, seen_at: datetime, read_at: datetime) -> Values:
    return {
        "n": n,
        "id": item.id,
        "feed_url": feed_url,
        "feed": item.feed,
        "kind": item.kind,
        "url": item.url,
        "title": item.title,
        "text": item.text,
        "published_at": item.published_at,
        "outlet": item.outlet,
        "court": item.court,
        "language": item.language,
        "entry": _entry_values(item.entry) if item.entry else None,
        "content_key": content_key,
        "seen_at": seen_at,
        "read_at": read_at,
    }


def item_from(row: Row) -> Item:
    return Item(
        id=row.id,
        url=row.url,
        title=row.title,
        text=row.text,
        published_at=row.published_at,
        outlet=row.outlet,
        feed=row.feed,
        kind=row.kind,
        court=row.court,
        entry=_entry_from(row.entry) if row.entry else None,
        language=row.language,
    )


def _entry_values(entry: Entry) -> Values:
    filed = entry.filed_at.isoformat() if entry.filed_at else None  # as text: it keeps the court's own offset
    return {
        "docket": entry.docket,
        "caption": entry.caption,
        "label": entry.label,
        "number": entry.number,
        "filed_at": filed,
    }


def _entry_from(values: Mapping[str, Any]) -> Entry:
    filed = values.get("filed_at")
    return Entry(
        docket=values.get("docket"),
        caption=values.get("caption"),
        label=values.get("label"),
        number=values.get("number"),
        filed_at=datetime.fromisoformat(filed) if filed else None,
    )


def match_values(item: str, match: Match) -> Values:
    return {"case": match.case, "item": item, "score": match.score, "why": list(match.why)}


# --- developments and changes -------------------------------------------------------------------------------------


def development_values(development: Development, n: int) -> Values:
    return {
        "id": development.id,
        "n": n,
        "case": development.case,
        "kind": development.facts.kind,
        "facts": facts_values(development.facts),
        "first_at": development.first_at,
        "novelty": development.novelty,
        "confidence": development.confidence,
        "corrects": development.corrects,
        "retracts": development.retracts,
        "withdrawn": development.withdrawn,
        "superseded_by": development.superseded_by,
    }


def development_from(row: Row, sources: tuple[Source, ...]) -> Development:
    return Development(
        id=row.id,
        case=row.case,
        facts=facts_from(row.facts),
        first_at=row.first_at,
        novelty=row.novelty,
        sources=sources,
        confidence=row.confidence,
        corrects=row.corrects,
        retracts=row.retracts,
        withdrawn=row.withdrawn,
        superseded_by=row.superseded_by,
    )


_SOURCE = tuple(name for name in Source.__slots__ if name != "facts")


def source_values(development: str, place: int, source: Source) -> Values:
    values = {name: getattr(source, name) for name in _SOURCE}
    return {**values, "development": development, "place": place, "facts": facts_values(source.facts)}


def source_from(row: Row) -> Source:
    return Source(**{name: getattr(row, name) for name in _SOURCE}, facts=facts_from(row.facts))


def change_values(change: Change, recorded_at: datetime) -> Values:
    return {
        "case": change.case,
        "development": change.development,
        "due_at": change.due_at,
        "cause": change.cause,
        "recorded_at": recorded_at,
    }


def change_from(row: Row) -> Change:
    return Change(case=row.case, development=row.development, due_at=row.due_at, cause=row.cause)


# --- readers and deliveries ---------------------------------------------------------------------------------------

_LISTS = ("cases", "events")
_SUBSCRIBER = tuple(name for name in Subscriber.__slots__ if name not in _LISTS)


def fold_email(email: str) -> str:
    """The address as it is compared: one mailbox is one reader."""
    return email.strip().casefold()


def subscriber_values(subscriber: Subscriber) -> Values:
    values = {name: getattr(subscriber, name) for name in _SUBSCRIBER}
    return {
        **values,
        "folded": fold_email(subscriber.email),
        "cases": list(subscriber.cases),
        "events": list(subscriber.events),
        "channel": None if subscriber.channel == "mail" else subscriber.channel,
    }


def subscriber_from(row: Row) -> Subscriber:
    values = {name: getattr(row, name) for name in _SUBSCRIBER}
    values["channel"] = row.channel or "mail"
    return Subscriber(**values, cases=tuple(row.cases), events=tuple(row.events))


def reader_from(row: Row) -> Reader:
    return Reader(subscriber=subscriber_from(row), cursor=row.cursor, next_digest_at=row.next_digest_at)


def told_values(subscriber: str, told: Told) -> Values:
    return {
        "subscriber": subscriber,
        "development": told.development,
        "facts": facts_values(told.facts),
        "told_at": told.told_at,
        "message_id": told.message_id,
    }


def told_from(row: Row) -> Told:
    return Told(row.development, facts_from(row.facts), row.told_at, row.message_id)


def delivery_from(row: Row) -> Delivery:
    """From a row of the delivery joined with its frozen body (`body`)."""
    message = Message(
        recipient=row.recipient,
        message_id=row.message_id,
        subject=row.subject,
        frozen=Frozen(row.frozen, bytes(row.body)),
        fills=row.fills,
        reader=row.subscriber,
    )
    return Delivery(
        id=row.id,
        subscriber=row.subscriber,
        channel=row.channel,
        message=message,
        created_at=row.created_at,
        due_at=row.due_at,
        attempts=row.attempts,
        first_attempt_at=row.first_attempt_at,
    )


_RECORD = tuple(DeliveryRecord.__slots__)


def delivery_record_from(row: Row) -> DeliveryRecord:
    return DeliveryRecord(**{name: getattr(row, name) for name in _RECORD})
