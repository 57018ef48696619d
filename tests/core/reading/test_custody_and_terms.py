"""Custody, sentences, verdicts and pleas in the words of everyday reports, and what looks like them; see `sentence_kit.check`."""

from __future__ import annotations

import pytest
from sentence_kit import check

SENTENCES: tuple[tuple[str, str], ...] = (
    # kept in jail, or let out
    ("Orla Finch was ordered to remain in jail on Friday while she awaits trial.", "ruling denied"),
    ("A judge ordered that Orla Finch stay behind bars until her trial.", "ruling denied"),
    ("#Orla Finch ordered held on $3M bail", "ruling granted"),
    ("#Orla Finch ordered held until trial", "ruling denied"),
    ("A judge on Friday ordered Orla Finch's release from jail.", "ruling granted"),
    ("A judge on Friday ordered her detention until trial.", "ruling denied"),
    ("Orla Finch will remain free while she appeals, a judge ruled on Friday.", "ruling granted"),
    ("Orla Finch will be released to house arrest, a judge ruled on Friday.", "ruling granted"),
    ("Orla Finch will remain free while she appeals, her lawyer said on Friday.", "-"),
    ("Orla Finch has been held without bail since her arrest.", "-"),
    ("A judge ordered the money held in escrow.", "!ruling denied"),
    ("A judge ordered the release of the files.", "ruling granted"),
    # what a count of months is a count of
    ("Orla Finch was sentenced on Friday to nine months of home confinement.", "sentence community"),
    ("Orla Finch was given an 18-month community order on Friday.", "sentence community"),
    ("Orla Finch was sentenced on Friday to nine months in prison and two years of probation.", "sentence prison"),
    ("Orla Finch was sentenced on Friday to nine months in prison and six months of home confinement.", "sentence prison"),
    ("A judge said Friday that Orla Finch will spend the rest of her days behind bars.", "sentence life"),
    ("Orla Finch will die in prison, a judge ruled on Friday.", "sentence life"),
    ("Orla Finch will die in prison, her brother fears.", "-"),
    ("Jurors spared Orla Finch's life on Friday.", "sentence life"),
    ("Jurors spared Orla Finch's feelings on Friday.", "-"),
    # the term in another clause, or as the subject
    ("Orla Finch faces nine years in prison after a judge sentenced her on Friday.", "sentence prison"),
    ("Orla Finch will spend nine years in prison after being sentenced on Friday.", "sentence prison"),
    ("Orla Finch, who faced up to nine years in prison, was sentenced on Friday.", "sentence -"),
    ("A nine-year prison sentence was imposed on Orla Finch on Friday.", "sentence prison"),
    ("No sentence was imposed on Orla Finch on Friday.", "-"),
    ("Orla Finch drew a sentence of nine months on Friday.", "sentence prison"),
    ("The judge showed Orla Finch no mercy, giving her the maximum of nine years.", "sentence prison"),
    # no prison
    ("Orla Finch will serve no jail time, a judge ruled on Friday.", "sentence -"),
    ("#Orla Finch spared jail over the fire", "sentence -"),
    ("#Orla Finch dodges jail guards for days", "-"),
    ("Orla Finch avoided jail while awaiting trial.", "-"),
    # verdicts
    ("Jurors deliberated for an hour before convicting Orla Finch on Friday.", "verdict guilty"),
    ("The judge wants a report before sentencing Orla Finch to prison.", "-"),
    ("The jury rejected Orla Finch's claim of self-defense and found her guilty on Friday.", "verdict guilty; !verdict not_liable"),
    ("Jurors came back on Friday with their answer for Orla Finch: guilty.", "verdict guilty"),
    ("Her lawyer told jurors what the plea was on Friday: guilty.", "!verdict"),
    ("Orla Finch was convicted of theft but acquitted of fraud on Friday.", "verdict guilty; verdict not_guilty"),
    ("Orla Finch was convicted of theft and fired her lawyer on Friday.", "verdict guilty"),
    ("#Orla Finch guilty of theft, cleared of fraud", "verdict split"),
    ("#Orla Finch wins acquittal in theft trial", "verdict not_guilty"),
    ("#Orla Finch beats theft charges", "verdict not_guilty"),
    ("Nobody has been convicted of the fire.", "-"),
    ("None of the miners was sentenced to prison.", "-"),
    # pleas
    ("#Orla Finch says not guilty to theft", "plea not_guilty; !verdict"),
    ("#Jury says not guilty in Finch trial", "verdict not_guilty; !plea"),
    ("#Not guilty plea for Orla Finch", "plea not_guilty; !verdict"),
    ("A lawyer for Orla Finch entered a not-guilty plea on Friday.", "plea not_guilty"),
    ("Orla Finch admitted to stealing the boat in federal court on Friday.", "plea guilty"),
    ("Orla Finch was admitted to the bar on Friday.", "-"),
    # no pleas for verdicts, no calendar for fitness, no bail for the freed
    ("Orla Finch may withdraw her guilty plea, a judge ruled on Friday.", "ruling granted; !verdict"),
    ("Orla Finch cannot withdraw her guilty plea, a judge ruled on Friday.", "ruling denied; !verdict"),
    ("Orla Finch is unfit to be tried, a judge ruled on Friday.", "ruling granted; !trial_date"),
    ("#Finch freed after theft conviction quashed", "!ruling granted"),
    ("#Orla Finch takes the stand, says she is not guilty of anything but fear", "!plea"),
    ("#Finch: 'Not guilty'", "plea not_guilty"),
    ("No one has been charged in the fire.", "-"),
    ("Orla Finch must pay a $9,000 fine but won't serve a day in jail, a judge ruled on Friday.", "sentence fine"),
    ("The judge slapped Orla Finch with a $9,000 fine for contempt on Friday.", "ruling contempt"),
    ("The wind slapped Orla Finch with a $9,000 bill on Friday.", "-"),
    ("The judge pronounced Orla Finch guilty on Friday.", "verdict guilty"),
    ("A judge ordered a mental examination of Orla Finch on Friday.", "ruling granted"),
    ("A judge ordered a report on Orla Finch on Friday.", "-"),
    ("The Court of Appeal added three years to her sentence on Friday.", "appeal_decision granted"),
    ("The tapes are fair game at trial, a judge ruled on Friday.", "ruling granted"),
    ("Jurors won't visit the barn, a judge ruled on Friday.", "ruling denied"),
    # decided not to, and reasons thrown out
    ("The full 7th Circuit voted 7-3 on Friday not to rehear the case.", "appeal_decision rehearing_denied"),
    ("A judge slammed the door on Friday on Orla Finch's plan to show jurors her diaries.", "ruling denied; !ruling granted"),
    ("A judge threw out on Friday her claim that the search was unlawful.", "!ruling dismissed"),
    ("#Appeals court hears Finch's case for overturning conviction", "-"),
    ("The Supreme Court passed on Orla Finch's appeal on Friday.", "appeal_decision review_denied"),
    # words that look like a court's
    ("#'Not guilty': Finch denies theft", "plea not_guilty; !verdict"),
    ("#Finch tells judge 'not guilty'", "plea not_guilty; !verdict"),
    ("#Doctor 'stayed in bed' as mother bled", "-"),
    ("There will be no second trial of Orla Finch.", "-"),
    ("#One month to go for Orla Finch", "-"),
    ("The judge released the panel on Friday.", "-"),
    ("She was released without having to see a judge on Friday.", "-"),
    ("Six weeks of court time have been blocked off for the case.", "-"),
    ("#Finch beats murder bid rap", "verdict not_guilty"),
    ("Three judges in London ruled on Friday that her conviction was safe.", "appeal_decision affirmed"),
    ("#Court throws out Finch bail plea", "ruling denied"),
    ("The suit can't go forward while she fights the charges, a judge ruled on Friday.", "ruling stayed"),
    ("A judge allowed the suit to get going again on Friday.", "ruling stay_lifted"),
    ("A judge turned down a request to hold the trial somewhere else on Friday.", "ruling denied"),
    ("#Bank Jumps as Appeals Court Throws Out $61 Million Award", "appeal_decision reversed"),
    ("The judge signed a final order of dismissal with prejudice on Friday.", "ruling dismissed_with_prejudice"),
    ("A magistrate let her go on a $900 bond on Friday.", "ruling granted"),
    ("The judge gave the former chief of staff three years of probation on Friday.", "sentence probation"),
    ("The judge gave the former chief of staff until May to file.", "-"),
    ("#No prison for aide who lied", "sentence -"),
    ("The judge signed off for good on Friday on the hip settlement.", "ruling approved"),
    ("The judge allowed Orla Finch on Friday to withdraw her guilty plea.", "ruling granted"),
    ("Her trial was put back on Thursday until 8 September.", "trial_date moved"),
)


@pytest.mark.parametrize(("sentence", "expected"), SENTENCES, ids=[sentence for sentence, _ in SENTENCES])
def test_it_tells_what_the_court_did(sentence: str, expected: str) -> None:
    check(sentence, expected)
