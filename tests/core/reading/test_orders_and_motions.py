"""Orders and motions in a suit, whole and in part, and what looks like them; see `sentence_kit.check`."""

from __future__ import annotations

import pytest
from sentence_kit import check

SENTENCES: tuple[tuple[str, str], ...] = (
    # in part
    ("Judge Obi granted the ferry summary judgment on three of the growers' five claims.", "ruling granted_in_part"),
    ("Judge Obi on Friday granted in part and denied in part the ferry's motion for summary judgment.", "ruling granted_in_part"),
    ("Judge Obi partly granted the ferry's motion for an injunction.", "ruling granted_in_part"),
    ("Judge Obi granted the growers' request for the logs but denied other parts of it.", "ruling granted_in_part; !ruling denied"),
    ("Judge Obi allowed the motion as to the ferry and rejected the rest.", "ruling granted_in_part"),
    ("Judge Obi denied the motion in part on Friday.", "ruling granted_in_part"),
    ("The ferry persuaded a judge to dismiss part of the growers' lawsuit.", "ruling dismissed_in_part"),
    ("A judge ruled that jurors must decide whether the ferry cheated the growers, but granted summary judgment on the tax claim.",
        "ruling granted_in_part"),
    ("Judge Obi granted the motion on Friday and heard other motions.", "ruling granted"),
    # for good, for now
    ("Judge Obi threw out the growers' suit but gave them a month to file an amended complaint.",
        "ruling dismissed_without_prejudice"),
    ("Judge Obi tossed the growers' suit for good on Friday.", "ruling dismissed_with_prejudice"),
    ("Judge Obi dismissed the growers' suit for good reasons.", "ruling dismissed"),
    # what else a judge does
    ("Judge Obi declined on Friday to merge the growers' suits.", "ruling denied"),
    ("The judge refused to comment on the growers' suit.", "-"),
    ("The judge declined to say when she would rule.", "-"),
    ("Judge Obi gave the growers leave to amend their complaint.", "ruling granted; !appeal_decision"),
    ("Judge Obi allowed the growers to add two defendants.", "ruling granted"),
    ("Judge Obi let the growers go home early.", "-"),
    ("Judge Obi ordered the unsealing of the ferry's logs.", "ruling granted"),
    ("Judge Obi compelled arbitration of the growers' claims.", "ruling granted"),
    ("Judge Obi confirmed the arbitrator's award.", "ruling granted"),
    ("Judge Obi ruled that the growers may depose the ferry's captain.", "ruling granted"),
    ("Judge Obi ruled that the growers' suit is moot.", "ruling moot"),
    ("Judge Obi ruled that the growers' suit will stay in Bristol.", "ruling denied"),
    ("Judge Obi agreed with the ferry that the growers had waited too long to sue.", "ruling dismissed"),
    ("Judge Obi agreed with the ferry that the weather was poor.", "!ruling dismissed"),
    ("The judge tripled the growers' award to $9 million.", "ruling granted"),
    ("Judge Obi extended the clerk's home confinement by a month.", "ruling extended"),
    ("Jurors rejected the growers' claim that the ferry had cheated them.", "verdict not_liable"),
    ("Jurors rejected her claim that she had acted in self-defense.", "!verdict not_liable"),
    # above
    ("The 4th Circuit said that a trial judge had erred in dismissing the growers' suit.", "appeal_decision reversed"),
    ("The 4th Circuit said during arguments that the judge may have erred.", "-"),
    ("A federal appeals court agreed with a judge who had dismissed the growers' suit.", "appeal_decision affirmed"),
    ("The 4th Circuit ruled that Judge Obi was wrong to dismiss the suit.", "appeal_decision reversed; !ruling dismissed"),
    ("The Supreme Court turned down the ferry's emergency appeal on Friday.", "appeal_decision stay_denied"),
    ("The Supreme Court said it will decide whether the ferry owes tax.", "appeal_decision review_granted"),
    ("The Supreme Court took up the ferry's bid to end the suit.", "appeal_decision review_granted"),
    ("The Supreme Court will decide by June whether the ferry owes tax.", "-"),
    ("The court dismissed the growers' claim for judicial review.", "ruling dismissed"),
    ("The court granted the growers permission for a judicial review.", "ruling granted"),
    ("The growers won their court challenge to the fee.", "ruling granted"),
    # what came of it, told otherwise
    ("The tax claim survives but the fraud claim does not, Judge Obi ruled.", "ruling dismissed_in_part"),
    ("Some of the growers' claims can go forward and others cannot, Judge Obi ruled.", "ruling dismissed_in_part"),
    ("Judge Obi wrote that the growers had failed to state a claim and dismissed their suit.", "ruling dismissed"),
    ("Judge Obi found that the clerk had stalled and dismissed her lawyer.", "!ruling dismissed"),
    ("The growers' claim is over after a judge dismissed it on Friday.", "ruling dismissed"),
    ("#Ferry told to hand over logs", "ruling granted"),
    ("#Ferry told to hurry", "-"),
    ("#Growers' lawsuit moves forward after judge's ruling", "ruling denied"),
    ("#4th Circ. won't rethink growers' ruling", "appeal_decision rehearing_denied"),
    ("Judge Obi refused to reconsider her ruling on the fees.", "ruling denied; !appeal_decision"),
    ("The ferry may recover $9,000 of its fees, Judge Obi ruled.", "ruling granted"),
    ("Judge Obi ruled that the state cannot seek the death penalty.", "ruling granted"),
    ("Judge Obi confirmed the ferry's liquidation plan.", "ruling approved"),
    ("Judge Obi took $2 million off the growers' award.", "ruling granted_in_part"),
    ("The ferry, without admitting wrongdoing, agreed on Friday to pay the growers $7 million.", "settlement settled"),
    ("The ferry would agree to pay $7 million if it need not admit wrongdoing.", "-"),
    ("Jury selection was halted on Friday when the two sides reached a settlement.", "settlement settled; !ruling"),
    ("#Ferry slapped with $9,000 contempt fine", "ruling contempt"),
    ("Judge Obi put off collection of the award for 30 days.", "ruling stayed"),
    ("The evidence of the only witness was rejected.", "-"),
    ("#Judge balks at home sentence for the clerk", "-"),
    ("In an opinion released on Friday, the 4th Circuit threw out two of the clerk's seven convictions.",
        "appeal_decision affirmed_in_part; !ruling granted"),
    ("The 4th Circuit affirmed the clerk's conviction but ordered that she be resentenced.",
        "appeal_decision affirmed; appeal_decision vacated"),
    ("The ferry's attempt to have the growers' lawsuit dismissed failed on Friday.", "ruling denied"),
    ("The ferry must pick up most of the growers' legal bill, Judge Obi ruled.", "ruling granted"),
    ("The ferry cannot claim immunity from the growers' suit, the 4th Circuit ruled.", "appeal_decision affirmed"),
    ("Judge Obi allowed the state to join the growers' suit.", "ruling granted; !ruling denied"),
    ("Judge Obi discharged the freezing order against the ferry.", "ruling vacated"),
    ("The Supreme Court took up a dispute over the ferry's tax on Friday.", "appeal_decision review_granted"),
    ("The 4th Circuit refused to have all of its judges look again at the growers' case.", "appeal_decision rehearing_denied"),
    ("The 4th Circuit reversed all five of the clerk's convictions.", "appeal_decision reversed"),
    ("The growers and the ferry resolved the lawsuit on undisclosed terms.", "settlement settled"),
)  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), SENTENCES, ids=[text for text, _ in SENTENCES])
def test_an_order_is_read_as_whole_or_in_part(text: str, expected: str) -> None:
    check(text, expected)
