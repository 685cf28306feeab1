"""python at_text_size.py PIXELS FOLDER: a window on a desktop that writes so large holds its words, or this ends with an error."""

import sys
from pathlib import Path

from pauses import lay_out
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QApplication
from shell_world import World

from workbench.ui.actions import View
from workbench.ui.dialogs.leads import Leads
from workbench.ui.theme import UI_PX, scaled, text_scale

app = QApplication([])
font = app.font()
font.setPixelSize(int(sys.argv[1]))
app.setFont(font)
world = World(Path(sys.argv[2]) / "l.casebook", checks=True)
window = world.window
window.restore()
window.resize(1440, 900)
window.show()
lay_out()
line = QFontMetrics(world.theme.ui_font(UI_PX)).height()
window.show_view(View.LIBRARY)
lay_out()
sidebar = window.library.sidebar
assert window.library.table.rowHeight(0) >= 2 * line
assert sidebar.width() == scaled(222)
for button in sidebar._buttons.values():
    beside = sidebar._labels[button].sizeHint().width()
    assert button.fontMetrics().horizontalAdvance(button.text()) + beside < button.width(), button.text()
books = [one for one in sidebar.children() if getattr(one, "property", str)("role") == "side-book"]
assert books
for book in books:
    lines = book.layout()
    for at in range(lines.count()):
        told = lines.itemAt(at).widget()
        assert told.height() >= told.fontMetrics().height(), told.text()
        assert book.rect().contains(told.geometry()), told.text()
assert window.whole.history.table.verticalHeader().defaultSectionSize() > line
assert window.whole.sources.table.verticalHeader().defaultSectionSize() > line
assert all(
    chart.px(18) >= QFontMetrics(chart.font_()).height() - 1 for chart in (card.chart for card in window.whole.statistics.cards)
)
strip = window.article.strip
assert strip.width() == scaled(18)
assert text_scale() == 1 or 12 < strip._shape <= scaled(12)
for view in (View.STATISTICS, View.HISTORY, View.SOURCES, View.CHECKS, View.LIBRARY, View.LIST):
    window.show_view(view)
    lay_out()
    assert window.width() == 1440, view
    assert window.minimumSizeHint().width() <= 1440, view
assert Leads(window, "Waiting", "People", "Nobody", lambda _all: []).width() >= 720
print(round(text_scale(), 2))
world.close()
