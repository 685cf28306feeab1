"""The whole road through the real window: keys, clipboard, reuse, undo, restart, export."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from workbench import app as front_door
from workbench.domain.enums import Band, Verdict
from workbench.resources import seed
from workbench.ui.main_window import MainWindow


@pytest.fixture
def open_window(qapp, qtbot, tmp_path):
    programs = []

    def start(*paths):
        program = front_door.Program(qapp, "Ana", front_door.start_log())
        programs.append(program)
        program.start([str(path) for path in paths], tmp_path / "my.casebook", None)
        window = next(one for one in qapp.topLevelWidgets() if isinstance(one, MainWindow) and one.isVisible())
        window.activateWindow()
        qtbot.waitUntil(lambda: window.isActiveWindow() and window.filled)
        return window

    yield start
    for program in programs:
        program.end()


def press(qtbot, window, key, modifier=Qt.KeyboardModifier.NoModifier):
    qtbot.keyClick(QApplication.focusWidget() or window, key, modifier)


def verdicts(session):
    return {view.number: view.verdict for view in session.views if view.verdict}


def test_the_whole_road(open_window, qtbot, tmp_path):
    window = open_window()
    session = window.session
    with qtbot.waitSignal(session.notice, timeout=20000):
        session.import_checks(seed("earlier-checks.tsv"))
    with qtbot.waitSignal(session.article_shown, timeout=20000):
        session.open_location(str(seed("biden-atacms.fr.txt")))
    assert session.current.number == 1
    assert window.claims.isAncestorOf(QApplication.focusWidget())

    # Five verdicts by key, each going on to the next claim.
    for key in (Qt.Key.Key_V, Qt.Key.Key_D, Qt.Key.Key_Q, Qt.Key.Key_1, Qt.Key.Key_2):
        press(qtbot, window, key)
    expected = [Verdict.VERIFIED, Verdict.DISPUTED, Verdict.UNVERIFIED, Verdict.VERIFIED, Verdict.DISPUTED]
    assert verdicts(session) == dict(enumerate(expected, start=1))
    assert session.current.number == 6

    # Two sources from the clipboard; the second one again is not linked twice.
    press(qtbot, window, Qt.Key.Key_K)
    press(qtbot, window, Qt.Key.Key_J)
    for address in ("https://www.example.org/range?utm_source=x", "https://www.example.com/table", "https://www.example.com/table"):
        QGuiApplication.clipboard().setText(address)
        press(qtbot, window, Qt.Key.Key_U)
    assert [item.source.url for item in session.current.evidence] == [
        "https://www.example.org/range",
        "https://www.example.com/table",
    ]

    # Reuse an earlier check of the same claim: verdict, source and rationale as one step.
    same = next(view for view in session.views if view.number and "promis à plusieurs reprises" in view.claim.quote)
    with qtbot.waitSignal(session.checked_before, timeout=10000, check_params_cb=lambda got: got.claim_id == same.id) as found:
        session.select(same.id, "claims")
    assert found.args[0].result.hits[0].band is Band.SAME
    window.claims.focus_list()
    press(qtbot, window, Qt.Key.Key_R)
    assert session.view(same.id).verdict is Verdict.VERIFIED
    assert session.view(same.id).evidence

    # Undo twice, redo once.
    control = Qt.KeyboardModifier.ControlModifier
    press(qtbot, window, Qt.Key.Key_Z, control)
    assert session.view(same.id).verdict is None
    press(qtbot, window, Qt.Key.Key_Z, control)
    assert len(session.view(next(view.id for view in session.views if view.number == 6)).evidence) == 1
    press(qtbot, window, Qt.Key.Key_Y, control)
    before = session.views
    assert len(next(view for view in before if view.number == 6).evidence) == 2
    current = session.current.id

    # Close, reopen: everything is there, and redo still knows what was undone.
    window.close()
    window = open_window()
    session = window.session
    assert session.views == before
    assert session.current.id == current
    window.claims.focus_list()
    press(qtbot, window, Qt.Key.Key_Y, control)
    assert session.view(same.id).verdict is Verdict.VERIFIED

    # What was gathered for a claim is told with its finding.
    session.select(next(view.id for view in session.views if view.number == 6), "claims")
    press(qtbot, window, Qt.Key.Key_V)
    out = tmp_path / "report.html"
    with qtbot.waitSignal(session.notice, timeout=20000):
        session.export([out], "en")
    page = out.read_text(encoding="utf-8")
    assert "example.org/range" in page
    assert "Disputed" in page
    assert session.desk.verify().findings == ()
    window.close()


def test_letters_typed_into_a_field_are_text(open_window, qtbot):
    window = open_window(seed("valdearena-aceite.es.txt"))
    session = window.session
    qtbot.waitUntil(lambda: session.article is not None, timeout=20000)
    press(qtbot, window, Qt.Key.Key_N)
    claim = session.current.id
    qtbot.keyClicks(QApplication.focusWidget(), "vdq j1")
    assert verdicts(session) == {}
    qtbot.waitUntil(lambda: session.desk.claim(claim).rationale == "vdq j1", timeout=3000)
    press(qtbot, window, Qt.Key.Key_Escape)
    press(qtbot, window, Qt.Key.Key_V)
    assert session.view(claim).verdict is Verdict.VERIFIED
    assert session.view(claim).rationale == "vdq j1"
    window.close()


def test_a_second_window_may_look_but_not_change(open_window, qtbot, tmp_path):
    first = open_window(seed("valdearena-aceite.es.txt"))
    qtbot.waitUntil(lambda: first.session.article is not None, timeout=20000)
    other = front_door.Program(QApplication.instance(), "Bob", front_door.start_log())
    other.start([], tmp_path / "my.casebook", None)
    second = next(
        one for one in QApplication.topLevelWidgets() if isinstance(one, MainWindow) and one.isVisible() and one is not first
    )
    assert second.session.desk.store.read_only
    second.activateWindow()
    qtbot.waitUntil(second.isActiveWindow)
    qtbot.keyClick(second, Qt.Key.Key_V)
    assert verdicts(second.session) == {}
    first.session.mark(Verdict.VERIFIED)
    qtbot.waitUntil(lambda: verdicts(second.session) == {1: Verdict.VERIFIED}, timeout=3000)
    second.close()
    first.close()
