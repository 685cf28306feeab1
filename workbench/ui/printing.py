"""Printing: what is printed is the PDF of the report, page by page; its pages are drawn in the confined child process."""

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication, QRectF
from PySide6.QtGui import QImage, QPainter

from workbench.domain.dossier import Dossier
from workbench.domain.errors import CannotRead, CannotWrite
from workbench.ui.jobs import Job
from workbench.ui.values import Notice

if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrinter

    from workbench.ui.main_window import MainWindow

translate = QCoreApplication.translate
WIDTH = 2_400  # pixels of a page: 290 dots an inch on A4
Page = dict[str, Any]


def print_report(window: "MainWindow", dossier: Dossier, language: str, choose: "Callable[[MainWindow], QPrinter | None]") -> None:
    """Ask for a printer, then make the PDF, draw its pages and print them as a job that can be stopped."""
    printer = choose(window)
    if printer is None:
        return
    first, last = printer.fromPage(), printer.toPage()
    title = dossier.article.title

    def work(job: Job) -> list[Page]:
        from workbench.services.report import FORMATS

        return draw(FORMATS["pdf"].render(dossier, language), job, first, last)

    def done(pages: list[Page]) -> None:
        try:
            paint(printer, pages)
        except CannotWrite as problem:
            window.session.trouble.emit(_trouble(problem))
            return
        told = translate("Printing", "1 page was sent to the printer.")
        if len(pages) != 1:
            told = translate("Printing", "{n} pages were sent to the printer.").replace("{n}", str(len(pages)))
        window.session.notice.emit(Notice(told))

    label = translate("Printing", "Printing {title}").replace("{title}", title[:60])
    window.session.jobs.run(label, work, done, lambda problem: window.session.trouble.emit(_trouble(problem)))


def choose_printer(window: "MainWindow") -> "QPrinter | None":
    """Ask which printer, how many copies and which pages; None when the analyst thought better of it."""
    from PySide6.QtPrintSupport import QPrintDialog, QPrinter

    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    dialog = QPrintDialog(printer, window)
    dialog.setOption(QPrintDialog.PrintDialogOption.PrintPageRange, True)
    accepted = dialog.exec()
    dialog.deleteLater()
    return printer if accepted else None


def draw(data: bytes, job: Job, first: int = 0, last: int = 0) -> list[Page]:
    """Draw the pages of a PDF from first to last, all of them for 0; raises CannotRead, Cancelled."""
    from workbench.services.intake.drawing import MOST_PAGES, draw_pages

    found: list[Page] = []
    at, end = max(first, 1), last or 1
    while at <= end:
        wanted = list(range(at, at + MOST_PAGES if not last else min(at + MOST_PAGES, last + 1)))
        pages, count = draw_pages(data, wanted, WIDTH, name=translate("Printing", "the report"), cancelled=job.cancelled)
        end = min(last, count) if last else count
        if len(pages) != len([number for number in wanted if number <= count]):
            raise CannotRead("A page of the report could not be drawn. Nothing was printed; export it as a PDF and print that.")
        found += pages
        at += MOST_PAGES
        job.progress(min(at - 1, end), end)
    return found


def paint(printer: "QPrinter", pages: list[Page]) -> None:
    """Put pages on a printer, each as large as its paper allows; raises CannotWrite."""
    printer.setFullPage(True)
    painter = QPainter()
    if not painter.begin(printer):
        raise CannotWrite("The printer could not be used. The casebook is unharmed; choose another printer, or export a PDF.")
    for place, page in enumerate(pages):
        if place:
            printer.newPage()
        image = QImage(page["rgb"], page["width"], page["height"], page["width"] * 3, QImage.Format.Format_RGB888)
        paper = QRectF(painter.viewport())
        scale = min(paper.width() / image.width(), paper.height() / image.height())
        width, height = image.width() * scale, image.height() * scale
        painter.drawImage(QRectF((paper.width() - width) / 2, (paper.height() - height) / 2, width, height), image)
    painter.end()


def _trouble(problem: Exception) -> Any:
    from workbench.ui.values import Trouble

    return Trouble(str(problem))
