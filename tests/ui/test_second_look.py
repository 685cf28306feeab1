"""Signing, looking without knowing, and the rules of the house in the window."""

import pytest
from claims_world import open_world
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from workbench.domain.enums import NotCheckable, Verdict
from workbench.domain.gate import HouseRule, Need
from workbench.domain.signing import SecondLook
from workbench.ui.dialogs.export import ExportDialog
from workbench.ui.dialogs.house_rules import RulesForm
from workbench.ui.labels import action_words
from workbench.ui.values import Filter, Show


@pytest.fixture
def world(tmp_path, qtbot):
    """Ana found the first two claims verified; “me” is at the window."""
    with open_world(tmp_path, qtbot) as made:
        made.session.desk.analyst = "Ana"
        for number in (1, 2):
            made.go(number)
            made.session.mark(Verdict.VERIFIED)
        made.session.desk.analyst = "me"
        made.go(2)
        made.go(1)
        yield made


def test_the_card_says_who_found_and_who_signed(world):
    card = world.panel.card
    assert card.signing.told.text() == "Found by Ana, not signed"
    card.signing.sign.click()
    assert world.current.signed.analyst == "me"
    assert card.signing.told.text().startswith("Signed by me, ")
    assert card.signing.sign.text() == "Take the signature off"
    card.signing.sign.click()
    assert world.current.signed is None


def test_several_are_signed_as_one_action(world):
    world.session.choose_all()
    world.session.chosen = frozenset(view.id for view in world.claims[:2])
    world.session.sign()
    assert [bool(view.signed) for view in world.claims[:3]] == [True, True, False]
    assert world.session.chosen == frozenset()
    world.session.undo()
    assert not any(view.signed for view in world.claims)


def test_ones_own_finding_cannot_be_signed_and_the_window_says_why(world):
    world.session.desk.analyst = "ana"
    world.session.sign()
    assert "nobody signs their own" in world.told[-1]
    world.panel.card.signing.show_view(world.current)
    assert world.panel.card.signing.sign.isHidden()


def test_a_signature_that_falls_is_told(world):
    world.session.sign()
    world.session.mark(Verdict.DISPUTED)
    assert world.current.signed is None
    assert world.told[-1] == "The signature of me fell: what was signed has changed."


def test_a_blind_second_look_hides_the_finding_until_one_has_looked(tmp_path, qtbot):
    with open_world(tmp_path, qtbot, blind=True) as world:
        world.session.desk.analyst = "Ana"
        world.go(1)
        world.session.mark(Verdict.VERIFIED)
        world.session.explain(world.current.id, "The register says so.")
        world.session.desk.analyst = "me"
        world.session.show_blind()
        view = world.go(1)
        assert (view.veiled, view.verdict, view.rationale) == (True, None, "")
        assert world.session.tally().verified == 0
        assert "hidden until you give your own" in world.panel.card.signing.told.text()
        world.session.mark(Verdict.DISPUTED)
        assert world.current.verdict is Verdict.VERIFIED  # the finding stands, what I found stands beside it
        (look,) = world.session.desk.store.all(SecondLook)
        assert (look.analyst, look.verdict, look.blind) == ("me", Verdict.DISPUTED, True)
        assert "Ana found otherwise: Verified." in world.told[-1]
        assert "me: Disputed" in world.panel.card.signing.looks.text()
        world.session.set_filter(Filter(Show.DISSENT))
        assert world.listed() == [1]


def test_in_blind_mode_nothing_in_the_window_tells_the_finding(tmp_path, qtbot):
    with open_world(tmp_path, qtbot) as world:
        session = world.session
        session.put_rules([HouseRule("any:blind-look", Need.BLIND)])  # asked for by the house, not chosen by me
        session.desk.analyst = "Ana"
        world.go(1)
        session.mark(Verdict.VERIFIED)
        session.desk.analyst = "me"
        session.show_blind()
        view = world.go(1)
        assert (view.veiled, view.state, session.tally().verified) == (True, None, 0)
        assert [entry.tally.verified for entry in session.library()] == [0]
        assert world.panel.header.count(Show.UNSIGNED) == 0
        assert not world.panel.card.rationale.isVisibleTo(world.panel.card)
        session.undo()
        assert "work on a finding that is hidden from you" in world.told[-1]
        assert action_words(session.desk.undo_label()) == "give a finding that is hidden from you"
        assert "erified" not in " ".join(world.told)
        session.set_not_checkable(NotCheckable.VAGUE)
        (look,) = session.desk.store.all(SecondLook)
        assert (look.analyst, look.not_checkable, look.blind) == ("me", NotCheckable.VAGUE, True)
        assert (world.current.verdict, world.current.veiled) == (Verdict.VERIFIED, False)
        assert [entry.tally.verified for entry in session.library()] == [1]


