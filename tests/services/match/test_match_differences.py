"""In what two wordings differ: numbers, dates, negation, names, actors."""

import pytest

from workbench.domain.enums import DifferenceKind
from workbench.services.match import differences
from workbench.services.match.proper import similar, skeleton


def kinds(query: str, hit: str, query_language: str | None = "en", hit_language: str | None = "en") -> set[str]:
    return {difference.kind.value for difference in differences(query, hit, query_language, hit_language)}


@pytest.mark.parametrize(
    ("query", "language", "hit", "hit_language"),
    [
        ("Au moins huit morts à Odessa", "fr", "At least eight dead in Odesa", "en"),
        ("une portée de 190 milles", "fr", "a range of 190 miles", "en"),
        ("50 milliards d'euros pour Kiev", "fr", "50 billion euros for Kyiv", "en"),
        ("50.000 millones de euros", "es", "€50bn", "en"),
        ("1,2 Milliarden Euro Strafe", "de", "a fine of €1.2bn", "en"),
        ("dix-huit chars", "fr", "18 tanks", "en"),
        ("quatre-vingt-dix-sept drones", "fr", "97 drones", "en"),
        ("fünfundvierzigtausend Menschen", "de", "45,000 people", "en"),
        ("quarantacinquemila persone", "it", "45.000 personas", "es"),
        ("cuarenta y cinco mil personas", "es", "forty-five thousand people", "en"),
        ("fifteen hundred passengers", "en", "1 500 passagers", "fr"),
        ("136 000 morts", "fr", "136 thousand deaths", "en"),
        ("le 1 000e jour de guerre", "fr", "day 1000 of the war", "en"),
        ("about 300 km away", "en", "190 miles away", "en"),
        ("environ 1 500 soldats", "fr", "1,487 soldiers", "en"),
        ("12 killed and 12 hurt", "en", "12 killed, as many hurt", "en"),
        ("He earned millions", "en", "He earned 4 million dollars", "en"),
        ("a Boeing 737 with 120 people", "en", "120 people in a Boeing", "en"),
        ("5G masts and the G20", "en", "2 masts", "en"),
    ],
)
def test_the_same_number_is_no_difference(query: str, language: str, hit: str, hit_language: str) -> None:
    assert "number" not in kinds(query, hit, language, hit_language)


@pytest.mark.parametrize(
    ("query", "language", "hit", "hit_language"),
    [
        ("120 missiles et 90 drones", "fr", "210 missiles et 60 drones", "fr"),
        ("huit morts", "fr", "nine dead", "en"),
        ("5 milliards d'euros", "fr", "50 billion euros", "en"),
        ("5 millones de muertos", "es", "5 thousand deaths", "en"),
        ("11,3 %", "fr", "13.1%", "en"),
        ("from 62 to 64", "en", "from 60 to 62", "en"),
        ("190 km away", "en", "190 miles away", "en"),
        ("a Boeing 737", "en", "the Boeing 747", "en"),
        ("5 million dollars", "en", "5 million euros", "en"),
    ],
)
def test_another_number_is_told(query: str, language: str, hit: str, hit_language: str) -> None:
    assert "number" in kinds(query, hit, language, hit_language)


def test_a_difference_shows_the_words_of_both_sides() -> None:
    (difference,) = differences("La Russie a tiré 120 missiles", "Russia fired 210 missiles", "fr", "en")
    assert (difference.kind, difference.query, difference.hit) == (DifferenceKind.NUMBER, "120", "210")
    (difference,) = differences("Le chômage atteint 5 %", "Unemployment is at 4.5%", "fr", "en")
    assert (difference.query, difference.hit) == ("5 %", "4.5%")
    assert differences("il y a 5 % de chômeurs", "there are €2bn", "fr", "en") == ()


@pytest.mark.parametrize(
    ("query", "language", "hit", "hit_language", "told"),
    [
        ("le 18 septembre 2014", "fr", "on September 18, 2014", "en", False),
        ("le 18 septembre 2014", "fr", "18.09.2014", "de", False),
        ("5/6/2024", "en", "6 May 2024", "en", False),
        ("5/6/2024", "en", "le 5 juin 2024", "fr", False),
        ("en septembre 2024", "fr", "18 September 2024", "en", False),
        ("in 2022", "en", "im Jahr 2022", "de", False),
        ("on Monday", "en", "lundi", "fr", False),
        ("1er janvier 2002", "fr", "1 January 1999", "en", True),
        ("en mars 2022", "fr", "in September 2022", "en", True),
        ("17 de septiembre de 2024", "es", "18. September 2024", "de", True),
        ("since 2035", "en", "since 2027", "en", True),
        ("on Monday", "en", "mardi", "fr", True),
    ],
)
def test_dates_are_compared_by_their_parts(query: str, language: str, hit: str, hit_language: str, told: bool) -> None:
    found = kinds(query, hit, language, hit_language)
    assert ("date" in found) is told
    assert "number" not in found


def test_two_thousand_people_are_not_the_year_2000() -> None:
    assert kinds("2000 people died", "3000 people died") == {"number"}


def test_the_day_a_post_was_copied_is_no_date_of_the_claim() -> None:
    post = "Dublin has banned cars in 2019 — Jane Doe (@janedoe) March 4, 2021"
    assert kinds(post, "Dublin has banned cars in 2019") == set()


