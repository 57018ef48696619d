"""The dates that a court's clerk writes into docket entries: which day is the trial's, what was done to it, and what is not."""

from __future__ import annotations

from datetime import date

import pytest

from notifier.core.reading import entry_dates, entry_words

BEFORE = "Quell v. Marsh\n\n"

MOVED = [
    ("SCHEDULING ORDER: Trial is moved from September 14, 2026 to November 2, 2026", "2026-11-02", "2026-09-14"),
    ("ORDER rescheduling the trial from September 14, 2026 to November 2, 2026.", "2026-11-02", "2026-09-14"),
    ("Jury Trial reset for 11/2/2026 at 9:00 AM before Judge Ada Pell.", "2026-11-02", None),
    ("ORDER granting 41 Motion to Continue: Trial set for 9/14/2026 is continued to 11/2/2026.", "2026-11-02", "2026-09-14"),
    ("NOTICE OF HEARING: Jury Trial rescheduled to 11/2/2026 at 9:30 a.m. in Courtroom 7B.", "2026-11-02", None),
    ("The trial date of Sept. 14, 2026 is hereby VACATED and RESET for Nov. 2, 2026 at 9:00 a.m.", "2026-11-02", "2026-09-14"),
    (
        "TEXT ORDER as to Ida Quell: Jury Trial previously set for 9/14/2026 is RESET for 11/02/26 at 9:00 AM.",
        "2026-11-02",
        "2026-09-14",
    ),
    (
        "STIPULATION AND ORDER continuing trial date from 9/14/2026 to 11/2/2026. Signed by Judge Ada Pell on 6/1/2026.",
        "2026-11-02",
        "2026-09-14",
    ),
    (
        "MEMO ENDORSEMENT on re: 45 Letter filed by Ida Quell. ENDORSEMENT: Granted. The trial scheduled for "
        "September 14, 2026 is adjourned to November 2, 2026.",
        "2026-11-02",
        "2026-09-14",
    ),
    ("ORDER granting 50 Consent Motion to Continue Trial to 11/2/2026.", "2026-11-02", None),
    ("ORDER: The Court hereby continues the jury trial from 9/14/2026 to 11/2/2026.", "2026-11-02", "2026-09-14"),
    ("ORDER RESETTING TRIAL: Trial is now set for 11/2/2026 at 9:00 AM.", "2026-11-02", None),
    (
        "NOTICE OF RESCHEDULING: The Jury Trial currently set for 9/14/2026 has been rescheduled for 11/2/2026.",
        "2026-11-02",
        "2026-09-14",
    ),
    ("ORDER: Jury Trial set for 9/14/2026 is VACATED. Reset for 11/2/2026 at 9:00 AM.", "2026-11-02", "2026-09-14"),
    (
        "ORDER: the trial, now set for September 14, 2026, is continued to November 2, 2026 at 10:00 AM in "
        "Courtroom 12B, 500 Pearl Street.",
        "2026-11-02",
        "2026-09-14",
    ),
    (
        "MINUTE ORDER granting Joint Motion to Continue (ECF No. 61). Trial is RESET to Monday, November 2, "
        "2026, at 8:30 a.m. The final pretrial conference is RESET to October 19, 2026, at 2 p.m.",
        "2026-11-02",
        None,
    ),
    ("ORDER of the Court: Jury trial, originally scheduled for 9/14/26, will now begin on 11/02/26.", "2026-11-02", "2026-09-14"),
    (
        "MINUTE ENTRY: Telephone Conference held on 6/1/2026 before Judge Ada Pell. The court vacates the "
        "9/14/2026 trial and sets a new trial date of 11/2/2026.",
        "2026-11-02",
        "2026-09-14",
    ),
    ("ORDER: jury selection is moved up from September 14, 2026 to August 31, 2026.", "2026-08-31", "2026-09-14"),
    ("ORDER advancing trial to August 31, 2026.", "2026-08-31", None),
    (
        "ORDER TO CONTINUE - Ends of Justice as to Ida Quell. Jury Trial continued to 11/2/2026 at 9:00 AM. "
        "Time excluded from 9/14/2026 until 11/2/2026.",
        "2026-11-02",
        None,
    ),
    ("ORDER: Trial reset 9/14/2026 to 11/2/2026.", "2026-11-02", "2026-09-14"),
    (
        "ORDER. The case is removed from the September 14, 2026 trial calendar and placed on the November 2, 2026 trial calendar.",
        "2026-11-02",
        "2026-09-14",
    ),
    (
        "ORDER: The September 2026 trial setting is vacated; trial is reset for the term beginning November 2, 2026.",
        "2026-11-02",
        "2026-09",
    ),
    (
        "ORDER on pretrial motions: motion in limine granted in part. The trial previously set for September "
        "14, 2026, having been continued by order of May 4, 2026, will be held on November 2, 2026.",
        "2026-11-02",
        "2026-09-14",
    ),
    ("ORDER: By agreement, trial is postponed until January 2027.", "2027-01", None),
    ("ORDER: trial postponed to the week of November 2, 2026.", "2026-11-02/2026-11-08", None),
    ("ORDER resetting jury trial to begin no earlier than November 2, 2026.", "2026-11-02/..", None),
    ("SO ORDERED re 51 letter: trial adjourned from 9/14/26 to 11/2/26 at 9:30 AM.", "2026-11-02", "2026-09-14"),
    ("ORDER: Trial set for 9/14/2026 vacated and reset for 11/2/2026.", "2026-11-02", "2026-09-14"),
    ("ORDER vacating trial set for 9/14/2026 and resetting it for 11/2/2026.", "2026-11-02", "2026-09-14"),
    ("ORDER granting continuance of the trial scheduled for 9/14/2026 to 11/2/2026.", "2026-11-02", "2026-09-14"),
]
SET = [
    (
        "MINUTE ENTRY for proceedings held before Judge Ada Pell: Status Conference held on 6/1/2026. Jury "
        "Trial set for 11/2/2026 09:00 AM in Courtroom 4.",
        "2026-11-02",
        None,
    ),
    (
        "Set/Reset Deadlines/Hearings: Discovery due by 7/1/2026. Dispositive Motions due by 8/3/2026. Final "
        "Pretrial Conference set for 10/19/2026 10:00 AM before Judge Ada Pell. Jury Trial set for 11/2/2026 "
        "09:00 AM before Judge Ada Pell.",
        "2026-11-02",
        None,
    ),
    (
        "CASE MANAGEMENT ORDER: Fact discovery cutoff 5/1/2026; motions in limine due 10/1/2026; final "
        "pretrial conference 10/19/2026; jury trial 11/2/2026.",
        "2026-11-02",
        None,
    ),
    ("Final Pretrial Conference set for 10/19/2026; Jury Selection and Trial set for 11/2/2026 at 8:30 AM.", "2026-11-02", None),
    ("Jury Selection set for 10/30/2026 09:00 AM. Jury Trial set for 11/2/2026 09:00 AM.", "2026-11-02", None),
    (
        "PAPERLESS ORDER: Motions in limine are due 10/1/2026. Joint pretrial stipulation due 10/9/2026. "
        "Calendar call is set for 10/27/2026. Trial is set for the two-week period commencing 11/2/2026.",
        "2026-11-02",
        None,
    ),
    ("ORDER: This case shall be ready for trial on November 2, 2026.", "2026-11-02/..", None),
    ("PRETRIAL SCHEDULING ORDER: Trial ready date 11/2/2026.", "2026-11-02/..", None),
    ("Jury trial set for 11/2/2026 through 11/20/2026 at 9:00 AM.", "2026-11-02", None),
    ("ORDER: Jury trial is set for November 2-20, 2026.", "2026-11-02/2026-11-20", None),
    ("This matter is set for a final pretrial conference on 10/19/2026 and a jury trial on 11/2/2026.", "2026-11-02", None),
    ("NOTICE to counsel: Jury trial will commence November 2, 2026 at 9 a.m. Counsel shall appear at 8:30.", "2026-11-02", None),
    ("November 2, 2026: Jury Trial.", "2026-11-02", None),
    (
        "AMENDED SCHEDULING ORDER. Dispositive motions due by July 6, 2026. Pretrial Order due by Oct. 12, "
        "2026. Final Pretrial Conference: Oct. 19, 2026, 10:00 a.m. Jury Trial: Nov. 2, 2026, 9:00 a.m. "
        "Signed by Judge Ada Pell on 6/1/26. (kls) (Entered: 06/01/2026)",
        "2026-11-02",
        None,
    ),
    (
        "ORDER: Trial in this matter shall commence on November 2, 2026 and is expected to last ten days. "
        "Trial exhibits shall be exchanged by October 12, 2026.",
        "2026-11-02",
        None,
    ),
    ("TRIAL NOTICE: case set for trial on November 2, 2026.", "2026-11-02", None),
    ("NOTICE OF JURY TRIAL set for 11/2/2026 at 10:00 AM before Judge Ada Pell.", "2026-11-02", None),
    ("ORDER: Jury trial of 15 days to begin 11/2/26 at 9:30AM, Courtroom 26B, before Judge Ada Pell", "2026-11-02", None),
    ("Civil Pretrial Minutes: Trial Date: 11/2/2026. Pretrial Date: 10/19/2026. Discovery cutoff: 8/3/2026.", "2026-11-02", None),
    ("ORDER: Trial is set on the court's November 2, 2026 trailing docket.", "2026-11-02", None),
]
VACATED = [
    ("ORDER vacating trial date", None, None),
    ("ORDER VACATING TRIAL DATE of 9/14/2026.", None, "2026-09-14"),
    ("Trial date of September 14, 2026 is VACATED.", None, "2026-09-14"),
    ("ORDER CONTINUING TRIAL sine die pending the appeal.", None, None),
    ("ELECTRONIC ORDER: the trial set to begin 9/14/2026 is CANCELLED.", None, "2026-09-14"),
    (
        "ORDER: the September 14, 2026 trial date is vacated. A status conference is set for October 5, 2026 "
        "to select a new trial date.",
        None,
        "2026-09-14",
    ),
    ("Bench Trial set for 9/14/2026 has been cancelled.", None, "2026-09-14"),
    ("The pretrial conference on 9/1/2026 and the trial on 9/14/2026 are VACATED.", None, "2026-09-14"),
    ("CLERK'S NOTICE: Trial previously scheduled for 9/14/2026 is continued to a date to be determined.", None, "2026-09-14"),
    ("ORDER adjourning trial sine die. The trial of 9/14/2026 is adjourned without date.", None, "2026-09-14"),
    ("Terminate Hearings: Jury trial set for 9/14/2026 is off calendar.", None, "2026-09-14"),
    ("ORDER staying case; the trial set for 9/14/2026 is stricken from the calendar.", None, "2026-09-14"),
    ("ORDER granting 44 Motion to Vacate Trial Date.", None, None),
    ("NOTICE of Cancellation of Jury Trial set for 9/14/2026.", None, "2026-09-14"),
    ("The jury trial currently scheduled to begin on 9/14/2026 will not go forward on that date.", None, "2026-09-14"),
    ("ORDER as to Lon Marsh: change of plea hearing set for 6/9/2026 at 10:00 AM. Trial date vacated.", None, None),
]
KEPT = [
    ("ORDER denying 41 Motion to Continue Trial from 9/14/2026 to 11/2/2026. Trial remains set for 9/14/2026.", "2026-09-14", None),
    ("ORDER: Trial shall go forward on 9/14/2026 as scheduled.", "2026-09-14", None),
    ("ORDER: plea hearing set for 6/9/2026; the jury trial of 9/14/2026 remains on calendar.", "2026-09-14", None),
    ("ORDER: Deadlines are extended to 8/3/2026; the trial date of 9/14/2026 is unaffected.", "2026-09-14", None),
    ("ORDER granting motion for extension of time to 8/3/2026. Trial date of 9/14/2026 remains.", "2026-09-14", None),
]
NOTHING = [
    "Unopposed MOTION to Continue Trial to 11/2/2026 by Ida Quell.",
    "STIPULATION to continue trial date from 9/14/2026 to 11/2/2026 by all parties.",
    "ORDER as to Ida Quell. Time excluded under the Speedy Trial Act from 9/14/2026 through 11/2/2026.",
    "MINUTE ENTRY: Jury Trial (Day 2) held on 9/15/2026. Trial continued to 9/16/2026 at 9:00 AM.",
    "ORDER re trial briefs: trial briefs due 10/12/2026.",
    "ORDER denying motion for new trial. Sentencing set for 11/2/2026.",
    "Motions in limine shall be filed no later than 14 days before trial, by 10/19/2026.",
    "LETTER MOTION requesting that the trial be adjourned to 11/2/2026.",
    "ORDER: The parties request that trial be continued to 11/2/2026. A hearing on the request is set for 6/9/2026.",
    "ORDER TO SHOW CAUSE why trial should not be continued to 11/2/2026.",
    "ORDER: If the motion is denied, trial will begin on 9/21/2026.",
    "NOTICE by Ida Quell of unavailability for trial on 9/14/2026.",
    "JOINT STATUS REPORT: the parties propose trial on 11/2/2026.",
    "RESPONSE to motion to continue trial from 9/14/2026 by USA.",
    "ORDER setting briefing schedule: motion due 7/1/2026, response due 7/15/2026. Argument 8/3/2026.",
    "ORDER: No trial date has been set. A scheduling conference is set for 7/1/2026.",
    "Minute Entry for Jury Selection and Trial held on 9/14/2026. Jury sworn. Trial continued to 9/15/2026.",
    "Hearing on Motion to Continue Trial set for 6/9/2026 at 9:00 AM.",
]


