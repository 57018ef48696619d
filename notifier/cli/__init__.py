"""argv -> exit status: the command line. A command's module is imported only when that command is called.

A command takes `Globals` by `@click.pass_obj` and returns None (done) or an exit status; it raises NotifierError for
what people can mend. `call` makes one plain line of what went wrong: 0 done, 1 the work failed, 2 wrong usage or
configuration.
"""

from __future__ import annotations

import importlib
import os
import sys
from collections.abc import Callable, Collection, Iterable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Literal, NamedTuple, NoReturn

import click

if TYPE_CHECKING:  # the real imports stand where they are used: `--help` must not pay for them
    from pathlib import Path

    from notifier.config import Config


class Known(NamedTuple):
    """A command before it is imported: where it is found, and its line of help."""

    place: str
    help: str


SECTIONS: dict[str, dict[str, Known]] = {
    "Set up": {
        "init": Known("notifier.cli.init:init", "Write a commented config.toml that works as it stands."),
        "check": Known("notifier.cli.check:check", "Say what is wrong with the configuration, or what it does."),
        "case": Known("notifier.cli.case:case", "Print a ready [[cases]] block worked out of a caption."),
        "courts": Known("notifier.cli.courts:courts", "Find a court: its id, names and feed."),
        "demo": Known("notifier.cli.demo:demo", "Show a whole news story run through the program, here and now."),
    },
    "Run": {
        "run": Known("notifier.cli.run:run", "Poll, read and mail, in the foreground; --once for cron."),
        "serve": Known("notifier.cli.run:serve", "The web front alone."),
        "status": Known("notifier.cli.status:status", "One look: does anything need a person?"),
        "db": Known("notifier.cli.db:db", "Upgrade, check, back up or prune the database."),
    },
    "Look": {
        "cases": Known("notifier.cli.timeline:cases", "The tracked cases and where they stand."),
        "timeline": Known("notifier.cli.timeline:timeline", "What happened in a case, with every source."),
        "explain": Known("notifier.cli.explain:explain", "Why an item matched, and what each sentence gave."),
        "replay": Known("notifier.cli.replay:replay", "What an archive of items would have mailed."),
        "reread": Known("notifier.cli.timeline:reread", "Read the stored items anew, mail nobody."),
    },
    "Feeds and readers": {
        "feeds": Known("notifier.cli.feeds:feeds", "The feeds and their health; OPML in and out."),
        "subscribers": Known("notifier.cli.subscribers:subscribers", "List, add, remove, pause or resume readers."),
        "preview": Known("notifier.cli.mail:preview", "The digest that a reader would get now."),
        "send-test": Known("notifier.cli.mail:send_test", "Send one test mail and show what the server says."),
    },
}
COMMANDS: dict[str, Known] = {name: known for section in SECTIONS.values() for name, known in section.items()}


@dataclass(slots=True)
class Globals:
    """What stands before (or after) the command name. `verbosity` is below 0 for -q, above 0 for -v."""

    config_file: str | None = None
    verbosity: int = 0
    log_format: Literal["text", "json"] = "text"

    def config_path(self) -> Path:
        """The configuration file in use. Raises ConfigError where none is found."""
        from notifier.config import find_config

        return find_config(self.config_file)

    def config(self, *, needs: Collection[str] = ("feeds", "cases")) -> Config:
        """The configuration, read anew at each call. `needs`: the lists that must not be empty.

        Raises ConfigError with every mistake in it.
        """
        import gc

        from notifier.config import load

        config = load(self.config_path(), needs=needs)
        # All that was read stays to the end: the collector need not look through ten thousand cases again and again.
        gc.freeze()
        return config

    def start_logging(self) -> None:
        """Log events to standard error from now on, as -v, -q and --log-format ask."""
        import logging

        from notifier.edges.logs import set_up

        level = logging.DEBUG if self.verbosity > 0 else logging.WARNING if self.verbosity < 0 else logging.INFO
        set_up(level, self.log_format)


# --- the global options, before the command name or after it ---------------------------------------------------------


def _note(set_on: Callable[[Globals, Any], None]) -> Callable[[click.Context, click.Parameter, Any], None]:
    def callback(ctx: click.Context, parameter: click.Parameter, value: Any) -> None:
        options = ctx.ensure_object(Globals)
        if value is not None and value != 0:
            set_on(options, value)

    return callback


def _set_config(options: Globals, value: str) -> None:
    options.config_file = value


def _add_verbose(options: Globals, value: int) -> None:
    options.verbosity += value


def _add_quiet(options: Globals, value: int) -> None:
    options.verbosity -= value


def _set_log_format(options: Globals, value: Literal["text", "json"]) -> None:
    options.log_format = value


def global_options(*, hidden: bool) -> list[click.Option]:
    """Fresh -c, -v, -q and --log-format; hidden where they only stand in for those of the program."""
    common: dict[str, Any] = {"expose_value": False, "hidden": hidden}
    return [
        click.Option(
            ["-c", "--config", "global_config"],
            metavar="FILE",
            callback=_note(_set_config),
            help="The configuration; else $NOTIFIER_CONFIG, ./config.toml, your configuration folder.",
            **common,
        ),
        click.Option(["-v", "--verbose", "global_verbose"], count=True, callback=_note(_add_verbose), help="Say more.", **common),
        click.Option(["-q", "--quiet", "global_quiet"], count=True, callback=_note(_add_quiet), help="Say less.", **common),
        click.Option(
            ["--log-format", "global_log_format"],
            type=click.Choice(["text", "json"]),
            callback=_note(_set_log_format),
            help="How events are logged on standard error.",
            **common,
        ),
    ]


