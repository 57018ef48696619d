"""Headlines: what they tell as done, and what they only fear, ask for, refuse, or put into somebody's mouth."""

from __future__ import annotations

from datetime import datetime

import pytest
from sentence_kit import check

from notifier.core.matching import CaseIndex
from notifier.core.model.cases import Case, Party
from notifier.core.model.items import Item
from notifier.core.reading import read
from notifier.core.reading.sorts import sort_of

CASE = Case(
    "r-v-quist",
    "R v Quist",
    parties=(Party("The Crown", "prosecution"), Party("Ida Quist", "defendant", ("Quist",))),
    aliases=("Quist trial",),
)


def news_of(title: str, teaser: str = "") -> list[tuple[str, str | None]]:
    """(kind, outcome or action) of what an item tells as new of the case."""
    item = Item("i", None, title, teaser, datetime.fromisoformat("2026-05-06T18:00:00+00:00"), "Paper", "Paper")
    index = CaseIndex.build((CASE,))
    reading = read(item, index.match(item), cases=index.cases, timezone="Europe/London")
    return [(each.facts.kind, each.facts.disposition or each.facts.action) for each in reading.evidence if each.told == "new"]


HEADLINES: tuple[tuple[str, str], ...] = (
    # a trial that broke off, and one that may
    ("Mistrial declared in Quist ferry case", "verdict mistrial"),
    ("Hung jury in trial of ferry captain Quist", "verdict mistrial"),
    ("Quist case ends in hung jury", "verdict mistrial"),
    ("Hung jury feared in trial of Quist", "-"),
    ("Mistrial averted in Quist trial as alternate steps in", "-"),
    ("Quist trial on brink of mistrial", "-"),
    ("Quist's barrister demands mistrial over tweet", "-"),
    ("Mistrial talk swirls around Quist trial", "-"),
    ("After mistrial, Quist faces second jury", "-"),
    ("Judge declines to call mistrial in Quist case", "!verdict mistrial; ruling denied"),
    ("No mistrial in Quist trial, judge rules", "ruling denied; !verdict mistrial"),
    ("Judge stops short of mistrial in Quist case", "!verdict mistrial"),
    # a verdict, and a side's word
    ("Quist guilty of smuggling, jury decides", "verdict guilty"),
    ("Jury: Quist guilty of smuggling", "verdict guilty"),
    ("'Guilty' verdict for Quist", "verdict guilty"),
    ("Quist guilty of greed, says prosecutor", "-"),
    ("Quist 'guilty of greed', prosecutor tells jury", "-"),
    ("Crown: Quist guilty of greed and smuggling", "-"),
    ("Quist not guilty of smuggling, her brother insists", "-"),
    ("Captain Quist guilty", "verdict guilty"),
    ("Captain Quist looks guilty", "-"),
    ("Quist convicted by majority of ten to two", "verdict guilty"),
    ("Acquittal for Quist in ferry case", "verdict not_guilty"),
    ("Judge to weigh acquittal of Quist", "-"),
    ("Crown pushes for life sentence for Quist", "-"),
    ("Ferry firm not liable, barrister tells Quist jury", "-"),
    ("Ferry firm not liable, Quist jury finds", "verdict not_liable"),
    ("Quist not yet found guilty of anything", "-"),
    ("Quist nearly acquitted, jurors reveal", "-"),
    ("Quist supporters: not guilty", "-"),
    # what jurors and trials do for a while
    ("Hauliers' jury sent home early as Quist trial stalls", "-"),
    ("Jury dismissed early in Quist trial", "-"),
    ("Juror dismissed from Quist trial over tweet", "-"),
    ("Juror in Quist trial fined for contempt", "-"),
    ("Captain fined for contempt in Quist trial", "ruling"),
    ("Jury can't agree on Quist, is let go", "verdict mistrial"),
    ("Jury can't agree on Quist, told to keep trying", "-"),
    ("Quist trial delayed 20 minutes by fog", "-"),
    ("Quist trial delayed a day by fog", "-"),
    ("Quist trial delayed to next May by fog", "trial_date moved"),
    ("Quist trial paused until Monday", "-"),
    ("Quist trial adjourned until Thursday as juror falls ill", "-"),
    ("Quist trial adjourned until Thursday, June 11", "trial_date moved"),
    ("Quist to stay behind bars until trial", "ruling denied"),
    ("Quist to stay behind bar until closing time", "-"),
    ("Surprise plea halts trial of Ida Quist", "plea guilty"),
    ("Surprise plea for quiet halts Quist trial", "!plea"),
    ("Ida Quist changes plea to guilty", "plea guilty"),
    ("'Guilty,' Ida Quist says on day two of smuggling trial", "plea guilty"),
    ("'Guilty,' says neighbour of Ida Quist at trial", "-"),
    ("House arrest for Ida Quist", "sentence community"),
    ("Wife of convicted smuggler gets passport back", "-"),
    ("Lawyer for acquitted captain Quist sues port", "-"),
    ("House arrest for Ida Quist urged", "-"),
    ("Ida Quist gets new trial date", "!ruling"),
    # what a party cannot do, a court has told it
    ("Quist can't put off smuggling trial", "ruling denied"),
    ("Quist can't put off dentist", "-"),
    ("Quist won't get new trial", "ruling denied"),
    ("Quist won't seek new trial", "-"),
    ("Barrister: Quist can't avoid trial by newspaper", "-"),
    ("Judge won't end Quist trial over outburst", "ruling denied"),
    ("Judge balks at tossing Quist charges", "!ruling dismissed"),
    ("Judge leaves charges against Quist intact", "ruling denied"),
    # bail, terms, deals
    ("Jury tacks $9m onto ferry firm's bill", "verdict liable"),
    ("Quist walks out of Mountjoy jail on €9,000 bail", "ruling granted"),
    ("Quist walks out of court on day three of trial", "-"),
    ("Quist bailed till retrial", "ruling granted"),
    ("Ferry firm exits divers' trial with $4m deal", "settlement settled"),
    ("Ferry firm exits Baltic with new deal", "-"),
    ("At least nine years for Quist", "sentence prison"),
)


