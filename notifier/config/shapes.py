"""The file as it may be written: every table, every key, its type and its default. `docs/configuration.md` explains each.

Values that need more than a type are made by `values`. What one value alone cannot show (a case named twice, a reader
of a case that is not there) is looked at in `building`.
"""

from __future__ import annotations

from datetime import timedelta
from typing import Annotated, Any, Literal

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field

from notifier.config import values

# One line that is more than white space: it may come to stand in a subject.
LINE = r"^[^\x00-\x1f\x7f]*[^\s\x00-\x1f\x7f][^\x00-\x1f\x7f]*$"
Line = Annotated[str, Field(pattern=LINE)]
Text = Annotated[str, Field(pattern=r"^[^\x00-\x1f\x7f]*$")]
Note = Annotated[str, Field(pattern=r"^[^\x00-\x08\x0b-\x1f\x7f]*$")]
Variable = Annotated[str, Field(pattern=r"^([A-Za-z_][A-Za-z0-9_]*)?$")]
# Tuples, since pydantic makes a deep copy of a default that is a list; TOML's lists are welcome as they are.
Lines = Annotated[tuple[Line, ...], Field(strict=False)]

Duration = Annotated[timedelta, BeforeValidator(values.duration)]
Period = Annotated[timedelta, BeforeValidator(values.period)]
Size = Annotated[int, BeforeValidator(values.size), Field(ge=1024)]
Zone = Annotated[str, BeforeValidator(values.timezone)]
Email = Annotated[str, BeforeValidator(values.email)]
OptionalEmail = Annotated[str | None, BeforeValidator(lambda value: None if value == "" else values.email(value))]
Url = Annotated[str, BeforeValidator(values.url)]
OptionalUrl = Annotated[str | None, BeforeValidator(lambda value: None if value == "" else values.url(value))]
Port = Annotated[int, Field(ge=1, le=65535)]
Event = Literal["rulings", "trial_dates", "hearings"]


class Shape(BaseModel):
    """TOML has types, so nothing is converted silently: "5" is no number."""

    model_config = ConfigDict(extra="forbid", strict=True, frozen=True)


class Store(Shape):
    url: Line = "sqlite:///notifier.db"


class Polling(Shape):
    every: Period = timedelta(minutes=10)
    timeout: Period = timedelta(seconds=20)
    max_bytes: Size = 10 * 2**20
    concurrency: Annotated[int, Field(ge=1, le=1000)] = 64
    per_host: Annotated[int, Field(ge=1, le=100)] = 2
    max_item_age: Duration = timedelta(days=7)
    allow_private_addresses: bool = False
    user_agent: Annotated[str, Field(pattern=r"^[\x20-\x7e]*$")] = ""


class Smtp(Shape):
    host: Line = "127.0.0.1"
    port: Port = 587
    security: Literal["none", "starttls", "tls"] = "starttls"
    username: Text = ""
    password_env: Variable = "NOTIFIER_SMTP_PASSWORD"
    password_file: Text = ""
    connections: Annotated[int, Field(ge=1, le=100)] = 4


class Dkim(Shape):
    domain: Line
    selector: Line
    key_env: Variable = "NOTIFIER_DKIM_KEY"
    key_file: Text = ""


class Imap(Shape):
    host: Line
    port: Port = 993
    security: Literal["none", "starttls", "tls"] = "tls"
    username: Line
    password_env: Variable = "NOTIFIER_IMAP_PASSWORD"
    password_file: Text = ""
    folder: Line = "INBOX"


class Bounces(Shape):
    address: Email
    maildir: Text = ""
    every: Period = timedelta(minutes=5)
    soft_limit: Annotated[int, Field(ge=1, le=100)] = 5
    imap: Imap | None = None


class Mail(Shape):
    transport: Literal["maildir", "smtp", "stdout"] = "maildir"
    sender: Annotated[str, BeforeValidator(values.sender)] = "Case alerts <alerts@localhost>"
    maildir: Line = "outbox"
    smtp: Smtp = Smtp()
    dkim: Dkim | None = None
    bounces: Bounces | None = None


