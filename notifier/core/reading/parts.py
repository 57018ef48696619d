"""an act -> the same with its finer outcome: in part, with or without prejudice, as moot."""

from __future__ import annotations

import re
from dataclasses import replace

from notifier.core.reading.acts import Act
from notifier.core.reading.clauses import Clause, Parsed, Verb


def with_parts(parsed: Parsed, act: Act, verb: Verb, clause: Clause) -> Act:
    """The act with its finer outcome: in part, with or without prejudice, as moot."""
    words = parsed.words[verb.first : min(clause.last, verb.last + 22)]
    text = " ".join(words)
    if act.disposition == "dismissed" and act.kind == "ruling":
        if "without prejudice" in text or _MAY_COME_BACK.search(text):
            return replace(act, disposition="dismissed_without_prejudice")
        if "with prejudice" in text:
            return replace(act, disposition="dismissed_with_prejudice")
        if _is_partial(text) or _LET_OUT.search(text):
            return replace(act, disposition="dismissed_in_part")
    if (
        act.disposition == "granted"
        and act.object == "summary_judgment"
        and (_REST_GOES_ON.search(" ".join(parsed.words[: verb.first])) or _BUT_LEFT.search(" ".join(parsed.words[verb.last :])))
    ):
        return replace(act, disposition="granted_in_part")
    if act.disposition == "denied" and act.object == "motion_to_dismiss" and _AGAIN.search(text):
        return replace(act, disposition="stay_lifted", object="stay")  # "allowed the suit to get going again"
    if act.disposition == "denied" and act.object == "motion_to_dismiss" and _AS_A_CLASS.search(text):
        return replace(act, disposition="certified", object="class")
    if (
        act.disposition == "denied"
        and act.object == "motion_to_dismiss"
        and _OTHERS_GONE.search(" ".join(parsed.words[verb.last :]))
    ):
        return replace(act, disposition="dismissed_in_part")
    if act.disposition in ("granted", "dismissed") and (_IN_PART.search(text) or text.startswith(("partly", "partially"))):
        return replace(act, disposition="granted_in_part" if act.disposition == "granted" else "dismissed_in_part")
    if act.object in ("law", "injunction") and act.disposition in ("granted", "stayed", "vacated") and verb.doing in _ON_PARTS:
        before = " ".join(parsed.words[max(0, verb.first - 7) : verb.first])
        if _PARTLY_BEFORE.search(before) or _SOME_PARTS.match(" ".join(parsed.words[verb.last : verb.last + 9])):
            return replace(act, disposition="granted_in_part")
    if act.object == "appeal" and act.disposition == "reversed" and (_IN_PART.search(text) or _SOME_GROUNDS.search(text)):
        return replace(act, disposition="affirmed_in_part")
    if act.disposition == "affirmed" and (
        _IN_PART.search(text) or "mostly" in text or "largely" in text or "partly" in text or "in large part" in text
    ):
        return replace(act, disposition="affirmed_in_part")
    if (
        act.disposition in ("stayed", "vacated")
        and act.kind == "appeal_decision"
        and ("partially" in text or "partly" in text or _IN_PART.search(text) or "part of" in text)
    ):
        return replace(
            act, disposition="granted_in_part" if act.object == "injunction" or act.disposition == "stayed" else act.disposition
        )
    return act


_IN_PART = re.compile(r"\bin part\b")
_ON_PARTS = frozenset(
    {"block", "stay", "suspend", "strike", "reverse", "vacate", "lift", "unblock", "allow", "let", "clear_way", "revive"}
)
"""What may be done to parts of a law or an order."""
_PART = (
    r"(?:parts?|portions?|elements?|provisions?|sections?|pieces|chunks?|swaths?|aspects|components|some|much|most|half) of|"
    r"(?:key|several|many|some|two|three|four|five|other|major|central|certain|core) (?:\w+ )?(?:provisions|sections|parts|"
    r"elements)"
)
_SOME_PARTS = re.compile(rf"^(?:(?!from|to|that|for|in|by|after)[^\s,.;]+ ){{0,5}}?(?:{_PART})\b")
_PARTLY_BEFORE = re.compile(
    rf"\b(?:partly|partially|in part)$|^(?:the )?(?:\w+ )?(?:{_PART})\b(?: [^\s,;]+)* (?:was|were|is|are|been)$"
)
_REST_GOES_ON = re.compile(
    r"\b(?:jury|jurors) must (?:hear|decide)\b.* but$|\b(?:must|can|may|could) go to (?:trial|a jury)\b.* but$"
)
_BUT_LEFT = re.compile(
    r"\bbut (?:left|let|kept|allowed|sent|refused|declined|denied) (?:\S+ ){0,6}?(?:claims?|counts?|rest|others?|part)\b"
)
_MAY_COME_BACK = re.compile(
    r"\bleave to (?:amend|refile|re-file|replead)\b|\b(?:can|may|could) (?:be )?(?:refiled?|re-filed?|try again|amend)\b"
)
_NUMBER = r"(?:\d+|one|two|three|four|five|six|seven|eight|nine)"
_SOME_GROUNDS = re.compile(rf"\b(?:on|in (?:relation|respect) (?:to|of)|as to|against) {_NUMBER} of\b")
_LET_OUT = re.compile(
    r"^(?:(?!(?:from|suits?|lawsuits?|cases?|complaints?|petitions?|actions?|appeals?|motions?|jurors?|lawyers?|attorneys?|"
    r"counsel)\b)"
    r"\S+ ){2,14}?from (?:\S+ ){0,5}?(?:suit|lawsuit|case|litigation|action)\b"
)
"""Who is dismissed from a suit that goes on: "dismissed the former director from the lawsuit"."""
_AGAIN = re.compile(r"\b(?:to )?(?:resume|restart)\b|\b(?:get|go|move|start) (?:\w+ )?(?:forward |ahead )?again\b")
_AS_A_CLASS = re.compile(r"\bas a (?:class|class-action|collective)\b|\bas class[ -]actions?\b")
_OTHERS_GONE = re.compile(
    r"\b(?:while|but|and) (?:(?:is|was|also|she|he|it) )*(?:striking|dismissing|tossing|throwing out|dropping|cutting|"
    r"struck|"
    r"dismissed|tossed|threw out|dropped|cut) (?:out )?(?:one|two|three|four|five|six|some|several|many|most|the rest|the others|"
    r"others)\b"
)
"""What goes where the rest goes on: "let the main claim go forward while striking two others"."""
_SOME_OF = re.compile(
    r"\b(?:\d+|one|two|three|four|five|six|seven|eight|nine) of (?:the |his |her |its |their )?(?:\d+|two|three|"
    r"four|five|six|seven|eight|nine|ten|eleven|twelve)?\s?(?:\w+ )?(?:counts|charges|claims)\b"
)


def _is_partial(text: str) -> bool:
    return (
        _SOME_OF.search(text) is not None
        or any(
            mark in text
            for mark in (
                " in part",
                "some of",
                "part of",
                "one of the",
                "two of",
                "three of",
                "several of",
                "most of",
                "half of",
                "some claims",
                "one count",
                "two counts",
                "one claim",
                " a claim that",
                "two claims",
                "one charge",
                "portions of",
                "all but",
            )
        )
        or text.startswith(("partly", "partially"))
    )
