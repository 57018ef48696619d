"""What a jury found that somebody did, in a prosecution and in a suit."""

from __future__ import annotations

from datetime import datetime

import pytest

from notifier.core.matching import CaseIndex
from notifier.core.model.cases import Case, Docket, Party
from notifier.core.model.items import Item
from notifier.core.reading import read

CROWN = Case(
    "r-v-tamm",
    "State v. Tamm",
    court="mnd",
    dockets=(Docket("0:25-cr-00031", "mnd"),),
    parties=(Party("United States", "prosecution"), Party("Ilse Tamm", "defendant", ("Tamm",))),
)
SUIT = Case(
    "quay-v-tamm",
    "Quay Traders v. Tamm",
    court="mnd",
    dockets=(Docket("0:25-cv-00077", "mnd"),),
    parties=(Party("Quay Traders", "plaintiff"), Party("Ilse Tamm", "defendant", ("Tamm",))),
)


def verdicts(text: str, case: Case, kind: str = "verdict") -> set[str | None]:
    item = Item("i", None, "", text, datetime.fromisoformat("2026-05-06T18:00:00+00:00"), "Paper", "Paper")
    index = CaseIndex.build((case,))
    reading = read(item, index.match(item), cases=index.cases, timezone="America/New_York")
    return {each.facts.disposition for each in reading.evidence if each.told == "new" and each.facts.kind == kind}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ilse Tamm poisoned her brother, a jury in St. Paul concluded Tuesday.", {"guilty"}),
        ("Ilse Tamm deliberately set fire to the mill, jurors decided on Tuesday.", {"guilty"}),
        ("Jurors found Tuesday that Ilse Tamm had taken $90,000 from the fund.", {"guilty"}),
        ("A jury decided Tuesday that the payments to Ilse Tamm were kickbacks.", {"guilty"}),
        ("A jury decided Tuesday that Ilse Tamm had not taken the money.", {"not_guilty"}),
        ("Jurors rejected all six charges against Ilse Tamm on Tuesday.", {"not_guilty"}),
        ("A jury found Tuesday that Ilse Tamm was liable for the lost ship in a suit by its owner.", set()),
        ("Jurors found Tuesday that it had rained on the night when Ilse Tamm was arrested.", set()),
        ("Jurors asked on Tuesday whether Ilse Tamm had taken the money.", set()),
        ("Ilse Tamm poisoned her brother, prosecutors told a jury on Tuesday.", set()),
    ],
)
def test_a_finding_is_guilt_in_a_prosecution(text: str, expected: set[str | None]) -> None:
    assert verdicts(text, CROWN) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("A jury found Tuesday that Ilse Tamm had cheated Quay Traders.", {"liable"}),
        ("A jury found Tuesday that Ilse Tamm had never lied to Quay Traders.", {"not_liable"}),
    ],
)
def test_a_finding_is_liability_in_a_suit(text: str, expected: set[str | None]) -> None:
    assert verdicts(text, SUIT) == expected


@pytest.mark.parametrize(
    ("text", "case", "expected"),
    [
        ("Ilse Tamm lied to the agents, a judge ruled on Tuesday.", CROWN, "granted"),
        ("Ilse Tamm did not lie to the agents, a judge ruled on Tuesday.", CROWN, "denied"),
        ("Ilse Tamm lied to the traders, a judge ruled on Tuesday in the suit by Quay Traders.", SUIT, "liable"),
    ],
)
def test_what_a_judge_finds_is_no_liability_in_a_prosecution(text: str, case: Case, expected: str) -> None:
    assert verdicts(text, case, "ruling") == {expected}
