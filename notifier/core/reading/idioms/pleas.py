"""pleas and charges in turns of speech: who copped to it, who took a deal, who has new charges piled on."""

from __future__ import annotations

from notifier.core.reading.idioms.turn import ANY, OBJ, OF_WHOM, ON_DAY, Turn, turn

CRIMES = (
    r"(?:murder|murdering|manslaughter|homicide|rape|raping|fraud|assault|assaulting|theft|burglary|robbery|arson|bribery|bribing|"
    r"perjury|conspiracy|"
    r"conspiring|harassment|corruption|laundering|wounding|killing|causing|possessing|stealing|attempted|offences?|embezzlement|"
    r"embezzling|"
    r"forgery|forging|extortion|kidnapping|abduction|stalking|smuggling|trafficking|tax evasion|lying|stabbing|shooting|"
    r"poisoning|strangling)"
)
_IN_COURT = (
    r"\b(?:court|courtroom|judge|dock|magistrates?|charges?|counts?|hearing|arraignment|sentenc\w+|plea|"
    r"prosecutors?|bench|sheriff)\b"
)
_CHARGED = r"(?:charges?|counts?|indictment)"
_ASKED_HOW = (
    r"^(?!.*\b(?:ple(?:a|ad|aded) (?:deal|bargain|for)|not guilty|pleaded guilty|jury|jurors|verdict)\b)"
    r".*\b(?:plead|pleads|pleaded|plea|pleas|arraign\w*|charges? (?:was|were) (?:read|put))\b"
)
"""The question of the clerk that the next words answer."""

