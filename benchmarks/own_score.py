"""How well the stories of `tests/stories` are understood: summary figures, and every complaint with `-v`.

    python benchmarks/own_score.py [-v] [FOLDER]     figures
    python benchmarks/own_score.py --keep            also writes understood.txt and breaches.txt for the tests

The figures are those of news as it is read, before it is mailed: precision (right among what is called new), recall (of what a
person expects), F1 where every fact (kind, new date, outcome, sum) must be right, what is told twice, must-not rules broken.
"""

from __future__ import annotations

import json
import sys
import tempfile
from collections import Counter
from pathlib import Path

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parent / "tests"))

from story_judge import STORIES, Opinion, judge, read_story, stories  # noqa: E402  (the judge stands with the tests)


def opinions(folder: Path) -> list[Opinion]:
    found = []
    for path in stories(folder):
        story = json.loads(path.read_text(encoding="utf-8"))
        with tempfile.TemporaryDirectory() as place:
            found.append(judge(story, read_story(story, Path(place))))
    return found


def report(found: list[Opinion]) -> None:
    total: Counter[str] = Counter()
    for opinion in found:
        total.update(opinion.counts)
    said = total["found"] + total["false"] + total["told twice"]
    rows = [
        ("stories read without a fault", sum(opinion.understood for opinion in found), len(found)),
        ("precision of news", total["found"], total["found"] + total["false"]),
        ("recall of news", total["found"], total["expected"]),
        ("F1, every fact right", 2 * total["right"], total["found"] + total["false"] + total["expected"]),
        ("told twice", total["told twice"], said),
        ("must-not rules broken", total["rules broken"], total["rules"]),
        ("trial date at the end", total["cases right"], total["cases"]),
    ]
    for name, part, whole in rows:
        print(f"{name:32} {part / whole if whole else 0:7.1%}   {part} of {whole}")


def keep(found: list[Opinion], folder: Path) -> None:
    understood = [opinion.story for opinion in found if opinion.understood]
    breaches = [f"{opinion.story} {number}" for opinion in found for number in opinion.breaches]
    note = "# Written by benchmarks/own_score.py --keep\n"
    (folder / "understood.txt").write_text(note + "".join(f"{line}\n" for line in understood), encoding="utf-8")
    (folder / "breaches.txt").write_text(note + "".join(f"{line}\n" for line in breaches), encoding="utf-8")


def main(arguments: list[str]) -> int:
    flags = {each for each in arguments if each.startswith("-")}
    folder = Path(next((each for each in arguments if each not in flags), STORIES))
    if not stories(folder):
        print(f"{folder}: no stories there", file=sys.stderr)
        return 2
    found = opinions(folder)
    if "-v" in flags:
        for opinion in found:
            for complaint in opinion.complaints:
                print(f"{opinion.story}: {complaint}")
            for number in opinion.breaches:
                print(f"{opinion.story}: must-not rule {number} broken")
    report(found)
    if "--keep" in flags:
        keep(found, folder)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
