"""A digest as a mail: what it shows, in both parts alike, and that nothing in it can break it."""

from __future__ import annotations

import html as markup
import re
from dataclasses import replace
from email import message_from_bytes, policy
from email.message import EmailMessage

import icalendar
import pytest
from hypothesis import given
from hypothesis import strategies as st
from mail_kit import HARBOUR, NOW, ORCHARD, a_date, a_development, a_reader, a_state, at, changes, told

from notifier.core.digests import gather, named_in_full, next_date
from notifier.core.errors import TemplateError
from notifier.core.model.cases import Case
from notifier.core.model.developments import LONG_AGO, CaseState, Development, Source
from notifier.core.model.digests import Digest
from notifier.core.model.mail import Message
from notifier.core.model.readers import Subscriber, Told
from notifier.core.rendering import (
    TemplateFile,
    Templates,
    Words,
    answers,
    fill,
    freeze,
    make_message,
    message_id,
    news_key,
    parse_sender,
    render,
)  # fmt: skip
from notifier.core.rendering.marks import put_in, quoted_printable
from notifier.core.rendering.plain import clean, safe_url
from notifier.edges.templates import read_templates

TEMPLATES = Templates(read_templates("email", None))
SENDER = parse_sender("Case alerts <alerts@example.org>")
BASE = "https://alerts.example.org"
CASES = {"harbour": HARBOUR, "orchard": ORCHARD}

SET = a_date("set", "set", "2025-05-12", hours=-2000, more={"superseded_by": "moved"})
MOVED = a_date(
    "moved", "moved", "2025-06-02", "2025-05-12", outlets=("Bay Courier", "Lake Post", "Sund Times"),
    quote="Judge Brenner on Thursday put the start of the trial off by three weeks, to June 2, because a well-known expert is ill.",
)  # fmt: skip
RULING = a_development("ruling", disposition="denied", quote="She denied the motion to strike the expert's report.")
VERDICT = a_development("verdict", "verdict", case="orchard", disposition="guilty", quote="A jury found Ron Pell guilty of arson.")


class Mail:
    """A digest rendered for one reader, and what a mail program makes of it."""

    def __init__(
        self, *developments: Development, known: tuple[Development, ...] = (), ledger: dict[str, Told] | None = None,
        base_url: str | None = BASE, reader: Subscriber | None = None, cases: dict[str, Case] | None = None,
    ) -> None:  # fmt: skip
        mine = cases or CASES
        self.states: dict[str, CaseState] = {}
        for case in {each.case for each in developments}:
            here = [each for each in (*known, *developments) if each.case == case]
            self.states[case] = a_state(*here, case=case)
        digest = gather(reader or a_reader(), changes(*developments), self.states, ledger or {}, cases=mine, now=NOW)
        assert digest is not None
        self.digest: Digest = digest
        ahead = {id: next_date(state, NOW.date()) for id, state in self.states.items()}
        self.words: Words = render(
            digest,
            TEMPLATES,
            states=self.states,
            ahead=ahead,
            in_full=named_in_full(mine.values()),
            sender=SENDER,
            base_url=base_url,
        )
        self.raw = self._raw(base_url)
        self.parsed: EmailMessage = message_from_bytes(self.raw, policy=policy.default)

    def _raw(self, base_url: str | None) -> bytes:
        first = answers(self.digest)
        frozen = freeze(self.words, SENDER, date=NOW, base_url=base_url, threads=first is not None)
        wrong = {f"wrong{n}": "w" for n in range(30)}
        fills = {"preferences": "pref", "unsubscribe": "u" * 120, "case0": "c0", "case1": "c1", **wrong}
        if first is not None:
            fills["reply_to"] = first
        reader = self.digest.subscriber
        id = message_id(reader.id, news_key(self.digest), SENDER)
        return fill(make_message(frozen, reader.email, id=id, subject=self.words.subject, fills=fills))

    def part(self, kind: str) -> str:
        found = next(part.get_content() for part in self.parsed.walk() if part.get_content_type() == kind)
        return str(found).replace("\r\n", "\n")

    @property
    def text(self) -> str:
        return self.part("text/plain")

    @property
    def html(self) -> str:
        return self.part("text/html")