# fmt: off
TURNS: tuple[Turn, ...] = (
    # guilty
    turn("copped cops cop", "party", r"cop(?:ped|s)? (?:to\b(?! be\b)|a plea\b|guilty\b)", "plea guilty plea",
        "Ann Orr copped to theft on Tuesday.", "Ann Orr copped the blame."),
    turn("owned owns fessed fesses clean", "party", r"(?:own(?:ed|s) up\b|fess(?:ed|es) up\b|came clean\b|comes clean\b)",
        "plea guilty plea",
        "Ann Orr owned up to six thefts before a judge on Tuesday.", "Ann Orr owned up to her mother.",
        beside=r"\b(?:court|courtroom|judge|dock|counts?|charges?|magistrates?)\b"),
    turn("plea", "party", r"(?:took|takes|accepted|accepts|cut|cuts|struck|strikes) (?:a |the |his |her )?(?:\w+ )?plea "
        r"(?:deal|bargain|agreement|offer)\b", "plea guilty plea",
        "Ann Orr took a plea deal on Tuesday, admitting one theft.", "Ann Orr was offered a plea deal on Tuesday.",
        beside=r"\b(?:acknowledg\w+|admit\w+|guilty|plead\w*|pled|conced\w+|took|takes|accept\w+)\b"),
    turn("acknowledged acknowledges acknowledging accepted accepts", "party", rf"(?:acknowledg|accept)(?:ed|es|s|ing) (?:(?:his|"
        rf"her|their) guilt\b|(?:{ANY}{{0,4}}?)(?:{CRIMES}|counts?)\b)", "plea guilty plea",
        "Ann Orr acknowledged one count of theft in court.", "Ann Orr acknowledged the crowd in court.", beside=_IN_COURT),
    turn("admitted admits admit", "party", rf"admit(?:ted|s)? (?:{ANY}{{0,3}}?)(?:{CRIMES})\b", "plea guilty plea",
        "Ann Orr admitted manslaughter when she appeared in the dock.", "Ann Orr admitted losing the keys.",
        beside=r"\b(?:dock|appeared|arraigned|arraignment|pleaded|plea|sentenc\w+|remanded|old bailey|crown court|sheriff court|"
        r"magistrates|high court|district court|circuit court)\b"),
    turn("denied denies", "party", rf"den(?:ied|ies) (?:{ANY}{{0,3}}?)(?:{CRIMES})\b", "plea not_guilty plea",
        "Ann Orr denied murder when she appeared in the dock.", "Ann Orr denied losing the keys in court.",
        beside=r"\b(?:arraigned|arraignment|entered (?:his|her|a) plea|pleas?\b.{0,30}\b(?:hearing|entered)|old bailey)\b|"
        r"\bappear\w* (?:in|at|before) .{0,40}(?:court|dock|magistrates)"),
    turn("word words", "party", r"(?:said|says|spoke|uttered|gave|whispered) (?:the|one|two|three|a single|only) (?:\w+ "
        r")?words?\b.{0,90}?[“\"'‘] ?guilty\b", "plea guilty plea",
        "Ann Orr said the word prosecutors had waited for: “Guilty.”", "Ann Orr said the words “thank you”."),
    turn("word words", "party", r"(?:said|says|spoke|uttered|gave|whispered) (?:the|one|two|three|a single|only) (?:\w+ "
        r")?words?\b.{0,90}?[“\"'‘] ?not guilty\b", "plea not_guilty plea",
        "Ann Orr spoke two words: “Not guilty.”", "Ann Orr spoke two words: “Not now.”"),
    turn("guilty", "-", r"^(?:“ )?guilty (?:, (?:(?:she|he) (?:said|answered|replied)|your \w+|sir|ma'am|guilty)[^?;:]{0,60})?"
        r"(?:on [^:;?]{1,40})?(?:[.!] ?)?(?:” ?)?$", "plea guilty plea",
        "Guilty, she said.", "Guilty as he looked, he smiled.", before=_ASKED_HOW),
    turn("guilty not-guilty", "-", r"^(?:“ )?not guilty (?:, (?:(?:she|he) (?:said|answered|replied)|your \w+|sir|ma'am|not guilty)"
        r"[^?;:]{0,60})?(?:(?:on|to) [^:;?]{1,40})?(?:[.!] ?)?(?:” ?)?$", "plea not_guilty plea",
        "Not guilty, she said.", "Not guilty as such, he smiled.", before=_ASKED_HOW),
    turn("plea pleas", "trial", rf"(?:ended|ends|concluded|closed|culminated|was resolved) (?:{ANY}{{0,5}}?)(?:in|with|by) "
        r"(?:(?:a|an|the|his|her|their|two|surprise|last-minute) ){0,2}?(?:\S+ 's )?(?<!not )guilty pleas?\b", "plea guilty plea",
        "The case against Ann Orr ended on Tuesday in a guilty plea.", "The case against Ann Orr ended in a plea for peace."),
    turn("switched switches flipped reversed reverses changed changes swapped", "party",
        r"(?:switch|flipp|revers|chang|swapp)(?:ed|es) (?:his |"
        r"her |their )?(?:plea|pleas|plea of not guilty) (?:\S+ ){0,5}?to guilty\b", "plea guilty plea",
        "Ann Orr switched her plea to guilty on Tuesday.", "Ann Orr switched her plea for mercy to a letter."),
    turn("plea pleas", "-", rf"{OF_WHOM}(?<!not )guilty pleas? (?:(?:to|of|by|in|before) [^,;.]{{2,60}}? )??{ON_DAY}",
        "plea guilty plea",
        "Ann Orr's guilty plea on Tuesday spares her a trial.", "Ann Orr's guilty plea is expected on Tuesday."),
    turn("mute", "party", r"(?:stood|stands) mute\b", "plea not_guilty plea",
        "Ann Orr stood mute, and the judge entered a plea for her.", "Ann Orr stood in the rain.",
        beside=r"\b(?:plea|judge|court|arraign\w+|charges?)\b"),
    turn("answer words word reply response plea", "-", r"^(?:that|those|these|it)(?: 's| was| were| is)(?: \S+){0,8}? (?:words?|"
        r"answer|reply|plea|response)\b", "plea before plea",
        "Those were the only words Ann Orr said at her arraignment.", "Those were the words of a poet.",
        before=r"\b(?:not guilty|guilty|no contest)\b", beside=r"\b(?:arraignment|plea|asked how|clerk asked|charge was read|"
        r"said .{0,40}(?:court|judge)|first appearance)\b"),
    turn("admitted admits admit", "party", r"admit(?:ted|s)? (?:(?:one|two|three|four|\d+|a|the|an) (?:counts?|charges?) of "
        r")?(?:(?:gross|negligence|involuntary|voluntary|grievous|bodily|second-degree|first-degree|wire|mail|tax|bank|"
        r"securities|aggravated|sexual|attempted|causing) ){0,3}"
        r"(?:murder|manslaughter|rape|fraud|assault|theft|burglary|robbery|arson|bribery|perjury|conspiracy|corruption|"
        r"embezzlement|extortion|evasion|wounding|death by (?:careless|dangerous) driving)\b", "plea guilty plea",
        "Ann Orr admitted gross negligence manslaughter just before the jury was sworn.", "Ann Orr admitted fraud in an "
        "interview with a newspaper.",
        beside=r"^(?!.*\b(?:interview|newspaper|reporters?|podcast|detectives|officers|diary|book|memoir|wiretap|testified|"
        r"alleg\w+|friend)\b)"),
    turn("plea", "-", rf"(?<!not )(?<!not-)guilty plea (?:by|from|of) {OBJ} (?:(?:on )?\w+day |this week )?(?:brought|brings|"
        rf"ended|ends|closed|closes|averted|averts|spared|spares|capped|caps|came|comes|means|marked|marks|cut short|scuttled|"
        rf"headed off)\b", "plea guilty plea",
        "A guilty plea by Ann Orr on Tuesday brought an end to the case.", "A guilty plea by Ann Orr would end the case."),
    turn("alford alford-style norgaard", "-", r"(?:enter(?:s|ed|ing)|took|takes|made|makes|offered|offers) (?:a|an|what \S+ \S+ "
        r"as an?) (?:so-called )?(?:alford|alford-style|norgaard)(?: \w+)? plea\b", "plea guilty plea",
        "Ann Orr enters Alford-style plea, an Alford plea, in the killing: she entered an Alford plea.",
            "Ann Orr may want an Alford plea."),
    turn("alford alford-style norgaard", "-", r"(?:enters|takes|offers) (?:alford|alford-style|norgaard) plea\b",
        "plea guilty plea",
        "Ann Orr enters Alford plea in killing", "What an Alford plea means"),
    turn("guilty", "party", r"(?:replied|replies|answered|answers|responded|said|says|declared|whispered|muttered|croaked|"
        r"mumbled) (?:: |, )?[“\"'‘] ?guilty\b", "plea guilty plea",
        "Asked how she pleaded, Ann Orr sighed and replied: “Guilty, ma'am.”", "Asked how she felt, Ann Orr replied: “Guilty as "
        "ever.”",
        beside=r"\b(?:plead\w*|pled|plea|arraign\w+|clerk|counts?|charges?)\b"),
    turn("guilty", "party", r"(?:replied|replies|answered|answers|responded|said|says|declared|whispered|muttered|croaked|"
        r"mumbled) (?:: |, )?[“\"'‘] ?not guilty\b", "plea not_guilty plea",
        "Asked how she pleaded, Ann Orr answered: “Not guilty, sir.”", "Asked how she slept, Ann Orr answered: “Not well.”",
        beside=r"\b(?:plead\w*|pled|plea|arraign\w+|clerk|counts?|charges?)\b"),
    # charged
    turn("upgraded upgrades elevated increased", "prosecution", rf"(?:upgrad|elevat|increas)(?:ed|es) (?:{ANY}{{0,3}}?){_CHARGED} "
        rf"(?:{ANY}{{0,8}}?)to (?:{ANY}{{0,3}}?)(?:{CRIMES}|felony|felonies)\b", "charge charged charges",
        "Prosecutors upgraded the charge against Ann Orr to murder.", "Prosecutors upgraded their offices to suites."),
    turn("upgraded elevated increased", "-", rf"charges? (?:(?:against|facing|of|for) {OBJ} |in \S+ \S+ )?(?:was|were|has "
        rf"been|have "
        rf"been) (?:\w+ )?(?:upgraded|elevated|increased) (?:{ANY}{{0,6}}?)to (?:{ANY}{{0,3}}?)(?:{CRIMES}|felony|felonies)\b",
        "charge charged charges",
        "The charge against Ann Orr was upgraded to murder.", "The charge for parking was increased to six dollars."),
    turn("investigation", "party", r"(?:placed|put|been placed) under (?:a )?(?:formal|judicial) investigation\b",
        "charge charged charges",
        "Ann Orr was placed under formal investigation for fraud.", "Ann Orr was put under observation."),
    turn("facing faces face", "party",
        rf"fac(?:es|ing|e) (?:{ANY}{{0,6}}?){_CHARGED} (?:{ANY}{{0,8}}?)?(?:in|under|after|following) (?:an?|her|his|the) "
        rf"(?:{ANY}{{0,4}}?)(?:indictment|complaint|information|charge sheet)(?: {ANY}{{0,3}}?| )(?:unsealed|made public|"
        rf"returned|filed|announced|handed)\b",
        "charge charged charges",
        "Ann Orr faces nine charges under an indictment made public Tuesday.", "Ann Orr faces nine charges at trial."),
    turn("facing faces face", "party", r"fac(?:es|ing) (?:(?:a|an|two|three|new|fresh|federal|state|murder|fraud|multiple|"
        r"several|\d+|\w+) ){1,4}charges? (?:after|following) (?:being |his |her |an? )?(?:arrest\w*|raid)\b",
        "charge charged charges",
        "Ann Orr is facing a murder charge after her arrest on Tuesday.", "Ann Orr is facing a delay after her arrest."),
    turn("charge", "-", rf"(?:^|: )(?:that|it|this)(?: 's| is| was) the charge (?:that )?{OBJ} (?:is |was |now |will )*fac(?:es|"
        rf"ing|e|ed)\b", "charge charged charges",
        "That's the charge Ann Orr is facing.", "The charge Ann Orr is facing is a grave one."),
    turn("piled piles heaped tacked added adds lodged levelled leveled laid lays slapped slaps pinned", "prosecution",
        rf"(?:pil|heap|tack|add|lodg|level|levell|la|lay|slapp|slap|pinn|pin)(?:ed|s|es|id|ys) (?:on "
        rf")?(?:{ANY}{{0,5}}?){_CHARGED} (?:{ANY}{{0,4}}?)?(?:on|against|to|at) {OBJ}(?: ,| \.| in| on| over| after|$)",
            "charge charged charges",
        "Prosecutors have heaped six fraud charges on Ann Orr.", "The feds on Tuesday added four new "
        "agents."),
    turn("hit hits slapped slaps", "prosecution", rf"(?:hits?|slapp?(?:ed|s)) {OBJ} with (?:{ANY}{{0,5}}?){_CHARGED}\b",
        "charge charged charges",
        "Prosecutors hit Ann Orr with three more counts.", "Prosecutors hit Ann Orr with questions."),
    turn("indictment complaint information", "-",
        rf"(?:new|fresh|superseding|second|sealed|\w+-count) (?:{ANY}{{0,2}}?)(?:indictment|complaint|information) "
        rf"(?:{ANY}{{0,5}}?)(?:accuses|accused|charges|charged|names|named) {OBJ} (?:of|with|as|in)\b|"
        rf"(?:indictment|complaint|information) (?:{ANY}{{0,2}}?)(?:unsealed|returned|made public|filed|announced|handed up) "
        rf"(?:{ANY}{{0,5}}?)(?:accuses|accused|charges|names) (?:{ANY}{{0,5}}?)(?:of|with|as|in)\b",
        "charge charged charges",
        "A new indictment unsealed Tuesday accuses Ann Orr of hiding money.", "The indictment accuses Ann Orr of hiding money."),
    turn("booked", "party", r"booked (?:into (?:\S+ ){1,5}?)?(?:on|for) (?:\S+ ){0,5}?charges?\b", "charge charged charges",
        "Ann Orr was booked on a murder charge hours after prosecutors filed it.", "Ann Orr was booked on a flight."),
    turn("face", "party", r"to face (?:(?:a|an|two|three|new|\w+) ){0,3}charges? , (?:the )?(?:cps|crown prosecution service|"
        r"prosecutors?|police|procurator fiscal|dpp) (?:announces?|says?|said|confirms?|announced|confirmed)\b",
            "charge charged charges",
        "Boss Ann Orr to face manslaughter charge, CPS announces", "Boss Ann Orr to face council, police say"),
    turn("become becomes became", "party", r"(?:becomes|became|become|is|was) the (?:\S+ ){0,7}?to be (?:charged|indicted|"
        r"prosecuted)\b", "charge charged charges",
        "Ann Orr became the first of the six to be charged.", "Ann Orr became the first of the six to be asked."),
    turn("arrested", "party", rf"(?:was|were|been) (?:\w+ )?arrested (?:{ANY}{{0,5}}?)and (?:\w+ )?charged\b",
        "charge charged charges",
        "Ann Orr was arrested and charged on Tuesday with murder.", "Ann Orr was arrested and questioned on Tuesday."),
    turn("authorised authorized", "-", rf"authori[sz]ed (?:{ANY}{{0,5}}?)(?:to charge {OBJ}|charges against {OBJ}|"
        rf"(?:a|the) charge)", "charge charged charges",
        "The CPS has authorised police to charge Ann Orr with manslaughter.", "The CPS has authorised police to search."),
    turn("prosecution case charges", "prosecution",
        rf"(?:abandon(?:ed|s)|drop(?:ped|s)|gave up on|walked away from|pulled the plug on|scrapp?ed|end(?:ed|s)|dismantled|"
        rf"halted|discontinued|folded|gave up) (?:its|their|the|all|any) (?:{ANY}{{0,3}}?)(?:prosecution|pursuit|case|charges) "
        rf"(?:of|against) {OBJ}",
        "charge dropped charges",
        "The Justice Department abandoned its prosecution of Ann Orr.", "The Justice Department announced its prosecution of "
        "Ann Orr."),
    turn("evidence", "prosecution", r"(?:offered|offers) no evidence\b", "charge dropped charges",
        "The Crown offered no evidence against Ann Orr.", "The Crown offered no comment."),
)
# fmt: on
