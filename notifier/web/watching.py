"""feeds -> what is watched for a case, and what the sources cannot show, in words."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from zoneinfo import ZoneInfo

from notifier.config.coverage import coverage, missing_court_feeds
from notifier.core.health import health
from notifier.core.language.courts import short_name
from notifier.core.model.cases import Case
from notifier.core.model.polling import Feed, FeedState, Gap
from notifier.core.rendering.days import say_day
from notifier.core.rendering.plain import clean

_MOST_NAMED = 3


@dataclass(frozen=True, slots=True)
class Feeds:
    """How the feeds are, looked at once for many pages."""

    configured: tuple[Feed, ...]
    states: Mapping[str, FeedState]
    gaps: Sequence[Gap]
    seen_at: datetime


@dataclass(frozen=True, slots=True)
class Watching:
    """`summary` is one line; `court` says what courts' own feeds carry of the case; `problems` are feeds in trouble; `gap` is the
    last stretch in which items may have been missed."""

    summary: str
    court: tuple[str, ...]
    problems: tuple[str, ...]
    gap: str


def watching(case: Case, feeds: Feeds, *, today: date, zone: str) -> Watching:
    count = len(feeds.configured)
    ill = [
        (feed, state)
        for feed in feeds.configured
        if (state := health(feeds.states.get(feed.url), every=feed.every, now=feeds.seen_at)) not in ("ok", "new")
    ]
    sources = "1 source" if count == 1 else f"{count:,} sources"
    summary = f"{sources}, all well" if not ill else f"{sources}, {len(ill):,} in trouble" if count else "no source is watched"
    problems = [_problem(feed, how, feeds.states.get(feed.url), today, zone) for feed, how in ill[:_MOST_NAMED]]
    if len(ill) > _MOST_NAMED:
        problems.append(f"and {len(ill) - _MOST_NAMED:,} more")
    return Watching(summary, tuple(_court(case, feeds.configured)), tuple(problems), _gap(feeds, today, zone))


def _court(case: Case, feeds: Sequence[Feed]) -> list[str]:
    courts = [feed for feed in feeds if feed.kind == "cmecf"]
    found = [f"Court feed: {clean(each.shows, 200)}" for each in coverage(case, courts) if each.shows is not None][:_MOST_NAMED]
    missing = [short_name(court) for court in missing_court_feeds(case, feeds)]
    if missing:
        found.append(f"The court's own feed ({', '.join(missing)}) is not watched: what only the docket says is not seen here")
    elif not found:
        found.append("No court feed: what only the docket says is not seen here")
    return found


def _problem(feed: Feed, how: str, state: FeedState | None, today: date, zone: str) -> str:
    name = clean(feed.name, 80)
    if how == "failing":
        since = _since(state.failing_since_at if state else None, today, zone)
        return f"{name} cannot be read{since}"
    if how == "silent":
        return f"{name}: not heard from{_since(state.last_item_at if state else None, today, zone)}"
    if how == "gone":
        return f"{name} has ended"
    return f"{name} was not asked{_since(state.last_attempt_at if state else None, today, zone)}"


def _gap(feeds: Feeds, today: date, zone: str) -> str:
    names = {feed.name for feed in feeds.configured}
    gaps = [gap for gap in feeds.gaps if gap.feed in names]
    if not gaps:
        return "none"
    last = max(gaps, key=lambda gap: gap.before_at)
    return f"{say_day(last.before_at.astimezone(ZoneInfo(zone)).date(), today)}, {clean(last.feed, 80)}: items may have been missed"


def _since(moment: datetime | None, today: date, zone: str) -> str:
    return f" since {say_day(moment.astimezone(ZoneInfo(zone)).date(), today, weekday=True)}" if moment is not None else ""
