"""Nothing that a dialog says is cut at the size it opens with: boxes, hints in empty fields, lines of words; in both languages."""

from contextlib import nullcontext

import pytest
from every_dialog import DIALOGS, cut, said, shown
from pauses import lay_out
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel
from shell_world import World
from speaking import in_french

from workbench.ui.dialogs.leads import Leads
from workbench.ui.wrapping_box import WrappingBox

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")


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
