"""How well it understands court news: over our own stories, and over labelled folders with their scorer where there are any.

    ./dev score [FOLDER]        FOLDER holds `score/score.py` and `corpus/`; else $NOTIFIER_MEASURE, else ../shared

The labelled articles are other people's words and do not belong to this project; docs/accuracy.md says what they are, and the
figures. Exit status: 0 measured, 2 where a folder was named that has no scorer.
"""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

HERE = Path(__file__).resolve().parent


def main(arguments: list[str]) -> int:
    folder = Path(arguments[0] if arguments else os.environ.get("NOTIFIER_MEASURE", HERE.parent.parent / "shared")).resolve()
    scorer, corpus = folder / "score" / "score.py", folder / "corpus"
    print("=== our own stories (tests/stories)", flush=True)
    subprocess.run([sys.executable, HERE / "own_score.py"], check=False)
    if not scorer.is_file() and not arguments:
        print(f"\nNo scorer in {folder}: name a folder that has one to measure on labelled articles too.")
        return 0
    if not scorer.is_file():
        print(f"{folder}: no score/score.py there; name the folder that has it: ./dev score FOLDER", file=sys.stderr)
        return 2
    runs = [
        [scorer, corpus / "traps"],
        [scorer, corpus / "news" / "one", corpus / "news" / "two"],
        [corpus / "dates" / "run.py"],
        [corpus / "pacer" / "run.py"],
    ]
    environment = {**os.environ, "NOTIFIER": str(Path(sys.executable).with_name("notifier"))}
    for script, *paths in runs:
        if script.is_file() and all(path.exists() for path in paths):
            print(f"\n=== {script.relative_to(folder)} {' '.join(path.name for path in paths)}", flush=True)
            subprocess.run([sys.executable, script, *paths], env=environment, cwd=script.parent, check=False)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
