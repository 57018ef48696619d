"""frame + day -> whether the text tells an act as new, as background, or leaves it open."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from itertools import pairwise
from typing import Literal

from notifier.core.language.dates import DateExpression, day_of, earliest, is_day, latest
from notifier.core.model.facts import DATES
from notifier.core.reading import bare_dates
from notifier.core.reading.clauses import Parsed
from notifier.core.reading.days import continues, is_concession
from notifier.core.reading.frames import Frame
from notifier.core.reading.words import PREPOSITIONS, SPANS

Told = Literal["new", "open", "background"]
FRESH_DAYS = 4
LATE_DAYS = 7
_TOP = 2
_NEAR_TOP = 4

PERSONAL = frozenset({"verdict", "plea", "sentence", "charge"})
"""Acts that happen to a person, and that reports name again and again for years."""
_OLD_WORDS = frozenset({"already", "previously", "earlier", "initially", "originally", "once", "formerly"})
_SAME_DAY = re.compile(
    r"\b(?:earlier|later) (?:in the|that|the same|this|on the same) (?:day|morning|afternoon|evening)\b|"
    r"\b(?:hours?|minutes|moments|shortly|just) (?:earlier|later|before|after)\b|\bhad just\b"
)
_OLD_SORTS = frozenset({"preview", "roundup_tail", "anniversary", "timeline"})
OPEN_SORTS = frozenset({"explainer", "opinion"})
_REPORTED = frozenset({"jury", "judge", "court", "prosecution"})
"""Who has done it: "a jury has convicted him" is a report, where "he has been convicted" may be said of him for years."""
_THEN = re.compile(
    r"\bthat (?:same |very )?(?:year|month|week|spring|summer|autumn|winter|season)\b(?! the| a)|"
    r"\bthat (?:january|february|march|april|june|july|august|september|october|november|december)(?= [,.;]| and\b| when\b|$)|"
    r"\b(?:a|one|two|three|four|five|six|seven|eight|nine|ten|\d+|several|a few) (?:days?|weeks?|months?|years?) later\b(?! than)"
)
"""Days counted from what was told before: "dismissed it that November", "was charged two days later"."""
_SITTINGS = frozenset({"hearing", "session", "sitting", "proceeding", "conference", "appearance", "arraignment"})
_COURTROOMS = frozenset({"court", "courtroom", "courthouse"})
_BACKGROUND_LINKS = frozenset({"relative", "after", "since", "although", "when"})
_PUBLISHED = re.compile(
    r"\b(?:unsealed|made public|released|published|disclosed|emerged|came to light|became public|revealed|unnoticed|"
    r"posted|obtained|learned|dated|announced)\b"
)


@dataclass(frozen=True, slots=True)
class Place:
    """Where in the item the sentence stands: `headline`, the number of the sentence in the body (0 is the lead),
    and the item's sort."""

    headline: bool
    number: int
    sort: str


def told(
    parsed: Parsed, frame: Frame, place: Place, day: str | None, found: DateExpression | None, *, published: date, others: bool
) -> tuple[Told, str]:
    """Whether the sentence tells the frame as new, and why not, in words for people. `others`: its sentence has
    another claim in its main clause."""
    verb = frame.verb
    if verb is not None and verb.doing == bare_dates.DOING and day is None:
        return _by_place(frame, place)
    if verb is not None and verb.tense == "modifier" and not _reports_by_participle(parsed, frame, day, published):
        return "background", "an attribute, not a report"
    link = _link(parsed, frame)
    if day is not None:
        return _by_day(parsed, frame, place, day, found, published=published, link=link)
    old = _by_words(parsed, frame, place) or _long_ago(parsed, frame) or _by_link(link, place, others=others)
    if old is not None:
        return "background", old
    if place.headline and _leads_in(parsed, frame):
        return "background", "told as what the news came after"
    if parsed.clauses[frame.clause].link == "relative":
        return "open", "told of what was done at a hearing"
    return _by_place(frame, place)


_OBJECTS = frozenset({"him", "her", "them", "man", "woman", "defendant", "suspect", "pair", "both"})


