"""item -> what its outlet takes back or puts right: an earlier report of its own that was wrong, a correction.

Only what the outlet says of itself counts: "a report published here that …", "we reported", "an earlier version of this story".
What a lawyer calls wrong, or what another paper got wrong, takes nothing back.
"""

from __future__ import annotations

import re

from notifier.core.language.money import find_amounts, find_terms
from notifier.core.model import Facts
from notifier.core.reading.claims import Claim
from notifier.core.reading.clauses import Parsed
from notifier.core.reading.context import Context
from notifier.core.reading.frame import Frame

_GATE = (
    "correct",
    "retract",
    "clarification",
    "editor",
    "wrong",
    "mistaken",
    "in error",
    "by mistake",
    "erroneous",
    "inaccurate",
    "untrue",
    "misstate",
    "misreport",
    "contrary to",
    "withdrawn",
    "we reported",
    "earlier version",
)
_PAPER = r"(?:report|story|article|headline|alert|item|post|bulletin|push notification|version|dispatch)"
_ITS = r"(?:an?|its|the|our|that|this)"
_OWN = re.compile(
    rf"\b{_PAPER} (?:\w+ ){{0,2}}?(?:here|by us|on this (?:site|page|channel))\b|\bour (?:\w+ ){{0,2}}?{_PAPER}s?\b|"
    r"\bwe (?:had |have |first |also |wrongly |incorrectly |mistakenly )?(?:reported|said|wrote|stated|published|retract|withdraw|"
    rf"retracted|withdrawn|regret)\b|\b(?:an?|the) (?:earlier|previous|prior|initial|original) {_PAPER}\b|"
    rf"\b(?:this|the) {_PAPER} (?:earlier|originally|initially|first|previously|has been corrected|was corrected)\b|"
    rf"\b(?:has|have) (?:retracted|withdrawn) {_ITS} (?:\w+ )?{_PAPER}\b|\bretracts {_ITS} (?:\w+ )?{_PAPER}\b"
)
_ERROR = re.compile(
    r"\b(?:incorrectly|wrongly|erroneously|mistakenly|inaccurately|in error|by mistake|misstated|misreported)\b|"
    r"\b(?:was|were|is|are|been) (?:wrong|incorrect|inaccurate|erroneous|mistaken|untrue|false|not (?:true|correct|accurate|so))\b|"
    rf"\b(?:retract(?:s|ed)?|withdr(?:awn|ew|aws?)) {_ITS}\b|\bcontrary to\b|, not [^,.;]{{1,40}},? as (?:we|an earlier)\b"
)
_LABEL = re.compile(r"\s*\(?(?:corrected|corrections?|corrects|retraction|retracted|clarification)\b")
_AMENDED = re.compile(rf"\bthis {_PAPER} (?:has been|was) (?:corrected|amended|updated to correct)\b|\bmisstated\b")
# A report told as wrong in the sentence after it.
_NOTE = re.compile(r"\bcorrections?\b|\bretract\w*|\bclarification\b|\beditor'?s'? note\b")
_RETRACTION = re.compile(
    r"\b(?:that|this|which|the report|it) was (?:wrong|incorrect|an error|false|not so)\b|"
    r"\bwe retract\b|\bretracts? (?:the|its|that)\b|"
    r"\b(?:erroneously|wrongly|incorrectly|mistakenly) (?:reported|said|stated)\b|\breported in error\b"
)
_SPEAKER = re.compile(
    r"\b(?:lawyers?|attorneys?|prosecutors?|judges?|jur(?:y|or|ors)|court|he|she|they|spokes\w+|defen[cs]e) (?:\w+ )?said\b"
)
_REPORTED = frozenset(
    {
        "reported",
        "stated",
        "said",
        "report",
        "reports",
        "story",
        "article",
        "headline",
        "alert",
        "version",
        "saying",
        "item",
        "post",
    }
)
_TRULY = frozenset({"fact", "actually", "when", "instead", "but"})


def may_take_back(folded: str) -> bool:
    """Whether a text has a word of error at all."""
    return any(word in folded for word in _GATE)


