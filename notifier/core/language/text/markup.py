"""HTML -> plain text with paragraph breaks; text without a tag comes back unchanged to the letter."""

from __future__ import annotations

import html
import re
from typing import Final

# Every element of HTML, living or dead, that feeds carry. Only these make a text HTML: "<3", "5 < 6", "<jane@example.org>"
# and "x <y and z> w" are plain text.
_ELEMENTS: Final = (
    "a|abbr|acronym|address|amp-[a-z-]+|applet|area|article|aside|audio|b|base|bdi|bdo|big|blockquote|body|br|button|canvas|"
    "caption|center|cite|code|col|colgroup|data|datalist|dd|del|details|dfn|dialog|dir|div|dl|dt|em|embed|fieldset|figcaption|"
    "figure|font|footer|form|frame|frameset|h[1-6]|head|header|hgroup|hr|html|i|iframe|img|input|ins|kbd|label|legend|li|"
    "link|main|map|mark|marquee|menu|meta|meter|nav|nobr|noframes|noscript|object|ol|optgroup|option|output|p|param|picture|"
    "pre|progress|q|rp|rt|ruby|s|samp|script|section|select|small|source|span|strike|strong|style|sub|summary|sup|svg|table|"
    "tbody|td|template|textarea|tfoot|th|thead|time|title|tr|track|tt|u|ul|var|video|wbr"
)
_TAG: Final = re.compile(rf"<(?:/?(?:{_ELEMENTS})(?=[\s/>])[^<>]*>|!--|!\[CDATA\[|!doctype\b)", re.I)
# What readers never see. An element that is not closed runs to the end, as in a browser; each alternative eats what it
# looked at, so that the time stays proportional to the length.
_UNSEEN: Final = re.compile(
    r"<!--.*?(?:-->|\Z)|<(script|style|template|iframe|object|svg|noframes|head)\b[^<>]*>.*?(?:</\1\s*>|\Z)", re.I | re.S
)
_LINE: Final = re.compile(r"<br\b[^<>]*>", re.I)
_BLOCK: Final = re.compile(
    r"</?(?:address|article|aside|blockquote|body|caption|center|dd|details|dialog|dir|div|dl|dt|fieldset|figcaption|figure|"
    r"footer|form|h[1-6]|header|hgroup|hr|html|legend|li|main|menu|nav|ol|option|p|pre|section|summary|table|tbody|tfoot|"
    r"thead|title|tr|ul)\b(?:[^<>\"']|\"[^\"<]*\"|'[^'<]*')*+>",
    re.I,
)
_CELL: Final = re.compile(r"</?t[dh]\b[^<>]*>|<(?:img|input|wbr)\b[^<>]*>", re.I)
_ANY: Final = re.compile(r"<[a-zA-Z/!?](?:[^<>\"']|\"[^\"<]*\"|'[^'<]*')*+>|<[a-zA-Z/!?][^<>]*>")
# Each begins with a sign that is rare, so that it is found without a look at every other one.
_BLANKS: Final = re.compile("  +")
_BREAKS: Final = re.compile("\x00[\x00\x01 ]*")
_LINES: Final = re.compile("\x01[\x01 ]*")


def is_html(text: str) -> bool:
    """True if the text holds at least one tag."""
    return "<" in text and _TAG.search(text) is not None


def plain(text: str) -> str:
    """The text as a reader sees it: blocks become paragraphs with a blank line between, `<br>` a line break, entities their
    characters; scripts and styles are dropped. Text without a tag comes back unchanged, entities included."""
    if not is_html(text):
        return text
    # Two marks that no feed holds stand for breaks until white space is folded; a text that does hold them loses them.
    text = text.replace("\x00", " ").replace("\x01", " ")
    text = _UNSEEN.sub(" ", text)
    text = _BLOCK.sub("\x00", text)
    text = _LINE.sub("\x01", text)
    text = _CELL.sub(" ", text)
    text = _ANY.sub("", text)
    text = html.unescape(text).replace("\xa0", " ").replace("\xad", "")
    for sign in "\t\r\n\f\v":
        text = text.replace(sign, " ")
    text = _BLANKS.sub(" ", text)
    text = _BREAKS.sub("\n\n", text.replace(" \x00", "\x00"))
    text = _LINES.sub("\n", text.replace(" \x01", "\x01"))
    return text.strip()
