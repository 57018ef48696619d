"""Names of people, firms and cases: how they are folded for comparison, and the parts they are made of."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from notifier.core.language.wordlists import words as _words

# --- folding ---------------------------------------------------------------------------------------------------------

# Everything above Latin-1's signs, but neither general punctuation (dashes, curly quotes) nor currency and the like.
_FOREIGN: Final = re.compile("[À-\u1fff\u2c00-\uffff\U00010000-\U0010ffff]")
_SIGNS: Final = (("’", "'"), ("‘", "'"), ("ʼ", "'"), ("`", "'"), ("\u2010", "-"), ("\u2011", "-"), ("\xa0", " "))
_MARKS: Final = "’“”—–‘…\xa0"
"""A text that is ASCII without these, as most are, holds no letter to fold."""


def fold(text: str) -> str:
    """`text` in small letters, without accents, with straight apostrophes: for comparing, never for showing.

    The length stays the same, character by character, so that offsets hold.
    """
    if text.isascii():
        return text.replace("`", "'").lower()
    rest = text
    for mark in _MARKS:
        rest = rest.replace(mark, "")
    is_plain = rest.isascii()
    if not is_plain:
        for sign in set(_FOREIGN.findall(rest)):
            text = text.replace(sign, _folded(sign))
    for sign, plain in _SIGNS:
        if sign in text:
            text = text.replace(sign, plain)
    # bytes are put in small letters in a tenth of the time that it takes a text that is not all ASCII
    return text.encode().lower().decode() if is_plain else text.lower()


@lru_cache(maxsize=4096)
def _folded(sign: str) -> str:
    """One character for one character: "É" -> "e", "ß" -> "s", "İ" -> "i", "Ａ" -> "a"; what has no simpler form stays."""
    if sign in _SPECIAL:
        return _SPECIAL[sign]
    if unicodedata.combining(sign):
        return sign
    for folded in (unicodedata.normalize("NFKD", sign).casefold(), sign.casefold(), sign.lower()):
        bare = "".join(letter for letter in folded if not unicodedata.combining(letter))
        if bare and bare[0].lower() == bare[0] and len(bare[0].lower()) == 1:
            return bare[0]
    return sign


# Letters that Unicode does not take apart.
_SPECIAL: Final = {"ø": "o", "Ø": "o", "ł": "l", "Ł": "l", "đ": "d", "Đ": "d", "ð": "d", "Ð": "d", "æ": "a", "Æ": "a", "œ": "o",
                   "Œ": "o", "ı": "i", "ħ": "h", "Ħ": "h", "þ": "t", "Þ": "t", "ʼ": "'", "ŧ": "t", "Ŧ": "t"}  # fmt: skip


# --- people and firms ------------------------------------------------------------------------------------------------

HONORIFICS: Final = _words(
    """
    mr mrs ms miss mx dr prof professor sir dame lord lady hon honorable honourable judge justice chief
    magistrate recorder sheriff president vice governor gov senator sen representative rep congressman
    congresswoman mayor sgt sergeant officer capt captain lt lieutenant col colonel gen general maj major
    private pvt cpl rev reverend father sister pastor rabbi imam king queen prince princess attorney atty
    secretary sec minister former ex the detective det deputy commissioner councilman councilwoman
    """
)
SUFFIXES: Final = _words("jr sr ii iii iv v esq phd md qc kc")
_CORPORATE: Final = _words(
    """
    inc incorporated corp corporation co company companies ltd limited llc llp lp plc pllc pc gmbh ag sa nv bv
    ab oyj pty pte spa srl holdings holding group grp international intl industries partners
    """
)
_ORGANISATION: Final = _words(
    """
    university college school hospital bank association society union church council board commission department
    agency bureau authority district county city state states commonwealth republic kingdom government ministry
    office club foundation trust fund committee court league federation institute center centre museum library
    project coalition alliance network party motors airlines pharma dynamics refining refinery conservancy water
    waters press clinic clinics growers workers farmers residents students parents pharmaceuticals technologies
    systems services insurance energy mining foods media software logistics bakeries estate people crown city's
    company company's township borough village town tribe nation army navy police railway railroad & of shipping
    textiles textile biotech freight insurance trading capital ventures labs laboratories studios stores markets market
    express lines steel oil gas power electric telecom communications entertainment pictures records publishing brands
    products industries industrial chemical chemicals materials solutions consulting construction builders homes realty
    properties estates resorts restaurants cafe brewing breweries wines farms dairy ranch orchards nurseries toys games
    sports fitness apparel fashions jewelers cosmetics robotics aerospace aviation marine maritime ferries transit
    transport transportation trucking cargo metals minerals lumber timber paper packaging plastics glass cement
    """
)
# A name that ends with a place is no person's: "Clean Rivers Ohio", "Planned Parenthood Ohio".
_PLACES: Final = _words(
    """
    alabama alaska arizona arkansas california colorado connecticut delaware florida hawaii idaho illinois indiana iowa kansas
    kentucky louisiana maine maryland massachusetts michigan minnesota mississippi missouri montana nebraska nevada hampshire
    jersey mexico dakota ohio oklahoma oregon pennsylvania tennessee texas utah vermont wisconsin wyoming america canada usa uk
    """
)
_TOKEN: Final = re.compile(r"[^\W_]+(?:['.&-](?=[^\W_])[^\W_]+)*|&")


def tokens(name: str) -> list[str]:
    """The words of a name, folded, without stops and commas: "E. Jean O’Neil-Orr, Jr." -> e, jean, o'neil-orr, jr."""
    return _TOKEN.findall(fold(name))