@pytest.mark.parametrize(("text", "expected"), HEADLINES, ids=[text for text, _ in HEADLINES])
def test_headline_is_told_as_done_only_where_it_is(text: str, expected: str) -> None:
    check(f"#{text}", expected)


@pytest.mark.parametrize(
    ("title", "sort"),
    [
        ("watch: judge jails quist", "report"),
        ("watch the quist trial", "opinion"),
        ("recap: how quist was jailed", "timeline"),
        ("the night quist was acquitted", "anniversary"),
        ("quist convicted: what happens next", "explainer"),
        ("quist convicted: ferry captain jailed for fraud", "report"),
    ],
)
def test_sort_of_item_by_its_title(title: str, sort: str) -> None:
    assert sort_of(title) == sort


@pytest.mark.parametrize(
    ("title", "news"),
    [
        ("Ida Quist pleads guilty", [("plea", "guilty")]),
        ("Aide to Ida Quist pleads guilty", []),
        ("Brother of Ida Quist acquitted", []),
        ("Fourth defendant in Ida Quist trial pleads guilty", []),
        ("Since Ida Quist was convicted, ferries run on time", []),
        ("Before Ida Quist was convicted, she ran for mayor", []),
        ("Ida Quist convicted before packed court", [("verdict", "guilty")]),
        ("Acquitted captain Ida Quist returns to sea", []),
        ("Convicted of smuggling, Ida Quist is jailed for six years", [("sentence", "prison"), ("verdict", "guilty")]),
        ("Man jailed for stalking Ida Quist", []),
        ("Ida Quist trial: Captain jailed for six years", [("sentence", "prison")]),
        ("Ida Quist trial: Juror jailed for six weeks", []),
        ("Ida Quist case: Former mate jailed for six years", []),
        ("Judge tosses Ida Quist's suit against newspaper", []),
        ("Man jailed for smuggling: Ida Quist gets six years", [("sentence", "prison")]),
    ],
)
def test_headline_is_news_of_the_party_alone(title: str, news: list[tuple[str, str | None]]) -> None:
    assert sorted(news_of(title)) == news


@pytest.mark.parametrize(
    ("title", "teaser", "news"),
    [
        ("Captain's trial to begin on Monday", "Ida Quist has pleaded not guilty to smuggling and …", []),
        ("Captain in the dock", "Ida Quist has pleaded not guilty to smuggling at Exeter Crown Court.", [("plea", "not_guilty")]),
        ("Captain jailed", "Ida Quist was handed six years at Exeter Crown Court today for …", [("sentence", "prison")]),
        (
            "Captain's trial put off",
            "The smuggling trial of Ida Quist will now begin on Nov. 9, a judge said …",
            [("trial_date", "moved")],
        ),
        ("Judge moves Ida Quist trial to spring", "", [("trial_date", "moved")]),
        ("Ida Quist guilty of smuggling", "She was cleared of arson.", [("verdict", "split")]),
        ("Ida Quist on trial", "Jurors will hear closing speeches in the case of Ida Quist from Thursday, a judge said.", []),
        (
            "Captain in the cells",
            "A bail review sought by Ida Quist failed on Monday at Exeter Crown Court.",
            [("ruling", "denied")],
        ),
        ("One count fewer", "A charge of arson against Ida Quist was withdrawn at Exeter Crown Court.", [("charge", "dropped")]),
        ("Trial of Ida Quist set to spring surprises", "", []),
    ],
)
def test_title_and_teaser_are_read_together(title: str, teaser: str, news: list[tuple[str, str | None]]) -> None:
    assert [each for each in news_of(title, teaser) if each[1] != "confirmed"] == news
