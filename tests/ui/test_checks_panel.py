"""Earlier checks: search while typing, the difference first, reuse for the claim that is named, late answers dropped."""

import pytest
from PySide6.QtCore import QDate, Qt
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel
from shell_world import World

from workbench.domain.check import CLOSE_IN_MEANING, Check, Difference, Hit, SearchResult
from workbench.domain.enums import Band, DifferenceKind, Verdict
from workbench.ui.actions import View
from workbench.ui.links import leads_out
from workbench.ui.panels.checks.model import BandRow, HitRow, HitsModel, dated, rows_of, spoken
from workbench.ui.panels.checks.preview import copied, notes_words
from workbench.ui.panels.claims.checked_before import shared_runs
from workbench.ui.terms import age, moment, one_line, reasons
from workbench.ui.values import Found

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")
QUESTION = "ATACMS missiles can hit a target up to 190 miles away."


@pytest.fixture
def world(qtbot, tmp_path):
    made = World(tmp_path / "c.casebook", checks=True)
    made.show(qtbot)
    yield made
    made.close()


def hit(number: int, band: Band, *, differs=(), **check) -> Hit:
    given = {"id": f"c{number}", "text": f"Check {number}", "verdict": Verdict.DISPUTED, "own": False} | check
    return Hit(Check(**given), 0.9 - number / 10, band, ("Valdorie",), tuple(differs))


def search(world, qtbot, text: str):
    checks = world.window.checks
    world.window.show_view(View.CHECKS)
    with qtbot.waitSignal(world.session.found, timeout=20_000):
        checks.focus_field()
        checks.field.clear()
        checks.field.insert(text)  # QTest types ASCII only
    qtbot.waitUntil(lambda: bool(checks.summary.text()), timeout=20_000)
    return checks


def test_bands_stand_in_order_with_their_hits(qtbot):
    result = SearchResult("q", (hit(0, Band.RELATED), hit(1, Band.SAME), hit(2, Band.DIFFERS), hit(3, Band.SAME)), (), 3.0)
    rows = rows_of(result)
    assert [row.band if isinstance(row, BandRow) else row.hit.check.id for row in rows] == [
        Band.SAME, "c1", "c3", Band.DIFFERS, "c2", Band.RELATED, "c0",
    ]  # fmt: skip


def test_what_is_corrected_counts_as_shared(qtbot):
    result = SearchResult("misiles", (hit(1, Band.SAME, text="Les missiles"),), (("misiles", "missiles"),), 1.0)
    (_band, row) = rows_of(result)
    assert [row.text[start:end] for start, end in row.shared] == ["missiles"]


def test_the_difference_is_said_before_all_else(qtbot):
    number = Difference(DifferenceKind.NUMBER, "120", "210 missiles")
    row = HitRow(hit(1, Band.DIFFERS, differs=[number], publisher="verif.example"), "Le texte", ())
    assert spoken(row).startswith("Number 120 → 210 missiles, 80 %, Disputed, Le texte, verif.example")


def test_steps_skip_the_headings(qtbot):
    model = HitsModel()
    model.set_rows(rows_of(SearchResult("q", (hit(1, Band.SAME), hit(2, Band.RELATED)), (), 1.0)))
    assert model.next_hit(-1, 1) == 1
    assert model.next_hit(1, 1) == 3
    assert model.next_hit(3, 1) == 3
    assert model.next_hit(3, -1) == 1
    assert model.flags(model.index(0)) == Qt.ItemFlag.NoItemFlags


def test_an_old_check_asks_to_be_checked_again():
    today = QDate.currentDate()
    young, old = (Check("c", "t", None, False, day=day.toString("yyyy-MM-dd")) for day in (today.addMonths(-5), today.addYears(-3)))
    assert dated(young)[1] is False
    assert dated(old)[1] is True
    assert age(today.toString("yyyy-MM-dd")) == "today"
    assert age("2024-01-01", QDate(2024, 9, 2)) == "8 months old"
    assert age("2020-01-01", QDate(2024, 9, 2)) == "4 years old"
    assert age("not a date") == ""


def test_searches_while_typing_and_says_how_long_it_took(world, qtbot):
    checks = search(world, qtbot, QUESTION)
    assert checks.chosen().check.text == QUESTION
    assert checks.chosen().band is Band.SAME
    assert " ms" in checks.summary.text()


def test_a_misspelled_word_is_found_and_said(world, qtbot):
    checks = search(world, qtbot, "misssiles ATACMS porté")
    assert checks.hits.rowCount() > 0
    assert "Also searched" in checks.also.text()


def test_an_answer_to_what_is_no_longer_typed_is_dropped(world, qtbot):
    checks = search(world, qtbot, QUESTION)
    before = checks.hits.rowCount()
    world.session.found.emit(Found(SearchResult("something else", (), (), 1.0)))
    assert checks.hits.rowCount() == before
    checks.field.clear()
    qtbot.waitUntil(lambda: checks.hits.rowCount() == 0, timeout=2000)


