"""How fast archives are replayed: articles a second of CPU, every one about a case and one in twenty, beside a bare rule floor.

    python benchmarks/replay.py [--articles 400]

The floor does what a plain program would: split the article into sentences and search 150 patterns in those that hold a word
of the law. It matches no case, reads no date, keeps nothing. The articles are made up; what counts are the ratios.
"""

from __future__ import annotations

import argparse
import re
import time
from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import nupunkt
from matching import a_case, an_item

from notifier.cli.simulation import Simulation
from notifier.core.matching import CaseIndex
from notifier.core.model.items import Item

CASES, TRIES = 10, 3
BEGINNING = datetime(2024, 3, 1, tzinfo=UTC)
_VERBS = "granted denied dismissed affirmed reversed vacated stayed ruled ordered awarded convicted acquitted sentenced settled set"
_NOUNS = "motion case suit verdict conviction sentence injunction trial hearing appeal"
PATTERNS = [
    re.compile(rf"\b{verb}\b(?:\W+\w+){{0,6}}?\W+{noun}s?\b|\b{noun}s?\b(?:\W+\w+){{0,6}}?\W+{verb}\b", re.I)
    for verb in _VERBS.split()
    for noun in _NOUNS.split()
]
CUE = re.compile(rf"\b(?:{'|'.join([*_VERBS.split(), *_NOUNS.split(), 'judge', 'jury', 'court'])})", re.I)


def archive(articles: int, one_in: int) -> list[Item]:
    """Articles in order of publication, one in `one_in` about one of the cases."""
    found = [an_item(number, number // one_in % CASES if number % one_in == 0 else None) for number in range(articles)]
    return [replace(item, published_at=BEGINNING + timedelta(minutes=7 * number)) for number, item in enumerate(found)]


def floor(items: Sequence[Item]) -> int:
    """The bare rule pipeline; how many patterns were found."""
    found = 0
    for item in items:
        for sentence in nupunkt.sent_tokenize(item.document):
            if CUE.search(sentence):
                found += sum(pattern.search(sentence) is not None for pattern in PATTERNS)
    return found


def product(items: Sequence[Item]) -> int:
    """Match, read and alter, as `notifier replay` does; how many lines would have been mailed."""
    simulation = Simulation(CaseIndex.build([a_case(number) for number in range(CASES)]), "UTC", timedelta(0))
    lines = 0
    for item in items:
        lines += sum(1 for _ in simulation.read(item, item.published_at or BEGINNING)) - 1
    return lines + sum(1 for _ in simulation.finish())


def rate(work: Callable[[Sequence[Item]], int], items: Sequence[Item]) -> float:
    """Articles a second of CPU: the best of a few tries, for other programs steal time and give none."""
    best = float("inf")
    for _ in range(TRIES):
        started = time.process_time()
        work(items)
        best = min(best, time.process_time() - started)
    return len(items) / best


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--articles", type=int, default=400)
    articles = parser.parse_args().articles
    dense, sparse = archive(articles, 1), archive(articles, 20)
    plain = rate(floor, dense)
    print(f"{'rule floor':32} {plain:8,.0f} articles/s")
    for name, items in (("every article about a case", dense), ("one in twenty about a case", sparse)):
        own = rate(product, items)
        print(f"{name:32} {own:8,.0f} articles/s  {own / plain:6.2f} of the floor")


if __name__ == "__main__":
    main()
