"""A story that a person has judged, read by the program -> what an editor would complain of, and counts.

A story is one file of `tests/stories`: a few cases, items in the order in which they are read, and with each item what is news
in it (`expect`), what is known already (`repeats`, `retells`), and what would be plainly wrong to report (`must_not`).
`expect` may offer ways of seeing an item (`{"either": [[…], […]]}`), any value several right ones, and what may be left out is
`optional`. Hearings are not asked for, only what must not be said of them.
"""

from __future__ import annotations

import itertools
import json
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from notifier.cli.replay import final_line, line_of, simulation
from notifier.config import load
from notifier.edges.archive import BadLine, read_archive

STORIES = Path(__file__).resolve().parent / "stories"
DATES = ("trial_date", "hearing_date")
Row = dict[str, Any]


@dataclass
class Opinion:
    """What is wrong with the reading of one story, in words, and how much is right."""

    story: str
    complaints: list[str] = field(default_factory=list)
    breaches: list[int] = field(default_factory=list)
    """Numbers of the must-not rules that were broken, from 1."""
    counts: Counter[str] = field(default_factory=Counter)

    @property
    def understood(self) -> bool:
        return not self.complaints and not self.breaches


def stories(folder: Path = STORIES) -> list[Path]:
    return sorted(folder.glob("*.json"))


def read_story(story: Row, place: Path) -> list[Row]:
    """The lines of `replay --json` for a story; `place` is an empty folder for a configuration and an archive."""
    configuration, archive = place / "config.toml", place / "items.jsonl"
    tables = ["[[cases]]\n" + "".join(f"{key} = {_toml(value)}\n" for key, value in case.items()) for case in story["cases"]]
    configuration.write_text("\n".join(tables), encoding="utf-8")
    kept = ("id", "url", "title", "published", "outlet", "text")
    rows = [json.dumps({key: item[key] for key in kept}, ensure_ascii=False) + "\n" for item in story["items"]]
    archive.write_text("".join(rows), encoding="utf-8")
    this = simulation(load(configuration, needs=("cases",)))
    lines: list[Row] = []
    for found in read_archive([archive], now=datetime(2100, 1, 1, tzinfo=UTC)):
        assert not isinstance(found, BadLine), found
        lines += [line_of(event) for event in this.read(found.item, found.at)]
    lines += [line_of(event) for event in this.finish()]
    return lines + [final_line(this, case) for case in this.index.cases]


def judge(story: Row, lines: Sequence[Row]) -> Opinion:
    """Hold what the program said against what a person expects."""
    opinion = Opinion(story["name"])
    told = _Told(opinion)
    readings = [line for line in lines if line["type"] == "item"]
    assert len(readings) == len(story["items"])
    versions: Counter[str] = Counter()
    for item, reading in zip(story["items"], readings, strict=True):
        versions[item["id"]] += 1
        news = [each for each in reading["developments"] if each["novelty"] == "new"]
        told.take(item, news)
        for number, rule in enumerate(story["must_not"], 1):
            for each in news:
                if _forbids(rule, each, {item["id"], f"{item['id']}#{versions[item['id']]}"}):
                    opinion.breaches.append(number)
    told.settle_up()
    _judge_end(story, lines, opinion)
    opinion.breaches = sorted(set(opinion.breaches))
    opinion.counts.update({"rules": len(story["must_not"]), "rules broken": len(opinion.breaches)})
    return opinion


class _Told:
    """The developments that a story expects, and what the program has said for each."""

    def __init__(self, opinion: Opinion) -> None:
        self.opinion = opinion
        self.by_id: dict[str, Row] = {}
        self.right: dict[str, bool] = {}
        self.known: list[Row] = []
        self.missing: list[Row] = []

    def take(self, item: Row, news: list[Row]) -> None:
        """Pair an item's news with what is expected of it, in the way of seeing it that is kindest to the program."""
        scored = [each for each in news if each["kind"] != "hearing_date"]
        ways = [[each for each in way if each["kind"] != "hearing_date"] for way in _ways(item["expect"])]
        best = min(ways, key=lambda way: self._cost(way, scored))
        pairs, extra, missed = _paired(best, scored)
        for right, said in pairs:
            self.by_id[said["development"]] = right
            self.known.append(right)
            self._count_found(right, said, item)
        for said in extra:
            self._judge_extra(said, item)
        for right in missed:
            if not right.get("optional"):
                self.missing.append({**right, "item": item["id"]})
            else:
                self.known.append(right)
        self.opinion.counts["expected"] += sum(not each.get("optional") for each in best)

    def settle_up(self) -> None:
        for right in self.missing:
            self.opinion.complaints.append(f"{right['item']}: missed {_words(right)}")
        self.opinion.counts["right"] = sum(self.right.values())

    def _cost(self, way: list[Row], scored: list[Row]) -> tuple[int, int]:
        pairs, extra, missed = _paired(way, scored)
        wrong = sum(not _facts_right(right, said) for right, said in pairs)
        return len(extra) + sum(not each.get("optional") for each in missed), wrong

    def _count_found(self, right: Row, said: Row, item: Row) -> None:
        if right.get("optional"):
            return
        self.opinion.counts["found"] += 1
        self.right[right["key"]] = _facts_right(right, said)
        if not self.right[right["key"]]:
            self.opinion.complaints.append(f"{item['id']}: {_words(right)} told as {_words(said)}")

    def _judge_extra(self, said: Row, item: Row) -> None:
        """News that nobody expects here: an update, an earlier miss made good, something told twice, or an invention."""
        before = self.by_id.get(said["development"])
        if before is not None:
            if _facts_right(before, said) and not before.get("optional"):
                self.right[before["key"]] = True
            return
        late = next((each for each in self.missing if (_likeness(each, said) or 0) >= 4), None)
        if late is not None:
            self.missing.remove(late)
            self.by_id[said["development"]] = late
            self._count_found(late, said, item)
            self.opinion.complaints.append(f"{item['id']}: {_words(late)} told late")
            return
        twice = any((_likeness(each, said) or 0) >= 4 for each in self.known)
        self.opinion.counts["told twice" if twice else "false"] += 1
        what = "told twice" if twice else "no such news"
        self.opinion.complaints.append(f"{item['id']}: {what}: {_words(said)}: {said['quote']!r}")


