"""What courts keep, tell, send and let stand, and what looks like it; see `sentence_kit.check`."""

from __future__ import annotations

import pytest
from sentence_kit import check

SENTENCES: tuple[tuple[str, str], ...] = (
    # how a thing is kept is no news of how it came to be so
    ("#Appeals court keeps curfew blocked", "appeal_decision stay_denied; !appeal_decision granted"),
    ("#Judge keeps curfew blocked", "ruling extended; !ruling granted"),
    ("#Ostrowe asks appeals court to keep curfew blocked", "-"),
    ("The curfew will stay blocked for now, a judge ruled on Friday.", "ruling extended"),
    ("The curfew remains blocked.", "-"),
    ("A guard kept the door blocked.", "-"),
    ("The 10th Circuit on Friday left the injunction against the curfew in place.", "appeal_decision stay_denied"),
    ("The 10th Circuit on Friday left the verdict in place.", "appeal_decision affirmed"),
    ("An appeals court refused on Friday to let the city enforce the curfew.", "appeal_decision stay_denied"),
    ("The judge turned her temporary order into a preliminary injunction on Friday.", "ruling granted"),
    ("#Judge lets curfew take effect", "ruling denied"),
    ("#Judge lets curfew take effect, rejecting union's challenge", "ruling denied; !ruling dismissed"),
    # a court that speaks of no object, or of a lower court
    ("In State v. Finch, the Court of Appeals affirmed on Friday.", "appeal_decision affirmed"),
    ("The Supreme Court ordered a hearing on Friday, reversing a lower court.", "appeal_decision reversed"),
    ("The bank affirmed on Friday that it would pay.", "-"),
    ("The 10th Circuit reversed a summary judgment for the bank on Friday.", "appeal_decision reversed"),
    ("#Registry fee still blocked, appeals court decides", "appeal_decision affirmed; !ruling granted"),
    ("The growers failed on Friday to persuade an appeals court to keep the barns open.", "appeal_decision stay_denied"),
    (
        "Judge Haas ruled on Friday that Orla Finch may call witnesses at a hearing, rejecting the argument of the "
        "county that she came too late.",
        "ruling granted; !ruling dismissed",
    ),
    (
        "The jury that convicted Orla Finch on Thursday ended its work by acquitting her of theft, finding her guilty of fraud.",
        "verdict not_guilty; verdict guilty",
    ),
    # what a relative clause is the object of
    ("The mill must answer the fraud claim but not the libel claim, which Judge Haas dismissed on Friday.", "ruling dismissed"),
    ("The union that dismissed its leader met on Friday.", "-"),
    # told that it is so
    ("Orla Finch was told by the Court of Appeal that her conviction is safe.", "appeal_decision affirmed"),
    ("Judge Haas told the mill on Friday that it must hand over its ledgers.", "ruling granted"),
    ("Judge Haas told jurors that Orla Finch is presumed innocent.", "-"),
    ("Judge Haas told the mill that she had read its brief.", "-"),
    ("An appeals court told Judge Haas on Friday to take a fresh look at the fees.", "appeal_decision remanded"),
    ("An appeals court told the mill on Friday to rehire its drivers.", "appeal_decision granted"),
    ("The mill won't have to turn over its recipes, a judge ruled on Friday.", "ruling denied"),
    ("The mill must turn over its recipes, a judge ruled on Friday.", "ruling granted"),
    ("Judge Haas ordered the mill and its drivers to try mediation.", "-"),
    # evidence, parties, places
    ("#Finch confession thrown out", "ruling granted"),
    ("Judge Haas refused on Friday to throw out her confession.", "ruling denied"),
    ("Judge Haas handed the drivers' suit to a court in Ohio on Friday.", "ruling transferred"),
    ("Judge Haas refused on Friday to send the drivers' suit to Ohio.", "ruling denied"),
    ("Judge Haas handed the drivers a new trial on Friday.", "ruling new_trial"),
    ("The drivers' lawyers were thrown off the case after a judge found a conflict.", "ruling granted"),
    ("#Judge exits drivers' case", "ruling recused"),
    ("#Judge leaves drivers' case in limbo", "-"),
    # what somebody says, or has to do, is no order of today
    ("He admitted on Friday to making false statements.", "!ruling granted"),
    ("Judge Haas admitted the statements into evidence on Friday.", "ruling granted"),
    ("Orla Finch is required to hand over her ledgers and to testify.", "-"),
    ("Orla Finch was required by Judge Haas on Friday to hand over her ledgers.", "ruling granted"),
    ("Judge Haas said on Friday that the drivers' suit cannot be tried on May 11.", "!ruling dismissed"),
    ("Judge Haas ruled on Friday that the drivers cannot be tried.", "ruling dismissed"),
    # only a part of a ban is let go
    ("The judge lifted parts of the injunction against the curfew on Friday.", "ruling granted_in_part"),
    ("#Judge partially lifts block on curfew", "ruling granted_in_part"),
    ("The judge lifted the injunction against the curfew on Friday.", "ruling vacated"),
    # without its article
    ("#Judge pulls plug on drivers' suit", "ruling dismissed"),
    ("#Judge takes Finch trial off calendar", "trial_date vacated"),
    # who did not get there, and what survived
    ("#Mill fails to end drivers' lawsuit", "ruling denied"),
    ("The mill has come up short in its attempt to end the drivers' lawsuit.", "ruling denied"),
    ("The mill has come up short of flour.", "-"),
    ("#Drivers' suit survives", "ruling denied"),
    ("#Drivers survive crash", "-"),
    # money
    ("Damages of $600,000 were awarded on Friday to Orla Finch.", "verdict liable"),
    ("No damages were awarded on Friday to Orla Finch.", "!verdict liable"),
    ("#Orla Finch awarded $9 million in libel suit", "verdict liable"),
    ("#Orla Finch awarded $9 million grant", "-"),
    ("Jurors declined on Friday to award punitive damages.", "verdict not_liable"),
    ("The mill must pay Orla Finch $9 million, an appeals court ruled on Friday.", "appeal_decision affirmed"),
    ("The suit was settled on Friday for $9 million.", "settlement settled"),
    ("The dust settled on Friday.", "-"),
)


