"""doing x object -> what was decided, of which kind: the second table. Never the verb alone.

A row reads: doing, objects it holds for (`*`: any, `-`: none named), who must be the actor (`court`, `jury`, `higher`,
    `trial`,
`prosecution`, `party`, `any`), kind, outcome (None: the words do not say),
    what was decided on; then a sentence that must give it and one
that must not. Kind `ruling` becomes `appeal_decision` where a higher court is the actor. The first row that fits decides.
"""

from __future__ import annotations

from dataclasses import dataclass

from notifier.core.language.values import value
from notifier.core.reading.act_rows import EARLIER


@value
class Act:
    """An outcome: what it would be called, how it ended, and what it was about in a word of our own."""

    kind: str
    disposition: str | None
    object: str


@dataclass(frozen=True, slots=True)
class Row:
    doings: tuple[str, ...]
    objects: tuple[str, ...]
    actor: str
    act: Act
    example: str
    counterexample: str


def _row(doings: str, objects: str, actor: str, kind: str, disposition: str | None, about: str, example: str, counter: str) -> Row:
    return Row(tuple(doings.split()), tuple(objects.split()), actor, Act(kind, disposition, about), example, counter)


# `request:X` is a motion, bid, petition … for X; `request` one of which no more is said.
# fmt: off
ROWS: tuple[Row, ...] = (
    *(_row(*row) for row in EARLIER),
    # --- refused ------------------------------------------------------------------------------------------------
    _row("deny refuse overrule", "request:review appeal review", "supreme", "appeal_decision", "review_denied",
        "review",
         "The Supreme Court on Monday declined to hear the brewer's appeal.",
         "The Supreme Court will hear the brewer's appeal."),
    _row("deny refuse overrule", "request:rehearing rehearing", "higher", "appeal_decision", "rehearing_denied",
        "rehearing",
         "The full 4th Circuit refused to rehear the case.",
         "The miners asked the full 4th Circuit to rehear the case."),
    _row("deny refuse overrule", "request:review review", "higher", "appeal_decision", "review_denied", "review",
         "The 8th Circuit denied the packer's petition for permission to appeal.",
         "The packer filed a petition for permission to appeal."),
    _row("deny refuse", "request:review review", "nobody", "appeal_decision", "review_denied", "review",
         "He has been refused leave to appeal.", "He has been refused a lease."),
    _row("deny refuse overrule", "appeal", "higher", "appeal_decision", "affirmed", "appeal",
         "A federal appeals court rejected the banker's appeal on Friday.", "The banker filed an appeal on Friday."),
    _row("dismiss", "appeal", "higher", "appeal_decision", "affirmed", "appeal",
         "The Court of Appeal dismissed his appeal.", "He dropped his appeal."),
    _row("deny refuse overrule dismiss", "appeal", "nobody", "appeal_decision", "affirmed", "appeal",
         "Her appeal was dismissed on Friday.", "Her appeal was filed on Friday."),
    _row("allow", "appeal", "nobody", "appeal_decision", "reversed", "appeal",
         "Her appeal was allowed on Friday.", "No appeal is allowed."),
    _row("grant", "request:review review", "nobody", "appeal_decision", "review_granted", "review",
         "Leave to appeal was granted on Friday.", "Leave to appeal will be sought."),
    _row("dismiss", "request:review", "higher", "appeal_decision", "review_denied", "review",
         "The Court of Appeal dismissed his application for leave to appeal.", "He filed an application for leave to appeal."),
    _row("deny refuse overrule dismiss", "request:stay request:injunction stay injunction", "higher",
        "appeal_decision", "stay_denied", "stay",
         "The 6th Circuit turned down the county's request for a stay.",
         "The county wants the 6th Circuit to grant a stay."),
    _row("deny refuse overrule dismiss", "request:stay stay", "court", "ruling", "stay_denied", "stay",
         "Judge Abara denied the agency's motion for a stay.", "The agency moved for a stay."),
    _row("deny refuse overrule dismiss", "settlement plea_deal", "court", "ruling", "rejected", "settlement",
         "A judge rejected the proposed settlement on Tuesday.", "The union rejected the proposed settlement."),
    _row("deny refuse", "plea", "court", "ruling", "rejected", "plea",
         "The judge refused the plea of the former priest.", "The former priest entered a plea."),
    _row("deny refuse overrule dismiss", "request:*", "court", "ruling", "denied", "*",
         "Judge Ortiz denied the bank's motion to dismiss.", "The bank filed a motion to dismiss."),
    _row("deny refuse overrule",
        "rehearing bail injunction new_trial class summary_judgment continuance venue recusal default intervention discovery "
        "sanctions "
         "dismissal mistrial subpoena access contempt costs judgment award", "court", "ruling", "denied", "*",
         "The judge denied her bail.", "Her lawyer will seek bail."),
    _row("deny refuse overrule", "evidence", "named", "ruling", "denied", "*",
         "The judge refused the evidence of the chemist.", "The evidence of the chemist was rejected."),
    _row("dismiss", "bail recusal continuance rehearing", "court", "ruling", "denied", "*",
         "The High Court dismissed his plea for bail.", "The High Court dismissed its clerk."),
    _row("deny", "case", "supreme", "appeal_decision", "review_denied", "review",
         "The Supreme Court passed on the brewers' case.", "The Supreme Court building passed the brewers by."),
    _row("deny", "case", "trial", "ruling", "dismissed", "case",
         "The judge rejected the farmers' lawsuit.", "The farmers rejected the offer."),
    _row("deny refuse overrule", "conviction sentence verdict ruling charges case law award judgment trial hearing",
        "court", "ruling", "denied", "*",
         "The judge refused to postpone the trial.", "The judge will decide whether to postpone the trial."),
    # --- granted ------------------------------------------------------------------------------------------------
    _row("allow", "appeal", "higher", "appeal_decision", "reversed", "appeal",
         "The Court of Appeal allowed the trawlerman's appeal.", "The rules allow an appeal."),
    _row("grant allow approve accept agree", "request:review review appeal", "higher", "appeal_decision",
        "review_granted", "review",
         "The justices agreed to hear the landlord's appeal.", "The landlord wants the justices to hear his appeal."),
    _row("hear", "appeal case review charges ruling law", "supreme", "appeal_decision", "review_granted", "review",
         "The Supreme Court will hear the landlord's case.",
         "The Supreme Court heard argument in the landlord's case."),
    _row("grant agree hear_again", "request:rehearing rehearing", "higher", "appeal_decision", "rehearing_granted",
        "rehearing",
         "The full court granted rehearing.", "The city will ask for rehearing."),
    _row("hear_again", "case appeal ruling -", "higher", "appeal_decision", "rehearing_granted", "rehearing",
         "The full 8th Circuit will rehear the case.", "The panel reheard argument."),
    _row("grant approve accept agree", "request:dismiss dismissal", "court", "ruling", "dismissed", "motion_to_dismiss",
         "Judge Iwu granted the clinic's motion to dismiss.", "The clinic's motion to dismiss is pending."),
    _row("grant approve agree", "request:stay stay", "court", "ruling", "stayed", "stay",
         "A judge granted the refinery a stay.", "The refinery seeks a stay."),
    _row("grant approve agree give", "request:new_trial new_trial", "court", "ruling", "new_trial", "new_trial",
         "Judge Pell granted the nurse a new trial.", "The nurse wants a new trial."),
    _row("grant approve agree", "request:transfer venue", "court", "ruling", "transferred", "venue",
         "The judge granted a change of venue.", "The defense moved for a change of venue."),
    _row("grant agree", "request:recusal recusal", "court", "ruling", "recused", "recusal",
         "The judge granted the motion for recusal.", "A motion for recusal was filed."),
    _row("grant approve agree certify", "request:class class case", "court", "ruling", "certified", "class",
         "The judge certified a class of 4,000 drivers.", "The drivers want class certification."),
    _row("decertify", "class case *", "court", "ruling", "decertified", "class",
         "A judge decertified the class of drivers.", "The company wants the class decertified."),
    _row("grant agree enter", "request:acquittal acquittal", "court", "verdict", "acquitted", "acquittal",
         "The judge granted his motion for a judgment of acquittal.", "He moved for a judgment of acquittal."),
    _row("grant enter", "default request:default", "court", "ruling", "default", "default",
         "The court entered a default judgment against the dealer.", "The dealer faces a default judgment."),
    _row("approve accept grant", "settlement", "court", "ruling", "approved", "settlement",
         "A judge approved the $9 million settlement.", "A judge must still approve the settlement."),
    _row("grant approve agree give", "request:* summary_judgment", "court", "ruling", "granted", "*",
         "The court granted summary judgment to the city.", "The city asked for summary judgment."),
    _row("allow", "request request:dismiss request:compel request:intervene", "court", "ruling", "granted", "*",
         "The petition was allowed on Friday.", "The guards allowed the petition to be read."),
    _row("grant issue impose give order", "injunction", "court", "ruling", "granted", "injunction",
         "A judge issued a preliminary injunction on Tuesday.", "The tenants want a preliminary injunction."),
    _row("issue grant impose order", "stay", "court", "ruling", "stayed", "stay",
         "The judge issued a stay.", "The state asked for a stay."),
    _row("grant set allow", "bail", "court", "ruling", "granted", "bail",
         "The magistrate granted him bail.", "He was out on bail."),
    _row("grant allow approve", "continuance intervention discovery subpoena access default evidence costs sanctions",
        "court", "ruling", "granted", "*",
         "The judge allowed the testimony.", "The judge will decide on the testimony."),
    # --- ended --------------------------------------------------------------------------------------------------
    _row("dismiss", "case", "higher", "appeal_decision", "dismissed", "case",
         "The Supreme Court dismissed the farmers' case.", "The farmers' case goes on."),
    _row("dismiss vacate reverse quash strike", "charges case", "court", "ruling", "dismissed", "case",
         "A judge threw out the charges against the pastor.", "The pastor wants the charges thrown out."),
    _row("trim", "case charges", "court", "ruling", "dismissed_in_part", "case",
         "A judge trimmed the shareholders' lawsuit.", "The company trimmed its forecast."),
    _row("keep_alive revive", "case charges", "trial", "ruling", "denied", "motion_to_dismiss",
         "The judge kept the suit alive.", "The plaintiffs kept hope alive."),
    _row("drop withdraw", "charges case", "prosecution", "charge", "dropped", "charges",
         "Prosecutors dropped all charges against the surgeon.", "Prosecutors asked a judge to drop the charges."),
    _row("drop withdraw", "case", "party", "ruling", "withdrawn", "case",
         "The brewer dropped its lawsuit against the city.", "The brewer dropped prices."),
    _row("drop withdraw", "appeal", "party", "appeal_decision", "withdrawn", "appeal",
         "The brewer dropped its appeal.", "The brewer filed an appeal."),
    _row("drop", "charges case", "any", "charge", "dropped", "charges",
         "Charges against the surgeon have been dropped.", "Charges may be dropped."),
    _row("withdraw", "charges", "nobody", "charge", "dropped", "charges",
         "A charge of theft was withdrawn.", "A charge of theft may be withdrawn."),
    _row("withdraw", "plea", "party", "plea", "withdrawn", "plea",
         "The mayor withdrew his guilty plea.", "The mayor wants to withdraw his guilty plea."),
    # --- above --------------------------------------------------------------------------------------------------
    _row("affirm", "appeal", "higher", "appeal_decision", "reversed", "appeal",
         "The Supreme Court of Appeal upheld the minister's appeal.", "The union upheld its appeal for calm."),
    _row("affirm", "law", "higher", "appeal_decision", None, "law",
         "The justices upheld the soda tax.", "Mayors upheld the tradition."),
    _row("affirm",
        "verdict conviction judgment award sentence ruling injunction dismissal settlement case stay class "
        "summary_judgment costs bail charges liability "
         "request", "higher", "appeal_decision", "affirmed", "judgment",
         "The 2nd Circuit upheld the conviction.", "The 2nd Circuit heard argument on the conviction."),
    _row("affirm", "verdict conviction judgment award sentence ruling dismissal", "nobody", "appeal_decision",
        "affirmed", "judgment",
         "The verdict was affirmed on Monday.", "The verdict was read on Monday."),
    _row("confirm", "verdict conviction judgment award sentence", "higher", "appeal_decision", "affirmed", "judgment",
         "The appeals chamber confirmed the conviction.", "A court clerk confirmed the conviction."),
    _row("enforce", "ruling", "higher", "appeal_decision", "affirmed", "judgment",
         "The 6th Circuit enforced the board's order.", "The agency enforced the order."),
    _row("stay", "charges case", "prosecution", "ruling", "stayed", "charges",
         "The Crown stayed the charges.", "The Crown filed the charges."),
    _row("affirm", "verdict award conviction sentence judgment ruling class", "trial", "ruling", "denied", "verdict",
         "The judge upheld the jury's verdict.", "The judge will review the verdict."),
    _row("affirm", "law", "trial", "ruling", "denied", "law", "A judge upheld the ban on tents.",
        "The council upheld the ban."),
    _row("quash", "ruling", "sitting", "ruling", "quashed", "law",
         "The court quashed the minister's decision.", "The minister quashed the decision."),
    _row("quash", "conviction verdict sentence ruling", "any", "appeal_decision", "quashed", "conviction",
         "His conviction was quashed on Thursday.", "He hopes to have his conviction quashed."),
    _row("reverse dismiss", "verdict conviction judgment award sentence ruling dismissal summary_judgment class",
        "higher", "appeal_decision", "reversed", "judgment",
         "An appeals court overturned the verdict.", "An appeals court may overturn the verdict."),
    _row("vacate",
        "verdict conviction judgment award sentence ruling dismissal injunction summary_judgment class", "higher",
        "appeal_decision", "vacated", "judgment",
         "The panel vacated the judgment.", "The panel was asked to vacate the judgment."),
    _row("set_aside", "verdict conviction judgment award sentence ruling dismissal settlement stay", "higher",
        "appeal_decision", "set_aside", "judgment",
         "The Court of Appeal set aside the award.", "The award was set at $4 million."),
    _row("reverse", "injunction stay", "higher", "appeal_decision", "reversed", "injunction",
         "The 5th Circuit overturned the injunction.", "The 5th Circuit left the injunction in place."),
    _row("reverse dismiss vacate set_aside quash", "verdict conviction sentence judgment", "nobody", "appeal_decision",
        "reversed", "judgment",
         "The ex-governor's conviction was overturned.", "The ex-governor appealed the conviction."),
    _row("reverse dismiss vacate set_aside quash", "verdict conviction award judgment sentence", "court", "ruling",
        "set_aside", "verdict",
         "The judge threw out the jury's verdict.", "The judge read out the jury's verdict."),
    _row("set_aside", "default", "court", "ruling", "set_aside", "default",
         "The judge set aside a default judgment against the dealer.", "The judge set the default judgment at $4,000."),
    _row("vacate set_aside reverse", "ruling dismissal plea settlement class default", "court", "ruling", "vacated", "ruling",
         "The judge vacated her own order.", "The judge signed an order."),
    _row("reverse strike dismiss", "law", "higher", "appeal_decision", "reversed", "law",
         "The Supreme Court struck down the curfew.", "The council struck down the proposal."),
    _row("reverse strike dismiss", "-", "higher", "appeal_decision", None, "law",
         "The Supreme Court overturned Roe on Friday.", "The ship overturned on Friday."),
    _row("reverse strike vacate dismiss quash", "law subpoena", "court", "ruling", "granted", "law",
         "A judge struck down the curfew.", "The council scrapped the curfew."),
    _row("revive", "case charges conviction verdict award judgment sentence", "higher", "appeal_decision", "reversed",
        "judgment",
         "An appeals court revived the suit.", "The plaintiff hopes to revive the suit."),
    _row("revive", "injunction ruling", "higher", "appeal_decision", "reversed", "injunction",
        "The 9th Circuit restored the block on the levy.", "The 9th Circuit restored its library."),
    _row("revive unblock", "law", "higher", "appeal_decision", "stayed", "injunction",
         "The Supreme Court reinstated the ban.", "The governor reinstated the ban."),
    _row("return remand", "case ruling matter", "higher", "appeal_decision", "remanded", "judgment",
         "The justices sent the case back to Ohio.", "The case was sent to the jury."),
    _row("cut", "award verdict sentence judgment", "higher", "appeal_decision", "affirmed_in_part", "award",
         "The appeals court cut the award to $2 million.", "The company cut jobs."),
    _row("raise", "sentence", "higher", "appeal_decision", "granted", "sentence",
         "The Court of Appeal increased her sentence to nine years.", "The council increased its fees."),
    _row("cut", "award verdict judgment", "court", "ruling", "granted_in_part", "award",
         "The judge reduced the award to $2 million.", "The company reduced its offer."),
    # --- stopped, let run ---------------------------------------------------------------------------------------
    _row("extend", "injunction stay ruling request:injunction request:stay", "court", "ruling", "extended",
        "injunction",
         "The judge extended the restraining order by two weeks.", "The company extended its offer."),
    _row("lift vacate", "stay", "court", "ruling", "stay_lifted", "stay", "The court lifted the stay.",
        "The agency asked the court to lift the stay."),
    _row("lift unblock vacate reverse", "injunction law ruling", "higher", "appeal_decision", "stayed", "injunction",
         "The Supreme Court lifted the block on the rule.", "The 9th Circuit kept the block on the rule."),
    _row("lift unblock vacate", "injunction ruling law", "court", "ruling", "vacated", "injunction",
         "Judge Amara dissolved the injunction.", "Judge Amara issued the injunction."),
    _row("stay suspend", "law", "trial", "ruling", "granted", "injunction", "A judge put the curfew on hold.",
        "The council put the curfew on hold."),
    _row("stay block suspend", "ruling injunction judgment verdict sentence mandate request:review award", "court",
        "ruling", "stayed", "stay",
         "An appeals court put the ruling on hold.", "The law is on hold."),
    _row("stay suspend block", "case trial charges", "court", "ruling", "stayed", "stay",
         "The judge stayed the case.", "The judge will try the case."),
    _row("stay", "*", "court", "ruling", "stayed", "stay", "The judge put it on hold.", "The judge put it aside."),
    _row("block bar suspend", "trial hearing", "court", "ruling", "stayed", "stay", "The court halted the trial.",
        "Protesters halted the trial."),
    _row("block", "*", "court", "ruling", "granted", "injunction",
         "A judge blocked the state from closing the shelter.", "Protesters blocked the road to the shelter."),
    _row("bar", "evidence", "court", "ruling", "granted", "suppress", "The judge barred the testimony.",
        "Guards barred the door."),
    _row("bar", "*", "court", "ruling", "granted", "injunction",
         "A judge barred the city from evicting the vendors.", "The city barred vendors."),
    _row("clear_way let_run", "*", "higher", "appeal_decision", "stayed", "injunction",
         "The Supreme Court cleared the way for the ban to begin.", "The mayor cleared the way."),
    _row("let allow", "law", "higher", "appeal_decision", "stayed", "injunction",
         "The Supreme Court let the ban take effect.", "The zoo let visitors in."),
    _row("allow clear_way", "case", "higher", "appeal_decision", "reversed", "judgment",
         "The appeals court allowed the suit to proceed.", "The suit proceeds."),
    _row("allow clear_way let", "case charges", "court", "ruling", "denied", "motion_to_dismiss",
         "A judge let the suit go ahead.", "A judge let the jury go home."),
    _row("allow let", "evidence", "court", "ruling", "granted", "evidence",
         "The judge allowed the video as evidence.", "The store allowed the video."),
    _row("allow clear_way let", "law", "court", "ruling", "denied", "injunction",
         "A judge allowed the merger to go ahead.", "Regulators allowed the merger."),
    # --- in the case --------------------------------------------------------------------------------------------
    _row("order", "dismissal", "court", "verdict", "acquitted", "acquittal",
         "The judge directed the acquittal of the skipper.", "The skipper hopes for an acquittal."),
    _row("order", "new_trial", "court", "ruling", "new_trial", "new_trial",
         "The judge ordered a new trial.", "The prosecutor ordered lunch."),
    _row("dismiss", "evidence", "court", "ruling", "granted", "suppress",
        "The judge threw out the confession.", "The judge threw out the biscuits."),
    _row("suppress", "evidence *", "court", "ruling", "granted", "suppress",
         "The judge suppressed the confession.", "The agency suppressed the report."),
    _row("admit", "evidence", "court", "ruling", "granted", "evidence", "The judge admitted the tapes.",
        "He admitted the theft."),
    _row("contempt", "*", "court", "ruling", "contempt", "contempt",
         "The judge held the clerk in contempt.", "The clerk showed contempt."),
    _row("declare find hold", "contempt", "court", "ruling", "contempt", "contempt",
         "The court found the firm in contempt.", "The firm denied contempt."),
    _row("sanction fine", "*", "trial", "ruling", "sanctioned", "sanctions",
         "The judge sanctioned the lawyers.", "The bank was sanctioned by the Treasury."),
    _row("impose order", "sanctions", "court", "ruling", "sanctioned", "sanctions",
         "The court imposed sanctions.", "Congress imposed sanctions."),
    _row("recuse", "*", "judge", "ruling", "recused", "recusal",
         "Judge Lim recused herself.", "Lawyers want Judge Lim to recuse herself."),
    _row("disqualify", "*", "named", "ruling", "granted", "recusal",
         "An appeals court disqualified the prosecutor.", "The team was disqualified."),
    _row("survive", "request:dismiss", "court", "ruling", "denied", "motion_to_dismiss",
         "The lawsuit survived a motion to dismiss.", "The brewer survived the winter."),
    _row("transfer", "case trial venue charges", "court", "ruling", "transferred", "venue",
         "The judge transferred the case to Utah.", "The prisoner was transferred."),
    _row("remand", "case", "trial", "ruling", "remanded", "remand", "The judge remanded the suit to state court.",
        "He was remanded in custody."),
    _row("sever", "*", "court", "ruling", "granted", "sever", "The judge severed the two trials.",
        "The storm severed a cable."),
    _row("unseal", "evidence ruling", "court", "ruling", "granted", "seal", "A judge unsealed the records.",
        "The archive unsealed the records."),
    _row("seal", "*", "named", "ruling", "granted", "seal", "The judge sealed the file.", "The deal was sealed."),
    _row("raise cut", "bail", "court", "ruling", "granted", "bail",
        "A judge raised his bail to $5 million.", "A judge raised her hand."),
    _row("disqualify", "prosecution lawyer", "court", "ruling", "granted", "recusal",
        "The prosecutors were disqualified from the case.", "The runners were disqualified from the race."),
    _row("cancel withdraw", "bail", "named", "ruling", "denied", "bail", "The High Court cancelled his bail.",
        "The club cancelled his bail fund."),
    _row("revoke", "bail", "court", "ruling", "denied", "bail", "The judge revoked his bail.",
        "The state revoked his licence."),
    _row("confine", "*", "court", "ruling", "granted", "bail", "A judge placed him under house arrest.",
        "The army placed him under house arrest."),
    _row("detain", "*", "court", "ruling", "denied", "bail", "A judge detained him without bond.",
        "Police detained him."),
    _row("release", "evidence", "named", "ruling", "granted", "seal", "A judge released the tapes.",
        "The studio released the tapes."),
    _row("release", "bail -", "trial", "ruling", "granted", "bail", "A judge released her on bond.",
        "The prison released her."),
    _row("dismiss", "*", "jury", "verdict", "not_liable", "verdict", "The jury rejected the widow's claims.",
        "The judge dismissed the jury."),
    _row("deny refuse", "award", "jury", "verdict", "not_liable", "award",
        "Jurors declined to award punitive damages.", "Jurors declined to speak."),
    _row("deny", "charges case", "jury", "verdict", "not_liable", "verdict", "The jury rejected the widow's claims.",
        "The widow rejected the offer."),
)
# fmt: on


