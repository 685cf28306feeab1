"""Check-worthiness: the signals in five languages, what they show, and the order that they bring."""

from pathlib import Path

import pytest

from workbench.domain.statement import Statement
from workbench.services.language import read
from workbench.services.language.lexicon import known_languages, lexicon
from workbench.services.language.signals import WEIGHTS

TABLE = Path(__file__).with_name("worth_checking.tsv")
# What one language needs and another cannot have.
OWN_LISTS = {"past_being", "percent_phrases", "own_subjects"}


def labelled(language: str) -> list[tuple[str, bool]]:
    rows = (line.split("\t") for line in TABLE.read_text(encoding="utf-8").splitlines())
    return [(text, label == "1") for code, label, text in rows if code == language]


def one(text: str, language: str) -> Statement:
    (statement,) = read(text, language).statements
    return statement


def shown(text: str, language: str) -> dict[str, str]:
    return {s.name: s.text for s in one(text, language).signals}


@pytest.mark.parametrize("language", ["fr", "en", "es", "de", "it"])
def test_news_worth_checking_rank_before_the_rest(language: str) -> None:
    ranked = sorted(labelled(language), key=lambda row: -one(row[0], language).checkworthiness)
    hits, total = 0, 0.0
    for rank, (_, worth) in enumerate(ranked, 1):
        if worth:
            hits += 1
            total += hits / rank
    assert hits == 12
    assert total / hits > 0.97, [text for text, worth in ranked[:12] if not worth]


@pytest.mark.parametrize("language", ["fr", "en", "es", "de", "it"])
def test_most_of_what_is_worth_checking_stands_above_one_half(language: str) -> None:
    above = [worth for text, worth in labelled(language) if one(text, language).checkworthiness > 0.5]
    assert sum(above) >= 9
    assert above.count(False) == 0


@pytest.mark.parametrize(
    ("language", "text", "name", "words"),
    [
        ("en", "We passed a stricter budget in May.", "own record", "We passed"),
        ("fr", "Nous avons voté ce budget en mai.", "own record", "Nous"),
        ("es", "Hemos construido una escuela.", "own record", "Hemos"),
        ("de", "Wir haben eine Schule gebaut.", "own record", "Wir"),
        ("it", "Abbiamo costruito una scuola.", "own record", "Abbiamo"),
        ("en", "She built more homes than any other mayor.", "comparison", "more homes than"),
        ("es", "Es el puente más largo de la comarca.", "comparison", "más largo de"),
        ("de", "Das Werk hat im Mai in Neuhafen neue Leute eingestellt.", "past event", "hat … eingestellt"),
        ("fr", "Le maire est arrivé en retard.", "past event", "est … arrivé"),
        ("it", "Il sindaco è arrivato tardi.", "past event", "è … arrivato"),
        ("fr", "Merci à tous.", "greeting or thanks", "Merci"),
        ("en", "We're going to fight.", "intention", "We're going to"),
        ("it", "Voglio un paese più giusto.", "intention", "Voglio"),
        ("es", "Debemos actuar.", "should or must", "Debemos"),
        ("de", "Vielleicht kommt es anders.", "opinion", "Vielleicht"),
    ],
)
def test_a_signal_shows_its_words(language: str, text: str, name: str, words: str) -> None:
    assert words in shown(text, language)[name]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "I will have to vote."),
        ("fr", "Je voudrais voter."),
        ("de", "Wir wollen bauen."),
    ],
)
def test_what_one_means_to_do_is_no_record(language: str, text: str) -> None:
    assert "own record" not in shown(text, language)


def test_a_report_is_judged_on_what_it_asserts() -> None:
    said = one("The town could try again, said councillor Dana Whitlock.", "en")
    plain = one("The town could try again.", "en")
    assert "attribution" in {s.name for s in said.signals}
    assert not {"proper name", "past event", "position taken"} & {s.name for s in said.signals}
    assert abs(said.checkworthiness - plain.checkworthiness) < 0.2


def test_the_number_of_an_item_is_no_figure() -> None:
    assert "digit" not in shown("3. The way ahead", "en")
    assert "digit" in shown("3. The town has 40 schools", "en")


def test_what_is_said_twice_weighs_more_but_not_twice() -> None:
    once, twice = (
        next(s.weight for s in one(text, "en").signals if s.name == "million")
        for text in ("It cost 3 million then.", "It cost 3 million, then 5 million.")
    )
    assert once < twice < 2 * once


def test_the_score_is_the_sum_of_what_is_shown() -> None:
    low, high = one("I think so.", "en"), one("Rents rose by 12 percent in 2020.", "en")
    assert sum(s.weight for s in low.signals) < 0 < sum(s.weight for s in high.signals)
    assert all(WEIGHTS[s.name] * s.weight > 0 for s in high.signals if s.name != "length in words")


def test_every_language_has_every_list() -> None:
    keys = {code: set(lexicon(code).sections["signals"]) - OWN_LISTS for code in known_languages()}
    assert all(found == keys["en"] for found in keys.values()), {c: k ^ keys["en"] for c, k in keys.items()}


@pytest.mark.parametrize(
    ("language", "text", "name"),
    [
        ("en", "The ship left the port on Tuesday.", "somebody's act"),
        ("en", "Shops had been closed since Christmas.", "somebody's act"),
        ("en", "It was told in March that ships had sunk.", "proper name"),
        ("fr", "Les responsables ont fermé le pont.", "cause"),
        ("es", "Los responsables cerraron el puente.", "cause"),
        ("fr", "D'une part, le pont a fermé.", "how many"),
        ("fr", "Bien entendu, le pont a fermé.", "judgement or values"),
    ],
)
def test_what_only_looks_like_a_sign_shows_nothing(language: str, text: str, name: str) -> None:
    assert name not in shown(text, language)


@pytest.mark.parametrize(
    ("language", "text", "name"),
    [
        ("en", "On Monday Ann Roe left the port.", "somebody's act"),
        ("fr", "Le gel est responsable de la panne.", "cause"),
        ("es", "La helada es responsable de la avería.", "cause"),
        ("it", "Il gelo è responsabile del guasto.", "cause"),
        ("fr", "Une part du budget a été coupée.", "how many"),
        ("fr", "Bien entendu, le pont a fermé.", "opinion"),
    ],
)
def test_what_is_a_sign_still_shows(language: str, text: str, name: str) -> None:
    assert name in shown(text, language)
