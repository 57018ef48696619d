"""Whatever the order in which news arrives: what is newest holds, and the same item twice changes nothing."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta

from changes_kit import Story, ruling, trial
from hypothesis import given, settings
from hypothesis import strategies as st

from notifier.core.model.facts import Facts

FIRST = date(2026, 1, 5)
OUTCOMES = ("denied", "granted", "stayed", "dismissed")


@st.composite
def moves(draw: st.DrawFn) -> list[tuple[date, Facts]]:
    """A trial's date through a year: each act on a later day than the one before, each to another day."""
    days = sorted(draw(st.sets(st.integers(0, 300), min_size=1, max_size=6)))
    targets = draw(st.permutations(range(400, 400 + 3 * len(days), 3)))
    return [
        (
            FIRST + timedelta(days=day),
            trial("moved", (FIRST + timedelta(days=target)).isoformat(), event_date=(FIRST + timedelta(days=day)).isoformat()),
        )
        for day, target in zip(days, targets, strict=False)
    ]


def read(told: Sequence[tuple[date, Facts]]) -> Story:
    story = Story.known("2027-01-04")
    for day, facts in told:
        story.tell(day.isoformat(), facts, id=f"{day}", outlet=f"outlet of {day}")
    return story


@settings(deadline=None)
@given(moves(), st.randoms(use_true_random=False))
def test_the_last_act_names_the_trial_date_in_whatever_order_the_items_come(told: list[tuple[date, Facts]], random: object) -> None:
    shuffled = list(told)
    random.shuffle(shuffled)  # type: ignore[attr-defined]  # a random.Random

    assert read(shuffled).trial_date == read(told).trial_date == told[-1][1].date


@settings(deadline=None)
@given(moves(), st.data())
def test_an_older_item_read_late_moves_nothing_and_tells_nobody(told: list[tuple[date, Facts]], data: st.DataObject) -> None:
    late = data.draw(st.sampled_from(told))
    others = [each for each in told if each is not late]
    if not others or late is told[-1]:
        return
    story = read(others)
    before, changes = story.trial_date, len(story.changes)

    story.tell(late[0].isoformat(), late[1], outlet="archive")

    assert story.trial_date == before
    assert len(story.changes) == changes


@settings(deadline=None)
@given(
    st.lists(st.tuples(st.integers(0, 200), st.sampled_from(OUTCOMES), st.sampled_from(("bail", "injunction", None))), max_size=8)
)
def test_reading_everything_twice_changes_nothing(acts: list[tuple[int, str, str | None]]) -> None:
    story = Story()
    items = [
        (
            (FIRST + timedelta(days=day)).isoformat(),
            ruling(outcome, event_date=(FIRST + timedelta(days=day)).isoformat(), object=object_),
        )
        for day, outcome, object_ in sorted(acts, key=lambda act: act[0])
    ]
    for number, (day, facts) in enumerate(items):
        story.tell(day, facts, id=f"i{number}", outlet=f"o{number}", text=f"text {number}", url=f"https://o{number}.example/")
    before, changes = story.state, list(story.changes)

    for number, (day, facts) in enumerate(items):
        story.tell(day, facts, id=f"i{number}", outlet=f"o{number}", text=f"text {number}", url=f"https://o{number}.example/")

    assert story.state == before
    assert story.changes == changes


@settings(deadline=None)
@given(st.lists(st.tuples(st.integers(0, 200), st.sampled_from(OUTCOMES)), max_size=8))
def test_the_same_items_give_the_same_state(acts: list[tuple[int, str]]) -> None:
    def run() -> Story:
        story = Story()
        for day, outcome in acts:
            story.tell((FIRST + timedelta(days=day)).isoformat(), ruling(outcome))
        return story

    assert run().state == run().state
