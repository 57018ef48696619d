"""TOML text -> where each key stands: asked only after a mistake was found, so that a right file costs nothing.

The text must be one that `tomllib` accepted; this scanner finds places and checks nothing.
"""

from __future__ import annotations

import re
from typing import NamedTuple

Path = tuple[str | int, ...]


class Place(NamedTuple):
    """Line and column of a key (or of an array's element) and of its value; all start at 1."""

    key: tuple[int, int]
    value: tuple[int, int]


NOWHERE = Place((0, 0), (0, 0))

_BARE = re.compile(r"[A-Za-z0-9_-]+")
_SPACE = re.compile(r"[ \t]*")
_GAP = re.compile(r"(?:[ \t\r\n]|#[^\n]*)*")
_STRING = re.compile(
    r'"""(?:[^\\]|\\.)*?"{3,5}(?!")'  # up to two quotes may stand before the three that end it
    r"|'''.*?'{3,5}(?!')"
    r'|"(?:[^"\\\n]|\\.)*"'
    r"|'[^'\n]*'",
    re.S,
)
_SCALAR = re.compile(r"[^\s,\]}#]+(?: \d\d:\d\d[^\s,\]}#]*)?")  # one space is allowed between a day and its time


def find_places(text: str) -> dict[Path, Place]:
    """The place of every key, table and element: `("cases", 0, "aliases", 1)`."""
    return _Scanner(text).scan()


def place_of(places: dict[Path, Place], path: Path) -> Place:
    """The place of `path`, or of the nearest thing around it: what is missing has no place of its own."""
    while path and path not in places:
        path = path[:-1]
    return places.get(path, NOWHERE)


class _Scanner:
    """Walks through the text once. `at` is the place reached; `table` the path of the table whose keys come now."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.at = 0
        self.places: dict[Path, Place] = {}
        self.counts: dict[Path, int] = {}
        self.line = 1
        self.line_start = 0
        self.counted = 0

    def scan(self) -> dict[Path, Place]:
        table: Path = ()
        while True:
            self._skip(_GAP)
            if self.at >= len(self.text):
                return self.places
            if self.text[self.at] == "[":
                table = self._header()
            else:
                self._key_and_value(table)

    def _header(self) -> Path:
        start = self._here()
        double = self.text.startswith("[[", self.at)
        self.at += 2 if double else 1
        keys = self._keys()
        self.at += 2 if double else 1
        path: Path = ()
        for key in keys[:-1]:
            path = (*path, key)
            self.places.setdefault(path, Place(start, start))
            path = self._newest(path)
        path = (*path, keys[-1])
        if double:
            index = self.counts[path] = self.counts.get(path, -1) + 1
            self.places.setdefault(path, Place(start, start))
            path = (*path, index)
        else:
            path = self._newest(path)
        self.places.setdefault(path, Place(start, start))
        return path

    def _newest(self, path: Path) -> Path:
        """The path itself, or its last element so far where it is an array of tables."""
        return (*path, self.counts[path]) if path in self.counts else path

    def _key_and_value(self, table: Path) -> None:
        start = self._here()
        path = table
        for key in self._keys():
            path = (*path, key)
            self.places.setdefault(path, Place(start, start))
        self._skip(_SPACE)
        self.at += 1  # =
        self._skip(_SPACE)
        self.places[path] = Place(start, self._here())
        self._value(path)

    def _keys(self) -> list[str]:
        keys = []
        while True:
            self._skip(_SPACE)
            if self.text[self.at] in "\"'":
                keys.append(_unquote(self._take(_STRING)))
            else:
                keys.append(self._take(_BARE))
            self._skip(_SPACE)
            if self.text[self.at] != ".":
                return keys
            self.at += 1

    def _value(self, path: Path) -> None:
        sign = self.text[self.at]
        if sign == "[":
            self._array(path)
        elif sign == "{":
            self._inline_table(path)
        elif sign in "\"'":
            self._take(_STRING)
        else:
            self._take(_SCALAR)

    def _array(self, path: Path) -> None:
        self.at += 1
        index = 0
        while True:
            self._skip(_GAP)
            if self.text[self.at] == "]":
                self.at += 1
                return
            here = self._here()
            self.places[(*path, index)] = Place(here, here)
            self._value((*path, index))
            index += 1
            self._skip(_GAP)
            if self.text[self.at] == ",":
                self.at += 1

    def _inline_table(self, path: Path) -> None:
        self.at += 1
        while True:
            self._skip(_GAP)  # TOML 1.0 has no line breaks here, 1.1 has
            if self.text[self.at] == "}":
                self.at += 1
                return
            self._key_and_value(path)
            self._skip(_GAP)
            if self.text[self.at] == ",":
                self.at += 1

    def _skip(self, pattern: re.Pattern[str]) -> None:
        found = pattern.match(self.text, self.at)
        self.at = found.end() if found else self.at

    def _take(self, pattern: re.Pattern[str]) -> str:
        found = pattern.match(self.text, self.at)
        if not found:
            raise ValueError(f"not TOML at {self.at}")
        self.at = found.end()
        return found[0]

    def _here(self) -> tuple[int, int]:
        """Line and column of `at`; cheap, since places are asked for from front to back."""
        breaks = self.text.count("\n", self.counted, self.at)
        if breaks:
            self.line += breaks
            self.line_start = self.text.rindex("\n", self.counted, self.at) + 1
        self.counted = self.at
        return self.line, self.at - self.line_start + 1


def _unquote(key: str) -> str:
    """The key that a quoted key stands for."""
    if key.startswith("'"):
        return key[1:-1]
    import tomllib

    return next(iter(tomllib.loads(f"{key} = 0")))
