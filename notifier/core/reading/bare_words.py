"""the words by which a sentence tells of a trial's day, whatever its verb: what is a trial, who acts, what changes, what wavers.

All patterns are for the folded words of a sentence with one space between them, as `Parsed.words` has them.
"""

from __future__ import annotations

import re

from notifier.core.reading.words import COUNT


def _one_of(rows: str) -> str:
    """The rows as alternatives of a pattern."""
    return "|".join(row.strip() for row in rows.splitlines() if row.strip())


def _words(rows: str) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{_one_of(rows)})\b")


# --- what can be a trial ------------------------------------------------------------------------------------------------

_NO_TRIAL = (
    "court|courts|judge|judges|lawyer|lawyers|attorney|attorneys|counsel|brief|briefs|record|exhibit|exhibits|balloon|run|"
    "transcript|transcripts|team|memo|memos|subpoena|subpoenas|by jury|testimony|notes|errors?|strategy|experience"
)
_SELECTION = _one_of(
    """
    jury selection
    voir dire
    (?:jurors|jury|panel) (?:will|to|would|are to|is to|should|must) (?:now |be |first )*(?:report|picked|chosen|selected|summoned)
    jurors in the [\\w' .]{3,40}? case (?:will|are to|should|must) (?:now )?report
    selection (?=begins|starts|opens|of (?:the |a )?(?:jury|jurors))
    (?:pick|choose|select|seat|empanel|impanel) (?:the |a )?(?:jury|jurors)
    """
)
_RETRIAL = _one_of(
    """
    retrial
    (?:second|third|fourth|new|fresh) trial
    (?:tried|try \\w+(?: \\w+)?|go on trial|stand trial|face jurors|face a jury) (?:again|anew|afresh|once more)
    (?:third|second|new|fresh) one (?=will|is to|would|starts|begins|on|for)
    (?:second|new|another|fresh|third|different) jury
    retry (?:him|her|them|the)
    """
)
_BEFORE = "fac(?:e|es|ing)|before|in front of|see|meet|gets?|gave|gives|summon(?:s|ed)|to"
_TRIAL = _one_of(
    rf"""
    (?<!-)trials?(?! (?:{_NO_TRIAL})\b)
    opening (?:statements|arguments|speeches)
    openings
    opening day
    first day of testimony
    jurors in the box
    jurors? (?:will|would|to) (?:\w+ )?(?:hear|be asked|decide|get|take up)
    jury (?:will|would|won't|will not|to|can) (?:\w+ )?(?:hear|get|decide|take up|be asked)
    day in court
    inside of a courtroom
    (?:be|being|is|are) (?:\w+ )?tried
    (?:to|would|will|not|'ll) try (?!to )
    hear (?:the |her |his |their |[\w']+ ){{1,4}}(?:case|suit|lawsuit|claim|action) (?:against \w+(?: \w+)? )?without a jury
    (?:case|suit|lawsuit|claim|action|matter)(?: [\w'.]+){{0,5}}? (?:comes? up|(?:be|being) heard|to trial)
    case (?:will |would |is to |now )*(?:open|opens|start|starts|begin|begins)
    (?:{_BEFORE}) (?:(?!trial|judge)[\w'-]+ ){{0,4}}?(?:jury|jurors)(?! (?:said|told|found|heard|may|could))
    """
)
HEAD = re.compile(rf"\b(?:(?P<jury_selection>{_SELECTION})|(?P<retrial>{_RETRIAL})|(?P<trial>{_TRIAL}))\b")
"""Each by the proceeding it is."""
IN_PASSING = re.compile(
    r"\b(?:until|before|pending|awaiting|await|awaits|ahead of|during|after|since|without|following|avoid|throughout|at) "
    r"(?:(?:a|an|the|his|her|their|its) )?(?:[\w'-]+ ){0,3}$"
)
"""What makes of a trial only a time, or a wish: "held until his trial on fraud charges in September"."""
GOES_ON = _words(
    """
    it|that|proceedings|them|both sides|selection|(?:be|get) ready
    the (?:start|opening|case|matter|date|jury|selection|two sides|parties|lawyers|sides)
    """
)
"""What may stand for the trial that the sentence before spoke of."""
SETS_A_DAY = re.compile(
    r"\b(?:sets?|fixed|fixes|picked|picks|chose|pencill?ed in|circled|settled on|booked|reserved|offered|named|marked|"
    r"gave (?:them|him|her|it|both sides|the (?:two )?(?:sides|parties|lawyers)))(?: (?:a|an|the|,|(?:mon|tues|wednes|thurs|"
    r"fri)day))* "
    r"(?:(?:jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)[a-z]*|march|april|may|june|july|august|\d{1,2}) (?:\. )?(?:\d|[a-z])"
)
CONTINUES = re.compile(
    r"^(?:it|that|proceedings|opening statements|openings|jury selection|selection|testimony|the (?:new |first )?(?:date|day|slot|"
    r"start|"
    r"opening)) (?:(?:will|would|is to|are to|is|are|was) )?(?:now |then |instead )?(?:be|begins?|starts?|opens?|take place|set|"
    r"listed|fixed|(?=(?:on )?[a-z]{3,9} (?:\. )?\d))"
)
"""How a sentence goes on with the day to which the trial of the sentence before is moved: "It will now start Nov. 16"."""
OTHER_HEARING = _words(
    """
    sentencing|sentenced|hearing|hearings|conference|arraign\\w+|oral arguments?|arguments?|mediation|deposition|depositions
    deadline|briefs?
    """
)

