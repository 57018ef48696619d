"""How fast items are matched, and how much slower with many cases: items a second at 10, 1,000 and 10,000 cases.

    python benchmarks/matching.py [--items 2000]

The world is made up: people and firms of invented names, one item in twenty about a tracked case, the rest other news of 2,500
characters. Seconds depend on the machine; what counts are the ratios.
"""

from __future__ import annotations

import argparse
import random
import time
from collections.abc import Sequence
from datetime import UTC, datetime

from notifier.core.matching import CaseIndex
from notifier.core.model.cases import Case, Docket, Party
from notifier.core.model.items import Item

_HEADS = "Ar Bel Cor Dun El Far Gar Hol Is Jor Kel Lor Mar Nor Ol Pel Quin Ros Sel Tor Ul Ver Wes Yar Zan"
_OTHER_HEADS = "Aub Bran Chal Dev Esk Fyn Gwen Hux Ing Jut Kip Lyd Mex Nib Oth Pru Rud Syl Tam Urs"
_TAILS = "aby bridge croft dale even field grove ham ington land mont ner owitz quist rand ster ton vale wick zell"
_GIVEN = "Amara Bence Clara Dov Elif Farid Greta Hana Ines Jonas Kofi Lena Milos Nadia Oskar Priya Rosa Stefan Tessa Ulla"
_TRADES = "Logistics Biotech Holdings Freight Airlines Mining Foods Energy Media Software Insurance Motors"
HEADS, OTHER_HEADS, TAILS, GIVEN, TRADES = (each.split() for each in (_HEADS, _OTHER_HEADS, _TAILS, _GIVEN, _TRADES))
COURTS = {
    "nysd": "the Southern District of New York",
    "cand": "the Northern District of California",
    "ilnd": "federal court in Chicago",
}
OTHER = (
    "The council voted {n} to {m} to put off the vote on the new bus lanes until the budget is known.",
    "Shares of {firm} rose {n} percent after the company said that it expects a better second quarter.",
    "{person}, who has led the museum for {n} years, said that the roof would be repaired before the winter.",
    "Rain is expected from Monday on, with winds of up to {n} miles per hour along the coast, said {person}.",
    "“The record speaks for itself,” {person}, a lawyer, told reporters outside the courthouse.",
    "A jury in a case about {firm} was out for {n} days before Judge {person} sent it home.",
)
NEWS = (
    "U.S. District Judge {judge} of {court} on Monday granted summary judgment to {plaintiff} in the lawsuit against {defendant}. "
)
CHARACTERS = 2500


def surname(number: int, heads: Sequence[str] = HEADS) -> str:
    """A different invented surname for each number below 10,000 or so."""
    head, rest = number % len(heads), number // len(heads)
    return heads[head] + TAILS[rest % len(TAILS)] + (TAILS[rest // len(TAILS) % len(TAILS)] if rest >= len(TAILS) else "")


def person(number: int, heads: Sequence[str] = HEADS) -> str:
    """An invented person; with OTHER_HEADS, one who is a party nowhere."""
    return f"{GIVEN[number % len(GIVEN)]} {surname(number, heads)}"


def firm(number: int, heads: Sequence[str] = HEADS) -> str:
    """An invented firm; with OTHER_HEADS, one that is a party nowhere."""
    return f"{surname(number * 7 + 3, heads)} {TRADES[number % len(TRADES)]}"


def a_case(number: int) -> Case:
    """The tracked case of this number."""
    court = list(COURTS)[number % len(COURTS)]
    name = f"{surname(number)} v. {firm(number)}"
    return Case(
        id=f"case-{number}",
        name=name,
        court=court,
        dockets=(Docket(f"1:{20 + number % 5}-cv-{number % 90000 + 10000:05d}", court),),
        judge=person(number % 400 + 20_000),
        parties=(Party(person(number), "plaintiff"), Party(firm(number), "defendant")),
        aliases=(name,),
    )


def an_item(number: int, tracked: int | None) -> Item:
    """An item of 2,500 characters, about a tracked case or about none."""
    rng = random.Random(number)
    text = ""
    if tracked is not None:
        case = a_case(tracked)
        [plaintiff, defendant] = case.parties
        text = NEWS.format(judge=case.judge, court=COURTS[case.court or ""], plaintiff=plaintiff.name, defendant=defendant.name)
    while len(text) < CHARACTERS:
        other = rng.choice(OTHER)
        text += other.format(
            n=rng.randrange(2, 60),
            m=rng.randrange(2, 9),
            person=person(rng.randrange(8000), OTHER_HEADS),
            firm=firm(rng.randrange(8000), OTHER_HEADS),
        )
        text += " "
    return Item(f"item-{number}", None, text[:60], text, datetime(2026, 1, 1, tzinfo=UTC), "Gazette", "Gazette")


def seconds(index: CaseIndex, items: Sequence[Item]) -> float:
    """The least time that matching all items took, of three rounds."""
    best = float("inf")
    for _ in range(3):
        begin = time.process_time()
        for item in items:
            index.match(item)
        best = min(best, time.process_time() - begin)
    return best


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    parser.add_argument("--items", type=int, default=2000)
    count = parser.parse_args().items
    items = [an_item(number, number % 10 if number % 20 == 0 else None) for number in range(count)]
    quiet = [item for number, item in enumerate(items) if number % 20]
    first = 0.0
    for cases in (10, 1000, 10_000):
        tracked = [a_case(number) for number in range(cases)]
        begin = time.process_time()
        index = CaseIndex.build(tracked)
        built = time.process_time() - begin
        took = seconds(index, items)
        first = first or took
        found = sum(bool(index.match(item).matches) for item in items[::20])
        print(
            f"{cases:>6,} cases: built in {built:.2f} s, {count / took:>7,.0f} items/s, growth {took / first:.2f}, "
            f"{1000 * seconds(index, quiet) / len(quiet):.3f} ms an item that names none, {found} of {len(items[::20])} found"
        )


if __name__ == "__main__":
    main()
