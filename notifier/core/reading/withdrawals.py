"""item -> what its outlet takes back or puts right: an earlier report of its own that was wrong, a correction.

Only what the outlet says of itself counts: "a report published here that …", "we reported", "an earlier version of this story".
What a lawyer calls wrong, or what another paper got wrong, takes nothing back.
"""

from __future__ import annotations

import re
from dataclasses import replace

from notifier.core.language.cues import LatePattern
from notifier.core.language.dates import find_dates, resolve
from notifier.core.language.money import find_amounts, find_terms
from notifier.core.model.facts import Facts
from notifier.core.reading.claims import Claim
from notifier.core.reading.clauses import Parsed, Verb
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
    "regret",
    "as we ",
    "earlier version",
    "previous version",
    "version of th",
    "updated to",
    "editing error",
    "originally",
)
_PAPER = r"(?:report|story|article|headline|alert|item|post|bulletin|push notification|version|dispatch)"
_ITS = r"(?:an?|its|the|our|that|this)"
_OWN = LatePattern(
    rf"\b{_PAPER} (?:\w+ ){{0,2}}?(?:here|by us|on this (?:site|page|channel))\b|\bour (?:\w+ ){{0,2}}?{_PAPER}s?\b|"
    r"\bwe (?:and others |and other \w+ |like others |had |have |first |also |wrongly |incorrectly |mistakenly )?(?:reported|said|"
    rf"wrote|stated|published|retract|withdraw|retracted|withdrawn|regret)\b|"
    rf"\b(?:an?|the) (?:earlier|previous|prior|initial|original) {_PAPER}\b|"
    rf"\b(?:this|the) {_PAPER} (?:earlier|originally|initially|first|previously|has been corrected|was corrected)\b|"
    rf"\ba (?:first|preliminary) version of (?:this|the|our) {_PAPER}\b|"
    rf"\b(?:has|have) (?:retracted|withdrawn) {_ITS} (?:\w+ )?{_PAPER}\b|\bretracts {_ITS} (?:\w+ )?{_PAPER}\b"
)
_ERROR = re.compile(
    r"\b(?:incorrectly|wrongly|erroneously|mistakenly|inaccurately|in error|by mistake|misstated|misreported)\b|"
    r"\b(?:was|were|is|are|been) (?:wrong|incorrect|inaccurate|erroneous|mistaken|untrue|false|not (?:true|correct|accurate|so))\b|"
    r"\b(?:editing|reporting|production|transcription|editor's|reporter's|agency) error\b|"
    r"\b(?:due to|because of|owing to) an? (?:\w+ )?"
    r"(?:error|mistake)\b|"
    rf"\b(?:retract(?:s|ed)?|withdr(?:awn|ew|aws?)) {_ITS}\b|\bcontrary to\b|, (?:and )?not [^,;]{{1,40}},? as (?:we|an earlier)\b"
)
_LABEL = re.compile(r"\s*\(?(?:corrected|corrections?|corrects|retraction|retracted|clarification)\b")
_AMENDED = LatePattern(
    rf"\bthis {_PAPER} (?:has been|was) (?:corrected|amended|updated to (?:correct|reflect|remove|say|show))\b|\bmisstated\b"
)
_EARLIER = re.compile(
    rf"\b(?:earlier|previous|prior|initial|original|first|preliminary) (?:\w+ )?(?:version|edition|{_PAPER})s?\b|"
    rf"\bth(?:is|e) {_PAPER} (?:earlier|originally|initially|first|previously|had) |\bit (?:had )?(?:said|stated|reported), |"
    r"\bto (?:remove|delete|withdraw|take out) an? (?:\w+ ){0,2}(?:statement|claim|report|line|assertion|reference)\b"
)
_EDITED = LatePattern(rf"\b(?:earlier|previous|prior|original|first|initial) (?:\w+ )?version of (?:this|our) (?:\w+ )?{_PAPER}\b")
_NO_FACT = re.compile(r"\s*\(?clarification\b")
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
        "statement",
        "claim",
        "assertion",
        "line",
    }
)
_OF_SOMEBODY = frozenset({"who", "whom", "whose", "where", "when"})
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
    sentences = ctx.layout.sentences
    found = {number for number in range(len(sentences)) if _is_of_error(ctx, number)}
    for number in sorted(found):
        after = number + 1
        if number and after < len(sentences) and sentences[after].paragraph == sentences[number].paragraph:
            found.add(after)  # what it goes on to say is what is right
    return frozenset(found)


