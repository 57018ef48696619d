"""item + matches -> what every step of the reading looks at: sentences, mentions by sentence, days, judges."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from functools import lru_cache
from zoneinfo import ZoneInfo

from notifier.core.language.courts import CourtMention, find_courts
from notifier.core.language.dates import find_dates, is_day, resolve
from notifier.core.language.dockets import DocketMention, find_dockets
from notifier.core.language.money import AmountMention, find_amounts
from notifier.core.language.names import fold, surname
from notifier.core.language.stems import find_matches
from notifier.core.language.text import Layout, Sentence, lay_out
from notifier.core.matching import Matched, Mention
from notifier.core.model.cases import Case
from notifier.core.model.items import Item
from notifier.core.reading.sorts import sort_of
from notifier.core.reading.zones import dollar_of, zone_of

STRONG = frozenset({"docket", "caption", "alias", "party", "surname"})
_JUDGE = re.compile(
    r"[JMSRC](?<!\w[JMSRC])(?:udge|ustice|agistrate|heriff|ecorder|hancellor)s? ((?:[A-ZÀ-Þ][\w.'’-]*\s){0,3}?(?:Ma?c|O['’]|"
    r"[A-ZÀ-Þ])[\w'’-]+)(?=\s(?!(?:[A-ZÀ-Þ][\w'’-]+))|[,.;:)'’]|$)"
)
_CRIMINAL_NAME = re.compile(
    r"^(?:united states|u\.?s\.?a?\.?|state|people|commonwealth|r\.?|regina|rex|the (?:king|queen|crown|state|"
    r"people)|police|crown|government|her majesty|his majesty|dpp|pf|procurator fiscal|director of public prosecutions|cps|"
    r"crown prosecution service|public prosecutor|h\.?m\.? advocate|hma)\b.*?\bv|"
    r"^(?:(?:the )?(?:prosecutor|republic|enforcement directorate|directorate of enforcement|central bureau of investigation|cbi|"
    r"national investigation agency|nia|narcotics control bureau|serious fraud office|sfo)|ed|minist[eè]re public|parquet|"
    r"ministerio p[uú]blico)(?: of (?:the )?\w+| general)?,? v(?:s|ersus)?\b",
    re.IGNORECASE,
)


@dataclass(slots=True)
class Context:
    """One item on the table. `sentences` are those of the layout in order; `mentions[i]` those of sentence i."""

    item: Item
    document: str
    folded: str
    layout: Layout
    cases: dict[str, Case]
    anchor: date
    zone: str
    """The time zone of the case's days, by its IANA name: in which part of the world its court sits."""
    dollar: str
    """What a bare "$" is in the country of the case, as an ISO 4217 code."""
    sort: str
    mentions: list[list[Mention]]
    judges: frozenset[str]
    priors: dict[str, float] = field(default_factory=dict)
    notes: frozenset[int] | None = None
    """The sentences in which the outlet takes an earlier report back or puts it right; None: not looked for yet."""
    stale: bool = False
    """The text is dated long before its publication: old news resurfaced."""
    last_seen: list[dict[str, int]] = field(default_factory=list)
    counts: dict[str, int] = field(default_factory=dict)
    courts: dict[int, list[CourtMention]] = field(default_factory=dict)
    amounts: dict[int, list[AmountMention]] = field(default_factory=dict)
    natures: dict[int, bool] = field(default_factory=dict)
    """Sentences that told an outcome of a prosecution (True) or of a suit (False), where related cases of both sorts are known."""
    headlined: set[tuple[str, str | None]] = field(default_factory=set)
    """What the headline says was done, kind and outcome, of whomever: it says what the item is about."""
    names: dict[str, bool] = field(default_factory=dict)
    """What was found out about words: whether the text uses them as a name."""
    news_days: list[str | None] = field(default_factory=list)
    """The day of the item's news, once it was looked for."""
    _dockets: list[DocketMention] | None = None

    @property
    def dockets(self) -> list[DocketMention]:
        """The docket numbers that the document names."""
        if self._dockets is None:
            self._dockets = find_dockets(self.document)
        return self._dockets

    def courts_of(self, number: int) -> list[CourtMention]:
        """The courts that sentence `number` names."""
        found = self.courts.get(number)
        if found is None:
            sentence = self.layout.sentences[number]
            found = self.courts[number] = find_courts(self.document, sentence.start, sentence.end)
        return found

    def amounts_of(self, number: int) -> list[AmountMention]:
        """The sums that sentence `number` names."""
        found = self.amounts.get(number)
        if found is None:
            sentence = self.layout.sentences[number]
            found = find_amounts(self.document, sentence.start, sentence.end)
            if self.dollar != "USD":
                found = [self._in_local_dollars(mention) for mention in found]
            self.amounts[number] = found
        return found

    def _in_local_dollars(self, mention: AmountMention) -> AmountMention:
        written = self.folded[mention.start : mention.end]
        if mention.amount.currency != "USD" or "us" in written or "u.s." in written or "american" in written:
            return mention
        return replace(mention, amount=replace(mention.amount, currency=self.dollar))

    def near(self, number: int, case: str, *, back: int, ahead: int) -> bool:
        """Whether the case is named within that many sentences before or after sentence `number`, in its story."""
        story = self.layout.sentences[number].story
        for other in range(max(0, number - back), min(len(self.mentions), number + ahead + 1)):
            if self.layout.sentences[other].story == story and any(
                m.case == case and m.what in STRONG for m in self.mentions[other]
            ):
                return True
        return False


