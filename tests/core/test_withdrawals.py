"""What an outlet takes back or puts right of what it reported itself, in an item of its own; and what only sounds like it."""

from __future__ import annotations

from datetime import datetime, timedelta

import pytest

from notifier.core import changes, pipeline
from notifier.core.matching import CaseIndex
from notifier.core.model.cases import Case, Docket, Party
from notifier.core.model.developments import CaseState
from notifier.core.model.items import Item

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
    "liable": ("Tallgrass found liable", "A jury on Wednesday found Tallgrass Living liable in the lawsuit by Ella Reyes."),
    "dismiss": ("Suit dismissed", "A judge on Wednesday dismissed Ella Reyes's lawsuit against Tallgrass Living."),
    "settle": ("Settlement", "Tallgrass Living agreed on Wednesday to settle the lawsuit by Ella Reyes for $2 million."),
    "charge": ("Quell charged", "Ida Quell was indicted on fraud charges on Wednesday."),
    "date": ("Trial set", "A judge on Wednesday set the trial of Ida Quell for Sept. 4."),
}


def after(first: str, title: str, text: str, outlet: str = "Ledger", *, edit: bool = False) -> tuple[str, list[str | None]]:
    """What the second item of an outlet does to its first report, and what then stands of it."""
    index = CaseIndex.build([CRIME, SUIT])
    states: dict[str, CaseState] = {}
    causes: list[str] = []
    for number, (head, body, paper, day) in enumerate([(*FIRST[first], "Ledger", 6), (title, text, outlet, 7)]):
        at = datetime.fromisoformat(f"2026-05-0{day}T18:00:00+00:00")
        item = Item("i0" if edit else f"i{number}", None, head, body, at, paper, paper)
        reading = pipeline.read(item, index.match(item), index, timezone="America/New_York")
        step = pipeline.alter(states, reading, cases=index.cases, seen_at=at, settle=timedelta(0))
        causes += [change.cause for change in step.changes]
        for one in step.developments:
            states[one.case] = changes.updated(states.get(one.case) or changes.initial(index.cases[one.case]), [one])
    every = [one for state in states.values() for one in state.developments.values()]
    wrong = every[0]
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


IN_COURT = "Ida Quell was in federal court in Newark on Wednesday.\n\nShe left without a word.\n\n"
IN_TALKS = "Lawyers for Ella Reyes and Tallgrass Living met a federal judge on Wednesday.\n\n"
GONE = [
    ("liable", IN_TALKS + "Correction: An earlier version of this article said that a jury had found Tallgrass Living liable."),
    (
        "liable",
        IN_TALKS + "Correction: A previous version of this story reported that jurors found Tallgrass Living "
        "liable. Deliberations have yet to begin.",
    ),
    (
        "liable",
        "Correction: Due to an editing error, this article originally said Tallgrass Living had been "
        "found liable to Ella Reyes. There has been no verdict.",
    ),
    (
        "plea",
        IN_COURT + "Editor's note: This story has been corrected. An earlier version said Ida Quell pleaded "
        "guilty; she has not entered a plea.",
    ),
    ("plea", IN_COURT + "This article has been corrected to remove a statement that Ida Quell pleaded guilty."),
    ("plea", IN_COURT + "An earlier version of this report misstated that Ida Quell had pleaded guilty."),
    ("plea", IN_COURT + "(This story has been updated to reflect that Ida Quell did not plead guilty on Wednesday.)"),
    (
        "acquittal",
        IN_COURT + "CORRECTION: The original version of this story stated that a jury acquitted Ida Quell. The jury is still out.",
    ),
    (
        "sentence",
        IN_COURT + "Correction: An earlier version of this article said that Ida Quell was sentenced to 24 months "
        "in prison. She has yet to be sentenced.",
    ),
    (
        "date",
        IN_COURT + "Correction: An earlier version of this article said that a judge had set the trial of Ida "
        "Quell for Sept. 4. No date has been set.",
    ),
    (
        "dismiss",
        IN_TALKS + "Correction: An earlier version of this story incorrectly said a judge had dismissed Ella "
        "Reyes's lawsuit against Tallgrass Living. The judge took the motion under advisement.",
    ),
    (
        "settle",
        IN_TALKS + "Correction: An earlier version said that Tallgrass Living had settled the lawsuit by Ella "
        "Reyes. Talks are continuing and no agreement has been reached.",
    ),
]
PUT_RIGHT = [
    (
        "plea",
        "Correction\n\nThe headline on an earlier version of this story said Ida Quell had pleaded guilty. She pleaded not guilty.",
    ),
    (
        "acquittal",
        IN_COURT + "Correction: Because of a reporting error, an earlier version of this article said that Ida "
        "Quell was acquitted. The jury could not agree and a mistrial was declared.",
    ),
    (
        "sentence",
        "Ida Quell was sentenced on Wednesday to 42 months in prison.\n\nCorrection: An earlier version "
        "of this article misstated the length of Ida Quell's sentence. It is 42 months, not 24.",
    ),
    (
        "sentence",
        IN_COURT + "Correction: An earlier version of this article said that Ida Quell was sentenced to 24 months "
        "in prison. The sentence is 42 months.",
    ),
    (
        "award",
        "A jury on Wednesday ordered Tallgrass Living to pay Ella Reyes $2.4 million.\n\nThis article "
        "has been corrected to say that the award is $2.4 million, not $4.2 million.",
    ),
    ("award", IN_TALKS + "Correction: This article has been updated to correct the award. It was $2.4 million, not $4.2 million."),
    (
        "date",
        IN_COURT + "Correction: An earlier version of this article said that the trial of Ida Quell was set for "
        "Sept. 4. It is set for Sept. 14.",
    ),
    (
        "date",
        IN_COURT + "Correction: An earlier version of this article gave the wrong date for the trial of Ida Quell. It is Sept. 14.",
    ),
    (
        "date",
        "The trial of Ida Quell is set for Sept. 14.\n\nCorrection: An earlier version of this article misstated the trial date.",
    ),
    (
        "date",
        IN_COURT + "Correction: The trial of Ida Quell will begin on Sept. 14, not Sept. 4, as an earlier version "
        "of this article said.",
    ),
]
UNTOUCHED = [
    (
        "liable",
        "A jury on Wednesday found Tallgrass Living liable in the lawsuit by Ella Reyes.\n\nCorrection: "
        "An earlier version of this article said that the jury that found Tallgrass Living liable had "
        "seven members. It had eight.",
    ),
    (
        "liable",
        IN_TALKS + "Correction: An earlier version of this article said that a jury had found Tallgrass Living "
        "liable on Tuesday. The verdict was returned on Wednesday.",
    ),
    (
        "plea",
        "Ida Quell pleaded guilty to fraud on Wednesday before a federal judge.\n\nClarification: This "
        "article has been updated to make clear that Ida Quell lives in Newark.",
    ),
    (
        "plea",
        "Ida Quell pleaded guilty to fraud on Wednesday before a federal judge.\n\nCorrection: An "
        "earlier version of this article misspelled the name of the lawyer for Ida Quell.",
    ),
    (
        "plea",
        IN_COURT + "Correction: An earlier version of this article misspelled the name of the judge before whom "
        "Ida Quell pleaded guilty.",
    ),
    ("plea", IN_COURT + "Her lawyer said an earlier report that Ida Quell had pleaded guilty to another charge was wrong."),
    (
        "plea",
        "Ida Quell pleaded guilty to fraud on Wednesday.\n\nThis story has been updated to reflect new information on the plea.",
    ),
    (
        "acquittal",
        "A jury acquitted Ida Quell of fraud on Wednesday.\n\nClarification: An earlier version of this "
        "article said that Ida Quell was acquitted of fraud. She was acquitted of wire fraud.",
    ),
    (
        "sentence",
        "Ida Quell was sentenced on Wednesday to 24 months in prison.\n\nEditor's note: An earlier "
        "version of this story gave the wrong age for Ida Quell. She is 44, not 42.",
    ),
    (
        "award",
        "A jury on Wednesday ordered Tallgrass Living to pay Ella Reyes $4.2 million.\n\nCorrection: An "
        "earlier version of this story said that Tallgrass Living has revenue of $3 million. It is $3 "
        "billion.",
    ),
    (
        "date",
        "A judge on Wednesday set the trial of Ida Quell for Sept. 4.\n\nCorrection: An earlier version "
        "of this article misstated where Ida Quell was born. She was born in Leeds, not London.",
    ),
]