def squeeze(text: str) -> str:
    return " ".join(text.split())


def seen(html: str) -> str:
    """The words of an HTML part as a reader sees them, links included."""
    body = re.sub(r"(?s)<(head|style|title)\b.*?</\1>|<!--.*?-->", " ", html)
    links = " " + " ".join(re.findall(r'href="([^"]*)"', body))
    inline = re.sub(r"</?(a|b|span)\b[^>]*>", "", body)
    return squeeze(markup.unescape(re.sub(r"(?s)<[^>]+>", " ", inline) + links))


# --- what it shows ------------------------------------------------------------------------------------------------


def test_a_moved_trial_says_what_was_and_what_is_in_subject_first_line_and_preheader() -> None:
    mail = Mail(MOVED, known=(SET,), ledger=told(SET))

    assert mail.parsed["Subject"] == "[Okafor v. Linden Ferries] Trial moved: May 12 → Jun 2"
    assert mail.text.splitlines()[0] == "Trial moved: Mon, May 12 → Mon, Jun 2"
    assert seen(mail.html).startswith("Trial moved: Mon, May 12 → Mon, Jun 2")


def test_a_mail_of_one_change_reads_like_this() -> None:
    text = Mail(MOVED, known=(SET,), ledger=told(SET), base_url=None).text

    assert text == (
        "Trial moved: Mon, May 12 → Mon, Jun 2\n"
        "Okafor v. Linden Ferries (the harbour collision) · S.D.N.Y. · 24-cv-815\n"
        "\n"
        "  “Judge Brenner on Thursday put the start of the trial off by three\n"
        "   weeks, to June 2, because a well-known expert is ill.”\n"
        "   Bay Courier, Mar 20, 12:00 pm ET · first of 3 outlets · confirmed\n"
        "   https://baycourier.example/news/1\n"
        "\n"
        "   Before: May 12 (set Dec 27, 2024)\n"
        "   Next: trial, Mon, Jun 2 (in 74 days)\n"
        "\n"
        "You follow this case because: the damages trial\n"
    )


def test_a_date_that_the_configuration_gave_was_set_on_no_day() -> None:
    given = replace(SET, first_at=LONG_AGO, novelty="background")

    assert "   Before: May 12\n" in Mail(MOVED, known=(given,), ledger=told(given), base_url=None).text


def test_several_changes_are_counted_in_the_subject() -> None:
    assert Mail(MOVED, RULING, known=(SET,)).words.subject == "[Okafor v. Linden Ferries] 2 changes: Trial moved: May 12 → Jun 2"
    assert Mail(MOVED, RULING, VERDICT).words.subject == "3 changes in 2 cases"


def test_a_case_that_shares_its_short_name_is_named_in_full() -> None:
    twin = replace(HARBOUR, id="twin", name="Okafor v. Linden Ferries (the insurance)")

    mail = Mail(RULING, cases={"harbour": HARBOUR, "twin": twin})

    assert mail.words.subject == "[Okafor v. Linden Ferries (the harbour collision)] Ruling: motion denied"


def test_both_parts_tell_the_same_facts() -> None:
    mail = Mail(MOVED, RULING, VERDICT, known=(SET,), ledger=told(SET))
    facts = [
        "Trial moved: Mon, May 12 → Mon, Jun 2", "Ruling: motion denied", "Verdict: guilty", HARBOUR.name, ORCHARD.name, "S.D.N.Y.",
        "24-cv-815", *(each.sources[0].quote for each in (MOVED, RULING, VERDICT)), "Bay Courier, Mar 20, 12:00 pm ET",
        "first of 3 outlets", "1 outlet so far", "confirmed", "reported", "Before: May 12 (set Dec 27, 2024)",
        "Next: trial, Mon, Jun 2 (in 74 days)", "You follow this case because: the damages trial", "https://baycourier.example/news/1",
        f"{BASE}/cases/harbour", f"{BASE}/cases/orchard", f"{BASE}/unsubscribe/c0", f"{BASE}/unsubscribe/c1",
        f"{BASE}/preferences/pref", f"{BASE}/unsubscribe/{'u' * 120}",
    ]  # fmt: skip

    for part in (squeeze(mail.text).casefold(), seen(mail.html).casefold()):
        assert [fact for fact in facts if fact.casefold() not in part] == []


