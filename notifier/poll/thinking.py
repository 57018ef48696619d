"""answer -> items -> changes, in two halves with the article pages between them. One at a time, in the worker thread."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from notifier.core import changes, feeds, pipeline
from notifier.core.asking import Question, decided, question
from notifier.core.errors import FeedError
from notifier.core.feeds.parsed import Parsed
from notifier.core.matching import CaseIndex, Matched
from notifier.core.model.developments import CaseState, Change, Development
from notifier.core.model.evidence import Evidence, Reading
from notifier.core.model.items import Item
from notifier.core.model.polling import FeedState, Gap, Identified, PollRecord, Response
from notifier.edges.logs import stumbled
from notifier.edges.store import Store
from notifier.poll.asking import Asked
from notifier.poll.remembering import PollReport, after_failure, after_success, quiet_report

TEASER = 1500
"""An item with fewer characters than this may be the beginning of an article; whole ones of this length are rare."""
MOST_PAGES = 20
_NAMES = frozenset({"docket", "caption", "alias", "party", "surname"})


@dataclass(frozen=True, slots=True)
class Rules:
    """What thinking goes by. `timezone` is for days in cases whose court has none; older items than `max_item_age` are history."""

    index: CaseIndex
    timezone: str
    settle: timedelta
    max_item_age: timedelta


@dataclass(frozen=True, slots=True)
class Sifted:
    """An answer's items under their lasting ids: `fresh` are new or edited and to be read, in the order of reading.

    `known` are those by whose other keys they will be known too. `matched` is by item id. `shown` are the ids of all items.
    `error` is set, and all else empty, where the answer was no feed.
    """

    asked: Asked
    state: FeedState
    fresh: tuple[Identified, ...] = ()
    known: tuple[Identified, ...] = ()
    matched: Mapping[str, Matched] | None = None
    skipped: int = 0
    gap: Gap | None = None
    error: str | None = None
    shown: tuple[str, ...] = ()

    @property
    def wants(self) -> tuple[Item, ...]:
        """The items whose article page should be fetched before they are read: teasers that name a case, or half name it."""
        if not self.asked.feed.full_text or not self.matched:
            return ()
        found = [each.item for each in self.fresh if _is_teaser(each.item) and _may_matter(self.matched.get(each.item.id))]
        return tuple(found[-MOST_PAGES:])


def sift(asked: Asked, store: Store, rules: Rules, *, now: datetime, jitter: float = 0.0) -> Sifted:
    """Parse an answer, know its items again, find the cases that the new ones speak of. Keeps nothing.

    Raises StoreError where the store cannot be asked.
    """
    if asked.is_quiet or not isinstance(asked.outcome, Response):
        report = quiet_report(asked, now=now, jitter=jitter)
        return Sifted(asked, report.state, error=report.error)
    try:
        parsed = asked.parsed or _parse(asked, asked.outcome)
    except FeedError as error:
        state = after_failure(asked, error, now=now, jitter=jitter)
        return Sifted(asked, state, error=state.last_error)
    state = after_success(asked, asked.outcome, parsed, now=now, jitter=jitter)
    items = [_plain(item) for item in parsed.items]
    return _sorted_out(asked, state, store.polls.identify(asked.feed, items), rules, now)


def questions(sifted: Sifted, rules: Rules, *, pages: Mapping[str, str] | None = None) -> list[Question]:
    """What the rules leave undecided in the fresh items, to be asked elsewhere before they are recorded."""
    fresh, matched = _with_pages(sifted, pages or {}, rules)
    asked = (question(reading, rules.index.cases) for reading in _readings(fresh, matched, rules))
    return [each for each in asked if each is not None]


def record(
    sifted: Sifted,
    store: Store,
    rules: Rules,
    *,
    now: datetime,
    pages: Mapping[str, str] | None = None,
    answers: Mapping[str, tuple[Evidence, ...]] | None = None,
) -> PollReport:
    """Read what is fresh, alter what is known, and keep all of it with the feed's state in one transaction.

    `pages` are the texts of article pages, `answers` what was said to `questions`, by item id. Raises StoreError; nothing is then
    kept, and the feed is as before.
    """
    asked = sifted.asked
    if sifted.error is not None:
        store.polls.record_states([sifted.state])
        return PollReport(asked.feed, sifted.state, "failed", error=sifted.error)
    if asked.is_quiet:
        store.polls.record_states([sifted.state])
        return PollReport(asked.feed, sifted.state, "unchanged")
    fresh, matched = _with_pages(sifted, pages or {}, rules)
    readings = [decided(reading, (answers or {}).get(reading.item.id, ())) for reading in _readings(fresh, matched, rules)]
    altered = _alter(readings, store, rules, now)
    matches = {id: found.matches for id, found in matched.items() if found.matches}
    store.polls.record(
        PollRecord(
            sifted.state,
            now,
            (*fresh, *sifted.known),
            matches,
            tuple(altered.developments.values()),
            tuple(altered.changes),
            sifted.gap,
            sifted.shown,
        )
    )
    return PollReport(
        asked.feed,
        sifted.state,
        "read",
        items=len(sifted.shown),
        new=sum(each.status == "new" for each in fresh),
        edited=sum(each.status == "edited" for each in fresh),
        skipped=sifted.skipped,
        matched=len(matches),
        developments=len(altered.developments),
        changes=tuple(altered.changes),
        gap=sifted.gap,
    )


def think(asked: Asked, store: Store, rules: Rules, *, now: datetime, jitter: float = 0.0) -> PollReport:
    """Both halves at once: what an answer comes to without the pages behind its teasers."""
    return record(sift(asked, store, rules, now=now, jitter=jitter), store, rules, now=now)


# --- sifting ------------------------------------------------------------------------------------------------------


def _parse(asked: Asked, response: Response) -> Parsed:
    assert response.body is not None
    return feeds.parse(asked.feed, response.body, response.content_type, response.url)


def _plain(item: Item) -> Item:
    """The item without what no database keeps: NUL and halves of characters; each becomes one sign, so that places stay."""
    words = (item.id, item.url or "", item.title, item.text, item.outlet)
    if all("\0" not in each and _is_whole(each) for each in words):
        return item
    id, url, title, text, outlet = (_mended(each) for each in words)
    return replace(item, id=id, url=url or None, title=title, text=text, outlet=outlet)


def _is_whole(text: str) -> bool:
    if text.isascii():
        return True
    try:
        text.encode()
    except UnicodeEncodeError:
        return False
    return True


def _mended(text: str) -> str:
    return "".join("\ufffd" if c == "\0" or "\ud800" <= c <= "\udfff" else c for c in text)


def _sorted_out(asked: Asked, state: FeedState, found: Sequence[Identified], rules: Rules, now: datetime) -> Sifted:
    new = sum(each.status == "new" for each in found)
    state = replace(
        state,
        items=state.items + new,
        last_item_at=now if new else state.last_item_at,
    )
    fresh = _in_order([_dated(each, now) for each in found if each.status != "known"])
    english = [each for each in fresh if each.item.language in (None, "en")]
    matched = {each.item.id: pipeline.match(each.item, rules.index, stumbled=stumbled) for each in english}
    return Sifted(
        asked,
        state,
        tuple(fresh),
        tuple(each for each in found if each.status == "known" and each.keys),
        {id: one for id, one in matched.items() if one.matches or one.mentions},
        skipped=len(fresh) - len(english),
        gap=_gap(asked, found, fresh, now),
        shown=tuple(dict.fromkeys(each.item.id for each in found)),
    )


def _dated(each: Identified, now: datetime) -> Identified:
    """With a date: one that has none counts as published when it was first seen, and none is published after it was."""
    at = each.item.published_at
    if at is not None and at <= now:
        return each
    return replace(each, item=replace(each.item, published_at=min(at or now, each.seen_at or now)))


def _in_order(fresh: Sequence[Identified]) -> list[Identified]:
    """Oldest first; of one time, what stands last in the document first, as feeds have the newest on top."""
    by_age = sorted(enumerate(fresh), key=lambda placed: (placed[1].item.published_at, -placed[0]))
    return [each for _, each in by_age]


def _gap(asked: Asked, found: Sequence[Identified], fresh: Sequence[Identified], now: datetime) -> Gap | None:
    """The stretch that is missing where nothing of what the feed shows was seen before; None where it overlaps."""
    before = asked.before
    if not before.items or not found or any(each.status != "new" for each in found):
        return None
    oldest = min((each.item.published_at for each in fresh if each.item.published_at), default=now)
    after = before.last_success_at
    return Gap(asked.feed.name, after, oldest if after is None or oldest > after else now)


def _is_teaser(item: Item) -> bool:
    text = item.text.rstrip()
    return bool(item.url) and item.kind == "news" and (len(text) < TEASER or text.endswith(("…", "...", "[…]", "[...]")))


def _may_matter(matched: Matched | None) -> bool:
    """Whether a teaser speaks of a case, or of somebody in one: the article may say the rest."""
    return matched is not None and bool(matched.matches or any(each.what in _NAMES for each in matched.mentions))


# --- reading and altering -----------------------------------------------------------------------------------------


def _with_pages(sifted: Sifted, pages: Mapping[str, str], rules: Rules) -> tuple[tuple[Identified, ...], dict[str, Matched]]:
    """The fresh items with the text of their pages, matched anew where there is one."""
    matched = {id: found for id, found in (sifted.matched or {}).items() if found.matches}
    if not pages:
        return sifted.fresh, matched
    fresh = []
    for each in sifted.fresh:
        text = pages.get(each.item.id)
        if text and len(text) > len(each.item.text):
            each = replace(each, item=_plain(replace(each.item, text=text)))
            matched.pop(each.item.id, None)
            found = pipeline.match(each.item, rules.index, stumbled=stumbled)
            if found.matches:
                matched[each.item.id] = found
        fresh.append(each)
    return tuple(fresh), matched


def _readings(fresh: Iterable[Identified], matched: Mapping[str, Matched], rules: Rules) -> list[Reading]:
    return [
        pipeline.read(each.item, matched[each.item.id], rules.index, timezone=rules.timezone, stumbled=stumbled)
        for each in fresh
        if each.item.id in matched
    ]


@dataclass(slots=True)
class _Altered:
    developments: dict[str, Development]
    changes: list[Change]


def _alter(readings: Sequence[Reading], store: Store, rules: Rules, now: datetime) -> _Altered:
    """What the readings, one after the other, make of what is known."""
    altered = _Altered({}, [])
    telling = [reading for reading in readings if reading.evidence]
    states = store.cases.states({evidence.case for reading in telling for evidence in reading.evidence})
    for reading in telling:
        step = pipeline.alter(
            states,
            reading,
            cases=rules.index.cases,
            seen_at=now,
            settle=rules.settle,
            history=_is_history(reading.item, rules, now),
            stumbled=stumbled,
        )
        _advance(states, step.developments)
        for development in step.developments:
            altered.developments[development.id] = development
        altered.changes += step.changes
    return altered


def _advance(states: dict[str, CaseState], developments: Iterable[Development]) -> None:
    by_case: dict[str, list[Development]] = {}
    for each in developments:
        by_case.setdefault(each.case, []).append(each)
    for case, some in by_case.items():
        states[case] = changes.updated(states.get(case) or CaseState(case), some)


def _is_history(item: Item, rules: Rules, now: datetime) -> bool:
    return item.published_at is not None and item.published_at < now - rules.max_item_age
