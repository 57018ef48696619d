"""What an outlet takes back or puts right of what it reported itself, in an item of its own; and what only sounds like it."""

from __future__ import annotations

from datetime import datetime, timedelta

import pytest

from notifier.core import changes, pipeline
from notifier.core.matching import CaseIndex
from notifier.core.model import Case, CaseState, Docket, Item, Party

CRIME = Case(
    "us-v-quell",
    "United States v. Quell",
    court="njd",
    dockets=(Docket("1:25-cr-00011", "njd"),),
    parties=(Party("United States", "government"), Party("Ida Quell", "defendant", ("Quell",))),
)
SUIT = Case(
    "reyes-v-tallgrass",
    "Reyes v. Tallgrass",
    court="njd",
    dockets=(Docket("1:25-cv-00012", "njd"),),
    parties=(Party("Ella Reyes", "plaintiff", ("Reyes",)), Party("Tallgrass Living", "defendant", ("Tallgrass",))),
)
FIRST = {
    "plea": ("Quell pleads guilty", "Ida Quell pleaded guilty to fraud on Wednesday before a federal judge."),
    "acquittal": ("Quell acquitted", "A jury acquitted Ida Quell of fraud on Wednesday."),
    "sentence": ("Quell gets 24 months", "Ida Quell was sentenced on Wednesday to 24 months in prison."),
    "award": ("Jury awards Reyes $4.2 million", "A jury on Wednesday ordered Tallgrass Living to pay Ella Reyes $4.2 million."),
    "date": ("Trial set", "A judge on Wednesday set the trial of Ida Quell for Sept. 4."),
}


def after(first: str, title: str, text: str, outlet: str = "Ledger") -> tuple[str, list[str | None]]:
    """What the second item of an outlet does to its first report, and what then stands of it."""
    index = CaseIndex.build([CRIME, SUIT])
    states: dict[str, CaseState] = {}
    causes: list[str] = []
    for number, (head, body, paper, day) in enumerate([(*FIRST[first], "Ledger", 6), (title, text, outlet, 7)]):
        at = datetime.fromisoformat(f"2026-05-0{day}T18:00:00+00:00")
        item = Item(f"i{number}", None, head, body, at, paper, paper)
        reading = pipeline.read(item, index.match(item), index, timezone="America/New_York")
        step = pipeline.alter(states, reading, cases=index.cases, seen_at=at, settle=timedelta(0))
        causes += [change.cause for change in step.changes]
        for one in step.developments:
            states[one.case] = changes.updated(states.get(one.case) or changes.initial(index.cases[one.case]), [one])
    every = [one for state in states.values() for one in state.developments.values()]
    wrong = next(one for one in every if len(one.sources) and one.sources[0].item == "i0")
    by = next((one for one in every if wrong.id in (one.corrects, one.retracts)), None)
    facts = by.facts if by is not None else wrong.facts
    what = "stands" if by is None else "retracted" if by.retracts else "corrected"
    assert causes.count("correction") == (what != "stands")
    return what, [facts.date or facts.disposition, facts.term or (f"{facts.amount.value:.0f}" if facts.amount else None)]


@pytest.mark.parametrize(
    ("first", "title", "text"),
    [
        ("plea", "Correction", "Correction: An earlier version of this story incorrectly said that Ida Quell had pleaded guilty."),
        ("plea", "Correction: Quell did not plead guilty", "A report published here that Ida Quell had pleaded guilty was wrong."),
        ("acquittal", "Court news", "A report published here on Wednesday that Ida Quell had been acquitted was wrong."),
        ("acquittal", "Court news", "We have withdrawn an alert saying that a jury had acquitted Ida Quell of fraud."),
        ("sentence", "Retraction", "The Ledger has retracted a report that Ida Quell was sentenced to 24 months in prison."),
        ("acquittal", "Court news", "Our story on Wednesday that a jury had acquitted Ida Quell of fraud was incorrect."),
    ],
)
def test_a_report_that_was_wrong_is_retracted(first: str, title: str, text: str) -> None:
    assert after(first, title, text)[0] == "retracted"


@pytest.mark.parametrize(
    ("first", "title", "text", "right"),
    [
        ("sentence", "Correction", "Correction: Ida Quell's sentence is 42 months, not 24.", ["prison", "P42M"]),
        ("sentence", "Quell", "Ida Quell was sentenced to 42 months, not 24 as we reported on Wednesday.", ["prison", "P42M"]),
        (
            "award",
            "Correction",
            "Correction: The jury ordered Tallgrass Living to pay Ella Reyes $2.4 million, not $4.2 million.",
            ["liable", "2400000"],
        ),
        (
            "award",
            "CORRECTED-Jury awards Reyes $2.4 million",
            "(Corrects sum) A jury on Wednesday ordered Tallgrass Living to pay Ella Reyes $2.4 million.",
            ["liable", "2400000"],
        ),
        ("date", "Correction", "Correction: Ida Quell's trial will begin on Sept. 14, not Sept. 4.", ["2026-09-14", None]),
        (
            "acquittal",
            "Court news",
            "An earlier version of this article misstated the outcome. The jury found Ida Quell guilty of fraud.",
            ["guilty", None],
        ),
    ],
)
def test_a_report_that_was_wrong_in_part_is_corrected(first: str, title: str, text: str, right: list[str | None]) -> None:
    assert after(first, title, text) == ("corrected", right)


@pytest.mark.parametrize(
    ("first", "text", "outlet"),
    [
        ("plea", "A website had wrongly said that Ida Quell pleaded guilty. She is set to stand trial.", "Ledger"),
        ("plea", "Prosecutors said a newspaper's report that Ida Quell had pleaded guilty was wrong.", "Ledger"),
        ("acquittal", "Prosecutors said the verdict that acquitted Ida Quell was wrong.", "Ledger"),
        ("plea", "A report published here on Wednesday that Ida Quell had pleaded guilty was wrong.", "Courier"),
        ("award", "Tallgrass Living corrected its report of the $4.2 million that it owes Ella Reyes after a trial.", "Ledger"),
        ("sentence", "Her lawyer said it was wrong that Ida Quell was sentenced to 24 months in prison, not 12.", "Ledger"),
    ],
)
def test_what_others_call_wrong_stands(first: str, text: str, outlet: str) -> None:
    assert after(first, "Court news", text, outlet)[0] == "stands"
