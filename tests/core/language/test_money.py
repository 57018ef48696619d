"""Sums of money and sentence terms in sentences."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from notifier.core.language.money import EXAMPLES, find_amounts, find_terms
from notifier.core.language.terms import EXAMPLES as TERMS


@pytest.mark.parametrize(("text", "expected"), EXAMPLES, ids=[text for text, _ in EXAMPLES])
def test_a_sentence_names_these_sums_and_no_others(text: str, expected: tuple[tuple[str, float, str], ...]) -> None:
    found = find_amounts(text)

    assert tuple((text[each.start : each.end], each.amount.value, each.amount.currency) for each in found) == expected


@pytest.mark.parametrize(("text", "expected"), TERMS, ids=[text for text, _ in TERMS])
def test_a_sentence_names_these_terms_and_no_others(text: str, expected: tuple[tuple[str, str | None, str | None], ...]) -> None:
    found = find_terms(text)

    assert tuple((text[each.start : each.end], each.term, each.least) for each in found) == expected


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("sentenced to three years in prison", "custody"),
        ("sentenced to three years' probation", "probation"),
        ("and three years of supervised release", "supervision"),
        ("six months of home confinement", "home"),
        ("200 hours of community service", "service"),
        ("12 months suspended for two years", "suspended"),
        ("with a minimum of 25 years", "minimum"),
        ("sentenced to time served", "time_served"),
    ],
)
def test_the_words_beside_a_term_say_what_it_is(text: str, kind: str) -> None:
    assert find_terms(text)[0].kind == kind


def test_several_life_terms_are_counted() -> None:
    (found,) = find_terms("He is serving three consecutive life terms.")

    assert (found.term, found.count) == ("life", 3)


def test_only_the_asked_part_of_the_text_is_read() -> None:
    text = "Fined $5 million. Paid $7 million. Jailed for two years. Freed after five months."

    assert [text[each.start : each.end] for each in find_amounts(text, text.index("Paid"))] == ["$7 million"]
    assert [each.term for each in find_terms(text, 0, text.index("Freed"))] == ["P2Y"]


def test_a_sum_larger_than_all_money_is_none() -> None:
    assert find_amounts("$999999999999 trillion") == []
    assert find_terms("9999 years") != []


@given(st.integers(1, 999), st.sampled_from([("million", 10**6), ("billion", 10**9), ("thousand", 10**3), ("", 1)]))
def test_a_figure_times_its_scale(number: int, scale: tuple[str, int]) -> None:
    text = f"It paid ${number} {scale[0]}".strip()

    (found,) = find_amounts(text + ".")

    assert found.amount.value == number * scale[1]
    assert text.endswith((text + ".")[found.start : found.end])


@given(st.text(max_size=200))
def test_any_text_can_be_read(text: str) -> None:
    for each in find_amounts(text):
        assert 0 <= each.start < each.end <= len(text)
        assert each.amount.value >= 0
    for term in find_terms(text):
        assert 0 <= term.start < term.end <= len(text)
