"""Earlier checks: search while typing, the difference first, reuse for the claim that is named, late answers dropped."""

import subprocess
import sys
from dataclasses import replace

import pytest
from PySide6.QtCore import QDate, Qt
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton
from shell_world import World

from workbench.desk import Desk
from workbench.domain.check import CLOSE_IN_MEANING, Check, Difference, Hit, SearchResult
from workbench.domain.enums import Band, DifferenceKind, Stance, Verdict
from workbench.settings import Settings
from workbench.ui.actions import View
from workbench.ui.arranged import Shown, arrange
from workbench.ui.links import leads_out
from workbench.ui.mnemonics import plain
from workbench.ui.panels.checks.model import BandRow, HitRow, HitsModel, dated, rows_of, spoken
from workbench.ui.panels.checks.preview import copied, notes_words
from workbench.ui.panels.claims.checked_before import shared_runs
from workbench.ui.session import Session
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
    qtbot.waitUntil(lambda: bool(checks.told.summary.text()), timeout=20_000)
    return checks


def found(query: str, *hits: Hit, **more) -> Found:
    result = SearchResult(query, hits, more.pop("corrected", ()), 3.0, among=more.pop("among", 44))
    return Found(result, arrange(result), **more)


def rows(*hits: Hit):
    return rows_of(found("q", *hits).groups)


def test_bands_stand_in_order_with_their_hits(qtbot):
    listed = rows(hit(0, Band.RELATED), hit(1, Band.SAME), hit(2, Band.DIFFERS), hit(3, Band.SAME))
    assert [row.band if isinstance(row, BandRow) else row.hit.check.id for row in listed] == [
        Band.SAME, "c1", "c3", Band.DIFFERS, "c2", Band.RELATED, "c0",
    ]  # fmt: skip


def test_in_a_band_the_likeness_that_is_told_falls(qtbot):
    # They come in the order of their rank, which weighs more than the likeness that is told.
    listed = rows(hit(4, Band.RELATED), hit(2, Band.RELATED), hit(6, Band.RELATED), hit(3, Band.RELATED))
    assert [row.hit.check.id for row in listed if not isinstance(row, BandRow)] == ["c2", "c3", "c4", "c6"]


def test_what_is_corrected_counts_as_shared(qtbot):
    answer = found("misiles", hit(1, Band.SAME, text="Les missiles"), corrected=(("misiles", "missiles"),))
    ((shown,),) = answer.groups
    assert [shown.text[start:end] for start, end in shown.shared] == ["missiles"]


def test_the_difference_is_said_before_all_else(qtbot):
    number = Difference(DifferenceKind.NUMBER, "120", "210 missiles")
    row = HitRow(Shown(hit(1, Band.DIFFERS, differs=[number], publisher="verif.example"), "Le texte", ()))
    assert spoken(row).startswith("Number 120 → 210 missiles, 80 %, Disputed, Le texte, verif.example")


def test_steps_skip_the_headings(qtbot):
    model = HitsModel()
    model.set_rows(rows(hit(1, Band.SAME), hit(2, Band.RELATED)))
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
    assert " ms" in checks.told.summary.text()


def test_a_misspelled_word_is_found_and_said(world, qtbot):
    checks = search(world, qtbot, "misssiles ATACMS porté")
    assert checks.hits.rowCount() > 0
    assert "Also searched" in checks.told.also.text()


def test_an_answer_to_what_is_no_longer_typed_is_dropped(world, qtbot):
    checks = search(world, qtbot, QUESTION)
    before = checks.hits.rowCount()
    world.session.found.emit(found("something else"))
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
    world.session.found.emit(found("x", hit(1, Band.SAME, text=hostile, rationale=hostile, publisher=hostile)))
    hostiles = lambda: [label for label in checks.preview.findChildren(QLabel) if "passwd" in label.text()]  # noqa: E731
    qtbot.waitUntil(lambda: len(hostiles()) == 3, timeout=5_000)
    labels = hostiles()
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
    world.session.found.emit(found("x", hit(1, Band.SAME)))
    assert checks.told.summary.text() == "1 result · 3 ms among 44 checks · meaning: off"
    world.session.found.emit(found("x", hit(1, Band.SAME), hit(2, Band.SAME)))
    assert checks.told.summary.text() == "2 results · 3 ms among 44 checks · meaning: off"


def test_a_search_by_meaning_says_so(world, qtbot):
    checks = world.window.checks
    world.window.show_view(View.CHECKS)
    checks.field.setText("x")
    answer = found("x", hit(1, Band.SAME))
    world.session.found.emit(replace(answer, result=replace(answer.result, meaning=True)))
    assert checks.told.summary.text().endswith("meaning: on")


def test_a_hit_close_in_meaning_says_so_and_is_not_shown_as_sharing_those_words(qtbot):
    assert reasons((CLOSE_IN_MEANING, "Valdorie"), 40) == "close in meaning, Valdorie"
    runs = shared_runs("Close in meaning to Valdorie", (CLOSE_IN_MEANING, "Valdorie"))
    assert [run.text for run in runs if run.weight == 600] == ["Valdorie"]


