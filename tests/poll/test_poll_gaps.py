"""A feed that shows nothing of what it showed before may have lost news."""

from __future__ import annotations

import pytest
from poll_kit import DAY, HOUR, NOW, Desk, Story, dull, rss


def test_a_feed_that_shows_nothing_it_showed_before_has_a_gap(desk: Desk) -> None:
    desk.poll(rss(dull(1), dull(2)))
    desk.now = NOW + DAY

    report = desk.poll(rss(dull(3, at=NOW + 20 * HOUR), dull(4, at=NOW + 22 * HOUR)))

    assert report.gap is not None
    assert (report.gap.feed, report.gap.after_at, report.gap.before_at) == ("The Ledger", NOW, NOW + 20 * HOUR)
    assert desk.store.polls.gaps("The Ledger") == [report.gap]


@pytest.mark.parametrize("second", [(dull(3), dull(2)), (), (dull(1, text="The council was told of other drains."), dull(9))])
def test_a_feed_that_overlaps_or_is_empty_has_none(desk: Desk, second: tuple[Story, ...]) -> None:
    desk.poll(rss(dull(1), dull(2)))

    assert desk.poll(rss(*second)).gap is None


def test_an_empty_answer_in_between_hides_no_gap(desk: Desk) -> None:
    desk.poll(rss(dull(1), dull(2)))
    desk.poll(rss())

    assert desk.poll(rss(dull(3))).gap is not None


def test_first_contact_is_no_gap(desk: Desk) -> None:
    assert desk.poll(rss(dull(1))).gap is None
