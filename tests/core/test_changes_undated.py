"""Acts that a text tells without a day and leaves open, against what is known of the case."""

from __future__ import annotations

import pytest
from changes_kit import Story, dollars, ruling

from notifier.core.model.facts import Facts


def act(kind: str, disposition: str | None = None, **more: object) -> Facts:
    return ruling(disposition, kind=kind, **more)


CHARGED = act("charge", "charged", event_date="2026-03-02")
NEWS = [
    (act("plea", "not_guilty"), "a plea after the charge"),
    (ruling("granted", object="bail"), "bail"),
    (act("plea", "guilty"), "a plea of guilty"),
]
OLD = [
    ([act("plea", "not_guilty", event_date="2026-03-04")], act("plea", "not_guilty"), "told before"),
    ([act("verdict", "guilty", event_date="2026-03-04")], act("plea", "not_guilty"), "nobody pleads not guilty after the verdict"),
    ([act("sentence", "prison", event_date="2026-03-04")], act("verdict", "guilty"), "sentenced already"),
    ([ruling("denied", object="bail", event_date="2026-03-04")], ruling("denied", object="bail"), "the same ruling"),
    ([act("verdict", "guilty", event_date="2026-03-04")], act("verdict", "acquitted"), "a verdict is known"),
]


@pytest.mark.parametrize(("facts", "why"), NEWS, ids=[why for _, why in NEWS])
def test_what_is_left_open_is_news_in_a_case_that_is_followed_where_nothing_like_it_is_known(facts: Facts, why: str) -> None:
    story = Story()
    story.tell("03-02", CHARGED)

    (found,) = story.tell("03-10", facts, told="open")

    assert found.novelty == "new", why


@pytest.mark.parametrize(("known", "facts", "why"), OLD, ids=[why for *_, why in OLD])
def test_what_is_left_open_is_background_where_it_is_known_or_past_its_turn(known: list[Facts], facts: Facts, why: str) -> None:
    story = Story()
    story.tell("03-02", CHARGED)
    for each in known:
        story.tell("03-04", each)

    (found,) = story.tell("03-10", facts, told="open")

    assert found.novelty == "background", why


def test_what_is_left_open_in_the_first_item_of_a_case_is_background() -> None:
    (found,) = Story().tell("03-10", act("verdict", "guilty"), told="open")

    assert found.novelty == "background"


def test_nobody_is_convicted_a_week_after_the_charge_without_a_plea() -> None:
    story = Story()
    story.tell("03-02", CHARGED)

    (found,) = story.tell("03-10", act("verdict", "guilty"), told="open")

    assert found.novelty == "background"


def test_the_sentence_of_somebody_convicted_months_ago_is_news() -> None:
    story = Story()
    story.tell("03-02", CHARGED)
    story.tell("05-04", act("verdict", "guilty", event_date="2026-05-04"))

    (found,) = story.tell("09-10", act("sentence", "prison", term="P9Y"), told="open")

    assert found.novelty == "new"


def test_bail_is_one_act_whichever_of_its_sums_is_named() -> None:
    story = Story()
    story.tell("03-02", ruling("granted", object="bail", amount=dollars(10e6)))

    (found,) = story.tell("03-03", ruling("granted", object="bail", amount=dollars(1e6), event_date="2026-03-02"))

    assert found.novelty == "repeat"
