"""Doubts about a text as reports tell them."""

from dataclasses import replace

import pytest
from report_dossiers import french_dossier

from workbench.domain.statement import Flag
from workbench.services.language import FLAG_KINDS
from workbench.services.report.outline import doubts
from workbench.services.report.strings import words_in

INTAKE_KINDS = ("damage", "encoding")


@pytest.mark.parametrize("language", ["en", "fr"])
@pytest.mark.parametrize("kind", sorted({*FLAG_KINDS, *INTAKE_KINDS}))
def test_every_kind_of_doubt_has_its_words_in_every_report_language(kind, language):
    article = replace(french_dossier().article, flags=(Flag(kind, 0, 7, "why"), Flag(kind, 9, 12, "why")))
    words = words_in(language)
    [one] = doubts(replace(article, flags=article.flags[:1]), words)
    [several] = doubts(article, words)
    assert "why" not in one + several
    assert "{" not in one + several
    assert one.endswith(".")
    assert several.endswith(".")


def test_the_words_in_doubt_are_shown_and_their_number():
    article = french_dossier().article
    flags = tuple(Flag("foreign-unit", at, at + 9, "why") for at in (0, 20, 40))
    assert doubts(replace(article, flags=flags), words_in("en")) == (
        f"3 measures of another country, such as “{article.text[0:9].strip()}”, are not converted.",
    )


def test_braces_in_a_text_are_no_placeholders():
    article = replace(french_dossier().article, text="{n} {words} {}", flags=(Flag("lost-letter", 0, 14, "why"),))
    assert "“{n} {words} {}”" in doubts(article, words_in("en"))[0]
