"""rows of turns + sentence -> frames: where they stand, whether denied or supposed, and of whom they tell."""

from __future__ import annotations

import re

from notifier.core.reading.acts import Act
from notifier.core.reading.clauses import Parsed, Verb
from notifier.core.reading.frame import COURTS, PEOPLE, Frame, governed
from notifier.core.reading.idioms.rows import CUED, TURNS
from notifier.core.reading.idioms.turn import Turn
from notifier.core.reading.punishments import find_term
from notifier.core.reading.roles import Head, find_subject, is_name
from notifier.core.reading.words import ADVERBS, AUXILIARIES, HAVE, MODALS, NEGATIONS, SUBJECT_PRONOUNS


def may_find(words: list[str]) -> bool:
    """Whether `find` may find anything."""
    return bool(CUED.possible(words))


def find(parsed: Parsed, told: list[Frame], *, headline: bool) -> list[Frame]:
    """The frames of the turns in a sentence whose verbs have `told` others: the first of each kind that is not told yet."""
    rows = CUED.possible(parsed.words)
    if not rows or "?" in parsed.words:
        return []
    done = [
        frame
        for frame in told
        if frame.act.disposition is not None and frame.act.object != "ruled" and _is_done(frame) and not _aside(parsed, frame)
    ]
    kinds = {_ALIKE.get(frame.act.kind, frame.act.kind) for frame in done}
    if all(frame.act.kind != "ruling" or parsed.clauses[frame.clause].link == "when" for frame in done):
        kinds.discard("ruling")  # "got it right when he blocked the fee": told of the court below
    text = parsed.text
    out: list[Frame] = []
    for turn in map(TURNS.__getitem__, rows):
        kind = _ALIKE.get(turn.act.kind, turn.act.kind)
        if kind in kinds and turn.act.disposition not in _PARTLY:
            continue
        frame = _frame_of(parsed, turn, text, headline=headline)
        if frame is not None:
            out.append(frame)
            if _is_done(frame):
                kinds.add(kind)
    return out


def _aside(parsed: Parsed, frame: Frame) -> bool:
    """Whether a relative clause tells it of the court below: "agreed with a judge who dismissed the suit"."""
    return frame.act.kind == "ruling" and parsed.clauses[frame.clause].link == "relative"


def _is_done(frame: Frame) -> bool:
    """Whether a verb tells its act as done, for all that stands right beside it."""
    return frame.verb is None or (frame.verb.modal is None and not frame.verb.negated and frame.verb.tense != "modifier")


_ALIKE = {"appeal_decision": "ruling"}
_PARTLY = frozenset({"split", "granted_in_part", "affirmed_in_part", "dismissed_in_part"})
"""Outcomes that tell more than the halves of them that a verb tells."""


_SUBJECTS: dict[str, frozenset[str]] = {
    "party": PEOPLE,
    "jury": frozenset({"jury"}),
    "court": COURTS,
    "judge": frozenset({"judge", "court", "magistrate"}),
    "higher": frozenset({"appeals", "supreme"}),
    "prosecution": frozenset({"prosecution", "grand_jury"}),
    "request": frozenset({"request"}),
    "law": frozenset({"law", "injunction"}),
    "trial": frozenset({"trial", "new_trial", "case", "charges"}),
}


def _frame_of(parsed: Parsed, row: Turn, text: str, *, headline: bool) -> Frame | None:
    """The frame that a row finds in the sentence, of which `text` is its words; None where it finds none."""
    if row.beside is not None and row.beside.search(text) is None:
        return None
    before = ""
    if row.before is not None:
        before = _text_before(parsed)
        if row.before.search(before) is None:
            return None
    for match in row.pattern.compiled.finditer(text):
        frame = _told(parsed, row, match, text, before, headline=headline)
        if frame is not None:
            return frame
    return None


def _told(parsed: Parsed, row: Turn, match: re.Match[str], text: str, before: str, *, headline: bool) -> Frame | None:
    at = text.count(" ", 0, match.start())
    last = max(at + 1, text.count(" ", 0, match.end()) + 1)
    clause_at = parsed.clause_of(at) if at else 0
    clause = parsed.clauses[clause_at]
    verb = _verb_at(parsed, at, min(last, len(parsed.words)))
    actor, person = Head("unknown", -1, -1), None
    if row.subject != "-":
        subject = find_subject(parsed, verb, clause, headline=headline)
        if subject.name not in _SUBJECTS[row.subject]:
            return None
        if row.subject == "party":
            person = subject
        elif subject.name in COURTS | {"jury", "prosecution", "grand_jury"}:
            actor = subject
    for group, named in match.groupdict().items():
        if named is not None:
            person = _person(parsed, text.count(" ", 0, match.start(group)), text.count(" ", 0, match.end(group)) + 1)
    act = row.act
    if act.disposition == "term":
        act = Act(act.kind, find_term(text[match.start() :]), act.object)
    elif act.disposition == "before":
        act = Act(act.kind, _outcome_before(act.kind, before), act.object)
    if row.act.disposition is not None and act.disposition is None:
        return None
    return governed(act, parsed, clause_at, clause, verb, actor, person)


def _verb_at(parsed: Parsed, at: int, last: int) -> Verb:
    """What stands for the verb at a word: with the auxiliaries before it, told as done where there are none."""
    first, negated, modal, tense = at, False, None, "past"
    while first > 0 and at - first < 5:
        word = parsed.words[first - 1]
        if word in NEGATIONS:
            negated = True
        elif word not in AUXILIARIES and word not in ADVERBS:
            break
        if word in MODALS or word == "to":
            modal = word
        if word in HAVE:
            tense = "pluperfect" if word == "had" else "perfect"
        first -= 1
    if modal is not None:
        tense = "future" if modal in ("will", "shall", "'ll", "won't") else "infinitive"
    if negated and modal in ("will", "won't"):
        tense = "past"
    first = at if tense == "past" and not negated else first
    return Verb(at, first, last, "tell", "ed", "told", "active", tense, negated, modal)


def _person(parsed: Parsed, first: int, last: int) -> Head | None:
    """Whom the words name: the first name, else a pronoun, else the last noun."""
    last = min(last, len(parsed.words))
    for at in range(first, last):
        if is_name(parsed, at):
            end = at + 1
            while end < last and is_name(parsed, end):
                end += 1
            if parsed.words[end : end + 1] == ["'s"]:
                return None
            return Head("name", at, end)
    if last - first == 1 and parsed.words[first] in SUBJECT_PRONOUNS | {"him", "her", "them"}:
        return Head("pronoun", first, last)
    return Head("other", last - 1, last) if parsed.words[last - 1][:1].isalpha() else None


_WINDOW = 110
_END = re.compile(r"[.!?:—–][\"”’']?\s+")


def _text_before(parsed: Parsed) -> str:
    """The sentence before, folded; its last words where it is long."""
    text = parsed.before(_WINDOW).strip()
    if "\n\n" in text:
        text = text[text.rindex("\n\n") :].strip()
    body = text[:-2] if len(text) > 2 else text
    ends = [match.end() for match in _END.finditer(body)]
    return text[ends[-1] :] if ends else text


def _outcome_before(kind: str, before: str) -> str | None:
    """The outcome that the sentence before names: "Not guilty.", "Thirty years." """
    if kind == "sentence":
        return find_term(re.sub(r"[.,!]", " ", before))
    if re.search(r"\bno contest\b", before):
        return "no_contest"
    if re.search(r"\bnot guilty\b|\binnocent\b", before):
        return "not_guilty"
    if re.search(r"\bguilty\b|\bconvicted\b|\bdid it\b", before):
        return "guilty"
    return None
