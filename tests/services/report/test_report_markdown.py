"""Markdown: the same data, nothing in it active."""

import re

import pytest
from report_dossiers import HOSTILE, english_dossier, french_dossier, hostile_dossier

from workbench.services.report import render
from workbench.services.report.markdown import escaped

UNESCAPED = re.compile(r"(?<!\\)(?:\\\\)*([<\[`*|~&#])")


@pytest.mark.parametrize("words", HOSTILE)
def test_no_hostile_words_keep_a_character_that_markdown_acts_on(words):
    found = escaped(words)
    assert not UNESCAPED.search(found)
    assert "\n" not in found
    assert not re.match(r"\s|[-+>]|\d+[.)]", found)


def test_taking_the_backslashes_out_gives_the_words_back():
    for words in ("a*b_c [d](e) <f> #g `h` |i| \\j & k", "1. one", "- item", "+1", "=1+1"):
        assert re.sub(r"\\(.)", r"\1", escaped(words)) == words


def test_no_link_leads_anywhere_but_to_the_web():
    text = render(hostile_dossier(), "md", "en").decode()
    targets = re.findall(r"(?<!\\)\]\(<([^>]*)>\)", text)
    assert targets
    assert all(re.fullmatch(r"https?://[!-~]+", one) for one in targets)
    assert not re.search(r"(?<!\\)!\[", text)


def test_everything_a_card_needs_is_there():
    text = render(french_dossier(), "md", "fr").decode()
    assert "### Affirmation 3\u00a0: ◆ Contesté" in text
    assert "deux élus → Rive Info → l’article" in text
    marked = "\\[**3 ◆** Le chantier a coûté 4,2 millions d’euros, \\[**4 ○** soit deux fois le budget voté **3**\\], et 3 800"
    assert marked in text.replace("\u00a0", " ")
    assert "**Ce verdict est sans source.**" in text
    assert "- − **Contredit**" in text
    assert "Plutôt faux, 2\u00a0octobre 2024, Vérif Exemple" in text
    assert french_dossier().journal_head in text


def test_an_uncertain_date_stands_as_it_was_given():
    assert "19 November, evening edition" in render(english_dossier(), "md", "en").decode()
