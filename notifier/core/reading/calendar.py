"""schedule frame + dates -> the day it sets, the day it takes the place of, and the day on which it was done.

Each date is bound to its own head noun: one that belongs to a deadline, an offence or another proceeding belongs to nothing here.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date

from notifier.core.language.dates import DateExpression, earliest, is_day, latest, resolve
from notifier.core.language.wordlists import words
from notifier.core.reading import bare_dates
from notifier.core.reading.clauses import Parsed, Verb, is_modifier
from notifier.core.reading.days import Dated
from notifier.core.reading.frame import Frame
from notifier.core.reading.nouns import PROCEEDINGS
from notifier.core.reading.scheduled_nouns import in_aside
from notifier.core.reading.words import ADVERBS


@dataclass(frozen=True, slots=True)
class CourtDates:
    """EDTF days: `to` is set (None: none named), `previous` is what stood before, `event` when it was done."""

    to: str | None
    previous: str | None
    event: str | None
    to_at: Dated | None = None
    previous_at: Dated | None = None
    event_at: Dated | None = None
    by_paper: bool = False
    """The day of the act is that of an order or notice that sets the date."""
    changed: bool = False
    """Told by its parts as another day than the one before."""


_TO = words(
    """
    for to until till of as on in at into beginning starting begin start from after during before is by
    """
)
_OF_PLANS = (
    "originally",
    "initially",
    "previously",
    "had been",
    "was to",
    "were to",
    "was due",
    "was scheduled",
    "was set",
    "was supposed",
    "been due",
    "been set",
    "been scheduled",
    "were due",
    "had planned",
    "was expected",
    "was planned",
    "was slated",
    "been slated",
    "to have",
)
_HAS_BEEN = re.compile(r"\b(?:has|have) (?:now )?been\b")
_INSTEAD = re.compile(r"\b(?:instead of|rather than|and not|not)(?: (?:in|on|for|from|the|as|early|late|mid))*$")
_WEEKDAYS = ("weekday", "near_day")


def read_dates(parsed: Parsed, frame: Frame, dated: list[Dated], *, anchor: date, headline: bool) -> CourtDates:
    """The dates of a schedule frame, each by its place in the clause."""
    to: Dated | None = None
    previous: Dated | None = None
    event: Dated | None = None
    assert frame.verb is not None
    verb = frame.verb
    if verb.doing == bare_dates.DOING:
        return by_parts(parsed, dated, anchor)
    standing = frame.weak and frame.action in ("set", "confirmed")
    plan = is_plan(parsed, frame)
    paper = _day_of_paper(parsed, dated)
    left = None if standing else _left_in_aside(parsed, verb, dated)
    own = [d for d in dated if d is not paper and (d is left or _reaches(parsed, frame, d))]
    for candidate in own:
        words = parsed.words
        before = words[candidate.first - 1] if candidate.first else ""
        after = words[candidate.last : candidate.last + 2]
        if (
            candidate is left
            or _INSTEAD.search(" ".join(words[max(0, candidate.first - 6) : candidate.first]))
            or (before == "from" and frame.action in ("moved", "vacated"))
        ):
            previous = previous or candidate
            continue
        if after[:1] == ["than"] or (candidate.found.shape == "later" and "than" in after):
            continue  # "three weeks later than planned"
        if _is_attribute(after):
            if frame.action in ("moved", "vacated", "confirmed"):
                previous = previous or candidate
            elif to is None and frame.action == "set":
                to = candidate
            continue
        if _belongs_elsewhere(parsed, frame, candidate):
            continue
        if candidate.found.relation == "this" and before not in _TO and len(own) > 1:
            continue  # "wrote in an order this week that it will start Sept. 13"
        weekday = candidate.found.shape in _WEEKDAYS
        if (
            weekday
            and candidate.found.relation is None
            and event is None
            and _is_event(parsed, frame, candidate, own, standing=standing)
        ):
            event = candidate
            continue
        if (
            not standing
            and candidate.first > verb.at
            and before not in _TO
            and candidate.first != verb.last
            and before not in (",",)
            and candidate.found.shape not in ("day", "week_of")
            and not headline
        ):
            if weekday and event is None:
                event = candidate
            continue
        if (
            not standing
            and candidate.first < verb.first
            and frame.action in ("moved", "vacated")
            and verb.voice == "passive"
            and weekday
        ):
            event = event or candidate
            continue
        if (
            not standing
            and frame.action in ("moved", "vacated")
            and before in ("on", "in")
            and candidate.first > verb.at
            and not _to_follows(parsed, candidate)
        ):
            if candidate.found.shape in _WEEKDAYS:
                event = event or candidate
                continue
            if frame.action == "vacated":
                previous = previous or candidate
                continue
        if to is None or (before in ("to", "until", "for") and frame.action in ("moved", "set")):
            to = candidate
    event = event or paper
    return CourtDates(
        _value(parsed, to, verb.first, anchor=anchor, plan=plan, standing=standing),
        _left(previous.found, anchor) if previous is not None else None,
        resolve(event.found, anchor=anchor, direction="past") if event is not None else None,
        to,
        previous,
        event,
        event is not None and event is paper,
    )


def _left_in_aside(parsed: Parsed, verb: Verb, dated: list[Dated]) -> Dated | None:
    """The day that an aside before the verb says was planned: "the trial, due to open on May 4, will now start on June 8"."""
    before = (d for d in dated if d.last < verb.first and d.found.shape not in _WEEKDAYS)
    return next((d for d in before if in_aside(parsed.words, d.first, verb.first)), None)


def by_parts(parsed: Parsed, dated: list[Dated], anchor: date) -> CourtDates:
    """The dates of a sentence that tells of a trial by its parts; none where the day that is left for the trial is over."""
    found = bare_dates.sides(parsed, dated)
    to = _value(parsed, found.new, 0, anchor=anchor, plan=False, standing=True)
    previous = _left(found.old.found, anchor) if found.old is not None else None
    if to is None and previous is not None:
        to = bare_dates.shifted(parsed, previous)
    if to is None or latest(to) < anchor:
        return CourtDates(None, None, None)
    event = resolve(found.event.found, anchor=anchor, direction="past") if found.event is not None else None
    return CourtDates(to, previous, event, found.new, found.old, found.event, changed=found.changed)


def _value(parsed: Parsed, to: Dated | None, since: int, *, anchor: date, plan: bool, standing: bool) -> str | None:
    """The day that is set, in EDTF: no earlier than it, where words say so."""
    value = resolve(to.found, anchor=anchor, direction="near" if plan else "future") if to is not None else None
    if value is None or to is None or not is_day(value):
        return value
    near = parsed.words[max(0, to.first - 1) : to.first]
    if near in (["after"], ["past"]) or (near == ["before"] and "not" in parsed.words[since : to.first]):  # "not before May 4"
        return f"{value}/.."
    if not plan and not standing and value < anchor.isoformat() and (anchor - date.fromisoformat(value)).days < 366:
        return _next_year(value, anchor)
    return value


_LEFT_WITHIN = 270


def _left(found: DateExpression, anchor: date) -> str | None:
    """The day that was left: as a rule it lay ahead; where that were nearly a year away it is just over."""
    ahead = resolve(found, anchor=anchor, direction="future")
    if ahead is None or found.shape == "weekday" or (earliest(ahead) - anchor).days <= _LEFT_WITHIN:
        return ahead
    return resolve(found, anchor=anchor, direction="near")


_PAPERS = words("order orders schedule notice notices entry filing filings timetable document documents letter memo calendar")
_CITED = ("to", "under", "in", "by", "per")


def _day_of_paper(parsed: Parsed, dated: list[Dated]) -> Dated | None:
    """The day of the paper that sets a date: "according to an order entered Wednesday", "said in a notice on Tuesday"."""
    text = parsed.words
    for candidate in dated:
        if candidate.found.shape not in ("weekday", "near_day") or text[candidate.first - 1] in ("for", "until", "by", "to"):
            continue
        for at in range(candidate.first - 1, max(0, candidate.first - 8), -1):
            if text[at] in _PAPERS:
                if any(word in _CITED for word in text[max(0, at - 4) : at]):
                    return candidate
                break
            if text[at] == ",":
                break
    return None


def _next_year(value: str, anchor: date) -> str:
    """A day set in the past can only be a slip of the year, as is common in January."""
    try:
        later = date.fromisoformat(value).replace(year=int(value[:4]) + 1)
    except ValueError:
        return value
    return later.isoformat() if later > anchor else value


def is_plan(parsed: Parsed, frame: Frame) -> bool:
    """Whether the frame tells a plan that may be overtaken: "was to have begun", "had been set for", "originally "
    "scheduled"."""
    if frame.verb is not None and frame.verb.doing == bare_dates.DOING:
        return False
    clause = parsed.clauses[frame.clause]
    before = parsed.words[max(clause.first, frame.first - 6) : frame.first]
    if "," in before:
        before = before[len(before) - before[::-1].index(",") :]  # "which was to open in June, will now start": another verb's
    text = " ".join([*before, *parsed.words[frame.first : frame.last + 2]])
    if frame.verb is not None and frame.verb.tense == "perfect" and frame.action == "set":
        text = _HAS_BEEN.sub("", text)  # "has been set for May 4": it is; "had been set for May 4": it was
    return any(mark in text for mark in _OF_PLANS) and not (
        frame.action == "set"
        and not frame.weak
        and frame.verb is not None
        and frame.verb.tense in ("past", "perfect")
        and "originally" not in text
        and "initially" not in text
        and "previously" not in text
    )


def _reaches(parsed: Parsed, frame: Frame, candidate: Dated) -> bool:
    """Whether a date stands in the frame's clause, or in one that only continues it."""
    inside = parsed.clause_of(candidate.first)
    if frame.verb is not None and frame.verb.lemma == "be":
        return not _is_told_of_a_noun(parsed, inside, frame.verb.first)
    if inside == frame.clause:
        verb = frame.verb
        clause = parsed.clauses[frame.clause]
        if verb is not None:
            for other in clause.verbs:
                if (
                    other.at != verb.at
                    and verb.at < other.at < candidate.first
                    and not is_modifier(parsed.words, other)
                    and other.modal != "to"
                    and other.form != "ing"
                    and other.doing not in ("say",)
                    and parsed.words[other.first - 1] not in ("than", "as")  # "later than planned, on May 4"
                ):
                    return False
                if candidate.first < other.at < verb.first and other.modal != "to" and other.doing not in ("say", "set", "expect"):
                    return False
        return True
    clause = parsed.clauses[inside]
    if clause.parent == frame.clause and clause.link in ("ing", "until", "after", "before") and candidate.first - frame.last < 14:
        begins = all(other.doing == "begin" for other in clause.verbs)
        return begins and (clause.first >= frame.last or parsed.words[clause.first - 1] in _SPANS)
    own = parsed.clauses[frame.clause]
    if own.link == "when" and own.first - candidate.last in (0, 1) and parsed.words[candidate.first - 1] in _TO - {",", "as", "at"}:
        return True  # "until 2 November, when the trial will begin"
    return (
        own.parent == inside and own.link in ("that", "and", "ing") and frame.action != "confirmed" and candidate.first < own.first
    )


