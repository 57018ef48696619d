"""words of a docket entry -> the dates of proceedings that it sets, moves, takes away or keeps.

A court's clerk writes no prose: "Jury Trial set for 9/14/2026 is CONTINUED to 11/2/2026 at 9:00 AM before Judge Doe". A sentence is
read as a row of heads (the proceedings), acts (what is done to them) and days. A day belongs to the head before it, or to the one
that it stands before ("the 9/14/2026 trial date"); it is an old one after "from" or "previously set for", and before the word that
moves it. Days of something else (what is due, filed, signed, held) are passed over.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from datetime import date
from itertools import pairwise, zip_longest

from notifier.core.language.dates import find_dates, is_day, resolve
from notifier.core.reading import entry_words as words

_UNDATED = ("year", "near_day")
_FILED = 50
"""So far from "signed by Judge …" its day may stand."""


@dataclass(frozen=True, slots=True)
class EntryDate:
    """What an entry does to the date of one proceeding, with the span of the sentence that says so."""

    proceeding: str
    action: str
    date: str | None
    previous: str | None
    start: int
    end: int

    @property
    def track(self) -> str:
        return "trial" if self.proceeding in ("trial", "retrial", "jury_selection") else self.proceeding


@dataclass(frozen=True, slots=True)
class _Day:
    value: str
    start: int
    end: int
    lead: str
    """The words before it, back to the last head or day."""
    attribute: bool = False


@dataclass(slots=True)
class _Head:
    """One proceeding in one sentence, with what is said of it."""

    proceeding: str
    start: int
    end: int
    days: list[_Day] = field(default_factory=list)
    acts: list[tuple[str, int]] = field(default_factory=list)
    open_ended: bool = False

    def does(self, *kinds: str) -> bool:
        return any(kind in kinds for kind, _ in self.acts)


def find(document: str, begin: int, anchor: date) -> list[EntryDate]:
    """What the entry that starts at `begin` does to each date; the trial's is one, whichever of its parts is named."""
    if words.is_filed_by_a_party(document, begin):
        return []
    running = words.is_of_a_trial_under_way(document, begin)
    found: dict[str, EntryDate] = {}
    last = ""
    for start, end in sentences(document, begin):
        if words.decides_nothing(document, start, end):
            continue
        for head in _heads(document, start, end, anchor, last):
            last = head.proceeding
            said = _said(head, start, end)
            if said is None or (running and said.track == "trial" and said.action not in ("confirmed", "set")):
                continue
            before = found.get(said.track)
            found[said.track] = said if before is None else _joined(before, said)
    return [one for one in found.values() if not (running and one.track == "trial")]


def sentences(document: str, begin: int) -> Iterator[tuple[int, int]]:
    """The sentences of an entry: to a full stop that ends no abbreviation, a semicolon or a line's end."""
    start = begin
    for stop in words.STOP.finditer(document, begin):
        if stop[0] == "." and words.is_abbreviated(document, begin, stop.start()):
            continue
        first = _past_blank(document, start)
        if first < stop.start():
            yield first, stop.end()
        start = stop.end()
    first = _past_blank(document, start)
    if first < len(document):
        yield first, len(document.rstrip())


def _past_blank(document: str, start: int) -> int:
    while start < len(document) and document[start].isspace():
        start += 1
    return start


# --- one sentence -----------------------------------------------------------------------------------------------------


def _heads(document: str, start: int, end: int, anchor: date, last: str) -> list[_Head]:
    """The proceedings of a sentence, each with its acts and days; `last` is that of the sentence before."""
    row = _Row(document, start, end, last)
    for token in _tokens(document, start, end, anchor):
        row.take(token)
    _share(row.heads)
    return row.heads