def test_reuse_names_its_claim_and_is_one_undo_step(world, qtbot):
    claim = world.session.visible()[5]
    world.session.select(claim.id, "keys")
    checks = search(world, qtbot, QUESTION)
    assert checks.preview.reuse_button.text() == "Reuse for claim 6"
    QTest.keyClick(checks.field, Qt.Key.Key_Down)
    assert QApplication.focusWidget() is checks.list
    QTest.keyClick(checks.list, Qt.Key.Key_R)
    after = world.session.view(claim.id)
    assert after.verdict is Verdict.VERIFIED
    assert len(after.evidence) == 1
    QTest.keyClick(checks.list, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert world.session.view(claim.id).verdict is None
    assert world.session.view(claim.id).evidence == ()


def test_a_check_that_differs_is_only_linked(world, qtbot):
    claim = world.session.visible()[5]
    world.session.select(claim.id, "keys")
    checks = search(world, qtbot, "La Corée du Nord a envoyé environ 20 000 soldats en Russie.")
    assert checks.chosen().band is Band.DIFFERS
    assert checks.preview.reuse_button.text() == "Link to claim 6"
    checks.reuse()
    assert world.session.view(claim.id).verdict is None
    assert len(world.session.view(claim.id).evidence) == 1


def test_enter_opens_the_page_and_copy_takes_it_along(world, qtbot, monkeypatch):
    opened = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: opened.append(url.toString()))
    checks = search(world, qtbot, QUESTION)
    checks.focus_list()
    QTest.keyClick(checks.list, Qt.Key.Key_Return)
    assert opened == ["https://harbour-check.example/atacms-range"]
    assert checks.preview.open_button.text() == "Open harbour-check.example"
    QTest.keyClick(checks.list, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QGuiApplication.clipboard().text() == copied(checks.chosen().check)


def test_j_and_k_walk_through_the_hits(world, qtbot):
    checks = search(world, qtbot, "ATACMS missiles")
    checks.focus_list()
    first = checks.chosen()
    QTest.keyClick(checks.list, Qt.Key.Key_J)
    assert checks.chosen() != first
    QTest.keyClick(checks.list, Qt.Key.Key_K)
    assert checks.chosen() == first


def test_words_of_a_hit_are_never_taken_for_markup(world, qtbot):
    checks = world.window.checks
    world.window.show_view(View.CHECKS)
    hostile = "<img src='file:///etc/passwd'><b>bold</b> & more\u2028line"
    checks.field.setText("x")
    found = hit(1, Band.SAME, text=hostile, rationale=hostile, publisher=hostile)
    world.session.found.emit(Found(SearchResult("x", (found,), (), 1.0)))
    labels = [label for label in checks.preview.findChildren(QLabel) if "passwd" in label.text()]
    assert len(labels) == 3
    assert all(label.textFormat() is Qt.TextFormat.PlainText for label in labels)
    assert not checks.grab().isNull()


@pytest.mark.parametrize(
    ("url", "out"),
    [
        ("https://verif.example/a", True),
        ("HTTP://verif.example", True),
        ("file:///etc/passwd", False),
        ("javascript:alert(1)", False),
        ("//host/share", False),
        ("https://", False),
        ("http://[broken", False),
        (None, False),
    ],
)
def test_only_web_addresses_lead_out(url, out):
    assert leads_out(url) is out


def test_terms_of_time_and_lines():
    assert one_line("a\tb\nc  d\u202e", 20) == "a b c d"
    assert one_line("x" * 30, 10) == "x" * 9 + "…"
    assert moment("2020-03-04T12:00:00.000Z").endswith("2020")


def test_columns_of_an_import_are_named_for_people():
    notes = "rationale_note: seen in the archive\nReviewer: Ana\nsee https://x.example: there\n_: odd"
    assert notes_words(notes) == "Rationale note: seen in the archive\nReviewer: Ana\nsee https://x.example: there\n_: odd"


def test_one_result_is_one(world, qtbot):
    checks = world.window.checks
    world.window.show_view(View.CHECKS)
    checks.field.setText("x")
    world.session.found.emit(Found(SearchResult("x", (hit(1, Band.SAME),), (), 3.0)))
    assert checks.summary.text() == "1 result · 3 ms · meaning: off"
    world.session.found.emit(Found(SearchResult("x", (hit(1, Band.SAME), hit(2, Band.SAME)), (), 3.0)))
    assert checks.summary.text() == "2 results · 3 ms · meaning: off"
    world.session.found.emit(Found(SearchResult("x", (hit(1, Band.SAME),), (), 3.0, meaning=True)))
    assert checks.summary.text() == "1 result · 3 ms · meaning: on"


def test_a_hit_close_in_meaning_says_so_and_is_not_shown_as_sharing_those_words(qtbot):
    assert reasons((CLOSE_IN_MEANING, "Valdorie"), 40) == "close in meaning, Valdorie"
    runs = shared_runs("Close in meaning to Valdorie", (CLOSE_IN_MEANING, "Valdorie"))
    assert [run.text for run in runs if run.weight == 600] == ["Valdorie"]
