"""Whole invented articles: what they claim of a tracked case, told as new or as background, and what is set aside and why."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from notifier.core.matching import CaseIndex
from notifier.core.model.cases import Case, Docket, Party
from notifier.core.model.evidence import Evidence, Reading
from notifier.core.model.facts import Amount
from notifier.core.model.items import Entry, Item
from notifier.core.reading import read
from notifier.core.reading.context import is_prosecution

FERRY = Case(
    id="us-v-ostrowe",
    name="United States v. Ostrowe",
    court="wawd",
    dockets=(Docket("2:25-cr-00117", "wawd"),),
    judge="Marisol Whitcombe",
    parties=(Party("United States"), Party("Calder Ostrowe", "defendant", ("Ostrowe",))),
    aliases=("Calder Ostrowe",),
    context=("ferry", "Seattle"),
    trial_date="2026-06-08",
)
MILL = Case(
    id="brandl-v-millrace",
    name="Brandl v. Millrace Foods",
    court="mnd",
    dockets=(Docket("0:24-cv-03001", "mnd"),),
    judge="Ansel Dufort",
    parties=(Party("Greta Brandl", "plaintiff", ("Brandl",)), Party("Millrace Foods Inc.", "defendant", ("Millrace Foods",))),
    aliases=("Brandl v. Millrace",),
)


def reading_of(case: Case, title: str, text: str, published: str = "2026-05-14T20:00:00+00:00", **more: object) -> Reading:
    item = Item("i", "https://paper.example/i", title, text, datetime.fromisoformat(published), "Paper", "Paper", **more)  # type: ignore[arg-type]  # the tests give Item's own fields
    index = CaseIndex.build([case])
    return read(item, index.match(item), cases=index.cases, timezone="America/New_York")


def new_in(reading: Reading) -> list[Evidence]:
    return [evidence for evidence in reading.evidence if evidence.told == "new"]


def test_a_verdict_of_the_day_is_told_as_new_with_its_day_and_sentence() -> None:
    text = "SEATTLE — A federal jury on Thursday found Calder Ostrowe guilty of sinking his own ferry for the insurance."

    reading = reading_of(FERRY, "Ostrowe convicted", text)

    (evidence,) = new_in(reading)
    assert (evidence.facts.kind, evidence.facts.disposition, evidence.facts.event_date) == ("verdict", "guilty", "2026-05-14")
    assert reading.item.document[evidence.start : evidence.end] == evidence.quote


@pytest.mark.parametrize(
    ("name", "role", "expected"),
    [
        ("Bureau of Revenue v. Ostrowe", "prosecution", True),
        ("Bureau of Revenue v. Ostrowe", "plaintiff", False),
        ("Enforcement Directorate v. Ostrowe", None, True),
        ("Parquet v. Ostrowe", None, True),
        ("Prosecutor Supplies v. Ostrowe", None, False),
    ],
)
def test_a_prosecution_is_known_by_the_role_of_a_party_or_by_who_prosecutes(name: str, role: str | None, expected: bool) -> None:
    case = Case("c", name, parties=(Party(name.split(" v.")[0], role), Party("Calder Ostrowe", "defendant", ("Ostrowe",))))

    assert is_prosecution(case) is expected


@pytest.mark.parametrize(("number", "expected"), [("2384CV00518", False), ("2384CR00518", True), ("SJC-13500", True)])
def test_a_state_sues_where_the_docket_says_so(number: str, expected: bool) -> None:
    assert is_prosecution(Case("c", "Commonwealth v. Ostrowe Mills", dockets=(Docket(number),))) is expected


def test_a_conviction_of_last_year_in_a_relative_clause_is_background() -> None:
    text = "Calder Ostrowe, who was convicted of fraud last year, told a Seattle radio station on Tuesday that he writes poems."

    reading = reading_of(FERRY, "Captain turns poet", text)

    assert not new_in(reading)


def test_a_request_is_set_aside_as_a_request() -> None:
    text = "Lawyers for Calder Ostrowe asked the judge on Wednesday to postpone the trial until October."

    reading = reading_of(FERRY, "Captain wants more time", text)

    assert not new_in(reading)
    assert "request" in {aside.reason for aside in reading.set_aside}


def test_the_outcome_of_somebody_else_is_set_aside_as_another_person() -> None:
    text = "Pietro Vance, the first mate, pleaded guilty on Thursday in Seattle. He will testify against Calder Ostrowe."

    reading = reading_of(FERRY, "Mate admits part in ferry plot", text)

    assert not new_in(reading)
    assert "other_person" in {aside.reason for aside in reading.set_aside}


def test_a_refused_delay_is_a_ruling_and_moves_nothing() -> None:
    text = "U.S. District Judge Marisol Whitcombe on Wednesday denied Calder Ostrowe's request to put off his June 8 trial."

    reading = reading_of(FERRY, "No delay for captain", text)

    assert [(each.facts.kind, each.facts.disposition) for each in new_in(reading)] == [("ruling", "denied")]
    assert new_in(reading)[0].facts.judge == "Marisol Whitcombe"


def test_a_moved_trial_is_told_with_both_dates() -> None:
    text = "The trial of Calder Ostrowe has been postponed from June 8 to Sept. 21, Judge Marisol Whitcombe said on Thursday."

    (evidence,) = new_in(reading_of(FERRY, "Ferry trial put off", text))

    assert (evidence.facts.action, evidence.facts.date, evidence.facts.previous) == ("moved", "2026-09-21", "2026-06-08")


def test_a_headline_that_the_body_takes_back_is_not_told() -> None:
    text = "Calder Ostrowe's lawyers asked on Thursday that his trial be moved to October. The judge has not answered."

    reading = reading_of(FERRY, "Ostrowe trial moved to October", text)

    assert not [each for each in new_in(reading) if each.facts.action == "moved"]


def test_a_question_in_the_headline_claims_nothing() -> None:
    reading = reading_of(FERRY, "Will Calder Ostrowe be convicted?", "Calder Ostrowe goes before a jury soon.")

    assert not [each for each in new_in(reading) if each.facts.kind == "verdict"]


def test_a_sum_belongs_to_the_verdict() -> None:
    text = "MINNEAPOLIS — Jurors on Thursday ordered Millrace Foods to pay Greta Brandl $4.2 million for a crushed hand."

    (evidence,) = new_in(reading_of(MILL, "Mill must pay for crushed hand", text))

    assert evidence.facts.kind == "verdict"
    assert evidence.facts.amount is not None
    assert evidence.facts.amount.value == 4_200_000


def test_an_appeals_decision_names_its_court() -> None:
    text = "The 8th U.S. Circuit Court of Appeals on Tuesday affirmed the judgment for Greta Brandl against Millrace Foods."

    (evidence,) = new_in(reading_of(MILL, "Brandl wins on appeal", text))

    assert (evidence.facts.kind, evidence.facts.disposition, evidence.facts.court) == ("appeal_decision", "affirmed", "ca8")


def entry(text: str, label: str | None) -> Reading:
    filed = datetime(2026, 5, 12, 15, 0, tzinfo=UTC)
    return reading_of(
        MILL,
        "0:24-cv-03001-AD Brandl v. Millrace Foods Inc.",
        text,
        kind="cmecf",
        entry=Entry("0:24-cv-03001", "Brandl v. Millrace Foods Inc.", label, "41", filed),
    )


def test_a_docket_label_without_an_outcome_is_a_development_without_one() -> None:
    (evidence,) = entry("[Order on Motion for Summary Judgment] (41)", "Order on Motion for Summary Judgment").evidence

    assert (evidence.facts.kind, evidence.facts.disposition, evidence.facts.event_date) == ("ruling", None, "2026-05-12")


def test_procedure_on_the_docket_is_no_evidence() -> None:
    for label in ("Scheduling Order", "Letter", "Motion to Dismiss", "Order Referring Case to Mediation", "USCA Mandate"):
        assert not entry(f"[{label}] (41)", label).evidence


def test_a_paperless_order_resets_a_trial() -> None:
    text = "ORDER granting 40 Motion to Continue. Trial previously set for 6/1/2026 is RESET for 9/14/2026."

    (evidence,) = entry(text, None).evidence  # that the motion was granted is the same news

    assert (evidence.facts.action, evidence.facts.date, evidence.facts.previous) == ("moved", "2026-09-14", "2026-06-01")


def test_a_postponement_and_its_new_day_in_the_next_sentence_are_one_act() -> None:
    text = "The trial of Calder Ostrowe has been postponed. It will now start on Aug. 3, the court said on Thursday."

    (evidence,) = new_in(reading_of(FERRY, "Ostrowe must wait", text))

    assert (evidence.facts.kind, evidence.facts.date) == ("trial_date", "2026-08-03")


def test_what_the_court_told_lawyers_sets_a_date_and_what_lawyers_hope_for_does_not() -> None:
    told = "Judge Marisol Whitcombe told lawyers on Wednesday that the trial of Calder Ostrowe would begin on Aug. 3."
    hoped = "Lawyers for Calder Ostrowe told reporters on Wednesday that they hoped the trial would begin on Aug. 3."

    (evidence,) = new_in(reading_of(FERRY, "Ferry trial", told))

    assert (evidence.facts.date, evidence.facts.event_date) == ("2026-08-03", "2026-05-13")
    assert not new_in(reading_of(FERRY, "Ferry trial", hoped))


def test_a_request_is_set_aside_as_one() -> None:
    reading = reading_of(FERRY, "Ferry case", "Lawyers for Calder Ostrowe asked the court on Wednesday to postpone the case.")

    assert not reading.evidence
    assert [each.reason for each in reading.set_aside] == ["request"]


def test_the_day_of_a_judges_death_is_not_the_day_of_her_sentence() -> None:
    text = "The judge who sentenced Calder Ostrowe to prison, and who loved boats, died on Wednesday."

    assert not new_in(reading_of(FERRY, "A judge and her boats", text))


def test_an_executive_who_pleads_is_not_the_party_who_does_not() -> None:
    text = (
        "A captain accused of fraud pleaded guilty on Wednesday and agreed to help. Two other men, Calder Ostrowe among them, "
        "have pleaded not guilty."
    )

    assert not any(each.facts.disposition == "guilty" for each in new_in(reading_of(FERRY, "First plea in ferry case", text)))


def test_a_page_from_the_archive_tells_nothing_new() -> None:
    text = (
        "A federal judge on Wednesday sentenced Calder Ostrowe to four years in prison.\n\n"
        "This story was originally published on May 13, 2016."
    )

    assert not new_in(reading_of(FERRY, "Ostrowe sentenced", text))


@pytest.mark.parametrize(
    ("text", "dates"),
    [
        ("The trial of Calder Ostrowe has been set for Sept. 21.", ["2026-09-21"]),
        ("The trial of Calder Ostrowe had been set for Sept. 21.", []),
        ("The trial of Calder Ostrowe will begin three weeks later than planned, on June 29.", ["2026-06-29"]),
        ("The trial of Calder Ostrowe will begin as planned on June 8.", []),
        ("The trial between the state and Calder Ostrowe has been postponed until Sept. 21.", ["2026-09-21"]),
    ],
)
def test_what_has_been_set_is_a_setting_and_what_had_been_set_is_none(text: str, dates: list[str]) -> None:
    new = [each.facts.date for each in new_in(reading_of(FERRY, "Ferry trial", text)) if each.facts.kind == "trial_date"]

    assert new == dates


def test_a_later_start_is_read_past_the_plan_that_it_replaces() -> None:
    for text in (
        "The trial of Calder Ostrowe, which was to open in June, will instead start on Aug. 3, Judge Marisol Whitcombe ordered.",
        "The trial of Calder Ostrowe will open eight weeks later than planned, on Aug. 3.",
        "The trial between Calder Ostrowe and the insurers will start on Aug. 3, Judge Marisol Whitcombe ordered Wednesday.",
    ):
        (evidence,) = new_in(reading_of(FERRY, "Ferry trial", text))

        assert evidence.facts.date == "2026-08-03", text


def test_a_day_on_which_dates_were_set_is_none_of_them() -> None:
    text = "A trial of Calder Ostrowe has been set down for Aug. 3. Dates were set Thursday."

    assert {each.facts.date for each in reading_of(FERRY, "Ferry trial", text).evidence} == {"2026-08-03"}


def test_a_verdict_that_stands_with_a_lower_sum_is_one_ruling_with_the_lower_sum() -> None:
    text = "Judge Ansel Dufort upheld Greta Brandl's verdict against Millrace Foods on Thursday but cut the award to $2 million."

    (evidence,) = new_in(reading_of(MILL, "Brandl award cut", text))

    assert evidence.facts.disposition == "granted_in_part"
    assert evidence.facts.amount == Amount(2_000_000, "USD")


def test_the_day_when_something_was_ordered_is_its_day() -> None:
    text = (
        "Friends of Judge Ansel Dufort recalled the day in 2022 when he ordered Millrace Foods to close a plant of Greta Brandl's."
    )

    assert not new_in(reading_of(MILL, "Library named for judge", text))


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("The trial of Calder Ostrowe will not begin before Sept. 21.", "2026-09-21/.."),
        ("The trial of Calder Ostrowe will begin on Sept. 21.", "2026-09-21"),
    ],
)
def test_not_before_a_day_is_that_day_or_later(text: str, date: str) -> None:
    assert date in [each.facts.date for each in reading_of(FERRY, "Ferry trial", text).evidence]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Two patients fell ill at the highest dose. The trial of Millrace Foods' infant formula was halted on Thursday.", 0),
        ("Two of its lawyers fell ill in court. The trial of Millrace Foods was halted on Thursday.", 1),
    ],
)
def test_a_trial_with_patients_and_doses_is_no_trial_of_the_courts(text: str, found: int) -> None:
    reading = reading_of(MILL, "Millrace Foods trial halted", "Brandl v. Millrace goes on. " + text)

    assert bool(new_in(reading)) == bool(found)
    assert ("not_law" in {aside.reason for aside in reading.set_aside}) != bool(found)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("In the final episode of the podcast Millrace Foods is found liable.", 0),
        ("A jury found on Thursday that Millrace Foods had libeled a baker in a podcast.", 1),
        ("Millrace Foods is found liable in the season finale that a judge of the contest wrote on Thursday.", 0),
    ],
)
def test_a_show_is_no_court_but_a_jury_may_decide_on_one(text: str, found: int) -> None:
    assert bool(new_in(reading_of(MILL, "Millrace Foods", "Brandl v. Millrace goes on. " + text))) == bool(found)


@pytest.mark.parametrize(("context", "found"), [((), 0), (("doping",), 1)])
def test_what_a_case_is_about_is_no_sign_of_another_trade(context: tuple[str, ...], found: int) -> None:
    text = "Brandl v. Millrace goes on. A judge denied Millrace Foods' motion on Thursday in the suit over doping in its cattle."

    assert bool(new_in(reading_of(replace(MILL, context=context), "Millrace Foods", text))) == bool(found)


@pytest.mark.parametrize(
    ("below", "value"),
    [
        ("The fund comes to $18.8 million, the order shows.", 18_800_000),
        ("Another $18.2 million went to its lawyers.", 19_000_000),
        ("She had asked for $18.8 million, and her sister for $19.3 million.", 19_000_000),
    ],
)
def test_a_rounded_sum_is_taken_as_exactly_as_the_item_has_it(below: str, value: float) -> None:
    text = f"Millrace Foods on Thursday settled the suit of Greta Brandl for nearly $19 million. {below}"

    (evidence,) = new_in(reading_of(MILL, "Millrace Foods settles", text))

    assert evidence.facts.amount == Amount(value, "USD")


@pytest.mark.parametrize(
    ("title", "value"),
    [
        ("Millrace Foods agrees to hand back $23 million", 23_000_000),
        ("Millrace Foods to pay more than $23 million", 23_000_000),
        ("Millrace Foods to pay $23 million to end the lawsuit", 23_000_000),
        ("Millrace Foods settles for $23 million in the case", 23_000_000),
        ("$23 million suit against Millrace Foods settled", None),
        ("$23 million class action against Millrace Foods settled", None),
        ("Millrace Foods to pay $23 million to one and $2 million to another", None),
    ],
)
def test_a_settlement_has_the_sum_that_the_headline_says_is_paid(title: str, value: float | None) -> None:
    found = new_in(
        reading_of(MILL, title, "Millrace Foods on Thursday settled the suit of Greta Brandl. Neither side would comment.")
    )

    amounts = {each.facts.amount for each in found if each.facts.kind == "settlement" and each.facts.amount is not None}
    assert amounts == ({Amount(value, "USD")} if value else set())


@pytest.mark.parametrize(
    ("text", "outcomes"),
    [
        ("Judge Hale on Thursday lifted her stay of the suit of Greta Brandl against Millrace Foods.", {"stay_lifted"}),
        ("Judge Hale on Thursday refused to dismiss the suit of Greta Brandl against Millrace Foods.", {"denied"}),
    ],
)
def test_a_suit_that_only_stood_still_is_revived_by_the_end_of_the_stay(text: str, outcomes: set[str]) -> None:
    found = new_in(reading_of(MILL, "Judge revives Brandl's suit against Millrace Foods", text))

    assert {each.facts.disposition for each in found} == outcomes