def _judge_end(story: Row, lines: Iterable[Row], opinion: Opinion) -> None:
    for line in lines:
        if line["type"] != "case":
            continue
        wanted = _choices(story["final"][line["case"]]["trial_date"])
        opinion.counts["cases"] += 1
        if line["trial_date"] in wanted:
            opinion.counts["cases right"] += 1
        else:
            opinion.complaints.append(f"at the end of {line['case']}: trial date {line['trial_date']}, should be {wanted}")


def _ways(expect: list[Row]) -> Iterator[list[Row]]:
    """Every way of seeing an item."""
    parts = [entry["either"] if set(entry) == {"either"} else [[entry]] for entry in expect]
    for way in itertools.product(*parts):
        yield list(itertools.chain.from_iterable(way))


def _paired(way: list[Row], news: list[Row]) -> tuple[list[tuple[Row, Row]], list[Row], list[Row]]:
    """Likest first: pairs of what is right and what was said, what was said besides, what was not said."""
    scores = [
        (likeness, -number, -other)
        for number, right in enumerate(way)
        for other, said in enumerate(news)
        if (likeness := _likeness(right, said)) is not None
    ]
    pairs: list[tuple[Row, Row]] = []
    taken: set[int] = set()
    used: set[int] = set()
    for _, number, other in sorted(scores, reverse=True):
        if number not in taken and other not in used:
            taken.add(number)
            used.add(other)
            pairs.append((way[-number], news[-other]))
    extra = [said for other, said in enumerate(news) if -other not in used]
    return pairs, extra, [right for number, right in enumerate(way) if -number not in taken]


def _likeness(right: Row, said: Row) -> float | None:
    """How well what was said fits; None where it cannot be that development. 4 and more: surely the same."""
    if right["case"] != said["case"] or (_choices(right["kind"])[0] in DATES) != (said["kind"] in DATES):
        return None
    same_kind = said["kind"] in _choices(right["kind"])
    if said["kind"] in DATES:
        if not same_kind or said["action"] not in _choices(right["action"]):
            return None
        return 4.0 if said[said["kind"]] in _choices(right["to"]) else 2.0
    same_outcome = _fits(right, said, "disposition")
    if not same_kind and not same_outcome:
        return None
    return 3.0 * same_kind + 1.5 * same_outcome + 0.5 * _fits(right, said, "event_date")


def _facts_right(right: Row, said: Row) -> bool:
    """Kind, action, new date, outcome and sum; what the person left open is not asked."""
    if said["kind"] not in _choices(right["kind"]):
        return False
    if said["kind"] in DATES:
        return said["action"] in _choices(right["action"]) and said[said["kind"]] in _choices(right["to"])
    return _fits(right, said, "disposition") and _fits(right, said, "amount")


def _fits(right: Row, said: Row, name: str) -> bool:
    return name not in right or said[name] in _choices(right[name])


def _forbids(rule: Row, said: Row, names: set[str]) -> bool:
    if rule["case"] != said["case"] or ("item" in rule and not names & set(_listed(rule["item"]))):
        return False
    values = {**said, "to": said.get(said["kind"]) if said["kind"] in DATES else None}
    asked = ("kind", "action", "to", "disposition")
    return all(values[name] in _listed(rule[name]) for name in asked if name in rule)


def _choices(value: Any) -> list[Any]:
    return list(value["either"]) if isinstance(value, Mapping) and set(value) == {"either"} else [value]


def _listed(value: Any) -> list[Any]:
    return value if isinstance(value, list) else [value]


def _words(row: Row) -> str:
    """A development in a few words, expected or said."""
    date = row.get("to", row.get(str(row["kind"])))
    parts = [row["kind"], row.get("action"), row.get("disposition"), date, row.get("amount")]
    return " ".join(" or ".join(map(str, _choices(part))) for part in parts if part is not None)


def _toml(value: Any) -> str:
    if isinstance(value, Mapping):
        return "{ " + ", ".join(f"{key} = {_toml(each)}" for key, each in value.items()) + " }"
    if isinstance(value, list):
        return "[" + ", ".join(map(_toml, value)) + "]"
    return json.dumps(value, ensure_ascii=False)
