"""`notifier case CAPTION`: a ready [[cases]] block worked out of a caption. It edits nothing."""

from __future__ import annotations

import json
import re
import sys
from collections.abc import Collection, Iterator
from typing import Final

import click

from notifier.cli import Globals
from notifier.config import values
from notifier.config.common_names import FIRST_NAMES, says_too_little
from notifier.core.errors import NotifierError, UsageError
from notifier.core.language.courts import COURTS
from notifier.core.language.names import Caption, caption_sides, fold, is_government, is_organisation, surname, without_form
from notifier.core.language.wordlists import words
from notifier.core.model.cases import Case, Party

# Agencies by the letters that captions use, and the name that newspapers write out.
AGENCIES: Final = {
    "ATF": "Bureau of Alcohol, Tobacco, Firearms and Explosives", "CFPB": "Consumer Financial Protection Bureau",
    "CFTC": "Commodity Futures Trading Commission", "CMA": "Competition and Markets Authority",
    "DHS": "Department of Homeland Security",
    "DOJ": "Department of Justice", "EEOC": "Equal Employment Opportunity Commission", "EPA": "Environmental Protection Agency",
    "FAA": "Federal Aviation Administration", "FBI": "Federal Bureau of Investigation", "FCC": "Federal Communications Commission",
    "FDA": "Food and Drug Administration", "FDIC": "Federal Deposit Insurance Corporation", "FEC": "Federal Election Commission",
    "FTC": "Federal Trade Commission", "ICE": "Immigration and Customs Enforcement", "IRS": "Internal Revenue Service",
    "NLRB": "National Labor Relations Board", "OSHA": "Occupational Safety and Health Administration",
    "SEC": "Securities and Exchange Commission", "USDA": "Department of Agriculture", "USPS": "Postal Service",
}  # fmt: skip
# Last words of firms that look like people's names otherwise: Ripple Labs, Epic Games.
_FIRM_ENDS: Final = words(
    """
    airlines airways biosciences biotech books brands broadcasting capital clinic designs dynamics electric electronics energy
    entertainment equity exchange express farms foods freight games gas genetics health healthcare homes hotels instruments
    investments labs laboratories lines logistics magazine markets materials media microsystems mills motors music network
    networks news oil paper partners petroleum pharma pharmaceuticals pictures plastics post power press products properties
    publishing railways records resorts resources robotics rubber securities semiconductor shipping software solutions sports
    steel stores studios systems technologies technology theatres therapeutics times tobacco toys tribune ventures water wireless
    """
)

# Words that end no person's name, whatever it begins with: Jackson Women's Health Organization.
_NO_SURNAMES: Final = words(
    """
    antitrust association associates bancorp brotherhood cases centers claims coalition collective communications conference
    council distributors enterprises federation foundation holdings initiative institute international litigation ltda
    manufacturing marketing ministries organisation organisations organization organizations platforms practices programs
    restaurants schools services society solutions systems technologies university wholesale worldwide
    """
)
_NOBODY: Final = words("r rex regina king queen")
"""The crown, which prosecutes in its own name and is a party to every such case."""
_FORM: Final = r"(?:inc|corp|co|llc|ltd|llp|lp|plc|gmbh|s\.a|n\.v)"
_FORM_AND_COMMA: Final = re.compile(rf"(?i)(\b{_FORM}\.?),\s+(?!{_FORM}\b)")
_HALF_A_NAME: Final = re.compile(r"\bU\.S(?!\.)|(?:&|\band)(?: v\. |$)")
"""An alias of which the end of a side was taken away: "Jones & v. Roe"."""


