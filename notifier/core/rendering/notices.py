"""what a reader is told beside the news -> what its mail shows, all rules applied."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from notifier.core.language.courts import short_name
from notifier.core.language.dates.edtf import day_of
from notifier.core.model.cases import Case
from notifier.core.model.developments import Development
from notifier.core.rendering.days import say_date, say_distance
from notifier.core.rendering.marks import Links
from notifier.core.rendering.plain import clean, safe_url
from notifier.core.rendering.words import proceeding

MOST_NAMED = 15


@dataclass(frozen=True, slots=True)
class NextView:
    """A case and what is known to come. `about` is its court, `day` the date alone, `when` as in a sentence ("on Mon, Jun 2"),
    `quote` the sentence that says so; what is empty is not known."""

    name: str
    short: str
    about: str
    what: str
    day: str
    when: str
    distance: str
    quote: str
    outlet: str
    source_url: str | None
    url: str | None


@dataclass(frozen=True, slots=True)
class NoticeView:
    """`rest` counts the cases that are not named; the addresses are None without a web front."""

    cases: tuple[NextView, ...]
    rest: int
    preferences_url: str | None
    unsubscribe_url: str | None


def notice_view(
    cases: Sequence[tuple[Case, Development | None]], *, today: date, links: Links | None, number: int | None = None
) -> NoticeView:
    """The cases, each with what comes next in it (None: nothing is known to). `number` counts those that there are in all."""
    shown = [next_view(case, development, today, links) for case, development in cases[:MOST_NAMED]]
    return NoticeView(
        tuple(shown),
        (len(cases) if number is None else number) - len(shown),
        links.preferences() if links else None,
        links.unsubscribe() if links else None,
    )


def next_view(case: Case, development: Development | None, today: date, links: Links | None) -> NextView:
    facts = development.facts if development is not None else None
    edtf = facts.date if facts is not None else None
    day = day_of(edtf) if edtf is not None else None
    newest = development.sources[-1] if development is not None and development.sources else None
    return NextView(
        name=clean(case.name, 200),
        short=clean(case.short_name, 80),
        about=clean(short_name(case.court), 80) if case.court else "",
        what=proceeding(facts) if facts is not None else "",
        day=say_date(edtf, today).text if edtf is not None else "",
        when=say_date(edtf, today).in_a_sentence if edtf is not None else "",
        distance=say_distance(day, today) if day is not None else "",
        quote=clean(newest.quote, 500) if newest is not None else "",
        outlet=clean(newest.outlet, 80) if newest is not None else "",
        source_url=safe_url(newest.url) if newest is not None else None,
        url=links.case(case.id) if links else None,
    )


def sources_line(well: int, troubles: Iterable[str]) -> str:
    """How the sources are: "All 12 sources are well." or which of them are not."""
    poor = list(troubles)
    if not poor:
        return "The one source is well." if well == 1 else f"All {well:,} sources are well."
    named = "; ".join(clean(each, 120) for each in poor[:10]) + (f"; and {len(poor) - 10} more" if len(poor) > 10 else "")
    return f"{well:,} of {well + len(poor):,} sources are well. Not so: {named}."
