"""Courts outside the United States: what they are called, what they do, and how their lists are told."""

from __future__ import annotations

import pytest
from sentence_kit import claims_in

TOLD = (
    ("A special court framed charges of bribery against Ann Orr on Tuesday.", "charge charged"),
    ("The Enforcement Directorate filed a chargesheet against Ann Orr on Tuesday.", "charge charged"),
    ("A jury at the High Court in Glasgow returned a not proven verdict on Ann Orr.", "verdict not_guilty"),
    ("Lord Carrick jailed Ann Orr for nine years on Tuesday.", "sentence prison"),
    ("Lady Moray fined Ann Orr £4,000 on Tuesday.", "sentence fine"),
    ("Lord Carrick was jailed for nine years on Tuesday.", "sentence prison"),
    ("The trial chamber acquitted Ann Orr on Tuesday.", "verdict acquitted"),
    ("The Court of Cassation on Tuesday quashed the conviction of Ann Orr.", "appeal_decision quashed"),
    ("A Supreme Court bench on Tuesday refused to interfere with the order granting bail to Ann Orr.", "appeal_decision affirmed"),
    ("A bench of two judges stayed the High Court's order on Tuesday.", "appeal_decision stayed"),
    ("The judge stayed the order convicting Ann Orr.", "!verdict guilty"),
    ("The court set aside an order sentencing Ann Orr to nine years.", "!sentence prison"),
    ("The court received an order of wood from Ann Orr.", "!ruling granted"),
    ("A sessions court awarded Ann Orr six years' rigorous imprisonment.", "sentence prison"),
    ("A sessions court awarded Ann Orr six years' wages.", "!sentence prison"),
    ("Ann Orr received the mandatory life sentence on Tuesday.", "sentence life"),
    ("The High Court refused Ann Orr bail on Tuesday.", "ruling denied"),
    ("A bench of Justices Orrin and Vale on Tuesday stayed the High Court's order.", "appeal_decision stayed"),
    ("Justice Helen Dare set a head sentence of nine years for Ann Orr.", "sentence prison"),
    ("The Justice Department set a minimum sentence of nine years in its memo.", "!sentence prison"),
    ("The appeals chamber confirmed the conviction of Ann Orr.", "appeal_decision affirmed"),
    ("A court clerk confirmed the conviction of Ann Orr.", "!appeal_decision affirmed"),
    ("The court found that there had been a violation of Article 10.", "ruling liable"),
    ("The trial was postponed on Tuesday and a new date fixed for 2 November.", "trial_date set"),
    ("The bench issued notice and posted the matter for August 5.", "hearing_date set"),
    ("The case was adjourned to May 20.", "hearing_date set"),
    ("The court posted its order on May 4.", "!hearing_date set"),
    ("Ann Orr posted bail on May 4.", "!hearing_date set"),
    ("The matter was stood over to 2 November.", "hearing_date set"),
    ("Ann Orr was remanded in custody until 2 November, when her trial is due to begin.", "trial_date set"),
    ("The trial was delayed by an hour when a juror missed her train.", "!trial_date moved"),
    ("The trial was delayed for years by fighting.", "!trial_date moved"),
    ("The trial was delayed by three weeks to 2 November.", "trial_date moved"),
    ("A new date will be set in July for the trial.", "!trial_date set"),
    ("A new trial date of 2 November was set.", "trial_date set"),
    ("Judge Orrin rolled the trial over to 2 November.", "trial_date moved"),
    ("The trial of Ann Orr was deserted on Tuesday.", "trial_date vacated"),
    ("The court discharged the trial diet of 15 June and fixed a new one for 2 November.", "trial_date set"),
    ("The hospital discharged Ann Orr on Tuesday.", "!trial_date vacated"),
    ("The petition of Ann Orr was allowed with costs.", "ruling granted"),
    ("The judge dismissed with costs an application for a stay.", "ruling stay_denied"),
    ("Ann Orr was jailed for 12 years with two suspended.", "sentence prison"),
    ("An attempt to have the charges stayed was rejected by Mr Justice Vale.", "ruling stay_denied"),
    ("The High Court cancelled the bail of Ann Orr.", "ruling denied"),
    ("The complaint of Ann Orr was declared inadmissible by the court.", "!ruling granted"),
    ("Ann Orr was jailed for five years, the last eighteen months suspended.", "sentence prison"),
    ("The judge jailed Ann Orr for nine years and suspended the final three.", "sentence prison"),
    ("Ann Orr was sentenced to ten years' imprisonment, of which four years were suspended.", "sentence prison"),
    ("Ann Orr was sentenced to two years in prison, suspended for three years.", "sentence suspended"),
    ("The judge imposed a two-year sentence on Ann Orr, which he suspended in full.", "sentence suspended"),
    ("Ann Orr was admonished at Wick Sheriff Court on Tuesday.", "sentence discharged"),
    ("Ann Orr was admonished by her party on Tuesday.", "!sentence discharged"),
    ("Ann Orr was discharged without conviction on Tuesday.", "sentence discharged"),
    ("Ann Orr was refused a discharge without conviction.", "!sentence discharged"),
    ("The Court of Appeal held on Tuesday that the term was unduly lenient.", "appeal_decision granted"),
    ("Appeal judges found that Ann Orr's community order was manifestly inadequate.", "appeal_decision granted"),
    ("The Court of Appeal ruled on Tuesday that the term was not unduly lenient.", "appeal_decision affirmed"),
    ("The Court of Appeal will rule on whether the term was unduly lenient.", "!appeal_decision granted"),
    ("The Court of Appeal heard that the term was unduly lenient.", "!appeal_decision granted"),
    ("The prosecutor said on Tuesday that the term was unduly lenient.", "!appeal_decision granted"),
    ("The Court of Appeal quashed the wholly suspended term on Tuesday.", "appeal_decision quashed"),
    ("The Court of Appeal was asked to review Ann Orr's three-year suspended sentence.", "!appeal_decision stayed"),
    ("The Supreme Court of Appeal upheld Ann Orr's appeal on Tuesday.", "appeal_decision reversed"),
    ("The court vacated the May 4 trial date and relisted the matter for June 9.", "trial_date moved"),
    ("Ann Orr was committed to stand trial on Tuesday.", "!trial_date set"),
    ("Ann Orr is to stand trial on May 4.", "trial_date set"),
    ("The discharge plea of Ann Orr was rejected on Tuesday.", "!ruling rejected"),
    ("Ann Orr admitted culpable homicide at the High Court in Perth.", "plea guilty"),
    ("Lady Moray granted Vale Mills interim interdict on Tuesday.", "ruling granted"),
    ("Lady Moray granted the reporter a wish on Tuesday.", "!ruling granted"),
    ("The tribunal quashed the board's decision on Tuesday.", "ruling quashed"),
    ("The judge set aside the council's approval of the dam on Tuesday.", "ruling set_aside"),
    ("The trial, due to open on 4 May, was taken out of the list on Tuesday.", "trial_date vacated"),
    ("The trial, due to open on 4 May, was taken out of the list on Tuesday.", "!trial_date set"),
    ("Ann Orr was convicted and fined £900 on Tuesday.", "sentence fine"),
    ("Ann Orr was handed three life sentences on Tuesday.", "sentence life"),
    ("The judge dismissed Ann Orr's application for leave to appeal.", "appeal_decision review_denied"),
    ("The judge dismissed Ann Orr's application for leave to amend her claim.", "!appeal_decision review_denied"),
    ("The judge set aside two days for the licence.", "!ruling set_aside"),
    ("Justice Vale made a suppression order on Tuesday over the drawings of Orr Mills.", "ruling granted"),
    ("Justice Vale made orders on Tuesday restraining Orr Mills from felling the wood.", "ruling granted"),
    ("A non-publication order was made on Tuesday over the name of Ann Orr.", "ruling granted"),
    ("Orr Mills made an order on Tuesday for nine looms.", "!ruling granted"),
    ("Justice Vale was asked on Tuesday to make a suppression order.", "!ruling granted"),
    ("Judge Vale interdicted Orr Mills on Tuesday from felling the wood.", "ruling granted"),
    ("The growers want the court to interdict Orr Mills from felling the wood.", "!ruling granted"),
    ("Orr Mills delays trial drilling to July.", "!trial_date moved"),
    ("Orr Mills pushed back its trial runs to July.", "!trial_date moved"),
    ("The trial of Orr Mills over its trial run was put off to July 6.", "trial_date moved"),
)


@pytest.mark.parametrize(("text", "wanted"), TOLD, ids=lambda each: each)
def test_it_tells_what_the_court_did(text: str, wanted: str) -> None:
    kind, outcome = wanted.removeprefix("!").split()

    claims = claims_in(text)

    assert ((kind, outcome) in claims) is not wanted.startswith("!"), claims


@pytest.mark.parametrize("title", ["HC denies bail to Orr", "No bail for Orr as HC rejects plea", "SC stays verdict in Orr case"])
def test_courts_in_capitals_are_courts(title: str) -> None:
    assert claims_in("#" + title)


@pytest.mark.parametrize("title", ["SC man sentenced in bank case, sheriff says so", "Sc and hc: new words in the dictionary"])
def test_other_capitals_are_not(title: str) -> None:
    assert not any(kind == "appeal_decision" for kind, _ in claims_in("#" + title))
