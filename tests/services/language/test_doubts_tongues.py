"""Texts that were translated by a machine, and passages in other languages."""

import pytest
from doubting import FILLER, flagged, reasons

from workbench.services.language import read

TRANSLATED = {
    "fr": [
        "La ville de Brisac se prépare après La Marine a déployé trois navires au large de ses côtes.",
        "Les navires peuvent rencontrer Gardes de rivage dans une zone large de 40 milles, ont dit les autorités.",
        "Cela vient alors que le nord connaît des coupures de pouvoir et que deux plantes électriques sont arrêtées.",
    ],
    "es": [
        "La ciudad de Brisal se prepara después El Gobierno envió tres barcos a la costa.",
        "Los cortes de poder siguen y dos plantas de poder están paradas, dijo la alcaldesa.",
        "Esto viene después de que los primeros respondedores gastaron 4.000 galones de agua.",
    ],
    "de": [
        "Dies kommt, nachdem zwei Kraftpflanzen abgeschaltet wurden, sagte die Bürgermeisterin.",
        "Die ersten Antworter kamen spät, und erste Responder verbrauchten 4.000 Gallonen Wasser.",
        "Am Abend flogen Artilleriemuscheln über den Fluss and trafen den alten Hafen.",
    ],
    "it": [
        "La città si prepara mentre Il Governo ha inviato tre navi sulla costa.",
        "I tagli di potenza continuano e due piante elettriche sono ferme, ha detto la sindaca.",
        "Questo viene dopo che i primi risponditori hanno usato 4.000 galloni di acqua.",
    ],
    "en": [
        "The ancient president arrived since two days and assisted to the ceremony with his wife.",
        "He precised that the habitants must have the right informations before the vote.",
        "The mayor has declared yesterday que the port stays closed until the date.",
    ],
}


@pytest.mark.parametrize("language", TRANSLATED)
def test_traces_that_meet_make_one_flag_that_names_them(language: str) -> None:
    text = "\n\n".join([*TRANSLATED[language], FILLER[language]])
    assert len(flagged(text, language, "machine-translated")) == 1
    assert "; " in reasons(text, language, "machine-translated")[0]


@pytest.mark.parametrize("language", TRANSLATED)
def test_one_trace_alone_proves_nothing(language: str) -> None:
    assert flagged("\n\n".join([TRANSLATED[language][0], FILLER[language]]), language, "machine-translated") == []


@pytest.mark.parametrize(
    "text",
    [
        "Il travaille depuis que Le Monde a ouvert. Elle lit quand Les Échos manquent. On dit que La Poste recrute. Kiev, Kyiv.",
        "Il voulait quitter Gaz de France. Le chancelier Muller de Brême est parti. Le quartier Saint de pierre dort.",
    ],
)
def test_names_with_an_article_are_no_traces(text: str) -> None:
    assert flagged(f"{text}\n\n{FILLER['fr']}", "fr", "machine-translated") == []


DANISH = "Byrådet vedtog efter en lang aften med debat budgettet for svømmehallen, sagde borgmesteren til sine gæster på rådhuset."


def test_a_passage_in_another_language_is_told() -> None:
    told = "The council never expected that the water would rise so fast, and nobody came to tell the people what to do."
    text = f"{FILLER['fr']}\n\n{told}\n\n{FILLER['fr'][:-1]} !\n\nUne autre ligne tient ici, et le conseil rentre chez lui."
    assert flagged(text, "fr", "other-language") == [told]
    assert "(en)" in reasons(text, "fr", "other-language")[0]


def test_a_quotation_in_its_own_language_is_told_as_one() -> None:
    said = "« We never expected that the water would rise so fast, and nobody came to tell us what to do. »"
    text = f"{FILLER['fr']}\n\n{said}\n\n{FILLER['fr'][:-1]} !\n\nUne autre ligne tient ici, et le conseil rentre chez lui."
    assert reasons(text, "fr", "other-language") == ["These words are quoted in their own language (en)."]


@pytest.mark.parametrize("short", ["Stay tuned for more.", "Breaking news from the BBC", "Made in Germany: Siemens, Bosch"])
def test_a_few_words_are_no_passage(short: str) -> None:
    assert flagged(f"{FILLER['fr']}\n\n{short}\n\n{FILLER['fr']}", "fr", "other-language") == []


def test_a_text_in_another_language_than_it_is_said_to_be_is_told_once() -> None:
    text = f"{FILLER['fr']}\n\n{FILLER['fr'][:-1]} !\n\nUne autre ligne tient ici, et le conseil rentre chez lui avec la clé."
    reading = read(text, "en", "2025-03-10")
    assert [flag.kind for flag in reading.flags if "language" in flag.kind] == ["language-doubt"]


@pytest.mark.parametrize(
    ("text", "code"),
    [(DANISH, "da"), ("Совет города одобрил бюджет бассейна после долгого вечера споров в зале.", "ru")],
)
def test_a_language_without_rules_is_told_once(text: str, code: str) -> None:
    whole = "\n\n".join([text, text.replace(",", ", en"), text.replace("б", "Б")])
    assert len(flagged(whole, None, "language-without-rules")) == 1
    assert f"({code})" in reasons(whole, None, "language-without-rules")[0]


@pytest.mark.parametrize("language", FILLER)
def test_a_language_with_rules_is_not(language: str) -> None:
    assert flagged("\n\n".join([FILLER[language]] * 3), None, "language-without-rules") == []