def _is_of_error(ctx: Context, number: int) -> bool:
    sentence = ctx.layout.sentences[number]
    start, end = sentence.start, sentence.end
    said = ctx.folded[start:end]
    if sentence.role == "correction" or _AMENDED.search(said) is not None or _EDITED.search(said) is not None:
        return True
    if number <= 2 and _LABEL.match(ctx.folded, start, end) is not None:
        return True
    return (
        _OWN.search(said) is not None
        and _ERROR.search(ctx.folded, start, end) is not None
        and _SPEAKER.search(ctx.folded, start, end) is None
    )


def without_denials(ctx: Context, number: int, parsed: Parsed) -> Parsed:
    """A sentence of a note as the report had it: "She did not plead guilty" takes back that she did."""
    if number not in find_notes(ctx) or not any(verb.negated for verb in parsed.verbs) or not _puts_right(ctx, number):
        return parsed
    return replace(
        parsed,
        denied=frozenset(verb.at for verb in parsed.verbs if verb.negated),
        verbs=_said(parsed.verbs),
        clauses=[replace(clause, verbs=_said(clause.verbs)) for clause in parsed.clauses],
        found={},
    )


def _said(verbs: list[Verb]) -> list[Verb]:
    return [replace(verb, negated=False) for verb in verbs]


def takes_back(ctx: Context, number: int, parsed: Parsed, frame: Frame) -> bool:
    """Whether a frame is what an earlier report of the outlet said, and was wrong."""
    notes = find_notes(ctx)
    if not notes:
        return False
    reported = _was_reported(parsed, frame)
    if number not in notes:
        return reported and _is_note(ctx)
    sentence = ctx.layout.sentences[number]
    if frame.verb is not None and frame.verb.at in parsed.denied:
        return True
    if frame.verb is not None and frame.verb.negated:
        return number == 0 or ctx.folded.find("contrary to", sentence.start, sentence.end) > 0
    if not reported:
        return False
    return _ERROR.search(ctx.folded, sentence.start, sentence.end) is not None or (
        _EARLIER.search(ctx.folded, sentence.start, sentence.end) is not None and _puts_right(ctx, number)
    )


def _note_around(ctx: Context, number: int) -> tuple[int, int]:
    """Where the note that a sentence is part of begins and ends: its neighbours that are notes too."""
    notes = find_notes(ctx)
    first = last = number
    while first - 1 in notes and first - 1 > 0:
        first -= 1
    while last + 1 in notes:
        last += 1
    return ctx.layout.sentences[first].start, ctx.layout.sentences[last].end


def _puts_right(ctx: Context, number: int) -> bool:
    """Whether a sentence is of a note on what the item said before; one that merely makes clearer calls nothing wrong."""
    start, end = _note_around(ctx, number)
    spoken = _EARLIER.search(ctx.folded, start, end) or _AMENDED.search(ctx.folded[start:end])
    return spoken is not None and _is_of_fact(ctx, number)


def _is_of_fact(ctx: Context, number: int) -> bool:
    """Whether a note calls something wrong; one that merely makes clearer does not: "Clarification: He pleaded guilty in 2019"."""
    start, end = _note_around(ctx, number)
    return _NO_FACT.match(ctx.folded, start, end) is None or _ERROR.search(ctx.folded, start, end) is not None


def _is_note(ctx: Context) -> bool:
    """Whether an item opens as a correction and calls a report wrong somewhere."""
    opening = _NOTE.search(ctx.folded, 0, len(ctx.item.title) + 400)
    return opening is not None and _RETRACTION.search(ctx.folded) is not None


def _was_reported(parsed: Parsed, frame: Frame) -> bool:
    """Whether the frame is what an earlier report said: "reported on Monday that …", "a report published here that …"."""
    index = frame.clause
    own = parsed.clauses[index].first
    if _OF_SOMEBODY.intersection(parsed.words[max(0, own - 1) : own + 1]):
        return False  # "the judge before whom he pleaded guilty"
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
    of_date = any(_OF_DATE.search(ctx.folded, *_span(ctx, number)) is not None for number in notes)
    claims[:] = [claim for claim in claims if not (claim.takes_back and _stands_after_all(ctx, claim, claims))]
    for claim in claims:
        claim.amends = True
        old = claim.told == "background" and claim.sentence in notes and not _is_of_fact(ctx, claim.sentence)
        if ((claim.sentence in notes and not claim.headline) or (claim.standing and of_date)) and not old:
            claim.told, claim.weak = "new", claim.weak and not claim.standing
    claims += _restated(ctx, notes, claims)


def _span(ctx: Context, number: int) -> tuple[int, int]:
    sentence = ctx.layout.sentences[number]
    return sentence.start, sentence.end


