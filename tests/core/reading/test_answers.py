"""Verdicts, pleas and sentences told over two sentences, by a gerund, or by a noun; see `sentence_kit.check` for single ones."""

from __future__ import annotations

from datetime import datetime

import pytest
from sentence_kit import check

from notifier.core.matching import CaseIndex
from notifier.core.model.cases import Case, Party
from notifier.core.model.items import Item
from notifier.core.reading import read
from notifier.core.reading.clauses import parse
from notifier.core.reading.frames import find_frames
from notifier.core.reading.modality import weigh


def answers(before: str, text: str) -> list[tuple[str, str | None]]:
    """What the second of two sentences claims as done."""
    document = f"{before} {text}"
    parsed = parse(document, len(before) + 1, len(document))
    frames = find_frames(parsed, headline=False, judges=frozenset())
    return [(frame.act.kind, frame.act.disposition) for frame in frames if weigh(parsed, frame, headline=False).counts]


@pytest.mark.parametrize(
    ("before", "text", "expected"),
    [
        ("The Perth jury had an answer on Friday.", "Guilty on both counts.", ("verdict", "guilty")),
        ("It took jurors nine hours to decide what Finch had done.", "Guilty of arson.", ("verdict", "guilty")),
        ("The forewoman rose at noon.", "Not guilty, she said, of every charge.", ("verdict", "not_guilty")),
        ("The panel came back at dusk.", "Not guilty.", ("verdict", "not_guilty")),
        ("The clerk asked Finch how he pleaded.", "Guilty, he said.", ("plea", "guilty")),
        ("Finch was arraigned on Friday in Galway.", "Not guilty, your honour.", ("plea", "not_guilty")),
        ("Judge Haas needed no time to decide.", "Six years in prison for Finch.", ("sentence", "prison")),
    ],
)
def test_a_sentence_without_a_verb_answers_the_one_before(before: str, text: str, expected: tuple[str, str]) -> None:
    assert answers(before, text) == [expected]


