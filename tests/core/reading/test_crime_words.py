"""Sentences of pleas, charges, sentences, bail and juries in the words that papers use; see `sentence_kit.check`."""

from __future__ import annotations

import pytest
from sentence_kit import check

SENTENCES: tuple[tuple[str, str], ...] = (
    # sentences handed out, without the word
    ("After lunch the judge gave him three to nine years.", "sentence prison"),
    ("The judge gave the sides four to 10 weeks to settle.", "-"),
    ("He learned Tuesday that he will serve five years in prison.", "sentence prison"),
    ("She was told by a judge on Tuesday that she would spend six years in prison.", "sentence prison"),
    ("#Bosun won't serve prison time", "sentence -"),
    ("#Bosun to serve six years", "sentence prison"),
    ("#Bosun to serve drinks", "-"),
    ("He learned Tuesday that he will serve on a jury.", "-"),
    ("He told friends that he would serve six years.", "-"),
    ("The bosun was dishonorably discharged from the navy on Friday.", "sentence discharged"),
    ("The patient was discharged from the clinic on Friday.", "-"),
    ("The bosun avoided jail on Friday.", "sentence -"),
    ("The bosun avoided the press on Friday.", "-"),
    ("The judge threw him in jail for six years.", "sentence prison"),
    ("The judge sent him to jail on Friday for tampering with witnesses.", "ruling denied"),
    ("The judge threw her in jail for contempt.", "ruling contempt"),
    ("The bosun was hit with a six-year sentence on Friday.", "sentence prison"),
    ("The bosun was hit with a bottle on Friday.", "-"),
    ("The bosun was admonished at Dundee Sheriff Court.", "sentence discharged"),
    ("The lawyer was admonished by the judge.", "-"),
    ("The bosun was placed on a good behaviour bond.", "sentence probation"),
    ("Finch was given an absolute discharge.", "sentence discharged"),
    # pleas in the words of the accused
    ('"Not guilty," Bosun Finch said on Tuesday.', "plea not_guilty"),
    ("“No contest,” the driver told the judge on Monday when the charge was read.", "plea no_contest"),
    ('Finch stood beside his lawyer Tuesday and answered "not guilty" nine times.', "plea not_guilty"),
    ('"Not guilty," the foreman said on Tuesday.', "!plea"),
    ('"Guilty," he said of the last biscuit.', "-"),
    ("#Finch denies two further charges in Leeds court", "plea not_guilty"),
    ("Finch denied two charges of fraud at Leeds Crown Court on Monday.", "plea not_guilty"),
    ("Finch denied assaulting a steward at Leeds Crown Court, the jury was told.", "-"),
    ("Finch denied the charges in a radio interview.", "-"),
    ("Her plea of guilty to bank fraud, entered late Friday at the courthouse, was no surprise.", "plea guilty"),
    ("Finch pleaded to one count of fraud on Friday.", "plea guilty"),
    ("Finch pleaded to be left alone.", "-"),
    # charges
    ("Grand jurors handed up a nine-count indictment against Orla Finch on Monday.", "charge charged"),
    ("#Finch hit with second set of charges", "charge charged"),
    ("Also charged is her accountant, Gail Orrin.", "charge charged"),
    ("A 10-count indictment against Finch was unsealed Thursday.", "charge charged"),
    # bail
    ("The judge let the baker go home on a $2 million bond.", "ruling granted"),
    ("The judge let the baker go home for lunch.", "-"),
    ("The judge let the baker off with a bond.", "!ruling"),
    ("Finch was released on his own recognizance.", "ruling granted"),
    ("Finch was ordered held without bond.", "ruling denied"),
    # juries
    ("The judge directed jurors to return a verdict of not guilty on the theft count.", "verdict acquitted"),
    ("The judge directed the jurors to return on Monday.", "-"),
    ("Sheriff Ann Tait convicted Finch of two charges and found a third not proven.", "verdict guilty; verdict not_guilty"),
    ("The jurors told the judge they could not agree and were sent home.", "verdict mistrial"),
    ("The jurors were sent home for the weekend.", "-"),
    ("The judge dismissed the jurors after they failed to reach a verdict.", "verdict mistrial"),
    ("The judge dismissed the juror after lunch.", "-"),
)


@pytest.mark.parametrize(("text", "expected"), SENTENCES, ids=[text for text, _ in SENTENCES])
def test_crime_is_told_in_many_words(text: str, expected: str) -> None:
    check(text, expected)
