"""What commands print: JSON Lines for machines, aligned tables for people."""

from __future__ import annotations

import re
import shutil
import sys
from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime
from pathlib import Path
from typing import Any

import click

from notifier.core.errors import NotifierError
from notifier.core.jsonlines import json_line

as_json = click.option("--json", "as_json", is_flag=True, help="JSON Lines, one object a row.")


def print_json(rows: Iterable[Mapping[str, Any]]) -> None:
    """One object a line. Moments are ISO 8601 in UTC."""
    for row in rows:
        sys.stdout.write(json_line(row, default=_plain) + "\n")


def _plain(value: object) -> object:
    if isinstance(value, datetime):
        return moment(value)
    if isinstance(value, tuple | set | frozenset):
        return list(value)
    return str(value)


def moment(at: datetime | None) -> str | None:
    """A moment as machines read it: `2026-11-24T08:51:05Z`; None stays None."""
    return at.isoformat(timespec="seconds").replace("+00:00", "Z") if at else None


def print_table(head: Sequence[str], rows: Iterable[Sequence[object]], *, indent: str = "") -> None:
    """An aligned table; cells are made safe for the terminal, and the widest text column gives way where it is too narrow."""
    cells = [[one_line(str(cell)) for cell in row] for row in rows]
    table = [list(head), *cells] if any(head) else cells
    if not table:
        return
    widths = [max(len(row[column]) for row in table) for column in range(len(table[0]))]
    spare = shutil.get_terminal_size((100, 24)).columns - len(indent) - sum(widths) - 2 * (len(widths) - 1)
    if spare < 0 and sys.stdout.isatty():
        widest = widths.index(max(widths))
        widths[widest] = max(12, widths[widest] + spare)
    for row in table:
        print((indent + "  ".join(_fit(cell, width) for cell, width in zip(row, widths, strict=True))).rstrip())


def _fit(cell: str, width: int) -> str:
    return cell.ljust(width) if len(cell) <= width else f"{cell[: width - 1]}…"


def one_line(text: str) -> str:
    """The text on one line, without signs that could steer a terminal: what feeds say is hostile."""
    return "".join(sign if sign.isprintable() else " " for sign in text)


_USER = re.compile(r"(?<=://)[^/@]+@")
_SECRET_NAMES = re.compile(r"(?i)(?<=[?&])([\w.-]*(?:key|token|secret|auth|password|passwd|sig|signature)[\w.-]*)=[^&#\s]+")


def shown_url(url: str) -> str:
    """The address without what may be secret in it: `?apikey=…`, `https://…@host/`."""
    return _SECRET_NAMES.sub(r"\1=…", _USER.sub("…@", one_line(url)))


def spare_other_files(path: Path, mark: bytes, what: str) -> None:
    """Raise NotifierError where a file is there that is no earlier one of the same kind: `mark` stands in the head of those."""
    try:
        with path.open("rb") as stream:
            head = stream.read(2000)
    except OSError:
        return  # nothing is there, or writing will say what is wrong
    if head.strip() and mark not in head:
        raise NotifierError(f"{path} is there already and is no {what}; name another file")


def count(number: int, noun: str, plural: str = "") -> str:
    """`1 feed`, `2 feeds`, `10,000 cases`."""
    return f"{number:,} {noun if number == 1 else plural or noun + 's'}"


def ago(at: datetime | None, now: datetime) -> str:
    """How long ago in words: `just now`, `5 min ago`, `3 h ago`, `2 days ago`; `never` for None; `in 5 min` for what is to come."""
    if at is None:
        return "never"
    seconds = (now - at).total_seconds()
    words = _span(abs(seconds))
    if not words:
        return "just now" if seconds >= 0 else "now"
    return f"{words} ago" if seconds >= 0 else f"in {words}"


def _span(seconds: float) -> str:
    if seconds < 2:
        return ""
    for unit, length, most in (("s", 1, 90), ("min", 60, 90), ("h", 3600, 48)):
        if seconds < most * length:
            return f"{round(seconds / length)} {unit}"
    return f"{round(seconds / 86400)} days"
