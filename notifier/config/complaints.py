"""What pydantic says of a table -> what is wrong with it, in the program's own words, with the mend."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from difflib import get_close_matches
from types import UnionType
from typing import Any, Literal, NamedTuple, get_args, get_origin

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from notifier.config import values
from notifier.config.positions import Path
from notifier.config.shapes import LISTS, TABLES


class Complaint(NamedTuple):
    """A mistake before its line is known. `at` says whether the key or its value is to be looked at."""

    path: Path
    problem: str
    mend: str = ""
    at: Literal["key", "value"] = "value"


def complaints(error: ValidationError, shape: type[BaseModel], path: Path) -> Iterator[Complaint]:
    """Every mistake that was found in the table at `path`."""
    for each in error.errors(include_url=False):
        if each["type"] == "too_short" and each["input"]:
            continue  # it is short of the elements that were complained of
        where = tuple(part for part in each["loc"] if isinstance(part, int) or not part.startswith(("function-", "literal[")))
        yield _complaint(each, shape, where, path)


def unknown_key(key: str, known: Collection[str], path: Path) -> Complaint:
    """The complaint about a key that the table does not have: perhaps it is mistyped, a secret, or stands elsewhere."""
    if f"{key}_env" in known:
        mend = f"take it out, and name a variable in `{key}_env` or a file in `{key}_file`"
        return Complaint(path, "secrets never stand in the file", mend, "key")
    close = get_close_matches(key.casefold(), sorted(known), 1, 0.7)
    if close:
        return Complaint(path, "unknown key", f"did you mean `{close[0]}`?", "key")
    if elsewhere := _homes(key):
        return Complaint(path, "unknown key here", f"it belongs to {' or '.join(elsewhere)}", "key")
    return Complaint(path, "unknown key", f"known here: {', '.join(sorted(known))}", "key")


def _complaint(error: ErrorDetails, shape: type[BaseModel], where: Path, path: Path) -> Complaint:
    full = (*path, *where)
    kind, value, context = error["type"], error["input"], error.get("ctx", {})
    if kind == "extra_forbidden":
        return unknown_key(str(where[-1]), _fields(shape, where[:-1]), full)
    if kind == "value_error" and isinstance(context.get("error"), values.Wrong):
        wrong: values.Wrong = context["error"]
        return Complaint(full, wrong.problem, wrong.mend)
    if kind == "missing":
        return Complaint(full, "is missing", f"add `{where[-1]} = …`", "key")
    if kind == "literal_error":
        allowed = [word.strip().strip("'") for word in str(context.get("expected", "")).replace(" or ", ", ").split(", ")]
        close = get_close_matches(str(value), allowed, 1, 0.6)
        mend = f'did you mean "{close[0]}"?' if close else f"one of: {', '.join(allowed)}"
        return Complaint(full, f"unknown value {values.shown(value)}", mend)
    if kind in _TYPES:
        should, mend = _TYPES[kind]
        return Complaint(full, f"must be {should}, not {values.shown(value)}", mend)
    if kind == "string_pattern_mismatch":
        return Complaint(full, *_bad_text(str(value), is_variable=str(where[-1]).endswith("_env")))
    if kind in ("greater_than_equal", "less_than_equal"):
        limit = context.get("ge", context.get("le"))
        return Complaint(full, f"must be at {'least' if kind.startswith('greater') else 'most'} {limit}, not {values.shown(value)}")
    if kind == "too_short":
        return Complaint(full, "is empty", "name one at least, or leave the key out")
    return Complaint(full, error["msg"][:1].lower() + error["msg"][1:])


_TYPES: Mapping[str, tuple[str, str]] = {
    "string_type": ("text", "put it in quotes"),
    "int_type": ("a whole number", "write it without quotes"),
    "bool_type": ("true or false", "write it without quotes"),
    "tuple_type": ("a list", 'write ["…", "…"]'),
    "model_type": ("a table", ""),
    "model_attributes_type": ("a table", ""),
    "dict_type": ("a table", ""),
}


def _bad_text(value: str, *, is_variable: bool) -> tuple[str, str]:
    if is_variable:
        return f"is no name of a variable: {values.shown(value)}", "write the name alone, such as NOTIFIER_SECRET"
    if not value.strip():
        return "is empty", "write something, or leave the key out"
    return f"has signs that cannot stand here: {values.shown(value)}", "write one line of plain text"


def _fields(shape: type[BaseModel], where: Path) -> Collection[str]:
    """The keys of the table at `where` inside a shape."""
    for part in where:
        if isinstance(part, str):
            shape = shape_inside(shape.model_fields[part].annotation) or shape
    return shape.model_fields.keys()


def shape_inside(annotation: Any) -> type[BaseModel] | None:
    """The shape inside `list[Shape]`, `Shape | None` and the like."""
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return annotation
    if get_origin(annotation) is not None or isinstance(annotation, UnionType):
        return next((found for found in map(shape_inside, get_args(annotation)) if found), None)
    return None


def _homes(key: str) -> list[str]:
    """The tables of the file that do have this key."""
    return [f"[{name}]" for name, shape in TABLES.items() if key in shape.model_fields] + [
        f"[[{name}]]" for name, shape in LISTS.items() if key in shape.model_fields
    ]