def _is_ordered(parsed: Parsed, first: int) -> bool:
    """Whether a participle is what a court ordered done with a person: "ordered him released", "ordered Martin Pell held"."""
    words = parsed.words
    if first < 2 or "ordered" not in words[max(0, first - 6) : first - 1]:
        return False
    if words[first - 1] not in _OBJECTS and not parsed.written()[first - 1][:1].isupper():
        return False
    at = first - 1
    while words[at] != "ordered":
        if words[at] in PREPOSITIONS or not words[at][:1].isalpha():
            return False
        at -= 1
    return True


def _reports_by_participle(parsed: Parsed, frame: Frame, day: str | None, published: date) -> bool:
    """Whether a participle tells an act: what a judge ordered done ("ordered him released"), or an act of this week, set off
    from the noun it is said of ("The indictment, returned on Tuesday, adds two counts")."""
    verb, words = frame.verb, parsed.words
    assert verb is not None
    if _is_ordered(parsed, verb.first):
        return True
    if day is None:
        return False
    if frame.act.kind in DATES:
        return True
    age = age_of(day, published)
    set_off = words[verb.first - 1 : verb.first] == [","]
    return set_off and frame.act.kind == "charge" and age is not None and 0 <= age <= FRESH_DAYS


def _by_day(
    parsed: Parsed, frame: Frame, place: Place, day: str, found: DateExpression | None, *, published: date, link: str
) -> tuple[Told, str]:
    age = age_of(day, published)
    if age is None:
        return _rough(day, found, place, published, link)
    words, verb = parsed.words, frame.verb
    if age > LATE_DAYS or (age > FRESH_DAYS and not (place.headline or place.number <= 1)):
        if _PUBLISHED.search(" ".join(words)) and place.number <= 2 and age < 60 and link not in _BACKGROUND_LINKS:
            return "new", ""
        late = age <= LATE_DAYS and link not in _BACKGROUND_LINKS and place.sort not in _OLD_SORTS
        return "open" if late else "background", f"it happened {age} days before the item"
    near = words[max(0, frame.first - 4) : frame.last + 3]
    same_day = verb is not None and verb.tense == "pluperfect" and _SAME_DAY.search(" ".join(words)) is not None
    if verb is not None and verb.tense == "pluperfect" and not same_day and not _is_content(parsed, frame):
        return "background", "told in the pluperfect, as earlier than the news"
    if (
        verb is not None
        and not same_day
        and ("already" in near or verb.tense == "pluperfect")
        and (link in _BACKGROUND_LINKS or age > 0)
    ):
        return "background", "told as known already"
    if place.sort == "explainer" and place.number > 3 and link in _BACKGROUND_LINKS:
        return "background", "retold in an explainer"
    return "new", ""


def _by_words(parsed: Parsed, frame: Frame, place: Place) -> str | None:
    """Why the undated clause's own words say that the act is old: its tense, an adverb."""
    verb = frame.verb
    if verb is None:
        return None
    near = parsed.words[max(0, frame.first - 4) : frame.last + 3]
    older = verb.tense == "pluperfect" or any(word in near for word in _OLD_WORDS)
    if older and _SAME_DAY.search(spoken := parsed.text) is None and not _is_arraigned(frame, spoken):
        if verb.tense == "pluperfect":
            return "told in the pluperfect, as earlier than the news"
        return "told as something earlier"
    if frame.act.kind not in DATES and _THEN.search(" ".join(parsed.words[max(0, frame.first - 6) : frame.last + 14])):
        return "told as part of a story, by its own calendar"
    if _is_list_of_the_past(parsed, frame):
        return "told in the pluperfect, as earlier than the news"
    if place.headline:
        return None
    if frame.act.kind in PERSONAL:
        stands = frame.act.kind == "plea" and frame.act.disposition != "guilty"  # "has pleaded not guilty": said of him for years
        reported = verb.voice == "active" and frame.actor.name in _REPORTED and place.number <= _NEAR_TOP
        last = _TOP if not stands else -1 if place.sort == "sitting" else 0
        if verb.tense == "perfect" and place.number > last and not reported:
            return "told in the perfect, as what stands"
        if verb.tense == "present" and verb.voice == "passive" and "being" not in parsed.words[verb.first : verb.at]:
            return "told as what stands"
    if (
        verb.tense == "present"
        and verb.voice == "active"
        and frame.act.kind not in DATES
        and not _is_ruling(parsed, frame)
        and verb.first == verb.at
        and frame.act.disposition not in ("review_granted", "rehearing_granted")
        and not (place.number == 0 and frame.act.kind == "verdict" and 0 <= frame.actor.first <= 2)  # a flash: "Jury finds …"
    ):
        return "told in the present, as a tale"
    if frame.act.object == "bail" and parsed.words[verb.at - 1 : verb.at + 1] == ["been", "held"]:
        return "told as what stands"  # "He has been held on $2 million bail"
    if verb.doing == "allow" and verb.tense == "present" and verb.voice == "passive" and frame.actor.name == "unknown":
        return "told as what stands"  # "people who are allowed to enter"
    if verb.doing in ("beat", "win", "lose") and place.number > 0:
        return "told of a party, without a date"
    return None