@pytest.mark.parametrize(
    ("before", "text"),
    [
        ("The prosecutor pointed at Finch and told the jury what he was.", "Guilty of arson."),
        ("Judge Haas told the jury that it must choose between two words.", "Guilty of arson."),
        ("Jurors will decide on Monday.", "Guilty or not guilty."),
        ("Finch went to bed early.", "Guilty of nothing."),
        ("The lawyer asked jurors to think again.", "Not guilty on all counts."),
        ("Prosecutors had asked for much more.", "Six years in prison is not enough."),
    ],
)
def test_a_sentence_without_a_verb_that_answers_nothing_is_no_news(before: str, text: str) -> None:
    assert answers(before, text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Sentencing Finch to six years in prison, Judge Haas said he had shown no remorse.", "sentence prison"),
        ("Judge Haas, sentencing the former mayor to life, spoke of the victims.", "sentence life"),
        ("Judge Haas thanked the family before sentencing Finch to six years.", "sentence prison"),
        ("Before jailing Finch for six years, Judge Haas called him a bully.", "sentence prison"),
        ("Finding Finch guilty of arson on Friday, Judge Haas said he had lied.", "verdict guilty"),
        ("Finch admitted arson and Judge Haas at once gave him nine years.", "sentence prison"),
        ("Sentencing Commission staff looked at 9 years of data.", "!sentence"),
        ("Judge Haas asked for a report before sentencing Finch to prison.", "!sentence"),
        ("Judge Haas has to hear the family before sentencing Finch to six years.", "!sentence"),
        ("Finch's lawyer said that sentencing him to six years would be cruel.", "!sentence"),
        ("If jurors agree, Finch will be sent to a hospital rather than sentenced to death.", "!sentence"),
    ],
)
def test_a_gerund_tells_what_a_court_does_to_somebody(text: str, expected: str) -> None:
    check(text, expected)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The trial of Finch ended on Friday in a conviction.", "verdict guilty"),
        ("The trial ended with his acquittal.", "verdict not_guilty"),
        ("The trial could end in a conviction.", "-"),
        ("The case against Finch ended on Friday in a guilty plea.", "plea guilty"),
        ("Finch heard the word “guilty” nine times in a hushed courtroom.", "verdict guilty"),
        ("Finch hopes to hear the words “not guilty” in court.", "-"),
        ("The jury convicted Finch of arson but could not agree on two other counts.", "verdict split"),
        ("Jurors found Finch guilty of theft and deadlocked on the remaining charges.", "verdict split"),
        ("Judge Haas found on Friday that Finch is not criminally responsible for the fire.", "verdict insanity"),
        ("A psychiatrist testified that Finch was not criminally responsible.", "-"),
        ("The sentence that Judge Haas gave Finch on Friday: six years in prison.", "sentence prison"),
        ("The sentence that prosecutors want from the judge: six years in prison.", "-"),
        ("Finch's six-year sentence, handed down on Friday by Judge Haas, was no surprise.", "sentence prison"),
        ("Judge Haas settled on six years for the fraud.", "sentence prison"),
        ("Judge Haas imposed concurrent terms of four and six years on Finch.", "sentence prison"),
        ("Finch, who faced up to 20 years, got six on Friday.", "sentence prison"),
        ("Rather than the nine years that prosecutors wanted, Judge Haas gave Finch six.", "sentence prison"),
        ("Judge Haas gave Finch two on Friday.", "!sentence"),
        ("Judge Haas sentenced Finch to the 14 months he has already spent in jail.", "sentence time_served"),
        ("Finch will serve two years less a day in the community, part of it at home, for fraud.", "sentence community"),
        ("Finch will serve his sentence in the community, Judge Haas ruled.", "sentence community"),
        ("On the morning his trial was to have opened, Finch changed his plea to guilty.", "plea guilty"),
        ("Two counts of theft were brought against Finch on Friday.", "charge charged"),
        ("Finch was ordered to pay a fine of £6,000 by a judge on Friday.", "sentence fine"),
        ("Finch was ordered by a judge to pay a fine for contempt.", "!sentence"),
        ("A judge who sat without a jury pronounced Finch guilty of theft.", "verdict guilty"),
        ("A grand jury re-indicted Finch on Friday.", "charge charged"),
        ("The jury chose life in prison rather than death for Finch.", "sentence life"),
        ("The jury spared the life of Finch on Friday.", "sentence life"),
        ("Justice Haas delivered her verdict in court on Friday: Finch is guilty of murder.", "verdict guilty"),
        ("A sessions court awarded the death penalty to Finch on Friday.", "sentence death"),
        ("A jury awarded Finch two years of back pay.", "!sentence"),
        ("Finch was placed on a community payback order.", "sentence community"),
        ("Finch was made the subject of a two-year community order on Friday.", "sentence community"),
        ("Finch was released on a two-year good behaviour bond.", "sentence probation"),
        ("Finch was spared the death penalty when the jury could not agree.", "sentence life"),
        ("Prosecutors upgraded the charge against Finch to murder.", "charge charged"),
        ("The charge against Finch was upgraded on Friday to murder.", "charge charged"),
        ("The charge for parking was increased to six dollars.", "-"),
        ("An investigating judge ordered Finch to stand trial for corruption.", "charge charged"),
        ("Finch entered a plea of nolo contendere.", "plea no_contest"),
        ("“Not guilty means not guilty,” Finch told reporters.", "-"),
        ("“I am not guilty,” Finch said in an interview.", "-"),
    ],
)
def test_what_nouns_and_other_turns_tell(text: str, expected: str) -> None:
    check(text, expected)


KILN = Case(
    id="state-v-morrow",
    name="State v. Morrow",
    judge="Ottilie Crane",
    parties=(Party("State", "prosecution"), Party("Jonas Morrow", "defendant", ("Morrow",))),
    aliases=("State v. Morrow",),
    context=("kiln", "murder"),
)


