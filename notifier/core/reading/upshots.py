"""what a court says must, may or cannot be done -> what that decides: rows for the table of `predicates`.

Who may do something, or need not, tells the outcome: the plaintiff who may press on has beaten the motion to dismiss, the loser who
need not yet pay has a stay. A row: pattern over the words that were said; outcome by a trial court or jury, by a higher court;
about;
an example that must match and one that must not.
"""

from __future__ import annotations

Row = tuple[str, str | None, str | None, str, str, str]

_CAN = r"(?:can|may|will|should|could|must|shall)"
_CANNOT = r"(?:can't|cannot|can not|may not|must not|should not|shall not|will not|won't|couldn't|could not)"
_GO_ON = (
    r"(?:press|push|move|go|forge) (?:on(?! trial)|ahead|forward)|carry on|keep (?:going|alive)|pursue|advance|go on(?! trial)|"
    r"have (?:his|her|its|their) day in court|seek (?:damages|compensation)|take (?:\S+ ){1,4}to (?:court|trial|a jury)|try "
    r"again to"
)
_DO = (
    r"stop|halt|end|cease|pay|hand|turn|cover|foot|publish|release|produce|disclose|return|restore|give|provide|allow|let|"
    r"rehire|reinstate|"
    r"remove|"
    r"reopen|share|reveal|identify|surrender|submit to|sit for|testify|comply|keep|refund|reimburse|repay|rewrite|redo|redraw|"
    r"clean up|"
    r"destroy|delete|preserve|take down|resume|issue|hold|recognize|recognise|reconsider|repair|vacate|open|unfreeze|rename|sell|"
    r"divest|"
    r"be (?:handed|turned|given|paid|removed|returned|restored|reinstated|redrawn|rehired|destroyed|deleted|taken|reopened|"
    r"published|sold)"
)
_JUDGED = r"(?:conviction|convictions|sentence|verdict|judgment|award|ruling|term|trial)"

