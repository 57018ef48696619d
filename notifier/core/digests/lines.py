"""development, what one reader was told -> the line that tells them, or nothing.

The rule behind all others: a reader is told what they do not know yet, once; and what they were told wrongly is put right, to them
and nobody else. What they know is their ledger (`Told`), never what the program knows.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Mapping
from datetime import datetime
from typing import Literal

from notifier.core.language.dates.edtf import contains
from notifier.core.model.developments import CaseState, Development
from notifier.core.model.digests import Line
from notifier.core.model.facts import DATES, Facts
from notifier.core.model.readers import Told

Form = Literal["new", "update", "correction", "retraction"]

_FILLED = ("disposition", "amount", "term")


def line_for(
    development: Development, told: Mapping[str, Told], replaced: Development | None = None, *, judge: str | None = None
) -> Line | None:
    """The line that tells one development to a reader who was told `told` (by development id); None if there is nothing to tell.

    `replaced` is the one that it corrects or retracts, if any; only who was told that one is told that it was wrong. `judge` is the
    judge whom the case itself names: that name is no news. What the reader asked for (cases, events, confidence) is not looked at.
    """
    own = told.get(development.id)
    if development.withdrawn or (development.facts.action == "confirmed" and development.retracts is None):
        return None
    if own is not None:
        return _line(development, "update", earlier=own) if says_more(own.facts, development.facts, judge=judge) else None
    earlier = None if replaced is None else told.get(replaced.id)
    if development.retracts is not None:
        return None if earlier is None else _line(development, "retraction", earlier=earlier, replaced=replaced)
    if earlier is not None and development.corrects is not None:
        if _same_news(earlier.facts, development.facts):
            return None
        return _line(development, "correction", earlier=earlier, replaced=replaced)
    return None if development.novelty == "background" else _line(development, "new")


def says_more(before: Facts, now: Facts, *, judge: str | None = None) -> bool:
    """Whether `now` says what `before` left open and a reader would want to be told: a date, an outcome, a sum, a judge's name.

    Another value is not more: outlets that differ are shown side by side, and correct nobody.
    """
    if now.kind in DATES:
        return now.date is not None and (before.date is None or _is_finer(before.date, now.date))
    if any(getattr(before, name) is None and getattr(now, name) is not None for name in _FILLED):
        return True
    return before.judge is None and now.judge is not None and not _same_judge(judge, now.judge)


def case_lines(
    state: CaseState,
    due: Collection[str],
    told: Mapping[str, Told],
    *,
    wants: Callable[[Development], bool],
    came_at: datetime | None = None,
    judge: str | None = None,
) -> list[Line]:
    """All lines of one case for one reader, in the order in which their developments were met.

    `due` are ids of developments of which something may have to be told; `wants` says whether the reader asked for news like it
    (corrections and updates of what they were told are not asked about). Dates of one proceeding make one line from what the reader
    knew to what holds now; one that moved and moved back makes none. What was first met before `came_at` (None: nothing) is taken
    as known to everybody.
    """
    lines: list[Line] = []
    dates: list[Development] = []
    for development in _in_order(state, due):
        line = line_for(development, told, _told_wrong(development, state, told), judge=judge)
        if line is None:
            continue
        if line.form == "new":
            if not wants(development):
                continue
            if development.facts.kind in DATES:
                dates.append(development)
                continue
        if line.form == "update" and development.facts.kind in DATES and _newest(development, state, told, wants) != development:
            continue
        lines.append(line)
    known = {id: each.facts for id, each in told.items()} | {line.development.id: line.development.facts for line in lines}
    heads = {head.id: head for each in dates if (head := _newest(each, state, told, wants)) is not None and head.id not in known}
    for head in heads.values():
        run, before = _run_back(head, state, known, came_at)
        base = _base(run, before, known, due)
        if base is None or base != head.facts.date:
            history = tuple(each for each in run[:-1] if each.id in due and wants(each))
            lines.append(Line(head, "new", from_=base, to=head.facts.date, history=history, before=before))
    if len(lines) < 2:
        return lines
    place = {id: n for n, id in enumerate(state.developments)}
    return sorted(lines, key=lambda line: place[line.development.id])


# --- dates: one line for each proceeding --------------------------------------------------------------------------


def _newest(
    development: Development, state: CaseState, told: Mapping[str, Told], wants: Callable[[Development], bool]
) -> Development | None:
    """The newest date that this reader is to know in place of this one; None where they know a newer one already."""
    seen = {development.id}
    while development.superseded_by is not None and development.superseded_by not in seen:
        following = state.developments.get(development.superseded_by)
        if following is None or following.withdrawn or following.facts.kind != development.facts.kind:
            break
        if following.id in told or following.novelty == "background":
            return None
        if not wants(following):
            break
        seen.add(following.id)
        development = following
    return development


def _run_back(
    head: Development, state: CaseState, known: Mapping[str, Facts], came_at: datetime | None
) -> tuple[list[Development], Development | None]:
    """The dates that led to `head` since the last one that the reader knew, oldest first; and the one that stood before them.

    That one is None where nothing is known before. It need not have been told: it may have entered the state silently, or
    before the reader came. What is passed through was not told to them: it is told now, came to nothing, or was too uncertain.
    """
    run = [head]
    while True:
        before = _replaced_date(run[0], state)
        if before is None or before in run:
            return run, None
        met_before = came_at is not None and before.sources and before.sources[0].seen_at < came_at
        if before.id in known or before.novelty == "background" or met_before:
            return run, before
        run.insert(0, before)


def _base(run: list[Development], before: Development | None, known: Mapping[str, Facts], due: Collection[str]) -> str | None:
    """The date from which the reader is told that it moved; None where they knew none."""
    if before is not None:
        return known[before.id].date if before.id in known else before.facts.date
    first = run[0]
    if first.facts.previous is None and first.id not in due and len(run) > 1:
        return first.facts.date  # the first date there was, which this reader did not ask to hear of
    return first.facts.previous


def _replaced_date(development: Development, state: CaseState) -> Development | None:
    """The date that this one took the place of, in the same proceeding; None where none is known."""
    candidates = [each for each in _earlier(development, state) if _same_track(each, development)]
    named = [each for each in candidates if each.superseded_by == development.id]
    previous = development.facts.previous
    found = named or [each for each in candidates if previous is not None and each.facts.date == previous]
    return found[-1] if found else None


def _earlier(development: Development, state: CaseState) -> Iterator[Development]:
    for each in state.developments.values():
        if each.id == development.id:
            return
        if not each.withdrawn and each.retracts is None:
            yield each


def _same_track(one: Development, other: Development) -> bool:
    """Whether both are dates of one thing: of the trial, whichever of its parts is named, or of one sort of hearing."""
    a, b = one.facts, other.facts
    return a.kind == b.kind and (a.kind == "trial_date" or (a.proceeding or "hearing") == (b.proceeding or "hearing"))


def _in_order(state: CaseState, due: Collection[str]) -> list[Development]:
    # A state may hold hundreds, and this runs for each reader: the whole is walked only where order matters.
    if len(due) == 1:
        return [each for id in due if (each := state.developments.get(id)) is not None]
    return [each for each in state.developments.values() if each.id in due]


# --- small choices ------------------------------------------------------------------------------------------------


def _line(development: Development, form: Form, *, earlier: Told | None = None, replaced: Development | None = None) -> Line:
    facts = development.facts
    from_, to = (facts.previous, facts.date) if facts.kind in DATES else (None, None)
    return Line(development, form, from_, to, earlier=earlier, replaced=replaced)


def _told_wrong(development: Development, state: CaseState, told: Mapping[str, Told]) -> Development | None:
    """The nearest of the developments that this one takes back, directly or in turn, that the reader was told of."""
    wrong = development.corrects or development.retracts
    seen: set[str] = set()
    while wrong is not None and wrong not in seen:
        seen.add(wrong)
        replaced = state.developments.get(wrong)
        if replaced is None or wrong in told:
            return replaced
        wrong = replaced.corrects or replaced.retracts
    return None


def _same_news(one: Facts, other: Facts) -> bool:
    return all(
        getattr(one, name) == getattr(other, name) for name in ("kind", "date", "disposition", "amount", "term", "party")
    ) and (one.action == "vacated") == (other.action == "vacated")


def _is_finer(rough: str, fine: str) -> bool:
    return rough != fine and contains(rough, fine)


def _same_judge(one: str | None, other: str) -> bool:
    """Whether two names may be the same judge's: a surname in common is enough, since it only keeps us from mailing twice."""
    return one is not None and one.split()[-1].casefold() == other.split()[-1].casefold()
