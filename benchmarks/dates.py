"""How fast dates are read: sentences a second on one core, beside dateparser where that is installed.

python benchmarks/dates.py
"""

from __future__ import annotations

import importlib
import time
from collections.abc import Callable
from datetime import date, datetime

from notifier.core.language.dates import find_dates, read_dates

PUBLISHED = date(2024, 5, 15)
SENTENCES = (
    "A federal judge on Monday refused to throw out the fraud case against the former mayor of Ridgefield.",
    "Jury selection is set to begin Sept. 9, nearly two years after the indictment was unsealed.",
    "Her lawyers asked the court last week to put off the trial until early next year.",
    "The company said in a filing that it would appeal the verdict, which it called unjust.",
    "He was convicted in March 2019 and sentenced to 78 months in prison.",
    "Prosecutors told jurors that the two men had met every week in a parking garage off Route 9.",
    "The hearing, originally scheduled for Jan. 8, was moved to July 15 because a witness fell ill.",
    "No one in the courtroom spoke as the foreman read out the first of eleven counts.",
    "The plaintiffs, a group of 1,900 former workers, say they were never paid for overtime.",
    "The appeals court heard arguments on the 13th and is expected to rule by the end of June.",
)
ROUNDS, SLOW_ROUNDS, TRIES = 400, 2, 3


def rate(read: Callable[[str], object], rounds: int) -> float:
    """Sentences a second: the best of a few tries, for other programs steal time and give none."""
    best = float("inf")
    for _ in range(TRIES):
        started = time.process_time()
        for _ in range(rounds):
            for sentence in SENTENCES:
                read(sentence)
        best = min(best, time.process_time() - started)
    return rounds * len(SENTENCES) / best


def dateparser_reader() -> Callable[[str], object] | None:
    """dateparser's own search, anchored at publication; None where it is not installed."""
    try:
        search_dates = importlib.import_module("dateparser.search").search_dates
    except ImportError:
        return None
    settings = {"RELATIVE_BASE": datetime(PUBLISHED.year, PUBLISHED.month, PUBLISHED.day)}  # noqa: DTZ001  # it wants a naive one
    return lambda sentence: search_dates(sentence, languages=["en"], settings=settings)


def main() -> None:
    found = rate(find_dates, ROUNDS)
    read = rate(lambda sentence: read_dates(sentence, PUBLISHED), ROUNDS)
    print(f"find_dates  {found:9,.0f} sentences/s")  # a benchmark prints
    print(f"read_dates  {read:9,.0f} sentences/s")
    other = dateparser_reader()
    if other is not None:
        theirs = rate(other, SLOW_ROUNDS)
        print(f"dateparser  {theirs:9,.0f} sentences/s, read_dates is {read / theirs:,.0f} times as fast")


if __name__ == "__main__":
    main()