class _Row:
    """A sentence as it is read, from word to word."""

    def __init__(self, document: str, start: int, end: int, last: str) -> None:
        self.document, self.start, self.last = document, start, last
        self.granted = words.GRANTED.search(document, start, end) is not None
        self.heads: list[_Head] = []
        self.here: _Head | None = None
        self.ahead: tuple[str, int] | None = None
        """An act that stands before what it is done to: "ORDER resetting trial for"."""
        self.waiting: _Day | None = None
        """A day that may belong to the head after it."""
        self.filed: int | None = None
        """Where a filing, whose day may follow, ends."""

    def take(self, token: tuple[str, int, int] | _Day) -> None:
        if isinstance(token, _Day):
            self._take_day(token)
            return
        kind, first, past = token
        if kind in words.ACTS:
            self._take_act(kind, first, past)
        elif kind == "due":
            self.here = self.ahead = None
        elif kind in ("past", "over"):
            self._close(kind, first, past)
        else:
            self._take_head(kind, first, past)
        self.waiting = None

    def _take_day(self, day: _Day) -> None:
        if self.filed is not None and day.start - self.filed <= _FILED:
            self.filed = None
            return
        if self.here is None and self.ahead is not None and self._opens(self.ahead[1]):
            self._add(_Head(self.last, self.ahead[1], self.ahead[1]))
        if self.here is not None:
            if self.ahead is not None and self.ahead[1] > self.here.start:
                self.here.acts.append(self.ahead)
            self.here.days.append(day)
        self.waiting = day

    def _opens(self, at: int) -> bool:
        """Whether a sentence that names no proceeding goes on with the last one: "Reset for 11/2/2026"."""
        return bool(self.last) and words.OPENING.fullmatch(self.document, self.start, at) is not None

    def _take_act(self, kind: str, first: int, past: int) -> None:
        self.filed = None
        if not self.granted and words.ASKED.search(self.document, max(0, first - 24), first) is not None:
            return
        if self.here is None or words.ACTIVE.match(self.document, first, past) is not None:
            self.ahead = kind, first
        else:
            self.here.acts.append((kind, first))
            self.ahead = None

    def _close(self, kind: str, first: int, past: int) -> None:
        here = self.here
        if kind == "over" and here is not None and self.document[here.end : first].strip(" ") in ("", "was"):
            self.heads.remove(here)
            self.here = None
        self.filed = past

    def _take_head(self, kind: str, first: int, past: int) -> None:
        waiting, here = self.waiting, self.here
        attribute = waiting is not None and words.BETWEEN_DAY_AND_HEAD.fullmatch(self.document, waiting.end, first) is not None
        if kind == "same" and (not self.last and not self.heads):
            return
        if kind == "same" and here is not None and not attribute:
            return
        name = words.PROCEEDING_OF.get(kind) or (self.heads[-1].proceeding if self.heads else self.last)
        head = _Head(name, first, past, open_ended=kind == "ready")
        if attribute and waiting is not None:
            if here is not None and waiting in here.days:
                here.days.remove(waiting)
                if self.ahead is not None and self.ahead in here.acts:
                    here.acts.remove(self.ahead)
            head.days.append(replace(waiting, attribute=True))
        self._add(head)

    def _add(self, head: _Head) -> None:
        if self.ahead is not None:
            head.acts.append((self.ahead[0], head.start))
        self.here, self.filed = head, None
        self.heads.append(head)


def _tokens(document: str, start: int, end: int, anchor: date) -> Iterator[tuple[str, int, int] | _Day]:
    """The heads, acts, other words that take a day, and days of a sentence, in their order."""
    days = [each for each in find_dates(document, start, end) if each.shape not in _UNDATED]
    found: list[tuple[int, int, tuple[str, int, int] | _Day]] = []
    for match in words.TOKEN.finditer(document, start, end):
        if match.lastgroup is not None and match.lastgroup != "noise":
            found.append((match.start(), match.end(), (match.lastgroup, match.start(), match.end())))
    for each in days:
        value = resolve(each, anchor=anchor, direction="future")
        if value is not None:
            found.append((each.start, each.end, _Day(value, each.start, each.end, "")))
    read = since = start
    for first, past, token in sorted(found, key=lambda one: one[0]):
        if first < read:
            continue
        yield _Day(token.value, first, past, document[since:first]) if isinstance(token, _Day) else token
        read = past
        if isinstance(token, _Day) or token[0] not in words.ACTS:
            since = past


