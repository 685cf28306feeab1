"""What is asserted without its cue, whose the quotations inside are, and who answers in an interview."""

import pytest

from workbench.domain.enums import AttributionForm, Kind
from workbench.services.language import read


@pytest.mark.parametrize(
    ("language", "text", "content"),
    [
        ("en", "Ann Roe said the bridge was shut.", "the bridge was shut."),
        ("en", "“The bridge is shut,” said Ann Roe.", "The bridge is shut,"),
        ("en", "The bridge is shut, Ann Roe said on Monday.", "The bridge is shut"),
        ("en", "According to Ann Roe, the bridge is shut.", "the bridge is shut."),
        ("en", "The bridge is shut, according to police.", "The bridge is shut"),
        ("en", "As Ann Roe said on Monday, the bridge is shut.", "the bridge is shut."),
        ("en", "Ann Roe called the bridge “a trap”.", "the bridge “a trap”."),
        ("en", "Ann Roe: “The bridge is shut.”", "The bridge is shut."),
        ("fr", "Anne Roy a dit que le pont est fermé.", "le pont est fermé."),
        ("fr", "« Le pont est fermé », a dit Anne Roy.", "Le pont est fermé"),
        ("fr", "Le pont est fermé, a dit Anne Roy.", "Le pont est fermé"),
        ("fr", "Selon Anne Roy, le pont est fermé.", "le pont est fermé."),
        ("fr", "Le pont est fermé, selon la police.", "Le pont est fermé"),
        ("fr", "Comme l'a dit Anne Roy, le pont est fermé.", "le pont est fermé."),
        ("fr", "Anne Roy assure vouloir fermer le pont.", "vouloir fermer le pont."),
        ("fr", "Pour Anne Roy, maire de Brisac, le pont est fermé.", "le pont est fermé."),
        ("es", "Ana Ruiz dijo que el puente está cerrado.", "el puente está cerrado."),
        ("es", "«El puente está cerrado», dijo Ana Ruiz.", "El puente está cerrado"),
        ("es", "Según explicó Ana Ruiz, el puente está cerrado.", "el puente está cerrado."),
        ("es", "El puente está cerrado, según la policía.", "El puente está cerrado"),
        ("es", "Ana Ruiz calificó el puente de «trampa».", "el puente de «trampa»."),
        ("de", "Anna Roth sagte, die Brücke sei zu.", "die Brücke sei zu."),
        ("de", "„Die Brücke ist zu“, sagte Anna Roth.", "Die Brücke ist zu"),
        ("de", "Die Brücke sei zu, sagte Anna Roth.", "Die Brücke sei zu"),
        ("de", "Anna Roth zufolge ist die Brücke zu.", "ist die Brücke zu."),
        ("de", "Die Brücke ist zu, wie Anna Roth sagte.", "Die Brücke ist zu"),
        ("de", "Wie Anna Roth sagte, ist die Brücke zu.", "ist die Brücke zu."),
        ("de", "Die Polizei teilte mit, die Brücke sei zu.", "die Brücke sei zu."),
        ("it", "Anna Verdi ha detto che il ponte è chiuso.", "il ponte è chiuso."),
        ("it", "«Il ponte è chiuso», ha detto Anna Verdi.", "Il ponte è chiuso"),
        ("it", "Secondo quanto riferito dalla polizia, il ponte è chiuso.", "il ponte è chiuso."),
        ("it", "Anna Verdi ha definito il ponte «una trappola».", "il ponte «una trappola»."),
    ],
)
def test_what_is_asserted_stands_without_its_cue(language: str, text: str, content: str) -> None:
    (statement,) = read(text, language).statements
    assert statement.content is not None
    assert text[slice(*statement.content)] == content


