"""config.toml -> Config, or one ConfigError with every mistake in it."""

from __future__ import annotations

import gc
import re
import tomllib
from collections.abc import Collection, Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from notifier.config.assembling import Assembly
from notifier.config.complaints import Complaint
from notifier.config.positions import Path as KeyPath
from notifier.config.positions import Place, find_places, place_of
from notifier.config.settings import Config
from notifier.core.errors import ConfigError, Mistake

_MOST_BYTES = 256 * 2**20  # a file of a million cases; more is not a configuration


def load(path: Path, *, needs: Collection[str] = ("feeds", "cases")) -> Config:
    """The configuration in this file, with all defaults. `needs`: lists that must not be empty.

    Raises ConfigError with every mistake, each with its line and mend.
    """
    with _without_collecting():
        text = _read(path)
        raw = _parse(path, text)
        assembly = Assembly(path, raw)
        config = assembly.config(needs)
        if assembly.mistakes:
            raise ConfigError(str(path), _placed(assembly.mistakes, text))
        return config


@contextmanager
def _without_collecting() -> Iterator[None]:
    """Ten thousand cases are a million values that all stay: looking for garbage among them would double the time."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()


# --- the text -----------------------------------------------------------------------------------------------------------


def _read(path: Path) -> str:
    try:
        with path.open("rb") as stream:
            content = stream.read(_MOST_BYTES + 1)
    except OSError as error:
        problem = f"cannot be read: {error.strerror}"
        raise ConfigError(str(path), (Mistake(0, 0, "", problem, "`notifier init` writes a file to begin with"),)) from error
    if len(content) > _MOST_BYTES:
        raise ConfigError(str(path), (Mistake(0, 0, "", "is too large for a configuration", "is it the right file?"),))
    try:
        text = content.decode("utf-8-sig")  # some editors put a mark before the first line
    except UnicodeDecodeError as error:
        before = content[: error.start]
        line, column = before.count(b"\n") + 1, len(before) - before.rfind(b"\n")
        raise ConfigError(str(path), (Mistake(line, column, "", "is not UTF-8", "save the file as UTF-8"),)) from error
    return text.replace("\r\n", "\n")


def _parse(path: Path, text: str) -> dict[str, Any]:
    try:
        return tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise ConfigError(str(path), (_syntax_mistake(str(error), text),)) from error
    except RecursionError as error:
        raise ConfigError(str(path), (Mistake(0, 0, "", "is nested too deeply", "is it the right file?"),)) from error


_PLACE = re.compile(r" \(at (?:line (\d+), column (\d+)|end of document)\)$")
# What tomllib says -> what helps. Rows are tried in order.
SYNTAX_MENDS: tuple[tuple[str, str], ...] = (
    ("Invalid value", "text stands in quotes; true, false and numbers do not"),
    ("Unclosed array", "end the list with ]"),
    ("Illegal character '\\n'", "end the text with a quote on the same line"),
    ("Unterminated string", "end the text with a quote"),
    ("Expected '=' after a key", "write `key = value`; a name with spaces or dots stands in quotes"),
    ("Cannot declare", "this table stands in the file already: join the two; lists take [[double]] brackets"),
    ("Cannot overwrite a value", "this key stands in the table already: leave one out"),
    ("Cannot mutate immutable namespace", "this table stands in the file already: join the two"),
    ("Expected newline or end of document", 'one key a line; inner quotes are written \\"'),
    ("Unescaped '\\'", "write \\\\ for a backslash, or put the text in 'single quotes'"),
    ("Invalid initial character for a key part", "write `key = value`, or # before a comment"),
    ("Unclosed inline table", "separate the keys by commas and end the table with }"),
)


def _syntax_mistake(message: str, text: str) -> Mistake:
    found = _PLACE.search(message)
    line, column = (int(found[1]), int(found[2])) if found and found[1] else (text.count("\n") + 1, 1)
    problem = message[: found.start()] if found else message
    mend = next((mend for start, mend in SYNTAX_MENDS if problem.startswith(start)), "")
    return Mistake(line, column, "", f"this is not TOML: {problem[:1].lower()}{problem[1:]}", mend)


def _placed(found: Collection[Complaint], text: str) -> tuple[Mistake, ...]:
    """The mistakes with their lines, in the order of the file."""
    places = find_places(text)
    return tuple(sorted((_mistake(each, places) for each in found), key=lambda each: (each.line, each.column)))


def _mistake(complaint: Complaint, places: dict[KeyPath, Place]) -> Mistake:
    place = place_of(places, complaint.path)
    line, column = place.key if complaint.at == "key" else place.value
    return Mistake(line, column, ".".join(map(str, complaint.path)), complaint.problem, complaint.mend)


def placed(found: Iterable[Complaint], path: Path) -> tuple[Mistake, ...]:
    """What is no mistake but worth a look, with its line. Reads the file again, if there is anything."""
    found = tuple(found)
    return _placed(found, _read(path)) if found else ()