def _share(heads: list[_Head]) -> None:
    """ "Pretrial conference on A and trial on B are VACATED": a head without an act has that of the next, else of the last."""
    for before, after in reversed(list(pairwise(heads))):
        if not before.acts:
            before.acts = [act for act in after.acts if act[1] > after.start]
    for before, after in pairwise(heads):
        if after.acts or not before.acts:
            continue
        past = max(before.end, before.days[-1].end if before.days else 0)
        between = [act for act in before.acts if act[1] > past]
        after.acts = [(kind, after.start) for kind, _ in (between or before.acts[:1])]
        before.acts = before.acts if len(between) == len(before.acts) else [act for act in before.acts if act not in between]


# --- what is said of one head -----------------------------------------------------------------------------------------


def _said(head: _Head, start: int, end: int) -> EntryDate | None:
    shifts = head.does("change", "take")
    old, new = _sides(head, shifts=shifts)
    if head.open_ended and new is not None and is_day(new):
        new = f"{new}/.."
    if shifts:
        action = "moved" if new is not None and new != old else "vacated"
        return EntryDate(head.proceeding, action, new if action == "moved" else None, old, start, end)
    if new is not None and not head.does("keep"):
        moved = old is not None and old != new
        return EntryDate(head.proceeding, "moved" if moved else "set", new, old if moved else None, start, end)
    stands = new or old
    return EntryDate(head.proceeding, "confirmed", stands, None, start, end) if stands is not None else None


def _sides(head: _Head, *, shifts: bool) -> tuple[str | None, str | None]:
    """The old day and the new one that are named for a head."""
    old: str | None = None
    new: str | None = None
    moved_at = max((at for kind, at in head.acts if kind in ("change", "take")), default=-1)
    for day, later in zip_longest(head.days, head.days[1:]):
        paired = (
            shifts and later is not None and words.TO.fullmatch(later.lead) is not None and words.BARE.search(day.lead) is not None
        )
        left = paired or moved_at > day.end or (shifts and (day.attribute or not head.does("change", "set")))
        if left or words.FROM.search(day.lead) is not None or words.WAS_SET.search(day.lead) is not None or _is_own_of(head, day):
            old = old or day.value
        else:
            new = new or day.value
    return old, new


def _is_own_of(head: _Head, day: _Day) -> bool:
    """ "Cancellation of the trial set for 9/14/2026": the day by which the proceeding is called that an act before it shifts."""
    ahead = any(kind in ("change", "take") and at == head.start for kind, at in head.acts)
    return ahead and day is head.days[0] and words.SET_FOR.fullmatch(day.lead) is not None


def _joined(one: EntryDate, other: EntryDate) -> EntryDate:
    """Two sentences on one proceeding: "is vacated" and "reset for" are one move; the trial's own day before its jury's."""
    if "confirmed" in (one.action, other.action) and one.action != other.action:
        kept, acted = (one, other) if one.action == "confirmed" else (other, one)
        previous = acted.previous or (kept.date if kept.date != acted.date else None)
        return EntryDate(acted.proceeding, acted.action, acted.date, previous, acted.start, acted.end)
    lead, rest = (
        (other, one) if one.date is None or (one.proceeding == "jury_selection" and other.date is not None) else (one, other)
    )
    value = lead.date or rest.date
    previous = next((day for day in (one.previous, other.previous) if day is not None and day != value), None)
    undone = {one.action, other.action} & {"moved", "vacated"}
    action = ("moved" if value is not None else "vacated") if undone else "set"
    return EntryDate(lead.proceeding, action, value, previous, lead.start, lead.end)
