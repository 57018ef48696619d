"""name in a text -> whose it is: a party's full name, a namesake's, or a surname that stands alone."""

from __future__ import annotations

from typing import Final, Literal

from notifier.core.language.names import HONORIFICS
from notifier.core.language.wordlists import words as _words
from notifier.core.matching.commonnames import FIRST_NAMES
from notifier.core.matching.naming import Person
from notifier.core.matching.words import Words

Whose = Literal["full", "other", "bare", "none"]

# Words that stand before a surname without being a first name: offices, trades, sides, places.
TITLES: Final = HONORIFICS | _words(
    """
    chairman chairwoman chair chief clerk treasurer comptroller controller coach spokesman spokeswoman agent
    ambassador director defendant plaintiff prosecutor counsel juror lawyer operative aide adviser advisor
    consultant banker financier trader executive ceo cfo founder cofounder owner singer actor actress rapper
    producer mogul player quarterback star champion billionaire millionaire republican democrat democratic
    conservative liberal american british french german russian ukrainian chinese israeli canadian australian
    mexican texas florida california virginia washington alabama georgia illinois ohio michigan us u.s uk county
    city state federal supervisor selectman alderman alderwoman councilmember assemblyman assemblywoman delegate
    speaker leader nominee candidate incumbent inmate suspect officer trooper inspector superintendent principal
    nurse doctor pilot priest bishop archbishop cardinal deacon elder younger brother sister mother father son
    daughter widow wife husband uncle aunt cousin team judge justice magistrate special acting deputy interim
    retired late convicted accused disgraced embattled young old big little poor dear then now jailed
    """
)
# A judge of the surname is somebody else than a party of it.
_BENCH: Final = _words("judge justice magistrate recorder sheriff")
# Words that begin a sentence before a surname.
_OPENERS: Final = _words(
    """
    but and or although though as if when while after before since because for with like unlike said meanwhile yet
    so once both former is was did does do will can could would should may might must has had have in on at by from
    of to against about without under over why how what that until unless despite during even only not where who
    whom whose whether still then now thus also instead later earlier today yesterday monday tuesday wednesday
    thursday friday saturday sunday january february march april june july august september october november
    december jan feb mar apr jun jul aug sept oct nov dec only neither either nor just perhaps maybe surely clearly
    yes no the a an this these those his her their our your my its more most many some all any each every another
    other let watch read see opinion analysis exclusive breaking update updated video photos judge jury court
    prosecutors lawyers attorneys police officials critics supporters jurors through into than between among outside
    inside behind beyond near via per re versus vs v is are were been being defense government team anti pro mr
    onto upon amid toward towards
    """
)
# After a surname: streets, places and institutions that bear it.
_INSTITUTIONS: Final = _words(
    """
    avenue ave street st road rd boulevard blvd lane drive square plaza park county township city town island
    islands river lake creek mountain mount valley bridge airport station school university college hall hospital
    clinic library museum tower towers hotel hotels casino resort golf organization organisation foundation
    institute center centre church stadium arena theater theatre building house farm farms ranch brewery bakery
    bakeries motors steel bank award awards prize cup act amendment bill
    """
)
# These make a place or a house of a surname even in small letters: "a Hale man", "the Hale bridge".
_OF_PLACES: Final = _words(
    """
    man men woman women boy girl teen teenager couple resident residents driver motorist pensioner mum dad street road bridge park
    town township river lake island airport station college university hospital church stadium arena mountain valley vineyard winery
    brewery farm farms ranch mill hotel museum library village council councils
    """
)
# Words with a capital that go on after a name, and are no part of it.
_AFTER: Final = _words(
    """
    monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october
    november december jan feb mar apr jun jul aug sept sep oct nov dec jr sr ii iii iv i
    """
)
_SUFFIXES: Final = _words("jr sr ii iii iv")


