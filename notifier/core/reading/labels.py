"""a court's label for a docket entry -> what it tells: kind and outcome, or that it is mere procedure.

The label says *that* something happened,
    rarely how it ended: then the outcome is None. The first row that fits decides.
Each row carries a label that it must fit and one that it must not.
"""

from __future__ import annotations

import re
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Label:
    """`kind` None: procedure without a decision. `criminal` is the kind in a prosecution where it differs."""

    pattern: re.Pattern[str]
    kind: str | None
    disposition: str | None
    about: str
    criminal: str | None
    example: str
    counterexample: str


def _label(
    pattern: str, kind: str | None, disposition: str | None, about: str, example: str, counter: str, criminal: str | None = None
) -> Label:
    return Label(re.compile(pattern, re.IGNORECASE), kind, disposition, about, criminal, example, counter)


# fmt: off
LABELS: tuple[Label, ...] = (
    # procedure, whatever else the words say
    _label(r"^(?:notice|letter|letter motion|brief|memorandum in (?:support|opposition)|response|reply|affidavit|"
        r"declaration|certificate|summons|errata|exhibit|transcript|"
           r"appearance|corporate disclosure|proposed|status report|joint status|witness list|mail|remark|case "
           r"assigned|case reassign|receipt|filing fee|acknowledg|waiver|"
           r"stipulation(?! of (?:voluntary )?dismissal)|objection|answer|complaint|amended complaint|counterclaim|"
           r"subpoena|civil cover|discovery|request|report of|plea agreement|motion)\b(?! of settlement| of "
           r"voluntary dismissal| of dismissal)",
           None, None, "", "Letter Motion for Extension of Time", "Notice of Settlement"),
    _label(r"referr(?:ing|al)|pro hac vice|scheduling|set/reset|set hearing|set deadlines|reset|extension of time|"
        r"extend time|excess pages|withdraw as (?:attorney|counsel)|adjourn conference|"
           r"appear (?:telephonically|by phone)|case management|leave to file|proposed order|order for admission|"
           r"magistrate judge consent|time to (?:answer|respond|file)|protective order|"
           r"application for compensation|confirming chapter|to sell|show cause|status conference|pretrial "
           r"conference|initial conference|file document|redact|in forma pauperis",
           None, None, "", "Order on Motion for Extension of Time to File", "Order on Motion to Dismiss"),
    # verdicts, pleas, charges, sentences
    _label(r"\bjury verdict\b|^verdict\b|court verdict|bench verdict", "verdict", None, "verdict", "Jury Verdict",
        "Jury Selection"),
    _label(r"\bmistrial\b", "verdict", "mistrial", "mistrial", "Mistrial Declared", "Jury Verdict"),
    _label(r"superseding indictment|^(?:sealed )?indictment|^information\b|indictment unsealed", "charge", "charged",
        "charges", "Superseding Indictment", "Motion to Dismiss Indictment"),
    _label(r"change of plea|^plea (?:entered|hearing)|guilty plea", "plea", None, "plea", "Change of Plea Hearing",
        "Plea Agreement"),
    _label(r"^arraignment\b|arraignment held", "plea", None, "plea", "Arraignment", "Order Setting Arraignment"),
    _label(r"^sentencing\b(?! memo)|sentencing held", "sentence", None, "sentence", "Sentencing",
        "Sentencing Memorandum"),
    _label(r"default judgment", "ruling", "default", "default", "Default Judgment", "Motion for Default Judgment"),
    _label(r"^(?:amended |final |clerk'?s |consent |partial )?judgment\b", "ruling", None, "judgment",
        "Clerk's Judgment", "Motion for Judgment", criminal="sentence"),
    # settlements and endings
    _label(r"notice of settlement|settlement (?:reached|agreement filed)", "settlement", "settled", "settlement",
        "Notice of Settlement", "Settlement Conference"),
    _label(r"(?:granting|approving).*(?:compromise|settlement|consent decree)|approv\w+ settlement|settlement approv",
        "ruling", "approved", "settlement",
           "Order Granting Motion to Approve Settlement", "Motion to Approve Settlement"),
    _label(r"voluntary dismissal|notice of dismissal|stipulation of dismissal", "ruling", "withdrawn", "case",
        "Notice of Voluntary Dismissal", "Order on Motion to Dismiss"),
    _label(r"order dismissing (?:case|action|complaint)|order of dismissal|^dismiss(?:al|ed)\b|order dismissing",
        "ruling", "dismissed", "case", "Order Dismissing Case", "Order on Motion to Dismiss"),
    _label(r"remand(?:ing|ed)? (?:case|action|to state)", "ruling", "remanded", "remand",
        "Order Remanding Case to State Court", "Motion to Remand"),
    _label(r"case transferred|order transferring|transfer(?:ring)? case", "ruling", "transferred", "venue",
        "Case Transferred Out", "Motion to Transfer Case"),
    # orders with an outcome
    _label(r"lifting stay|stay lifted", "ruling", "stay_lifted", "stay", "Order Lifting Stay", "Order Staying Case"),
    _label(r"order (?:to stay|staying)|stay(?:ing)? case", "ruling", "stayed", "stay", "Order Staying Case",
        "Motion to Stay"),
    _label(r"preliminary injunction|temporary restraining order|permanent injunction", "ruling", None, "injunction",
        "Order on Motion for Preliminary Injunction", "Motion for Preliminary Injunction"),
    _label(r"order granting in part|granting in part", "ruling", "granted_in_part", "request",
        "Order Granting in Part Motion to Compel", "Order on Motion to Compel"),
    _label(r"order granting .*motion to dismiss", "ruling", "dismissed", "motion_to_dismiss",
        "Order Granting Motion to Dismiss", "Order Denying Motion to Dismiss"),
    _label(r"\border granting\b", "ruling", "granted", "request", "Order Granting Motion to Compel",
        "Order Denying Motion to Compel"),
    _label(r"\border denying\b", "ruling", "denied", "request", "Order Denying Motion to Compel",
        "Order Granting Motion to Compel"),
    # above
    _label(r"usca (?:judgment|opinion|decision)", "appeal_decision", None, "judgment", "USCA Judgment",
        "USCA Case Number"),
    _label(r"usca|mandate|appeal|record on appeal", None, None, "", "USCA Mandate", "Jury Verdict"),
    _label(r"(?:un)?published opinion|per curiam opinion|opinion filed", "appeal_decision", None, "judgment",
        "Published Opinion", "Errata to Published Opinion"),
    # orders without one
    _label(r"order to continue|order on motion to continue", "ruling", None, "continuance",
        "Order to Continue - Ends of Justice", "Motion to Continue"),
    _label(r"\border on (?:motion|application|petition)\b|order re(?:garding)? motion", "ruling", None, "request",
        "Order on Motion to Dismiss", "Motion to Dismiss"),
    _label(r"^(?:memorandum )?(?:&|and)? ?(?:opinion|decision)\b|memorandum (?:opinion|and order|& order|decision)|"
        r"findings of fact|opinion (?:and|&) order", "ruling", None, "ruled", "Memorandum Opinion", "Memorandum in "
            "Support"),
    _label(r"order of contempt|contempt order", "ruling", "contempt", "contempt", "Order of Contempt",
        "Motion for Contempt"),
)
# fmt: on


def find_label(label: str) -> Label | None:
    """The row of a label; None where no row fits, or where it is procedure."""
    label = label.lstrip("~ ").removeprefix("Util - ")
    for row in LABELS:
        if row.pattern.search(label):
            return row if row.kind is not None else None
    return None