# fmt: off
FINER: tuple[Row, ...] = (
    (rf"\b(?:not|isn't|aren't) (?:\w+ )?immune\b|\b{_CANNOT} (?:claim|invoke|assert|use|hide behind) (?:\w+ )?immunity\b|"
        r"\bno (?:\w+ )?immunity\b",
        "denied", "affirmed", "motion_to_dismiss", "the mayor is not immune from the suit", "the mayor is immune from the suit"),
    (r"^no death penalty\b", "granted", None, "death", "no death penalty for the vet", "the death penalty was not asked for"),
    (r"\b(?:must|has to|should|will have to) (?:pick up|meet|bear|shoulder|foot|cover) (?:\S+ ){0,8}?(?:bills?|costs|fees|"
        r"expenses)\b", "granted", None,
        "costs", "the mill must pick up the grower's legal bill", "the mill must pick up the phone"),
    (r"\b(?:claims?|counts?|charges?|parts?|some|one|two|three|most)\b.*\b(?:survives?|stays?|remains?|lives?|goes|go|"
        r"proceeds?|can|may|will|is in|are in) ?.*"
        r"\b(?:but|and|while) (?:\S+ ){0,6}?(?:cannot|can't|may not|must not|does not|doesn't|do not|don't|will not|won't|is "
        r"out|are out|is not|are not|"
        r"falls?|fails?)\b(?! (?:yet|only|(?:\w+ ){0,2}(?:decide|know|say|have)))", "dismissed_in_part", "affirmed_in_part", "case",
        "the libel claim survives but the fraud claim does not", "the libel claim survives"),
    (r"\b(?:claims?|counts?|charges?)\b.*\b(?:is|are) (?:out|gone|dismissed|stricken|struck|barred|barred by \S+)\b.*\b(?:and|"
        r"but|while|;) (?:\S+ ){0,8}?"
        r"(?:will|may|can|must|should|goes?|survives?|stays?|remains?)\b", "dismissed_in_part", "affirmed_in_part", "case",
        "two of the five claims are out and three will go to trial", "the claims are out"),
    (rf"\b{_CANNOT} (?:now )?(?:seek|pursue|ask for) (?:the )?death(?: penalty| sentence)?\b", "granted", None, "death",
        "the state cannot seek the death penalty", "the state may seek the death penalty"),
    (r"\b(?:may|can) (?:now |still )?(?:seek|pursue|ask for) (?:the )?death(?: penalty| sentence)\b", "denied", None, "death",
        "the state may seek the death penalty", "the state cannot seek the death penalty"),
    (r"\b(?:may|can|must|should|is to|are to|is entitled to|are entitled to) recover (?:\S+ ){0,2}?[$£€₹]", "granted", None,
        "costs",
        "the mill may recover $80,000 of its fees", "the mill may recover from the flood"),
    (r"\b(?:ministers?|secretary|government|council|department|agency|office|commission|board|regulator|authority|police|"
        r"administration|"
        r"president|governor|mayor|cabinet|ministry)\b(?: \S+){0,5} (?:had |has |have )?acted (?:unlawfully|illegally|irrationally|"
        r"beyond (?:his|her|its|their) powers)\b", "granted", None, "law",
        "the minister acted unlawfully in approving the quarry", "the baker acted unlawfully"),
    (r"\b(?:may|can) (?:now )?(?:seek|ask (?:a jury |jurors )?for|pursue|claim|request) (?:\w+ )?(?:punitive|exemplary|treble|"
        r"triple) "
        r"damages\b", "granted", None, "amend", "the baker may seek punitive damages", "the baker may seek her fortune"),
    (rf"\b{_CANNOT} (?:seek|ask (?:a jury |jurors )?for|pursue|claim|request) (?:\w+ )?(?:punitive|exemplary|treble|triple) "
        rf"damages\b",
        "denied", None, "amend", "the baker may not seek punitive damages", "the baker may seek punitive damages"),
    (r"\b(?:may|can) (?:now )?(?:question|depose|interrogate) (?!whether|how|why)", "granted", None, "discovery",
        "the growers can depose the mill's chairman", "the growers can question whether"),
    (rf"\b{_CANNOT} (?:question|depose|interrogate) (?!whether|how|why)", "denied", None, "discovery",
        "the growers cannot depose the mill's chairman", "the growers cannot question whether"),
    (r"\b(?:is|are|was|were|become|became|as|now) moot\b", "moot", "moot", "case", "the growers' suit is moot", "a moot point"),
    (r"\b(?:suit|lawsuit|case|trial|litigation|claims?|dispute|action)\b(?: (?!(?:will|must|should|can|may)\b)\S+){0,7} "
        r"(?:will|must|should|can|may) "
        r"(?:stay|remain|be kept) (?:put|in (?!force|effect|place|jail|prison|custody|limbo|\w+ hands)\w+)\b",
        "denied", "affirmed", "venue",
        "the suit against the mill will remain in Tulsa", "the vet will remain in Tulsa"),
    (r"\b(?:suit|lawsuit|case|trial|litigation|claims?|dispute|action)\b(?: \S+){0,7} (?:will|must|should) be (?:heard|tried|"
        r"litigated|decided) "
        r"in (?:\S+ ){1,4}?(?:, )?(?:not|rather than|instead of)\b", "transferred", None, "venue",
        "the suit will be heard in Tulsa, not Topeka", "the suit will be heard in Tulsa in May"),
    (r"\b(?:jury|jurors) (?:must|should|has to|have to|needs? to|will have to|ought to|can|could) (?:decide|determine|resolve|"
        r"sort out|weigh|"
        r"hear (?:\S+ ){0,4}?(?:claims?|case|suit|lawsuit))\b|"
        r"\b(?:question|matter|issue)s? for (?:a|the) (?:jury|jurors)\b", "denied", "reversed", "summary_judgment",
        "a jury must decide whether the mill lied", "a jury was picked"),
    (r"\bentitled to (?:an? )?(?:evidentiary |new |full )?hearing\b", "granted", "remanded", "hearing",
    "the vet is entitled to a hearing",
        "the vet is entitled to a pension"),
    (r"\bstill (?:blocked|on hold|frozen|paused|barred)\b", "extended", "affirmed", "injunction", "the levy is still blocked",
        "the levy is still high"),
    (rf"\b{_CANNOT} (?:\w+ )?(?:{_GO_ON}|proceed|go ahead|go forward|move forward)\b.*\b(?:while|until|pending|for now)\b",
    "stayed", "stayed",
        "stay", "the suit can't go forward while he fights the charges", "the suit can't go forward"),
    (r"\b(?:complaints?|applications?|petitions?|appeals?|claims?|case)\b(?: (?!in\b)\S+){0,9}? inadmissible\b|"
        r"^inadmissible (?:\S+ ){0,3}?(?:complaint|application|petition|appeal|claim|case)\b", "dismissed", "dismissed", "case",
        "the complaint of the baker is inadmissible", "the tape is inadmissible in the case"),
    (r"\b(?:may|can) (?:now )?withdraw (?:(?:his|her|their) )?(?:\w+ )?pleas?\b", "granted", None, "plea_withdrawal",
        "the vet may withdraw his guilty plea", "the vet may withdraw his savings"),
    (rf"\b{_CANNOT} (?:now )?withdraw (?:his|her|their) (?:\w+ )?pleas?\b", "denied", None, "plea_withdrawal",
        "the vet cannot withdraw his guilty plea", "the vet cannot withdraw his savings"),
    (r"\btell (?:his|her|its|their) (?:story|side) to (?:a|the) jury\b|\bday in court\b", "denied", "reversed", "motion_to_dismiss",
        "the vet will get to tell his story to a jury", "the vet will get to tell his story to a friend"),
    (r"^(?:for [^,]{3,22} )?no (?:\S+ ){1,5}?(?:may|can|shall|will be allowed to)\b", "granted", None, "injunction",
        "for 14 days no barge may dock", "no barge docked"),
    (r"\b(?:may|can) (?:now )?(?:join|intervene)\b(?: \S+){0,6} (?:suit|lawsuit|case|side|fight)\b", "granted", None, "intervene",
        "the growers can join the mill's side", "the growers can join the choir"),
    (r"\btrial\b(?: \S+){0,4} (?:will not|won't|cannot|should not|need not) be moved\b(?! (?:to|until|up|back) )", "denied",
    "affirmed", "venue",
        "the trial will not be moved out of town", "the trial will be moved"),
    (r"\b(?:confession|statements?|evidence|tapes?|recordings?) (?:can|may|will) stay\b(?! (?:sealed|secret|under))", "denied",
    None, "suppress",
        "the confession can stay", "the visitor can stay"),
    (r"\bfair game\b", "granted", None, "evidence", "the tapes are fair game at trial", "the pheasants are game"),
    (rf"\b(?:jury|jurors|panel)\b(?: \S+){{0,3}} {_CANNOT} (?:get to |be taken to )?(?:tour|visit|view|inspect)\b", "denied",
    None, "view",
        "jurors will not visit the barn", "jurors will visit the barn"),
    (r"\b(?:be tried|stand trial|go on trial) (?:alongside|together with|with) (?:his|her|their|the|its|\w+)\b", "denied",
    None, "sever",
        "the vet must stand trial alongside his nurse", "the vet must stand trial"),
    (r"\b(?:need not|(?:won't|will not|wouldn't) (?:need|have) to|(?:does|do|did) not (?:need|have) to|(?:doesn't|don't|"
        r"didn't) (?:need|have) to|(?:is|are) not (?:required|"
        r"obliged) to|"
        r"(?:isn't|aren't) required to|(?:cannot|can't) be (?:forced|made|compelled|required) to|(?:is|are) entitled to withhold) "
        r"(?:hand|turn|give|produce|disclose|release|testify|reveal|share|identify|publish|provide|sit|answer|be (?:questioned|"
        r"deposed))\b|"
        r"\b(?:won't|will not|cannot|can't) be (?:questioned|deposed)\b", "denied", None,
        "discovery",
        "the paper need not reveal its source", "the paper must reveal its source"),
    (r"\b(?:not|won't|n't|isn't|aren't|cannot|can't|no)\b(?: \S+){0,7} contempt\b", "denied", "reversed", "contempt",
        "the clerk won't be held in contempt", "the clerk is in contempt"),
    (rf"\b{_CANNOT} (?:now |yet )?(?:add|amend)\b(?: \S+){{0,6}} (?:claims?|defendants?|plaintiffs?|complaint|suit|lawsuit|"
        rf"allegations?|charges?)\b",
        "denied", None, "amend", "the baker cannot add defendants", "the baker cannot add salt"),
    (r"\b(?:may|can) (?:now )?(?:add|amend)\b(?: \S+){0,6} (?:claims?|counts?|defendants?|plaintiffs?|complaint|suit|lawsuit|"
        r"allegations?|charges?)\b",
        "granted", None, "amend", "the baker may add a claim", "the baker may add salt"),
    (rf"\b{_CANNOT} (?:\w+ )?(?:revive|resurrect|bring back|reopen)\b(?: \S+){{0,6}} (?:suit|lawsuit|claims?|case|action)\b",
        "denied",
        "affirmed", "case", "the baker can't revive her suit", "the baker can't revive her mother"),
    (r"\b(?:can|may) (?:now )?(?:remain|stay) (?:free|out of (?:prison|jail|custody))\b", "granted", "granted", "bail",
        "the vet can stay out of prison while he appeals", "the vet can stay at home"),
    (r"\bmust be (?:re-?sentenced|sentenced again|given a new sentence)\b", "granted", "vacated", "sentence",
        "the vet must be resentenced", "the vet must be heard"),
    (r"\b(?:must|will have to|have to|has to) (?:re)?try (?:\S+ ){1,4}?(?:all over again|over again|again|anew|a second time)\b|"
        r"\b(?:must|will have to) (?:re)?try (?:his|her|its|their|the) (?:case|suit|claims) (?:all over )?again\b", "new_trial",
        "new_trial",
        "new_trial", "the two sides will have to try the case all over again", "the two sides will have to try hard"),
    (r"\b(?:judge|court|jury|magistrate|tribunal|chancellor|he|she|it|justices?)\b(?: \S+){0,5}? (?:was|were|had been) "
        r"(?:wrong|mistaken|incorrect) (?:to|in|when)\b|\berred (?:in|by|when)\b|\b(?:should not|shouldn't|should never|ought "
        r"not to) have "
        r"(?:been )?(?:dismissed|thrown|tossed|granted|convicted|allowed|admitted|blocked|certified|sent|put)\b", None, "reversed",
        "judgment", "the judge was wrong to dismiss the suit", "the judge was right to dismiss the suit"),
    (r"\b(?:judge|court|jury|magistrate|tribunal|chancellor|he|she|it|justices?)\b(?: \S+){0,5}? (?:was|were|had been) "
        r"(?:right|correct|entitled|justified) (?:to|in|when)\b|\bdid not err\b|\b(?:correctly|properly|rightly) "
        r"(?:dismissed|granted|denied|convicted|instructed|refused|blocked|tossed)\b", None, "affirmed", "judgment",
        "the judge was right to dismiss the suit", "the judge was wrong to dismiss the suit"),
    (r"\b(?:time-barred|barred by (?:the|a) statute of limitations|(?:waited|took) too long to (?:sue|file|bring|complain)|"
        r"(?:came|was filed|were filed|was brought|were brought|filed|sued) too late|too late to sue|"
        r"statute of limitations (?:had|has) (?:run|expired|passed))\b",
        "dismissed", "affirmed", "case", "the growers waited too long to sue", "the growers waited for rain"),
    (r"\b(?:injunction|block|order|freeze|pause|ruling|stay)\b(?: \S+){0,6} (?:may|can|must|should|will) (?:now )?(?:remain|"
        r"stay|continue) "
        r"in (?:force|effect|place)\b", "denied", "stay_denied", "stay", "the injunction will stay in force",
        "the injunction will be lifted"),
    (r"\b(?:may|can|will|should) (?:\w+ )?(?:remain|stay|continue) in (?:force|effect|place)\b", "denied", "stayed", "injunction",
        "the fee may remain in force", "the fee may rise"),
    (r"\b(?:can|may|will) represent (?:an? |the )?(?:\S+ )?(?:class|group)\b", "certified", "affirmed", "class",
        "the baker can represent a class of shoppers", "the baker can represent the bank"),
    (rf"\b{_CANNOT} (?:\w+ )?(?:force|compel|require|push|send|steer)\b(?: \S+){{0,6}} (?:in)?to (?:arbitrat|private arbitrat)",
        "denied",
        "affirmed", "arbitration", "the bank cannot force the growers into arbitration", "the bank cannot force a vote"),
    (r"^no (?:\w+ )?(?:wrongdoing|liability|defamation|libel|infringement|negligence|discrimination|retaliation|breach|fault|"
        r"fraud|harassment|"
        r"malice|malpractice|monopoly|conspiracy)\b", "not_liable", None, "verdict", "no negligence by the bank",
        "there was no bank"),
    (r"\b(?:defaulted|is in default|was in default)\b(?! on (?:its|the|his|her|a) (?:loan|debt|mortgage|bonds?))", "default",
        None, "default",
        "the dealer defaulted", "the dealer defaulted on its loan"),
    (rf"\b{_JUDGED}\b(?: \S+){{0,8}} (?:still )?stands\b", "denied", "affirmed", "judgment", "the verdict for the union stands",
        "the union stands by the verdict"),
    (r"\b(?:lawyers?|attorneys?|law firms?|counsel)\b(?: [^ ,]+){0,14} must pay\b", "sanctioned", None, "sanctions",
        "the bank's lawyers must pay $9,000", "the bank must pay its lawyers"),
    (rf"\b{_JUDGED}\b(?: \S+){{0,8}} (?:still )?stands\b", "denied", "affirmed", "judgment", "the verdict for the union stands",
        "the union stands by the verdict"),
    (r"\b(?:lawyers?|attorneys?|law firms?|counsel)\b(?: [^ ,]+){0,14} must pay\b", "sanctioned", None, "sanctions",
        "the bank's lawyers must pay $9,000", "the bank must pay its lawyers"),
    (r"\b(?:must|has to|have to|will have to) (?:now )?pay\b[^;]{1,80}? (?:for|over) (?:\w+ )?(?:libel\w*|defam\w+|slander\w*|"
        r"negligen\w+|nuisance|trespass|discriminat\w+|harass\w+|breach\w*|wrongful\w*|unfair\w*|false\w*)\b", "liable", "affirmed",
        "award", "the paper must pay the mayor $9,000 for libel", "the paper must pay the mayor for lunch"),
    (r"\b(?:must|has to|have to|will have to) (?:still )?pay\b(?! (?:its|his|her|their) own).*(?:[$£€₹]|\bmillion\b)(?!.*\b(?:fees|"
        r"costs)\b)", "granted", "affirmed", "order", "the bank must pay the growers $9 million", "the bank may pay $9 million"),
    (r"\b(?:can|may|will|could) (?:\S+ ){0,6}(?:as a class|(?:in |as )?a class action|on behalf of (?:all|other|others|every|"
        r"thousands|hundreds|millions|[\\d,]+))\b",
        "certified",
        "affirmed", "class", "the drivers can go forward as a class action", "the drivers asked for a class action"),
    (rf"\bno class action\b|\b{_CANNOT} (?:\S+ ){{0,6}}(?:as a class|as a group|in a class action|on behalf of (?:all|other|"
        rf"every))\b|"
        r"\bnot a class action\b", "denied", "reversed", "class", "the drivers cannot sue as a group",
        "the drivers can sue as a group"),
    (r"\b(?:belongs?|should be|must be|has to be|will be|should go|must go) (?:\S+ )?(?:in|to|before|by) (?:\w+ )?(?:arbitration|"
        r"arbitrators?)\b|\bmust arbitrate\b|\b(?:must|should|to) be arbitrated\b", "granted", None, "arbitration",
        "the dispute belongs in arbitration", "the arbitration is over"),
    (r"\bbelongs? (?:back )?in (?:\w+ )?state court\b|\b(?:must|should|will|to) (?:be (?:heard|decided|tried|fought|litigated)|"
        r"go|go back|"
        r"return) (?:in|to) (?:\w+ )?state court\b", "remanded", None, "remand", "the suit belongs in state court",
        "in state court it lost"),
    (r"\bbelongs? in (?:\w+ )?(?:federal court|another court|\w+ court|\w+)\b(?! (?:prison|jail|custody|hands))|"
        r"\b(?:must|should) be (?:heard|tried|litigated) in\b", "transferred", None, "venue", "the suit belongs in Texas",
        "the land belongs to Texas"),
    (r"\b(?:can|may|will) (?:hold off|put off|delay|wait (?:before|to)|postpone|defer) (?:on )?pay(?:ing|ment)\b|\bneed not "
        r"(?:yet )?pay "
        r"(?:\S+ ){0,6}(?:while|until|pending|yet|during|for now)\b|\b(?:doesn't|does not|don't|do not) have to pay (?:\S+ "
        r"){0,6}(?:while|"
        r"until|pending|yet|during|for now)\b", "stayed", "stayed", "stay",
        "the bank may put off paying the award while it appeals",
        "the bank may pay the award"),
    (rf"\b{_CANNOT} (?:\S+ )?(?:have|get|be given|be granted|obtain|win) (?:an? |the |that )?(?:\w+ )?(?:injunction|restraining "
        rf"order|stay|"
        rf"gag order|order)\b|\bnot entitled to (?:an? )?(?:\w+ )?injunction\b|\bno (?:basis|grounds?|reason|need) (?:for|to "
        rf"\w+) (?:an? )?"
        r"(?:\w+ )?injunction\b|^no injunction\b", "denied", "reversed", "injunction", "the union can't have an injunction",
        "the union can have lunch"),
    (rf"\b{_CANNOT} (?:\S+ )?(?:have|get|be given|be granted|win) (?:an? )?(?:new|second|another|fresh) trial\b|\b(?:not|isn't|"
        rf"aren't) "
        r"entitled to (?:an? )?(?:new|second|another|fresh) trial\b|^no (?:new|second|fresh) trial\b|\b(?:does|do|did) not deserve "
        r"(?:an? )?(?:new|another) trial\b|^no retrial\b", "denied", "affirmed", "new_trial", "she will not get a new trial",
        "she will get a new trial"),
    (r"\b(?:deserves?|gets?|must (?:get|have|be given)|should (?:get|have|be given)|entitled to|(?:will|shall) (?:get|have|be "
        r"given)) "
        r"(?:an? )?(?:new|second|another|fresh) (?:jury )?trial\b|\b(?:deserves?|entitled to) (?:an? )?(?:retrial|do-over)\b|"
        r"\bmust be "
        r"(?:retried|tried again)\b", "new_trial", "new_trial", "new_trial", "the baker deserves another trial",
        "the baker deserves another chance"),
    (rf"\b{_CANNOT} (?:\S+ )?(?:recover|collect|recoup|get back) (?:\S+ ){{0,4}}(?:bills?|fees?|costs?)\b|\b(?:each|both) sides? "
        rf"(?:must|"
        r"will|should) (?:pay|bear) (?:its|their) own\b|^no (?:legal |attorneys' )?(?:fees|costs)\b", "denied", None, "costs",
        "the bank will not recover its legal fees", "the bank will recover from the strike"),
    (r"^no sanctions\b|\bno sanctions (?:are|were|is) (?:warranted|due|needed)\b", "denied", None, "sanctions",
        "no sanctions for the bank", "the bank got sanctions"),
    (r"\b(?:can|may) (?:keep|continue|go on|stay on|remain) (?:\S+ ){0,3}(?:representing|as (?:\S+ )?counsel|as (?:\S+ "
        r")?lawyers?|on (?:the|her|"
        r"his|its) (?:case|defense|team))\b", "denied", "reversed", "recusal", "the firm may keep representing the bank",
        "the firm may keep the money"),
    (rf"\b{_CANNOT} (?:\S+ )?(?:represent|stay on the case|remain on the case)\b|\bmust (?:step aside|step down|withdraw|bow out|"
        rf"be "
        r"disqualified|be removed) (?:from|as)\b", "granted", None, "recusal", "the firm cannot represent the bank",
        "the firm can represent the bank"),
    (rf"\b(?:jury|jurors|panel)\b(?: \S+){{0,6}} {_CANNOT} (?:hear|see|be told|be shown|learn|be allowed to (?:hear|see))\b|"
        rf"\bkept from "
        r"(?:the jury|jurors)\b|\boff limits\b", "granted", None, "suppress", "the jury will not hear about the tape",
        "the jury will hear about the tape"),
    (rf"\b(?:jury|jurors|panel)\b(?: \S+){{0,6}} (?:can|may|will|must) (?:get to )?(?:hear|see|be told|be shown|learn|visit|"
        rf"view|inspect)\b"
        r"(?! (?:\S+ ){0,6}?(?:case|trial|suit|lawsuit|claims?|v|opening|closing|retrial|arguments)\b)|"
        rf"\b{_CAN} (?:show|"
        r"play|use|introduce|present|call|tell)\b.*\b(?:jury|jurors|wiretaps?|recordings?|tapes?|testimony|evidence|video|videos|"
        r"texts|emails|"
        r"confession|statements?|witness|witnesses|at trial)\b", "granted", "reversed", "evidence",
        "prosecutors may show jurors the photographs", "prosecutors may show up"),
    (rf"\b{_CANNOT} (?:show|play|use|introduce|present|call|tell)\b.*\b(?:jury|jurors|wiretaps?|recordings?|tapes?|testimony|"
        rf"evidence|"
        r"video|videos|texts|emails|confession|statements?|witness|witnesses|at trial)\b", "granted", "reversed", "suppress",
        "prosecutors may not play the tapes for jurors", "prosecutors may play the tapes for jurors"),
    (rf"\b(?:can|may) (?:\w+ )?(?:appeal|challenge|contest|fight) (?:his|her|its|their|the|a|against)\b(?: \S+){{0,3}} {_JUDGED}\b|"
        r"\b(?:can|may) appeal (?:against|to)\b", "review_granted", "review_granted", "review",
        "the vet can challenge her conviction",
        "the vet can challenge the bill"),
    (rf"\b{_CANNOT} (?:\w+ )?(?:appeal|challenge|contest) (?:his|her|its|their|the|a|against)\b(?: \S+){{0,3}} {_JUDGED}\b",
        "review_denied", "review_denied", "review", "the vet cannot challenge her conviction",
        "the vet can challenge her conviction"),
    (rf"\b{_JUDGED}\b(?: \S+){{0,6}} (?:is|was|are|were) (?:both |entirely |wholly |perfectly )?(?:safe|sound|fair|proper|"
        rf"lawful|reasonable|just|justified|"
        rf"correct|well "
        r"supported|supported|appropriate|not (?:unsafe|excessive|cruel|unreasonable|manifestly)|neither (?:cruel|excessive|unfair|"
        rf"unreasonable))\b|\b{_JUDGED}\b(?: \S+){{0,6}} (?:must|should|will) stand\b", "denied", "affirmed", "judgment",
        "the conviction of the vet is safe", "the conviction of the vet is unsafe"),
    (rf"\b{_JUDGED}\b(?: \S+){{0,6}} (?:is|was|are|were) (?:both |clearly |manifestly )*(?:unsafe|excessive|unfair|unreasonable|"
        rf"unlawful|"
        r"too (?:long|harsh|severe|high|large)|a miscarriage of justice|unjust)\b|\b"
        rf"{_JUDGED}\b(?: \S+){{0,6}} (?:cannot|can't|must not|could not) stand\b", "set_aside", "reversed", "judgment",
        "the conviction of the vet is unsafe", "the conviction of the vet is safe"),
    (r"\b(?:has|have|had) no (?:power|authority|jurisdiction) (?:to|over)\b|\b(?:lacks?|lacked|no|without) jurisdiction\b|"
        r"\bpolitical "
        r"question\b", "dismissed", None, "case", "the court has no authority over the levy",
        "the court has authority over the levy"),
    (rf"\b{_CANNOT} (?:yet |now )?(?:be (?:enforced|carried out|implemented|applied|built|demolished|deported|evicted|closed|"
        rf"shut|fired|"
        r"cut off))\b", "granted", None, "injunction", "the levy shall not be enforced", "the levy shall be enforced"),
    (r"\b(?:law|rule|ban|fee|levy|policy|order|tax|act|statute|ordinance|measure|map|plan|program|programme|restrictions?|"
        r"regulations?)\b"
        r"(?: \S+){0,4} (?:does|do|did) not (?:violate|break|run afoul of|exceed|offend|contravene|infringe)\b", "denied", None,
        "law",
        "the levy does not violate the constitution", "the levy violates the constitution"),
)
"""Before the general rows: what is more particular than they are."""

