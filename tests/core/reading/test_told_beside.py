"""What is told beside a case and is no news of it: others' deeds, wishes, figures of speech, one act told twice."""

from __future__ import annotations

from datetime import datetime

import pytest

from notifier.core.matching import CaseIndex
from notifier.core.model.cases import Case, Docket, Party
from notifier.core.model.items import Item
from notifier.core.reading import read

CASE = Case(
    "us-v-quell",
    "United States v. Quell",
    court="njd",
    dockets=(Docket("1:25-cr-00010", "njd"),),
    parties=(Party("United States", "prosecution"), Party("Ida Quell", "defendant", ("Quell",))),
    context=("bribery", "fraud"),
)


def told(text: str, title: str = "Court news", case: Case = CASE) -> list[tuple[str, str | None]]:
    """What is told as new: kind and outcome."""
    item = Item("i", None, title, text, datetime.fromisoformat("2026-05-06T18:00:00+00:00"), "Paper", "Paper")
    index = CaseIndex.build([case])
    reading = read(item, index.match(item), cases=index.cases, timezone="America/New_York")
    return sorted({(each.facts.kind, each.facts.disposition) for each in reading.evidence if each.told != "background"})


@pytest.mark.parametrize(
    ("title", "text"),
    [
        ("Court news", "A paving contractor pleaded guilty on Tuesday to bribing Ida Quell, the former mayor."),
        ("Second man guilty in Quell fraud case", "It was over in an hour."),
        ("Builder pleads guilty in Quell case", "A builder pleaded guilty on Tuesday to lying for Ida Quell."),
        ("Court news", "Jurors on Tuesday convicted a lobbyist of paying Ida Quell for her vote."),
        ("Court news", "Quell Marine Ltd was fined $900,000 on Tuesday. Its owner, Ida Quell, awaits trial for fraud."),
        ("Court news", "Ida Quell awaits trial for bribery. Another paving firm was fined $90,000 on Tuesday for paying bribes."),
    ],
)
def test_what_befell_somebody_beside_the_party(title: str, text: str) -> None:
    assert told(text, title) == []


@pytest.mark.parametrize(
    ("title", "text", "found"),
    [
        ("Court news", "A Newark woman named Ida Quell pleaded guilty on Tuesday to fraud.", [("plea", "guilty")]),
        ("Court news", "A judge sentenced a former mayor, Ida Quell, on Tuesday to six years in prison.", [("sentence", "prison")]),
        ("Ex-mayor guilty in bribery case", "Jurors on Tuesday convicted Ida Quell, a former mayor.", [("verdict", "guilty")]),
        ("Court news", "Ida Quell was sentenced to six years on Tuesday. She was also fined $9,000.", [("sentence", "prison")]),
    ],
)
def test_what_befell_the_party(title: str, text: str, found: list[tuple[str, str]]) -> None:
    assert told(text, title) == found


@pytest.mark.parametrize(
    "text",
    [
        "Ida Quell was in court on Tuesday. Prosecutors had wanted her held without bail.",
        "Ida Quell took the stand on Tuesday. The prosecution says she cut corners to save $600.",
        "Ida Quell was in court on Tuesday. She had failed to win her party's nomination twice.",
        "A juror in the trial of Ida Quell was discharged on Tuesday with a fever, and the others carried on.",
        "Ida Quell was in court on Tuesday. Two years in prison is what prosecutors offered her.",
        "Ida Quell's trial, barring an appeal to the high court, will be heard with others.",
        "Ida Quell was convicted on Tuesday of bribery. First published June 2, 2022.",
    ],
)
def test_wishes_and_figures_of_speech_decide_nothing(text: str) -> None:
    assert told(text) == []


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "Ida Quell pleaded not guilty on Tuesday to a superseding indictment that accuses her of cheating donors.",
            [("plea", "not_guilty")],
        ),
        (
            "The full 3rd Circuit said on Tuesday that it would rehear the case of Ida Quell, wiping out a panel's ruling.",
            [("appeal_decision", "rehearing_granted")],
        ),
        ("Ida Quell must report to prison while she appeals, a judge ruled on Tuesday.", [("ruling", "denied")]),
        ("She had asked the judge for a month. He refused on Tuesday to delay the trial of Ida Quell.", [("ruling", "denied")]),
        ("On Tuesday the judge barred any mention of the divorce of Ida Quell at her trial.", [("ruling", "granted")]),
        ("A federal judge in Newark on Tuesday discharged the jury in the trial of Ida Quell.", [("verdict", "mistrial")]),
        ("Ida Quell failed on Tuesday to persuade a federal judge to throw out the indictment.", [("ruling", "denied")]),
    ],
)
def test_one_act_is_told_once(text: str, found: list[tuple[str, str]]) -> None:
    assert told(text) == found


