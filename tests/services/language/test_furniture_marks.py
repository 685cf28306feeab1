"""Lines of the website around an article: what is marked, and what must not be."""

import pytest

from workbench.domain.enums import Kind
from workbench.services.language import explain, read

BODY = "Le conseil a voté le budget mardi soir.\n\nLes élus se réuniront de nouveau en mars."


def marks(line: str, language: str = "fr") -> list[tuple[Kind, str | None]]:
    return [(s.kind, s.subkind) for s in read(f"Le budget est voté\n\n{BODY}\n\n{line}\n\n{BODY}", language).statements][3:-2]


@pytest.mark.parametrize(
    ("line", "subkind"),
    [
        ("2:01", "duration"),
        (">", "stray-mark"),
        ("Image:", "image-label"),
        ("Photo : AP", "credit"),
        ("© Jean Dupont / AFP", "credit"),
        ("Publicité", "navigation"),
        ("Abonnez-vous à notre newsletter", "call-to-action"),
        (">>Suivez le Journal sur WhatsApp", "social-follow"),
        ("Follow us on Google News", "call-to-action"),
        ("Publié le 3 mars 2024 à 10h30", "date-line"),
        ("3 mars 2024", "date-line"),
        ("Par Jeanne Martin", "byline"),
        ("3 min de lecture", "reading-time"),
        ("Accueil > Monde > Europe", "breadcrumb"),
        ("Tous droits réservés", "call-to-action"),
        ("12 commentaires", "counter"),
        ("https://exemple.fr/a", "link"),
        ("exemple.fr/rubrique/a", "link"),
        ("www.exemple.fr", "link"),
        ("gazette.example.com", "link"),
        ("<https://exemple.fr/a>", "link"),
        ("(http://exemple.fr/a).", "link"),
        ("▶ https://exemple.fr/a", "link"),
        ("https://exemple.fr/a https://exemple.fr/b", "link"),
    ],
)
def test_a_line_of_the_site_is_marked(line: str, subkind: str) -> None:
    found = marks(line)
    assert [k for k, _ in found] == [Kind.FURNITURE]
    assert found[0][1] == subkind


@pytest.mark.parametrize(
    "line",
    [
        "Suivez l'argent, disait-il, et vous trouverez les coupables.",
        "La guerre, une affaire de familles",
        "Regardez les chiffres : le chômage a baissé de 3 % en 2023.",
        "« Suivez-moi », a-t-il dit aux journalistes du direct.",
        "Le ministre a publié une vidéo sur Facebook hier soir.",
        "À la une des débats : la réforme des retraites.",
    ],
)
def test_a_line_of_the_article_is_not_marked(line: str) -> None:
    assert all(kind in (Kind.STATEMENT, Kind.QUOTE) for kind, _ in marks(line))


def test_caption_and_credit_of_one_line_are_two_units() -> None:
    found = marks("Image:\nDes pompiers devant la mairie de Lyon. Photo : AFP")
    assert [s for _, s in found] == ["image-label", "caption", "credit"]


def test_titles_under_a_label_last_until_a_blank_line() -> None:
    found = marks("Lire aussi :\nPourquoi le budget divise\nLe maire répond")
    assert [k for k, _ in found] == [Kind.FURNITURE, Kind.RELATED, Kind.RELATED]


@pytest.mark.parametrize(
    "line", ["Read more: The council votes", "Lea también: El concejo vota", "PREV Le conseil vote", "NEXT The council"]
)
def test_a_label_with_its_title_is_related(line: str) -> None:
    assert [k for k, _ in marks(line)] == [Kind.RELATED]


def test_every_mark_is_explained() -> None:
    for statement in read("Titre\n\nImage:\nUn homme. Photo : AP\n\nLire aussi : Un titre\n\nIl est tard.", "fr").statements:
        assert explain(statement.rule).endswith(".")