@pytest.mark.parametrize(
    ("language", "text", "quoted", "speaker"),
    [
        ("en", "Ann Roe said the bridge was “a trap” for cyclists.", "“a trap”", "Ann Roe"),
        ("fr", "Anne Roy a déclaré que le pont était « un piège » pour les vélos.", "« un piège »", "Anne Roy"),
        ("es", "Ana Ruiz dijo que el puente era «una trampa» para bicis.", "«una trampa»", "Ana Ruiz"),
        ("de", "Anna Roth sagte, die Brücke sei „eine Falle“ für Radfahrer.", "„eine Falle“", "Anna Roth"),
        ("it", "Anna Verdi ha detto che il ponte è «una trappola» per le bici.", "«una trappola»", "Anna Verdi"),
        ("en", "The so-called “trap” was built in 1970.", "“trap”", None),
    ],
)
def test_a_quotation_inside_has_the_speaker_of_its_sentence(language: str, text: str, quoted: str, speaker: str | None) -> None:
    (statement,) = read(text, language).statements
    assert [(text[q.start : q.end], q.speaker) for q in statement.inner_quotes] == [(quoted, speaker)]


INTERVIEW = """La glaciologue Anne Roy publie une étude.

Le Matin : Votre étude inquiète. Que dit-elle ?
Anne Roy : Elle dit que la neige manque. Six hivers sur dix ont été pauvres.

Que faut-il faire ?
Partir plus haut. Un préfet m'a dit : « Vous exagérez. » Il avait tort.

Le Sommet, d'Anne Roy, aux éditions du Pic, 200 pages.
"""


def test_an_interview_is_told_by_its_labels() -> None:
    found = read(INTERVIEW, "fr").statements
    answers = [s for s in found if s.rule == "quote-interview"]
    assert [s.text for s in answers] == [
        "Anne Roy : Elle dit que la neige manque.",
        "Six hivers sur dix ont été pauvres.",
        "Partir plus haut.",
        "Un préfet m'a dit : « Vous exagérez. »",
        "Il avait tort.",
    ]
    assert {(s.kind, s.speaker) for s in answers} == {(Kind.QUOTE, "Anne Roy")}
    assert [s.attribution_form for s in answers][:2] == [AttributionForm.DIRECT, AttributionForm.CONTINUED]
    assert answers[0].content is not None
    assert INTERVIEW[slice(*answers[0].content)] == "Elle dit que la neige manque."
    assert [q.speaker for q in answers[3].inner_quotes] == ["Un préfet"]
    assert {s.speaker for s in found if s not in answers} == {None}


def test_questions_in_letters_and_initials_name_the_person_the_text_is_about() -> None:
    text = "Ann Roe has written a book.\n\nQ: Why now?\nA: I had time.\nQ: And then?\nA: I wrote it in a year."
    assert [s.speaker for s in read(text, "en").statements][1:] == [None, "Ann Roe", None, "Ann Roe"]


def test_a_list_with_colons_is_no_interview() -> None:
    text = "The prices are out.\n\nBread: 2 euros.\nMilk: 1 euro.\nEggs: 3 euros."
    assert {s.speaker for s in read(text, "en").statements} == {None}


def test_a_heading_in_quotation_marks_is_nobodys_speech() -> None:
    text = "Anne Roy a dit que le pont est fermé.\n\n« Un piège pour les vélos »\n\nLe pont date de 1970."
    assert [s.speaker for s in read(text, "fr").statements] == ["Anne Roy", None, None]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("de", "Die Brücke ist zu. Das teilte die Polizei am Montag mit."),
        ("it", "«Il ponte è chiuso». Lo ha detto la polizia."),
        ("it", "«Il ponte è chiuso». Così il ministro Ugo Neri."),
        ("es", "El puente está cerrado. Así lo aseguró la policía."),
        ("fr", "Le pont est fermé. C'est ce qu'a annoncé la police."),
    ],
)
def test_the_sentence_behind_tells_who_said_the_one_before(language: str, text: str) -> None:
    first, second = read(text, language).statements
    assert first.speaker == second.speaker
    assert first.speaker in ("die Polizei", "la polizia", "Ugo Neri", "la policía", "la police")
    assert first.confidence <= 0.9
