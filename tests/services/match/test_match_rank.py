"""Order, bands and reasons of hits."""

import pytest

from workbench.domain.check import CLOSE_IN_MEANING, Check, Hit
from workbench.domain.enums import Band, DifferenceKind
from workbench.services.match import rank


def check(number: int, text: str, language: str | None = "en", title: str | None = None) -> Check:
    return Check(id=f"c{number}", text=text, verdict=None, own=False, title=title, language=language)


def only(query: str, text: str, language: str = "en") -> Hit:
    (hit,) = rank(query, language, [(check(1, text, language), 5.0)], 10)
    return hit


CLAIM = "Germany will send 18 Leopard tanks to the Ukrainian army"


def test_the_same_words_score_one_and_are_the_same() -> None:
    hit = only(CLAIM, CLAIM.upper() + ".")
    assert (hit.score, hit.band, hit.differs) == (1.0, Band.SAME, ())


def test_word_order_hardly_matters_but_is_not_the_same_words() -> None:
    hit = only("To the Ukrainian army Germany will send 18 Leopard tanks", CLAIM)
    assert hit.band is Band.SAME
    assert 0.9 < hit.score < 1.0


@pytest.mark.parametrize(
    ("query", "kind"),
    [
        ("Germany will send 80 Leopard tanks to the Ukrainian army", DifferenceKind.NUMBER),
        ("Germany will not send 18 Leopard tanks to the Ukrainian army", DifferenceKind.NEGATION),
        ("Spain will send 18 Leopard tanks to the Ukrainian army", DifferenceKind.NAME),
    ],
)
def test_a_difference_makes_a_like_hit_differ(query: str, kind: DifferenceKind) -> None:
    hit = only(query, CLAIM)
    assert hit.band is Band.DIFFERS
    assert kind in {difference.kind for difference in hit.differs}
    assert hit.score < 1.0


def test_a_swap_of_attacker_and_victim_differs_however_alike() -> None:
    hit = only("Ukraine attacked Russia with drones on the coast", "Russia attacked Ukraine with drones on the coast")
    assert hit.band is Band.DIFFERS
    assert hit.differs[0].kind is DifferenceKind.ACTORS


def test_a_short_query_never_yields_same() -> None:
    assert only("Leopard tanks", "Leopard tanks").band is Band.RELATED


def test_another_key_word_is_not_the_same_claim() -> None:
    hit = only("The Supreme Court upheld the ban on the march", "The Supreme Court upheld the ban on the strike")
    assert hit.band is Band.RELATED


def test_unlike_texts_are_related_at_most() -> None:
    hit = only("Tanks were seen in Berlin", CLAIM)
    assert hit.band is Band.RELATED
    assert hit.score < 0.5


def test_reasons_name_what_is_shared_as_it_stands_in_the_hit() -> None:
    candidates = [(check(1, "In May Germany sent 18 Leopard tanks"), 1.0)]
    (hit,) = rank("L'Allemagne va livrer 18 chars Leopard", "fr", candidates, 5)
    assert hit.why == ("Germany", "Leopard", "18", "tanks")


def test_the_same_words_are_likest_and_the_limit_holds() -> None:
    texts = ["Germany sends tanks", CLAIM, "Tanks for Ukraine from Germany", "Spain sends 18 tanks", "A cat sleeps"]
    hits = rank(CLAIM, "en", [(check(i, text), 9.0 - i) for i, text in enumerate(texts)], 4)
    assert len(hits) == 4
    assert hits[0].check.text == CLAIM
    assert hits[0].score == 1.0
    assert all(0 <= hit.score < 1 for hit in hits[1:])
    assert all(0 <= hit.score <= 1 for hit in hits)


def test_the_index_decides_between_texts_that_are_equally_like() -> None:
    hits = rank("rare word here", "en", [(check(1, "word only one"), 1.0), (check(2, "rare only one"), 8.0)], 2)
    assert [hit.check.id for hit in hits] == ["c2", "c1"]


def test_a_title_counts_when_the_text_does_not_decide() -> None:
    same = "The claim is about a river"
    candidates = [(check(1, same, title="Another thing"), 2.0), (check(2, same, title="Anaconda swims in Brazil"), 2.0)]
    assert rank("anaconda brazil river", "en", candidates, 1)[0].check.id == "c2"


