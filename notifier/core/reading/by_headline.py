"""claims of an item -> the same, with what the headline says of those in the body."""

from __future__ import annotations

from dataclasses import replace

from notifier.core.language.dates import contains
from notifier.core.reading.claims import Claim


def take_trial(claims: list[Claim]) -> None:
    """A hearing that the headline calls a trial, put to a day of the month that it names, is the trial: "Bakery trial relisted for
    May" above "The case has been relisted for 12 May"."""
    for head in [each for each in claims if each.headline and each.facts.kind == "trial_date" and each.facts.date]:
        for each in claims:
            facts, month = each.facts, head.facts.date
            hearing = facts.kind == "hearing_date" and facts.proceeding == "hearing" and each.case == head.case
            if hearing and not each.headline and facts.date and month and month != facts.date and contains(month, facts.date):
                each.facts = replace(facts, kind="trial_date", proceeding=head.facts.proceeding, object=head.facts.object)
