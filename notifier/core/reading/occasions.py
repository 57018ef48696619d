"""sentence -> does it say that its act was done on the occasion which the item reports: "In the same order she also denied …"?

Such an act takes the day of the report, however deep in the text it stands and whatever stands between.
"""

from __future__ import annotations

import re

_PAPER = r"(?:order|ruling|opinion|decision|judgment|entry)"
_BENCH = r"(?:judge|court|panel|bench|magistrate|justices|tribunal|jury|jurors|judges)"
_STARTS = re.compile(
    r"\W*(?:(?:and|but|then|only)\b,? )?(?:"
    rf"in (?:the|her|his|its|their|that|this) (?:same (?:[\w-]+ )?(?:{_PAPER}|hearing|breath|session)\b"
    rf"|(?:[\w-]+-page |\d+-page |written |brief |oral |bench )?{_PAPER}\b(?=[^.;]{{0,60}}\balso\b))"
    rf"|in a (?:separate|second|further|companion|related) (?:[\w-]+ )?{_PAPER}\b(?! (?:in|last|of) )"
    r"|(?:moments|minutes|seconds|(?:half )?an hour|(?:a few|several|two|three) (?:minutes|hours)|hours) "
    r"(?:later|earlier|before|after)\b"
    r"|(?:shortly|immediately|soon) (?:after(?:wards?)?|before|thereafter)\b"
    r"|(?:before|after|while|in) (?:she |he |they |the judge |the court )?"
    r"(?:imposing|imposed|handing down|handed down|passing|passed|pronouncing|pronounced|announcing|announced) "
    r"(?:(?:the|his|her|its) )?(?:sentence|term|verdict|decision|ruling)\b"
    r"|(?:at|during) the same (?:hearing|session|sitting|sentencing|appearance)\b"
    r"|(?:later|earlier) in the (?:day|hearing|session|same hearing|morning|afternoon)\b"
    rf"|(?:the |a |an )?(?:[\w'’-]+ ){{0,3}}?{_BENCH} (?:has )?also\b"
    r"|(?:judge|justice|sheriff|magistrate) (?:[\w.'’-]+ ){1,3}also\b"
    r")"
)
_SIGNS = (
    "same", "also", "separate", "second", "further", "companion", "related", "later", "earlier", "before", "after", "impos", "hand",
    "pass", "pronounc", "announc",
)  # fmt: skip
"""What every such opening holds one of."""
_OPENING = 90


def goes_on(folded: str, start: int, end: int) -> bool:
    """Whether `folded[start:end]`, a sentence in lower case, opens as what goes on about the occasion that was told before."""
    return any(sign in folded[start : start + _OPENING] for sign in _SIGNS) and _STARTS.match(folded, start, end) is not None
