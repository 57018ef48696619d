"""noun or stock phrase -> what it is: who decides, what is decided on, what a request is for.

Phrases are matched longest first over words; a class is one short word that `acts.ACTS` uses.
"""

from __future__ import annotations

# --- who -----------------------------------------------------------------------------------------------------------

# fmt: off
_WHO = {
    "judge": "judge|judges|jurist|recorder|magistrate|magistrates",
    "court": "panel of trial judges|panel of three trial judges|panel of three district judges|three-judge district court|"
    "court|courts|tribunal|bench|courtroom|chancery|chancellor|arbitrator|surrogate|division bench|trial chamber|"
    "pre-trial chamber|pretrial chamber|criminal chamber|grand chamber|icc|hague court|strasbourg court|strasbourg judges|ecthr|"
    "human rights court|court of human rights|european court of justice|ecj|cjeu|court of justice|"
    "special criminal court|assize court|assizes|court of assizes|cour d'assises|war crimes court",
    "appeals": "two-judge majority|panel majority|lord justice|lady justice|lords justices|lord chief justice|lady chief justice|"
    "appeals court|court of appeals|court of appeal|appeal court|appellate court|appeals panel|appeals "
    "judges|appeals judge|"
    "appellate judges|appellate panel|appellate division|appeal judges|appeals courts|circuit|panel|three-judge "
    "panel|en banc court|full court|circ|"
    "circuit court of appeals|court of criminal appeal|court of criminal appeals|fed circ|divisional court|full "
    "bench|appellate judge|"
    "intermediate court|higher court|court of session|appeals chamber|appeal chamber|full federal court|supreme court of "
    "appeal|inner house|sca",
    "supreme": "supreme court|supreme court's|justices|high court|highest court|scotus|top court|apex court|law "
    "lords|chief justice|"
    "supreme court justice|privy council|state supreme court|supreme court justices|supremes|nine justices|court of cassation|"
    "cour de cassation|cassation court|constitutional court|constitutional tribunal|federal court of justice|council of state|"
    "court of final appeal|supreme administrative court|supreme court bench|apex court bench|top court bench|supreme court judges",
    "jury": "jury|jurors|juries|juror|jury's|jurymen|panel of jurors|jury of|panel of six|panel of eight|panel of nine|"
    "panel of ten|panel of twelve|panel of 12",
    "grand_jury": "grand jury|grand jurors",
    "prosecution": "u.s . attorney|u.s . attorney's office|us attorney's office|district attorney's office|"
    "county attorney's office|prosecutor's office|special counsel's office|public prosecutor|procurator fiscal|"
    "military|army|navy|air force|prosecutor|prosecutors|prosecution|"
    "district attorney|attorney general|attorneys general|"
    "government|state|crown|da|d.a|u.s attorney|"
    "us attorney|special counsel|justice department|doj|department of justice|feds|state's attorney|u.s attorney's "
    "office|cps|solicitor general|"
    "authorities|police|detectives|crown prosecution service|federal government|special prosecutor|administration|"
    "regulators|county attorney|commonwealth|dpp|director of public prosecutions|hm advocate|crown office|advocate depute|"
    "national prosecuting authority|npa|enforcement directorate|cbi|central bureau of investigation|"
    "national investigation agency|nia|serious fraud office|sfo|gardai|vigilance bureau|chief prosecutor",
    "lawyer": "lawyer|lawyers|attorney|attorneys|counsel|barrister|solicitor|defense team|defence team|legal team|"
    "defense|defence|defenders|defender|"
    "defense lawyers|defense lawyer|defense attorney|defense attorneys|defence lawyers|advocate|advocates",
    "plaintiff": "plaintiff|plaintiffs|claimant|claimants|challengers|accuser|petitioners|petitioner|relator",
    "defendant": "defendant|defendants|accused|respondent|respondents",
    "dissent": "dissent|dissenter|dissenters|dissenting|minority|dissents|dissenting judge|dissenting opinion",
    "both": "parties|sides|both sides|two sides|both parties",
    "clerk": "clerk's office|clerks|court official|court officials|court spokesman|court spokeswoman|court "
    "spokesperson|court records|court filing|court papers|"
    "docket entry|court calendar|court documents|court administrator|court notice|court clerk",
    "magistrate": "magistrate judge|special master|hearing officer|referee",
}
# fmt: on

