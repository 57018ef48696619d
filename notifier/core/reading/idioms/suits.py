"""civil verdicts and settlements in turns of speech: "a defense verdict", "$90 million: that is what", "a deal ended the feud"."""

from __future__ import annotations

from notifier.core.reading.idioms.turn import JURY, Turn, turn

ANY = r"(?:(?:[^\s.;?!]+|[\d.,]+) )"
"""Any word or number, and the space after it."""
_SUM = r"(?:[$£€₹] [\d.,]+(?:m|mn|bn|k|b)?(?: (?:million|billion|thousand|crore|lakh))?|(?:one|a single) dollar)"
_OBJ = r"(?P<obj>(?:[\w.’-]+ ){0,3}?[\w.’-]+)"
_SUIT = r"(?:lawsuits?|suits?|cases?|claims?|dispute|feud|fight|battle|litigation|quarrel|action|complaint|row|saga)"
_CAME = (
    r"(?:came back|comes back|returned|returns|delivered|delivers|brought back|brought in|handed down|rendered|reached|gave|"
    r"gives|found|"
    r"issued|announced)"
)
_OF_JURY = rf"\b(?:{JURY}|verdicts?)\b"

# fmt: off
TURNS: tuple[Turn, ...] = (
    # for whom
    turn("verdict verdicts", "-", r"(?:(?:defense|defence|defendant 's|defendants ') verdicts?\b|verdicts? (?:went )?(?:for|in "
        r"favou?r of) "
        r"(?:the )?(?:defense|defence|defendants?)\b)", "verdict not_liable verdict",
        "Orrin v. Vale ended in a verdict for the defendants.", "The defense awaits the verdict in Orrin v. Vale."),
    turn("verdict verdicts", "-", r"(?:plaintiff 's verdict|plaintiffs ' verdict|verdicts? (?:went )?(?:for|in favou?r of) "
        r"(?:the )?"
        r"plaintiffs?)\b", "verdict liable verdict",
        "Orrin v. Vale ended in a verdict for the plaintiffs.", "The plaintiff awaits the verdict in Orrin v. Vale."),
    turn("verdict verdicts", "jury", rf"{_CAME} (?:{ANY}{{0,6}}?)verdicts? (?:{ANY}{{0,2}}?)(?:for|in favou?r of) {_OBJ}\b",
        "verdict for_person verdict", "A jury returned a $6 million verdict for Ann Orrin.",
        "A jury returned a verdict on Friday."),
    turn("verdict verdicts", "jury", rf"{_CAME} (?:{ANY}{{0,6}}?)verdicts? (?:{ANY}{{0,2}}?)against {_OBJ}\b",
        "verdict against_person verdict", "A jury returned a $6 million verdict against Vale Mills.",
        "A jury returned a verdict on Friday."),
    turn("trial", "party", r"(?:won|wins|has won|have won|triumphed in|came out on top in) (?:(?:a|an|the|his|her|its|their) )?"
        r"(?:(?!(?:new|second|another|fresh|third|in|at|for|of|from|to|over|on|right|first|damages)\b)[^\s.,:;?!]+ ){0,3}?trial"
        r"(?! (?:date|delay|venue|transfer|preparation|lawyer|run|rights))\b", "verdict for_person verdict",
        "Vale Mills has won a libel trial against Ann Orrin.", "Ann Orrin won a place in the trial."),
    turn("trial", "party", r"(?:lost|loses|has lost) (?:(?:a|an|the|his|her|its|their) )?(?:libel|defamation|civil|patent|fraud|"
        r"negligence|"
        r"copyright|trademark|privacy|malpractice|antitrust|contract) (?:\w+ )?trial(?! (?:date|delay|venue|lawyer|run))",
        "verdict against_person verdict", "Vale Mills has lost a libel trial against Ann Orrin.", "Ann Orrin lost a libel lawyer."),
    turn("prevailed prevails", "party", rf"(?:prevailed|prevails) (?:(?:on )?\w+day )?(?:in|at|before) (?:{ANY}{{0,4}}?)trial\b",
        "verdict for_person verdict", "Ann Orrin prevailed Friday at a libel trial.", "Ann Orrin prevailed on her mother."),
    turn("victorious", "party", rf"victorious (?:(?:on )?\w+day )?(?:from|in|after) (?:{ANY}{{0,4}}?)trial\b",
        "verdict for_person verdict", "Ann Orrin emerged victorious on Friday from a long trial.",
        "Ann Orrin emerged victorious from the race."),
    turn("favor favour", "jury", rf"(?:found|came down|decided|ruled) in {_OBJ} 's favou?r\b", "verdict for_person verdict",
        "A jury found in Ann Orrin's favor.", "A jury sat in Ann Orrin's town."),
    turn("nothing empty-handed", "party", r"(?:walked away|walks away|left court|leaves|came away|comes away|went home|goes home) "
        r"(?:with nothing|empty-handed)\b", "verdict not_liable verdict", "Ann Orrin walked away with nothing when a jury spoke.",
        "Ann Orrin walked away with nothing from the sale.", beside=rf"\b{JURY}\b"),
    # how much
    turn("awarded", "party", rf"(?:was|were|been) awarded (?:{ANY}{{0,3}}?){_SUM}(?: {ANY}{{0,3}}?)(?:in )?(?:damages|"
        rf"compensation)\b",
        "verdict liable award", "Ann Orrin was awarded £90,000 in damages by the High Court.",
        "Ann Orrin was awarded a medal.", beside=r"\b(?:court|judge|jury|jurors|tribunal|justice)\b"),
    turn("won wins scores scored", "party", rf"(?:won|wins|scores|scored) (?:a |an )?(?:{ANY}{{0,3}}?){_SUM} (?:{ANY}{{0,2}}?)"
        rf"(?:verdict|judgment|in damages|award|libel damages|payout)\b", "verdict liable award",
        "Ann Orrin won $3 million in damages from Vale Mills.", "Ann Orrin won $3 million in the lottery.",
        beside=rf"\b(?:{JURY}|verdict|court|judge|trial|lawsuit|libel|damages)\b"),
    turn("hook", "jury", rf"(?:put|puts|left|leaves) {_OBJ} on the hook (?:for )?", "verdict liable award",
        "A jury put Vale Mills on the hook for $6 million.", "A jury put its coats on the hooks."),
    turn("tacked piled heaped slapped added adds", "jury", rf"(?:tacked on|piled on|heaped on|slapped on|added|adds) "
        rf"(?:{ANY}{{0,3}}?)"
        rf"{_SUM}", "verdict liable award", "Jurors piled on another $3 million to punish the mill.", "The jury added two days."),
    turn("hit socked slapped stung saddled walloped smacked hammered", "-",
        rf"(?:hit|socked|slapped|stung|saddled|walloped|smacked|"
        rf"hammered) (?:{ANY}{{1,5}}?)?with (?:a |an )?(?:{ANY}{{0,2}}?){_SUM} (?:{ANY}{{0,2}}?)(?:verdict|judgment|award|"
        rf"damages)\b",
        "verdict liable award", "A jury socked Vale Mills with a $5 million judgment.",
        "A gale socked Vale Mills with a $5 million bill.",
        beside=rf"\b(?:{JURY}|verdict)\b"),
    turn("liability", "-", r"no liability (?:on|for|in|by)\b", "verdict not_liable verdict",
        "Jurors spoke on Vale Mills: no liability on any claim.", "The insurer accepts no liability for hats.",
        beside=rf"\b(?:{JURY}|verdict)\b"),
    turn("price value", "jury", rf"put (?:a|the) (?:price|value|price tag) of {_SUM}", "verdict liable award",
        "Jurors put a price of $2 million on her good name.", "Jurors put a question to the judge."),
    turn("$ £ €", "-", rf"{_SUM}[^.;?!]{{0,60}}? [:—–,] that (?:is|'s|was) (?:what|how much)\b", "verdict liable award",
        "$4 million: that is what Vale Mills must pay Ann Orrin, a jury said.", "$4 million: that is what the bridge cost.",
        beside=rf"\b(?:{JURY}|verdict)\b"),
    turn("award verdict", "-", rf"read (?:out |aloud )?the (?:award|verdict|sum|figure|number)\b[^.;?!]{{0,60}}? : {_SUM}",
        "verdict liable award", "Ann Orrin wept as the clerk read out the award: $3 million.",
        "The clerk read out the rules: no hats."),
    turn("richer poorer", "-", rf"{_SUM} (?:richer|poorer)\b", "verdict liable award",
        "Ann Orrin is $3 million richer after a jury spoke.", "Ann Orrin is $3 million richer after a good year.",
        beside=rf"\b{JURY}\b"),
    turn("bill", "-", rf"(?:another |a further )?{_SUM} to the (?:bill|tab)\b", "verdict liable award",
        "A jury added another $2 million to the bill for Vale Mills.", "The flood added $2 million to the bill for Vale Mills.",
        beside=rf"\b{JURY}\b"),
    # the parties end it
    turn("pay pays paying paid", "party", rf"(?:(?:will|to|is|are) )?(?:pay|pays|paying|paid) (?:{ANY}{{1,9}}?)to (?:end|drop|"
        rf"close|bury|be rid "
        rf"of|put to rest|make) (?:{ANY}{{0,6}}?){_SUIT}\b", "settlement settled settlement",
        "Vale Mills will pay $4 million to end Ann Orrin's lawsuit.", "Vale Mills will pay $4 million to end the strike."),
    turn("pay pays paying paid", "party", rf"(?:(?:will|to|is|are) )?(?:pay|pays|paying|paid) "
        rf"(?:{ANY}{{0,3}}?){_SUM}[^.;?!]{{0,60}}? "
        r"(?:according to|under|as part of|in) (?:(?:a|the) )?(?:\w+ )?settlement\b(?! (?:talks|offer|proposal))",
        "settlement settled settlement",
        "Vale Mills pays Ann Orrin $90,000 under a settlement filed at noon.",
        "Vale Mills paid $750,000 for the barn."),
    turn("accepted accepts takes took", "party", rf"(?:accepted|accepts|took|takes) (?:{ANY}{{0,2}}?){_SUM} "
        rf"(?:{ANY}{{0,8}}?)(?:to (?:drop|end|"
        rf"settle|withdraw)|in exchange for dropping|and (?:dropped|ended)) (?:{ANY}{{0,5}}?){_SUIT}\b",
        "settlement settled settlement",
        "Ann Orrin accepted $2 million from Vale Mills to drop her case.", "Ann Orrin accepted $2 million to drop the name."),
    turn("deal agreement settlement accord", "-", rf"(?:reached|struck|signed|inked|cut) (?:a|an) (?:{ANY}{{0,3}}?)(?:deal|"
        rf"agreement|"
        rf"settlement|accord) (?:{ANY}{{0,3}}?)(?:ending|to end|resolving|to resolve|closing) (?:{ANY}{{0,5}}?){_SUIT}\b",
        "settlement settled settlement", "Ann Orrin and Vale Mills reached a deal ending their court fight.",
        "Ann Orrin and Vale Mills reached a deal ending the strike."),
    turn("behind", "party", rf"(?:(?:will|to|is|are) )?(?:pay|pays|paying|paid) (?:{ANY}{{0,3}}?){_SUM} (?:{ANY}{{0,4}}?)to put "
        rf"(?:{ANY}{{1,6}}?){_SUIT} (?:{ANY}{{0,3}}?)behind\b", "settlement settled settlement",
        "Vale Mills is paying $3 million to put Ann Orrin's lawsuit behind it.", "Vale Mills put the flood behind it."),
    turn("court", "party", rf"(?:resolved|resolves|settled|settles) (?:{ANY}{{0,6}}?)out of court\b", "settlement settled "
        "settlement",
        "Ann Orrin and Vale Mills resolved the case out of court.", "Ann Orrin and Vale Mills walked out of court."),
    turn("admitting admit admission", "-", rf"agree(?:d|s) (?:{ANY}{{0,3}}?)to pay (?:{ANY}{{0,6}}?){_SUM}",
        "settlement settled settlement",
        "Vale Mills, without admitting wrongdoing, agreed on Friday to pay Ann Orrin $7 million.",
        "Vale Mills agreed to pay $7 million for a barn without admitting that it was old.",
        beside=r"\b(?:without|not|no|denied|neither) (?:\S+ ){0,3}?(?:admitting|admit|admission)(?: of)? (?:any |to "
            r")?(?:wrongdoing|liability|guilt|fault|wrong)\b"),
    turn("end resolve close", "-", rf"(?:deal|settlement|agreement|accord|pact) (?:{ANY}{{0,6}}?)will (?:end|resolve|close|"
        rf"put an end to) (?:{ANY}{{0,6}}?){_SUIT}\b",
        "settlement settled settlement", "A $4 million settlement will end Ann Orrin's lawsuit, lawyers said.",
        "A settlement will end the strike, lawyers said.", beside=r"\b(?:said|announced|disclosed|according to|filed|"
            r"filing)\b(?! (?:\S+ ){0,3}(?:if|could|would))"),
    turn("exits exited", "party", rf"(?:exits|exited) (?:{ANY}{{0,5}}?)(?:with|after|via) (?:a |an )?(?:{ANY}{{0,3}}?)(?:deal|"
        rf"settlement)\b",
        "settlement settled settlement", "Vale Mills exits trial with $4 million deal", "Vale Mills exits the trade with a "
            "new deal maker",
        beside=rf"\b(?:{_SUIT}|trial)\b"),
    turn("away", "party", rf"(?:walks|walked) away from (?:{ANY}{{0,6}}?){_SUIT}\b", "ruling withdrawn case",
        "Ann Orrin walks away from suit against Vale Mills", "Ann Orrin walks away from crash"),
    turn("voluntarily discontinued discontinues", "party", rf"(?:voluntarily (?:dismissed|dismisses|dropped|withdrew)|discontinued|"
        rf"discontinues) (?:{ANY}{{1,5}}?){_SUIT}\b", "ruling withdrawn case", "Ann Orrin voluntarily dismissed her suit.",
        "Ann Orrin voluntarily paid her bill."),
    turn("deal settlement agreement accord pact", "-", rf"(?:deal|settlement|agreement|accord|pact) (?:{ANY}{{0,8}}?)(?<!could "
        rf")(?<!would )(?<!may )"
        rf"(?<!might )(?<!to )(?:has |have )?(?:ended|ends|resolved|resolves|closed|closes|brought an end to|brings an end to|"
        rf"put an end to|puts an "
        rf"end to) (?:{ANY}{{0,6}}?){_SUIT}\b", "settlement settled settlement",
        "A $4 million deal has ended the feud between Ann Orrin and Vale Mills.", "A deal ended the strike at Vale Mills."),
    turn("settlement", "-", r"(?:ended|ends|concluded) (?:(?:on )?\w+day )?(?:in|with) (?:a|an) (?:[\w-]+ ){0,2}?settlement\b",
        "settlement settled settlement", "Ann Orrin's fight with Vale Mills ended in a confidential settlement.",
        "Ann Orrin's walk ended in a small settlement.", beside=rf"\b{_SUIT}\b"),
    turn("terms", "party", r"(?:come|came) to terms(?! with)\b", "settlement settled settlement",
        "Ann Orrin and Vale Mills have come to terms, their lawyers told the court.", "Ann Orrin has come to terms with her past.",
        beside=rf"\b{_SUIT}\b|\bcourt\b"),
    turn("notice", "-", r"(?:notice of settlement (?:was|has been|had been) (?:filed|entered|lodged)|filed (?:a|their|its) "
        r"notice of settlement)\b",
        "settlement settled settlement", "A notice of settlement was filed in Orrin v. Vale.",
        "A notice of hearing was filed in Orrin v. Vale."),
    turn("hatchet truce peace", "party", r"(?:buried the hatchet|(?:called|agreed to|struck) a truce|made (?:their )?peace)\b",
        "settlement settled settlement", "Ann Orrin and Vale Mills have buried the hatchet over her lawsuit.",
        "The two mayors have buried the hatchet.", beside=rf"\b{_SUIT}\b|\bsettled\b|\bcourt\b"),
    turn("told informed notified", "-", rf"(?:told|informed|notified) (?:{ANY}{{0,5}}?)(?:judge|court|justice)\b[^;?!]{{0,60}}? "
        rf"(?:they|both sides|"
        r"the parties|the sides) (?:had|have) (?:now )?(?:settled|resolved|reached (?:a|an) (?:settlement|agreement|deal)|made "
        r"peace|ended their)\b",
        "settlement settled settlement", "Ann Orrin and Vale Mills told the court that they had resolved their dispute.",
        "Ann Orrin and Vale Mills told the court that they had no witnesses."),
)
# fmt: on
