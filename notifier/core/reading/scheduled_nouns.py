"""dates told without a verb of the tables -> frames: "has a trial date: March 8", "Sept. 14 is new date", "the trial is off"."""

from __future__ import annotations

import re

from notifier.core.language import wordlists
from notifier.core.reading.acts import Act
from notifier.core.reading.clauses import Parsed, Verb
from notifier.core.reading.frame import Frame
from notifier.core.reading.roles import Head
from notifier.core.reading.words import MONTHS

_NEW_DAYS = frozenset({"start", "slot", "day"})
_WORDS = _NEW_DAYS | {"trial", "retrial", "date"}


def may_find(words: list[str]) -> bool:
    """Whether `find` may find anything: a date, or a trial that is off, on hold, or not to be."""
    if "date" in words or (words[1:2] == ["new"] and not _NEW_DAYS.isdisjoint(words[2:5])):
        return True
    if "trial" not in words and "retrial" not in words:
        return False
    return any(word.startswith(("off", "hold", "no", "date")) or word in _GONE for word in words)


_GONE = wordlists.words("released stricken struck wiped lifted gone abandoned dropped history dead lost loses won't can't cannot")


def find(parsed: Parsed, *, headline: bool) -> list[Frame]:
    """Frames told without a verb of the tables: "now has a trial date: March 8", "Sept. 14 is new date", "the trial is off"."""
    if _WORDS.isdisjoint(parsed.words):
        return []
    text = parsed.text
    match = _OFF.search(text)
    if match is not None and "?" not in parsed.words and _SUPPOSED.isdisjoint(text[: match.end()].split()):
        return [_frame(parsed, text[: match.start()].count(" "), "cancel", max(3, match[0].count(" ") + 1), "vacated")]
    match = _NEW_DATE.search(text)
    if match is None and parsed.topic is not None and parsed.topic[0] == "trial_date":
        match = _ITS_NEW_DATE.search(text)
    if match is not None and _ASKED_FOR.search(text, 0, match.start()) is None:
        return [_frame(parsed, text[: match.start()].count(" "), "set", 4, "set")]
    return []


def without_undone(parsed: Parsed, frames: list[Frame]) -> list[Frame]:
    """The frames without what a sentence tells of a date only to say that it is no more: "the trial, set only today, is off"; where
    it goes on to name another day, all of it is one move."""
    ends = [frame for frame in frames if frame.action == "vacated" and MONTHS.isdisjoint(parsed.words[frame.last :])]
    return [frame for frame in frames if not any(_is_of_its_subject(parsed, frame, end) for end in ends)]


def _is_of_its_subject(parsed: Parsed, frame: Frame, end: Frame) -> bool:
    if frame.action not in ("set", "moved") or frame.verb is None or end.verb is None or frame.proceeding != end.proceeding:
        return False
    if frame.at > end.at:
        return frame.last < end.last  # in an aside of "the trial, …, is off"
    planned = frame.verb.modal == "to" and parsed.words[frame.verb.first - 1] in _PLANNED
    return planned or (frame.verb.tense == "modifier" and frame.verb.voice == "passive")


_PLANNED = frozenset({"due", "scheduled", "slated", "listed", "expected", "fixed", "planned"})
"""What leads to the day that a trial had: "the trial, due to start on May 4, was taken out of the list"."""


def without_plans(parsed: Parsed, frames: list[Frame]) -> list[Frame]:
    """The frames without the day that an aside says a trial had: "the trial, due to open on May 4, will now start on June 8"."""
    return [frame for frame in frames if not any(_is_left_for(parsed, frame, later) for later in frames)]


def _is_left_for(parsed: Parsed, frame: Frame, later: Frame) -> bool:
    if not frame.weak or later.weak or frame.verb is None or later.verb is None or frame.proceeding != later.proceeding:
        return False
    return frame.last < later.first and in_aside(parsed.words, frame.at, later.first)


def in_aside(words: list[str], at: int, verb_at: int) -> bool:
    """Whether word `at` is in an aside before a verb that tells what was planned: ", due to open on May 4, will now start"."""
    if "," not in words[at:verb_at]:
        return False
    opened = max((i for i in range(at) if words[i] == ","), default=-1)
    return opened >= 0 and not _PLANNED.isdisjoint(words[opened + 1 : opened + 5])