def whose(text: Words, place: int, people: tuple[Person, ...]) -> Whose:
    """Whose surname stands at token `place`: `full` after a first name of `people`, `other` after somebody else's, `bare` alone;
    `none` where it is no surname (a street, a common word)."""
    size = len(people[0].last)
    follows = place + size
    if not text.is_capital(place) or _is_half_of_a_name(text, place, follows):
        return "none"
    if text.adjacent(follows - 1) and text.is_capital(follows) and text.words[follows] in _INSTITUTIONS:
        return "none"
    if place > 0 and (not text.adjacent(place - 1) or text.opens_sentence(place)):
        found: Whose = "bare"  # "… before Judge Ann Quist. Hale pleaded"
    else:
        found = _before(text, place, people)
    if found == "full" and _is_junior(text, follows, people):
        return "other"
    return "none" if found == "bare" and _is_of_a_longer_name(text, place, follows) else found


def _is_half_of_a_name(text: Words, place: int, follows: int) -> bool:
    """Whether a hyphen joins a surname to another name: "Hale" in "Orr-Hale"; not in "anti-Hale" or "Hale-era"."""
    return (text.gap(follows - 1) == "-" and text.is_capital(follows)) or (
        place > 0 and text.gap(place - 1) == "-" and text.is_capital(place - 1) and text.words[place - 1] not in _OPENERS
    )


_OWNERS: Final = _words("founder founders cofounder owner owners creator boss")
_BACK: Final = 3


def _is_of_a_longer_name(text: Words, place: int, follows: int) -> bool:
    """Whether what follows a surname that stands alone makes another name of it: "Hale Green", "a Hale man"; "the founder of Hale
    Motors" is Hale all the same."""
    if follows >= len(text.words) or text.gap(follows - 1) != " ":
        return False
    word = text.words[follows]
    if word in _OF_PLACES:
        return True
    if word in _AFTER or not text.is_capital(follows) or (text.in_title(follows) and text.is_title_in_capitals):
        return False
    return _OWNERS.isdisjoint(text.words[max(0, place - _BACK) : place])


def _before(text: Words, place: int, people: tuple[Person, ...]) -> Whose:
    """Read the words before a surname from right to left, over initials and middle names."""
    initials: set[str] = set()
    for back in range(1, 5):
        at = place - back
        if at < 0 or (back > 1 and not text.adjacent(at)):
            break
        word = text.words[at]
        if any(word in person.firsts for person in people):
            return "full"
        if any(word in person.middles for person in people):
            continue
        if len(word) == 1 and text.is_capital(at):
            initials.add(word)
            continue
        if not text.is_capital(at):
            break
        if back == 1 or initials:
            return _by_word(text, at, word)
        break
    if initials and not any(first[0] in initials for person in people for first in (*person.firsts, *person.middles)):
        return "other"
    return "bare"  # "Z. Hale" may be Zora or Zelda


def _by_word(text: Words, at: int, word: str) -> Whose:
    """Whose surname follows a capitalised word that is no first name of the party."""
    if word in _BENCH:
        return "other"
    if word in FIRST_NAMES:
        return "other"
    if word in TITLES or word in _OPENERS:
        return "bare"
    if text.in_title(at) and (text.is_title_in_capitals or text.opens_sentence(at)):
        return "bare"
    if text.opens_sentence(at) and (word.endswith(("ing", "ed", "ly")) or word in _OPENERS):
        return "bare"
    return "other"


def may_be_anothers(text: Words, place: int) -> bool:
    """Whether a word that may be another's first name stands before a surname in a title: "Rolf Hale", as it may be "Shamed Hale";
    not "Jury Finds Hale"."""
    before = place - 1
    if before < 0 or not text.in_title(before) or text.gap(before) != " " or not text.is_capital(before):
        return False
    word = text.words[before]
    if word in TITLES or word in _OPENERS:
        return False
    return text.opens_sentence(before) or (text.is_title_in_capitals and not word.endswith(("s", "ed", "ing")))


_LOOKED_AT: Final = 50


def _is_junior(text: Words, follows: int, people: tuple[Person, ...]) -> bool:
    """Whether "Jr." or the like makes the bearer another person: the text also has the name without it."""
    if follows >= len(text.words) or text.words[follows] not in _SUFFIXES or text.gap(follows - 1) not in (" ", ", "):
        return False
    if any(person.suffix for person in people):
        return False
    last = people[0].last
    for place in text.places(last[0])[:_LOOKED_AT]:
        after = place + len(last)
        named = place > 0 and any(text.words[place - 1] in person.firsts for person in people)
        if named and not (after < len(text.words) and text.words[after] in _SUFFIXES):
            return True
    return False
