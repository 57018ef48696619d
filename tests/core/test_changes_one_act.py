"""One act in the words of several reporters, over several kinds and courts; and two acts of one day that stay two."""

from __future__ import annotations

import pytest
from changes_kit import Story, ruling, trial

from notifier.core.model.facts import Facts

TUESDAY = "2026-04-14"


def above(disposition: str | None, **more: object) -> Facts:
    return ruling(disposition, kind="appeal_decision", **{"event_date": TUESDAY, **more})


def below(disposition: str | None, **more: object) -> Facts:
    return ruling(disposition, **{"event_date": TUESDAY, **more})


def verdict(disposition: str | None, day: str | None = None, **more: object) -> Facts:
    return ruling(disposition, kind="verdict", event_date=day, **more)


ONE = [
    (
        above("affirmed", court="ca9", object="judgment"),
        above("stay_denied", object="stay"),
        "upheld the block, refused to lift it",
    ),
    (above("denied", court="scotus", object="injunction"), above("reversed", court="scotus", object="ruling"), "outlets differ"),
    (below("stayed", court="mdd", object="stay"), above("stayed", court="scotus", object="ruled"), "the court was not named"),
    (
        below("granted", judge="Ada Moss", object="injunction"),
        below("stayed", judge="Ada Moss", object="stay"),
        "blocked, put on hold",
    ),
    (above("reversed", object="appeal"), below("granted_in_part", object="award"), "an award cut, told without its court"),
    (above("affirmed_in_part", object="appeal"), below("granted_in_part", object="award"), "an appeal allowed in part"),
    (verdict("mistrial", TUESDAY), below("stayed", object="stay"), "a trial that was halted"),
    (below("denied", object="charges"), below("dismissed", object="case"), "claims rejected"),
    (
        below("settled", kind="settlement", object="settlement"),
        below("dismissed", object="case", event_date="2026-04-16"),
        "the order that ends a settled suit",
    ),
    (below("stay_denied", object="stay"), below("denied", object="motion_to_dismiss"), "a prosecution that goes on"),
    (below("granted", object="evidence"), below("denied", object="suppress"), "a tape let in"),
    (below("denied", object="evidence"), below("granted", object="suppress"), "a tape kept out"),
    (below("granted", object="summary_judgment"), verdict("not_liable", TUESDAY, object="case"), "lost her suit without a trial"),
    (
        above("reversed", court="ca7", object="conviction"),
        below("new_trial", object="new_trial", court="ilnd"),
        "a new trial ordered",
    ),
    (below("dismissed_in_part", object="case"), verdict("acquitted", TUESDAY, object="ruled"), "one count thrown out by the judge"),
]


@pytest.mark.parametrize(("known", "told", "why"), ONE, ids=[row[2] for row in ONE])
def test_one_act_is_told_once_whatever_it_is_called(known: Facts, told: Facts, why: str) -> None:
    story = Story()
    story.tell("04-14 20:00", known)

    story.tell("04-14 22:00", told)

    assert len(story.developments) == 1


TWO = [
    (above("affirmed", court="ca9", object="judgment"), above("review_granted", court="scotus", object="review"), "two courts"),
    (
        above("stayed", court="scotus", object="stay"),
        above("review_granted", court="scotus", object="review"),
        "a stay and a review",
    ),
    (
        below("stayed", court="mdd", judge="Ada Moss", object="stay"),
        above("stayed", court="ca4", object="stay"),
        "a judge and a court",
    ),
    (below("denied", object="motion_to_dismiss"), below("granted", object="class_certification"), "two motions"),
    (below("denied", object="charges"), below("denied", object="transfer"), "claims and a venue"),
    (below("denied", object="motion_to_dismiss"), below("denied", object="continuance"), "two bids turned down on a day"),
    (below("denied", object="motion_to_dismiss"), below("dismissed", object="case"), "kept, then ended"),
    (verdict("acquitted", "2026-03-20"), verdict("split"), "one count by the judge, weeks later the rest by the jury"),
    (verdict("mistrial", "2026-03-20"), verdict("guilty"), "a second jury"),
]


@pytest.mark.parametrize(("known", "told", "why"), TWO, ids=[row[2] for row in TWO])
def test_two_acts_stay_two(known: Facts, told: Facts, why: str) -> None:
    story = Story()
    story.tell("04-14 20:00" if known.event_date == TUESDAY else "03-20", known)

    story.tell("04-14 22:00", told)

    assert len(story.developments) == 2


def test_a_verdict_after_a_later_trial_began_is_not_the_verdict_of_the_first_one() -> None:
    story = Story.known("2026-01-12")
    story.tell("01-30", verdict("not_guilty", "2026-01-29"))
    story.tell("02-10", trial("set", "2026-04-06", proceeding="retrial"))

    found = story.tell("04-14", verdict("not_guilty"))

    assert [one.novelty for one in found] == ["new"]


def test_before_the_later_trial_the_old_verdict_told_again_is_a_repeat() -> None:
    story = Story.known("2026-01-12")
    story.tell("01-30", verdict("not_guilty", "2026-01-29"))
    story.tell("02-10", trial("set", "2026-04-06", proceeding="retrial"))

    found = story.tell("03-02", verdict("not_guilty"))

    assert [one.novelty for one in found] == ["repeat"]


@pytest.mark.parametrize(
    ("known", "told", "news"),
    [
        ("2026-04-06", trial("vacated"), False),  # halted for two days
        ("2026-04-06", trial("moved", "2026-04-20"), False),  # adjourned to Monday
        ("2026-04-14", trial("vacated", event_date="2026-04-14"), True),  # off on the very morning
        ("2026-04-20", trial("vacated"), True),
        ("2026-04-06", trial("moved", "2026-09-14"), True),
        ("2025-10-06", trial("vacated"), True),  # so long ago that it cannot be going on
    ],
)
def test_a_trial_that_is_under_way_is_interrupted_and_not_put_off(known: str, told: Facts, news: bool) -> None:
    story = Story.known(known)

    found = story.tell("04-14", told)

    assert any(one.novelty == "new" for one in found) is news


def test_more_time_that_was_given_is_known_by_the_date_that_was_put_off() -> None:
    story = Story.known("2026-05-11")
    story.tell("03-19", trial("moved", "2026-08-03", event_date="2026-03-19"))

    assert story.tell("03-20", ruling("granted", object="continuance")) == []
    assert [one.novelty for one in story.tell("06-20", ruling("granted", object="continuance"))] == ["new"]
