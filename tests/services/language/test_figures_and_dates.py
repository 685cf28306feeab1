"""Quantities with their bounds, dates with and without the article's date, and the signals that rank."""

import pytest

from workbench.domain.statement import Quantity
from workbench.services.language import detect_language, fold_language, read


def quantities(text: str, language: str) -> list[Quantity]:
    return [q for s in read(text, language).statements for q in s.quantities]


@pytest.mark.parametrize(
    ("language", "text", "value", "low", "high", "counted"),
    [
        ("fr", "La portée atteint 190 milles.", 190, 190, 190, "mile"),
        ("fr", "Au moins huit morts.", 8, 8, None, "morts"),
        ("fr", "Plus de 3,5 milliards d'euros.", 3.5e9, 3.5e9, None, "euros"),
        ("fr", "Un mort sur dix est jeune.", 0.1, 0.1, 0.1, "mort"),
        ("fr", "Deux tiers des députés sont venus.", 2 / 3, 2 / 3, 2 / 3, "députés"),
        ("fr", "C'est le 1 000e jour.", 1000, 1000, 1000, "day"),
        ("en", "Fewer than thirty schools reopened.", 30, None, 30, "schools"),
        ("en", "It cost $3.5 billion.", 3.5e9, 3.5e9, 3.5e9, "$"),
        ("es", "Llegaron 1.250 personas.", 1250, 1250, 1250, "personas"),
        ("es", "Treinta y dos mil viviendas.", 32000, 32000, 32000, "viviendas"),
        ("de", "Zweiundneunzig Drohnen flogen.", 92, 92, 92, "Drohnen"),
        ("it", "Sono morte trentadue persone.", 32, 32, 32, "persone"),
    ],
)
def test_a_quantity(language: str, text: str, value: float, low: float | None, high: float | None, counted: str) -> None:
    (found,) = quantities(text, language)
    assert found.value == pytest.approx(value)
    assert (found.low, found.high) == (
        pytest.approx(low) if low is not None else None,
        pytest.approx(high) if high is not None else None,
    )
    assert counted in (found.unit, found.noun)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("fr", "En 2021, du jour au lendemain."),
        ("fr", "À 20 h 30, le G20 ouvre."),
        ("en", "It opens at 9:30 in Room 12."),
        ("de", "Am 3. März über Nacht."),
    ],
)
def test_what_is_no_quantity(language: str, text: str) -> None:
    assert quantities(text, language) == []


def test_about_is_an_interval_around_the_value() -> None:
    (found,) = quantities("Près de deux cents personnes sont venues.", "fr")
    assert found.value == 200
    assert found.low is not None
    assert found.low < 200
    assert found.high == 200


def test_a_relative_date_needs_the_date_of_the_article() -> None:
    text = "Le vote a eu lieu dimanche, après celui de septembre dernier."
    unresolved = read(text, "fr").statements[0].dates
    assert [(d.text, d.first, d.resolved) for d in unresolved] == [("dimanche", None, False), ("septembre dernier", None, False)]
    resolved = read(text, "fr", published="2024-11-18T10:00:00Z").statements[0].dates
    assert [(d.first, d.last) for d in resolved] == [("2024-11-17", "2024-11-17"), ("2024-09-01", "2024-09-30")]


@pytest.mark.parametrize(
    ("language", "text", "first"),
    [
        ("fr", "le 3 mars 2024", "2024-03-03"),
        ("en", "March 3, 2024", "2024-03-03"),
        ("es", "el 3 de marzo de 2024", "2024-03-03"),
        ("de", "am 3. März 2024", "2024-03-03"),
        ("en", "in 2024", "2024-01-01"),
    ],
)
def test_an_absolute_date(language: str, text: str, first: str) -> None:
    assert [d.first for s in read(f"X {text} Y.", language).statements for d in s.dates] == [first]


def test_an_english_date_of_figures_that_can_be_read_two_ways_stays_open() -> None:
    (ambiguous,) = read("It was signed on 03/04/2024 there.", "en").statements[0].dates
    assert not ambiguous.resolved


def test_a_figure_ranks_above_an_opinion_and_its_signals_say_why() -> None:
    fact, opinion = read("Le chômage a baissé de 3 % en 2023. Je pense que c'est magnifique.", "fr").statements
    assert fact.checkworthiness > 0.8 > 0.4 > opinion.checkworthiness
    assert {"digit", "percent or money", "date", "change"} <= {s.name for s in fact.signals}
    assert any(s.name == "opinion" and s.weight < 0 and "pense" in s.text for s in opinion.signals)


def test_a_figure_that_only_the_headline_gives_is_flagged() -> None:
    text = "Grève : 30 000 manifestants à Lyon\n\nLa police a compté 20 000 manifestants mardi."
    assert [f.kind for f in read(text, "fr", "2025-03-10").flags] == ["headline-figure"]


def test_the_language_is_told_from_three_words_on() -> None:
    assert detect_language("Le conseil municipal a voté le budget hier soir.") == "fr"
    assert detect_language("The council voted the budget last night.") == "en"
    assert detect_language("Bonjour monde") is None
    assert detect_language("12 34 56 …") is None


@pytest.mark.parametrize(
    ("code", "folded"), [("fra", "fr"), ("fr-CA", "fr"), ("EN_us", "en"), ("de", "de"), ("xyz", None), ("", None)]
)
def test_a_language_tag_is_folded(code: str, folded: str | None) -> None:
    assert fold_language(code) == folded
