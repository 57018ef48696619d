"""config.toml -> Config, or one ConfigError with every mistake in it."""

from __future__ import annotations

import gc
import re
import tomllib
from collections.abc import Collection, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, TypeVar

from pydantic import ValidationError

from notifier.config import building, settings, shapes, values
from notifier.config.complaints import Complaint, complaints, unknown_key
from notifier.config.feeds import build_feeds
from notifier.config.positions import Path as KeyPath
from notifier.config.positions import Place, find_places, place_of
from notifier.config.secrets import read_secret
from notifier.core.errors import ConfigError, Mistake

S = TypeVar("S", bound=shapes.Shape)
T = TypeVar("T")
_MOST_BYTES = 256 * 2**20  # a file of a million cases; more is not a configuration


def load(path: Path, *, needs: Collection[str] = ("feeds", "cases")) -> settings.Config:
    """The configuration in this file, with all defaults. `needs`: lists that must not be empty.

    Raises ConfigError with every mistake, each with its line and mend.
    """
    with _without_collecting():
        text = _read(path)
        raw = _parse(path, text)
        reader = _Reader(path, raw)
        config = reader.config(needs)
        if reader.mistakes:
            raise ConfigError(str(path), _placed(reader.mistakes, text))
        return config


@contextmanager
def _without_collecting() -> Iterator[None]:
    """Ten thousand cases are a million values that all stay: looking for garbage among them would double the time."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()


# --- the text -----------------------------------------------------------------------------------------------------------


def _read(path: Path) -> str:
    try:
        with path.open("rb") as stream:
            content = stream.read(_MOST_BYTES + 1)
    except OSError as error:
        problem = f"cannot be read: {error.strerror}"
        raise ConfigError(str(path), (Mistake(0, 0, "", problem, "`notifier init` writes a file to begin with"),)) from error
    if len(content) > _MOST_BYTES:
        raise ConfigError(str(path), (Mistake(0, 0, "", "is too large for a configuration", "is it the right file?"),))
    try:
        text = content.decode("utf-8-sig")  # some editors put a mark before the first line
    except UnicodeDecodeError as error:
        before = content[: error.start]
        line, column = before.count(b"\n") + 1, len(before) - before.rfind(b"\n")
        raise ConfigError(str(path), (Mistake(line, column, "", "is not UTF-8", "save the file as UTF-8"),)) from error
    return text.replace("\r\n", "\n")


def _parse(path: Path, text: str) -> dict[str, Any]:
    try:
        return tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise ConfigError(str(path), (_syntax_mistake(str(error), text),)) from error
    except RecursionError as error:
        raise ConfigError(str(path), (Mistake(0, 0, "", "is nested too deeply", "is it the right file?"),)) from error


_PLACE = re.compile(r" \(at (?:line (\d+), column (\d+)|end of document)\)$")
# What tomllib says -> what helps. Rows are tried in order.
SYNTAX_MENDS: tuple[tuple[str, str], ...] = (
    ("Invalid value", "text stands in quotes; true, false and numbers do not"),
    ("Unclosed array", "end the list with ]"),
    ("Illegal character '\\n'", "end the text with a quote on the same line"),
    ("Unterminated string", "end the text with a quote"),
    ("Expected '=' after a key", "write `key = value`; a name with spaces or dots stands in quotes"),
    ("Cannot declare", "this table stands in the file already: join the two; lists take [[double]] brackets"),
    ("Cannot overwrite a value", "this key stands in the table already: leave one out"),
    ("Cannot mutate immutable namespace", "this table stands in the file already: join the two"),
    ("Expected newline or end of document", 'one key a line; inner quotes are written \\"'),
    ("Unescaped '\\'", "write \\\\ for a backslash, or put the text in 'single quotes'"),
    ("Invalid initial character for a key part", "write `key = value`, or # before a comment"),
    ("Unclosed inline table", "separate the keys by commas and end the table with }"),
)


def _syntax_mistake(message: str, text: str) -> Mistake:
    found = _PLACE.search(message)
    line, column = (int(found[1]), int(found[2])) if found and found[1] else (text.count("\n") + 1, 1)
    problem = message[: found.start()] if found else message
    mend = next((mend for start, mend in SYNTAX_MENDS if problem.startswith(start)), "")
    return Mistake(line, column, "", f"this is not TOML: {problem[:1].lower()}{problem[1:]}", mend)


def _placed(found: Collection[Complaint], text: str) -> tuple[Mistake, ...]:
    """The mistakes with their lines, in the order of the file."""
    places = find_places(text)
    return tuple(sorted((_mistake(each, places) for each in found), key=lambda each: (each.line, each.column)))


def _mistake(complaint: Complaint, places: dict[KeyPath, Place]) -> Mistake:
    place = place_of(places, complaint.path)
    line, column = place.key if complaint.at == "key" else place.value
    return Mistake(line, column, ".".join(map(str, complaint.path)), complaint.problem, complaint.mend)


def placed(found: Iterable[Complaint], path: Path) -> tuple[Mistake, ...]:
    """What is no mistake but worth a look, with its line. Reads the file again, if there is anything."""
    found = tuple(found)
    return _placed(found, _read(path)) if found else ()


# --- the tables -----------------------------------------------------------------------------------------------------------


@dataclass
class _Reader:
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
        self._complain_of_what_is_missing(needs)
        ids = self._ids()
        complain = self.mistakes.append
        return settings.Config(
            path=self.path.absolute(),
            store_url=self._store_url(self._table("store", shapes.Store)),
            polling=settings.Polling(**{**dict(polling), "user_agent": polling.user_agent or _user_agent(web)}),
            mail=self._mail(self._table("mail", shapes.Mail)),
            digests=self._digests(digests),
            operator=settings.Operator(**dict(self._table("operator", shapes.Operator))),
            web=web,
            extractor=self._extractor(),
            feeds=build_feeds(feeds, every=polling.every, folder=self.folder, complain=complain, remark=self.remarks.append),
            cases=building.build_cases(cases, ids, complain),
            subscribers=building.build_subscribers(subscribers, ids, digests.timezone, complain),
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
        try:
            return (
                shape.model_validate({key: value for key, value in raw.items() if key not in wrong})
                if isinstance(raw, dict)
                else None
            )
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

    def _store_url(self, store: shapes.Store) -> str:
        try:
            return building.store_url(store.url, self.folder)
        except values.Wrong as wrong:
            self.mistakes.append(Complaint(("store", "url"), wrong.problem, wrong.mend))
            return ""

    def _digests(self, digests: shapes.Digests) -> settings.Digests:
        templates = None
        try:
            templates = building.existing_folder(digests.templates, self.folder)
        except values.Wrong as wrong:
            self.mistakes.append(Complaint(("digests", "templates"), wrong.problem, wrong.mend))
        return settings.Digests(digests.timezone, digests.settle, templates)

    def _place(self, path: KeyPath, name: str) -> Path:
        try:
            return values.place(name, self.folder)
        except values.Wrong as wrong:
            self.mistakes.append(Complaint(path, wrong.problem, wrong.mend))
            return self.folder

    def _secret(self, path: KeyPath, key: str, variable: str, file: str) -> settings.Secret | None:
        try:
            return read_secret(variable, file, self.folder)
        except values.Wrong as wrong:
            self.mistakes.append(Complaint((*path, f"{key}_file"), wrong.problem, wrong.mend))
            return None

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
