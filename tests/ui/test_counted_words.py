"""Numbers of things in words: French counts none as one, English as many; one is never told as many."""

from pathlib import Path

import pytest
from speaking import in_french

from workbench.desk.source_imports import ImportedSources
from workbench.domain.article import Tally
from workbench.domain.forgetting import Forgettable
from workbench.domain.journal import Verification
from workbench.domain.recovery import Recovery
from workbench.domain.statistics import Breakdown, By
from workbench.ui.dialogs.forget import sentences
from workbench.ui.dialogs.import_sources import summary
from workbench.ui.outcome import looked_at
from workbench.ui.panels.claims.words import coverage_words
from workbench.ui.panels.statistics.cards import _left_out
from workbench.ui.recovering import outcome_words
from workbench.ui.terms import number_of


def plain(text):
    return text.replace("\u00a0", " ").replace("\u202f", " ")


def looked(events, snapshots, checks):
    return plain(looked_at(Verification(events, "head", snapshots, checks, ())))


def gone(*counts, left=()):
    return plain(" ".join(sentences(Forgettable(*counts, left))))


def recovered(records):
    return plain(outcome_words(Recovery(Path("a"), Path("b"), 0, records, 0, ())))


def listed(entries, filled):
    return plain(" ".join(summary(ImportedSources("l.bib", entries, (), filled, (), None))))


def left_out(groups, claims):
    return plain(_left_out(Breakdown(By.SPEAKER, (), groups, claims)))


@pytest.mark.parametrize(
    ("number", "english", "french"), [(0, "0 words", "0 mot"), (1, "1 word", "1 mot"), (2, "2 words", "2 mots")]
)
def test_none_is_one_in_french_and_many_in_english(qapp, number, english, french):
    assert number_of(number, "1 word", "{n} words") == english
    with in_french(qapp):
        assert number_of(number, "1 mot", "{n} mots") == french


def test_what_was_looked_at_is_counted(qapp):
    assert looked(1, 0, 2) == "Looked at: 1 event of the journal, 0 saved copies, 2 checks."
    with in_french(qapp):
        assert looked(0, 0, 1) == "Ont été examinés : 0 événement du journal, 0 copie enregistrée, 1 vérification."


def test_what_is_forgotten_is_counted(qapp):
    told = gone(1, 2, 0, 1, left=(("Orsolya", 1),))
    assert told.startswith("It goes from: 1 record, 2 events of the journal, 0 saved files, 1 imported check. ")
    assert told.endswith("“Orsolya” stands in 1 other place; forget it too if it tells.")
    with in_french(qapp):
        assert (
            gone(1, 2, 0, 0)
            == "Cela disparaît de : 1 fiche, 2 événements du journal, 0 fichier enregistré, 0 vérification importée."
        )


def test_what_was_recovered_is_counted(qapp):
    assert recovered(1).startswith("1 record was saved")
    with in_french(qapp):
        assert recovered(0).startswith("0 enregistrement a été mis")
        assert recovered(3).startswith("3 enregistrements ont été mis")


def test_a_list_of_sources_is_counted(qapp):
    assert listed(2, 1) == "2 entries: 0 new, 0 there already. Of sources that are there already, 1 gains what was not known of it."
    with in_french(qapp):
        assert listed(0, 0) == "0 entrée : 0 nouvelle, 0 déjà là."


def test_what_a_chart_leaves_out_is_counted(qapp):
    assert left_out(1, 1) == "1 speaker with fewer than 5 claims is not shown: 1 claim."
    assert left_out(3, 7) == "3 speakers with fewer than 5 claims are not shown: 7 claims in all."
    with in_french(qapp):
        assert left_out(1, 1) == "1 locuteur de moins de 5 affirmations n’est pas montré : 1 affirmation."


def test_coverage_in_french_is_right_for_any_number(qapp):
    with in_french(qapp):
        assert plain(coverage_words(Tally(3, 1, 1, 0, 0, 1))) == "Vérifiées : 1, invérifiables : 1, non traitées : 1"
