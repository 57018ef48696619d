"""What is one act told by many, what is another, and what a later one undoes."""

from __future__ import annotations

import pytest
from changes_kit import Story, dollars, ruling, said

from notifier.core.model.facts import Facts


def verdict(disposition: str | None, day: str | None = None, **more: object) -> Facts:
    return ruling(disposition, kind="verdict", event_date=day, **more)


def test_many_outlets_are_one_development_with_many_sources() -> None:
    story = Story()

    first = story.tell("04-14", ruling("denied", event_date="2026-04-14", object="motion_to_dismiss"))
    second = story.tell("04-15", ruling("denied", event_date="2026-04-15"))
    third = story.tell("04-15", ruling("denied", object="motion_to_dismiss"))

    assert [one[0].novelty for one in (first, second, third)] == ["new", "repeat", "repeat"]
    assert len(story.developments) == 1
    assert len(story.developments[0].sources) == 3
    assert story.causes == ["new", "confidence"]


ONE_ACT = [
    # what was known, what is told after, hours later or the next day, and why it is one act
    (ruling("reversed", event_date="2026-04-14"), ruling("remanded", event_date="2026-04-15"), "two words, a day apart"),
    (ruling("dismissed", event_date="2026-04-14"), ruling("dismissed_with_prejudice"), "one says more"),
    (ruling("stayed", event_date="2026-04-14"), Facts("appeal_decision", disposition="stayed"), "filed under another kind"),
    (verdict("liable", "2026-04-14", amount=dollars(74_200_000)), verdict("liable", amount=dollars(74e6)), "rounded"),
    (verdict("guilty", "2026-04-14"), verdict("guilty", party="Ada Moss"), "one names the party"),
    (
        ruling(None, event_date="2026-04-14", object="injunction"),
        ruling("granted", object="injunction"),
        "only one has the outcome",
    ),
    (ruling("denied", event_date="2026-04-14", object="bail"), ruling("denied", object="order"), "a word that says nothing"),
    (
        Facts("sentence", disposition="prison", term="P24M", event_date="2026-04-14"),
        Facts("sentence", disposition="prison", term="P42M"),
        "they differ",
    ),
]


@pytest.mark.parametrize(("known", "told", "why"), ONE_ACT, ids=[row[2] for row in ONE_ACT])
def test_one_act_in_other_words_is_a_repeat(known: Facts, told: Facts, why: str) -> None:
    story = Story()
    story.tell("04-14 20:00", known)

    story.tell("04-15 09:00", told)

    assert len(story.developments) == 1


TWO_ACTS = [
    (verdict("guilty", "2026-04-14"), verdict("split", "2026-04-15"), "on some counts, the next day on the rest"),
    (verdict("liable", "2026-04-14", amount=dollars(14e6)), verdict("liable", "2026-04-15", amount=dollars(60e6)), "two phases"),
    (
        ruling("denied", event_date="2026-04-14", object="bail"),
        ruling("granted", event_date="2026-04-14", object="discovery"),
        "two orders",
    ),
    (verdict("guilty", "2026-04-14", party="Ada Moss"), verdict("not_guilty", "2026-04-14", party="Bo Tarn"), "two parties"),
    (verdict("guilty", "2026-04-14"), Facts("sentence", disposition="prison", event_date="2026-04-14"), "two kinds"),
    (
        ruling("denied", event_date="2026-04-01", object="bail"),
        ruling("denied", event_date="2026-04-14", object="bail"),
        "a second time",
    ),
]


@pytest.mark.parametrize(("known", "told", "why"), TWO_ACTS, ids=[row[2] for row in TWO_ACTS])
def test_another_act_is_another_development(known: Facts, told: Facts, why: str) -> None:
    story = Story()
    story.tell("04-14 20:00", known)

    found = story.tell("04-15 21:00", told)

    assert [one.novelty for one in found] == ["new"]
    assert len(story.developments) == 2


def test_an_old_verdict_retold_as_background_is_a_repeat_of_the_known_one() -> None:
    story = Story()
    story.tell("01-26", verdict("guilty", "2026-01-26"))

    found = story.tell("07-01", verdict("guilty"), told="background")

    assert found[0].novelty == "background"
    assert len(story.developments) == 1


def test_an_unknown_act_told_as_background_enters_silently_and_is_no_news_later() -> None:
    story = Story()
    story.tell("07-01", verdict("guilty", "2025-12"), told="background")

    story.tell("07-03", verdict("guilty"))

    assert story.changes == []
    assert story.standing == []


def test_what_a_reaction_piece_mentions_first_is_news_when_the_report_comes() -> None:
    story = Story()
    story.tell("07-01 10:00", ruling("denied", event_date="2026-06-30"), told="background")

    found = story.tell("07-01 11:00", ruling("denied", event_date="2026-06-30"))

    assert [one.novelty for one in found] == ["new"]
    assert story.causes == ["new"]


