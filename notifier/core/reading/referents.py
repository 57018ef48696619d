"""what "it" means after a verb of a court: the suit, the motion, the appeal that the sentence before speaks of."""

from __future__ import annotations

import re

from notifier.core.reading.clauses import Parsed

_WINDOW = 170
_NOUNS = re.compile(
    r"\b(?:(?P<case>lawsuits?|suits?|complaint|class action)|(?P<request>motions?|requests?|bids?|applications?)|"
    r"(?P<appeal>appeals?)|(?P<injunction>injunctions?|restraining order)|(?P<verdict>verdict)|(?P<conviction>convictions?)|"
    r"(?P<sentence>sentence))\b"
)


def of_it(parsed: Parsed) -> str | None:
    """The class of the thing named last before the sentence, where it is one that a court decides on."""
    found = None
    for match in _NOUNS.finditer(parsed.before(_WINDOW)):
        found = match
    return found.lastgroup if found is not None else None
