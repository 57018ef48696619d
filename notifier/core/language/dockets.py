"""text -> docket numbers: how courts number cases, in one normal form, and where a text names one.

Three families, told apart by their shape:

    federal trial courts   `o:yy-tt-nnnnn`   1:20-cv-07311, 20-cv-7311, 20 Civ. 7311 (LAK), CV 20-07311-GW, 20cv7311
    appeals                `yy-nnnn`         No. 23-793, 22-3054(L), 23-793-cv
    all others             as written, without spaces, in small letters: 451463/2013, CGC-16-550128, [2024] EWHC 12 (KB)
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from notifier.core.language.values import value

# What news and older filings write for the two letters. A type that is not here keeps its own letters.
TYPES: Final = {
    "civ": "cv", "civil": "cv", "crim": "cr", "criminal": "cr", "misc": "mc", "mdl": "md", "mag": "mj", "bkr": "bk",
    "bankr": "bk", "adv": "ap",
}  # fmt: skip
# Two letters that stand between year and serial in federal numbers, without an office before them. State courts use
# others (CF, DR, PR …), whose numbers are compared as they stand.
_KNOWN = r"cv|cr|mc|md|ml|mj|mg|bk|ap|po|sw|gj|civ|civil|crim|criminal|misc|mdl|mag|bkr|bankr|adv"
# Four digits only behind an office: "2023-CV-00750" is how states number, not the federal courts.
_OFFICE_YEAR = r"(?:(?P<office>\d{1,2}):(?:19|20)?|(?P<dashed>\d)-)?(?P<year>\d\d)"
# Judges' initials, the number of a defendant: "-LAK", "-TSE-1", "(JSR)", " (L)". They say nothing of the case.
_TAIL = r"(?!\d)(?:[-_ ]+\(?(?:[a-z]{1,4}|\d{1,2})\)?(?![a-z\d])|\([a-z]{1,4}\))*"

_FEDERAL = re.compile(
    rf"{_OFFICE_YEAR}[-\s]*(?P<type>{_KNOWN})\b\.?[-\s]*0*(?P<serial>\d{{1,5}}){_TAIL}",
    re.I,
)
_GLUED = re.compile(rf"(?:(?P<office>\d{{1,2}}):)?(?P<year>\d\d)(?P<type>{_KNOWN})0*(?P<serial>\d{{1,5}}){_TAIL}", re.I)
# "5:20-hc-02012": with an office and a colon any two letters are a federal type.
_OFFICE = re.compile(
    rf"(?P<office>\d{{1,2}}):(?:19|20)?(?P<year>\d\d)-?(?P<type>[a-z]{{2,3}})-?0*(?P<serial>\d{{1,5}}){_TAIL}", re.I
)
# "CV 20-07311-GW", "Civil Action No. 17-1234 (RMC)": the type first, as in Los Angeles and Washington.
_TYPE_FIRST = re.compile(
    rf"(?P<type>{_KNOWN})\b\.?(?:[-\s]*(?:action|case|a\.))?(?:[-\s]*(?:no|number|nr)\b\.?)?[-\s:]*"
    rf"(?:(?P<office>\d{{1,2}}):)?(?P<year>\d\d)-(?:(?:cv|cr)-)?0*(?P<serial>\d{{1,5}}){_TAIL}",
    re.I,
)
_APPEAL = re.compile(r"(?P<year>\d\d)-0*(?P<serial>\d{1,5})(?:[-\s]*\(?(?:cv|cr|ag|pr|op|bk|mv|con|xap|l)\)?)*", re.I)
_LEAD = re.compile(
    r"\s*(?:(?:(?:case|docket|index|cause|file|claim|appeal|application|petition|record)s?|c\.\s?a\.|s\d{1,2}(?=\s\d\d\s))\s*)*"
    r"(?:(?:no|nos|nr|number|numbers)\b\.?|#|№)?\s*:?\s*",
    re.I,
)


@value
class DocketMention:
    """A docket number in a text: `text[start:end]`, and its normal form."""

    start: int
    end: int
    number: str


def normal(number: str) -> str:
    """The normal form of a docket number that stands alone: `20 Civ. 7311 (LAK)` -> `20-cv-07311`.

    An office stands before it as far as given (`1:20-cv-07311`); appeals are `yy-nnnn`; any other number comes back
    without spaces and in small letters.
    """
    text = number.strip()
    if _NORMAL_FEDERAL.fullmatch(text):
        return text
    text = text[_lead_length(text) :]
    for pattern in (_FEDERAL, _OFFICE, _GLUED, _TYPE_FIRST):
        if found := pattern.fullmatch(text):
            return _federal(found)
    if found := _APPEAL.fullmatch(text):
        return f"{found['year']}-{found['serial']}"
    return re.sub(r"\s+", "", text).casefold()


def same(a: str, b: str) -> bool:
    """Whether two numbers name one case of one court: year, type and serial agree, and the office where both say it."""
    return agree(normal(a), normal(b))


def agree(a: str, b: str) -> bool:
    """`same` for numbers that are in normal form already."""
    if a == b:
        return bool(a)
    office_a, _, rest_a = a.rpartition(":")
    office_b, _, rest_b = b.rpartition(":")
    return rest_a == rest_b and not (office_a and office_b) and is_federal(rest_a)


def is_federal(number: str) -> bool:
    """True for the normal form of a federal trial court's number."""
    return _NORMAL_FEDERAL.fullmatch(number) is not None


