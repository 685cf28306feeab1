"""A new article from a web address that is typed: asked for in a dialog, fetched once, refused in a sentence."""

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication
from small_site import page, small_site

from workbench.ui.dialogs.filing import LineDialog

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")
PAGE = """<html><head><title>Le port de Lormeau</title></head><body><article><h1>Le port de Lormeau</h1>
<p>Le chantier du port a coûté 14 millions d’euros à la région, dit le registre de la capitainerie.</p>
<p>Il a duré quatre ans, soit deux de plus que prévu, selon la capitainerie du port de Lormeau.</p></article></body></html>"""


def answer(world, given):
    """Trigger the command and do with its dialog what is given; what that returned."""
    found = []

    def look():
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, LineDialog)
        found.append(given(dialog))
        if dialog.isVisible():
            dialog.reject()

    QTimer.singleShot(0, look)
    world.window.commands["open-address"].trigger()
    return found[0]


def test_the_page_of_a_typed_address_becomes_an_article(world, qtbot, monkeypatch):
    with small_site(monkeypatch, port=page(PAGE)) as (site, asked):

        def typed(dialog):
            dialog.field.setText(f"  {site}port ")
            dialog.save.click()

        answer(world, typed)
        qtbot.waitUntil(lambda: world.session.article.title == "Le port de Lormeau")
        assert len(asked) == 1


def test_an_address_on_the_clipboard_is_offered_and_other_text_is_not(world):
    QGuiApplication.clipboard().setText("https://gauge.example/tamble")
    assert answer(world, lambda dialog: dialog.field.text()) == "https://gauge.example/tamble"
    QGuiApplication.clipboard().setText("The gauge of Tamble fell by 3 metres.")
    assert answer(world, lambda dialog: dialog.field.text()) == ""


@pytest.mark.parametrize("words", ["no address at all", "ftp://gauge.example/a", "https://"])
def test_what_is_no_address_is_told_while_it_is_typed(world, words):
    def typed(dialog):
        dialog.field.setText(words)
        return dialog.told.text(), dialog.save.isEnabled()

    told, able = answer(world, typed)
    assert told.startswith("This is no web address. Nothing was changed")
    assert not able


def test_an_address_without_a_scheme_is_one(world):
    def typed(dialog):
        dialog.field.setText("gauge.example/tamble")
        return dialog.save.isEnabled(), dialog.save.text()

    assert answer(world, typed) == (True, "Open")
