"""context that is a sum ("$83.3 million") x text -> where the text has it in other words: "$83m", "83.3 million dollars"."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from typing import Final

from notifier.core.language.money import AmountMention, find_amounts
from notifier.core.matching.words import Words
from notifier.core.model.facts import Amount

_ROUNDED: Final = 0.01
"""Newspapers round a sum by no more than this share of it."""


def mentions(text: Words, written: str) -> Iterator[AmountMention]:
    """Where the text names the sum that words of the context are, or the same one rounded; nowhere where they are none."""
    wanted = _sum_of(written) if any(map(str.isdigit, written)) else None
    if wanted is None:
        return
    for each in text.amounts:
        is_near = abs(each.amount.value - wanted.value) <= _ROUNDED * wanted.value
        if is_near and each.amount.currency == wanted.currency:
            yield each


@lru_cache(maxsize=2048)
def _sum_of(written: str) -> Amount | None:
    """The sum that words are; None where they say anything else."""
    found = find_amounts(written)
    return found[0].amount if len(found) == 1 and (found[0].start, found[0].end) == (0, len(written)) else None