FURTHER: tuple[Row, ...] = (
    (r"\b(?:a|been|were|was|serious|multiple|several) violations? of (?:article|the (?:european )?convention|(?:his|her|their) "
        r"(?:human |fundamental )?rights?)\b", "liable", "liable", "liability", "there had been a violation of article 10",
        "there had been violets of article"),
    (r"\b(?:must|will have to) (?:still |now )?face (?:part|parts|some|most|one|two|three|portions|much) of (?:[\w'’.-]+ "
        r"){0,7}?(?:suit|"
        r"lawsuit|lawsuits|claims|case|complaint|class action)\b", "dismissed_in_part", None, "case",
        "the bank must face part of the growers' suit", "the bank must face part of the blame"),
    (rf"\b{_CANNOT} (?:\w+ )?(?:escape|dodge|avoid|duck|sidestep|shake(?: off)?|get out of|wriggle out of) (?:[\w'’.-]+ "
        rf"){{0,6}}?(?:suit|"
        r"lawsuit|suits|lawsuits|claims?|case|complaint|trial|liability)\b", "denied", "reversed", "motion_to_dismiss",
        "the bank cannot escape the growers' lawsuit", "the bank cannot escape its past"),
    (r"\bmust (?:still |now )?face (?:[\w'’.-]+ ){0,7}?(?:suit|lawsuit|lawsuits|suits|claims?|case|complaint|class action|"
        r"allegations|trial)\b",
        "denied", "reversed", "motion_to_dismiss", "the bank must face the growers' suit", "the bank must face facts"),
    (rf"\b(?:can|may|should|must) (?:\S+ )?(?:{_GO_ON})\b|\b(?:lives|goes|will go) on\b|\bmust (?:answer|defend (?:against|"
        rf"itself|himself|herself|(?:\S+ ){{0,4}}?(?:suit|lawsuit|case|claims?)\b))",
        "denied", "reversed", "motion_to_dismiss", "the union can press on with its suit", "the union can rest"),
    (rf"\b{_CANNOT} (?:\S+ )?(?:{_GO_ON})\b", "dismissed", "affirmed", "case", "the union cannot press on with its suit",
        "the union can press on with its suit"),
    (r"\b(?:may|will|should|must|shall) (?:now )?be (?:made public|unsealed|unredacted|released to the public|"
        r"opened to the public)\b", "granted", None, "seal", "the file will be made public", "the file will be read"),
    (r"\b(?:can|may|will|must|should) (?:stay|remain|be kept) (?:sealed|secret|under seal|under wraps|confidential|private|"
        r"hidden)\b", "denied",
        None, "seal", "the file will stay sealed", "the file will stay open"),
    (rf"\b(?:must|has to|have to|shall) (?:now |immediately |also |at once |promptly |first )?(?:{_DO})\b", "granted", None,
        "order",
        "the port must reopen its gates", "the port must be proud"),
    (r"\b(?:can|may) (?:now |immediately |also |lawfully )?(?:keep|continue|go on) (?:\w+ing|its|their|to)\b", "denied",
        "stayed", "injunction",
        "the port may keep charging the levy", "the port may charge the levy"),
    (r"\b(?:exceeds?|exceeded|oversteps?|overstepped|runs? afoul of|ran afoul of|breaks?|flouts?|flouted|tramples?|trampled|"
        r"contravenes?|"
        r"contravened|offends?|is (?:in violation of|contrary to|against) (?:the |state |federal )?(?:law|\w+ act|constitution)|"
        r"has no basis in law)"
        r"\b", "granted", None, "law", "the levy runs afoul of the constitution", "the levy runs to nine pages"),
)
"""After the general rows: what is less certain than they are."""
# fmt: on
