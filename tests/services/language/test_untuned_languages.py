"""Portuguese and Dutch, each known by its file alone: a table per concern, sentences of our own."""

import pytest

from workbench.domain.enums import Kind
from workbench.services.language import detect_language, read
from workbench.services.language.sentences import sentence_spans

PUBLISHED = "2024-11-18"

CUT = [
    ("pt", "O Sr. Lemos chegou às 20h30. A Dra. Nobre falou.", ["O Sr. Lemos chegou às 20h30.", "A Dra. Nobre falou."]),
    ("pt", "Está na pág. 12 do relatório. Foi ontem.", ["Está na pág. 12 do relatório.", "Foi ontem."]),
    ("pt", "“Vamos!” disse ela. Ninguém foi.", ["“Vamos!” disse ela.", "Ninguém foi."]),
    ("pt", "Vende pão, leite, etc. A loja fecha cedo.", ["Vende pão, leite, etc.", "A loja fecha cedo."]),
    ("nl", "Dhr. De Boer kwam om 20.30 uur. Dat was laat.", ["Dhr. De Boer kwam om 20.30 uur.", "Dat was laat."]),
    ("nl", "Er was o.a. brood. ’s Avonds sprak mevr. Vos.", ["Er was o.a. brood.", "’s Avonds sprak mevr. Vos."]),
    ("nl", "Hij zag 't Hof. 't Was dicht.", ["Hij zag 't Hof.", "'t Was dicht."]),
    ("nl", "Hij werkt liefst 's avonds en 't gaat goed.", ["Hij werkt liefst 's avonds en 't gaat goed."]),
    ("nl", "Zie blz. 12 van het rapport. Morgen meer.", ["Zie blz. 12 van het rapport.", "Morgen meer."]),
]

SPEAKERS = [
    ("pt", "O prefeito de Vale Verde, Otávio Lemos, afirmou que a ponte está pronta.", "Otávio Lemos"),
    ("pt", "A empresa fecha a fábrica, confirmou o diretor João da Silva.", "João da Silva"),
    ("pt", "Maria dos Santos disse que não sabia de nada.", "Maria dos Santos"),
    ("pt", "“Não temos água”, disse-lhe o agricultor Nuno Prado.", "Nuno Prado"),
    ("pt", "Segundo a polícia de Serra Azul, a estrada está fechada.", "a polícia de Serra Azul"),
    ("pt", "O preço subiu, segundo dados do instituto.", "dados do instituto"),
    ("pt", "De acordo com o instituto, o preço subiu.", "o instituto"),
    ("pt", "Para Clara Nobre, diretora do museu, a obra é cara.", "Clara Nobre"),
    ("pt", "A lei foi criticada por Otávio Lemos.", "Otávio Lemos"),
    ("pt", "O segundo turno será em outubro.", None),
    ("pt", "Em segundo lugar ficou a equipa de Lagoa.", None),
    ("pt", "O gato dormiu no telhado.", None),
    ("nl", "De burgemeester van Waterdam, Piet de Boer, zei dat de brug klaar is.", "Piet de Boer"),
    ("nl", "De fabriek gaat dicht, zegt directeur Kees Mulder.", "Kees Mulder"),
    ("nl", "Anna van den Berg meldde dat de weg dicht is.", "Anna van den Berg"),
    ("nl", "De regering heeft maandag bevestigd dat de wet ingaat.", "De regering"),
    ("nl", "Volgens de politie is de straat afgesloten.", "de politie"),
    ("nl", "De prijs steeg, aldus het instituut.", "het instituut"),
    ("nl", "Het leger heeft volgens generaal Bos 120 raketten afgevuurd.", "generaal Bos"),
    ("nl", "De wet werd bekritiseerd door Piet de Boer.", "Piet de Boer"),
    ("nl", "In de tweede ronde won Vos.", None),
    ("nl", "De kat sliep op het dak.", None),
]

QUOTED = [
    ("pt", "«A obra está pronta», disse a ministra Clara Nobre.", "Clara Nobre"),
    ("pt", "“A obra está pronta”, disse a ministra Clara Nobre.", "Clara Nobre"),
    ("pt", "— Não sei — disse Marta Reis. — Amanhã talvez.", "Marta Reis"),
    ("nl", "‘De brug is klaar’, zei minister Anna van den Berg.", "Anna van den Berg"),
    ("nl", "„De brug is klaar”, zei minister Anna van den Berg.", "Anna van den Berg"),
    ("nl", '"Dat klopt niet", aldus woordvoerder Jan Vos.', "Jan Vos"),
]

