"""case state × reading -> developments and changes: what one item adds to what is known of one case."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime
from typing import Literal

from notifier.core import identity
from notifier.core.changes import calendar, corrections, days, superseding, undecided
from notifier.core.changes.claims import Told, body_wins, filled, gather
from notifier.core.changes.known import Known
from notifier.core.changes.same import NEAR_DAYS, Claim, known_span, likeness
from notifier.core.changes.witnesses import MAX_SOURCES, facts_of, independent, risen
from notifier.core.model.developments import Change, Development, ItemDevelopment, Novelty, Source
from notifier.core.model.evidence import Evidence
from notifier.core.model.facts import DATES, Facts
from notifier.core.model.items import Item

# Copies of an agency's text share their beginning; more of it would cost more than all else that is done here.
_SKETCHED = 1600

Cause = Literal["new", "update", "confidence", "correction"]


@dataclass(slots=True)
class CaseReading:
    """One item read into one case: what is known (changed as we go), and what came of it.

    `history`: the item is old (first contact with a feed); it enters silently.
    """

    case: str
    known: Known
    item: Item
    seen_at: datetime
    due_at: datetime
    history: bool
    before: list[Development] = field(default_factory=list)
    found: list[ItemDevelopment] = field(default_factory=list)
    altered: dict[str, None] = field(default_factory=dict)
    changes: list[Change] = field(default_factory=list)
    _text_key: str | None = None

    @property
    def published(self) -> datetime:
        return self.item.published_at or self.seen_at

    def read(self, evidence: Sequence[Evidence]) -> None:
        """Take in all that the item says of this case."""
        self.before = self.known.reported_by(self.item.id)
        title_end = len(self.item.title)
        decided = undecided.settle(evidence, self.known.values(), self.published.date())
        for told in body_wins(gather(decided, self.published.date(), title_end), title_end, self._holding()):
            if told.evidence.takes_back:
                _take_back(self, told)
            elif told.facts.kind in DATES:
                _read_date(self, told)
            else:
                _read_act(self, told)
        self._drop_what_is_no_longer_said()

    # --- what the stages below do to the state

    def add(
        self,
        told: Told,
        facts: Facts,
        novelty: Literal["new", "background"],
        *,
        corrects: str | None = None,
        retracts: str | None = None,
    ) -> Development:
        """A development that was not known. What an old item tells as news stands, but is nobody's news any more."""
        if novelty == "new" and facts.event_date is None:
            facts = replace(facts, event_date=told.evidence.likely_day)
        source = self.source(told, novelty, facts)
        development = Development(
            id=self._new_id(facts.kind),
            case=self.case,
            facts=facts,
            first_at=self.published,
            novelty="background" if self.history else novelty,
            sources=(source,),
            confidence="court" if source.kind == "cmecf" else "reported",
            corrects=corrects,
            retracts=retracts,
        )
        self.put(development)
        self.found.append(ItemDevelopment(development.id, facts, novelty, told.evidence))
        if novelty == "new":
            self.tell(development, "correction" if corrects or retracts else "new")
        return development

    def join(self, development: Development, told: Told, novelty: Novelty = "repeat") -> None:
        """One more source of a known development; tells what it says more."""
        now_news = self._is_news_after_all(development, told)
        if now_news:
            novelty = "new"
        if now_news:  # what this item itself told as background first is in its place below
            self.found = [one for one in self.found if one.development != development.id]
        said_again = any(one.development == development.id for one in self.found)
        source = self.source(told, novelty, told.facts, sketched=development.confidence == "reported")
        if said_again and development.facts.kind not in DATES:
            source = _with_holes_filled(development, source)
        after = _with_source(development, source)
        if now_news:
            led = (source, *(each for each in after.sources if each.item != source.item))  # who tells it as news speaks first
            after = replace(after, novelty="new", first_at=self.published, sources=led, facts=facts_of(development, led))
        more = fills(development.facts, after.facts)
        if more and told.fresh and development.novelty == "new" and not said_again and not _is_own(development, self.item):
            novelty = "new"
        if after != development:
            self.put(after)
        self._tell_joined(development, after, more=more, now_news=now_news)
        if not said_again:
            self.found.append(ItemDevelopment(development.id, _completed(told.facts, after.facts), novelty, told.evidence))

    def put(self, development: Development) -> None:
        self.known.put(development, self.item.id)
        self.altered[development.id] = None

    def tell(self, development: Development, cause: Cause) -> None:
        if not self.history:
            self.changes.append(Change(self.case, development.id, self.due_at, cause))

    def withdraw(self, wrong: Development, by: Development) -> None:
        self.known[wrong.id] = replace(self.known[wrong.id], withdrawn=True, superseded_by=by.id)
        self.altered[wrong.id] = None

    def source(self, told: Told, novelty: Novelty, facts: Facts, *, sketched: bool = True) -> Source:
        """This item as a witness. The sketch of its text is only made where it may still tell copies apart."""
        item, evidence = self.item, told.evidence
        if sketched and self._text_key is None:
            self._text_key = identity.text_key(item.text[:_SKETCHED])
        return Source(
            item=item.id,
            outlet=item.outlet,
            feed=item.feed,
            url=item.url,
            title=item.title,
            published_at=item.published_at,
            seen_at=self.seen_at,
            quote=evidence.quote,
            start=evidence.start,
            end=evidence.end,
            novelty=novelty,
            facts=facts,
            kind=item.kind,
            text_key=(self._text_key or "") if sketched else "",
        )

    # --- small decisions

    def trial_date(self) -> str | None:
        """The trial date that holds before this claim."""
        return calendar.track(self.known.values(), "trial", "trial_date").value

    def _holding(self) -> dict[str, str | None]:
        return {"trial": self.trial_date()}

    def _tell_joined(self, before: Development, after: Development, *, more: bool, now_news: bool) -> None:
        if now_news:
            self.tell(after, "new")
        elif after.novelty == "new" and not after.withdrawn:
            if more:
                self.tell(after, "update")
            if after.confidence != before.confidence:
                self.tell(after, "confidence")

    def _is_news_after_all(self, development: Development, told: Told) -> bool:
        """Whether a development first met as background some hours ago is told as news now, with a day of these days."""
        if development.novelty == "new" or not development.sources or not told.fresh or not told.evidence.certain:
            return False
        just_met = any(one.development == development.id for one in self.found) and development not in self.before
        if development.withdrawn or development.superseded_by is not None or (_is_own(development, self.item) and not just_met):
            return False
        today = self.published.toordinal()
        event = told.facts.event_date or development.facts.event_date or (told.evidence.likely_day if just_met else None)
        recent = event is not None and today - days.bounds(event)[0] <= days.FRESH_DAYS
        return recent and abs(today - development.first_at.toordinal()) <= days.FRESH_DAYS

    def _drop_what_is_no_longer_said(self) -> None:
        """An edited item is a source of what it says now; what it alone reported stays as it was."""
        said = {one.development for one in self.found}
        for old in self.before:
            rest = tuple(source for source in old.sources if source.item != self.item.id)
            now = self.known[old.id]
            if old.id not in said and rest and len(rest) < len(now.sources):
                self.known[old.id] = replace(now, sources=rest)
                self.altered[old.id] = None

    def _new_id(self, kind: str) -> str:
        """The same for the same archive and configuration: case, kind, first item, and which of that item's it is."""
        number = 0
        while True:
            name = "\x00".join((self.case, kind, self.item.id, str(number)))
            key = hashlib.sha256(name.encode("utf-8", "surrogatepass")).hexdigest()[:16]
            if key not in self.known:
                return key
            number += 1


