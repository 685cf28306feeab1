"""Printing: the pages of the PDF on a printer; and one claim copied as text, HTML and ClaimReview."""

import json

import pypdfium2
import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtPrintSupport import QPrinter
from shell_world import World

from workbench.domain.enums import Verdict
from workbench.services.report import FORMATS
from workbench.ui.printing import draw, paint, print_report

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")


@pytest.fixture
def world(qtbot, tmp_path):
    made = World(tmp_path / "p.casebook")
    made.session.show_article("last")
    made.session.mark(Verdict.DISPUTED)
    yield made
    made.close()


def printer_to(path, first=0, last=0):
    made = QPrinter(QPrinter.PrinterMode.HighResolution)
    made.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    made.setOutputFileName(str(path))
    if last:
        made.setPrintRange(QPrinter.PrintRange.PageRange)
        made.setFromTo(first, last)
    return made


class NoJob:
    """What a job offers, for work that is done at once."""

    cancelled = staticmethod(lambda: False)
    progress = staticmethod(lambda _done, _all: None)


def test_what_is_printed_are_the_pages_of_the_pdf(world, qtbot, tmp_path):
    dossier = world.desk.dossier(world.session.article.id)
    pages = len(pypdfium2.PdfDocument(FORMATS["pdf"].render(dossier, "en")))
    assert pages > 2
    told = []
    world.session.notice.connect(lambda notice: told.append(notice.text))
    print_report(world.window, dossier, "en", lambda _window: printer_to(tmp_path / "out.pdf"))
    qtbot.waitUntil(lambda: bool(told), timeout=60_000)
    assert told == [f"{pages} pages were sent to the printer."]
    printed = pypdfium2.PdfDocument(tmp_path / "out.pdf")
    assert len(printed) == pages
    dots = bytes(printed[0].render(scale=0.5).buffer)
    assert min(dots) < 128 < max(dots)  # there is ink on it, and paper


def test_a_range_of_pages(world, tmp_path):
    data = FORMATS["pdf"].render(world.desk.dossier(world.session.article.id), "en")
    pages = draw(data, NoJob, 2, 2)
    assert [page["number"] for page in pages] == [2]
    paint(printer_to(tmp_path / "out.pdf"), pages)
    assert len(pypdfium2.PdfDocument(tmp_path / "out.pdf")) == 1


def test_nothing_is_printed_where_no_printer_was_chosen(world):
    print_report(world.window, world.desk.dossier(world.session.article.id), "en", lambda _window: None)
    assert not world.session.jobs.busy()


def test_the_claim_is_copied_as_text_html_and_claim_review(world):
    clipboard = QGuiApplication.clipboard()
    world.session.select(world.session.views[0].id, "keys")
    world.window.commands["copy-text"].trigger()
    assert clipboard.text().startswith("Claim 1: ◆ Disputed\n")
    world.window.commands["copy-html"].trigger()
    assert "<h3>Claim 1: <b>◆ Disputed</b></h3>" in clipboard.mimeData().html()
    assert clipboard.text().startswith("Claim 1: ◆ Disputed\n")
    world.window.commands["copy-claim-review"].trigger()
    assert json.loads(clipboard.text())["reviewRating"]["alternateName"] == "Disputed"


def test_a_claim_without_a_verdict_has_no_claim_review(world):
    told = []
    world.session.trouble.connect(lambda trouble: told.append(trouble.text))
    world.session.select(world.session.views[2].id, "keys")
    world.window.commands["copy-claim-review"].trigger()
    assert told == ["A claim without a verdict has no ClaimReview. Nothing was copied; give it a verdict first."]