def _index() -> dict[str, tuple[Row, ...]]:
    table: dict[str, list[Row]] = {}
    for row in ROWS:
        for doing in row.doings:
            table.setdefault(doing, []).append(row)
    return {doing: tuple(rows) for doing, rows in table.items()}


_BY_DOING = _index()
DECIDED_DOINGS = frozenset(_BY_DOING)
_LEVELS = {
    "court": frozenset({"judge", "court", "appeals", "supreme", "ruling", "magistrate", "unknown"}),
    "higher": frozenset({"appeals", "supreme"}),
    "supreme": frozenset({"supreme"}),
    "trial": frozenset({"judge", "court", "magistrate", "ruling", "unknown"}),
    "sitting": frozenset({"judge", "court", "magistrate"}),
    "judge": frozenset({"judge", "supreme", "magistrate"}),
    "jury": frozenset({"jury"}),
    "prosecution": frozenset({"prosecution"}),
    "party": frozenset({"party", "plaintiff", "prosecution", "defendant", "lawyer"}),
    "nobody": frozenset({"unknown"}),
    "named": frozenset({"judge", "court", "appeals", "supreme", "ruling", "magistrate"}),
    "any": frozenset({"judge", "court", "appeals", "supreme", "ruling", "magistrate", "unknown"}),
}


_OF_FIRST_INSTANCE = frozenset({"bail", "request:bail"})
"""What a court decides by itself, however high it sits."""


def find_act(doing: str, about: str, actor: str) -> Act | None:
    """The act of the first row for what `actor` (a class of `nouns`, or `unknown` in a passive without agent) did "
    "to `about`."""
    for row in _BY_DOING.get(doing, ()):
        if actor not in _LEVELS[row.actor]:
            continue
        for pattern in row.objects:
            if pattern == about or pattern == "*" or (pattern == "request:*" and about.startswith("request")):
                act = row.act
                higher = act.kind == "ruling" and actor == "unknown" and about in ("rehearing", "request:rehearing")
                above = act.kind == "ruling" and actor in ("appeals", "supreme") and about not in _OF_FIRST_INSTANCE
                kind = "appeal_decision" if higher or above else act.kind
                named = act.object if act.object != "*" else _object_of(about)
                return Act(kind, act.disposition, named)
    return None


def _object_of(about: str) -> str:
    if about.startswith("request:"):
        purpose = about[8:]
        return "motion_to_dismiss" if purpose == "dismiss" else purpose
    return about
