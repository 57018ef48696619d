"""A made-up digest with a line of every form, and mails of other kinds, to try templates on before a reader gets them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import UTC, datetime, timedelta

from notifier.core.errors import TemplateError
from notifier.core.model.cases import Case, Docket
from notifier.core.model.developments import CaseState, Development, Source
from notifier.core.model.digests import Digest, Line
from notifier.core.model.facts import Amount, Facts
from notifier.core.model.readers import Subscriber, Told
from notifier.core.rendering import Links, TemplateFile, Templates, parse_sender, render, write
from notifier.core.rendering.notices import notice_view

_LIABLE = Facts("verdict", disposition="liable")
_NOW = datetime(2026, 3, 9, 12, 0, tzinfo=UTC)
_CASES = (
    Case("ferry", "Orr v. Hale (the ferry)", "nysd", (Docket("1:24-cv-01234"),), judge="Ada Moor", note="why we follow it"),
    Case("bridge", "In re Bridge"),
)


def try_templates(files: Mapping[str, TemplateFile]) -> None:
    """Write the sample with these templates, with and without a web front. Raises TemplateError where one is broken."""
    templates = Templates(files)
    sender = parse_sender("Case alerts <alerts@example.org>")
    for digest in (_digest(_CASES), _digest(_CASES[1:])):
        for base_url in (None, "https://alerts.example.org"):
            words = render(
                digest,
                templates,
                states={case.id: CaseState(case.id) for case in _CASES},
                ahead={"ferry": _moved(), "bridge": None},
                in_full=frozenset(),
                sender=sender,
                base_url=base_url,
            )
            for part, text in (("subject", words.subject), ("text", words.text), ("html", words.html)):
                if not text.strip():
                    raise TemplateError(f"the {part} of a digest comes out empty; mend or remove the override")
    for links in (None, Links("https://alerts.example.org")):
        for kind, context in _notices(links):
            write(kind, templates, **context)


def _notices(links: Links | None) -> Iterator[tuple[str, dict[str, object]]]:
    """What is mailed beside digests, by the name of its templates, with all that they may ask for."""
    today = _NOW.date()
    one = notice_view([(_CASES[0], _moved())], today=today, links=links)
    many = notice_view([(_CASES[0], _moved()), (_CASES[1], None)], today=today, links=links, number=20)
    for view in (one, many):
        yield "reminder", {"mail": view}
        yield "watching", {"mail": view, "count": 2, "sources": "All 2 sources are well."}
        yield "interested", {"mail": view, "count": 2, "last": "Mar 9"}
    trouble = {"problem": "The disk runs short.", "mend": "Make room."}
    for troubles, over in (([trouble], []), ([], ["Mail goes out again."])):
        yield "operator", {"troubles": troubles, "over": over, "at": "2026-03-09 12:00 UTC"}


def _digest(cases: tuple[Case, ...]) -> Digest:
    lines: dict[str, tuple[Line, ...]] = {
        "ferry": (
            Line(_moved(), "new", "2026-05-04", "2026-06-15", history=(_date("2026-05-18"),)),
            Line(_ruling(), "update", None, None, earlier=_told()),
        ),
        "bridge": (
            Line(
                _ruling(case="bridge", corrects="r0"), "correction", None, None, earlier=_told(), replaced=_ruling("r0", "bridge")
            ),
            Line(
                _date(None, case="bridge", retracts="d0"),
                "retraction",
                "2026-06",
                None,
                earlier=_told(_date("2026-06").facts),
                replaced=_date("2026-06"),
            ),
        ),
    }
    reader = Subscriber("sample", "reader@example.org", ("*",), timezone="Europe/London")
    return Digest(reader, _NOW, tuple((case, lines[case.id]) for case in cases))


def _moved() -> Development:
    return _development(
        "d1", "ferry", Facts("trial_date", action="moved", date="2026-06-15", previous="2026-05-18", proceeding="trial")
    )


def _date(date: str | None, *, case: str = "ferry", retracts: str | None = None) -> Development:
    facts = Facts(
        "hearing_date", action="set" if date else "vacated", date=date, proceeding="sentencing", court="nysd", judge="Ada Moor"
    )
    return _development("d2", case, facts, retracts=retracts)


def _ruling(id: str = "r1", case: str = "ferry", *, corrects: str | None = None) -> Development:
    facts = Facts("verdict", event_date="2026-03-08", disposition="liable", party="Ed Hale", amount=Amount(5_000_000, "USD"))
    return _development(id, case, facts, corrects=corrects)


def _development(id: str, case: str, facts: Facts, *, corrects: str | None = None, retracts: str | None = None) -> Development:
    sources = tuple(
        Source(
            item=f"item-{n}", outlet=outlet, feed=outlet, url=f"https://{n}.example/story" if n else None, title="A judge decides",
            published_at=_NOW - timedelta(hours=n) if n else None, seen_at=_NOW, quote='"So ordered," she wrote.', start=0, end=24,
            novelty="new", facts=facts, kind="cmecf" if n == 2 else "news",
        )
        for n, outlet in enumerate(("Hudson Wire", "Bay Courier", "S.D.N.Y. CM/ECF"))
    )  # fmt: skip
    return Development(id, case, facts, _NOW, "new", sources, "court", corrects, retracts)


def _told(facts: Facts = _LIABLE) -> Told:
    return Told("r1", facts, _NOW - timedelta(days=1), "<first@example.org>")
