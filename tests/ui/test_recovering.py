"""A damaged casebook in the window: what is offered, and what is opened instead."""

import shutil

import pytest
from pauses import let_pass
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QMessageBox

from workbench import app as front_door
from workbench.desk import Desk
from workbench.domain.errors import CannotWrite, Damaged
from workbench.domain.fault import Fault, finding
from workbench.domain.recovery import Recovery
from workbench.ui.main_window import MainWindow
from workbench.ui.recovering import Waiting, outcome_words

TEXT = b"Quays of Ossenby\n\nThe council of Ossenby voted for 23 new quays on Monday. It has 40 cranes.\n"


@pytest.fixture
def damaged(tmp_path):
    path = tmp_path / "desk.casebook"
    desk = Desk.open_casebook(path, "Ana")
    opened = desk.take(desk.read_bytes(TEXT, name="quays.txt"))
    desk.mark(desk.claims(opened.article.id)[0].id, "disputed")
    desk.back_up_if_due()
    desk.close()
    data = bytearray(path.read_bytes())
    data[100:4096] = b"\x5a" * 3996
    path.write_bytes(data)
    return path


@pytest.fixture
def program(qapp):
    made = front_door.Program(qapp, "Ana", front_door.start_log())
    yield made
    for window in [one for one in qapp.topLevelWidgets() if isinstance(one, MainWindow) and one.isVisible()]:
        window.close()
    made.end()


def answer(label: str) -> list[str]:
    """Press a button of the next question as soon as it stands there; gives its words then."""
    seen: list[str] = []

    def look():
        box = QApplication.activeModalWidget()
        if isinstance(box, QMessageBox):
            seen.append(f"{box.text()}\n{box.informativeText()}")
            next(one for one in box.buttons() if one.text() == label).click()
        else:
            QTimer.singleShot(20, look)

    QTimer.singleShot(20, look)
    return seen


def shown(qapp):
    return next(one for one in qapp.topLevelWidgets() if isinstance(one, MainWindow) and one.isVisible())


@pytest.mark.parametrize(("choice", "name"), [("Save what can be read", "desk recovered"), ("Open the backup", "desk of ")])
def test_the_analyst_chooses_what_is_opened_instead(program, damaged, qapp, qtbot, choice, name):
    before = damaged.read_bytes()
    seen = answer(choice)
    program.start([], damaged, None)
    window = shown(qapp)
    qtbot.waitUntil(lambda: window.filled)
    assert "damaged" in seen[0]
    assert "newest good backup" in seen[0]
    assert window.session.desk.path.stem.startswith(name)
    desk = window.session.desk
    assert [view.verdict for view in desk.claims(desk.articles()[0].id)].count("disputed") == 1
    assert desk.verify(accept_head=True).findings == ()
    assert "was left as it" in window.findChild(QMessageBox, "message").text()
    assert damaged.read_bytes() == before


def test_open_neither_ends_in_the_sentence(program, damaged):
    answer("Open neither")
    with pytest.raises(Damaged, match="workbench recover"):
        program.start([], damaged, None)
    assert sorted(one.name for one in damaged.parent.glob("*.casebook")) == ["desk.casebook"]


def test_a_script_is_not_asked(program, damaged):
    with pytest.raises(Damaged):
        program.start([], damaged, 10)


def test_what_was_lost_is_named_and_the_rest_counted(tmp_path):
    lost = tuple(finding("claim", number, Fault.UNFIT) for number in range(20))
    told = outcome_words(Recovery(tmp_path / "a", tmp_path / "b.casebook", 3, 1200, 0, lost))
    assert "claim 7: what was read of it does not fit" in told
    assert "claim 8" not in told
    assert "12 more" in told
    assert "Nothing was lost" in outcome_words(Recovery(tmp_path / "a", tmp_path / "b.casebook", 3, 5, 0, ()))


def test_waiting_ends_with_the_work_and_can_be_stopped(qtbot):
    waiting = Waiting("Reading", None)
    qtbot.addWidget(waiting)
    assert waiting.run(lambda job: job.progress(1, 2) or "done") == "done"
    stopped = Waiting("Reading", None)
    qtbot.addWidget(stopped)
    QTimer.singleShot(50, stopped.stop.click)

    def forever(job):
        while not job.cancelled():
            pass
        return "too late"

    assert stopped.run(forever) is None
    failing = Waiting("Reading", None)
    qtbot.addWidget(failing)

    def fail(_job):
        raise CannotWrite("The disk is full.")

    with pytest.raises(CannotWrite):
        failing.run(fail)


def test_backups_make_themselves_while_they_are_wanted(program, tmp_path, qapp, qtbot):
    path = tmp_path / "work.casebook"
    program.start([], path, None)
    window = shown(qapp)
    qtbot.waitUntil(lambda: window.filled)
    session = window.session
    desk = session.desk
    desk.take(desk.read_bytes(TEXT, name="quays.txt"))
    with qtbot.waitSignal(session.jobs.ended, timeout=10_000):
        session.back_up_if_due()
    assert len(desk.backups()) == 1
    shutil.rmtree(tmp_path / "backups")
    (tmp_path / "backups").write_text("in the way")
    troubles = []
    session.trouble.connect(troubles.append)
    for _ in range(2):
        with qtbot.waitSignal(session.jobs.ended, timeout=10_000):
            session.back_up_if_due()
    qtbot.waitUntil(lambda: not session.jobs.busy())
    assert ["casebook is unharmed" in one.text for one in troubles] == [True]


def test_no_backup_begins_once_the_window_is_closed(program, tmp_path, qapp, qtbot, monkeypatch):
    monkeypatch.setattr("workbench.ui.casebook_work.FIRST_BACKUP_MS", 300)
    program.start([], tmp_path / "work.casebook", None)
    window = shown(qapp)
    qtbot.waitUntil(lambda: window.session.desk.backups() != [], timeout=10_000)
    qtbot.waitUntil(lambda: not window.session.jobs.busy())
    program.start([], tmp_path / "other.casebook", None)
    other = next(one for one in qapp.topLevelWidgets() if isinstance(one, MainWindow) and one is not window and one.isVisible())
    qtbot.waitUntil(lambda: other.filled)
    other.close()
    program.end()
    let_pass(qtbot, 600)  # longer than the timer
    assert list((tmp_path / "backups").glob("other.*")) == []
