"""The export dialog: of this claim, selected claims, this article, the selection of the library or the whole casebook."""

import json

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from shell_world import World

from workbench.domain.enums import Verdict
from workbench.domain.gate import HouseRule, Need
from workbench.ui.actions import View
from workbench.ui.dialogs.export import ExportDialog
from workbench.ui.dialogs.export_scopes import ARTICLE, CASEBOOK, CLAIM, CLAIMS, LIBRARY, scopes_of
from workbench.ui.values import Origin

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")
OTHER = "Bridge tolls doubled, council says\n\nThe tolls of the Ormond bridge doubled to 4 euros in June, the council said.\n"


@pytest.fixture
def world(qtbot, tmp_path):
    made = World(tmp_path / "scopes.casebook")
    draft = made.desk.read_bytes(OTHER.encode(), name="tolls.txt")
    made.other = made.desk.keep(draft, made.desk.examine(draft)).article
    made.session.show_article("last")
    made.session.show_article(made.desk.articles()[-1].id)
    made.session.mark(Verdict.VERIFIED)
    yield made
    made.close()


@pytest.fixture
def dialog(world, tmp_path, qtbot):
    made = opened(world, tmp_path)
    qtbot.addWidget(made)
    return made


def opened(world, folder, went=None):
    dossier = world.desk.dossier(world.session.article.id)
    go_to = (went if went is not None else []).append
    return ExportDialog(None, dossier, "en", folder, go_to, None, scopes_of(world.window), world.session.collect)


def choose(dialog, key, qtbot):
    dialog.scope.setCurrentIndex(dialog.scope.findData(key))
    qtbot.waitUntil(lambda: bool(dialog._dossiers))


def test_it_offers_what_there_is_and_begins_with_the_article(world, tmp_path, qtbot):
    dialog = opened(world, tmp_path)
    qtbot.addWidget(dialog)
    assert [dialog.scope.itemData(at) for at in range(dialog.scope.count())] == [CLAIM, ARTICLE, CASEBOOK]
    assert dialog.scope.currentData() == ARTICLE
    assert dialog.scope.itemText(0) == f"This claim ({world.session.current.number})"
    assert dialog.scope.itemText(2) == "The whole casebook (2 articles)"
    assert dialog.choice().only == ((world.session.article.id, ()),)
    assert dialog.scope.accessibleName() == "Report of"


def test_one_claim_is_previewed_with_its_own_gaps_and_name(dialog, world, qtbot):
    gaps = dialog.gaps.count()
    choose(dialog, CLAIM, qtbot)
    dialog.preview.finish()
    assert "This report covers claim" in dialog.preview.toPlainText()
    assert 0 < dialog.gaps.count() < gaps
    assert dialog.name.text().endswith(f"-claim-{world.session.current.number}")
    assert dialog.choice().only == ((world.session.article.id, (world.session.current.id,)),)
    choose(dialog, ARTICLE, qtbot)
    assert "claim" not in dialog.name.text().rpartition("-")[2]


def test_a_name_that_was_typed_stays(dialog, qtbot):
    dialog.name.setText("my own")
    choose(dialog, CASEBOOK, qtbot)
    assert dialog.name.text() == "my own"


def test_the_claims_selected_in_the_list_can_be_reported(world, tmp_path, qtbot):
    views = world.session.views[:3]
    for view in views:
        world.session.select(view.id, Origin.KEYS)
        world.session.toggle_chosen()
    dialog = opened(world, tmp_path)
    qtbot.addWidget(dialog)
    assert dialog.scope.itemText(dialog.scope.findData(CLAIMS)) == "The 3 selected claims"
    choose(dialog, CLAIMS, qtbot)
    dialog.preview.finish()
    assert "This report covers claims 1, 2 and 3 alone" in dialog.preview.toPlainText()


def test_the_whole_casebook_shows_all_articles_and_says_of_which_a_gap_is(dialog, world, qtbot):
    choose(dialog, CASEBOOK, qtbot)
    dialog.preview.finish()
    shown = dialog.preview.toPlainText()
    assert world.other.title in shown
    assert world.session.article.title[:30] in shown
    assert any(dialog.gaps.item(at).text().startswith("Bridge tolls doubled") for at in range(dialog.gaps.count()))
    assert dialog.name.text() == "scopes"


