"""Who a pronoun, a dropped subject or a view means, and speech that no verb of saying announces."""

import pytest

from workbench.domain.enums import Kind
from workbench.services.language import read
from workbench.services.language.people import gender_of_name, gender_of_phrase, gender_of_word


def speakers(text: str, language: str) -> list[str | None]:
    return [s.speaker for s in read(text, language).statements]


EARLIER = "Le sénateur Jean Roy a déclaré que non."


@pytest.mark.parametrize(
    ("language", "text", "last"),
    [
        ("fr", f"{EARLIER} Le ministre Luc Blanc n'a rien nié, mais il a lancé : « On verra bien. »", "Luc Blanc"),
        ("fr", f"{EARLIER} Avant de partir, Luc Blanc a défendu son choix : il fallait, a-t-il dit, que cela cesse.", "Luc Blanc"),
        ("fr", f"{EARLIER} Luc Blanc est arrivé tard. Tout ira bien, a-t-il poursuivi.", "Luc Blanc"),
        ("fr", "Paul Roy a dit que Jean Blanc mentait. Il a ajouté que tout était faux.", "Paul Roy"),
        ("fr", f"{EARLIER} Selon lui, tout est faux.", "Jean Roy"),
        ("fr", f"{EARLIER} Pour Anne Morel, chercheuse à Lyon, tout est vrai. Elle s'interroge : « Pourquoi pas ? »", "Anne Morel"),
        ("en", "Ann Roe said it was late. At the Swan, landlady Pru Hill was sweeping. “I want it,” she said.", "Pru Hill"),
        ("en", "Asked about it, Mr Hill laughed, said Ann Roe. Tom Hill shrugged. “I like it,” he said.", "Tom Hill"),
        ("en", "Ann Roe said it was late. According to her, it rained.", "Ann Roe"),
        ("en", "Ann Roe said it was late. In her view, it rained.", "Ann Roe"),
        ("es", "Ana Ruiz dijo que no. En su opinión, es tarde.", "Ana Ruiz"),
        ("es", "Ana Ruiz dijo que es tarde. «Nunca se gastó tanto», sostuvo.", "Ana Ruiz"),
        ("es", "Ana Ruiz dijo que no. De las mil, precisó, quedan dos.", "Ana Ruiz"),
        ("es", "A juicio del economista Luis Gil, es tarde.", "Luis Gil"),
        ("de", "Anna Roth sagte, es sei spät. Ihr zufolge fehlt Geld.", "Anna Roth"),
        ("it", "Anna Verdi ha dichiarato che no. È tardi, ha aggiunto.", "Anna Verdi"),
    ],
)
def test_who_is_meant(language: str, text: str, last: str) -> None:
    assert speakers(text, language)[-1] == last


@pytest.mark.parametrize(
    ("language", "text", "speaker"),
    [
        ("fr", "La députée Anne Morel s'est réjouie : « La ville respire enfin. »", "Anne Morel"),
        ("fr", "« On nous demande trop », s'est indignée leur porte-parole, Anne Morel.", "Anne Morel"),
        ("fr", "L'enquête est en cours, a fait savoir le parquet de Lyon.", "le parquet de Lyon"),
        ("fr", "La Pologne a fermé le pont, a annoncé son armée.", "son armée"),
        ("fr", "Le maire, hier soir, a annoncé la fermeture.", None),
        ("es", "«Lo sabía», aseguró entre risas su hermana, Ana Ruiz.", "Ana Ruiz"),
        ("de", "Die Straße ist frei, wie die Polizei am Montag mitteilte.", "die Polizei"),
        ("en", "The town's own records tell another story.", None),
    ],
)
def test_speech_without_the_plain_order(language: str, text: str, speaker: str | None) -> None:
    assert speakers(text, language)[0] == speaker


def test_the_same_sources_are_those_heard_before_with_who_relays() -> None:
    text = "La ville paiera, ont confié deux ingénieurs à l'agence AFP. Rien n'est sûr, ont ajouté les ingénieurs."
    assert [s.attribution for s in read(text, "fr").statements] == [("deux ingénieurs", "AFP")] * 2
    before = "Une plainte est ouverte, a indiqué à l'AFP une source judiciaire."
    assert read(before, "fr").statements[0].attribution == ("une source judiciaire", "AFP")


def test_speech_goes_on_behind_an_aside_between_dashes() -> None:
    text = "—No lo vi —dijo Ana Ruiz, vecina—. Nadie llamó."
    assert [(s.kind, s.speaker) for s in read(text, "es").statements] == [(Kind.QUOTE, "Ana Ruiz")] * 2
    assert read("—No lo vi —dijo Ana Ruiz. Nadie llamó.", "es").statements[1].kind is Kind.STATEMENT


def test_a_sentence_that_is_all_quotation_is_a_quote_without_its_own_cue() -> None:
    found = read("«Estaba solo», dijo Luis Gil. «Tenía hambre».", "es").statements
    assert [(s.kind, s.speaker) for s in found] == [(Kind.QUOTE, "Luis Gil")] * 2


def test_roles_titles_and_first_names_tell_the_gender() -> None:
    assert (gender_of_word("présidente", "fr"), gender_of_word("mr.", "en"), gender_of_word("table", "fr")) == (
        "feminine",
        "masculine",
        None,
    )
    assert (gender_of_name("Anne Roy"), gender_of_name("Luc Roy"), gender_of_name("Roy")) == ("feminine", "masculine", None)
    assert gender_of_phrase(["un", "chercheur", "de", "la", "ville"], "fr") == "masculine"


def test_a_spanish_name_keeps_its_article():
    (statement,) = read(
        "El alcalde de Malvera, Julián de la Encina, dijo que la obra costará 3 millones de euros.", language="es"
    ).statements
    assert statement.speaker == "Julián de la Encina"
