"""explanations -> what people read: the item with its evidence marked, the dates, and every reason in words."""

from __future__ import annotations

import re
import shutil
import sys
import textwrap
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from notifier.cli.output import one_line
from notifier.core.language.names import fold, surname
from notifier.core.matching import CaseIndex, Matched
from notifier.core.model.cases import Case
from notifier.core.model.developments import ItemDevelopment
from notifier.core.model.evidence import DateMention, Reading
from notifier.core.model.facts import DATES, Facts

_TEXT_LIMIT = 12_000
"""Characters of an item that are shown; the marks of what lies beyond are still listed."""
_ABOUT = {
    "trial_date": "the trial's date",
    "hearing_date": "a hearing's date",
    "event_date": "when it happened",
    "previous": "the date before",
}
_REASONS = {
    "request": "asked for, not decided",
    "expectation": "expected, not done",
    "condition": "only supposed",
    "argument": "argued by a party",
    "tentative": "not final",
    "reserved": "the decision was put off",
    "background": "retold, not new",
    "known": "known already",
    "other_case": "another case",
    "other_person": "another person",
    "ambiguous": "fits two cases, or two readings",
    "furniture": "page furniture",
    "not_law": "no court matter",
    "other": "set aside",
}


@dataclass(frozen=True, slots=True)
class Explanation:
    """One item read alone, with nothing known but the configuration; `dates` are all that its text names."""

    reading: Reading
    matched: Matched
    found: tuple[ItemDevelopment, ...]
    dates: tuple[DateMention, ...]


@dataclass(frozen=True, slots=True)
class _Mark:
    """A numbered stretch of the document."""

    number: int
    start: int
    end: int
    style: str


def print_explanations(explanations: Iterable[Explanation], index: CaseIndex) -> None:
    """One after the other; in colour on a terminal, with plain marks elsewhere."""
    for count, each in enumerate(explanations):
        if count:
            print("\n" + "─" * min(72, _width()) + "\n")
        _print_one(each, index)


def _print_one(each: Explanation, index: CaseIndex) -> None:
    item = each.reading.item
    when = f"{item.published_at:%Y-%m-%d %H:%M} UTC" if item.published_at else "without a date"
    print(f"{one_line(item.outlet) or 'no outlet'}, {when}, id {one_line(item.id)}")
    marks = _marks(each)
    _print_document(item.document[:_TEXT_LIMIT], marks)
    _print_cases(each, index)
    _print_found(each)
    _print_set_aside(each)
    _print_dates(each)


def _marks(each: Explanation) -> list[_Mark]:
    """Numbered in the order in which they are explained below."""
    spans = [(one.evidence.start, one.evidence.end, "bold green" if one.novelty == "new" else "cyan") for one in each.found]
    spans += [(one.start, one.end, "yellow") for one in each.reading.set_aside]
    return [_Mark(number, start, end, style) for number, (start, end, style) in enumerate(spans, 1)]


def _print_document(document: str, marks: Sequence[_Mark]) -> None:
    if sys.stdout.isatty():
        from rich.console import Console
        from rich.text import Text

        text = Text(_printable(document))
        for mark in marks:
            text.stylize(mark.style, mark.start, min(mark.end, len(document)))
        Console().print(text, soft_wrap=False)
    else:
        shown = _with_marks(document, marks)
        for paragraph in shown.split("\n"):
            print(
                textwrap.fill(paragraph, _width(), initial_indent="  ", subsequent_indent="  ", break_long_words=False)
                if paragraph.strip()
                else ""
            )
    print()


def _with_marks(document: str, marks: Sequence[_Mark]) -> str:
    """The document with `⟦1 …⟧` around what is explained; a stretch inside another one is only numbered."""
    opened: dict[int, list[int]] = {}
    ends: dict[int, int] = {}
    reached = 0
    for mark in sorted(marks, key=lambda one: (one.start, -one.end)):
        start = mark.start if mark.start >= reached or mark.start in opened else None
        if start is None:
            continue
        opened.setdefault(start, []).append(mark.number)
        if mark.start >= reached:
            reached = mark.end
            ends[mark.end] = ends.get(mark.end, 0) + 1
    out: list[str] = []
    for place, sign in enumerate(_printable(document) + " "):
        if place in ends:
            out.append("⟧" * ends[place])
        if place in opened:
            out.append("⟦" + ",".join(map(str, opened[place])) + " ")
        out.append(sign)
    return "".join(out).rstrip()


