"""sentence -> the new day of a trial, by its parts: a trial, a day that lies ahead, and what says that the day is a new one.

Of a trial's day there are more ways to tell than any table of verbs holds: "Circle Nov. 30: that is when jurors will hear
him, a judge decided", "kicked the trial down the road, from May to Sept. 9". Where the verbs tell nothing, the parts do: a head
(what can be a trial), days that are each new, old, the court's own or another matter's by the words before them, and a court
that acts, or a word of change. What only asks, hopes, supposes or refuses has the same parts, and is told by its own words.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from datetime import date

from notifier.core.language.dates import days, direction_of, is_day
from notifier.core.language.wordlists import words
from notifier.core.reading import bare_words
from notifier.core.reading.acts import Act
from notifier.core.reading.clauses import Noun, Parsed, Verb
from notifier.core.reading.days import Dated
from notifier.core.reading.frame import COURTS, Frame
from notifier.core.reading.roles import Head, find_subject
from notifier.core.reading.scheduled_nouns import in_aside
from notifier.core.reading.topics import FOR_TRIAL
from notifier.core.reading.words import NUMBERS

DOING = "name_a_day"
"""What the verb does that stands for all of a sentence's parts."""

_ATTRIBUTE = words("trial date start slot retrial opening setting jury trials")
_START_WORDS = words("start starts begin begins opening opens open starting beginning for until till to from next report")


@dataclass(frozen=True, slots=True)
class Sides:
    """The days of a sentence, each by what it is of: the new one, the one it takes the place of, the day of the court's act."""

    new: Dated | None
    old: Dated | None
    event: Dated | None
    changed: bool


def may_find(parsed: Parsed) -> bool:
    """Whether a sentence may hold the parts, by its words alone."""
    return not _HEADS.isdisjoint(parsed.words) and bare_words.AHEAD.search(parsed.text) is not None


_HEADS = words(
    """
    trial trials retrial jury jurors courtroom court openings selection tried try opening case suit lawsuit claim action one
    it them date start matter slot judge
    """
)


def beside(parsed: Parsed, frames: list[Frame], *, headline: bool) -> list[Frame]:
    """The frames of a sentence with the one that its parts tell, where none of its verbs tells the trial's day for sure; a day that
    is told there only as what stands is the same, told less well."""
    if not may_find(parsed):
        return frames
    text = parsed.text
    sure = any(frame.kind_is_trial and not frame.weak for frame in frames)
    stands = any(frame.kind_is_trial for frame in frames)
    docket = bare_words.DOCKET.search(text) is not None and not any(frame.action == "vacated" for frame in frames)
    if not docket and (sure or (stands and not (_tells_change(text) or bare_words.RULED.search(text)))):
        return frames
    told = _find(parsed, text, headline=headline)
    if told is None:
        return frames
    person = next((frame.person for frame in frames if frame.kind_is_trial), None)
    return [*(frame for frame in frames if not frame.kind_is_trial), replace(told, person=told.person or person)]


def to_when(parsed: Parsed, frame: Frame) -> bool:
    """Whether the parts of a sentence may tell the day of a trial that a verb of it sets or moves, or takes off another day."""
    if frame.action not in ("moved", "vacated", "set") or frame.weak or not may_find(parsed):
        return False
    text = parsed.text
    if frame.action == "vacated" and bare_words.GIVEN_ANOTHER.search(text) is None:
        return False
    return _find(parsed, text, headline=False) is not None


def only_changes(frame: Frame) -> bool:
    """Whether no court is named for a day told by its parts, but only a change: such days are told long after, too."""
    return frame.verb is not None and frame.verb.doing == DOING and frame.weak


def _tells_change(text: str) -> bool:
    return any(words.search(text) for words in (bare_words.CHANGED, bare_words.REPLACED, bare_words.CLEFT))