@pytest.mark.parametrize("edit", [True, False], ids=["an edit", "another item"])
@pytest.mark.parametrize(("first", "text"), GONE)
def test_a_note_on_an_earlier_version_takes_its_report_back(first: str, text: str, edit: bool) -> None:
    assert after(first, "News of the court", text, edit=edit)[0] == "retracted"


@pytest.mark.parametrize("edit", [True, False], ids=["an edit", "another item"])
@pytest.mark.parametrize(("first", "text"), PUT_RIGHT)
def test_a_note_on_an_earlier_version_puts_its_report_right(first: str, text: str, edit: bool) -> None:
    what, values = after(first, "News of the court", text, edit=edit)
    assert what == "corrected" or "mistrial" in text
    assert values != after(first, "News of the court", "")[1]


@pytest.mark.parametrize("edit", [True, False], ids=["an edit", "another item"])
@pytest.mark.parametrize(("first", "text"), UNTOUCHED)
def test_a_note_on_a_detail_or_of_somebody_else_leaves_the_report(first: str, text: str, edit: bool) -> None:
    assert after(first, "News of the court", text, edit=edit)[0] == "stands"


def test_a_sum_that_others_got_wrong_too_is_put_right() -> None:
    text = (
        "The verdict form gives Ella Reyes $2.4 million for her fall at Tallgrass Living, and not $4.2 million as we and others "
        "reported on Wednesday. We regret the error."
    )
    assert after("award", "Reyes verdict is $2.4 million", text)[0] == "corrected"


def test_the_whole_suit_was_not_dismissed_after_all() -> None:
    text = (
        "A judge on Wednesday dismissed Ann Orr, a former director, from Ella Reyes's lawsuit against Tallgrass Living. The rest "
        "goes on. Correction: An earlier version of this article said that the judge had dismissed the whole lawsuit. He did not."
    )
    what, facts = after("dismiss", "Director let out of Reyes suit", text, edit=True)
    assert (what, facts[0]) == ("corrected", "dismissed_in_part")


def test_a_clarification_of_what_is_long_known_is_no_news() -> None:
    text = "Clarification: A story on Wednesday on Ida Quell should have made clear that she pleaded not guilty in January."
    assert after("charge", "Clarification", text)[0] == "stands"
