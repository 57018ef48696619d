"""rulings in criminal cases in turns of speech: what the jury will hear, who stays in jail, which judge bows out."""

from __future__ import annotations

from notifier.core.reading.idioms.turn import ANY, OBJ, SAYS, Turn, turn

_THING_WORDS = """
    confession confessions statement statements interview interviews admission admissions email emails e-mail e-mails
    text texts message messages recording recordings tape tapes wiretap wiretaps video videos footage photo photos
    picture pictures evidence testimony gun guns weapon weapons dna search diary diaries letter letters ledger ledgers phone phones
    record records drugs journal journals chat chats post posts intercepts
"""
_THINGS = rf"(?:{'|'.join(_THING_WORDS.split())})"
_FIT = (
    rf"{SAYS}.*\b(?:trial|tried|plead)\b|\b(?:trial|tried|plead)\b.*{SAYS}|\bby (?:a|the) (?:\w+ )?(?:judge|court)\b|"
    r"\b(?:judge|court) (?:[\w.'’-]+ ){0,8}?(?:determined|ruled|held|found)\b"
)
_PRESS = r"(?:press|media|reporters|journalists|public|cameras|news)"

# fmt: off
TURNS: tuple[Turn, ...] = (
    # what the jury may hear
    turn(_THING_WORDS, "-", r"(?:(?:split the difference|cut it both ways)\b|(?:is|are|stays?|goes|was) out , (?:and |but "
        r")?(?:\S+ ){1,5}?(?:is|are|stays?|was) in\b|(?:is|are|stays?|was) in , (?:and |but )?(?:\S+ ){1,5}?(?:is|are|stays?|"
        r"was) out\b)",
        "ruling granted_in_part suppress",
        "The ledgers stay in, but the diary is out, the judge held on the evidence.", "The singers split the bill in two.",
        beside=rf"\b{_THINGS}|\bevidence\b"),
    turn(_THING_WORDS, "-", rf"(?<!search )(?:{_THINGS}) (?:{ANY}{{0,4}}?)(?:stays?|comes?|goes|(?:will|can|may|to) (?:stay|"
        rf"come|go|remain)) in\b(?! (?:the|a|an|his|her|their|custody|jail|prison|place|\w+ "
        rf"'s)\b)", "ruling denied suppress",
        "Her confession stays in.", "Her letters stay in the drawer."),
    turn(_THING_WORDS, "-", rf"{_THINGS} (?:{ANY}{{0,4}}?)(?:(?:stays?|goes|is|are|remains?|(?:will|must|to) (?:stay|be|"
        rf"remain)) (?:out|off limits)\b(?! (?:of|on|for|in|there|to)\b)|(?:was|were|got|gets?|been) (?:kicked|kept|tossed|"
        rf"thrown|booted) out\b)", "ruling granted suppress",
        "His texts stay out, the judge ruled.", "His texts went out of fashion."),
    turn(_THING_WORDS, "-", rf"{_THINGS} (?:{ANY}{{0,4}}?)(?:will|may|can|is to|are to) never (?:reach|be (?:heard|seen|read) "
        rf"by|come before|get to|be put (?:to|before)|be shown to) (?:a |the |any )?jur", "ruling granted suppress",
        "Her diary will never reach a jury.", "Her diary will never reach a publisher."),
    turn("jury jurors", "-", rf"(?:jury|jurors|jury that will try {OBJ}) (?:will not|won't|cannot|can't|may not|will never|must "
        rf"not|should not|shall not) (?:get to |be allowed to |be able to |now )?(?:hear|see|learn|be told|read|watch|know)\b",
            "ruling granted suppress",
        "The jury will not hear about her divorce, the judge ruled.", "The jury will not hear the case this year, she said.",
        beside=SAYS),
    turn("jury jurors", "-", r"(?:jury|jurors) (?:will|may|can|could|are to|get|gets) (?:get to |be allowed to |be able to |now "
        r"|to "
        r")*(?:hear|see|learn|be told|read|watch|know)\b(?! (?:closing|opening))(?! (?:\S+ ){0,6}?(?:case|trial|suit|lawsuit|"
        r"v)\b)", "ruling granted evidence",
        "Jurors will get to see the video, a judge ruled.", "Jurors will see the harbour on Tuesday.", beside=SAYS),
    turn("show play use introduce tell call present bring testify testimony evidence", "-",
        rf"(?:may|can|will be (?:allowed|able|permitted|free) to|is free to|are free to) (?:{ANY}{{0,1}}?)?(?:show|play|use|"
        rf"introduce|tell|call|present|bring up|testify|give evidence)\b", "ruling granted evidence",
        "Prosecutors may show jurors the recordings, the judge ruled.", "Visitors may use the door, the guard said.", beside=SAYS),
    turn("reach", "-", r"[”\"’'] (?:will|may|can|is to) never (?:reach|be heard by|come before|get to) (?:a |the |any )?jur",
        "ruling granted suppress",
        "Her “I knew” will never reach a jury.", "Her “I knew” will never reach her mother."),
    turn("cleared clears", "judge", r"clear(?:s|ed) (?:the )?(?:use|playing|showing|admission|introduction) of\b",
        "ruling granted evidence",
        "The judge cleared the use of the tapes.", "The judge cleared the table."),
    turn("allowed permitted barred banned admitted excluded used shown played televised", "-",
        r"(?:will|would|can|may|could|must) (?:now )?be (?:allowed|permitted|barred|banned|admitted|excluded|used|shown|played|"
        r"televised|bused)\b", "ruling granted evidence",
        "Cameras will be allowed in the courtroom, the judge ruled.", "Dogs will be allowed in the park, the mayor ruled.",
        beside=SAYS),
    turn("hear see watch", "judge", r"lets? (?:the )?(?:jury|jurors) (?:hear|see|watch|read)\b", "ruling granted evidence",
        "The judge lets jurors hear the tapes.", "The judge lets jurors go home."),
    # custody
    turn("bail bond", "judge", rf"(?:tore up|tears up|ripped up|yank(?:ed|s)|pull(?:ed|s)|cancell?ed|rescind(?:ed|s)|"
        rf"withdr(?:ew|aws)) (?:his|her|their|the|{OBJ} 's) (?:\w+ )?(?:bail|bond)\b", "ruling denied bail",
        "The judge tore up her bail.", "The judge tore up her letter."),
    turn("bond bail house free home trial", "judge", rf"lets? {OBJ} (?:wait|await|stay|remain|live|return) (?:for trial|trial|"
        rf"home|free|at home|out)\b", "ruling granted bail",
        "The judge let the alderman wait for trial at his flat.", "The judge let the dog wait at the door."),
    turn("bail bond", "party", r"(?:was |were |is |been )?(?:refused|denied) (?:bail|bond|pretrial release|release)\b",
        "ruling denied bail",
        "Ann Orr was refused bail on Tuesday.", "Ann Orr refused food on Tuesday."),
    turn("home", "party", r"(?:can|may|will|is|gets to|is free to|was allowed to) (?:go|going|head|walk|return) home\b",
        "ruling granted bail",
        "Ann Orr can go home, a judge ruled.", "Ann Orr can go home, her aunt said.", beside=rf"{SAYS}|\b(?:bond|bail)\b"),
    turn("bars jail custody locked prison cell", "party",
        r"(?:will|must|is to|has to|'ll|to) (?:have to )?(?:stay|remain|wait|sit|be kept|be held|await trial|spend (?:the|his|"
        r"her)) (?:\S+ ){0,4}?(?:behind bars|in jail|in custody|locked up|in a cell|in prison|in detention)\b",
            "ruling denied bail",
        "Ann Orr must stay behind bars until trial, a judge ruled.", "Ann Orr must stay in bed.", beside=SAYS),
    turn("detained", "judge", rf"ordered {OBJ} (?:detained|held|locked up|kept in (?:jail|custody)|jailed) (?:until|pending|"
        rf"before|ahead of)\b", "ruling denied bail",
        "The judge ordered the alderman detained until trial.", "The judge ordered the hall kept warm until Friday."),
    turn("contempt", "judge", rf"(?:cited|cites) {OBJ} (?:for|with) (?:criminal |civil )?contempt\b", "ruling contempt contempt",
        "The judge cited her for contempt.", "The judge cited her for bravery."),
    # the judge
    turn("himself herself", "judge", r"(?:took|takes|removed|removes|excused|excuses|pulled|pulls|disqualified|withdrew|"
        r"recused) (?:himself|herself) (?:\w+ )?(?:off|from)\b|(?:excused|removed|recused|disqualified) (?:himself|herself)\b",
            "ruling recused recusal",
        "The judge took himself off the case.", "The judge took himself home."),
    turn("aside bowed bows out down", "judge", r"(?:bow(?:ed|s) out|step(?:ped|s) (?:aside|down|away|back)|stood (?:aside|down)|"
        r"backed out|withdr(?:ew|aws)) (?:(?:of|from) |on\b|tuesday|monday|today|,|\.|after|because|over|$)",
            "ruling recused recusal",
        "Judge Orr bowed out of the case on Tuesday.", "Judge Orr bowed out of politeness to nobody.",
        beside=r"\b(?:case|trial|matter|prosecution|proceedings|suit|lawsuit|v)\b"),
    turn("removed removes ousted yanked", "court", rf"(?:remov(?:ed|es)|oust(?:ed|s)|yanked|took|pulled) (?:(?:the|trial|us|"
        rf"district|judge|justice|its|sitting) )*{OBJ} (?:from|off) (?:the|his|her|that|this|its) (?:{ANY}{{0,3}}?)(?:case|"
        rf"trial|prosecution|matter)\b", "ruling recused recusal",
        "The chief judge removed Ann Orr from the murder case.", "The chief judge removed a chair from the room."),
    turn("himself herself", "judge", r"(?:took|takes|counted|ruled) (?:himself|herself) out of (?:the|his|her|\S+ \S+ 's|\S+ 's) ",
        "ruling recused recusal",
        "The judge took herself out of the fraud case.", "The judge took herself out of town."),
    # where
    turn("trial case", "trial", r"(?:moves|is moving|is to move|will move|(?:has been|is being|was) (?:moved|switched)|heads|"
        r"will be "
        r"(?:held|heard|tried)|will take place) (?:to|in) (?!(?:the|a|an|january|february|march|april|may|june|july|august|"
        r"september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec|next|early|late|mid|spring|summer|"
        r"fall|autumn|winter|trial|retrial|court|jury|jurors|arbitration|mediation|\d)\b)[a-z]", "ruling transferred venue",
        "The murder trial of Ann Orr moves to Oakdale, the judge ruled, to find a fair jury.", "The murder trial of Ann Orr "
        "moves to a close.",
        beside=r"\b(?:judge|venue|publicity|pretrial|fair jury|jury pool|impartial|county)\b|^(?:\S+ ){0,8}?trial moves to "
        r"(?:\S+ ?){1,3}$"),
    turn("kept keeps", "judge", rf"(?:kept|keeps) (?:the |{ANY}{{0,2}}'s )?(?:{ANY}{{0,5}}?)(?:case|trial) in (?!(?:limbo|the|a|"
        rf"place|motion|january|march|may|june)\b)", "ruling denied venue",
        "The judge kept the murder trial in Oakdale, where jurors can be fair.", "The judge kept the case in mind of all.",
        beside=r"\b(?:jury pool|jurors?|jury|publicity|coverage|venue|fair|county|move)\b"),
    turn("change", "-", r"^no (?:change of (?:scenery|venue|address)|new venue|move)\b", "ruling denied venue",
        "No change of venue for Ann Orr: the judge will try her here.", "No change of heart",
        beside=r"\b(?:judge|trial|jurors?|court|venue)\b"),
    turn("headed bound venue", "trial", r"(?:is|are) (?:headed|bound|on its way|moving) (?:to|for) (?!(?:the|a|an|trial|court|"
        r"jury|appeal)\b)[a-z]", "ruling transferred venue",
        "The trial of Ann Orr is headed to Oakdale.", "The trial of Ann Orr is headed to a close."),
    turn("venue", "judge", r"(?:signed off|signs off|agreed|agrees) (?:\S+ )?(?:on|to) a (?:change of venue|venue change)\b",
        "ruling transferred venue",
        "Judge Orr has agreed to a change of venue.", "The judge signed off for the day."),
    # silence
    turn("gag", "court", r"(?:slapp?(?:ed|s)|impos(?:ed|es)|clamp(?:ed|s)|put|puts|plac(?:ed|es)|issu(?:ed|es)|enter(?:ed|s)|"
        r"extend(?:ed|s)) (?:a|an|the|his|her|its) (?:\w+ )?gag\b", "ruling granted injunction",
        "The judge slapped a gag order on Ann Orr.", "The judge made a gag about Ann Orr."),
    turn("talk speak discuss comment talking speaking", "-", rf"(?:may|can|must|is to|are to|shall|will)(?: not| no longer)? "
        rf"(?:talk|speak|comment|discuss \S+ \S+) (?:to|with) (?:the |any )?{_PRESS}", "ruling granted injunction",
        "Nobody in the case may talk to the press, the judge ordered.", "Nobody in the village will talk to the press.",
        beside=rf"{SAYS}"),
    # fit to be tried
    turn("competent fit unfit incompetent", "party", r"(?:is|was|are|has been declared|was declared|was found|was ruled|was "
        r"deemed) (?:mentally |now |still )*"
        r"(?:not (?:mentally )?(?:competent|fit)|incompetent|unfit)\b", "ruling granted competence",
        "Ann Orr is not fit to stand trial, a judge has determined.", "Ann Orr is not fit to run, her coach ruled.", beside=_FIT),
    turn("competent fit", "party", r"(?:is|was|are|has been declared|was declared|was found|was ruled|was deemed|has been "
        r"found) (?:mentally |now |again |once |still )*"
        r"(?:competent|fit)\b", "ruling denied competence",
        "Ann Orr is again fit for trial, the judge found.", "Ann Orr is fit again, her coach ruled.", beside=_FIT),
    # a new trial
    turn("trial retrial", "party", r"(?:(?:will|is to|is going to|to) (?:get|have|receive|be given|be granted)|gets|won|wins|"
        r"has won|got|is getting|was handed|earned) (?:a |another )?(?:new|second|fresh|re-?)(?: ?trial)\b(?! dates?\b)",
            "ruling new_trial new_trial",
        "Ann Orr will get a new trial.", "Ann Orr wants a new trial."),
    # no for an answer
    turn("need reason cause basis grounds", "judge", r"(?:sees?|saw|finds?|found) no (?:good |compelling |legal )?(?:need|"
        r"reason|cause|basis|grounds?) (?:to|for) (?:\w+ )?(?:mov|remov|disqualif|delay|postpon|dismiss|toss|throw|step|recus|"
        r"hold|releas|free|"
        r"suppress|reopen|overturn|disturb|grant|new trial|mistrial|chang|sever|halt|stop)", "ruling denied request",
        "The judge saw no need to move the trial.", "The judge saw no need to hurry."),
    turn("conviction convictions verdict sentence", "-", r"(?:convictions?|verdict|sentence) (?:\S+ ){0,4}?(?:stands?|will "
        r"stand|can stand|must "
        r"stand)\b", "appeal_decision affirmed judgment",
        "Ann Orr's conviction stands, an appeals court ruled.", "Ann Orr's conviction stands out, an appeals court was told.",
        beside=r"\b(?:appeals? (?:court|judges|panel)|courts? of appeals?|supreme court|\w+ circuit|justices)\b(?: \S+)? "
            r"(?:rules?|ruled|says?|"
        r"said|finds?|found|decides?|decided|holds?|held)\b"),
    turn("courtroom hearing", "judge", r"clos(?:ed|es) (?:the |her |his )?(?:courtroom|hearing|trial|proceedings) to (?:the "
        r")?(?:public|press|"
        r"media|reporters|spectators)\b", "ruling granted access",
        "The judge closed the courtroom to the public.", "The judge closed the courtroom door."),
    turn("verdict verdicts conviction convictions charges indictment", "-", r"(?:verdicts?|convictions?|charges|indictment|"
        r"counts) (?:\S+ ){0,4}?(?:stands?|will stand|can stand|must stand|would stand|is safe|are safe)\b",
            "ruling denied verdict",
        "The verdict against Ann Orr stands, the judge declared.", "The verdict stands in for a year of rumours.", beside=SAYS),
    turn("talking quiet silent posting tweeting", "judge", rf"(?:told|ordered|warned) {OBJ} to (?:stop (?:talking|posting|"
        rf"tweeting|speaking|discussing|commenting)|keep quiet|stay silent|be quiet)\b", "ruling granted injunction",
        "The judge told Ann Orr to stop talking about the case in an order.", "The judge told the gallery to be seated.", beside=
            r"\border\b|\bordered\b"),
    turn("flat nowhere ears short", "request", r"(?:fell (?:flat|short|on deaf ears)|falls (?:flat|short|on deaf ears)|went "
        r"nowhere|goes nowhere|got nowhere|came to nothing|got short shrift|was shot down|is shot down|foundered|hit a wall)\b",
            "ruling denied request",
        "Ann Orr's bid to have the case thrown out fell flat.", "Ann Orr's cake fell flat.",
        beside=r"\b(?:judge|court|panel|justices?|magistrate)\b"),
    turn("convince persuade sway move impress", "request", r"(?:did not|didn't|does not|doesn't|failed to|fails to) (?:convince|"
        r"persuade|sway|move|impress) (?:\S+ ){0,2}?(?:judge|justice|magistrate|recorder|court|panel)\b", "ruling denied request",
        "Her argument failed to convince Judge Orr.", "Her argument failed to convince her mother."),
    turn("submission argument contention claim", "-", r"(?:submission|argument|contention|claim) (?:by [^,.;]{2,40}? )?that "
        r"[^.;]{5,90}? "
        r"(?:was|were|has been) (?:rejected|dismissed|refused)\b", "ruling denied request",
        "A submission that Ann Orr had no case to answer was rejected by the judge.",
        "A claim that Ann Orr sang was rejected by her aunt.",
        beside=r"\b(?:judge|court|sheriff|recorder)\b"),
    turn("claim", "-", r"claim\b.{0,90}?(?:did not|didn't|failed to) (?:convince|persuade|sway|move|impress) (?:\S+ "
        r"){0,3}?(?:judge|justice|magistrate|recorder|court|panel)\b", "ruling denied request",
        "Ann Orr's claim that she was ill did not convince the judge.", "Ann Orr's claim convinced nobody."),
    turn("fight battle quest campaign struggle gambit", "party", r"(?:lost|loses|lose) (?:(?:his|her|their|a|the|its) )?(?:\w+ "
        r")?(?:fight|battle|quest|campaign|struggle|gambit)\b(?: \S+){0,3}? (?:to|for|over)\b", "ruling denied request",
        "Ann Orr lost her fight on Tuesday to keep her emails from the jury.", "Ann Orr lost her fight for breath and died.",
        beside=r"\b(?:judge|court|jury|jurors?|trial|charges?|evidence|bail|case|indictment|ruled)\b"),
)
# fmt: on
