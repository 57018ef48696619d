"""criminal matters in the short words of headlines and leads: who gets life, who is spared jail, whose trial collapses."""

from __future__ import annotations

from notifier.core.reading.idioms.pleas import CRIMES
from notifier.core.reading.idioms.turn import ANY, OBJ, SAYS, TERM, Turn, turn

_BY = rf"{SAYS}|\bby (?:a|the) (?:[\w-]+ )?(?:judge|court|magistrate)\b"
_PRISON = r"(?:jail|prison|custody|gaol)"
_HEADLINE = (
    r"^(?!.*\b(?:lawyers?|attorneys?|counsel|says? (?:he|she|it|they)|insists?|argues?|claims?|fears?|why|how|if)\b)"
    r".*[^.!?…”\"]$"
)
"""A line without a full stop, which no side says: what a party cannot do there, a court has told it."""

# fmt: off
TURNS: tuple[Turn, ...] = (
    # sentences
    turn("life", "party", r"(?:gets|got|given|handed|receives|received) life(?= for\b| over\b| after\b| in\b|$)(?! for a\b)",
        "sentence life sentence",
        "Ann Orr gets life for the fire", "Ann Orr gets life back on track"),
    turn("life", "judge", rf"(?:gives|gave|hands|handed) {OBJ} life(?= for \w+ing\b| for (?:his|her|the)\b| over\b| after\b|$)",
        "sentence life sentence",
        "Judge gives Ann Orr life for poisoning partner", "Judge gives Ann Orr life advice"),
    turn("rest die", "party", rf"(?:will|must|is to|to) (?:die|(?:spend|serve|live out) (?:the )?(?:rest|remainder) of "
        rf"(?:his |her |their )?(?:life|days|years|natural life)) (?:in {_PRISON}|behind bars)\b", "sentence life sentence",
        "Ann Orr will spend the rest of her life in prison, a judge ruled.", "Ann Orr will spend the rest of her life in Spain.",
        beside=_BY + r"|\bsentenc\w+\b"),
    turn("judge", "judge", rf"throws (?:the )?book at {OBJ} : {TERM}", "sentence term sentence",
        "Judge throws book at Ann Orr: 20 years", "Judge throws book at fly"),
    turn("prison jail", "party", rf"(?:will not|won't) (?:go to|serve|face|spend|do|see) (?:\S+ ){{0,2}}?{_PRISON}\b",
        "sentence - no_prison",
        "Ann Orr won't go to prison for the fire, a judge ruled.", "Ann Orr won't go to prison reform talks.",
        beside=_BY),
    turn("suspended conditional community", "party", r"(?:given|handed|gets|got|receives) (?:a |an )?(?:\S+ "
    r"){0,2}?(?:suspended (?:\w+ "
        r")?(?:sentence|term)|conditional discharge|absolute discharge|community (?:order|sentence))\b", "sentence term sentence",
        "Ann Orr given suspended sentence", "Ann Orr given a warm welcome"),
    turn("probation", "judge", rf"(?:placed|places|put|puts) {OBJ} on {TERM} (?:'s? )?(?:of )?probation\b",
        "sentence probation sentence",
        "A judge placed Ann Orr on three years' probation.", "A judge placed Ann Orr on a committee."),
    turn("probation", "party", rf"put on {TERM} (?:'s? )?(?:of )?probation\b", "sentence probation sentence",
        "Ann Orr was put on three years' probation.", "Ann Orr was put on a committee."),
    turn("unpaid community", "party", r"ordered to (?:do|perform|complete|carry out|serve) [\w,]+ hours (?:of )?(?:unpaid work|"
        r"community service)\b", "sentence community sentence",
        "Ann Orr ordered to do 200 hours of unpaid work", "Ann Orr ordered to do 200 hours of practice"),
    turn("begins begun began starts started", "party", rf"(?:begins|begun|starts|started) (?:serving )?(?:a |an )?{TERM} (?:jail|"
        rf"prison|custodial) (?:term|sentence)\b", "sentence prison sentence",
        "Ann Orr starts six-year jail term for arson", "Ann Orr starts six-year term as mayor",
        beside=r"\bfor \w+|\bafter being \w+"),
    turn("jail prison", "-", r"^(?:jail|prison) for (?P<obj>[\w.'’ -]{2,60}?) (?:over|after)\b", "sentence prison sentence",
        "Jail for Ann Orr over the fire", "Prison for women in crisis"),
    turn("arrest confinement detention", "-",
        r"^(?!.*\b(?:sought|bid|plea|hearing|trial|urged|row)\b)(?:house arrest|home (?:confinement|detention)) for "
        r"(?P<obj>[\w.'’ -]{2,60}?)(?: :| ,| —| in| after| over| as| who|$)", "sentence community sentence",
        "House arrest for Ann Orr over the fire", "House arrest for Ann Orr sought by her lawyers"),
    turn("fine fined", "party", r"ordered to pay (?:a )?(?:fine of )?[$£€] ?[\d,.]+(?: (?:million|thousand))?(?: in)? "
    r"?(?:fines?\b|, a fine|"
        r"fine)", "sentence fine sentence",
        "Ann Orr was ordered to pay a $900 fine.", "Ann Orr was ordered to pay $900 to her aunt."),
    # what a headline says that a party cannot do or get
    turn("delay postpone put push stall defer adjourn", "party", rf"(?:can't|cannot) (?:{ANY}{{0,2}}?)(?:delay|postpone|put off|"
        rf"push back|stall|defer|adjourn) {ANY}{{0,7}}?(?:trial|retrial|sentencing|case|hearing)\b(?! \w*forever)",
        "ruling denied continuance",
        "Ann Orr can't put off ferry fraud trial", "Ann Orr can't put off the decorators", beside=_HEADLINE),
    turn("trial retrial", "party", r"(?:won't|can't|will not|cannot|does not|doesn't) (?:get|have|win) (?:a )?(?:new|second|fresh|"
        r"another) (?:re)?trial\b(?! dates?)", "ruling denied new_trial",
        "Ann Orr won't get new trial", "Ann Orr won't get new trial date until June", beside=_HEADLINE),
    turn("escape dodge duck shake avoid sidestep evade", "party",
        rf"(?:can't|cannot|fails? to) (?:escape|dodge|duck|shake(?: off)?|"
        rf"avoid|sidestep|evade) {ANY}{{0,7}}?(?:lawsuit|suit|claims?|charges|class action|indictment)\b",
        "ruling denied motion_to_dismiss",
        "Orr Ltd can't shake bakers' lawsuit", "Orr Ltd can't shake old habits", beside=_HEADLINE),
    turn("plea pleas", "party",
        r"(?:can't|cannot|won't be allowed to) (?:withdraw|take back|undo) (?:his |her )?(?:guilty )?pleas?\b",
        "ruling denied plea_withdrawal",
        "Ann Orr can't take back guilty plea", "Ann Orr can't take back her words", beside=_HEADLINE),
    turn("delay postponement adjournment reprieve", "-", r"^no (?:(?:more|further|new|trial) )?(?:delays?|postponement|"
        r"adjournment) "
        r"(?:in|for|of|to) [^:;?]*\b(?:trial|case|suit|lawsuit|sentencing)\b", "ruling denied continuance",
        "No delay in Orr fraud trial, judge says", "No delay in Orr ferry service, judge learns", beside=SAYS),
    turn("leave permission", "-", r"^(?:leave|permission) (?:to appeal )?(?:granted|given|allowed)\b(?! up\b)",
        "appeal_decision review_granted review",
        "Leave granted on one ground in appeal of Ann Orr", "Leave given up by Ann Orr",
        beside=r"\b(?:appeals?|sift|on (?:one|two|three|four|all|some|limited|\d) grounds?)\b"),
    # verdicts
    turn("murderer killer", "party", r"(?:is|was) a (?:murderer|killer|thief|rapist|fraudster)\b", "verdict guilty verdict",
        "Ann Orr is a murderer, a jury decided.", "Ann Orr is a murderer, her aunt said.",
        beside=r"\b(?:jury|jurors) (?:\w+ )?(?:decided|ruled|found|concluded|agreed|declared|said)\b"),
    turn("guilty", "party", rf"guilty (?:over|in) (?:{ANY}{{0,4}}?)(?:death|killing|murder|shooting|stabbing|crash|fire|fraud|"
    rf"scheme|"
        r"attack|plot)\b", "verdict guilty verdict",
        "Boss Ann Orr guilty over diver's death", "Ann Orr feels guilty in private",
        beside=r"^(?!.*\b(?:plea\w*|pleads?|pleaded|feels?|if|found|says|not guilty)\b)"),
    turn("discharged dismissed jury jurors", "-", r"(?:hung )?(?:jury|jurors) (?:in [^.;]{3,60}? )?(?:was |were |is "
    r")?(?:discharged|"
        r"sent home for good)\b(?! (?:\w+day |on \w+day )?(?:for (?:the|lunch|a)|until|early)\b)", "verdict mistrial mistrial",
        "Jury discharged in trial of Ann Orr", "Juror discharged in trial of Ann Orr"),
    turn("jury jurors", "judge",
        rf"sends? (?:home )?(?:the )?(?:hopelessly )?(?:deadlocked|hung|divided|split) {ANY}{{0,4}}?(?:jury|"
        r"jurors)\b(?: home)?(?!.*\b(?:for (?:the|a)|until|back)\b)", "verdict mistrial mistrial",
        "Judge sends deadlocked ferry jurors home", "Judge sends deadlocked jurors back to work", beside=r"\bhome\b"),
    turn("retrial", "-", r"jury (?:fails|failed) to (?:reach|agree)", "verdict mistrial mistrial",
        "Ann Orr to face retrial after jury fails to reach verdict", "Ann Orr to face press after jury retires"),
    turn("deadlocked split", "jury", r"(?:told|tells|informed) (?:the |a )?(?:judge|court) (?:\S+ )?(?:that )?they (?:were|are) "
        r"(?:hopelessly |irrevocably )(?:deadlocked|split|divided)\b", "verdict mistrial mistrial",
        "Jurors told the judge they were hopelessly split, and he sent them home.", "Jurors told the judge they were hungry.",
        beside=r"\b(?:sent them home|discharged|let them go|ended|mistrial)\b"),
    turn("intact standing alive", "judge", rf"(?:leaves|left|keeps|kept|lets) {ANY}{{0,6}}?(?:charges?|indictment|counts?|suit|"
        rf"lawsuit|case) (?:{ANY}{{0,4}}?)(?:intact|in place|alive|standing)\b", "ruling denied motion_to_dismiss",
        "Judge leaves charges against Ann Orr intact", "Judge leaves Ann Orr's barn intact",
        beside=r"^(?!.*\b(?:toss\w*|dismiss\w*|throws? out|threw out|cuts?|trims?|drops?)\b)"),
    turn("end abort scrap", "judge", rf"(?:won't|will not|refuses to|declines to|decides not to) (?:end|abort|scrap) {ANY}{{0,6}}?"
        r"(?:re)?trial\b(?! (?:dates?|early))", "ruling denied mistrial",
        "Judge won't end Orr trial over juror's tweet", "Judge won't end Orr trial early"),
    # pleas
    turn("guilty plea", "-", r"^guilty plea (?:for|by|from) (?P<obj>[\w.'’ -]{2,60}?)(?: (?:in|on|over)\b|$)", "plea guilty plea",
        "Guilty plea for Ann Orr in theft case", "Guilty plea deadline set for Ann Orr"),
    turn("plea", "-",
        rf"(?<!not )(?:guilty|surprise|shock|sudden|last-minute|late|dramatic|mid-trial|unexpected) (?:guilty )?plea (?:deal )?"
        rf"(?!for\b)(?:{ANY}{{0,2}}?)(?:halts?|halted|ends?|ended|stops?|stopped|aborts?|cuts? short|derails?) {ANY}{{0,6}}?"
        r"(?:re)?trial\b"
        r"(?: of (?P<obj>[\w.'’-]+(?: [\w.'’-]+){0,3}?)(?: in| over| for| on| ,|$))?(?!.*\b(?:hopes?|would|may|could|bid)\b)",
        "plea guilty plea",
        "Surprise plea halts trial of Ann Orr", "Surprise plea for calm halts shouting at trial"),
    turn("guilty", "party", r"(?:says|said|told [^.;]{2,30}? that) (?:he|she)? ?(?:is|was|:)? ?not guilty\b", "plea not_guilty "
    "plea",
        "Ann Orr says not guilty to theft charges", "Ann Orr says jury found her not guilty",
        beside=r"\b(?:arraign\w*|first (?:court )?appearance|charges?|counts?)\b"),
    turn("guilty", "party", r"told (?:a |the )?(?:\w+ )?(?:judge|court|magistrate) (?:on \w+day |\w+day )?(?:that )?(?:he|she) "
    r"(?:was|is) "
        rf"guilty of (?:{ANY}{{0,3}}?){CRIMES}\b", "plea guilty plea",
        "Ann Orr told a judge that she was guilty of theft.", "Ann Orr told a judge that he was guilty of bias."),
    turn("indicated indicates indicate", "party", r"indicat(?:ed|es) (?:a )?not[ -]guilty pleas?\b", "plea not_guilty plea",
        "Ann Orr indicated a not guilty plea to arson.", "Ann Orr indicated that she would plead."),
    turn("admitted", "party", r"admitted in (?:[\w'-]+ ){0,3}court (?:on \w+day |\w+day )?(?:that |to )", "plea guilty plea",
        "Ann Orr admitted in federal court that she took bribes.", "Ann Orr admitted in the pub that she took bribes.",
        beside=r"^(?!.*\b(?:testif\w+|witness|cross-exam\w+|deposition|lawsuit|sued)\b)"),
    turn("denies", "party", r"denies (?:(?:gross|negligence|attempted|causing|sexual|wire|two|three|four|\d+|charges? of|"
    r"counts? of) )*"
        r"(?:murder|manslaughter|rape|arson|robbery|burglary|wounding|terror\w*|murdering|perverting|causing death)\b",
        "plea not_guilty plea",
        "Ann Orr denies manslaughter", "Ann Orr denies report",
        beside=r"^(?!.*\b(?:he|she|interview|lawyer|police|film)\b)(?:\S+ ){0,8}?denies\b.*[^.…]$"),
    # charges
    turn("laid filed lodged", "-", rf"charges? (?:(?:has|have) been |was |were )?(?:laid|lodged) against {OBJ}", "charge "
    "charged charges",
        "Charges have been laid against Ann Orr over the fire.", "Charges may be laid against Ann Orr."),
    turn("charged", "party", r"(?:is|are) to be charged with\b", "charge charged charges",
        "Ann Orr is to be charged with arson, the CPS announced.", "Ann Orr is to be asked about arson.",
        beside=r"\b(?:cps|prosecutors?|prosecution service|dpp|police|district attorney) (?:\w+ )?(?:announced|said|confirmed|"
            r"says)\b"),
    turn("face faces", "party", r"(?:to face|faces) (?:(?:a|an|new|fresh|more|additional|further) )*(?:\w+ )?(?:murder|"
    r"manslaughter|fraud|"
        r"assault|arson|rape|bribery|tax|theft)? ?charges? (?:of \w+ )?in (?:a )?superseding indictment\b", "charge charged "
        "charges",
        "Ann Orr faces new charges in superseding indictment", "Ann Orr faces new charges of bias"),
    # suits settled
    turn("deal settlement payout pact accord", "party",
        rf"(?:exits?|leaves?|escapes?|quits?|gets? out of) {ANY}{{0,5}}?(?:trial|suit|"
        rf"lawsuit|case) (?:with|in|through|via) (?:a |an )?(?:[$£€] ?[\d,.]+ ?(?:million|billion|m|bn|k)? )?(?:\w+ )?(?:deal|"
        rf"settlement|payout|pact|accord)\b", "settlement settled settlement",
        "Orr Ltd exits bakers' trial with $4 million deal", "Orr Ltd exits market with supply deal"),
    turn("buys buy bought", "party",
        rf"(?:buys?|bought) (?:its|his|her|their) way out of {ANY}{{0,6}}?(?:trial|suit|lawsuit|case)\b",
        "settlement settled settlement",
        "Orr Ltd buys its way out of bakers' trial for $9 million", "Orr Ltd buys its way out of debt"),
    turn("deal settlement accord", "-", r"(?:reach|strike|ink) (?:(?:a|an|last-minute|eleventh-hour|11th-hour|out-of-court|late) )*"
        r"(?:deal|settlement|accord)\b(?! to (?:delay|postpone|share|sell|buy))", "settlement settled settlement",
        "Orr, Ltd reach deal on eve of libel trial", "Orr and aunt reach deal to share barn",
        beside=r"^(?!.*\b(?:could|may|might|must|to reach|near|close|fail|plea|no|can't|until|unless|would|will|hope|yet|not|"
        r"didn't|talks)\b).*\b(?:trial|suit|lawsuit|case|litigation)\b"),
    turn("jury jurors", "party", rf"(?:gets?|got|wins?|won) [$£€] ?[\d,.]+ ?(?:million|billion|m|bn|k)? (?:{ANY}{{0,2}}?)from "
        rf"{ANY}{{0,5}}?"
        r"(?:jury|jurors)\b", "verdict liable award",
        "Ann Orr gets $9 million from Oakdale jury", "Ann Orr gets $9 from her aunt, a juror"),
    turn("tacks tacked adds added piles piled heaps heaped", "jury",
        rf"(?:tack|add|pile|heap)(?:s|ed|d) (?:{ANY}{{0,3}}?)[$£€] ?[\d,.]+ ?"
        rf"(?:{ANY}{{0,5}}?)(?:on|onto|to)\b(?! (?:list|questions))", "verdict liable award",
        "Jury tacks $9 million onto Orr Ltd's bill", "Jury adds lunch to list of its questions",
        beside=r"\b(?:million|billion|damages|bill|tab|award|verdict|punitive|[$£€] ?[\d,.]+ ?m)\b"),
    # charges gone
    turn("prosecutors dismissed", "prosecution", r"dismiss(?:ed|es) (?:the |all |its |their )?(?:\w+ )?(?:indictment|charges?|"
    r"case|counts?)\b",
        "charge dropped charges",
        "Prosecutors dismissed the indictment of Ann Orr.", "Prosecutors dismissed the claim of bias."),
    turn("pursue prosecute", "prosecution", r"(?:will|would) no longer (?:pursue|prosecute|press)\b", "charge dropped charges",
        "Prosecutors will no longer pursue charges against Ann Orr.", "Prosecutors will no longer comment."),
    turn("nolle", "prosecution", r"(?:filed|entered|enters|files) (?:a |an? )?nolle\b", "charge dropped charges",
        "Prosecutors filed a nolle prosequi in the case of Ann Orr.", "Prosecutors may file a nolle prosequi."),
    turn("collapses collapsed", "-", r"(?:case|prosecution) against [^.;:]{2,40}? (?:collapses|collapsed|falls apart|fell "
    r"apart|is dropped|"
        r"dropped|is discontinued|discontinued)\b", "charge dropped charges",
        "Case against Ann Orr collapses", "The case against Ann Orr grew"),
    # bail
    turn("freed released", "party", r"(?:freed|released|set free|out) (?:\w+day )?on (?:(?:a|[$£€] ?[\d,.]+|million|\w+) "
    r"){0,3}?(?:bond|bail)\b",
        "ruling granted bail",
        "Ann Orr was freed on $1 million bond.", "Ann Orr has a bond with her dog.",
        beside=r"^(?!.*\bpolice\b).*\b(?:bond|judge|court|magistrates?|sheriff|justice)\b"),
    turn("bail", "party", r"(?:given|handed|admitted to|wins|won|secures|secured|gets|got) (?:on \w+day |\w+day |conditional |"
    r"unconditional )*bail\b(?! (?:forms?|money|hearing))",
        "ruling granted bail",
        "Ann Orr was given bail by a judge.", "Ann Orr was given advice on bail."),
    turn("bail bond", "party", rf"(?:walks?|walked|leaves|left|is|gets?|got) (?:(?:{ANY}{{0,5}}?)(?:jail|prison|custody|remand) "
        rf"(?:{ANY}{{0,2}}?)(?:on|after (?:posting|making)) {ANY}{{0,4}}?|(?:free|out)(?: of (?!court)[\w-]+)? (?:on|after "
        rf"posting) "
        rf"(?:an? )?[$£€] ?[\d,.]+ ?(?:million |m )?)(?:bail|bond)\b",
        "ruling granted bail",
        "Ann Orr walks out of jail on $9,000 bail", "Ann Orr walks out of court, still on bail"),
    turn("bailed", "party",
        r"bailed (?:till|until|pending|before|ahead of|to await) (?:(?:a|the|her|his|new|second) )*(?:re)?(?:trial|"
        r"sentenc\w+|appeal)\b", "ruling granted bail",
        "Ann Orr bailed pending retrial", "Ann Orr bailed until June, police said"),
    turn("bail", "-", r"^bail for (?P<obj>[\w.'’ -]{2,60}?) (?:after|despite|in|over)\b(?!.*\b(?:revoked|denied|refused|rejected|"
        r"sought|opposed|hearing|bid|row)\b)", "ruling granted bail",
        "Bail for Ann Orr after a year in cells", "Bail for Ann Orr looms"),
    turn("bail bond", "judge", rf"(?:lets|let|allowed|allows) {OBJ} (?:to )?(?:go|leave|walk)(?: \S+){{0,3}}? on (?:an? "
        rf")?(?:[$£€] ?[\d,.]+"
        rf"(?: million)? )?(?:\w+ )?(?:bail|bond)\b", "ruling granted bail",
        "A judge let Ann Orr go on a $900 bond.", "A judge let Ann Orr go on about her bond with her dog."),
    turn("bail bond", "judge", rf"(?:lets|let) {OBJ} out on (?:bail|bond)\b", "ruling granted bail",
        "Judge lets Ann Orr out on bail", "Judge lets Ann Orr out on a limb"),
    turn("free remain stay", "judge", rf"(?:allowed|allows|permitted|lets?) {OBJ} (?:to )?(?:remain|stay|go) free\b(?! (?:of|"
    rf"from)\b)", "ruling granted bail",
        "A judge allowed Ann Orr to remain free pending trial.", "A judge allowed the road to remain free of snow."),
    turn("released release", "judge", rf"order(?:ed|s) (?:{OBJ} (?:\w+day )?(?:released|freed)\b|(?:the )?release of )",
        "ruling granted bail",
        "A judge ordered Ann Orr released from jail pending trial.", "A judge heard Ann Orr speak of her release.",
        beside=r"\b(?:jail|prison|custody|detention|pending|until) ?(?:trial|his trial|her trial)?\b(?!.*\b(?:records?|files?|"
            r"documents?|"
            r"video|names?|tapes?)\b)"),
    turn("frees freed", "judge", rf"frees {OBJ} (?:ahead of|before|pending|until) (?:\w+ )?trial\b", "ruling granted bail",
        "Judge frees Ann Orr ahead of trial", "Judge frees seat ahead of lunch"),
    turn("held", "party", r"held (?:on|in lieu of) [$£€] ?[\d,.]+(?: million)? (?:bail|bond)\b", "ruling granted bail",
        "Ann Orr held on $2 million bail", "Ann Orr held on to her bail"),
    turn("jail prison bars custody locked cell", "party",
        r"(?:will|must|is to|to|ordered to|told to) (?:have to )?(?:stay|remain|wait|sit) (?:\S+ ){0,2}?(?:behind bars|in jail|"
        r"in prison|in custody|in a cell|locked up) (?:until|till|pending|before|ahead of|to await) (?:\S+ ){0,2}?(?:re)?trial\b",
        "ruling denied bail",
        "Ann Orr to stay in jail until trial", "Ann Orr to stay in jail until trial, her lawyer fears", beside=_HEADLINE),
    turn("held", "party", r"held (?:without|with no) (?:bail|bond)\b(?!.*\bsince\b)", "ruling denied bail",
        "Ann Orr held without bail", "Ann Orr held without a reason"),
    turn("keeps", "judge", rf"keeps {OBJ} (?:behind bars|in jail|locked up|in custody)\b", "ruling denied bail",
        "Judge keeps Ann Orr behind bars until trial", "Judge keeps Ann Orr in suspense"),
    # where, with whom, by whom
    turn("alone separately together", "party", r"(?:will|must|is to|are to) (?:be tried|stand trial|go on trial|face trial) "
    r"(?:alone|"
        r"separately|on (?:his|her) own)\b", "ruling granted sever",
        "Ann Orr will be tried alone, a judge ruled.", "Ann Orr will be tried alone, her lawyer hopes.", beside=SAYS),
    turn("together jointly", "-", r"(?:will|must|are to|should) (?:be tried|stand trial|go on trial|face trial|face a jury) "
    r"(?:together|"
        r"jointly|side by side)\b", "ruling denied sever",
        "Ann Orr and her aunt will stand trial together, a judge ruled.", "Ann Orr and her aunt will dine together.", beside=SAYS),
    turn("separately", "judge", rf"(?:agreed|agrees|decided|ruled) (?:(?:on )?\w+day )?to try {OBJ} separately\b", "ruling granted "
        "sever", "A judge agreed to try Ann Orr separately from her aunt.", "A judge agreed to sit separately from her aunt."),
    turn("separate", "party", r"(?:wins|won|gets|granted) (?:a )?separate trial\b", "ruling granted sever",
        "Ann Orr wins separate trial", "Ann Orr wants separate trial"),
    turn("separate", "judge", rf"(?:grants|granted|gives|gave) {OBJ} (?:a |her own |his own )?separate trial\b", "ruling "
    "granted sever",
        "Judge grants Ann Orr separate trial", "Judge grants Ann Orr time"),
    turn("trial", "trial", r"(?:will|is to|must|to) (?:stay|remain) in (?!(?:limbo|doubt|the (?:news|headlines|balance)|place|"
    r"session|"
        r"recess)\b)", "ruling denied venue",
        "The trial of Ann Orr will stay in Oakdale, a judge ruled.", "The trial of Ann Orr will stay in limbo.", beside=SAYS),
    turn("removed", "judge", rf"(?:was|is|been|were) removed (?:on \w+day |\w+day )?from (?:{ANY}{{0,6}}?)(?:case|trial)\b",
        "ruling recused recusal",
        "Judge Orr was removed from the case on Tuesday.", "Judge Orr was removed from the list."),
    turn("stay remain", "judge", rf"(?:will|to) (?:stay|remain) on (?:{ANY}{{0,5}}?)case\b", "ruling denied recusal",
        "Judge Orr will stay on the case, she ruled.", "Judge Orr will stay on holiday.", beside=r"\b(?:ruled|said|decided|"
            r"refus\w+|declin\w+|"
            r"reject\w+|recus\w+|bid|despite)\b"),
    # fit, silent, surrender
    turn("unfit incompetent", "party", r"(?:unfit|incompetent|not competent|not fit) (?:to (?:stand|face) trial|to plead|for "
    r"trial)\b(?!.*"
        r"\b(?:says|argues|lawyers?|claims?|if|whether)\b)", "ruling granted competence",
        "Ann Orr unfit to stand trial", "Is Ann Orr unfit to stand trial, says aunt"),
    turn("fit competent", "party", r"(?:deemed|declared|ruled|found) (?:mentally )?(?:fit|competent) (?:\S+ ){0,2}?(?:to "
    r"(?:stand|face) trial|"
        r"to plead|for trial)\b", "ruling denied competence",
        "Ann Orr was deemed fit to plead.", "Ann Orr was deemed fit to play."),
    turn("competent", "judge", rf"(?:found|finds|ruled|declared|deemed) {OBJ} (?:mentally )?(?:competent|fit)\b", "ruling "
    "denied competence",
        "A judge found Ann Orr competent to stand trial.", "A judge found the doctor competent to testify.",
        beside=r"\b(?:trial|plead)\b"),
    turn("report surrender begin", "-", r"(?:must|has to|will have to) (?:now )?(?:report to|surrender to|go to|begin serving) "
        r"(?:\w+ )?"
        r"(?:prison|jail|custody|sentence)\b(?= (?:while|during|pending|despite|before)\b.{0,30}\bappeal)", "ruling denied bail",
        "Ann Orr must report to prison while she appeals, a judge ruled.",
        "Ann Orr must report to work while she appeals, a judge ruled.",
        beside=SAYS),
    turn("report surrender", "-", r"(?:must|is to|has to|has until|until) (?:[\w.]+ ){0,4}?(?:report to|surrender to|begin "
    r"serving) (?:\w+ "
        r")?(?:prison|jail|custody|marshals|authorities)\b", "ruling granted surrender",
        "Ann Orr must report to prison by June 30, a judge ruled.", "Ann Orr must report to work.", beside=SAYS),
    turn("report surrender begin", "party", rf"told to (?:report to|surrender to|begin serving) {ANY}{{0,2}}?(?:prison|jail|"
        r"sentence)\b", "ruling granted surrender",
        "Ann Orr told to report to prison by July 1", "Ann Orr told to report to work", beside=_HEADLINE),
    turn("report surrender", "judge", rf"(?:gave|gives|ordered|orders) {OBJ} "
        rf"(?:(?:another |an extra )?\w+ (?:more |extra )?(?:days|weeks|months) )?(?:, )?(?:until [^.;]{{2,16}} )?to (?:report to|"
    rf"surrender to) (?:\w+ "
        r")?(?:prison|jail)\b", "ruling granted surrender",
        "A judge gave Ann Orr until June 30 to report to prison.", "A judge gave Ann Orr time to report."),
)
# fmt: on