_OF_DATE = re.compile(
    r"\b(?:trial|court|retrial|sentencing) dates?\b|\bdates? (?:of|for|when|on which)\b|\bwhen the (?:re)?trial\b|"
    r"\bstart of the (?:re)?trial\b"
)
_GAINSAID = re.compile(
    r"\b(?:not|no|never|yet|still|none|without|nor|neither|instead|only|\w+n't|awaits?|awaiting|"
    r"deliberat\w+|pending|put off|postponed|delayed|will be|is due)\b"
)
_BOILERPLATE = re.compile(
    rf"\s*(?:(?:we|the \w+) (?:regret|apologi[sz]e)s?\b[^.]*\.|(?:this|the) {_PAPER} (?:has|was) (?:since |now )?(?:been )?"
    r"(?:corrected|amended|updated)\.|(?:it|that) (?:has|was) (?:since |now )?(?:been )?(?:corrected|fixed|removed)\.|[)\s]+)*"
)


def _stands_after_all(ctx: Context, claim: Claim, claims: list[Claim]) -> bool:
    """Whether only a detail of the report was wrong: the item tells the same act still, or its note goes on to put another thing
    right ("… liable on Tuesday. The verdict came on Monday")."""
    if claim.sentence not in find_notes(ctx):
        return False  # taken back outright
    facts = claim.facts
    for other in claims:
        same = other.case == claim.case and other.facts.kind == facts.kind and other.facts.disposition == facts.disposition
        if same and not other.takes_back and other.facts.date == facts.date:
            return True
    sentence = ctx.layout.sentences[claim.sentence]
    if claim.sentence == 0 or _ERROR.search(ctx.folded, sentence.start, sentence.end) is not None:
        return False
    end = _note_around(ctx, claim.sentence)[1]
    boilerplate = _BOILERPLATE.match(ctx.folded, sentence.end, end)
    rest = boilerplate.end() if boilerplate is not None else sentence.end
    return rest < end and _GAINSAID.search(ctx.folded, sentence.start, end) is None


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
        facts = _anew(ctx, number) or _date_anew(ctx, number)
        if facts is not None:
            found.append(Claim(case, facts, "new", sentence.start, sentence.end, number, False, 1.0, amends=True))
    return found


def _anew(ctx: Context, number: int) -> Facts | None:
    start, end = _span(ctx, number)
    for term in find_terms(ctx.document, start, end):
        if term.term and _NOT.match(ctx.folded, term.end, end):
            return Facts("sentence", disposition="prison", term=term.term, object="sentence")
    amounts = find_amounts(ctx.document, start, end)
    wrong = [amount for amount in amounts if ctx.folded[max(start, amount.start - 8) : amount.start].rstrip().endswith(" not")]
    for amount in amounts:
        alone = len(wrong) == 1 and len(amounts) == 2 and amount is not wrong[0]
        if _NOT.match(ctx.folded, amount.end, end) or alone:
            settled = _is_of_settlement(ctx, number)
            return Facts("settlement" if settled else "verdict", amount=amount.amount, object="settlement" if settled else "award")
    return None


def _is_of_settlement(ctx: Context, number: int) -> bool:
    """Whether a sum that is put right was settled for and not awarded: by the words of the note, else of the whole item."""
    for start, end in (_note_around(ctx, number), (0, len(ctx.folded))):
        if _AWARD.search(ctx.folded, start, end) is not None:
            return False
        if ctx.folded.find("settle", start, end) >= 0:
            return True
    return False


_AWARD = re.compile(r"\b(?:awards?|awarded|verdict|damages|jury|jurors)\b")
_IT_IS = re.compile(
    r"(?:it|the (?:correct |right |new )?(?:re)?(?:trial|date|trial date)) "
    r"(?:is|is (?:set|scheduled|listed|due) (?:for|to begin|on)|begins?|"
    r"will (?:begin|start)|starts?|opens?)(?: on)? "
)
_OF_TRIAL = re.compile(r"\b(?:re)?trials?\b")


def _date_anew(ctx: Context, number: int) -> Facts | None:
    """ "… gave the wrong date for the trial. It is Sept. 14": the trial's day, where its note speaks of nothing else."""
    start, end = _span(ctx, number)
    note = _note_around(ctx, number)
    said = _IT_IS.match(ctx.folded, start, end)
    if said is None or _OF_DATE.search(ctx.folded, *note) is None or _OF_TRIAL.search(ctx.folded, *note) is None:
        return None
    for each in find_dates(ctx.document, said.end(), end)[:1]:
        day = resolve(each, anchor=ctx.anchor, direction="future") if each.start == said.end() else None
        if day is not None:
            return Facts("trial_date", action="set", date=day, proceeding="trial", object="trial")
    return None
