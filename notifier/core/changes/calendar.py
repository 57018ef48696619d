"""claim of a date × its track -> one transition: none, set, moved, vacated, restored, refined, confirmed.

A track is one proceeding's date through time: the trial's (with jury selection and retrial), the sentencing's … What is
known of a track is the newest of its developments by the day of the act, not by the hour at which it was read.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Literal

from notifier.core.changes import days
from notifier.core.changes.days import Span
from notifier.core.changes.same import NEAR_DAYS, known_span
from notifier.core.model.developments import Development
from notifier.core.model.facts import Action, Facts

UNDER_WAY_DAYS = 90
"""So long after its first day a trial may still be going on."""
_RESUMES_WITHIN = 14

Outcome = Literal["repeat", "background", "new", "filled", "conflict"]


@dataclass(frozen=True, slots=True)
class Track:
    """The developments of one proceeding's date, oldest act first. `over`: the proceeding was held or ended since."""

    history: tuple[Development, ...]
    over: bool = False

    @property
    def current(self) -> Development | None:
        return self.history[-1] if self.history else None

    @property
    def value(self) -> str | None:
        """The date that holds now; None where none is known or it was vacated."""
        return self.current.facts.date if self.current is not None else None


@dataclass(frozen=True, slots=True)
class Said:
    """A claim of a date with what speaks for it."""

    facts: Facts
    when: Span
    fresh: bool
    certain: bool
    published: datetime


@dataclass(frozen=True, slots=True)
class Step:
    """What a claim does to a track. `known` is the development it repeats, fills or contradicts; None for a new one."""

    outcome: Outcome
    action: Action | None = None
    previous: str | None = None
    known: Development | None = None


def track_name(facts: Facts) -> str:
    """Which date is meant: one for the trial, whichever of its parts is named, one for each sort of hearing."""
    if facts.kind == "trial_date":
        return "trial"
    return facts.proceeding or "hearing"


def track(developments: Iterable[Development], name: str, kind: str) -> Track:
    """The history of one date, in the order of the acts."""
    chosen = [
        one
        for one in developments
        if one.facts.kind == kind and not one.withdrawn and one.retracts is None and track_name(one.facts) == name
    ]
    chosen.sort(key=_acted_at)
    return Track(tuple(chosen))


def _acted_at(development: Development) -> tuple[int, datetime]:
    """The day of the act and the hour of its first report; a rough or missing day is the day of the report."""
    span = known_span(development)
    reported = development.first_at.toordinal()
    return (span.first if span.is_day and span.first <= reported else reported), development.first_at


def step(known: Track, said: Said) -> Step:
    """The transition that a claim makes. Silence where two readings fit."""
    if said.facts.action == "vacated" or said.facts.date is None:
        return _vacate(known, said)
    same = _same_as_current(known, said)
    if same is not None:
        return same
    return _another_date(known, said, said.facts.date)


# --- a date is named ----------------------------------------------------------------------------------------------


def _same_as_current(known: Track, said: Said) -> Step | None:
    """A claim of the date that is known already, as fine, rougher or finer."""
    current, value, stated = known.current, known.value, said.facts.date
    if current is None or value is None or stated is None or not days.agree(value, stated):
        return None
    if days.finer(stated, value):
        if not said.fresh:
            return Step("background", "set", value)
        return Step("new", "set", value) if said.certain else Step("repeat", known=current)
    return Step("repeat", known=current)


def _another_date(known: Track, said: Said, stated: str) -> Step:
    current = known.current
    earlier = _told_before(known, said, stated)
    if earlier is not None:
        return Step("repeat", known=earlier)
    if current is None:
        return _first_date(said, stated)
    if not _is_newer(known, said):
        return Step("background", said.facts.action or "set", said.facts.previous)
    if current.facts.action == "vacated" and _is_same_act(current, said):
        return Step("filled", "moved", current.facts.previous, known=current)
    if _is_the_last_move(known, said):
        return Step("conflict", known=current)
    undone = said.facts.action == "moved" and said.facts.previous is not None
    over = known.over and not (undone and known.value is not None and days.agree(said.facts.previous or "", known.value))
    if known.value is None or over or (said.facts.action == "set" and comes_again(said.facts)):
        return _set_again(known, said)
    if said.facts.action == "confirmed" or not said.certain or not said.fresh:
        return Step("conflict", known=current)
    if days.is_past(stated, said.published.date()):
        return Step("background", "moved", known.value)
    if _has_begun(known.value, said) and days.bounds(stated)[0] - said.published.toordinal() <= _RESUMES_WITHIN:
        return Step("conflict", known=current)
    if said.facts.action == "set" and days.is_past(known.value, said.published.date()) and _long_past(known.value, said):
        return Step("new", "set", None)
    return Step("new", "moved", known.value)


def _is_the_last_move(known: Track, said: Said) -> bool:
    """Whether a move away from the day that the last one left is that one, told with a slip: to where may only be said anew by an
    act of a later day."""
    current, left = known.current, said.facts.previous
    if current is None or left is None or current.facts.previous is None or current.facts.date is None:
        return False
    if not days.agree(left, current.facts.previous) or days.agree(left, current.facts.date):
        return False
    acted = known_span(current)
    return not (said.when.named and said.when.first > (acted.last if acted.is_day else acted.first))