# --- what ----------------------------------------------------------------------------------------------------------

# fmt: off
_WHAT = {
    "request": "motion|motions|request|requests|bid|bids|petition|petitions|application|applications|attempt|"
    "attempts|plea for|effort|efforts|"
    "demand|demands|push|pitch|gambit|applications|emergency application|last-ditch bid|entreaty|"
    "try|ask|objection|objections|"
    "argument|contention|theory|submission|submissions",
    "case": "case|cases|suit|lawsuit|lawsuits|suits|complaint|action|litigation|prosecution case|proceedings|"
    "class-action lawsuit|class action|class actions|class-action suits|civil suit|legal challenge|challenge|challenges|"
    "matter|counterclaim|counterclaims|countersuit|class-action suit|charges case|proceeding|claim form",
    "charges": "charge|charges|count|counts|indictment|accusations|allegations|allegation|criminal case|case "
    "against|claim|claims|indictments|murder charge|fir|firs|first information report|chargesheet|charge sheet|charge-sheet|"
    "charge sheets|prosecution complaint",
    "appeal": "appeal|appeals|petition for certiorari|petition for a writ of certiorari|certiorari|"
    "cert petition|further appeal|cross-appeal|appeal bid|last appeal|reclaiming motion|reclaiming motions",
    "rehearing": "rehearing|rehearing en banc|petition for rehearing|en banc review|full-court review|"
    "reconsideration|en banc rehearing|reargument|"
    "en banc|second look|another look",
    "judicial_review": "judicial review|claim for judicial review|claims for judicial review|application for judicial review|"
    "petition for judicial review|judicial review claim|judicial review challenge|judicial review application",
    "review": "review|leave to appeal|permission to appeal|leave to challenge|permission to challenge|"
    "petition for permission|petition for review|petition for "
    "leave|hearing of the case|writ|writ of certiorari",
    "verdict": "verdict|verdicts|jury verdict|jury's verdict|finding|findings|guilty verdict",
    "conviction": "conviction|convictions|murder conviction",
    "judgment": "judgment|judgement|judgments|consent judgment|court victory|legal victory|victory",
    "award": "award|damages|jury award|punitive damages|payout|compensation|damage award|damages award|restitution",
    "sentence": "sentence|sentences|prison sentence|prison term|jail term|term|death sentence|life sentence|death "
    "penalty|jail sentence|imprisonment|"
    "punishment|custodial sentence|sentencing order|life term|rigorous imprisonment|simple imprisonment|minimum term|"
    "head sentence|non-parole period|hospital order|custodial term",
    "ruling": "ruling|rulings|refusal|denial|decision|decisions|opinion|holding|lower-court ruling|lower court ruling|"
    "court order|order|orders|determination|"
    "lower-court order",
    "injunction": "injunction|injunctions|preliminary injunction|restraining order|temporary restraining order|tro|"
    "block|freeze|nationwide injunction|"
    "blockade|temporary order|preliminary injunctions|halt|protective order|gag order|order of protection|"
    "court-ordered halt|restraining orders|interdict|interim interdict|freezing order|suppression order|super-injunction|"
    "non-publication order|interim order|interim relief|ad-interim relief|"
    "ad interim relief|interim protection|conservatory order|conservatory orders|"
    "ad-interim injunction|ad interim injunction|reporting restrictions|reporting restriction",
    "stay": "stay|stays|administrative stay|emergency stay|emergency appeal|emergency appeals|pause|stay of execution|"
        "reprieve|hold",
    "mandate": "its mandate|the mandate",
    "dismissal": "dismissal|dismissals|acquittal|acquittals|decision to dismiss|judge's dismissal",
    "law": "law|laws|ban|bans|policy|policies|rule|rules|statute|ordinance|regulation|regulations|measure|program|"
    "programme|map|maps|restrictions|"
    "executive order|travel ban|plan|plans|cuts|tariffs|fee|tax|requirement|mandate|act|provision|provisions|"
    "amendment|redistricting|cut|order's|"
    "curfew|curfews|limits|merger|sale|takeover|deal's closing|deportation|deportations|referendum|eviction|"
    "evictions|enforcement|moratorium|permit|permits|directive",
    "settlement": "settlement|settlements|deal|agreement|accord|pact|consent decree|settlement agreement|"
    "out-of-court settlement|compromise|resolution",
    "plea": "guilty plea|guilty pleas|plea|pleas|plea of guilty|not-guilty plea|not guilty plea|no-contest plea|"
    "plea of not guilty|no contest plea|plea of no contest|pleas of guilty|pleas of not guilty|pleas of no contest|"
    "not guilty pleas|not-guilty pleas|no-contest pleas",
    "plea_deal": "plea deal|plea agreement|plea bargain|deferred prosecution agreement|deferred-prosecution agreement",
    "bail": "bail|bond|pretrial release|pre-trial release|supervised release|release|home detention|detention|house "
    "arrest|release conditions|home confinement|home incarceration",
    "evidence": "evidence|testimony|statements|confession|recordings|recording|expert|video|tapes|search|witness|"
    "witnesses|texts|records|documents|interview|file|files|filings|transcript|transcripts|exhibits|photographs|photos|"
    "footage|affidavit|affidavits",
    "venue": "venue|change of venue|venue change",
    "new_trial": "new trial|retrial|second trial|trial anew|new trials|fresh trial",
    "class": "class|class certification|class-action status|class action status|class status",
    "summary_judgment": "summary judgment|summary judgement|partial summary judgment|summary adjudication|early win|"
    "judgment on the pleadings|"
    "judgment as a matter of law|judgment notwithstanding the verdict|judgment n.o.v|jnov",
    "acquittal": "judgment of acquittal|directed verdict|directed acquittal",
    "continuance": "continuance|postponement|adjournment|extension|delay|more time|extra time|postponements|"
    "additional time|deferral",
    "recusal": "recusal|disqualification",
    "subpoena": "subpoena|subpoenas",
    "mistrial": "mistrial|hung jury",
    "default": "default judgment|default|judgment by default",
    "contempt": "contempt|contempt of court|civil contempt|criminal contempt|contempt finding|contempt order|contempt citation|"
    "contempt ruling|finding of contempt|contempt of court order",
    "sanctions": "sanctions|sanction",
    "discovery": "discovery|deposition|depositions",
    "intervention": "intervention|severance|consolidation",
    "jurisdiction": "jurisdiction",
    "trial": "trial|trials|jury trial|bench trial|murder trial|jury selection|criminal trial|civil trial|fraud "
    "trial|opening statements|trial date|"
    "openings|trial start|start of trial|start of the trial|federal trial|court date|retrial date|trial period|"
    "opening arguments|trial dates|voir dire|penalty phase|damages trial|"
    "damages phase|trial proceedings|trial diet|trial diets|diet of trial|trial window|trial fixture",
    "hearing": "hearing|hearings|sentencing|arraignment|oral argument|oral arguments|status conference|conference|"
    "sentencing hearing|plea hearing|"
    "bail hearing|preliminary hearing|pretrial conference|pre-trial conference|calendar call|mediation|evidentiary "
    "hearing|change of plea hearing|arguments|"
    "status hearing|detention hearing|sentencing date|hearing date|case management conference|change-of-plea "
    "hearing|resentencing|plea date|settlement conference|mention",
    "schedule": "setting|schedule|calendar|date|dates|start|start date|timetable|new date|new diet|fresh diet|diet|fixture",
    "costs": "costs|attorneys' fees|legal fees|fees|attorney fees",
    "claims_part": "part of the case|some claims|parts of the suit",
    "death": "execution",
    "probation": "probation",
    "liability": "liability",
    "access": "access",
}
# fmt: on

