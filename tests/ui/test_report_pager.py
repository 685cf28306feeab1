"""The preview of many reports says which of them it shows, and lets one page through all."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from shell_world import World

from workbench.ui.dialogs.export import ExportDialog
from workbench.ui.dialogs.export_scopes import ARTICLE, CASEBOOK, scopes_of

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")
MANY = 12


@pytest.fixture
def dialog(qtbot, tmp_path):
    world = World(tmp_path / "many.casebook")
    for number in range(MANY - len(world.desk.articles())):
        text = f"Report number {number} of the quay\n\nThe quay of Ossenby has {number + 30} cranes, the council said.\n"
        world.desk.take(world.desk.read_bytes(text.encode(), name=f"quay{number}.txt"))
    world.session.show_article("last")
    dossier = world.desk.dossier(world.session.article.id)
    made = ExportDialog(None, dossier, "en", tmp_path, [].append, None, scopes_of(world.window), world.session.collect)
    qtbot.addWidget(made)
    made.resize(1080, 700)  # on the small screen of tests it opens without the preview
    made.show()
    made.scope.setCurrentIndex(made.scope.findData(CASEBOOK))
    qtbot.waitUntil(lambda: len(made._dossiers) == MANY)
    yield made
    world.close()


def titles(dialog):
    dialog.preview.finish()
    text = dialog.preview.toPlainText()
    return [one.article.title for one in dialog._dossiers if one.article.title in text.split("\n")]


def test_all_reports_can_be_paged_through(dialog):
    pager, seen = dialog.pager, []
    assert pager.isVisible()
    assert pager.told.text() == "Reports 1 to 5 of 12 are shown here; the file has all of them."
    assert (pager.back.isEnabled(), pager.on.isEnabled()) == (False, True)
    seen += titles(dialog)
    for told in ("Reports 6 to 10 of 12", "Reports 11 to 12 of 12"):
        QTest.mouseClick(pager.on, Qt.MouseButton.LeftButton)
        assert pager.told.text().startswith(told)
        seen += titles(dialog)
    assert seen == [one.article.title for one in dialog._dossiers]
    assert (pager.back.isEnabled(), pager.on.isEnabled()) == (True, False)
    QTest.mouseClick(pager.back, Qt.MouseButton.LeftButton)
    assert titles(dialog) == seen[5:10]
    assert (pager.back.accessibleName(), pager.on.accessibleName()) == ("Show the reports before", "Show the reports after")


def test_another_language_stays_on_its_page_and_one_report_needs_none(dialog, qtbot):
    QTest.mouseClick(dialog.pager.on, Qt.MouseButton.LeftButton)
    before = titles(dialog)
    dialog.language.setCurrentIndex(1 - dialog.language.currentIndex())
    assert titles(dialog) == before
    dialog.scope.setCurrentIndex(dialog.scope.findData(ARTICLE))
    qtbot.waitUntil(lambda: len(dialog._dossiers) == 1)
    assert not dialog.pager.isVisible()
