"""text, date expression -> on which side of publication it lies, by the grammar of its clause.

Court news tells most dates backwards, so the past is what remains where nothing points ahead. For a caller that knows what the
sentence is about (a trial being set, a ruling), that knowledge is better than these rules.
"""

from __future__ import annotations

import re

from notifier.core.language.dates.expressions import DateExpression, Direction
from notifier.core.language.dates.verbs import Verb, find_verbs

_WINDOW = 240  # characters of the sentence that are looked at on either side
_CLOSE = 100  # characters before the date that its preposition and the noun before it take up
_DATED = frozenset({"day", "month", "range", "week_of", "nth_weekday", "day_of_month"})

# --- what stands right before the date ---------------------------------------------------------------------------

_FILLER = r"(?:(?:the|an?|his|her|its|their|at\s+least|around|about|sometime|next|on|in|early|late|mid|of)[\s-]+)*\Z"
_MOVE = (
    r"(?:postponed?|adjourn(?:ed)?|delay(?:ed)?|mov(?:ed?|ing)|push(?:ed|ing)?(?: it| back| them| the \w+)?|put (?:off|back)|"
    r"continued?|bump(?:ed)?|defer(?:red)?|reschedul(?:ed?|ing)|reset|extend(?:ed)?|held over|brought forward|advanced|"
    r"shift(?:ed)?|remanded|suspended|stayed)"
)
_SETTING = (
    r"(?:(?:re)?schedul(?:ed?|ing)|set|sets|setting|slated|planned|listed|pencill?ed in|fixed|booked|calendared|docketed|"
    r"earmarked|targeted|on tap|up|eligible|ready|in time|date|deadline)"
)
_AHEAD = re.compile(
    rf"\b(?i:no later than|as late as|effective|(?:head(?:s|ed|ing)?|go(?:es|ing)?) (?:in)?to trial|come|ahead of|in advance of|"
    rf"deadline (?:of|is)|due|between now and|{_SETTING} (?:for|to \w+)|{_MOVE}(?: [\w.,]+){{0,6}} (?:to|until|till|for)|"
    rf"expires|expiring|(?:once|when|if|until|before) (?:\w+ ){{1,4}}(?:close|open|begin|start|end|meet)|(?:is|are|begins?|"
    rf"opens?|starts?|resumes?|falls?))\s+{_FILLER}"
)
_UNTIL = re.compile(rf"\b(?i:until|till)\s+(?:(?:as\s+late\s+as|at\s+least|after)\s+)?{_FILLER}")
_MOVED_TO = re.compile(rf"\b(?i:{_MOVE})\b[^;:]*\Z")
_NOT_UNTIL = re.compile(r"\b(?i:was|were|did|had|could)(?:n['’]t|\s+not|\s+never)\b[^.;]*\Z")
_WEAK_AHEAD = re.compile(rf"\b(?i:by|before|through|to|for|as early as|as soon as)\s+{_FILLER}")
_FOR = re.compile(rf"\b(?i:for)\s+{_FILLER}")
_BEHIND = re.compile(r"\b(?i:since|as of|as recently as|dated|ago|back in|last seen)\s+(?:(?:the|early|late|on)\s+)*\Z")
_MOVED_FROM = re.compile(rf"\b(?i:{_MOVE})(?: \w+){{0,6}}(?<!day)(?<!days)(?<!week)(?<!weeks)(?<!months) from\s+{_FILLER}")
_MAYBE_OVER = re.compile(r"\b(?i:is|are)\s+\Z")
_SETS = re.compile(
    r"\b(?i:set|sets|fixed|picked|chose|named|scheduled|gets?|got|given)\s+(?:an?\s+)?(?:(?:early|late|"
    r"mid)[\s-])?\Z"
)
_ATTRIBUTE = re.compile(r"\b(?i:the|an?|his|her|its|their|this|that|\w+['’]s)\s+(?:[a-z]+\s+)?\Z")
_NOT_TOLD = re.compile(
    r"\b(?i:to\s+(?!have\b)[a-z]+|by|through|before|after|ending|between|and|like|for)\b[^,;:]{0,40}\Z|\b(?i:has|have|is|"
    r"are)\b[^,;:]{0,60}\Z"
)
_SUBORDINATE = re.compile(r"\b(?:that|when|which|who|as|if|because|while|what|where|whether)\b")
_AT_START = re.compile(
    r"(?:\A|[,;:—–\n“\"(]|\b(?:and|but|then|when|that|while))\s*(?:(?i:but|and|then|so|later|early|late|back|on|in|by|since|"
    r"after|mid)[\s-]+){0,3}\Z"
)
_FAR = 70  # characters from a verb to a date that it tells of
_NOUN_AFTER = re.compile(r"(?:['’]s)?\s+[a-z]")
_POSSESSIVE = re.compile(r"['’]s\b")
_NEW_CLAUSE = re.compile(r"\bthat,?\s+(?:(?:on|in|by|after|before|until)\s+)?(?:the\s+)?\Z")

