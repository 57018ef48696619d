"""`notifier status`: one look at everything. Exit status 1 if something needs a person."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Any

import click

from notifier.cli import Globals
from notifier.cli.feeds import feed_rows
from notifier.cli.output import ago, as_json, count, one_line, print_json
from notifier.cli.stores import open_existing
from notifier.config import Config
from notifier.core import tokens
from notifier.core.errors import StoreBusyError, StoreError
from notifier.core.health import has_failed_long
from notifier.core.model.mail import DeliveryRecord, OutboxSummary, ReturnRecord
from notifier.core.model.polling import FeedState
from notifier.core.model.readers import Subscriber
from notifier.core.watching import disk_trouble
from notifier.edges import clock

if TYPE_CHECKING:
    from notifier.edges.store import Store

STALLED = timedelta(hours=1)
"""How long a mail may wait until a person should look: retries come every few minutes in the first hour."""
REFUSED_LATELY = timedelta(days=7)
_RECENT = 1000
_PERMANENT = re.compile(r"\b5\d\d[ -]")
"""A reply of the 5xx class (RFC 5321, 4.2.1), as it stands in the words of an error."""


@dataclass(frozen=True, slots=True)
class Look:
    """All that is to be seen at one moment. `running` is None where that cannot be told."""

    config: Config
    now: datetime
    running: bool | None = None
    states: dict[str, FeedState] = field(default_factory=dict)
    feeds: list[dict[str, Any]] = field(default_factory=list)
    queue: OutboxSummary | None = None
    operator_url: str | None = None
    """The address of the operator's page; None without a web front, or before it was first started."""
    refused: list[DeliveryRecord] = field(default_factory=list)
    suppressed: list[Subscriber] = field(default_factory=list)
    returned: dict[str, ReturnRecord] = field(default_factory=dict)
    disk: tuple[int, int] | None = None


@click.command(short_help="One look: does anything need a person?")
@as_json
@click.pass_obj
def status(options: Globals, as_json: bool) -> int:
    """One look: the daemon, the feeds (failing, silent, gaps in what was seen), the queue, mails, last errors.

    The exit status is 1 if something needs a person.
    """
    look = take(options.config())
    problems = list(needs_a_person(look))
    if as_json:
        print_json(_rows(look, problems))
    else:
        _print(look, problems)
    return 1 if problems else 0


def take(config: Config) -> Look:
    """Look at the store of a configuration. Nothing is changed."""
    now = clock.now()
    store = open_existing(config)
    if store is None:
        return Look(config, now, running=False, feeds=list(feed_rows(config.feeds, {}, [], now)))
    try:
        states, gaps = store.polls.feed_states(), store.polls.gaps()
        refused = [each for each in store.outbox.recent(_RECENT) if each.status == "refused"]
        return Look(
            config,
            now,
            running=_is_running(store),
            states=states,
            feeds=list(feed_rows(config.feeds, states, gaps, now)),
            queue=store.outbox.summary(),
            operator_url=_operator_url(config, store),
            refused=[each for each in refused if now - each.created_at <= REFUSED_LATELY],
            suppressed=[each for each in store.subscribers.all() if each.status == "suppressed"],
            returned=store.returns.all(),
            disk=store.admin.disk(),
        )
    finally:
        store.close()


def _operator_url(config: Config, store: Store) -> str | None:
    secret = config.web.secret.reveal() if config.web.secret else store.admin.setting(tokens.SECRET_SETTING)
    if not config.web.enabled or secret is None:
        return None
    return f"{config.web.base_url.rstrip('/')}/operator/{tokens.sign(secret.encode(), 'operator', tokens.OPERATOR)}"


def _is_running(store: Store) -> bool | None:
    """Whether a daemon holds its lock."""
    try:
        with store.admin.lock():
            return False
    except StoreBusyError:
        return None
    except StoreError:
        return True


# --- what needs a person ----------------------------------------------------------------------------------------------


def needs_a_person(look: Look) -> Iterator[tuple[str, str]]:
    """What is wrong and does not mend itself, with what to do."""
    late = [row["name"] for row in look.feeds if row["health"] == "late"]
    if late and look.running is False:
        yield f"nothing polls: {_some(late)} should have been asked long ago", "start `notifier run`"
    for feed, row in zip(look.config.feeds, look.feeds, strict=True):
        state = look.states.get(feed.url)
        if row["health"] == "gone":
            yield f"the feed {row['name']} is gone, its server says", "find its new address, or take it out"
        elif state is not None and has_failed_long(state, look.now):
            first = ago(state.failing_since_at, look.now)
            yield f"the feed {row['name']} fails, first {first}: {row['last_error']}", "see whether its address still holds"
    queue = look.queue
    if queue and queue.oldest_queued_at and look.now - queue.oldest_queued_at > STALLED:
        problem = (
            f"{count(queue.queued, 'mail')} on the way for more than an hour, the oldest of {ago(queue.oldest_queued_at, look.now)}"
        )
        mend = "see the last error" if queue.last_error else "start `notifier run`"
        yield problem, mend
    elif queue and (refusal := _refusal_of_all(queue)):
        yield f"the mail server refuses whatever is sent: {refusal}", "mend [mail] sender or the log-in; the mails wait meanwhile"
    for each in look.refused[:10]:
        problem = f"a mail to {each.recipient} was refused for good {ago(each.created_at, look.now)}: {each.error}"
        yield problem, f"mend the address, or: notifier subscribers remove {each.recipient}"
    if len(look.refused) > 10:
        yield f"{len(look.refused) - 10} more mails were refused for good", "`notifier status --json` lists them"
    if look.disk is not None and (short := disk_trouble(*look.disk)):
        yield short.problem.rstrip("."), short.mend.rstrip(".")