# --- rulings, verdicts, pleas … -----------------------------------------------------------------------------------


def _read_act(case: CaseReading, told: Told) -> None:
    claim = told.claim(case.published)
    said_before = _said_before(case, told)
    if said_before is None and _corrects_own_report(case, told):
        return
    best = said_before or _best(case, claim)
    if best is not None:
        by_court = case.item.kind == "cmecf" and best.confidence != "court" and not best.withdrawn
        if by_court and corrections.differs(best.facts, told.facts):
            _replace_report(case, best, told)
        else:
            case.join(best, told, "repeat" if told.fresh else "background")
        return
    if not told.evidence.certain or (case.item.kind == "news" and _says_no_outcome(told.facts)) or _is_in_calendar(case, claim):
        return
    is_news = told.fresh and _is_fresh(case, claim) and not _is_impossible(case, claim)
    added = case.add(told, told.facts, "new" if is_news else "background")
    superseding.mark_undone(case.known, added, case.altered)


def _said_before(case: CaseReading, told: Told) -> Development | None:
    """What this item was a source of when it was read before, and says again in the same words or in others."""
    for old in case.before:
        for source in old.sources:
            if source.item == case.item.id and _same_claim(source.facts, told.facts):
                return case.known[old.id]
    return None


def _same_claim(one: Facts, other: Facts) -> bool:
    """Whether two readings of one item claim the same; the action and old date of a date are worked out from what is known."""
    return replace(one, action=None, previous=None) == replace(other, action=None, previous=None)


def _best(case: CaseReading, claim: Claim) -> Development | None:
    best: tuple[float, Development | None] = (0.0, None)
    own = {one.development for one in case.found}
    for each in case.known.values():
        if each.facts.kind in DATES or each.retracts is not None or (each.withdrawn and not _still_told(each, claim, case)):
            continue
        value = likeness(each, claim, same_item=each.id in own)
        if value is not None and superseding.allows(case.known, each, claim) and value >= best[0]:
            best = value, each
    return best[1]


