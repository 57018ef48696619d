"""text -> sums of money and sentence terms, with their places.

`find_amounts("fined $2.5 million")` gives USD 2,500,000; rows of examples, with what must not match, are in `EXAMPLES`.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal

from notifier.core.language.numbers import NUMBER_WORDS, read_number
from notifier.core.language.terms import TermMention, find_terms
from notifier.core.model.facts import Amount

__all__ = ["EXAMPLES", "AmountMention", "TermMention", "find_amounts", "find_terms"]


@dataclass(frozen=True, slots=True)
class AmountMention:
    """A sum of money: `text[start:end]`, half-open, and its value in whole units of its currency (dollars, not cents)."""

    start: int
    end: int
    amount: Amount


_SIGNS: Mapping[str, str] = {
    "$": "USD", "US$": "USD", "U.S.$": "USD", "C$": "CAD", "CA$": "CAD", "CAD$": "CAD", "CDN$": "CAD", "A$": "AUD", "AU$": "AUD",
    "AUD$": "AUD", "NZ$": "NZD", "HK$": "HKD", "S$": "SGD", "R$": "BRL", "£": "GBP", "€": "EUR", "¥": "JPY", "₹": "INR", "₪": "ILS",
    "₩": "KRW", "Rs": "INR", "Rs.": "INR", "R": "ZAR",
    "USD": "USD", "CAD": "CAD", "AUD": "AUD", "GBP": "GBP", "EUR": "EUR", "INR": "INR",
    "CHF": "CHF", "JPY": "JPY", "NZD": "NZD", "SEK": "SEK", "NOK": "NOK", "DKK": "DKK", "ZAR": "ZAR",
}  # fmt: skip
_NAMES: Mapping[str, tuple[str, int]] = {  # currency, and how many of these make one of it
    "dollar": ("USD", 1), "buck": ("USD", 1), "cent": ("USD", 100), "pound": ("GBP", 1), "euro": ("EUR", 1), "rupee": ("INR", 1),
    "yen": ("JPY", 1), "yuan": ("CNY", 1), "franc": ("CHF", 1), "rand": ("ZAR", 1), "shekel": ("ILS", 1),
    "ruble": ("RUB", 1), "rouble": ("RUB", 1), "peso": ("MXN", 1), "reais": ("BRL", 1), "krona": ("SEK", 1),
    "kronor": ("SEK", 1), "krone": ("NOK", 1), "kroner": ("NOK", 1), "usd": ("USD", 1), "eur": ("EUR", 1), "gbp": ("GBP", 1),
    "cad": ("CAD", 1), "aud": ("AUD", 1), "chf": ("CHF", 1),
}  # fmt: skip
_LANDS: Mapping[str, Mapping[str, str]] = {
    "USD": {
        "canadian": "CAD", "cad": "CAD", "cdn": "CAD", "australian": "AUD", "aud": "AUD", "new zealand": "NZD", "nzd": "NZD",
        "hong kong": "HKD", "singapore": "SGD", "us": "USD", "u.s.": "USD", "american": "USD", "usd": "USD",
    },
    "CHF": {"swiss": "CHF", "french": "FRF"},
    "INR": {"indian": "INR", "pakistani": "PKR", "sri lankan": "LKR"},
    "MXN": {"mexican": "MXN", "philippine": "PHP", "argentine": "ARS", "colombian": "COP", "chilean": "CLP"},
}  # fmt: skip
_SCALES: Mapping[str, int] = {
    "k": 10**3, "thousand": 10**3, "lakh": 10**5, "lac": 10**5, "m": 10**6, "mn": 10**6, "mln": 10**6, "mm": 10**6,
    "million": 10**6,
    "crore": 10**7, "cr": 10**7, "b": 10**9, "bn": 10**9, "bln": 10**9, "billion": 10**9, "tn": 10**12, "trillion": 10**12,
    "lakh crore": 10**12, "thousand crore": 10**10, "hundred": 100,
}  # fmt: skip

_FIGURE = r"(?:\d{1,3}(?:,\d{2,3})+(?:\.\d+)?|\d+(?:\.\d+)?)"
_SPACED = r"\d{1,3}(?:[ \u00a0\u202f]\d{3})+(?!\d)"
"""A figure in groups of three, as South Africa and the continent write it."""
_SCALE = (
    r"(?:(?:(?P<short>k|m|b|K|M|B)|\s?(?P<short_2>mn|mln|bn|bln|tn|cr|MM|MN|BN|Mn|Bn))(?!\w)"
    r"|[\s-]?(?P<scale>(?i:lakh\s+crore|thousand\s+crore|thousand|million|billion|trillion|lakh|lac|crore)s?)(?!\w))"
)
_CODES = r"(?:USD|CAD|AUD|GBP|EUR|INR|CHF|JPY|NZD|SEK|NOK|DKK|ZAR)"
_SIGN = (
    r"(?P<sign>(?:US|U\.S\.\s?|CAD|CDN|CA|C|AUD|AU|A|NZ|HK|S|R)?\$|[£€¥₹₪₩]|Rs\.?(?=\s?\d)"
    r"|R(?=\d{1,3}(?:[ \u00a0\u202f,]\d{3})+(?!\d)|\d{4,}(?!\w)|\d+(?:[.,]\d+)?(?:m|bn|[ -]?(?:million|billion))(?!\w))"
    rf"|{_CODES}(?=\s?\d))"
)
_LAND = (
    r"(?:\s+\(?(?P<land>(?i:canadian|australian|new zealand|hong kong|singapore|american|u\.s\.|us|usd|cad|cdn|aud|nzd|swiss|"
    r"french|indian|pakistani|sri lankan|mexican|philippine|argentine|colombian|chilean))(?!\w)\)?)?"
)
_SIGNED = re.compile(rf"(?<![\w$£€]){_SIGN}\s?(?P<figure>{_SPACED}|{_FIGURE})(?:{_SCALE})?{_LAND}(?!\w)")
_NAME = (
    r"(?P<name>(?i:dollar|buck|cent|pound|euro|rupee|yen|yuan|franc|rand|shekel|ruble|rouble|peso|reais|krona|kronor|krone|"
    r"kroner|usd|eur|gbp|cad|aud|chf)s?)(?!\w)(?P<sterling>\s+(?i:sterling)(?!\w))?"
)
_NAMED = re.compile(
    rf"(?<![\w.,$£€-])(?:(?P<figure>{_FIGURE})(?:{_SCALE})?"
    rf"|(?P<words>{NUMBER_WORDS})(?:[\s-]+(?P<scale_2>(?i:hundred|thousand|million|billion|trillion|lakh|crore)s?)(?!\w))?"
    r"(?P<half>\s+(?i:and\s+a\s+half))?)"
    r"(?:\s+(?i:of\s+a)\s+(?P<scale_3>(?i:million|billion)))?"
    rf"(?:[\s-]+(?P<land>(?i:u\.s\.|us|american|canadian|australian|new zealand|swiss|indian|mexican)))?[\s-]+{_NAME}"
)
_COIN = re.compile(rf"[\s-]{_NAME}")
# A part that no name of a coin is without.
_COIN_STEMS = (
    "dollar", "buck", "cent", "pound", "eur", "rupee", "yen", "yuan", "franc", "rand", "shekel", "ruble", "rouble", "peso", "reais",
    "kron", "usd", "gbp", "cad", "aud", "chf",
)  # fmt: skip
_TRIGGER = re.compile(
    rf"[$£€¥₹₪₩]|\bRs|\bR\d|\b{_CODES}\b|(?i:dollar|pound|euro|rupee|cents?\b|bucks?\b|francs?\b|yen\b|yuan|rand\b|pesos?\b|shekel|"
    r"rou?ble|reais|kron|\b(?:usd|eur|gbp|cad|aud|chf)\b)"
)
_JOINT = re.compile(r"\s?(?:-|–|—|to|and|or|through)\s?\Z")
_LEAST_POUNDS = 1000  # of fewer, without a sign, most are weights
_MOST = 10**15  # more than all the money there is: a slip, or a text that plays with us


def find_amounts(text: str, start: int = 0, end: int | None = None) -> list[AmountMention]:
    """The sums of money in `text[start:end]`, in order; offsets count in `text`.

    Both ends of a range are sums of their own; the scale of the second is carried over to the first ("$5 to $7 million").
    """
    stop = len(text) if end is None else end
    if text.find("$", start, stop) < 0 and _TRIGGER.search(text, start, stop) is None:
        return []
    matches = list(_SIGNED.finditer(text, start, stop))
    lowered = text[start:stop].lower()
    if any(stem in lowered for stem in _COIN_STEMS) and _COIN.search(text, start, stop) is not None:
        matches += _NAMED.finditer(text, start, stop)
    matches.sort(key=lambda match: match.start())
    found: list[AmountMention] = []
    for match in _carried(_apart(matches)):
        mention = _mention(*match)
        if mention is not None:
            found.append(mention)
    return found


def _apart(matches: list[re.Match[str]]) -> list[re.Match[str]]:
    """The matches without those that overlap an earlier one."""
    kept: list[re.Match[str]] = []
    for match in matches:
        if not kept or match.start() >= kept[-1].end():
            kept.append(match)
    return kept


def _carried(matches: list[re.Match[str]]) -> list[tuple[re.Match[str], int]]:
    """Each match with its scale, or the one that it shares with the next: "$2 and $3 million"."""
    scaled = [(match, _scale(match)) for match in matches]
    for number in range(len(scaled) - 2, -1, -1):
        (one, scale), (other, next_scale) = scaled[number], scaled[number + 1]
        joint = one.string[one.end() : other.start()]
        listed = joint == ", " and _scale(other) == 1  # "$2, $3 and $4 million"
        joined = scale == 1 and next_scale >= 1000 and (listed or _JOINT.fullmatch(joint))
        if joined and one["figure"] and other["figure"] and _value(one["figure"]) <= _value(other["figure"]):
            scaled[number] = (one, next_scale)
    return scaled


def _value(figure: str) -> Decimal:
    return Decimal(re.sub(r"[,\s]", "", figure))


def _scale(match: re.Match[str]) -> int:
    groups = match.groupdict()
    scale = 1
    for name in ("short", "short_2", "scale", "scale_2", "scale_3"):
        word = groups.get(name)
        if word:
            scale *= _SCALES[" ".join(word.lower().split()).removesuffix("s")]
    return scale


def _mention(match: re.Match[str], scale: int) -> AmountMention | None:
    groups = match.groupdict()
    if groups["figure"]:
        number: Decimal | None = _value(groups["figure"])
    else:
        number = read_number(groups["words"])
        if number is not None and groups["half"]:
            number += Decimal("0.5")
    currency, parts = _currency(groups)
    if number is None or number * scale > _MOST:
        return None
    weight = currency == "GBP" and not groups.get("sign") and not groups.get("sterling")
    if weight and number * scale < _LEAST_POUNDS:
        return None
    return AmountMention(match.start(), _end(match), Amount(float(number * scale / parts), currency))


def _end(match: re.Match[str]) -> int:
    """Where the sum ends: before a bracket that only opened with it."""
    return match.end() - (1 if match[0].endswith(")") and "(" not in match[0] else 0)


def _currency(groups: Mapping[str, str | None]) -> tuple[str, int]:
    """ISO 4217 code of the sum, and how many of the named coins make one of it."""
    sign = groups.get("sign")
    if sign is not None:
        currency, parts = _SIGNS[sign.replace(" ", "")], 1
    else:
        name = (groups.get("name") or "").lower()
        currency, parts = _NAMES.get(name) or _NAMES[name.removesuffix("s")]
    land = (groups.get("land") or "").lower()
    return _LANDS.get(currency, {}).get(land, currency), parts


EXAMPLES: tuple[tuple[str, tuple[tuple[str, float, str], ...]], ...] = (
    ("The jury awarded $5 million.", (("$5 million", 5e6, "USD"),)),
    ("He must pay $83.3m in damages.", (("$83.3m", 83.3e6, "USD"),)),
    ("A $1.2bn fine, cut from $4.75 billion.", (("$1.2bn", 1.2e9, "USD"), ("$4.75 billion", 4.75e9, "USD"))),
    ("It was five million dollars.", (("five million dollars", 5e6, "USD"),)),
    ("She was fined £250,000 and costs.", (("£250,000", 250000, "GBP"),)),
    ("A penalty of €3bn.", (("€3bn", 3e9, "EUR"),)),
    ("Bail was set at Rs 5 crore.", (("Rs 5 crore", 5e7, "INR"),)),
    ("He repaid Rs. 1,20,000 and ₹5 lakh.", (("Rs. 1,20,000", 120000, "INR"), ("₹5 lakh", 500000, "INR"))),
    ("C$2 million, A$3m and US$4,500", (("C$2 million", 2e6, "CAD"), ("A$3m", 3e6, "AUD"), ("US$4,500", 4500, "USD"))),
    ("Bond is $75,000.", (("$75,000", 75000, "USD"),)),
    ("Nominal damages of one dollar and 50 cents.", (("one dollar", 1, "USD"), ("50 cents", 0.5, "USD"))),
    ("Half a million dollars is gone.", (("Half a million dollars", 5e5, "USD"),)),
    ("A quarter of a million pounds was paid.", (("A quarter of a million pounds", 250000, "GBP"),)),
    ("It is worth $5 million to $7 million.", (("$5 million", 5e6, "USD"), ("$7 million", 7e6, "USD"))),
    ("Between $2 and $3 million was lost.", (("$2", 2e6, "USD"), ("$3 million", 3e6, "USD"))),
    ("A fine of $500 and $3 million more.", (("$500", 500, "USD"), ("$3 million", 3e6, "USD"))),
    ("He paid 2.5 million euros and 300 Swiss francs.", (("2.5 million euros", 2.5e6, "EUR"), ("300 Swiss francs", 300, "CHF"))),
    ("Two and a half million dollars.", (("Two and a half million dollars", 2.5e6, "USD"),)),
    ("A million dollars, or twenty-five thousand dollars.",
     (("A million dollars", 1e6, "USD"), ("twenty-five thousand dollars", 25000, "USD"))),
    ("The $30-million verdict and the 10-million-dollar bond.",
     (("$30-million", 3e7, "USD"), ("10-million-dollar", 1e7, "USD"))),
    ("He sought $4 million Canadian.", (("$4 million Canadian", 4e6, "CAD"),)),
    ("Bail of R50 000, a fine of R1.6m and R208-million gone.",
     (("R50 000", 50000, "ZAR"), ("R1.6m", 1.6e6, "ZAR"), ("R208-million", 2.08e8, "ZAR"))),
    ("A fine of €12 500 and R2-D2 in an R18 film, R1 and R100.", (("€12 500", 12500, "EUR"),)),
    ("A multimillion-dollar case about dollars, ten pounds of cocaine and Rs.", ()),
    ("Five won, a real one lost 20 pounds.", ()),
    ("He ran 5 million miles with 300 people.", ()),
)  # fmt: skip
"""Sentences with their sums, in order; those with none are traps."""