def _print_cases(each: Explanation, index: CaseIndex) -> None:
    if each.reading.matches:
        print("Cases")
        for match in each.reading.matches:
            name = one_line(index.cases[match.case].name) if match.case in index.cases else ""
            print(f"  {match.case} ({match.score:.2f}) {name}")
            for why in match.why:
                print(_wrapped(one_line(why), "    because of "))
        return
    print("Matches no case.")
    named = [(case, names) for case in index.cases.values() if (names := _names_in(each.reading.item.document, case))]
    for case, names in named[:5]:
        print(_wrapped(f"{case.id}: names {', '.join(names)}, which is not enough", "  "))
    if named:
        return
    for case in list(index.cases.values())[:5]:
        print(_wrapped(f"{case.id}: looked for {_looked_for(case)}", "  "))
    if len(index.cases) > 5:
        print(f"  … and for the names and numbers of {len(index.cases) - 5:,} more cases")


def _names_in(document: str, case: Case) -> list[str]:
    """Which of a case's names stand in a document, though they did not make it match."""
    folded = fold(document)
    names = [name for party in case.parties for name in (party.name, *party.aliases)] + list(case.aliases)
    words = [word for name in names for word in (name, surname(name)) if len(word) > 2]
    return list(dict.fromkeys(one_line(word) for word in words if re.search(rf"\b{re.escape(fold(word))}\b", folded)))


def _looked_for(case: Case) -> str:
    """What would have made an item match a case, as an editor would say it."""
    parts = [f"docket number {docket.number}" for docket in case.dockets[:3]]
    parts += [f"“{one_line(name)}”" for name in (case.name, *case.aliases)[:4]]
    if case.parties:
        names = " and ".join(one_line(party.name) for party in case.parties[:3])
        parts.append(f"{names} together")
    words = ", or ".join(parts)
    return f"{words}; and one of {', '.join(map(one_line, case.require))}" if case.require else words


def _print_found(each: Explanation) -> None:
    if not each.found:
        print("Says nothing new of any case." if each.reading.matches else "")
        return
    print("Says")
    for number, one in enumerate(each.found, 1):
        print(_wrapped(f"{number} {one.novelty}: {_in_words(one.facts)} — {one.evidence.case}", "  "))


def _in_words(facts: Facts) -> str:
    """The facts in a row, for one who wants to see what was read and not how a mail would put it."""
    words = [facts.kind.replace("_", " ")]
    if facts.kind in DATES:
        words += [f"({facts.proceeding.replace('_', ' ')})"] if facts.proceeding else []
        words += [facts.action or "", f"to {facts.date}" if facts.date else "to no named day"]
        words += [f"from {facts.previous}"] if facts.previous else []
    elif facts.disposition:
        words.append(facts.disposition.replace("_", " "))
    words += [f"{facts.amount.value:,.0f} {facts.amount.currency}"] if facts.amount else []
    words += [f"term {facts.term}"] if facts.term else []
    words += [f"for {one_line(facts.party)}"] if facts.party else []
    words += [f"on {facts.event_date}"] if facts.event_date else []
    words += [f"by {one_line(facts.judge)}"] if facts.judge else []
    words += [f"in {facts.court}"] if facts.court else []
    return " ".join(word for word in words if word)


def _print_set_aside(each: Explanation) -> None:
    if not each.reading.set_aside:
        return
    print("Set aside")
    for number, one in enumerate(each.reading.set_aside, len(each.found) + 1):
        case = f" — {one.case}" if one.case else ""
        label, why = _REASONS[one.reason], one_line(one.why)
        print(_wrapped(f"{number} {why if why.startswith(label) else f'{label}: {why}'}{case}", "  "))


def _print_dates(each: Explanation) -> None:
    if not each.dates:
        return
    print("Dates")
    document = each.reading.item.document
    for one in each.dates:
        about = f", {_ABOUT[one.about]}" if one.about else ""
        print(f"  {one.edtf}  “{one_line(document[one.start : one.end])}”{about}")


def _printable(text: str) -> str:
    """The same text, letter for letter, without signs that could steer a terminal."""
    return "".join(sign if sign.isprintable() or sign == "\n" else " " for sign in text)


def _wrapped(text: str, first: str) -> str:
    return textwrap.fill(text, _width(), initial_indent=first, subsequent_indent="      ", break_long_words=False)


def _width() -> int:
    return min(110, shutil.get_terminal_size((100, 24)).columns)
