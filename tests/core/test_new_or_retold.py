"""A few items of one case, one after the other: what the last one tells as news."""

from __future__ import annotations

from datetime import datetime

import pytest
from changes_kit import Story

from notifier.core.matching import CaseIndex
from notifier.core.model.cases import Case, Docket, Party
from notifier.core.model.items import Item
from notifier.core.reading import read

MARINA = Case(
    id="us-v-tremaine",
    name="United States v. Rosalie Tremaine",
    court="flsd",
    dockets=(Docket("1:26-cr-20077", "flsd"),),
    judge="Amadeo Pruitt",
    parties=(Party("United States"), Party("Rosalie Tremaine", "defendant", ("Tremaine",))),
    aliases=("Rosalie Tremaine",),
    context=("Miami", "marina"),
)
MILL = Case(
    id="osgood-v-tarrant",
    name="Osgood v. Tarrant Mills",
    court="txnd",
    dockets=(Docket("3:25-cv-00412", "txnd"),),
    judge="Delphine Marsh",
    parties=(Party("Lena Osgood", "plaintiff", ("Osgood",)), Party("Tarrant Mills", "defendant")),
    aliases=("Osgood v. Tarrant Mills",),
)
COLOR = (
    "The marina has 300 berths and a waiting list. A storm took its roof in 2017. Fishermen mend nets on the wall in the morning. "
    "Nobody there wanted to be named. The bay was flat and gray. A pelican sat on a post. "
)
Told = tuple[str, str, str]
CHARGE: Told = (
    "2026-03-02T22:00",
    "Marina owner charged",
    "MIAMI (AP) — Rosalie Tremaine, who owns a Miami marina, was indicted Monday on charges of smuggling.",
)
PLEA: Told = (
    "2026-03-09T22:00",
    "Not guilty plea in marina case",
    "MIAMI — Rosalie Tremaine pleaded not guilty Monday to smuggling charges in federal court in Miami.",
)
VERDICT: Told = (
    "2026-10-01T22:00",
    "Jury convicts Miami marina owner",
    "MIAMI — A federal jury on Thursday found Rosalie Tremaine guilty of smuggling.",
)
TRIED = [CHARGE, PLEA, VERDICT]

