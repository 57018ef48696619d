"""an act -> the same with its finer outcome: in part, with or without prejudice, as moot."""

from __future__ import annotations

import re
from dataclasses import replace

from notifier.core.reading.acts import Act
from notifier.core.reading.clauses import Clause, Parsed, Verb
from notifier.core.reading.frame import Frame


def with_parts(parsed: Parsed, act: Act, verb: Verb, clause: Clause) -> Act:
    """The act with its finer outcome: in part, with or without prejudice, as moot."""
    text = " ".join(parsed.words[verb.first : min(clause.last, verb.last + 22)])
    partly = _PARTLY.search(" ".join(parsed.words[max(0, verb.first - 2) : verb.at])) is not None
    if act.disposition == "dismissed" and act.kind == "ruling":
        return replace(act, disposition=_how_dismissed(parsed, verb, text, partly=partly))
    if act.disposition == "dismissed" and act.kind == "appeal_decision" and act.object == "case" and _SOME_OF.search(text):
        return replace(act, disposition="affirmed_in_part", object="judgment")  # "threw out four of the nine counts"
    if act.disposition == "granted" and act.object == "summary_judgment" and _is_of_some_claims(parsed, verb, text):
        return replace(act, disposition="granted_in_part")
    if act.disposition in ("granted", "denied", "stay_denied") and (partly or _PART_OF_WHAT_WAS_ASKED.search(text)):
        return replace(act, disposition="dismissed_in_part" if act.object == "motion_to_dismiss" else "granted_in_part")
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
    if act.disposition == "dismissed" and (partly or _IN_PART.search(text)):
        return replace(act, disposition="dismissed_in_part")
    if act.object in ("law", "injunction") and act.disposition in ("granted", "stayed", "vacated") and verb.doing in _ON_PARTS:
        before = " ".join(parsed.words[max(0, verb.first - 7) : verb.first])
        if _PARTLY_BEFORE.search(before) or _SOME_PARTS.match(" ".join(parsed.words[verb.last : verb.last + 9])):
            return replace(act, disposition="granted_in_part")
    if act.object == "appeal" and act.disposition == "reversed" and (_IN_PART.search(text) or _SOME_GROUNDS.search(text)):
        return replace(act, disposition="affirmed_in_part")
    if act.disposition == "reversed" and act.kind == "appeal_decision" and _SOME_OF.search(text):
        return replace(act, disposition="affirmed_in_part")
    if act.disposition in ("affirmed", "reversed") and act.kind == "appeal_decision" and (partly or _MOSTLY.search(text)):
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


def _how_dismissed(parsed: Parsed, verb: Verb, text: str, *, partly: bool) -> str:
    """Whether a case is dismissed for good, for now or in part."""
    beyond = " ".join(parsed.words[verb.first : verb.last + 40])
    if "without prejudice" in text or _MAY_COME_BACK.search(beyond):
        return "dismissed_without_prejudice"
    if "with prejudice" in text or _FOR_GOOD.search(beyond):
        return "dismissed_with_prejudice"
    return "dismissed_in_part" if partly or _is_partial(text) or _LET_OUT.search(text) else "dismissed"


def _is_of_some_claims(parsed: Parsed, verb: Verb, text: str) -> bool:
    """Whether summary judgment on some claims leaves others to a jury."""
    before, after = " ".join(parsed.words[: verb.first]), " ".join(parsed.words[verb.last :])
    return bool(_REST_GOES_ON.search(before) or _BUT_LEFT.search(after) or _SOME_OF.search(text))


def join_halves(parsed: Parsed, frames: list[Frame]) -> list[Frame]:
    """The frames with two halves of one decision as one: "granted her request for the records but denied other parts of it"."""
    in_part = {frame.act.object for frame in frames if frame.act.disposition == "granted_in_part" and _done(frame)}
    frames = [frame for frame in frames if frame.act.disposition not in ("denied", "granted") or frame.act.object not in in_part]
    for frame in frames:
        partial = _PARTIAL.get(frame.act.disposition or "")
        if partial is None or frame.verb is None or not _done(frame):
            continue
        match = _OTHER_HALF.search(" ".join(parsed.words[frame.verb.last :]))
        if match is None:
            continue
        said = " ".join(parsed.words[frame.verb.last :])[: match.start("how")].count(" ") + frame.verb.last
        other = [each for each in frames if each.verb is not None and each.verb.first <= said + 1 and each.verb.last > said]
        if any(each.act.disposition == frame.act.disposition for each in other):
            continue
        partial = "affirmed_in_part" if frame.act.kind == "appeal_decision" and partial == "dismissed_in_part" else partial
        act = replace(frame.act, disposition=partial)
        return [replace(each, act=act) if each is frame else each for each in frames if each not in other]
    return frames