def set_up(item: Item, matched: Matched, cases: Mapping[str, Case], timezone: str) -> Context:
    """The context of an item for the cases that it was matched to."""
    document = item.document
    folded = fold(document)
    layout = _in_pieces(lay_out(document, len(item.title)), document)
    tracked = {match.case: cases[match.case] for match in matched.matches if match.case in cases}
    zone = zone_of(tracked.values(), folded, timezone, outlet=item.outlet, url=item.url)
    ctx = Context(
        item,
        document,
        folded,
        layout,
        tracked,
        day_in(item, zone),
        zone,
        dollar_of(zone),
        sort_of(folded[: len(item.title)]),
        _by_sentence(layout, matched),
        _judges(document, tracked),
    )
    _remember(ctx)
    _age(ctx)
    return ctx


LONGEST = 2400
"""Characters of the longest sentence that is read as one; people write fewer than 1,500."""


def _in_pieces(layout: Layout, document: str) -> Layout:
    """The layout with every sentence that is too long to be one cut at spaces: what is done with a sentence may take the square
    of its length."""
    if all(sentence.end - sentence.start <= LONGEST for sentence in layout.sentences):
        return layout
    pieces: list[Sentence] = []
    for sentence in layout.sentences:
        start = sentence.start
        while sentence.end - start > LONGEST:
            space = document.rfind(" ", start + 1, start + LONGEST)
            stop = space if space > 0 else start + LONGEST
            pieces.append(replace(sentence, start=start, end=stop))
            start = stop + 1 if space > 0 else stop
        pieces.append(replace(sentence, start=start))
    return replace(layout, sentences=tuple(pieces))


_DATELINE = re.compile(
    r"\s*[A-ZÀ-Þ][^\n]{2,60}\(([^()]{8,40})\)\s*[—–-]|\s*(?:originally published|published|posted|first published|"
    r"updated)\b[^\n]{0,20}?([A-Z][^\n]{6,40})",
    re.IGNORECASE,
)


_REPRINTED = re.compile(
    r"\b(?:this|the following) (?:story|article|report|piece|item) (?:was )?(?:originally |first )?"
    r"(?:published|appeared|posted|ran)\b[^\n.]{0,60}|"
    r"(?:^|(?<=[.!?”\"’)] ))(?:from the archives?|(?:originally|first|previously) (?:published|posted|appeared))\b[^\n]{0,60}",
    re.MULTILINE,
)
_REPRINTING = (
    *(f"this {word}" for word in ("story", "article", "report", "piece", "item")),
    *("the following ", "from the archive"),
    *(f"{how} {did}" for how in ("originally", "first", "previously") for did in ("published", "posted", "appeared")),
)


