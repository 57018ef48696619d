"""Dates, sums, outcomes and headlines in words."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest
from mail_kit import a_date, a_development, told

from notifier.core.model.digests import Line
from notifier.core.model.facts import Amount, Facts
from notifier.core.rendering.days import say_date, say_distance, say_moment, say_pair
from notifier.core.rendering.words import headline, outcome, say_amount, say_docket, say_term

TODAY = date(2025, 3, 20)


@pytest.mark.parametrize(
    ("edtf", "words", "sentence"),
    [
        ("2025-05-12", "Mon, May 12", "on Mon, May 12"),
        ("2026-05-12", "Tue, May 12, 2026", "on Tue, May 12, 2026"),
        ("2026-01", "January 2026", "in January 2026"),
        ("2026", "2026", "in 2026"),
        ("2026-21", "spring 2026", "in spring 2026"),
        ("2025-24", "winter 2025", "in winter 2025"),
        ("2025-36", "last quarter of 2025", "in the last quarter of 2025"),
        ("2026-01~", "around January 2026", "around January 2026"),
        ("2026-01-15~", "around Jan 15, 2026", "around Jan 15, 2026"),
        ("2025-05-12/2025-05-18", "week of May 12", "in the week of May 12"),
        ("2026-05-11/2026-05-15", "week of May 11, 2026", "in the week of May 11, 2026"),
        ("2026-09-07/..", "no earlier than Mon, Sep 7, 2026", "no earlier than Mon, Sep 7, 2026"),
        ("../2025-06-30", "no later than Mon, Jun 30", "no later than Mon, Jun 30"),
        ("2026-01/2026-03", "between January and March 2026", "between January and March 2026"),
        ("2025-12-28/2026-01-09", "between Dec 28, 2025 and Jan 9, 2026", "between Dec 28, 2025 and Jan 9, 2026"),
    ],
)
def test_a_date_is_told_as_exactly_as_it_is_known(edtf: str, words: str, sentence: str) -> None:
    said = say_date(edtf, TODAY)

    assert (said.text, said.in_a_sentence) == (words, sentence)


def test_two_dates_share_their_year_or_both_name_it() -> None:
    assert say_pair("2025-05-12", "2025-05-13", TODAY, weekday=False) == ("May 12", "May 13")
    assert say_pair("2026-01-15", "2026-01-16", TODAY, weekday=False) == ("Jan 15", "Jan 16, 2026")
    assert say_pair("2025-12-15", "2026-01-16", TODAY) == ("Mon, Dec 15, 2025", "Fri, Jan 16, 2026")
    assert say_pair("2026-05-04", "2026-21", TODAY) == ("Mon, May 4", "spring 2026")


def test_a_time_has_its_zone_and_is_that_of_the_reader() -> None:
    moment = datetime(2025, 7, 1, 17, 5, tzinfo=UTC)

    assert say_moment(moment, "America/New_York", TODAY) == "Jul 1, 1:05 pm ET"
    assert say_moment(moment, "America/Los_Angeles", TODAY) == "Jul 1, 10:05 am PT"
    assert say_moment(moment, "Europe/London", TODAY) == "Jul 1, 6:05 pm BST"
    assert say_moment(moment, "Asia/Dubai", TODAY) == "Jul 1, 9:05 pm UTC+04"
    assert say_moment(moment, "Asia/Manila", TODAY) == "Jul 2, 1:05 am PST"
    assert say_moment(datetime(2024, 12, 31, 5, 0, tzinfo=UTC), "America/New_York", TODAY) == "Dec 31, 2024, 12:00 am ET"


def test_a_distance_is_told_in_days() -> None:
    assert [say_distance(date(2025, 3, day), TODAY) for day in (17, 19, 20, 21, 29)] == [
        "3 days ago", "yesterday", "today", "tomorrow", "in 9 days",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("value", "currency", "words"),
    [
        (83.3e6, "USD", "$83.3 million"), (5e6, "USD", "$5 million"), (1.2e9, "EUR", "€1.2 billion"),
        (4_215_678, "USD", "$4,215,678"),
        (1250.5, "GBP", "£1,250.50"), (750_000, "USD", "$750,000"), (2e6, "CHF", "CHF 2 million"), (5_123_456, "USD", "$5,123,456"),
    ],
)  # fmt: skip
def test_a_sum_is_shortened_only_where_nothing_is_lost(value: float, currency: str, words: str) -> None:
    assert say_amount(Amount(value, currency)) == words


def test_a_term_is_told_in_its_own_units() -> None:
    assert [say_term(term) for term in ("P78M", "P1Y", "P1Y6M", "P10D", "PT40H", "P", "odd")] == [
        "78 months", "1 year", "1 year and 6 months", "10 days", "40 hours", "P", "odd",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("facts", "words"),
    [
        (Facts("ruling", disposition="denied"), "motion denied"),
        (Facts("verdict", disposition="liable", amount=Amount(83.3e6, "USD")), "liable, $83.3 million"),
        (Facts("sentence", disposition="prison", term="P78M"), "78 months in prison"),
        (Facts("sentence", term="life"), "life in prison"),
        (Facts("sentence", disposition="probation", term="P3Y"), "3 years of probation"),
        (Facts("sentence", disposition="suspended", term="P12M"), "12 months, suspended"),
        (Facts("sentence", disposition="fine", amount=Amount(250_000, "USD")), "fine of $250,000"),
        (Facts("verdict", disposition="not_guilty", party="Ron Pell"), "not guilty (Ron Pell)"),
        (Facts("appeal_decision", disposition="review_denied"), "review denied"),
        (Facts("ruling", disposition="quashed"), "quashed"),
        (Facts("ruling"), ""),
    ],
)
def test_an_outcome_is_told_in_plain_words(facts: Facts, words: str) -> None:
    assert outcome(facts) == words


def line(development: object, form: str = "new", **more: object) -> Line:
    facts = development.facts  # type: ignore[attr-defined]  # a development
    from_, to = (facts.previous, facts.date) if facts.kind in ("trial_date", "hearing_date") else (None, None)
    return Line(development, form, from_, to, **more)  # type: ignore[arg-type]  # as the digest would make it


@pytest.mark.parametrize(
    ("development", "words"),
    [
        (a_date("a", "moved", "2026-01-16", "2026-01-15"), "Trial moved: Jan 15 → Jan 16, 2026"),
        (a_date("a", "set", "2025-05-12"), "Trial set: May 12"),
        (a_date("a", "set", "2026-01-16", "2026-01"), "Trial set: January 2026 → Jan 16, 2026"),
        (a_date("a", "moved", "2026-21", "2026-01-15"), "Trial moved: Jan 15 → spring 2026"),
        (a_date("a", "moved", "2025-06-02"), "Trial moved: to Jun 2"),
        (a_date("a", "vacated", None, "2025-05-12"), "Trial date vacated: May 12 → no new date"),
        (a_date("a", "vacated", None), "Trial date vacated: no new date"),
        (a_date("a", "set", "2025-06-02", kind="hearing_date", proceeding="sentencing"), "Sentencing set: Jun 2"),
        (a_development("a", "verdict", disposition="guilty"), "Verdict: guilty"),
        (a_development("a"), "Ruling (outcome not yet reported)"),
    ],
)
def test_the_news_is_one_line(development: object, words: str) -> None:
    assert headline(line(development), TODAY, weekday=False) == words


def test_an_update_says_that_it_is_one() -> None:
    label = a_development("a")
    now = a_development("a", disposition="granted")

    assert headline(line(now, "update", earlier=told(label)["a"]), TODAY) == "Update: ruling: motion granted"


def test_the_first_word_of_a_correction_says_that_the_report_was_wrong() -> None:
    wrong, right = a_date("a", "moved", "2025-06-02", "2025-05-12"), a_date("b", "moved", "2025-06-03", "2025-05-12")
    cleared, guilty = a_development("c", "verdict", disposition="not_guilty"), a_development("d", "verdict", disposition="guilty")
    long, short = a_development("g", "sentence", term="P42M"), a_development("h", "sentence", term="P24M")
    off = a_date("e", "vacated", None, "2025-05-12")

    def correction(right: object, wrong: object, form: str = "correction") -> str:
        return headline(line(right, form, earlier=told(wrong)[wrong.id], replaced=wrong), TODAY, weekday=False)  # type: ignore[arg-type, attr-defined]  # developments

    assert correction(right, wrong) == "Correction: trial Jun 3, not Jun 2"
    assert correction(guilty, cleared) == "Correction: verdict: guilty; “not guilty” was wrong"
    assert correction(long, short) == "Correction: sentence: 42 months in prison, not 24 months in prison"
    assert correction(off, wrong) == "Correction: no new trial date; Jun 2 was wrong"
    assert correction(a_development("f", "verdict"), cleared, "retraction") == "Correction: report withdrawn: verdict: not guilty"


def test_a_docket_number_is_printed_as_papers_do() -> None:
    assert say_docket("1:20-cv-07311") == "20-cv-7311"
    assert say_docket("IND-72014-25") == "IND-72014-25"