# --- who says so --------------------------------------------------------------------------------------------------------

_ACTED = _one_of(
    """
    (?!asked|heard|denied|refused|rejected|declined|presided|considered|retired|expected|hoped|wanted|sentenced|convicted|jailed|acquitted
    dismissed|tossed|recused|appointed|nominated|questioned|wondered|doubted|warned|recalled|suggested|needed|freed|released|oversaw
    proposed|used|named|called|involved|concerned|weighed|listened|urged|recommended|revoked|fined|overruled|scolded
    barred)[a-z-]{3,}ed
    says?|said|rules|decides|orders|tells|told|announces|wrote|agrees|sets?|gave|gives|grants|fixes|picks|chose|chooses|moves
    puts?|pushes
    kicks|found|wants|slid|brought|tore up|struck|resets?|postpones|delays|schedules|adjourns|fast-tracks|landed on|cut|cuts
    made|took|takes
    penciled|keeps?|kept|advances|books|blocks|clears|carved|lists|relists|sent|sends|swaps|swept|withdrew|held
    """
)
_COURT = (
    r"(?:judges?|justice|magistrate|recorder|sheriff|court|registry|registrar|clerk|clerks|court (?:staff|officials?|"
    r"administrators?|"
    r"spokes\w+)|master|bench|tribunal)"
)
_SKIPPED = (
    r"(?: (?!(?:asked|hears?|heard|denied|refused|rejected|declined|who|after|before|if|would|could|whether|said|in|for)\b|"
    r",)[\w.'-]+)"
)
DOCKET = re.compile(
    r"^(?:[\w'-]+ ){0,3}?(?:order|minutes|notice|entry|stipulation|docket)\b(?: (?:[^.]*?))?(?:[:;]|\bsigned by\b|\bbefore\b|"
    r"\bas to\b|$)|"
    r"\bregister of actions\b|\bdocket (?:entry|text)\b"
)
"""A sentence in the words of a docket."""
VOICE = re.compile(
    rf"\b{_COURT}(?: (?:of|in|for) (?:the )?[\w.'-]+(?: [\w.'-]+)?)?{_SKIPPED}{{0,5}}?(?: , [^,]{{3,60}} ,)? (?:{_ACTED})\b|"
    r"\b(?:told|ordered|set|fixed|given|ruled|decided|announced|picked|moved|agreed) (?:[\w.]+ ){0,2}by (?:a |"
    r"the )?(?:[\w.'-]+ ){0,2}?"
    rf"{_COURT}\b|"
    r"\b(?:judge|justice)\b.{3,140} , (?:he|she) (?:said|ruled|decided|announced|ordered)\b|"
    r"\b(?:order|schedule|notice|list|entry|filing|timetable|calendar|docket)(?: [\w.'-]+){0,4}? (?:signed|entered|issued|filed|"
    r"posted|"
    r"published|released|dated|shows?|says?|showed|said|put out)\b|"
    r"\b(?:records|documents|papers|filings)(?: [\w.'-]+){0,3}? (?:show|say|showed|said)\b|"
    r"\baccording to (?:a|an|the|court|\w+ 's) (?:[\w'.-]+ ){0,3}(?:order|list|notice|docket|clerk|registry|calendar|schedule|"
    r"records|"
    r"entry|filing|court|judge|spokes\w+)\b|\b(?:agreed|settled) on (?=\w+ (?:\. )?\d)|"
    r"\b(?:days|weeks|months) (?:(?!will|would|could).){3,40} (?:was|were|has been|have been|are) (?:now )?"
    r"(?:set (?:aside|down)|reserved|allotted|allocated|booked|earmarked|listed|blocked (?:out|off)) .{0,60}?\bfor\b"
)
"""A court that acts or speaks, or its time that is given to a trial."""
PRONOUN_ACTED = re.compile(rf"\b(?:he|she) (?:then |also |instead |finally |has |\w+ly )?(?:{_ACTED})\b")
RULED = re.compile(
    rf", (?:a |an |the |u\.s |federal |chief |district |circuit )*(?:[\w'-]+ ){{0,3}}?{_COURT}(?: (?!,)[\w.'-]+){{0,6}}? "
    r"(?:said|says|ruled|rules|decided|decides|ordered|orders|announced|told)\b|"
    rf"\b{_COURT}{_SKIPPED}{{0,4}}? (?:said|ruled|decided|ordered|announced|told \w+(?: \w+)?)(?: (?:on |late )?\w+day)?,? that\b"
)
"""A court that says just this: "…, a judge ruled", "the court announced on Tuesday that …"."""

