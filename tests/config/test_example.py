"""config.example.toml is the documentation that people read first: it works, and it shows every key as it is."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path
from typing import Any

import pytest
from pydantic import BaseModel

from notifier.config import example_text, load, values
from notifier.config.complaints import shape_inside
from notifier.config.shapes import LISTS, TABLES

# A line of the example that holds once its comment sign is taken away: "# every = …", "# [mail.smtp]".
_OFF = re.compile(r"^# (?=\[+[a-z.]+\]+|[a-z_]+ = )", re.M)


@pytest.fixture
def whole(tmp_path: Path) -> dict[str, Any]:
    """The example with everything switched on, and seen to be right."""
    text = _OFF.sub("", example_text())
    (tmp_path / "config.toml").write_text(text, encoding="utf-8")
    (tmp_path / "dkim.pem").write_text("a key", encoding="utf-8")
    load(tmp_path / "config.toml")
    return tomllib.loads(text)


def test_the_example_works_as_it_stands(tmp_path: Path) -> None:
    (tmp_path / "config.toml").write_text(example_text(), encoding="utf-8")

    config = load(tmp_path / "config.toml")

    assert len(config.feeds) == 1
    assert [case.id for case in config.cases] == ["carroll-v-trump-1", "carroll-v-trump-2"]
    assert len(config.subscribers) == 1
    assert config.remarks == ()


def test_every_key_is_shown(whole: dict[str, Any]) -> None:
    shown = {name: whole[name] for name in TABLES} | {name: {k: v for row in whole[name] for k, v in row.items()} for name in LISTS}

    for name, shape in {**TABLES, **LISTS}.items():
        assert set(_keys(shape)) - set(_shown(shown[name])) == set(), name


def _keys(shape: type[BaseModel]) -> list[str]:
    found = []
    for name, field in shape.model_fields.items():
        inner = shape_inside(field.annotation)
        found += [name, *([f"{name}.{key}" for key in _keys(inner)] if inner and inner.__name__ not in ("Party", "Docket") else [])]
    return found


def _shown(table: dict[str, Any]) -> list[str]:
    found = []
    for name, value in table.items():
        found += [name, *([f"{name}.{key}" for key in _shown(value)] if isinstance(value, dict) else [])]
    return found


def test_what_is_commented_out_shows_the_default(whole: dict[str, Any]) -> None:
    for name in ("polling", "digests", "web"):
        for key, field in TABLES[name].model_fields.items():
            assert _as_written(key, whole[name][key], field.default) == field.default, f"{name}.{key}"
    for key, field in TABLES["mail"].model_fields["smtp"].annotation.model_fields.items():  # type: ignore[union-attr]  # a shape
        assert whole["mail"]["smtp"][key] == field.default, key


def _as_written(key: str, value: Any, default: Any) -> Any:
    if key == "base_url":
        return default  # made from `listen` where it is not given
    make = {"listen": values.listen, "max_bytes": values.size, "trusted_proxies": tuple}.get(key)
    if make is None and hasattr(default, "total_seconds"):
        make = values.duration
    return make(value) if make else value