def bare(name: str) -> list[str]:
    """`tokens` of a person's name without honorifics before and suffixes after: "Judge Lewis A. Hale Jr." -> lewis, a, hale."""
    parts = tokens(re.sub(r"\([^)]*\)", " ", name))
    while len(parts) > 1 and parts[0] in HONORIFICS:
        parts = parts[1:]
    while len(parts) > 1 and parts[-1] in SUFFIXES:
        parts = parts[:-1]
    return parts


@lru_cache(maxsize=2048)
def is_organisation(name: str) -> bool:
    """True for firms, states, agencies and the like; a guess from the words of the name, on the side of people."""
    parts = tokens(name)
    return bool(parts) and (
        parts[-1] in _CORPORATE
        or parts[0] in {"the", "people", "state", "city", "county", "united", "commonwealth"}
        or parts[-1] in _PLACES
        or not _ORGANISATION.isdisjoint(parts)
    )


# Small words that belong to the surname: "Oscar de la Hoya", "Ludwig van Dyke".
_PARTICLES: Final = _words("de la del della der den di da dos du van von le el al bin ibn st saint mac ter ten")


@lru_cache(maxsize=2048)
def surname(name: str) -> str:
    """The surname of a person as written ("E. Jean Hale Jr." -> "Hale", "Ana de la Cruz" -> "de la Cruz"); the whole name
    of an organisation, without its form ("Orr Freight, Inc." -> "Orr Freight")."""
    written = _without_brackets(name)
    if is_organisation(written):
        return without_form(written)
    parts = [part.strip(",") for part in written.split()]
    while len(parts) > 1 and fold(parts[-1]).strip(".") in SUFFIXES:
        parts.pop()
    start = len(parts) - 1
    if start > 0 and parts[start].isdigit():
        return written  # "Doe 1"
    while start > 1 and fold(parts[start - 1]) in _PARTICLES:
        start -= 1
    return " ".join(parts[start:]) if parts else ""


def _without_brackets(name: str) -> str:
    return _BRACKETS.sub("", name).strip() if "(" in name else name.strip()


_BRACKETS: Final = re.compile(r"\s*\([^)]*\)")
_FORM: Final = re.compile(
    r"(?:,?\s+(?:inc|incorporated|corp|corporation|co|company|ltd|limited|llc|l\.l\.c|llp|l\.l\.p|lp|l\.p|plc|pllc|p\.c|gmbh|"
    r"s\.?a|n\.?v|b\.?v|ag|pty|pte|et al)\.?)+\s*$",
    re.I,
)


@lru_cache(maxsize=2048)
def without_form(name: str) -> str:
    """The name of a firm without its legal form: "Orr Freight Holdings, Inc." -> "Orr Freight Holdings"."""
    return _FORM.sub("", name.strip()) or name.strip()


# --- captions --------------------------------------------------------------------------------------------------------

