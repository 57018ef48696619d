"""what a jury found that somebody did -> guilty in a prosecution, liable in a suit: "murdered her landlord, a jury concluded".

A jury's finding says what was done; what that makes of it depends on the case. It is told as liable or not, and turned into guilt
where the case is a prosecution and the sentence speaks of no suit.
"""

from __future__ import annotations

import re

from notifier.core.reading.clauses import Parsed

_DEEDS = (
    r"murdered|killed|slew|shot|stabbed|strangled|poisoned|raped|assaulted|molested|abducted|kidnapped|robbed|stole|stolen|"
    r"embezzled|"
    r"pocketed|sold|took|taken|accepted|solicited|bribed|bought|lied|cheated|defrauded|swindled|laundered|conspired|plotted|"
    r"schemed|"
    r"forged|faked|hid|concealed|obstructed|threatened|stalked|beat|drowned|set (?:the )?fires?|set fire|burned|torched|ran over|"
    r"mowed down|ordered|arranged|helped|aided|caused|meant to|intended to|knew|knowingly|deliberately|unlawfully|acted|abused|"
    r"neglected|trafficked|smuggled|dealt|rigged|fixed|leaked|spied|rioted|attacked|did it|did just that|broke the law|crossed "
    r"the line"
)
_ACTS = (
    r"(?:bribes?|kickbacks?|theft|murder|manslaughter|fraud|a fraud|rape|a crime|crimes|criminal|corrupt|no accident|deliberate|"
    r"arson|a hoax|lies)"
)
_WHO = r"^(?:that )?(?:[^,;:]{1,70}? )?"
_DONE = re.compile(
    rf"{_WHO}(?:had |has |have |also )?(?:\w+ly )?(?:{_DEEDS})\b|{_WHO}(?:was|were|is|are) (?:in fact |indeed "
    rf")?{_ACTS}\b"
)
_NOT_DONE = re.compile(
    rf"{_WHO}(?:had not|hadn't|did not|didn't|never|was not|wasn't|were not|weren't) (?:\w+ly )?(?:{_DEEDS}|murder|kill|shoot|"
    rf"stab|strangle|poison|"
    rf"rape|assault|steal|rob|take|accept|sell|bribe|lie|cheat|defraud|conspire|plot|cause|mean|intend|commit|do it|{_ACTS})\b|"
    r"\b(?:failed to prove|had not proved|had not proven|did not prove|no proof that)\b|\bin self-defen[cs]e\b|\ban accident\b"
)
_SUIT = re.compile(
    r"\b(?:liable|liability|damages|lawsuits?|suit|civil|negligen\w+|plaintiffs?|infring\w+|defam\w+|libel\w*|award\w*|"
    r"compensat\w+|"
    r"owes?|must pay|patents?)\b"
)
_GUILT = {"liable": "guilty", "not_liable": "not_guilty"}
AS_RULED = {"guilty": "granted", "not_guilty": "denied"}
"""What a judge's finding short of a verdict is in a prosecution: the prosecutors asked for it ("lied to the agents, a judge
    ruled")."""


def found_by_jury(text: str) -> str | None:
    """`liable` or `not_liable` by what the words of a jury's finding say was done or not; None where they say neither."""
    if _NOT_DONE.search(text):
        return "not_liable"
    return "liable" if _DONE.search(text) else None


def speaks_of_suit(parsed: Parsed) -> bool:
    """Whether the sentence has words of a civil case."""
    return _SUIT.search(parsed.text) is not None


def in_prosecution(outcome: str | None, parsed: Parsed) -> str | None:
    """What a jury's finding is in a prosecution; None where the sentence speaks of a suit, or the outcome is no finding."""
    if outcome not in _GUILT or speaks_of_suit(parsed):
        return None
    return _GUILT[outcome]