def _find(parsed: Parsed, text: str, *, headline: bool) -> Frame | None:
    """A frame for the trial that a sentence gives a day, told by its parts; None where a part is missing."""
    if _is_hedged(text) or bare_words.UNDER_WAY.search(text) is not None:
        return None
    head = next((found for found in bare_words.HEAD.finditer(text) if not _is_in_passing(text, found)), None)
    if head is not None:
        at, proceeding = text[: head.start()].count(" "), head.lastgroup or "trial"
    elif _goes_on(parsed, text):
        at, proceeding = 0, (parsed.topic or FOR_TRIAL)[1]
    else:
        return None
    changed = _tells_change(text)
    action = "confirmed" if bare_words.STANDS.search(text) and not changed else "set"
    voice = (
        bare_words.VOICE.search(text)
        or bare_words.DOCKET.search(text)
        or (bare_words.PRONOUN_ACTED.search(text) if parsed.topic is not None else None)
    )
    if voice is None and not (changed if head is not None or headline else bare_words.CONTINUES.match(text)):
        return None
    verb = Verb(at, at, at + 1, "be", "s", DOING, "active", "past", False, None)
    actor = _court(parsed) or Head("trial", at, at + 1)
    act = Act("trial_date", None, proceeding)
    person = _tried(parsed, at) if head is not None and not _NOUN.match(head[0]) else None
    return Frame(act, 0, at, at, at + 1, verb, actor, person, action=action, proceeding=proceeding, weak=voice is None)


_NOUN = re.compile(r"(?:re|\w+ )?trial|jur|openings?|voir|first|selection")
"""A head that names the trial, where others say of somebody that they will be tried."""


def _tried(parsed: Parsed, at: int) -> Head | None:
    """Who will be tried: the subject of the verb at a head that is one."""
    index = parsed.clause_of(at)
    verb = next((one for one in parsed.clauses[index].verbs if one.first <= at + 2 and one.last > at - 2), None)
    subject = find_subject(parsed, verb, parsed.clauses[index]) if verb is not None else None
    return subject if subject is not None and subject.name in ("name", "other") else None


def _goes_on(parsed: Parsed, text: str) -> bool:
    """Whether a sentence that names no trial goes on about that of the sentence before."""
    if parsed.topic is None or parsed.topic[0] != "trial_date" or bare_words.OTHER_HEARING.search(text) is not None:
        return False
    return bare_words.GOES_ON.search(text) is not None or bare_words.SETS_A_DAY.search(text) is not None


def _is_in_passing(text: str, head: re.Match[str]) -> bool:
    return (
        text.startswith(("trial", "jury", "retrial"), head.start("trial") if head["trial"] else head.start())
        and bare_words.IN_PASSING.search(text, 0, head.start()) is not None
        and not text.startswith((" starting", " beginning", " date", " set for"), head.end())
    )


def _is_hedged(text: str) -> bool:
    """Whether a sentence only asks, hopes, supposes or refuses; what was asked for and granted is no wish."""
    hedge = bare_words.HEDGED.search(text)
    return hedge is not None and not (bare_words.SOUGHT.fullmatch(hedge[0]) and bare_words.GRANTED.search(text))


def _court(parsed: Parsed) -> Head | None:
    noun: Noun | None = next((noun for noun in parsed.nouns.values() if noun.name in COURTS and noun.name != "ruling"), None)
    return Head(noun.name, noun.first, noun.last) if noun is not None else None


def sides(parsed: Parsed, dated: list[Dated]) -> Sides:
    """The days of the sentence by the words that stand before and after them."""
    new: list[tuple[int, Dated]] = []
    old: Dated | None = None
    event: Dated | None = None
    since = 0
    text = parsed.text
    for each in dated:
        lead = " ".join(parsed.words[max(since, each.first - 12) : each.first])
        since = each.last
        after = parsed.words[each.last : each.last + 5]
        weekday = each.found.shape in ("weekday", "near_day") and each.found.relation is None
        if each.found.shape in ("later", "offset", "year_relation") or after[:1] == ["than"]:
            continue
        if weekday and not _is_start(parsed, each):
            event = event or each
        elif bare_words.ELSEWHERE.search(lead) or bare_words.TO_DO.match(" ".join(after)):
            continue
        elif _is_old(parsed, each, lead, after):
            old = old or each
        elif (strength := _strength(parsed, each, lead, after)) > 0:
            new.append((strength, each))
    best = max(new, key=lambda one: (one[0], -one[1].first), default=None)
    if best is None and old is not None and parsed.words[old.first - 1 : old.first] == ["from"] and not _tells_change(text):
        best, old = (1, old), None  # "will be heard from Nov. 16"
    if best is None and old is not None and bare_words.STANDS.search(text) and bare_words.CHANGED.search(text) is None:
        best, old = (1, old), None  # "the Sept. 14 date stands"
    changed = old is not None or bare_words.CHANGED.search(text) is not None
    return Sides(best[1] if best is not None else None, old, event, changed)


