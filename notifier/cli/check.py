"""`notifier check`: what is wrong with the configuration, or what would be polled, matched and mailed. Connects nowhere."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

import click

from notifier.cli import Globals
from notifier.cli.output import as_json, count, one_line, print_json, print_table, shown_url
from notifier.cli.stores import stored_names
from notifier.config import Config, load
from notifier.config.advice import advice
from notifier.config.coverage import coverage, missing_court_feeds
from notifier.config.loading import placed
from notifier.config.values import duration_text
from notifier.core.errors import ConfigError, Mistake
from notifier.core.language.courts import short_name
from notifier.core.model.cases import Case
from notifier.core.model.readers import Subscriber

_MOST_CASES = 50  # more are only counted, unless -v asks for all


@click.command(short_help="Say what is wrong with the configuration, or what it does.")
@as_json
@click.pass_obj
def check(options: Globals, as_json: bool) -> None:
    """Read the configuration and say what is wrong with it, or what would be polled, matched and mailed.

    Connects nowhere. Warnings are no errors: the exit status is 0 unless the file cannot be used.
    """
    path = options.config_path()
    try:
        config = load(path)
        _check_templates(config)
    except ConfigError as error:
        if as_json:
            print_json(_complaint_row("mistake", error.file, mistake) for mistake in error.mistakes)
        raise
    warnings = placed(advice(config, stored_names(config)), config.path)
    if as_json:
        print_json(_rows(config, str(path), warnings))
    else:
        _print(config, str(path), warnings, verbosity=options.verbosity)


def _check_templates(config: Config) -> None:
    """Raise ConfigError where a template that overrides a built-in one is broken."""
    if config.digests.templates is None:
        return
    from notifier.cli.sample import try_templates
    from notifier.core.errors import TemplateError
    from notifier.core.rendering import Templates
    from notifier.edges.templates import read_templates

    try:
        try_templates(read_templates("email", config.digests.templates))
        Templates(read_templates("web", config.digests.templates)).refuse_strangers(read_templates("web", None))
    except TemplateError as error:
        mistake = Mistake(0, 0, "digests.templates", " ".join(str(error).split()))
        raise ConfigError(str(config.path), (mistake,)) from error


# --- for machines -----------------------------------------------------------------------------------------------------


def _rows(config: Config, file: str, warnings: Sequence[Mistake]) -> Iterator[dict[str, Any]]:
    yield {
        "type": "configuration", "file": file, "store": config.store_url, "transport": config.mail.transport,
        "sender": config.mail.sender, "web": config.web.enabled, "base_url": config.web.base_url,
        "feeds": len(config.feeds), "cases": len(config.cases), "subscribers": len(config.subscribers),
        "warnings": len(warnings),
    }  # fmt: skip
    for feed in config.feeds:
        yield {
            "type": "feed", "url": shown_url(feed.url), "name": feed.name, "kind": feed.kind, "court": feed.court,
            "every": duration_text(feed.every), "full_text": feed.full_text,
        }  # fmt: skip
    for case in config.cases:
        yield {
            "type": "case", "id": case.id, "name": case.name, "court": case.court,
            "dockets": [{"court": each.court or case.court, "number": each.number} for each in case.dockets],
            "judge": case.judge, "matched_by": _matched_by(case),
            "feeds": [{"name": each.feed, "kind": each.kind, "shows": each.shows, "cannot": each.cannot}
                      for each in coverage(case, config.feeds)],
            "missing_court_feeds": list(missing_court_feeds(case, config.feeds)),
            "subscribers": sum(_follows(reader, case) for reader in config.subscribers),
        }  # fmt: skip
    for reader in config.subscribers:
        yield {
            "type": "subscriber", "email": reader.email, "cases": reader.cases, "events": reader.events,
            "cadence": reader.cadence, "confidence": reader.confidence, "timezone": reader.timezone,
        }  # fmt: skip
    for warning in warnings:
        yield _complaint_row("warning", file, warning)


def _complaint_row(kind: str, file: str, mistake: Mistake) -> dict[str, Any]:
    return {
        "type": kind, "file": file, "line": mistake.line or None, "column": mistake.column or None,
        "key": mistake.key or None, "problem": mistake.problem, "mend": mistake.mend or None,
    }  # fmt: skip


# --- for people -------------------------------------------------------------------------------------------------------


def _print(config: Config, file: str, warnings: Sequence[Mistake], *, verbosity: int) -> None:
    sizes = (count(len(config.feeds), "feed"), count(len(config.cases), "case"), count(len(config.subscribers), "reader"))
    print(f"{file} can be used: {', '.join(sizes)}; {count(len(warnings), 'warning') if warnings else 'nothing to warn of'}.")
    if verbosity >= 0:
        _print_feeds(config)
        _print_cases(config, config.cases if verbosity > 0 else config.cases[:_MOST_CASES])
        _print_readers(config)
    if warnings:
        print("\nWarnings")
        for line in ConfigError(file, tuple(warnings)).lines():
            print(f"  {one_line(line)}")


def _print_feeds(config: Config) -> None:
    print("\nPolled")
    rows = [(feed.name, feed.kind, f"every {duration_text(feed.every)}", shown_url(feed.url)) for feed in config.feeds]
    print_table((), rows, indent="  ")


def _print_cases(config: Config, shown: Sequence[Case]) -> None:
    print("\nMatched")
    for case in shown:
        print(f"  {case.id}: {one_line(case.name)}")
        print(f"    by        {one_line('; '.join(_matched_by(case)))}")
        for line in _shown_by(case, config):
            print(f"    {one_line(line)}")
        readers = [reader.email for reader in config.subscribers if _follows(reader, case)]
        more = f" and {len(readers) - 3} more" if len(readers) > 3 else ""
        print(f"    mailed to {', '.join(readers[:3]) or 'nobody in this file'}{more}")
    if len(config.cases) > len(shown):
        print(f"  … and {len(config.cases) - len(shown):,} more; -v lists all")


def _matched_by(case: Case) -> list[str]:
    """In words: what a match with the case is made of."""
    found = []
    if case.dockets:
        found.append("docket " + ", ".join(_docket(each.number, each.court or case.court) for each in case.dockets))
    names = dict.fromkeys([case.short_name, *case.aliases])
    found.append("the name " + ", ".join(f'"{name}"' for name in names))
    if case.parties:
        beside = [f"Judge {case.judge}"] if case.judge else []
        beside += [short_name(case.court)] if case.court else []
        beside += ['"' + '", "'.join(case.context) + '"'] if case.context else []
        found.append(
            "parties " + ", ".join(party.name for party in case.parties) + (f" with {', '.join(beside)}" if beside else "")
        )
    if case.require:
        found.append("only with " + " or ".join(f'"{word}"' for word in case.require))
    if case.exclude:
        found.append("never with " + " or ".join(f'"{word}"' for word in case.exclude))
    return found


def _docket(number: str, court: str | None) -> str:
    return f"{number} ({short_name(court)})" if court else number


def _shown_by(case: Case, config: Config) -> Iterator[str]:
    """What the feeds show of the case: alike ones on one line."""
    groups: dict[tuple[str | None, str], list[str]] = {}
    for each in coverage(case, config.feeds):
        groups.setdefault((each.shows, each.cannot), []).append(each.feed)
    for (shows, cannot), feeds in groups.items():
        names = ", ".join(feeds[:3]) + (f" and {len(feeds) - 3} more" if len(feeds) > 3 else "")
        if shows:
            yield f"shown by  {names}: {shows} (not: {cannot})"
        else:
            yield f"not by    {names}: {cannot}"
    for court in missing_court_feeds(case, config.feeds):
        yield f'not by    {short_name(court)}: its feed is not polled; add [[feeds]] with court = "{court}"'


def _follows(reader: Subscriber, case: Case) -> bool:
    return "*" in reader.cases or case.id in reader.cases


def _print_readers(config: Config) -> None:
    print("\nMailed")
    places = {"maildir": f"into the folder {config.mail.maildir}", "stdout": "to standard output"}
    smtp = f"by {config.mail.smtp.host}:{config.mail.smtp.port} ({config.mail.smtp.security})"
    print(f"  from {one_line(config.mail.sender)}, {places.get(config.mail.transport, smtp)}")
    rows = []
    for reader in config.subscribers:
        cases = "all cases" if "*" in reader.cases else ", ".join(reader.cases)
        rows.append((reader.email, cases, ", ".join(reader.events), reader.cadence, f"if {reader.confidence}", reader.timezone))
    print_table((), rows[:_MOST_CASES], indent="  ")
    if len(rows) > _MOST_CASES:
        print(f"  … and {len(rows) - _MOST_CASES:,} more")
