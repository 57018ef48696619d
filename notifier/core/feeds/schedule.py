"""what came of a poll -> when to ask that feed again."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from notifier.core.errors import FetchError, NotifierError
from notifier.core.feeds.parsed import Parsed
from notifier.core.model.polling import FeedState, Response

LONGEST_PAUSE = timedelta(hours=1)
"""What a feed may ask for by its ttl, Cache-Control or skipHours. News that waits for longer is none."""
LONGEST_RETRY_AFTER = timedelta(days=1)
GONE = timedelta(days=1)
LONGEST_BACK_OFF = timedelta(hours=1)
LONGEST_UNREACHED = timedelta(minutes=15)
"""The same where no server answered at all: often it is our own line that is down, and comes back at once for all."""
JITTER = 0.05
MOST_JITTER = timedelta(seconds=30)


def next_poll(
    state: FeedState,
    outcome: Response | NotifierError,
    parsed: Parsed | None,
    *,
    every: timedelta,
    now: datetime,
    jitter: float,
) -> datetime:
    """When to ask a feed again, never sooner than after `every`.

    `state` is the one before this poll. `outcome` is the response, or the error where it failed or was no feed. `parsed` is
    None where nothing was parsed (unchanged, or failed). `jitter` in [0, 1) spreads feeds that would else be asked all at once.
    """
    if isinstance(outcome, Response):
        wait = max(every, asked_pause(state, outcome, parsed))
        if parsed and _is_skipped(parsed, now):
            wait = max(wait, min(_until_wanted(parsed, now), LONGEST_PAUSE))
    else:
        wait = max(every, _pause_after(outcome, state.failures + 1, every, now))
    spread = wait + min(wait * JITTER, MOST_JITTER) * jitter
    return now + (min(spread, LONGEST_PAUSE) if isinstance(outcome, Response) and wait > every else spread)


def asked_pause(state: FeedState, response: Response, parsed: Parsed | None) -> timedelta:
    """The longer one of what the document and what the server ask for, an hour at most.

    Of an unchanged document nobody read the ttl again: what it asked for when it was read still holds.
    """
    document = parsed.ttl or timedelta() if parsed is not None else timedelta(seconds=state.pause_s or 0)
    return min(max(document, response.max_age or timedelta()), LONGEST_PAUSE)


def _pause_after(error: NotifierError, failures: int, every: timedelta, now: datetime) -> timedelta:
    """`every` after the first failure, then doubling; what the server asked for where it did."""
    if isinstance(error, FetchError):
        if error.gone:
            return GONE
        if error.retry_at is not None:
            return min(error.retry_at - now, LONGEST_RETRY_AFTER)
    unreached = isinstance(error, FetchError) and error.status is None
    doubled: timedelta = every * 2 ** min(failures - 1, 20)
    return min(doubled, LONGEST_UNREACHED if unreached else LONGEST_BACK_OFF)


def _is_skipped(parsed: Parsed, at: datetime) -> bool:
    at = at.astimezone(UTC)
    return at.hour in parsed.skip_hours or at.weekday() in parsed.skip_days


def _until_wanted(parsed: Parsed, now: datetime) -> timedelta:
    """How long until the next hour in which something may come; two hours where none is near."""
    hour = now.astimezone(UTC).replace(minute=0, second=0, microsecond=0)
    for ahead in (1, 2):
        if not _is_skipped(parsed, hour + timedelta(hours=ahead)):
            return hour + timedelta(hours=ahead) - now
    return timedelta(hours=2)