def _is_ruling(parsed: Parsed, frame: Frame) -> bool:
    """Whether an order is said to do it: "The ruling leaves her conviction in place"."""
    noun = parsed.nouns.get(frame.actor.first)
    if frame.act.kind == "charge":
        return not {"indictment", "complaint"}.isdisjoint(parsed.words[: frame.first])
    return frame.actor.name == "ruling" or (noun is not None and noun.name == "ruling")


_PUT = re.compile(
    r"\b(?:when|as|after) (?:\w+ ){0,4}?(?:was|were) (?:put|read)(?: out)? to (?:him|her|them)\b|"
    r"\b(?:when|as) (?:\w+ ){0,4}?(?:was|were) (?:read out|arraigned)\b|\b(?:when|on being|before being) (?:formally )?arraigned\b"
)


def _is_arraigned(frame: Frame, spoken: str) -> bool:
    """Whether a plea is told with its scene, as at the opening of a trial: "had earlier replied “not guilty” when it was put to
    him"."""
    return frame.act.kind == "plea" and _PUT.search(spoken) is not None


def _is_content(parsed: Parsed, frame: Frame) -> bool:
    """Whether a clause is what somebody said: "announced on Tuesday that they had settled", "said they had settled"."""
    assert frame.verb is not None
    clause = parsed.clauses[frame.clause]
    if clause.link == "that":
        return True
    verbs = [*clause.verbs, *(parsed.clauses[clause.parent].verbs if clause.parent >= 0 else ())]
    return any(verb.doing == "say" and verb.at < frame.verb.at for verb in verbs)


def _long_ago(parsed: Parsed, frame: Frame) -> str | None:
    """Why a clause tells of what the sentence counts from: "Three years after a jury convicted her"."""
    clause = parsed.clauses[frame.clause]
    counted = clause.link in ("after", "since") and not SPANS.isdisjoint(parsed.words[max(0, clause.first - 1) : clause.first])
    return "told as what happened long before" if counted else None


def _is_list_of_the_past(parsed: Parsed, frame: Frame) -> bool:
    """Whether a clause only spells out a pluperfect: "She had ruled for the city at every turn: she granted the injunction"."""
    words = parsed.words
    if ":" not in words[: frame.first]:
        return False
    return any(one == "had" and other.endswith("ed") for one, other in pairwise(words[: words.index(":")]))


def _leads_in(parsed: Parsed, frame: Frame) -> bool:
    """Whether it stands in a clause that opens a headline and leads up to its news: "Since she was acquitted, …"."""
    clause = parsed.clauses[frame.clause]
    return clause.first <= 1 and clause.link in ("since", "before", "although") and frame.act.kind not in DATES


def _by_link(link: str, place: Place, *, others: bool) -> str | None:
    """Why the place of an undated clause in its sentence says that the act is old: what the news came after."""
    if link not in _BACKGROUND_LINKS:
        return None
    if link == "relative":
        return "told in a relative clause"
    if others or place.number > 1 or (link == "since" and not place.headline):
        return f"told in passing, in a clause of “{link}”"
    return None


def _by_place(frame: Frame, place: Place) -> tuple[Told, str]:
    """What the place of an undated claim in its item says, where its words say nothing."""
    if place.sort in _OLD_SORTS and not (place.headline and place.sort == "preview" and _tells_it_done(frame)):
        return "background", f"undated in an item of this sort ({place.sort})"
    if place.sort in OPEN_SORTS:
        return "open", f"undated in an item of this sort ({place.sort})"
    if place.headline or place.number <= _NEAR_TOP:
        return "new", ""
    return "open", "told without a date, deep in the item"


