"""Room for the hints that stand in empty fields: a dialog is as wide as the longest of them needs."""

from PySide6.QtWidgets import QDialog, QLineEdit, QWidget

HINT_LETTERS = 17  # "x" that Qt gives a field without a width of its own, beside its frame


def fit_hints(dialog: QDialog) -> None:
    """Let no field of a dialog that is laid out be narrower than its hint."""
    for field in dialog.findChildren(QLineEdit):
        if hint := field.placeholderText():
            field.ensurePolished()  # the theme's font, which is else only set when it is shown
            measure = field.fontMetrics()
            frame = field.sizeHint().width() - HINT_LETTERS * measure.horizontalAdvance("x")
            beside = max(0, -measure.minLeftBearing())  # which Qt leaves free left of a hint
            field.setMinimumWidth(measure.horizontalAdvance(hint) + beside + frame)
    # Layouts within others keep the sizes that they counted before.
    for one in reversed(dialog.findChildren(QWidget)):
        if within := one.layout():
            within.activate()
        one.updateGeometry()
    if layout := dialog.layout():
        layout.activate()
        dialog.setMinimumWidth(max(dialog.minimumWidth(), layout.totalMinimumSize().width()))
