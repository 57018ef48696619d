from __future__ import annotations

import pytest

from notifier.core.feeds.tongues import primary, tongue_of

ENGLISH = [
    (
        "A federal judge on Tuesday threw out the lawsuit over the lease of the pier, saying that the city "
        "had waited too long to act."
    ),
    (
        "Judge De La Cruz of Los Angeles ruled for El Paso del Norte and against the Las Vegas Sands in the "
        "case of the Santa Fe railway."
    ),
    ("Van der Merwe v. De Beers: the appeal of the company was dismissed with costs, and the order of the court below stands."),
]
OTHERS = [
    (
        "es",
        "Un juez federal desestimó el martes la demanda presentada por los vecinos contra la ciudad, que "
        "había esperado más de un año.",
    ),
    (
        "fr",
        "Un juge fédéral a rejeté mardi la plainte des riverains contre la ville, qui avait attendu plus d'un"
        " an pour agir dans une affaire.",
    ),
    (
        "de",
        "Ein Bundesrichter hat am Dienstag die Klage der Anwohner abgewiesen, weil die Stadt nicht "
        "rechtzeitig gehandelt und das Recht verwirkt hat.",
    ),
    (
        "it",
        "Un giudice federale ha respinto la causa degli abitanti contro il comune, che non aveva agito in "
        "tempo e che è stato condannato alle spese.",
    ),
    (
        "pt",
        "Um juiz federal rejeitou na terça-feira a ação dos moradores contra a cidade, que não tinha agido em"
        " tempo, segundo o tribunal.",
    ),
    (
        "nl",
        "Een federale rechter heeft dinsdag het beroep van de bewoners tegen de stad afgewezen, omdat het "
        "niet op tijd werd ingediend en dat niet mag.",
    ),
    (
        "pl",
        "Sędzia federalny oddalił we wtorek pozew mieszkańców, który został złożony po terminie, oraz orzekł,"
        " że nie jest on zasadny dla sądu.",
    ),
]


@pytest.mark.parametrize("text", ENGLISH)
@pytest.mark.parametrize("declared", [None, "en-US", "es"])
def test_english_prose_is_english_whatever_is_declared(text: str, declared: str | None) -> None:
    assert tongue_of(text, declared) == "en"


@pytest.mark.parametrize(("tag", "text"), OTHERS)
@pytest.mark.parametrize("declared", [None, "en-US"])
def test_another_language_shows_itself_although_the_feed_says_english(tag: str, text: str, declared: str | None) -> None:
    assert tongue_of(text, declared) == tag


@pytest.mark.parametrize(
    "text", ["Суд отклонил иск к городу во вторник", "法院驳回了对该市的诉讼", "محكمة ترفض الدعوى المرفوعة ضد المدينة"]
)
def test_another_script_is_another_language(text: str) -> None:
    assert tongue_of(text, "en") not in (None, "en")


@pytest.mark.parametrize("text", ["", "De La Cruz v. Los Angeles", "Verdict reached", "Peña, Muñoz & Núñez v. Sánchez"])
def test_what_does_not_show_its_language_is_taken_for_english(text: str) -> None:
    assert tongue_of(text, None) in (None, "en")


def test_a_short_headline_is_in_the_language_that_the_feed_declares() -> None:
    assert tongue_of("Sentencia firme contra Núñez", "es-MX") == "es"


@pytest.mark.parametrize(
    ("tag", "expected"),
    [("en-US", "en"), ("EN_gb", "en"), ("pt-BR", "pt"), ("english", None), ("", None), (None, None), ("1", None)],
)
def test_the_primary_tag(tag: str | None, expected: str | None) -> None:
    assert primary(tag) == expected
