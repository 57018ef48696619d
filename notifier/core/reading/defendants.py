"""entry of a criminal docket -> whose it is, what a defendant pleaded in court, and to what a judgment sends him."""

from __future__ import annotations

import re

from notifier.core.language.money import find_terms
from notifier.core.language.names import fold, surname
from notifier.core.model.cases import Case
from notifier.core.reading.context import is_prosecution

_AS_TO = re.compile(
    r"\bas to (?:defendants? )?(?P<names>[^;:()]{2,70} \(\d{1,3}\)(?:(?:,|,? and| &) [^;:()]{2,70} \(\d{1,3}\))*)", re.I
)


def is_of_another(text: str, case: Case) -> bool:
    """Whether an entry names, with the numbers that a clerk gives to several defendants, only such as the case is not about."""
    if not is_prosecution(case):
        return False
    accused = [party for party in case.parties if party.role in ("defendant", "accused")]
    named = " ".join(fold(match["names"]) for match in _AS_TO.finditer(text))
    if not named or not accused:
        return False
    ours = {fold(surname(name)) for party in accused for name in (party.name, *party.aliases)}
    return not any(re.search(rf"(?<!\w){re.escape(name)}(?!\w)", named) for name in ours if name)


_HOW = r"(?:not guilty|guilty|nolo contendere|no contest)"
_PLEADED = re.compile(
    r"(?<!previously )(?<!having )(?<!has )(?<!had )(?<!who )\b(?:"
    r"(?:enters|entered|tenders|tendered)(?: an?| his| her)? (?:plea of )?|(?:pleads|pleaded|pled) |plea entered by [^.;]{2,60}?\W|"
    rf"plea of (?={_HOW} (?:is |was )?(?:entered|accepted|tendered)\b(?! on \d))|"
    rf"(?={_HOW} pleas? (?:is |was )?(?:entered|accepted)\b(?! on \d)))(?P<how>{_HOW})\b",
    re.IGNORECASE,
)
_PLEAS = {"not guilty": "not_guilty", "guilty": "guilty", "nolo contendere": "no_contest", "no contest": "no_contest"}


def find_plea(document: str, begin: int) -> tuple[str, re.Match[str]] | None:
    """The plea that minutes say was made, and where they say it; that of guilt where there are two."""
    found = [(_PLEAS[match["how"].lower()], match) for match in _PLEADED.finditer(document, begin)]
    return next((each for each in found if each[0] != "not_guilty"), found[0] if found else None)


# (words of a judgment, outcome), the gravest first. Supervised release (TSR) follows a term and is none.
_JUDGED: tuple[tuple[re.Pattern[str], str, str, str], ...] = tuple(
    (re.compile(pattern, re.IGNORECASE), outcome, yes, no)
    for pattern, outcome, yes, no in (
        (r"\btime served\b", "time_served", "Count 1: Time served; TSR 3 years", "Time is excluded"),
        (
            r"\blife (?:imprisonment|in prison)\b|\b(?:imprisonment|custody|BOP|prison)\b[^.;]{0,40}\blife\b",
            "life",
            "Count 1: BOP - LIFE",
            "for the rest of his life",
        ),
        (
            r"\bC?BOP\b|\bbureau of prisons\b|\bimprison\w*|\bincarcerat\w+|\b(?:months?|years?)(?: and \w+ days?)? (?:of |in )?"
            r"(?:custody|prison)\b|\bcommitted to the custody\b",
            "prison",
            "Count 1: CBOP 41 months",
            "Count 1: Probation 2 years",
        ),
        (r"\bprobation\b(?! (?:office|department))", "probation", "Count 5: Probation, 3 years", "Probation Office notified"),
        (r"\bfine\b(?! (?:is )?waived)", "fine", "Count 2: Fine $5,000", "Fine waived"),
    )
)


def find_punishment(text: str) -> tuple[str | None, str | None]:
    """The class and the term of the sentence that a criminal judgment gives; None for what it does not say."""
    for pattern, outcome, *_ in _JUDGED:
        match = pattern.search(text)
        if match is None:
            continue
        if outcome == "life":
            return outcome, "life"
        terms = find_terms(text, max(0, match.start() - 40), min(len(text), match.end() + 60)) if outcome in _WITH_TERM else []
        beside = next((term for term in terms if 0 <= match.start() - term.end <= _BESIDE), None)
        first = beside or next((term for term in terms if term.start >= match.start()), terms[0] if terms else None)
        return outcome, first.term if first is not None else None
    return None, None


_BESIDE = 4
_WITH_TERM = frozenset({"prison", "probation"})
