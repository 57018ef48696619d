"""Criminal cases in turns of speech and in the clauses around them; see `sentence_kit.check`."""

from __future__ import annotations

import pytest
from sentence_kit import check

SENTENCES: tuple[tuple[str, str], ...] = (
    # a day, or "at last", between the auxiliary and its verb
    ("Orla Finch was on Friday convicted of arson.", "verdict guilty"),
    ("Orla Finch was at last acquitted on Friday.", "verdict not_guilty"),
    ("Orla Finch was on holiday at last.", "-"),
    # the verb goes on after the comma of a headline
    ("#Judge voids Finch verdict, orders new trial", "ruling new_trial"),
    ("#Judge bars Finch diary, orders of monks say", "!ruling new_trial"),
    # what an -ing form hangs on
    ("Prosecutors have not ruled out charging Orla Finch with theft.", "-"),
    ("Prosecutors considered charging Orla Finch with theft last spring.", "!verdict"),
    ("A judge told Orla Finch she had shown no remorse before sending her to prison for six years.", "sentence prison"),
    ("A judge will hear from two witnesses before sentencing Orla Finch.", "-"),
    # jurors who are told to go on
    ("The jury told the judge on Friday that it was deadlocked.", "-"),
    ("Jurors deadlocked on Friday and the judge declared a mistrial.", "verdict mistrial"),
    ("#Finch trial goes on after judge denies mistrial", "!verdict mistrial"),
    ("The trial of Orla Finch collapsed on Friday as the judge declared a mistrial.", "verdict mistrial; !trial_date vacated"),
    # whom a relative clause leaves as the subject
    ("The man who burned the mill was convicted on Friday.", "verdict guilty"),
    # fit to be tried
    ("Orla Finch is fit to stand trial, a judge ruled on Friday.", "ruling denied"),
    ("A judge ruled on Friday that Orla Finch is unfit to stand trial.", "ruling granted"),
    ("Orla Finch is fit to sail again, her doctor said on Friday.", "-"),
    # insanity, life, community
    ("Jurors found Orla Finch not guilty by reason of insanity.", "verdict insanity"),
    ("The judge put Orla Finch on probation for two years.", "sentence probation"),
    ("The magistrate placed Orla Finch on a good-behaviour bond.", "sentence probation"),
    ("The judge put Orla Finch on the spot for two hours.", "-"),
    # verdicts
    ("Orla Finch beat all nine charges on Friday.", "verdict not_guilty"),
    ("A jury came in on Friday with a verdict of guilty.", "verdict guilty"),
    ("The clerk read “guilty” six times on Friday.", "verdict guilty"),
    ("Orla Finch became the third of the miners to be acquitted.", "verdict not_guilty"),
    ("#Jurors fail to agree on Orla Finch", "verdict mistrial"),
    ("Jurors would not convict Orla Finch on Friday.", "verdict not_guilty"),
    ("Jurors have yet to decide whether to convict Orla Finch.", "-"),
    # sentences
    ("A term of nine years was handed down in Cork on Friday to Orla Finch.", "sentence prison"),
    ("Bailiffs led Orla Finch away to begin a nine-year sentence.", "sentence prison"),
    ("Orla Finch must do 200 hours of unpaid work.", "sentence community"),
    ("The maximum sentence for the theft is nine years.", "-"),
    ("Orla Finch could be headed to prison for nine years.", "-"),
    # pleas and charges
    ("Orla Finch copped to two counts of theft in a Boston courtroom.", "plea guilty"),
    ("Orla Finch refused to cop to anything.", "-"),
    ("Orla Finch took a plea deal on Friday, acknowledging one count of theft.", "plea guilty"),
    ("Orla Finch turned down a plea deal on Friday.", "!plea guilty"),
    ("Asked how she pleaded, Orla Finch answered: “Not guilty, my lady.”", "plea not_guilty"),
    ("The Crown has laid two new charges against Orla Finch.", "charge charged"),
    ("Prosecutors may pile new charges on Orla Finch.", "-"),
    ("The U.S. attorney's office on Friday dropped all charges against Orla Finch.", "charge dropped"),
    ("Prosecutors walked away from the case against Orla Finch on Friday.", "charge dropped"),
    # rulings
    ("Her interview with detectives stays out, Judge Haas said.", "ruling granted"),
    ("Judge Haas bowed out of the case on Friday.", "ruling recused"),
    ("Judge Haas saw no reason to move the trial.", "ruling denied"),
    ("Judge Haas saw no reason to smile.", "-"),
    ("Judge Haas cited Orla Finch for contempt.", "ruling contempt"),
)


@pytest.mark.parametrize(("text", "expected"), SENTENCES, ids=[text for text, _ in SENTENCES])
def test_crime_is_told_in_turns_of_speech(text: str, expected: str) -> None:
    check(text, expected)