QUANTITIES = [
    ("pt", "A dívida chega a mil milhões de euros.", 1e9, "euros"),
    ("pt", "O orçamento é de 1,2 mil milhões de euros.", 1.2e9, "euros"),
    ("pt", "O programa custa R$ 3,2 milhões.", 3.2e6, "R$"),
    ("pt", "Chegaram 1.250,5 toneladas.", 1250.5, "t"),
    ("pt", "Duas mil e quinhentas pessoas ficaram sem luz.", 2500, "pessoas"),
    ("pt", "Cento e vinte e três casas arderam.", 123, "casas"),
    ("pt", "Um em cada dez moradores votou.", 0.1, "moradores"),
    ("pt", "A metade dos moradores saiu.", 0.5, "moradores"),
    ("pt", "O preço subiu 4,5 por cento.", 4.5, "%"),
    ("nl", "De schuld bedraagt een miljard euro.", 1e9, "euro"),
    ("nl", "Er kwam 1.250,5 ton graan.", 1250.5, "t"),
    ("nl", "Tweeëndertigduizend huishoudens zaten zonder stroom.", 32000, "huishoudens"),
    ("nl", "Vijfenveertig raketten werden afgevuurd.", 45, "raketten"),
    ("nl", "Honderdvijfentwintig nieuwe woningen staan leeg.", 125, "nieuwe woningen"),
    ("nl", "Een op de tien bewoners stemde.", 0.1, "bewoners"),
    ("nl", "De helft van de bewoners vertrok.", 0.5, "bewoners"),
    ("nl", "De prijs steeg met 4,5 procent.", 4.5, "%"),
]

BOUNDS = [
    ("pt", "Pelo menos doze casas arderam.", 12, None),
    ("pt", "Menos de doze casas arderam.", None, 12),
    ("nl", "Minstens twaalf woningen brandden af.", 12, None),
    ("nl", "Minder dan twaalf woningen brandden af.", None, 12),
]

DATES = [
    ("pt", "A ponte abriu a 3 de março de 2024.", "2024-03-03"),
    ("pt", "A ponte abriu em 03/04/2024.", "2024-04-03"),
    ("pt", "A ponte abriu há três dias.", "2024-11-15"),
    ("pt", "A ponte abriu no ano passado.", "2023-01-01"),
    ("pt", "A ponte abriu na quinta-feira.", "2024-11-14"),
    ("nl", "De brug opende op 3 maart 2024.", "2024-03-03"),
    ("nl", "De brug opende op 03/04/2024.", "2024-04-03"),
    ("nl", "De brug opende drie dagen geleden.", "2024-11-15"),
    ("nl", "De brug opende vorig jaar.", "2023-01-01"),
    ("nl", "De brug opende donderdag.", "2024-11-14"),
]

WORTH = [
    ("pt", "O desemprego baixou 3 por cento em 2023.", "Acho que isso é uma vergonha."),
    ("pt", "O tribunal proibiu 12 drones em março.", "Nós vamos ver, talvez amanhã."),
    ("nl", "De werkloosheid daalde in 2023 met 3 procent.", "Ik vind dat een schande."),
    ("nl", "De rechtbank heeft twaalf drones verboden.", "Wij zullen zien, hopelijk morgen."),
]

TEXTS = {
    "pt": "A câmara de Vale Verde aprovou ontem o novo orçamento. O presidente disse que a obra começa em março.",
    "nl": "De gemeenteraad van Waterdam heeft gisteren de begroting goedgekeurd. De burgemeester zei dat het werk in maart begint.",
}


@pytest.mark.parametrize(("language", "text", "expected"), CUT)
def test_sentences(language: str, text: str, expected: list[str]) -> None:
    assert [s.text for s in read(text, language).statements] == expected


@pytest.mark.parametrize(("language", "text", "speaker"), SPEAKERS)
def test_the_speaker_before_and_behind_the_cue(language: str, text: str, speaker: str | None) -> None:
    assert read(text, language).statements[0].speaker == speaker