# --- what stands right after it ----------------------------------------------------------------------------------

_COURT_NOUN = r"(?:hearing|trial|sentencing|arraignment|conference|start|appearance|execution|retrial|arguments?)"
_PLANNED_NOUN = re.compile(
    rf"(?:['’]s)?\s+(?i:(?:[\w-]+\s+){{0,2}}(?:{_COURT_NOUN}|deadline|(?:start|due|release|return|"
    rf"trial|court)\s+date))\b"
)
_DATE_NOUN = re.compile(
    r"\s+(?i:(?:[\w-]+\s+)?(?:deadline|(?:start|due|trial|court|hearing|sentencing|execution|release|"
    r"retrial)\s+date))\b"
)
_AS_DATE = re.compile(rf"\s+(?i:as|for)\s+(?:\w+['’]?s?\s+){{0,4}}(?i:date|{_COURT_NOUN})\b")

_REQUESTS = frozenset({"called", "wanted", "asked", "sought", "urged", "voted", "demanded", "pressed", "moved"})
_JOINT = re.compile(r"\b(?:be|been|being|to|get|have)\s+(?:\w+ly\s+|not\s+)?\Z")
_BREAK = re.compile(r"[;:“”\"]|\b(?i:who|which|where|because|although|though|whose)\b")
_SENTENCE = re.compile(r"[.!?][”\"’')]*\s+(?=[A-Z“\"‘'(\d])|\n")
_NO_END = re.compile(
    r"\b(?:[A-Z]|Mr|Mrs|Ms|Dr|Jr|Sr|St|v|vs|Nos?|Inc|Co|Corp|Ltd|Gov|Sen|Rep|Gen|Lt|Sgt|Det|Prof|Jan|Feb|Mar|Apr|Jun|Jul|Aug|"
    r"Sept?|Oct|Nov"
    r"|Dec|a\.m|p\.m|U\.S)\.\Z"
)
_OPENER = re.compile(r"\s+(?:But|And|The|In|On|At|He|She|It|They|We|That|This|If|For|As|An?|When|While|His|Her|Their)\b")


def direction_of(text: str, expression: DateExpression) -> Direction | None:
    """The side on which the sentence places the date; None where no verb tells."""
    begin, end = sentence_of(text, expression.start, expression.end)
    before, after = text[begin : expression.start], text[expression.end : end]
    close = before[-_CLOSE:]
    dated = expression.shape in _DATED
    if _BEHIND.search(close):
        return "past"
    if _MOVED_FROM.search(close):
        return "near"
    verbs = _verbs_before(before)
    governing = _governing(before, after, verbs, dated=dated)
    if _UNTIL.search(close):
        if governing == "past" and not _MOVED_TO.search(close):
            return "past" if _NOT_UNTIL.search(before) else "near"
        return "future"
    if _AHEAD.search(close) or _AS_DATE.match(after) or _DATE_NOUN.match(after):
        return "near" if governing == "near" or _MAYBE_OVER.search(close) else "future"
    if governing is None and _WEAK_AHEAD.search(close) and not (dated and _FOR.search(close)):
        return "future"
    if governing == "past" and dated:
        if _SETS.search(close) and _PLANNED_NOUN.match(after):
            return "future"
        if _is_told(before, after, verbs):
            return "past"
        return "near" if _WEAK_AHEAD.search(close) or _PLANNED_NOUN.match(after) else "behind"
    return "ahead" if governing == "future" and dated else governing