def test_an_act_of_two_weeks_ago_is_no_news_however_it_is_told() -> None:
    story = Story()

    found = story.tell("07-15", ruling("denied", event_date="2026-07-01"))

    assert [one.novelty for one in found] == ["background"]
    assert story.changes == []


def test_a_charge_that_is_unsealed_late_is_news() -> None:
    story = Story()

    found = story.tell("07-15", Facts("charge", disposition="charged", event_date="2026-05-20"))

    assert [one.novelty for one in found] == ["new"]


def test_weak_evidence_of_something_unknown_is_nothing() -> None:
    story = Story()

    assert story.tell("07-15", ruling("denied"), certain=False) == []
    assert story.developments == []


def test_an_outcome_that_was_open_is_an_update_and_news() -> None:
    story = Story()
    entry = story.tell("03-19", ruling(None, event_date="2026-03-19", object="summary_judgment"), kind="cmecf")

    article = story.tell("03-20", ruling("denied", event_date="2026-03-19", object="summary_judgment"))

    assert said(entry) == [("new", None)]
    assert said(article) == [("new", "denied")]
    assert article[0].development == entry[0].development
    assert story.causes == ["new", "update"]
    assert story.developments[0].confidence == "court"


def test_an_entry_and_the_article_before_it_are_one_with_the_word_of_the_court() -> None:
    story = Story()
    story.tell("03-19", ruling("denied", event_date="2026-03-19", object="summary_judgment"))

    story.tell("03-20", ruling(None, event_date="2026-03-20", object="summary_judgment"), kind="cmecf")

    assert len(story.developments) == 1
    assert story.developments[0].confidence == "court"
    assert story.causes == ["new", "confidence"]


def test_outlets_that_differ_correct_nobody_and_most_of_them_win() -> None:
    story = Story()
    story.tell("11-20", Facts("sentence", disposition="prison", term="P24M", event_date="2026-11-20"))
    story.tell("11-20", Facts("sentence", disposition="prison", term="P42M", event_date="2026-11-20"))

    story.tell("11-21", Facts("sentence", disposition="prison", term="P42M"))

    assert [one.facts.term for one in story.developments] == ["P42M"]
    assert [source.facts.term for source in story.developments[0].sources] == ["P24M", "P42M", "P42M"]
    assert story.causes == ["new", "confidence", "confidence"][: len(story.causes)]


def test_the_verdict_falls_with_its_reversal_and_stays_visible() -> None:
    story = Story()
    first = story.tell("02-01", verdict("guilty", "2026-02-01"))
    second = story.tell("06-01", Facts("appeal_decision", disposition="reversed", event_date="2026-06-01"))

    assert story.standing == ["reversed"]
    assert story.state.developments[first[0].development].superseded_by == second[0].development


def test_convicted_again_after_a_reversal_is_news() -> None:
    story = Story()
    story.tell("02-01", verdict("guilty", "2026-02-01"))
    story.tell("06-01", Facts("appeal_decision", disposition="reversed", event_date="2026-06-01"))

    found = story.tell("10-01", verdict("guilty", "2026-10-01"))

    assert [one.novelty for one in found] == ["new"]
    assert story.standing == ["reversed", "guilty"]


def test_a_second_conviction_without_anything_undone_is_not_told() -> None:
    story = Story()
    story.tell("02-01", verdict("guilty", "2026-02-01"))

    story.tell("03-01", verdict("guilty", "2026-02-27"))

    assert story.causes == ["new"]


def test_a_report_that_its_outlet_takes_back_is_retracted() -> None:
    story = Story()
    wrong = story.tell("05-19 19:42", verdict("acquitted", "2026-05-19"), outlet="city now")
    story.tell("05-19 19:55", verdict("not_guilty", "2026-05-19"), outlet="radio")

    note = story.tell("05-19 20:31", verdict("acquitted"), outlet="city now", takes_back=True)
    lagging = story.tell("05-19 21:15", verdict("not_guilty", "2026-05-19"), outlet="blog")
    real = story.tell("05-20 18:20", verdict("guilty", "2026-05-20"), outlet="agency")

    retraction = story.state.developments[note[0].development]
    assert retraction.retracts == wrong[0].development
    assert story.state.developments[wrong[0].development].withdrawn
    assert retraction.facts.disposition is None
    assert said(lagging) == [("repeat", "not_guilty")]
    assert said(real) == [("new", "guilty")]
    assert story.standing == ["guilty"]
    assert story.causes == ["new", "confidence", "correction", "new"]


