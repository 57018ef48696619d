"""turns of speech of courts outside the United States: charges framed, acquittals directed, sentences of many parts."""

from __future__ import annotations

from notifier.core.reading.idioms.turn import ANY, JURY, OBJ, TERM, Turn, turn

_SHEET = r"(?:charge ?sheets?|charge-sheets?|prosecution complaints?)"
_COURT = r"\b(?:court|hc|judge|magistrate|bail|bench)\b"
_STRIFE = (
    r"(?:libel|defamation|privacy|copyright|high court|court|legal|negligence|compensation|damages) (?:court )?(?:battle|fight|"
    r"action|claim|dispute|row|showdown|proceedings)\b(?! (?:to|over|for))"
)
"""What somebody fights in a court and no other field."""
_OF_OFFICE = (
    r"(?:approvals?|authori[sz]ations?|consents?|permits?|licen[cs]es?|lev(?:y|ies)|tenders?|contract "
    r"award|appointments?|by-?laws?|"
    r"notifications?|circulars?|gazette "
    r"notices?|directives?|permissions?|refusals?|evictions?|demolition|closure|suspension|ban|tax|"
    r"finance act|election|dismissal|expulsion|deportation|extradition|cancellation|blacklisting|show-cause notice)"
)
"""What ministers, boards and councils do, and courts undo."""
_OF_A_SENTENCE = r"^(?=.*\b(?:sentence|sentences|sentencing|term|terms|jail|punishment|order|penalty|years?)\b)"
_ABOVE = r"(?=.*\b(?:courts? of (?:criminal )?appeals?|appeals? (?:court|judges)|supreme court|full court|judges|justices)\b)"
_CUSTODY = r"(?:judicial|police|jail|prison|ed|cbi|nia|agency|remand) (?:custody|remand)"

_ORDERS = (
    r"(?:suppression|non-?publication|freezing|restraining|anonymity|search|asset preservation|non-?disclosure|gag) orders?|"
    r"orders? (?:(?:on )?\w+day )?(?:restraining|barring|prohibiting|preventing|forbidding|suppressing|freezing)"
)
"""Orders that courts of the Commonwealth make, where American ones issue them."""

