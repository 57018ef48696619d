"""case, feeds -> what each feed can show of the case and what it cannot, in words for people."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from notifier.config.advice import courts_of
from notifier.core.language.courts import COURTS, short_name
from notifier.core.model.cases import Case
from notifier.core.model.polling import Feed


@dataclass(frozen=True, slots=True)
class Coverage:
    """What one feed can and cannot show of one case. `shows` is None where it shows nothing of it."""

    feed: str
    kind: str
    shows: str | None
    cannot: str


def coverage(case: Case, feeds: Sequence[Feed]) -> tuple[Coverage, ...]:
    """What each of the feeds can show of the case, in the order of the feeds."""
    return tuple(_of_court(case, feed) if feed.kind == "cmecf" else _of_news(feed) for feed in feeds)


def _of_news(feed: Feed) -> Coverage:
    if feed.full_text:
        return Coverage(
            feed.name, feed.kind, "what the outlet writes, the whole article where its page can be read", "what it does not report"
        )
    return Coverage(
        feed.name, feed.kind, "what the outlet writes, as far as its feed carries it", "what stands in the article only"
    )


def _of_court(case: Case, feed: Feed) -> Coverage:
    if feed.court is None:
        return Coverage(feed.name, feed.kind, "entries with the case's docket number", "it is not known which court this is")
    court = short_name(feed.court)
    own = courts_of(case)
    if own and feed.court not in own:
        return Coverage(feed.name, feed.kind, None, f"the case is not known to be of {court}")
    numbers = [each.number for each in case.dockets if (each.court or case.court or feed.court) == feed.court]
    if not numbers:
        return Coverage(
            feed.name, feed.kind, f"{court}'s entries under this caption", f"give its docket number in {court}, to be sure"
        )
    shows = f"{court}'s entries in {', '.join(numbers)}: that there is an order, with its label and number"
    return Coverage(feed.name, feed.kind, shows, "what the order says; whatever the court leaves out of its feed")


def missing_court_feeds(case: Case, feeds: Sequence[Feed]) -> tuple[str, ...]:
    """Courts of the case that offer a feed by the directory, and are not polled."""
    polled = {feed.court for feed in feeds if feed.kind == "cmecf"}
    return tuple(id for id in courts_of(case) if id not in polled and id in COURTS and COURTS[id].feed)
