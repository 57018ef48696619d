"""What becomes of a trial's date: every way from one state to the next, and what is silence."""

from __future__ import annotations

import pytest
from changes_kit import Story, said, trial

from notifier.core.model.evidence import Evidence
from notifier.core.model.facts import Facts


def test_a_first_date_that_a_judge_sets_is_news() -> None:
    story = Story.known(None)

    found = story.tell("03-02", trial("set", "2026-06-15", event_date="2026-03-02"))

    assert said(found) == [("new", "set", "2026-06-15", None)]
    assert story.trial_date == "2026-06-15"
    assert story.causes == ["new"]


def test_a_date_first_met_as_background_enters_the_state_silently() -> None:
    story = Story.known(None)

    found = story.tell("03-02", trial("set", "2026-06-15"), told="background")

    assert said(found) == [("background", "set", "2026-06-15", None)]
    assert story.trial_date == "2026-06-15"
    assert story.changes == []


def test_a_bare_mention_of_a_first_date_is_learnt_silently() -> None:
    story = Story.known(None)

    story.tell("03-02", trial("set", "2026-06-15"), certain=False)

    assert (story.trial_date, story.changes) == ("2026-06-15", [])


@pytest.mark.parametrize("action", ["set", "moved", "confirmed"])
def test_the_known_date_told_again_is_a_repeat(action: str) -> None:
    story = Story.known("2026-06-15")

    found = story.tell("03-02", trial(action, "2026-06-15"))

    assert [one.novelty for one in found] == ["repeat"]
    assert story.changes == []


def test_a_rough_date_around_the_known_one_is_a_repeat() -> None:
    story = Story.known("2026-06-15")

    found = story.tell("03-02", trial("set", "2026-06"))

    assert [one.novelty for one in found] == ["repeat"]
    assert story.trial_date == "2026-06-15"


def test_a_rough_date_made_precise_is_set_and_news() -> None:
    story = Story.known("2026-06")

    found = story.tell("03-02", trial("moved", "2026-06-15", event_date="2026-03-02"))

    assert said(found) == [("new", "set", "2026-06-15", "2026-06")]
    assert story.causes == ["new"]


def test_a_move_names_what_was_known_before_not_what_the_item_thinks() -> None:
    story = Story.known("2026-06-15")

    found = story.tell("03-02", trial("moved", "2026-09-14", previous="2026-06-08", event_date="2026-03-02"), outlet="a")

    # the item's own old date is not the one known: the act still tells the new one
    assert said(found) == [("new", "moved", "2026-09-14", "2026-06-15")]


def test_where_nothing_is_known_a_move_names_the_old_date_of_the_item() -> None:
    story = Story.known(None)

    found = story.tell("03-02", trial("moved", "2026-09-14", previous="2026-06-15", event_date="2026-03-02"))

    assert said(found) == [("new", "moved", "2026-09-14", "2026-06-15")]


def test_an_act_that_sets_another_day_than_the_known_one_has_moved_it() -> None:
    story = Story.known("2026-06-15")

    found = story.tell("03-02", trial("set", "2026-09-14", event_date="2026-03-02"))

    assert said(found) == [("new", "moved", "2026-09-14", "2026-06-15")]


def test_vacated_then_set_anew_then_restated() -> None:
    story = Story.known("2026-06-15")

    first = story.tell("05-26", trial("vacated", None, event_date="2026-05-26"))
    second = story.tell("05-27", trial("moved", "2026-09", previous="2026-06-15", event_date="2026-05-27"))
    third = story.tell("05-28", trial("set", "2026-09-14", event_date="2026-05-28"))
    again = story.tell("05-29", trial("moved", "2026-09-14", previous="2026-06-15"))

    assert said(first) == [("new", "vacated", None, "2026-06-15")]
    assert said(second) == [("new", "set", "2026-09", None)]
    assert said(third) == [("new", "set", "2026-09-14", "2026-09")]
    assert [one.novelty for one in again] == ["repeat"]
    assert story.trial_date == "2026-09-14"


def test_the_day_of_a_postponement_that_was_told_without_it_is_an_update() -> None:
    story = Story.known("2026-07-06")
    entry = story.tell("06-09", trial("vacated", None, event_date="2026-06-09"), kind="cmecf")

    article = story.tell("06-10", trial("moved", "2026-10-19", event_date="2026-06-09"))

    assert said(article) == [("new", "moved", "2026-10-19", "2026-07-06")]
    assert article[0].development == entry[0].development
    assert story.causes == ["new", "update"]
    assert story.trial_date == "2026-10-19"


