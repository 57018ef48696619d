"""A folder with a configuration in it, and the commands called there as a person calls them."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from notifier.cli import call
from notifier.config import Config, load

CONFIG = """\
[[feeds]]
url = "https://news.example/rss"
name = "Hudson Wire"

[[cases]]
id = "orr-v-hale"
name = "Orr v. Hale (the ferry)"
court = "nysd"
docket = "1:24-cv-01234"
judge = "Ada Moor"
parties = [{ name = "Josephine Orr", aliases = ["Orr"] }, "Hale Freight"]
aliases = ["Orr v. Hale"]

[[subscribers]]
email = "ann@example.org"
"""


@dataclass(frozen=True)
class Said:
    """What a command answered."""

    status: int
    out: str
    err: str

    def rows(self) -> list[dict[str, Any]]:
        return [json.loads(line) for line in self.out.splitlines()]

    def row(self, **wanted: object) -> dict[str, Any]:
        """The one row with these values."""
        [found] = [row for row in self.rows() if all(row.get(key) == value for key, value in wanted.items())]
        return found


class Desk:
    """A folder with a config.toml."""

    def __init__(self, folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
        self.folder = folder
        self.file = folder / "config.toml"
        self._capsys = capsys
        self.write(CONFIG)

    def write(self, text: str) -> None:
        self.file.write_text(text, encoding="utf-8")

    def add(self, text: str) -> None:
        self.write(f"{self.file.read_text(encoding='utf-8')}\n{text}\n")

    def config(self) -> Config:
        return load(self.file)

    def say(self, *words: str) -> Said:
        return self.say_without_config("-c", str(self.file), *words)

    def say_without_config(self, *words: str) -> Said:
        self._capsys.readouterr()
        status = call(_flat(words))
        said = self._capsys.readouterr()
        return Said(status, said.out, said.err)


def _flat(words: Sequence[str]) -> list[str]:
    return [str(word) for word in words]