def _still_told(withdrawn: Development, claim: Claim, case: CaseReading) -> bool:
    """Whether a claim is the withdrawn report once more (outlets lag), and not the act come true on a later day."""
    if claim.when.is_day and claim.when.first > known_span(withdrawn).last:
        return False
    return claim.when.named or not claim.fresh or (case.published - withdrawn.first_at).total_seconds() < 12 * 3600


def _is_fresh(case: CaseReading, claim: Claim) -> bool:
    """Old acts are background, however they are told; charges and pleas may come to light late (sealed, leaked)."""
    if not claim.when.named or claim.facts.kind in ("charge", "plea"):
        return True
    return case.published.toordinal() - claim.when.last <= days.FRESH_DAYS + 3


def _is_impossible(case: CaseReading, claim: Claim) -> bool:
    """A first conviction of somebody convicted: the known one, told as if it were today's."""
    if claim.facts.kind != "verdict" or claim.facts.disposition not in ("guilty", "acquitted", "not_guilty"):
        return False
    return any(
        one.facts.kind == "verdict"
        and one.facts.disposition == claim.facts.disposition
        and one.facts.party == claim.facts.party
        and not one.withdrawn
        and superseding.allows(case.known, one, claim)
        for one in case.known.values()
    )


def _is_in_calendar(case: CaseReading, claim: Claim) -> bool:
    """Whether more time that was given is known by what came of it: a date that was put off in those days."""
    if claim.facts.kind != "ruling" or claim.facts.disposition != "granted" or claim.facts.object != "continuance":
        return False
    return any(
        one.facts.kind in DATES
        and one.facts.action in ("moved", "vacated")
        and not one.withdrawn
        and known_span(one).gap(claim.when) <= NEAR_DAYS
        for one in case.known.values()
        if not one.known_before
    )


def _says_no_outcome(facts: Facts) -> bool:
    """Something was decided; what, the item does not say. Of a court's own entry that is news, of a paper it is a teaser. That
    nobody goes to prison is an outcome, though no word of ours names it, and so is that a court of appeals upheld a law."""
    if facts.kind == "appeal_decision" and facts.object == "law":
        return False
    return facts.disposition is None and facts.amount is None and facts.term is None and facts.object != "no_prison"


def fills(before: Facts, after: Facts) -> bool:
    """Whether a reader of `before` would learn something from `after`: an outcome, a sum, a day that was left open."""
    if before.kind in DATES:
        return before.date != after.date and after.date is not None
    return (before.disposition is None and after.disposition is not None) or (before.amount is None and after.amount is not None)


# --- dates --------------------------------------------------------------------------------------------------------


def _read_date(case: CaseReading, told: Told) -> None:
    said_before = _said_before(case, told)
    if said_before is not None:
        case.join(said_before, told, "repeat" if told.fresh else "background")
        return
    if _corrects_own_report(case, told):
        return
    told = _of_the_trial(case, told)
    track = _track(case, told.facts)
    said = told.said(case.published)
    if case.item.kind == "cmecf" and track.current is not None and corrections.contradicted_by_court(track.current, said):
        _replace_report(case, track.current, told)
        return
    if case.item.kind == "news" and track.current is not None and corrections.contradicts_court(track.current, said):
        case.join(track.current, told, "repeat" if told.fresh else "background")
        return
    step = calendar.step(track, said)
    if step.outcome == "conflict" and step.known is not None:
        step = _with_second_witness(case, step, told, track)
    if step.outcome == "filled" and step.known is not None:
        case.join(step.known, told, "new")
    elif step.known is not None:
        case.join(step.known, told, "repeat" if told.fresh else "background")
    elif step.outcome in ("new", "background") and not _told_already(case, told):
        facts = replace(told.facts, action=step.action, previous=step.previous)
        added = case.add(told, facts, "new" if step.outcome == "new" and _acted_lately(case, said) else "background")
        superseding.mark_left(case.known, track.current, added, case.altered)


def _of_the_trial(case: CaseReading, told: Told) -> Told:
    """A claim of "the hearing" put off from the very day of the trial is of the trial, by a name that is common in civil courts."""
    facts, trial = told.facts, case.trial_date()
    if facts.kind != "hearing_date" or facts.proceeding not in ("hearing", None) or facts.previous is None or trial is None:
        return told
    if facts.action not in ("moved", "vacated") or not (days.agree(facts.previous, trial)):
        return told
    return replace(told, facts=replace(facts, kind="trial_date", proceeding="trial"))