SEQUENCES: list[tuple[str, list[Told], Told, list[str]]] = [
    (
        "the sentence deep in a feature",
        TRIED,
        (
            "2027-01-13T15:00",
            "The marina queen goes away",
            "Rosalie Tremaine wore white. " + COLOR + "Judge Amadeo Pruitt gave her nine years.",
        ),
        ["sentence prison"],
    ),
    (
        "a charge and a plea retold in a feature",
        [CHARGE, PLEA],
        (
            "2026-05-02T15:00",
            "Marina up for sale",
            "The Miami marina owned by Rosalie Tremaine is for sale. " + COLOR + "Tremaine was indicted and pleaded not guilty.",
        ),
        [],
    ),
    (
        "a reaction the day after",
        TRIED,
        (
            "2026-10-02T15:00",
            "Marina workers wonder",
            "Workers at the Miami marina wondered on Friday who would pay them after the owner, Rosalie Tremaine, was convicted. "
            "A jury found her guilty of smuggling on Thursday.",
        ),
        [],
    ),
    (
        "a weekly a week later",
        TRIED,
        ("2026-10-08T15:00", "Harbor notes", "Rosalie Tremaine was found guilty of smuggling last week. The marina stays open."),
        [],
    ),
    (
        "Thursday's verdict, first told on Sunday",
        [CHARGE, PLEA],
        (
            "2026-10-04T13:00",
            "Weekend",
            "Rosalie Tremaine was found guilty of smuggling on Thursday, and her marina was full on Saturday.",
        ),
        ["verdict guilty 2026-10-01"],
    ),
    (
        "a trial date after the plea of the day",
        [CHARGE],
        (
            "2026-03-10T01:00",
            "Marina owner denies charges",
            "Rosalie Tremaine pleaded not guilty Monday to smuggling. Judge Amadeo Pruitt scheduled her trial for Sept. 21.",
        ),
        ["plea not_guilty 2026-03-09", "trial_date set 2026-03-09"],
    ),
    (
        "a date that only stands under a request",
        [CHARGE, PLEA],
        (
            "2026-05-10T01:00",
            "Marina owner seeks delay",
            "Rosalie Tremaine asked a judge on Friday to postpone her smuggling trial. It is set for Sept. 21.",
        ),
        [],
    ),
    (
        "a conviction of long ago in a profile",
        [CHARGE],
        (
            "2026-03-12T11:00",
            "Who is Rosalie Tremaine?",
            "Who is Rosalie Tremaine? She grew up in Tampa. She was convicted of shoplifting at 19. She bought the marina in 2009.",
        ),
        [],
    ),
    (
        "an appeal decided, in the perfect",
        TRIED,
        (
            "2028-02-01T23:00",
            "Appeals court upholds marina conviction",
            "A federal appeals court has upheld the conviction of Rosalie Tremaine, the Miami marina owner found guilty of "
            "smuggling in 2026.",
        ),
        ["appeal_decision affirmed 2028-02-01"],
    ),
    (
        "late at night",
        [CHARGE, PLEA],
        (
            "2026-10-02T03:00",
            "Tremaine guilty",
            "Rosalie Tremaine was convicted of smuggling late Thursday night, after jurors in Miami had deliberated for "
            "nine hours.",
        ),
        ["verdict guilty 2026-10-01"],
    ),
    (
        "a preview",
        [CHARGE, PLEA],
        (
            "2026-09-20T15:00",
            "Trial of marina owner to open",
            "The trial of Rosalie Tremaine opens Monday in Miami. She has pleaded not guilty to smuggling charges brought in "
            "March.",
        ),
        [],
    ),
    (
        "a mistrial and the next date",
        [CHARGE, PLEA],
        (
            "2026-10-05T23:00",
            "Mistrial in marina case",
            "Judge Amadeo Pruitt declared a mistrial Monday in the case of Rosalie Tremaine after jurors said they were "
            "deadlocked. A new trial was set for Jan. 11.",
        ),
        ["trial_date set 2026-10-05", "verdict mistrial 2026-10-05"],
    ),
    (
        "a ruling in an item on other things",
        [],
        (
            "2026-04-02T15:00",
            "Mill shares",
            "Shares of Tarrant Mills rose on Thursday. A judge in Dallas threw out part of a suit by Lena Osgood on Wednesday.",
        ),
        ["ruling dismissed_in_part 2026-04-01"],
    ),
    (
        "bail at a first appearance, though a bail was heard of before",
        [
            CHARGE,
            ("2026-03-03T22:00", "Harbor notes", "Rosalie Tremaine, the marina owner, was released on bail after a brawl in 2025."),
        ],
        (
            "2026-03-10T01:00",
            "Marina owner in court",
            "Rosalie Tremaine pleaded not guilty Monday in federal court in Miami to smuggling. She wore gray. Her sister wept. "
            "The hearing took ten minutes. Judge Amadeo Pruitt set bail at $300,000.",
        ),
        ["plea not_guilty 2026-03-09", "ruling granted 2026-03-09"],
    ),
    (
        "leave to appeal refused, in a brief months after the verdict",
        TRIED,
        (
            "2027-03-01T15:00",
            "In brief: ferry fares, a new pier",
            "Fares go up in May. The pier will have lamps. Meanwhile Rosalie Tremaine, the marina owner, has been refused leave to "
            "appeal.",
        ),
        ["appeal_decision review_denied"],
    ),
    (
        "an order of today beside what was refused a year ago",
        [],
        (
            "2026-04-02T01:00",
            "Tarrant Mills must stop its wheels, judge rules",
            "Judge Delphine Marsh did on Wednesday what she refused to do a year ago, barring Tarrant Mills, sued by Lena Osgood, "
            "from turning its wheels.",
        ),
        ["ruling granted 2026-04-01"],
    ),
    (
        "a judge who goes on after a higher court was named is no higher court",
        [],
        (
            "2026-04-02T01:00",
            "Order in Osgood suit narrowed",
            "The Supreme Court told judges in March to be brief. Judge Delphine Marsh took the hint in the suit of Lena Osgood on "
            "Wednesday and narrowed her January injunction against Tarrant Mills. She denied the mill's motion to dissolve it.",
        ),
        ["ruling"],
    ),
    (
        "an injunction in several courts is not of this one",
        [],
        (
            "2026-04-02T01:00",
            "Mill rules",
            "Tarrant Mills fought Lena Osgood again on Wednesday. Its rule has been blocked by several federal courts.",
        ),
        [],
    ),
    (
        "a plea to charges that were added, deep in a feature",
        [CHARGE, PLEA],
        (
            "2026-06-10T15:00",
            "The marina queen stays home",
            "MIAMI — Rosalie Tremaine wanted to go to Spain. A judge, Amadeo Pruitt, refused on Tuesday to let Tremaine travel. "
            + COLOR
            + "Tremaine also pleaded not guilty to two new charges that were added last week.",
        ),
        ["plea not_guilty 2026-06-09", "ruling denied 2026-06-09"],
    ),
    (
        "the same plea retold with no new charges",
        [CHARGE, PLEA],
        (
            "2026-06-10T15:00",
            "The marina queen stays home",
            "MIAMI — Rosalie Tremaine wanted to go to Spain. Her lawyer said on Tuesday that Tremaine would not travel. "
            + COLOR
            + "Tremaine pleaded not guilty to all charges.",
        ),
        [],
    ),
    (
        "a plea after an appeal over bail",
        [
            CHARGE,
            (
                "2026-03-05T22:00",
                "Appeals court upholds bail for marina owner",
                "A federal appeals court on Thursday upheld an order that freed Rosalie Tremaine, the marina owner, on bail.",
            ),
        ],
        (
            "2026-03-10T01:00",
            "Marina owner charged anew",
            "Rosalie Tremaine was charged with fraud Monday in Miami. Her sister wept. Tremaine pleaded not guilty.",
        ),
        ["charge charged", "plea not_guilty"],
    ),
    (
        "a trial date that nobody knew, beside a ruling",
        [],
        (
            "2026-04-02T15:00",
            "Mill loses round",
            "Judge Delphine Marsh refused on Wednesday to dismiss Lena Osgood's suit against Tarrant Mills. The wheels turned on. "
            "Weavers came to watch. Some sang. Others slept. Trial of the Osgood suit is set for Oct. 5.",
        ),
        ["ruling denied", "trial_date set"],
    ),
    (
        "a trial date that stands, where it is known",
        [
            (
                "2026-03-02T15:00",
                "Mill trial set",
                "Judge Delphine Marsh on Monday set the trial of Lena Osgood's suit against Tarrant Mills for Oct. 5.",
            ),
        ],
        (
            "2026-04-02T15:00",
            "Mill loses round",
            "Judge Delphine Marsh refused on Wednesday to dismiss Lena Osgood's suit against Tarrant Mills. The wheels turned on. "
            "Weavers came to watch. Some sang. Others slept. Trial of the Osgood suit is set for Oct. 5.",
        ),
        ["ruling denied"],
    ),
    (
        "one ruling, told by its halves",
        [],
        (
            "2026-04-02T15:00",
            "Tarrant Mills must face most of Osgood suit",
            "A judge in Dallas ruled on Wednesday that Tarrant Mills must face most of a suit by Lena Osgood. "
            "Judge Delphine Marsh refused to dismiss the suit. She tossed the fraud claims.",
        ),
        ["ruling dismissed_in_part 2026-04-01"],
    ),
    (
        "one finding of contempt, told by its halves, and not what the judge stopped short of",
        [],
        (
            "2026-04-02T15:00",
            "Mill in contempt",
            "Judge Delphine Marsh on Wednesday held Tarrant Mills in contempt in the suit of Lena Osgood and fined it $1,500 for "
            "publishing sealed testimony. She stopped short of dismissing its defense.",
        ),
        ["ruling contempt 2026-04-01"],
    ),
    (
        "one refusal of an appeals court, told by its effect and by its name",
        [],
        (
            "2026-04-02T15:00",
            "Mill loses round",
            "An appeals court has turned away a bid by Tarrant Mills to undo sanctions in the suit of Lena Osgood. "
            "The court denied its petition for a writ of mandamus on Wednesday.",
        ),
        ["appeal_decision review_denied 2026-04-01"],
    ),
    (
        "a settlement that was only known from hearsay",
        [
            (
                "2026-04-02T15:00",
                "Mill shares",
                "Shares of Tarrant Mills, sued by Lena Osgood, fell. The mill settled a suit in January.",
            ),
        ],
        (
            "2026-06-02T15:00",
            "Tarrant Mills and Osgood settle",
            "Tarrant Mills and Lena Osgood have settled her lawsuit as jurors were picked.",
        ),
        ["settlement settled"],
    ),
    (
        "an indictment told in the perfect below its own scene",
        [],
        (
            "2026-03-02T22:00",
            "Feds: marina owner smuggled cash in crab pots",
            "MIAMI — Agents came at dawn on Monday. They went to a marina in Miami. A court had given them a warrant. "
            "A grand jury has returned an indictment accusing Rosalie Tremaine of smuggling.",
        ),
        ["charge charged"],
    ),
    (
        "last year's ruling",
        [],
        (
            "2026-04-02T15:00",
            "Mill shares",
            "Shares of Tarrant Mills rose on Thursday. Last year a judge in Dallas refused to dismiss a suit by Lena Osgood.",
        ),
        [],
    ),
]


def news_of(story: Story, index: CaseIndex, number: int, told: Told) -> list[str]:
    published, title, text = told
    item = Item(
        f"i{number}", None, title, text, datetime.fromisoformat(f"{published}:00+00:00"), f"outlet {number}", f"feed {number}"
    )
    reading = read(item, index.match(item), cases=index.cases, timezone="America/New_York")
    found = story.read(reading)
    return sorted(
        f"{one.facts.kind} {one.facts.disposition or one.facts.action} {one.facts.event_date}"
        for one in found
        if one.novelty == "new"
    )


@pytest.mark.parametrize(("known", "last", "expected"), [row[1:] for row in SEQUENCES], ids=[row[0] for row in SEQUENCES])
def test_what_the_last_item_tells_as_news(known: list[Told], last: Told, expected: list[str]) -> None:
    case = MILL if "Osgood" in last[2] else MARINA
    story, index = Story(case), CaseIndex.build([case])
    for number, each in enumerate(known):
        news_of(story, index, number, each)

    found = news_of(story, index, len(known), last)

    assert len(found) == len(expected)
    assert all(one.startswith(other) for one, other in zip(found, expected, strict=True)), found
