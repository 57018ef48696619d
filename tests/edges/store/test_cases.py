"""What is known of the cases comes back as it was, and outlives the configuration."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from store_kit import MINUTE, NOW, a_change, a_development, a_source, an_item, changed, count_items, opened, read_in, state_of

from notifier.core.model.cases import Case
from notifier.core.model.developments import CaseState
from notifier.core.model.evidence import Match
from notifier.core.model.facts import Amount, Facts
from notifier.core.model.polling import PollRecord
from notifier.edges.store import Store
from notifier.edges.store.states import Remembered

HARBOUR = Case("harbour", "Okafor v. Linden Ferries")


def kept(store: Store, *developments) -> dict:  # type: ignore[no-untyped-def, type-arg]
    store.polls.record(PollRecord(state_of(), NOW, developments=developments))
    return dict(store.cases.states(["harbour"])["harbour"].developments)


def test_a_development_comes_back_with_all_its_sources_and_facts(any_store: Store) -> None:
    facts = Facts(
        "verdict", action=None, event_date="2026-03-09", disposition="liable", party="Linden Ferries",
        amount=Amount(5_000_000.5, "USD"), term="P78M", court="nysd", judge="Ada Brenner", object="verdict",
    )  # fmt: skip
    development = a_development(
        "dev-1", "harbour", a_source("b", published_at=None, url=None, novelty="repeat"), a_source("a", facts=facts, kind="cmecf"),
        facts=facts, confidence="court", corrects="x", retracts="y", withdrawn=True, superseded_by="z",
    )  # fmt: skip

    assert kept(any_store, development) == {"dev-1": development}


def test_developments_stand_in_the_order_in_which_they_were_first_met(any_store: Store) -> None:
    kept(any_store, a_development("z"), a_development("m"))
    kept(any_store, a_development("a"))

    found = kept(any_store, replace(a_development("z"), confidence="confirmed"))

    assert list(found) == ["z", "m", "a"]
    assert found["z"].confidence == "confirmed"


def test_a_development_that_is_told_again_has_the_sources_it_has_now(any_store: Store) -> None:
    kept(any_store, a_development("dev-1", "harbour", a_source("a"), a_source("b"), a_source("c")))

    found = kept(any_store, a_development("dev-1", "harbour", a_source("c"), a_source("a")))

    assert [source.item for source in found["dev-1"].sources] == ["c", "a"]


def test_the_states_of_many_cases_come_together(store: Store) -> None:
    kept(store, *(a_development(f"dev-{number}", f"case-{number}") for number in range(1200)))

    found = store.cases.states([f"case-{number}" for number in range(1200)] + ["unheard-of"])

    assert sum(len(state.developments) for state in found.values()) == 1200
    assert found["unheard-of"] == CaseState("unheard-of")


def test_the_date_in_the_configuration_is_learnt_silently_and_once(any_store: Store) -> None:
    any_store.cases.ensure([replace(HARBOUR, trial_date="2026-05-04")])
    any_store.cases.ensure([replace(HARBOUR, trial_date="2026-05-04")])

    [development] = any_store.cases.states(["harbour"])["harbour"].developments.values()
    assert (development.facts.date, development.novelty) == ("2026-05-04", "background")
    assert any_store.outbox.newest_change() == 0


def test_a_case_that_leaves_the_configuration_keeps_its_history(any_store: Store) -> None:
    any_store.cases.ensure([HARBOUR, Case("orchard", "State v. Pell")])
    kept(any_store, a_development())

    any_store.cases.ensure([Case("orchard", "State v. Pell (retrial)")])

    assert any_store.cases.known_cases() == ["harbour", "orchard"]
    assert any_store.cases.names() == {"harbour": HARBOUR.name, "orchard": "State v. Pell (retrial)"}
    assert "dev-1" in any_store.cases.states(["harbour"])["harbour"].developments


def test_a_reread_replaces_the_state_and_tells_nobody(any_store: Store) -> None:
    [first, second] = read_in(any_store, an_item(1), an_item(2), matched="harbour")
    changed(any_store, a_change("wrong"), a_change("right"))
    state = CaseState("harbour", {"right": a_development("right"), "found": a_development("found")})

    any_store.cases.replace(
        "harbour", state, {second.item.id: Match("harbour", 0.5, ("surname",)), "gone": Match("harbour", 1, ())}
    )

    assert any_store.cases.states(["harbour"])["harbour"] == state
    assert [item.id for item in any_store.cases.items("harbour")] == [second.item.id]
    assert any_store.cases.matches(first.item.id) == ()
    assert [each.change.development for each in any_store.outbox.changes_due(NOW, 0)] == ["right"]


def test_all_items_are_read_back_in_the_order_of_reading_however_many(store: Store) -> None:
    for start in range(0, 450, 45):
        read_in(store, *(an_item(number) for number in range(start, start + 45)), now=NOW + start * MINUTE)

    titles = [item.title for item in store.cases.items()]

    assert titles == [an_item(number).title for number in range(450)]
    assert count_items(store) == 450


def test_reading_items_back_does_not_keep_others_from_writing(store: Store) -> None:
    read_in(store, *(an_item(number) for number in range(250)))
    items = store.cases.items()
    next(items)

    read_in(store, an_item(900))

    assert len(list(items)) == 250


# --- what is remembered of states ---


def test_what_another_process_learnt_is_seen_at_once(tmp_path: Path, store: Store) -> None:
    other = opened(tmp_path)
    first = kept(store, a_development("dev-1"))
    seen = other.cases.states(["harbour"])["harbour"].developments

    kept(store, a_development("dev-2"))
    other.cases.replace("harbour", CaseState("harbour", {"dev-3": a_development("dev-3")}), {})

    assert dict(seen) == first
    assert list(store.cases.states(["harbour"])["harbour"].developments) == ["dev-3"]
    assert list(other.cases.states(["harbour"])["harbour"].developments) == ["dev-3"]
    other.close()


def test_sources_that_come_one_by_one_are_all_there_whoever_reads_them(any_store: Store) -> None:
    sources = [a_source(f"item-{number}", outlet=f"Outlet {number}") for number in range(6)]
    for number in range(1, 7):
        kept(any_store, a_development("dev-1", "harbour", *sources[:number]), a_development(f"other-{number}", "harbour"))
    shorter = a_development("dev-2", "harbour", *sources[:2])
    kept(any_store, a_development("dev-2", "harbour", *sources))
    kept(any_store, shorter)

    remembered = any_store.cases.states(["harbour"])
    any_store.cases._remembered = Remembered()

    assert any_store.cases.states(["harbour"]) == remembered
    assert remembered["harbour"].developments["dev-1"].sources == tuple(sources)
    assert remembered["harbour"].developments["dev-2"] == shorter
    assert list(remembered["harbour"].developments) == list(any_store.cases.states(["harbour"])["harbour"].developments)


def test_what_could_not_be_kept_is_not_remembered(store: Store) -> None:
    kept(store, a_development("dev-1"))
    broken = PollRecord(state_of(), NOW, developments=(a_development("dev-2"),), changes=(a_change(due_at=None),))  # type: ignore[arg-type]

    with pytest.raises(Exception):  # noqa: B017, PT011  # whatever it is
        store.polls.record(broken)

    assert list(store.cases.states(["harbour"])["harbour"].developments) == ["dev-1"]


def test_no_more_states_are_remembered_than_are_in_use() -> None:
    remembered = Remembered()

    for number in range(1000):
        remembered.put(1, CaseState(f"case-{number}"))

    assert remembered.get("case-0", 1) is None
    assert remembered.get("case-999", 1) == CaseState("case-999")
    assert remembered.get("case-999", 2) is None