@pytest.mark.parametrize(
    ("query", "language", "hit", "hit_language"),
    [
        ("Le vaccin ne provoque pas l'autisme", "fr", "The vaccine causes autism", "en"),
        ("La Russie n’a jamais envoyé de soldats", "fr", "La Russie a envoyé des soldats", "fr"),
        ("Aucun soldat n'a été déployé", "fr", "Soldiers have been deployed", "en"),
        ("5G antennas don't spread the virus", "en", "5G antennas spread the virus", "en"),
        ("Der Impfstoff verursacht keinen Autismus", "de", "Der Impfstoff verursacht Autismus", "de"),
        ("Las vacunas no causan autismo", "es", "Vaccines cause autism", "en"),
        ("Le gouvernement a bloqué la vente du port", "fr", "Le gouvernement a approuvé la vente du port", "fr"),
        ("Unemployment fell in Spain in spring", "en", "Unemployment rose in Spain in spring", "en"),
    ],
)
def test_a_denial_is_told(query: str, language: str, hit: str, hit_language: str) -> None:
    assert "negation" in kinds(query, hit, language, hit_language)


@pytest.mark.parametrize(
    ("query", "language", "hit", "hit_language"),
    [
        ("Le vaccin ne provoque pas l'autisme", "fr", "The vaccine does not cause autism", "en"),
        ("Not only cats kill birds", "en", "Cats kill birds", "en"),
        ("Non seulement les chats tuent des oiseaux", "fr", "Cats kill birds", "en"),
        ("Plus de 500 personnes sont mortes", "fr", "More than 500 people died", "en"),
        ("There is no doubt that cats kill birds", "en", "Cats kill birds", "en"),
        ("Bus No. 10 kills birds", "en", "Bus 10 kills birds", "en"),
        ("The court did not approve the sale", "en", "The court rejected the sale", "en"),
    ],
)
def test_what_denies_nothing_is_not_told(query: str, language: str, hit: str, hit_language: str) -> None:
    assert "negation" not in kinds(query, hit, language, hit_language)


@pytest.mark.parametrize(
    ("query", "language", "hit", "hit_language", "told"),
    [
        ("Poutine a menacé l'Allemagne", "fr", "Putin threatened Germany", "en", False),
        ("Selenskyj reist nach London", "de", "Zelenskyy travels to Londres", "es", False),
        ("Joe Biden backs Kyiv", "en", "Biden backs Ukraine", "en", False),
        ("Une raffinerie près de Riazan", "fr", "A refinery near Ryazan", "en", False),
        ("OMS : urgence sanitaire", "fr", "World Health Organization calls emergency", "en", False),
        ("Donald Trump backs Kyiv", "en", "Joe Biden backs Kyiv", "en", True),
        ("Irène Curie won two prizes", "en", "Marie Curie won two prizes", "en", True),
        ("Un avion atterrit à Oslo", "fr", "A plane lands in Dublin", "en", True),
        ("Danone sold treated water", "en", "Nestlé sold treated water", "en", True),
    ],
)
def test_names_are_hints(query: str, language: str, hit: str, hit_language: str, told: bool) -> None:
    assert ("name" in kinds(query, hit, language, hit_language)) is told


@pytest.mark.parametrize(
    ("ours", "theirs"),
    [
        ("poutine", "putin"),
        ("zelenskyy", "zelensky"),
        ("tchernobyl", "chernobyl"),
        ("khrouchtchev", "khrushchev"),
        ("riazan", "ryazan"),
    ],
)
def test_transliterations_share_their_consonants(ours: str, theirs: str) -> None:
    assert skeleton(ours) == skeleton(theirs)
    assert similar(ours, theirs)


def test_other_names_are_not_similar() -> None:
    pairs = (("biden", "trump"), ("totten", "thwaites"), ("marseille", "toulouse"))
    assert not any(similar(*pair) for pair in pairs)


@pytest.mark.parametrize(
    ("query", "language", "hit", "hit_language", "told"),
    [
        ("Russia attacked Ukraine in the night", "en", "Ukraine attacked Russia in the night", "en", True),
        ("Russia attacked Ukraine", "en", "Ukraine was attacked by Russia", "en", False),
        ("La Russie a attaqué l'Ukraine", "fr", "Ukraine attacked Russia", "en", True),
        ("La Russie a attaqué l'Ukraine", "fr", "Ukraine was attacked by Russia", "en", False),
        ("The officer shot the protester", "en", "The protester shot the officer", "en", True),
        ("France and Germany signed a treaty", "en", "Germany and France signed a treaty", "en", False),
        ("In Ukraine Russia lost tanks", "en", "Russia lost tanks in Ukraine", "en", False),
        ("Yesterday the officer shot the protester", "en", "The officer shot the protester yesterday", "en", False),
        ("Mardi, la Chine a fermé trois ports indiens, dit Pékin", "fr", "L'Inde a fermé trois ports chinois mardi", "fr", True),
        ("La Chine a fermé trois ports indiens mardi", "fr", "India has closed three Chinese ports on Tuesday", "en", True),
        ("Mardi, la Chine a fermé trois ports indiens", "fr", "La Chine a fermé trois ports indiens mardi", "fr", False),
        ("La Chine a été attaquée mardi par l'Inde", "fr", "L'Inde a attaqué la Chine mardi", "fr", False),
        ("China has closed ports in India", "en", "India has long feared that China closes its ports", "en", False),
    ],
)
def test_swapped_actors_are_told(query: str, language: str, hit: str, hit_language: str, told: bool) -> None:
    assert ("actors" in kinds(query, hit, language, hit_language)) is told


def test_the_same_text_never_differs_from_itself() -> None:
    text = "Le 18 septembre 2014, Poutine n'a pas promis 50 milliards d'euros à l'OTAN ; 1 200 soldats ont été tués par la Chine."
    assert differences(text, text, "fr", "fr") == ()
    assert differences(text, text) == ()
    assert differences("", text) == differences(text, "") == ()