def find_notes(ctx: Context) -> frozenset[int]:
    """The sentences in which the outlet calls a report of its own wrong; 0 is the title that calls the item a correction."""
    if ctx.notes is None:
        ctx.notes = _notes(ctx) if may_take_back(ctx.folded) else frozenset()
    return ctx.notes


def _notes(ctx: Context) -> frozenset[int]:
    return frozenset(number for number in range(len(ctx.layout.sentences)) if _is_of_error(ctx, number))


def _is_of_error(ctx: Context, number: int) -> bool:
    sentence = ctx.layout.sentences[number]
    start, end = sentence.start, sentence.end
    if sentence.role == "correction" or _AMENDED.search(ctx.folded, start, end) is not None:
        return True
    if number <= 2 and _LABEL.match(ctx.folded, start, end) is not None:
        return True
    return (
        _OWN.search(ctx.folded, start, end) is not None
        and _ERROR.search(ctx.folded, start, end) is not None
        and _SPEAKER.search(ctx.folded, start, end) is None
    )


def takes_back(ctx: Context, number: int, parsed: Parsed, frame: Frame) -> bool:
    """Whether a frame is what an earlier report of the outlet said, and was wrong."""
    notes = find_notes(ctx)
    if not notes:
        return False
    reported = _was_reported(parsed, frame)
    if number not in notes:
        return reported and _is_note(ctx)
    sentence = ctx.layout.sentences[number]
    denied = frame.verb is not None and frame.verb.negated
    if denied:
        return number == 0 or ctx.folded.find("contrary to", sentence.start, sentence.end) > 0
    return reported and _ERROR.search(ctx.folded, sentence.start, sentence.end) is not None


def _is_note(ctx: Context) -> bool:
    """Whether an item opens as a correction and calls a report wrong somewhere."""
    opening = _NOTE.search(ctx.folded, 0, len(ctx.item.title) + 400)
    return opening is not None and _RETRACTION.search(ctx.folded) is not None


def _was_reported(parsed: Parsed, frame: Frame) -> bool:
    """Whether the frame is what an earlier report said: "reported on Monday that …", "a report published here that …"."""
    index = frame.clause
    while index > 0:
        clause = parsed.clauses[index]
        before = parsed.words[max(0, clause.first - 9) : clause.first]
        if clause.link in ("that", "relative") and any(word in _REPORTED for word in before):
            return True
        index = clause.parent
    before = parsed.words[max(0, frame.first - 16) : frame.first]
    told = [place for place, word in enumerate(before) if word in _REPORTED]
    return bool(told) and not _TRULY.intersection(before[told[-1] :])


def amend(ctx: Context, claims: list[Claim]) -> None:
    """Mark the claims of an item that puts an earlier report right; what its note says is news, whatever the tense."""
    notes = find_notes(ctx)
    if not notes:
        return
    for claim in claims:
        claim.amends = True
        if claim.sentence in notes and not claim.headline:
            claim.told = "new"
    claims += _restated(ctx, notes, claims)


_NOT = re.compile(r",? (?:and )?not (?:the )?[$£€\d]")


def _restated(ctx: Context, notes: frozenset[int], claims: list[Claim]) -> list[Claim]:
    """ "It is 42 months, not 24": a term or a sum that a note gives anew, where no other claim of its sentence does."""
    if len(ctx.cases) != 1:
        return []
    case = next(iter(ctx.cases))
    found: list[Claim] = []
    for number in sorted(notes):
        sentence = ctx.layout.sentences[number]
        if any(claim.sentence == number for claim in claims):
            continue
        facts = _anew(ctx, sentence.start, sentence.end)
        if facts is not None:
            found.append(Claim(case, facts, "new", sentence.start, sentence.end, number, False, 1.0, amends=True))
    return found


def _anew(ctx: Context, start: int, end: int) -> Facts | None:
    for term in find_terms(ctx.document, start, end):
        if term.term and _NOT.match(ctx.folded, term.end, end):
            return Facts("sentence", disposition="prison", term=term.term, object="sentence")
    for amount in find_amounts(ctx.document, start, end):
        if _NOT.match(ctx.folded, amount.end, end):
            settled = "settle" in ctx.folded
            return Facts("settlement" if settled else "verdict", amount=amount.amount, object="settlement" if settled else "award")
    return None
