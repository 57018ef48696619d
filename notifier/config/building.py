"""Tables that are right one by one -> the values of the program, looked at together: ids, aliases, relations, folders."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from difflib import get_close_matches
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from notifier.config import shapes, values
from notifier.config.complaints import Complaint
from notifier.config.positions import Path as KeyPath
from notifier.core.language import dockets
from notifier.core.model.cases import Case, Docket, Party
from notifier.core.model.readers import Subscriber

if TYPE_CHECKING:
    from datetime import datetime

T = TypeVar("T")
Complain = Callable[[Complaint], None]
Numbered = Sequence[tuple[int, T]]
"""Tables that are right, with their place in the file's list."""


# --- cases ------------------------------------------------------------------------------------------------------------


def build_cases(tables: Numbered[shapes.Case], ids: Mapping[str, int], complain: Complain) -> tuple[Case, ...]:
    """The cases, with relations that hold in both directions. `ids`: where each id of the file stands first."""
    related = _relations(tables, ids, complain)
    _complain_of_shared_aliases(tables, related, complain)
    return tuple([_case(table, index, related, complain) for index, table in tables if ids[table.id] == index])


def _case(table: shapes.Case, index: int, related: Mapping[str, Mapping[str, None]], complain: Complain) -> Case:
    numbers = []
    if table.docket is not None:
        numbers.append(Docket(_number(table.docket, ("cases", index, "docket"), complain)))
    for at, each in enumerate(table.dockets):
        numbers.append(Docket(_number(each.number, ("cases", index, "dockets", at), complain), each.court))
    return Case(
        id=table.id,
        name=table.name.strip(),
        court=table.court,
        dockets=tuple(numbers),
        judge=table.judge,
        parties=tuple([Party(party.name, party.role, party.aliases) for party in table.parties]),
        aliases=table.aliases,
        require=table.require,
        exclude=table.exclude,
        context=table.context,
        related=tuple(related.get(table.id, ())),
        trial_date=table.trial_date,
        note=table.note.strip(),
    )


def _number(written: str, path: KeyPath, complain: Complain) -> str:
    number = dockets.normal(written)
    if not any(sign.isdigit() for sign in number):
        complain(Complaint(path, f"is no docket number: {values.shown(written)}", 'write "1:20-cv-07311"'))
    return number


def _relations(tables: Numbered[shapes.Case], ids: Collection[str], complain: Complain) -> dict[str, dict[str, None]]:
    """Each case's related ones, in the order of the file; a relation written on one side holds on the other too."""
    related: dict[str, dict[str, None]] = {}
    for index, table in tables:
        for at, other in enumerate(table.related):
            path = ("cases", index, "related", at)
            if other == table.id:
                complain(Complaint(path, "a case is not related to itself", "leave it out"))
            elif other not in ids:
                complain(Complaint(path, f"there is no case {values.shown(other)}", nearest(other, ids)))
            else:
                related.setdefault(table.id, {})[other] = None
                related.setdefault(other, {})[table.id] = None
    return related


def _complain_of_shared_aliases(
    tables: Numbered[shapes.Case], related: Mapping[str, Mapping[str, None]], complain: Complain
) -> None:
    owners: dict[str, str] = {}
    for index, table in tables:
        for at, alias in enumerate(table.aliases):
            owner = owners.setdefault(" ".join(alias.casefold().split()), table.id)
            if owner != table.id and owner not in related.get(table.id, ()):
                problem = f"{values.shown(alias)} is an alias of {owner} already"
                mend = f'make it say which case is meant, or add related = ["{owner}"]'
                complain(Complaint(("cases", index, "aliases", at), problem, mend))


# --- subscribers ------------------------------------------------------------------------------------------------------


def subscriber_id(email: str) -> str:
    """The id of a reader whom the operator wrote down: the same whatever else changes, and it does not tell the address."""
    return hashlib.sha256(f"subscriber:{email.casefold()}".encode()).hexdigest()[:16]


def subscriber_of(table: shapes.Subscriber, timezone: str, *, since: datetime | None = None) -> Subscriber:
    """A reader as the program knows them. `timezone` is for those who named none."""
    return Subscriber(
        id=subscriber_id(table.email),
        email=table.email,
        cases=tuple(dict.fromkeys(table.cases)),
        events=tuple(dict.fromkeys(table.events)),
        cadence=table.cadence,
        confidence=table.confidence,
        timezone=table.timezone or timezone,
        since_at=since,
        quiet=table.quiet,
        reminder_days=table.reminder_days,
        still_watching=table.still_watching,
    )


def build_subscribers(
    tables: Numbered[shapes.Subscriber], ids: Collection[str], timezone: str, complain: Complain
) -> tuple[Subscriber, ...]:
    """The readers of the file. `ids` are those of the cases that they may follow."""
    found: dict[str, Subscriber] = {}
    for index, table in tables:
        for at, case in enumerate(table.cases):
            if case != "*" and case not in ids:
                path = ("subscribers", index, "cases", at)
                complain(Complaint(path, f"there is no case {values.shown(case)}", nearest(case, ids)))
        reader = subscriber_of(table, timezone)
        if reader.id in found:
            complain(
                Complaint(
                    ("subscribers", index, "email"),
                    f"{table.email} is a subscriber twice",
                    "join the two tables: one address, one digest",
                )
            )
        found.setdefault(reader.id, reader)
    return tuple(found.values())


# --- places on disk -----------------------------------------------------------------------------------------------------


def store_url(url: str, folder: Path) -> str:
    """The address of the store, an SQLite file made absolute. Raises Wrong for what is no store, or holds a password."""
    scheme, colon, rest = url.partition("://")
    if scheme == "sqlite" and rest.startswith("/") and len(rest) > 1 and not rest.startswith("/:memory:"):
        return f"sqlite:///{values.place(rest[1:], folder).as_posix()}"
    if scheme in ("sqlite", "sqlite+pysqlite"):
        raise values.Wrong(f"is no file: {values.shown(url)}", 'write "sqlite:///notifier.db"')
    if scheme in ("postgresql", "postgres"):
        raise values.Wrong("names no driver", f'write "postgresql+psycopg://{rest.rpartition("@")[2]}"')
    if scheme != "postgresql+psycopg" or not colon:
        raise values.Wrong(
            f"is no store: {values.shown(url.rpartition('@')[2])}",
            'write "sqlite:///notifier.db" or "postgresql+psycopg://user@host/db"',
        )
    if ":" in rest.partition("/")[0].rpartition("@")[0] or "password=" in rest:
        raise values.Wrong(
            "has a password in it, and secrets never stand in the file",
            "take it out; PostgreSQL reads $PGPASSWORD, or the file that $PGPASSFILE names",
        )
    return url


def existing_folder(name: str, folder: Path) -> Path | None:
    """The folder of that name; None for no name. Raises Wrong where it is not there."""
    if not name:
        return None
    path = values.place(name, folder)
    if not path.is_dir():
        raise values.Wrong(f"there is no folder {path}", "make it, or leave the key out")
    return path


# --- words --------------------------------------------------------------------------------------------------------------


def nearest(word: str, known: Iterable[str]) -> str:
    """A mend for a name that is not known: the one that is probably meant."""
    close = _close(word, frozenset(known))
    return f'did you mean "{close}"?' if close else ""


@lru_cache(maxsize=64)
def _close(word: str, known: frozenset[str]) -> str | None:
    swapped = [each for each in known if len(each) == len(word) and sorted(each) == sorted(word)]  # nyds: nysd, not nywd
    found = swapped or get_close_matches(word, sorted(known), 1, 0.6)
    return found[0] if found else None
