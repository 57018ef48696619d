"""story.json -> steps: what is published when, by whom, and what a person should see in it."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from importlib.resources import files


@dataclass(frozen=True, slots=True)
class Step:
    """One item of the story. `at` is aware and UTC; court entries have `label`, the others `text`; `tell` says what it is."""

    at: datetime
    feed: str
    id: str
    tell: str
    title: str = ""
    text: str = ""
    docket: str = ""
    caption: str = ""
    label: str = ""
    number: str = ""


@dataclass(frozen=True, slots=True)
class Story:
    outlets: Mapping[str, str]
    """The outlets' names by the key of their feed."""
    steps: tuple[Step, ...]


def load() -> Story:
    raw = json.loads((files(__package__) / "story.json").read_text(encoding="utf-8"))
    steps = tuple(Step(**{**step, "at": datetime.fromisoformat(step["at"])}) for step in raw["steps"])
    return Story(raw["outlets"], steps)
