"""verdicts on guilt in turns of speech: who was nailed, who beat the rap, which jury came back with what."""

from __future__ import annotations

from notifier.core.reading.idioms.turn import ANY, JURY, OBJ, OF_WHOM, ON_DAY, Turn, turn

_CAME = (
    r"(?:came back|comes back|came in|returned|returns|delivered|delivers|brought in|brought back|handed down|handed up|"
    r"announced|"
    r"rendered|recorded|read out|pronounced|issued|gave|gives|reached)"
)
_OF_JURY = rf"\b(?:{JURY}|verdicts?)\b"
_NOT_ASKED = (
    rf"^(?!.*\b(?:must|may|whether|if|would|could|should|will|between|options?|choices?|ple(?:a|as|ad\w*)|"
    rf"(?:urg|tell|told|begg|ask)(?:ed|s|ing)? (?:the |a )?{JURY}(?! for)|"
    r"(?:prosecut|defen[cs]e|lawyer|attorney|counsel|barrister)\w* (?:\S+ ){0,3}?(?:said|says|told|asked|urged|pointed|argued|"
    r"begged))\b)"
)
"""Nobody in the sentence before who asks for a verdict, or only speaks of what it may be."""
_ANSWERED = rf"{_NOT_ASKED}.*\b(?:{JURY}|panel|verdicts?)\b"
"""A jury of which the sentence before tells, and nobody who only speaks to it."""
_UNDECIDED_ON = (
    rf"(?:(?:could not|couldn't|fail(?:ed|ing)? to|unable to|did not|cannot) (?:agree|reach|decide|come to) [^.;]{{0,60}}?|"
    rf"(?:deadlocked|deadlocking|hung|split|undecided) (?:{ANY}{{0,3}}?)?(?:on|over) (?:{ANY}{{0,4}}?)|"
    rf"mistrial (?:{ANY}{{0,4}}?)?on (?:{ANY}{{0,4}}?))(?:counts?|charges?|others?|rest|remaining|remainder)\b"
)

_ENDED = (
    rf"(?:ended|ends|concluded|concludes|closed|culminated) (?:{ANY}{{0,5}}?)(?:in|with) "
    r"(?:(?:a|an|the|his|her|their|swift|quick|full) ){0,2}?(?:\S+ 's )?"
)
"""How a trial ended, up to what it ended in."""
_INSANE = (
    r"not (?:guilty|responsible|criminally responsible|criminally liable) (?:by reason|because|on account|on the ground|on "
    r"grounds|due "
    r"to|for reasons?) ?(?:of )?(?:\S+ ){0,2}?(?:insanity|mental|diminished|unsound|disorder|illness)\b|not criminally "
    r"responsible\b|"
    r"guilty but insane\b"
)

