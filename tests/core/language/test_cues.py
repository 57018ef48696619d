"""A pattern that is asked only where its cue stands is found wherever it would have been found."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from notifier.core.language.cues import Cued, LatePattern, needed_words
from notifier.core.language.wordlists import words
from notifier.core.reading import crime_nouns, not_law, predicates, punishments, sorts
from notifier.core.reading.idioms.rows import TURNS

TABLES = {
    "predicates": [row[0] for row in predicates.PREDICATES],
    "terms": [row[0] for row in punishments.TERMS],
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
    assert tuple(map(set, needed_words(pattern))) == (first, second)


def test_only_patterns_whose_words_stand_in_the_text_are_possible() -> None:
    cued = Cued([LatePattern(r"\bguilty\b"), LatePattern(r"\w+"), LatePattern(r"\bliable for \w+")])
    assert cued.possible(["the", "baker", "was", "found", "liable", "for", "it"]) == [1, 2]
    assert cued.possible([]) == [1]


def test_a_pattern_with_triggers_is_possible_beside_one_of_them_only_and_a_trigger_is_a_whole_word() -> None:
    cued = Cued([LatePattern("guilty"), LatePattern(r"\w+")], [frozenset({"plea", "jury"}), frozenset({"jury"})])

    assert cued.possible(["not-guilty", "plea"]) == [0]
    assert cued.possible(["guilty", "pleas"]) == []
    assert cued.possible(["a", "jury", "found", "her", "guilty"]) == [0, 1]


@pytest.mark.parametrize("text", ["the baker was found liable for it", "not so guilty", "guilty", ""])
def test_a_pattern_of_a_table_is_found_where_it_stands(text: str) -> None:
    patterns = [r"\bguilty\b", r"\w+$", r"\bliable for \w+"]
    expected = [(number, match.span()) for number, written in enumerate(patterns) if (match := re.search(written, text))]

    assert [(number, match.span()) for number, match in Cued(list(map(LatePattern, patterns))).found(text)] == expected
    assert [number for number, written in enumerate(patterns) if LatePattern(written).search(text)] == [
        number for number, _ in expected
    ]


def test_a_pattern_that_no_text_calls_for_is_not_compiled() -> None:
    table = [LatePattern(r"\bguilty\b"), LatePattern(r"\bliable\b")]

    assert [number for number, _ in Cued(table).found("found liable")] == [1]
    assert "compiled" not in vars(table[0])
    assert table[0].search("found liable") is None
    assert "compiled" not in vars(table[0])


def _written(depth: int = 3) -> st.SearchStrategy[str]:
    """Patterns as tables hold them, and stranger ones."""
    letter = st.sampled_from(
        ["a", "b", "ab", "abc", " ", "-", r"\.", r"\b", r"\w", r"\d", ".", "[ab]", "[^a]", "[a-c]", "[]a]", r"[\]b]", "^", "$"]
    )
    if not depth:
        return letter
    inner = _written(depth - 1)
    group = st.tuples(st.sampled_from(["(", "(?:", "(?P<obj>", "(?=", "(?!", "(?i:", "(?>", "(?s:"]), inner).map(
        lambda pair: f"{pair[0]}{pair[1]})"
    )
    some = st.lists(st.one_of(letter, group), max_size=3).map("".join)
    repeated = st.tuples(
        st.one_of(st.sampled_from(["a", "b", r"\w", "[ab]"]), group),
        st.sampled_from(["?", "*", "+", "??", "{0,2}", "{2}", "{,1}", "{1,}?", "{"]),
    ).map("".join)
    return st.one_of(some, st.tuples(some, repeated, some).map("".join), st.tuples(some, some).map("|".join))


@given(written=_written(), text=st.text("abc -.", max_size=12))
def test_no_text_that_matches_lacks_the_words(written: str, text: str) -> None:
    try:
        match = re.search(written, text)
    except re.error:
        return
    assert match is None or LatePattern(written).may_be_in(text)


PATTERNS = [pattern for patterns in TABLES.values() for pattern in patterns]
WORDS = sorted({word for pattern in PATTERNS for needed in needed_words(pattern.written) for word in needed})
SMALL = sorted(
    words("a the to not no of in on for be it is was may can must will year years 30 $ 5 million judge jury trial court -")
)
CUED = {name: Cued(patterns) for name, patterns in TABLES.items()}


@pytest.mark.parametrize("name", TABLES)
@given(some=st.lists(st.one_of(st.sampled_from(WORDS), st.sampled_from(SMALL)), max_size=9))
def test_no_row_of_a_table_is_passed_over(name: str, some: list[str]) -> None:
    text, patterns = " ".join(some), TABLES[name]
    possible = set(CUED[name].possible(text.split()))
    assert [number for number, pattern in enumerate(patterns) if pattern.compiled.search(text) and number not in possible] == []


@pytest.mark.parametrize("name", TABLES)
def test_no_example_of_a_table_is_passed_over(name: str) -> None:
    for text in _examples():
        possible = set(CUED[name].possible(text.split()))
        assert all(number in possible for number, pattern in enumerate(TABLES[name]) if pattern.compiled.search(text)), text


def _examples() -> list[str]:
    rows = [*predicates.PREDICATES, *punishments.TERMS, *not_law._TRADES]
    return [text.lower() for row in rows for text in row[-2:] if isinstance(text, str)]
