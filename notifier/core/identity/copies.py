"""Near copies of one text: the same words, cut or with a paragraph added."""

from __future__ import annotations

import base64
import struct
from zlib import crc32

from notifier.core.identity.words import WORD, fold

# Two reports of one ruling by two reporters share its quotations, a tenth of their three-word runs; a copy of an
# agency's text, cut or with a paragraph added, shares nearly all of the shorter one's.
COPY = 0.5
_SKETCH = 64
_FEW = 8


def text_key(text: str) -> str:
    """A sketch of a text by which near copies know each other (`keys_near`); equal for equal words; "" for no words."""
    hashes = sorted(_shingles(text))[:_SKETCH]
    return base64.b64encode(struct.pack(f">{len(hashes)}I", *hashes)).decode("ascii") if hashes else ""


def keys_near(a: str, b: str) -> bool:
    """Whether two `text_key`s are of near copies. An empty one is near to nothing."""
    if not a or not b:
        return False
    if a == b:
        return True
    left, right = _unpack(a), _unpack(b)
    # a full sketch knows all hashes up to its greatest one; compare where both know all
    limit = min(left[-1] if len(left) == _SKETCH else 1 << 32, right[-1] if len(right) == _SKETCH else 1 << 32)
    return _contained({h for h in left if h <= limit}, {h for h in right if h <= limit})


def near_copy(a_text: str, b_text: str) -> bool:
    """Whether one text is, for the most part, a copy of the other or of a piece of it."""
    return _contained(_shingles(a_text), _shingles(b_text))


def _unpack(key: str) -> tuple[int, ...]:
    try:
        packed = base64.b64decode(key, validate=True)
        return struct.unpack(f">{len(packed) // 4}I", packed)
    except (ValueError, struct.error):
        return (0,)


def _shingles(text: str) -> set[int]:
    """A number for each run of three words, or for all words where there are fewer."""
    words = _words(text[:40_000])
    if not words:
        return set()
    following = [b" " + word for word in words]
    runs = map(crc32, following[2:], map(crc32, following[1:], map(crc32, words)))  # a sum goes on where the word before ended
    sums = runs if len(words) > 2 else [crc32(b" ".join(words))]
    return {crc * 0x9E3779B1 & 0xFFFFFFFF for crc in sums}


# Everything but letters, digits, the underscore and apostrophes parts words; one table makes them in a fifth of a pattern's time.
_BLANKS = bytes(code if chr(code).isalnum() or chr(code) in "_'" else 32 for code in range(128)) + b" " * 128
_SIGNS = "“”—–"


def _words(text: str) -> list[bytes]:
    """The words of a text (`WORD`), folded and encoded."""
    folded = fold(text)
    for sign in _SIGNS if not folded.isascii() else "":
        folded = folded.replace(sign, " ")
    if not folded.isascii():
        return [word.encode("utf-8", "surrogatepass") for word in WORD.findall(folded)]
    words: list[bytes] = []
    for part in folded.encode("ascii").translate(_BLANKS).split():
        words += [part] if b"'" not in part else map(str.encode, WORD.findall(part.decode("ascii")))
    return words


def _contained(left: set[int], right: set[int]) -> bool:
    fewer = min(len(left), len(right))
    if not fewer:
        return False
    share = len(left & right) / fewer
    return share >= (0.8 if fewer < _FEW else COPY)
