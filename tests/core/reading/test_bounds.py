"""Hostile text: what is looked at is bounded in pieces, verbs, frames and claims, so that its time grows with its length alone."""

from __future__ import annotations

from datetime import datetime
from itertools import pairwise

import pytest

from notifier.core.matching import CaseIndex
from notifier.core.model.cases import Case, Party
from notifier.core.model.evidence import Reading
from notifier.core.model.items import Item
from notifier.core.reading import news
from notifier.core.reading.clauses import MOST_VERBS, parse
from notifier.core.reading.context import LONGEST, set_up
from notifier.core.reading.frames import find_frames, may_have_frames

QUARRY = Case(
    id="delmar-v-oxbow",
    name="Delmar v. Oxbow Quarries",
    parties=(Party("Ines Delmar", "plaintiff", ("Delmar",)), Party("Oxbow Quarries", "defendant")),
    aliases=("Oxbow Quarries",),
)
HOSTILE = (
    "Judge Brenner ruled ",
    "granted, denied, dismissed, ",
    "Oxbow Quarries was found liable on Monday. ",
    "jurors found Oxbow Quarries liable on Jan. 2, 2020 and ",
    "the judge dismissed the case, who said that ",
    '(" “ that which ',
    "x" * 50,
)


def item_of(text: str) -> Item:
    published = datetime.fromisoformat("2026-05-14T20:00:00+00:00")
    return Item("i", "https://paper.example/i", "Oxbow Quarries in court", text, published, "Paper", "Paper")


def reading_of(item: Item) -> Reading:
    index = CaseIndex.build([QUARRY])
    return news.read(item, index.match(item), cases=index.cases, timezone="America/New_York")


@pytest.mark.parametrize("text", HOSTILE)
def test_no_sentence_that_is_read_is_longer_than_people_write(text: str) -> None:
    item = item_of(text * (60_000 // len(text)))
    index = CaseIndex.build([QUARRY])

    ctx = set_up(item, index.match(item), index.cases, "UTC")

    sentences = ctx.layout.sentences
    assert max(sentence.end - sentence.start for sentence in sentences) <= LONGEST
    assert all(one.end <= other.start for one, other in pairwise(sentences))
    assert len(sentences) < len(item.document) // 20


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_text_makes_few_frames_and_claims_however_long_it_is(text: str) -> None:
    reading = reading_of(item_of("Oxbow Quarries was in court. " + text * (60_000 // len(text))))

    assert len(reading.evidence) <= news.MOST_CLAIMS
    assert len(reading.set_aside) <= 3 * news.MOST_FRAMES


def test_of_an_endless_list_of_verbs_only_the_first_are_read() -> None:
    text = "granted, denied, dismissed, " * 500

    parsed = parse(text, 0, len(text))

    assert len(parsed.verbs) == MOST_VERBS


def test_news_before_a_long_list_is_still_read() -> None:
    lead = "A jury on Thursday found Oxbow Quarries liable for the flood and awarded Ines Delmar $3 million."

    reading = reading_of(item_of(lead + "\n\n" + "rock, sand, gravel, " * 4000))

    assert [evidence.quote for evidence in reading.evidence] == [lead]


def test_in_a_sentence_that_goes_on_for_pages_the_news_is_found_where_it_stands() -> None:
    text = "Oxbow Quarries has sold " + "rock and sand and gravel and " * 120 + "a jury on Thursday found Oxbow Quarries liable."

    reading = reading_of(item_of(text))

    (evidence,) = reading.evidence
    assert evidence.quote.endswith("found Oxbow Quarries liable.")
    assert evidence.end - evidence.start <= LONGEST
    assert reading.item.document[evidence.start : evidence.end] == evidence.quote


@pytest.mark.parametrize(
    "text",
    [
        "The mayor asked reporters to leave.",
        "Lawyers for the tenants argued that the roof had been safe.",
        "“He said it was late,” the grocer said.",
    ],
)
def test_sentences_whose_verbs_tell_nothing_are_known_before_they_are_cut(text: str) -> None:
    assert not may_have_frames(parse(text, 0, len(text)), headline=False)


@pytest.mark.parametrize(
    "text",
    [
        "The jury said the bank must pay $2 million.",
        "Jurors will be asked to decide the case in May.",
        "The trial is off until the spring.",
        "The trial ended in a mistrial on Friday.",
        "A new trial date has not been found, the clerk wrote, but the old trial date: May 3.",
    ],
)
def test_a_sentence_with_a_frame_is_never_passed_over(text: str) -> None:
    parsed = parse(text, 0, len(text))

    assert may_have_frames(parsed, headline=False) or not find_frames(parsed, headline=False, judges=frozenset())
