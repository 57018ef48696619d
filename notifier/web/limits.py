"""How often one client may make the program send mail: a sliding window, in memory only, since who asks is kept nowhere."""

from __future__ import annotations

from collections import OrderedDict, deque
from datetime import datetime, timedelta

_MOST_CLIENTS = 10_000


class Limit:
    """At most `most` within `span` a client. Forgets those whom it heard of longest ago where there are too many."""

    def __init__(self, most: int, span: timedelta) -> None:
        self.most = most
        self.span = span
        self._taken: OrderedDict[str, deque[datetime]] = OrderedDict()

    def wait(self, client: str, now: datetime) -> timedelta | None:
        """How long the client has to wait; None where they may go on."""
        moments = self._of(client, now)
        return None if len(moments) < self.most else moments[0] + self.span - now

    def take(self, client: str, now: datetime) -> None:
        """Count one more of this client."""
        self._of(client, now).append(now)
        self._taken.move_to_end(client)
        while len(self._taken) > _MOST_CLIENTS:
            self._taken.popitem(last=False)

    def _of(self, client: str, now: datetime) -> deque[datetime]:
        moments = self._taken.setdefault(client, deque())
        # a moment ahead of now was taken before the clock was put back
        while moments and not now - self.span < moments[0] <= now:
            moments.popleft()
        return moments