def trial(text: str) -> tuple[str, str | None, str | None] | None:
    """What an entry of June 2026 does to the trial's date: action, day, old day."""
    found = entry_dates.find(BEFORE + text, len(BEFORE), date(2026, 6, 1))
    return next(((one.action, one.date, one.previous) for one in found if one.track == "trial"), None)


@pytest.mark.parametrize(("text", "day", "old"), MOVED)
def test_an_entry_moves_the_trial(text: str, day: str, old: str | None) -> None:
    assert trial(text) == ("moved", day, old)


@pytest.mark.parametrize(("text", "day", "old"), SET)
def test_an_entry_sets_the_trial_and_its_other_days_are_not_the_trials(text: str, day: str, old: str | None) -> None:
    assert trial(text) == ("set", day, old)


@pytest.mark.parametrize(("text", "day", "old"), VACATED)
def test_an_entry_takes_the_trial_off_the_calendar(text: str, day: None, old: str | None) -> None:
    assert trial(text) == ("vacated", day, old)


@pytest.mark.parametrize(("text", "day", "old"), KEPT)
def test_an_entry_keeps_the_date(text: str, day: str, old: str | None) -> None:
    assert trial(text) == ("confirmed", day, old)


@pytest.mark.parametrize("text", NOTHING)
def test_an_entry_says_nothing_of_the_trials_date(text: str) -> None:
    assert trial(text) is None


