"""Spans of a hit that a search shares."""

from workbench.services.match import shared_spans


def shown(query: str, hit: str, query_language: str | None = "en", hit_language: str | None = "en") -> list[str]:
    return [hit[start:end] for start, end in shared_spans(query, hit, query_language, hit_language)]


def test_inflected_words_are_found_and_neighbours_joined() -> None:
    assert shown("missile attack on the city", "Missiles were fired; attacks on cities") == ["Missiles", "attacks", "cities"]
    assert shown("leopard tanks", "18 Leopard tanks came") == ["Leopard tanks"]


def test_offsets_are_code_points_also_with_accents_and_astral_letters() -> None:
    hit = "😀 À Moscou, 1\u202f000 drônes"
    assert shown("1,000 drones over Moscow", hit, "en", "fr") == ["Moscou", "1\u202f000 drônes"]
    decomposed = "Le président E\u0301lyse\u0301e"
    assert shown("Élysée", decomposed, "fr", "fr") == ["E\u0301lyse\u0301e"]


def test_function_words_and_addresses_are_not_shown() -> None:
    assert shown("the war of the worlds", "the https://the.war/of see the peace") == []


def test_corrected_words_are_shown() -> None:
    hit = "Putin in Washington"
    spans = shared_spans("wahsington", hit, "en", "en", {"wahsington": ("washington",)})
    assert [hit[a:b] for a, b in spans] == ["Washington"]