def _done(frame: Frame) -> bool:
    return frame.verb is not None and frame.verb.modal is None


_PARTIAL = {
    "granted": "granted_in_part",
    "granted_in_part": "granted_in_part",
    "denied": "granted_in_part",
    "dismissed": "dismissed_in_part",
    "affirmed": "affirmed_in_part",
    "reversed": "affirmed_in_part",
    "vacated": "affirmed_in_part",
}
_OTHER_HALF = re.compile(
    r"^[^.;?!]*? (?:but|and|while|though|although) (?:also |then |she |he |it |\w+ly )*"
    r"(?P<how>denied|denies|denying|rejected|rejects|rejecting|refused|declined|dismissed|dismissing|tossed|threw|granted|grants|"
    r"granting|allowed|allowing|approved|upheld|affirmed|upholding|affirming|reversed|reversing|vacated|vacating)(?: out)? "
    r"(?:(?:on )?\w+day )?(?:all |the |its |his |her |their |several |some |most |two |three |four )*"
    r"(?:others?|rest|remaining|remainder)\b"
)
"""What was done to the rest of what one decision was on."""
_PARTLY = re.compile(r"\b(?:partly|partially|largely|mostly)\b")
_PART_OF_WHAT_WAS_ASKED = re.compile(
    r"\bin (?:large |small |substantial |significant )?part\b|^\S+ (?:\w+day |on \w+day )?(?:\S+ ){0,1}?(?:parts?|portions?|"
    r"some|much|"
    r"most|half|elements|aspects) of (?:\S+ ){0,7}?(?:motions?|requests?|bids?|petitions?|applications?)\b"
)
"""How much of a request was granted or denied: "granted part of the league's request"."""
_MOSTLY = re.compile(r"\bin (?:large |small )?part\b|\b(?:mostly|largely|partly|partially)\b")
_FOR_GOOD = re.compile(
    r"\bfor good\b(?! (?:reasons?|cause|measure))|\bonce and for all\b|\b(?:cannot|can't|may not|never) (?:be )?(?:refiled?|"
    r"re-filed?|revived|"
    r"brought again|filed again|sue again|file again|bring it again)\b|\bno (?:chance|leave|right|opportunity) to (?:refile|"
    r"amend|try again)\b"
)
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
    r"\b(?<!no )(?:leave|permission|chance|opportunity|time|days|weeks|month|room) (?:\S+ ){0,4}?to (?:amend|refile|re-file|"
    r"replead|"
    r"try again|rewrite|fix|file (?:an amended|a new|a revised|another|a second))\b|"
    r"\b(?:can|may|could|is free to|are free to|free to) (?:still |now )?(?:be )?(?:refiled?|re-filed?|try again|amend|file "
    r"(?:a new|an amended|"
    r"another)|sue again|bring it again)\b|\binvited (?:\S+ ){1,5}?to (?:amend|refile|try again)\b"
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
_AS_A_CLASS = re.compile(
    r"\bas a (?:class|class-action|collective)\b|\bas class[ -]actions?\b|"
    r"\bon behalf of (?:all|other|others|every|everyone|(?:\S+ )?(?:thousands|hundreds|millions|dozens))\b"
)
_OTHERS_GONE = re.compile(
    r"\b(?:while|but|and) (?:(?:is|was|also|she|he|it) )*(?:striking|dismissing|tossing|throwing out|dropping|cutting|"
    r"struck|"
    r"dismissed|tossed|threw out|dropped|cut) (?:out )?(?:one|two|three|four|five|six|some|several|many|most|the rest|the others|"
    r"others)\b"
)
"""What goes where the rest goes on: "let the main claim go forward while striking two others"."""
_SOME_OF = re.compile(
    rf"\b(?<!\ball )(?:{_NUMBER}|some|most|many|several|half|all but \S+) of (?:[^\s,.;]+ ){{0,6}}?(?:counts|charges|claims|"
    r"convictions|allegations|causes)\b"
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
