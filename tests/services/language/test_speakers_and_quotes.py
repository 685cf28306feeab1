"""Who said it: one test per rule of attribution, and quotations over several sentences and paragraphs."""

import pytest

from workbench.domain.enums import AttributionForm, Kind
from workbench.services.language import read

CASES = [
    ("fr", "Le maire de Lyon, Paul Roy, a déclaré que la ville avait payé.", "Paul Roy"),
    ("fr", "La ville a payé, ont déclaré deux responsables français.", "deux responsables français"),
    ("fr", "Selon la préfecture du Rhône, la route est coupée.", "la préfecture du Rhône"),
    ("fr", "« La route est coupée », a expliqué la ministre des Transports Anne Morel.", "Anne Morel"),
    ("fr", "Le ministre russe des Affaires étrangères Sergueï Ivanov a affirmé que non.", "Sergueï Ivanov"),
    ("fr", "Le fils du président Jean Roy a déclaré que tout allait bien.", "Le fils du président Jean Roy"),
    ("fr", "L'attaque a duré, M. Petrov affirmant que dix drones ont été abattus.", "Petrov"),
    ("fr", "Le gouvernement a annoncé que la loi passerait.", "Le gouvernement"),
    ("fr", "Le chat a mangé la souris.", None),
    ("fr", "On lui a demandé s'il viendrait.", None),
    ("en", "The plan is dead, officials said on Monday.", "officials"),
    ("en", '"We will win," said President Maria Lopez.', "Maria Lopez"),
    ("en", "Ann Roe, director of the Institute for Peace, said the figures were wrong.", "Ann Roe"),
    ("en", "According to the World Bank, growth fell.", "the World Bank"),
    ("en", "The report says that growth fell.", "The report"),
    ("en", "He bought the report on Monday.", None),
    ("es", "El paro baja, según el ministro Juan Ruiz.", "Juan Ruiz"),
    ("es", "“Es falso”, dijo la portavoz del Gobierno.", "la portavoz del Gobierno"),
    ("de", "„Das ist falsch“, sagte CDU-Chef Hans Meier.", "Hans Meier"),
    ("de", "Die Regierung teilte mit, dass die Steuer sinkt.", "Die Regierung"),
    ("it", "Il sindaco Marco Rossi ha dichiarato che la strada è chiusa.", "Marco Rossi"),
]


@pytest.mark.parametrize(("language", "text", "speaker"), CASES)
def test_the_speaker_of_a_sentence(language: str, text: str, speaker: str | None) -> None:
    assert read(text, language).statements[0].speaker == speaker


def test_a_pronoun_is_who_spoke_last_and_a_surname_the_full_name() -> None:
    text = "Paul Roy a déclaré que la ville paierait.\n\nIl a ajouté : « Nous paierons tout. »\n\nM. Roy a répété que c'était sûr."
    assert [s.speaker for s in read(text, "fr").statements] == ["Paul Roy"] * 3


def test_who_relays_stands_behind_who_said_it() -> None:
    text = "La ville paiera, ont déclaré deux responsables à la chaîne BFM TV. La date est fixée, ont indiqué les responsables."
    chains = [s.attribution for s in read(text, "fr").statements]
    assert chains == [("deux responsables", "BFM TV"), ("deux responsables", "BFM TV")]
    assert read("Ann Roe wrote on X that it was false.", "en").statements[0].attribution == ("Ann Roe", "X")


def test_a_quotation_goes_on_without_a_new_cue() -> None:
    text = "Paul Roy a déclaré : « Nous paierons. Tout sera réglé.\n\n« Rien ne manquera. »\n\nLe vote est prévu mardi."
    found = read(text, "fr", "2025-03-10")
    assert [s.kind for s in found.statements] == [Kind.QUOTE, Kind.QUOTE, Kind.QUOTE, Kind.STATEMENT]
    assert [s.attribution_form for s in found.statements] == [
        AttributionForm.DIRECT,
        AttributionForm.CONTINUED,
        AttributionForm.CONTINUED,
        None,
    ]
    assert [s.speaker for s in found.statements] == ["Paul Roy"] * 3 + [None]
    assert found.flags == ()


def test_a_quotation_takes_the_cue_that_follows_it() -> None:
    text = "“We will win. We are strong,” said Ann Roe."
    assert [(s.kind, s.speaker) for s in read(text, "en").statements] == [(Kind.QUOTE, "Ann Roe"), (Kind.QUOTE, "Ann Roe")]


def test_a_lost_closing_mark_is_flagged_where_it_opened() -> None:
    text = "Paul Roy a dit : « Nous paierons.\n\nLe vote est prévu mardi."
    found = read(text, "fr", "2025-03-10")
    assert [(f.kind, text[f.start : f.end]) for f in found.flags] == [("unclosed-quotation", "«")]
    assert found.statements[-1].kind is Kind.STATEMENT


def test_a_partial_quotation_leaves_a_statement() -> None:
    text = "Paul Roy a déclaré qu'il n'avait « pas l'intention » de payer."
    statement = read(text, "fr").statements[0]
    assert (statement.kind, statement.attribution_form, statement.cue) == (Kind.STATEMENT, AttributionForm.INDIRECT, "a déclaré")
    assert [text[q.start : q.end] for q in statement.inner_quotes] == ["« pas l'intention »"]
    assert statement.content is not None
    assert text[slice(*statement.content)] == "il n'avait « pas l'intention » de payer."


def test_straight_and_curly_marks_read_alike() -> None:
    curly = "“We will win,” she said. ‘It is a long road,’ said Ann Roe."
    straight = curly.translate(str.maketrans("“”‘’", "\"\"''"))
    assert [s.kind for s in read(curly, "en").statements] == [s.kind for s in read(straight, "en").statements]


def test_a_name_with_a_capital_article_stays_whole() -> None:
    assert read("Marie Le Roux, présidente du conseil, a déclaré que non.", "fr").statements[0].speaker == "Marie Le Roux"


def test_a_german_post_before_a_name_is_no_part_of_it() -> None:
    assert read("„Das ist falsch“, kritisierte der SPD-Vorsitzende Lars Meier.", "de").statements[0].speaker == "Lars Meier"


def test_a_cue_whose_object_is_quoted_is_partial() -> None:
    assert (
        read("La ministre Anne Roy a dénoncé un « budget violent ».", "fr").statements[0].attribution_form
        is AttributionForm.PARTIAL
    )
