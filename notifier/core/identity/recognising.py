"""Which items of a document are new, edited, or known already."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from notifier.core.identity.copies import near_copy
from notifier.core.identity.keys import KINDS, KeyKind, Keys, content_key, key_of, scope_of
from notifier.core.identity.links import canonical_url
from notifier.core.identity.words import alike, same_words
from notifier.core.model.items import Item
from notifier.core.model.polling import Identified


@dataclass(frozen=True, slots=True)
class Glance:
    """What tells at a glance whether a stored item is unchanged."""

    id: str
    content_key: str
    seen_at: datetime


def at_a_glance(items: Sequence[Item], ids: Sequence[str], known: Mapping[str, Glance]) -> dict[int, Identified]:
    """The items of a document, by place, that are known and unchanged by their strongest key alone."""
    found: dict[int, Identified] = {}
    for place, (item, key) in enumerate(zip(items, ids, strict=True)):
        glance = known.get(key)
        if glance is not None and glance.content_key == content_key(item):
            found[place] = Identified(replace(item, id=glance.id), "known", (), glance.content_key, glance.seen_at)
    return found


def doubtful(items: Sequence[Item], keys: Sequence[Keys], known: Mapping[str, Glance]) -> set[str]:
    """The stored items that have to be looked at whole: what shares a key with them has other words, or next to none."""
    return {
        known[key].id
        for item, own in zip(items, keys, strict=True)
        for key in own.all
        if key in known and (known[key].content_key != content_key(item) or (key == own.title and _thin(item)))
    }


def recognise(
    feed_url: str,
    items: Sequence[Item],
    keys: Sequence[Keys],
    *,
    known: Mapping[str, Glance],
    whole: Mapping[str, Item],
    taken: Collection[str] = (),
) -> list[Identified]:
    """Each item under its lasting id. An item that stands twice in one document is new, or edited, once.

    `known` are the stored items by key, `whole` those of them that are `doubtful`. A stored item is one item of the
    document at most, the one that shares its strongest key, and none where it is `taken` already.
    """
    stored = _recognised(items, keys, known, whole, taken)
    used = {glance.id for glance in known.values()} | set(taken)
    found: list[Identified] = []
    said: dict[tuple[str, str], Identified] = {}
    for place, (item, own) in enumerate(zip(items, keys, strict=True)):
        glance, hash = stored.get(place), content_key(item)
        before = said.get((own.id, hash))
        if before is not None:
            found.append(replace(before, status="known", keys=()))
            continue
        if glance is not None:
            one = _seen(item, own, hash, known, glance, whole.get(glance.id))
        else:
            # the first key is the id, but where another story had it before (a feed that uses its ids again)
            id = own.id if own.id not in used and own.id not in known else key_of(scope_of(feed_url), "id", f"{own.id}\0{hash}")
            used.add(id)
            one = Identified(replace(item, id=id), "new", own.all, hash, None)
        said[own.id, hash] = one
        found.append(one)
    return found


def _recognised(
    items: Sequence[Item],
    keys: Sequence[Keys],
    known: Mapping[str, Glance],
    whole: Mapping[str, Item],
    taken: Collection[str],
) -> dict[int, Glance]:
    stored: dict[int, Glance] = {}
    claimed = set(taken)
    if not known:
        return stored
    hashes = [content_key(item) for item in items]
    for kind in KINDS:
        for place, own in enumerate(keys):
            glance = known.get(getattr(own, kind) or "")
            if glance is None or place in stored or glance.id in claimed:
                continue
            old = whole.get(glance.id)
            same = glance.content_key == hashes[place] if old is None else is_same_story(old, items[place], by=kind)
            if same:
                stored[place] = glance
                claimed.add(glance.id)
    return stored


def _seen(item: Item, own: Keys, hash: str, known: Mapping[str, Glance], glance: Glance, old: Item | None) -> Identified:
    unchanged = glance.content_key == hash or (old is not None and same_words(old, item))
    more = tuple(key for key in own.all if key not in known)
    return Identified(replace(item, id=glance.id), "known" if unchanged else "edited", more, hash, glance.seen_at)


def is_same_story(old: Item, new: Item, *, by: KeyKind) -> bool:
    """Whether `new` is `old` again, where a key says so: `by` is the strongest key that they share (id, url or title).

    Errs to "another one" only where nothing else agrees: an edit taken for a new item costs a second source, but a new
    item taken for an edit would take back what the old one reported.
    """
    if by == "title":
        return _title_again(old, new)
    if by == "id" and (canonical_url(old.url) == canonical_url(new.url) or not (old.url and new.url)):
        return True
    return alike(old.title, new.title) or near_copy(old.text, new.text)


def _title_again(old: Item, new: Item) -> bool:
    """The same headline in the same outlet: a standing headline (`Court calendar for the week`) comes with other words."""
    if old.text and new.text and not _thin(old) and not _thin(new):
        return near_copy(old.text, new.text)
    if old.published_at is None or new.published_at is None:
        return True
    return abs((new.published_at - old.published_at).total_seconds()) <= 7 * 86400


def _thin(item: Item) -> bool:
    """Whether the text adds nothing to the headline to be told apart by."""
    return len(item.text) < 200
