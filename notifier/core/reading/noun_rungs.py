"""noun of a headline -> is it told as done? Not what is feared, asked for, refused, looked back on, or only a side's word."""

from __future__ import annotations

import re

from notifier.core.language.wordlists import words
from notifier.core.model.evidence import Reason
from notifier.core.reading.clauses import Parsed, Verb
from notifier.core.reading.frame import Frame

_AHEAD = words("if could would may might expected awaits bid seeks wants asks urges likely weighs eyes")
"""What lies ahead or is asked for, wherever it stands."""
_UNCERTAIN = words(
    """
    possible possibly potential potentially looms loom looming threat threats threatens threatened risk risks risking brink verge
    edge near nears nearly almost averted averts avert avoided avoids avoid talk calls call prospect spectre specter unlikely
    chance chances danger warns warning warned push pushes pushed hope hopes hoping fear fears feared demand demands demanded
    plea pleas request requests motion mulls considers considered sought seek seeking want wanted ask asked tried tries
    whether should weigh weighs press presses urge urged vows
    """
)
"""What stands beside an outcome that is only wished, feared or near."""
_FINDINGS = frozenset({"guilty", "not", "liable"})
_NOT_IMPOSED = words(
    "possible sought wanted recommended proposed urged faces facing face maximum potential demand demands demanded"
)
"""What is said of a term that is only named."""
_JUDGED = re.compile(r"\b(?:too|unduly|overly|far too) (?:lenient|harsh|severe|soft|light|long|short|low|high)\b")
_SINCE = re.compile(r"\b(?:after|since|despite|following|from|before|ahead of|of) (?:an? |the |his |her |last \w+ )?(?:\w+ )?$")
_ENDS = words("end ends ended declares declared declare calls called")
_BREAKS = frozenset({"mistrial"})
_SAID_BY_SIDES = frozenset({"verdict", "ruling"})
_STOPS = frozenset({";", "—", "–", "|"})


def why_not(parsed: Parsed, frame: Frame) -> tuple[Reason, str] | None:
    """Why the noun that the frame was made of is not told as done: a reason and words for people; None where it is."""
    first, last = _segment(parsed.words, frame.at)
    near = parsed.words[first:last]
    if not _AHEAD.isdisjoint(parsed.words):
        return "expectation", "the headline looks ahead or asks"
    if frame.act.disposition in _BREAKS:
        return _of_mistrial(parsed, frame, near, first)
    if parsed.words[frame.at] not in _FINDINGS and not _UNCERTAIN.isdisjoint(parsed.words[max(first, frame.at - 4) : frame.at]):
        return "expectation", "asked for or awaited, not had"
    if frame.act.kind == "sentence" and not _NOT_IMPOSED.isdisjoint(near):
        return "request", "a term that somebody asks for, or that is possible"
    if frame.act.kind == "sentence" and _JUDGED.search(" ".join(near)) is not None:
        return "argument", "a term that somebody thinks wrong"
    if frame.act.kind in _SAID_BY_SIDES:
        return _of_verdict(parsed, frame, " ".join(near), first)
    return None


def _segment(spoken: list[str], at: int) -> tuple[int, int]:
    """The part of the headline in which a word stands, between semicolons and dashes."""
    first = next((n + 1 for n in range(at - 1, -1, -1) if spoken[n] in _STOPS), 0)
    last = next((n for n in range(at, len(spoken)) if spoken[n] in _STOPS), len(spoken))
    return first, last


def _of_mistrial(parsed: Parsed, frame: Frame, near: list[str], first: int) -> tuple[Reason, str] | None:
    before = " ".join(parsed.words[first : frame.at]) + " "
    done = not _ENDS.isdisjoint(near)
    if not _UNCERTAIN.isdisjoint(near) and not (done and _UNCERTAIN.isdisjoint(near[: frame.at - first])):
        return "expectation", "feared or asked for, not declared"
    if any(_undoes(verb) and verb.last <= frame.at for verb in parsed.verbs if verb.first >= first) or "short of " in before:
        return "other", "it did not happen"
    if _SINCE.search(before) is not None and not done:
        return "background", "told as what went before"
    return None


def _undoes(verb: Verb) -> bool:
    return verb.negated or verb.doing in ("deny", "refuse", "overrule", "ask", "expect", "argue")


_BENCH = r"(?:jury|jurors|judges?|court|panel|foreman|forewoman|foreperson|verdict|justices?|magistrates?|sheriff|recorder)"
_SAYS = r"(?:says?|tells?|insists?|argues?|claims?|believes?|maintains?|swears?|thinks?|told|said)"
_SPEAKERS = (
    r"(?:prosecutors?|prosecution|crown|state|government|feds|da|defen[cs]e|lawyers?|attorneys?|counsel|barristers?|solicitors?|kc|qc|sc|"
    r"police|detectives?|witness(?:es)?|expert|experts|juror|ex-juror|brother|sister|mother|father|mum|mom|dad|son|daughter|wife|husband|"
    r"widow|widower|supporters?|fans|protesters?|allies|colleagues?|family|friends?|ex|aide|boss|mayor|governor|president|minister|critics?|activists?|victims?|author|columnist)"
)
_SAID_AFTER = re.compile(
    rf"[,”\"'’] (?P<who>(?:[^\s,;:]+ ){{1,6}}?){_SAYS}(?: (?:[\w.'’-]+ ){{0,3}}?(?:{_BENCH}|retrial|trial))?$|"
    rf"[,”\"'’] {_SAYS} (?P<whom>(?:[^\s,;:]+ ?){{1,6}})$|[,”\"'’] (?P<who2>(?:[^\s,;:]+ ){{1,6}}?){_SAYS} {_BENCH}\b"
)
_SAID_BEFORE = re.compile(rf"^(?P<who>(?:[^\s,;:]+ ){{1,6}}?){_SAYS} ")
_SPEAKER_BEFORE = re.compile(rf"^(?:[^\s,;:]+ ){{0,4}}?{_SPEAKERS} (?:in [^:]+ |to \w+ )?: ")
_BENCH_WORD = re.compile(rf"\b{_BENCH}\b")


def _of_verdict(parsed: Parsed, frame: Frame, near: str, first: int) -> tuple[Reason, str] | None:
    """Whether somebody other than the jury or the court says it: "Orr guilty of greed, prosecutor tells jury"."""
    before = " ".join(parsed.words[first : frame.at]) + " "
    said = (
        _SPEAKER_BEFORE.match(before) is not None
        or _is_of_side(_SAID_BEFORE.match(before))
        or _is_of_side(_SAID_AFTER.search(near))
    )
    return ("argument", "a side's words, no verdict") if said else None


def _is_of_side(match: re.Match[str] | None) -> bool:
    who = next((each for each in match.groups() if each is not None), "") if match is not None else ""
    return bool(who) and _BENCH_WORD.search(who) is None
