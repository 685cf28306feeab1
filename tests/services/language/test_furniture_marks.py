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
