"""how feeds, mails and disk are × what the operator was told -> what to tell them now: each trouble once, and once its end."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from notifier.core.health import LONG, has_failed_long
from notifier.core.model.mail import OutboxSummary
from notifier.core.model.polling import Feed, FeedState

STALLED = timedelta(hours=1)
"""How long the oldest mail may wait while attempts fail: in the first hour they come every few minutes."""
LEAST_BYTES = 100 * 10**6
LEAST_SHARE = 0.05
# Once told, it is over only well beyond the line, so that a disk at the edge does not write a mail an hour.
_BYTES_AGAIN = 150 * 10**6
_SHARE_AGAIN = 0.07


@dataclass(frozen=True, slots=True)
class Disk:
    """Bytes of the disk on which the store lies."""

    free: int
    total: int


@dataclass(frozen=True, slots=True)
class Trouble:
    """Something that needs the operator. `key` is the same as long as it is the same trouble; `over` is what is said at its end."""

    key: str
    problem: str
    mend: str
    over: str


@dataclass(frozen=True, slots=True)
class Word:
    """What the operator is to be told: `troubles` that are new, and the ends (`over`) of those that they were told.

    `told` is what stands after that, by key, each with the words for its end: it is kept, and given back the next time.
    """

    troubles: tuple[Trouble, ...] = ()
    over: tuple[str, ...] = ()
    told: Mapping[str, str] = field(default_factory=dict)

    @property
    def says_something(self) -> bool:
        return bool(self.troubles or self.over)


def word(troubles: Sequence[Trouble], told: Mapping[str, str], *, watched: Sequence[str]) -> Word:
    """What to say now. `watched` are the keys of all that was looked at: what left it (a feed taken out) ends without a word."""
    now = {each.key: each for each in troubles}
    ended = [key for key in told if key not in now]
    return Word(
        tuple(each for each in troubles if each.key not in told),
        tuple(told[key] for key in ended if key in watched),
        {key: each.over for key, each in now.items()},
    )


def troubles(
    feeds: Sequence[Feed],
    states: Mapping[str, FeedState],
    queue: OutboxSummary,
    disk: Disk | None,
    *,
    told: Mapping[str, str],
    now: datetime,
) -> list[Trouble]:
    """All that needs a person now. `states` are by the feed's URL; `disk` is None where the store is on a server."""
    found = [_feed(feed, states[feed.url]) for feed in feeds if feed.url in states]
    found += [_queue(queue, now), _disk(disk, was_short=_DISK in told) if disk is not None else None]
    return [each for each in found if each is not None]


def watched(feeds: Sequence[Feed]) -> list[str]:
    """The keys of all troubles that there could be."""
    return [*(_feed_key(feed) for feed in feeds), _QUEUE, _DISK]


_QUEUE, _DISK = "queue", "disk"


def _feed_key(feed: Feed) -> str:
    return f"feed {feed.url}"


def _feed(feed: Feed, state: FeedState) -> Trouble | None:
    """How long is told by the feed's own moments: a machine that was off for a week has not seen it fail for a week."""
    key = _feed_key(feed)
    if state.last_attempt_at is None:
        return None
    if state.gone_at is not None:
        problem = f"The feed {feed.name} is gone: its server says that it will not come back."
        return Trouble(key, problem, "Find its new address, or take it out of the file.", f"The feed {feed.name} is back.")
    if has_failed_long(state, state.last_attempt_at):
        said = f" It was last said: {state.last_error}" if state.last_error else ""
        problem = f"The feed {feed.name} has failed for a day or longer, {state.failures} times in a row.{said}"
        return Trouble(key, problem, "See whether its address still holds.", f"The feed {feed.name} answers again.")
    if not state.failures and state.last_success_at and state.last_item_at and state.last_success_at - state.last_item_at >= LONG:
        problem = f"The feed {feed.name} answers, but has had nothing new for a day or longer."
        mend = "See whether it still carries what it should; a quiet feed may just be quiet."
        return Trouble(key, problem, mend, f"The feed {feed.name} has something new again.")
    return None


def _queue(queue: OutboxSummary, now: datetime) -> Trouble | None:
    oldest_at = queue.oldest_queued_at
    if oldest_at is None or not queue.retrying or now - oldest_at < STALLED:
        return None
    mails = "1 mail waits" if queue.queued == 1 else f"{queue.queued:,} mails wait"
    said = f" It was last said: {queue.last_error}" if queue.last_error else ""
    problem = f"{mails}, the oldest for more than an hour, and attempts to send fail.{said}"
    return Trouble(_QUEUE, problem, "See `notifier status`, and try `notifier send-test`.", "Mail goes out again.")


def disk_trouble(free: int, total: int) -> Trouble | None:
    """Whether the disk runs short, for one who looks now."""
    return _disk(Disk(free, total), was_short=False)


def _disk(disk: Disk, *, was_short: bool) -> Trouble | None:
    share, least = (_SHARE_AGAIN, _BYTES_AGAIN) if was_short else (LEAST_SHARE, LEAST_BYTES)
    if disk.free >= least and disk.free >= share * disk.total:
        return None
    free = f"{disk.free / 10**6:,.0f} MB"
    percent = f"{100 * disk.free / max(disk.total, 1):.1f} %"
    problem = f"The disk runs short: {free} are free where the store lies, {percent} of it. When it is full, nothing can be noted."
    return Trouble(_DISK, problem, "Make room, or try `notifier db prune`.", "The disk has room again.")
