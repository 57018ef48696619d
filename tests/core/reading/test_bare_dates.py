"""Trial dates told by their parts, in whole items: a trial, a day, and a court or a word of change, whatever the verb."""

from __future__ import annotations

from datetime import datetime

import pytest

from notifier.core.matching import CaseIndex
from notifier.core.model.cases import Case, Party
from notifier.core.model.items import Item
from notifier.core.reading import bare_words, read

TAMSIN = Case(
    id="us-v-tamsin",
    name="United States v. Tamsin",
    court="ord",
    judge="Beatriz Holm",
    parties=(Party("United States"), Party("Rufus Tamsin", "defendant", ("Tamsin",))),
    aliases=("Rufus Tamsin",),
)
LARKIN = Case(
    id="larkin-v-ovid",
    name="Larkin v. Ovid Mills",
    court="mad",
    judge="Ines Calder",
    parties=(Party("Petra Larkin", "plaintiff", ("Larkin",)), Party("Ovid Mills", "defendant", ("Ovid",))),
    aliases=("Larkin v. Ovid Mills", "Petra Larkin"),
)


def dates(text: str) -> list[tuple[str | None, str | None, str | None]]:
    """(action, date, old date) of all that an item of May 14, 2026 tells as news of a trial's day."""
    item = Item("i", None, "", text, datetime.fromisoformat("2026-05-14T20:00:00+00:00"), "Paper", "Paper")
    index = CaseIndex.build([TAMSIN, LARKIN])
    found = read(item, index.match(item), cases=index.cases, timezone="America/New_York").evidence
    return [
        (each.facts.action, each.facts.date, each.facts.previous)
        for each in found
        if each.facts.kind == "trial_date" and each.told == "new"
    ]


TOLD = """
set 2026-11-16 | Nov. 16 is the day on which Rufus Tamsin will face a jury, Judge Beatriz Holm ruled Tuesday.
set 2026-11-16 | On Nov. 16, Judge Beatriz Holm decided on Tuesday, Rufus Tamsin goes on trial.
set 2026-11-16 | Jurors will be asked to decide Rufus Tamsin's fate starting Nov. 16, Judge Beatriz Holm said Tuesday.
set 2026-11-16 | Judge Beatriz Holm wants jurors in the box for Rufus Tamsin on Nov. 16.
set 2026-11-16 | Judge Beatriz Holm gave Rufus Tamsin a jury on Nov. 16.
set 2026-11-16 | Judge Beatriz Holm on Tuesday summoned a jury for Nov. 16 to try Rufus Tamsin.
set 2026-11-16 | Rufus Tamsin gets his day in court on Nov. 16, Judge Beatriz Holm ruled Wednesday.
set 2026-11-16 | A jury will hear the case against Rufus Tamsin from Nov. 16, Judge Beatriz Holm ruled on Wednesday.
set 2026-11-16 | Petra Larkin's suit against Ovid Mills comes up for trial on Nov. 16, Judge Ines Calder decided on Tuesday.
set 2026-11-16 | Judge Ines Calder ordered Petra Larkin's lawsuit against Ovid Mills to trial on Nov. 16.
set 2026-11-16 | Judge Ines Calder marked Nov. 16 for the start of trial in Petra Larkin's lawsuit against Ovid Mills.
set 2027-21 | Judge Beatriz Holm said on Tuesday that Rufus Tamsin would be tried next spring.
set 2027-03-01/.. | Rufus Tamsin will be tried no earlier than March 1, 2027, Judge Beatriz Holm ruled on Tuesday.
set 2027 | Rufus Tamsin will not face a jury until 2027, Judge Beatriz Holm ruled on Tuesday.
moved 2026-11-16 2026-09-08 | Judge Beatriz Holm adjourned the Rufus Tamsin trial on Tuesday from Sept. 8 to Nov. 16.
moved 2026-11-16 2026-09-08 | Rufus Tamsin had been due to go on trial on Sept. 8 but will now face jurors on Nov. 16.
moved 2026-11-16 2026-09-08 | Instead of Sept. 8, Rufus Tamsin's trial opens on Nov. 16, the court announced on Tuesday.
moved 2026-11-16 2026-09-08 | Judge Beatriz Holm swapped Sept. 8 for Nov. 16 as the first day of Rufus Tamsin's trial.
moved 2026-11-16 2026-09 | Opening statements against Rufus Tamsin now happen on Nov. 16, not in September.
moved 2026-11-16 | A flooded courtroom has pushed Rufus Tamsin's trial to Nov. 16.
moved 2026-09-29 2026-09-08 | Rufus Tamsin's trial, which was to begin on Sept. 8, will start three weeks later than planned, \
Judge Beatriz Holm ruled on Tuesday.
moved 2026-08-25 2026-09-08 | Rufus Tamsin's trial, once set for Sept. 8, will now begin two weeks earlier, the court said Tuesday.
moved 2026-08-03 | Rufus Tamsin's trial was brought forward on Tuesday by five weeks: jurors will be picked on Aug. 3.
"""

