"""[[webhooks]] and [[messengers]] tables -> readers who are told over these channels, and what stands behind them."""

from __future__ import annotations

import hashlib
from collections.abc import Collection
from pathlib import Path
from urllib.parse import urlsplit

from notifier.config import shapes, values
from notifier.config.building import Complain, Numbered, nearest
from notifier.config.complaints import Complaint
from notifier.config.positions import Path as KeyPath
from notifier.config.secrets import read_secret
from notifier.config.settings import Messenger, Secret, Webhook
from notifier.core.model.readers import Channel, Subscriber


def build_webhooks(
    tables: Numbered[shapes.Webhook], ids: Collection[str], timezone: str, folder: Path, complain: Complain, remark: Complain
) -> tuple[Webhook, ...]:
    """The webhooks of the file, each address once."""
    found: dict[str, Webhook] = {}
    for index, table in tables:
        path: KeyPath = ("webhooks", index)
        _look_at_cases(table, path, ids, complain)
        if table.url in found:
            complain(Complaint((*path, "url"), "is a webhook already", "join the two tables"))
            continue
        secret = _secret(path, "secret", table.secret_env, table.secret_file, folder, complain)
        if secret is None and not table.secret_file:
            mend = f"set {table.secret_env or 'the variable of secret_env'} where the daemon runs, or name a file in `secret_file`"
            remark(Complaint((*path, "url"), "no secret is set here, so what is posted is not signed", mend))
        host = urlsplit(table.url).hostname or ""
        found[table.url] = Webhook(_reader("webhook", table.url, host, table, timezone), table.url, secret)
    return tuple(found.values())


def build_messengers(
    tables: Numbered[shapes.Messenger], ids: Collection[str], timezone: str, folder: Path, complain: Complain, remark: Complain
) -> tuple[Messenger, ...]:
    """The messengers of the file whose address is set here, each name once."""
    found: dict[str, Messenger] = {}
    named: set[str] = set()
    for index, table in tables:
        path: KeyPath = ("messengers", index)
        _look_at_cases(table, path, ids, complain)
        name = table.name.strip()
        if name.casefold() in named:
            complain(Complaint((*path, "name"), f"{values.shown(name)} is a messenger already", "give one of them another name"))
            continue
        named.add(name.casefold())
        if not table.url_env and not table.url_file:
            complain(Complaint(path, "has no address", "name a variable in `url_env` or a file in `url_file`", "key"))
            continue
        url = _secret(path, "url", table.url_env, table.url_file, folder, complain)
        if url is not None:
            found[name] = Messenger(_reader("messenger", name.casefold(), name, table, timezone), url)
        elif not table.url_file:
            mend = "nothing is told there; set it where the daemon runs"
            remark(Complaint((*path, "url_env"), f"the environment has no {table.url_env} here", mend))
    return tuple(found.values())


def _reader(channel: Channel, key: str, shown: str, table: shapes.Webhook | shapes.Messenger, timezone: str) -> Subscriber:
    """The reader behind a channel, by a name that tells no address: `webhook:hooks.example.org:1a2b3c`."""
    id = hashlib.sha256(f"{channel}:{key}".encode()).hexdigest()[:16]
    return Subscriber(
        id=id,
        email=f"{channel}:{shown}:{id[:6]}" if channel == "webhook" else f"{channel}:{shown}",
        cases=tuple(dict.fromkeys(table.cases)),
        events=tuple(dict.fromkeys(table.events)),
        confidence=table.confidence,
        timezone=timezone,
        channel=channel,
    )


def _look_at_cases(table: shapes.Webhook | shapes.Messenger, path: KeyPath, ids: Collection[str], complain: Complain) -> None:
    for at, case in enumerate(table.cases):
        if case != "*" and case not in ids:
            complain(Complaint((*path, "cases", at), f"there is no case {values.shown(case)}", nearest(case, ids)))


def _secret(path: KeyPath, key: str, variable: str, file: str, folder: Path, complain: Complain) -> Secret | None:
    try:
        return read_secret(variable, file, folder)
    except values.Wrong as wrong:
        complain(Complaint((*path, f"{key}_file"), wrong.problem, wrong.mend))
        return None