class Digests(Shape):
    timezone: Zone = "America/New_York"
    settle: Duration = timedelta(minutes=5)
    templates: Text = ""


class Operator(Shape):
    email: OptionalEmail = None
    heartbeat_url: OptionalUrl = None


class Web(Shape):
    enabled: bool = False
    listen: Annotated[tuple[str, int], BeforeValidator(values.listen)] = ("127.0.0.1", 8080)
    base_url: Annotated[str, BeforeValidator(lambda value: value if value == "" else values.base_url(value))] = ""
    secret_env: Variable = "NOTIFIER_SECRET"
    secret_file: Text = ""
    trusted_proxies: Annotated[tuple[Annotated[str, BeforeValidator(values.network)], ...], Field(strict=False)] = ()


class Extractor(Shape):
    endpoint: Url
    model: Line
    key_env: Variable = "NOTIFIER_EXTRACTOR_KEY"
    key_file: Text = ""
    timeout: Period = timedelta(seconds=20)
    daily_budget: Annotated[int, Field(ge=1)] = 500


class Feed(Shape):
    url: Url | None = None
    name: Line | None = None
    kind: Literal["news", "cmecf"] | None = None
    court: Line | None = None
    every: Period | None = None
    full_text: bool = False
    headers_env: Variable = ""
    headers_file: Text = ""


def _named(key: str) -> BeforeValidator:
    """A text alone stands for a table with just this key."""

    def lift(value: Any) -> Any:
        return {key: value} if isinstance(value, str) else value

    return BeforeValidator(lift)


class Docket(Shape):
    number: Line
    court: Line | None = None


class Party(Shape):
    name: Line
    role: Line | None = None
    aliases: Lines = ()


class Case(Shape):
    id: Annotated[str, BeforeValidator(values.case_id)]
    name: Line
    court: Line | None = None
    docket: Line | None = None
    dockets: Annotated[tuple[Annotated[Docket, _named("number")], ...], Field(strict=False)] = ()
    judge: Line | None = None
    parties: Annotated[tuple[Annotated[Party, _named("name")], ...], Field(strict=False)] = ()
    aliases: Lines = ()
    require: Lines = ()
    exclude: Lines = ()
    context: Lines = ()
    related: Lines = ()
    trial_date: Annotated[str | None, BeforeValidator(values.rough_date)] = None
    note: Note = ""


class Subscriber(Shape):
    email: Email
    cases: Annotated[Lines, Field(min_length=1)] = ("*",)
    events: Annotated[tuple[Event, ...], Field(strict=False, min_length=1)] = ("rulings", "trial_dates")
    cadence: Annotated[str, BeforeValidator(values.cadence)] = "immediate"
    confidence: Literal["reported", "confirmed", "court"] = "reported"
    timezone: Zone | None = None
    quiet: Annotated[str | None, BeforeValidator(values.quiet_hours)] = None
    reminder_days: Annotated[int, Field(ge=1, le=365)] | None = None
    still_watching: bool = False


class Webhook(Shape):
    url: Url
    secret_env: Variable = "NOTIFIER_WEBHOOK_SECRET"
    secret_file: Text = ""
    cases: Annotated[Lines, Field(min_length=1)] = ("*",)
    events: Annotated[tuple[Event, ...], Field(strict=False, min_length=1)] = ("rulings", "trial_dates")
    confidence: Literal["reported", "confirmed", "court"] = "reported"


class Messenger(Shape):
    name: Line
    url_env: Variable = ""
    url_file: Text = ""
    cases: Annotated[Lines, Field(min_length=1)] = ("*",)
    events: Annotated[tuple[Event, ...], Field(strict=False, min_length=1)] = ("rulings", "trial_dates")
    confidence: Literal["reported", "confirmed", "court"] = "reported"


TABLES: dict[str, type[Shape]] = {
    "store": Store, "polling": Polling, "mail": Mail, "digests": Digests, "operator": Operator, "web": Web, "extractor": Extractor,
}  # fmt: skip
LISTS: dict[str, type[Shape]] = {
    "feeds": Feed, "cases": Case, "subscribers": Subscriber, "webhooks": Webhook, "messengers": Messenger,
}  # fmt: skip
