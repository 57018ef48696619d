"""A pattern that is asked only where its cue stands is found wherever it would have been found."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from notifier.core.language.cues import Cued, needed_words
from notifier.core.language.wordlists import words
from notifier.core.reading import crime_nouns, not_law, predicates, sentencing, sorts

TABLES = {
    "predicates": [row[0] for row in predicates.PREDICATES],
    "terms": [row[0] for row in sentencing.TERMS],
    "trades": [row[0] for row in not_law._TRADES],
    "sorts": [row[1] for row in sorts._SORTS],
    "headlines": [row[0] for row in crime_nouns._HEADLINES],
}


@pytest.mark.parametrize(
    ("pattern", "needed"),
    [
        (r"\bguilty\b", {"guilty"}),
        (r"\bimmun(?:e|ity)\b", {"immune", "immunity"}),
        (r"\b(?:is|are) (?:lawful|valid)\b", {"lawful", "valid"}),
        (r"\bfail(?:ed|s)? to (?:\w+ ){0,3}appear\b", {"appear"}),
        (r"\bcolou?r\b", {"color", "colour"}),
        (r"(?<!not )\bliable\b(?! for)", {"liable"}),
        (r"\bat fault\b|\bnegligent\b", {"fault", "negligent"}),
        (r"(?i:Stay) of (?:execution)?", {"stay", "execution"}),
        (r"\b\w+ing\b", {"ing"}),
        (r"\d+ [-–] \d+", {"-", "–"}),
        (r"\w+", set()),
        (r"(?:guilty)?", set()),
        (r"guilty|\d+", set()),
        (r"(?:guilty )*", set()),
        (r"[^a-z] ", set()),
    ],
)
def test_the_words_that_a_pattern_needs_are_read_off_it(pattern: str, needed: set[str]) -> None:
    assert needed_words(re.compile(pattern)) == needed


def test_only_patterns_whose_words_stand_in_the_text_are_possible() -> None:
    cued = Cued([re.compile(r"\bguilty\b"), re.compile(r"\w+"), re.compile(r"\bliable for \w+")])
    assert list(cued.possible("the baker was found liable for it")) == [1, 2]
    assert list(cued.possible("")) == [1]


WORDS = sorted({word for patterns in TABLES.values() for pattern in patterns for word in needed_words(pattern)})
SMALL = sorted(
    words("a the to not no of in on for be it is was may can must will year years 30 $ 5 million judge jury trial court -")
)
CUED = {name: Cued(patterns) for name, patterns in TABLES.items()}


@pytest.mark.parametrize("name", TABLES)
@given(some=st.lists(st.one_of(st.sampled_from(WORDS), st.sampled_from(SMALL)), max_size=9))
def test_no_row_of_a_table_is_passed_over(name: str, some: list[str]) -> None:
    text, patterns = " ".join(some), TABLES[name]
    possible = set(CUED[name].possible(text))
    assert [number for number, pattern in enumerate(patterns) if pattern.search(text) and number not in possible] == []


@pytest.mark.parametrize("name", TABLES)
def test_no_example_of_a_table_is_passed_over(name: str) -> None:
    for text in _examples():
        possible = set(CUED[name].possible(text))
        assert all(number in possible for number, pattern in enumerate(TABLES[name]) if pattern.search(text)), text


def _examples() -> list[str]:
    rows = [*predicates.PREDICATES, *sentencing.TERMS, *not_law._TRADES]
    return [text.lower() for row in rows for text in row[-2:] if isinstance(text, str)]