def test_an_outlet_that_does_not_know_the_new_day_yet_repeats_the_move() -> None:
    story = Story.known("2026-06-15")
    story.tell("05-26", trial("moved", "2026-09-14", event_date="2026-05-26"))

    found = story.tell("05-27", trial("vacated", None, previous="2026-06-15"))

    assert [one.novelty for one in found] == ["repeat"]
    assert story.trial_date == "2026-09-14"


def test_moved_and_moved_back_are_two_developments_and_a_laggard_tells_the_first() -> None:
    story = Story.known("2026-03-17")

    to_april = story.tell("03-09", trial("moved", "2026-04-07", previous="2026-03-17", event_date="2026-03-09"))
    back = story.tell("03-11", trial("moved", "2026-03-17", event_date="2026-03-11"))
    late = story.tell("03-12", trial("moved", "2026-04-07", event_date="2026-03-09"))

    assert said(to_april) == [("new", "moved", "2026-04-07", "2026-03-17")]
    assert said(back) == [("new", "moved", "2026-03-17", "2026-04-07")]
    assert [one.novelty for one in late] == ["repeat"]
    assert late[0].development == to_april[0].development != back[0].development
    assert story.trial_date == "2026-03-17"
    assert story.causes == ["new", "new", "confidence"]


def test_old_news_of_a_date_that_arrives_late_does_not_move_the_trial_back() -> None:
    story = Story.known(None)
    story.tell("04-10", trial("moved", "2026-09-14", previous="2026-07-01", event_date="2026-04-10"))

    story.tell("03-05", trial("set", "2026-07-01", event_date="2026-03-05"))

    assert story.trial_date == "2026-09-14"
    assert story.causes == ["new"]


def test_a_bare_mention_of_another_date_is_kept_and_not_told() -> None:
    story = Story.known("2026-06-15")

    story.tell("03-02", trial("set", "2026-06-22"), certain=False)

    assert (story.trial_date, story.changes) == ("2026-06-15", [])
    assert [source.facts.date for source in story.developments[0].sources] == ["2026-06-22"]


def test_two_independent_mentions_of_another_date_are_a_move() -> None:
    story = Story.known("2026-06-15")
    story.tell("03-02", trial("set", "2026-06-22"), certain=False, text="one two three four five six seven eight nine")

    found = story.tell("03-03", trial("set", "2026-06-22"), certain=False, text="quite other words of another hand about a trial")

    assert said(found) == [("new", "moved", "2026-06-22", "2026-06-15")]


def test_two_copies_of_one_text_are_one_mention() -> None:
    story = Story.known("2026-06-15")
    words = "The trial of the ferry captain begins June 22, the agency wrote, after a year of delays and two judges."
    story.tell("03-02", trial("set", "2026-06-22"), certain=False, text=words)

    story.tell("03-03", trial("set", "2026-06-22"), certain=False, text=words)

    assert (story.trial_date, story.changes) == ("2026-06-15", [])


def test_the_date_of_a_retrial_is_set_not_moved() -> None:
    story = Story.known("2026-03-02")

    found = story.tell("04-01", trial("set", "2026-10-05", proceeding="retrial", event_date="2026-04-01"))

    assert said(found) == [("new", "set", "2026-10-05", None)]
    assert story.trial_date == "2026-10-05"


def test_a_sentencing_date_is_not_the_trials() -> None:
    story = Story.known("2026-03-02")
    hearing = trial("set", "2026-05-05").__class__("hearing_date", action="set", date="2026-05-05", proceeding="sentencing")

    found = story.tell("03-20", hearing)

    assert said(found) == [("new", "set", "2026-05-05", None)]
    assert story.trial_date == "2026-03-02"


def test_a_headline_without_the_day_and_a_body_with_it_are_one_move() -> None:
    story = Story.known("2026-06-15")

    found = story.tell(
        "05-26", trial("vacated", None), trial("moved", "2026-09-14", previous="2026-06-15", event_date="2026-05-26")
    )

    assert said(found) == [("new", "moved", "2026-09-14", "2026-06-15")]


def test_jury_selection_begins_the_trial_unless_the_item_names_its_first_day() -> None:
    alone, both = Story.known(None), Story.known(None)

    alone.tell("03-02", trial("set", "2026-06-08", proceeding="jury_selection"))
    both.tell("03-02", trial("set", "2026-06-08", proceeding="jury_selection"), trial("set", "2026-06-15"))

    assert (alone.trial_date, both.trial_date) == ("2026-06-08", "2026-06-15")


def test_the_same_item_twice_changes_nothing() -> None:
    story = Story.known("2026-06-15")
    facts = trial("moved", "2026-09-14", event_date="2026-05-26")
    story.tell("05-26", facts, id="x", outlet="a", text="same words")
    before = story.state

    found = story.tell("05-26", facts, id="x", outlet="a", text="same words", url="https://a.example/1")

    assert [one.novelty for one in found] == ["repeat"]
    assert story.state == before
    assert story.causes == ["new"]


