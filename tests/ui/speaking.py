"""The application speaking French for a while."""

from contextlib import contextmanager

from PySide6.QtCore import QLocale, QTranslator

from workbench.ui.arrival import speak


@contextmanager
def in_french(qapp):
    """Speak French; afterwards the application speaks as it did."""
    locale, before = QLocale(), set(qapp.findChildren(QTranslator))
    speak(qapp, "fr")
    made = [one for one in qapp.findChildren(QTranslator) if one not in before]
    try:
        yield
    finally:
        for translator in made:
            qapp.removeTranslator(translator)
            translator.setParent(None)  # and goes with its last name
        QLocale.setDefault(locale)
