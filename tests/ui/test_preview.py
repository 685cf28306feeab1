"""The live preview: the report's own words set natively, following every change, and what is missing as links."""

from dataclasses import replace

import pytest
from pauses import lay_out, let_pass
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QTextCharFormat
from PySide6.QtTest import QTest
from shell_world import World
from speaking import in_french

from workbench.domain.enums import Verdict
from workbench.domain.gate import Need
from workbench.services.report import gaps
from workbench.services.report.blocks import Block
from workbench.services.report.blocks import shown as shown_run
from workbench.services.report.outline import Outline
from workbench.services.report.prose import prose
from workbench.services.report.strings import words_in
from workbench.ui.dialogs.export import ExportDialog
from workbench.ui.gathered import gathered
from workbench.ui.preview import Preview
from workbench.ui.problems import problem_words
from workbench.ui.report_view import ReportView
from workbench.ui.terms import one_line

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints", "raise")


@pytest.fixture
def world(qtbot, tmp_path):
    made = World(tmp_path / "p.casebook")
    made.session.show_article("last")
    made.window.show()
    yield made
    made.close()


@pytest.fixture
def preview(world, qtbot):
    world.window.commands["preview"].trigger()
    found = world.window.findChild(Preview)
    qtbot.waitUntil(lambda: found.dossier is not None)
    return found


def shown(preview):
    preview.view.finish()
    return preview.view.toPlainText()


def test_the_preview_tells_what_the_report_tells(preview, world):
    text = shown(preview).replace("\u2029", "\n")
    dossier = preview.dossier
    for block in prose(Outline(dossier), words_in("en")):
        if isinstance(block, Block) and block.style != "item":
            told = "".join(shown_run(run) for run in block.runs).replace("\u00a0", " ").strip()
            assert told in text.replace("\u00a0", " "), told
    assert world.session.article.title in preview.windowTitle() or world.session.article.title[:40] in preview.windowTitle()