@pytest.mark.parametrize(("language", "text", "speaker"), QUOTED)
def test_a_quotation_and_who_speaks_it(language: str, text: str, speaker: str) -> None:
    found = read(text, language)
    assert {(s.kind, s.speaker) for s in found.statements} == {(Kind.QUOTE, speaker)}
    assert [flag for flag in found.flags if "quotation" in flag.kind] == []


def test_a_dash_with_a_space_is_no_dialogue_where_nobody_speaks() -> None:
    (found,) = read("— O projeto — aprovado na terça-feira — é longo.", "pt").statements
    assert found.kind is Kind.STATEMENT


@pytest.mark.parametrize(("language", "pronoun"), [("pt", "Ela"), ("nl", "Zij")])
def test_a_pronoun_is_who_spoke_last(language: str, pronoun: str) -> None:
    texts = {
        "pt": f"A ministra Clara Nobre disse que sim. {pronoun} afirmou que a obra começa.",
        "nl": f"Minister Anna Vos zei dat het mocht. {pronoun} verklaarde dat het werk begint.",
    }
    first, second = read(texts[language], language).statements
    assert first.speaker == second.speaker is not None


@pytest.mark.parametrize(("language", "text", "value", "counted"), QUANTITIES)
def test_a_quantity(language: str, text: str, value: float, counted: str) -> None:
    (found,) = [q for s in read(text, language).statements for q in s.quantities]
    assert found.value == pytest.approx(value)
    assert counted in (found.unit, found.noun)


@pytest.mark.parametrize(("language", "text"), [("nl", "Het begint om 20.30 uur."), ("pt", "Começa às 20h30 na rua 7.")])
def test_a_time_is_no_quantity(language: str, text: str) -> None:
    assert [q for s in read(text, language).statements for q in s.quantities] == []


@pytest.mark.parametrize(("language", "text", "low", "high"), BOUNDS)
def test_bounds(language: str, text: str, low: float | None, high: float | None) -> None:
    (found,) = read(text, language).statements[0].quantities
    assert (found.low, found.high) == (low, high)


@pytest.mark.parametrize(("language", "text", "first"), DATES)
def test_a_date(language: str, text: str, first: str) -> None:
    assert [d.first for d in read(text, language, published=PUBLISHED).statements[0].dates] == [first]


@pytest.mark.parametrize(("language", "fact", "opinion"), WORTH)
def test_a_fact_ranks_above_an_opinion(language: str, fact: str, opinion: str) -> None:
    above, below = (read(text, language).statements[0].checkworthiness for text in (fact, opinion))
    assert above > 0.6 > 0.3 > below


@pytest.mark.parametrize("language", ["pt", "nl"])
def test_the_language_is_told_from_the_text(language: str) -> None:
    assert detect_language(TEXTS[language]) == language
    assert read(TEXTS[language]).language == language
    assert read(TEXTS[language]).statements[1].speaker is not None


@pytest.mark.parametrize(
    ("language", "text", "grey"),
    [
        ("pt", "A ponte abriu ontem. Custou muito.\n\nLeia também\nOutra notícia da região\n\nA estrada fecha.", "Leia também"),
        (
            "nl",
            "De brug ging gisteren open. Die was duur.\n\nLees ook\nAnder nieuws uit de streek\n\nDe weg gaat dicht.",
            "Lees ook",
        ),
    ],
)
def test_lines_of_the_site_are_set_aside(language: str, text: str, grey: str) -> None:
    found = read(text, language)
    assert [s.text for s in found.statements if s.kind is Kind.FURNITURE] == [grey]
    assert len([s for s in found.statements if s.kind is Kind.RELATED]) == 1


def test_an_unknown_language_still_has_its_sentences_cut() -> None:
    text = "Bron otvorili v pondelok. Stál veľa."
    assert [text[a:b] for a, b in sentence_spans(text, "sk")] == ["Bron otvorili v pondelok.", "Stál veľa."]


@pytest.mark.parametrize(
    ("language", "text", "counted"),
    [
        ("nl", "De Merlo 737 Max landde in Tornum.", []),
        ("nl", "In Tornum 15 boten zonken.", ["boten"]),
        ("pt", "O Merlo 737 Max pousou em Tornela.", []),
        ("pt", "Em Tornela 15 barcos afundaram.", ["barcos"]),
    ],
)
def test_a_number_behind_a_name_counts_only_a_word_in_lower_case(language: str, text: str, counted: list[str]) -> None:
    assert [q.noun for s in read(text, language).statements for q in s.quantities] == counted
