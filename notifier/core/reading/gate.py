"""sentence -> may it tell anything? One look-up a word; nine of ten sentences of ordinary news end here."""

from __future__ import annotations

from notifier.core.language.wordlists import words

import re

from notifier.core.reading.verbs import DOINGS, FORMS

_TOO_COMMON = words(
    """
    say ask argue expect need face agree announce fail go get give take want show learn find win lose begin
    start open wait remain proceed move keep leave put hold return serve pay issue file bring send tell call
    report add note explain back let allow pass head stop cut change push lift free face try stand weigh
    draw turn reach deliver hear review consider release enter back pick choose appear plan hope see raise
    step trim double strike confirm fix set list book violate
    """
)
_STRONG_VERBS = frozenset(word for word, form in FORMS.items() if form.lemma not in _TOO_COMMON and DOINGS.get(form.lemma))
_NOUNS = words(
    """
    judge judges court courts jury jurors justices circuit panel scotus magistrate trial trials sentencing
    arraignment hearing verdict guilty liable mistrial settlement plea indictment charges injunction lawsuit
    ruling ruled appeal conviction prosecutors tribunal sentence argument arguments retrial prison probation
    acquittal contempt bail jail case counts conference
    """
)
CUES = _STRONG_VERBS | _NOUNS
_WORD = re.compile(r"[a-z]+(?:-[a-z]+)?")


def may_tell(folded: str, start: int, end: int, *, names_case: bool = False) -> bool:
    """Whether folded[start:end] holds a word of the tables; where it names a tracked case, any verb of ours will do."""
    found = _WORD.findall(folded, start, end)
    return not CUES.isdisjoint(found) or (names_case and not FORMS.keys().isdisjoint(found))
