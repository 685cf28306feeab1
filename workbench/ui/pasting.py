"""The names of articles that were pasted: they tell tasks apart; where such an article comes from is said in one word."""

from PySide6.QtCore import QCoreApplication

translate = QCoreApplication.translate
LONGEST = 60  # characters of the text in its name
BEGINNING = 1_000  # and of the text that are looked at for it
# What such names begin with in each language of the window: a casebook keeps them as they were given.
BEGINNINGS = ("Pasted: ", "Collé\u00a0: ", "Collé : ")


def pasted_name(text: str) -> str:
    """Name a pasted text by its first words."""
    return translate("Window", "Pasted: {}").format(" ".join(text.lstrip()[:BEGINNING].split())[:LONGEST])


def is_pasted(location: str) -> bool:
    """Is this where a pasted article comes from?"""
    return location.startswith(BEGINNINGS)