_NOT_LAW = (
    "senate trial|impeachment trial|clinical trial|clinical trials|drug trial|vaccine trial|phase 3 trial|field "
    "trial|time trial|free trial|"
    "trial balloon|trial run|trial basis|trial period for|impeachment charges|trial and error|court of public "
    "opinion|tennis court|"
    "basketball court|food court|supreme court nominee|supreme court nomination|supreme court pick|supreme court "
    "seat|appeals to voters|time trials|"
    "opening day|home court|full-court press|trial court|trial courts|trial lawyer|trial lawyers|"
    "sentence structure|judge's chambers|trade deal|peace deal|"
    "nuclear deal|clinical study|pilot trial|medical trial|trials of life|justice department official|"
    "order of battle|order of play|order of events|order of business|pecking order|law and order|batting order"
)


def _build() -> dict[str, list[tuple[tuple[str, ...], str]]]:
    table: dict[str, list[tuple[tuple[str, ...], str]]] = {}

    def add(phrase: str, name: str) -> None:
        if not phrase:
            return
        words = tuple(phrase.replace("'s", " 's").split())
        table.setdefault(words[0], []).append((words, name))

    for rows in (_WHAT, _WHO):
        for name, phrases in rows.items():
            for phrase in phrases.split("|"):
                add(phrase, name)
    for phrase in _NOT_LAW.split("|"):
        add(phrase, "not_law")
    for entries in table.values():
        entries.sort(key=lambda entry: -len(entry[0]))
    return table


