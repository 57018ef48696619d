"""What a start costs: with few and with 10,000 cases, beside reading the TOML alone; a page of help, beside an empty program.

    python benchmarks/starting.py [--cases 10000]

`replay` of an archive without items does all that a start does and nothing after it. What counts are the ratios.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
from pathlib import Path
from statistics import median

from matching import a_case
from running import run

ROUNDS = 5


def configured(folder: Path, cases: int) -> str:
    """A configuration of so many cases; its file."""
    rows = [
        "[mail]",
        "sender = 'a@example.org'",
        "transport = 'maildir'",
        "[[feeds]]",
        "url = 'http://127.0.0.1:9/'",
        "name = 'News'",
    ]
    for case in map(a_case, range(cases)):
        parties = ", ".join(f"{{ name = '{party.name}', role = '{party.role}' }}" for party in case.parties)
        rows += ["[[cases]]", f"id = '{case.id}'", f"name = '{case.name}'", f"court = '{case.court}'", f"judge = '{case.judge}'"]
        rows += [f"docket = '{case.dockets[0].number}'", f"parties = [{parties}]", f"aliases = ['{case.name}']"]
    file = folder / f"{cases}.toml"
    file.write_text("\n".join(rows) + "\n", encoding="utf-8")
    return str(file)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--cases", type=int, default=10_000)
    many = parser.parse_args().cases
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        (folder / "empty.jsonl").write_text("")
        own = [sys.executable, "-m", "notifier"]
        few, full = configured(folder, 10), configured(folder, many)
        reading = f"import tomllib; tomllib.load(open({full!r}, 'rb'))"

        def cpu_s(*command: str) -> float:
            return median(run(command, folder).cpu_s for _ in range(ROUNDS))

        empty = cpu_s(sys.executable, "-c", "pass")
        toml = cpu_s(sys.executable, "-c", reading) - empty
        some, all_of_them = (cpu_s(*own, "-c", file, "replay", "empty.jsonl", "--json") for file in (few, full))
        page = cpu_s(*own, "--help")
    print(f"--help        {page:6.3f} CPU s   an empty program {empty:6.3f}   ratio {page / empty:5.2f}")
    print(f"10 cases      {some:6.3f} CPU s")
    print(f"{many:,} cases  {all_of_them:6.3f} CPU s   reading the TOML {toml:6.3f}   ratio {all_of_them / toml:5.2f}")


if __name__ == "__main__":
    main()
