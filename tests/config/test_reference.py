"""docs/configuration.md names every key of every table, with the default that really holds."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from pydantic import BaseModel, ValidationError
from pydantic_core import PydanticUndefined

from notifier.config.complaints import shape_inside
from notifier.config.shapes import LISTS, TABLES

PAGE = (Path(__file__).parents[2] / "docs" / "configuration.md").read_text(encoding="utf-8")
SHAPES: dict[str, type[BaseModel]] = {f"[{name}]": shape for name, shape in TABLES.items()} | {
    f"[[{name}]]": shape for name, shape in LISTS.items()
}


def sections() -> Iterator[tuple[str, type[BaseModel]]]:
    """Every table of the file as the page heads it, and its shape."""
    waiting = list(SHAPES.items())
    while waiting:
        head, shape = waiting.pop(0)
        yield head, shape
        for name, field in shape.model_fields.items():
            inner = shape_inside(field.annotation)
            if inner is not None and head.startswith("[") and not head.startswith("[["):
                waiting.append((f"{head[:-1]}.{name}]", inner))


def rows(head: str) -> dict[str, str]:
    """The keys of a section of the page, each with its default as written; empty where the page gives none."""
    found = re.search(rf"^##+ {re.escape(head)}$(.*?)(?=^##|\Z)", PAGE, re.S | re.M)
    assert found, f"no section {head}"
    return {row[1]: row[2].strip().strip("`") for row in re.finditer(r"^\| `(\w+)` \|([^|]*)\|", found[1], re.M)}


@pytest.mark.parametrize(("head", "shape"), list(sections()))
def test_every_key_stands_there_and_no_other(head: str, shape: type[BaseModel]) -> None:
    plain = {name for name, field in shape.model_fields.items() if head.startswith("[[") or shape_inside(field.annotation) is None}

    assert set(rows(head)) == plain


@pytest.mark.parametrize(("head", "shape"), list(sections()))
def test_every_default_is_the_one_that_holds(head: str, shape: type[BaseModel]) -> None:
    required = {name: _some(name) for name, field in shape.model_fields.items() if field.default is PydanticUndefined}
    bare = shape.model_validate(required)
    for name, written in rows(head).items():
        default: Any = shape.model_fields[name].default
        if written == "required" or default is PydanticUndefined:
            assert (written, default) == ("required", PydanticUndefined), f"{head} {name}"
        elif not written:
            assert default is None, f"{head} {name}"
        else:
            given = shape.model_validate({**required, name: tomllib.loads(f"x = {written}")["x"]})
            assert getattr(given, name) == getattr(bare, name) or (written == '""' and not default), f"{head} {name}"


def _some(name: str) -> str:
    """A value that any required key takes."""
    some = {
        "email": "a@example.org",
        "address": "a@example.org",
        "endpoint": "https://example.org/v1",
        "url": "https://example.org/",
    }
    return some.get(name, "a")


def test_the_smallest_file_of_the_page_works(tmp_path: Path) -> None:
    from notifier.config import load

    block = re.search(r"```toml\n(.*?)```", PAGE, re.S)
    assert block
    (tmp_path / "config.toml").write_text(block[1], encoding="utf-8")

    assert len(load(tmp_path / "config.toml").cases) == 1


def test_required_keys_are_required() -> None:
    for head, shape in sections():
        if "required" in rows(head).values():
            with pytest.raises(ValidationError):
                shape.model_validate({})
