"""Matching of short items: the full name of an accused beside a crime, a punishment or a step of a case, and nothing else."""

from __future__ import annotations

import re
from datetime import UTC, datetime

import pytest

from notifier.core.language.names import fold
from notifier.core.matching import CaseIndex, terms
from notifier.core.model.cases import Case, Party
from notifier.core.model.items import Item

CASE = Case(
    id="state-v-brannock",
    name="State v. Brannock",
    parties=(Party("State of Ohio", "prosecution"), Party("Gwen Brannock", "defendant", ("Brannock",))),
)


def matches(title: str, text: str = "") -> bool:
    """Whether an item is taken for the case."""
    item = Item(
        id="i", url=None, title=title, text=text, published_at=datetime(2026, 3, 2, tzinfo=UTC), outlet="Gazette", feed="Gazette"
    )
    return bool(CaseIndex.build([CASE]).match(item).matches)


@pytest.mark.parametrize(("words", "pattern", "example", "counterexample"), terms.ROWS)
def test_each_row_tells_its_example_and_not_its_counterexample(words: str, pattern: str, example: str, counterexample: str) -> None:
    assert re.search(pattern, fold(example)), words
    assert terms.tells(fold(example))
    assert not terms.tells(fold(counterexample)), words
    assert not terms.WORDS.isdisjoint(re.findall(r"\w+", fold(example)))


@pytest.mark.parametrize(
    "title",
    [
        "Gwen Brannock gets 10 years",
        "Gwen Brannock gets life",
        "Gwen Brannock caged for six years",
        "Six years for Gwen Brannock",
        "Gwen Brannock admits theft",
        "Gwen Brannock cops to taking bribes",
        "Gwen Brannock freed on bond",
        "Gwen Brannock fined $900",
        "Gwen Brannock given a conditional discharge",
        "Case against Gwen Brannock collapses",
        "Gwen Brannock unfit to plead",
    ],
)
def test_a_headline_with_the_accused_and_a_crime_or_a_punishment_is_enough(title: str) -> None:
    assert matches(title)
    assert matches("", title + ".")


@pytest.mark.parametrize(
    "title",
    [
        "Gwen Brannock won her first match of the season",
        "Brannock prison opens",
        "Gwen Brannock gets six-year contract",
        "Gwen Brannock handed two-year extension",
        "Gwen Brannock gets new life in Spain",
        "Gwen Brannock to play Bond",
        "Gwen Brannock spent 10 years in Paris",
        "Gwen Brannock makes the case against plastic",
        "Gwen Brannock gets five-year term as chair",
        "Gwen Brannock takes 10 months' leave",
        "Brannock gets 10 years",
        "Gwen Brannock fit to play on Saturday",
    ],
)
def test_a_headline_of_sport_trade_or_office_is_no_match(title: str) -> None:
    assert not matches(title)


def test_in_an_item_of_a_few_sentences_one_stands_for_the_other() -> None:
    assert matches("", "Not guilty. That was what they said of Gwen Brannock after two days.")
    assert not matches("", "Gwen Brannock spoke. The jury of the song contest met elsewhere.")
    assert not matches("", "Gwen Brannock opened the new pool. The mayor cut the ribbon.")


@pytest.mark.parametrize(
    ("text", "ours"),
    [
        ("Nobody had thought that Tilda Brannock would speak. The judge sent Gwen Brannock to prison. Brannock wept.", True),
        ("Tilda Brannock won a rowing race. Brannock, sister of Gwen Brannock, trained at dawn. Brannock rows alone.", False),
    ],
)
def test_a_surname_in_a_headline_is_of_whom_the_text_names_more_often(text: str, ours: bool) -> None:
    item = Item("i", None, "Brannock gets four years", text, datetime(2026, 3, 2, tzinfo=UTC), "Gazette", "Gazette")

    mentions = CaseIndex.build([CASE]).match(item).mentions

    assert any(mention.start == 0 for mention in mentions) is ours