@pytest.mark.parametrize(("sentence", "expected"), SENTENCES, ids=[sentence for sentence, _ in SENTENCES])
def test_it_tells_what_the_court_did(sentence: str, expected: str) -> None:
    check(sentence, expected)


DATES: tuple[tuple[str, str], ...] = (
    ("Judge Haas granted the mill's motion to postpone the trial from Sept. 14 to Feb. 22.", "trial_date moved"),
    ("Judge Haas granted a request to move the trial from Sept. 14 to Feb. 22.", "trial_date moved; !ruling transferred"),
    ("Judge Haas granted a request to move the trial to Ohio.", "ruling transferred"),
    ("The mill filed a motion to postpone the trial from Sept. 14 to Feb. 22.", "-"),
    ("Judge Haas denied the mill's motion to postpone the trial to Feb. 22.", "ruling denied; !trial_date"),
    ("She moved the trial from Sept. 14 to Jan. 25.", "trial_date moved"),
    ("They moved the sofa from Sept. 14 to Jan. 25.", "-"),
    ("A strike has pushed the trial to Jan. 25.", "trial_date moved"),
    ("A strike has moved the trial of minds to the stage.", "-"),
    ("The judge agreed on Friday to start the trial on April 12.", "trial_date set; !ruling"),
    ("The judge refused on Friday to start the trial on April 12.", "!trial_date set"),
)


@pytest.mark.parametrize(("sentence", "expected"), DATES, ids=[sentence for sentence, _ in DATES])
def test_a_date_that_was_asked_for_and_granted_is_set(sentence: str, expected: str) -> None:
    check(sentence, expected)