def _is_told_of_a_noun(parsed: Parsed, index: int, end: int) -> bool:
    """Whether a clause before word `end` only says what else was done: "The case, which was revived in May, now has a date"."""
    clause = parsed.clauses[index]
    return clause.link == "relative" and clause.last <= end and any(verb.doing not in _OF_CALENDARS for verb in clause.verbs)


_SPANS = frozenset({"days", "weeks", "months"})
"""What is set aside for a trial, from its first day on: "Three weeks starting May 11 have been set down"."""
_OF_CALENDARS = frozenset({"set", "begin", "expect", "say"})


def _is_attribute(after: list[str]) -> bool:
    """ "the June 15 trial", "Monday's hearing": the date belongs to the noun after it."""
    if after[:1] == ["'s"]:
        after = after[1:]
    return bool(after) and after[0] in (
        "trial",
        "hearing",
        "sentencing",
        "date",
        "start",
        "retrial",
        "conference",
        "argument",
        "arraignment",
        "opening",
        "setting",
    )


def _belongs_elsewhere(parsed: Parsed, frame: Frame, candidate: Dated) -> bool:
    """Whether another proceeding's noun, a deadline or an offence stands right before the date."""
    words = parsed.words[max(0, candidate.first - 5) : candidate.first]
    if words[-1:] in (["through"], ["until"], ["till"]) and frame.verb is not None and candidate.last < frame.verb.first:
        return True  # "depositions go on until June and the trial opens Sept. 9"
    text = " ".join(words)
    for phrases, name in PROCEEDINGS:
        if name != frame.proceeding and any(
            text.endswith((phrase, phrase + " on", phrase + " in", phrase + " for", phrase + " set for", phrase + " at"))
            for phrase in phrases
        ):
            if frame.kind_is_trial and name in ("trial", "retrial", "jury_selection"):
                continue
            return True
    return any(
        mark in text
        for mark in (
            "deadline",
            "due by",
            "no later than",
            "filed",
            "charged",
            "arrested",
            "killed",
            "crash",
            "died",
            "respond by",
            "by a jury in",
            "signed",
            "indicted",
            " election",
        )
    )


def _is_event(parsed: Parsed, frame: Frame, candidate: Dated, own: list[Dated], *, standing: bool) -> bool:
    """Whether a weekday is the day of the act: it stands beside the verb, and another date is left for the calendar."""
    words = parsed.words
    verb = frame.verb
    assert verb is not None
    before = words[candidate.first - 1] if candidate.first else ""
    if standing and candidate.first > verb.at:
        return False
    if before in ("for", "to", "until", "till", "of", "by", "next", "this", "before"):
        return False
    if before == "on" and candidate.first == verb.last + 1 and words[verb.first - 1] in ("date", "dates", "day"):
        return True  # "The date was fixed on Monday"
    others = [d for d in own if d is not candidate]
    if candidate.first < verb.first:
        return bool(others) or not standing or verb.modal == "to"
    return candidate.first <= verb.last + 1 + sum(1 for w in words[verb.last : candidate.first] if w in ADVERBS) and (
        bool(others) or frame.action in ("moved", "vacated")
    )


def _to_follows(parsed: Parsed, candidate: Dated) -> bool:
    return parsed.words[candidate.first - 2 : candidate.first - 1] == ["to"]