def test_where_headline_and_body_name_different_days_the_body_holds() -> None:
    story = Story.known(None)
    title = "Ferry case to be tried May 21"
    text = f"{title}\n\nJurors will be asked on May 12 who sank it."
    headline = Evidence("moss-v-tarn", trial("set", "2026-05-21"), text[:29], 0, 29, "new")
    body = Evidence("moss-v-tarn", trial("set", "2026-05-12"), text[31:], 31, len(text), "background")

    found = story.tell("02-04", headline, body, title=title, text=text[31:])

    assert said(found) == [("new", "set", "2026-05-12", None)]


def test_the_courts_entry_of_the_same_act_corrects_the_day_that_a_paper_told() -> None:
    story = Story.known("2026-06-15")
    story.tell("03-02 14:00", trial("moved", "2026-09-07", event_date="2026-03-02"))

    found = story.tell("03-02 20:00", trial("moved", "2026-09-21", event_date="2026-03-02"), kind="cmecf")

    assert said(found) == [("new", "moved", "2026-09-21", "2026-06-15")]
    assert story.causes == ["new", "correction"]
    assert story.developments[-1].corrects == story.developments[1].id
    assert (story.trial_date, story.developments[-1].confidence) == ("2026-09-21", "court")


@pytest.mark.parametrize(
    "entry",
    [
        trial("moved", "2026-09-21", event_date="2026-03-04"),  # of another day
        trial("moved", "2026-09-21", previous="2026-09-07", event_date="2026-03-02"),  # moved on from the reported day
    ],
)
def test_a_later_act_of_the_court_is_a_move_and_corrects_nobody(entry: Facts) -> None:
    story = Story.known("2026-06-15")
    story.tell("03-02 14:00", trial("moved", "2026-09-07", event_date="2026-03-02"))

    found = story.tell("03-04 20:00", entry, kind="cmecf")

    assert said(found) == [("new", "moved", "2026-09-21", "2026-09-07")]
    assert story.causes == ["new", "new"]


def test_a_paper_that_gives_another_day_than_the_courts_entry_of_that_day_moves_nothing() -> None:
    story = Story.known("2026-06-15")
    story.tell("03-02 14:00", trial("moved", "2026-09-21", event_date="2026-03-02"), kind="cmecf")

    found = story.tell("03-02 20:00", trial("moved", "2026-09-07", event_date="2026-03-02"))

    assert [one.novelty for one in found] == ["repeat"]
    assert (story.trial_date, story.causes) == ("2026-09-21", ["new"])


def test_the_last_move_told_with_another_day_is_no_new_move() -> None:
    story = Story.known("2026-06-15")
    story.tell("05-07", trial("moved", "2026-11-30", previous="2026-06-15", event_date="2026-05-07"))

    story.tell("05-08", trial("moved", "2026-11-03", previous="2026-06"))

    assert story.trial_date == "2026-11-30"
    assert story.causes == ["new", "confidence"]


def test_a_move_from_the_day_left_before_counts_where_it_is_of_a_later_day() -> None:
    story = Story.known("2026-06-15")
    story.tell("05-07", trial("moved", "2026-11-30", previous="2026-06-15", event_date="2026-05-07"))

    story.tell("05-21", trial("moved", "2026-12-07", previous="2026-06-15", event_date="2026-05-20"))

    assert story.trial_date == "2026-12-07"


def hearing(action: str, date: str | None = None, **more: object) -> Facts:
    return Facts("hearing_date", action=action, date=date, **more)  # type: ignore[arg-type]


def test_a_hearing_put_off_from_the_day_of_the_trial_is_the_trial() -> None:
    story = Story.known("2026-05-11")

    story.tell("03-19", hearing("moved", "2026-08-03", previous="2026-05", proceeding="hearing"))

    assert story.trial_date == "2026-08-03"


def test_a_hearing_put_off_from_another_day_is_no_trial() -> None:
    story = Story.known("2026-05-11")

    story.tell("03-19", hearing("moved", "2026-08-03", previous="2026-04-07", proceeding="hearing"))

    assert story.trial_date == "2026-05-11"


def test_nobody_misses_a_hearing_that_nobody_had_heard_of() -> None:
    story = Story.known("2026-05-11")

    assert said(story.tell("03-19", hearing("vacated", proceeding="conference"))) == [("background", "vacated", None, None)]
    assert said(story.tell("03-20", hearing("vacated", proceeding="sentencing"))) == [("new", "vacated", None, None)]
