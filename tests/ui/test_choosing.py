"""Claims in another order, several at once, and by their tags."""

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from shell_world import World

from workbench.domain.enums import Verdict
from workbench.domain.order import Order
from workbench.ui.dialogs.tags import TagsForm
from workbench.ui.values import Filter, Show

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")
SHIFT, CONTROL = Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def world(qtbot, tmp_path):
    made = World(tmp_path / "a.casebook")
    made.show(qtbot)
    made.window.claims.focus_list()
    yield made
    made.close()


def press(key, modifier=Qt.KeyboardModifier.NoModifier):
    QTest.keyClick(QApplication.focusWidget(), key, modifier)


def rows(world):
    model = world.window.claims.claims
    return [model.id_at(row) for row in range(model.rowCount())]


def numbers(world, ids):
    return sorted(world.session.view(one).number for one in ids)


def test_keys_select_on_and_one_verdict_marks_all_as_one_action(world):
    session = world.session
    press(Qt.Key.Key_X)
    press(Qt.Key.Key_J, SHIFT)
    press(Qt.Key.Key_J, SHIFT)
    assert numbers(world, session.chosen) == [1, 2, 3]
    assert world.window.claims.chosen.isVisible()
    assert world.window.claims.chosen.count.text() == "3 selected"
    press(Qt.Key.Key_D)
    marked = [view.number for view in session.views if view.verdict is Verdict.DISPUTED]
    assert marked == [1, 2, 3]
    assert session.chosen == frozenset()
    assert not world.window.claims.chosen.isVisible()
    assert session.current.number == 4
    press(Qt.Key.Key_Z, CONTROL)
    assert not any(view.verdict for view in session.views)


def test_selecting_goes_back_takes_one_out_takes_all_and_none(world):
    session = world.session
    session.select(session.listed()[4], "keys")
    press(Qt.Key.Key_K, SHIFT)
    assert numbers(world, session.chosen) == [4, 5]
    press(Qt.Key.Key_X)
    assert numbers(world, session.chosen) == [5]
    press(Qt.Key.Key_A, CONTROL)
    assert len(session.chosen) == len(rows(world))
    press(Qt.Key.Key_A, CONTROL | SHIFT)
    assert session.chosen == frozenset()


def test_the_verdict_that_all_have_is_cleared_by_its_key(world):
    session = world.session
    ids = session.listed()[:2]
    world.desk.mark_all(ids, Verdict.VERIFIED)
    session.show_article("last")
    session.select(ids[0], "keys")
    session.extend_chosen(1)
    press(Qt.Key.Key_V)
    assert [session.view(one).verdict for one in ids] == [None, None]


def test_a_selected_claim_says_so_and_a_filter_limits_what_all_means(world):
    session = world.session
    session.mark(Verdict.VERIFIED)
    press(Qt.Key.Key_X)
    row = rows(world).index(session.current.id)
    model = world.window.claims.claims
    assert ", selected, " in model.data(model.index(row, 0), Qt.ItemDataRole.AccessibleTextRole)
    assert world.window.claims.card.selected.isVisible()
    session.choose_none()
    session.set_filter(Filter(Show.VERIFIED))
    session.choose_all()
    assert [session.view(one).verdict for one in session.chosen] == [Verdict.VERIFIED]


def test_selected_claims_that_go_are_no_longer_selected(world):
    session = world.session
    press(Qt.Key.Key_X)
    session.remove(session.current.id)
    assert session.chosen == frozenset()


@pytest.mark.parametrize("order", [Order.WORTH, Order.VERDICT])
def test_the_list_and_the_keys_follow_the_order(world, order):
    session = world.session
    world.desk.mark(session.listed()[0], Verdict.VERIFIED)
    session.show_article("last")
    session.set_order(order)
    assert rows(world) == session.listed()
    session.select(session.listed()[0], "keys")
    press(Qt.Key.Key_J)
    assert session.current.id == session.listed()[1]
    press(Qt.Key.Key_K)
    assert session.current.id == session.listed()[0]
    if order is Order.VERDICT:
        assert session.view(session.listed()[-1]).verdict is Verdict.VERIFIED
    assert world.window.claims.header.order.isChecked()
    session.set_order(Order.TEXT)
    assert numbers(world, rows(world)) == [session.view(one).number for one in rows(world)]


def test_a_claim_that_is_marked_stays_where_it_is_until_the_order_is_asked_for_again(world):
    session = world.session
    session.set_order(Order.VERDICT)
    first, second = session.listed()[:2]
    session.select(first, "keys")
    press(Qt.Key.Key_V)
    assert rows(world)[0] == first
    assert session.current.id == second
    session.set_order(Order.VERDICT)
    assert rows(world)[-1] == first


def test_a_filter_keeps_the_order(world):
    session = world.session
    session.set_order(Order.WORTH)
    session.set_filter(Filter(Show.TO_REVIEW, worth_checking=True))
    shown = rows(world)
    assert shown == [one for one in session.listed() if one in set(shown)]


def test_tags_are_given_by_key_shown_filtered_by_and_taken_away(world, qtbot):
    session, window = world.session, world.window

    def type_tags():
        form = QApplication.activeModalWidget()
        assert form.windowTitle() == "Tags of claim 1"
        form.field.setText("Money, flood")
        form.accept()

    QTimer.singleShot(0, type_tags)
    press(Qt.Key.Key_T, SHIFT)
    assert session.current.tags == ("flood", "money")
    assert window.claims.card.tags.text() == "#flood  #money"
    assert window.claims.header.tags.isVisible()
    window.claims.header._choose_tag("money")
    assert rows(world) == [session.current.id]
    assert window.claims.header.tags.isChecked()
    assert "#money 1" in window.claims.header.tags.text()
    session.tag([session.current.id], [], ["money", "flood"])
    assert session.current.tags == ()
    session.undo()
    assert session.current.tags == ("flood", "money")


def test_tags_of_several_claims_change_only_where_they_were_changed(world):
    session = world.session
    ids = session.listed()[:2]
    session.tag(ids, ["shared"], [])
    session.tag(ids[:1], ["own"], [])
    form = TagsForm(None, "t", ["shared"], {"own": 1, "shared": 2})
    form.chips["shared"].click()
    form.field.setText(form.field.text() + ", new")
    assert form.changes() == (("new",), ("shared",))
    session.tag(ids, *form.changes())
    assert [session.view(one).tags for one in ids] == [("new", "own"), ("new",)]
    form.field.setText("x" * 41)
    assert not form.save.isEnabled()
    form.deleteLater()


def test_order_and_tag_come_back_with_the_window(qtbot, tmp_path):
    first = World(tmp_path / "p.casebook")
    first.show(qtbot)
    first.session.tag(first.session.listed()[:2], ["money"], [])
    first.session.set_filter(Filter(tag="money"))
    first.session.set_order(Order.WORTH)
    shown = rows(first)
    first.close()
    again = World(tmp_path / "p.casebook", articles=())
    window = again.show(qtbot)
    assert (again.session.filter.tag, again.session.order) == ("money", Order.WORTH)
    assert rows(again) == shown
    assert window.commands["sort-worth"].isChecked()
    again.close()


def test_the_bar_of_selected_claims_can_be_read_without_seeing(world):
    press(Qt.Key.Key_X)
    bar = world.window.claims.chosen
    names = [
        QAccessible.queryAccessibleInterface(one).text(QAccessible.Text.Name)
        for one in (*bar.verdicts.values(), bar.tags, bar.none)
    ]
    assert names == ["Verified", "Disputed", "Unverified", "Tags…", "Select none"]
