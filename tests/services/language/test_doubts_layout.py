"""Doubts about the page: quotation marks, spaces and hyphens, lines twice, an end missing. A line a case."""

import pytest
from doubting import FILLER, flagged

MARKS = [
    # language, text, opened and never closed, closed and never opened
    ("fr", "Il a dit : « Nous paierons.\n\nLe vote est prévu mardi.", 1, 0),
    ("fr", "Il a dit : « Nous paierons.\n\n« Tout sera réglé.\n\n« Rien ne manquera. »\n\nLe vote est prévu.", 0, 0),
    ("fr", "Il a dit : « Nous paierons.\n\n» Tout sera réglé. »\n\nLe vote est prévu.", 0, 0),
    ("es", "«No es la peor sequía.\n\n»Lo que ha cambiado es el calor».\n\nNadie contestó.", 0, 0),
    ("en", "“We had the boats,” she said. “The warning came late.\n\n“I did not hear it.”\n\nNobody did.", 0, 0),
    ("en", "“We had the boats,” she said. “The warning came late.\n\nNobody heard it.", 1, 0),
    ("fr", "Nous paierons tout », a-t-il dit. Le vote est prévu.", 0, 1),
    ("en", "We will pay,\" he said. The vote is on Tuesday.", 0, 1),
    ("en", "He is 6'2\" tall and the screen is 27\" wide.", 0, 0),
    ("en", "A 5' 11\" man with a 3½\" disk left at 10 o'clock, 'tis said, in the '90s.", 0, 0),
    ("en", "The boys' team and the workers' union met at O'Brien's.", 0, 0),
    ("de", "„Das ist falsch“, sagte sie. „Wir haben ‚nichts‘ getan.“", 0, 0),
    ("de", "»Das ist falsch«, sagte sie. »Wir gehen.«", 0, 0),
    ("de", "„Das ist falsch, sagte sie.\n\nDer Rat tagt am Montag.", 1, 0),
    ("sv", "”Det är fel”, sade hon. ”Vi går nu.”", 0, 0),
    ("fr", "« Il m’a dit : “Viens.” Et je suis venu », a-t-elle raconté.", 0, 0),
    ("fr", "« Il a parlé de « trahison » hier », a-t-elle raconté.", 0, 0),
    ("fr", "Elle parle d’un « risque réel et rappelle que le taux reste « faible » : 4 contre 5 dans la région.", 1, 0),
    ("fr", "« Il m’a dit : « Viens », et c’est tout.", 0, 0),
    ("fr", "Il a dit : « Elle m’a crié : « Viens ! » Puis il est parti.", 1, 0),
    ("fr", "« On ne dort plus\n\n« Nous sommes épuisés », a dit le maire.", 1, 0),
    ("de", "„Viele schwimmen nicht, sagte sie der „Brisacher Zeitung“. „Wir bauen das Bad.“", 1, 0),
    ("de", "Schon heute schwimmen viele nicht“, sagte sie. Der Rat tagt am Montag.", 0, 1),
    ("it", "«Non è vero», ha detto. «Andiamo via»", 0, 0),
    ("it", "«Non è vero, ha detto il sindaco.\n\nIl voto è previsto.", 1, 0),
]  # fmt: skip


@pytest.mark.parametrize(("language", "text", "opened", "closed"), MARKS)
def test_lost_quotation_marks(language: str, text: str, opened: int, closed: int) -> None:
    assert len(flagged(text, language, "unclosed-quotation")) == opened
    assert len(flagged(text, language, "stray-quotation-mark")) == closed


LAYOUT = [
    ("lost-space", "fr", "Le vote est clos.Puis la mairie attend.", ["."]),
    ("lost-space", "en", "It runs on Node.js and in the U.S. Army.", []),
    ("cut-words", "en", "The impor-\ntant vote was held in the\nmunici-\npal hall.", ["-\n"]),
    ("cut-words", "fr", "Un vote impor- tant. Il est important de voter.", ["impor- tant"]),
    ("cut-words", "en", "Two- and three-year terms, pre- and post-war homes, short- to long-term plans.", []),
    ("cut-words", "de", "Vor- und Nachteile, ein- bis zweimal, Haupt- oder Nebeneingang.", []),
    ("cut-words", "en", "The man- tall and thin- left.", []),
    ("repeated-line", "fr", f"{FILLER['fr']}\n\nUne autre phrase tient ici.\n\n{FILLER['fr']}", [FILLER["fr"]]),
    ("repeated-line", "fr", "Oui.\n\nUne autre phrase tient ici.\n\nOui.", []),
]


@pytest.mark.parametrize(("kind", "language", "text", "words"), LAYOUT)
def test_doubts_about_spaces_hyphens_and_lines(kind: str, language: str, text: str, words: list[str]) -> None:
    assert flagged(text, language, kind) == words


ENDS = [
    ("fr", "Le maire a promis que les travaux de la piscine commenceraient avant la fin de", True),
    ("fr", "Le maire a promis que les travaux commenceraient bientôt […]", True),
    ("en", "The mayor promised that the work on the swimming pool would begin before the end of the", True),
    ("es", "El alcalde prometió que las obras de la piscina empezarían antes de que termine el mes y,", True),
    ("de", "Der Bürgermeister versprach, dass die Arbeiten am Freibad noch vor dem Ende des Monats und der", True),
    ("it", "Il sindaco ha promesso che i lavori della piscina sarebbero iniziati prima della fine del", True),
    ("en", "The mayor promised that the work on the swimming pool would begin before the end of the…\n\nRead more", True),
    ("fr", "Le maire a promis que les travaux de la piscine commenceraient avant la fin du mois. Affaire à suivre…", False),
    ("en", "The work on the swimming pool would begin soon, the mayor said. Ann Roe, Town Hall Reporter", False),
    ("en", "Sport and leisure", False),
    ("de", "Der Bürgermeister versprach, dass die Arbeiten am Freibad noch vor dem Ende des Monats beginnen.", False),
]


@pytest.mark.parametrize(("language", "last", "cut"), ENDS)
def test_a_text_that_stops_without_an_end(language: str, last: str, cut: bool) -> None:
    other = FILLER[language].replace("piscin", "scuol").replace("swimming pool", "school").replace("Freibads", "Bads")
    text = f"{FILLER[language]}\n\n{other}\n\n{FILLER[language][:-1]} !\n\n{last}"
    assert bool(flagged(text, language, "cut-off")) is cut