def test_words_are_taken_exactly_as_typed_and_corrected_again(world, qtbot):
    checks = search(world, qtbot, "misssiles ATACMS porté")
    assert checks.told.link.text() == "Search exactly as typed"
    (right, _for, wrong) = [label.text() for label in checks.told.findChildren(QLabel) if label.parent() is not checks.told]
    assert (right, wrong) == ("missiles", "misssiles")
    with qtbot.waitSignal(world.session.found, timeout=20_000) as answer:
        QTest.mouseClick(checks.told.link, Qt.MouseButton.LeftButton)
    assert answer.args[0].correct is False
    assert answer.args[0].result.corrected == ()
    assert checks.told.link.text() == "Correct misspelt words"
    with qtbot.waitSignal(world.session.found, timeout=20_000) as answer:
        world.window.commands["search-exactly"].trigger()
    assert answer.args[0].result.corrected


def test_the_filters_write_marks_and_show_those_that_are_typed(world, qtbot):
    checks = search(world, qtbot, "missiles")
    with qtbot.waitSignal(world.session.found, timeout=20_000) as answer:
        QTest.mouseClick(checks.filters.verdicts[Verdict.DISPUTED], Qt.MouseButton.LeftButton)
    assert checks.field.text() == "missiles verdict:disputed"
    assert {one.check.verdict for one in answer.args[0].result.hits} == {Verdict.DISPUTED}
    assert checks.filters.verdicts[Verdict.DISPUTED].isChecked()
    assert not checks.filters.all.isChecked()
    search(world, qtbot, "missiles verdict:verified since:2019 lang:en")
    assert checks.filters.verdicts[Verdict.VERIFIED].isChecked()
    assert (checks.filters.language.text(), checks.filters.time.text()) == ("English  ▾", "Since 2019  ▾")
    with qtbot.waitSignal(world.session.found, timeout=20_000):
        QTest.mouseClick(checks.filters.all, Qt.MouseButton.LeftButton)
    assert checks.field.text() == "missiles  since:2019 lang:en"


def test_own_and_band_narrow_the_list_and_say_so(world, qtbot):
    checks = world.window.checks
    world.window.show_view(View.CHECKS)
    checks.field.setText("x")
    world.session.found.emit(found("x", hit(1, Band.SAME, own=True), hit(2, Band.SAME), hit(3, Band.RELATED)))
    checks.filters._narrow(False, None)
    assert checks.told.summary.text().startswith("2 of 3 results")
    checks.filters._narrow(False, Band.RELATED)
    assert [checks.hits.hit(row).check.id for row in range(1, checks.hits.rowCount())] == ["c3"]
    checks.filters._narrow(None, None)
    assert checks.told.summary.text().startswith("3 results")


def test_words_of_the_article_are_not_read_as_marks(world, qtbot):
    with qtbot.waitSignal(world.session.found, timeout=20_000) as answer:
        world.window.search_for("missiles verdict:disputed", typed=False)
    assert answer.args[0].typed is False
    assert {one.check.verdict for one in answer.args[0].result.hits} > {Verdict.DISPUTED}
    checks = world.window.checks
    with qtbot.waitSignal(world.session.found, timeout=20_000) as answer:
        checks.field.setFocus()
        QTest.keyClick(checks.field, Qt.Key.Key_End)
        QTest.keyClick(checks.field, Qt.Key.Key_Space)
        QTest.keyClick(checks.field, Qt.Key.Key_A)
    assert answer.args[0].typed is True


def test_the_claim_is_searched_by_key_and_compared_under_its_number(world, qtbot):
    claim = world.session.visible()[5]
    world.session.select(claim.id, "keys")
    with qtbot.waitSignal(world.session.found, timeout=20_000) as answer:
        QTest.keyClick(world.window, Qt.Key.Key_R, Qt.KeyboardModifier.AltModifier)
    assert answer.args[0].typed is False
    preview = world.window.checks.preview
    qtbot.waitUntil(lambda: "Your claim 6" in [label.text() for label in preview.findChildren(QLabel)], timeout=5_000)


def test_a_short_question_is_told_that_nothing_can_be_the_same(world, qtbot):
    checks = search(world, qtbot, "missiles")
    assert "few words" in checks.told.also.text()
    search(world, qtbot, QUESTION)
    assert checks.told.also.text() == ""


