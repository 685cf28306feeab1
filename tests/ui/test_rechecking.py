"""Findings to be checked again in the window: marked where they stand, listed with their reasons, settled by a key."""

import pytest
from answering import in_dialog
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from shell_world import World

from workbench.domain.check import Hit
from workbench.domain.enums import Band, Fate, Verdict
from workbench.ui.actions import View
from workbench.ui.dialogs.dates_form import DatesForm
from workbench.ui.dialogs.leads import Leads
from workbench.ui.dialogs.source_details import SourceDetails, SourceForm
from workbench.ui.panels.claims import words
from workbench.ui.values import Origin

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")


@pytest.fixture
def world(qtbot, tmp_path):
    made = World(tmp_path / "a.casebook", articles=("ossenby-flood.en.html", "biden-atacms.fr.txt"))
    made.show(qtbot)
    made.window.claims.focus_list()
    yield made
    made.close()


def sourced(world):
    """The current claim disputed with one source."""
    current = world.session.current.id
    world.session.link("https://levels.example/2024")
    world.session.mark(Verdict.DISPUTED)
    world.session.select(current, Origin.KEYS)
    return current, world.session.current.evidence[0].source


def far_away(world, claim_id):
    """A claim of the other article that took its verdict from this one."""
    other = next(entry for entry in world.session.library() if entry.id != world.session.article.id)
    claim = world.desk.claims(other.id)[0]
    world.desk.reuse(claim.id, Hit(world.desk.store.index.by_id(claim_id), 1.0, Band.SAME, (), ()))
    return claim.id, other.id


def test_a_withdrawn_source_marks_the_card_and_a_key_settles_it(world):
    claim_id, source = sourced(world)
    card = world.window.claims.card
    assert not card.due.isVisible()
    world.session.edit_source(source.id, fate=Fate.WITHDRAWN, fate_note="Two gauges failed.")
    assert card.due.isVisible()
    assert "was withdrawn. Two gauges failed." in card.due.reasons.text()
    assert "to check again" in words.spoken(world.session.view(claim_id))
    assert words.footer(world.session.view(claim_id), 0) == ("To check again  ·  1 source  ·  0 earlier checks", True)
    assert words.source_meta(world.session.view(claim_id).evidence[0].source).startswith("withdrawn · ")
    world.window.claims.focus_list()
    QTest.keyClick(world.window.claims.table, Qt.Key.Key_H, Qt.KeyboardModifier.ShiftModifier)
    assert not card.due.isVisible()
    assert world.session.view(claim_id).confirmed.analyst == "ana"
    world.session.undo()
    assert card.due.isVisible()


def test_what_happens_in_another_article_shows_at_once_on_screen(world):
    claim_id, source = sourced(world)
    far, other = far_away(world, claim_id)
    world.window.open_article(other)
    world.session.select(far, Origin.KEYS)
    for link in world.desk.claim(far).evidence:
        if link.source.url:
            world.session.remove(link.evidence.id)
    assert world.session.current.recheck == ()
    world.session.edit_source(source.id, fate=Fate.CORRECTED)
    (cause,) = world.session.current.recheck
    assert cause.via == claim_id
    assert "It comes through the earlier check" in world.window.claims.card.due.reasons.text()
    world.session.remove(claim_id)
    (cause,) = world.session.current.recheck
    assert "is no longer there" in world.window.claims.card.due.reasons.text()


def test_the_library_counts_and_marks_them_and_the_list_leads_there(world):
    claim_id, source = sourced(world)
    far, other = far_away(world, claim_id)
    world.session.edit_source(source.id, fate=Fate.WITHDRAWN)
    world.window.show_view(View.LIBRARY)
    library = world.window.library
    button = library.sidebar.due["recheck"]
    assert button.accessibleName() == "To check again, 2"
    assert library.articles.due == {other: 1, world.session.article.id: 1}
    row = library.articles.row_of(other)
    spoken = library.articles.index(row, 1).data(Qt.ItemDataRole.AccessibleTextRole)
    assert "1 to check again" in spoken

    def settle(dialog):
        assert isinstance(dialog, Leads)
        assert dialog.list.count() == 2
        assert "was withdrawn" in dialog.list.item(0).text()
        dialog.list.setCurrentRow(next(i for i in range(2) if dialog._leads[i].of.claim_id == far))
        QTest.mouseClick(dialog.deeds[0], Qt.MouseButton.LeftButton)
        assert dialog.list.count() == 1
        QTest.mouseClick(dialog.go, Qt.MouseButton.LeftButton)

    in_dialog(settle, lambda: QTest.mouseClick(button, Qt.MouseButton.LeftButton))
    assert world.session.current.id == claim_id
    world.window.show_view(View.LIBRARY)
    assert button.accessibleName() == "To check again, 1"


def test_dates_are_given_on_the_card_and_judged_while_typing(world):
    sourced(world)
    row = world.window.claims.card.verdicts
    assert row.dates.text() == "Holds until further notice"

    def fill(form):
        assert isinstance(form, DatesForm)
        form.review_on.setText("soon")
        assert not form.save.isEnabled()
        form.as_of.setText("2024-01-31")
        form.review_on.setText("2024-06-30")
        assert "30 Jun 2024" in form.told.text()
        QTest.mouseClick(form.save, Qt.MouseButton.LeftButton)

    in_dialog(fill, lambda: QTest.mouseClick(row.dates, Qt.MouseButton.LeftButton))
    assert row.dates.text() == "As of 31 Jan 2024 · Review on 30 Jun 2024"
    assert "A review was due on 30 Jun 2024." in world.window.claims.card.due.reasons.text()
    world.session.undo()
    assert row.dates.text() == "Holds until further notice"


def test_a_claim_without_a_finding_is_told_so(world):
    told = []
    world.session.notice.connect(lambda notice: told.append(notice.text))
    world.window.commands["shelf-life"].trigger()
    world.window.commands["still-stands"].trigger()
    assert [text.split(".")[0] for text in told] == [
        "Only a finding can have a day as of which it holds",
        "Nothing that this finding rests on has changed, as far as is known here",
    ]
    assert not world.window.claims.card.verdicts.dates.isVisible()


def test_the_form_of_a_source_says_what_became_of_it(world, qtbot):
    _claim, source = sourced(world)
    form = SourceForm(None, source)
    qtbot.addWidget(form)
    assert form.edited() == SourceDetails.of(source)
    form.fate.setCurrentIndex(form.fate.findData("withdrawn"))
    form.fate_note.setText("Two gauges failed.")
    assert (form.edited().fate, form.edited().fate_note) == (Fate.WITHDRAWN, "Two gauges failed.")
    form.fate.setCurrentIndex(0)
    assert (form.edited().fate, form.edited().fate_note) == (None, None)