def _first_date(said: Said, stated: str) -> Step:
    """The first date ever met: news if an act set it, else learnt silently."""
    action: Action = "moved" if said.facts.action == "moved" else "set"
    if not said.certain and not said.fresh:
        return Step("background", "set", None)
    if not said.certain or not said.fresh or said.facts.action == "confirmed" or days.is_past(stated, said.published.date()):
        return Step("background", "set", None)
    previous = said.facts.previous if action == "moved" and said.facts.previous != stated else None
    return Step("new", action, previous)


def _set_again(known: Track, said: Said) -> Step:
    """A date after none: set anew after it was taken away, or for the next trial."""
    if not said.certain or not said.fresh or days.is_past(said.facts.date or "", said.published.date()):
        return Step("background", "set", None) if said.certain else Step("conflict", known=known.current)
    return Step("new", "set", None)


def _has_begun(value: str, said: Said) -> bool:
    """Whether a trial was under way: halted for two days, or adjourned to Monday, it is not put off."""
    since = (said.when.first if said.when.is_day else said.published.toordinal()) - days.bounds(value)[1]
    return said.facts.kind == "trial_date" and 0 < since <= UNDER_WAY_DAYS


def _is_same_act(vacated: Development, said: Said) -> bool:
    """Whether a new day belongs to the postponement that is known without it: of one day, as far as anybody says."""
    if not said.fresh or not said.certain or said.facts.action not in ("moved", "set"):
        return False
    acted = known_span(vacated)
    return acted.gap(said.when) <= (0 if acted.named and said.when.named else 1)


def comes_again(facts: Facts) -> bool:
    """Hearings of a sort that a case has many of: another day set is another hearing, not a move."""
    return facts.kind == "hearing_date" and facts.proceeding not in ("sentencing", "arraignment", "plea")


def _told_before(known: Track, said: Said, stated: str) -> Development | None:
    """An older state of the track that this claim tells, late or in review; None if it is no such state.

    A date that held before is told again by outlets that lag, and by a court that restores it. It is the court if the act
    is of a later day than the last one known, or undoes just the date that holds now.
    """
    for old in reversed(known.history[:-1]):
        if old.facts.date is None or not days.agree(old.facts.date, stated):
            continue
        if _restores(known, said, old):
            return None
        return old
    return None


def _restores(known: Track, said: Said, old: Development) -> bool:
    current = known.current
    if current is None or not said.fresh or not said.certain or said.facts.action not in ("moved", "set"):
        return False
    undoes = said.facts.previous is not None and known.value is not None and days.agree(said.facts.previous, known.value)
    if said.when.named:
        acted = known_span(current)
        after = said.when.first > acted.last if acted.is_day else said.when.last >= acted.first
        if not after and not (undoes and said.when.gap(acted) == 0):
            return False
        repeats_old = known_span(old).is_day and known_span(old).gap(said.when) == 0
        return not repeats_old or undoes
    # Nobody told of a move to the day on which the trial was to be at first; so whoever says "moved" now means the way back.
    return undoes or (said.facts.action == "moved" and old.facts.action != "moved" and said.published >= current.first_at)


def _is_newer(known: Track, said: Said) -> bool:
    """Whether a claim is of a later act than the last one known; old news that arrives late is not."""
    current = known.current
    if current is None:
        return True
    acted = known_span(current)
    if said.when.is_day and acted.is_day and said.when.first != acted.first:
        return said.when.first > acted.first
    return said.published >= current.first_at


def _long_past(value: str, said: Said) -> bool:
    return days.bounds(value)[1] < said.published.toordinal() - 14


# --- no date is named ---------------------------------------------------------------------------------------------


def _vacate(known: Track, said: Said) -> Step:
    current = known.current
    previous = said.facts.previous
    if current is None:
        if not said.fresh or not said.certain or _is_any_hearing(said.facts):
            return Step("background", "vacated", previous)
        return Step("new", "vacated", previous)
    if known.value is None:
        return Step("repeat", known=current)
    if previous is not None and not days.agree(previous, known.value):
        left = _left_from(known, previous)
        if left is not None:
            return Step("repeat", known=left)
    if not _is_newer(known, said) or _just_moved(known, said) or _has_begun(known.value, said):
        return Step("repeat", known=current)
    if not said.fresh or not said.certain:
        return Step("conflict", known=current)
    return Step("new", "vacated", known.value)


def _is_any_hearing(facts: Facts) -> bool:
    """Whether what is called off is a hearing of no particular sort; nobody misses one that nobody had heard of."""
    return facts.kind == "hearing_date" and facts.proceeding in ("hearing", "conference", None)


def _left_from(known: Track, previous: str) -> Development | None:
    """The development by which the track left a date, if it once held it."""
    for before, after in zip(known.history, known.history[1:], strict=False):
        if before.facts.date is not None and days.agree(before.facts.date, previous):
            return after
    return next((one for one in known.history if one.facts.previous and days.agree(one.facts.previous, previous)), None)


def _just_moved(known: Track, said: Said) -> bool:
    """Whether the last act known is a move of about that day: then an outlet merely leaves out the new day."""
    current = known.current
    if current is None or current.facts.action not in ("moved", "set") or current.facts.previous is None:
        return False
    names_current = said.facts.previous is not None and days.agree(said.facts.previous, current.facts.date or "")
    return not names_current and known_span(current).gap(said.when) <= NEAR_DAYS