def _verbs_before(before: str) -> list[Verb]:
    """The verbs before the date in its clause: none where a new clause begins with it, in a bracket those of the bracket."""
    if _NEW_CLAUSE.search(before):
        return []
    opened = before.rfind("(")
    verbs = find_verbs(before)
    return [verb for verb in verbs if verb.start > opened] if opened > before.rfind(")") else verbs


def _is_told(before: str, after: str, verbs: list[Verb]) -> bool:
    """The verb tells an event of that date ("was killed on June 8"), so that it cannot lie ahead."""
    if _ATTRIBUTE.search(before) and _NOUN_AFTER.match(after):
        return False
    if _NOT_TOLD.search(before):
        return False
    if not verbs:
        return _AT_START.search(before) is not None
    between = before[verbs[-1].end :]
    return len(between) < _FAR and not _SUBORDINATE.search(between)


def sentence_of(text: str, start: int, end: int) -> tuple[int, int]:
    """Where the sentence around `text[start:end]` begins and ends, roughly, within a window of characters."""
    low, high = max(0, start - _WINDOW), min(len(text), end + _WINDOW)
    begin = low
    for stop in _SENTENCE.finditer(text, low, start + 1):
        if _is_end(text, low, stop):
            begin = stop.end()
    for stop in _SENTENCE.finditer(text, end, high):
        if _is_end(text, end, stop):
            return begin, stop.start()
    return begin, high


def _is_end(text: str, low: int, stop: re.Match[str]) -> bool:
    short = _NO_END.search(text[max(low, stop.start() - 8) : stop.start() + 1])
    if short is None:
        return True
    return short[0] in ("U.S.", "a.m.", "p.m.", "Inc.", "Jr.") and _OPENER.match(text, stop.start() + 1) is not None


def _governing(before: str, after: str, verbs: list[Verb], *, dated: bool) -> Direction | None:
    """The direction of the verb that the date hangs on: the last one before it in its clause, else the first one after."""
    following = next(iter(find_verbs(after, most=1)), None)
    # "A judge on Friday set", "a hearing Monday will decide": the date stands between its subject and its verb.
    if following and not after[: following.start].strip() and following.kind != "modal":
        return "future" if following.kind == "future" else "past"
    if verbs:
        return _of_verb(before, verbs)
    if following is None or following.kind == "modal":
        return None
    if not dated and _POSSESSIVE.match(after):
        return "future" if following.kind == "future" and _PLANNED_NOUN.match(after) else "past"
    if following.kind == "calendar":
        return "future" if following.words.split()[0].endswith("s") else None
    return "near" if following.kind == "near" else "future" if following.kind == "future" else "past"


def _of_verb(text: str, verbs: list[Verb]) -> Direction:
    """The direction of the last verb, read together with those that it belongs to: "is scheduled to be tried"."""
    verb = verbs[-1]
    if verb.kind in ("near", "unreal"):
        return "near" if verb.kind == "near" else "past"
    before = verbs[-2] if len(verbs) > 1 else None
    if verb.kind in ("future", "toward", "modal"):
        # "Was scheduled to be sentenced": the auxiliary decides.
        if before is not None and verb.words.startswith("to ") and before.words in _REQUESTS:
            return "past"  # "called for charges to be filed Saturday": the call was on Saturday
        belongs = before is not None and before.kind == "near" and before.end >= verb.start - 2
        return "near" if belongs and verb.words.startswith("to") else "future"
    if before is not None and not _BREAK.search(text, before.end, verb.start):
        adjacent = before.kind in ("modal", "future", "near", "unreal") and len(text[before.end : verb.start].split()) < 2
        if adjacent or _JOINT.search(text, 0, verb.start):
            return _of_verb(text, verbs[:-1])
    return "future" if verb.kind == "calendar" else "past"
