"""archive × configuration -> what would have been mailed, and when: on a simulated clock, without a store, to nobody."""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from notifier.cli.lines import case_line, item_line, moment
from notifier.cli.output import one_line
from notifier.core.jsonlines import json_line

if TYPE_CHECKING:
    from notifier.cli import Globals
    from notifier.cli.simulation import Event, Mailed, Simulation
    from notifier.config import Config, Extractor
    from notifier.core.model.evidence import Reading
    from notifier.edges.archive import ArchiveItem


@click.command()
@click.argument("files", nargs=-1, required=True, metavar="FILE…", type=click.Path(path_type=Path))
@click.option("--json", "as_json", is_flag=True, help="JSON Lines for machines: items, changes, cases.")
@click.option(
    "--diff",
    "other",
    metavar="OTHER.toml",
    type=click.Path(path_type=Path),
    help="Print only what OTHER.toml would mail differently.",
)
@click.option("--kind", type=click.Choice(["news", "cmecf"]), help="Take every item for one of this kind of feed.")
@click.pass_obj
def replay(options: Globals, files: tuple[Path, ...], as_json: bool, other: Path | None, kind: str | None) -> None:
    """Read an archive of items in order of publication and show what would have been mailed. Mails nobody.

    FILE is a feed document (RSS, Atom, JSON Feed), or .jsonl with one item a line.
    """
    this = simulation(options.config(needs=("cases",)))
    items = _with_progress(read_items(files, kind))
    if other is not None:
        from notifier.config import load

        _print_differences(this, simulation(load(other, needs=("cases",))), items, as_json=as_json)
    elif as_json:
        _print_lines(this, items)
    else:
        from notifier.cli.stories import print_story

        print_story(this, items)


def simulation(config: Config) -> Simulation:
    """A configuration, ready to read."""
    from notifier.cli.simulation import Simulation
    from notifier.core.matching import CaseIndex

    this = Simulation(CaseIndex.build(config.cases), config.digests.timezone, config.digests.settle)
    if config.extractor is not None:
        this.decide = _asking(config.extractor, this)
    return this


def _asking(settings: Extractor, this: Simulation) -> Callable[[Reading], Reading]:
    """Asks the configured extractor about what the rules leave undecided, as the daemon would, one item after the other."""
    import asyncio

    from notifier.app.wiring import make_extractor
    from notifier.core.asking import decided, question

    runner = asyncio.Runner()
    extractor = make_extractor(settings, lambda: this.clock)

    def decide(reading: Reading) -> Reading:
        asked = question(reading, this.index.cases)
        return decided(reading, runner.run(extractor.evidence(asked, timezone=this.timezone))) if asked else reading

    return decide


def read_items(files: tuple[Path, ...], kind: str | None) -> Iterator[ArchiveItem]:
    """The items of all files in order of publication; what is no item is reported on standard error."""
    from notifier.edges import clock
    from notifier.edges.archive import BadLine, read_archive

    for found in read_archive(files, kind, now=clock.now()):
        if isinstance(found, BadLine):
            print(f"notifier: {one_line(str(found))}", file=sys.stderr)
        else:
            yield found


def _with_progress(items: Iterator[ArchiveItem]) -> Iterator[ArchiveItem]:
    """The same items, counted on the terminal while the output goes elsewhere; beside output on one screen it would garble it."""
    if not sys.stderr.isatty() or sys.stdout.isatty():
        yield from items
        return
    from rich.console import Console
    from rich.progress import Progress, SpinnerColumn, TextColumn, TimeElapsedColumn

    columns = (SpinnerColumn(), TextColumn("{task.completed:,} items read, {task.fields[day]}"), TimeElapsedColumn())
    with Progress(*columns, console=Console(stderr=True), transient=True) as progress:
        task = progress.add_task("replay", total=None, day="")
        for number, each in enumerate(items, 1):
            if number % 50 == 1:
                progress.update(task, completed=number, day=f"{each.at:%Y-%m-%d}")
            yield each


def _print_lines(this: Simulation, items: Iterable[ArchiveItem]) -> None:
    out = sys.stdout
    for event in _events(this, items):
        out.write(json_line(line_of(event)) + "\n")
    for case in this.index.cases:
        out.write(json_line(final_line(this, case)) + "\n")
    out.flush()


def _events(this: Simulation, items: Iterable[ArchiveItem]) -> Iterator[Event]:
    for each in items:
        yield from this.read(each.item, each.at)
    yield from this.finish()


def line_of(event: Event) -> dict[str, Any]:
    from notifier.cli.simulation import Read

    return item_line(event.reading, event.found) if isinstance(event, Read) else change_line(event)


def change_line(mailed: Mailed) -> dict[str, Any]:
    line = mailed.line
    development, facts = line.development, line.development.facts
    return {
        "type": "change",
        "case": mailed.case,
        "development": development.id,
        "kind": facts.kind,
        "action": facts.action,
        "at": moment(mailed.at),
        "from": line.from_,
        "to": line.to,
        "items": mailed.items,
        "update": line.form == "update",
        "corrects": development.corrects if line.form == "correction" else None,
        "retracts": development.retracts if line.form == "retraction" else None,
    }


def final_line(this: Simulation, case: str) -> dict[str, Any]:
    from notifier.core import changes

    state = this.state(case)
    return case_line(
        state, trial_date=changes.trial_date(state), rulings=changes.standing_rulings(state), sources=this.sources.get(case, 0)
    )


def _print_differences(this: Simulation, that: Simulation, items: Iterable[ArchiveItem], *, as_json: bool) -> None:
    """Both configurations side by side over the same items; a line that both would mail is not printed."""
    from notifier.cli.simulation import Mailed

    sides = {"this": this, "other": that}
    mailed: dict[str, list[dict[str, Any]]] = {"this": [], "other": []}
    for found in items:
        for side, each in sides.items():
            mailed[side] += [change_line(event) for event in each.read(found.item, found.at) if isinstance(event, Mailed)]
    for side, each in sides.items():
        mailed[side] += [change_line(event) for event in each.finish() if isinstance(event, Mailed)]
    counts = {side: Counter(json_line(line) for line in lines) for side, lines in mailed.items()}
    common = counts["this"] & counts["other"]
    different = []
    for side, lines in mailed.items():
        left = Counter(common)
        for line in lines:
            if left[json_line(line)]:
                left[json_line(line)] -= 1
            else:
                different.append({**line, "side": side})
    different.sort(key=lambda line: (line["at"], line["side"] == "other"))
    for line in different:
        sys.stdout.write((json_line(line) if as_json else _difference(line)) + "\n")


def _difference(line: dict[str, Any]) -> str:
    mark = "only this " if line["side"] == "this" else "only other"
    dates = f" {line['from'] or '–'} → {line['to'] or '–'}" if line["kind"] in ("trial_date", "hearing_date") else ""
    return f"{mark}  {line['at']}  {line['case']}  {line['kind']} {line['action'] or ''}{dates}  ({', '.join(line['items'][:3])})"