def test_each_proceeding_has_its_own_day() -> None:
    text = "ORDER: Status conference set for 7/6/2026 at 2 p.m. Sentencing of Lon Marsh is reset from 8/3/2026 to 8/24/2026."
    found = entry_dates.find(BEFORE + text, len(BEFORE), date(2026, 6, 1))
    assert [(one.proceeding, one.action, one.date, one.previous) for one in found] == [
        ("conference", "set", "2026-07-06", None),
        ("sentencing", "moved", "2026-08-24", "2026-08-03"),
    ]


def test_the_quotation_is_the_sentence() -> None:
    text = "ORDER. Trial of Ida Quell, No. 4 on the list, is reset to Nov. 2, 2026 at 9:00 a.m. in Courtroom 4. So ordered."
    (found,) = entry_dates.find(BEFORE + text, len(BEFORE), date(2026, 6, 1))
    assert (BEFORE + text)[found.start : found.end].startswith("Trial of Ida Quell")
    assert (BEFORE + text)[found.start : found.end].endswith("Courtroom 4.")


@pytest.mark.parametrize(("kind", "example"), [(kind, example) for kind, _, example in entry_words.ROWS])
def test_each_row_of_words_reads_its_example(kind: str, example: str) -> None:
    found = entry_words.TOKEN.match(example)
    assert found is not None
    assert (found.lastgroup, found[0]) == (kind, example)