def test_it_follows_every_change_and_stays_where_it_was_read(preview, world, qtbot):
    before = shown(preview)
    bar = preview.view.verticalScrollBar()
    bar.setValue(bar.maximum() // 3)
    place = bar.value()
    world.session.mark(Verdict.DISPUTED)
    world.session.explain(world.session.views[0].id, "The register says otherwise.")
    qtbot.waitUntil(lambda: "The register says otherwise." in shown(preview))
    assert shown(preview) != before
    assert bar.value() == place
    world.session.undo()
    qtbot.waitUntil(lambda: "The register says otherwise." not in shown(preview))


def test_what_is_missing_leads_to_its_claim(preview, world, qtbot):
    world.session.mark(Verdict.VERIFIED)
    qtbot.waitUntil(lambda: any(gap.kind == "no-source" for gap in preview.gaps))
    row = next(at for at, gap in enumerate(preview.gaps) if gap.kind == "no-source")
    world.session.next()
    preview.list.setCurrentRow(row)
    QTest.keyClick(preview.list, Qt.Key.Key_Return)
    assert world.session.current.id == preview.gaps[row].claim_id
    assert not preview.isHidden()  # it stays beside the work


def test_a_cards_heading_leads_to_its_claim(preview, world, qtbot):
    claim = world.session.current
    world.session.mark(Verdict.VERIFIED)
    world.session.next(2)
    qtbot.waitUntil(lambda: "Claim 1: ✔ Verified" in shown(preview))
    cursor = preview.view.document().find("Claim 1:")
    preview.view.setTextCursor(cursor)
    cursor.clearSelection()
    preview.view.setTextCursor(cursor)
    preview.view.ensureCursorVisible()
    rect = preview.view.cursorRect()
    QTest.mouseClick(preview.view.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(rect.left() - 8, rect.center().y()))
    assert world.session.current.id == claim.id


def test_another_language_another_article_and_closing(preview, world, qtbot):
    english = shown(preview)
    preview.language.setCurrentIndex(preview.language.findData("fr"))
    qtbot.waitUntil(lambda: shown(preview) != english)
    assert "Rien ne manque" not in preview.title.text()
    world.window.commands["preview"].trigger()
    assert len(world.window.findChildren(Preview)) == 1
    QTest.keyClick(preview, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: not world.window.findChildren(Preview))
    world.session.mark(Verdict.VERIFIED)  # nobody listens any more


def test_a_blind_second_look_stays_blind_here(qtbot, tmp_path):
    world = World(tmp_path / "b.casebook")
    world.session.settings = replace(world.session.settings, blind=True)
    world.session.show_article("last")
    world.session.desk.analyst = "Eve"
    world.session.mark(Verdict.DISPUTED)
    world.session.desk.analyst = "ana"
    world.session.show_blind()
    world.window.show()
    world.window.commands["preview"].trigger()
    preview = world.window.findChild(Preview)
    qtbot.waitUntil(lambda: preview.dossier is not None)
    assert "◆ Disputed" not in shown(preview).partition("Method")[0]
    world.close()


HOSTILE = "</p><script>alert(1)</script> <b>bold</b> **x** [a](b) <img src=file:///etc/passwd> \u202egnp.exe &lt;"


def test_it_goes_with_its_window(qtbot, tmp_path):
    world = World(tmp_path / "g.casebook")
    world.session.show_article("last")
    world.window.show()
    world.window.commands["preview"].trigger()
    preview = world.window.findChild(Preview)
    qtbot.waitUntil(lambda: preview.dossier is not None)
    preview._later()
    world.close()
    let_pass(qtbot, 400)  # longer than the preview waits: nothing is asked of a session that is closed


def test_every_text_stays_text(qtbot, world):
    view = ReportView()
    qtbot.addWidget(view)
    dossier = world.desk.dossier(world.session.article.id)
    first = dossier.claims[0]
    marked = replace(first, claim=replace(first.claim, restated=HOSTILE))
    title = replace(dossier.article, title=HOSTILE)
    view.show_dossier(replace(dossier, article=title, claims=(marked, *dossier.claims[1:])), "en")
    view.finish()
    text = view.toPlainText()
    assert "</p><script>alert(1)</script> <b>bold</b> **x** [a](b) <img src=file:///etc/passwd>" in text
    assert "⟦U+202E⟧" in text
    assert "&lt;" in text


def test_a_verdict_is_told_by_sign_word_and_line(qtbot, world):
    world.session.mark(Verdict.DISPUTED)
    view = ReportView()
    qtbot.addWidget(view)
    view.show_dossier(world.desk.dossier(world.session.article.id), "en")
    view.finish()
    found, lines = view.document().find(world.session.views[0].claim.quote[:12]), []
    while not found.isNull():
        lines.append(found.charFormat().underlineStyle())
        found = view.document().find(world.session.views[0].claim.quote[:12], found)
    assert QTextCharFormat.UnderlineStyle.DashUnderline in lines  # in the article, as in the window
    assert "◆ Disputed" in view.toPlainText()


def test_a_long_report_is_set_in_slices(qtbot, world):
    view = ReportView()
    qtbot.addWidget(view)
    dossier = world.desk.dossier(world.session.article.id)
    rationale = "\n".join(f"Line {number} of a long rationale." for number in range(1500))
    state = world.session.desk.mark(dossier.claims[0].id, Verdict.VERIFIED, rationale=rationale)
    assert state
    view.show_dossier(world.desk.dossier(world.session.article.id), "en")
    assert "Line 1499" not in view.toPlainText()
    qtbot.waitUntil(lambda: "Line 1499" in view.toPlainText() and not view._more.isActive())


@pytest.mark.parametrize("report", ["en", "fr"])
def test_what_is_missing_is_told_in_the_language_of_the_window(world, qapp, qtbot, tmp_path, report):
    world.session.mark(Verdict.VERIFIED)
    dossier = world.desk.dossier(world.session.article.id)
    wanted = [one_line(gap.text, 300) for gap in gaps(dossier, "fr")]
    with in_french(qapp):
        told = gathered(dossier, report)
        assert told.gaps == gaps(dossier, "fr")
        assert told.blocks == tuple(prose(Outline(dossier), words_in(report)))
        dialog = ExportDialog(None, dossier, report, tmp_path, [].append)
        qtbot.addWidget(dialog)
        assert [dialog.gaps.item(row).text() for row in range(dialog.gaps.count())] == wanted


def test_a_report_that_the_rules_refuse_says_so_in_the_language_of_the_window(world, qapp, qtbot, tmp_path):
    world.desk.set_rule(Need.RATIONALE)
    world.session.mark(Verdict.VERIFIED)
    problems = []
    world.session.trouble.connect(problems.append)
    with in_french(qapp):
        world.session.export([tmp_path / "o.md"], "en")
        qtbot.waitUntil(lambda: bool(problems))
        said = problem_words(problems[0].text)
    assert "« vérifié ») : il faut une justification" in said.replace("\u00a0", " ")
    assert "claim" not in said.lower()


def test_what_is_missing_is_told_to_the_last_word_at_every_width(preview, qtbot):
    """Words that nearly fill their line go on in a second one: the padding beside them takes room."""
    gaps = preview.list
    for width in range(200, 260, 4):
        gaps.setFixedWidth(width)
        qtbot.waitUntil(lambda width=width: gaps.width() == width)
        lay_out()
        inside = gaps.viewport().width() - 16  # the padding of the style sheet, and what Qt adds
        for row in range(min(gaps.count(), 12)):
            item = gaps.item(row)
            needed = gaps.fontMetrics().boundingRect(0, 0, inside, 1_000, Qt.TextFlag.TextWordWrap, item.text()).height()
            assert gaps.visualItemRect(item).height() >= needed, item.text()