def test_the_note_of_a_case_stands_with_that_case_only() -> None:
    assert "damages trial" not in Mail(VERDICT).text


def test_without_a_web_front_a_mail_has_no_links_of_ours() -> None:
    mail = Mail(MOVED, base_url=None)

    assert "nsubscribe" not in mail.raw.decode()
    assert mail.parsed["List-Id"] == "Case alerts <alerts.example.org>"


def test_a_date_that_moved_twice_shows_its_way() -> None:
    middle = a_date("b", "moved", "2025-05-19", "2025-05-12", hours=-30, more={"superseded_by": "c"})
    last = a_date("c", "moved", "2025-06-02", "2025-05-19")

    text = Mail(middle, last).text

    assert text.startswith("Trial moved: Mon, May 12 → Mon, Jun 2\n")
    assert "In between, Mar 19: Trial moved: Mon, May 12 → Mon, May 19" in text


def test_a_correction_quotes_what_was_wrong_and_answers_the_mail_that_told_it() -> None:
    wrong = a_date("w", "moved", "2025-06-03", "2025-05-12", hours=-30, quote="It starts on June 3.", more={"withdrawn": True})
    right = a_date("r", "moved", "2025-06-02", "2025-05-12", quote="Correction: it starts on June 2.", more={"corrects": "w"})

    mail = Mail(right, known=(wrong,), ledger=told(wrong))

    assert mail.parsed["Subject"] == "[Okafor v. Linden Ferries] Correction: trial Jun 2, not Jun 3"
    for part in (squeeze(mail.text), seen(mail.html)):
        assert "You were told on Mar 20: Trial moved: Mon, May 12 → Tue, Jun 3 “It starts on June 3.”" in part
        assert "“Correction: it starts on June 2.”" in part
    assert mail.parsed["In-Reply-To"] == mail.parsed["References"] == "<first@example.org>"


def test_plain_news_answers_no_mail() -> None:
    assert Mail(MOVED).parsed["In-Reply-To"] is None
    assert Mail(a_development("a", disposition="granted"), RULING, ledger=told(a_development("a"))).parsed["References"] is None


def test_an_update_quotes_the_source_that_says_more() -> None:
    label = a_development("a", quote="ORDER on motion.")
    filled = replace(
        a_development("a", disposition="granted", outlets=("Docket", "Bay Courier")),
        sources=(label.sources[0], a_development("x", disposition="granted", hours=-0.5, quote="She granted it.").sources[0]),
    )

    mail = Mail(filled, ledger=told(label))

    assert mail.parsed["Subject"] == "[Okafor v. Linden Ferries] Update: ruling: motion granted"
    assert "“She granted it.”" in mail.text
    assert "ORDER on motion." not in mail.text
    assert "Before: Ruling (outcome not yet reported) (told Mar 20)" in mail.text


def test_outlets_that_differ_are_shown_side_by_side() -> None:
    other = a_date("x", "moved", "2025-06-09", hours=-0.5, outlets=("Lake Post",)).sources
    contested = replace(MOVED, sources=(*MOVED.sources[:1], *other))

    for part in (squeeze(Mail(contested).text), seen(Mail(contested).html)):
        assert "Outlets differ: Lake Post says Mon, Jun 9" in part


def test_a_vacated_date_says_that_no_new_one_is_named() -> None:
    mail = Mail(a_date("v", "vacated", None, "2025-05-12"))

    assert mail.words.subject == "[Okafor v. Linden Ferries] Trial date vacated: May 12 → no new date"
    assert "Next: no source has named a new date" in mail.text


def test_times_are_the_readers_own() -> None:
    assert "Mar 20, 4:00 pm GMT" in Mail(MOVED, reader=a_reader(timezone="Europe/London")).text


