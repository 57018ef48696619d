"""Sentences of the calendar: set, moved, taken off, only paused; see `sentence_kit.check`."""

from __future__ import annotations

import pytest
from sentence_kit import check

SENTENCES: tuple[tuple[str, str], ...] = (
    # given, put, seated
    ("Judge Adaeze Obi gave the broker a Nov. 3 date for trial on Friday.", "trial_date set"),
    ("The broker was given a trial date of Nov. 3.", "trial_date set"),
    ("Judge Obi gave the broker until Nov. 3 to file papers for trial.", "!trial_date"),
    ("The case was put on the calendar for Nov. 3.", "trial_date set"),
    ("A second jury will be seated on 3 November, according to an order of the court.", "trial_date set"),
    ("A jury will be picked starting Nov. 3, the judge said.", "trial_date set"),
    ("Guests will be seated on Nov. 3 for the trial of a new oven.", "!trial_date"),
    ("The new jury will decide on Nov. 3 how much the brewer owes.", "trial_date set"),
    ("The jury will decide on Friday whether he lives.", "!trial_date"),
    ("The judge said she would try the case on Nov. 3.", "trial_date set"),
    ("The trial will take place on Nov. 3.", "trial_date set"),
    ("Trial is now Nov. 3.", "trial_date set"),
    ("The trial now starts Nov. 3.", "trial_date set"),
    ("The trial is now in its third week.", "!trial_date"),
    ("The broker now faces trial on Nov. 3.", "trial_date set"),
    ("Judge Kim said it would be a long trial.", "!trial_date"),
    # another day than before
    ("Judge Obi on Friday put the case back on its first date, Nov. 3, and scratched Jan. 12.", "trial_date moved"),
    ("Judge Obi told lawyers that the brewers' case would now start on Nov. 3 rather than Jan. 12.", "trial_date set"),
    ("Trial of the suit will open next month in Ohio, having been put back by five days to Nov. 3.", "trial_date moved"),
    ("The trial, which was to have begun Oct. 6, will now start on Nov. 3.", "trial_date set"),
    ("The trial had been due to start on Oct. 6 but will now get under way on Nov. 3.", "trial_date set"),
    ("The sheriff continued the case to 3 November for trial.", "trial_date moved"),
    ("The hearing was put back by a week, to Nov. 3.", "!trial_date"),
    # off the calendar
    ("The retrial, scheduled for Nov. 3, is off.", "trial_date vacated"),
    ("The judge wiped the Oct. 6 trial from her calendar.", "trial_date vacated"),
    ("A clerk said the judge had struck the trial from his list.", "trial_date vacated"),
    ("The diet of 6 October was discharged.", "trial_date vacated"),
    ("The jury was discharged.", "!trial_date"),
    ("The diet was rich in fats.", "-"),
    ("The trial is off to a slow start.", "!trial_date"),
    # only paused; ended with the jury sent home
    ("The trial was halted for two days after a juror fell ill.", "-"),
    ("#Broker's trial halted for an hour by fire alarm", "-"),
    ("The judge suspended the trial until tomorrow.", "-"),
    ("The judge suspended the trial until the appeal is heard.", "trial_date vacated; ruling stayed"),
    ("The judge halted his trial on Friday; a new jury is to be sworn in November.", "verdict mistrial"),
    ("The judge stopped the trial and discharged the jury.", "verdict mistrial"),
    # other hearings
    ("The broker will learn her sentence on Nov. 3, not Oct. 6.", "hearing_date set"),
    ("The Full Court will hear the network's challenge over three days from November 3.", "hearing_date set"),
    ("The mention has been adjourned to 3 November.", "hearing_date moved; !trial_date"),
    ("The broker learned her lesson on Nov. 3.", "-"),
)


@pytest.mark.parametrize(("text", "expected"), SENTENCES, ids=[text for text, _ in SENTENCES])
def test_a_date_of_court_is_read_with_its_act(text: str, expected: str) -> None:
    check(text, expected)
