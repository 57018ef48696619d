"""further rows of the table of `acts`, for the verbs of `verb_turns`: doings, objects, actor, kind, outcome, about, example,
counter."""

from __future__ import annotations

RawRow = tuple[str, str, str, str, str | None, str, str, str]

# fmt: off
EARLIER: tuple[RawRow, ...] = (
    ("drop", "case charges", "named", "ruling", "dismissed", "case", "The judge dropped the suit.",
        "The council dropped the subject."),
    ("cancel", "case charges", "named", "ruling", "dismissed", "case", "A judge scrapped the drivers' lawsuit.",
        "A judge scrapped her speech."),
    ("cancel", "law", "named", "ruling", "granted", "law", "A judge scrapped the curfew.", "The council scrapped the curfew."),
    ("cancel", "injunction ruling", "named", "ruling", "vacated", "injunction", "The judge scrapped the restraining order.",
        "The port scrapped the crane."),
    ("trim", "injunction ruling", "higher", "appeal_decision", "affirmed_in_part", "injunction",
        "The 4th Circuit scaled back the injunction.", "The 4th Circuit scaled back its staff."),
    ("trim", "injunction ruling", "court", "ruling", "granted_in_part", "injunction", "The judge narrowed his injunction.",
        "The town narrowed the street."),
    ("trim", "award verdict judgment sentence", "higher", "appeal_decision", "affirmed_in_part", "award",
        "The appeals court trimmed the award.", "The bank trimmed the bonus."),
    ("trim", "award verdict judgment", "court", "ruling", "granted_in_part", "award", "The judge trimmed the award.",
        "The bank trimmed the bonus."),
    ("arbitrate", "*", "court", "ruling", "granted", "arbitration", "The judge sent the quarrel to arbitration.",
        "The club sent the quarrel to its members."),
    ("consolidate", "case charges trial", "court", "ruling", "granted", "consolidation", "The judge merged the two lawsuits.",
        "The two banks merged."),
    ("divide", "trial case charges liability", "court", "ruling", "granted", "sever", "The judge split the trial in two.",
        "The judges split on the question."),
    ("give", "injunction", "court", "ruling", "granted", "injunction", "The judge gave the union a preliminary injunction.",
        "The union gave the judge its brief."),
    ("give", "stay", "court", "ruling", "stayed", "stay", "The judge gave the bank a stay.", "The bank gave the judge a letter."),
    ("give", "class", "court", "ruling", "certified", "class", "The judge gave the drivers class-action status.",
        "The drivers gave a class on safety."),
    ("give", "summary_judgment", "court", "ruling", "granted", "summary_judgment", "The judge gave the bank summary judgment.",
        "The bank gave no reason."),
    ("lift withdraw", "contempt sanctions", "court", "ruling", "vacated", "contempt", "The judge lifted the contempt order.",
        "The judge lifted her hand."),
    ("withdraw", "injunction ruling", "named", "ruling", "vacated", "ruling", "The judge withdrew her order.",
        "The bank withdrew money."),
    ("strike", "request request:*", "court", "ruling", "denied", "*", "The judge struck the demand for a jury.",
        "The demand for bread struck a chord."),
    ("strike", "award", "higher", "appeal_decision", "affirmed_in_part", "award", "The 9th Circuit struck the punitive damages.",
        "The 9th Circuit struck a sour note."),
    ("strike", "award", "court", "ruling", "set_aside", "award", "The judge struck the punitive damages.",
        "The clock struck nine."),
    ("reopen", "case charges", "higher", "appeal_decision", "reversed", "judgment", "The 10th Circuit reopened the suit.",
        "The 10th Circuit reopened its doors."),
    ("reopen", "case charges", "named", "ruling", "granted", "case", "The judge reopened the suit.", "The town reopened the road."),
    ("revive", "case charges", "nobody", "appeal_decision", "reversed", "judgment", "The lawsuit was revived on Tuesday.",
        "The play was revived on Tuesday."),
)
"""Before the general rows."""
# fmt: on