def test_the_filter_shows_what_nobody_signed_where_somebody_signs(world):
    header = world.panel.header
    assert header.chips[Show.UNSIGNED].isHidden()
    world.session.sign()
    assert not header.chips[Show.UNSIGNED].isHidden()
    assert header.count(Show.UNSIGNED) == 1
    world.session.set_filter(Filter(Show.UNSIGNED))
    world.go(2)
    assert world.listed() == [2]


def test_a_second_look_is_chosen_from_a_menu(world):
    world.session.look(world.current.id, Verdict.UNVERIFIED)
    assert [look.verdict for look in world.current.dissents] == [Verdict.UNVERIFIED]
    world.session.look(world.current.id, None)
    assert world.current.looks == ()


def test_the_form_reads_and_writes_every_rule(qtbot):
    rules = (
        HouseRule("any:sign-off", Need.SIGN_OFF),
        HouseRule("verified:sources", Need.SOURCES, Verdict.VERIFIED, 1, 3),
        HouseRule("disputed:comment", Need.COMMENT, Verdict.DISPUTED),
    )
    form = RulesForm(None, rules)
    qtbot.addWidget(form)
    assert set(form.rules()) == set(rules)
    primary, independent = form.numbers["verified:sources"]
    assert primary.isEnabled()
    assert not form.numbers["any:sources"][0].isEnabled()
    primary.setValue(0)
    independent.setValue(0)
    assert not form.save.isEnabled()
    form.boxes["verified:sources"].setChecked(False)
    assert form.save.isEnabled()
    assert {rule.id for rule in form.rules()} == {"any:sign-off", "disputed:comment"}
    assert all(box.accessibleName() for box in form.boxes.values())


def test_an_export_against_the_rules_needs_a_reason_that_is_kept(world, qtbot, tmp_path):
    world.session.put_rules([HouseRule("any:rationale", Need.RATIONALE)])
    article = world.session.article
    dialog = ExportDialog(None, world.session.desk.dossier(article.id), "en", tmp_path, lambda _claim: None)
    qtbot.addWidget(dialog)
    assert not dialog.export.isEnabled()
    assert dialog.gaps.item(0).text() == "Claim 1 is verified and needs a rationale."
    assert dialog.gaps.item(0).data(Qt.ItemDataRole.UserRole) == world.claims[0].id
    QTest.keyClicks(dialog.override, "The vote is tonight.")
    assert dialog.export.isEnabled()
    choice = dialog.choice()
    world.session.export(list(choice.outs), "en", override="")
    qtbot.waitUntil(lambda: "Claim 1 is verified and needs a rationale." in world.told[-1])
    assert not choice.outs[0].exists()
    told = len(world.told)
    world.session.export([tmp_path / "nowhere" / "r.html"], "en", override=choice.override)
    qtbot.waitUntil(lambda: len(world.told) > told and not world.session.jobs.busy())
    assert world.session.desk.unmet(article.id)[0].override is None  # nothing was written
    world.session.export(list(choice.outs), "en", override=choice.override)
    qtbot.waitUntil(lambda: choice.outs[0].exists() and not world.session.jobs.busy())
    assert world.session.desk.unmet(article.id)[0].override.reason == "The vote is tonight."
    assert "The vote is tonight." in choice.outs[0].read_text(encoding="utf-8")


def test_actions_have_their_names_in_the_language_of_the_window():
    for label in ("sign claim 4", "sign 2 claims", "second look at claim 4: disputed", "publish “A” against house rules"):
        assert action_words(label) == label  # English is the language of the tests, so a known label stays as it is


def test_a_second_look_is_told_and_why_there_is_none(world):
    signing = world.panel.card.signing
    world.session.look(world.current.id, Verdict.DISPUTED)
    assert "second look at claim 1" in world.told[-1]
    world.go(3)
    signing.choose_look()
    assert "Nobody has found anything here yet" in world.told[-1]
    world.session.mark(Verdict.UNVERIFIED)
    world.go(3)
    signing.choose_look()
    assert "This finding is your own" in world.told[-1]


def test_a_house_without_labels_says_where_they_are_made(world):
    world.panel.card.verdicts.choose_rating()
    assert "Scale of verdicts" in world.told[-1]