def is_appeal(number: str) -> bool:
    """True for `yy-nnnn`, which also the Supreme Court and bankruptcy courts use: only with its court it says much."""
    return _NORMAL_APPEAL.fullmatch(number) is not None


_NORMAL_FEDERAL = re.compile(r"(?:\d{1,2}:)?\d\d-[a-z]{2,3}-\d{5}")
_NORMAL_APPEAL = re.compile(r"\d\d-\d{1,5}")


def _lead_length(text: str) -> int:
    found = _LEAD.match(text)
    return found.end() if found and found.end() < len(text) else 0


def _federal(found: re.Match[str]) -> str:
    named = found.groupdict()
    number = named["office"] or named.get("dashed")
    office = f"{int(number)}:" if number else ""
    kind = found["type"].lower()
    return f"{office}{found['year'][-2:]}-{TYPES.get(kind, kind)}-{int(found['serial']):05d}"


# --- in running text -----------------------------------------------------------------------------------------------

# Numbers that are known by their shape alone. The initials must be capitals here: "20-cv-7311 in Manhattan" has none.
_INITIALS = r"(?:-(?-i:[A-Z]{2,4})\b|-\d{1,2}(?![\d-])|\s?\((?-i:[A-Z]{2,4})\))*"
_SHAPED = re.compile(
    rf"""(?<![\w:/-])(?:
        # 1:20-cv-07311-LAK, 20cv7311
        (?:\d{{1,2}}:)?(?:20|19)?\d\d-?(?:{_KNOWN})-?\d{{1,6}}(?!\d){_INITIALS}
        # 5:20-hc-02012
      | \d{{1,2}}:\d\d-[a-z]{{2}}-\d{{4,5}}(?!\d){_INITIALS}
        # 20 Civ. 7311 (LAK)
      | \d\d\s(?-i:Civ|Crim|Cr|Cv|CV|CR|Misc|Mag)\.?\s(?:No\.\s)?\d{{1,5}}(?!\d){_INITIALS}
        # CV 20-07311-GW, Civil Action No. 17-1234 (RMC)
      | (?-i:CV|CR|Civil\sAction|Civ\.|Crim\.|Criminal|Civil)(?:\sCase)?[\s-]?(?:No\.\s)?
        (?:\d:)?\d\d-(?:c[vr]-)?\d{{1,5}}(?!\d){_INITIALS}
        # [2024] EWHC 12 (KB), [2024] EWCA Civ 7
      | \[(?:19|20)\d\d\]\s(?-i:[A-Z][A-Za-z]{{1,8}}(?:\s(?:Civ|Crim|Admin|Fam|Ch|Comm|Pat|TCC|KB|QB))?)\s
        \d{{1,5}}(?:\s\([A-Za-z]{{1,8}}\))?
    )""",
    re.I | re.X,
)
# Numbers that need a word before them: "No. 23-793", "Case No. 2012-CF-001083-A", "Index No. 451463/2013".
_LED = re.compile(
    r"\b(?:(?:case|docket|index|cause|file|indictment|claim|appeal)\s(?:no|nos|number|numbers)\.?|nos?\.|(?:case|docket|index)(?=\s\S*\d))\s?:?#?\s?"
    r"(?P<list>[A-Z]{0,4}\d[\w/:.-]*\w|[A-Z]{1,4}[-.]?[A-Z]{0,4}-?\d[\w/:.-]*\w|INS\s\d+\sof\s\d{4}|[A-Z]{2,4}\s\d+(?:/|\sof\s)\d{4})",
    re.I,
)
_MORE = re.compile(r"(?:,\s(?:and\s|&\s)?|\s(?:and|&)\s)(?:no\.\s)?(\d\d-\d[\w-]*|\d{1,2}:\d\d-\w\w-\d+)", re.I)
_DIGIT = re.compile(r"\d\d")


def find_dockets(text: str, start: int = 0, end: int | None = None) -> list[DocketMention]:
    """Docket numbers that `text[start:end]` names, in order; offsets are of `text`.

    `yy-nnnn` and the numbers of state courts count only after a word such as "No." or "docket": "24-17" is a score.
    """
    stop = len(text) if end is None else end
    if not _DIGIT.search(text, start, stop):
        return []
    found = [*_shaped(text, start, stop), *_led(text, start, stop)]
    found.sort(key=lambda mention: (mention.start, -mention.end))
    kept: list[DocketMention] = []
    for mention in found:
        if not kept or mention.start >= kept[-1].end:
            kept.append(mention)
    return kept


def _shaped(text: str, start: int, end: int) -> Iterator[DocketMention]:
    for found in _SHAPED.finditer(text, start, end):
        yield DocketMention(found.start(), found.end(), normal(found[0]))


def _led(text: str, start: int, end: int) -> Iterator[DocketMention]:
    for found in _LED.finditer(text, start, end):
        at, number = found.start("list"), found["list"]
        if not _has_serial(number):
            continue
        yield DocketMention(at, at + len(number), normal(number))
        place = found.end()
        while more := _MORE.match(text, place, end):
            yield DocketMention(more.start(1), more.end(1), normal(more[1]))
            place = more.end()


def _has_serial(number: str) -> bool:
    """Whether it can be a docket number, which has four digits or a separator: "No. 1" is a rank, "Case 39" a film."""
    return sum(map(str.isdigit, number)) >= 4 or bool(re.search(r"\d[-/:]\d{2,}", number))
