"""The details of an article in the real window: a date resolves the relative dates, and everything shown follows."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from shell_world import World

from workbench.domain.dates import is_date
from workbench.ui.dialogs import article_details as dialog
from workbench.ui.dialogs.article_details import Details, DetailsForm
from workbench.ui.values import Origin

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")
TEXT = """Velmora closes its bridge

The river rose by 3 metres last Monday, and 200 people left their homes in Velmora.

The bridge of Velmora carried 48,000 cars a day in March 2023, the mayor said.
"""


@pytest.fixture
def world(qtbot, tmp_path):
    (tmp_path / "one.txt").write_text(TEXT, encoding="utf-8")
    made = World(tmp_path / "a.casebook", articles=())
    made.desk.open(str(tmp_path / "one.txt"))
    made.show(qtbot)
    view = next(one for one in made.session.visible() if "last Monday" in one.claim.quote)
    made.session.select(view.id, Origin.KEYS)
    yield made
    made.close()


def press(key, modifier=Qt.KeyboardModifier.NoModifier):
    QTest.keyClick(QApplication.focusWidget(), key, modifier)


def with_date(article, published):
    return Details(article.title, article.outlet, article.author, published, article.language)


def test_without_a_date_the_window_says_so_and_leads_to_the_dialog(world, monkeypatch):
    asked = []
    monkeypatch.setattr(dialog, "edit_details", lambda _parent, article, _outlets: asked.append(article.id))
    header, card = world.window.article.header, world.window.claims.card
    assert header.origin.accessibleName().endswith("no date")
    assert "relative dates are unresolved" in header.origin.toolTip()
    assert card.dates.text() == "“last Monday” = unresolved"
    assert card.dated.isVisible()
    card.dated.click()
    press(Qt.Key.Key_I)
    assert asked == [world.session.article.id] * 2


def test_a_date_resolves_the_relative_dates_of_the_claims_and_undo_unresolves_them(world, monkeypatch):
    monkeypatch.setattr(dialog, "edit_details", lambda _parent, article, _outlets: with_date(article, "2024-11-20"))
    card, header = world.window.claims.card, world.window.article.header
    current = world.session.current.id
    press(Qt.Key.Key_I)
    assert world.session.article.published == "2024-11-20"
    assert world.session.current.id == current
    assert card.dates.text() == "“last Monday” = 18 Nov 2024"
    assert not card.dated.isVisible()
    assert "20 Nov 2024" in header.origin.accessibleName()
    press(Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert card.dates.text() == "“last Monday” = unresolved"
    assert header.origin.accessibleName().endswith("no date")


def test_a_new_title_is_on_the_tab_and_in_the_library(world, monkeypatch):
    changed = Details("Velmora under water", "Velmora Courier", "Ana Kovač", None, "en")
    monkeypatch.setattr(dialog, "edit_details", lambda _parent, _article, _outlets: changed)
    press(Qt.Key.Key_I)
    assert ("Velmora under water" in dict(world.window.open_articles.titles()).values()) is True
    assert world.window.article.header.origin.accessibleName() == "Velmora Courier · no date"
    assert world.session.library()[0].title == "Velmora under water"


def test_the_form_is_not_left_with_what_is_no_date_or_no_title(world, qtbot):
    form = DetailsForm(world.window, world.session.article)
    qtbot.addWidget(form)
    assert form.save.isEnabled()
    assert "relative dates" in form.told.text()
    form.date.setText("20 November")
    assert not form.save.isEnabled()
    assert "no date yet" in form.told.text()
    form.date.setText("2024-11-20")
    assert form.save.isEnabled()
    assert "20 Nov 2024" in form.told.text()
    form.title.setText("  ")
    assert not form.save.isEnabled()
    form.title.setText(" A  new title ")
    form.language.setCurrentIndex(0)
    form.outlet.setText(" ")
    assert form.edited() == Details("A new title", None, None, "2024-11-20", None, encoding=world.session.article.encoding)


def test_the_form_holds_the_address_and_is_not_left_with_one_that_is_none(world, qtbot, monkeypatch):
    form = DetailsForm(world.window, world.session.article)
    qtbot.addWidget(form)
    form.address.setText("https://")
    assert not form.save.isEnabled()
    assert form.told_address.text()
    form.address.setText(" HTTPS://News.example/pier ")
    assert form.save.isEnabled()
    assert form.edited().url == "https://news.example/pier"

    def fill(form):
        form.address.setText("https://news.example/pier")
        return 1

    monkeypatch.setattr(DetailsForm, "exec", fill)
    press(Qt.Key.Key_I)
    assert world.session.article.url == "https://news.example/pier"


def test_another_encoding_shows_what_it_would_do_first(world, qtbot, monkeypatch):
    from workbench.ui.dialogs import renewal

    seen = []
    monkeypatch.setattr(renewal, "show_renewal", lambda _window, found, *_answers: seen.append(found))

    def fill(form):
        assert form.encoding.currentData() == world.session.article.encoding
        form.encoding.setCurrentIndex(form.encoding.findData("utf-16-le"))
        return 1

    before = world.session.article.text
    monkeypatch.setattr(DetailsForm, "exec", fill)
    press(Qt.Key.Key_I)
    qtbot.waitUntil(lambda: bool(seen), timeout=20_000)
    assert seen[0].draft.encoding.startswith("utf-16")
    assert world.session.article.text == before


def test_nothing_is_written_when_nothing_was_changed(world, qtbot, monkeypatch):
    head = world.desk.store.journal.head()
    monkeypatch.setattr(DetailsForm, "exec", lambda _form: 1)
    press(Qt.Key.Key_I)
    assert world.desk.store.journal.head() == head


@pytest.mark.parametrize(
    ("typed", "is_one"),
    [("2024-02-29", True), ("2023-02-29", False), ("2024-11-20T10:00:00Z", True), ("20/11/2024", False), ("2024", False)],
)
def test_what_is_a_date(typed, is_one):
    assert is_date(typed, whole=True) is is_one


def test_another_language_shows_the_claims_of_a_new_reading_and_undo_the_old_ones(world, monkeypatch):
    speakers = [view.claim.speaker for view in world.session.visible()]
    assert "the mayor" in speakers
    current = world.session.current.id
    world.session.mark("verified")
    article = world.session.article
    changed = Details(article.title, article.outlet, article.author, article.published, "it")
    monkeypatch.setattr(dialog, "edit_details", lambda _parent, _article, _outlets: changed)
    press(Qt.Key.Key_I)
    assert world.session.article.language == "it"
    assert "the mayor" not in [view.claim.speaker for view in world.session.visible()]
    assert world.session.view(current).verdict == "verified"
    tally = world.session.tally()
    assert (tally.claims, tally.reviewed) == (len(world.session.visible()), 1)
    press(Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert [view.claim.speaker for view in world.session.visible()] == speakers
    assert world.desk.verify().findings == ()
