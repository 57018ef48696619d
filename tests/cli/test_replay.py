"""`replay` as people and programs call it: what would have been mailed, when, from which items; the same every time."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pytest
from desk import CONFIG, Desk, Said

MONDAY = "2026-03-09"
DENIED = "U.S. District Judge Ada Moor on Monday denied a motion to dismiss the lawsuit in Orr v. Hale."
MOVED = "U.S. District Judge Ada Moor on Monday moved the trial in Orr v. Hale from May 4, 2026, to June 15, 2026."
BACK = "U.S. District Judge Ada Moor on Wednesday moved the trial in Orr v. Hale back from June 15, 2026, to May 4, 2026."
ASKED = "Lawyers for Hale Freight asked Judge Ada Moor on Monday to postpone the trial in Orr v. Hale."


def item(id: str, at: str, text: str, outlet: str = "Ledger", **more: Any) -> dict[str, Any]:
    url = f"https://{outlet.lower().replace(' ', '-')}.example/{id}"
    return {"id": id, "url": url, "title": "News of the ferry", "published": at, "outlet": outlet, "text": text, **more}


def archive(desk: Desk, *items: dict[str, Any] | str, name: str = "items.jsonl") -> Path:
    path = desk.folder / name
    path.write_text("".join((each if isinstance(each, str) else json.dumps(each)) + "\n" for each in items), encoding="utf-8")
    return path


def replayed(desk: Desk, *items: dict[str, Any] | str, options: Sequence[str] = ()) -> Said:
    return desk.say("replay", str(archive(desk, *items)), "--json", *options)


def of(said: Said, type_: str) -> list[dict[str, Any]]:
    return [row for row in said.rows() if row["type"] == type_]


@pytest.fixture
def ferry(desk: Desk) -> Desk:
    desk.write(CONFIG.replace('aliases = ["Orr v. Hale"]', 'aliases = ["Orr v. Hale"]\ntrial_date = "2026-05-04"'))
    return desk


def test_an_item_a_change_and_a_case_are_told_as_the_contract_names_them(ferry: Desk) -> None:
    said = replayed(ferry, item("a", f"{MONDAY}T18:00:00Z", MOVED))

    line = said.row(type="item")
    [told] = line["developments"]
    assert line["id"] == "a"
    assert [case["case"] for case in line["cases"]] == ["orr-v-hale"]
    assert (told["kind"], told["action"], told["trial_date"], told["previous"]) == (
        "trial_date",
        "moved",
        "2026-06-15",
        "2026-05-04",
    )
    assert (told["novelty"], told["proceeding"], told["disposition"], told["hearing_date"]) == ("new", "trial", None, None)
    assert f"News of the ferry\n\n{MOVED}"[slice(*told["span"])] == told["quote"]
    assert said.row(type="change") == {
        "type": "change",
        "case": "orr-v-hale",
        "development": told["development"],
        "kind": "trial_date",
        "action": "moved",
        "at": f"{MONDAY}T18:05:00Z",
        "from": "2026-05-04",
        "to": "2026-06-15",
        "items": ["a"],
        "update": False,
        "corrects": None,
        "retracts": None,
    }
    assert said.row(type="case") == {
        "type": "case", "case": "orr-v-hale", "trial_date": "2026-06-15", "rulings": [], "sources": 1,
    }  # fmt: skip


def test_further_items_are_named_in_the_change_and_do_not_put_it_off(ferry: Desk) -> None:
    said = replayed(
        ferry,
        item("a", f"{MONDAY}T18:00:00Z", MOVED),
        item("b", f"{MONDAY}T18:04:00Z", f"{MOVED} The harbour was quiet.", "Courant"),
        item("c", f"{MONDAY}T18:06:00Z", f"{MOVED} Nobody spoke afterwards.", "Gazette"),
    )

    change = said.row(type="change")
    assert (change["at"], change["items"]) == (f"{MONDAY}T18:05:00Z", ["a", "b"])
    assert [line["developments"][0]["novelty"] for line in of(said, "item")] == ["new", "repeat", "repeat"]
    assert [row["type"] for row in said.rows()] == ["item", "item", "change", "item", "case"]


def test_a_change_falls_due_when_nothing_comes_after_it(ferry: Desk) -> None:
    said = replayed(ferry, item("a", f"{MONDAY}T18:00:00Z", DENIED))

    assert [row["type"] for row in said.rows()] == ["item", "change", "case"]


def test_moved_and_moved_back_are_two_changes(ferry: Desk) -> None:
    said = replayed(ferry, item("a", f"{MONDAY}T18:00:00Z", MOVED), item("b", "2026-03-11T18:00:00Z", BACK))

    assert [(row["from"], row["to"]) for row in of(said, "change")] == [("2026-05-04", "2026-06-15"), ("2026-06-15", "2026-05-04")]
    assert said.row(type="case")["trial_date"] == "2026-05-04"


def test_a_request_is_no_change(ferry: Desk) -> None:
    said = replayed(ferry, item("a", f"{MONDAY}T18:00:00Z", ASKED))

    assert of(said, "change") == []


def test_an_item_read_twice_changes_nothing(ferry: Desk) -> None:
    once = replayed(ferry, item("a", f"{MONDAY}T18:00:00Z", MOVED))
    twice = replayed(ferry, item("a", f"{MONDAY}T18:00:00Z", MOVED), item("a", f"{MONDAY}T18:00:00Z", MOVED))

    assert of(twice, "change") == of(once, "change")
    assert of(twice, "case") == of(once, "case")


def test_an_edit_that_says_otherwise_corrects_what_was_mailed(ferry: Desk) -> None:
    said = replayed(
        ferry,
        item("a", f"{MONDAY}T18:00:00Z", MOVED),
        item("a", f"{MONDAY}T19:00:00Z", MOVED.replace("June 15", "June 22")),
    )

    wrong, right = of(said, "change")
    assert (right["corrects"], right["to"], right["update"]) == (wrong["development"], "2026-06-22", False)
    assert said.row(type="case")["trial_date"] == "2026-06-22"


def test_two_runs_print_the_same_bytes(ferry: Desk) -> None:
    items = [
        item("a", f"{MONDAY}T18:00:00Z", MOVED),
        item("b", f"{MONDAY}T18:01:00Z", DENIED),
        item("c", "2026-03-11T18:00:00Z", BACK),
    ]

    assert replayed(ferry, *items).out == replayed(ferry, *items).out


def test_lines_that_are_no_items_are_reported_with_their_number_and_passed_over(ferry: Desk) -> None:
    said = replayed(
        ferry, item("a", f"{MONDAY}T18:00:00Z", MOVED), "{no item", item("b", f"{MONDAY}T18:01:00Z", DENIED), '["list"]'
    )

    assert said.status == 0
    assert len(of(said, "item")) == 2
    assert ":2:" in said.err
    assert ":4:" in said.err


def test_several_files_are_merged_in_order_of_publication(ferry: Desk) -> None:
    one = archive(ferry, item("b", f"{MONDAY}T19:00:00Z", DENIED), name="one.jsonl")
    two = archive(ferry, item("a", f"{MONDAY}T18:00:00Z", MOVED), item("c", f"{MONDAY}T20:00:00Z", ASKED), name="two.jsonl")

    said = ferry.say("replay", str(one), str(two), "--json")

    assert [row["id"] for row in of(said, "item")] == ["a", "b", "c"]


def test_an_older_item_is_read_where_it_stands_and_the_clock_stays(ferry: Desk) -> None:
    said = replayed(ferry, item("a", f"{MONDAY}T18:00:00Z", ASKED), item("b", f"{MONDAY}T12:00:00Z", DENIED))

    assert [row["id"] for row in of(said, "item")] == ["a", "b"]
    assert said.row(type="change")["at"] == f"{MONDAY}T18:05:00Z"


def test_an_item_without_a_date_is_news_of_the_time_of_the_one_before(ferry: Desk) -> None:
    undated = item("b", "", MOVED)
    said = replayed(ferry, item("a", f"{MONDAY}T18:00:00Z", ASKED), {**undated, "published": None})

    [told] = of(said, "item")[1]["developments"]
    assert (told["novelty"], told["event_date"], told["trial_date"]) == ("new", MONDAY, "2026-06-15")
    assert said.row(type="change")["at"] == f"{MONDAY}T18:05:00Z"


def test_a_different_configuration_is_shown_by_what_it_would_mail_otherwise(ferry: Desk) -> None:
    other = ferry.folder / "other.toml"
    other.write_text(ferry.file.read_text().replace('trial_date = "2026-05-04"', 'trial_date = "2026-06-15"'))
    items = [item("a", f"{MONDAY}T18:00:00Z", MOVED), item("b", f"{MONDAY}T19:00:00Z", DENIED)]

    said = replayed(ferry, *items, options=("--diff", str(other)))
    words = ferry.say("replay", str(ferry.folder / "items.jsonl"), "--diff", str(other))

    [row] = said.rows()
    assert (row["side"], row["type"], row["kind"], row["to"]) == ("this", "change", "trial_date", "2026-06-15")
    assert words.out.startswith("only this")


def test_the_same_configuration_differs_in_nothing(ferry: Desk) -> None:
    said = replayed(ferry, item("a", f"{MONDAY}T18:00:00Z", MOVED), options=("--diff", str(ferry.file)))

    assert (said.status, said.out) == (0, "")


def test_people_read_a_story_and_nobody_is_mailed(ferry: Desk) -> None:
    path = archive(ferry, item("a", f"{MONDAY}T18:00:00Z", MOVED))

    said = ferry.say("replay", str(path))

    assert "Trial moved" in said.out
    assert MOVED[:40] in said.out
    assert "Nobody was" in said.out
    assert not (ferry.folder / "notifier.db").exists()


def test_replay_starts_without_what_it_does_not_need(ferry: Desk) -> None:
    path = archive(ferry, item("a", f"{MONDAY}T18:00:00Z", MOVED))
    code = (
        "import sys; from notifier.cli import call; "
        f"call(['-c', {str(ferry.file)!r}, 'replay', {str(path)!r}, '--json']); "
        "heavy = {'sqlalchemy', 'sqlmodel', 'httpx', 'jinja2', 'rich', 'apscheduler'}; "
        "print(sorted(heavy & {name.partition('.')[0] for name in sys.modules}), file=sys.stderr)"
    )

    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, cwd=ferry.folder)

    assert done.stderr.strip() == "[]"


def test_a_line_of_json_is_one_line_for_every_reader_whatever_the_sentence_holds(ferry: Desk) -> None:
    odd = MOVED.replace("Orr v. Hale", "Orr\u2028v.\u2029Hale").replace("May 4,", "May\x854,")
    said = replayed(ferry, item("a", f"{MONDAY}T18:00:00Z", f"Orr v. Hale: {odd}"))

    rows = [json.loads(line) for line in said.out.splitlines()]
    assert [row["type"] for row in rows if row["type"] == "item"] == ["item"]
    assert "\u2028" in rows[0]["developments"][0]["quote"]
