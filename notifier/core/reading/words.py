"""The closed lists of English that the reading stands on: function words, courts' people, and the forms of verbs.

Nothing here knows of acts: which verb does what to what is told in `verbs.py`, `nouns.py` and `acts.py`.
"""

from __future__ import annotations

from notifier.core.language.wordlists import words

BE = words(
    """
    is are was were be been being isn't aren't wasn't weren't am 're
    """
)
HAVE = words(
    """
    has have had having hasn't haven't hadn't 've
    """
)
DO = words(
    """
    do does did don't doesn't didn't
    """
)
MODALS = words(
    """
    will would could may might should shall can must cannot can't won't wouldn't couldn't shouldn't needn't
    'll 'd
    """
)
SUPPOSING = frozenset({"would", "could", "may", "might", "can", "wouldn't", "couldn't", "'d"})
AUXILIARIES = BE | HAVE | DO | MODALS | {"get", "gets", "got", "getting", "to"}
NEGATIONS = words(
    """
    not never no neither nor without isn't aren't wasn't weren't hasn't haven't hadn't don't doesn't didn't
    cannot can't won't wouldn't couldn't shouldn't
    """
)

DETERMINERS = words(
    """
    a an the his her its their this that these those another any no some each every our my your 's both
    several one two three four five six seven eight nine ten eleven twelve all half such what which
    """
)
PREPOSITIONS = words(
    """
    of in on at for with by from under over against into about through during between among despite within
    near to toward towards upon outside inside before after since until till following amid without as per
    via like than behind beyond concerning regarding
    """
)
SUBJECT_PRONOUNS = words(
    """
    he she it they we i you
    """
)

# How a clause hangs on the one above, by the word that opens it.
SUBORDINATORS: dict[str, str] = {
    "who": "relative",
    "which": "relative",
    "whose": "relative",
    "whom": "relative",
    "where": "relative",
    "that": "that",
    "after": "after",
    "since": "since",
    "following": "after",
    "having": "after",
    "before": "before",
    "until": "until",
    "till": "until",
    "pending": "until",
    "when": "when",
    "while": "while",
    "as": "as",
    "because": "because",
    "although": "although",
    "though": "although",
    "despite": "although",
    "if": "if",
    "unless": "if",
    "whether": "if",
    "once": "if",
    "should": "if",
}
COORDINATORS = frozenset({"and", "but", "or", "then", "yet", "so"})

ADVERBS = words(
    """
    also again already now then still just only later soon today yesterday unanimously temporarily
    permanently formally officially finally largely partially partly mostly reluctantly promptly quickly
    swiftly narrowly recently previously earlier initially originally subsequently immediately effectively
    indefinitely provisionally tentatively ultimately eventually first once never not even simply flatly
    firmly jointly swiftly abruptly briefly quietly publicly clearly almost nearly all both each hereby
    thereby therefore otherwise instead rightly wrongly properly improperly sharply summarily orally
    verbally likewise separately too
    """
)

MONTHS = words(
    """
    january february march april may june july august september october november december jan feb mar apr
    jun jul aug sep sept oct nov dec
    """
)
SPANS = frozenset({"day", "days", "week", "weeks", "month", "months", "year", "years", "decade", "decades"})
WEEKDAYS = words(
    """
    monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri sat sun
    """
)
DAY_WORDS = WEEKDAYS | {"today", "yesterday", "tonight", "tomorrow"}

NUMBERS: dict[str, int] = {
    word: value
    for value, word in enumerate(
        [
            "zero",
            "one",
            "two",
            "three",
            "four",
            "five",
            "six",
            "seven",
            "eight",
            "nine",
            "ten",
            "eleven",
            "twelve",
            "thirteen",
            "fourteen",
            "fifteen",
            "sixteen",
            "seventeen",
            "eighteen",
            "nineteen",
            "twenty",
        ]
    )
} | {"a": 1, "an": 1, "thirty": 30, "forty": 40, "fifty": 50}

COUNT = (
    r"(?:\d+|a|an|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|"
    r"sixteen|seventeen|eighteen|nineteen|twenty|twenty-\w+|thirty|thirty-\w+|forty|forty-\w+|fifty|sixty|seventy|eighty|ninety|"
    r"half)"
)
"""A number in words or figures, in a pattern."""
