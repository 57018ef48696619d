"""What a case is in its court: which side a party is on, which High Court is where it is tried."""

from __future__ import annotations

import pytest

from notifier.core.model.cases import Case, Party
from notifier.core.model.facts import Facts
from notifier.core.reading.clauses import parse
from notifier.core.reading.courtroom import as_reviewed, courts_that_try, is_of_first_instance, side_of
from notifier.core.reading.frames import find_frames
from notifier.core.reading.remembered import known


@pytest.mark.parametrize(
    ("name", "role", "side"),
    [
        ("Orr v Vale Mills", "claimant", "plaintiff"),
        ("Orr v Vale Mills", "applicant", "plaintiff"),
        ("Vale Mills v Orr", "Pursuer", "plaintiff"),
        ("Orr v Vale Mills", "respondent", "defendant"),
        ("Orr v Vale Mills", "defender", "defendant"),
        ("Orr v Vale Mills", None, "plaintiff"),
        ("Vale Mills vs. Orr", None, "defendant"),
        ("Re Orr", None, None),
        ("Orr v Vale Mills", "witness", None),
    ],
)
def test_a_party_is_on_a_side_by_its_role_or_by_the_caption(name: str, role: str | None, side: str | None) -> None:
    case = Case("x", name, parties=(Party("Ann Orr", role, ("Orr",)), Party("Vale Mills")))

    assert side_of(case, "Ann Orr") == side


@pytest.mark.parametrize(
    ("court", "text", "first"),
    [
        ("High Court of Justice", "The High Court ordered Ann Orr to pay the costs.", True),
        ("Supreme Court of Victoria", "The Supreme Court granted Ann Orr an injunction.", True),
        ("Supreme Court of Victoria", "The High Court stayed the order.", False),
        ("High Court of Justice", "The High Court dismissed her appeal.", False),
        ("scotus", "The Supreme Court stayed the order.", False),
        ("Leeds County Court", "The High Court stayed the order.", False),
    ],
)
def test_a_high_court_may_be_where_a_case_is_tried(court: str, text: str, first: bool) -> None:
    parsed = parse(text, 0, len(text))
    frames = find_frames(parsed, headline=False, judges=frozenset())

    assert frames
    assert is_of_first_instance("Europe/London", Case("x", "Orr v Vale", court=court), frames[0], parsed) is first


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("The High Court quashed the FIR against Ann Orr.", True),
        ("The High Court refused to quash the FIR against Ann Orr.", True),
        ("The High Court upheld the conviction of Ann Orr.", False),
        ("The Supreme Court quashed the FIR against Ann Orr.", False),
    ],
)
def test_the_high_courts_of_india_decide_petitions_themselves(text: str, first: bool) -> None:
    parsed = parse(text, 0, len(text))
    frames = find_frames(parsed, headline=False, judges=frozenset())

    assert frames
    assert is_of_first_instance("Asia/Kolkata", Case("x", "State v. Orr"), frames[0], parsed) is first


@pytest.mark.parametrize(
    ("zone", "court", "text", "tries"),
    [
        ("Africa/Johannesburg", "High Court, Durban", "The High Court stayed the order.", True),
        ("Asia/Kolkata", "Karnataka High Court", "The HC stayed the order.", True),
        ("Asia/Kolkata", "Sessions Court, Pune", "The High Court stayed the order.", False),
        ("Australia/Sydney", "Supreme Court of Queensland", "The Supreme Court stayed the order.", True),
        ("Australia/Sydney", "Supreme Court of Queensland", "The High Court stayed the order.", False),
        ("America/Vancouver", "Supreme Court of British Columbia", "The Supreme Court of British Columbia stayed the order.", True),
        ("America/Vancouver", "Supreme Court of British Columbia", "The Supreme Court of Canada stayed the order.", False),
        ("Europe/London", "Court of Session", "The Court of Session stayed the order.", True),
        ("Europe/London", "Court of Session", "The Inner House stayed the order.", False),
        ("Europe/London", "High Court", "The High Court stayed the order pending an appeal.", True),
        ("Europe/London", "High Court", "The High Court quashed her conviction and stayed the order.", False),
        ("America/New_York", "scotus", "The Supreme Court stayed the order.", False),
    ],
)
def test_the_court_of_the_case_decides_it_first_whatever_it_is_called(zone: str, court: str, text: str, tries: bool) -> None:
    trying = courts_that_try(zone, [Case("x", "Orr v Vale", court=court)])

    sentence = known(text, False, trying)
    parsed = sentence.at(text, 0, None)
    assert parsed is not None
    kinds = {frame.act.kind for frame in sentence.frames(parsed, frozenset(), None)}

    assert kinds == {"ruling" if tries else "appeal_decision"}


@pytest.mark.parametrize(
    ("zone", "name", "kind", "outcome"),
    [
        ("Europe/London", "R (Orr) v Secretary of State for Transport", "ruling", "dismissed"),
        ("Asia/Kolkata", "Orr v. Union of India", "ruling", "dismissed"),
        ("Europe/London", "Orr v Vale Mills", "verdict", "not_liable"),
        ("America/New_York", "Orr v. Board of Education", "verdict", "not_liable"),
    ],
)
def test_no_verdict_ends_a_review_of_what_the_state_decided(zone: str, name: str, kind: str, outcome: str) -> None:
    facts = as_reviewed(zone, Case("x", name), Facts(kind="verdict", disposition="not_liable"))

    assert (facts.kind, facts.disposition) == (kind, outcome)


def test_the_high_courts_of_india_hear_petitions_against_the_state_first() -> None:
    assert "high court" in courts_that_try("Asia/Kolkata", [Case("x", "Orr Mills v. Air Pollution Control Board")])
    assert "high court" not in courts_that_try("Asia/Kolkata", [Case("x", "State of Kerala v. Orr")])
    petitioner = (Party("Mill Lane Residents", "petitioner"),)
    assert "high court" in courts_that_try("Asia/Kolkata", [Case("x", "Mill Lane Residents v State of Goa", parties=petitioner)])
