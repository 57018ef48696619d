"""`notifier courts`: the built-in directory of courts."""

from __future__ import annotations

import click

from notifier.cli.output import as_json, count, print_json, print_table
from notifier.core.errors import NotifierError
from notifier.core.language.courts import COURTS, Court, search

# What a court's own feed holds is said by the feed itself; this is what is true of all of them.
CARRIES = {
    "district": "docket entries of the last day; some courts only opinions and orders",
    "bankruptcy": "docket entries of the last day; some courts only opinions and orders",
    "appellate": "docket entries of the last day; some courts only opinions and orders",
}
_OTHERS = "docket entries of the last day"


@click.command(short_help="Find a court: its id, names and feed.")
@click.argument("word", required=False)
@as_json
def courts(word: str | None, as_json: bool) -> None:
    """The courts of the directory, or those of which the id, a name or the place holds WORD."""
    found = search(word) if word else list(COURTS.values())
    if not found:
        raise NotifierError(
            f"no court in the directory goes by '{word}'; any other id may stand in [[cases]] and is compared as a word"
        )
    if as_json:
        print_json(_row(court) for court in found)
        return
    if len(found) == 1:
        _print_one(found[0])
        return
    print(f"{count(len(found), 'court')}:\n")
    print_table(
        ("id", "name", "cited", "feed"), [(each.id, each.name, each.citation, "yes" if each.feed else "-") for each in found]
    )


def _carries(court: Court) -> str | None:
    return CARRIES.get(court.kind, _OTHERS) if court.feed else None


def _row(court: Court) -> dict[str, object]:
    return {
        "id": court.id, "name": court.name, "kind": court.kind, "citation": court.citation, "place": court.place,
        "timezone": court.timezone, "called": list(court.aliases), "feed": court.feed, "carries": _carries(court),
    }  # fmt: skip


def _print_one(court: Court) -> None:
    print(f"{court.id}: {court.name} ({court.citation})" if court.citation else f"{court.id}: {court.name}")
    if court.aliases:
        print(f"  called   {', '.join(court.aliases)}")
    print(f"  days of  {court.timezone}")
    if court.feed:
        print(f"  feed     {court.feed}")
        print(f"  carries  {_carries(court)}")
        print(f'\n  [[feeds]]\n  court = "{court.id}"')
    else:
        print("  feed     none that is known")