def _is_old(parsed: Parsed, day: Dated, lead: str, after: list[str]) -> bool:
    """Whether a day is one that was planned before, or by which the trial was known."""
    if bare_words.OLD_PLAN.search(lead) or bare_words.OLD_AFTER.match(" ".join(parsed.words[day.last : day.last + 8])):
        return True
    if parsed.words[day.last : day.last + 1] == [","] and in_aside(parsed.words, day.first, day.last + 1):
        return True  # "the trial, due to start in May, has been put back to June 8"
    return (bare_words.OLD_LEAD.search(lead) is not None and not lead.endswith("not before")) or _is_attribute(parsed, day, after)


def shifted(parsed: Parsed, old: str) -> str | None:
    """The day that an interval makes of an old one: Sept. 14, "three weeks later than planned"; None where none is told."""
    match = bare_words.INTERVAL.search(parsed.text)
    if match is None or not is_day(old):
        return None
    count, unit, way = (match[name] or match[f"{name}_2"] for name in ("count", "unit", "way"))
    number = int(count) if count.isdigit() else NUMBERS.get(count)
    if number is None:
        return None
    number = -number if way in bare_words.SOONER else number
    day = date.fromisoformat(old)
    if unit.startswith("month"):
        moved = days.add_months(day, number)
    else:
        moved = days.add_days(day, number * (7 if unit.startswith("week") else 1))
    return moved.isoformat() if moved is not None else None


def _strength(parsed: Parsed, day: Dated, lead: str, after: list[str]) -> int:
    """How surely a day is the one that is set: 2 by the word before it, 1 by its place, 0 not at all."""
    if bare_words.STRONG_LEAD.search(lead) or (lead.endswith(" before") and bare_words.NOT.search(lead)):
        return 2
    last = lead.split()[-1:]
    if day.found.shape == "holiday" and last not in (["on"], ["after"], ["past"]):
        return 0
    opens = not lead or (day.first == 1 and lead in ("on", "in"))
    if opens and not (
        after[:1] and (not after[0].isalpha() or after[0] in _AFTER_FIRST or parsed.written()[day.last][:1].isupper())
    ):
        return 0  # "On Nov. 16 a play about the trial opens"
    binds = bare_words.IN_ITS_MONTH if lead.endswith(" in") else bare_words.OF_THE_TRIAL
    of_trial = opens or binds.search(lead) is not None
    direction = direction_of(parsed.document, day.found)
    if not of_trial and direction in ("past", "behind") and day.found.year is None:
        return 0
    return 1 if direction in ("ahead", "future") or not lead or bare_words.NEW_LEAD.search(lead) else 0


_AFTER_FIRST = words("is was will it that")


def _is_start(parsed: Parsed, day: Dated) -> bool:
    """Whether a weekday is the trial's and not the court's: "will start on Monday", "until Monday"."""
    before = parsed.words[max(0, day.first - 2) : day.first]
    if before[1:] == ["on"]:
        return before[0] in _START_WORDS - {"for", "to"}
    return bool(before) and before[-1] in _START_WORDS


def _is_attribute(parsed: Parsed, day: Dated, after: list[str]) -> bool:
    """Whether the noun after a day is known by it: "the Sept. 14 trial", "her May date"; "a May 4 trial" is a new one."""
    if not after or after[0] not in _ATTRIBUTE:
        return False
    return parsed.words[max(0, day.first - 1) : day.first] in (["the"], ["her"], ["his"], ["their"], ["its"], ["'s"])
