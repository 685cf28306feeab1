"""Finding in the article: counted, gone through by F3, marked in the overview strip, whatever the size of the text."""

import pytest
from pauses import lay_out
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")


@pytest.mark.parametrize("zoom", [80, 250])
def test_matches_are_counted_and_gone_through_in_every_size_of_the_text(world, zoom):
    panel = world.window.article
    panel.set_zoom(zoom)
    panel.open_find()
    QTest.keyClicks(panel.find_bar.field, "AMERICAIN")
    text = world.session.article.text
    total = len(panel.highlights.matches)
    assert total > 2
    assert {text[start:end].lower() for start, end in panel.highlights.matches} <= {"américain", "americain"}
    seen = [panel.find_bar.count.text()]
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_F3)
    seen.append(panel.find_bar.count.text())
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_F3, Qt.KeyboardModifier.ShiftModifier)
    assert seen == [f"1 of {total}", f"2 of {total}"]
    assert panel.find_bar.count.text() == f"1 of {total}"
    start, _end = panel.highlights.match
    first, last = panel.text.visible_span()
    assert first <= start <= last


def test_the_strip_marks_what_is_found_and_forgets_it_with_the_bar(world):
    panel = world.window.article
    strip, accent = panel.strip, world.theme.color("accent").rgb()

    def rows(x):
        image = strip.grab().toImage()
        return {y for y in range(image.height()) if image.pixel(x, y) == accent}

    assert rows(2) == set()
    panel.open_find()
    QTest.keyClicks(panel.find_bar.field, "americain")
    found, across = rows(2), rows(strip.width() - 1)
    total = len(panel.highlights.matches)
    assert strip.accessibleDescription() == f"{total} places found"
    assert len(across) == 2
    assert across < found
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_F3)
    assert rows(strip.width() - 1) != across
    world.window.resize(1200, 700)
    lay_out()
    assert max(rows(2)) < strip.height()
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Escape)
    assert rows(2) == set()
    assert strip.accessibleDescription() == ""