@pytest.mark.parametrize(
    ("title", "text"),
    [
        (
            "Students find ex-mayor Ida Quell guilty",
            "Twelve law students and a jury box: on Tuesday their panel convicted Ida Quell.",
        ),
        ("Court news", "In the final round on Tuesday a moot court threw out the conviction of Ida Quell."),
        ("Court news", "On Tuesday a mock jury acquitted Ida Quell, the former mayor."),
        ("Ida Quell in court", "Ida Quell sat in court on Tuesday. Her disciplinary hearing has been postponed twice."),
        (
            "Quell case: former driver jailed for perjury",
            "A former driver of the mayor Ida Quell was jailed for a year on Tuesday.",
        ),
        ("Court news", "Judge Tallis told Ida Quell on Tuesday that she is prepared to let her sell the house, provided she pays."),
        ("Court news", "Ida Quell's neighbors still talk of the night of the fire. The mayor was charged two days later."),
        ("Court news", "Ida Quell could be sent to a clinic rather than jailed for fraud, her lawyer said on Tuesday."),
        ("Court news", "The film follows Ida Quell from her first election to the day she was convicted of bribery."),
        ("Court news", "Jurors in the trial of Ida Quell asked on Tuesday to see a map again. The judge granted the request."),
        ("Court news", "The judge on Tuesday denied a request by jurors in the trial of Ida Quell to see the car."),
        ("Court news", "The judge told the jury of Ida Quell to go on after they said they were deadlocked."),
        ("Court news", "A lawyer for Ida Quell told the 3rd Circuit that the judge was wrong when she denied a new trial."),
        ("Quell trial to begin on Monday", "Ida Quell, 61, of Newark, has pleaded not guilty to fraud."),
        ("Prosecutors say suspended sentence for Ida Quell was too lenient", ""),
        ("Court news", "Ida Quell was charged in 2024. A judge dismissed the case that November, and she moved to Spain."),
    ],
)
def test_games_promises_and_stories_of_old(title: str, text: str) -> None:
    assert told(text, title) == []


def test_the_news_beside_what_it_came_after() -> None:
    assert told("A week after a judge barred a town from charging fees, Ida Quell was on Tuesday convicted of fraud.") == [
        ("verdict", "guilty")
    ]
    assert told("Jurors got the case of Ida Quell on May 1. Four days later, on Tuesday, they convicted her.") == [
        ("verdict", "guilty")
    ]


CIVIL = Case(
    "hale-v-brook",
    "Hale v. Brook Mills",
    court="njd",
    parties=(Party("Ida Hale", "plaintiff", ("Hale",)), Party("Brook Mills", "defendant")),
)


@pytest.mark.parametrize(
    ("title", "text", "found"),
    [
        ("", "Brook Mills settled on Tuesday with Ida Hale, dropping its appeal of her verdict.", [("settlement", "settled")]),
        (
            "",
            "Ida Hale lost her bid for the mill's records on Tuesday. A federal judge granted summary judgment to Brook Mills.",
            [("ruling", "granted")],
        ),
        (
            "Trial of Hale suit against Brook Mills halted",
            "A federal judge on Tuesday postponed the trial of Ida Hale's suit against Brook Mills so that both can file briefs.",
            [("trial_date", None)],
        ),
        (
            "",
            "It took two hours for the panel of nine to decide on Tuesday that Brook Mills had defamed Ida Hale.",
            [("verdict", "liable")],
        ),
        (
            "Brook Mills fails to have Hale suit thrown out",
            "Brook Mills must answer Ida Hale. A federal judge refused the application on Tuesday after a short adjournment.",
            [("ruling", "denied")],
        ),
    ],
)
def test_a_suit_is_told_once(title: str, text: str, found: list[tuple[str, str | None]]) -> None:
    assert told(text, title, CIVIL) == found


@pytest.mark.parametrize(
    ("text", "outcome"),
    [
        (
            "Jurors may hear a tape of Ida Quell, a federal judge ruled on Tuesday. She denied a motion by Quell to suppress it.",
            "denied",
        ),
        (
            "Jurors may see some letters of Ida Quell, a judge ruled on Tuesday. The judge granted in part her motion to suppress.",
            "granted_in_part",
        ),
    ],
)
def test_evidence_let_in_is_what_became_of_the_bid_to_keep_it_out(text: str, outcome: str) -> None:
    assert told(text) == [("ruling", outcome)]


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("A judge on Tuesday vacated the June 15 date for Ida Quell's bribery trial and relisted it for Sept. 14.", "2026-09-14"),
        (
            "Citing a flood, a judge on Tuesday scrapped the June 15 start of Ida Quell's trial and pushed it to Sept. 14.",
            "2026-09-14",
        ),
    ],
)
def test_it_is_the_trial_that_was_spoken_of(text: str, day: str) -> None:
    item = Item("i", None, "Court news", text, datetime.fromisoformat("2026-05-06T18:00:00+00:00"), "Paper", "Paper")
    index = CaseIndex.build([CASE])
    reading = read(item, index.match(item), cases=index.cases, timezone="America/New_York")

    assert [(each.facts.action, each.facts.date) for each in reading.evidence] == [("moved", day)]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Former New Jersey state Sen. Ida Quell was sentenced on Tuesday to 40 months in prison.", [("sentence", "prison")]),
        ("Jurors had convicted Ida Quell in March. On Tuesday a judge set that verdict aside.", [("ruling", "set_aside")]),
        ("The judge on Tuesday gave Ida Quell another 30 days, until July 10, to report to prison.", [("ruling", "granted")]),
        ("A federal judge in Newark on Tuesday gave Ida Quell 30 days in jail for fraud.", [("sentence", "prison")]),
        (
            "A federal judge in Newark on Tuesday stayed the bribery case against Ida Quell while jurors hear a similar case.",
            [("ruling", "stayed")],
        ),
        ("Ida Quell was sentenced on Tuesday to life for killing a rival.", [("sentence", "life")]),
        ("Jurors in the trial of Ida Quell were deadlocked on Tuesday and were sent home.", [("verdict", "mistrial")]),
        ("Charged with lying rather than acquitted of it, Ida Quell was convicted on Tuesday.", [("verdict", "guilty")]),
        (
            "On Tuesday a judge found Ida Quell not guilty of arson because she was mentally ill.",
            [("verdict", "insanity")],
        ),
    ],
)
def test_what_a_word_beside_it_does_not_hide(text: str, found: list[tuple[str, str]]) -> None:
    assert told(text) == found
