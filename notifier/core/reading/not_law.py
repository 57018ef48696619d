"""sentence + item -> is this a court at all? Drug trials, umpires, impeachment and the like use the same words.

Each row: words that give the other trade away, and how it is called. A sentence that names a court, judge or jury stays.
"""

from __future__ import annotations

import re

from notifier.core.language.cues import Cued, LatePattern
from notifier.core.reading.context import Context
from notifier.core.reading.frames import Frame

_TRADES: tuple[tuple[LatePattern, str, str, str], ...] = tuple(
    (LatePattern(pattern), name, yes, no)
    for pattern, name, yes, no in (
        (
            r"\b(?:clinical|patients?|placebo|vaccines?|dos(?:e|es|ing)|phase (?:[123]|i{1,3})\b|fda|drug|efficacy|"
            r"enrol\w+|oncology|arm of the (?:trial|study)|data monitoring|therap(?:y|eutics))\b",
            "a medical trial",
            "Patients in the trial get a placebo",
            "Jurors in the trial get lunch",
        ),
        (
            r"\b(?:umpire|referee|linesman|wicket|set point|third round|quarter-?final|semi-?final|match point|"
            r"midfield\w*|goalkeeper|time trial|free practice|line call|tie-?break)\b",
            "a sport",
            "The umpire ruled the ball out",
            "The judge ruled the tape out",
        ),
        (
            r"\b(?:senate trial|impeach(?:ed|ment)|articles of impeachment)\b",
            "an impeachment",
            "Senators in the impeachment trial voted",
            "Jurors in the murder trial voted",
        ),
        (
            r"\bcourt of hono(?:u)?r\b|\b(?:disciplinary|ethics|grievance|tenure) (?:panel|committee|tribunal|"
            r"board)\b|\bcourt of public opinion\b|\bfootball arbitration\b|"
            r"\b(?:anti-?)?doping\b|\bwhereabouts (?:violation|failure|rule)s?\b|\bindependent tribunal\b",
            "no court of law",
            "The party's court of honour cleared her",
            "The county court cleared her",
        ),
        (
            r"\bmock (?:trials?|jur(?:y|ies|ors)|court|tribunal)\b|\bmoot (?:court|bench|competition|team|judges?)\b|"
            r"\bplaying (?:\w+ )?(?:judges?|jurors|justices)\b|\b(?:robot|chatbot|ai) (?:judge|jury|court)\b",
            "a mock trial",
            "The moot bench reversed the verdict",
            "The bench reversed the verdict",
        ),
        (
            r"\b(?:listeners|readers|viewers|students|undergraduates|pupils) (?:find|found|rule[ds]?|vote[ds]?|decide[ds]?|"
            r"convict(?:ed)?|acquit(?:ted)?|award(?:ed)?)\b|\bdisciplinary (?:hearing|inquiry|proceedings?)\b",
            "no judges",
            "Students found the company liable",
            "Jurors found the company liable",
        ),
        (
            r"\b(?:season finale|finale|fictional|box office|starring|in the (?:film|novel|sequel|series|drama|play)|"
            r"episodes? (?:one|two|three|four|five|six|seven|eight|nine|ten|\d+))\b",
            "fiction or a show",
            "In the sequel the fictional lawyer is acquitted",
            "The lawyer was acquitted",
        ),
        (
            r"\b(?:field|sea|road|flight|crop|horse|sheepdog|dog|speed|taste|free) trials?\b|\btrial (?:mining|production|runs?|"
            r"shipments?|drilling|operations?|flights?|batch(?:es)?|match(?:es)?|dig|trench(?:es)?|pit|blast(?:s|ing)?|crossings?|"
            r"services?|versions?|subscriptions?|memberships?|offers?|schemes?|separation|sailings?|roll-?out|excavations?|harvest|"
            r"cull|period (?:for|of|in which)|shifts?|usage|use)\b",
            "a test of something",
            "The mine put off its trial drilling to July",
            "The judge put off the trial period to July",
        ),
        (r"\bpodcasts?\b", "a podcast", "In the podcast he is acquitted", "In the broadcast ban he won"),
    )
)
_CUED = Cued([pattern for pattern, *_ in _TRADES])
_COURT = re.compile(
    r"\b(?:judges?|jury|jurors|court|courts|justices?|prosecutors?|lawsuit|attorneys?|lawyers?|indict\w+|magistrate|"
    r"convicted|sentenced|pleaded|plaintiffs?|defendants?)\b"
)
_TEST = "a test of something"
_WHATEVER_IT_SAYS = frozenset({"fiction or a show", "a sport", "no court of law", "a mock trial", _TEST})
_OF_DATES = frozenset({"a medical trial", _TEST})
"""Trades that share no more with courts than a word for a day in them."""
_TRIAL = re.compile(r"\b(?:re)?trials?\b")


def why(ctx: Context, number: int, frames: list[Frame]) -> str | None:
    """Why the frames of the sentence are not of a court, in words for people; None where they may be."""
    sentence = ctx.layout.sentences[number]
    text = ctx.folded[sentence.start : sentence.end]
    for trade, given_away in _CUED.found(text):
        name = _TRADES[trade][1]
        if _is_of_case(ctx, number, sentence.start + given_away.start()):
            continue  # what the case is about, or a party of it
        if name in _OF_DATES and any(frame.act.kind not in ("trial_date", "hearing_date") for frame in frames):
            continue
        if name == _TEST and _TRIAL.search(text.replace(given_away.group(), "")):
            continue  # "put off the trial over its trial run"
        if name in _WHATEVER_IT_SAYS or not _COURT.search(text):
            return f"{name}: “{given_away.group()}”"
    title = ctx.folded[: len(ctx.item.title)]
    mock = next((found for trade, found in _CUED.found(title) if _TRADES[trade][1] in ("a mock trial", "no judges")), None)
    if mock is not None and not _COURT.search(title):
        return f"a mock trial: “{mock.group()}”"
    if _TRIAL.search(text) and not _COURT.search(text):
        around = ctx.folded[: min(len(ctx.folded), 1500)]
        match = _TRADES[0][0].compiled.search(around)
        if (
            match is not None
            and not _COURT.search(around[: match.end() + 400].split("\n\n", 1)[0])
            and len(_TRADES[0][0].compiled.findall(around)) >= 2
        ):
            return f"a medical trial: “{match.group()}”"
    return None


def _is_of_case(ctx: Context, number: int, at: int) -> bool:
    """Whether the word at an offset is one by which a tracked case is known."""
    return any(mention.start <= at < mention.end for mention in ctx.mentions[number])
