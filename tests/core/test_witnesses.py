"""What many sources say together, however many they are."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from notifier.core.changes.witnesses import _amounts_backing, amounts_agree
from notifier.core.model.facts import Amount

AMOUNTS = st.builds(
    Amount, st.one_of(st.sampled_from([0.0, 97.0, 100.0, 103.0, 1e6]), st.floats(0, 200)), st.sampled_from(["USD", "GBP"])
)


@given(st.dictionaries(AMOUNTS, st.integers(1, 3), max_size=12))
def test_a_sum_is_backed_by_all_that_agree_with_it(weight: dict[Amount, int]) -> None:
    one_by_one = {amount: sum(votes for other, votes in weight.items() if amounts_agree(amount, other)) for amount in weight}

    assert _amounts_backing(weight) == one_by_one
