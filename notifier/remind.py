"""what is known × the day -> reminders of trials, the weekly "still watching", the yearly "still interested?".

Words and names are one transaction with the outbox, as with digests: each is told once, whatever happens.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, time, timedelta
from typing import TYPE_CHECKING, Any, Literal
from zoneinfo import ZoneInfo

from notifier.core import reminders
from notifier.core.digests import quiet_until
from notifier.core.errors import TemplateError
from notifier.core.health import health
from notifier.core.model.cases import Case
from notifier.core.model.developments import CaseState
from notifier.core.model.mail import Composed, Message
from notifier.core.model.polling import Feed, FeedState
from notifier.core.model.readers import Reader
from notifier.core.rendering import Links, Sender, Templates, freeze, make_message, message_id, parse_sender, write
from notifier.core.rendering.days import say_day
from notifier.core.rendering.notices import notice_view, sources_line

if TYPE_CHECKING:
    from notifier.edges.store import Store

Sign = Callable[[Literal["unsubscribe", "preferences"], str], str]
"""(purpose, subscriber id) -> the token of a link."""

AT_LEAST = timedelta(hours=1)
"""So often it is looked, whatever is planned: readers come and dates move."""


@dataclass(frozen=True, slots=True)
class RemindReport:
    """`next_at` is when to look again. `problems` are for the log."""

    mails: int
    next_at: datetime
    problems: tuple[str, ...] = ()


def remind(
    store: Store,
    *,
    cases: Mapping[str, Case],
    feeds: Sequence[Feed],
    feed_states: Mapping[str, FeedState],
    templates: Templates,
    built_in: Templates,
    sender: str,
    base_url: str | None,
    sign: Sign,
    now: datetime,
) -> RemindReport:
    """Write down what is due to readers this morning, by their own clocks. Raises StoreError; then nothing is told."""
    wanting = [each for each in store.subscribers.readers() if reminders.wants_anything(each, _today(each, now))]
    ready = [each for each in wanting if _is_awake(each, now)]
    writer = _Writer(templates, built_in, parse_sender(sender), base_url, sign, now)
    composed = list(_compose(store, ready, cases, _sources(feeds, feed_states, now), writer, now)) if ready else []
    store.outbox.record(composed, now)
    return RemindReport(len(composed), _next_at(wanting, now), tuple(writer.problems))


def _today(reader: Reader, now: datetime) -> date:
    return now.astimezone(ZoneInfo(reader.subscriber.timezone)).date()


def _is_awake(reader: Reader, now: datetime) -> bool:
    subscriber = reader.subscriber
    local = now.astimezone(ZoneInfo(subscriber.timezone))
    return local.hour >= reminders.HOUR and quiet_until(subscriber.quiet, subscriber.timezone, now) is None


def _next_at(readers: Iterable[Reader], now: datetime) -> datetime:
    """The next morning of one of them, if it comes within the hour."""
    return min([now + AT_LEAST, *(_morning(zone, now) for zone in {each.subscriber.timezone for each in readers})])


def _morning(zone: str, now: datetime) -> datetime:
    local = now.astimezone(ZoneInfo(zone))
    day = local.date() if local.hour < reminders.HOUR else local.date() + timedelta(days=1)
    return datetime.combine(day, time(reminders.HOUR), ZoneInfo(zone)).astimezone(UTC)


def _sources(feeds: Sequence[Feed], states: Mapping[str, FeedState], now: datetime) -> str:
    found = [(feed.name, health(states.get(feed.url), every=feed.every, now=now)) for feed in feeds]
    words = {"failing": "fails", "silent": "has had nothing new for a day", "gone": "is gone", "late": "was not asked"}
    return sources_line(sum(how not in words for _, how in found), [f"{name} {words[how]}" for name, how in found if how in words])


def _compose(
    store: Store, readers: Sequence[Reader], cases: Mapping[str, Case], sources: str, writer: _Writer, now: datetime
) -> Iterable[Composed]:
    followed = {each.subscriber.id: reminders.followed(each.subscriber, cases) for each in readers}
    states = store.cases.states({case.id for some in followed.values() for case in some})
    told: dict[str, set[str]] = {}
    for reader_id, name in store.outbox.noticed(list(followed)):
        told.setdefault(reader_id, set()).add(name)
    last_told = store.subscribers.last_told_at(list(followed))
    for reader in readers:
        id, today = reader.subscriber.id, _today(reader, now)
        known = told.get(id, set())
        mine = followed[id]
        for message, names in writer.write_all(reader, mine, states, sources, known, last_told.get(id), today):
            yield Composed(id, message, (), 0, None, purpose="notice", notices=names)


# --- the words ----------------------------------------------------------------------------------------------------

Written = tuple[Message, tuple[str, ...]]


@dataclass(slots=True)
class _Writer:
    templates: Templates
    built_in: Templates
    sender: Sender
    base_url: str | None
    sign: Sign
    now: datetime
    problems: list[str] = field(default_factory=list)

    def write_all(
        self,
        reader: Reader,
        cases: Sequence[Case],
        states: Mapping[str, CaseState],
        sources: str,
        told: Collection[str],
        last_told_at: datetime | None,
        today: date,
    ) -> list[Written]:
        """All that is due to one reader, each with the names of what it tells."""
        subscriber = reader.subscriber
        links = Links(self.base_url) if self.base_url else None
        found: list[Written | None] = []
        near = reminders.near_trials(subscriber, cases, states, today=today, told=told)
        if near:
            view = notice_view([(each.case, each.development) for each in near], today=today, links=links)
            found.append(self._write(reader, "reminder", tuple(each.name for each in near), mail=view))
        watch = reminders.watch(subscriber, cases, states, now=self.now, today=today, told=told, last_told_at=last_told_at)
        if watch is not None:
            view = notice_view(watch.ahead, today=today, links=links)
            found.append(self._write(reader, "watching", (watch.name,), mail=view, count=watch.cases, sources=sources))
        over = reminders.ended(subscriber, cases, states, now=self.now, today=today, told=told) if today.day == 1 else None
        if over is not None:
            view = notice_view([(case, None) for case in over.cases], today=today, links=links)
            last = say_day(over.last_on, today)
            found.append(self._write(reader, "interested", (over.name,), mail=view, count=len(over.cases), last=last))
        return [each for each in found if each is not None]

    def _write(self, reader: Reader, kind: str, names: tuple[str, ...], **context: Any) -> Written | None:
        subscriber = reader.subscriber
        try:
            words = write(kind, self.templates, **context)
        except TemplateError as error:
            self.problems.append(str(error))
            words = write(kind, self.built_in, **context)
        frozen = freeze(words, self.sender, date=self.now, base_url=self.base_url)
        id = message_id(subscriber.id, " ".join(names), self.sender)
        fills = {}
        if self.base_url is not None:
            fills = {"preferences": self.sign("preferences", subscriber.id), "unsubscribe": self.sign("unsubscribe", subscriber.id)}
        try:
            return make_message(frozen, subscriber.email, id=id, subject=words.subject, fills=fills), names
        except ValueError:
            self.problems.append(f"subscriber {subscriber.id}: the address is none that mail can be sent to")
            return None
