"""What the log is told of polls, mails and mails that came back."""

from __future__ import annotations

import logging
from collections.abc import Iterable

from notifier.deliver import Outcome
from notifier.poll import PollReport
from notifier.take_back import Taken

log = logging.getLogger(__name__)


def log_poll(report: PollReport) -> None:
    place = {"feed": report.feed.name}
    if report.error is not None:
        log.warning("feed failed: %s", report.error, extra=place | {"failures": report.state.failures})
    if report.gap is not None:
        log.warning("gap: nothing of what was seen last is in the feed any more, items may have been missed", extra=place)
    if report.outcome == "read":
        figures = {"items": report.items, "new": report.new, "edited": report.edited, "matched": report.matched}
        log.log(
            logging.INFO if report.new or report.edited else logging.DEBUG,
            "feed read",
            extra=place | figures | {"developments": report.developments, "changes": len(report.changes)},
        )


def log_outcome(outcome: Outcome) -> None:
    place = {"channel": outcome.channel, "delivery": outcome.delivery, "subscriber": outcome.subscriber}
    if outcome.status == "sent":
        log.info("sent", extra=place)
    elif outcome.status == "store":
        log.warning("the store cannot be used just now, mails wait: %s", outcome.error)
    elif outcome.status == "refused":
        log.error("refused for good: %s", outcome.error, extra=place)
    else:
        log.warning("not taken, tried again later: %s", outcome.error, extra=place | {"due_at": outcome.due_at})


def log_taken(taken: Iterable[Taken]) -> None:
    for each in taken:
        if each.returned is None:
            log.info("a returned mail is no report about a mail of ours")
        elif each.outcome == "suppressed":
            log.warning("address given up: %s", each.returned.verdict, extra={"subscriber": each.returned.reader})
        else:
            log.info("mail came back: %s", each.returned.verdict, extra={"subscriber": each.returned.reader})
