"""Two cases of the same people: which of them a sentence speaks of, and when nobody can say."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

import pytest

from notifier.core.matching import CaseIndex
from notifier.core.model.cases import Case, Docket, Party
from notifier.core.model.evidence import Reading
from notifier.core.model.items import Item
from notifier.core.reading import read

_PARTIES = (Party("Ines Calloran", "plaintiff", ("Calloran",)), Party("Otto Brenwick", "defendant", ("Brenwick",)))
ARTICLE = Case(
    id="calloran-1",
    name="Calloran v. Brenwick (the 2018 article)",
    court="nysd",
    dockets=(Docket("1:21-cv-04410", "nysd"),),
    judge="Amos T. Leder",
    parties=_PARTIES,
    aliases=("Calloran v. Brenwick",),
    context=("2018", "$4 million", "first lawsuit"),
    related=("calloran-2",),
    trial_date="2024-02-12",
)
TOWPATH = Case(
    id="calloran-2",
    name="Calloran v. Brenwick (the towpath)",
    court="nysd",
    dockets=(Docket("1:22-cv-09120", "nysd"),),
    judge="Amos T. Leder",
    parties=_PARTIES,
    aliases=("Calloran v. Brenwick",),
    context=("towpath", "assault", "second lawsuit"),
    related=("calloran-1",),
)


def reading_of(title: str, text: str, published: str = "2023-12-14T20:00:00+00:00") -> Reading:
    item = Item("i", "https://paper.example/i", title, text, datetime.fromisoformat(published), "Paper", "Paper")
    index = CaseIndex.build([ARTICLE, TOWPATH])
    return read(item, index.match(item), cases=index.cases, timezone="America/New_York")


@pytest.mark.parametrize(
    ("title", "text", "case", "kind"),
    [
        (
            "Appeals court backs Calloran",
            "The 2nd U.S. Circuit Court of Appeals on Wednesday upheld Judge Amos Leder's refusal to let Otto Brenwick plead truth "
            "in the libel suit that Ines Calloran brought over his 2018 article.",
            "calloran-1",
            "appeal_decision",
        ),
        (
            "Calloran's trial against Brenwick moved to Feb. 20",
            "The trial on what Otto Brenwick must pay Ines Calloran for his 2018 article has been moved by a week, to Feb. 20, "
            "2024, Judge Amos T. Leder ordered on Thursday.",
            "calloran-1",
            "trial_date",
        ),
        (
            "Brenwick libeled Calloran in 2018, judge decides",
            "Otto Brenwick libeled Ines Calloran when he wrote that she was a thief, Judge Amos Leder decided Wednesday in her "
            "first lawsuit.",
            "calloran-1",
            "ruling",
        ),
        (
            "Brenwick loses again",
            "A judge on Wednesday denied Otto Brenwick's motion to dismiss the claim of assault that Ines Calloran makes.",
            "calloran-2",
            "ruling",
        ),
    ],
)
def test_the_words_of_one_case_tell_which_is_meant(title: str, text: str, case: str, kind: str) -> None:
    reading = reading_of(title, text)

    told = {(each.case, each.facts.kind) for each in reading.evidence if each.told == "new"}

    assert told == {(case, kind)}


@pytest.mark.parametrize(
    "text",
    [
        "A judge on Wednesday denied Otto Brenwick's motion for sanctions against Ines Calloran.",
        "Judge Amos Leder on Wednesday dismissed a lawsuit that Ines Calloran had brought against Otto Brenwick.",
    ],
)
def test_where_nothing_tells_them_apart_nobody_is_told(text: str) -> None:
    reading = reading_of("Ruling for Calloran v. Brenwick", text)

    assert {each.either for each in reading.evidence} <= {("calloran-1", "calloran-2"), ("calloran-2", "calloran-1")}
    assert "ambiguous" in {each.reason for each in reading.set_aside}


def test_what_was_found_of_the_past_is_not_the_day_of_the_finding() -> None:
    reading = reading_of("Brenwick libeled Calloran in 2018, judge decides", "Judge Amos Leder decided on Wednesday.")

    assert [each.facts.event_date for each in reading.evidence if each.told == "new"] in ([None], ["2023-12-13"])


def test_what_the_judge_also_did_is_of_the_case_of_the_judge_named_last() -> None:
    other = replace(TOWPATH, judge="Sonia Varga")
    text = (
        "Judge Amos Leder refused on Tuesday to throw out Ines Calloran's suit against Otto Brenwick over his 2018 article.\n\n"
        "She had sought sanctions as well.\n\nHe also denied a motion to seal exhibits."
    )
    item = Item("i", None, "A ruling", text, datetime.fromisoformat("2023-12-14T20:00:00+00:00"), "Paper", "Paper")
    index = CaseIndex.build([ARTICLE, other])

    reading = read(item, index.match(item), cases=index.cases, timezone="America/New_York")

    assert {each.case for each in reading.evidence} == {"calloran-1"}


def test_he_is_the_judge_who_was_named_last() -> None:
    hale = Party("Iris Hale", "defendant", ("Hale",))
    guild, state = Party("Writers Guild", "plaintiff"), Party("Oregon", "plaintiff")
    boston = Case(
        "guild-v-hale", "Writers Guild v. Hale", "mad", judge="Abel Quist", parties=(guild, hale), related=("oregon-v-hale",)
    )
    oregon = Case("oregon-v-hale", "Oregon v. Hale", "ord", judge="Maud Tallis", parties=(state, hale), related=("guild-v-hale",))
    text = (
        "BOSTON — Judge Abel Quist barred Secretary Iris Hale on Tuesday from enforcing a rule against the Writers Guild. In May a "
        "judge in Oregon put it on hold everywhere. Quist said that he would not go so far. He denied a request by the Writers "
        "Guild for an order that covers the country."
    )
    item = Item("i", None, "The judge and the rule", text, datetime.fromisoformat("2023-12-14T20:00:00+00:00"), "Paper", "Paper")
    index = CaseIndex.build([boston, oregon])

    reading = read(item, index.match(item), cases=index.cases, timezone="America/New_York")

    assert {each.case for each in reading.evidence if each.facts.disposition == "denied"} == {"guild-v-hale"}


_AGENCY = Party("Harvest Department", "defendant", ("Harvest Department",))
UTAH = Case(
    id="utah-v-harvest",
    name="State of Utah v. Harvest Department",
    court="utd",
    parties=(Party("State of Utah", "plaintiff", ("Utah",)), _AGENCY),
    context=("Salt Lake City", "orchard rule"),
    related=("growers-v-harvest",),
)
GROWERS = Case(
    id="growers-v-harvest",
    name="Basin Growers v. Harvest Department",
    court="idd",
    parties=(Party("Basin Growers", "plaintiff"), _AGENCY),
    context=("Boise", "orchard rule"),
    related=("utah-v-harvest",),
)


@pytest.mark.parametrize(
    ("title", "case"),
    [
        ("Boise judge declines to block Harvest Department's orchard rule, parting with Utah colleague", "growers-v-harvest"),
        ("A judge in Boise refused to block the Harvest Department's orchard rule that Utah fights too", "growers-v-harvest"),
        ("Salt Lake City judge blocks Harvest Department's orchard rule as Basin Growers wait", "utah-v-harvest"),
    ],
)
def test_where_the_judge_sits_tells_the_cases_apart(title: str, case: str) -> None:
    text = "The Harvest Department lost and won this week. The orchard rule is fought by Utah and by Basin Growers in two courts."
    item = Item("i", "https://paper.example/i", title, text, datetime.fromisoformat("2026-05-06T20:00:00+00:00"), "Paper", "Paper")
    index = CaseIndex.build([UTAH, GROWERS])
    reading = read(item, index.match(item), cases=index.cases, timezone="America/Denver")

    assert {each.case for each in reading.evidence if each.told == "new"} == {case}


_ALONE = replace(ARTICLE, related=())
_LONG = (
    "A jury ordered Otto Brenwick on Thursday to pay Ines Calloran $4 million. Calloran smiled. Neighbors had brought soup. It "
    "was leek soup. There was bread. Nobody spoke of the weather. {}"
)


@pytest.mark.parametrize(
    ("last", "is_told"),
    [
        ("The judge denied a motion for a new trial.", True),
        ("A separate case was tried too. The judge denied a motion for a new trial.", False),
        ("Snow fell on Denver, where a federal judge in Colorado sat. The judge denied a motion for a new trial.", False),
    ],
)
def test_what_comes_far_below_the_name_is_of_the_only_case_unless_another_came_between(last: str, is_told: bool) -> None:
    item = Item(
        "i",
        None,
        "Brenwick must pay Calloran",
        _LONG.format(last),
        datetime.fromisoformat("2023-12-14T20:00:00+00:00"),
        "Paper",
        "Paper",
    )
    index = CaseIndex.build([_ALONE])

    reading = read(item, index.match(item), cases=index.cases, timezone="America/New_York")

    assert any(each.facts.disposition == "denied" for each in reading.evidence) is is_told