# --- what says that a day is another than before ------------------------------------------------------------------------

CHANGED = _words(
    """
    (?:is|are|will|starts?|begins?|opens?|happens|comes|which) now
    now (?:starts?|begins?|opens?|happens?|comes?|set for|scheduled for|is|will|to (?:start|begin|open)|starting|beginning)
    now (?:slated|due|on for)
    (?:is|are) now (?:set|scheduled|slated|listed|due|to)
    new (?:start |starting |trial |hearing |court )?(?:date|start|day|slot)
    (?:later|earlier|sooner) than (?:first |originally |previously )?(?:planned|scheduled|set|expected|hoped)
    (?:brought|moved|pulled) (?:\\S+ ){0,6}?(?:forward|up|ahead)
    bumped|shelved|kicked|pushed|nudged|slid|slides?|slipped|slips|shunted|dragged|postponed|delayed|adjourned|rescheduled|reset
    deferred
    (?:will|must|has to|have to|had to) (?:have to )?wait until
    put (?:\\S+ ){0,6}?(?:off|back|over)|held over|continued (?:to|from|until)|delays?|swapped|instead
    """
)
_FIRST = "once|originally|previously|initially|first|had been|was to have|were to have"
CLEFT = re.compile(
    r"^(?:[a-z]+ ){0,2}(?:\. )?\d{1,2}(?: , \d{4})? (?:is|: that is|: that 's|will be|"
    r"it is :) (?:(?:now )?the (?:new )?(?:first )?(?:day|date)|when)\b"
)
"""A sentence that begins with the day to say what it is of: "Sept. 8 is when"."""
REPLACED = _words(
    rf"""
    instead of|rather than|formerly|out the window|and not (?:on|in)|in favou?r of|from (?:\S+ ){{1,5}}?to
    (?:swapped|traded|exchanged) (?:\S+ ){{1,4}}?for
    (?:{_FIRST}) (?:been )?(?:set|due|slated|scheduled|listed|fixed|planned|booked|pencill?ed)
    , not (?:in|on) (?:early |late |mid )?[a-z]+
    """
)
"""What says that there was another day before."""

GIVEN_ANOTHER = _words(
    """
    in favou?r of|instead|new (?:one|date|day)|and (?:re)?(?:set|fixed|picked|chose|gave|booked|put)
    """
)
"""What says that a day was taken away for another."""
INTERVAL = re.compile(
    rf"\b(?P<count>{COUNT}|several) (?P<unit>days?|weeks?|months?) (?P<way>later|earlier|sooner|ahead|behind)\b|"
    rf"\b(?P<way_2>postponed|delayed|adjourned|deferred|put off|put back|pushed back|pushed|set back|"
    rf"brought forward|moved up|advanced)(?: by| for)? (?P<count_2>{COUNT}) (?P<unit_2>days?|weeks?|months?)\b"
)
"""By how much a day is moved: "three weeks later than planned", "put back by a month"."""
SOONER = frozenset({"earlier", "sooner", "ahead", "brought forward", "moved up", "advanced"})
STANDS = _words(
    """
    still|remains?|stays?|stands|not off|unchanged|as (?:planned|scheduled|set)|(?:go|goes|going) (?:ahead|forward)|firm
    reaffirm\\w*
    affirm\\w*|confirm\\w*|keeps?|kept|sticks?|stuck|intact|holds|not budg\\w+
    """
)
"""What says that a day is the one that it was."""

