"""What other threads and programs do must not keep the window's thread busy."""

import gc
import threading
import weakref

import pytest
from PySide6.QtCore import Qt

from workbench.desk import Desk
from workbench.domain.enums import Verdict
from workbench.settings import Settings
from workbench.store.rows import MANY
from workbench.ui.collecting import Collecting
from workbench.ui.session import Session

TEXT = " ".join(f"The town of Brisac counted {n} boats in its harbour in {1900 + n}." for n in range(20))


@pytest.fixture
def session(tmp_path, qapp):
    desk = Desk.open_casebook(tmp_path / "a.casebook", "ana")
    draft = desk.read_bytes(TEXT.encode(), name="boats.txt")
    desk.keep(draft, desk.examine(draft))
    opened = Session(desk, Settings())
    opened.show_article("last")
    yield opened
    opened.close()


def test_an_import_reads_no_claim_again(session, qtbot, tmp_path):
    views = session.views
    path = tmp_path / "checks.tsv"
    path.write_text("id\ttext\n" + "".join(f"a{n}\tThe river Onda rose {n} centimetres.\n" for n in range(50)), encoding="utf-8")
    with (
        qtbot.assertNotEmitted(session.claims_changed),
        qtbot.assertNotEmitted(session.library_changed),
        qtbot.waitSignals([session.checks_changed, session.notice]),
    ):
        session.import_checks(path)
    assert session.views is views
    assert session.desk.undo_label() == "import 50 earlier checks from checks.tsv"


def test_a_verdict_of_another_program_beside_an_import_is_shown(session, qtbot, tmp_path):
    other = Desk.open_casebook(session.desk.path, "ben")
    path = tmp_path / "checks.tsv"
    path.write_text("id\ttext\na\tBread is dear.\n", encoding="utf-8")
    with qtbot.waitSignal(session.claims_changed):
        other.import_checks(path)
        other.mark(session.views[3].id, Verdict.DISPUTED)
    other.close()
    assert session.views[3].verdict is Verdict.DISPUTED


def test_a_report_is_gathered_on_another_thread_as_the_claims_now_stand(session, qtbot, tmp_path, monkeypatch):
    threads, gathered = [], Desk.dossier

    def watched(desk, *arguments, **options):
        threads.append(threading.current_thread())
        return gathered(desk, *arguments, **options)

    monkeypatch.setattr(Desk, "dossier", watched)
    session.mark(Verdict.VERIFIED)
    out = tmp_path / "report.json"
    with qtbot.waitSignal(session.notice, check_params_cb=lambda notice: "report.json" in notice.text):
        session.export([out], "en")
    assert threads
    assert threading.main_thread() not in threads
    assert '"verdict": "verified"' in out.read_text(encoding="utf-8")
    assert len(session.desk.versions(session.article.id)) == 1


def test_many_records_are_set_aside_from_the_collector_and_go_when_nobody_holds_them(tmp_path):
    desk = Desk.open_casebook(tmp_path / "many.casebook", "ana")
    text = " ".join(f"The town of Brisac counted {n} boats in its harbour in {n}." for n in range(MANY))
    draft = desk.read_bytes(text.encode(), name="boats.txt")
    article = desk.keep(draft, desk.examine(draft)).article
    gc.unfreeze()
    claims = desk.claims(article.id)
    assert len(claims) >= MANY
    aside = gc.get_freeze_count()
    assert aside > MANY
    claims.clear()
    assert gc.get_freeze_count() < aside - MANY
    desk.close()


def test_what_was_set_aside_is_looked_through_while_another_application_is_used(qapp):
    collecting = Collecting(qapp)

    class Knot:
        """Holds itself."""

    knot = Knot()
    knot.itself = knot
    gone = weakref.ref(knot)
    gc.freeze()
    del knot
    gc.collect()
    assert gone() is not None
    collecting._follow(Qt.ApplicationState.ApplicationInactive)
    collecting._pause.timeout.emit()
    assert gone() is None
    collecting._follow(Qt.ApplicationState.ApplicationActive)
    collecting.end()
    gc.unfreeze()
