"""The headline held against the text below it. A line a case."""

import pytest
from doubting import FILLER, flagged, reasons

FIGURES = [
    # language, headline, body, flagged, the other number
    ("fr", "Accident de car : 12 morts", "L’accident a fait 14 morts et 3 blessés.", "12 morts", "14 morts"),
    ("fr", "Accident de car : 14 morts", "L’accident a fait 14 morts et 3 blessés.", None, None),
    ("fr", "Plus de 100 morts dans un accident", "L’accident a fait 104 morts.", None, None),
    ("fr", "Près de 12 millions d’euros pour le port", "Le port a coûté 11,9 millions d’euros.", None, None),
    ("fr", "Grève : 30 000 manifestants", "La police a compté 20 bus.", "30 000 manifestants", None),
    ("fr", "Grève : 30 000 manifestants", "La police n’a pas compté.", None, None),
    ("en", "Twelve houses flooded in Ossenby", "The river flooded 15 houses.", "Twelve houses", "15 houses"),
    ("en", "Twelve houses flooded in Ossenby", "The river flooded 12 houses.", None, None),
    ("es", "El incendio deja 5 heridos", "El incendio dejó 8 heridos.", "5 heridos", "8 heridos"),
    ("de", "Brand: 5 Verletzte in Hagenau", "Bei dem Brand gab es 8 Verletzte.", "5 Verletzte", "8 Verletzte"),
    ("it", "Incendio, 5 feriti a Roccamonte", "L’incendio ha causato 8 feriti.", "5 feriti", "8 feriti"),
]


@pytest.mark.parametrize(("language", "headline", "body", "words", "other"), FIGURES)
def test_figures_of_the_headline(language: str, headline: str, body: str, words: str | None, other: str | None) -> None:
    text = f"{headline}\n\n{body} {FILLER[language]}"
    assert flagged(text, language, "headline-figure") == ([words] if words else [])
    if words:
        [reason] = reasons(text, language, "headline-figure")
        assert (f"The headline says “{words}”, the text below says “{other}”." == reason) is (other is not None)


WORDS = [
    ("fr", "Le maire veut doubler son soutien au port", "Le maire veut redoubler d’efforts pour le port.", "doubler"),
    ("fr", "Le maire veut doubler son soutien au port", "Le maire veut redoubler d’efforts et doubler l’aide.", None),
    ("fr", "L’ancien maire condamné", "L’ancien maire a été mis en examen jeudi.", "condamné"),
    ("en", "Ex-mayor convicted of fraud", "The former mayor was charged with fraud.", "convicted"),
    ("en", "Mayor refutes the report", "The mayor denied the report.", "refutes"),
    ("en", "Mayor denies the report", "The mayor denied the report.", None),
    ("es", "El exalcalde, condenado por fraude", "El exalcalde fue imputado por fraude.", "condenado"),
    ("de", "Früherer Bürgermeister verurteilt", "Der frühere Bürgermeister wurde angeklagt.", "verurteilt"),
    ("it", "Ex sindaco condannato per frode", "L’ex sindaco è indagato per frode.", "condannato"),
]


@pytest.mark.parametrize(("language", "headline", "body", "word"), WORDS)
def test_words_of_the_headline_that_say_more_than_the_text(language: str, headline: str, body: str, word: str | None) -> None:
    assert flagged(f"{headline}\n\n{body} {FILLER[language]}", language, "headline-word") == ([word] if word else [])


NAMES = [
    ("fr", "Le port rouvre grâce à Borgnan", "La maire Claire Aubin a rouvert le port.", "Borgnan"),
    ("fr", "Le port rouvre grâce à Claire Aubin", "La maire, Mme Aubin, a rouvert le port.", None),
    ("fr", "La guerre vue de Kharkov", "Les habitants de Kharkiv dorment dans le métro.", None),
    ("fr", "Le port rouvre en Norvège", "Le gouvernement norvégien a rouvert le port.", None),
    ("fr", "Le port rouvre grâce à Bruxelles", "La Commission européenne a rouvert le port.", None),
    ("fr", "Le port rouvre grâce à l’ONU", "Les Nations unies ont rouvert le port.", None),
    ("en", "The port reopens thanks to Borgnan", "The mayor, Claire Aubin, reopened the port.", "Borgnan"),
    ("en", "Port Reopens After Visit by Borgnan", "The mayor, Claire Aubin, reopened the port.", None),
    ("es", "El puerto reabre gracias a Borgnán", "La alcaldesa Clara Albín reabrió el puerto.", "Borgnán"),
    ("it", "Il porto riapre grazie a Borgnani", "La sindaca Chiara Albini ha riaperto il porto.", "Borgnani"),
    ("de", "Hafen öffnet wieder dank Borgmann", "Die Bürgermeisterin Klara Albig hat den Hafen geöffnet.", None),
]


@pytest.mark.parametrize(("language", "headline", "body", "name"), NAMES)
def test_names_of_the_headline_that_the_text_never_mentions(language: str, headline: str, body: str, name: str | None) -> None:
    text = f"{headline}\n\n{body}\n\n" + "\n\n".join([FILLER[language], FILLER[language][:-1] + " !", FILLER[language] + " Oui."])
    assert flagged(text, language, "headline-name") == ([name] if name else [])