SHORT_COURTS = frozenset({"hc", "sc"})
"""Courts where they stand in capitals, in the headlines of India."""
PHRASES: dict[str, list[tuple[tuple[str, ...], str]]] = _build()

WHO = frozenset(_WHO)

# --- what a request is for -------------------------------------------------------------------------------------------

_PURPOSES = {
    "dismiss": "short-circuit|scuttle|torpedo|sink|scrap|kill|"
    "dismiss|dismissal|toss|throw|tossed|dismissed|thrown|drop|axe|end|quash",
    "summary_judgment": "summary|early",
    "continuance": "delay|postpone|postponement|continuance|continue|adjourn|adjournment|push|postponed|delayed|"
    "reschedule|put|later|extension|wait|time|reset|extend",
    "suppress": "suppress|exclude|suppression|keep|bar|preclude|withhold",
    "transfer": "venue|transfer|relocate|move",
    "recusal": "recuse|recusal|disqualify|disqualification|remove|step",
    "stay": "stay|pause|halt|freeze|lift|hold|suspend|reinstate|unblock|enforce|restore",
    "injunction": "injunction|block|restraining|enjoin|stop|prevent|keep_open|tro|restrain|prohibit",
    "new_trial": "retrial|new|overturn|vacate|set|reverse",
    "rehearing": "rehear|rehearing|reconsider|reconsideration|banc|reargue",
    "bail": "bail|bond|release|free|detain|detention|house",
    "review": "certiorari|hear|review|permission|leave|appeal|cert|challenge",
    "acquittal": "acquittal|acquit|notwithstanding|jnov|directed|answer",
    "class": "certify|class|certification",
    "compel": "compel|discovery|subpoena|depose|depositions|produce",
    "seal": "seal|unseal|redact|unsealing",
    "remand": "remand",
    "sever": "sever|severance",
    "plea_withdrawal": "withdraw",
    "cut": "reduce|reduction|cut|lower|resentence",
    "intervene": "intervene|amend|join",
    "mistrial": "mistrial|discharged|discharge",
    "costs": "costs|fees",
    "sanctions": "sanctions|sanction|contempt",
    "default": "default",
    "arbitration": "arbitration|arbitrate",
}
PURPOSES: dict[str, str] = {word: name for name, words in _PURPOSES.items() for word in words.split("|")}

# Nouns of the calendar -> the proceeding they name, first match wins.
PROCEEDINGS: tuple[tuple[tuple[str, ...], str], ...] = (
    (("retrial", "new trial", "second trial", "third trial"), "retrial"),
    (("jury selection", "voir dire"), "jury_selection"),
    (("sentencing", "resentencing", "sentenced"), "sentencing"),
    (("arraignment", "arraigned"), "arraignment"),
    (("oral argument", "oral arguments", "arguments", "argument", "reargument"), "argument"),
    (("plea hearing", "change of plea", "change-of-plea", "plea date"), "plea"),
    (("conference", "calendar call"), "conference"),
    (("hearing", "mediation", "mention"), "hearing"),
    (("trial", "opening statements", "openings", "opening arguments"), "trial"),
)
