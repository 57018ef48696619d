"""What befalls somebody who only stands beside a party, and what befalls the party in as many words."""

from __future__ import annotations

from datetime import datetime

import pytest

from notifier.core.matching import CaseIndex
from notifier.core.model.cases import Case, Docket, Party
from notifier.core.model.items import Item
from notifier.core.reading import read

ALONE = Case(
    "us-v-marlow",
    "United States v. Marlow",
    court="njd",
    dockets=(Docket("1:25-cr-00031", "njd"),),
    parties=(Party("United States", "government"), Party("Ines Marlow", "defendant", ("Marlow",))),
)


def told(text: str) -> set[tuple[str, str | None]]:
    """What is told as new of the case: (kind, outcome)."""
    item = Item("i", None, "Court news", text, datetime.fromisoformat("2026-05-06T18:00:00+00:00"), "Paper", "Paper")
    index = CaseIndex.build((ALONE,))
    reading = read(item, index.match(item), cases=index.cases, timezone="America/New_York")
    return {(each.facts.kind, each.facts.disposition) for each in reading.evidence if each.told == "new"}


@pytest.mark.parametrize(
    "text",
    [
        "Two of Ines Marlow's donors were indicted on Tuesday.",
        "Three of Marlow's biggest clients were charged with fraud on Tuesday.",
        "Ines Marlow's lawyer was fined $5,000 on Tuesday for missing a deadline.",
        "Ines Marlow's attorney, Dana Pruitt, was held in contempt on Tuesday.",
        "A lawyer for Ines Marlow was sanctioned on Tuesday over a brief with invented citations.",
        "A reporter who refused to name her source in the Ines Marlow case was held in contempt on Tuesday.",
        "Marlow's co-accused, Liam Foss, changed his plea to guilty on Tuesday.",
    ],
)
def test_what_befalls_those_whom_a_party_has_is_not_told_of_the_party(text: str) -> None:
    assert told(text) == set()


@pytest.mark.parametrize(
    "text",
    [
        "Ines Marlow was in court as a spectator. Elsewhere, a judge on Tuesday sentenced a former county clerk to four years.",
        "Ines Marlow watched from the gallery. On Tuesday a jury convicted a retired surveyor of fraud.",
        "The Supreme Court on Tuesday turned away an appeal by a Florida man. Lawyers for Ines Marlow had watched the case.",
        "Ines Marlow awaits trial. An appeals court on Tuesday upheld the conviction of a former sheriff of another county.",
    ],
)
def test_somebody_brought_in_anew_is_not_the_accused_who_was_named(text: str) -> None:
    assert told(text) == set()


@pytest.mark.parametrize(
    ("text", "outcome"),
    [
        ("Ines Marlow and her former aide were convicted of fraud on Tuesday.", ("verdict", "guilty")),
        ("A banker was convicted of fraud on Tuesday. Ines Marlow, 51, wept.", ("verdict", "guilty")),
        ("A former mayor pleaded guilty on Tuesday. Ines Marlow, 51, told the judge she took cash.", ("plea", "guilty")),
        ("Ines Marlow appeared in court on Tuesday. The former mayor pleaded not guilty.", ("plea", "not_guilty")),
        ("Northfield's former mayor, Ines Marlow, was indicted on Tuesday.", ("charge", "charged")),
        ("On Tuesday her lawyer entered a guilty plea for Ines Marlow.", ("plea", "guilty")),
    ],
)
def test_the_accused_in_vague_words_is_told_of(text: str, outcome: tuple[str, str]) -> None:
    assert outcome in told(text)
