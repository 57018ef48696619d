"""What happened to an item -> lines for a person at the terminal."""

from __future__ import annotations

import email
import email.policy
import textwrap
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

import click

from notifier.cli.demo.story import Step
from notifier.core.model.developments import CaseState
from notifier.core.model.evidence import Reading
from notifier.core.model.items import Item

_TOLD = {"repeat": "known already", "background": "retold background"}


NOT_CARRIED = ("it did not get through in time",)


@dataclass(frozen=True, slots=True)
class Fate:
    """What became of one item: `mailed` are subjects; where there are none, `why` says it in words."""

    step: Step
    outlet: str
    mailed: tuple[str, ...]
    why: tuple[str, ...]


def fate(
    step: Step,
    outlet: str,
    *,
    item: Item | None,
    reading: Reading | None,
    states: Mapping[str, CaseState],
    mailed: tuple[str, ...],
) -> Fate:
    if item is None or reading is None:
        return Fate(step, outlet, mailed, NOT_CARRIED)
    if not reading.matches:
        return Fate(step, outlet, mailed, ("speaks of no tracked case",))
    told = [
        (source.start, f"{_TOLD[source.novelty]}: “{_short(source.quote)}”")
        for state in states.values()
        for development in state.developments.values()
        for source in development.sources
        if source.item == item.id and source.novelty in _TOLD
    ]
    why = [words for _, words in sorted(told)]
    why += [f"{passage.why} (“{_short(item.document[passage.start : passage.end])}”)" for passage in reading.set_aside]
    if not why and not mailed:
        why = ["nothing that a court did or set"]
    return Fate(step, outlet, mailed, tuple(dict.fromkeys(why)))


def show(fate: Fate) -> None:
    """One item and its fate, as it happens."""
    step = fate.step
    title = step.title or f"{step.docket} {step.caption}: {step.label}"
    click.echo()
    click.echo(click.style(f"{step.at:%b %d, %Y}  {fate.outlet}", bold=True) + f"  {title}")
    _say(f"({step.tell})", dim=True)
    for subject in fate.mailed:
        _say(f"✉ mailed: {subject}", fg="green")
    for reason in fate.why[: 2 if fate.mailed else 3]:
        _say(f"– {'and not' if fate.mailed else 'not mailed'}: {reason}")


def sum_up(fates: Iterable[Fate]) -> None:
    """What was mailed, and why the rest was not."""
    fates = list(fates)
    mailed = [subject for fate in fates for subject in fate.mailed]
    quiet = [fate for fate in fates if not fate.mailed]
    click.echo()
    click.echo(click.style(f"{len(fates)} items came, {len(mailed)} mails went out:", bold=True))
    for subject in mailed:
        _say(f"✉ {subject}", fg="green")
    click.echo(click.style(f"{len(quiet)} items changed nothing, and nobody was bothered:", bold=True))
    for fate in quiet:
        _say(f"– {fate.outlet}, {fate.step.at:%b %d, %Y}: {fate.why[0]}")


def subjects(mailbox: Path, seen: set[str]) -> list[tuple[Path, str]]:
    """Mails in a Maildir that are not among `seen` (names of files), with their subjects, in order of arrival."""
    new = [path for path in sorted(mailbox.glob("new/*"), key=lambda path: path.stat().st_mtime_ns) if path.name not in seen]
    return [(path, str(email.message_from_bytes(path.read_bytes(), policy=email.policy.default)["Subject"])) for path in new]


def text_of(path: Path) -> str:
    """The text part of a mail."""
    part = email.message_from_bytes(path.read_bytes(), policy=email.policy.default).get_body(("plain",))
    return part.get_content() if part is not None else ""


def _say(text: str, *, dim: bool = False, fg: str | None = None) -> None:
    for line in textwrap.wrap(text, 100, initial_indent="    ", subsequent_indent="      "):
        click.secho(line, dim=dim, fg=fg)


def _short(text: str, most: int = 90) -> str:
    return textwrap.shorten(" ".join(text.split()), most, placeholder=" …")