SILENT = """
Rufus Tamsin's lawyers proposed Nov. 16 for his trial, and Judge Beatriz Holm said on Tuesday that she would think about it.
Judge Beatriz Holm asked on Tuesday whether Rufus Tamsin could be tried on Nov. 16.
Judge Beatriz Holm refused on Tuesday to move Rufus Tamsin's trial to Nov. 16.
Judge Beatriz Holm gave prosecutors until June 16 to turn over files before Rufus Tamsin's trial.
Rufus Tamsin must stay at home until his trial in September, Judge Beatriz Holm ruled on Tuesday.
Judge Beatriz Holm ruled on Tuesday that jurors at Rufus Tamsin's trial may hear of a call of Dec. 3.
Motions in the Rufus Tamsin trial are due by Nov. 16, Judge Beatriz Holm said Tuesday.
Rufus Tamsin's trial could begin as early as Nov. 16 if Judge Beatriz Holm agrees.
Judge Beatriz Holm, who tried Rufus Tamsin in 2024, will retire on Nov. 16.
On Nov. 16 a play about the trial of Rufus Tamsin opens in Salem, and Judge Beatriz Holm said she will not go.
Judge Beatriz Holm sent jurors at Rufus Tamsin's trial home on Tuesday until Monday.
Mayor Adela Finch's fraud trial was put off until Nov. 16 on Tuesday. Rufus Tamsin was at the courthouse.
Adela Finch, a cousin of Rufus Tamsin, will face jurors on Nov. 16, Judge Beatriz Holm ruled Tuesday.
"""


@pytest.mark.parametrize("row", TOLD.strip().splitlines())
def test_the_parts_tell_the_day(row: str) -> None:
    wanted, _, text = row.partition(" | ")
    action, day, *old = wanted.split()

    (found,) = dates(text)

    assert found[:2] == (action, day)
    assert not old or found[2] == old[0]


@pytest.mark.parametrize("text", SILENT.strip().splitlines())
def test_what_has_the_same_parts_and_sets_no_day_is_silent(text: str) -> None:
    assert dates(text) == []


FOLLOWED = """
moved 2026-11-16 | Rufus Tamsin's trial was postponed on Tuesday. It will be Nov. 16.
moved 2026-11-16 | Rufus Tamsin's trial was postponed on Tuesday. It will start Nov. 16, Judge Beatriz Holm said.
moved 2026-11-16 | Judge Beatriz Holm put off Rufus Tamsin's trial on Tuesday. The new date is Nov. 16.
moved 2027-02-01 | The trial of Rufus Tamsin will wait. A witness is ill. She moved it from 15 June to 1 February next year.
moved 2026-11-16 | The September date for Rufus Tamsin's trial was scrapped on Tuesday in favor of Nov. 16.
vacated None | Rufus Tamsin's trial has lost its September date, Judge Beatriz Holm said Tuesday.
vacated None | A September trial for Rufus Tamsin is no longer in the cards, Judge Beatriz Holm said Tuesday.
vacated None | Jurors in the Rufus Tamsin trial were told on Tuesday not to come on Sept. 8; a new date will be picked later.
"""


@pytest.mark.parametrize("row", FOLLOWED.strip().splitlines())
def test_a_trial_put_off_has_the_day_that_the_next_words_give_it(row: str) -> None:
    wanted, _, text = row.partition(" | ")

    assert [f"{action} {day}" for action, day, _ in dates(text)] == [wanted]


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("her day in court", True),
        ("will be tried", True),
        ("a trial lawyer", False),
        ("the pre-trial file", False),
        ("jurors said", False),
    ],
)
def test_what_can_be_a_trial(words: str, found: bool) -> None:
    assert (bare_words.HEAD.search(words) is not None) is found