@click.command(short_help="Print a ready [[cases]] block worked out of a caption.")
@click.argument("caption")
@click.option("--court", metavar="ID", help="A CourtListener id, such as nysd; `notifier courts WORD` finds it.")
@click.option("--docket", metavar="NUMBER", help="The docket number, as the court writes it.")
@click.option("--judge", metavar="NAME")
@click.pass_obj
def case(options: Globals, caption: str, court: str | None, docket: str | None, judge: str | None) -> None:
    """Print a ready [[cases]] block worked out of CAPTION ("Carroll v. Trump", "In re Purdue Pharma").

    Nothing is edited: put the block into your file yourself.
    """
    name = " ".join(caption.split())
    if not name or not name.isprintable():
        raise UsageError('the caption is empty; write it in quotes: notifier case "Carroll v. Trump"')
    if not re.search(r"[^\W_]", re.sub(r"(?i)\b(?:vs?|versus)\b", "", name)):
        raise UsageError(f'{name!r} is no caption; write names: notifier case "Carroll v. Trump"')
    if docket is not None:
        try:
            values.docket(docket)
        except values.Wrong as wrong:
            raise UsageError(f"--docket {wrong.problem}; {wrong.mend}") from wrong
    if court is not None and court not in COURTS:
        print(f"notifier: the court {court} is not in the directory; `notifier courts WORD` finds those that are", file=sys.stderr)
    known = _known_cases(options)
    print("\n".join(block(name, court=court, docket=docket, judge=judge, known=known)))


def _known_cases(options: Globals) -> tuple[Case, ...]:
    """The cases of the configuration, so that the block fits beside them; none where there is no (right) configuration."""
    try:
        return options.config().cases
    except NotifierError:
        return ()


def block(name: str, *, court: str | None, docket: str | None, judge: str | None, known: Collection[Case]) -> Iterator[str]:
    """The lines of the block. `known` are the cases that it will stand beside."""
    caption = caption_sides(name)
    aliases = aliases_of(name, caption)
    claimed = {" ".join(alias.casefold().split()): each.id for each in known for alias in each.aliases}
    related = list(dict.fromkeys(claimed[alias.casefold()] for alias in aliases if alias.casefold() in claimed))
    yield "[[cases]]"
    yield f"id = {_text(_free_id(slug(name, caption), {each.id for each in known}))}"
    yield f"name = {_text(name)}"
    yield f"court = {_text(court)}" if court else '# court = ""     # its id: `notifier courts WORD` finds it'
    yield f"docket = {_text(docket)}" if docket else '# docket = ""    # the surest way to know the case'
    yield f"judge = {_text(judge)}" if judge else '# judge = ""'
    parties = parties_of(caption, criminal=_is_criminal(name, caption, docket)) if caption else []
    if parties:
        yield "parties = ["
        yield from (f"  {_party(party)}," for party in parties)
        yield "]"
    yield f"aliases = [{', '.join(map(_text, aliases))}]"
    if related:
        yield f"related = [{', '.join(map(_text, related))}]"
    if any(says_too_little(fold(party.name)) for party in parties):
        yield "# context = []   # words that only this case has: there are others of that name; write full names above, too"


# --- what a caption says ----------------------------------------------------------------------------------------------


def slug(name: str, caption: Caption | None) -> str:
    """An id out of a caption: `carroll-v-trump`, `in-re-purdue-pharma`."""
    if caption is None:
        text = name
    elif caption.in_re:
        text = f"in re {caption.plaintiff}"
    else:
        text = " v ".join(_short(_split(side)[0]) for side in (caption.plaintiff, caption.defendant or ""))
    plain = re.sub(r"[^a-z0-9]+", "-", fold(text).replace("'", "")).strip("-")
    return plain[:60].rstrip("-") or "case"


def _free_id(wanted: str, taken: Collection[str]) -> str:
    if wanted not in taken:
        return wanted
    return next(each for each in (f"{wanted}-{n}" for n in range(2, len(taken) + 3)) if each not in taken)


def parties_of(caption: Caption, *, criminal: bool) -> list[Party]:
    """The sides of a caption with their roles. In matters without two sides, whom or what it is about."""
    if caption.in_re or caption.defendant is None:
        return [_side(caption.plaintiff, None)] if caption.plaintiff.strip() else []
    first = "prosecution" if criminal else "plaintiff"
    sides = [(each, first) for each in _split(caption.plaintiff)] + [(each, "defendant") for each in _split(caption.defendant)]
    return [_side(each, role) for each, role in sides if len(each.strip()) > 1 and not _is_nobody(each)]


def _is_nobody(side: str) -> bool:
    return fold(side).removeprefix("the ").strip(" .") in _NOBODY


