"""Stories of a few items each, judged by a person: nothing plainly wrong is reported, and what is understood stays understood.

`stories/understood.txt` names the stories that are read without a fault; `stories/breaches.txt` the must-not rules that are
known to be broken, as `story number`. Both are written by `benchmarks/own_score.py --keep`: the first should grow, the
second shrink.
"""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from story_judge import STORIES, Opinion, judge, read_story, stories


def lines_of(name: str) -> set[str]:
    text = (STORIES / name).read_text(encoding="utf-8")
    return {line.strip() for line in text.splitlines() if line.strip() and not line.startswith("#")}


UNDERSTOOD = lines_of("understood.txt")
BREACHES = lines_of("breaches.txt")


def opinion_of(path: Path, place: Path) -> Opinion:
    story = json.loads(path.read_text(encoding="utf-8"))
    return judge(story, read_story(story, place))


@pytest.mark.parametrize("path", stories(), ids=lambda path: path.stem)
def test_a_story_is_read_as_well_as_before(path: Path, tmp_path: Path) -> None:
    opinion = opinion_of(path, tmp_path)
    broken = [number for number in opinion.breaches if f"{path.stem} {number}" not in BREACHES]
    rules = json.loads(path.read_text(encoding="utf-8"))["must_not"]
    assert not broken, [rules[number - 1] for number in broken]
    if path.stem in UNDERSTOOD:
        assert not opinion.complaints


def test_the_lists_name_stories_that_exist() -> None:
    names = {path.stem for path in stories()}
    assert names >= UNDERSTOOD
    assert names >= {line.split()[0] for line in BREACHES}


def test_the_judge_complains_of_what_is_missed_and_of_what_is_invented() -> None:
    story = {
        "name": "two-items",
        "items": [
            {"id": "1", "expect": [{"key": "v", "case": "a", "kind": "verdict", "disposition": "guilty"}]},
            {"id": "2", "expect": []},
        ],
        "final": {"a": {"trial_date": None}},
        "must_not": [{"case": "a", "kind": "plea", "why": "nobody pleads"}],
    }
    plea = {"case": "a", "kind": "plea", "disposition": "guilty", "novelty": "new", "development": "x", "quote": "", "action": None}
    lines = [
        {"type": "item", "id": "1", "developments": []},
        {"type": "item", "id": "2", "developments": [{**plea, "amount": None, "event_date": None}]},
        {"type": "case", "case": "a", "trial_date": "2026-01-01"},
    ]
    opinion = judge(story, lines)
    assert opinion.counts["false"] == 1
    assert opinion.breaches == [1]
    assert [complaint.split(":")[0] for complaint in opinion.complaints] == ["2", "1", "at the end of a"]