def _refusal_of_all(queue: OutboxSummary) -> str | None:
    """The server's last word, where it was a permanent refusal (5xx), mails still wait, and none went out since."""
    error, at = queue.last_error, queue.last_error_at
    if not queue.retrying or error is None or at is None or (queue.last_sent_at and queue.last_sent_at > at):
        return None
    return error if _PERMANENT.search(error) else None


def _some(names: list[str]) -> str:
    return ", ".join(names[:3]) + (f" and {len(names) - 3} more" if len(names) > 3 else "")


# --- for machines -----------------------------------------------------------------------------------------------------


def _rows(look: Look, problems: list[tuple[str, str]]) -> Iterator[dict[str, Any]]:
    yield {"type": "status", "ok": not problems, "problems": len(problems)}
    yield {"type": "daemon", "running": look.running, "store": look.config.store_url}
    for row in look.feeds:
        yield {"type": "feed", **row}
    if look.queue:
        queue = look.queue
        yield {
            "type": "queue", "queued": queue.queued, "held": queue.held, "retrying": queue.retrying,
            "oldest_queued": queue.oldest_queued_at, "sent": queue.sent, "refused": queue.refused,
            "last_sent": queue.last_sent_at, "last_error": queue.last_error, "last_error_at": queue.last_error_at,
        }  # fmt: skip
    for each in look.refused:
        yield {
            "type": "refused", "email": each.recipient, "subject": each.subject, "message_id": each.message_id,
            "created": each.created_at, "attempts": each.attempts, "error": each.error,
        }  # fmt: skip
    for reader in look.suppressed:
        record = look.returned.get(reader.id)
        yield {
            "type": "suppressed", "email": reader.email, "kind": record.kind if record else None,
            "why": record.why if record else None, "at": record.at if record else None,
        }  # fmt: skip
    for problem, mend in problems:
        yield {"type": "problem", "problem": problem, "mend": mend}


# --- for people -------------------------------------------------------------------------------------------------------


def _print(look: Look, problems: list[tuple[str, str]]) -> None:
    if problems:
        print(f"{count(len(problems), 'thing')} to look at:")
    else:
        print(_first_line(look))
    for problem, mend in problems:
        print(f"  {one_line(problem)}\n    {one_line(mend)}")
    print()
    running = {True: "runs", False: "does not run", None: "cannot be told of: its lock cannot be read"}[look.running]
    print(f"Daemon  {running}")
    print(f"Feeds   {_feeds_line(look)}")
    for row in look.feeds:
        if row["health"] in ("failing", "silent", "gone", "late") or row["gaps"]:
            print(f"          {one_line(_feed_line(row, look.now))}")
    print(f"Queue   {_queue_line(look)}")
    if look.queue:
        print(f"Mails   {_mails_line(look.queue, look.now)}")
        if look.suppressed:
            print(f"Readers {_suppressed_line(look)}")
        if look.queue.last_error:
            print(f"Error   {ago(look.queue.last_error_at, look.now)}: {one_line(look.queue.last_error)}")
    if look.operator_url:
        print(f"Page    {look.operator_url}  (yours alone: it shows readers' addresses)")


def _first_line(look: Look) -> str:
    """The answer in one line where nothing needs a person."""
    if not look.states:
        return "Nothing was polled yet: `notifier run` does it."
    failing = sum(row["health"] == "failing" for row in look.feeds)
    if failing:
        return f"Nothing needs you. {count(failing, 'feed')} failed the last time and will be asked again."
    return "All is well."


def _feeds_line(look: Look) -> str:
    numbers: dict[str, int] = {}
    for row in look.feeds:
        numbers[row["health"]] = numbers.get(row["health"], 0) + 1
    words = {"new": "never asked yet", "ok": "well"}
    return ", ".join(f"{number:,} {words.get(name, name)}" for name, number in sorted(numbers.items(), key=lambda each: -each[1]))


def _feed_line(row: dict[str, Any], now: datetime) -> str:
    failing = f"failed {count(row['failures'], 'time')} in a row, first {ago(row['failing_since'], now)}"
    words = {
        "failing": f"{failing}: {row['last_error']}",
        "gone": f"gone, its server said {ago(row['gone'], now)}",
        "late": f"last asked {ago(row['last_attempt'], now)}",
        "silent": f"silent, its last new item came {ago(row['last_item'], now)}",
    }.get(row["health"], "well")
    gaps = row["gaps"]
    missed = f"; {count(len(gaps), 'gap')} in what was seen, the last {ago(gaps[-1]['before'], now)}" if gaps else ""
    return f"{row['name']}: {words}{missed}"


def _mails_line(queue: OutboxSummary, now: datetime) -> str:
    sent = f"{queue.sent:,} sent, the last {ago(queue.last_sent_at, now)}" if queue.sent else "none sent yet"
    return sent + (f"; {queue.refused:,} refused for good" if queue.refused else "")


def _suppressed_line(look: Look) -> str:
    names = _some([each.email for each in look.suppressed])
    return f"{len(look.suppressed):,} suppressed because mail came back: {names} (`notifier subscribers` says why)"


def _queue_line(look: Look) -> str:
    queue = look.queue
    if queue is None or not (queue.queued or queue.held):
        return "empty"
    parts = [f"{count(queue.queued, 'mail')} on the way"]
    if queue.retrying:
        parts.append(f"{queue.retrying:,} tried again")
    if queue.oldest_queued_at:
        parts.append(f"the oldest of {ago(queue.oldest_queued_at, look.now)}")
    if queue.held:
        parts.append(f"{queue.held:,} held for readers who paused")
    return ", ".join(parts)