# --- what wavers, and what is over ----------------------------------------------------------------------------------------

HEDGED = re.compile(
    r"\?|\b(?:"
    + _one_of(
        """
        asks?|(?<!be )asked|asking|seeks?|seeking|sought|wanted|urged?|urging|propos\\w+|hop(?:e|es|ed|ing)|could|might|should
        if|unless
        whether|weighs?|weighing|consider(?:s|ed|ing)?|would (?:like|prefer|think)|likely|unlikely|arg(?:ue|ues|ued|uing)
        plead(?:s|ed)? for|estimat\\w+|predict\\w*|anniversary|den(?:y|ies|ied|ying)|refus\\w+|reject\\w*|declin\\w+
        turned (?:down|away)
        overrul\\w+|rebuff\\w*|opposed|objected|deadline|no (?:new |firm |exact |trial )*(?:date|day)
        without (?:setting|fixing|naming)
        (?:date|dates|day) (?:has yet to|must|still has to) (?:now |later )*be (?:set|fixed|named|chosen|agreed)
        requested|petitioned|suggest\\w*|recommend\\w*|aims?|plans?|planned (?:for|on)|expects?|deliberat\\w+|testif\\w+|closing
        (?:date|dates|day|timetable) (?:will|to|would|is to|are to) (?:now |later )*(?:be )?(?:set|fixed|named|picked|chosen|agreed)
        (?:date|dates|timetable) (?:will|to|would|is to|are to) (?:be )?(?:announced|decided)
        (?:will|to|would) (?:set|fix|pick|choose|announce|schedule) (?:a|the|new)
        second day|third day|day two|convicted|acquitted|unfit|fit to
        until [a-z]+ (?:\\. )?\\d+ to (?!try|start|begin|open|go|be|face|stand)[a-z]+
        may (?!\\d|date|trial|start|jury)(?:be|not|have|go|yet|start|begin|slip|face|still|hear)|possible|possibly|perhaps|eligible
        """
    )
    + r")\b"
)
SOUGHT = re.compile(r"\b(?:asked|sought|requested|wanted|proposed|request|motion|hoped|opposed|objected|urged)\b")
GRANTED = re.compile(
    r"\b(?:grant(?:s|ed|ing)?|agreed to|allowed|approv(?:es|ed|ing)|persuaded|got|won|gets|wins|"
    r"as (?:\w+ ){1,3}(?:asked|sought|requested|proposed|had))\b"
)
UNDER_WAY = _words(
    """
    (?<!to have )(?:began|begun|opened|started(?! over))|got under way|kicked off|resum\\w+|under way|went on trial|was tried
    was convicted
    jurors heard
    adjourned (?:until|till|to) (?:mon|tues|wednes|thurs|fri|satur)day(?! ,? ?(?:the )?(?:\\d|[a-z]+(?: \\.)? \\d))
    ended(?! in (?:an? )?(?:mistrial|hung|deadlock))|entered its|(?:was|were) held|who tried|could last|lasted
    """
)
"""What tells of a trial that has begun, or is over."""
AHEAD = re.compile(
    r"\b(?:jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec|january|february|march|april|june|july|august|september|october|november|"
    r"december|may(?= \d| of|[ ,.]*20\d\d)|20\d\d|\d{1,2}/\d{1,2}|"
    r"(?:next|coming|this|early|late|the|until|before|in|mid) ?(?:spring|summer|autumn|fall|winter|year|month)|week of|"
    r"(?:until|till|to|start\w*|begin\w*|open\w*|for)(?: on| next| this)? (?:mon|tues|wednes|thurs|fri|satur)day)\b|"
    r"\b\d{1,2}(?:st|nd|rd|th)\b|\bmid-\w+"
)
"""A day that may lie ahead, in words."""

# --- days by what stands before them ------------------------------------------------------------------------------------

