"""rulings and appeals in turns of speech: "affirmed in part", "came back to life", "got it right", "two counts are gone"."""

from __future__ import annotations

from notifier.core.reading.idioms.turn import ANY, SAYS, TERM, Turn, turn

_HIGHER = (
    r"(?:appeals? (?:court|judges?|panel)|courts? of appeals?|appellate (?:court|judges?|panel|division)|supreme court|"
    r"high court|justices|(?:\w+ )?circuit|lord justice|divisional court)"
)
_ABOVE = rf"\b{_HIGHER}\b"
_SUIT = r"(?:lawsuits?|suits?|cases?|claims?|litigation|action|complaint|challenge)"
_LAW = (
    r"(?:rule|law|ban|policy|order|ordinance|statute|tax|fee|plan|program|programme|map|limits?|restrictions?|regulations?|"
    r"curfew|tariffs?|cuts|mandate|merger|deportations?|evictions?|moratorium|directive)"
)
_BELOW = r"(?:lower court|trial (?:judge|court)|district (?:judge|court)|judge below|jury|judge)"

# fmt: off
TURNS: tuple[Turn, ...] = (
    # above: in part
    turn("part parts portions", "higher", r"(?:affirmed|upheld|reversed|vacated|overturned|affirms|upholds|reverses|vacates) in "
        r"part\b",
        "appeal_decision affirmed_in_part judgment", "The appeals court vacated in part the award to Orrin.",
        "The 10th Circuit reversed in full in Orrin v. Vale."),
    turn("rest", "higher", rf"(?:threw out|tossed|overturned|reversed|vacated|struck) (?:{ANY}{{1,9}}?)(?:and|but) (?:let|left|"
        rf"upheld|affirmed) "
        r"the (?:rest|others|remainder)\b", "appeal_decision affirmed_in_part judgment",
        "The 10th Circuit threw out two of the nine convictions and let the rest stand.",
        "The 10th Circuit heard all of the cases and went home."),
    turn("sentence resentencing", "higher", r"(?:upheld|upholds|affirmed|affirms|left intact) (?:[^.;?!]{1,70}?)(?:but|and) "
        r"(?:orders|ordered|sent|"
        r"sends) (?:[^.;?!]{0,30}?)(?:new sentence|fresh sentence|new sentencing|resentencing|re-sentencing)\b",
        "appeal_decision affirmed_in_part judgment", "The 10th Circuit upheld the conviction but ordered a new sentence.",
        "The 10th Circuit read out the sentence."),
    turn("rest", "-", r"which (?:upheld|upholds|affirmed|affirms|let stand|left intact) the (?:rest|others|remainder)\b",
        "appeal_decision affirmed_in_part judgment",
        "Two of the vet's five convictions were thrown out by the 10th Circuit, which upheld the rest.",
        "The board threw out two of five bids, which upheld the rest.", beside=_ABOVE),
    turn("reason basis grounds ground", "higher", r"(?:found|finds|saw|sees) no (?:good )?(?:reason|basis|grounds?) to "
        r"(?:disturb|overturn|reverse|"
        r"set aside|second-guess|upset|undo|interfere)\b", "appeal_decision affirmed judgment",
        "The 10th Circuit found no reason to disturb the vet's conviction.", "The 10th Circuit found no room to sit."),
    turn("adds added", "higher", rf"add(?:s|ed) {TERM} to (?:{ANY}{{0,4}}?)(?:sentence|term)\b", "appeal_decision granted sentence",
        "The Court of Appeal added three years to his sentence.", "The Court of Appeal added three judges to its bench."),
    turn("replaced substituted", "-", r"(?:conviction|verdict) (?:was |has been |is )?(?:replaced|substituted) (?:by|with|for) "
        r"(?:one|a|an)\b",
        "appeal_decision affirmed_in_part conviction",
        "The Court of Appeal ruled that the robbery verdict is replaced with one of theft.",
        "The vet's roof was replaced by one of slate.", beside=_ABOVE),
    turn("sentence resentencing", "higher", r"(?:orders|ordered|directs|directed) (?:a |that .{0,30})?(?:new sentence|fresh "
        r"sentence|"
        r"new sentencing|resentencing|re-sentencing)\b", "appeal_decision vacated sentence",
        "The 10th Circuit ordered a new sentence for the vet.", "The 10th Circuit ordered new chairs."),
    # above: stands or falls
    turn("right", "-", rf"{_BELOW}(?: [\w.'’-]+){{0,3}}? (?:had |has )?(?:got|gotten|gets) it right\b",
        "appeal_decision affirmed judgment",
        "A three-judge appeals panel said the lower court got it right.", "The mayor said the judge got it right.",
        beside=_ABOVE + r"|\bthree-judge panel\b"),
    turn("wrong", "-", rf"{_BELOW}(?: [\w.'’-]+){{0,3}}? (?:had |has )?(?:got|gotten|gets|went) (?:it )?wrong\b",
        "appeal_decision reversed judgment",
        "The appeals court held that the trial judge got it wrong.", "The mayor said the judge got it wrong.", beside=_ABOVE),
    turn("out short empty", "party", rf"(?:struck out|strikes out|came up short|came up empty|comes up short|comes up empty) "
        rf"(?:{ANY}{{0,2}}?)"
        rf"(?:(?:at|in|before|with) (?:the |a |an )?(?:{ANY}{{0,3}}?){_HIGHER}|on appeal)\b", "appeal_decision affirmed appeal",
        "Vale Mills struck out at the 10th Circuit on Friday.", "Vale Mills struck out at the ballpark on Friday."),
    turn("agreed agrees", "higher", rf"(?:agreed|agrees) (?:that|with (?:the|a) {_BELOW})\b", "appeal_decision affirmed judgment",
        "The 10th Circuit agreed that the dairy had been rightly blamed.", "The 10th Circuit agreed on Friday."),
    turn("agreed agrees sided sides", "higher", rf"(?:agreed|agrees|sided|sides) with (?:(?:us|u.s) )?(?:district )?(?:judge|"
        rf"justice) (?:{ANY}{{1,4}}?)"
        r"that\b", "appeal_decision affirmed judgment", "The 10th Circuit agreed with Judge Haas that the fee is unlawful.",
        "The 10th Circuit agreed with Judge Haas on lunch."),
    turn("shot chance go crack", "higher", rf"(?:gave|gives|hands|handed|granted) (?:{ANY}{{1,6}}?)(?:another|a second|a "
        rf"fresh|a new) "
        rf"(?:shot|chance|go|crack) (?:at|to) (?:su(?:e|ing)|pursu(?:e|ing)|press(?:ing)?|prov(?:e|ing)|{ANY}{{0,3}}?{_SUIT}|"
        rf"mak(?:e|ing))\b",
        "appeal_decision reversed judgment", "The 10th Circuit gave the growers another shot at suing the dairy.",
        "The 10th Circuit gave the growers another shot of rum."),
    turn("succeeded succeeds", "party", rf"(?:succeeded|succeeds) (?:{ANY}{{0,2}}?)in (?:overturning|reversing|quashing|"
        rf"erasing|undoing|"
        rf"getting) (?:{ANY}{{0,7}}?)(?:verdict|judgment|conviction|award|ruling|sentence)\b", "appeal_decision reversed judgment",
        "Orrin Dairy succeeded on Friday in overturning the verdict at the 10th Circuit.",
        "Orrin Dairy succeeded in selling milk near the 10th Circuit.", beside=_ABOVE),
    turn("blocked hold ice frozen paused", "higher", rf"(?:kept|keeps|left|leaves) (?:{ANY}{{1,7}}?)(?:blocked|on hold|on ice|"
        rf"frozen|paused)\b",
        "appeal_decision stay_denied stay", "The 10th Circuit kept the fee rule on hold.", "The 10th Circuit kept its callers "
        "on hold.",
        beside=rf"\b{_LAW}\b"),
    turn("blocked hold ice frozen paused", "judge", rf"(?:kept|keeps|left|leaves) (?:{ANY}{{1,7}}?)(?:blocked|on hold|on ice|"
        rf"frozen|paused)\b", "ruling extended injunction", "The judge kept the fee rule on hold.", "The judge kept her callers on "
        "hold.", beside=rf"\b{_LAW}\b"),
    turn("blocked hold ice frozen paused", "law", r"(?:stays?|stayed|remains?|remained|(?:will|to|must) (?:stay|remain)) "
        r"(?:blocked|"
        r"on hold|on ice|frozen|paused)\b", "ruling extended injunction", "The fee rule will stay blocked for now, a judge ruled.",
        "The fee rule will stay blocked, the mayor fears.", beside=rf"{SAYS}|\b(?:for |another )?(?:\w+ )?more (?:days|weeks|"
            rf"months)\b"),
    turn("look", "higher", r"(?:will|would|to|agreed to|voted to) take (?:a|another|one more) (?:second |fresh |new |closer "
        r")?look at\b",
        "appeal_decision rehearing_granted rehearing", "The full 10th Circuit agreed to take a second look at the growers' case.",
        "The full 10th Circuit took a look at the growers' case."),
    turn("take", "higher", rf"(?:agreed|agreeing|agrees|decided|voted) (?:{ANY}{{0,2}}?)to take (?:on |up "
        rf")?(?:{ANY}{{1,6}}?)(?:appeal|case|"
        r"challenge)\b", "appeal_decision review_granted review", "The Supreme Court agreed on Monday to take the dairy's appeal.",
        "The Supreme Court agreed on Monday to take a break."),
    turn("life", "-", rf"(?:came|comes|come|is|was|sprang) back to life\b|{_SUIT} (?:{ANY}{{0,6}}?)(?:got|gets|was given|is "
        rf"given|has) (?:a )?new "
        r"(?:lease on )?life\b", "appeal_decision reversed judgment",
        "The growers' suit came back to life when a federal appeals court spoke.",
        "The vet came back to life in a federal appeals court.",
        beside=rf"(?=.*{_ABOVE})(?=.*\b{_SUIT}\b)"),
    turn("headed back sent goes", "-", rf"(?:headed|heading|heads|going|goes|sent|is) back (?:{ANY}{{0,7}}?)for (?:a |another |a "
        rf"new )?(?:new trial|"
        r"retrial|trial)\b", "appeal_decision new_trial new_trial",
        "The vet's case is headed back to Tulsa for a retrial after an appeals court spoke.",
        "The vet is headed back to Tulsa for a rest.",
        beside=_ABOVE),
    turn("quashed", "-", r"(?:as |when )?(?:he|she|it|they) quashed it\b", "appeal_decision quashed conviction",
        "The Lord Chief Justice spoke of the conviction of the vet as he quashed it.",
        "The mayor spoke of the rumour as he quashed it.",
        beside=r"\b(?:conviction|sentence|verdict)\b"),
    # what goes and what stays of a suit
    turn("into permanent", "judge", r"(?:turned|turns|converted|converts) (?:[^.;]{1,100}? )into an? (?:[\w-]+ ){0,2}?injunction\b|"
        r"(?:made|makes) (?:[^.;]{1,60}? )(?:injunction|order|block|freeze|ban)(?: [\w'’-]+){0,6}? permanent\b|"
        r"(?:made|makes) permanent (?:[\w'’-]+ ){1,5}?(?:injunction|order|block|freeze|ban)\b",
        "ruling granted injunction",
        "The judge turned his temporary order into a preliminary injunction.", "The judge turned his barn into a house."),
    turn("ended ends", "judge", rf"(?:ended|ends) (?:{ANY}{{0,7}}?){_SUIT}\b(?! (?:with|by|in) (?:prejudice|a settlement))",
        "ruling dismissed case",
        "Judge Haas on Friday ended the growers' suit.", "Judge Haas ended the hearing of the growers' suit early.",
        beside=r"^(?!.*\b(?:ended|ends) (?:\S+ ){0,3}?(?:hearing|trial|day|session|phase|argument|proceedings|speculation|"
            r"questions?)\b)"),
    turn("ended ends", "judge", rf"(?:ended|ends) (?:{ANY}{{0,5}}?)(?:consent decree|injunction|restraining order|monitorship|"
        rf"oversight)\b",
        "ruling vacated injunction", "Judge Haas ended a consent decree over the jail.", "Judge Haas ended a day in the jail."),
    turn("spared spares", "judge", r"(?:spared|spares) (?P<obj>(?:[\w.'’-]+ ){0,6}?[\w.'’-]+) (?:from )?(?:being "
        r"(?:deposed|questioned)|"
        r"(?:a |his |her )?deposition|(?:having to )?(?:testify|testifying|answer|sit|hand|turn)(?:ing)?)\b",
        "ruling denied discovery",
        "Judge Haas spared the mill's chairman from being deposed.", "Judge Haas spared the mill's chairman a lecture."),
    turn("home house", "judge", r"(?:moved|transferred|released|switched|sent|let) (?P<obj>(?:[\w.'’-]+ ){0,5}?[\w.'’-]+) "
        r"(?:\w+day )?"
        r"(?:from (?:jail|custody|prison) )?(?:to|on|into) (?:home (?:confinement|detention|incarceration)|house arrest)\b",
        "ruling granted bail", "Judge Haas moved Ann Orr from jail to home confinement.", "Judge Haas moved Ann Orr to tears "
            "at home."),
    turn("sanctions sanction", "party", r"(?:was |were |been )?(?:hit|slapped|socked|saddled|punished) with (?:[\w-]+ "
        r"){0,2}?sanctions?\b",
        "ruling sanctioned sanctions", "Orrin Dairy was hit with sanctions for hiding files in the growers' suit.",
        "Orrin Dairy was hit with sanctions by the Treasury.", beside=rf"\b(?:judge|court|{_SUIT}|discovery|evidence|filings?|"
            rf"documents|records|emails)\b"),
    turn("decide", "-", r"(?:it|they|justices|court) (?:will|would) (?:also )?decide (?:whether|if|how|when|who)\b",
        "appeal_decision review_granted review",
        "The Supreme Court said it will decide whether the fee is lawful.", "The Supreme Court will decide whether to sit.",
        beside=r"(?=.*\b(?:supreme court|justices|high court|top court)\b)(?=.*\b(?:it|they|justices|court) (?:said|announced|"
            r"agreed|added)\b)"),
    turn("passed passes", "higher", r"(?:passed|passes) up (?:a|an|the|another) (?:[\w-]+ )?(?:chance|opportunity|invitation)\b",
        "appeal_decision review_denied review", "The Supreme Court passed up a chance to rule on the fee.",
        "The Supreme Court passed up a dessert."),
    turn("dismissal dismissing", "judge", r"(?:signed|signs|entered|enters|issued|issues) (?:a|an|the|his|her) (?:[\w-]+ "
        r"){0,3}?(?:order of "
        r"dismissal|dismissal(?: order)?|order dismissing [^.;]{2,50}?) with prejudice\b", "ruling dismissed_with_prejudice case",
        "The judge signed a final order of dismissal with prejudice.", "The judge signed a book with prejudice in its title."),
    turn("dismissal dismissing", "judge", r"(?:signed|signs|entered|enters|issued|issues) (?:a|an|the|his|her) (?:[\w-]+ "
        r"){0,3}?(?:order of "
        r"dismissal|dismissal order|order dismissing)\b", "ruling dismissed case",
        "The judge signed an order of dismissal.", "The judge signed a book."),
    turn("favor favour", "judge", rf"(?:issued|issues|handed down|delivered|signed|entered) (?:a|an|his|her|the) "
        rf"(?:{ANY}{{0,3}}?)(?:decision|"
        rf"ruling|judgment|verdict|opinion) (?:{ANY}{{0,3}}?)in favou?r of (?P<obj>(?:[\w.’-]+ ){{0,3}}?[\w.’-]+)\b",
        "ruling for_person judgment",
        "The judge issued a decision in favor of Ann Orrin.", "The judge issued a book in favor of Ann Orrin."),
    turn("order injunction stay", "-", r"^no (?:\w+ )?(?:emergency order|restraining order|court order|injunction|stay) for\b",
        "ruling denied injunction",
        "No emergency order for the growers, the judge said.", "No order for lunch was placed with the judge.",
        beside=r"\b(?:judge|court|justices?)\b"),
    turn("off", "judge", rf"sign(?:ed|s) off (?:{ANY}{{1,5}}?)on (?:{ANY}{{0,6}}?)(?:settlement|deal|accord|agreement)\b",
        "ruling approved settlement", "The judge signed off for good on Friday on the hip settlement.",
        "The judge signed off for good on Friday on the radio."),
    turn("hook", "judge", r"(?:let|lets) (?P<obj>(?:[\w.'’-]+ ){0,5}?[\w.'’-]+) off the hook\b", "ruling dismissed case",
        "The judge let the dairy off the hook.", "The judge let the fish off the line."),
    turn("withdraw", "judge", r"(?:allowed|allows|let|lets|permitted) (?P<obj>(?:[\w.'’-]+ ){0,5}?[\w.'’-]+) (?:to "
        r")?withdraw (?:his|her|"
        r"their) (?:\w+ )?pleas?\b", "ruling granted plea_withdrawal",
        "The judge allowed Ann Orr to withdraw her guilty plea.", "The judge allowed Ann Orr to withdraw her savings."),
    turn("decree settlement judgment", "judge", r"(?:signed|signs|entered|enters) (?:off on )?(?:a|an|the) (?:[\w-]+ "
        r"){0,2}?(?:consent "
        r"(?:decree|judgment|order)|settlement)\b", "ruling approved settlement",
        "The judge signed a consent decree that ends the suit.", "The judge signed a copy of her book."),
    turn("door exit", "judge", r"show(?:ed|s) (?P<obj>(?:[\w.'’-]+ ){0,5}?[\w.'’-]+) the (?:door|exit)\b", "ruling dismissed case",
        "The judge showed the growers the door.", "The judge showed the growers the garden."),
    turn("off", "-", r"(?:thrown|kicked|booted|tossed|bounced|removed|disqualified|barred) (?:off|from) (?:the |her |his |their "
        r"|its )?"
        rf"(?:{ANY}{{0,3}}?)(?:case|suit|lawsuit|trial)\b", "ruling granted recusal",
        "The growers' lawyers were thrown off the case after a judge found a conflict.", "The growers were thrown off the bus.",
        beside=r"(?=.*\b(?:lawyers?|attorneys?|law firm|counsel|prosecutors?|barristers?)\b)(?=.*\b(?:judge|court)\b)"),
    turn("off", "judge", r"(?:throws|threw|kicks|kicked|boots|booted|tosses|tossed|bounces|bounced|orders|ordered) (?:[^.;]{0,40}?)"
        rf"(?:lawyers?|attorneys?|firm|counsel|prosecutors?|team) (?:\w+day )?off (?:{ANY}{{0,4}}?)(?:case|suit|lawsuit|trial)\b",
        "ruling granted recusal", "The judge kicked the growers' lawyer off the case.", "The judge kicked the ball off the field."),
    turn("exits exited quits quit leaves left", "judge", rf"(?:exits|exited|quits?|leaves|left) (?:the |a "
        rf")?(?:{ANY}{{0,6}}?)(?:case|trial)"
        r"(?! (?:in|to|for|open|on|against|unresolved|pending)\b)(?= |$)", "ruling recused recusal",
        "Judge Orr exits the growers' case", "Judge Orr leaves the case to jurors"),
    turn("pause brakes", "judge", rf"(?:hits|hit|presses|pressed) (?:the )?(?:pause(?: button)?|brakes) on "
        rf"(?:{ANY}{{0,6}}?){_SUIT}\b",
        "ruling stayed stay", "Judge Orr hits pause on the growers' lawsuit", "Judge Orr hits pause on her video"),
    turn("pause brakes", "judge", rf"(?:hits|hit|presses|pressed) (?:the )?(?:pause(?: button)?|brakes) on "
        rf"(?:{ANY}{{0,6}}?){_LAW}\b",
        "ruling granted injunction", "Judge Orr hits the brakes on the fee rule", "Judge Orr hits the brakes on her bike"),
    turn("loosened loosens relaxed relaxes eased eases softened", "judge", rf"(?:loosened|loosens|relaxed|relaxes|eased|eases|"
        rf"softened) (?:{ANY}{{0,5}}?)"
        r"(?:gag|order|injunction|conditions|terms|bail|bond|curfew|restrictions|limits)\b", "ruling granted bail",
        "Judge Orr loosened the conditions of the vet's bail.", "Judge Orr loosened her collar."),
    turn("authorizing authorising approving allowing", "judge", rf"(?:entered|signed|issued) (?:an? |the )?order (?:(?:on "
        rf")?\w+day )?(?:authori[sz]ing|approving) "
        rf"(?:{ANY}{{1,8}}?)(?:to sell|sale|plan|purchase|loan|financing)\b", "ruling approved settlement",
        "Judge Orr entered an order on Monday authorizing Orrin Dairy to sell its barns.", "Judge Orr entered an order form "
            "for a barn sale."),
    turn("plan", "judge", rf"confirm(?:ed|s) (?:{ANY}{{0,5}}?)(?:liquidation|reorgani[sz]ation|restructuring|chapter 11|"
        rf"bankruptcy|repayment) plan\b",
        "ruling approved settlement", "Judge Orr confirmed the dairy's liquidation plan.", "Judge Orr confirmed her plan to "
            "retire."),
    turn("question questions", "higher", rf"certif(?:ied|ies) (?:{ANY}{{0,4}}?)questions?\b", "appeal_decision certified question",
        "The 10th Circuit certified the question to the state's top court.", "The 10th Circuit answered a question."),
    turn("favour favor", "-", r"(?:request|bid|plea|application|motion|petition|challenge)\b[^.;?!]{0,70}? (?:found|finds) "
        r"no favou?r\b",
        "ruling denied request", "A request to keep the ruling in abeyance found no favour with the bench.",
        "The soup found no favour with the bench.",
        beside=r"\b(?:bench|court|judges?|justices?)\b"),
    turn("off from", "judge", rf"(?:took|takes|knocked|knocks|lopped|lops|shaved|shaves|trimmed|trims|sliced|slices|cut|cuts) "
        rf"(?:{ANY}{{0,2}}?)[$£€₹] (?:{ANY}{{1,3}}?)(?:off|from) (?:{ANY}{{0,4}}?)(?:award|verdict|damages|judgment|payout)\b",
        "ruling granted_in_part award", "Judge Orr took $2 million off the growers' award.",
        "Judge Orr took $2 off the price of the dress."),
    turn("down", "-", r"(?:award|verdict|damages|judgment|payout)\b[^.;?!]{0,60}? (?:comes|came|goes|went) down to [$£€₹]",
        "ruling granted_in_part award", "The growers' award comes down to $6 million, a judge ruled.",
        "The growers' award came down to a coin toss.",
        beside=SAYS),
    turn("interest", "judge", rf"add(?:ed|s) (?:{ANY}{{0,2}}?)[$£€₹] (?:{ANY}{{1,3}}?)in (?:\w+ )?(?:interest|fees|costs)\b",
        "ruling granted costs",
        "Judge Orr added $6 million in interest to the award.", "Judge Orr added $6 to the tip."),
    turn("damages compensation", "judge", rf"(?:fixed|fixes|set|sets|assessed|put|calculated) (?:{ANY}{{0,2}}?)(?:damages|"
        rf"compensation) at [$£€₹]",
        "ruling liable award", "Judge Orr fixed the damages at $48 million.", "Judge Orr fixed the clock at noon."),
    turn("contempt", "party", rf"(?:was |were |been )?(?:hit|slapped|socked|saddled|cops|gets|draws) (?:with )?(?:an? "
        rf")?(?:{ANY}{{0,4}}?)contempt "
        r"(?:fine|citation|order|finding)\b", "ruling contempt contempt", "Orrin Dairy was slapped with a $9,000 contempt fine.",
        "Orrin Dairy was slapped with a fine view of contempt."),
    turn("collection enforcement payment", "judge", rf"(?:put off|delayed|delays|postponed|paused|pauses|suspended|suspends|"
        rf"stayed) (?:{ANY}{{0,3}}?)"
        r"(?:collection|enforcement|payment)\b(?! of taxes)", "ruling stayed stay", "Judge Orr put off collection for 30 days.",
        "Judge Orr put off the collection of her coat for 30 days.", beside=r"^(?!.*\bcollection of (?:her|his|their)\b)"),
    turn("judges court", "higher", rf"(?:refused|declined) (?:(?:on )?\w+day )?to (?:have|let|ask) (?:all|the full|its full) "
        rf"(?:{ANY}{{0,4}}?)"
        r"(?:judges|court|bench) (?:look|hear|rehear|reconsider|review|take)\b", "appeal_decision rehearing_denied rehearing",
        "The 10th Circuit refused to have all of its judges look again.", "The 10th Circuit refused to have all of its judges "
            "paid."),
    turn("gone", "-", rf"(?:claims|counts|causes of action) (?:{ANY}{{0,4}}?)(?:are|is) gone\b|^gone (?:from .{{0,60}}? )?(?:are|"
        rf"is) (?:the |two |three |"
        r"several )?(?:claims?|counts?)\b", "ruling dismissed_in_part case",
        "Four of the six counts are gone, but the rest goes on, Judge Haas ruled.", "The biscuits are gone, Judge Haas ruled.",
        beside=rf"{SAYS}|\b(?:ruling|decision|order|opinion) (?:by|from)\b"),
    turn("class-action class", "judge", r"(?:stripped|strips) [^.;?!]{1,70}? of (?:(?:its|their|the|his|her) )?class[ "
        r"-](?:action )?(?:status|certification)\b",
        "ruling decertified class", "The judge stripped the growers' suit of its class-action status.",
        "The judge stripped the growers' suit of its frills."),
    turn("contempt", "party", r"(?:cited|found|held) (?:for|in) (?:civil |criminal )?contempt\b", "ruling contempt contempt",
        "Orrin Dairy was cited for contempt on Friday by the judge.", "Orrin Dairy was cited for cleanliness by the judge.",
        beside=r"\b(?:judge|court)\b"),
    turn("injunction order", "party", r"(?:got|gets|has got) (?:the|an|a|its|their) (?:[\w-]+ ){0,2}?(?:injunction|restraining "
        r"order)\b",
        "ruling granted injunction", "The growers got the injunction they wanted on Friday.",
        "The growers got the cows they wanted."),
    turn("class-action class", "judge", rf"(?:allowed|let|lets|allows|permitted) (?:{ANY}{{1,12}}?)(?:class action|class-action|"
        rf"as a class)\b",
        "ruling certified class", "A judge allowed growers in two states to sue as a class.",
        "A judge allowed the class to visit."),
    turn("counsel", "judge", rf"(?:named|names|appointed|appoints|picked|picks|chose|tapped) (?:{ANY}{{1,8}}?)(?:as "
        rf")?(?:co-)?lead counsel\b",
        "ruling granted counsel", "The judge named Kim & Roe lead counsel for the growers.", "The judge named her dog Counsel."),
    turn("class-action", "-", rf"{_SUIT} (?:{ANY}{{0,6}}?)(?:gets|got|wins|won|granted|given) class-action status\b",
        "ruling certified class", "The growers' suit against the dairy gets class-action status.",
        "The growers want class-action status."),
    # a law, by where it stands now
    turn("ice hold pause dead blocked", "-", rf"{_LAW}\b[^.;?!]{{0,60}}? (?:is|are|was|were) (?:now |once again |again )?(?:on "
        rf"(?:ice|hold|pause)|dead|"
        rf"blocked)\b[^.;?!]{{0,30}}? after (?:a|the) (?:{ANY}{{0,3}}?)judge (?:sided|ruled|found|stepped|issued|blocked)\b",
        "ruling granted injunction",
        "The curfew rule is dead after a judge found it too broad.",
        "The fish is on ice after a judge ruled on the catch."),
    turn("way", "judge", r"(?:declined|refused|declines|refuses) (?:(?:on )?\w+day )?to stand in the way of\b",
        "ruling denied injunction",
        "Judge Haas declined Friday to stand in the way of the fee.", "The mayor declined Friday to stand in the way of the fee."),
    # the way a case is run
    turn("away", "judge", rf"(?:took|takes) (?:{ANY}{{0,4}}?)(?:case|suit|claims?|decision) (?:{ANY}{{0,4}}?)away from (?:the "
        rf"jury|jurors)\b",
        "ruling granted summary_judgment", "Judge Haas took the case away from the jury.", "Judge Haas took the biscuits away "
        "from the jury."),
    turn("accept", "-", rf"accept (?:{ANY}{{0,5}}?)[$£€] [^;?!]{{1,40}}? or (?:face|have|go through|undergo|risk) (?:a |"
        rf"another )?(?:new |second |fresh )?"
        r"(?:re)?trial\b", "ruling granted_in_part award", "The judge gave the baker a choice: accept $5 million or face a "
        "new trial.",
        "The baker may accept $5 million or walk.", beside=r"\b(?:judge|court)\b[^.;?!]*\b(?:gave|told|ordered|ruled|said|"
        r"gives|tells)\b"),
    turn("moved shifted sent steered ships shipped", "judge", rf"(?:moved|shifted|sent|steered|ships|shipped) "
        rf"(?:{ANY}{{1,7}}?){_SUIT} "
        rf"(?:{ANY}{{0,5}}?)(?:to|from) (?!(?:trial|"
        r"a jury|the jury|a lower|the lower|jan|feb|mar|apr|may|june|july|aug|sept|oct|nov|dec|next|spring|summer|autumn|fall|"
        r"winter|mon|tues|"
        r"wednes|thurs|fri|arbitration|mediation|the top|the front|court|\d)\w*)[a-z]", "ruling transferred venue",
        "A judge moved the growers' lawsuit to Texas.", "A judge moved the growers' lawsuit to May 4."),
    turn("moved shifted", "trial", r"(?:moved|shifted) (?:(?:on )?\w+day )?from (?:the )?[a-z]+ (?:[a-z]+ ){0,3}?to (?:the "
        r")?(?!(?:jan|feb|mar|apr|"
        r"may|june|july|aug|sept|oct|nov|dec|\d)\w*)[a-z]+", "ruling transferred venue",
        "The growers' lawsuit was shifted on Friday from Kansas to Texas.", "The growers' lawsuit was shifted from May to June."),
    turn("trial forward ahead proceeds", "trial", r"(?:(?:heads|is headed|goes|is going|moves|will (?:go|head|move)) to trial|"
        r"(?:moves|goes|can (?:move|go)) (?:ahead|forward)|proceeds|can proceed)\b",
        "ruling denied motion_to_dismiss",
        "The growers' lawsuit heads to trial after a judge's ruling", "The growers' lawsuit heads to trial next spring.",
        beside=r"\bafter (?:a |the )?(?:\w+ )?judge(?: \w+| \w+ \w+)? (?:'s )?(?:rul\w+|decision|order|decided|found|said)\b"),
    turn("sanction", "-", r"sanction (?:that )?(?:she|he|the judge|the court) (?:has )?imposed\b", "ruling sanctioned sanctions",
        "Jurors will hear of the lost files, a sanction that the judge imposed.", "A sanction that the council imposed has gone."),
    turn("arbitration", "-", r"(?:ordered|sent|forced) (?:in)?to arbitration\b", "ruling granted arbitration",
        "The growers' dispute was sent to arbitration by Judge Haas.", "The strike was sent to arbitration.",
        beside=r"\b(?:judge|court)\b"),
)
# fmt: on