MORE: tuple[tuple[str, str], ...] = (
    ("A submission that Orla Finch had no case to answer was rejected by the judge on Friday.", "ruling denied"),
    ("A claim that Orla Finch sang was rejected by her aunt on Friday.", "-"),
    ("#New trial for Orla Finch, appeals court orders", "appeal_decision new_trial"),
    ("#Miners can sue bank, appeals court rules", "appeal_decision reversed"),
    ("#New trial for Orla Finch, sister hopes", "-"),
    ("The bank will pay less than the $12 million a jury awarded her in spring.", "!verdict liable"),
    ("The CPS said on Friday that it had authorised police to charge Orla Finch with theft.", "charge charged"),
    ("Prosecutors offered no evidence and the judge entered a verdict of not guilty on Friday.", "verdict not_guilty; !charge"),
    ("Orla Finch was sentenced on Friday to five years with the final year suspended.", "sentence prison"),
    ("Orla Finch was given a two-year sentence, suspended for a year, on Friday.", "sentence suspended"),
    ("Orla Finch's conviction on Friday ended a long trial.", "verdict guilty"),
    ("An appeals court upheld Orla Finch's conviction on Friday.", "appeal_decision affirmed; !verdict"),
    ("Orla Finch's acquittal on Friday stunned the village.", "verdict not_guilty"),
    ("Orla Finch's guilty plea on Friday spares her a trial.", "plea guilty"),
    ("Orla Finch's guilty plea, expected on Friday, would spare her a trial.", "-"),
    # more of courts and juries, in other words
    ("The miners won their wage claim and lost their safety claim on Friday.", "ruling granted_in_part; !verdict"),
    ("For the next 14 days no barge may dock here, a judge ruled on Friday.", "ruling granted"),
    ("The Supreme Court struck down the curfew on Friday.", "appeal_decision reversed"),
    ("The 9th Circuit tossed Finch's $9 million win on Friday.", "appeal_decision reversed"),
    ("“The motion for a stay is denied,” Judge Haas wrote on Friday.", "ruling stay_denied"),
    ("“The motion should be denied,” her lawyer wrote on Friday.", "-"),
    ("The mill was ordered on Friday to pay $9,000 in sanctions.", "ruling sanctioned; !ruling liable"),
    ("A judge took the Finch trial off her September calendar on Friday.", "trial_date vacated"),
    ("It took a jury two hours to decide that the mill owed Finch $9 million.", "verdict liable"),
    (
        "The judge granted summary judgment on the fraud claim on Friday but left the libel claim for a jury.",
        "ruling granted_in_part",
    ),
    ("Judge Haas granted the union's motion to enforce the injunction on Friday.", "ruling granted; !ruling stayed"),
    ("Judge Haas got it right when she blocked the fee, the 4th Circuit said on Friday.", "appeal_decision affirmed"),
    ("No restraining order for the miners, the judge said on Friday.", "ruling denied"),
    ("Judge Haas made her block of the curfew permanent on Friday.", "ruling granted"),
    ("The justices granted the state's petition on Friday.", "appeal_decision review_granted"),
    ("Orla Finch had begun to apologize when the judge stopped her on Friday.", "-"),
    ("The judge stopped the city from closing the shelter on Friday.", "ruling granted"),
    ("The High Court directed the trial court to frame charges within eight weeks.", "-"),
    ("The 5th Circuit vacated the stay on Friday.", "appeal_decision stay_lifted"),
    ("#Court throws out Finch discharge plea", "ruling denied"),
    ("The judge on Friday rejected the union's request to halt the curfew.", "ruling denied"),
    ("The judge on Friday rejected the union's request to pause the ruling.", "ruling stay_denied"),
    ("#Orrin loses libel trial against Vale", "!ruling"),
    ("Orla Finch was released from hospital on Friday.", "-"),
    ("Jurors were discharged for the day on Friday.", "-"),
    ("Orla Finch walked away with a suspended sentence on Friday.", "sentence suspended"),
    ("The judge said Orla Finch would serve seven years in prison.", "sentence prison"),
    ("Her lawyer said Orla Finch would serve seven years in prison.", "-"),
    ("#Bid to move Finch trial denied", "ruling denied"),
    ("A judge has ruled that the Finch trial will not be moved out of Cork.", "ruling denied"),
    ("Judge Haas agreed on Friday to let Finch's lawyers see the police file.", "ruling granted"),
    ("Judge Haas closed the courtroom to the public on Friday.", "ruling granted"),
    ("The drivers' suit is over: Judge Haas dismissed it on Friday.", "ruling dismissed"),
    ("Judge Haas ruled in favor of the mill on Friday, ending the drivers' lawsuit.", "ruling dismissed"),
    ("#Finch conviction stands, appeals court rules", "appeal_decision affirmed; !ruling denied"),
    ("The 7th Circuit on Friday rejected Finch's bid to overturn her conviction.", "appeal_decision affirmed"),
    ("Judge Haas on Friday rejected Finch's bid to overturn her conviction.", "ruling denied"),
    ("The judge instructed jurors' foreman and members to keep trying on Friday.", "-"),
    (
        "The justices granted his petition, wiped out the ruling and sent the case back.",
        "appeal_decision reversed; !appeal_decision review_granted",
    ),
    (
        "A single judge allowed Orla Finch's appeal to go forward on Friday.",
        "appeal_decision review_granted; !appeal_decision reversed",
    ),
    ("The appeal judges allowed Finch's appeal on Friday and went home.", "appeal_decision reversed"),
    ("#Leave granted on one ground in Finch appeal", "appeal_decision review_granted"),
    ("#Leave granted to Finch on compassionate grounds by prison", "-"),
    # one act, told once
    ("Judge Haas tentatively ruled on Friday that the claims are barred.", "-"),
    ("A judge found Orla Finch competent, clearing the way for the trial to resume.", "ruling denied; !ruling stay_lifted"),
    ("#Finch: I am 'not guilty of anything but fear'", "!plea"),
    ("The drivers will get to tell their story to a jury, a judge ruled on Friday.", "ruling denied; !ruling granted"),
    ("A second jury will hear the drivers' case beginning March 1, a judge ordered on Friday.", "!ruling granted"),
    ("Jurors will get to see the video, a judge ruled on Friday.", "ruling granted"),
    (
        "Three appeal judges quashed her conviction on Friday and ordered no retrial.",
        "appeal_decision quashed; !appeal_decision new_trial",
    ),
    ("The judge issued no injunction on Friday.", "-"),
    (
        "“Friday means Friday,” Judge Haas told the mill as she turned down its plea to postpone the trial.",
        "ruling denied; !ruling granted",
    ),
)


@pytest.mark.parametrize(("sentence", "expected"), MORE, ids=[sentence for sentence, _ in MORE])
def test_an_act_is_told_by_nouns_and_at_the_end(sentence: str, expected: str) -> None:
    check(sentence, expected)
