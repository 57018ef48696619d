"""A reader as the operator wants them, checked as the configuration is."""

from __future__ import annotations

from typing import Any

from pydantic import ValidationError

from notifier.config import Config, shapes
from notifier.config.building import nearest, subscriber_of
from notifier.config.complaints import complaints
from notifier.core.errors import UsageError
from notifier.core.model.readers import Subscriber


def reader_as_wanted(wanted: dict[str, Any], config: Config) -> Subscriber:
    """The reader as the operator wants them. Raises UsageError for what cannot be."""
    try:
        table = shapes.Subscriber.model_validate(wanted)
    except ValidationError as error:
        complaint = next(complaints(error, shapes.Subscriber, ()))
        raise UsageError(f"{complaint.path[0]}: {complaint.problem}; {complaint.mend}") from error
    ids = {case.id for case in config.cases}
    for case in table.cases:
        if case != "*" and case not in ids:
            raise UsageError(f"there is no case '{case}'; {nearest(case, ids) or 'notifier cases lists them'}")
    made = subscriber_of(table, config.digests.timezone)
    return Subscriber(**{**{name: getattr(made, name) for name in made.__slots__}, "origin": "operator"})
