"""the sentences before a pronoun -> do they name somebody who is no party of the case, whom it then means?"""

from __future__ import annotations

import re

from notifier.core.language.names import fold
from notifier.core.model.cases import Case
from notifier.core.reading.context import STRONG, Context

_BACK = 3
_NAMES = frozenset({"party", "surname", "alias"})


def told_of_another(ctx: Context, number: int, case: Case) -> str | None:
    """Why a pronoun in sentence `number`, before which its own sentence names nobody, is somebody else's; None where it may mean a
    party."""
    sentences = ctx.layout.sentences
    for earlier in range(number - 1, max(0, number - 1 - _BACK), -1):
        sentence = sentences[earlier]
        if sentence.story != sentences[number].story:
            break
        if any(m.case == case.id and m.what in _NAMES for m in ctx.mentions[earlier]):
            return None
        if _begins_with_somebody(ctx, sentence.start, sentence.end):
            return "told of the person named just before, who is no party of this case"
    return "told of the only person named before, who is no party of this case" if _is_introduced(ctx, number, case) else None


_INTRODUCED = re.compile(
    r"\b(?:against|of|by|for|with|to|from|at|on) (?!the )(?:[A-Z][\w'’-]+ ){1,2}[A-Z][\w'’-]+,? (?:who|\d\d,|an? [a-z]+ |whose)\b"
)
"""Somebody with his full name and what he is: "is not proceeding against Leo Orr, who kept the till"."""


def _is_introduced(ctx: Context, number: int, case: Case) -> bool:
    """Whether nobody of the case has been named so far, and the sentence before introduces somebody else."""
    named = any(m.case == case.id and m.what in STRONG for mentions in ctx.mentions[:number] for m in mentions)
    before = ctx.layout.sentences[number - 1] if number > 1 else None
    return not named and before is not None and _INTRODUCED.search(ctx.document, before.start, before.end) is not None


def _begins_with_somebody(ctx: Context, start: int, end: int) -> bool:
    text = ctx.document[start:end]
    return (_SOMEBODY.match(text) is not None and _NO_PERSON.match(text) is None) or _is_named_before(ctx, text, start)


_SOMEBODY = re.compile(
    r"(?:[A-Z][\w'’-]+ ){1,2}[A-Z][\w'’-]+(?:, (?:\d\d|an? [^,]{3,50}|of [^,]{3,30}|the [^,]{3,50}),(?: (?:of|an?|the|from) "
    r"[^,]{3,50},)?)? "
    r"(?:was|is|has|had|who|also|pleaded|told|said|admitted|denied|stood|appeared|hid|helped|wept|testified)\b"
)
"""A sentence that begins with somebody's full name."""
_NO_PERSON = re.compile(
    r"(?:U\.S\. )?(?:District )?(?:Judge|Justice)\b|(?:[A-Z][\w'’-]+ ){0,3}(?:Court|Courts|Police|County|State|States|"
    r"Department|Office|City|"
    r"Attorney|Service|Council|Justice|Judge|Sheriff|Agency|Bureau|Board|Commission|Street|Times|Post|News|Hospital|"
    r"University|Street)\b"
)
"""Names that are of no person: "Leeds Crown Court was told"."""
_BY_SURNAME = re.compile(r"([A-Z][a-z][\w'’-]+) (?!(?:Court|Police|County)\b)[a-z]\w*(?:ed|d|s|t)?\b")
_IN_FULL = re.compile(r"(?:^|\n|(?<=[a-z,.]) )[A-Z][a-z]+(?= [A-Z])")
"""A first name, where a name may begin."""


def _is_named_before(ctx: Context, text: str, start: int) -> bool:
    """Whether a sentence begins with the surname of somebody whose full name stands before: "Leo Orr drove. Orr hid the gun"."""
    match = _BY_SURNAME.match(text)
    if match is None or fold(match[1]) in ctx.judges or ctx.document.find(match[1], 0, start) < 0:
        return False
    surname, document = match[1], ctx.document
    return any(
        document.startswith(surname, first.end() + 1) and not document[first.end() + 1 + len(surname)].isalnum()
        for first in _IN_FULL.finditer(document, 0, start)
    )
