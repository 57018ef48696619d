"""sentence -> may it tell anything? One look at its words; most sentences of ordinary news end here.

A claim takes a verb that does something in court beside a noun of the law, or a verb that is of the law by itself.
"""

from __future__ import annotations

import re

from notifier.core.language.wordlists import words
from notifier.core.reading.idioms.rows import TRIGGERS
from notifier.core.reading.nouns import PHRASES
from notifier.core.reading.verbs import DOINGS, FORMS

_TALKING = words("say ask argue expect need recommend surrender sue appeal learn face serve")
_OWN_WEIGHT = words(
    """
    convict acquit exonerate absolve sentence resentence jail imprison plead plea indict reindict arraign settle
    enjoin affirm overturn quash vacate uphold recuse decertify certify deadlock mistrial charge fine clear
    remand adjourn reinstate revive drop dismiss
    """
)
_ANSWERS = frozenset({"guilty", "not-guilty"})
"""Words that may stand for a whole sentence: "Guilty on all counts." """
_VERBS = frozenset(
    word
    for word, form in FORMS.items()
    if not {form.lemma} & _TALKING and set(DOINGS[form.lemma].values()) - {"say", "ask", "argue", "expect", "need"}
)
_ALONE = _ANSWERS | {word for word, form in FORMS.items() if form.lemma in _OWN_WEIGHT}
_WORD = re.compile(r"[a-z]+(?:-[a-z]+)?")
# Of a phrase the longest word, which the sentence must hold, too: "the mandate" is not met by every "the".
_NOUNS = frozenset(
    max(filter(_WORD.fullmatch, phrase), key=len, default=phrase[0]) for entries in PHRASES.values() for phrase, _ in entries
)
_STATES = words("trial hearing sentencing argument mistrial jury retrial arraignment date")
_SAYINGS = words("said says wrote writes told")
_BODIES = words("court judge judges panel jury jurors justices circuit magistrate")
_GIVINGS = words("got gets get gave gives given received receives handed imposed")
_TERMS = words("years months life")
_IS_ALONE, _IS_VERB, _IS_NOUN, _IS_STATE, _IS_SAYING, _IS_BODY, _IS_TURN, _IS_GIVING, _IS_TERM = (1 << at for at in range(9))


def may_tell(found: int, *, names_case: bool = False) -> bool:
    """Whether a sentence with words of these kinds may hold a claim; where it names a tracked case, any verb of ours will do."""
    if found & _IS_ALONE or (found & _IS_GIVING and found & _IS_TERM):
        return True  # "She got nine years"
    if names_case and found & _IS_SAYING and found & _IS_BODY:
        return True  # "…, the court said": what it decided may stand in any words
    if not found & _IS_VERB:
        return bool(found & _IS_STATE) or (names_case and bool(found & _IS_TURN))
    return names_case or bool(found & _IS_NOUN)


def kinds_of(folded: str) -> int:
    """The kinds of words that a text holds, each a bit."""
    kinds = 0
    for word in _WORD.findall(folded):
        kinds |= KINDS.get(word, 0)
    return kinds


def _kinds() -> dict[str, int]:
    kinds: dict[str, int] = {}
    for kind, listed in (
        (_IS_ALONE, _ALONE),
        (_IS_VERB, _VERBS),
        (_IS_NOUN, _NOUNS),
        (_IS_STATE, _STATES),
        (_IS_SAYING, _SAYINGS),
        (_IS_BODY, _BODIES),
        (_IS_TURN, TRIGGERS),
        (_IS_GIVING, _GIVINGS),
        (_IS_TERM, _TERMS),
    ):
        for word in listed:
            kinds[word] = kinds.get(word, 0) | kind
    return kinds


KINDS = _kinds()
"""Of each word that is of any, its kinds."""
