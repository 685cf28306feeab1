"""Finding words in the casebook: which passages are shown, and where they lead."""

import pytest

from workbench.desk.finding import asked
from workbench.domain.finding import Place


def bold(passage):
    return [passage.text[start:end] for start, end in passage.marks]


@pytest.fixture
def worked(desk, article, claims):
    desk.mark(claims[2].id, "disputed", rationale="Le registre du chantier parle de 15 millions.")
    desk.link(claims[2].id, "https://registre.example/brisac", title="Registre des travaux", quote="quinze millions d’euros")
    return desk


def test_words_of_a_claim_lead_to_it_with_its_number_and_verdict(worked, article, claims):
    (passage,) = worked.find("CHANTIER coute").passages
    assert (passage.place, passage.claim_id, passage.number) == (Place.CLAIM, claims[2].id, claims[2].number)
    assert (passage.verdict, passage.article_id, passage.title) == ("disputed", article.id, article.title)
    assert article.text[passage.start : passage.end] == "chantier"
    assert bold(passage) == ["chantier", "coûté"]


def test_rationale_evidence_and_source_lead_to_their_claim(worked, claims):
    for words, place in (("registre parle", "rationale"), ("quinze", "evidence"), ("registre travaux", "source")):
        (passage,) = worked.find(words).passages
        assert (passage.place, passage.claim_id, passage.start) == (place, claims[2].id, None)


def test_note_tags_and_details_lead_to_the_article(desk, article):
    desk.file_articles([article.id], tags=["Travaux"], note="Demander à Mme Aubin-Léger.")
    desk.edit_article(article.id, outlet="La Vigie")
    assert bold(desk.find("travaux leger").passages[0]) == ["Travaux", "Léger"]
    (passage,) = desk.find("vigie").passages
    assert (passage.place, passage.claim_id, bold(passage)) == (Place.TITLE, None, ["Vigie"])


def test_the_claims_that_hold_most_of_the_words_are_shown(desk, article):
    found = desk.find("port Brisac").passages
    assert len(found) == 2
    assert all({word.casefold() for word in bold(passage)} == {"port", "brisac"} for passage in found)


def test_while_typing_the_last_word_is_a_beginning(desk, article):
    assert desk.find("contene", half_typed=True).passages[0].place is Place.CLAIM
    assert desk.find("contene").passages == ()
    assert desk.find("contene ", half_typed=True).passages == ()


def test_words_in_marks_stand_side_by_side(desk, article):
    assert desk.find("« port de Brisac »").passages
    assert desk.find('"Brisac port"').passages == ()
    assert desk.find('"port de bris', half_typed=True).passages


@pytest.mark.parametrize("text", ["", "  ", "…", '""', "* OR (", "NEAR(a b)", 'a" OR "b', "\x00", "'; drop table article; --"])
def test_signs_are_no_question_and_never_an_error(desk, article, text):
    assert desk.find(text, half_typed=True).passages == ()
    assert desk.find(text).passages == ()


def test_the_same_word_twice_is_asked_once():
    assert asked("port Port PORT", half_typed=True).groups == (("port",),)
    assert asked("port b", half_typed=True).half_typed
    assert not asked("b port b ", half_typed=True).half_typed


def test_a_limit_says_that_there_is_more(desk):
    for number in range(4):
        desk.take(desk.read_bytes(f"The quay of Ossenby has {number + 20} cranes.".encode(), name=f"{number}.txt"))
    found = desk.find("quay", limit=3)
    assert (len(found.passages), found.more) == (3, True)
    assert desk.find("quay", limit=4).more is False


def test_a_piece_of_a_long_text_is_cut_at_blanks_in_one_line(desk):
    long = (
        " ".join(f"word{number}" for number in range(300)) + "\u202eneedle\n" + " ".join(f"tail{number}" for number in range(300))
    )
    desk.take(desk.read_bytes(long.encode(), name="long.txt"))
    (passage,) = desk.find("needle").passages[:1]
    assert bold(passage) == ["needle"]
    assert passage.text.startswith("…word")
    assert passage.text.endswith("…")
    assert passage.text.isprintable()
    assert len(passage.text) < 260


def test_words_outside_any_claim_lead_to_the_place_in_the_text(desk):
    page = "Council votes on quays\n\nThe council of Ossenby voted for 3 new quays on Monday.\n\nRead also: Zebra crossing closed"
    opened = desk.take(desk.read_bytes(page.encode(), name="page.txt"))
    passage = desk.find("zebra").passages[0]
    assert opened.article.text[passage.start : passage.end] == "Zebra"
