"""What people say on the pages: that they want to be readers, and that an alert was wrong."""

from __future__ import annotations

from dataclasses import asdict
from datetime import datetime, timedelta
from typing import Any

import sqlalchemy as sa

from notifier.core.model.readers import Signup, Subscriber, WrongAlert
from notifier.edges.store.convert import fold_email
from notifier.edges.store.part import Part, scalar, upsert
from notifier.edges.store.tables import SIGNUP, WRONG_ALERT

KEPT_AFTER_EXPIRY = timedelta(days=30)
"""So long a link that is out of date can be asked for again; then nothing is known any more of who asked."""
_MOST_WRONG = 2000

# What of a subscriber is their own choice; the rest is ours to say.
_WANTED = ("id", "email", "cases", "events", "cadence", "confidence", "timezone", "quiet", "reminder_days", "still_watching")


class Inbox(Part):
    # --- signing up ---

    def ask(self, signup: Signup, *, most: int, within: timedelta) -> bool:
        """Keep a wish; False, and nothing is kept, where this address was asked for `most` times `within` the last while."""
        now, folded = signup.asked_at, _limited(signup.subscriber.email)
        lately = sa.select(sa.func.count()).where(SIGNUP.c.folded == folded, SIGNUP.c.asked_at > now - within)
        with self._write() as connection:
            connection.execute(SIGNUP.delete().where(SIGNUP.c.expires_at < now - KEPT_AFTER_EXPIRY))
            if scalar(connection, lately) >= most:
                return False
            values = {
                "nonce": signup.nonce,
                "folded": folded,
                "wants": {name: getattr(signup.subscriber, name) for name in _WANTED},
                "asked_at": now,
                "expires_at": signup.expires_at,
                "used_at": signup.used_at,
            }
            connection.execute(SIGNUP.insert().values(**values))
        return True

    def signup(self, nonce: str) -> Signup | None:
        """The wish under this nonce, whether used or not; None where there is none."""
        with self._read() as connection:
            row = connection.execute(sa.select(SIGNUP).where(SIGNUP.c.nonce == nonce)).first()
        return _signup_from(row) if row is not None else None

    def use(self, nonce: str, now: datetime) -> None:
        """The wish was confirmed; its link acts no more."""
        with self._write() as connection:
            connection.execute(SIGNUP.update().where(SIGNUP.c.nonce == nonce, SIGNUP.c.used_at.is_(None)).values(used_at=now))

    def forget(self, email: str) -> None:
        """Nothing is known any more of what was asked for this address."""
        with self._write() as connection:
            connection.execute(SIGNUP.delete().where(SIGNUP.c.folded == _limited(email)))

    # --- wrong alerts ---

    def record_wrong(self, alert: WrongAlert) -> None:
        """Keep a reader's word; said again of the same development, the newer one takes its place."""
        with self._write() as connection:
            if (scalar(connection, sa.select(sa.func.count()).select_from(WRONG_ALERT)) or 0) < _MOST_WRONG:
                upsert(connection, WRONG_ALERT, [asdict(alert)], by="development,subscriber")

    def wrong_alerts(self, limit: int = 100) -> list[WrongAlert]:
        """What readers said was wrong, newest first."""
        wanted = sa.select(WRONG_ALERT).order_by(WRONG_ALERT.c.reported_at.desc(), WRONG_ALERT.c.id.desc()).limit(limit)
        with self._read() as connection:
            rows = connection.execute(wanted).all()
        return [WrongAlert(**{name: getattr(row, name) for name in WrongAlert.__slots__}) for row in rows]


def _limited(email: str) -> str:
    """What limits count by: one mailbox, whatever stands after a plus sign."""
    local, at, domain = fold_email(email).rpartition("@")
    return f"{local.partition('+')[0]}{at}{domain}"


def _signup_from(row: sa.Row[Any]) -> Signup:
    wants = {**row.wants, "cases": tuple(row.wants["cases"]), "events": tuple(row.wants["events"])}
    wanted = Subscriber(**wants, origin="web", status="unconfirmed")
    return Signup(row.nonce, wanted, row.asked_at, row.expires_at, row.used_at)