@pytest.mark.parametrize(
    ("line", "subkind"),
    [
        ("En direct : la crue heure par heure", "live-link"),
        ("LIVE - the flood hour by hour", "live-link"),
        ("Votre navigateur ne lit pas ce format", "call-to-action"),
        ("Touchez ici", "call-to-action"),
        ("Villarena, 14 de marzo de 2026", "date-line"),
        ("Publié aujourd'hui à 09:14", "date-line"),
        ("Lesedauer: 3 Min.", "reading-time"),
        ("di Anna Verdi", "byline"),
    ],
)
def test_a_line_of_the_site_below_the_headline_is_marked(line: str, subkind: str) -> None:
    assert marks(line) == [(Kind.FURNITURE, subkind)]


@pytest.mark.parametrize(
    ("language", "line"),
    [
        ("en", "Published in 2018, the report gave the wall a height of 5.3 metres."),
        ("en", "Copyright law was changed in 2019."),
        ("en", "This video is believed to show the attack."),
        ("en", "By continuing the strikes, the army risks a wider war."),
        ("it", "Registrati 1.200 casi di dengue in Puglia."),
        ("de", "Dieses Video zeigt den Angriff auf die Stadt."),
        ("es", "Sigue a la espera de juicio en Madrid."),
        ("fr", "Abonnement : le club a perdu 12 000 membres en 2024."),
        ("fr", "En direct de la mairie : les élus ont voté trois fois."),
    ],
)
def test_a_sentence_that_begins_like_the_site_stays_body(language: str, line: str) -> None:
    assert all(kind in (Kind.STATEMENT, Kind.QUOTE) for kind, _ in marks(line, language))


def furniture(text: str, language: str) -> list[tuple[str, str | None]]:
    return [(s.text, s.subkind) for s in read(text, language).statements if s.kind is Kind.FURNITURE]


def test_names_beside_the_date_are_a_byline_and_names_alone_are_not() -> None:
    head = "La cosecha baja un tercio\n\nAna Ruiz Vega\n{}\n\nEl concejo votó el lunes. Nadie protestó."
    assert furniture(head.format("Burgos, 3 de marzo de 2026"), "es")[0] == ("Ana Ruiz Vega", "byline")
    assert furniture(head.format("La sequía dura ya dos años."), "es") == []


def test_the_author_named_above_is_known_in_the_note_below() -> None:
    body = "The council voted on Monday. It was late. Nobody objected."
    text = f"A vote\n\nBy Ann Roe\nStaff writer\n\n{body}\n\n{body}\n\n{body}\n\nAnn Roe covers the council. Write to her.\n"
    assert [kind for _, kind in furniture(text, "en")] == ["byline", "author", "author"]


def test_keywords_stand_under_their_label_until_a_blank_line() -> None:
    text = "Ein Titel\n\nDer Rat hat am Montag entschieden.\n\nSchlagworte\nBrücken\nVerkehr\n\nDas Werk bleibt offen."
    assert furniture(text, "de") == [("Schlagworte", "tag"), ("Brücken", "tag"), ("Verkehr", "tag")]


def test_what_a_newsletter_promises_is_furniture_only_before_its_button() -> None:
    text = "Ein Titel\n\nDer Rat hat entschieden.\n\nNewsletter\nDer Morgen: Was heute zählt\n{}\n\nDas Werk bleibt offen."
    assert ("Der Morgen: Was heute zählt", "newsletter") in furniture(text.format("Jetzt abonnieren"), "de")
    assert "Der Morgen: Was heute zählt" not in [t for t, _ in furniture(text.format("Der Rat tagt morgen."), "de")]


def test_a_credit_in_brackets_ends_a_caption() -> None:
    assert [s for _, s in marks("Un'aula dopo il crollo (foto Ansa)")] == ["caption", "credit"]


@pytest.mark.parametrize(
    "line",
    [
        "Le site exemple.fr/a a publié les comptes.",
        "https://exemple.fr/a donne les comptes de la ville.",
        "Exemple.com a licencié 40 personnes.",
        "Le maire et/ou son adjointe ont signé.",
    ],
)
def test_a_sentence_with_an_address_stays(line: str) -> None:
    assert [kind for kind, _ in marks(line)] == [Kind.STATEMENT]
