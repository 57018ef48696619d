"""line -> its headline, sum, term and outcome in words. All words that a mail says of news itself stand here.

Nothing here is printed that the facts do not hold; what they leave open is said to be open.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date

from notifier.core.language.dates.edtf import contains
from notifier.core.model.developments import Confidence
from notifier.core.model.digests import Line
from notifier.core.model.facts import DATES, Amount, Facts, Kind, Proceeding
from notifier.core.rendering.days import say_date, say_pair

PROCEEDINGS: Mapping[Proceeding | None, str] = {
    None: "Hearing",
    "trial": "Trial",
    "retrial": "Retrial",
    "jury_selection": "Jury selection",
    "sentencing": "Sentencing",
    "plea": "Plea hearing",
    "arraignment": "Arraignment",
    "argument": "Argument",
    "conference": "Conference",
    "hearing": "Hearing",
}

KINDS: Mapping[Kind, str] = {
    "ruling": "Ruling",
    "verdict": "Verdict",
    "sentence": "Sentence",
    "appeal_decision": "Appeal",
    "settlement": "Settlement",
    "plea": "Plea",
    "charge": "Charge",
    "trial_date": "Trial",
    "hearing_date": "Hearing",
}

CONFIDENCE: Mapping[Confidence, str] = {"reported": "reported", "confirmed": "confirmed", "court": "court record"}

# What an outcome is called; by kind where one word means different things. Any other is its own name without underscores.
_OUTCOMES: Mapping[str, str] = {
    "granted_in_part": "granted in part",
    "dismissed_with_prejudice": "dismissed with prejudice",
    "dismissed_without_prejudice": "dismissed without prejudice",
    "dismissed_in_part": "dismissed in part",
    "stay_denied": "stay denied",
    "stay_lifted": "stay lifted",
    "sanctioned": "sanctions imposed",
    "contempt": "held in contempt",
    "recused": "judge steps aside",
    "transferred": "case transferred",
    "certified": "class certified",
    "decertified": "class decertified",
    "default": "default judgment",
    "not_liable": "not liable",
    "not_guilty": "not guilty",
    "insanity": "not guilty by reason of insanity",
    "no_contest": "no contest",
    "split": "split outcome",
    "affirmed_in_part": "affirmed in part",
    "set_aside": "set aside",
    "review_granted": "review granted",
    "review_denied": "review denied",
    "rehearing_granted": "rehearing granted",
    "rehearing_denied": "rehearing denied",
    "new_trial": "new trial ordered",
    "time_served": "time served",
    "community": "community service",
    "life": "life in prison",
    "charged": "charges filed",
    "settled": "agreement reached",
}
_BY_KIND: Mapping[tuple[Kind, str], str] = {
    ("ruling", "granted"): "motion granted",
    ("ruling", "granted_in_part"): "motion granted in part",
    ("ruling", "denied"): "motion denied",
    ("ruling", "withdrawn"): "motion withdrawn",
    ("ruling", "dropped"): "charges dropped",
    ("ruling", "dismissed"): "case dismissed",
    ("verdict", "split"): "split verdict",
    ("charge", "dismissed"): "charges dismissed",
    ("charge", "dropped"): "charges dropped",
    ("charge", "withdrawn"): "charges withdrawn",
    ("settlement", "approved"): "settlement approved",
    ("settlement", "rejected"): "settlement rejected",
}
_TERM_OF: Mapping[str, str] = {
    "probation": "of probation",
    "suspended": "suspended",
    "community": "of community service",
    "prison": "in prison",
}
_UNITS = {"Y": "year", "M": "month", "W": "week", "D": "day", "h": "hour"}
_SIGNS = {"USD": "$", "GBP": "£", "EUR": "€", "JPY": "¥", "INR": "₹"}


def headline(line: Line, today: date, *, weekday: bool = True) -> str:
    """The news in one line: "Trial moved: Mon, Jan 15 → Tue, Jan 16, 2024"; without weekdays for a subject.

    The first word of a correction or retraction says that the report was wrong.
    """
    facts = line.development.facts
    if line.form == "retraction":
        return f"Correction: report withdrawn: {_lower_first(_told_before(line, today, weekday=weekday))}"
    if line.form == "correction":
        return f"Correction: {_corrected(line, today, weekday=weekday)}"
    words = plain_headline(facts, line.from_, line.to, today, weekday=weekday)
    return f"Update: {_lower_first(words)}" if line.form == "update" else words


def plain_headline(facts: Facts, from_: str | None, to: str | None, today: date, *, weekday: bool = True) -> str:
    """The headline of facts as plain news, with the dates that a reader is told (for rulings None)."""
    if facts.kind in DATES:
        return _date_headline(facts, from_, to, today, weekday=weekday)
    said = outcome(facts)
    return f"{KINDS[facts.kind]}: {said}" if said else f"{KINDS[facts.kind]} (outcome not yet reported)"


def proceeding(facts: Facts) -> str:
    """ "Trial", "Sentencing" …: what a date is the date of."""
    if facts.kind == "trial_date" and facts.proceeding is None:
        return "Trial"
    return PROCEEDINGS[facts.proceeding]


def outcome(facts: Facts) -> str:
    """The outcome in words, with term, sum and party as far as the facts hold them: "liable, $83.3 million"; else empty."""
    if facts.disposition == "fine" and facts.amount is not None:
        said = f"fine of {say_amount(facts.amount)}"
    else:
        said = ", ".join(word for word in (_decision(facts), say_amount(facts.amount) if facts.amount else "") if word)
    return f"{said} ({facts.party})" if said and facts.party else said


def say_amount(amount: Amount) -> str:
    """ "$83.3 million", "€1,250.50": shortened only where nothing is lost."""
    value, unit = amount.value, ""
    for size, name in ((1e12, " trillion"), (1e9, " billion"), (1e6, " million")):
        if value >= size and round(value / size, 3) * size == value:
            value, unit = round(value / size, 3), name
            break
    number = f"{value:,.2f}" if value != int(value) and not unit else f"{value:,.3f}".rstrip("0").rstrip(".")
    sign = _SIGNS.get(amount.currency)
    return f"{sign}{number}{unit}" if sign else f"{amount.currency} {number}{unit}"


def say_term(term: str) -> str:
    """An ISO 8601 duration in words: "78 months", "1 year and 6 months"; what is none stands as it is."""
    found = re.fullmatch(r"P(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)W)?(?:(\d+)D)?(?:T(\d+)H)?", term)
    if found is None or not any(found.groups()):
        return term
    parts = [
        f"{number} {name}{'' if number == '1' else 's'}"
        for number, name in zip(found.groups(), _UNITS.values(), strict=True)
        if number
    ]
    return " and ".join((", ".join(parts[:-1]), parts[-1])) if len(parts) > 1 else parts[0]


def say_docket(number: str) -> str:
    """A docket number as papers print it: `1:20-cv-07311` is "20-cv-7311"."""
    found = re.fullmatch(r"(?:\d+:)?(\d\d-[a-z]+-)0*(\d+)", number)
    return f"{found[1]}{found[2]}" if found else number


# --- dates --------------------------------------------------------------------------------------------------------


def _date_headline(facts: Facts, from_: str | None, to: str | None, today: date, *, weekday: bool) -> str:
    what = proceeding(facts)
    if to is None:
        was = f"{say_date(from_, today, weekday=weekday).text} → " if from_ else ""
        return f"{what} date vacated: {was}no new date"
    if from_ is None:
        words = say_date(to, today, weekday=weekday).text
        return f"{what} moved: to {words}" if facts.action == "moved" else f"{what} set: {words}"
    before, after = say_pair(from_, to, today, weekday=weekday)
    refined = facts.action == "set" and contains(from_, to)
    return f"{what} {'set' if refined else 'moved'}: {before} → {after}"


# --- outcomes -----------------------------------------------------------------------------------------------------


def _decision(facts: Facts) -> str:
    said = facts.disposition
    if facts.term in ("life", "death"):
        return "life in prison" if facts.term == "life" else "death"
    if facts.term is not None:
        of = _TERM_OF.get(said or "prison")
        words = say_term(facts.term)
        return f"{words}, suspended" if of == "suspended" else f"{words} {of}" if of else words
    if said is None:
        return ""
    return _BY_KIND.get((facts.kind, said)) or _OUTCOMES.get(said) or said.replace("_", " ")


# --- corrections --------------------------------------------------------------------------------------------------


def _told_before(line: Line, today: date, *, weekday: bool) -> str:
    """The headline of what the reader was told and what was wrong."""
    if line.earlier is None:
        return ""
    told = line.earlier.facts
    from_, to = (told.previous, told.date) if told.kind in DATES else (None, None)
    return plain_headline(told, from_, to, today, weekday=weekday)


def _corrected(line: Line, today: date, *, weekday: bool) -> str:
    facts, told = line.development.facts, line.earlier.facts if line.earlier else None
    if told is None:
        return _lower_first(plain_headline(facts, line.from_, line.to, today, weekday=weekday))
    if facts.kind in DATES:
        return _corrected_date(line, told, today, weekday=weekday)
    now = _lower_first(plain_headline(facts, None, None, today))
    before = outcome(told) if told.kind == facts.kind else _lower_first(plain_headline(told, None, None, today))
    if not before or not outcome(facts):
        return f"{now}, not as reported"
    return f"{now}; “{before}” was wrong" if before.startswith("not ") else f"{now}, not {before}"


def _corrected_date(line: Line, told: Facts, today: date, *, weekday: bool) -> str:
    what = proceeding(line.development.facts).lower()
    if line.to is None:
        wrong = say_date(told.date, today, weekday=weekday).text if told.date else ""
        return f"no new {what} date" + (f"; {wrong} was wrong" if wrong else "")
    if told.date is None or told.date == line.to:
        return f"{what} {say_date(line.to, today, weekday=weekday).text}"
    wrong, right = say_pair(told.date, line.to, today, weekday=weekday)
    return f"{what} {right}, not {wrong}"


def _lower_first(text: str) -> str:
    return text[:1].lower() + text[1:]
