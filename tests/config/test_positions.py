"""Every key of a TOML text is found, where it stands."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from notifier.config.positions import NOWHERE, Path, find_places, place_of

SAMPLE = '''\
# a comment with [brackets] and "quotes"
title = "one"
[polling]
every = "5m"   # [not.a.table]
"odd key".inner = 3

[[cases]]
id = 'a'
parties = [
  "E. Jean", # the plaintiff
  { name = "D. T.", aliases = ["T", 'U'] },
]
note = """two
lines, and ] } = "" """

[[cases]]
id = "b"
[cases.extra]
when = 2024-01-15 10:00:00
[[cases.extra.deep]]
x = 1
'''


def test_places_are_those_of_keys_and_values() -> None:
    places = find_places(SAMPLE)

    assert places["title",] == ((2, 1), (2, 9))
    assert places["polling", "every"] == ((4, 1), (4, 9))
    assert places["polling", "odd key", "inner"] == ((5, 1), (5, 19))
    assert places["cases", 0] == ((7, 1), (7, 1))
    assert places["cases", 0, "parties", 0].key == (10, 3)
    assert places["cases", 0, "parties", 1, "aliases"] == ((11, 21), (11, 31))
    assert places["cases", 0, "parties", 1, "aliases", 1].key == (11, 37)
    assert places["cases", 0, "note"].key == (13, 1)
    assert places["cases", 1, "id"].key == (17, 1)
    assert places["cases", 1, "extra", "when"].key == (19, 1)
    assert places["cases", 1, "extra", "deep", 0, "x"].key == (21, 1)


def test_what_is_missing_has_the_place_of_what_is_around_it() -> None:
    places = find_places(SAMPLE)

    assert place_of(places, ("cases", 1, "name")) == places["cases", 1]
    assert place_of(places, ("feeds",)) == NOWHERE


# --- whatever tomllib reads has a place ------------------------------------------------------------------------------

_words = st.text(st.sampled_from("ab \"'\\#=[]{},.\t\né"), max_size=8)
_scalars = st.one_of(st.integers(), st.booleans(), _words, st.floats(allow_nan=False, allow_infinity=False))
_values = st.recursive(
    _scalars, lambda inner: st.one_of(st.lists(inner, max_size=3), st.dictionaries(_words, inner, max_size=3)), max_leaves=6
)
_tables = st.dictionaries(_words, _values, max_size=4)
_documents = st.fixed_dictionaries(
    {"": _tables}, optional={"one": _tables, "two.sub": _tables, "three": st.lists(_tables, max_size=3)}
)


@given(_documents, st.booleans())
def test_no_path_of_any_document_is_without_a_place(document: dict[str, Any], literal: bool) -> None:
    text = "\n".join(_write({"": document.pop(""), **document}, literal))
    read = tomllib.loads(text)

    places = find_places(text)

    assert set(_paths(read)) <= set(places)
    lines = text.split("\n")
    for path, place in places.items():
        line, column = place.key
        assert 1 <= column <= len(lines[line - 1]) + 1, path


def _write(document: dict[str, Any], literal: bool) -> Iterator[str]:
    for name, content in document.items():
        for table in content if isinstance(content, list) else [content]:
            yield (f"[[{name}]] # here" if isinstance(content, list) else f"[{name}]") if name else "# the top"
            for key, value in table.items():
                yield f"{_string(key, False)} \t= {_value(value, literal)} # so"


def _value(value: Any, literal: bool) -> str:
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, int):
        return str(value)
    if isinstance(value, float):
        return f"{value!r}" if "." in repr(value) or "e" in repr(value) else f"{value!r}.0"
    if isinstance(value, str):
        return _string(value, literal)
    if isinstance(value, list):
        return "[" + ", # with a comment\n".join(_value(each, literal) for each in value) + "\n]"
    return "{" + ", ".join(f"{_string(key, False)} = {_value(each, literal)}" for key, each in value.items()) + "}"


def _string(text: str, literal: bool) -> str:
    if literal and "'" not in text and "\n" not in text:
        return f"'{text}'"
    if literal and "'''" not in text and not text.endswith("'") and not text.startswith("\n"):
        return f"'''{text}'''"
    escaped = text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n").replace("\t", "\\t")
    return f'"{escaped}"'


def _paths(value: Any, path: Path = ()) -> Iterator[Path]:
    if path:
        yield path
    for key, each in value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ():
        yield from _paths(each, (*path, key))
