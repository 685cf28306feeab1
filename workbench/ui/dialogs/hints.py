"""Room for the hints that stand in empty fields: a dialog is as wide as the longest of them needs."""

from PySide6.QtWidgets import QDialog, QLineEdit

HINT_LETTERS = 17  # "x" that Qt gives a field without a width of its own, beside its frame


def fit_hints(dialog: QDialog) -> None:
    """Let no field of a dialog that is laid out be narrower than its hint."""
    for field in dialog.findChildren(QLineEdit):
        if hint := field.placeholderText():
            field.ensurePolished()  # the theme's font, which is else only set when it is shown
            measure = field.fontMetrics()
            frame = field.sizeHint().width() - HINT_LETTERS * measure.horizontalAdvance("x")
            field.setMinimumWidth(measure.horizontalAdvance(hint) + frame)
    if layout := dialog.layout():
        dialog.setMinimumWidth(max(dialog.minimumWidth(), layout.totalMinimumSize().width()))
