"""title -> the sort of item, by its form: a prior for what it tells, never a verdict."""

from __future__ import annotations

from notifier.core.language.cues import Cued, LatePattern

_SORTS: tuple[tuple[str, LatePattern], ...] = (
    (
        "anniversary",
        LatePattern(
            r"^the (?:day|night|morning|moment|hour) [^:]*$|^(?:\w+|\d+) (?:years|decades) of\b|\bthe year in\b|\byear in review\b|"
            r"\b(?:anniversary|years (?:ago|later|on)|a year (?:later|on|after)|look(?:ing)? back|remember(?:ing|"
            r"ed)?|obituary|dies at|dead at|in memoriam|on this day|throwback)\b"
        ),
    ),
    ("timeline", LatePattern(r"^recap\b|\b(?:timeline|a history of|key dates|chronology|how we got here|story so far)\b")),
    (
        "opinion",
        LatePattern(
            r"^(?:opinion|analysis|column|editorial|commentary|op-ed|perspective|letters?|review|podcast|satire|quiz|poll|"
            r"in (?:pictures|photos|quotes)|(?:watch|video|listen)(?! ?[:|]))\b|\|\s*opinion|\bopinion$"
        ),
    ),
    (
        "explainer",
        LatePattern(
            r"^(?:how|why|what|who|when|where|which|should|can|could|will|is|are|does|do|did|the \d+|"
            r"(?:\d+|two|three|four|five|six|seven|eight|nine|ten) "
            r"(?:things|questions|takeaways|facts|ways))\b|\bthings (?:to know|we know|we learned|you should know)\b|"
            r"[:;—–|-] (?:here'?s )?(?:how|why|what|who|where)\b|\bexplained\b|\bexplainer\b|\bwhat to know\b|\bwhat you need to "
            r"know\b|\bhere'?s what\b|\bquestions,? answered\b|\bwhat it means\b|\?\s*$|\bfaq\b|\bq&a\b|\btakeaways\b"
        ),
    ),
    (
        "preview",
        LatePattern(
            r"\b(?:preview|what to expect|what to watch|week ahead|to watch|braces for|awaits|looms|"
            r"countdown|ahead of)\b|"
            r"^[^,;:|]*\b(?:trial (?:to|set to|due to) (?:begin|start|open)|(?:due|back) in court|faces sentencing) "
            r"(?:on )?(?:today|tomorrow|this week|next week|(?:mon|tues|wednes|thurs|fri)day)\b"
        ),
    ),
    (
        "sitting",
        LatePattern(
            r"^(?!.*\b(?:plea|pleas|pleads?|pleaded|denies|denied|guilty|arraign\w*)\b).*(?:"
            r"\b(?:re)?trial (?:(?:of|for|over) [^:]{2,60} )?(?:(?:is |set |due )?to (?:begin|start|open|get under ?way)|"
            r"begins|opens|starts|"
            r"gets under ?way|under ?way|continues|resumes|enters|hears)\b|"
            r"\b(?:court|jury|jurors|inquest) (?:hears?|told|shown|shows?|sees?)\b|\b(?:testif(?:y|ies|ied)|evidence)\b|"
            r"\bjury (?:is |was )?(?:sworn|seated|picked|selected|selection|empanell?ed|retires|out)\b)"
        ),
    ),
)
_CUED = Cued([pattern for _, pattern in _SORTS])


def sort_of(title: str) -> str:
    """The sort of item by the form of its folded title; `report` is the common one."""
    return next((_SORTS[number][0] for number, _ in _CUED.found(title)), "report")