def test_a_note_of_an_outlet_that_never_reported_it_takes_nothing_back() -> None:
    story = Story()
    story.tell("05-19", verdict("acquitted", "2026-05-19"), outlet="city now")

    story.tell("05-20", verdict("acquitted"), outlet="radio", takes_back=True)

    assert not story.developments[0].withdrawn


def test_a_correction_with_other_facts_corrects() -> None:
    story = Story()
    wrong = story.tell("11-20", Facts("sentence", disposition="prison", term="P24M", event_date="2026-11-20"), outlet="news")

    note = story.tell("11-21", Facts("sentence", disposition="prison", term="P42M"), outlet="news", takes_back=True)

    right = story.state.developments[note[0].development]
    assert (right.corrects, right.facts.term, right.facts.event_date) == (wrong[0].development, "P42M", "2026-11-20")


def test_an_item_edited_to_the_opposite_corrects_itself() -> None:
    story = Story()
    wrong = story.tell("05-19 10:00", verdict("guilty", "2026-05-19"), id="live", outlet="wire")

    edited = story.tell("05-19 10:30", verdict("not_guilty", "2026-05-19"), id="live", outlet="wire")

    right = story.state.developments[edited[0].development]
    assert right.corrects == wrong[0].development
    assert story.standing == ["not_guilty"]


def test_a_page_that_grows_corrects_nothing() -> None:
    story = Story()
    story.tell("05-19 10:00", verdict("guilty", "2026-05-19"), id="live", outlet="wire")

    story.tell("05-19 11:00", verdict("guilty", "2026-05-19"), id="live", outlet="wire")
    later = story.tell("05-22 11:00", Facts("sentence", disposition="life", event_date="2026-05-22"), id="live", outlet="wire")

    assert said(later) == [("new", "life")]
    assert story.causes == ["new", "new"]
    assert story.standing == ["guilty", "life"]


def test_a_court_that_says_otherwise_corrects_a_report() -> None:
    story = Story()
    wrong = story.tell("05-19", ruling("granted", event_date="2026-05-19", object="injunction"))

    entry = story.tell("05-19 18:00", ruling("denied", event_date="2026-05-19", object="injunction"), kind="cmecf")

    assert story.state.developments[entry[0].development].corrects == wrong[0].development


def test_old_items_of_a_first_contact_enter_silently() -> None:
    story = Story()

    story.tell("01-19", verdict("guilty", "2026-01-19"), history=True)

    assert story.changes == []
    assert story.standing == ["guilty"]


def test_ids_are_the_same_in_every_run_and_tell_two_acts_of_one_item_apart() -> None:
    def ids() -> list[str]:
        story = Story()
        found = story.tell("04-14", ruling("denied", object="bail"), ruling("granted", object="discovery"))
        return [one.development for one in found]

    assert ids() == ids()
    assert len(set(ids())) == 2


def test_a_sum_awarded_once_is_not_awarded_again_on_another_day() -> None:
    story = Story()
    story.tell("01-26", verdict("liable", "2026-01-26", amount=dollars(83_300_000)))

    found = story.tell("09-08", verdict("liable", "2026-09-08", amount=dollars(83_300_000)))

    assert [one.novelty for one in found] == ["repeat"]


@pytest.mark.parametrize(
    "end",
    [
        Facts("plea", disposition="guilty", event_date="2026-05-14"),
        Facts("settlement", disposition="settled", event_date="2026-05-14"),
        ruling("dismissed", object="case", event_date="2026-05-14"),
    ],
)
def test_a_case_that_ended_before_its_trial_has_no_trial_date(end: Facts) -> None:
    story = Story.known("2026-06-01")

    story.tell("05-14", end)

    assert story.trial_date is None


def test_a_motion_denied_or_a_count_dismissed_leaves_the_trial_where_it_is() -> None:
    story = Story.known("2026-06-01")

    story.tell("05-14", ruling("denied", object="motion_to_dismiss"), ruling("dismissed_in_part", object="charges"))

    assert story.trial_date == "2026-06-01"


def test_the_verdict_that_a_court_above_upholds_is_not_of_today() -> None:
    story = Story()

    found = story.tell(
        "09-08",
        Facts("appeal_decision", disposition="affirmed", event_date="2026-09-08"),
        verdict("liable", "2026-09-08", amount=dollars(9e6)),
    )

    assert sorted(said(found)) == [("background", "liable"), ("new", "affirmed")]


def test_the_plea_that_a_sentence_follows_is_not_of_today() -> None:
    story = Story()

    found = story.tell(
        "09-08", Facts("sentence", disposition="prison", term="P5Y", event_date="2026-09-08"), Facts("plea", disposition="guilty")
    )

    assert sorted(said(found)) == [("background", "guilty"), ("new", "prison")]
