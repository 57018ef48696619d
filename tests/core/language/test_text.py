"""The layout of an item: plain text, sentences, quotations, roles, stories."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from notifier.core.language.text import lay_out, plain
from notifier.core.language.text.fragments import fragment_end
from notifier.core.language.text.roles import ROWS, role_of

# --- plain ---------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "text",
    [
        "5 < 6 and 7 > 2",
        "x <y and z> w",
        "I <3 courts",
        "Write to <clerk@court.example> or see <https://court.example/a>",
        "AT&amp;T  kept \t its\n\n\nspaces ",
        "",
    ],
)
def test_text_without_a_tag_is_unchanged_to_the_letter(text: str) -> None:
    assert plain(text) == text


@pytest.mark.parametrize(
    ("html", "text"),
    [
        ("<p>One &amp; two</p><p>Three</p>", "One & two\n\nThree"),
        ("<div><h1>Head</h1>\n  <p>Some\n  words</p></div>", "Head\n\nSome words"),
        ("a<br>b<br/>c", "a\nb\nc"),
        ("<b>5 &lt; 6</b>", "5 < 6"),
        ("<p>Before<script>var x = '<p>no</p>';</script>after</p>", "Before after"),
        ("<p>Seen</p><style>p {}</style><!-- <p>not seen</p> -->", "Seen"),
        ("<ul><li>one</li><li>two</li></ul>", "one\n\ntwo"),
        ("<table><tr><td>a</td><td>b</td></tr></table>", "a b"),
        ('<a href="x" title="a > b">link</a>ed', "linked"),
        ("the judge&nbsp;ruled <i>today</i>", "the judge ruled today"),
        ("<p>never closed <script>alert(1)", "never closed"),
        ("<em>Hale</em> v. <em>Orr</em>", "Hale v. Orr"),
    ],
)
def test_html_becomes_what_a_reader_sees(html: str, text: str) -> None:
    assert plain(html) == text


@given(st.text(max_size=300))
def test_plain_never_raises_and_leaves_no_known_tag(text: str) -> None:
    assert "<p>" not in plain(text + "<p>x</p>")


@given(st.text(alphabet="<>/ap\"'=- !brscipt\n&;", max_size=200))
@settings(max_examples=300)
def test_broken_markup_never_raises(text: str) -> None:
    plain(text)


@pytest.mark.parametrize("piece", ["<", "<a ", "<script ", '<a "', "<!--", "<p", "<script>", "</", "<a '\""])
def test_hostile_markup_takes_time_in_proportion_to_its_length(piece: str) -> None:
    plain("<p>" + piece * 40_000)


# --- sentences -----------------------------------------------------------------------------------------------------

SENTENCES: list[list[str]] = [
    ["The case is Hale v. Orr, No. 21-cv-441.", "It was filed in May."],
    ["Judge J. R. Hale Jr. ruled on Jan. 15 in U.S. District Court.", "Jurors left."],
    ["Under Fed. R. Civ. P. 12(b) the suit fails.", "The judge said so."],
    ["She worked for the Fed.", "Judge Obi did not."],
    ["The court ruled against the app.", "Users cheered."],
    ["The hearing is at 10 a.m. Monday.", "It may last a day."],
    ["Court opens at 10 a.m.", "Jurors must be there."],
    ["It opens at 9 a.m. Eastern time."],
    ["Orr Freight Inc. Chief Executive Ann Hale pleaded guilty.", "She was fined."],
    ["He sued Orr Freight Inc.", "The company declined to comment."],
    ["She moved from Washington, D.C.", "They stayed."],
    ["He said no.", "The judge said yes."],
    ["It was Exhibit A.", "The jury saw it."],
    ["“We lost. We will appeal,” she said.", "He agreed."],
    ['"Guilty?" Hale asked.', "Nobody spoke."],
    ["Was it fair?", "Nobody knew!", "The end came."],
    ["Sens. Hale and Orr spoke.", "Rep. Lin did not."],
    ["Mr. Justice Hale sat with Lord Orr.", "Counsel rose."],
    ["He got 12 to 15 years (the U.S. maximum).", "She got three."],
    ["See 28 U.S.C. 1292.", "That is the law."],
    ["The St. Louis man was freed.", "He wept."],
    ["She lost, 2-1…", "The dissent was long."],
    ["Prosecutors, i.e. the state, lost.", "They appealed."],
    ["The ruling in R. v. Hale stands.", "Nobody appealed."],
    ["It is set for Oct. The exact day is open."[:14] + "ober.", "The exact day is open."],
]


@pytest.mark.parametrize("sentences", SENTENCES, ids=[row[0][:40] for row in SENTENCES])
def test_sentences_end_where_readers_end_them(sentences: list[str]) -> None:
    text = " ".join(sentences)
    document = f"A title\n\n{text}"

    layout = lay_out(document, len("A title"))

    assert [document[s.start : s.end] for s in layout.sentences[1:]] == sentences


def test_a_wrapped_line_goes_on_and_a_blank_line_ends_a_paragraph() -> None:
    document = "T\n\nThe judge who has heard the case since it was filed in the\nspring ruled on Monday.\n\nShe gave no reasons."

    layout = lay_out(document, 1)

    assert [s.paragraph for s in layout.sentences] == [0, 1, 2]


def test_a_teaser_cut_in_mid_sentence_is_one_sentence_of_the_story() -> None:
    document = "Judge weighs in\n\nA judge on Tuesday denied a request to throw out the suit, but agreed that …"

    [_, teaser] = lay_out(document, 15).sentences

    assert teaser.role == "body"
    assert document[teaser.start : teaser.end].endswith("…")


@given(st.text(max_size=400), st.integers(0, 40))
def test_sentences_lie_in_the_document_in_order(text: str, title: int) -> None:
    document = text[:title] + "\n\n" + text[title:]
    place = 0
    for sentence in lay_out(document, min(title, len(text))).sentences:
        assert place <= sentence.start < sentence.end <= len(document)
        assert not document[sentence.start].isspace()
        place = sentence.end


@pytest.mark.parametrize(
    "piece",
    [
        "...",
        "a.m. Monday ",
        "1. 2. ",
        '"a ',
        "'a' ",
        "(photo: ",
        "The Mayor Is Guilty Of ",
        "Ann HaleFoo MORE ",
        "• x\n",
        "NEW YORK ",
    ],
)
def test_hostile_text_takes_time_in_proportion_to_its_length(piece: str) -> None:
    layout = lay_out(piece * (200_000 // len(piece)), 0)

    assert layout.sentences


# --- quotations ----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "quoted"),
    [
        ('He said "no" and "never."', ['"no"', '"never."']),
        ("“It is over,” she said, “for good.”", ["“It is over,”", "“for good.”"]),
        ("She called it “a ‘small’ mistake” twice.", ["“a ‘small’ mistake”"]),
        ("The lawyers' claim isn't the judge's.", []),
        ("'A flare in the dark': lawyers open", ["'A flare in the dark'"]),
        ("It was 6' 2\" tall, the judge’s clerk said.", []),
        ('One " slip quotes nothing.', []),
    ],
)
def test_quotations_are_found_whatever_the_marks(text: str, quoted: list[str]) -> None:
    layout = lay_out(f"{text}\n\n", len(text))

    assert [text[start:end] for start, end in layout.quotations] == quoted


def test_a_quotation_over_two_paragraphs_is_quoted_in_both() -> None:
    document = "T\n\n“The first part goes on.\n\n“The second part ends,” he said."

    assert [document[a:b] for a, b in lay_out(document, 1).quotations] == ["“The first part goes on.", "“The second part ends,”"]


# --- roles -----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("row", ROWS, ids=[row.example[:40] for row in ROWS])
def test_each_row_matches_its_example_and_not_its_counterexample(row: object) -> None:
    from notifier.core.language.text.roles import Row

    assert isinstance(row, Row)
    assert role_of(row.example, 0, len(row.example)) == row.role
    assert role_of(row.counterexample, 0, len(row.counterexample)) == "body"


def _roles(document: str, title_end: int = 1) -> list[tuple[str, str]]:
    return [(s.role, document[s.start : s.end]) for s in lay_out(document, title_end).sentences]


def test_a_dateline_is_not_part_of_the_sentence() -> None:
    for dateline in ("DENVER —", "NEW YORK (AP) —", "ALEXANDRIA, Va. (Agency) -", "LONDON, May 3 (Agency) -"):
        document = f"T\n\n{dateline} A judge ruled on Monday. It rained."

        assert _roles(document)[1:] == [("dateline", dateline), ("body", "A judge ruled on Monday."), ("body", "It rained.")]


def test_captions_links_and_notes_are_marked() -> None:
    document = (
        "T\n\nA judge ruled on Monday. (Photo: Ann Example) She gave no reasons. READ MORE: Mayor sentenced to nine years\n\n"
        "FILE - The mayor leaves court in April.\n\nSign up for our newsletter\n\nThe clerk was told.\n\n"
        "Correction: An earlier version of this article named the wrong court. It was the court of appeals.\n\n"
        "The story goes on here with more of the same."
    )

    assert _roles(document)[1:] == [
        ("body", "A judge ruled on Monday."),
        ("caption", "(Photo: Ann Example)"),
        ("body", "She gave no reasons."),
        ("furniture", "READ MORE: Mayor sentenced to nine years"),
        ("caption", "FILE - The mayor leaves court in April."),
        ("furniture", "Sign up for our newsletter"),
        ("body", "The clerk was told."),
        ("correction", "Correction: An earlier version of this article named the wrong court."),
        ("correction", "It was the court of appeals."),
        ("body", "The story goes on here with more of the same."),
    ]


def test_headlines_glued_into_a_paragraph_are_furniture() -> None:
    document = (
        "T\n\nThe judge kept the tapes out. Mayor's Jury Set To Begin Deliberating\n\n"
        "She wrote that they were private. Surgeon Voss Jailed For Nine Years The trial is to start in March.\n\n"
        "He denied it. Harbour Pilot Admits Fraud, Helps Police The first of the calls is to be played."
    )

    assert [text for role, text in _roles(document) if role == "furniture"] == [
        "Mayor's Jury Set To Begin Deliberating",
        "Surgeon Voss Jailed For Nine Years",
        "Harbour Pilot Admits Fraud, Helps Police",
    ]
    assert ("body", "The trial is to start in March.") in _roles(document)


@pytest.mark.parametrize(
    "sentence",
    [
        "U.S. District Judge Ann Hale denied the motion on Monday.",
        "New York Attorney General Ann Hale sued the company.",
        "The Supreme Court of the State of New York is a trial court.",
        "Former Orr Freight Chief Executive Bo Lin pleaded guilty.",
        "Judge Hale and Justice Orr of the Ninth Circuit dissented.",
        "The Bank of America and the Department of Justice settled.",
        "4. In Lin v. Orr Freight, Judge Hale heard both sides.",
    ],
)
def test_names_with_capitals_are_no_headlines(sentence: str) -> None:
    assert fragment_end(sentence, 0, len(sentence)) == 0


def test_headlines_linked_to_a_name_are_cut_out() -> None:
    document = "T\n\nSen. Ann Hale Ann Beatrix HaleJudge delays trial of Orr Panel clears Lin MORE (D-Ohio) asked for a hearing."

    assert _roles(document)[1:] == [
        ("body", "Sen. Ann Hale Ann Beatrix Hale"),
        ("furniture", "Judge delays trial of Orr Panel clears Lin MORE"),
        ("body", "(D-Ohio) asked for a hearing."),
    ]


def test_a_link_on_a_line_of_its_own_is_furniture_but_a_lone_line_is_the_story() -> None:
    linked = "T\n\nA judge ruled on Monday.\nMayor's trial is put off until April\nShe gave no reasons."

    assert [role for role, _ in _roles(linked)] == ["title", "body", "furniture", "body"]
    assert [role for role, _ in _roles("T\n\nJudge puts off the trial of the mayor until April")] == ["title", "body"]


# --- stories -------------------------------------------------------------------------------------------------------


def test_a_number_of_a_story_is_read_whatever_white_space_follows_it() -> None:
    document = "Ten things\n\n1. A judge in Tacoma ruled. 2.\u00a0Riders lost in Lyon. 3.\u2003The Fourth Circuit vacated a fine."

    assert [s.story for s in lay_out(document, 10).sentences[1:]] == [1, 2, 3]


def test_a_numbered_newsletter_is_cut_into_its_stories() -> None:
    document = (
        "Ten things\n\n1. A judge in Tacoma ruled. 2. Riders lost in Lyon. 3. The Fourth Circuit vacated a fine. It was large."
    )

    layout = lay_out(document, 10)

    assert layout.form == "roundup"
    assert [(s.story, document[s.start : s.end]) for s in layout.sentences[1:]] == [
        (1, "1. A judge in Tacoma ruled."),
        (2, "2. Riders lost in Lyon."),
        (3, "3. The Fourth Circuit vacated a fine."),
        (3, "It was large."),
    ]


def test_a_live_page_is_cut_at_its_times() -> None:
    document = (
        "Live: the trial\n\n3:45 p.m. The jury is out.\n\n2:10 p.m. Closing arguments end.\n\n10:00 a.m. Court is open. It is full."
    )

    layout = lay_out(document, 15)

    assert layout.form == "live"
    assert [s.story for s in layout.sentences] == [0, 1, 2, 3, 3]


def test_bullets_and_headed_items_of_a_roundup_are_stories() -> None:
    bullets = "Court roundup\n\n• Hale: The judge ruled.\n\n• Orr: The jury is out.\n\n• Lin: She pleaded guilty."
    headed = (
        "Weekly briefing\n\nA verdict in Tulsa\n\nJurors convicted a mayor on Friday of taking bribes from builders.\n\n"
        "A plea in Reno\n\nA teller pleaded guilty on Monday to stealing eleven hams from a cellar.\n\n"
        "A date in Bath\n\nThe trial of a baker was fixed for the first of June by the recorder."
    )

    assert [s.story for s in lay_out(bullets, 13).sentences] == [0, 1, 2, 3]
    assert {s.story for s in lay_out(headed, 15).sentences} == {0, 1, 2, 3}


def test_a_roundup_of_a_headline_alone_is_laid_out_too() -> None:
    headline = "5 things to know before the trial of Ella Morris"
    assert [headline[one.start : one.end] for one in lay_out(headline + "\n\n", len(headline)).sentences] == [headline]


def test_an_ordinary_article_is_one_story() -> None:
    document = "Judge rules\n\nThe judge gave 2 reasons. 1. It was late. She left at 3:45 p.m. and did not return."

    assert {s.story for s in lay_out(document, 11).sentences} == {0}