# --- the form -----------------------------------------------------------------------------------------------------


def test_the_message_is_well_formed() -> None:
    mail = Mail(MOVED, VERDICT)

    assert [part.get_content_type() for part in mail.parsed.walk()] == [
        "multipart/mixed", "multipart/alternative", "text/plain", "text/html", "text/calendar",
    ]  # fmt: skip
    assert not any(part.defects for part in mail.parsed.walk())
    assert mail.raw.count(b"\n") == mail.raw.count(b"\r\n") == mail.raw.count(b"\r")
    assert max(map(len, mail.raw.split(b"\r\n"))) <= 998
    assert mail.raw.isascii()
    assert mail.parsed["Auto-Submitted"] == "auto-generated"
    assert mail.parsed["Precedence"] == "bulk"
    assert mail.parsed["To"].addresses[0].addr_spec == "r1@example.org"
    assert re.fullmatch(r"<[0-9a-f]{32}@example\.org>", mail.parsed["Message-ID"])
    assert mail.parsed["Date"].datetime == NOW


def test_one_click_unsubscribing_stands_in_the_bytes_as_mail_clients_want_it() -> None:
    raw = Mail(MOVED).raw

    assert f"\r\nList-Unsubscribe: <{BASE}/unsubscribe/{'u' * 120}>\r\n".encode() in raw
    assert b"\r\nList-Unsubscribe-Post: List-Unsubscribe=One-Click\r\n" in raw


@pytest.mark.parametrize(
    ("base_url", "one_click"),
    [
        ("http://alerts.example.org", False),
        ("http://127.0.0.1:8080", True),
        ("http://localhost:80/", True),
        ("http://[::1]:80", True),
    ],
)
def test_over_plain_http_one_click_is_offered_on_this_machine_only(base_url: str, one_click: bool) -> None:
    raw = Mail(MOVED, base_url=base_url).raw

    assert b"List-Unsubscribe: <http://" in raw
    assert (b"List-Unsubscribe-Post" in raw) == one_click


def test_names_beyond_ascii_stay_whole() -> None:
    case = replace(HARBOUR, name="Brännström-Łuk v. Ávila")
    mail = Mail(RULING, cases={"harbour": case})
    frozen = freeze(mail.words, parse_sender("Für Leser <alerts@exämple.org>"), date=NOW)

    parsed = message_from_bytes(put_in(frozen.body, {"recipient": "a@b.org", "message_id": "<x@y>", **dict.fromkeys(
        ("preferences", "unsubscribe", "case0", "wrong0"), "t")}), policy=policy.default)  # fmt: skip

    assert mail.parsed["Subject"] == "[Brännström-Łuk v. Ávila] Ruling: motion denied"
    assert all(len(line) <= 78 for line in mail.raw.split(b"\r\n\r\n")[0].split(b"\r\n") if line.startswith((b"Subject", b" ")))
    assert "Brännström-Łuk" in mail.text
    assert parsed["From"] == "Für Leser <alerts@xn--exmple-cua.org>"


def test_the_text_part_wraps_and_keeps_links_whole() -> None:
    for line in Mail(MOVED, RULING, VERDICT).text.splitlines():
        assert len(line) <= 72 or line.strip().startswith("http")


def test_the_same_digest_has_the_same_message_id_for_one_reader_and_another_for_the_next() -> None:
    one, again, other = Mail(MOVED), Mail(MOVED), Mail(MOVED, reader=a_reader("r2"))

    assert one.parsed["Message-ID"] == again.parsed["Message-ID"] != other.parsed["Message-ID"]


def test_an_update_of_one_development_has_a_message_id_of_its_own() -> None:
    label, more = a_development("a"), a_development("a", disposition="granted")

    assert Mail(label).parsed["Message-ID"] != Mail(more, ledger=told(label)).parsed["Message-ID"]