def test_near_duplicates_stand_as_one_and_open_by_key_and_click(world, qtbot):
    checks = world.window.checks
    world.window.show_view(View.CHECKS)
    checks.field.setText("x")
    text = "The river Onda rose 3 metres in Brisac."
    twins = [hit(number, Band.SAME, text=text + " " * number) for number in range(3)]
    other = hit(5, Band.SAME, text=text.replace("3", "4"))
    world.session.found.emit(found("x", *twins, other))
    ids = lambda: [one.check.id for row in range(checks.hits.rowCount()) if (one := checks.hits.hit(row))]  # noqa: E731
    assert ids() == ["c0", "c5"]
    assert "+2 alike" in spoken(checks.hits.row(1))
    checks.focus_list()
    QTest.keyClick(checks.list, Qt.Key.Key_G)
    assert ids() == ["c0", "c1", "c2", "c5"]
    QTest.keyClick(checks.list, Qt.Key.Key_J)
    assert checks.chosen().check.id == "c1"
    QTest.keyClick(checks.list, Qt.Key.Key_G)
    assert (ids(), checks.chosen().check.id) == (["c0", "c5"], "c0")
    spot = checks._delegate.alike_at(checks.list.visualRect(checks.hits.index(1))).center()
    QTest.mouseClick(checks.list.viewport(), Qt.MouseButton.LeftButton, pos=spot)
    assert ids() == ["c0", "c1", "c2", "c5"]


def test_sources_reuse_and_history_of_a_check_are_read_and_lead_to_the_claim(world, qtbot):
    first, second = world.session.visible()[5], world.session.visible()[7]
    world.session.select(first.id, "keys")
    world.session.link("https://source.example/ledger", stance=Stance.CONTRADICTS)
    world.session.mark(Verdict.UNVERIFIED)
    world.session.select(first.id, "keys")
    world.session.mark(Verdict.DISPUTED)
    world.session.select(second.id, "keys")
    own = world.desk.store.index.by_claim(first.id)
    world.session.reuse(Hit(own, 0.7, Band.DIFFERS, (), ()))
    world.session.select(first.id, "keys")
    checks = world.window.checks
    with qtbot.waitSignal(world.session.check_read, timeout=20_000):
        world.window.search_for(own.text, typed=False)
        qtbot.waitUntil(lambda: checks.chosen() is not None and checks.chosen().check.own, timeout=20_000)
    labels = [label.text() for label in checks.preview.findChildren(QLabel)]
    assert "Contradicts" in labels
    assert "Disputed, by ana (was unverified)" in labels
    assert any(text.startswith("1 article, last on") for text in labels)
    (show,) = [button for button in checks.preview.findChildren(QPushButton) if button.text() == "Show"]
    show.click()
    assert world.session.current.id == second.id


def test_an_imported_check_tells_its_file(world, qtbot):
    checks = world.window.checks
    with qtbot.waitSignal(world.session.check_read, timeout=20_000):
        world.window.search_for(QUESTION)
    labels = [label.text() for label in checks.preview.findChildren(QLabel)]
    assert "Imported with earlier-checks.tsv" in labels


def test_a_verdict_of_another_window_is_found_at_once(world, qtbot, tmp_path):
    other = Session(Desk.open_casebook(world.desk.path, "bea"), Settings())
    other.show_article("last")
    claim = other.visible()[3]
    checks = search(world, qtbot, claim.claim.quote)
    assert not any(group[0].hit.check.own for group in checks._found.groups)
    other.select(claim.id, "keys")
    other.mark(Verdict.DISPUTED)
    qtbot.waitUntil(lambda: any(one.check.own and one.check.claim_id == claim.id for one in shown(checks)), timeout=5_000)
    world.window.show_claims()
    assert world.session.view(claim.id).verdict is Verdict.DISPUTED
    other.undo()
    world.window.show_view(View.CHECKS)
    qtbot.waitUntil(lambda: not any(one.check.own for one in shown(checks)), timeout=5_000)
    other.close()


def test_an_import_of_another_process_is_found_at_once_and_can_be_undone_here(world, qtbot, tmp_path):
    checks = search(world, qtbot, "planetarium of Brisac")
    path = tmp_path / "more.tsv"
    path.write_text("id\ttext\np\tThe planetarium of Brisac opened in 1904.\n", encoding="utf-8")
    code = (
        "import sys; from pathlib import Path; from workbench.desk import Desk; "
        "d = Desk.open_casebook(Path(sys.argv[1]), 'x'); d.import_checks(Path(sys.argv[2])); d.close()"
    )
    subprocess.run([sys.executable, "-c", code, str(world.desk.path), str(path)], check=True)
    qtbot.waitUntil(lambda: any(one.check.id == "p" for one in shown(checks)), timeout=5_000)
    assert plain(world.window.commands["undo"].text()).endswith("from more.tsv")
    world.session.undo()
    qtbot.waitUntil(lambda: not any(one.check.id == "p" for one in shown(checks)), timeout=5_000)


def test_a_storm_of_questions_leaves_the_last_answer(world, qtbot):
    checks = search(world, qtbot, "missiles")
    answers = []
    world.session.found.connect(lambda answer: answers.append(answer.result.query))
    for end in range(1, len(QUESTION) + 1):
        world.session.search(QUESTION[:end])
    qtbot.waitUntil(lambda: QUESTION in answers, timeout=20_000)
    qtbot.waitUntil(lambda: not world.session.jobs.busy(), timeout=20_000)
    assert answers == [QUESTION]
    assert checks.field.text() == "missiles"


def shown(checks):
    return [one for row in range(checks.hits.rowCount()) if (one := checks.hits.hit(row))]