def _age(ctx: Context) -> None:
    """A dateline with a full date long before publication says how old the text is; its days are read from there."""
    begin = len(ctx.item.title) + 2
    match = _DATELINE.match(ctx.document, begin)
    if match is None:
        match = next(find_matches(ctx.folded, _REPRINTED, _REPRINTING), None)
        begin = match.start() if match is not None else begin
    if match is None:
        return
    for found in find_dates(ctx.document, begin, match.end()):
        if found.shape == "day" and found.year is not None:
            value = resolve(found, anchor=ctx.anchor)
            if value is not None and is_day(value) and (ctx.anchor - date.fromisoformat(value)).days > 14:
                ctx.anchor = date.fromisoformat(value)
                ctx.stale = True
            return


def day_in(item: Item, zone: str) -> date:
    """The day of publication in a zone; the epoch's first day where the item has no date."""
    return item.published_at.astimezone(_zone(zone)).date() if item.published_at is not None else date(1970, 1, 1)


@lru_cache(maxsize=64)
def _zone(name: str) -> ZoneInfo:
    return ZoneInfo(name)


def _by_sentence(layout: Layout, matched: Matched) -> list[list[Mention]]:
    out: list[list[Mention]] = [[] for _ in layout.sentences]
    if not layout.sentences:
        return out
    starts = [sentence.start for sentence in layout.sentences]
    for mention in matched.mentions:
        at = bisect_left(starts, mention.start + 1) - 1
        if at >= 0 and mention.start < layout.sentences[at].end:
            out[at].append(mention)
    return out


def _judges(document: str, cases: Mapping[str, Case]) -> frozenset[str]:
    found = {fold(surname(case.judge)) for case in cases.values() if case.judge}
    for match in _JUDGE.finditer(document):
        words = match.group(1).split()
        found.add(fold(words[-1]))
    return frozenset(found - {"department", "department's", "court", "minister"})


def _remember(ctx: Context) -> None:
    seen: dict[str, int] = {}
    story = 0
    for number, (sentence, mentions) in enumerate(zip(ctx.layout.sentences, ctx.mentions, strict=True)):
        if sentence.story != story:
            story, seen = sentence.story, {}
        for mention in mentions:
            if mention.what in STRONG:
                seen = {**seen, mention.case: number}
                ctx.counts[mention.case] = ctx.counts.get(mention.case, 0) + 1
        ctx.last_seen.append(seen)


def is_prosecution(case: Case) -> bool | None:
    """Whether a case is a prosecution, by the roles of its parties, its docket number or its caption; None where nothing tells."""
    if any(party.role in _ROLES_OF_CRIME for party in case.parties):
        return True
    return _is_criminal(case.name, tuple(docket.number for docket in case.dockets))


_ROLES_OF_CRIME = frozenset({"prosecution", "prosecutor", "accused"})


_FOR_A_SUBJECT = re.compile(r"^(?:R|The (?:King|Queen)) \((?:on the application of )?[^)]{3,}\) v", re.IGNORECASE)
"""Judicial review, which is brought in the name of the Crown: "R (Orr) v Secretary of State"."""


_TYPE = re.compile(r"(?:^|[^a-z])(cr|cf|crf|crim|cv|civ)(?:[^a-z]|$)")


@lru_cache(maxsize=4096)
def _is_criminal(name: str, dockets: tuple[str, ...]) -> bool | None:
    if _FOR_A_SUBJECT.match(name):
        return False
    for number in dockets:  # the state sues, too: "Commonwealth v. Orr Mills", 2384CV00518
        if (letters := _TYPE.search(number.lower())) is not None:
            return letters[1].startswith(("cr", "cf"))
    if _CRIMINAL_NAME.match(name):
        return True
    return False if re.search(r"\bv(?:s|ersus)?\.?\s", name) else None