# fmt: off
TURNS: tuple[Turn, ...] = (
    # orders that are made
    turn("order orders", "judge", rf"(?:makes|made) (?:an? |the |interim |further )*(?:{ANY}{{0,3}}?)(?:{_ORDERS})\b",
        "ruling granted injunction", "Justice Orr made a suppression order over the plans.",
        "Justice Orr made a tall order of it."),
    turn("order orders", "-", rf"(?:{_ORDERS}) (?:{ANY}{{0,6}}?)(?:was|were|has been|have been) made\b",
        "ruling granted injunction", "A freezing order over the firm's funds was made on Friday.",
        "An order of tea was made on Friday."),
    # charges
    turn("framed frames", "-", rf"(?:framed|frames) (?:{ANY}{{0,4}}?)charges?\b(?: {ANY}{{0,6}}?against {OBJ}\b)?",
        "charge charged charges", "A special court framed charges of theft against Ann Orr.",
        "A special court framed issues for Ann Orr.",
        beside=r"\b(?:court|judge|magistrate|bench)\b"),
    turn("framed", "-", rf"charges (?:(?:were|was|have been|are) )?framed (?:on \w+day )?(?:{ANY}{{0,3}}?)against {OBJ}\b",
        "charge charged charges", "Charges framed against Ann Orr in bank case", "Charges against Ann Orr are framed as politics."),
    turn("chargesheet chargesheets charge-sheet charge sheet complaint complaints", "-",
        rf"(?:files?|filed|submits?|submitted|lodges?|lodged) (?:{ANY}{{0,6}}?){_SHEET}\b(?: {ANY}{{0,8}}?against {OBJ}\b)?",
        "charge charged charges", "The agency on Friday filed a supplementary chargesheet against Ann Orr.",
        "The agency filed a complaint of its own against Ann Orr."),
    turn("chargesheet chargesheets charge-sheet charge sheet", "-", rf"(?:names?|named) {OBJ} (?:{ANY}{{0,8}}?)(?:in|as) "
        rf"(?:{ANY}{{0,4}}?){_SHEET}\b", "charge charged charges", "The agency names Ann Orr and two others in its chargesheet.",
        "The agency names no heirs in its chargesheet.", beside=r"^(?!.*\bno\b)"),
    turn("confirmed confirms", "court", rf"(?:confirmed|confirms) (?:{ANY}{{0,4}}?)(?:charges|counts)\b(?: {ANY}{{0,8}}?against "
        rf"{OBJ}\b)?", "charge charged charges", "The pre-trial chamber confirmed all nine charges against Ann Orr.",
        "The chamber of commerce confirmed the charges for Ann Orr's stall.", beside=r"\b(?:chamber|icc|tribunal|hague)\b"),
    turn("committed sent indicted", "party", r"(?:committed|sent|sent forward) (?:for trial|to (?:stand|face) trial)\b",
        "ruling granted committal", "Ann Orr was committed for trial by a magistrate.", "Ann Orr was committed to her trial run."),
    turn("order ordered orders sends sent committed commits", "judge", rf"(?:ordered|orders|sent|sends|committed|commits) {OBJ} "
        r"(?:to (?:stand|face) trial|for trial)\b(?! (?:on|in|from) (?:\d|[a-z]+ \d))", "ruling granted committal",
        "A magistrate ordered Ann Orr to stand trial.", "A magistrate ordered Ann Orr to stand.",
        beside=r"^(?!.*\b(?:investigating|instruction|examining)\b)"),
    # bail and custody
    turn("custody remand", "judge", rf"(?:remanded|remands|sent|sends) {OBJ} (?:to|in|into) (?:{ANY}{{0,4}}?){_CUSTODY}\b",
        "ruling denied bail", "A magistrate sent Ann Orr to 14 days' judicial custody.", "A magistrate sent Ann Orr to her room."),
    turn("custody remand", "party", rf"(?:remanded|sent) (?:to|in|into) (?:{ANY}{{0,4}}?){_CUSTODY}\b",
        "ruling denied bail", "Ann Orr was sent to judicial custody until May 4.", "Ann Orr was sent to her room until May 4."),
    turn("custody remand", "court", rf"(?:extended|extends|prolonged) (?:{ANY}{{0,6}}?){_CUSTODY}\b", "ruling extended bail",
        "A court extended Ann Orr's judicial custody by 14 days.", "A court extended its hours in custody cases."),
    turn("enlarged enlarges", "-", rf"(?:enlarged|enlarges) (?:{OBJ} )?on (?:{ANY}{{0,2}}?)bail\b", "ruling granted bail",
        "The High Court enlarged Ann Orr on bail.", "The High Court enlarged its hall."),
    turn("bail", "party", r"(?:allowed|permitted|free) to (?:go|walk|leave|return) (?:home |free "
        r"|court )?on (?:\w+ )?bail\b", "ruling granted bail", "Ann Orr was allowed to go home on bail.",
        "Ann Orr was allowed to go home on leave."),
    turn("travel abroad fly visit", "party", r"(?:refused|denied) (?:permission|leave) to (?:travel|go abroad|fly|visit)\b",
        "ruling denied travel", "Ann Orr was refused permission to travel to Dubai by a court.",
        "Ann Orr was refused permission to land by the tower.", beside=_COURT),
    turn("travel abroad fly visit", "party", r"(?:granted|given|allowed|permitted) (?:(?:permission|leave) )?to (?:travel|go "
        r"abroad|fly|"
        r"visit)\b", "ruling granted travel", "Ann Orr was given permission to travel to Dubai by a court.",
        "Ann Orr was given permission to land by the tower.", beside=_COURT),
    # verdicts
    turn("proven", "-", r"(?:(?:found|ruled|held|declared) not[ -]proven\b|not[ -]proven verdicts?\b|verdicts? of not[ -]proven\b)",
        "verdict not_guilty verdict", "The charge against Ann Orr was found not proven.", "The cure was found unproven.",
        beside=rf"\b(?:{JURY}|charges?|case|verdicts?|majority|sheriff|trial)\b"),
    turn("guilty acquittal acquittals", "judge", r"(?:recorded|records|directed|directs|formally "
        r"(?:entered|recorded)) (?:an? |two |three |formal )*(?:verdicts? of (?:not guilty|acquittal)|not[ -]guilty verdicts?|"
        r"acquittals?)\b", "verdict acquitted verdict", "The judge recorded a formal verdict of not guilty.",
        "The judge recorded the song of guilty men."),
    turn("guilty acquittal", "-", r"(?:(?:formal )?not[ -]guilty verdicts?|(?:formal )?verdicts? of not guilty|formal acquittals?) "
        r"(?:was|were|has been|have been) (?:\w+ )?(?:recorded|entered)\b", "verdict acquitted verdict",
        "The Crown offered no evidence and a not guilty verdict was recorded.", "A not guilty plea was recorded."),
    turn("guilty acquit", "judge", r"(?:directed|directs|instructed|ordered|told) (?:the )?(?:jury|jurors) (?:\S+ ){0,4}?"
        r"to (?:acquit|(?:return|find|enter|bring in|deliver) (?:\S+ ){0,4}?not[ -]guilty)\b", "verdict acquitted verdict",
        "The judge directed the jury to return a not guilty verdict on that count.", "The judge directed the jury to be fair."),
    turn("174 discharged", "party", r"discharged (?:\S+ ){0,4}?(?:in terms of|under) section 174\b", "verdict acquitted verdict",
        "Ann Orr was discharged in terms of section 174 of the act.", "Ann Orr was discharged in terms of her contract."),
    turn("discharged", "party", r"discharged (?:from|in|of) (?:the |this |all )(?:\S+ ){0,4}?(?:case|charges?)\b",
        "ruling dismissed charges", "Ann Orr was discharged from the bank case by a special court.",
        "Ann Orr was discharged from the hospital.", beside=r"\b(?:court|judge|magistrate|tribunal)\b"),
    turn("discharged discharges", "court", rf"(?:discharged|discharges) {OBJ} (?:from|in|of) (?:the |this |all )(?:\S+ ){{0,4}}?"
        r"(?:case|charges?)\b", "ruling dismissed charges", "A special court discharged Ann Orr from the bank case.",
        "A special court discharged Ann Orr in the end."),
    # sentences
    turn("order orders", "judge",
        rf"(?:imposed|imposes|made|makes|passed|passes|gave|gives|handed) (?:{ANY}{{0,5}}?)hospital order\b", "sentence - hospital",
        "The judge imposed an indefinite hospital order on Ann Orr.", "The judge gave the hospital order."),
    turn("order orders", "party", rf"(?:given|handed|made (?:the )?subject (?:of|to)|received|receives|gets|got|detained under) "
        rf"(?:{ANY}{{0,4}}?)hospital order\b",
        "sentence - hospital", "Ann Orr was given a hospital order.", "Ann Orr was given hospital food."),
    turn("sentence term", "judge", rf"(?:set|sets|fixed|fixes|imposed|imposes) (?:an? |the )?(?:{ANY}{{0,3}}?)(?:head sentence|"
        rf"sentence|prison term|jail term|term of imprisonment) (?:of|at) {TERM}", "sentence term sentence",
        "The judge set a head sentence of nine years for Ann Orr.", "The judge set a minimum of words for the sentence of Ann Orr.",
        beside=r"^(?!.*\bmaximum\b)"),
    turn("imprisonment jail ri", "court", rf"(?:awarded|awards) (?:{OBJ} )?(?:{ANY}{{0,2}}?){TERM}(?: '| 's)? (?:of )?(?:rigorous |"
        rf"simple )?(?:imprisonment|jail|ri)\b", "sentence term sentence",
        "A sessions court awarded six years' rigorous imprisonment to Ann Orr.", "A sessions court awarded six weeks' wages to Ann "
        "Orr."),
    turn("admonished admonishes", "judge", rf"(?:admonished|admonishes) {OBJ}\b", "sentence discharged sentence",
        "Sheriff Dunn admonished Ann Orr.", "The judge admonished the lawyer.", beside=r"\bsheriff\b"),
    turn("admonished", "party", r"admonished(?! (?:for|by (?:his|her|the (?:club|party))|the|lawyers))", "sentence discharged "
        "sentence",
        "Ann Orr was admonished at Perth Sheriff Court.", "Ann Orr was admonished by her club.",
        beside=r"\b(?:sheriff|high court in|high court at|court in (?:glasgow|edinburgh|aberdeen|dundee|perth|inverness))\b"),
    turn("discharge discharges discharged", "party", rf"(?:discharged without (?:a )?conviction\b|(?:granted|given|received|"
        rf"receives|gets|got|won) (?:an? )?(?:{ANY}{{0,1}}?)(?:(?:absolute|conditional) discharge|discharge without (?:a "
        rf")?conviction)\b)",
        "sentence discharged sentence", "Ann Orr was discharged without conviction.", "Ann Orr was discharged without a fuss."),
    turn("discharge discharges discharged", "judge", rf"(?:discharged {OBJ} without (?:a "
        rf")?conviction\b|(?:granted|grants|gave|gives|"
        rf"ordered|orders) (?:{ANY}{{0,4}}?)(?:(?:absolute|conditional) discharge|discharge without (?:a )?conviction)\b)",
        "sentence discharged sentence", "The judge granted Ann Orr a conditional discharge.", "The judge granted Ann Orr her "
        "discharge."),
    # of a sentence, above
    turn("lenient inadequate excessive", "court", rf"(?:ruled|rules|found|finds|held|holds|agreed|agrees|decided|decides|concluded|"
        rf"said|declared|accepted) (?:{ANY}{{0,14}}?)(?:(?:was|were|is|had been|to be|to have been) )?(?<!not "
        rf")(?:unduly|manifestly|too|"
        rf"wholly) (?:lenient|inadequate|excessive)\b", "appeal_decision granted sentence",
        "The Court of Appeal found that the sentence of Ann Orr was unduly lenient.",
        "The Court of Appeal was told that the sentence of Ann Orr was unduly lenient.",
        beside=rf"{_OF_A_SENTENCE}{_ABOVE}(?!.*\b(?:whether|if|not (?:unduly|manifestly|too))\b)"),
    turn("lenient inadequate excessive", "court", rf"(?:ruled|rules|found|finds|held|holds|agreed|agrees|decided|decides|concluded|"
        rf"said) (?:{ANY}{{0,14}}?)(?:was|were|is|had been|to be|to have been)(?: not|n't) (?:unduly|manifestly|too|wholly) "
        rf"(?:lenient|"
        rf"inadequate|excessive)\b", "appeal_decision affirmed sentence",
        "The Court of Appeal ruled that the sentence of Ann Orr was not unduly lenient.",
        "The Court of Appeal was told that the sentence of Ann Orr was not unduly lenient.",
        beside=_OF_A_SENTENCE + _ABOVE),
    turn("lenient inadequate excessive", "-", rf"(?:was|were|has been|is|are) (?:ruled|found|held|deemed|declared|judged|branded) "
        rf"(?:to be |to have been )?(?:unduly|manifestly|too) (?:lenient|inadequate|excessive)\b(?=.* by (?:{ANY}{{0,4}}?)"
        rf"(?:appeal|judges|justices)\b)", "appeal_decision granted sentence",
        "The sentence of Ann Orr was found unduly lenient by the Court of Appeal.",
        "The sentence of Ann Orr was branded too lenient by her victims.", beside=_OF_A_SENTENCE),
    # above, and civil
    turn("chamber", "-", r"referred to the grand chamber\b", "appeal_decision review_granted review",
        "The case of Ann Orr was referred to the Grand Chamber.", "The bill was referred to the upper chamber."),
    turn("strikes struck threw throws knocked", "court", rf"(?:struck out|strikes out|threw out|throws out|knocked out) "
        rf"(?:{ANY}{{0,8}}?)(?:defen[cs]es?|pleas?|pleadings?|particulars|paragraphs)\b(?! (?:deal|bargain|agreement|team|lawyers?|"
        rf"attorneys?|request|motion|bid))", "ruling granted pleading",
        "The judge struck out part of the paper's defence.", "The judge threw out his old robe."),
    turn("set", "court", rf"set aside (?!(?:{ANY}{{0,2}}?)(?:hours?|days?|weeks?|months?|time|money|[$£€])(?= "
        rf"))(?:{ANY}{{0,9}}?){_OF_OFFICE}\b", "ruling set_aside law",
        "The High Court set aside the minister's approval of the dam.", "The High Court set aside three days for the dam.",
        beside=r"^(?!.*\b(?:jury|lower court|appeals?|district court)\b)"),
    turn("stayed stays suspended suspends froze halted", "court", rf"(?:stayed|stays|suspended|suspends|froze|halted) "
        rf"(?:{ANY}{{0,9}}?)"
        rf"{_OF_OFFICE}\b", "ruling granted injunction", "The High Court suspended the county's levy.",
        "The High Court suspended its sittings.", beside=r"^(?!.*\b(?:sentence|appeals?|lower court)\b)"),
    turn("declaration declarations declared declares", "court", rf"(?:(?:made|issued|granted|makes|grants|issues) (?:an? |the "
        rf"|two )"
        rf"(?:{ANY}{{0,2}}?)declarations?\b(?! of (?:war|independence|interests?))|declared (?:{ANY}{{0,14}}?)(?:inconsistent with|"
        rf"incompatible with|unlawful|invalid|ultra vires)\b)", "ruling granted law",
        "The High Court made a declaration of inconsistency.", "The High Court made a declaration of interests.",
        beside=r"^(?!.*\b(?:appeals?|refused|declined)\b)"),
    turn("holds hold held owns", "court", rf"(?:ruled|rules|found|finds|held|declared) (?:on \w+day )?that "
        rf"(?:{ANY}{{1,9}}?)(?:holds?|"
        rf"held|has|have|owns?) (?:{ANY}{{0,2}}?)(?:title|treaty rights?|native title|aboriginal (?:title|rights?)|customary "
        rf"title)\b",
        "ruling granted law", "The court ruled that the nation holds title to the bay.", "The court ruled that the nation holds "
        "talks in the bay.", beside=r"^(?!.*\bappeals?\b)"),
    turn("relief respite", "-", r"^no (?:interim |immediate )?(?:relief|respite) for\b", "ruling denied request",
        "No relief for Ann Orr from high court", "No relief for farmers as drought goes on",
        beside=r"\b(?:court|hc|sc|bench|judge|bail|tribunal)\b"),
    turn("accepted accepts", "party", rf"(?:accepted|accepts|agreed to accept) (?:{ANY}{{0,2}}?)[“‘\"']? ?(?:substantial|"
        rf"undisclosed|significant|considerable|libel|five-figure|six-figure|seven-figure) ?[”’\"']? (?:{ANY}{{0,1}}?)(?:damages|"
        rf"payout|settlement|compensation|sum)\b", "settlement settled settlement",
        "Ann Orr has accepted substantial damages from Vale Mills.", "Ann Orr has accepted substantial blame for the damages."),
    turn("battle fight action claim dispute row showdown proceedings", "party",
        rf"(?:lost|loses|lose) (?:(?:his|her|its|their|a|the) )?(?:{ANY}{{0,3}}?){_STRIFE}", "verdict against_person verdict",
        "Ann Orr has lost her High Court libel battle against Vale Mills.", "Ann Orr has lost her battle with illness."),
    turn("battle fight action claim dispute row showdown proceedings", "party",
        rf"(?:won|wins|win) (?:(?:his|her|its|their|a|the) )?(?:{ANY}{{0,3}}?){_STRIFE}", "verdict for_person verdict",
        "Ann Orr has won her High Court libel battle against Vale Mills.", "Ann Orr has won her battle with illness."),
)
# fmt: on
