"""What is remembered of feeds, and what follows from one answer of a feed."""

from __future__ import annotations

from collections.abc import Collection, Sequence

import sqlalchemy as sa
from sqlalchemy.engine import Connection, Engine

from notifier.core import identity
from notifier.core.identity import Glance
from notifier.core.model.items import Item
from notifier.core.model.polling import Feed, FeedState, Gap, Identified, PollRecord
from notifier.edges.store import convert
from notifier.edges.store.part import Part, Shared, among, chunks, scalar, upsert
from notifier.edges.store.states import Remembered, add_cases, write_developments
from notifier.edges.store.tables import CHANGE, FEED, GAP, ITEM, ITEM_KEY, MATCH

_STATES = sa.select(*(FEED.c[name] for name in FeedState.__slots__))


class Polls(Part):
    def __init__(self, engine: Engine, name: str, shared: Shared, remembered: Remembered) -> None:
        super().__init__(engine, name, shared)
        self._remembered = remembered

    def feed_states(self) -> dict[str, FeedState]:
        """What is remembered of each feed ever polled, by its configured URL."""
        with self._read() as connection:
            return {row.url: convert.feed_from(row) for row in connection.execute(_STATES)}

    def record_states(self, states: Sequence[FeedState]) -> None:
        """Remember what unchanged and failed polls came to, many feeds at once."""
        if states:
            with self._write() as connection:
                _write_states(connection, states)

    def identify(self, feed: Feed, items: Sequence[Item]) -> list[Identified]:
        """Each item of one document under its lasting id, in the given order, and whether it is new, edited or known.

        An item that stands in the document twice is new once and known after that.
        """
        if not items:
            return []
        ids = identity.id_keys(feed.url, items)
        with self._read() as connection:
            is_met = _knows_any(connection, feed.url)  # at the first contact there is nothing to look up
            known = _glances(connection, ids) if is_met else {}
            found = identity.at_a_glance(items, ids, known)
            places = [place for place in range(len(items)) if place not in found]
            rest = [items[place] for place in places]
            keys = identity.keys_of(feed.url, rest, [ids[place] for place in places])
            if rest and is_met:
                known |= _glances(connection, [key for each in keys for key in each.all[1:]])
            whole = _whole(connection, identity.doubtful(rest, keys, known)) if known else {}
        taken = {each.item.id for each in found.values()}
        others = identity.recognise(feed.url, rest, keys, known=known, whole=whole, taken=taken)
        found |= zip(places, others, strict=True)
        return [found[place] for place in range(len(items))]

    def record(self, record: PollRecord) -> None:
        """Keep all that follows from one answer of a feed, its validators included, or nothing of it."""
        with self._write() as connection:
            _write_state(connection, record)
            _write_items(connection, record)
            if record.gap is not None:
                connection.execute(GAP.insert(), [_gap_values(record.gap)])
            altered = write_developments(connection, record.developments, self._remembered)
            if record.changes:
                _write_changes(connection, record)
        altered.kept()

    def gaps(self, feed_name: str | None = None) -> list[Gap]:
        """The gaps of one feed, or of all (None), oldest first."""
        wanted = sa.select(GAP).order_by(GAP.c.id)
        if feed_name is not None:
            wanted = wanted.where(GAP.c.feed == feed_name)
        with self._read() as connection:
            return [Gap(row.feed, row.after_at, row.before_at) for row in connection.execute(wanted)]


def _gap_values(gap: Gap) -> convert.Values:
    return {"feed": gap.feed, "after_at": gap.after_at, "before_at": gap.before_at}


def _write_states(connection: Connection, states: Sequence[FeedState]) -> None:
    rows = [{**convert.feed_values(state), "recent": []} for state in states]
    upsert(connection, FEED, rows, by="url", keep=("recent",))


def _write_state(connection: Connection, record: PollRecord) -> None:
    if record.shown:
        upsert(connection, FEED, [{**convert.feed_values(record.state), "recent": record.shown}], by="url")
    else:
        _write_states(connection, [record.state])


# --- identity -----------------------------------------------------------------------------------------------------

_GLANCES = (
    sa.select(ITEM_KEY.c.key, ITEM.c.id, ITEM.c.content_key, ITEM.c.seen_at)
    .join(ITEM, ITEM.c.id == ITEM_KEY.c.item)
    .where(among(ITEM_KEY.c.key))
)
_ANY = (
    sa.select(ITEM_KEY.c.item)
    .where(ITEM_KEY.c.key >= sa.bindparam("first"), ITEM_KEY.c.key < sa.bindparam("beyond"))
    .limit(sa.literal_column("1"))
)
_WHOLE = sa.select(ITEM).where(among(ITEM.c.id))
_NEWEST = sa.select(sa.func.max(ITEM.c.n))


def _glances(connection: Connection, keys: Collection[str]) -> dict[str, Glance]:
    """The stored items that these keys are known for, without their texts."""
    found: dict[str, Glance] = {}
    for some in chunks(keys):
        rows = connection.execute(_GLANCES, {"some": some})
        found.update((key, Glance(id, content_key, seen_at)) for key, id, content_key, seen_at in rows)
    return found


def _knows_any(connection: Connection, feed_url: str) -> bool:
    """Whether any item of the feed is stored."""
    first, beyond = identity.key_range(feed_url)
    return connection.execute(_ANY, {"first": first, "beyond": beyond}).scalar() is not None


def _whole(connection: Connection, ids: Collection[str]) -> dict[str, Item]:
    found: dict[str, Item] = {}
    for some in chunks(ids):
        found.update((row.id, convert.item_from(row)) for row in connection.execute(_WHOLE, {"some": some}))
    return found


# --- items --------------------------------------------------------------------------------------------------------


def _write_items(connection: Connection, record: PollRecord) -> None:
    read = [each for each in record.items if each.status != "known"]
    if read:
        n = scalar(connection, _NEWEST) or 0
        rows = [_item_values(each, n + place, record) for place, each in enumerate(read, start=1)]
        upsert(connection, ITEM, rows, by="id", keep=("seen_at",))
        _write_matches(connection, [each.item.id for each in read if each.status == "edited"], record)
    keys = [{"key": key, "item": each.item.id} for each in record.items for key in each.keys]
    upsert(connection, ITEM_KEY, keys, by="key")


def _item_values(each: Identified, n: int, record: PollRecord) -> convert.Values:
    return convert.item_values(
        each.item,
        n=n,
        feed_url=record.state.url,
        content_key=each.content_key,
        seen_at=each.seen_at or record.seen_at,
        read_at=record.seen_at,
    )


def _write_matches(connection: Connection, edited: Sequence[str], record: PollRecord) -> None:
    if edited:
        connection.execute(MATCH.delete().where(MATCH.c.item.in_(edited)))
    rows = [convert.match_values(item, match) for item, matches in record.matches.items() for match in matches]
    if rows:
        add_cases(connection, {row["case"] for row in rows})
        upsert(connection, MATCH, rows, by="case,item")


def _write_changes(connection: Connection, record: PollRecord) -> None:
    """Add the changes, and let no earlier one be due after a later one.

    All wait the same time from when they are recorded, so an earlier one that is due later was written before the clock
    was put back (or `settle` made shorter), and a reader's cursor must never pass it by.
    """
    first = min(change.due_at for change in record.changes)
    connection.execute(CHANGE.update().where(CHANGE.c.due_at > first).values(due_at=first))
    connection.execute(CHANGE.insert(), [convert.change_values(each, record.seen_at) for each in record.changes])