def test_a_mail_with_very_many_changes_is_not_clipped() -> None:
    many = [a_development(f"d{n}", disposition="denied", quote="A long sentence. " * 60, hours=-1 - n / 100) for n in range(80)]

    mail = Mail(*many)

    assert len(mail.html.encode()) < 60_000
    assert mail.text.count("* Ruling: motion denied") == 80


# --- hostile text -------------------------------------------------------------------------------------------------


def test_what_feeds_say_is_escaped_and_their_links_are_web_links_only() -> None:
    evil = replace(RULING, sources=(replace(
        RULING.sources[0], outlet="<script>alert(1)</script>", quote='"><img src=x onerror=alert(1)>', url="javascript:alert(1)"
    ),))  # fmt: skip

    mail = Mail(evil)

    assert "<script" not in mail.html
    assert "<img" not in mail.html
    assert "javascript:" not in mail.raw.decode()


def test_no_text_can_add_a_header() -> None:
    case = replace(HARBOUR, name="Okafor\r\nBcc: evil@example.org\r\n\r\nv. Linden\u202e")

    mail = Mail(RULING, cases={"harbour": case})

    assert mail.parsed["Bcc"] is None
    assert mail.parsed["Subject"] == "[Okafor Bcc: evil@example.org v. Linden] Ruling: motion denied"


def test_no_text_can_forge_a_mark() -> None:
    forged = replace(RULING, sources=(replace(RULING.sources[0], quote="\ue000unsubscribe\ue001 \x01=unsubscribe\x02"),))

    assert Mail(forged).text.count("u" * 120) == 1  # the reader's own link, and nowhere else


@pytest.mark.parametrize(
    "address", ["a@b.org\r\nBcc: c@d.org", "a@b.org, c@d.org", "<a@b.org>", "a b@c.org", "@b.org", "a", "ä@b.org", ""]
)
def test_an_address_that_is_none_gets_no_mail(address: str) -> None:
    frozen = freeze(Words("s", "t\n", "<p>t</p>"), SENDER, date=NOW)

    with pytest.raises(ValueError, match="no address"):
        make_message(frozen, address, id="<x@y>", subject="s", fills={})


@pytest.mark.parametrize("fills", [{}, {"unsubscribe": "a\r\nb"}, {"unsubscribe": "a b"}, {"unsubscribe": ""}])
def test_a_fill_that_is_missing_or_could_break_the_mail_is_refused(fills: dict[str, str]) -> None:
    frozen = freeze(Words("s", "t\n", "<p>t</p>"), SENDER, date=NOW, base_url=BASE)

    with pytest.raises(ValueError, match="put in"):
        fill(Message("a@b.org", "<x@y>", "s", frozen, fills))


@given(st.text(max_size=400), st.text("abcXYZ019._~-", min_size=1, max_size=300))
def test_quoted_printable_gives_the_text_back_whatever_is_put_in(text: str, value: str) -> None:
    text = clean(text, 500) + " \n."

    frozen = quoted_printable(f"{text}\ue000one\ue001\n{text}")
    body = put_in(frozen, {"one": value})
    raw = b"Content-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n" + body

    assert all(len(line) <= 76 for line in body.split(b"\r\n"))
    found = message_from_bytes(raw, policy=policy.default).get_content().replace("\r\n", "\n")
    assert found == f"{text}{value}\n{text}"


@pytest.mark.parametrize(
    ("url", "safe"),
    [
        ("https://a.example/x?q=1&r=2#f", "https://a.example/x?q=1&r=2#f"), (" http://a.example/ü ", "http://a.example/%C3%BC"),
        ('https://a.example/"><b>', "https://a.example/%22%3E%3Cb%3E"), ("https://bücher.example/", "https://xn--bcher-kva.example/"),
        ("javascript:alert(1)", None), ("data:text/html,x", None), ("//a.example/", None), ("https://", None), (None, None),
        ("https://a.example/" + "x" * 3000, None), ("http://[", None), ("https://a b/", None),
    ],
)  # fmt: skip
def test_only_web_links_are_links(url: str | None, safe: str | None) -> None:
    assert safe_url(url) == safe


# --- the calendar -------------------------------------------------------------------------------------------------