def _acted_lately(case: CaseReading, said: calendar.Said) -> bool:
    return not said.when.named or case.published.toordinal() - said.when.last <= days.FRESH_DAYS + 3


def _told_already(case: CaseReading, told: Told) -> bool:
    """Two new dates for one proceeding in one item: nobody can say which holds, so the first one stands."""
    name = calendar.track_name(told.facts)
    return told.fresh and any(
        one.novelty == "new" and one.facts.kind == told.facts.kind and calendar.track_name(one.facts) == name for one in case.found
    )


def _with_second_witness(case: CaseReading, step: calendar.Step, told: Told, track: calendar.Track) -> calendar.Step:
    """A date that differs without any act: told once an independent source says the same."""
    known, stated = step.known, told.facts.date
    if known is None or stated is None or days.is_past(stated, case.published.date()):
        return step
    source = case.source(told, "repeat", told.facts)
    for each in known.sources:
        other = each.facts.date
        if other is None or (track.value is not None and days.agree(other, track.value)):
            continue
        if days.agree(other, stated) and independent(each, source):
            return calendar.Step("new", "moved" if track.value else "set", track.value)
    return step


def _track(case: CaseReading, facts: Facts) -> calendar.Track:
    track = calendar.track(case.known.values(), calendar.track_name(facts), facts.kind)
    current = track.current
    if current is None or facts.kind != "trial_date" or current.facts.date is None:
        return track
    next_trial = facts.proceeding == "retrial" and current.facts.proceeding != "retrial"
    return replace(track, over=next_trial or superseding.was_tried(case.known, current) or superseding.ended(case.known, current))


# --- corrections --------------------------------------------------------------------------------------------------


def _corrects_own_report(case: CaseReading, told: Told) -> bool:
    """Whether the item was read before with other facts, or puts right what its outlet said in another; then it corrects that."""
    before = [case.known[one.id] for one in case.before]
    if told.evidence.amends:
        before += corrections.own_reports(case.known.values(), case.item, case.published)
    if not before or not told.fresh:
        return False
    source = case.source(told, "new", told.facts)
    wrong = corrections.contradicted(before, told.facts, source, amends=told.evidence.amends)
    if wrong is None:
        return False
    _replace_report(case, wrong, told)
    return True


def _replace_report(case: CaseReading, wrong: Development, told: Told) -> None:
    added = case.add(told, corrections.corrected(wrong, told.facts), wrong.novelty, corrects=wrong.id)
    case.withdraw(wrong, added)


def _take_back(case: CaseReading, told: Told) -> None:
    now = {one.development for one in case.found if one.novelty == "new"}
    earlier = [one for one in case.known.values() if one.id not in now]
    wrong = corrections.taken_back(earlier, told.facts, case.item)
    if wrong is None:
        return
    if wrong.withdrawn:
        again = next((one for one in case.known.values() if wrong.id in (one.corrects, one.retracts)), None)
        if again is not None:
            case.join(again, told)
    elif corrections.differs(wrong.facts, told.facts):
        _replace_report(case, wrong, told)
    else:
        added = case.add(told, corrections.retracted(wrong), wrong.novelty, retracts=wrong.id)
        case.withdraw(wrong, added)


# --- one more source ----------------------------------------------------------------------------------------------


def _with_source(development: Development, source: Source) -> Development:
    old = development.sources
    place = next((number for number, each in enumerate(old) if each.item == source.item), None)
    if place is not None:
        before = old[place]
        if before.facts.date == source.facts.date:  # the action and the old date were worked out when it was first read
            source = replace(source, facts=replace(source.facts, action=before.facts.action, previous=before.facts.previous))
        if before.facts == source.facts and before.quote == source.quote:
            return development
        source = replace(source, novelty=before.novelty)
        sources = (*old[:place], source, *old[place + 1 :])
    elif len(old) >= MAX_SOURCES:
        return development
    else:
        sources = (*old, source)
    confidence = risen(development.confidence, old, source)
    return replace(development, sources=sources, facts=facts_of(development, sources), confidence=confidence)


def _with_holes_filled(development: Development, source: Source) -> Source:
    """An item's second claim of an act that it has told already: what it told first stands, and its holes are filled."""
    first = next((each for each in development.sources if each.item == source.item), None)
    return source if first is None else replace(first, facts=filled(first.facts, source.facts))


def _is_own(development: Development, item: Item) -> bool:
    return any(source.item == item.id for source in development.sources)


def _completed(said: Facts, known: Facts) -> Facts:
    """This item's own words; what was known before the date, and what the act was, are the development's."""
    if known.kind in DATES:
        return replace(said, kind=known.kind, action=said.action or known.action, previous=known.previous)
    return replace(said, kind=known.kind, event_date=said.event_date or known.event_date)
