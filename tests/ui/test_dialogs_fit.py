"""Nothing that a dialog says is cut at the size it opens with: boxes, hints in empty fields, lines of words; in both languages."""

from contextlib import nullcontext
from dataclasses import replace
from pathlib import Path

import pytest
from pauses import lay_out
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QCheckBox, QLabel, QLineEdit, QStyle, QStyleOptionFrame, QTabWidget, QWidget
from shell_world import World
from speaking import in_french

from workbench.domain.enums import Fate
from workbench.settings import Settings
from workbench.ui.dialogs.article_details import DetailsForm
from workbench.ui.dialogs.bundle import BundleDialog
from workbench.ui.dialogs.dates_form import DatesForm
from workbench.ui.dialogs.edit_claim import ClaimForm
from workbench.ui.dialogs.export import ExportDialog
from workbench.ui.dialogs.forget import ForgetDialog
from workbench.ui.dialogs.house_rules import RulesForm
from workbench.ui.dialogs.leads import Leads
from workbench.ui.dialogs.request_form import RequestForm
from workbench.ui.dialogs.scale import ScaleForm
from workbench.ui.dialogs.settings import SettingsForm
from workbench.ui.dialogs.source_details import SourceForm
from workbench.ui.dialogs.tags import TagsForm
from workbench.ui.wrapping_box import WrappingBox

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")


def source(world):
    claim = world.session.visible()[0]
    world.desk.link(claim.id, "https://lowmere.example/minutes", title="Minutes")
    return replace(world.desk.sources()[0], fate=Fate.WITHDRAWN)


DIALOGS = {
    "settings": lambda world: SettingsForm(None, Settings()),
    "dates": lambda world: DatesForm(None, "t", "", ""),
    "source": lambda world: SourceForm(None, source(world)),
    "request": lambda world: RequestForm(None, "t", "", ()),
    "claim": lambda world: ClaimForm(None, world.session.visible()[0]),
    "tags": lambda world: TagsForm(None, "t", (), {}),
    "forget": lambda world: ForgetDialog(None, lambda *_given: None),
    "forget a source": lambda world: ForgetDialog(None, lambda *_given: None, source(world)),
    "article": lambda world: DetailsForm(None, world.session.article),
    "rules": lambda world: RulesForm(None, ()),
    "scale": lambda world: ScaleForm(None, ()),
    "bundle": lambda world: BundleDialog(None, Path("b.zip"), "en", 12, 3),
    "export": lambda world: ExportDialog(
        None,
        world.desk.dossier(world.session.article.id),
        "en",
        world.desk.path.parent,
        lambda _claim: None,
        world.desk.dossier(world.session.article.id),
    ),
    "list": lambda world: Leads(None, "t", "about", "empty", lambda _all: (), everything="Also those that were answered before"),
}


def shown(dialog):
    """All widgets of a dialog, with each page of its tabs in front once."""
    for tabs in dialog.findChildren(QTabWidget):
        for page in range(tabs.count()):
            tabs.setCurrentIndex(page)
            lay_out()
            yield from (one for one in tabs.widget(page).findChildren(QWidget) if one.isVisible())
    yield from (one for one in dialog.findChildren(QWidget) if one.isVisible())


def room_in(field):
    option = QStyleOptionFrame()
    field.initStyleOption(option)
    inside = field.style().subElementRect(QStyle.SubElement.SE_LineEditContents, option, field)
    return inside.width() - 4  # Qt keeps two pixels free at each side


def said(widget):
    return widget.text() or widget.placeholderText() if isinstance(widget, QLineEdit) else widget.text()


def cut(widget):
    """Does a widget say more than it has room for?"""
    if isinstance(widget, QCheckBox):
        width = max(map(widget.fontMetrics().horizontalAdvance, widget.text().split("\n")))
        mark = widget.style().pixelMetric(QStyle.PixelMetric.PM_IndicatorWidth, None, widget)
        beyond = widget.mapTo(widget.window(), widget.rect().topRight()).x() > widget.window().width()
        return beyond or width + mark > widget.width() or widget.heightForWidth(widget.width()) > widget.height()
    if isinstance(widget, QLineEdit):
        return widget.fontMetrics().horizontalAdvance(widget.placeholderText()) > room_in(widget)
    if isinstance(widget, QLabel) and not widget.wordWrap():
        return widget.sizeHint().width() > widget.width() or widget.sizeHint().height() > widget.height()
    if isinstance(widget, QLabel):
        return widget.heightForWidth(widget.width()) > widget.height()
    return False


@pytest.mark.parametrize("language", ["en", "fr"])
def test_nothing_is_cut_at_the_size_a_dialog_opens_with(qtbot, qapp, tmp_path, language):
    with in_french(qapp) if language == "fr" else nullcontext():
        world = World(tmp_path / "f.casebook")
        world.session.show_article("last")
        found = set()
        for name, make in DIALOGS.items():
            dialog = make(world)
            qtbot.addWidget(dialog)
            dialog.show()
            lay_out()
            found |= {(name, said(one)) for one in shown(dialog) if cut(one)}
            dialog.close()
        world.close()
    assert found == set()


def test_words_of_a_box_go_on_in_another_line_where_there_is_no_room(qtbot, qapp):
    box = WrappingBox("Say nothing of what others found until somebody has looked a second time")
    qtbot.addWidget(box)
    box.show()
    box.resize(box.sizeHint())
    assert "\n" not in box.text()
    narrow = box.sizeHint().width() // 2
    box.resize(narrow, box.heightForWidth(narrow))
    assert box.text().count("\n") in (1, 2)
    assert box.text().replace("\n", " ") == box.words == box.accessibleName()
    assert box.heightForWidth(narrow) > box.sizeHint().height()
    assert not cut(box)
    QTest.mouseClick(box, Qt.MouseButton.LeftButton, pos=QPoint(narrow // 2, box.height() - 6))
    assert box.isChecked()  # its last line is part of it


def test_what_an_empty_list_is_about_stands_at_the_top(qtbot, qapp):
    dialog = Leads(None, "t", "What is listed here", "Nothing is.", lambda _all: ())
    qtbot.addWidget(dialog)
    dialog.show()
    lay_out()
    about = next(one for one in dialog.findChildren(QLabel) if one.text() == "What is listed here")
    assert about.geometry().top() == dialog.layout().contentsMargins().top()
    assert about.height() <= about.heightForWidth(about.width()) + 2
    assert dialog.empty.height() > dialog.height() // 2
