"""item + matches -> evidence: what is claimed, of which case, done or only wished, new or retold, and in which words.

clauses.py      sentence -> clauses, cut by cutting.py; verb_groups.py, roles.py, objects.py; words: words.py, verbs.py, nouns.py
frames.py       what each clause tells, by families; frame.py is one claim, causative.py who had it done, idioms/ what no single
                verb tells
  decisions.py    on requests, orders and cases, by acts.py and act_rows.py, with the parts of parts.py; matters.py: on what, by
                  whom; refusing.py: agreed or refused to; blessings.py: leave, approval; bids.py: won or lost
  findings.py     found, held, ordered: predicates.py, orders.py, sourced.py, sides.py, upshots.py
  criminal.py     verdicts.py, sentencing.py with punishments.py, pleas.py, charging.py, crime_nouns.py; settling.py for settlements
  schedule.py     the calendar: standing.py for dates only told, scheduled_nouns.py, topics.py; bare_dates.py with bare_words.py:
                  what no verb of the tables tells, by a trial, a day and a court
  guilt.py        a wrong found to have been done; civil.py: a suit in the words of crime; referents.py: what "it" is
not_law.py      other trades that use the same words; gate.py: sentences that cannot tell anything
modality.py     done, asked for, expected, supposed; noun_rungs.py where a noun of a headline tells it
timing.py       told as news or background; days.py, newsday.py: the day of an act; calendar.py: days that courts set
attribution.py  of which case: apart.py for related ones, seated.py: by where a court sits, natures.py: suit or prosecution;
                persons.py, pronouns.py: of which party; strangers.py: who only stands beside one
making.py       one frame of one case -> a claim; news.py takes the sentences of an item through all of this,
                with its context.py and sorts.py: what sort of item it is; courtroom.py, zones.py: where its courts are
remembered.py   sentences that were met before
whole.py        claims after a look at all; undated.py, scenes.py, occasions.py: what has no day; by_headline.py: what the
                headline says of it; withdrawals.py: what an outlet takes back
details.py      court, judge, sums, terms
entries.py      entries of a court's own feed: labels.py, entry_dates.py, entry_words.py, defendants.py
claims.py       all sentences of one act as one piece of evidence
"""

from __future__ import annotations

from collections.abc import Mapping

from notifier.core.matching import Matched
from notifier.core.model.cases import Case
from notifier.core.model.evidence import Reading
from notifier.core.model.items import Item
from notifier.core.reading import entries, news

__all__ = ["read"]


def read(item: Item, matched: Matched, *, cases: Mapping[str, Case], timezone: str) -> Reading:
    """What an item says of the cases that it was matched to. `timezone` is for days in cases whose court has none."""
    if item.entry is not None or item.kind == "cmecf":
        return entries.read(item, matched, cases=cases, timezone=timezone)
    return news.read(item, matched, cases=cases, timezone=timezone)
