"""Stories in several items through the whole program, as a reader of everything lives through them."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta

from notifier.cli.simulation import Event, Mailed, Simulation
from notifier.core import changes
from notifier.core.matching import CaseIndex
from notifier.core.model.cases import Case, Docket, Party
from notifier.core.model.digests import Line
from notifier.core.model.items import Entry, Item

FERRY = Case(
    "orr-v-hale",
    "Orr v. Hale Freight",
    court="nysd",
    dockets=(Docket("1:24-cv-01234", "nysd"),),
    judge="Ada Moor",
    parties=(Party("Josephine Orr", aliases=("Orr",)), Party("Hale Freight")),
    aliases=("Orr v. Hale", "Hale Freight"),
    trial_date="2026-05-04",
)
CLERK = Case(
    "us-v-tamsin",
    "United States v. Tamsin",
    court="ilnd",
    dockets=(Docket("1:25-cr-00077", "ilnd"),),
    judge="Peter Vale",
    parties=(Party("United States"), Party("Gregor Tamsin", role="defendant", aliases=("Tamsin",))),
    aliases=("Gregor Tamsin",),
)


@dataclass
class Story:
    """What a reader of these cases is mailed, item by item. Days are of March 2026."""

    simulation: Simulation = field(
        default_factory=lambda: Simulation(CaseIndex.build([FERRY, CLERK]), "America/New_York", timedelta(minutes=5))
    )
    number: int = 0

    def tell(self, when: str, outlet: str, title: str, text: str, *, id: str = "") -> None:
        self.number += 1
        at = datetime.fromisoformat(f"2026-03-{when}").replace(tzinfo=UTC)
        name = id or f"i{self.number}"
        url = f"https://{outlet.lower().replace(' ', '')}.example/{name}"
        self.keep(self.simulation.read(Item(name, url, title, text, at, outlet, outlet), at))

    def enter(self, when: str, label: str) -> None:
        self.number += 1
        at = datetime.fromisoformat(f"2026-03-{when}").replace(tzinfo=UTC)
        entry = Entry("1:24-cv-01234", "Orr v. Hale Freight", label, str(self.number), at)
        item = Item(
            f"e{self.number}", None, "1:24-cv-01234 Orr v. Hale Freight", f"[{label}]", at, "nysd CM/ECF", "nysd CM/ECF",
            kind="cmecf", court="nysd", entry=entry,
        )  # fmt: skip
        self.keep(self.simulation.read(item, at))

    mails: list[Line] = field(default_factory=list)

    def keep(self, events: object) -> None:
        found: list[Event] = list(events)  # type: ignore[call-overload]  # an iterator of events
        self.mails += [event.line for event in found if isinstance(event, Mailed)]

    def end(self) -> list[tuple[str, str, str | None]]:
        """Every mail in short: its form, its kind, and the date or outcome that it tells."""
        self.keep(self.simulation.finish())
        return [(line.form, line.development.facts.kind, line.to or line.development.facts.disposition) for line in self.mails]


def test_a_ruling_that_five_outlets_report_is_one_mail() -> None:
    story = Story()
    denied = "U.S. District Judge Ada Moor on Monday denied Hale Freight's motion to dismiss the lawsuit brought by Josephine Orr"
    story.tell("09T18:00", "Ledger", "Judge lets ferry suit go on", f"NEW YORK — {denied}, who lost a boat.")
    story.tell("09T18:30", "Courant", "Hale Freight must face suit", f"{denied} over the ferry. A trial is set for May 4.")
    story.tell("10T08:00", "Gazette", "Ferry suit survives", f"{denied}, the owner of the Lark.")
    story.tell("10T09:00", "Argus", "What the ferry ruling means", f"A day after it was handed down, many read it. {denied}.")
    story.tell("12T09:00", "Mercury", "Orr looks back", f"{denied}. She spoke of her boat and of her brother.")

    assert story.end() == [("new", "ruling", "denied")]


def test_a_request_a_hope_and_a_restated_date_are_no_mail() -> None:
    story = Story()
    story.tell(
        "09T18:00",
        "Ledger",
        "Hale wants more time",
        "Hale Freight asked Judge Ada Moor on Monday to postpone the trial against Josephine Orr.",
    )
    story.tell(
        "10T18:00", "Courant", "A ruling soon?", "Judge Ada Moor is expected to rule on Hale Freight's motion to dismiss next week."
    )
    story.tell(
        "11T18:00",
        "Gazette",
        "Ferry trial nears",
        "The trial of Josephine Orr's suit against Hale Freight is scheduled to begin on May 4.",
    )

    assert story.end() == []


def test_a_trial_moved_and_moved_back_is_told_twice_and_a_laggard_not_at_all() -> None:
    story = Story()
    story.tell(
        "09T18:00", "Ledger", "Ferry trial put off",
        "U.S. District Judge Ada Moor on Monday postponed the trial in Orr v. Hale Freight from May 4 to June 15, 2026.",
    )  # fmt: skip
    story.tell(
        "11T18:00", "Ledger", "Ferry trial back on May 4",
        "U.S. District Judge Ada Moor on Wednesday moved the trial in Orr v. Hale Freight back from June 15 to May 4, 2026.",
    )  # fmt: skip
    story.tell(
        "12T18:00", "Weekly", "Ferry trial put off",
        "U.S. District Judge Ada Moor on Monday postponed the trial in Orr v. Hale Freight from May 4 to June 15, 2026.",
    )  # fmt: skip

    assert story.end() == [("new", "trial_date", "2026-06-15"), ("new", "trial_date", "2026-05-04")]
    assert changes.trial_date(story.simulation.state("orr-v-hale")) == "2026-05-04"


def test_a_label_is_mailed_alone_and_the_outcome_follows_as_an_update() -> None:
    story = Story()
    story.enter("09T16:00", "Order on Motion for Summary Judgment")
    story.tell(
        "10T12:00", "Ledger", "Judge refuses to end ferry suit",
        "U.S. District Judge Ada Moor on Monday denied Hale Freight's motion for summary judgment in the suit of Josephine Orr.",
    )  # fmt: skip

    assert story.end() == [("new", "ruling", None), ("update", "ruling", "denied")]


def test_a_verdict_and_a_sentence_are_two_mails_and_the_old_verdict_is_none() -> None:
    story = Story()
    story.tell(
        "09T21:00", "Ledger", "Clerk convicted", "CHICAGO — A federal jury on Monday found Gregor Tamsin guilty of wire fraud."
    )
    story.tell("10T09:00", "Courant", "Tamsin guilty", "Gregor Tamsin was convicted of wire fraud on Monday by a jury in Chicago.")
    story.tell(
        "27T20:00", "Ledger", "Six years for clerk",
        "CHICAGO — U.S. District Judge Peter Vale on Friday sentenced Gregor Tamsin, who was convicted of wire fraud this month, "
        "to six years in prison.",
    )  # fmt: skip

    assert story.end() == [("new", "verdict", "guilty"), ("new", "sentence", "prison")]
    assert len(changes.standing_rulings(story.simulation.state("us-v-tamsin"))) == 2


def test_reading_an_item_again_mails_nothing() -> None:
    story = Story()
    for _ in range(3):
        story.tell(
            "09T21:00", "Ledger", "Clerk convicted", "A federal jury on Monday found Gregor Tamsin guilty of wire fraud.", id="same"
        )

    assert story.end() == [("new", "verdict", "guilty")]


def test_news_of_other_people_and_other_courts_is_no_mail() -> None:
    story = Story()
    story.tell("09T21:00", "Ledger", "Brother convicted", "A federal jury on Monday found Anton Tamsin, a baker, guilty of arson.")
    story.tell("09T22:00", "Ledger", "Freight rates rise", "Rates for freight rose on Monday, the third rise this year.")

    assert story.end() == []
