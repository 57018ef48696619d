"""Numbers in words -> Decimal: "five", "twenty-five", "half a", "two and a half"."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal

_ONES = (
    "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen"
)
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety"
_SMALL: Mapping[str, int] = {
    **{word: number for number, word in enumerate(_ONES.split(), start=1)},
    **{word: 10 * number for number, word in enumerate(_TENS.split(), start=2)},
    "a": 1,
    "an": 1,
}
_FRACTIONS: Mapping[str, Decimal] = {
    "half a": Decimal("0.5"), "a half": Decimal("0.5"), "half": Decimal("0.5"), "a quarter": Decimal("0.25"),
    "quarter": Decimal("0.25"), "three quarters": Decimal("0.75"),
}  # fmt: skip
_FRACTION_SIGNS: Mapping[str, Decimal] = {"½": Decimal("0.5"), "¼": Decimal("0.25"), "¾": Decimal("0.75")}

_WORD = "|".join(_ONES.split()[::-1])
_TEN = "|".join(_TENS.split())
NUMBER_WORDS = (
    rf"(?i:half\s+an?|three\s+quarters|(?:a\s+)?quarter|(?:{_TEN})(?:[\s-](?:one|two|three|four|five|six|seven|eight|nine))?|{_WORD}|an?"
    rf"|(?:an?|one|two|three|four|five|six|seven|eight|nine)\s+hundred(?:\s+and\s+(?:{_TEN}|{_WORD}))?)"
    r"(?:[\s-]+(?i:and[\s-]+a[\s-]+half))?(?![a-z])"
)
"""A number in words below a thousand, with "and a half"; a scale ("million") may follow."""


def read_number(words: str) -> Decimal | None:
    """The value of a number in figures or in words; None for words that are no number."""
    text = " ".join(words.lower().replace("-", " ").split())
    extra = Decimal(0)
    if text.endswith(" and a half"):
        text, extra = text.removesuffix(" and a half"), Decimal("0.5")
    if text and text[-1] in _FRACTION_SIGNS:
        extra, text = _FRACTION_SIGNS[text[-1]], text[:-1].strip()
        if not text:
            return extra
    if text.endswith(" 1/2"):
        text, extra = text.removesuffix(" 1/2"), Decimal("0.5")
    if text.replace(".", "", 1).replace(",", "").isdecimal():
        return Decimal(text.replace(",", "")) + extra
    if text in _FRACTIONS:
        return _FRACTIONS[text]
    total = 0
    for word in text.split():
        if word == "hundred":
            total = (total or 1) * 100
        elif word in _SMALL:
            total += _SMALL[word]
        elif word != "and":
            return None
    return Decimal(total) + extra if total else None
