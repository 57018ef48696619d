"""item -> match: which tracked cases an item speaks of, by which name, and why.

naming.py    name -> the forms by which it is written
profile.py   case -> the words by which it is known
index.py     all cases -> one dictionary by rare words, so that the time per item does not depend on their number
people.py    whose surname it is: a party's, or that of a namesake
evidence.py  item x case -> what the item holds of the case, with its place; ordinals.py: suits counted; sums.py: sums rounded
cues.py      where words of the law (lawwords.py) speak of the parties; near.py: what else stands around their names
reports.py   short items: words of the courtroom beside a surname, a victim's name or the matter
judging.py   evidence -> match or none, as a careful editor would
entries.py   a court's own docket entry -> match, by number
"""

from __future__ import annotations

from notifier.core.matching.found import Matched, Mention
from notifier.core.matching.index import CaseIndex

__all__ = ["CaseIndex", "Matched", "Mention"]
