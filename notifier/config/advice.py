"""Config -> what is worth a look although nothing is wrong: names that match too much, courts and readers that are missing."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import timedelta
from importlib.util import find_spec
from pathlib import Path
from urllib.parse import urlsplit

from notifier.config.building import nearest
from notifier.config.common_names import SURNAMES, says_too_little
from notifier.config.complaints import Complaint
from notifier.config.feeds import is_court_address
from notifier.config.positions import Path as KeyPath
from notifier.config.settings import Config
from notifier.config.values import duration_text
from notifier.core.language.courts import COURTS
from notifier.core.language.names import caption_sides, fold, is_government, surname
from notifier.core.model.cases import Case


def advice(config: Config, stored: Mapping[str, str]) -> Iterator[Complaint]:
    """What `check` warns of. `stored`: names of the cases in the store, by id; empty where there is no store yet."""
    yield from config.remarks
    yield from _common_names(config)
    yield from _unknown_courts(config)
    yield from _court_feeds(config)
    yield from _readers(config)
    yield from _mail(config)
    yield from _missing_folders(config)
    yield from _missing_extras(config)
    yield from _strange_templates(config)
    yield from left_the_file(config, stored)


# --- names ------------------------------------------------------------------------------------------------------------


def _common_names(config: Config) -> Iterator[Complaint]:
    for index, case in enumerate(config.cases):
        yield from _common_aliases(case, ("cases", index))
        if not _is_told_apart(case):
            yield from _common_parties(case, ("cases", index))
            yield from _common_caption(case, ("cases", index))


def _is_told_apart(case: Case) -> bool:
    """Whether something beside the names says which case is meant."""
    return bool(case.require or case.context or case.judge or case.dockets)


def _common_aliases(case: Case, path: KeyPath) -> Iterator[Complaint]:
    if case.require:
        return
    for at, alias in enumerate(case.aliases):
        if why := says_too_little(fold(alias)):
            mend = "each alias alone is a match: make it longer, or add `require`"
            yield Complaint((*path, "aliases", at), f'"{alias}" will match other news: {why}', mend)


def _common_parties(case: Case, path: KeyPath) -> Iterator[Complaint]:
    mend = "add `judge`, `docket`, `context` or `require`, so that it is told apart"
    for n, party in enumerate(case.parties):
        if why := says_too_little(fold(party.name)):
            yield Complaint((*path, "parties", n), f'"{party.name}" will match other news: {why}', mend)
        for at, alias in enumerate(party.aliases):
            if why := says_too_little(fold(alias)):
                yield Complaint((*path, "parties", n, "aliases", at), f'"{alias}" will match other news: {why}', mend)


def _common_caption(case: Case, path: KeyPath) -> Iterator[Complaint]:
    """Smith v. Jones, United States v. Garcia: there are hundreds of each."""
    caption = caption_sides(case.name)
    if caption is None or caption.defendant is None:
        return
    sides = [side for side in (caption.plaintiff, caption.defendant) if not is_government(side)]
    if sides and all(fold(surname(side)) in SURNAMES and fold(side) == fold(surname(side)) for side in sides):
        mend = "add `docket`, `judge`, `context` or `require`, so that it is told apart"
        yield Complaint((*path, "name"), f'there are many cases called "{case.short_name}"', mend)


# --- courts -----------------------------------------------------------------------------------------------------------


def _unknown_courts(config: Config) -> Iterator[Complaint]:
    named: list[tuple[KeyPath, str]] = []
    for index, feed in enumerate(config.feeds):
        if feed.court:
            named.append((("feeds", index, "court"), feed.court))
    for index, case in enumerate(config.cases):
        if case.court:
            named.append((("cases", index, "court"), case.court))
        # The case's own number comes first, but does not stand in `dockets`; it is the one without a court.
        others = [docket for docket in case.dockets if docket.court]
        named += [(("cases", index, "dockets", at), docket.court) for at, docket in enumerate(others) if docket.court]
    for path, court in named:
        if court not in COURTS:
            mend = nearest(court, COURTS) or "it is compared as a word; `notifier courts WORD` finds those of the directory"
            yield Complaint(path, f'the court "{court}" is not in the directory', mend)


def _court_feeds(config: Config) -> Iterator[Complaint]:
    followed = {court for case in config.cases for court in courts_of(case)}
    for index, feed in enumerate(config.feeds):
        if feed.kind != "cmecf":
            continue
        if feed.every > timedelta(hours=6):
            problem = f"a court's feed looks back a day at most, and this one is asked every {duration_text(feed.every)}"
            yield Complaint(("feeds", index, "every"), problem, "ask oftener, or entries will be missed")
        if feed.court and feed.court not in followed:
            yield Complaint(("feeds", index, "court"), f"no case is of the court {feed.court}", "this feed will show nothing")
        if not is_court_address(feed.url) and feed.court is None:
            mend = "say whose feed it is with `court`"
            yield Complaint(("feeds", index), "it is not known which court's feed this is", mend)


def courts_of(case: Case) -> tuple[str, ...]:
    """The courts in which the case has, or had, a number; its own first."""
    courts = dict.fromkeys([case.court] if case.court else [])
    courts.update(dict.fromkeys(docket.court for docket in case.dockets if docket.court))
    return tuple(courts)


# --- readers and mail -------------------------------------------------------------------------------------------------


def _readers(config: Config) -> Iterator[Complaint]:
    if config.web.enabled:
        return  # readers come by themselves
    if not config.subscribers:
        yield Complaint(
            ("subscribers",), "nobody is mailed: the file names no reader, and the web front is off", "add [[subscribers]]"
        )
        return
    followed = {case for reader in config.subscribers for case in reader.cases}
    if "*" not in followed:
        for index, case in enumerate(config.cases):
            if case.id not in followed:
                yield Complaint(("cases", index, "id"), f"no reader follows {case.id}", "add it to the `cases` of one")


def _mail(config: Config) -> Iterator[Complaint]:
    mail, web = config.mail, config.web
    if mail.transport == "smtp" and mail.sender.rstrip(">").endswith("@localhost"):
        yield Complaint(("mail", "sender"), "mails come from localhost, which other servers refuse", "write your own address")
    if mail.transport == "smtp" and mail.smtp.security == "none" and not _is_loopback(mail.smtp.host):
        problem = f"mails go to {mail.smtp.host} unencrypted" + (", the password too" if mail.smtp.username else "")
        yield Complaint(("mail", "smtp", "security"), problem, 'write "starttls" or "tls"')
    parts = urlsplit(web.base_url)
    if web.enabled and parts.scheme == "http" and not _is_loopback(parts.hostname or ""):
        problem = "is http, so mails carry no one-click unsubscribe, which large mail providers ask for"
        yield Complaint(("web", "base_url"), problem, "put the page behind https")
    if web.enabled and _is_loopback(parts.hostname or "") and mail.transport == "smtp":
        problem = "only this machine can follow the links in the mails"
        yield Complaint(("web", "base_url"), problem, "write the address at which readers reach the page")


def _is_loopback(host: str) -> bool:
    return host in ("localhost", "::1") or host.startswith("127.")


# --- what is installed, what is stored ----------------------------------------------------------------------------------


def _missing_folders(config: Config) -> Iterator[Complaint]:
    if config.store_url.startswith("sqlite:///"):
        folder = Path(config.store_url.removeprefix("sqlite:///")).parent
        if not folder.is_dir():
            yield Complaint(("store", "url"), f"there is no folder {folder} yet, and it is not made by itself", "make it")


def _strange_templates(config: Config) -> Iterator[Complaint]:
    """Files that replace no built-in template, and that no template of the folder names either: a name was misspelt."""
    folder = config.digests.templates
    if folder is None:
        return
    from notifier.edges.templates import idle_files

    for path, names in idle_files(folder):
        mend = nearest(path.name, names) or "docs/mails.md lists the names"
        yield Complaint(("digests", "templates"), f"{path.name} is no template of ours, and nothing uses it", mend)


def _missing_extras(config: Config) -> Iterator[Complaint]:
    full_text = next((index for index, feed in enumerate(config.feeds) if feed.full_text), None)
    wanted: list[tuple[bool, str, str, KeyPath]] = [
        (config.web.enabled, "starlette", "web", ("web", "enabled")),
        (config.store_url.startswith("postgresql"), "psycopg", "postgres", ("store", "url")),
        (full_text is not None, "trafilatura", "article", ("feeds", full_text or 0, "full_text")),
        (config.mail.dkim is not None, "dkim", "mail", ("mail", "dkim")),
    ]
    for is_wanted, module, extra, path in wanted:
        if is_wanted and find_spec(module) is None:
            yield Complaint(path, "needs a part of the program that is not installed", f"pip install 'notifier[{extra}]'")


def left_the_file(config: Config, stored: Mapping[str, str]) -> Iterator[Complaint]:
    """Cases of which the store knows and the file does not: their history is kept, and perhaps they have a new name."""
    ids = {case.id for case in config.cases}
    by_name = {fold(case.short_name): case.id for case in config.cases if case.id not in stored}
    for id, name in stored.items():
        if id in ids:
            continue
        renamed = by_name.get(fold(name.split("(", 1)[0].strip()))
        close = f"renamed to {renamed}? then give it back its old id to go on with its history" if renamed else ""
        mend = close or nearest(id, ids - set(stored)).replace("did you mean", "renamed to") or "nothing is mailed about it"
        yield Complaint(("cases",), f"{id} left the file; its history is kept", mend)