def told(title: str, text: str) -> list[tuple[str, str | None, str]]:
    """Kind, outcome and how it is told, of all that an item says of one case; a Thursday."""
    item = Item("i", None, title, text, datetime.fromisoformat("2026-05-14T20:00:00+00:00"), "Paper", "Paper")
    index = CaseIndex.build([KILN])
    found = read(item, index.match(item), cases=index.cases, timezone="America/New_York").evidence
    return [(each.facts.kind, each.facts.disposition, each.told) for each in found]


@pytest.mark.parametrize(
    ("title", "text", "expected"),
    [
        (
            "Verdict in Morrow trial",
            "Jonas Morrow had blamed the kiln. On Wednesday the jury in his murder trial did not believe him. He was found guilty.",
            ("verdict", "guilty", "new"),
        ),
        (
            "Potter jailed",
            "A judge in Salem on Wednesday gave former Dutch museum curator Jonas Morrow nine years in prison.",
            ("sentence", "prison", "new"),
        ),
        (
            "Potter guilty",
            "A jury on Wednesday convicted Ohio ceramics dealer Jonas Morrow of murder.",
            ("verdict", "guilty", "new"),
        ),
        (
            "Potter in court",
            "Friends of Jonas Morrow begged the court for mercy on Wednesday. “He is kind,” one said. "
            "Moments later, the judge sentenced him to five years in prison.",
            ("sentence", "prison", "new"),
        ),
        (
            "Potter in court",
            "Jonas Morrow had run. On Wednesday he was back in court in Salem, where the judge jailed him for five years.",
            ("sentence", "prison", "new"),
        ),
        (
            "Potter in court",
            "The sentencing of Jonas Morrow on Wednesday took an hour. He got nine years.",
            ("sentence", "prison", "new"),
        ),
        (
            "Potter jailed",
            "An Irishman who ran a kiln has been given a five-year prison sentence. Jonas Morrow had denied murder.",
            ("sentence", "prison", "new"),
        ),
        (
            "Morrow in court",
            "A lawyer for Jonas Morrow entered a not-guilty plea on his behalf on Wednesday.",
            ("plea", "not_guilty", "new"),
        ),
        (
            "Morrow jailed",
            "Jonas Morrow sat still. Salem County Police said on Wednesday that he was sorry. "
            "Judge Crane jailed him for nine years.",
            ("sentence", "prison", "new"),
        ),
    ],
)
def test_whom_it_befell_and_when_is_told_by_what_stands_before(title: str, text: str, expected: tuple[str, str, str]) -> None:
    assert expected in told(title, text)


@pytest.mark.parametrize(
    ("title", "text"),
    [
        ("Foreman in court", "The foreman at Jonas Morrow's kiln pleaded guilty to theft on Wednesday in Salem."),
        (
            "Foreman in court",
            "The foreman of Jonas Morrow's kiln was in court. Piet Vos, 58, told a judge on Wednesday that he hid it. "
            "He was given a suspended sentence of three years.",
        ),
        (
            "A friend",
            "Leo Banner, 33, was a friend of Jonas Morrow. Banner hid the gun. "
            "He was sentenced on Wednesday to four years in prison.",
        ),
        (
            "Potter wants out",
            "Jonas Morrow asked a court on Wednesday to cut his sentence. He sat still. He was sentenced to five years in prison.",
        ),
        ("Anger over life sentence for Morrow", "Friends of Jonas Morrow marched on Wednesday."),
        ("Life sentence for Morrow too harsh, bishop says", "A bishop spoke up on Wednesday for Jonas Morrow."),
        ("Jurors in Morrow trial deadlocked, told to keep trying", "Jurors in the trial of Jonas Morrow went home on Wednesday."),
    ],
)
def test_somebody_else_and_what_is_only_talked_of_are_not_told(title: str, text: str) -> None:
    assert [each for each in told(title, text) if each[0] in ("verdict", "sentence", "plea") and each[2] == "new"] == []