def _frame(parsed: Parsed, at: int, doing: str, size: int, action: str) -> Frame:
    """The frame of a date told by words from `at` on, as if a verb that does `doing` stood there."""
    fake = Verb(at, at, at + 1, "be", "s", doing, "active", "present", False, None)
    last = min(at + size, len(parsed.words))
    trial = Head("trial", at, at + 1)
    act = Act("trial_date", None, "trial")
    return Frame(act, parsed.clause_of(at), at, at, last, fake, trial, action=action, proceeding="trial")


_ASKED_FOR = re.compile(
    r"\b(?:propos|suggest|recommend)\w*|\b(?:to|will|must|should|would|and) (?:ask for|seek|request|want|discuss|agree on|pick|"
    r"offer|find|choose|settle on)(?: a| the)? ?$|\b(?:seeks?|sought|asked for|wants?|requested|needs?|awaits?)(?: a| the)? ?$"
)
"""What makes of a new date one that somebody wants: "ordered the sides to propose a new trial date by May 20"."""
_SUPPOSED = frozenset({"if", "could", "may", "might", "unless", "whether"})
_OFF = re.compile(
    r"\b(?:(?:re)?trial (?:(?:of|for|in|over) (?:[^\s,]+ ){1,8}?)?(?:, [^,]{3,70} , )?"
    r"(?:(?:is|was|'s) (?:now )?off\b(?! to)|(?:is|was|remains) on hold)|"
    r"there (?:will|would) be no (?!(?:new|second|third|fresh|other|further|more)\b)(?:\w+ ){0,2}trial\b(?! date)|no trial "
    r"(?:this|next|in|on) )|"
    r"\b(?:took|takes|taken|pulled|struck|removed|wiped) (?:[^,;]{0,60}? )?trial (?:(?:of|for|in|over) (?:[^\s,]+ ){1,8}?)?"
    r"(?:, [^,]{3,70} , )?(?:off|from|out of) "
    r"(?:the |her |his |its |their )?(?:\w+ )?"
    r"(?:calendar|docket|list|schedule|diary)\b|"
    r"^(?:\w+ ){0,4}trial (?:on hold|off)(?: (?:indefinitely|for now))?$|\bcalled off (?:the )?trial|"
    r"\b(?:re)?trial (?:date |slot )?(?:(?:of|for|in|over|against) (?:[^\s,]+ ){1,8}?)?(?:, [^,]{3,70} , )?(?:(?:is|was|has "
    r"been) (?:now |"
    r"formally |also )?(?:off (?:the|her|his|its) |released|stricken|struck|wiped|lifted|gone|abandoned|dropped|history|no "
    r"more\b|a dead "
    r"letter|no longer (?:on|in|happening|possible|going))|(?:has )?(?:lost|loses) (?:its|the) (?:\S+ ){0,5}?(?:date|slot|place)|"
    r"(?:will not|won't|cannot|can't) (?:happen|take place|go (?:ahead|forward|on)|proceed|be held)(?! (?:until|before)))|"
    r"\b(?:trial|jury|jurors) (?:[^\s,]+ ){0,6}?(?:were|was|have been|are) (?:told|informed|notified)(?: on \w+| \w+day)? "
    r"(?:not to (?:come|report|appear|show up)|to stay home|they (?:need|should) not)"
)
_ITS_NEW_DATE = re.compile(
    r"^(?:the|its|his|her|their|a) new (?:trial |start |starting |court |hearing )?(?:date|start|slot|day) "
    r"(?:(?:is|will be)(?! (?:to be |now |still |yet |later )*(?:set|fixed|chosen|decided|announced|picked|found|given|agreed|"
    r"named|determined|unknown|unclear|needed|sought|expected|likely)\b)|was set for|:)"
)
_NEW_DATE = re.compile(
    r"\b(?:has|have|gets?|got) (?:now )?(?:a |an |its |new )*(?:(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|"
    r"dec)[a-z]*(?: \.)? \d+ )?(?:trial|new|court|retrial) date\b(?! for sentencing)|"
    r"\bnew (?:trial )?date (?:for|in|:)|\ba new start date [,:]|\bis (?:the )?new (?:trial )?date\b|\bthe new (?:trial )?date "
    r"is\b|"
    r"\btrial (?:date )?is now (?!under|in|on hold|off|over|at)(?:on |set |for )*\w+|\btrial date :|\btrial now (?=(?:jan|"
    r"feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*(?: \.)? \d)|\bnew trial date\b"
)