def _is_criminal(name: str, caption: Caption, docket: str | None) -> bool:
    """Whether a state prosecutes a person; the docket number says it for certain, where it says anything."""
    kind = re.search(r"-(cr|cv|mj)-", values.docket(docket)) if docket else None
    if kind:
        return kind[1] != "cv"
    defendant = caption.defendant
    if defendant is None:
        return False
    firm = is_organisation(name.rpartition(" v")[2]) or _is_firm(defendant)
    return caption.government == "plaintiff" and not firm and not is_government(defendant)


def _split(side: str) -> list[str]:
    """Several on one side: "Doe and Roe", "Quill Corp., Tarn Labs"; firms have an "and" in their names."""
    firms = _FORM_AND_COMMA.sub("\\1\n", side).split("\n")
    if len(firms) > 1:
        return [without_form(each) for each in firms]
    if re.search(r"\s(?:&|and)$", side):
        return [f"{side} Co."]  # what its legal form was taken from
    names = re.split(r",?\s+(?:and|&)\s+", side)
    return names if len(names) > 1 and not any(map(_is_firm, names)) and not _is_firm(side) else [side]


def _side(name: str, role: str | None) -> Party:
    if re.fullmatch(r"(?i)u\.?\s?s\.?(?:\s?a\.?)?", name):
        return Party("United States", role)
    if name in AGENCIES:
        return Party(AGENCIES[name], role, (name,))
    short = _short(name)
    return Party(name, role, (short,) if short.strip() and short != name and not is_government(name) else ())


def _short(side: str) -> str:
    """How a side is called where it is called short: a person by the surname, all others whole."""
    return side if is_government(side) or _is_firm(side) or side in AGENCIES else surname(side)


def _is_firm(side: str) -> bool:
    first, *rest = fold(side).split()
    if rest and rest[-1].strip(".,") in _NO_SURNAMES:
        return True
    if not rest or first in FIRST_NAMES or re.search(r"(?:^|\s)[A-Z]\.(?:\s|$)", side):
        return is_organisation(side) if not rest else False
    return is_organisation(side) or rest[-1].strip(".,") in _FIRM_ENDS or side.isupper()


def aliases_of(name: str, caption: Caption | None) -> list[str]:
    """What is enough to know the case by: the caption as it was given and the ways in which newspapers shorten it."""
    if caption is None:
        return [name]
    if caption.in_re or caption.defendant is None:
        return list(dict.fromkeys([name, *caption.variants[:1]]))
    left, right = _names(caption.plaintiff), _names(caption.defendant)
    found = [name]
    for variant in caption.variants:
        first, _, second = variant.partition(" v. ")
        if _HALF_A_NAME.search(variant):
            continue
        if (first in left or _is_short_state(first, caption)) and second in right:
            found.append(variant)
    return list({" ".join(alias.casefold().split()): alias for alias in reversed(found)}.values())[::-1][:5]


def _names(side: str) -> set[str]:
    """A side whole and short: "Donald J. Trump" and "Trump", "State of Texas" and "Texas"; two people only whole."""
    state = re.fullmatch(r"(?:the )?state of (.+)", side, re.I)
    return {side, *([_short(side)] if len(_split(side)) == 1 else []), *([state[1]] if state else [])}


def _is_short_state(side: str, caption: Caption) -> bool:
    """A shorter word for the state that stands first: "People", "U.S."; a bare "State" could be any."""
    return caption.government == "plaintiff" and side in ("U.S.", "People", "Commonwealth")


# --- as TOML ----------------------------------------------------------------------------------------------------------


def _party(party: Party) -> str:
    keys = [f"name = {_text(party.name)}"]
    if party.role:
        keys.append(f"role = {_text(party.role)}")
    if party.aliases:
        keys.append(f"aliases = [{', '.join(map(_text, party.aliases))}]")
    return "{ " + ", ".join(keys) + " }"


def _text(value: str) -> str:
    """A string of TOML: those of JSON are, but for one sign."""
    return json.dumps(value, ensure_ascii=False).replace("\x7f", "\\u007f")
