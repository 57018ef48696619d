"""returned mails -> readers whose addresses are given up, each report counted once."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING, Literal

from notifier.core.bounces import Returned, read_returned

if TYPE_CHECKING:
    from notifier.edges.store import Store


@dataclass(frozen=True, slots=True)
class Taken:
    """What one returned mail came to. `returned` is None where it is no report about a mail of ours."""

    returned: Returned | None
    outcome: Literal["suppressed", "counted", "known", "nobody", "no report"]


def take_back(store: Store, mails: Iterable[bytes], *, secrets: Sequence[bytes], soft_limit: int, now: datetime) -> list[Taken]:
    """Keep what these mails say. Raises StoreError; what was kept before that is known the next time."""
    return [_take(store, raw, secrets, soft_limit, now) for raw in mails]


def _take(store: Store, raw: bytes, secrets: Sequence[bytes], soft_limit: int, now: datetime) -> Taken:
    found = read_returned(raw, secrets)
    if found is None:
        return Taken(None, "no report")
    key = hashlib.sha256(raw).hexdigest()[:32]
    return Taken(found, store.returns.record(found.reader, found.verdict, found.why, key=key, soft_limit=soft_limit, now=now))
