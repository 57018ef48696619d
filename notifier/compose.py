"""changes -> outbox: gather what each reader is to be told, write the exact words down, and note that it is told.

Words and ledger are one transaction: what is written down is told, whatever happens to the attempts to send it.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, Literal
from zoneinfo import ZoneInfo

from notifier.core.digests import gather, named_in_full, next_date, next_digest_at, quiet_until, told_by
from notifier.core.errors import TemplateError
from notifier.core.model.cases import Case
from notifier.core.model.developments import CaseState, PendingChange
from notifier.core.model.digests import Digest
from notifier.core.model.facts import DATES
from notifier.core.model.mail import Composed, Frozen, Message
from notifier.core.model.readers import Reader, Subscriber, Told
from notifier.core.rendering import (
    REPLY_TO,
    Sender,
    Templates,
    Words,
    answers,
    case_mark,
    freeze,
    make_message,
    message_id,
    news_key,
    parse_sender,
    payload,
    render,
    title_and_text,
    wrong_mark,
)  # fmt: skip

if TYPE_CHECKING:
    from notifier.edges.store import Store

LinkPurpose = Literal["unsubscribe", "preferences", "wrong"]
Sign = Callable[[LinkPurpose, str, str | None], str]
"""(purpose, subscriber id, what it is about or None for all) -> the token of a link. It is about a case; `wrong`, a development."""

# No cadence lies further ahead; a plan beyond it was made by a clock that was wrong.
_FURTHEST = {"daily": timedelta(hours=50), "weekly": timedelta(days=8)}
_LONG_AGO = datetime(1, 1, 1, tzinfo=UTC)

CAP_SPAN, MOST_IN_SPAN = timedelta(hours=1), 60
"""The hard cap of the cadence `immediate`: whatever happens, nobody gets more digests than this in an hour. What comes on top is
told in one mail once there is room again."""


@dataclass(frozen=True, slots=True)
class ComposeReport:
    """`mails` were written down, for readers of whom `readers` were looked at. `next_at` is when it is worth looking again
    although nothing new comes in; None: never. `problems` are for the log: broken templates, addresses that are none."""

    mails: int
    readers: int
    next_at: datetime | None
    problems: tuple[str, ...] = ()


def compose(
    store: Store,
    *,
    cases: Mapping[str, Case],
    templates: Templates,
    sender: str,
    base_url: str | None,
    sign: Sign | None,
    now: datetime,
    until: datetime | None = None,
    built_in: Templates | None = None,
) -> ComposeReport:
    """Write down what is due to every confirmed reader now.

    Changes that fall due up to `until` (None: `now`) count as due. Without `base_url` and `sign` mails carry no links. Where the
    templates break on a digest, it is written with `built_in`: news never waits for a template. Raises StoreError; then nothing
    is told.
    """
    readers = store.subscribers.readers()
    full = store.outbox.most_written(now - CAP_SPAN, MOST_IN_SPAN)
    ready = [reader for reader in readers if _is_ready(reader, now) and not _is_full(reader, full)]
    unplanned = [reader for reader in readers if _wants_plan(reader, now)]
    if unplanned:
        store.subscribers.plan([(reader.subscriber.id, _plan(reader.subscriber, now)) for reader in unplanned])
    pending = store.outbox.changes_due(until or now, min(reader.cursor for reader in ready)) if ready else []
    waiting = [reader for reader in ready if reader.next_digest_at is not None or (pending and reader.cursor < pending[-1].id)]
    writer = Writer(templates, parse_sender(sender), base_url if sign else None, sign, built_in)
    composed = _compose_all(store, waiting, pending, cases, writer, now)
    store.outbox.record(composed, now)
    mails = sum(each.message is not None for each in composed)
    room_at = min((first + CAP_SPAN for first in full.values()), default=None)
    next_at = min((at for at in (_next_at(store, readers, now), room_at) if at is not None), default=None)
    return ComposeReport(mails, len(waiting), next_at, tuple(writer.problems))


def digest_now(store: Store, subscriber: Subscriber, *, cases: Mapping[str, Case], writer: Writer, now: datetime) -> Message | None:
    """The mail that this reader would get if all that is pending were due; None if nothing is for them. Records nothing."""
    reader = next((each for each in store.subscribers.readers() if each.subscriber.id == subscriber.id), None)
    pending = store.outbox.changes_due(datetime.max.replace(tzinfo=UTC), reader.cursor if reader else 0)
    ready = Reader(subscriber, reader.cursor if reader else 0, None)
    composed = _compose_all(store, [ready], pending, cases, writer, now)
    return composed[0].message if composed else None


# --- who is ready -------------------------------------------------------------------------------------------------


def _is_ready(reader: Reader, now: datetime) -> bool:
    subscriber = reader.subscriber
    if subscriber.quiet is not None and quiet_until(subscriber.quiet, subscriber.timezone, now) is not None:
        return False
    return subscriber.cadence == "immediate" or (reader.next_digest_at is not None and reader.next_digest_at <= now)


def _is_full(reader: Reader, full: Mapping[str, datetime]) -> bool:
    """Whether an immediate reader has had as many mails as one hour may bring; what comes then waits and is folded into one."""
    return reader.subscriber.cadence == "immediate" and reader.subscriber.id in full


def _wants_plan(reader: Reader, now: datetime) -> bool:
    cadence = reader.subscriber.cadence
    if cadence == "immediate":
        return False
    return reader.next_digest_at is None or reader.next_digest_at - now > _FURTHEST[cadence.partition("@")[0]]


def _plan(subscriber: Subscriber, now: datetime) -> datetime | None:
    return next_digest_at(subscriber.cadence, subscriber.timezone, now)


def _next_at(store: Store, readers: Iterable[Reader], now: datetime) -> datetime | None:
    moments = [store.outbox.next_change_at(now)]
    for reader in readers:
        subscriber = reader.subscriber
        planned = reader.next_digest_at
        if subscriber.cadence != "immediate":
            moments.append(planned if planned is not None and planned > now else _plan(subscriber, now))
        if subscriber.quiet is not None:
            moments.append(quiet_until(subscriber.quiet, subscriber.timezone, now))
    return min((moment for moment in moments if moment is not None), default=None)


# --- what they are told -------------------------------------------------------------------------------------------


def _compose_all(
    store: Store,
    readers: Sequence[Reader],
    pending: Sequence[PendingChange],
    cases: Mapping[str, Case],
    writer: Writer,
    now: datetime,
) -> list[Composed]:
    """What is to be recorded for each of these readers: a mail and what it tells, or only how far they have got."""
    if not readers:
        return []
    states = store.cases.states({each.change.case for each in pending}) if pending else {}
    ledger = _ledger(store, readers, pending, states)
    writer.begin(states, now)
    newest = pending[-1].id if pending else 0
    composed = []
    for reader in readers:
        subscriber = reader.subscriber
        fresh = [each.change for each in pending if each.id > reader.cursor]
        told = ledger.get(subscriber.id, {})
        digest = gather(subscriber, fresh, states, told, cases=cases, now=now) if fresh else None
        message = writer.write(digest, cases) if digest is not None else None
        rows = told_by(digest, message.message_id) if digest is not None and message is not None else ()
        next_at = _plan(subscriber, now)
        composed.append(Composed(subscriber.id, message, rows, max(newest, reader.cursor), next_at, channel=subscriber.channel))
    return composed


def _ledger(
    store: Store, readers: Sequence[Reader], pending: Sequence[PendingChange], states: Mapping[str, CaseState]
) -> dict[str, dict[str, Told]]:
    """What these readers were told of all that bears on the pending changes, by reader and development."""
    due = {each.change.development for each in pending}
    bearing = {
        each.id
        for state in states.values()
        for each in state.developments.values()
        if each.id in due or each.withdrawn or each.facts.kind in DATES
    }
    found: dict[str, dict[str, Told]] = {}
    if bearing:
        for (reader, development), told in store.subscribers.told({each.subscriber.id for each in readers}, bearing).items():
            found.setdefault(reader, {})[development] = told
    return found


# --- the words ----------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class _Sheet:
    """The words that all readers of one digest share."""

    frozen: Frozen
    subject: str
    news: str


@dataclass(slots=True)
class Writer:
    """Writes digests as mails; readers who are told the same in the same way share one frozen body.

    `problems` are gathered in words for the log.
    """

    templates: Templates
    sender: Sender
    base_url: str | None
    sign: Sign | None
    built_in: Templates | None = None
    problems: list[str] = field(default_factory=list)
    _states: Mapping[str, CaseState] = field(default_factory=dict)
    _now: datetime = _LONG_AGO
    _sheets: dict[object, _Sheet] = field(default_factory=dict)
    _full_names: dict[tuple[str, ...], frozenset[str]] = field(default_factory=dict)

    def begin(self, states: Mapping[str, CaseState], now: datetime) -> None:
        """Write from these states at this moment from now on."""
        self._states, self._now = states, now
        self._sheets.clear()
        self._full_names.clear()

    def write(self, digest: Digest, cases: Mapping[str, Case]) -> Message | None:
        """The mail for this digest, or what is told over another channel; None where its reader's address is none."""
        if digest.subscriber.channel != "mail":
            return self._write_elsewhere(digest, cases)
        full_names = self._named_in_full(digest.subscriber.cases, cases)
        key = _sheet_key(digest, full_names)
        sheet = self._sheets.get(key)
        if sheet is None:
            sheet = self._sheets[key] = self._make_sheet(digest, full_names)
        reader = digest.subscriber
        id = message_id(reader.id, sheet.news, self.sender)
        try:
            return make_message(sheet.frozen, reader.email, id=id, subject=sheet.subject, fills=self._fills(digest))
        except ValueError:
            self.problems.append(f"subscriber {reader.id}: the address is none that mail can be sent to")
            return None

    def _write_elsewhere(self, digest: Digest, cases: Mapping[str, Case]) -> Message:
        """Without links of the reader's own: the configuration is where such a reader is changed or ended."""
        reader = digest.subscriber
        words = self._words(self.built_in or self.templates, digest, self._named_in_full(reader.cases, cases), base_url=None)
        id = message_id(reader.id, news_key(digest), self.sender)
        frozen = payload(digest, id) if reader.channel == "webhook" else title_and_text(words)
        return Message(reader.email, id, words.subject, frozen)

    def _words(self, templates: Templates, digest: Digest, full_names: frozenset[str], *, base_url: str | None) -> Words:
        today = self._now.astimezone(ZoneInfo(digest.subscriber.timezone)).date()
        ahead = {case.id: next_date(self._states[case.id], today) for case, _ in digest.cases}
        return render(
            digest, templates, states=self._states, ahead=ahead, in_full=full_names, sender=self.sender, base_url=base_url
        )

    def _make_sheet(self, digest: Digest, full_names: frozenset[str]) -> _Sheet:
        def words(templates: Templates) -> tuple[Frozen, str]:
            found = self._words(templates, digest, full_names, base_url=self.base_url)
            threads = answers(digest) is not None
            return freeze(found, self.sender, date=self._now, base_url=self.base_url, threads=threads), found.subject

        try:
            frozen, subject = words(self.templates)
        except TemplateError as error:
            if self.built_in is None:
                raise
            self.problems.append(str(error))
            frozen, subject = words(self.built_in)
        return _Sheet(frozen, subject, news_key(digest))

    def _fills(self, digest: Digest) -> dict[str, str]:
        fills: dict[str, str] = {}
        first = answers(digest)
        if first is not None:
            fills[REPLY_TO] = first
        if self.sign is not None and self.base_url is not None:
            reader = digest.subscriber.id
            fills["preferences"] = self.sign("preferences", reader, None)
            fills["unsubscribe"] = self.sign("unsubscribe", reader, None)
            for number, (case, _) in enumerate(digest.cases):
                fills[case_mark(number)] = self.sign("unsubscribe", reader, case.id)
            lines = [line for _, each in digest.cases for line in each]
            for number, line in enumerate(lines):
                fills[wrong_mark(number)] = self.sign("wrong", reader, line.development.id)
        return fills

    def _named_in_full(self, followed: tuple[str, ...], cases: Mapping[str, Case]) -> frozenset[str]:
        found = self._full_names.get(followed)
        if found is None:
            mine: Collection[Case] = cases.values() if "*" in followed else [cases[id] for id in followed if id in cases]
            found = self._full_names[followed] = named_in_full(mine)
        return found


def _sheet_key(digest: Digest, full_names: frozenset[str]) -> object:
    """The same for digests that are told in the same words: all that a mail shows and that differs between readers."""
    lines = tuple(
        (
            line.development.id, line.form, line.from_, line.to, tuple(each.id for each in line.history),
            (line.earlier.facts, line.earlier.told_at) if line.earlier else None, line.before.id if line.before else None,
        )
        for _, each in digest.cases
        for line in each
    )  # fmt: skip
    named = tuple(case.id in full_names for case, _ in digest.cases)
    return lines, named, digest.subscriber.timezone