def _accept_globals(command: click.Command) -> click.Command:
    """Let the command and its subcommands take the global options too, where they do not use the letters themselves."""
    taken = {letter for parameter in command.params for letter in parameter.opts}
    if "global_config" not in {parameter.name for parameter in command.params}:
        command.params += [option for option in global_options(hidden=True) if not taken & set(option.opts)]
    if isinstance(command, click.Group):
        for each in command.commands.values():
            _accept_globals(each)
    return command


# --- the group ----------------------------------------------------------------------------------------------------


class LazyGroup(click.Group):
    """Knows its commands by name and line of help; imports one when it is called."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        known = COMMANDS.get(cmd_name)
        if known is None:
            return None
        module, _, attribute = known.place.partition(":")
        command: click.Command = getattr(importlib.import_module(module), attribute)
        command.name = cmd_name
        return _accept_globals(command)

    def resolve_command(self, ctx: click.Context, args: list[str]) -> tuple[str | None, click.Command | None, list[str]]:
        name = args[0]
        if name not in COMMANDS and not name.startswith("-") and not ctx.resilient_parsing:
            raise click.UsageError(f"no such command '{name}'; {_nearest(name, COMMANDS)}", ctx)
        return super().resolve_command(ctx, args)

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        for title, section in SECTIONS.items():
            with formatter.section(title):
                formatter.write_dl([(name, known.help) for name, known in section.items()], col_max=12)


def _nearest(word: str, known: Iterable[str]) -> str:
    from difflib import get_close_matches

    close = get_close_matches(word, list(known), 1, 0.6)
    return f"did you mean '{close[0]}'?" if close else "notifier --help lists them"


cli = LazyGroup(
    name="notifier",
    params=[
        *global_options(hidden=False),
        click.Option(
            ["--version"],
            is_flag=True,
            is_eager=True,
            expose_value=False,
            help="The version, and no more.",
            callback=lambda ctx, _, value: _print_version(ctx) if value else None,
        ),
    ],
    help="Tells people the moment something really changes in a court case they follow.",
    epilog="These options may stand after the command as well. `notifier COMMAND --help` says more.",
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
)


def _print_version(ctx: click.Context) -> NoReturn:
    from importlib.metadata import version

    click.echo(f"notifier {version('notifier')}")
    ctx.exit()


# --- what went wrong, in one line -----------------------------------------------------------------------------------


def main() -> NoReturn:
    """The program."""
    import gc

    gc.set_threshold(20_000, 20, 20)  # there is hardly any garbage that holds itself, and a start alone looks for it 600 times
    sys.exit(call(sys.argv[1:]))


def call(args: Sequence[str]) -> int:
    """Do what the words of the command line say; the exit status. What went wrong is on standard error."""
    options = Globals()
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="replace")  # court news is full of dashes that not every terminal can show
    try:
        status = cli.main(list(args), "notifier", standalone_mode=False, obj=options)
        sys.stdout.flush()
    except KeyboardInterrupt:
        return 130
    except BrokenPipeError:
        # Whoever read us has gone (`… | head`). Python would complain once more when it flushes at the end.
        os.dup2(os.open(os.devnull, os.O_WRONLY), 1)
        return 1
    except click.Abort:
        return 130
    except Exception as error:
        return _report(error, options)
    return status if isinstance(status, int) else 0


def _report(error: Exception, options: Globals) -> int:
    """Say on standard error what went wrong; the exit status for it."""
    from notifier.core.errors import ConfigError, NotifierError, UsageError

    if isinstance(error, click.exceptions.NoArgsIsHelpError):
        click.echo(error.format_message(), err=True)
        return 2
    if isinstance(error, ConfigError):
        _say(error.lines(), options)  # each begins with its place, so that editors can jump to it
        return 2
    if isinstance(error, click.UsageError):
        _say([f"notifier: {_usage_line(error)}"], options)
        return 2
    if isinstance(error, NotifierError | click.ClickException):
        _say([f"notifier: {_one_line(str(error) or type(error).__name__)}"], options)
        return 2 if isinstance(error, UsageError) else 1
    if isinstance(error, OSError):
        what = f"{error.filename}: {error.strerror}" if error.filename and error.strerror else str(error)
        _say([f"notifier: {_one_line(what)}"], options)
        return 1
    if options.verbosity > 0:
        import traceback

        _say("".join(traceback.format_exception(error)).splitlines(), options)
    what = _one_line(f"{type(error).__name__}: {error}")
    _say([f"notifier: a defect of the program, not of yours: {what}; with -v it says where"], options)
    return 1


def _usage_line(error: click.UsageError) -> str:
    """Click's complaint in one line, with where to look."""
    line = _one_line(error.format_message()).rstrip(".")
    command = error.ctx.command_path if error.ctx else "notifier"
    return line if "did you mean" in line.lower() or "--help" in line else f"{line}; see {command} --help"


def _one_line(text: str) -> str:
    return " ".join(text.split())


def _say(lines: Iterable[str], options: Globals) -> None:
    for line in lines:
        if options.log_format == "json":
            from notifier.core.jsonlines import json_line
            from notifier.edges.clock import now

            at = now().isoformat(timespec="milliseconds").replace("+00:00", "Z")
            line = json_line({"at": at, "level": "error", "logger": "notifier.cli", "event": line})
        click.echo(line, err=True)
