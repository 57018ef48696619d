"""class -> value: a frozen dataclass with slots, for what an article makes by the hundred.

A frozen dataclass sets each of its fields through `object.__setattr__`, which takes three times as long as setting them. So
these are frozen for the type checker alone.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TypeVar, dataclass_transform

T = TypeVar("T")


@dataclass_transform(frozen_default=True)
def value(cls: type[T]) -> type[T]:
    """The class as a value: compared and hashed by its fields, never changed (`dataclasses.replace` makes another one)."""
    return dataclass(slots=True, unsafe_hash=True)(cls)
