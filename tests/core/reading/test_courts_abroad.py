"""Courts outside the United States: what they are called, what they do, and how their lists are told."""

from __future__ import annotations

import pytest
from sentence_kit import claims_in

TOLD = (
    ("A special court framed charges of bribery against Ann Orr on Tuesday.", "charge charged"),
    ("The Enforcement Directorate filed a chargesheet against Ann Orr on Tuesday.", "charge charged"),
    ("A jury at the High Court in Glasgow returned a not proven verdict on Ann Orr.", "verdict not_guilty"),
    ("Lord Carrick jailed Ann Orr for nine years on Tuesday.", "sentence prison"),
    ("Lady Moray fined Ann Orr £4,000 on Tuesday.", "sentence fine"),
    ("Lord Carrick was jailed for nine years on Tuesday.", "sentence prison"),
    ("The trial chamber acquitted Ann Orr on Tuesday.", "verdict acquitted"),
    ("The Court of Cassation on Tuesday quashed the conviction of Ann Orr.", "appeal_decision quashed"),
    ("A Supreme Court bench on Tuesday refused to interfere with the order granting bail to Ann Orr.", "appeal_decision affirmed"),
    ("A bench of two judges stayed the High Court's order on Tuesday.", "appeal_decision stayed"),
    ("The judge stayed the order convicting Ann Orr.", "!verdict guilty"),
    ("The court set aside an order sentencing Ann Orr to nine years.", "!sentence prison"),
    ("The court received an order of wood from Ann Orr.", "!ruling granted"),
    ("A sessions court awarded Ann Orr six years' rigorous imprisonment.", "sentence prison"),
    ("A sessions court awarded Ann Orr six years' wages.", "!sentence prison"),
    ("Ann Orr received the mandatory life sentence on Tuesday.", "sentence life"),
    ("The High Court refused Ann Orr bail on Tuesday.", "ruling denied"),
    ("The complaint of Ann Orr was declared inadmissible by the court.", "!ruling granted"),
)


@pytest.mark.parametrize(("text", "wanted"), TOLD, ids=lambda each: each)
def test_it_tells_what_the_court_did(text: str, wanted: str) -> None:
    kind, outcome = wanted.removeprefix("!").split()

    claims = claims_in(text)

    assert ((kind, outcome) in claims) is not wanted.startswith("!"), claims


@pytest.mark.parametrize("title", ["HC denies bail to Orr", "No bail for Orr as HC rejects plea", "SC stays verdict in Orr case"])
def test_courts_in_capitals_are_courts(title: str) -> None:
    assert claims_in("#" + title)


@pytest.mark.parametrize("title", ["SC man sentenced in bank case, sheriff says so", "Sc and hc: new words in the dictionary"])
def test_other_capitals_are_not(title: str) -> None:
    assert not any(kind == "appeal_decision" for kind, _ in claims_in("#" + title))