def test_corrections_count_as_the_words_meant() -> None:
    candidates = [(check(1, "Putin visited Washington"), 3.0)]
    (plain,) = rank("Putin visited Wahsington", "en", candidates, 1)
    (meant,) = rank("Putin visited Wahsington", "en", candidates, 1, {"wahsington": ("washington",)})
    assert meant.score > plain.score
    assert "Washington" in meant.why
    assert "Washington" not in plain.why


def test_no_candidates_give_no_hits() -> None:
    assert rank("anything", "en", [], 5) == ()
    assert rank("anything", "en", [(check(1, "anything"), 1.0)], 0) == ()


def test_empty_texts_and_scores_of_nought_are_borne() -> None:
    hits = rank("", None, [(check(1, ""), 0.0), (check(2, "☃"), -1.0)], 5)
    assert [hit.band for hit in hits] == [Band.RELATED, Band.RELATED]


def meant(query: str, text: str, cosine: float | None, language: str = "en") -> Hit:
    (hit,) = rank(query, "en", [(check(1, text, language), 0.0)], 10, meanings=[cosine], gate=0.6)
    return hit


def test_a_hit_close_in_meaning_says_so_and_is_related() -> None:
    hit = meant(CLAIM, "Berlin liefert der Ukraine Panzer", 0.8, "de")
    assert (hit.why[0], hit.band, hit.score) == (CLOSE_IN_MEANING, Band.RELATED, 0.8)
    far = meant(CLAIM, "Berlin liefert der Ukraine Panzer", 0.5, "de")
    assert CLOSE_IN_MEANING not in far.why
    assert far.score < 0.5


def test_meaning_alone_never_makes_the_same_claim() -> None:
    assert meant(CLAIM, "Berlin liefert Kiew 18 Leopard-Panzer", 0.99, "de").band is Band.RELATED
    assert meant(CLAIM, CLAIM, 1.0).band is Band.SAME


def test_a_difference_counts_for_a_hit_that_means_nearly_the_same() -> None:
    text = "Berlin va livrer 80 chars Leopard à l'armée ukrainienne"
    assert meant(CLAIM, text, 0.8, "fr").band is Band.DIFFERS
    assert meant(CLAIM, text, 0.7, "fr").band is Band.RELATED


def test_meaning_orders_hits_and_one_without_a_vector_keeps_its_place_by_words() -> None:
    texts = ["Tanks were promised", "Panzer wurden zugesagt", "Tanks were promised to all"]
    candidates = [(check(number, text), score) for number, (text, score) in enumerate(zip(texts, (5.0, 0.0, 5.0), strict=True))]
    hits = rank("Tanks were pledged", "en", candidates, 3, meanings=[0.1, 0.9, None], gate=0.6)
    assert [hit.check.id for hit in hits] == ["c2", "c1", "c0"]
    assert [hit.check.id for hit in rank("Tanks were pledged", "en", candidates, 3)][-1] == "c1"


def test_what_is_nearest_in_meaning_is_compared_however_low_its_words_stand() -> None:
    candidates = [(check(number, f"Tanks of type {number}"), 90.0 - number) for number in range(60)]
    candidates.append((check(99, "Panzer der Bundeswehr"), 0.0))
    hits = rank("Tanks of the army", "en", candidates, 100, meanings=[0.0] * 60 + [0.95], gate=0.6)
    assert "c99" in {hit.check.id for hit in hits}
    assert len({hit.check.id for hit in hits}) == len(hits)


@pytest.mark.parametrize("language", ["fr", None])
def test_the_same_words_are_the_same_claim_where_the_check_does_not_tell_its_language(language):
    text = "La ville de Lormeau compte 48 000 habitants depuis 2019."
    (hit,) = rank(text, language, [(Check("c", text, None, False), 1.0)], 5)
    assert (hit.band, hit.score, hit.differs) == (Band.SAME, 1.0, ())
    (near,) = rank(text, language, [(Check("c", text.replace("48", "49"), None, False), 1.0)], 5)
    assert near.band is Band.DIFFERS
