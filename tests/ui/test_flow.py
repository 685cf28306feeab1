"""Widgets side by side in lines: their height is known for each width until one of them becomes another."""

from PySide6.QtWidgets import QLabel, QWidget

from workbench.ui.flow import FlowLayout


def test_the_height_follows_what_is_shown_and_how_large_it_is(qtbot):
    holder = QWidget()
    qtbot.addWidget(holder)
    layout = FlowLayout(holder, spacing=4)
    parts = [QLabel(holder) for _ in range(3)]
    for part in parts:
        part.setFixedSize(100, 20)
        layout.addWidget(part)
    holder.show()
    assert [layout.heightForWidth(width) for width in (100, 204, 308)] == [68, 44, 20]
    parts[0].setFixedSize(100, 50)
    assert [layout.heightForWidth(width) for width in (100, 204, 308)] == [98, 74, 50]
    parts[0].hide()
    assert [layout.heightForWidth(width) for width in (100, 204)] == [44, 20]
    layout.setSpacing(10)
    assert layout.heightForWidth(100) == 50
    layout.takeAt(2)
    assert layout.heightForWidth(100) == 20
    layout.addWidget(parts[2])
    assert layout.heightForWidth(100) == 50