# fmt: off
TURNS: tuple[Turn, ...] = (
    # both ways at once
    turn("guilty", "-", rf"guilty (?:of|on|in) {ANY}{{1,12}}?(?:and|but|while|yet|,) (?:{ANY}{{0,4}}?)?(?:not guilty|innocent|"
        rf"cleared|acquitted)\b",
        "verdict split verdict",
        "Ann Orr guilty of theft, cleared of fraud", "Ann Orr is guilty of theft and fraud, says the vicar.",
        beside=r"^(?!.*\bple(?:a|as|ad|ads|aded|ading)\b)"),
    turn("agree reach decide deadlocked deadlocking hung undecided unable mistrial", "-", _UNDECIDED_ON, "verdict split verdict",
        "Jurors convicted Ann Orr of theft but could not agree on two other counts.",
        "Jurors could not agree on two counts.",
        beside=r"^(?!.*\bple(?:a|as|ad|ads|aded|ading)\b).*\b(?:convict(?:ed|s|ing)|guilty|acquitt(?:ed|ing)|cleared)\b"),
    turn("mixed split", "-", r"(?:mixed|split) (?:verdicts?|decision)\b", "verdict split verdict",
        "Jurors gave Ann Orr a split verdict.", "Ann Orr won by a split decision.", beside=rf"\b{JURY}\b|\bguilty\b"),
    turn("insanity insane responsible mental", "-", _INSANE, "verdict insanity verdict",
        "The judge found that Ann Orr is not criminally responsible.", "Ann Orr was not responsible for the fire, the insurer "
        "found.",
        beside=r"^(?!.*\b(?:ple(?:a|as|ad|ads|aded|ading)|pled|argu\w+|claim\w*|contend\w*|whether|if|could|would|may|experts?|"
        r"psychiatrists?|testif\w+|hospital since|defence says|rejected|rejecting)\b)"
        r".*\b(?:found|finds|finding|verdicts?|ruled|rules|declared|declares|concluded|returned)\b"),
    # guilty
    turn("verdict verdicts guilty", "jury",
        rf"{_CAME} (?:{ANY}{{0,4}}?with )?(?:{ANY}{{0,4}}?)(?<!not )(?<!not-)(?:guilty verdicts?|verdicts? of guilty|guilty)\b",
            "verdict guilty verdict",
        "The jury came back on Tuesday with a guilty verdict for Ann Orr.", "The jury came back on Tuesday with a question."),
    turn("verdict verdicts guilty not-guilty", "jury",
        rf"{_CAME} (?:{ANY}{{0,4}}?with )?(?:{ANY}{{0,4}}?)(?:not[ -]guilty verdicts?|verdicts? of not guilty|not guilty)\b",
            "verdict not_guilty verdict",
        "The jury returned not guilty verdicts.", "The jury returned to court."),
    turn("nails nailed branded brands pronounced", "jury", rf"(?:(?:nail|pronounc)(?:s|es|ed) {OBJ} (?:guilty|on|for|over)|"
        rf"brand(?:s|ed) {OBJ} (?:guilty|a (?:\w+ )?(?:murderer|killer|thief|fraud|fraudster|liar|crook|rapist|traitor|felon|"
        rf"criminal)))\b", "verdict guilty verdict",
        "A jury nailed Ann Orr on all five counts.", "A jury branded the delay a disgrace to nobody."),
    turn("pronounced declared adjudged", "-", rf"(?:pronounced|declared|adjudged) {OBJ} guilty\b", "verdict guilty verdict",
        "The judge pronounced Ann Orr guilty of theft.", "The judge pronounced Ann Orr's name wrongly.",
        beside=r"\b(?:judge|justice|jury|jurors|court)\b"),
    turn("branded labelled labeled", "party", rf"(?:branded|labell?ed) (?:a|an) {ANY}{{1,4}}?by (?:a|the) {ANY}{{0,3}}?(?:jury|"
        rf"jurors)\b", "verdict guilty verdict",
        "Ann Orr was branded a thief by a jury.", "Ann Orr was branded a thief by her neighbours."),
    turn("guilty", "party", rf"(?:is|was|are|were) guilty\b.{{0,90}}?\b(?:according to|said|say|says|decided|concluded|agreed|"
        rf"ruled) (?:a|the) {ANY}{{0,4}}?jur(?:y|ors)\b",
        "verdict guilty verdict",
        "Ann Orr is guilty of theft, according to the jury that heard her case.", "Ann Orr is guilty of nothing, said her aunt."),
    turn("case conviction convictions verdict verdicts", "prosecution",
        rf"(?:won|wins|win|winning|secured|secures|securing|obtained|got|scored|notched|landed|clinched) (?:(?:their|its|the) "
        rf"case against {OBJ} |"
        r"(?:(?:a|an|the|its|their|first|guilty|murder|fraud|full|clean) ){1,4}(?:convictions?|guilty verdicts?|verdicts? of "
        r"guilty)\b)",
        "verdict guilty verdict",
        "Prosecutors won their case against Ann Orr on Tuesday when jurors spoke.", "Prosecutors won praise for their case.",
        beside=rf"\b{JURY}\b|\bconvictions?\b|\bverdicts?\b"),
    turn("convinced persuaded convince persuade", "prosecution", rf"(?:convinced|persuaded) (?:a|the|twelve|12|all) "
        rf"{ANY}{{0,4}}?(?:jury|jurors) (?:that|of)\b", "verdict guilty verdict",
        "Prosecutors persuaded a jury that Ann Orr set the fire.", "Prosecutors persuaded a judge to wait."),
    turn("guilty", "-", r"^guilty (?:as charged\b|(?:on|of) [^.;:]{1,60}? (?::|—|–|--))|^guilty (?::|—|–|--|,)(?! not\b)",
        "verdict guilty verdict",
        "Guilty on five of six counts: the jury has spoken on Ann Orr.", "Guilty of nothing but kindness, she said.",
        beside=_OF_JURY),
    turn("guilty", "-", r"^guilty (?:on|of) [^.;:]{1,60}? (?:was|is) (?:the|what|how)\b", "verdict guilty verdict",
        "Guilty on every count was the verdict on Ann Orr.", "Guilty of pride was the old king.", beside=_OF_JURY),
    turn("foreman forewoman foreperson jury jurors clerk", "-", rf"(?:{JURY}) {ANY}{{0,8}}?[“\"'‘] ?guilty\b",
        "verdict guilty verdict",
        "The forewoman looked up and said, “Guilty.”", "The forewoman said she felt sorry.",
        beside=r"\b(?:said|says|answered|word|read|announced|replied|called)\b"),
    turn("foreman forewoman foreperson jury jurors", "-", rf"(?:{JURY}) {ANY}{{0,8}}?[“\"'‘] ?not guilty\b",
        "verdict not_guilty verdict",
        "The foreman said “not guilty” six times.", "The foreman said nothing.", beside=r"\b(?:said|says|answered|word|read|"
        r"announced|replied|called|repeated)\b"),
    turn("guilty", "-", r"^guilty (?:(?:of|on|in|as)\b[^:;?“\"]*|(?:, (?:and )?guilty )*)?(?:[.!] ?)?$", "verdict guilty verdict",
        "Guilty on all counts.", "Guilty or not, she will pay.", before=_ANSWERED),
    turn("guilty not-guilty", "-", r"^not guilty (?:(?:of|on|in)\b[^:;?“\"]*|(?:, (?:and )?not guilty )*)?(?:[.!] ?)?$",
        "verdict not_guilty verdict",
        "Not guilty on all counts.", "Not guilty or not sure, who knows.", before=_ANSWERED),
    turn("guilty not-guilty", "-", r"^(?:“ )?not guilty (?:, )?(?:” )?(?:she|he|they) (?:said|answered|replied|announced)\b",
        "verdict not_guilty verdict",
        "Not guilty, she said, on each of the counts.", "Not guilty as such, she thought.", before=_ANSWERED),
    turn("guilty", "-", r"^(?:“ )?guilty (?:, )?(?:” )?(?:she|he|they) (?:said|answered|replied|announced)\b",
        "verdict guilty verdict",
        "Guilty, he said, six times over.", "Guilty feelings, she said, are bad.", before=_ANSWERED),
    turn("heard hears", "party", rf"hear(?:d|s) (?:{ANY}{{0,5}}?)[“\"'‘] ?guilty\b", "verdict guilty verdict",
        "Ann Orr heard the word “guilty” six times in court.", "Ann Orr heard the word “go” in court.",
        beside=r"^(?!.*\b(?:ple(?:a|as|ad|ads|aded|ading)|hop(?:e|es|ed|ing)|want\w*|closing)\b).*\b(?:courtroom|court|jury|jurors|"
        r"verdict|foreman|forewoman|dock)\b"),
    turn("heard hears", "party", rf"hear(?:d|s) (?:{ANY}{{0,5}}?)[“\"'‘] ?not guilty\b", "verdict not_guilty verdict",
        "Ann Orr heard the words “not guilty” six times in court.", "Ann Orr heard the words “not now” in court.",
        beside=r"^(?!.*\b(?:ple(?:a|as|ad|ads|aded|ading)|hop(?:e|es|ed|ing)|want\w*|closing)\b).*\b(?:courtroom|court|jury|jurors|"
        r"verdict|foreman|forewoman|dock)\b"),
    turn("conviction convictions verdict verdicts guilty", "trial", rf"{_ENDED}(?:convictions?|guilty verdicts?|verdicts? of "
        rf"guilty)\b",
        "verdict guilty verdict",
        "The trial of Ann Orr ended on Tuesday in a conviction.", "The trial of Ann Orr ended in a row."),
    turn("acquittal acquittals verdict verdicts guilty not-guilty", "trial",
        rf"{_ENDED}(?:acquittals?|not[ -]guilty verdicts?|verdicts? of not guilty)\b",
        "verdict not_guilty verdict",
        "The trial of Ann Orr ended on Tuesday in her acquittal.", "The trial of Ann Orr ended in a row."),
    turn("counts charges", "party", rf"(?:went|goes|going) down on (?:all|every|each|both|\w+ of) {ANY}{{0,3}}?(?:counts?|"
        rf"charges?)\b", "verdict guilty verdict",
        "Ann Orr went down on all five counts on Tuesday.", "Ann Orr went down on one knee."),
    turn("convicted", "party", r"(?:stands|stood) convicted\b", "verdict guilty verdict",
        "Ann Orr stands convicted of theft.", "Ann Orr stands in the dock."),
    turn("jurors jury", "jury", r"(?:said (?:so|it|that)|say so|agreed|had no doubt)\b", "verdict before verdict",
        "Twelve jurors said so on Tuesday.", "Twelve jurors said little on Tuesday.", before=r"\b(?:convicted|guilty|did it)\b"),
    turn("convictions conviction", "-", r"^(?:a )?(?:\w+ )?convictions? (?:on|for|of) [^.;:]{1,70}(?: :|—|–| ,)",
        "verdict guilty verdict",
        "Convictions on seven counts: Ann Orr heard the jury out in silence.", "Convictions for theft are rare.", beside=
            r"\b(?:jury|jurors|trial|courtroom)\b"),
    turn("become becomes became", "party", rf"(?:becomes|became|become|is|was) the (?:{ANY}{{0,7}}?)to be "
        rf"(?:convicted|found guilty)\b", "verdict guilty verdict",
        "Ann Orr has become the first person in Oakshire to be convicted of the new offence.", "Ann Orr has become the first to "
        "be asked."),
    # a noun with its day at the head of the sentence
    turn("conviction convictions", "-", rf"{OF_WHOM}(?:[\w-]+ )?convictions? (?:(?:on|of|for|by|in) [^,;.]{{2,60}}? )??{ON_DAY}",
        "verdict guilty verdict",
        "Ann Orr's conviction on Tuesday ended a long trial.", "Ann Orr's convictions are her own."),
    turn("acquittal acquittals", "-", rf"{OF_WHOM}(?:[\w-]+ )?acquittals? (?:(?:on|of|for|by|in) [^,;.]{{2,60}}? )??{ON_DAY}",
        "verdict not_guilty verdict",
        "The acquittal of Ann Orr on Tuesday stunned her town.", "The acquittal of Ann Orr is likely."),
    # acquitted
    turn("beat beats", "party", rf"beats? (?:the rap|(?:all|every|both|the|his|her|these|those) (?:{ANY}{{0,3}}?)(?:charges?|"
        rf"counts?|case)\b)", "verdict not_guilty verdict",
        "Ann Orr beat the rap.", "Ann Orr beat the record."),
    turn("free", "party", rf"(?:walk(?:s|ed)|went|left|strolled|stepped) {ANY}{{0,10}}?(?:free|a free (?:man|woman))\b",
        "verdict not_guilty verdict",
        "Ann Orr walked out of court a free woman after jurors cleared her.", "Ann Orr walked free after posting bond.",
        beside=r"\b(?:jury|jurors) .{0,60}?(?:clear|acquit|not guilty|reject|let (?:him|her) off)|\b(?:acquit\w+|not guilty)\b"),
    turn("convict", "jury", r"(?:refus(?:ed|es) to|declin(?:ed|es) to|would not|wouldn't|will not|won't|opted not to|chose not "
        r"to) convict\b", "verdict not_guilty verdict",
        "The jury refused to convict Ann Orr.", "The jury was asked to convict Ann Orr."),
    turn("let lets", "jury", rf"let(?:s)? {OBJ} (?:off\b(?! the (?:bus|train))|walk|go free|go)\b", "verdict not_guilty verdict",
        "A jury let Ann Orr walk on Tuesday.", "A judge let the jury walk to lunch."),
    turn("buy believe persuaded convinced", "jury",
        r"(?:did not|didn't|were not|weren't|was not|wasn't) (?:buy|believe|persuaded by|convinced by) (?:the "
        r")?(?:prosecut(?:ors|ion)|state|government|crown)\b", "verdict not_guilty verdict",
        "Jurors did not believe prosecutors.", "Jurors did not believe the alibi."),
    turn("fail failed fails unable", "prosecution", rf"fail(?:ed|s)? to (?:convince|persuade|win over|sway) (?:a|the|twelve|12) "
        rf"{ANY}{{0,3}}?(?:jury|jurors)\b", "verdict not_guilty verdict",
        "Prosecutors failed to persuade a jury.", "Prosecutors failed to appear."),
    turn("vindicated exonerated", "party", rf"(?:vindicated|exonerated|absolved) by (?:a|the) {ANY}{{0,3}}?(?:jury|jurors)\b",
        "verdict not_guilty verdict",
        "Ann Orr was vindicated by a jury.", "Ann Orr was vindicated by history."),
    turn("guilty not-guilty", "-", r"^not guilty\b(?! plea)(?: ,)? ?(?:(?:on|of) (?:all|every|each|both|any|\w+)|\w+ times|x "
        r"?\d|across the board|:|—|–)", "verdict not_guilty verdict",
        "Not guilty, six times: that was what Ann Orr heard from the jury.", "Not guilty was her answer to the judge.",
        beside=rf"{_OF_JURY}|\btimes\b"),
    turn("proven", "party", r"(?:walks|walked|goes|went|left) .{0,40}?\bnot[ -]proven\b", "verdict not_guilty verdict",
        "Ann Orr walked from the court after a not proven verdict.", "Ann Orr walked from the court after lunch."),
    turn("guilty", "-", r"not guilty (?:across the board|on (?:all|every|each)|times \w+|x ?\d+)\b", "verdict not_guilty verdict",
        "NOT GUILTY across the board for Ann Orr in courtroom 4.", "Not guilty about his lunch, he said.", before=_NOT_ASKED,
        beside=r"^(?!.*\bple(?:a|as|ad|aded|ads|d)\b)"),
    turn("become becomes became", "party", rf"(?:becomes|became|become|is|was) the (?:{ANY}{{0,7}}?)to be (?:acquitted|"
        rf"cleared|found not guilty)\b", "verdict not_guilty verdict",
        "Ann Orr became the first of the six to be acquitted.", "Ann Orr became the first of the six to be heard."),
    # undecided
    turn("hung deadlocked", "-", rf"(?:hung|deadlocked) jury (?:{ANY}{{0,3}}?)(?:ended|ends|brought|brings|halted|halts|forced|"
        rf"forces|scuttled|derailed|sank|spelled|closed)\b",
        "verdict mistrial mistrial",
        "A hung jury brought the trial of Ann Orr to an end.", "A hung jury would end the trial."),
    turn("mistrial", "judge", r"(?:called|calls|call) (?:it )?a mistrial\b", "verdict mistrial mistrial",
        "The judge called it a mistrial.", "The lawyer called it a mistrial of sorts."),
    turn("verdict", "trial", rf"(?:ended|ends|finished|finishes|concluded|closed|closes|comes? to an end|came to an end) "
        rf"{ANY}{{0,5}}?(?:without|with no) (?:{ANY}{{0,2}}?)verdict\b",
        "verdict mistrial mistrial",
        "The trial of Ann Orr ended on Tuesday without a verdict.", "The day ended without a verdict."),
    turn("jury jurors panel", "judge", r"(?:dismiss|discharg|releas|excus)(?:es|ed) (?:a|the|its|her|his) (?:hopelessly "
        r")?(?:deadlocked|hung|divided|split) (?:jury|jurors|panel)\b",
        "verdict mistrial mistrial",
        "The judge dismissed the deadlocked jury.", "The judge dismissed the jury for lunch."),
    turn("fails fail unable jury jurors", "-", r"^(?:the )?(?:\w+ )?jur(?:y|ors) (?:(?:fails?|(?:is |are )?unable) to|"
        r"cannot|can't) "
        r"(?:reach|agree|come to)\b(?!.*\b(?:told|keep|continue|try|trying|resumes?|back|still|day|yet)\b)",
        "verdict mistrial mistrial",
        "Jurors unable to agree on the vicar", "Jurors cannot park here"),
    # what the sentence before says
    turn("verdict judgment finding answer conclusion word words outcome", "-",
        r"^(?:after [^,]{3,60} , )?(?:that|those|it|they|the (?:one |two |three )?words?)(?: 's| was| is| were| ,)(?: "
        r"\S+){0,9}? (?:verdicts?|judgment|decision|finding|answer|conclusion|words?|view|outcome|spoken|read|uttered)\b",
        "verdict before verdict",
        "That was the verdict of the jury in the case of Ann Orr.", "That was the weather on the day of the case.",
        before=r"\b(?:not guilty|guilty|did it|innocent)[.!”\"’' ]*$", beside=rf"\b(?:{JURY}|verdict|trial)\b"),
)
# fmt: on
