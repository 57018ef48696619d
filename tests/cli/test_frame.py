"""The frame of the command line: what every command may rely on."""

from __future__ import annotations

import importlib
import json
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager

import click
import pytest

from notifier import cli
from notifier.core.errors import ConfigError, Mistake, NotifierError, UsageError

HEAVY = ("sqlalchemy", "sqlmodel", "pydantic", "httpx", "feedparser", "jinja2", "apscheduler", "rich", "starlette")


# --- commands that exist only here


@contextmanager
def failing(error: BaseException) -> Iterator[None]:
    def fail() -> None:
        raise error

    with _command("failing", click.Command("failing", callback=fail)):
        yield


@contextmanager
def answering(status: int) -> Iterator[None]:
    with _command("answering", click.Command("answering", callback=lambda: status)):
        yield


@contextmanager
def watching(seen: list[cli.Globals]) -> Iterator[None]:
    with _command("watching", click.Command("watching", callback=click.pass_obj(seen.append))):
        yield


@contextmanager
def _command(name: str, command: click.Command) -> Iterator[None]:
    setattr(sys.modules[__name__], f"command_{name}", command)
    cli.COMMANDS[name] = cli.Known(f"{__name__}:command_{name}", "only in this test")
    try:
        yield
    finally:
        del cli.COMMANDS[name]


# --- the tests


def test_help_imports_nothing_heavy() -> None:
    program = (
        "import sys\n"
        "from notifier.cli import call\n"
        "assert call(['--help']) == 0\n"
        f"print([name for name in {HEAVY!r} if name in sys.modules], file=sys.stderr)\n"
    )

    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)

    assert done.stderr.strip() == "[]"
    assert "Usage: notifier" in done.stdout


def test_help_names_every_command_without_importing_it(capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.call(["--help"]) == 0

    shown = capsys.readouterr().out
    assert all(f"  {name} " in shown for name in cli.COMMANDS)


def test_a_mistyped_command_is_wrong_usage_and_the_near_one_is_offered(capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.call(["chek"]) == 2
    assert capsys.readouterr().err == "notifier: no such command 'chek'; did you mean 'check'?\n"


@pytest.mark.parametrize("words", [["--no-such-flag"], ["init", "--no-such-flag"], ["init", "one", "two"]])
def test_wrong_usage_ends_with_2_and_one_line(words: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.call(words) == 2
    assert len(capsys.readouterr().err.splitlines()) == 1


def test_without_a_command_the_help_is_shown_as_wrong_usage(capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.call([]) == 2
    assert "Usage: notifier" in capsys.readouterr().err


FAILURES: list[tuple[BaseException, int, str]] = [
    (NotifierError("the store is locked;\n wait"), 1, "notifier: the store is locked; wait\n"),
    (UsageError("no case 'x'"), 2, "notifier: no case 'x'\n"),
    (ConfigError("a.toml", (Mistake(3, 1, "mial", "unknown key"),)), 2, "a.toml:3:1: mial: unknown key\n"),
    (FileNotFoundError(2, "No such file or directory", "a.jsonl"), 1, "notifier: a.jsonl: No such file or directory\n"),
    (KeyboardInterrupt(), 130, "\n"),  # closes the line on which the terminal shows ^C
]


@pytest.mark.parametrize(("error", "status", "line"), FAILURES)
def test_what_goes_wrong_is_one_plain_line_and_a_status(
    error: BaseException, status: int, line: str, capsys: pytest.CaptureFixture[str]
) -> None:
    with failing(error):
        assert cli.call(["failing"]) == status

    assert capsys.readouterr().err == line


def test_a_defect_hides_its_traceback_until_asked(capsys: pytest.CaptureFixture[str]) -> None:
    with failing(ZeroDivisionError("division by zero")):
        assert cli.call(["failing"]) == 1
        quiet = capsys.readouterr().err
        assert cli.call(["failing", "-v"]) == 1
        verbose = capsys.readouterr().err

    assert len(quiet.splitlines()) == 1
    assert "Traceback" not in quiet
    assert "ZeroDivisionError" in quiet
    assert "Traceback" in verbose


def test_with_a_json_log_complaints_are_objects_too(capsys: pytest.CaptureFixture[str]) -> None:
    with failing(NotifierError("out of order")):
        cli.call(["--log-format", "json", "failing"])

    line = json.loads(capsys.readouterr().err)
    assert (line["level"], line["event"]) == ("error", "notifier: out of order")


def test_the_global_options_are_taken_before_and_after_the_command() -> None:
    seen: list[cli.Globals] = []

    with watching(seen):
        cli.call(["-c", "a.toml", "-v", "--log-format", "json", "watching"])
        cli.call(["watching", "-c", "a.toml", "-v", "--log-format", "json"])
        cli.call(["-q", "watching"])

    assert seen == [
        cli.Globals("a.toml", 1, "json"),
        cli.Globals("a.toml", 1, "json"),
        cli.Globals(None, -1, "text"),
    ]


def test_a_command_returns_its_exit_status() -> None:
    with answering(1):
        assert cli.call(["answering"]) == 1


@pytest.mark.parametrize("name", cli.COMMANDS)
def test_every_command_is_there_and_has_help(name: str, capsys: pytest.CaptureFixture[str]) -> None:
    module, _, attribute = cli.COMMANDS[name].place.partition(":")

    assert hasattr(importlib.import_module(module), attribute)
    assert cli.call([name, "--help"]) == 0
    assert f"Usage: notifier {name}" in capsys.readouterr().out


def test_a_reader_that_goes_away_is_no_error() -> None:
    """`notifier --help | head -0`: the pipe is closed before anything is written."""
    program = "import sys; from notifier.cli import call; sys.exit(call(['--help']))"
    child = subprocess.Popen([sys.executable, "-c", program], stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    assert child.stdout is not None
    assert child.stderr is not None
    child.stdout.close()

    complaint = child.stderr.read()
    child.stderr.close()
    child.wait()

    assert complaint == b""
