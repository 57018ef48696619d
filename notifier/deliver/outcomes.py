"""What became of one attempt to hand a mail over."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Literal


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of one attempt. `status`: `sent`, `retry` (at `due_at`), `refused` for good, or `store` (the store could not be
    used; nothing is lost, it is tried again). `paused_s` is how long the whole channel waits now; None: it does not."""

    status: Literal["sent", "retry", "refused", "store"]
    channel: str
    delivery: int
    subscriber: str
    error: str = ""
    cause: BaseException | None = None
    """What lies behind the error, for a traceback where it is a defect of ours."""
    due_at: datetime | None = None
    paused_s: float | None = None
    refusal: str = ""
    """What the other side said where it was the recipient that it refused for good; else empty."""