_VERSUS: Final = re.compile(r"\s+(?:v|vs|versus|against)\.?\s+", re.I)
_IN_RE: Final = re.compile(
    r"(?:in\s+re|in\s+the\s+matter\s+of|matter\s+of|ex\s+parte|estate\s+of|in\s+the\s+estate\s+of)\b:?\s*", re.I
)
_GOVERNMENT: Final = re.compile(
    r"(?:the\s+)?(?:united\s+states(?:\s+of\s+america)?|u\.?\s?s\.?(?:\s?a\.?)?|usa|people(?:\s+of\b.*)?|state(?:\s+of\b.*)?|"
    r"commonwealth(?:\s+of\b.*)?|government\s+of\b.*|crown|r|rex|regina|the\s+king|the\s+queen|king|queen|hm\s+advocate|hma|"
    r"attorney[\s-]general(?:\s+of\b.*)?|territory\s+of\b.*|dpp|director\s+of\s+public\s+prosecutions|(?:hi|he)[sr]\s+majesty(?:['’]s\s+"
    r"advocate)?|h\.?\s?m\.?\s+advocate|pf|(?:the\s+)?procurator\s+fiscal(?:,?\s.*)?|cps|crown\s+prosecution\s+service|"
    r"(?:public\s+)?prosecutor|(?:the\s+)?(?:new\s+zealand\s+)?police|the\s+crown|government)\.?",
    re.I,
)
# How newspapers shorten the state in a caption.
_SHORTER: Final = (
    (re.compile(r"united\s+states(?:\s+of\s+america)?|u\.?\s?s\.?(?:\s?a\.?)?|usa", re.I), ("United States", "U.S.", "US", "USA")),
    (re.compile(r"(?:the\s+)?people(?:\s+of\b.*)?", re.I), ("People",)),
    (re.compile(r"(?:the\s+)?state(?:\s+of\b.*)?", re.I), ("State",)),
    (re.compile(r"commonwealth(?:\s+of\b.*)?", re.I), ("Commonwealth",)),
)
_PLACE_OF: Final = re.compile(
    r"(?:the\s+)?(?:people|state|commonwealth|city|county)(?:\s+of\s+the\s+state)?\s+of\s+(?:the\s+state\s+of\s+)?(.+)", re.I
)


@dataclass(frozen=True, slots=True)
class Caption:
    """The two sides of a case name, as written. `defendant` is None in "In re …", where `plaintiff` is what it is about.

    `government` says which side is a state that prosecutes or sues.
    """

    plaintiff: str
    defendant: str | None
    in_re: bool = False
    government: str | None = None

    @property
    def variants(self) -> tuple[str, ...]:
        """The ways in which newspapers write it, the likeliest first."""
        return _in_re_variants(self.plaintiff) if self.defendant is None else _variants(self.plaintiff, self.defendant)


def caption_sides(name: str) -> Caption | None:
    """The sides of "Hale v. Orr Freight, Inc. (the strike)"; None where the name is no caption."""
    written = _without_brackets(name)
    sides = _VERSUS.split(written, maxsplit=1)
    if len(sides) == 1 and (found := _IN_RE.match(written)):
        subject = written[found.end() :].strip()
        return Caption(subject, None, in_re=True) if subject else None
    if len(sides) != 2 or not sides[0].strip() or not sides[1].strip():
        return None
    first, second = (without_form(side.strip(" ,.;")) or side for side in sides)
    government = "plaintiff" if is_government(first) else "defendant" if is_government(second) else None
    return Caption(first, second, government=government)


@lru_cache(maxsize=2048)
def parties_fit(one: str | None, other: str | None) -> bool:
    """Whether two names can mean one party: equal, or one of them told by surname, or among those told of together; an unnamed
    one fits any."""
    if one is None or other is None or one == other:
        return True
    return not _surnames(one).isdisjoint(_surnames(other))


def _surnames(party: str) -> frozenset[str]:
    """The last words of a name, or of each of several joined by "and"."""
    return frozenset(words[-1] for each in party.casefold().split(" and ") if (words := each.split()))


@lru_cache(maxsize=2048)
def is_government(side: str) -> bool:
    """True for a side that is a state, a people, a crown: "United States", "People of the State of New York", "R"."""
    return _GOVERNMENT.fullmatch(side.strip()) is not None


def _in_re_variants(subject: str) -> tuple[str, ...]:
    return (f"In re {subject}", f"In re: {subject}", f"Matter of {subject}")


def _variants(first: str, second: str) -> tuple[str, ...]:
    """Every short form of one side against every short form of the other, in the order in which they are likely."""
    made = dict.fromkeys(f"{a} v. {b}" for a in _forms(first) for b in _forms(second))
    return tuple(made)


def _forms(side: str) -> list[str]:
    """How a side may be written: whole, by surname, the state by its short names."""
    forms = [side]
    for pattern, short in _SHORTER:
        if pattern.fullmatch(side):
            forms += short
    if place := _PLACE_OF.fullmatch(side):
        forms.append(place[1])
    if not is_government(side):
        forms.append(surname(re.sub(r"\s+(?:et al\.?|and others)$", "", side, flags=re.I)))
    return list(dict.fromkeys(forms))