def test_the_selection_of_the_library_is_offered_while_it_is_in_front(world, tmp_path, qtbot):
    world.window.restore()
    world.window.show_view(View.LIBRARY)
    world.window.library.table.choose([world.other.id], world.other.id)
    dialog = opened(world, tmp_path)
    qtbot.addWidget(dialog)
    assert dialog.scope.currentData() == LIBRARY
    assert dialog.scope.currentText() == "The article selected in the library"
    qtbot.waitUntil(lambda: bool(dialog._dossiers))
    assert [one.article.id for one in dialog._dossiers] == [world.other.id]
    assert dialog.choice().only == ((world.other.id, ()),)


def test_until_it_is_gathered_nothing_can_be_exported(dialog, qtbot):
    dialog.scope.setCurrentIndex(dialog.scope.findData(CASEBOOK))
    assert not dialog.export.isEnabled()
    assert dialog.gaps_title.text() == "Gathering what the report needs…"
    qtbot.waitUntil(dialog.export.isEnabled)
    assert "things to look at first" in dialog.gaps_title.text()


def test_the_gate_is_that_of_what_is_chosen(world, tmp_path, qtbot):
    world.desk.put_rules([HouseRule("verified:rationale", Need.RATIONALE, Verdict.VERIFIED)])
    waiting = next(view for view in world.session.views if view.to_review and view.number)
    world.session.select(waiting.id, Origin.KEYS)
    dialog = opened(world, tmp_path)
    qtbot.addWidget(dialog)
    assert not dialog.export.isEnabled()
    choose(dialog, CLAIM, qtbot)
    assert dialog.export.isEnabled()
    assert dialog.override.isHidden()
    choose(dialog, CASEBOOK, qtbot)
    assert not dialog.export.isEnabled()
    dialog.override.setText("The vote is tonight.")
    assert dialog.export.isEnabled()


def test_a_withheld_source_can_be_named_in_another_scope_too(world, tmp_path, qtbot):
    world.desk.link(world.session.current.id, "https://files.example/ledger", title="The ledger of Odo Brandt")
    world.desk.edit_source(world.desk.sources()[0].id, withheld="feared for")
    world.desk.mark(world.session.current.id, Verdict.VERIFIED)
    dialog = opened(world, tmp_path)
    qtbot.addWidget(dialog)
    choose(dialog, CLAIM, qtbot)
    dialog.preview.finish()
    assert "Odo Brandt" not in dialog.preview.toPlainText()
    assert dialog.naming.isVisibleTo(dialog)
    dialog.naming.click()
    qtbot.waitUntil(lambda: "Odo Brandt" in dialog.preview.toPlainText())
    assert not dialog.choice().redact
    choose(dialog, ARTICLE, qtbot)
    assert dialog.choice().redact


@pytest.mark.parametrize(("key", "articles", "claims"), [(CLAIM, 1, 1), (CASEBOOK, 2, None)])
def test_what_is_chosen_is_what_is_written(world, tmp_path, qtbot, key, articles, claims):
    world.window.restore()
    out = tmp_path / "chosen.json"

    def fill():
        shown = QApplication.activeModalWidget()
        shown.formats["html"].setChecked(False)
        shown.formats["json"].setChecked(True)
        shown.folder.setText(str(tmp_path))
        shown.name.setText("chosen")
        shown.scope.setCurrentIndex(shown.scope.findData(key))
        QTimer.singleShot(0, lambda: accept(shown))

    def accept(shown):
        if shown.export.isEnabled():
            shown.accept()
        else:
            QTimer.singleShot(20, lambda: accept(shown))

    QTimer.singleShot(50, fill)
    with qtbot.waitSignal(world.session.notice, timeout=20_000):
        world.window.commands["export"].trigger()
    reports = json.loads(out.read_text(encoding="utf-8"))["reports"]
    assert len(reports) == articles
    if claims:
        assert len(reports[0]["scope"]["claims"]) == claims
    # Each article has its version, as from the command line.
    assert len(world.desk.versions(world.other.id)) == articles - 1
    assert len(world.desk.versions(world.session.article.id)) == 1
