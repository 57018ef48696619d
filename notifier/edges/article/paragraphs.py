"""page -> the paragraphs that make up its article, where no better extractor is installed.

The paragraphs of an article are siblings, or nearly; those of its surroundings are short or lie in elements that say so.
"""

from __future__ import annotations

import json
import re
from dataclasses import dataclass, field
from html.parser import HTMLParser
from typing import Any, Final

SHORTEST: Final = 25
"""Characters. Shorter paragraphs are captions, bylines and buttons, unless they end like a sentence."""
_ASIDE: Final = frozenset(
    {"nav", "footer", "aside", "header", "form", "figure", "figcaption", "button", "select", "script", "style", "noscript"}
    | {"template", "svg", "iframe", "video", "audio", "table", "dialog", "menu", "label", "textarea"}
)
_BLOCKS: Final = frozenset({"p", "h2", "h3", "li", "blockquote"})
_VOID: Final = frozenset({"br", "img", "hr", "input", "meta", "link", "source", "wbr", "area", "base", "col", "embed", "track"})
# Classes of what surrounds an article: "related-stories", "newsletter_signup", "comments", "promo".
_SURROUNDS: Final = re.compile(
    r"(?:^|[\s_-])(?:related|newsletter|subscribe|promo|comments?|share|social|breadcrumbs?|footer|sidebar|advert\w*|ads?|cookie\w*|"
    r"paywall|recommend\w*|trending|byline|caption|credit|copyright|toolbar|menu)(?:$|[\s_-])",
    re.I,
)
_LD_JSON: Final = re.compile(r"<script[^>]{1,200}application/ld\+json[^>]{0,200}>(.*?)</script", re.I | re.S)
_SPACE: Final = re.compile(r"\s+")
MAX_DEPTH: Final = 300


def article_text(source: str) -> str | None:
    """The article's paragraphs with a blank line between; None where the page has none."""
    whole = _from_linked_data(source)
    reader = _Reader()
    reader.feed(source)
    reader.close()
    groups = sorted(reader.groups.values(), key=lambda group: group.length)
    text = "\n\n".join(groups[-1].paragraphs) if groups else ""
    best = max(whole or "", text, key=len)
    return best if len(best) >= 4 * SHORTEST else None


def _from_linked_data(source: str) -> str | None:
    """The `articleBody` that many pages carry for search engines."""
    for found in _LD_JSON.finditer(source):
        try:
            data = json.loads(found[1])
        except (ValueError, RecursionError):
            continue
        nodes: list[Any] = data.get("@graph", [data]) if isinstance(data, dict) else data if isinstance(data, list) else []
        for node in nodes[:20] if isinstance(nodes, list) else []:
            body = node.get("articleBody") if isinstance(node, dict) else None
            if isinstance(body, str) and len(body) > 8 * SHORTEST:
                return "\n\n".join(line.strip() for line in body.splitlines() if line.strip())
    return None


@dataclass(slots=True)
class _Group:
    """Paragraphs of one grandparent: sites wrap each in a `<div>`, or break them by pictures."""

    paragraphs: list[str] = field(default_factory=list)
    length: int = 0


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.groups: dict[int, _Group] = {}
        self._open: list[tuple[str, int, bool]] = []  # name, number of the element, whether it surrounds
        self._count = 0
        self._pieces: list[str] | None = None
        self._linked = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag == "br" and self._pieces is not None:
            self._pieces.append(" ")
        if tag in _VOID or len(self._open) >= MAX_DEPTH:
            return
        if tag in _BLOCKS:
            self._close_implied(tag)
        names = " ".join(value or "" for name, value in attrs if name in ("class", "id", "role"))
        is_frame = tag in ("html", "body", "main", "article")
        surrounds = tag in _ASIDE or (not is_frame and _SURROUNDS.search(names[:300]) is not None)
        self._count += 1
        self._open.append((tag, self._count, surrounds or (bool(self._open) and self._open[-1][2])))
        if tag in _BLOCKS and not self._open[-1][2]:
            self._pieces, self._linked = [], 0

    def handle_endtag(self, tag: str) -> None:
        for place in range(len(self._open) - 1, max(-1, len(self._open) - 40), -1):
            if self._open[place][0] == tag:
                self._keep_open_one(place)
                del self._open[place:]
                return

    def handle_data(self, data: str) -> None:
        if self._pieces is not None and not self._open[-1][2]:
            self._pieces.append(data)
            if any(name == "a" for name, _, _ in self._open[-3:]):
                self._linked += len(data)

    def close(self) -> None:
        super().close()
        self._keep_open_one(0)

    def _keep_open_one(self, outermost: int) -> None:
        """The paragraph that ends because an element around it does; authors leave out `</p>`."""
        if self._pieces is not None:
            for place in range(len(self._open) - 1, outermost - 1, -1):
                if self._open[place][0] in _BLOCKS:
                    self._keep(place)
                    return

    def _close_implied(self, tag: str) -> None:
        """`<p>` ends the one before, as authors of old pages knew."""
        if self._open and self._open[-1][0] == tag == "p":
            self._keep(len(self._open) - 1)
            self._open.pop()

    def _keep(self, place: int) -> None:
        pieces, self._pieces = self._pieces, None
        text = _SPACE.sub(" ", "".join(pieces or [])).strip()
        is_sentence = text.endswith((".", "!", "?", "”", '"', ":"))
        if not text or self._linked * 2 > len(text) or (len(text) < SHORTEST and not is_sentence):
            return
        grandparent = self._open[place - 2][1] if place >= 2 else 0
        parent = self._open[place - 1][1] if place >= 1 else 0
        for owner, share in ((parent, 2), (grandparent, 1)):
            group = self.groups.setdefault(owner, _Group())
            group.paragraphs.append(text)
            group.length += share * len(text)
