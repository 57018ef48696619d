"""The documents say what is there: commands, options, files, links, and what the example comes to."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import get_args

import click
import pytest
from click.testing import CliRunner

from notifier.cli import COMMANDS, Globals, cli
from notifier.core.model.evidence import Reason

ROOT = Path(__file__).parents[1]
PAGES = [ROOT / "README.md", ROOT / "CHANGELOG.md", *sorted((ROOT / "docs").rglob("*.md"))]
NAMES = [str(page.relative_to(ROOT)) for page in PAGES]

_FENCE = re.compile(r"^```(\w*)\n(.*?)^```$", re.S | re.M)
_CODE = re.compile(r"`([^`\n]+)`")
_LINK = re.compile(r"\[[^\]]*\]\(([^)\s]+)\)|(?:src|srcset)=\"([^\"]+)\"")
_NOT_OURS = ("notifier/config.toml",)  # of a reader's own configuration folder
# A command line: `notifier …`, `.venv/bin/notifier …`, `./dev run …`, perhaps with global options before the command's word.
_CALL = re.compile(r"(?:(?<![\w/.-])notifier|\./dev run)((?: -c \S+| -v| -q| --log-format \S+)*) ([a-z][a-z-]*)((?: +[^\s#…`]+)*)")


def text_of(name: str) -> str:
    return (ROOT / name).read_text(encoding="utf-8")


def code_of(text: str) -> Iterator[str]:
    """All lines that stand as code: of fenced blocks, of indented ones, and between backticks."""
    for match in _FENCE.finditer(text):
        yield from match[2].splitlines()
    prose = _FENCE.sub("", text)
    yield from (line for line in prose.splitlines() if line.startswith("    "))
    yield from _CODE.findall(prose)


def calls_of(text: str) -> Iterator[tuple[list[str], str]]:
    """Every command line: its words after the global options, and the line."""
    for line in code_of(text):
        for match in () if line.startswith("notifier: ") else _CALL.finditer(line):  # that is a line it prints
            yield [match[2], *match[3].split()], line


def command_of(words: list[str]) -> click.Command:
    context = click.Context(cli, obj=Globals())
    command = cli.get_command(context, words[0])
    assert command is not None
    if isinstance(command, click.Group) and len(words) > 1 and words[1] in command.commands:
        return command.commands[words[1]]
    return command


@pytest.mark.parametrize("name", NAMES)
def test_every_command_that_is_named_exists_and_takes_its_options(name: str) -> None:
    for words, line in calls_of(text_of(name)):
        assert words[0] in COMMANDS, line
        known = {option for parameter in command_of(words).params for option in parameter.opts}
        named = {word.split("=")[0] for word in words if word.startswith("--")}
        assert named <= known, f"{line}: {named - known}"


def test_every_command_has_its_place_in_the_documents() -> None:
    headed = re.findall(r"^### `([a-z-]+)", text_of("docs/commands.md"), re.M)

    assert sorted(headed) == sorted(COMMANDS)


def test_every_option_has_its_place_in_the_documents() -> None:
    page = text_of("docs/commands.md")
    for name in COMMANDS:
        command = command_of([name])
        inner = list(command.commands.values()) if isinstance(command, click.Group) else []
        for each in [command, *inner]:
            shown = [option for option in each.params if isinstance(option, click.Option) and not option.hidden]
            missing = [option.opts[-1] for option in shown if option.opts[-1] not in page]
            assert not missing, f"{name}: {missing}"


@pytest.mark.parametrize("name", NAMES)
def test_every_link_within_the_project_leads_somewhere(name: str) -> None:
    for match in _LINK.finditer(text_of(name)):
        target = (match[1] or match[2]).split("#")[0]
        if target and not target.startswith(("https://", "http://", "mailto:")):
            assert ((ROOT / name).parent / target).exists(), target


@pytest.mark.parametrize("name", NAMES)
def test_every_file_that_is_named_is_there(name: str) -> None:
    tops = ("docs/", "deploy/", "notifier/", "templates/", "tests/", "benchmarks/", "core/", "edges/", "config/", "poll/", "web/")
    for code in _CODE.findall(_FENCE.sub("", text_of(name))):
        for word in re.findall(r"(?<![\w./-])[\w./-]+", code):
            if word.startswith(tops) and word not in _NOT_OURS and "NNNN" not in code and "://" not in code:
                assert any((ROOT / place / word).exists() for place in ("", "notifier", "notifier/core")), word


@pytest.mark.parametrize("name", NAMES)
def test_no_machine_and_no_registry_is_named(name: str) -> None:
    text = text_of(name)

    assert not re.search(r"/(?:tmp|root|home|Users)/|/work\b", text)
    assert not re.search(r"pypi\.|pythonhosted|files\.python|registry\.|index-url|artifactory|nexus", text, re.I)


@pytest.mark.parametrize("name", NAMES)
def test_examples_of_json_are_json(name: str) -> None:
    for language, block in _FENCE.findall(text_of(name)):
        if language == "json":
            for line in block.splitlines():
                json.loads(line)


def test_pictures_are_small() -> None:
    for picture in (ROOT / "docs" / "images").iterdir():
        assert picture.stat().st_size < 150_000, picture.name


def test_the_reasons_are_all_named() -> None:
    assert ", ".join(get_args(Reason)) in " ".join(text_of("docs/commands.md").split())


def test_the_figures_for_prometheus_are_all_named() -> None:
    source = (ROOT / "notifier" / "web" / "health.py").read_text(encoding="utf-8")
    made = set(re.findall(r"\"(notifier_\w+)\"", source))
    named = {word.removesuffix("_total") for word in re.findall(r"`(notifier_\w+)`", text_of("docs/operations.md"))}

    assert made == named


def test_the_templates_of_mails_are_all_named() -> None:
    files = {path.name for path in (ROOT / "templates" / "email").iterdir()}

    assert files <= set(re.findall(r"`([\w.]+)`", text_of("docs/mails.md")))


def test_the_example_comes_to_what_the_page_says() -> None:
    page = text_of("docs/how-it-decides.md")
    folder = ROOT / "docs" / "examples"
    arguments = ["-c", str(folder / "reyes.toml"), "replay", str(folder / "reyes.jsonl")]

    printed = CliRunner().invoke(cli, arguments, obj=Globals(), catch_exceptions=False).output

    shown = next(block for _, block in _FENCE.findall(page) if block.startswith("2026-01-20"))
    for line in filter(None, shown.splitlines()):
        assert line in printed.splitlines()
    assert len(re.findall(r"^\d{4}-", shown, re.M)) == len(re.findall(r"^\d{4}-", printed, re.M))


def test_the_example_is_explained_as_the_page_says() -> None:
    folder = ROOT / "docs" / "examples"
    arguments = ["-c", str(folder / "reyes.toml"), "explain", "--json", str(folder / "reyes.jsonl")]

    rows = [json.loads(line) for line in CliRunner().invoke(cli, arguments, obj=Globals()).output.splitlines()]

    assert [row["reason"] for row in rows[0]["set_aside"]] == ["request"]
    assert [(one["kind"], one["novelty"]) for one in rows[0]["developments"]] == [("trial_date", "background")]
    assert [row["reason"] for row in rows[3]["set_aside"]] == ["condition"]
    assert {row["reason"] for row in rows[7]["set_aside"]} == {"other_case"}
