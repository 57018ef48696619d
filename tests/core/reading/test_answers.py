"""Verdicts, pleas and sentences told over two sentences, by a gerund, or by a noun; see `sentence_kit.check` for single ones."""

from __future__ import annotations

import pytest
from sentence_kit import check

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
