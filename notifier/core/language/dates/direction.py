"""text, date expression -> on which side of publication it lies, by the grammar of its clause.

Court news tells most dates backwards, so the past is what remains where nothing points ahead. For a caller that knows what the
sentence is about (a trial being set, a ruling), that knowledge is better than these rules.
"""

from __future__ import annotations

import re

from notifier.core.language.dates.expressions import DateExpression, Direction

_WINDOW = 240  # characters of the sentence that are looked at on either side

# --- what stands right before the date ---------------------------------------------------------------------------

_FILLER = r"(?:(?:the|an?|his|her|its|their|at least|around|about|sometime|next|on|in|early|late|mid|of)[\s-]+)*\Z"
_MOVE = (
    r"(?:postponed?|adjourn(?:ed)?|delay(?:ed)?|mov(?:ed?|ing)|push(?:ed|ing)?(?: it| back| them| the \w+)?|put (?:off|back)|continued?|bump(?:ed)?|"
    r"defer(?:red)?|reschedul(?:ed?|ing)|reset|extend(?:ed)?|held over|brought forward|advanced|shifted|remanded|detained|held|suspended|stayed)"
)
_SETTING = (
    r"(?:(?:re)?schedul(?:ed?|ing)|set|sets|setting|slated|planned|listed|pencill?ed in|fixed|booked|calendared|docketed|earmarked|"
    r"targeted|on tap|up|eligible|ready|in time|date|deadline)"
)
_AHEAD = re.compile(
    rf"\b(?i:no later than|as early as|as soon as|beginning|starting|effective|come|ahead of|in advance of|deadline (?:of|is)|due|"
    rf"{_SETTING} (?:for|on|to \w+)|{_MOVE}(?: \w+){{0,6}} (?:to|until|till|for)|from [\w.]+ ?\d* to|expires?|expir(?:ed|ing)|"
    rf"(?:is|are|begins?|opens?|starts?|resumes?|falls?))\s+{_FILLER}"
)
_UNTIL = re.compile(rf"\b(?i:until|till)\s+{_FILLER}")
_NOT_UNTIL = re.compile(r"\b(?i:was|were|did|had|could)(?:n['’]t|\s+not|\s+never)\b[^.;]*\Z")
_WEAK_AHEAD = re.compile(rf"\b(?i:by|before|through|for|to)\s+{_FILLER}")
_BEHIND = re.compile(r"\b(?i:since|as of|as recently as|dated|ago|back in|as late as|last seen)\s+(?:(?:the|early|late|on)\s+)*\Z")
_MOVED_FROM = re.compile(rf"\b(?i:{_MOVE})(?: \w+){{0,6}} from\s+{_FILLER}")

# --- what stands right after it ----------------------------------------------------------------------------------

_PLANNED_NOUN = re.compile(
    r"(?:['’]s)?\s+(?i:(?:\w+\s+)?(?:trial|court|start|hearing|sentencing|filing|execution|due|target|return|release|effective|opening)?\s*"
    r"(?:date|deadline|hearing|trial|sentencing|arraignment|conference|start|appearance|execution|retrial|arguments?))\b"
)
_DEADLINE = re.compile(r"\s+(?i:(?:\w+\s+)?deadline)\b")

# --- the verb that it hangs on -----------------------------------------------------------------------------------

