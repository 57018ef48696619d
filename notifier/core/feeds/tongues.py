"""text -> the language that it is in, as far as that matters: English, or one that must not be read as if it were."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Final

SAMPLE: Final = 600
"""Characters that are looked at."""
_OTHER_SCRIPT: Final = re.compile(r"[\u0370-\u1cff\u2c80-\ud7ff\uf900-\ufdff\ufe70-\ufeff]")

# Words without which a language is not written, and which the others do not have. Those that two of them share
# ("a", "in", "was", "die", "men", "come", "met") are left out.
_TABLE: Final = """
en: the and of to that with for his her their its who whom which by from at an it is are were has had have been be not
    but or as this these those he she they we you would will could should may after before over under against about
    into than then when while where there said says new more than what how why all can did does our out up
es: los las una que con por para del como más pero su sus este esta fue según sobre entre desde hasta también ser ha
fr: les des une est dans qui pas sur avec sont au aux ce cette ses été après selon leur mais ont contre dont
de: der das und ist den dem des ein eine einen mit nicht auf für von sich auch wird nach bei sind wurde oder zum zur
it: il che di è della del una gli con dei nel sono alla anche dal più nella stato ha dopo contro
pt: que não uma para com os dos das em da por são mais foi pelo pela após contra segundo ao também seu sua
nl: het een van dat zijn voor niet aan ook naar bij wordt heeft maar uit werd tegen deze haar hij
sv: och att det som är för med den av har inte ett om ska från efter mot han hon kan var
da: og at det som er for med den til af har ikke et om skal efter han hun kan blev
pl: się na nie jest że od przez został jego jej oraz która który dla po przed tym są był
ro: și în la cu pe din care este pentru nu sunt mai după fost unei prin lui acest această
tr: ve bir bu için ile olarak olan daha çok gibi kadar sonra değil ise
id: yang dan di untuk dengan dari pada ini itu tidak dalam akan oleh telah karena sebagai
"""


def _read(table: str) -> Iterator[tuple[str, frozenset[str]]]:
    for row in table.replace("\n    ", " ").strip().splitlines():
        tag, _, words = row.partition(": ")
        yield tag, frozenset(words.split())


_LANGUAGES: Final[Mapping[str, frozenset[str]]] = dict(_read(_TABLE))
_ENGLISH: Final = _LANGUAGES["en"]
_ALL_OTHERS: Final = frozenset().union(*_LANGUAGES.values()) - _ENGLISH
_FEW: Final = 8


def primary(tag: str | None) -> str | None:
    """`en` of `en-US`; None for what is no language tag."""
    name = (tag or "").strip().replace("_", "-").partition("-")[0].lower()
    return name if name.isascii() and name.isalpha() and 2 <= len(name) <= 3 else None


def tongue_of(text: str, declared: str | None) -> str | None:
    """The primary tag of the language: what the text shows, else what was `declared`; None where neither says anything.

    A declaration alone is not believed against the text: many feeds say `en-US` because their program does, whatever they are
    written in.
    """
    claimed = primary(declared)
    sample = text[:SAMPLE]
    foreign = claimed if claimed not in (None, "en") else None
    if not sample.isascii() and _is_in_another_script(sample):
        return foreign or "und"
    words = set(sample.lower().split())
    english, other = len(words & _ENGLISH), len(words & _ALL_OTHERS)
    if len(words) < _FEW:  # a headline alone: "De La Cruz v. Los Angeles" is no Spanish
        return claimed if not (english and foreign) else None
    if other > 2 * english and other >= 3:
        return foreign or _most(words)
    if english > other:
        return "en"
    return claimed


def _is_in_another_script(sample: str) -> bool:
    """Whether most of its signs are letters that no language of the table is written in."""
    signs = len(sample) - sample.count(" ")
    more = len(sample.encode("utf-8", "surrogatepass")) - len(sample)  # each such letter takes at least two bytes
    return 2 * more > signs and 2 * len(_OTHER_SCRIPT.findall(sample)) > signs


def _most(words: set[str]) -> str:
    return max(_LANGUAGES, key=lambda tag: len(words & _LANGUAGES[tag]))
