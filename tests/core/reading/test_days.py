"""The day of an act in its sentence: its own, one that it shares, or none where the date belongs to something else."""

from __future__ import annotations

from datetime import date

import pytest

from notifier.core.language.dates import find_dates
from notifier.core.reading import days
from notifier.core.reading.clauses import parse
from notifier.core.reading.frames import find_frames

PUBLISHED = date(2026, 5, 14)  # a Thursday

SENTENCES = [
    # a day of the calendar is not the day on which something was done to it
    ("Judge Ruiz on Tuesday struck the June 9 date from her calendar and paused the case.", "2026-05-12"),
    # its own
    ("A jury on Wednesday found the miller guilty of arson.", "2026-05-13"),
    ("The miller was convicted late Tuesday of arson.", "2026-05-12"),
    ("Judge Ruiz ruled earlier today that the mill must close.", "2026-05-14"),
    ("Judge Ruiz denied the motion yesterday.", "2026-05-13"),
    ("A jury convicted the miller of arson last August after an hour.", "2025-08"),
    ("The miller was sentenced by a panel of judges on Monday to nine years.", "2026-05-11"),
    ("The panel rejected the appeal in a 2-1 decision Monday.", "2026-05-11"),
    ("In an order dated May 8, the judge dismissed the suit.", "2026-05-08"),
    ("A judge in Lyon acquitted her on March 3.", "2026-03-03"),
    ("The miller was found guilty of smuggling on Tuesday, and his mill was full on Wednesday.", "2026-05-12"),
    ("The judge dismissed the suit in January.", "2026-01"),
    ("The miller and the baker settled their lawsuit in March.", "2026-03"),
    ("The appeals court upheld on Monday the verdict of arson.", "2026-05-11"),
    # that of the hearing at which it was done
    ("At Tuesday's hearing, the judge denied bail.", "2026-05-12"),
    ("During a hearing on Tuesday, the judge denied bail.", "2026-05-12"),
    ("The judge denied bail at a hearing Tuesday.", "2026-05-12"),
    # shared between clauses
    ("A jury deadlocked on Tuesday, and the judge declared a mistrial.", "2026-05-12"),
    ("The miller walked free on Tuesday when a jury acquitted him.", "2026-05-12"),
    ("The court ruled on Monday against the miller, rejecting his appeal.", "2026-05-11"),
    ("The miller stared ahead on Tuesday as the judge sentenced him to nine years.", "2026-05-12"),
    ("The miller, arrested last week, pleaded guilty on Tuesday.", "2026-05-12"),
    ("A miller extradited last week pleaded guilty on Tuesday.", "2026-05-12"),
    ("A baker arrested Monday pleaded not guilty Wednesday to arson.", "2026-05-13"),
    ("That hurt the mill on Monday, when the judge, ruling from the bench, fined it $2 million.", "2026-05-11"),
    ("The mill lost its license on Tuesday, when the appeals court, over one dissent, upheld the verdict.", "2026-05-12"),
    # another's
    ("The miller spoke on Tuesday, a month after a jury, having sat for two days, convicted him of arson.", None),
    ("A court has upheld the conviction of Orr, the miller found guilty of arson in 2019.", None),
    ("A baker arrested last month pleaded not guilty to arson.", None),
    ("The judge dismissed a suit filed on Monday.", None),
    ("The miller pleaded not guilty to two charges levied against him last week.", None),
    ("The jury convicted him of a fire set in March.", None),
    ("The judge refused to delay the trial, which opens Monday.", None),
    ("The judge denied a motion to bar a witness from testifying on Friday.", None),
    ("The miller, who took the step on Friday even as jurors elsewhere balked and a jury in Ohio found him guilty, smiled.", None),
    ("She spoke on Friday after a jury convicted him and a judge denied him bail.", None),
    ("The judge barred the witness from Friday's session.", None),
    ("The judge ordered the mill to close by Friday.", None),
    ("The judge narrowed her January injunction.", None),
    ("Justices agreed to hear the miller's appeal in April.", None),
    ("The court upheld Tuesday's verdict.", None),
    ("The Supreme Court agreed to hear the miller's appeal in the autumn.", None),
    ("The court agreed on Monday to hear the miller's appeal in the autumn.", "2026-05-11"),
    ("The court agreed to hear the miller's appeal Monday.", "2026-05-11"),
    ("The miller was found guilty before Monday.", None),
    ("The miller must pay the baker $5 million for what he wrote of her in 2019, a jury found on Wednesday.", "2026-05-13"),
]


@pytest.mark.parametrize(("text", "expected"), SENTENCES, ids=[text for text, _ in SENTENCES])
def test_the_day_of_an_act_is_its_own_or_none(text: str, expected: str | None) -> None:
    parsed = parse(text, 0, len(text), headline=False)
    frames = [each for each in find_frames(parsed, headline=False, judges=frozenset({"ruiz"})) if each.action is None]
    placed = days.place(parsed, find_dates(text, 0, len(text)))

    found = {days.own_day(parsed, frame, placed, anchor=PUBLISHED)[0] for frame in frames}

    assert frames
    assert found == {expected}