_BE = r"(?:is|are|am|['’]s|['’]re|remains?|being)"
_FUTURE = (
    r"will|won['’]t|shall|['’]ll|would|can|could|may|might|must|should|"
    rf"{_BE}\s+(?:now\s+|not\s+|also\s+|still\s+|\w+ly\s+)?(?:scheduled|set|due|expected|slated|planned|listed|likely|supposed|going|about|ready|on track|"
    r"required|ordered|eligible|poised|bound|obliged|needed|to)|"
    r"(?:has|have)\s+(?:until|to)|(?:ha[sd]|have|having|been)\s+(?:also\s+|\w+ly\s+)?(?:scheduled|set|planned|fixed|picked|slated)|"
    r"scheduled|rescheduled|slated|set\s+(?:for|to|an?|the|his|her|its|their|jury|trial|sentencing|oral)|"
    r"due\s+(?:in|to|back|before|on)|expected\s+to|"
    r"(?:plan|expect|hope|intend|want|need|prepare|promise|vow|threaten|propose|aim|seek)s?\s+to|(?:plann|expect|hop|intend|prepar|promis|threaten)(?:ing|ed)\s+to|"
    r"(?:vowed|agreed|ordered|required|told|instructed|directed|summoned|invited|pledged|wants?\s+\w+|due)\s+to|to\s+be|"
    r"fac(?:es?|ing)\s+(?:[\w-]+\s+){0,4}(?:trial|sentencing|hearing|arraignment|execution|vote|deadline)|"
    r"head(?:s|ed|ing)?\s+(?:in)?to\s+trial|go(?:es|ing)?\s+(?:on|to)\s+trial|"
    r"begins?|opens?|starts?|resumes?|reconvenes?|convenes?|expires?|returns?|goes|meets?|takes?\s+effect|kicks?\s+off|takes?\s+place|"
    r"gets?\s+under\s+way|airs?|premieres?|arrives?|ends?|closes?|hears?|decides?|considers?|"
    r"upcoming|forthcoming|forecast(?:s|ers)?|predict(?:s|ed)?|let['’]s|tune\s+in"
)
_OVERTAKEN = (
    r"(?:was|were|had\s+been)\s+(?:also\s+|not\s+|\w+ly\s+)?(?:scheduled|set|due|expected|slated|supposed|to|planned|listed|ordered\s+to)|"
    r"(?:originally|initially|previously)\s+(?:scheduled|set|slated|due|planned)"
)
_IRREGULAR = (
    "said|was|were|had|did|told|made|took|came|went|gave|got|found|held|left|began|became|wrote|won|lost|met|ran|saw|sent|sat|set|shot|"
    "spoke|stood|struck|sued|swore|thought|threw|brought|bought|built|caught|chose|cut|dealt|drew|drove|fell|felt|fled|fought|heard|hit|"
    "hurt|kept|killed|knew|laid|led|lay|let|paid|pled|put|quit|rose|sank|shut|sold|spent|split|spread|stole|stuck|taught|tore|upheld|"
    "woke|wore|withdrew|has|have|having|been|beat|blew|broke|died|overturned|underwent|shook|hung|slain|seen|known|shown|taken|given|driven|bit"
)
_VERB = re.compile(
    rf"(?<![\w-])(?:(?P<near>(?i:{_OVERTAKEN}))|(?P<future>(?i:{_FUTURE}))|(?P<past>(?i:{_IRREGULAR}|[a-z]{{2,}}(?:ed|pt))))(?![\w-])"
)
_NO_VERBS = frozenset(
    {"need", "indeed", "hundred", "alleged", "united", "accused", "kindred", "sacred", "aged", "naked", "bed", "accept", "attempt"}
    | {"except", "concept", "script", "convicted", "embattled", "armed", "unarmed", "masked", "red", "speed", "feed", "seed"}
)
_JOINT = re.compile(r"\b(?:be|been|being|to|get|have)\s+(?:\w+ly\s+|not\s+)?\Z")
_BREAK = re.compile(r"[;:“”\"]|\b(?i:who|which|where|because|although|though|whose)\b")

_SENTENCE = re.compile(r"[.!?][”\"’')]*\s+(?=[A-Z“\"‘'(\d])|\n")
_NO_END = re.compile(
    r"\b(?:[A-Z]|Mr|Mrs|Ms|Dr|Jr|Sr|St|v|vs|Nos?|Inc|Co|Corp|Ltd|Gov|Sen|Rep|Gen|Lt|Sgt|Det|Prof|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov"
    r"|Dec|a\.m|p\.m|U\.S)\.\Z"
)


def direction_of(text: str, expression: DateExpression) -> Direction | None:
    """The side on which the sentence places the date; None where no verb tells."""
    begin, end = sentence_of(text, expression.start, expression.end)
    before, after = text[begin : expression.start], text[expression.end : end]
    close = before[-100:]
    if _BEHIND.search(close):
        return "past"
    if _MOVED_FROM.search(close):
        return "near"
    governing = _governing(before, after)
    if _UNTIL.search(close):
        return "past" if governing == "past" and _NOT_UNTIL.search(before) else "future"
    if _AHEAD.search(close) or _DEADLINE.match(after):
        return "near" if governing == "near" else "future"
    if governing != "future" and expression.shape in ("day", "month") and _PLANNED_NOUN.match(after):
        return "near"
    if governing is None and _WEAK_AHEAD.search(close):
        return "future"
    return governing


def sentence_of(text: str, start: int, end: int) -> tuple[int, int]:
    """Where the sentence around `text[start:end]` begins and ends, roughly, within a window of characters."""
    low = max(0, start - _WINDOW)
    begin = low
    for stop in _SENTENCE.finditer(text, low, start):
        if not _NO_END.search(text[max(low, stop.start() - 8) : stop.start() + 1]):
            begin = stop.end()
    high = min(len(text), end + _WINDOW)
    for stop in _SENTENCE.finditer(text, end, high):
        if not _NO_END.search(text[max(end, stop.start() - 8) : stop.start() + 1]):
            return begin, stop.start()
    return begin, high


def _governing(before: str, after: str) -> Direction | None:
    """The direction of the verb that the date hangs on: the last one before it in its clause, else the first one after."""
    verbs = [found for found in _VERB.finditer(before) if found[0].lower() not in _NO_VERBS]
    if verbs:
        return _of_verb(before, verbs)
    first = next((found for found in _VERB.finditer(after) if found[0].lower() not in _NO_VERBS), None)
    return _of_verb(after, [first]) if first else None


def _of_verb(text: str, verbs: list[re.Match[str]]) -> Direction:
    """The direction of the last verb, read together with those that it belongs to: "is scheduled to be tried"."""
    verb = verbs[-1]
    if verb["near"]:
        return "near"
    if verb["future"]:
        # "Was scheduled to be sentenced": the auxiliary decides.
        if verb[0].lower().startswith("to") and len(verbs) > 1 and verbs[-2]["near"] and verbs[-2].end() >= verb.start() - 2:
            return "near"
        return "future"
    if len(verbs) > 1 and _JOINT.search(text, 0, verb.start()) and not _BREAK.search(text, verbs[-2].end(), verb.start()):
        return _of_verb(text, verbs[:-1])
    return "past"
