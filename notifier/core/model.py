"""The nouns: frozen values that pass from stage to stage; nothing here does anything.

Moments end in `_at`, are aware and UTC. Calendar days and rough dates are EDTF strings (ISO 8601-2: `2024-01-15`,
`2024-01`, `2024-21`, `2023-36`, `2024-01~`, `2026-05-11/2026-05-17`, `2026-09-07/..`) and are never shifted through UTC.
Offsets are half-open and count Unicode code points of `Item.document`.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Literal

ItemKind = Literal["news", "cmecf"]
Kind = Literal["ruling", "verdict", "sentence", "appeal_decision", "settlement", "plea", "charge", "trial_date", "hearing_date"]
Action = Literal["set", "moved", "vacated", "confirmed"]
Novelty = Literal["new", "repeat", "background"]
Confidence = Literal["reported", "confirmed", "court"]
Proceeding = Literal["trial", "retrial", "jury_selection", "sentencing", "plea", "arraignment", "argument", "conference", "hearing"]
Channel = Literal["mail", "webhook", "messenger"]
Reason = Literal[
    "request",
    "expectation",
    "condition",
    "argument",
    "tentative",
    "reserved",
    "background",
    "known",
    "other_case",
    "other_person",
    "ambiguous",
    "furniture",
    "not_law",
    "other",
]

RULINGS: frozenset[str] = frozenset({"ruling", "verdict", "sentence", "appeal_decision", "settlement", "plea", "charge"})
DATES: frozenset[str] = frozenset({"trial_date", "hearing_date"})


# --- what is configured -------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Feed:
    """A URL polled for items. `url` is its identity; `court` is a CourtListener id or None."""

    url: str
    name: str
    kind: ItemKind = "news"
    court: str | None = None
    every: timedelta = timedelta(minutes=10)
    full_text: bool = False
    headers: Mapping[str, str] = field(default_factory=dict, repr=False)
    """Extra request headers (keys, basic auth); secret, never logged."""


@dataclass(frozen=True, slots=True)
class Party:
    name: str
    role: str | None = None
    aliases: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Docket:
    """A docket number in normal form and the court it belongs to (None: the case's own court, or unknown)."""

    number: str
    court: str | None = None


@dataclass(frozen=True, slots=True)
class Case:
    """A court case that the configuration tracks. `dockets` holds all its numbers, the first one its own."""

    id: str
    name: str
    court: str | None = None
    dockets: tuple[Docket, ...] = ()
    judge: str | None = None
    parties: tuple[Party, ...] = ()
    aliases: tuple[str, ...] = ()
    require: tuple[str, ...] = ()
    exclude: tuple[str, ...] = ()
    context: tuple[str, ...] = ()
    related: tuple[str, ...] = ()
    trial_date: str | None = None
    note: str = ""

    @property
    def short_name(self) -> str:
        """The name up to its first parenthesis, for subjects."""
        return self.name.split("(", 1)[0].strip() or self.name


# --- item ---------------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Entry:
    """What a court's own feed says of one docket entry. `filed_at` is aware and keeps the feed's own offset."""

    docket: str | None
    caption: str | None
    label: str | None
    number: str | None
    filed_at: datetime | None


@dataclass(frozen=True, slots=True)
class Item:
    """One entry of a feed, its text made plain.

    `id` is the identity that survives changed links and edited headlines; `feed` is the feed's name (replay: the outlet).
    `published_at` is None where the feed gave no date. `language` is a BCP 47 primary tag or None where unknown.
    """

    id: str
    url: str | None
    title: str
    text: str
    published_at: datetime | None
    outlet: str
    feed: str
    kind: ItemKind = "news"
    court: str | None = None
    entry: Entry | None = None
    language: str | None = None

    @property
    def document(self) -> str:
        """The text that all offsets count in: title, a blank line, text."""
        return f"{self.title}\n\n{self.text}"


# --- match --------------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Match:
    """A tracked case that an item speaks of. `score` is in (0, 1]; `why` is in words for people."""

    case: str
    score: float
    why: tuple[str, ...]


# --- evidence -----------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Amount:
    value: float
    currency: str  # ISO 4217


@dataclass(frozen=True, slots=True)
class Facts:
    """What is claimed of one development. None: the text does not say.

    `date` is the trial or hearing date (EDTF) of a date kind; None there with action `vacated` means no day is named.
    `event_date` is the court-local day on which it happened. `term` is an ISO 8601 duration, `life` or `death`.
    `object` is what was decided on, in a short word of our own (motion_to_dismiss, injunction, verdict …), used only to
    tell acts of one day apart; it is not printed.
    """

    kind: Kind
    action: Action | None = None
    date: str | None = None
    previous: str | None = None
    proceeding: Proceeding | None = None
    event_date: str | None = None
    disposition: str | None = None
    party: str | None = None
    amount: Amount | None = None
    term: str | None = None
    court: str | None = None
    judge: str | None = None
    object: str | None = None


@dataclass(frozen=True, slots=True)
class Evidence:
    """One claim of an item about one case, with the sentence that makes it: `document[start:end] == quote`.

    `told` says how the text itself tells it: as `new`, as `background`, or `open`: undated and in no place that says which, so
    that it is news only where nothing like it is known. `certain` is False where the claim is too weak to be told on its own (a
    bare date mention, a guess); such evidence can only support what is known.
    """

    case: str
    facts: Facts
    quote: str
    start: int
    end: int
    told: Literal["new", "open", "background"]
    certain: bool = True
    takes_back: bool = False
    """The item says that an earlier report of this was wrong (a correction note, a retraction)."""
    likely_day: str | None = None
    """Where the sentence names no day: that of the item's news, on which it happened if it is news."""
    either: tuple[str, ...] = ()
    """The related cases, `case` among them, of which the text leaves open which is meant; there is one piece of evidence for
    each, and what is known of them decides."""
    amends: bool = False
    """The item puts an earlier report of its outlet right: where it says otherwise, that one was wrong."""


@dataclass(frozen=True, slots=True)
class SetAside:
    """A passage that looked like news of a case and is none, and why, in words for people."""

    case: str | None
    start: int
    end: int
    reason: Reason
    why: str


@dataclass(frozen=True, slots=True)
class DateMention:
    """A calendar date that the text names: `document[start:end]`, as EDTF."""

    start: int
    end: int
    edtf: str
    about: Literal["trial_date", "hearing_date", "event_date", "previous"] | None = None


@dataclass(frozen=True, slots=True)
class Reading:
    """All that one item says of the tracked cases."""

    item: Item
    matches: tuple[Match, ...]
    evidence: tuple[Evidence, ...]
    set_aside: tuple[SetAside, ...] = ()
    dates: tuple[DateMention, ...] = ()


# --- development, change ------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Source:
    """One item that reports a development, with the sentence that says so and what it said (`facts`).

    `seen_at` is when the program read it. `text_key` is the same for near copies of one text (wire copy).
    """

    item: str
    outlet: str
    feed: str
    url: str | None
    title: str
    published_at: datetime | None
    seen_at: datetime
    quote: str
    start: int
    end: int
    novelty: Novelty
    facts: Facts
    kind: ItemKind = "news"
    text_key: str = ""


@dataclass(frozen=True, slots=True)
class Development:
    """Something that happened in a case, with all its sources in order of reading.

    `id` is made from case, kind and first item and never changes. `first_at` is the publication of the first source
    (its `seen_at` where it has no date). `novelty` is `new` if it was news when first met, else `background` (it entered
    the state silently). `withdrawn` says that a later development (`corrects`/`retracts` naming this id) took it back.
    `superseded_by` is the development that undid it (reversed, moved again), which stays visible.
    """

    id: str
    case: str
    facts: Facts
    first_at: datetime
    novelty: Literal["new", "background"]
    sources: tuple[Source, ...]
    confidence: Confidence = "reported"
    corrects: str | None = None
    retracts: str | None = None
    withdrawn: bool = False
    superseded_by: str | None = None


@dataclass(frozen=True, slots=True)
class CaseState:
    """What is known of a case: its developments by id, in the order in which they were first met."""

    case: str
    developments: Mapping[str, Development] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Change:
    """A development of which something may have to be told from `due_at` on: it is new, says more, or was corrected.

    Whether a given reader is told, and as what, is decided when a digest is composed, by what that reader was told.
    `due_at` is the publication of the item that caused it plus `settle`. `cause` says why the row was made.
    """

    case: str
    development: str
    due_at: datetime
    cause: Literal["new", "update", "confidence", "correction"]


@dataclass(frozen=True, slots=True)
class ItemDevelopment:
    """What one item turned out to say: its evidence, the development it stands for, and whether that is news.

    `facts` are this item's own words completed by the case (`previous` is what was known before).
    """

    development: str
    facts: Facts
    novelty: Novelty
    evidence: Evidence


# --- digest, delivery ---------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Told:
    """What one subscriber was told of one development: the facts as mailed, and the Message-ID of the first mail."""

    development: str
    facts: Facts
    told_at: datetime
    message_id: str


@dataclass(frozen=True, slots=True)
class Subscriber:
    """A reader. `id` is stable and says nothing of the address. `cases` may be ("*",).

    `events` are `rulings`, `trial_dates`, `hearings`. `cadence` is `immediate`, `daily@HH:MM` or `weekly@ddd-HH:MM`, in `timezone`
    (IANA). Only developments first met at or after `since_at` are told. `reminder_days` before a trial date a reminder is sent
    (None: never). `quiet` are local hours (`22:00-07:00`) in which nothing is sent; None: always.
    """

    id: str
    email: str
    cases: tuple[str, ...]
    events: tuple[str, ...] = ("rulings", "trial_dates")
    cadence: str = "immediate"
    confidence: Confidence = "reported"
    timezone: str = "America/New_York"
    since_at: datetime | None = None
    origin: Literal["config", "operator", "web"] = "config"
    status: Literal["unconfirmed", "confirmed", "paused", "removed", "suppressed"] = "confirmed"
    quiet: str | None = None
    reminder_days: int | None = None
    still_watching: bool = False
    """Wants the weekly mail that says that all is watched and nothing changed."""
    channel: Channel = "mail"
    """How they are told. `email` is then only how people call them: what stands behind it is the configuration's."""


@dataclass(frozen=True, slots=True)
class Line:
    """One change as one reader is told it in one digest.

    `development` is the newest one of the change; `history` are those that it ran through since the last digest, oldest
    first (a date that moved twice). `from_`/`to` are EDTF dates, None for rulings. `form` decides the words; `earlier` is what
    was told before, for an update or a correction.
    """

    development: Development
    form: Literal["new", "update", "correction", "retraction"]
    from_: str | None
    to: str | None
    history: tuple[Development, ...] = ()
    earlier: Told | None = None
    replaced: Development | None = None
    """The development that this one corrects or retracts."""
    before: Development | None = None
    """For a date: the development that had set what stood before; None where that is the configuration's word or not known."""


@dataclass(frozen=True, slots=True)
class Digest:
    """What one reader is told at one time: lines by case, most consequential case first."""

    subscriber: Subscriber
    composed_at: datetime
    cases: tuple[tuple[Case, tuple[Line, ...]], ...]


@dataclass(frozen=True, slots=True)
class Frozen:
    """The words that readers of one digest share: an RFC 5322 message with CRLF in which marks stand for what is the
    reader's own (address, Message-ID, signed links). `key` is the SHA-256 of `body` in hex."""

    key: str
    body: bytes


@dataclass(frozen=True, slots=True)
class Message:
    """The exact words of one mail: a frozen body and the reader's own `fills` for its marks.

    `core.rendering.fill(message)` gives the bytes to send. `message_id` includes the angle brackets.
    """

    recipient: str
    message_id: str
    subject: str
    frozen: Frozen
    fills: Mapping[str, str] = field(default_factory=dict)
    reader: str = field(default="", compare=False)
    """The id of whom it is for, where it comes out of the outbox; else empty."""


@dataclass(frozen=True, slots=True)
class Delivery:
    """One message on its way to one reader over one channel (`mail`, `webhook`, …)."""

    id: int
    subscriber: str
    channel: str
    message: Message
    created_at: datetime
    due_at: datetime
    attempts: int = 0
    first_attempt_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class Reader:
    """A subscriber with the place reached: changes up to `cursor` (an id of a change row) have been looked at for them.

    `next_digest_at` is when the next digest is due (cadences other than `immediate`; None: not yet planned)."""

    subscriber: Subscriber
    cursor: int
    next_digest_at: datetime | None


@dataclass(frozen=True, slots=True)
class PendingChange:
    """A stored change; ids rise in the order of recording."""

    id: int
    change: Change


@dataclass(frozen=True, slots=True)
class Composed:
    """What composing came to for one reader: perhaps a message, what it tells, and how far they have got."""

    subscriber: str
    message: Message | None
    told: tuple[Told, ...]
    cursor: int
    next_digest_at: datetime | None
    channel: str = "mail"
    purpose: Literal["digest", "notice", "service"] = "digest"
    """A `digest` goes out only while its reader wants mail; so does a `notice` (a reminder), which moves no place. A `service`
    mail (please confirm, you have left, a word to the operator) goes to its address whatever the reader's status. `subscriber` may
    then be a name that is no reader."""
    notices: tuple[str, ...] = ()
    """The names of what a notice tells (`reminder harbour 2026-05-04`), kept so that each is told once."""


@dataclass(frozen=True, slots=True)
class DeliveryRecord:
    """What became of one delivery. `status` is queued, sent, refused (for good) or dropped (its reader left first)."""

    id: int
    subscriber: str
    channel: str
    recipient: str
    message_id: str
    subject: str
    status: Literal["queued", "sent", "refused", "dropped"]
    created_at: datetime
    due_at: datetime
    attempts: int
    sent_at: datetime | None
    error: str | None


@dataclass(frozen=True, slots=True)
class ReturnRecord:
    """What came back last of the mails to one reader. `soft` counts temporary failures in a row; `why` is the server's word."""

    subscriber: str
    kind: Literal["hard", "soft", "complaint"]
    why: str
    soft: int
    at: datetime


@dataclass(frozen=True, slots=True)
class OutboxSummary:
    """The outbox in figures. `queued` counts what may still go out; `held` those of readers who paused or are suppressed.

    `oldest_queued_at` is None where nothing is queued; `retrying` counts queued ones that failed at least once.
    """

    queued: int
    held: int
    retrying: int
    oldest_queued_at: datetime | None
    sent: int
    refused: int
    last_sent_at: datetime | None
    last_error: str | None
    last_error_at: datetime | None


# --- what people say on the pages --------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Signup:
    """Somebody's wish to become `subscriber`, or, of one who is a reader already, to follow these cases too.

    It is nothing until it is confirmed by the link that was mailed to the address. `used_at` is None until then.
    """

    nonce: str
    subscriber: Subscriber
    asked_at: datetime
    expires_at: datetime
    used_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class WrongAlert:
    """A reader's word that they were told something wrong. `said` is what they were told, `item` the item that it was read in
    (None: no longer known), `note` the reader's own words, perhaps empty."""

    development: str
    case: str
    subscriber: str
    note: str
    item: str | None
    said: str
    reported_at: datetime


# --- polling ------------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Request:
    """What is asked of the web. `etag` and `last_modified` go back byte for byte as they came.

    `headers` are secret: they are sent to the origin of `url` only, and never logged.
    """

    url: str
    etag: str | None = None
    last_modified: str | None = None
    headers: Mapping[str, str] = field(default_factory=dict, repr=False)
    method: str = "GET"
    content: bytes | None = None


@dataclass(frozen=True, slots=True)
class Response:
    """What came back. `body` is None where nothing changed (304), else decoded from its transfer and content encodings.

    `url` is where it came from in the end, without user information. `permanent_url` is where to ask from now on, None unless
    every redirect on the way was permanent. `max_age` is how long the server says that the answer stays good; None: it does
    not say.
    """

    status: int
    url: str
    body: bytes | None
    permanent_url: str | None = None
    content_type: str | None = None
    etag: str | None = None
    last_modified: str | None = None
    max_age: timedelta | None = None


@dataclass(frozen=True, slots=True)
class FeedState:
    """What is remembered of a feed between polls, keyed by the configured URL.

    `moved_to` is where a permanent redirect sent us. `gone_at` is set by a 410. `items` is how many were new since the first poll.
    `body_key` is a hash of the last body, so that an equal one need not be parsed. `pause_s` is how many seconds the feed asked to
    be left alone for when it was last read (ttl, Cache-Control).
    """

    url: str
    name: str
    etag: str | None = None
    last_modified: str | None = None
    moved_to: str | None = None
    body_key: str | None = None
    next_at: datetime | None = None
    last_attempt_at: datetime | None = None
    last_success_at: datetime | None = None
    last_item_at: datetime | None = None
    failures: int = 0
    failing_since_at: datetime | None = None
    last_error: str | None = None
    gone_at: datetime | None = None
    items: int = 0
    pause_s: int | None = None


@dataclass(frozen=True, slots=True)
class Gap:
    """A stretch in which a feed showed nothing of what was seen last, so that items may have been missed."""

    feed: str
    after_at: datetime | None
    before_at: datetime


@dataclass(frozen=True, slots=True)
class Identified:
    """An item under its lasting id, and whether it was seen before: `edited` if its words really changed since.

    `keys` are those it is not yet known by; `content_key` is a hash of its words as the feed gave them. `seen_at` is when it was
    first seen; None for a new one.
    """

    item: Item
    status: Literal["new", "edited", "known"]
    keys: tuple[str, ...]
    content_key: str
    seen_at: datetime | None


@dataclass(frozen=True, slots=True)
class PollRecord:
    """All that follows from one answer of a feed, stored as one: never its validators without its news.

    `items` carry the text that was read (the page's, where it was fetched); `matches` are by item id, for every new or edited
    item that has any. `developments` are whole, each once, as they stand after the last item. `shown` are the ids of all that the
    feed shows now; where it shows nothing, what it showed before is still remembered.
    """

    state: FeedState
    seen_at: datetime
    items: tuple[Identified, ...] = ()
    matches: Mapping[str, tuple[Match, ...]] = field(default_factory=dict)
    developments: tuple[Development, ...] = ()
    changes: tuple[Change, ...] = ()
    gap: Gap | None = None
    shown: tuple[str, ...] = ()
