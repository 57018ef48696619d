"""frame × related cases -> which of them it is of, by what the item says: words of one, its judge, both by name."""

from __future__ import annotations

import re

from notifier.core.language.names import fold, is_government
from notifier.core.reading.context import Context
from notifier.core.reading.frames import Frame

OTHER_CASE = re.compile(
    r"\b(?:separate(?! (?:orders?|rulings?|decisions?|opinions?|trials?|jur(?:y|ies)|motions?|hearings?)\b)|separately(?! "
    r"from\b)|another case|other case|different case|unrelated|other lawsuits?|other suits?|second "
    r"lawsuit|second case|also faces?|elsewhere|similar (?:case|suit|lawsuit)s?|"
    r"(?:several|many|multiple|various|numerous|dozens of) (?:[\w-]+ )?(?:courts|judges)|"
    r"parallel|suing\b[^.;]{0,60}?\b(?:too|as well)|also suing|"
    r"companion case|in a related case|another (?:federal )?(?:judge|court|jury|lawsuit|suit)|a different "
    r"(?:judge|court|jury)|other (?:judges|courts))\b"
)


def told_apart(ctx: Context, number: int, rivals: list[str]) -> str | None:
    """The one of several related cases that something marks out: the sentence's own words, the judge who was named last, and for
    a headline the sentences below it; None where nothing does."""
    own = _marked(ctx, number, rivals)
    if own is not None or _marks(ctx, number, rivals):
        return own
    judged = _by_judge(ctx, number, rivals)
    if judged is not None:
        return judged
    if ctx.layout.sentences[number].role == "title":
        for below in range(number + 1, min(len(ctx.mentions), number + 4)):
            marks = _marks(ctx, below, rivals)
            if marks:
                return next(iter(marks)) if len(marks) == 1 else None
    elif number + 1 < len(ctx.mentions) and ctx.layout.sentences[number + 1].paragraph == ctx.layout.sentences[number].paragraph:
        own = _marked(ctx, number + 1, rivals)
    return own or _by_dateline(ctx, number, rivals)


def _by_dateline(ctx: Context, number: int, rivals: list[str]) -> str | None:
    """The only one of the cases that the dateline above the sentence is of: a report is written where the court sits."""
    sentences = ctx.layout.sentences
    story = sentences[number].story
    for above in range(number, -1, -1):
        if sentences[above].story != story:
            return None
        if sentences[above].role == "dateline":
            return _marked(ctx, above, rivals)
    return None


def _marked(ctx: Context, number: int, rivals: list[str]) -> str | None:
    """The only one of the cases that the sentence marks out; None where it marks none or several."""
    marks = _marks(ctx, number, rivals)
    return next(iter(marks)) if len(marks) == 1 else None


def _marks(ctx: Context, number: int, rivals: list[str]) -> set[str]:
    """The cases that the sentence marks out by words that not all of them share: context, a docket number, a party of its own."""
    sentence = ctx.layout.sentences[number]
    if OTHER_CASE.search(ctx.folded, sentence.start, sentence.end) is not None:
        return set()
    found: dict[tuple[int, int], set[str]] = {}
    for mention in ctx.mentions[number]:
        if mention.case in rivals and mention.what in ("context", "docket", "party", "judge", "court"):
            found.setdefault((mention.start, mention.end), set()).add(mention.case)
    return {case for cases in found.values() if len(cases) < len(rivals) for case in cases}


_GOES_ON = ("she ", "he ", "the judge ", "the same judge ", "the court ")


def _by_judge(ctx: Context, number: int, rivals: list[str]) -> str | None:
    """The only one of the cases whose judge was the last one named, where the sentence goes on about the judge: "She also …"."""
    sentences = ctx.layout.sentences
    if not ctx.folded.startswith(_GOES_ON, sentences[number].start):
        return None
    for before in range(number - 1, max(0, number - 4), -1):
        if sentences[before].story != sentences[number].story:
            break
        found = {mention.case for mention in ctx.mentions[before] if mention.what == "judge"}
        if found:
            meant = found & set(rivals)
            return next(iter(meant)) if len(meant) == 1 else None
    return None


_TOGETHER = re.compile(
    r"\b(?:(?P<count>both|two|three|four|five|several|all|these|those|pair of|related|lower[- ]court['’]?s?['’]?)\s"
    r"(?:[\w'’-]+\s){0,3}?|the\s)"
    r"(?:cases|lawsuits|suits|injunctions|orders|rulings|decisions|blocks|actions|appeals|complaints|prosecutions)\b"
)
_COUNTS = {"two": 2, "both": 2, "pair of": 2, "three": 3, "four": 4, "five": 5}
_ALL_STRIFE = re.compile(
    r"\b(?:all|their|the|every|remaining|global|worldwide)\s(?:[\w'’-]+\s){0,3}?(?:litigation|disputes|fights|battles|feuds|"
    r"claims)\b"
)
_ONE_FOR_ALL = frozenset({"ruling", "appeal_decision", "settlement", "hearing_date", "trial_date"})


def covers(ctx: Context, number: int, frame: Frame, rivals: list[str]) -> bool:
    """Whether the sentence tells one act for all of the cases: "settled both suits", "put the lower courts' orders on hold"."""
    if frame.act.kind not in _ONE_FOR_ALL:
        return False
    sentence = ctx.layout.sentences[number]
    if frame.act.kind == "settlement" and _ALL_STRIFE.search(ctx.folded, sentence.start, sentence.end) is not None:
        return True
    found = _TOGETHER.search(ctx.folded, sentence.start, sentence.end)
    return found is not None and _COUNTS.get(found["count"] or "", len(rivals)) == len(rivals)


def named_apart(ctx: Context, number: int, one: str, other: str) -> bool:
    """Whether the sentence names, of each of two cases, a party that the other case does not have."""
    own = {fold(p.name) for p in ctx.cases[one].parties}
    theirs = {fold(p.name) for p in ctx.cases[other].parties}
    named = {(m.case, fold(m.text_party)) for m in ctx.mentions[number] if m.text_party and m.what in ("party", "surname", "alias")}
    return any(case == one and party not in theirs for case, party in named) and any(
        case == other and party not in own for case, party in named
    )


def are_rivals(ctx: Context, one: str, other: str) -> bool:
    """Whether two cases share a party, so that a sentence about the one may be about the other."""
    a, b = ctx.cases[one], ctx.cases[other]
    if other in a.related or one in b.related:
        return True
    own = {fold(p.name) for p in a.parties if p.role != "prosecution" and not is_government(p.name)}
    return bool(own & {fold(p.name) for p in b.parties})
