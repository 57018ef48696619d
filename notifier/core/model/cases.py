"""What the configuration tracks: court cases, their parties and their numbers."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Party:
    name: str
    role: str | None = None
    aliases: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Docket:
    """A docket number in normal form and the court it belongs to (None: the case's own court, or unknown)."""

    number: str
    court: str | None = None


@dataclass(frozen=True, slots=True)
class Case:
    """A court case that the configuration tracks. `dockets` holds all its numbers, the first one its own."""

    id: str
    name: str
    court: str | None = None
    dockets: tuple[Docket, ...] = ()
    judge: str | None = None
    parties: tuple[Party, ...] = ()
    aliases: tuple[str, ...] = ()
    require: tuple[str, ...] = ()
    exclude: tuple[str, ...] = ()
    context: tuple[str, ...] = ()
    related: tuple[str, ...] = ()
    trial_date: str | None = None
    note: str = ""

    @property
    def short_name(self) -> str:
        """The name up to its first parenthesis, for subjects."""
        return self.name.split("(", 1)[0].strip() or self.name
