"""raw tables -> Config. What is wrong with them gathers while it goes on, so that all of it is told at once."""

from __future__ import annotations

from collections.abc import Callable, Collection
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, TypeVar

from pydantic import ValidationError

from notifier.config import building, settings, shapes, values
from notifier.config.channels import build_messengers, build_webhooks
from notifier.config.complaints import Complaint, complaints, unknown_key
from notifier.config.feeds import build_feeds
from notifier.config.positions import Path as KeyPath
from notifier.config.secrets import read_secret

S = TypeVar("S", bound=shapes.Shape)
T = TypeVar("T")


@dataclass
class Assembly:
    """Turns the tables of one file into a Config; what is wrong gathers in `mistakes` while it goes on."""

    path: Path
    raw: dict[str, Any]
    mistakes: list[Complaint] = field(default_factory=list)
    remarks: list[Complaint] = field(default_factory=list)

    @property
    def folder(self) -> Path:
        return self.path.absolute().parent

    def config(self, needs: Collection[str]) -> settings.Config:
        self._complain_of_unknown_tables()
        polling = self._table("polling", shapes.Polling)
        digests = self._table("digests", shapes.Digests)
        web = self._web(self._table("web", shapes.Web))
        feeds = self._list("feeds", shapes.Feed)
        cases = self._list("cases", shapes.Case)
        subscribers = self._list("subscribers", shapes.Subscriber)
        webhooks = self._list("webhooks", shapes.Webhook)
        messengers = self._list("messengers", shapes.Messenger)
        self._complain_of_what_is_missing(needs)
        ids = self._ids()
        complain, remark = self.mistakes.append, self.remarks.append
        return settings.Config(
            path=self.path.absolute(),
            store_url=self._store_url(self._table("store", shapes.Store)),
            polling=settings.Polling(**{**dict(polling), "user_agent": polling.user_agent or _user_agent(web)}),
            mail=self._mail(self._table("mail", shapes.Mail)),
            digests=self._digests(digests),
            operator=settings.Operator(**dict(self._table("operator", shapes.Operator))),
            web=web,
            extractor=self._extractor(),
            feeds=build_feeds(feeds, every=polling.every, folder=self.folder, complain=complain, remark=remark),
            cases=building.build_cases(cases, ids, complain),
            subscribers=building.build_subscribers(subscribers, ids, digests.timezone, complain),
            webhooks=build_webhooks(webhooks, ids, digests.timezone, self.folder, complain, remark),
            messengers=build_messengers(messengers, ids, digests.timezone, self.folder, complain, remark),
            remarks=tuple(self.remarks),
        )

    def _complain_of_unknown_tables(self) -> None:
        known = {**shapes.TABLES, **shapes.LISTS}
        for name in self.raw:
            if name not in known:
                self.mistakes.append(unknown_key(name, known, (name,)))

    def _complain_of_what_is_missing(self, needs: Collection[str]) -> None:
        mends = {
            "feeds": "add [[feeds]] with a `url`, or with `court` for a court's own feed",
            "cases": "add [[cases]]; `notifier case CAPTION` prints one",
        }
        unknown = [name for name in self.raw if name not in shapes.TABLES and name not in shapes.LISTS]
        for name in needs:
            # Where [[feeeds]] is complained of, saying that there are no feeds would only confuse.
            if not self.raw.get(name) and not building.nearest(name, unknown):
                self.mistakes.append(Complaint((name,), f"there are no {name}", mends[name], "key"))

    def _ids(self) -> dict[str, int]:
        """Where each id stands first in the file, those of cases that are wrong in other ways too. A second one is a mistake."""
        cases = self.raw.get("cases")
        first: dict[str, int] = {}
        for index, row in enumerate(cases if isinstance(cases, list) else []):
            name = row.get("id") if isinstance(row, dict) else None
            if isinstance(name, str) and first.setdefault(name, index) != index:
                mend = f"give one of them another; the first is cases.{first[name]}"
                self.mistakes.append(Complaint(("cases", index, "id"), f"two cases have the id {name}", mend))
        return first

    def _valid(self, shape: type[S], raw: object, path: KeyPath) -> S | None:
        """The table; without the keys that are wrong, so that it can still be looked at with the others; None if that fails."""
        try:
            return shape.model_validate(raw)
        except ValidationError as error:
            self.mistakes.extend(complaints(error, shape, path))
            wrong = {each["loc"][0] for each in error.errors(include_url=False) if each["loc"]}
        if not isinstance(raw, dict):
            return None
        try:
            return shape.model_validate({key: value for key, value in raw.items() if key not in wrong})
        except ValidationError:
            return None

    def _table(self, name: str, shape: type[S]) -> S:
        """The table of that name; its defaults where it is not there, or wrong."""
        if name not in self.raw:
            return shape()
        return self._valid(shape, self.raw[name], (name,)) or shape()

    def _list(self, name: str, shape: type[S]) -> list[tuple[int, S]]:
        """The tables of a list that are right, with their place in it."""
        rows = self.raw.get(name, [])
        if not isinstance(rows, list):
            self.mistakes.append(Complaint((name,), "must be a list of tables", f"write [[{name}]] with double brackets", "key"))
            return []
        found = []
        for index, row in enumerate(rows):
            before = len(self.mistakes)
            table = self._valid(shape, row, (name, index))
            # A feed without its wrong address would be said to have none.
            if table is not None and (shape is not shapes.Feed or len(self.mistakes) == before):
                found.append((index, table))
        return found

    # --- tables of their own make ---

    def _made(self, path: KeyPath, make: Callable[[], T], otherwise: T) -> T:
        """What `make` makes; if it refuses, that is a mistake at `path`, and `otherwise` stands in for it."""
        try:
            return make()
        except values.Wrong as wrong:
            self.mistakes.append(Complaint(path, wrong.problem, wrong.mend))
            return otherwise

    def _store_url(self, store: shapes.Store) -> str:
        return self._made(("store", "url"), lambda: building.store_url(store.url, self.folder), "")

    def _digests(self, digests: shapes.Digests) -> settings.Digests:
        path = ("digests", "templates")
        templates = self._made(path, lambda: building.existing_folder(digests.templates, self.folder), None)
        return settings.Digests(digests.timezone, digests.settle, templates)

    def _place(self, path: KeyPath, name: str) -> Path:
        return self._made(path, lambda: values.place(name, self.folder), self.folder)

    def _secret(self, path: KeyPath, key: str, variable: str, file: str) -> settings.Secret | None:
        return self._made((*path, f"{key}_file"), lambda: read_secret(variable, file, self.folder), None)

    def _mail(self, mail: shapes.Mail) -> settings.Mail:
        smtp = mail.smtp
        password = self._secret(("mail", "smtp"), "password", smtp.password_env, smtp.password_file)
        if mail.transport == "smtp" and smtp.username and password is None:
            mend = f"set {smtp.password_env} where the daemon runs, or name a file in `password_file`"
            self.remarks.append(Complaint(("mail", "smtp", "username"), "no password is set here", mend))
        return settings.Mail(
            transport=mail.transport,
            sender=mail.sender,
            maildir=self._place(("mail", "maildir"), mail.maildir),
            smtp=settings.Smtp(smtp.host, smtp.port, smtp.security, smtp.username, password, smtp.connections),
            dkim=self._dkim(mail.dkim),
            bounces=self._bounces(mail.bounces),
        )

    def _dkim(self, dkim: shapes.Dkim | None) -> settings.Dkim | None:
        if dkim is None:
            return None
        path = ("mail", "dkim")
        before = len(self.mistakes)
        key = self._secret(path, "key", dkim.key_env, dkim.key_file)
        if key is None:
            if len(self.mistakes) == before:
                mend = f"set {dkim.key_env} where the daemon runs, or name a file in `key_file`"
                self.remarks.append(Complaint(path, "no key is set here, so mails are not signed", mend))
            return None
        return settings.Dkim(dkim.domain, dkim.selector, key)

    def _bounces(self, bounces: shapes.Bounces | None) -> settings.Bounces | None:
        if bounces is None:
            return None
        if not bounces.maildir and bounces.imap is None:
            mend = "name a `maildir`, or add [mail.bounces.imap]"
            self.mistakes.append(Complaint(("mail", "bounces"), "says not where returned mail is found", mend, "key"))
        imap = None
        if bounces.imap is not None:
            found = bounces.imap
            password = self._secret(("mail", "bounces", "imap"), "password", found.password_env, found.password_file)
            imap = settings.Imap(found.host, found.port, found.security, found.username, password, found.folder)
        maildir = self._place(("mail", "bounces", "maildir"), bounces.maildir) if bounces.maildir else None
        if maildir is not None and not maildir.is_dir():
            mend = "let your mail server deliver there; a folder that is not there yet is taken to be empty"
            self.remarks.append(Complaint(("mail", "bounces", "maildir"), f"there is no folder {maildir}", mend))
        return settings.Bounces(bounces.address, maildir, imap, bounces.every, bounces.soft_limit)

    def _web(self, web: shapes.Web) -> settings.Web:
        host, port = web.listen
        shown = "127.0.0.1" if host in ("0.0.0.0", "::") else f"[{host}]" if ":" in host else host
        return settings.Web(
            enabled=web.enabled,
            listen=web.listen,
            base_url=web.base_url or f"http://{shown}:{port}",
            secret=self._secret(("web",), "secret", web.secret_env, web.secret_file),
            trusted_proxies=web.trusted_proxies,
        )

    def _extractor(self) -> settings.Extractor | None:
        if "extractor" not in self.raw:
            return None
        table = self._valid(shapes.Extractor, self.raw["extractor"], ("extractor",))
        if table is None:
            return None
        key = self._secret(("extractor",), "key", table.key_env, table.key_file)
        return settings.Extractor(table.endpoint.rstrip("/"), table.model, key, table.timeout, table.daily_budget)


def _user_agent(web: settings.Web) -> str:
    """Who asks, and where they can be found if they have a public page."""
    from importlib.metadata import version

    public = web.enabled and web.base_url.startswith("https://")
    return f"notifier/{version('notifier')}" + (f" (+{web.base_url})" if public else "")
