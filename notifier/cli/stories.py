"""replayed mails -> a story for people: what would have been mailed, when, and why."""

from __future__ import annotations

import shutil
import textwrap
from collections.abc import Iterable

from notifier.cli.simulation import Mailed, Read, Simulation
from notifier.core import changes
from notifier.core.model.developments import Source
from notifier.core.rendering.days import say_date
from notifier.core.rendering.plain import clean, safe_url
from notifier.core.rendering.words import headline
from notifier.edges.archive import ArchiveItem

_QUOTE_LIMIT = 600


def print_story(this: Simulation, items: Iterable[ArchiveItem]) -> None:
    """Print each mail when it would have gone out, and at the end where every case stands."""
    mails = read = 0
    for each in items:
        for event in this.read(each.item, each.at):
            if isinstance(event, Read):
                read += 1
            else:
                mails += 1
                _print_mail(this, event)
    for event in this.finish():
        if isinstance(event, Mailed):
            mails += 1
            _print_mail(this, event)
    _print_end(this, read, mails)


def _print_mail(this: Simulation, mailed: Mailed) -> None:
    today = mailed.at.date()
    case = this.index.cases[mailed.case]
    print(f"{mailed.at:%Y-%m-%d %H:%M} UTC  {clean(case.short_name)}  [{mailed.case}]")
    print(_wrapped(clean(headline(mailed.line, today)), "  ", "  "))
    sources = mailed.line.development.sources
    if sources:
        newest = sources[-1] if mailed.line.form == "update" else sources[0]
        print(_wrapped(f"“{clean(newest.quote, _QUOTE_LIMIT)}”", "    ", "    "))
        print(f"    — {_named(newest)}")
    others = len({source.feed for source in sources}) - 1
    borne = f"{mailed.line.development.confidence}; " if mailed.line.development.confidence != "reported" else ""
    more = f"{others} more {'outlet reports' if others == 1 else 'outlets report'} it" if others > 0 else "one outlet so far"
    print(f"    {borne}{more}\n")


def _print_end(this: Simulation, read: int, mails: int) -> None:
    print(f"{_count(read, 'item')} read, {_count(mails, 'change')} would have been mailed. Nobody was.")
    for name, case in this.index.cases.items():
        state = this.state(name)
        date = changes.trial_date(state)
        standing = len(changes.standing_rulings(state))
        when = f"trial {say_date(date, this.clock.date(), year=True).text}" if date else "no trial date"
        counts = f"{_count(standing, 'ruling')} standing; {_count(this.sources.get(name, 0), 'source')}"
        print(f"  {clean(case.short_name)} [{name}]: {when}; {counts}")


def _named(source: Source) -> str:
    url = safe_url(source.url)
    return clean(source.outlet) + (f", {url}" if url else "")


def _count(number: int, noun: str) -> str:
    return f"{number:,} {noun}" if number == 1 else f"{number:,} {noun}s"


def _wrapped(text: str, first: str, rest: str) -> str:
    width = min(100, shutil.get_terminal_size((100, 24)).columns)
    return textwrap.fill(text, width, initial_indent=first, subsequent_indent=rest, break_long_words=False, break_on_hyphens=False)