_OLD_OPENS = _one_of(
    """
    from|instead of|rather than|and not|not|formerly|originally|previously|initially|once|first|until now|replac(?:es|ing|ed)
    out|scrapped
    lost|abandoned|swapped|traded|exchanged|off (?:her|his|the|its)
    (?:was|were|had) (?:to|been|due|set|once|slated|supposed|originally|first|initially|previously|scheduled|listed|planned|fixed)
    been (?:due|set|slated|scheduled|listed|supposed|fixed|planned|expected)
    (?:not|cannot|can't|won't) (?:be (?:tried|heard|held)|begin|start|go (?:ahead|forward|on)|open|happen|take place|come|report)
    not to (?:come|report|appear|show up)
    """
)
_BETWEEN = (
    "the|its|his|her|a|an|on|in|for|to|have|been|be|begin|begun|start|set|due|slated|scheduled|listed|fixed|pencill?ed|open|opened|"
    "started|stand trial|go on trial|tried|heard|planned|mid|early|late|around|about|trial|of|date|down|face|jury|jurors|as"
)
OLD_PLAN = re.compile(
    r"\b(?:had been|was|were|been|once|originally|initially|previously) (?:due|set|slated|scheduled|listed|supposed|expected|fixed|"
    r"planned|to)\b(?:(?!\b(?:will|now|but|until|instead|and)\b|,).)*$"
)
OLD_AFTER = re.compile(
    r"^(?:at \S+ \S+ (?:\S+ )?)?(?:is|are|has been|have been|was) (?:hereby |now )?(?:stricken|vacated|continued|reset|moved|"
    r"cancel\w+|off)\b"
)
"""What says after a day that it is no more: "set for 9/14/2026 is stricken"."""
OLD_LEAD = re.compile(rf"\b(?:{_OLD_OPENS})\b(?: (?:{_BETWEEN}))*$")
NEW_LEAD = re.compile(
    r"(?:\b(?:to|until|till|for|on|starting|beginning|begins?|starts?|opens?|happens?|is|now|are|from|commencing|as|:|in|with|"
    r"not before|at|"
    r"gave|them|picked|chose|fixed|circled?|marked?|settled|week|down|after|new|come|(?:date|day|week|start|slot|month|beginning|"
    r"spring|fall|autumn|summer|winter|trial|favou?r) of)|:|,|and)(?: (?:the|a|new|on|for|of|as|in|its|week|(?:mon|tues|wednes|"
    r"thurs|fri)day|"
    r"about|around|early|late|mid))*$"
)
STRONG_LEAD = re.compile(
    r"\b(?:to|until|till|starting|beginning|begins?|starts?|is|now|commencing|favou?r of|no earlier than|not before|"
    r"(?:starting|beginning|commencing) on)$|"
    r"\b(?:will|shall|won't|would|to|now|is|are)(?: (?!that\b)[\w.'-]+){0,5} (?:on|in|for|from)(?: (?:the|early|late|mid|week|of|"
    r"a))*$"
)
IN_ITS_MONTH = re.compile(r"\b(?:re)?(?:trials?|start|selection|jury|jurors|statements|openings|slot) in$")
NOT = _words("not|won't|cannot|can't|wouldn't|never")
OF_THE_TRIAL = _words(
    """
    marked?|circled?|picked|chose|fixed|gave|given|named|set|booked|reserved|swapped|favou?r|jury|jurors|trial|court|start|slot
    date|selection|opens?|begins?|starts?|it (?:down )?(?:for|to|on)|them
    """
)
"""What among the words before a day binds it to the trial, whatever the time of the verb."""
ELSEWHERE = re.compile(
    r"\b(?:filed|charged|arrested|killed|died|crash|fire|shooting|since|dated|election|elections|deadline|due by|signed|born|"
    r"convicted|"
    r"indicted|sentenced|pleaded|happened|occurred|collapse|collapsed|accident|holiday|through|married|ago|report due|conference|"
    r"hearing|sentencing|motions?|briefs?|arguments?|until christmas|last|due|by)"
    r"(?: (?:is|are|was|set|for|on|in|the|of|at|a|to|scheduled|early|late))*$"
)
"""What takes a day of its own."""
TO_DO = re.compile(
    r"^to (?!(?:start|begin|open|commence|try|hear|face|go|pick|choose|select|be|stand|seat|the|\w+ \. \d+|\w+ \d+|january|"
    r"february|"
    r"march|april|may|june|july|august|september|october|november|december|monday|tuesday|wednesday|thursday|friday)\b)[a-z]"
)
"""What somebody has until that day to do: "until June 16 to turn over files"."""