def _tells_it_done(frame: Frame) -> bool:
    """Whether a headline tells it as done, whatever it looks ahead to: "Ruiz refused bail ahead of trial"."""
    return frame.verb is not None and frame.verb.tense in ("past", "perfect") and frame.act.kind not in DATES


def main_claim(parsed: Parsed, frame: Frame) -> bool:
    """Whether the frame stands in a main clause of its sentence, as its report."""
    return (
        frame.act.kind not in DATES
        and _link(parsed, frame) not in _BACKGROUND_LINKS
        and (
            frame.verb is None
            or (frame.verb.tense not in ("modifier", "pluperfect") and frame.verb.modal is None and not frame.verb.negated)
        )
    )


def now_set(parsed: Parsed) -> bool:
    """Whether a standing date is told as newly set: "now has a date", "will stand trial …, a judge ruled", "learned"."""
    words = parsed.words
    if "instead" in words or ("than" in words and any(word in words for word in ("later", "earlier", "sooner"))):
        return True
    if still_stands(parsed):
        return False
    return any(
        word in words
        for word in (
            "now",
            "ruled",
            "decided",
            "new",
            "learned",
            "notice",
            "ordered",
            "order",
            "entry",
            "today",
            "yesterday",
            "according",
            "fixed",
            "found",
        )
    )


def still_stands(parsed: Parsed) -> bool:
    """Whether the sentence says that a date is what it was."""
    return any(word in parsed.words for word in ("still", "remains", "remain", "unchanged", "planned"))


def _link(parsed: Parsed, frame: Frame) -> str:
    """The strongest background link of the frame's clause and those above it."""
    index, steps = frame.clause, 0
    found: str | None = None
    while index > 0 and steps < 8:
        clause = parsed.clauses[index]
        if clause.link == "relative":
            if not _is_at_hearing(parsed, clause.first) and not _is_of_agent(parsed, clause.first):
                return "relative"
        elif found is None:
            found = clause.link if clause.link in _BACKGROUND_LINKS else "although" if is_concession(parsed, index) else None
        index, steps = continues(parsed, index), steps + 1
    own = parsed.clauses[frame.clause].link
    return found or ("main" if own == "relative" else own)


def _is_of_agent(parsed: Parsed, first: int) -> bool:
    """Whether a relative clause says what the judge did who did what is told: "was dealt a blow by a judge who barred it"."""
    noun = parsed.nouns.get(first - 1)
    if (
        noun is None
        or noun.name not in ("judge", "court", "appeals", "supreme", "jury")
        or parsed.words[first] not in ("who", "which", "that")
    ):
        return False
    return "by" in parsed.words[max(0, noun.first - 4) : noun.first]


def _is_at_hearing(parsed: Parsed, first: int) -> bool:
    """Whether a relative clause tells what was done at a hearing: "the hearing, at which the judge fixed a date"."""
    words = parsed.words
    if (
        words[first] == "where"
        and words[first - 1] == ","
        and any(word in _COURTROOMS for word in words[max(0, first - 9) : first])
    ):
        return True  # "On Wednesday he was back at Leeds Crown Court, where the judge jailed him"
    opens = words[first] == "where" or (words[first] == "which" and words[first - 1] in ("at", "during"))
    return opens and any(word in _SITTINGS for word in words[max(0, first - 9) : first])


def age_of(day: str, published: date) -> int | None:
    """Days from an exact day to publication; None for a rough one."""
    exact = day_of(day) if is_day(day) else None
    return (published - exact).days if exact is not None else None


def _rough(day: str, found: DateExpression | None, place: Place, published: date, link: str) -> tuple[Told, str]:
    last = latest(day)
    first = earliest(day)
    if found is not None and found.relation in ("last", "previous"):
        return "background", "it happened earlier, by the text's own words"
    if (
        first <= published <= last
        and found is not None
        and found.shape in ("period", "week_of")
        and found.relation == "this"
        and (last - first).days <= 8
    ):
        if link in _BACKGROUND_LINKS:
            return "background", "told in passing"
        return ("new", "") if place.headline or place.number <= 4 else ("open", "of this week, told deep in the item")
    if (published - last).days <= 2 and (last - first).days <= 31 and (place.headline or place.number == 0):
        return "new", ""
    return "background", "it happened earlier, by the text's own words"
