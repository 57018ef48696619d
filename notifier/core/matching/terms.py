"""sentence -> does it tell of a prosecution without a word of the law: "gets ten years", "freed on bond", "admits fraud".

A length of time counts where somebody gets it and nothing of an office or a contract follows; a crime where it is admitted or
denied.
"""

from __future__ import annotations

import re
from typing import Final

from notifier.core.language.wordlists import words as _words

_COUNT: Final = (
    r"(?:\d+|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|"
    r"nineteen|twenty|thirty|forty|fifty|sixty)"
)
_GETS: Final = (
    r"(?:gets?|got|given|gives?|gave|handed|hands|hit with|slapped with|receives?|received|caged|locked up|locks up|put away|"
    r"puts away|sent down|sends? down|sent away|cops?|copped|lands?|landed|draws?|drew|faces)"
)
_SPAN: Final = rf"\b{_COUNT}(?:[ -]and[ -]a[ -]half)?[ -](?:years?|months?)\b"
_OTHERWISE: Final = (
    r"(?!['’])(?!(?:[ -]\w+){0,2}? ?(?:contracts?|deals?|extensions?|leases?|ago|later|old|to|bans?|loans?|plans?|mandates?|"
    r"grants?|warrant\w*|break|leave|scholarship|suspension)\b)"
    r"(?!(?:[ -]\w+)? (?:terms? (?:as|in|on|at)|as|of (?!prison|jail|imprisonment|probation|hard))\b)"
)
_CRIME: Final = (
    r"(?:bribery|(?:taking |paying )?bribes|fraud|theft|robbery|burglary|arson|rape|assault|conspiracy|corruption|forgery|stalking|"
    r"harassment|kidnapping|trafficking|smuggling|laundering|killing|stabbing|poisoning|stealing|drug|drink|dangerous driving|"
    r"obstruction|perjury|murder|manslaughter|extortion|racketeering|embezzlement|treason|tax evasion|"
    r"offen[cs]es)"
)

# (words of which one must stand in the sentence, pattern, an example that it tells, one that it does not)
ROWS: Final[tuple[tuple[str, str, str, str], ...]] = (
    (
        "year years month months",
        rf"\b{_GETS}\b(?: [\w'’]+){{0,4}}?(?: (?:a|an|another|at least|nearly|almost|only|just|more than))*? {_SPAN}{_OTHERWISE}",
        "ann orr gets 10 years for the theft",
        "ann orr gets a six-year contract",
    ),
    (
        "year years month months",
        rf"^{_COUNT}[ -](?:years?|months?) (?:for|behind)\b",
        "six years for ann orr",
        "six years of ann orr",
    ),
    (
        "life",
        rf"\b{_GETS}(?: [a-z]+ [a-z]+)? (?:a )?life(?: (?:for (?!a\b)|in (?:prison|jail)|sentence|term|without|behind)|\W*$)",
        "judge gives ann orr life for the fire",
        "ann orr gives new life to the harbour",
    ),
    (
        "life",
        r"\b(?:put away|locked up|sent down|caged|put|sent away)(?: \w+)? for life\b|^life (?:for|in (?:prison|jail))\b",
        "ann orr was put away for life",
        "ann orr was his friend for life",
    ),
    (
        "suspended community unpaid discharge discharged",
        r"\bsuspended (?:sentence|term)\b|\bcommunity (?:order|service|payback)\b|\bunpaid work\b|"
        r"\b(?:conditional|absolute) discharge\b|\b(?:conditionally|absolutely) discharged\b",
        "ann orr was given a conditional discharge",
        "ann orr was discharged from hospital",
    ),
    (
        "fine fined",
        r"\bfined (?:[$£€]|\d)|[$£€][\d,.]+ ?(?:k|m|million)? fine\b",
        "ann orr was fined $900",
        "ann orr is fine",
    ),
    (
        "bond",
        r"\b(?:freed|released|free|out|held|posts?|posted|makes|made) (?:on |from jail on )?(?:[$£€]?[\w,.-]+ ){0,3}?bond\b",
        "ann orr freed on $900 bond",
        "ann orr to play bond",
    ),
    (
        "admits admitted denies denied cop cops copped",
        rf"\b(?:admits?|admitted|denies|denied|cops? to|copped to) (?:[\w-]+ ){{0,3}}?{_CRIME}\b",
        "ann orr admits taking bribes",
        "ann orr warns of bribes",
    ),
    (
        "year years month months",
        rf"{_SPAN}['’]?[ -](?:(?:prison|jail|custodial|suspended)[ -](?:terms?|sentences?|stretch)|sentences?|imprisonment)\b",
        "ann orr began an 18-month jail term",
        "ann orr began an 18-month term as mayor",
    ),
    (
        "year years month months",
        rf"\b(?:spends?|serves?|do|does) (?:[\w-]+ ){{0,3}}?{_SPAN} "
        r"(?:locked up|inside|behind bars|in (?:prison|jail|custody|a cell)|without parole)",
        "ann orr will spend at least 20 years locked up",
        "ann orr will spend at least 20 years in paris",
    ),
    (
        "prison jail custody",
        r"\b(?:taken|sent|reports?|reported|returned|heads?|headed|goes|went|released|freed|walks?|walked|out|back) (?:back |out )?"
        r"(?:to|from|of|into) (?:an? |the )?(?:[a-z]+ )?(?:prison|jail|custody)\b",
        "ann orr reports to a federal prison",
        "ann orr wrote a book on prisons",
    ),
    (
        "stand defense defence",
        r"\b(?:took|takes|taking|on|to) the (?:witness )?stand\b|\bin (?:(?:his|her|their) )?own defen[cs]e\b",
        "ann orr took the stand",
        "ann orr cannot stand crowds",
    ),
    (
        "punishment",
        r"(?:['’]s|\b(?:the|her|his)) punishment\b(?! (?:beating|shoot))",
        "ann orr's punishment was set at a year",
        "ann orr takes more punishment in the ring",
    ),
    (
        "evidence",
        r"\b(?:out of|into|from|inadmissible) evidence\b",
        "ann orr keeps the coat out of evidence",
        "ann orr found evidence of life on mars",
    ),
    (
        "fit unfit",
        r"\b(?:un)?fit (?:to plead|to stand|for trial)\b",
        "ann orr deemed fit to plead",
        "ann orr fit to play",
    ),
    (
        "reporting evidence",
        r"\breporting restrictions?\b|\b(?:offers?|offered) no evidence\b",
        "reporting restrictions lifted in ann orr case",
        "ann orr reporting on restrictions",
    ),
    (
        "case charge charges",
        r"\b(?:case|charges?) (?:against (?:[\w.'’-]+ ){1,4}?)?(?:is |are |was |were )?(?:dropped|collapses|collapsed|tossed|"
        r"dismissed|scrapped|thrown out|falls apart|discontinued)\b",
        "case against ann orr collapses",
        "ann orr makes the case against plastic",
    ),
)

WORDS: Final = frozenset().union(*(_words(words) for words, *_ in ROWS))
"""Of these one must stand in a sentence that tells one."""

_TOLD: Final = re.compile("|".join(f"(?:{pattern})" for _, pattern, _, _ in ROWS))


def tells(sentence: str) -> bool:
    """Whether a folded sentence tells of a prosecution: "gets ten years", "six years for"; not "gets a six-year contract"."""
    return _TOLD.search(sentence) is not None
