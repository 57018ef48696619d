"""ITEM -> who it is: keys that survive changed links, edited headlines and bumped dates; near copies of one text.

links.py        a link without what says how a reader came to it
words.py        what a headline or text says, however it is written
keys.py         what an item may be known by: the feed's own id, its link, its headline
recognising.py  which items of a document are new, edited or known
copies.py       whether two texts are one, cut or with a paragraph added
"""

from notifier.core.identity.copies import keys_near, text_key
from notifier.core.identity.keys import id_keys, key_range, keys_for_name, keys_of
from notifier.core.identity.recognising import Glance, at_a_glance, doubtful, recognise

__all__ = [
    "Glance",
    "at_a_glance",
    "doubtful",
    "id_keys",
    "key_range",
    "keys_for_name",
    "keys_near",
    "keys_of",
    "recognise",
    "text_key",
]
