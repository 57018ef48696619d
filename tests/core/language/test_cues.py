"""A pattern that is asked only where its cue stands is found wherever it would have been found."""

from __future__ import annotations

import re
import sys
from types import SimpleNamespace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from notifier.core.language.cues import Cued, needed_words
from notifier.core.language.wordlists import words
from notifier.core.reading import crime_nouns, not_law, predicates, sentencing, sorts
from notifier.core.reading.idioms.rows import TURNS

TABLES = {
    "predicates": [row[0] for row in predicates.PREDICATES],
    "terms": [row[0] for row in sentencing.TERMS],
    "trades": [row[0] for row in not_law._TRADES],
    "sorts": [row[1] for row in sorts._SORTS],
    "headlines": [row[0] for row in crime_nouns._HEADLINES],
    "turns": [turn.pattern for turn in TURNS],
}


@pytest.mark.parametrize(
    ("pattern", "first", "second"),
    [
        (r"\bguilty\b", {"guilty"}, set()),
        (r"\bimmun(?:e|ity)\b", {"immune", "immunity"}, set()),
        (r"\b(?:is|are) (?:lawful|valid)\b", {"lawful", "valid"}, set()),
        (r"\bfail(?:ed|s)? to (?:\w+ ){0,3}appear\b", {"appear"}, {"fail", "failed", "fails"}),
        (r"\bcolou?r\b", {"color", "colour"}, set()),
        (r"(?<!not )\bliable\b(?! for)", {"liable"}, set()),
        (r"\bat fault\b|\bnegligent\b", {"fault", "negligent"}, set()),
        (r"(?i:Stay) of (?:execution)?", {"stay", "execution"}, set()),
        (r"\b\w+ing\b", {"ing"}, set()),
        (r"\d+ [-–] \d+", {"-", "–"}, set()),
        (r"\b(?:drops?|dropped) \w+ (?:charges|case)\b", {"charges", "case"}, {"drop", "drops", "dropped"}),
        (r"\w+", set(), set()),
        (r"(?:guilty)?", set(), set()),
        (r"guilty|\d+", set(), set()),
        (r"(?:guilty )*", set(), set()),
        (r"[^a-z] ", set(), set()),
    ],
)
def test_the_words_that_a_pattern_needs_are_read_off_it(pattern: str, first: set[str], second: set[str]) -> None:
    assert tuple(map(set, needed_words(re.compile(pattern)))) == (first, second)


def test_only_patterns_whose_words_stand_in_the_text_are_possible() -> None:
    cued = Cued([re.compile(r"\bguilty\b"), re.compile(r"\w+"), re.compile(r"\bliable for \w+")])
    assert list(cued.possible("the baker was found liable for it")) == [1, 2]
    assert list(cued.possible("")) == [1]


@pytest.mark.parametrize(
    "parser",
    [
        None,
        SimpleNamespace(),
        SimpleNamespace(parse=lambda pattern, flags: pattern),
        SimpleNamespace(parse=lambda pattern, flags: [("LITERAL", "g")]),
        SimpleNamespace(parse=lambda pattern, flags: [("SUBPATTERN", (1, ()))]),
    ],
)
def test_on_a_python_whose_parser_of_patterns_is_another_every_pattern_is_asked(
    parser: SimpleNamespace | None, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "re._parser", parser)

    cued = Cued([re.compile(r"\bguilty\b"), re.compile(r"\bliable\b")])

    assert list(cued.possible("the baker went home")) == [0, 1]


PATTERNS = [pattern for patterns in TABLES.values() for pattern in patterns]
WORDS = sorted({word for pattern in PATTERNS for needed in needed_words(pattern) for word in needed})
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