def events(mail: Mail) -> list[icalendar.cal.Component]:
    part = next(part for part in mail.parsed.walk() if part.get_content_type() == "text/calendar")
    whole = icalendar.Calendar.from_ical(part.get_payload(decode=True).decode())  # type: ignore[union-attr]  # bytes
    assert whole["METHOD"] == "PUBLISH"
    assert part.get_param("method") == "PUBLISH"
    return list(whole.walk("VEVENT"))


def test_a_trial_date_comes_as_a_calendar_entry_that_moves_with_it() -> None:
    first = Mail(replace(SET, superseded_by=None, sources=(replace(SET.sources[0], seen_at=at(-2000)),)))
    second = Mail(MOVED, known=(SET,), ledger=told(SET))

    [one], [two] = events(first), events(second)

    assert one["UID"] == two["UID"]
    assert two["SEQUENCE"] > one["SEQUENCE"] >= 0
    assert two["DTSTART"].to_ical() == b"20250602"
    assert two["DTSTART"].params["VALUE"] == "DATE"
    assert (one["STATUS"], two["STATUS"]) == ("TENTATIVE", "CONFIRMED")


def test_a_vacated_date_is_cancelled_under_its_day() -> None:
    [event] = events(Mail(a_date("v", "vacated", None, "2025-05-12")))

    assert (event["STATUS"], event["DTSTART"].to_ical()) == ("CANCELLED", b"20250512")


def test_a_rough_date_is_tentative_and_as_long_as_it_is_rough() -> None:
    [event] = events(Mail(a_date("s", "set", "2026-21")))

    assert (event["DTSTART"].to_ical(), event["DTEND"].to_ical(), event["STATUS"]) == (b"20260301", b"20260601", "TENTATIVE")
    assert "spring 2026" in event["SUMMARY"]


def test_rulings_and_hearings_have_no_calendar() -> None:
    hearing = a_date("h", "set", "2025-06-02", kind="hearing_date", proceeding="conference")

    assert b"text/calendar" not in Mail(RULING, hearing).raw


def test_two_trials_of_one_mail_are_two_entries() -> None:
    other = a_date("o", "set", "2025-09-01", case="orchard")

    assert len({event["UID"] for event in events(Mail(MOVED, other))}) == 2


# --- templates ----------------------------------------------------------------------------------------------------


def overridden(name: str, text: str) -> Templates:
    return Templates(read_templates("email", None) | {name: TemplateFile(f"/etc/alerts/{name}", text)})


def rendered(templates: Templates) -> Words:
    mail = Mail(MOVED)
    return render(mail.digest, templates, states=mail.states, ahead={}, in_full=frozenset(), sender=SENDER, base_url=None)


def test_an_override_changes_one_file_and_leaves_the_others() -> None:
    words = rendered(overridden("digest.subject.txt", "News: {{ mail.subject }}\n"))

    assert words.subject.startswith("News: [Okafor v. Linden Ferries]")
    assert words.text == rendered(TEMPLATES).text


def test_a_kind_may_have_a_template_of_its_own() -> None:
    assert "A DATE!" in rendered(overridden("_change.trial_date.txt", "A DATE!")).text


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("fine\n{% if %}\n", "/etc/alerts/digest.txt:2"),
        ("fine\nfine\n{{ mail.subjekt }}\n", "/etc/alerts/digest.txt:3"),
        ("{{ 1 / 0 }}", "/etc/alerts/digest.txt:1"),
        ('{% include "nothing.txt" %}', "nothing.txt"),
    ],
)
def test_a_broken_override_is_an_error_that_names_file_and_line(text: str, place: str) -> None:
    with pytest.raises(TemplateError, match=re.escape(place)):
        rendered(overridden("digest.txt", text))


def test_a_source_without_link_or_date_is_told_without() -> None:
    bare: Source = replace(RULING.sources[0], url=None, published_at=None)

    text = Mail(replace(RULING, sources=(bare,))).text

    assert "Bay Courier, seen Mar 20, 12:00 pm ET" in text
    assert "baycourier.example" not in text
