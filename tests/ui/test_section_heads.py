"""The heads of the card's sections in little room: what is cut ends in an ellipsis and is told whole elsewhere."""

import pytest
from PySide6.QtWidgets import QApplication

from workbench.ui.panels.claims.parts import SectionHead
from workbench.ui.theme import Theme

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")


@pytest.fixture
def head(qtbot):
    theme = Theme()
    theme.apply(QApplication.instance(), "light")
    made = SectionHead("Asked for comment", "Log a request", "ask", lambda: None)
    made.show_words("asked 1, answered 0")
    made.show_action(True)
    qtbot.addWidget(made)
    made.show()
    return made


def natural(label):
    return label.fontMetrics().horizontalAdvance(label.accessibleName())


@pytest.mark.parametrize("width", [200, 240, 280, 320, 360, 420])
def test_no_letters_are_lost_without_an_ellipsis(head, width):
    head.resize(width, head.height())
    for label in (head.title, head.count):
        assert label.text() == label.accessibleName() or label.text().endswith("…")
        assert label.fontMetrics().horizontalAdvance(label.text()) <= label.width()
        assert label.toolTip() == ("" if label.text() == label.accessibleName() else label.accessibleName())
    assert head.button.width() >= head.button.minimumSizeHint().width()


def test_the_key_goes_before_words_are_cut(head, qtbot):
    head.resize(600, head.height())
    assert head.cap.isVisible()
    needed = natural(head.title) + natural(head.count) + head.button.sizeHint().width()
    head.resize(needed + 36, head.height())
    assert not head.cap.isVisible()
    qtbot.waitUntil(lambda: head.title.text() == "Asked for comment")
    head.show_action(False)
    head.resize(600, head.height())
    assert not head.cap.isVisible()


def test_what_can_be_done_is_cut_before_the_title_is_and_told_whole(head):
    for width in range(150, 420, 10):
        head.resize(width, head.height())
        QApplication.sendPostedEvents()
        shown = head.button.text()
        assert head.button.accessibleName() in ("", "Log a request")
        assert shown == "Log a request" or (shown.endswith("…") and head.button.accessibleName() == "Log a request")
        if shown.endswith("…"):
            assert not head.cap.isVisible()
    head.resize(150, head.height())
    assert head.button.text() != "Log a request"
    head.resize(600, head.height())
    assert head.button.text() == "Log a request"
