"""paragraph -> role: what is the story itself, and what only stands around it.

Each row of the table carries a paragraph that it must match and one that it must not; a test runs them all.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final, Literal

from notifier.core.language.wordlists import words as _words

Role = Literal["title", "body", "bullet", "caption", "dateline", "furniture", "correction"]
_TAIL_LENGTH: Final = 160
_SELF: Final = r"(?:article|story|post|report|item|page|piece|headline|column|version)"


@dataclass(frozen=True, slots=True)
class Row:
    """`pattern` is matched at the start of a paragraph, or (`at` is `end`) found in its last words."""

    role: Role
    at: Literal["start", "end"]
    pattern: str
    example: str
    counterexample: str


ROWS: Final = (
    Row(
        "correction", "start",
        r"\(?(?:corrections?|clarifications?|editor['’]?s['’]? note|corrects?|retraction)\b\s*(?:\([^)]*\)\s*)?[:—–-]",
        "Correction: This report first misstated the day of the hearing.",
        "Correction officers said that the inmate was alone.",
    ),
    Row(
        "correction", "start",
        rf"\(?(?:(?:note|update[ds]?)\s*(?:\([^)]*\)\s*)?:\s*)?(?:an? |the )?(?:earlier|previous|original)"
        rf" (?:version|edition|headline)s? (?:of|on) (?:this|the|our) {_SELF}\b",
        "An earlier version of this story misstated the sum.",
        "An earlier version of the law had no such clause.",
    ),
    Row(
        "correction", "start",
        rf"\(?this {_SELF}(?: was| has been| is| had been)? "
        r"(?:corrects?|corrected|updated|amended|clarified|retracted|withdrawn)\b",
        "This story has been corrected to say that the hearing is in May.",
        "This story was told by three jurors.",
    ),
    Row(
        "caption", "start",
        r"(?:file\s*(?:photo|pic(?:ture)?|image)?\s*[-—–:]|(?:file|handout|undated) photo\b|\(?photos?\s*:|images?\s*:"
        r"|image (?:caption|source|copyright)|\(?pictured?\s*:)",
        "FILE - In this May 3 photo, the mayor leaves court.",
        "File your claim before May 3, the judge told them.",
    ),
    Row(
        "caption", "start",
        r"(?:in this|this) (?:[A-Z][a-z]+\.? \d{1,2},?(?: \d{4},?)? |undated |courtroom |file |handout |combination |video )*"
        r"(?:photo|image|sketch|picture|frame grab|still)\b"
        r"(?=.{0,60}\b(?:shows?|provided|released|taken|made|by|from|,))",
        "In this courtroom sketch, the defendant listens to the verdict.",
        "In this case, the photo was never shown to jurors.",
    ),
    Row(
        "caption", "start",
        r"\(?(?:photo|image|photograph|picture|illustration|video|graphic)s? (?:by|credit|courtesy|via)\b|credit\s*:"
        r"|toggle caption|hide caption|enlarge (?:this )?image|media playback|image \d+ of \d+",
        "Photo by Ann Example / Getty Images",
        "Photo radar was banned by the court.",
    ),
    Row(
        "caption", "end",
        r"\((?:AP|Reuters|AFP|EPA|PA|UPI|Getty|Bloomberg|Associated Press|[^()]{0,60}?(?:photo|via AP|Getty Images|Pool"
        r"|staff|courtesy of)[^()]{0,40})(?:,[^()]{0,40}|/[^()]{0,40})?\)\.?$",
        "The mayor arrives at court on Monday. (AP Photo/Ann Example)",
        "The mayor (a Democrat) told the Associated Press that she would appeal.",
    ),
    Row(
        "caption", "end",
        r"(?-i:/\s?(?:AP|AFP|Getty|Reuters|EPA|Shutterstock|REX)(?: Images?| Photos?)?|REUTERS/[\w .]{3,40}"
        r"|(?:AP|Getty|AFP|Shutterstock) (?:Photo|Images?|File)|hide caption|toggle caption)\.?$",
        "The mayor leaves the federal courthouse. Ann Example/AP",
        "The mayor told Reuters that she would appeal.",
    ),
    Row(
        "furniture", "start",
        r"(?:read (?:more|also|next|the full|this)|more (?:on this|from|coverage|stories|news|on)|see (?:also|more)|also read"
        r"|related(?: (?:articles?|stories|links?|content|coverage|topics?|news|story|video))?|recommended|trending(?: now)?"
        r"|most (?:read|popular|viewed)|you (?:may|might) (?:also )?(?:like|be interested)|up next|don['’]t miss"
        r"|must[ -]reads?|in case you missed it|explore more|keep reading|continue reading|full coverage|more|related"
        r"|opinion|analysis|watch|live|video|previously|background|timeline|explainer|go deeper)\s*(?:[:»|>]|$)",
        "READ MORE: Judge delays trial of mayor until April",
        "Read more than two pages of the ruling and you will sleep.",
    ),
    Row(
        "furniture", "start",
        r"(?:advertis(?:e)?ment|sponsored|paid post|promoted)\b.{0,40}$|(?:story|article) continue[sd] (?:below|after)"
        r"|scroll (?:down )?(?:to|for)|skip (?:in |this )?(?:advertisement|past|to)\b|loading\b.{0,30}$|(?:swipe|tap) (?:to|for)",
        "Advertisement",
        "Advertisement rates rose after the ruling, the company told the court on Monday.",
    ),
    Row(
        "furniture", "start",
        r"(?:sign up|subscribe|register (?:now|here)|log in|sign in|get (?:the|our|your) .{0,40}(?:newsletter|inbox|briefing|"
        r"alerts?)|(?:follow|like|find|join) us\b|follow @?[\w ]{2,40} on (?:twitter|facebook|x|instagram)|click (?:here|to)"
        r"|share (?:this|on|via|your)|tap here|download (?:the|our) .{0,30}app|listen (?:to|now|on)\b.{0,50}$|watch now"
        r"|have a tip|contact (?:us|the (?:author|reporter))|e-?mail (?:the (?:author|reporter|writer)|us)\b|donate\b"
        r"|(?:support|keep) (?:our|independent) .{0,20}journalism|(?:\d+ )?(?:shares?|comments?)$|leave a comment"
        r"|print (?:this|article)|copy link)",
        "Sign up for our morning newsletter",
        "Sign language was used in court.",
    ),
    Row(
        "furniture", "start",
        r"(?:copyright|©|\(c\) ?\d{4}|all rights reserved|(?:additional |further )?(?:reporting|writing|editing) by\b"
        r"|this material may not be published|our standards: )",
        "Reporting by Ann Example; Editing by Bob Example",
        "Reporting restrictions were lifted by the judge on Friday.",
    ),
    Row(
        "furniture", "end",
        r"contributed (?:to|reporting(?: to)?) (?:this (?:report|story|article)|from [\w ]{2,30})?\.?$|contributed reporting\.$",
        "Ann Example and The Associated Press contributed to this report.",
        "The settlement shows that both drivers contributed to the crash.",
    ),
    Row(
        "furniture", "end",
        r"(?-i:Read [Mm]ore|READ MORE|Watch [Nn]ow|Replay More Videos.{0,100}|MUST WATCH.{0,100}|JUST WATCHED.{0,100})[ »>.]*$",
        "Mayor's trial delayed until April Read more",
        "Those who want to know what the jury heard should read more.",
    ),
    Row(
        "furniture", "start",
        r"(?-i:JUST WATCHED|MUST WATCH|NOW PLAYING)|now playing|video \d+ of \d+|\d{1,2}:\d\d\s*$",
        "JUST WATCHED Mayor pleads not guilty Replay",
        "Just watch what the court does, she said.",
    ),
    Row(
        "furniture", "start",
        r"(?-i:see also )(?=[\"“‘A-Z])|question \d+\s*:"
        r"|answers? on page|across\.|(?:weekend |news )?(?:quiz|crossword)\b.{0,40}:|letters to the editor",
        "Question 1: Which mayor was convicted on Friday?",
        "Question after question went unanswered in court.",
    ),
    Row(
        "furniture", "start",
        r"(?:by )?(?-i:(?:[A-Z][\w.'’-]+ ){2,3}is an? )[\w ,'’-]{0,60}\b(?:reporter|correspondent|columnist|editor"
        r"|staff writer|journalist|contributor|fellow)s?\b(?=.{0,80}(?:\bfor\b|\bat\b|\bcover|\bbased\b|$))",
        "Ann Example is a legal reporter for this newspaper.",
        "The editor is a defendant in the case.",
    ),
)  # fmt: skip


def _pattern(at: str, role: Role) -> re.Pattern[str]:
    return re.compile("|".join(f"(?:{row.pattern})" for row in ROWS if row.at == at and row.role == role), re.I)


_STARTS: Final[tuple[tuple[Role, re.Pattern[str]], ...]] = tuple(
    (role, _pattern("start", role)) for role in ("correction", "caption", "furniture")
)
_ENDS: Final[tuple[tuple[Role, re.Pattern[str]], ...]] = tuple((role, _pattern("end", role)) for role in ("caption", "furniture"))
# What one of those ends holds at least; most paragraphs hold none.
_END_SIGNS: Final = ("/", ")", "Read", "READ", "WATCH", "Watch", "Replay", "Image", "Photo", "File", "caption", "contrib")
_BULLET: Final = re.compile(r"[•●▪■◦‣*–—-]\s+(?=\S)|(?:story )?highlights?\b|key (?:points|takeaways)\b|at a glance\b", re.I)


# The first words of the rows that look at the start; a paragraph that begins otherwise is spared the patterns.
_FIRST_WORD: Final = re.compile(r"\(?([A-Za-z©]+|\d)")
_FIRST_WORDS: Final = _words(
    """
    correction corrections clarification clarifications editor editors corrects retraction note update updates updated an a the
    earlier previous original this file handout undated photo photos image images picture pictured in photograph photographs
    illustration illustrations video videos graphic graphics credit toggle hide enlarge media read more see also related
    recommended trending most you up don must explore keep continue full opinion analysis watch live previously background
    timeline explainer go advertisement advertisment sponsored paid promoted story article scroll skip loading swipe tap sign
    subscribe register log get follow like find join click share shares download listen have contact email e donate support leave
    print copy comments comment copyright © c all additional further reporting writing editing our just now question answers
    answer across weekend news quiz crossword letters by highlight highlights key at
    """
)
# Of those, the ones that only corrections begin with.
_CORRECTING: Final = _words("a an the earlier previous original")
_IS_A: Final = 70


def role_of(text: str, start: int, end: int) -> Role:
    """The role of a paragraph by its first and last words; `body` where nothing speaks against it."""
    first = _FIRST_WORD.match(text, start, end)
    word = first[1].lower() if first else ""
    is_a = text.find(" is a", start, min(end, start + _IS_A)) >= 0
    if is_a or word in _FIRST_WORDS or word.isdigit():
        for role, pattern in _STARTS[:1] if word in _CORRECTING and not is_a else _STARTS:
            if pattern.match(text, start, end):
                return role
    tail = max(start, end - _TAIL_LENGTH)
    ending = text[tail:end]
    if any(map(ending.__contains__, _END_SIGNS)):
        for role, pattern in _ENDS:
            if pattern.search(text, tail, end):
                return role
    if (not word or word in _FIRST_WORDS) and _BULLET.match(text, start, end):
        return "bullet"
    return "body"


# --- the start of the first paragraph --------------------------------------------------------------------------------

# "NEW YORK (AP) — ", "ALEXANDRIA, Va. (Agency) - ", "LONDON, May 3 (Agency) - ": where the reporter sat, not the court.
# A dash must close it, so that "NEW YORK - JAILED" at most is misread, which loses nothing.
_DATELINE: Final = re.compile(
    r"(?:By [A-Z][\w.'’ -]{3,60}?\s)?[A-Z][A-Z.'’ -]{2,30}(?:[,/] ?(?:[A-Z][\w.'’ ]{1,22}))?(?:,? ?[A-Z][a-z]{2,8}\.? \d{1,2})?"
    r"\s?(?:\([^()\n]{2,40}\))?\s?(?:--?|[—–])\s"
)
_AGENCY: Final = re.compile(r"\((?:AP|Reuters|AFP|UPI|CNN|Bloomberg|PA|ANI|PTI|Xinhua)\)\s?(?:--?|[—–])\s")


def dateline_end(text: str, start: int, end: int) -> int:
    """Where the dateline of a paragraph ends; `start` where there is none."""
    found = _DATELINE.match(text, start, end) or _AGENCY.match(text, start, end)
    return found.end() if found else start
